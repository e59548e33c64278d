/* The client in C: client SERVERS NAME FORM. The normal form has a callback; the slow one polls and takes events itself, rests for
 * seconds now and then, and loses the newest events when its queue is full. What it says stands in tests/soak/src/report.rs. */
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <ccxcti.h>
#include <ccxcti_messages.h>

#define FIRST_RECORD 0x10000u
#define REST_SECONDS 3
#define REST_EVERY_SECONDS 10

static uint32_t crc_table[256];

static void make_crc_table(void)
{
    for (uint32_t index = 0; index < 256; index++) {
        uint32_t value = index;
        for (int bit = 0; bit < 8; bit++)
            value = value & 1 ? (value >> 1) ^ 0xedb88320u : value >> 1;
        crc_table[index] = value;
    }
}

static uint32_t crc32_of(const uint8_t *bytes, size_t length)
{
    uint32_t crc = 0xffffffffu;
    for (size_t at = 0; at < length; at++)
        crc = (crc >> 8) ^ crc_table[(crc ^ bytes[at]) & 0xff];
    return ~crc;
}

static unsigned long long microseconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (unsigned long long)t.tv_sec * 1000000u + (unsigned long long)t.tv_nsec / 1000u;
}

static long long number(const ccx_event_t *event, uint32_t field)
{
    int64_t value = -1;
    (void)ccx_event_i64(event, field, &value);
    return value;
}

/* The checksum of the bytes that a text shows in hex. */
static uint32_t crc32_of_hex(const char *hex, size_t length)
{
    uint8_t *bytes = malloc(length / 2 + 1);
    uint32_t crc;
    if (bytes == NULL)
        abort();
    for (size_t at = 0; at + 1 < length; at += 2) {
        char pair[3] = {hex[at], hex[at + 1], 0};
        bytes[at / 2] = (uint8_t)strtoul(pair, NULL, 16);
    }
    crc = crc32_of(bytes, length / 2);
    free(bytes);
    return crc;
}

static void say_record(const ccx_event_t *event, unsigned long long seq, unsigned epoch)
{
    const char *text = "";
    size_t length = 0;
    switch (ccx_event_type(event)) {
    case CCX_RECORD_SESSION_UP:
        printf("up %llu %u %lld\n", seq, epoch, number(event, CCX_FIELD_SERVICES_GRANTED));
        break;
    case CCX_RECORD_SESSION_DOWN:
        (void)ccx_event_str(event, CCX_FIELD_REASON, &text, &length);
        printf("down %llu %u %.*s\n", seq, epoch, (int)length, text);
        break;
    case CCX_RECORD_EVENTS_MAY_BE_MISSING:
        printf("gap %llu %u\n", seq, epoch);
        break;
    case CCX_RECORD_EVENTS_LOST:
        printf("lost %llu %u %lld %lld %lld\n", seq, epoch, number(event, CCX_FIELD_COUNT), number(event, CCX_FIELD_FIRST_SEQ),
               number(event, CCX_FIELD_LAST_SEQ));
        break;
    case CCX_RECORD_MALFORMED_MESSAGE:
        (void)ccx_event_str(event, CCX_FIELD_HEX, &text, &length);
        printf("bad %llu %u %08x %llu\n", seq, epoch, (unsigned)crc32_of_hex(text, length), microseconds(CLOCK_REALTIME));
        break;
    case CCX_RECORD_RESYNCHRONISED:
        printf("whole %llu %u\n", seq, epoch);
        break;
    default:
        printf("trouble a record %u\n", (unsigned)ccx_event_type(event));
    }
}

static void say(const ccx_event_t *event)
{
    const uint8_t *frame = NULL;
    size_t length = 0;
    unsigned long long seq = ccx_event_seq(event);
    unsigned epoch = ccx_event_epoch(event);
    if (ccx_event_type(event) >= FIRST_RECORD)
        say_record(event, seq, epoch);
    else if (ccx_event_frame(event, &frame, &length) == CCX_OK)
        printf("m %llu %u %s %u %08x %llu\n", seq, epoch, ccx_event_synthetic(event) ? "s" : "-", (unsigned)ccx_event_type(event),
               (unsigned)crc32_of(frame, length), microseconds(CLOCK_REALTIME));
    else
        printf("trouble %s has no frame\n", ccx_event_name(event));
    fflush(stdout);
}

static pthread_mutex_t dropped_lock = PTHREAD_MUTEX_INITIALIZER;
static int dropped;

static void on_event(const ccx_event_t *event, void *user)
{
    (void)user;
    say(event);
}

static void on_drop(void *user)
{
    (void)user;
    pthread_mutex_lock(&dropped_lock);
    dropped++;
    pthread_mutex_unlock(&dropped_lock);
}

static void fail(const char *what)
{
    printf("trouble %s: %s\n", what, ccx_last_error());
    fflush(stdout);
    exit(1);
}

static ccx_client_t *open_client(const ccx_config_t *config, bool slow)
{
    ccx_client_t *client = NULL;
    printf("open\n");
    fflush(stdout);
    dropped = 0;
    if (ccx_client_open(config, slow ? NULL : on_event, slow ? NULL : on_drop, NULL, &client) != CCX_OK)
        fail("open");
    return client;
}

static void close_client(ccx_client_t *client, bool slow)
{
    ccx_event_t *event = NULL;
    if (slow)
        while (ccx_client_next(client, 0, &event) == CCX_OK) {
            say(event);
            ccx_event_unref(event);
        }
    if (ccx_client_close(client) != CCX_OK)
        fail("close");
    pthread_mutex_lock(&dropped_lock);
    if (!slow && dropped != 1)
        printf("trouble the drop function was called %d times\n", dropped);
    pthread_mutex_unlock(&dropped_lock);
    printf("closed\n");
    fflush(stdout);
}

/* Takes events until there is something to read. */
static void take_events(ccx_client_t *client)
{
    static unsigned long long rests_at;
    struct pollfd both[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = ccx_client_fd(client), .events = POLLIN}};
    ccx_event_t *event = NULL;
    if (rests_at == 0)
        rests_at = microseconds(CLOCK_MONOTONIC) + REST_EVERY_SECONDS * 1000000ull;
    for (;;) {
        (void)poll(both, 2, -1);
        if (both[0].revents != 0)
            return;
        /* Not all at once: the other descriptor has its turn, too. */
        for (int left = 64; left > 0 && ccx_client_next(client, 0, &event) == CCX_OK; left--) {
            say(event);
            ccx_event_unref(event);
        }
        if (microseconds(CLOCK_MONOTONIC) >= rests_at) {
            struct timespec rest = {REST_SECONDS, 0};
            nanosleep(&rest, NULL);
            rests_at = microseconds(CLOCK_MONOTONIC) + REST_EVERY_SECONDS * 1000000ull;
        }
    }
}

static void set(ccx_config_t *config, const char *key, const char *value)
{
    if (ccx_config_set(config, key, value) != CCX_OK)
        fail(key);
}

int main(int argc, char **argv)
{
    char line[64];
    ccx_config_t *config = ccx_config_new();
    ccx_client_t *client;
    bool slow;
    if (argc != 4)
        return 2;
    slow = strcmp(argv[3], "slow") == 0;
    make_crc_table();
    set(config, "servers", argv[1]);
    set(config, "client_id", argv[2]);
    set(config, "connect_wait", "600");
    set(config, "retry_max", "2");
    if (slow) {
        set(config, "queue_events", "64");
        set(config, "queue_policy", "drop-newest");
        set(config, "resync", "off");
        set(config, "call_check", "0");
    }
    client = open_client(config, slow);
    for (;;) {
        ssize_t got;
        if (slow)
            take_events(client);
        /* One word at a time comes, and it comes whole. */
        got = read(STDIN_FILENO, line, sizeof line - 1);
        close_client(client, slow);
        line[got > 0 ? got : 0] = 0;
        if (strncmp(line, "reopen", 6) != 0)
            break;
        client = open_client(config, slow);
    }
    ccx_config_free(config);
    return 0;
}
