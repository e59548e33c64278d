/* Events per second into a C callback that reads call_id, calling_device_id and ani of every event. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <ccxcti.h>
#include <ccxcti_messages.h>

struct handler {
    unsigned long wanted, events, gaps;
    unsigned long long call_id_sum, last_seq;
    double start, seconds;
    int done[2]; /* a pipe: written once, when everything is there */
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void on_event(const ccx_event_t *event, void *user)
{
    struct handler *h = user;
    uint32_t call_id = 0;
    const char *text;
    size_t length;
    unsigned long long seq = ccx_event_seq(event);
    if (ccx_event_type(event) >= 0x10000) {
        h->gaps += strcmp(ccx_event_name(event), "EventsLost") == 0;
        h->last_seq = seq;
        return;
    }
    if (h->events == 0) {
        h->start = now();
    }
    if (ccx_event_u32(event, CCX_FIELD_CALL_ID, &call_id) == CCX_OK) {
        h->call_id_sum += call_id;
    }
    (void)ccx_event_str(event, CCX_FIELD_CALLING_DEVICE_ID, &text, &length);
    (void)ccx_event_str(event, CCX_FIELD_ANI, &text, &length);
    h->gaps += seq != h->last_seq + 1;
    h->last_seq = seq;
    if (++h->events == h->wanted) {
        h->seconds = now() - h->start;
        if (write(h->done[1], "x", 1) != 1) {
            abort();
        }
    }
}

/* Resident memory of this process in KiB, of which `file` is backed by files (program and library). */
static long resident(const char *key)
{
    char line[256];
    long kib = -1;
    FILE *status = fopen("/proc/self/status", "r");
    while (status != NULL && fgets(line, sizeof line, status) != NULL) {
        if (strncmp(line, key, strlen(key)) == 0) {
            kib = strtol(line + strlen(key), NULL, 10);
        }
    }
    if (status != NULL) {
        fclose(status);
    }
    return kib;
}

int main(int argc, char **argv)
{
    struct handler h = {0};
    ccx_config_t *config = ccx_config_new();
    ccx_client_t *client = NULL;
    struct pollfd wait;
    if (argc != 3 || pipe(h.done) != 0) {
        return 2;
    }
    h.wanted = strtoul(argv[2], NULL, 10);
    ccx_config_set(config, "servers", argv[1]);
    ccx_config_set(config, "mode", "bridge");
    ccx_config_set(config, "queue_events", "4000000");
    ccx_config_set(config, "queue_bytes", "4294967296");
    if (ccx_client_open(config, on_event, NULL, &h, &client) != CCX_OK) {
        fprintf(stderr, "%s\n", ccx_last_error());
        return 1;
    }
    wait.fd = h.done[0];
    wait.events = POLLIN;
    if (h.wanted > 0) {
        poll(&wait, 1, 120000);
    }
    printf("{\"events\": %lu, \"seconds\": %.6f, \"call_id_sum\": %llu, \"gaps\": %lu, \"rss_kib\": %ld}\n", h.events, h.seconds, h.call_id_sum, h.gaps,
           resident("VmRSS:"));
    ccx_client_close(client);
    ccx_config_free(config);
    return h.events == h.wanted ? 0 : 1;
}
