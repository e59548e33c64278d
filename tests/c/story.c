/* Reads story files and compares events with their lines. */
#include "story.h"

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

struct listener *listener_of(struct story *story, const char *name)
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

void read_story(struct story *story, char *text)
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

char *next_word(char **rest)
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

size_t line_of(struct story *story, struct listener *listener, const ccx_event_t *event, size_t from)
{
    size_t at, bound = story->bound, most = story->shuffle ? listener->count : from + 1;
    for (at = story->shuffle ? 0 : from; at < most; at++) {
        if (!listener->met[at] && same_event(story, event, listener->expected[at]))
            return at;
        story->bound = bound;
    }
    return EVENTS_MAX;
}
