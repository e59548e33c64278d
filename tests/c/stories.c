/* Plays the story files of core/stories over loopback TCP, several at once, and compares the full list of events of each
 * client with what the story expects. Arguments: story files. Then breaks expected lines of the first file and must see
 * itself fail. */
#include "story.h"
#include <pthread.h>

/* Stories that play at once; each has a contact centre of its own. */
#define PLAYS_MAX 8

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
