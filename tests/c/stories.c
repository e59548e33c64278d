/* Plays the story files of core/stories over loopback TCP and compares the full list of events of each client with what the
 * story expects. Arguments: story files. Then breaks expected lines of the first file and must see itself fail. */
#include "check.h"

#define CLIENTS_MAX 8
#define EVENTS_MAX 512
#define NAMES_MAX 32

struct listener {
    char *name;
    char *options;
    ccx_client_t *client;
    char *expected[EVENTS_MAX];
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

/* Reads the sections [clients] and [expect]; `text` is cut into pieces that the story points to. */
static void read_story(struct story *story, char *text)
{
    char *line, *rest = text, section[16] = "";
    struct listener *expecting = NULL;
    memset(story, 0, sizeof *story);
    for (line = strtok_r(rest, "\n", &rest); line != NULL; line = strtok_r(NULL, "\n", &rest)) {
        line += strspn(line, " ");
        if (line[0] == '#' || line[0] == '\0')
            continue;
        if (line[0] == '[')
            snprintf(section, sizeof section, "%.*s", (int)strcspn(line + 1, "]"), line + 1);
        else if (strcmp(section, "clients") == 0)
            add_listener(story, line);
        else if (strcmp(section, "expect") == 0 && line[0] == ']')
            expecting = NULL;
        else if (strcmp(section, "expect") == 0 && expecting == NULL)
            expecting = strchr(line, ']') ? NULL : listener_of(story, key_of(line));
        else if (expecting != NULL) {
            CHECK(expecting->count < EVENTS_MAX);
            expecting->expected[expecting->count++] = quoted(line);
        }
    }
    CHECK(story->count > 0);
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
    if (word == NULL || strcmp(word, ccx_event_name(event)) != 0) {
        printf("  got %s\n", ccx_event_name(event));
        return 0;
    }
    while ((word = next_word(&rest)) != NULL) {
        int same;
        value = strchr(word, '=');
        CHECK(value != NULL);
        *value++ = '\0';
        same = strchr(word, '[') ? same_member(story, event, word, value) : same_value(story, event, NULL, 0, word, value);
        if (!same) {
            printf("  %s is not %s\n", word, value);
            return 0;
        }
    }
    return 1;
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
    size_t at;
    for (at = 0; at < listener->count; at++) {
        ccx_event_t *event = next_event(listener->client);
        int same = event != NULL && same_event(story, event, listener->expected[at]);
        ccx_event_unref(event);
        if (!same) {
            printf("  %s, event %u: expected %s\n", listener->name, (unsigned)at, listener->expected[at]);
            return 0;
        }
    }
    return 1;
}

/* After the contact centre has gone, the end of the session stands behind the last event. */
static int nothing_more(struct listener *listener)
{
    ccx_event_t *event = next_event(listener->client);
    if (event != NULL)
        printf("  %s: not expected: %s\n", listener->name, ccx_event_name(event));
    ccx_event_unref(event);
    return event == NULL;
}

/* 1 if every client saw exactly what the story says. */
static int play(const char *text)
{
    static struct story story;
    ccx_sim_t *sim = NULL;
    size_t at;
    int same = 1;
    char *copy = malloc(strlen(text) + 1);
    CHECK(copy != NULL);
    strcpy(copy, text);
    read_story(&story, copy);
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    for (at = 0; at < story.count; at++)
        open_listener(&story.listeners[at], sim);
    CHECK_STATUS(CCX_OK, ccx_sim_play(sim, text));
    CHECK_STATUS(CCX_OK, ccx_sim_wait(sim, DEADLINE_MS));
    for (at = 0; same && at < story.count; at++)
        same = same_events(&story, &story.listeners[at]);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    for (at = 0; same && at < story.count; at++)
        same = nothing_more(&story.listeners[at]);
    for (at = 0; at < story.count; at++)
        CHECK_STATUS(CCX_OK, ccx_client_close(story.listeners[at].client));
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

int main(int count, char **paths)
{
    int at;
    watchdog();
    CHECK(count > 1);
    for (at = 1; at < count; at++) {
        char *text = read_file(paths[at]);
        printf("%s\n", paths[at]);
        CHECK(play(text));
        if (at == 1) {
            printf("the same with broken lines, which must fail:\n");
            must_fail(text, break_name);
            must_fail(text, break_value);
            must_fail(text, break_line_out);
        }
        free(text);
    }
    return 0;
}
