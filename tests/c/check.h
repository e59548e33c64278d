/* What the C tests share: checks that name their line, a watchdog, and a mailbox for callbacks. */
#ifndef CHECK_H
#define CHECK_H

#include <ccxcti.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Nothing in these tests takes longer; under valgrind everything is slow. */
#define DEADLINE_S 60
#define DEADLINE_MS (DEADLINE_S * 1000)

#define CHECK(condition)                                                                                                \
    do {                                                                                                                \
        if (!(condition)) {                                                                                             \
            fprintf(stderr, "%s:%d: failed: %s (last error: %s)\n", __FILE__, __LINE__, #condition, ccx_last_error());   \
            exit(1);                                                                                                    \
        }                                                                                                               \
    } while (0)

#define CHECK_STATUS(expected, call) check_status(__FILE__, __LINE__, #call, (expected), (call))

static inline void check_status(const char *file, int line, const char *call, ccx_status_t expected, ccx_status_t got)
{
    if (got != expected) {
        fprintf(stderr, "%s:%d: %s gave %d (%s), not %d (last error: %s)\n", file, line, call, (int)got, ccx_status_text(got),
                (int)expected, ccx_last_error());
        exit(1);
    }
}

/* Ends a test that hangs. */
static inline void watchdog(void)
{
    alarm(5 * DEADLINE_S);
}

static inline struct timespec deadline(void)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += DEADLINE_S;
    return until;
}

/* A configuration for one server. */
static inline ccx_config_t *config_for(const char *servers)
{
    ccx_config_t *config = ccx_config_new();
    CHECK(config != NULL);
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "servers", servers));
    return config;
}

/* A pull client of the simulator. */
static inline ccx_client_t *pull_client(const ccx_sim_t *sim)
{
    ccx_client_t *client = NULL;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, NULL, NULL, &client));
    CHECK(client != NULL);
    ccx_config_free(config);
    return client;
}

static inline void sim_do(ccx_sim_t *sim, const char *verb)
{
    CHECK_STATUS(CCX_OK, ccx_sim_do(sim, verb, NULL));
}

/* The next event of this type; others are passed over. Give it back with ccx_event_unref(). */
static inline ccx_event_t *wait_for(ccx_client_t *client, uint32_t type)
{
    for (;;) {
        ccx_event_t *event = NULL;
        CHECK_STATUS(CCX_OK, ccx_client_next(client, DEADLINE_MS, &event));
        if (ccx_event_type(event) == type)
            return event;
        ccx_event_unref(event);
    }
}

/* Whether a text of an event equals a C string. */
static inline int text_is(const char *text, size_t length, const char *expected)
{
    return length == strlen(expected) && memcmp(text, expected, length) == 0;
}

#endif /* CHECK_H */
