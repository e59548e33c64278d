/*
 * A C callback that reads call_id, calling_device_id and ani of every event: handler ADDRESS EVENTS [FILE]. FILE gets the time of
 * each event. EVENTS 0: only what an open client keeps in memory.
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ccxcti.h>
#include <ccxcti_messages.h>

#include "measure.h"

struct handler {
    unsigned long wanted, events, gaps, lost;
    unsigned long long last_seq, length_sum, end;
    uint32_t call_ids;
    double cpu_seconds;
    uint64_t *times; /* one for each event, or NULL */
    int done[2];     /* a pipe: written once, when everything is there */
};

static void on_event(const ccx_event_t *event, void *user)
{
    struct handler *h = user;
    uint32_t call_id = 0;
    const char *text;
    size_t length;
    unsigned long long seq = ccx_event_seq(event);
    h->gaps += seq != h->last_seq + 1;
    h->last_seq = seq;
    if (ccx_event_type(event) >= 0x10000) {
        h->lost += strcmp(ccx_event_name(event), "EventsLost") == 0;
        return;
    }
    (void)ccx_event_u32(event, CCX_FIELD_CALL_ID, &call_id);
    h->call_ids = checked(h->call_ids, call_id);
    if (ccx_event_str(event, CCX_FIELD_CALLING_DEVICE_ID, &text, &length) == CCX_OK) {
        h->length_sum += length;
    }
    if (ccx_event_str(event, CCX_FIELD_ANI, &text, &length) == CCX_OK) {
        h->length_sum += length;
    }
    if (h->times != NULL && h->events < h->wanted) {
        h->times[h->events] = nanoseconds();
    }
    if (++h->events == h->wanted) {
        h->end = nanoseconds();
        h->cpu_seconds = cpu() - h->cpu_seconds;
        if (write(h->done[1], "x", 1) != 1) {
            abort();
        }
    }
}

int main(int argc, char **argv)
{
    struct handler h = {0};
    ccx_config_t *config = ccx_config_new();
    ccx_client_t *client = NULL;
    struct pollfd wait;
    if (argc < 3 || pipe(h.done) != 0) {
        return 2;
    }
    h.wanted = strtoul(argv[2], NULL, 10);
    h.times = argc > 3 ? calloc(h.wanted, sizeof *h.times) : NULL;
    ccx_config_set(config, "servers", argv[1]);
    ccx_config_set(config, "mode", "bridge");
    ccx_config_set(config, "queue_events", "4000000");
    ccx_config_set(config, "queue_bytes", "4294967296");
    h.cpu_seconds = cpu();
    if (ccx_client_open(config, on_event, NULL, &h, &client) != CCX_OK) {
        fprintf(stderr, "%s\n", ccx_last_error());
        return 1;
    }
    wait.fd = h.done[0];
    wait.events = POLLIN;
    if (h.wanted > 0) {
        poll(&wait, 1, 120000);
    }
    long rss = resident();
    ccx_client_close(client);
    ccx_config_free(config);
    if (h.times != NULL) {
        store(argv[3], h.times, h.wanted);
    }
    printf("{\"events\": %lu, \"end_ns\": %llu, \"cpu_seconds\": %.6f, \"call_ids\": %lu, \"gaps\": %lu, \"rss_kib\": %ld}\n", h.events, h.end,
           h.cpu_seconds, (unsigned long)h.call_ids, h.gaps + h.lost, rss);
    return h.events == h.wanted ? 0 : 1;
}
