/* Clients without a callback: waiting, time-outs, descriptors, two clients, handles after their end, fork. */
#include "check.h"

#include <poll.h>
#include <sys/wait.h>

static ccx_sim_t *sim;

static void time_outs(void)
{
    ccx_event_t *event = NULL;
    ccx_client_t *client = pull_client(sim);
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_UP));
    while (ccx_client_next(client, 0, &event) == CCX_OK) {
        ccx_event_unref(event);
        event = NULL;
    }
    CHECK_STATUS(CCX_TIMED_OUT, ccx_client_next(client, 0, &event));
    CHECK_STATUS(CCX_TIMED_OUT, ccx_client_next(client, 1, &event));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_next(client, 0, NULL));
    CHECK(event == NULL);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static int readable(int fd, int timeout_ms)
{
    struct pollfd one;
    one.fd = fd;
    one.events = POLLIN;
    return poll(&one, 1, timeout_ms) == 1;
}

static void a_descriptor_for_poll(void)
{
    ccx_event_t *event = NULL;
    ccx_client_t *client = pull_client(sim);
    int fd = ccx_client_fd(client);
    CHECK(fd >= 0);
    CHECK(ccx_client_fd(client) == fd);
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_UP));
    while (ccx_client_next(client, 0, &event) == CCX_OK)
        ccx_event_unref(event);
    CHECK(!readable(fd, 0));
    sim_do(sim, "login 1001 2006");
    CHECK(readable(fd, DEADLINE_MS));
    ccx_event_unref(wait_for(client, CCX_MSG_AGENT_STATE_EVENT));
    sim_do(sim, "logout 1001");
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void two_clients_see_the_same_call(void)
{
    uint32_t first_call = 0, second_call = 0;
    ccx_event_t *event;
    ccx_client_t *first = pull_client(sim), *second = pull_client(sim);
    CHECK(first != second);
    CHECK_STATUS(CCX_OK, ccx_sim_play(sim, "inbound-call"));
    event = wait_for(first, CCX_MSG_BEGIN_CALL_EVENT);
    CHECK_STATUS(CCX_OK, ccx_get_call_id(event, &first_call));
    ccx_event_unref(event);
    event = wait_for(second, CCX_MSG_BEGIN_CALL_EVENT);
    CHECK_STATUS(CCX_OK, ccx_get_call_id(event, &second_call));
    ccx_event_unref(event);
    CHECK(first_call != 0 && first_call == second_call);
    CHECK_STATUS(CCX_OK, ccx_sim_wait(sim, DEADLINE_MS));
    CHECK_STATUS(CCX_OK, ccx_client_close(first));
    ccx_event_unref(wait_for(second, CCX_MSG_END_CALL_EVENT));
    CHECK_STATUS(CCX_OK, ccx_client_close(second));
}

static void *close_it(void *client)
{
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    return NULL;
}

static void closing_ends_who_waits(void)
{
    pthread_t closer;
    ccx_status_t status;
    ccx_client_t *client = pull_client(sim);
    CHECK(pthread_create(&closer, NULL, close_it, client) == 0);
    do {
        ccx_event_t *event = NULL;
        status = ccx_client_next(client, DEADLINE_MS, &event);
        ccx_event_unref(event);
    } while (status == CCX_OK);
    /* END if it was closed while this waited, CLOSED if before. */
    CHECK(status == CCX_END || status == CCX_ERR_CLOSED);
    CHECK(pthread_join(closer, NULL) == 0);
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_next(client, 0, NULL));
    CHECK(ccx_client_fd(client) == -1);
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_close(client));
}

static void *closed_first(void *client)
{
    ccx_status_t status = ccx_client_close(client);
    CHECK(status == CCX_OK || status == CCX_ERR_CLOSED);
    return status == CCX_OK ? client : NULL;
}

static void several_threads_close(void)
{
    enum { THREADS = 4 };
    for (int round = 0; round < 20; round++) {
        pthread_t threads[THREADS];
        int first = 0;
        ccx_client_t *client = pull_client(sim);
        for (int i = 0; i < THREADS; i++)
            CHECK(pthread_create(&threads[i], NULL, closed_first, client) == 0);
        for (int i = 0; i < THREADS; i++) {
            void *was_first = NULL;
            CHECK(pthread_join(threads[i], &was_first) == 0);
            first += was_first != NULL;
        }
        CHECK(first == 1);
    }
}

static void verbs(void)
{
    char *reply = NULL;
    CHECK_STATUS(CCX_OK, ccx_sim_do(sim, "show devices", &reply));
    CHECK(strncmp(reply, "ok ", 3) == 0);
    ccx_string_free(reply);
    reply = NULL;
    CHECK_STATUS(CCX_ERR_REFUSED, ccx_sim_do(sim, "ready 1003", &reply));
    CHECK(reply == NULL && strlen(ccx_last_error()) > 0);
    CHECK_STATUS(CCX_ERR_REFUSED, ccx_sim_do(sim, "sing", &reply));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_do(sim, NULL, &reply));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_play(sim, "no-such-story"));
    CHECK_STATUS(CCX_OK, ccx_sim_wait(sim, 0));
}

/* The child sees closed handles, opens a client of its own, and leaves those of the parent alone. */
static void a_forked_child(void)
{
    int status = 0;
    ccx_event_t *event = NULL;
    ccx_client_t *client = pull_client(sim);
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        ccx_client_t *own = NULL;
        int good = ccx_client_next(client, 0, &event) == CCX_ERR_CLOSED && ccx_client_close(client) == CCX_ERR_CLOSED;
        good = good && ccx_sim_do(sim, "show devices", NULL) == CCX_ERR_CLOSED && ccx_sim_address(sim) == NULL;
        good = good && ccx_client_open(config, NULL, NULL, NULL, &own) == CCX_OK;
        good = good && ccx_client_next(own, DEADLINE_MS, &event) == CCX_OK && ccx_client_close(own) == CCX_OK;
        /* Another program ends the child: at a usual end, leak checkers would count what the parent's threads hold. */
        execl("/bin/sh", "sh", "-c", good ? "exit 0" : "exit 1", (char *)NULL);
        _exit(2);
    }
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_UP));
    ccx_config_free(config);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

int main(void)
{
    watchdog();
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    time_outs();
    a_descriptor_for_poll();
    two_clients_see_the_same_call();
    closing_ends_who_waits();
    several_threads_close();
    verbs();
    a_forked_child();
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_sim_stop(sim));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_sim_do(sim, "show devices", NULL));
    CHECK(ccx_sim_address(sim) == NULL);
    return 0;
}
