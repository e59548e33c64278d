/* Plays the story files of core/stories over loopback TCP, several at once, and compares the full list of events of each
 * client with what the story expects. Arguments: story files. Then breaks expected lines of the first file and must see
 * itself fail. */
#include "check.h"
#include <pthread.h>

#define CLIENTS_MAX 8
#define EVENTS_MAX 512
#define NAMES_MAX 32
#define STEPS_MAX 256
/* Stories that play at once; each has a contact centre of its own. */
#define PLAYS_MAX 8

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

/* ---- Reading ---- */

/* The text between the first and the last quote of a line, cut out in place; NULL if there is none. */
static char *quoted(char *line)
{
    char *from = strchr(line, '"'), *to = strrchr(line, '"');
    if (from == NULL || to == from)
        return NULL;
    *to = '\0';
    return from + 1;
}

/* The key of a line `key = ...`, cut out in place behind where quoted() looked. */
static char *key_of(char *line)
{
    line[strcspn(line, " =")] = '\0';
    return line;
}

static struct listener *listener_of(struct story *story, const char *name)
{
    size_t at;
    for (at = 0; at < story->count; at++)
        if (strcmp(story->listeners[at].name, name) == 0)
            return &story->listeners[at];
    fprintf(stderr, "no client is called %s\n", name);
    exit(1);
}

static void add_listener(struct story *story, char *line)
{
    struct listener *listener = &story->listeners[story->count++];
    CHECK(story->count <= CLIENTS_MAX);
    listener->options = quoted(line);
    listener->name = key_of(line);
}

/* Cuts `site = """..."""` out of the text, which is one value over several lines. */
static char *cut_site(char *text)
{
    char *key = strstr(text, "\nsite = \"\"\"\n"), *site, *end, *at;
    if (key == NULL)
        return NULL;
    end = strstr(key + 12, "\"\"\"");
    CHECK(end != NULL);
    site = malloc((size_t)(end - key));
    CHECK(site != NULL);
    *end = '\0';
    strcpy(site, key + 12);
    for (at = key; at < end + 3; at++)
        *at = '\n';
    return site;
}

/* A line of a list: what stands in quotes goes to `place`. */
static void add_text(char **list, size_t *count, size_t most, char *line)
{
    CHECK(*count < most);
    list[*count] = quoted(line);
    CHECK(list[*count] != NULL);
    ++*count;
}

/* A line of [expect]: the head of a client's list, its end, or one expected event. */
static void add_expected(struct story *story, struct listener **expecting, char *line)
{
    if (line[0] == ']')
        *expecting = NULL;
    else if (*expecting == NULL)
        *expecting = strchr(line, ']') ? NULL : listener_of(story, key_of(line));
    else
        add_text((*expecting)->expected, &(*expecting)->count, EVENTS_MAX, line);
}

/* Reads a story; `text` is cut into pieces that the story points to. */
static void read_story(struct story *story, char *text)
{
    char *line, *rest = text, section[16] = "";
    struct listener *expecting = NULL;
    memset(story, 0, sizeof *story);
    story->site = cut_site(text);
    for (line = strtok_r(rest, "\n", &rest); line != NULL; line = strtok_r(NULL, "\n", &rest)) {
        line += strspn(line, " ");
        if (line[0] == '#' || line[0] == '\0')
            continue;
        if (line[0] == '[')
            snprintf(section, sizeof section, "%.*s", (int)strcspn(line + 1, "]"), line + 1);
        else if (strcmp(section, "clients") == 0)
            add_listener(story, line);
        else if (strcmp(section, "expect") == 0)
            add_expected(story, &expecting, line);
        else if (strcmp(section, "steps") == 0 && line[0] == '"')
            add_text(story->steps, &story->step_count, STEPS_MAX, line);
        else if (strcmp(line, "shuffle = true") == 0)
            story->shuffle = 1;
    }
    CHECK(story->count > 0 && story->step_count > 0);
}

/* ---- Comparing ---- */

/* $A is the number first seen under that name; different names are different numbers. */
static int bound_to(struct story *story, const char *name, int64_t id)
{
    size_t at;
    for (at = 0; at < story->bound; at++) {
        int same_name = strcmp(story->bindings[at].name, name) == 0;
        if (same_name || story->bindings[at].id == id)
            return same_name && story->bindings[at].id == id;
    }
    CHECK(story->bound < NAMES_MAX);
    snprintf(story->bindings[story->bound].name, sizeof story->bindings[0].name, "%s", name);
    story->bindings[story->bound++].id = id;
    return 1;
}

static int same_number(struct story *story, const char *wanted, int64_t number)
{
    char *end;
    int64_t expected;
    if (wanted[0] == '$')
        return bound_to(story, wanted + 1, number);
    expected = (int64_t)strtoll(wanted, &end, 0);
    return wanted[0] != '\0' && *end == '\0' && expected == number;
}

/* A field of the event, or of record `index` of one of its lists. */
static int same_value(struct story *story, const ccx_event_t *event, const ccx_list_t *list, size_t index, const char *name, const char *wanted)
{
    const char *text = NULL;
    size_t length = 0;
    int64_t number = 0;
    uint32_t field = ccx_field_id(name);
    ccx_status_t status;
    CHECK(field != 0);
    status = list != NULL ? ccx_list_str(list, index, field, &text, &length) : ccx_event_str(event, field, &text, &length);
    if (status == CCX_ABSENT)
        return strcmp(wanted, "-") == 0;
    if (status == CCX_OK)
        return text_is(text, length, wanted);
    status = list != NULL ? ccx_list_i64(list, index, field, &number) : ccx_event_i64(event, field, &number);
    return status == CCX_OK && same_number(story, wanted, number);
}

/* `list[0].member`: absent if the list or the record is. */
static int same_member(struct story *story, const ccx_event_t *event, char *path, const char *wanted)
{
    char *index = strchr(path, '['), *member = strstr(path, "].");
    ccx_list_t *list = NULL;
    size_t at;
    int same;
    CHECK(index != NULL && member != NULL);
    *index = *member = '\0';
    at = (size_t)strtoul(index + 1, NULL, 10);
    if (ccx_event_list(event, ccx_field_id(path), &list) != CCX_OK || at >= ccx_list_count(list))
        same = strcmp(wanted, "-") == 0;
    else
        same = same_value(story, event, list, at, member + 2, wanted);
    ccx_list_free(list);
    return same;
}

/* The next word of a line, cut out in place; what stands in single quotes may hold spaces. */
static char *next_word(char **rest)
{
    char *word, *out;
    int inside = 0;
    *rest += strspn(*rest, " ");
    if (**rest == '\0')
        return NULL;
    for (word = out = *rest; **rest != '\0' && (inside || **rest != ' '); ++*rest) {
        if (**rest == '\'')
            inside = !inside;
        else
            *out++ = **rest;
    }
    if (**rest != '\0')
        ++*rest;
    *out = '\0';
    return word;
}

static int same_event(struct story *story, const ccx_event_t *event, const char *expected)
{
    char line[1024], *rest = line, *word, *value;
    CHECK(strlen(expected) < sizeof line);
    memcpy(line, expected, strlen(expected) + 1);
    word = next_word(&rest);
    if (word == NULL || strcmp(word, ccx_event_name(event)) != 0)
        return 0;
    while ((word = next_word(&rest)) != NULL) {
        int same;
        value = strchr(word, '=');
        CHECK(value != NULL);
        *value++ = '\0';
        same = strchr(word, '[') ? same_member(story, event, word, value) : same_value(story, event, NULL, 0, word, value);
        if (!same)
            return 0;
    }
    return 1;
}

/* The expected line that the event meets, counted from `from`: the next one, or in a shuffled story any that is left.
 * Names of calls stay as they were if none is met. */
static size_t line_of(struct story *story, struct listener *listener, const ccx_event_t *event, size_t from)
{
    size_t at, bound = story->bound, most = story->shuffle ? listener->count : from + 1;
    for (at = story->shuffle ? 0 : from; at < most; at++) {
        if (!listener->met[at] && same_event(story, event, listener->expected[at]))
            return at;
        story->bound = bound;
    }
    return EVENTS_MAX;
}

/* ---- Playing ---- */

static void open_listener(struct listener *listener, const ccx_sim_t *sim)
{
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    char *rest = listener->options, *word;
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "client_id", listener->name));
    while ((word = next_word(&rest)) != NULL) {
        char *value = strchr(word, '=');
        CHECK(value != NULL);
        *value++ = '\0';
        CHECK_STATUS(CCX_OK, ccx_config_set(config, word, value));
    }
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, NULL, NULL, &listener->client));
    ccx_config_free(config);
}

/* The client that a step `open NAME` or `close NAME` is about; NULL for a verb. */
static struct listener *step_of(struct story *story, const char *step, const char *what)
{
    size_t length = strlen(what);
    return strncmp(step, what, length) == 0 && step[length] == ' ' ? listener_of(story, step + length + 1) : NULL;
}

static int comes_later(struct story *story, const struct listener *listener)
{
    size_t at;
    for (at = 0; at < story->step_count; at++)
        if (step_of(story, story->steps[at], "open") == listener)
            return 1;
    return 0;
}

/* The next protocol event; NULL when the session is over. Answers and the client's own records are not what stories list. */
static ccx_event_t *next_event(ccx_client_t *client)
{
    for (;;) {
        ccx_event_t *event = NULL;
        const char *name;
        CHECK_STATUS(CCX_OK, ccx_client_next(client, DEADLINE_MS, &event));
        name = ccx_event_name(event);
        if (strlen(name) > 6 && strcmp(name + strlen(name) - 6, "_EVENT") == 0)
            return event;
        if (ccx_event_type(event) == CCX_RECORD_SESSION_DOWN) {
            ccx_event_unref(event);
            return NULL;
        }
        ccx_event_unref(event);
    }
}

static int same_events(struct story *story, struct listener *listener)
{
    size_t count;
    for (count = 0; count < listener->count; count++) {
        ccx_event_t *event = next_event(listener->client);
        size_t at = event == NULL ? EVENTS_MAX : line_of(story, listener, event, count);
        if (at == EVENTS_MAX)
            printf("  %s, event %u: got %s, expected %s\n", listener->name, (unsigned)count,
                   event == NULL ? "nothing" : ccx_event_name(event), listener->expected[count]);
        ccx_event_unref(event);
        if (at == EVENTS_MAX)
            return 0;
        listener->met[at] = 1;
    }
    return 1;
}

/* After the contact centre has gone, or the client has closed, the end of the session stands behind the last event. */
static int nothing_more(struct listener *listener)
{
    ccx_event_t *event = next_event(listener->client);
    if (event != NULL)
        printf("  %s: not expected: %s\n", listener->name, ccx_event_name(event));
    ccx_event_unref(event);
    return event == NULL;
}

/* A client goes before the end: it has seen what it was to see, and sees no more. */
static int closed_early(struct story *story, struct listener *listener)
{
    int same = same_events(story, listener);
    CHECK_STATUS(CCX_OK, ccx_client_close(listener->client));
    listener->client = NULL;
    return same;
}

/* Step by step, for a story in which clients come and go; any other is played at one go. */
static int do_steps(struct story *story, ccx_sim_t *sim, const char *text)
{
    size_t at;
    int same = 1, by_steps = 0;
    for (at = 0; at < story->step_count; at++)
        by_steps = by_steps || step_of(story, story->steps[at], "open") || step_of(story, story->steps[at], "close");
    if (!by_steps) {
        CHECK_STATUS(CCX_OK, ccx_sim_play(sim, text));
        CHECK_STATUS(CCX_OK, ccx_sim_wait(sim, DEADLINE_MS));
        return 1;
    }
    for (at = 0; same && at < story->step_count; at++) {
        struct listener *comes = step_of(story, story->steps[at], "open"), *goes = step_of(story, story->steps[at], "close");
        if (comes != NULL)
            open_listener(comes, sim);
        else if (goes != NULL)
            same = closed_early(story, goes);
        else
            CHECK_STATUS(CCX_OK, ccx_sim_do(sim, story->steps[at], NULL));
    }
    return same;
}

/* 1 if every client saw exactly what the story says. */
static int play(const char *text)
{
    struct story *story = malloc(sizeof *story);
    ccx_sim_t *sim = NULL;
    size_t at;
    int same;
    char *copy = malloc(strlen(text) + 1);
    CHECK(copy != NULL && story != NULL);
    strcpy(copy, text);
    read_story(story, copy);
    CHECK_STATUS(CCX_OK, ccx_sim_start(story->site, &sim));
    for (at = 0; at < story->count; at++)
        if (!comes_later(story, &story->listeners[at]))
            open_listener(&story->listeners[at], sim);
    same = do_steps(story, sim, text);
    for (at = 0; same && at < story->count; at++)
        same = story->listeners[at].client == NULL || same_events(story, &story->listeners[at]);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    for (at = 0; same && at < story->count; at++)
        same = story->listeners[at].client == NULL || nothing_more(&story->listeners[at]);
    for (at = 0; at < story->count; at++)
        if (story->listeners[at].client != NULL)
            CHECK_STATUS(CCX_OK, ccx_client_close(story->listeners[at].client));
    free(story->site);
    free(story);
    free(copy);
    return same;
}

/* ---- Breaking ---- */

/* The first expected line of a story's text. */
static char *first_expected(char *text)
{
    char *expect = strstr(text, "[expect]");
    char *line = expect != NULL ? strstr(expect, "\n  \"") : NULL;
    CHECK(line != NULL);
    return line + 4;
}

static void break_name(char *line)
{
    *line = 'X';
}

static void break_value(char *line)
{
    char *digit = strpbrk(line, "0123456789");
    CHECK(digit != NULL);
    *digit = *digit == '9' ? '8' : '9';
}

static void break_line_out(char *line)
{
    line[-2] = '#';
}

static void must_fail(const char *text, void (*break_it)(char *line))
{
    char *broken = malloc(strlen(text) + 1);
    CHECK(broken != NULL);
    strcpy(broken, text);
    break_it(first_expected(broken));
    CHECK(!play(broken));
    free(broken);
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = calloc(1, 1 << 20);
    CHECK(file != NULL && text != NULL);
    CHECK(fread(text, 1, (1 << 20) - 1, file) > 0 && feof(file));
    fclose(file);
    return text;
}

/* One story, or the first one with a mistake in it, which must fail. */
struct task {
    const char *path;
    void (*break_it)(char *line);
    pthread_t thread;
};

static void *run_task(void *of)
{
    struct task *task = of;
    char *text = read_file(task->path);
    if (task->break_it != NULL) {
        must_fail(text, task->break_it);
    } else if (!play(text)) {
        fprintf(stderr, "%s was not as expected\n", task->path);
        exit(1);
    }
    free(text);
    return NULL;
}

/* Several at once: most of the time of a story is waiting. */
static void run_tasks(struct task *tasks, size_t count)
{
    size_t started = 0, ended = 0;
    while (ended < count) {
        while (started < count && started - ended < PLAYS_MAX) {
            CHECK(pthread_create(&tasks[started].thread, NULL, run_task, &tasks[started]) == 0);
            started++;
        }
        CHECK(pthread_join(tasks[ended++].thread, NULL) == 0);
    }
}

int main(int count, char **paths)
{
    static void (*const mistakes[])(char *line) = {break_name, break_value, break_line_out};
    size_t stories = (size_t)count - 1, all = stories + 3, at;
    struct task *tasks = calloc(all, sizeof *tasks);
    watchdog();
    CHECK(count > 1 && tasks != NULL);
    for (at = 0; at < all; at++) {
        tasks[at].path = paths[at < stories ? at + 1 : 1];
        tasks[at].break_it = at < stories ? NULL : mistakes[at - stories];
    }
    run_tasks(tasks, all);
    printf("%u stories as expected\n", (unsigned)stories);
    free(tasks);
    return 0;
}
