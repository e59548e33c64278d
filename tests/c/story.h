/* A story file as C reads it, and the comparison of events with its lines. */
#ifndef STORY_H
#define STORY_H

#include "check.h"

#define CLIENTS_MAX 8
#define EVENTS_MAX 512
#define NAMES_MAX 32
#define STEPS_MAX 256

struct listener {
    char *name;
    char *options;
    ccx_client_t *client;
    char *expected[EVENTS_MAX];
    int met[EVENTS_MAX];
    size_t count;
};

/* A call id and the name by which the expectations know it. */
struct binding {
    char name[16];
    int64_t id;
};

struct story {
    struct listener listeners[CLIENTS_MAX];
    size_t count;
    struct binding bindings[NAMES_MAX];
    size_t bound;
    char *steps[STEPS_MAX];
    size_t step_count;
    /* Text of its site; NULL is the default one. */
    char *site;
    int shuffle;
};

/* Reads a story; `text` is cut into pieces that the story points to. Free its site. */
void read_story(struct story *story, char *text);

/* The client of that name. */
struct listener *listener_of(struct story *story, const char *name);

/* The next word of a line, cut out in place; what stands in single quotes may hold spaces. NULL at the end. */
char *next_word(char **rest);

/* The expected line that the event meets, counted from `from`: the next one, or in a shuffled story any that is left;
 * EVENTS_MAX if none is met. Names of calls stay as they were then. */
size_t line_of(struct story *story, struct listener *listener, const ccx_event_t *event, size_t from);

#endif /* STORY_H */
