/* The callback contract above ccx_client_open(), rule by rule. */
#include "check.h"

enum action { NOTHING, CLOSE_AT_FIRST, CLOSE_AT_END_OF_CALL };

/* What the callbacks saw, and what they are to do. */
struct seen {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    enum action action;
    ccx_client_t *client;
    ccx_event_t *kept;
    pthread_t thread;
    uint64_t last_seq;
    int events, inside, drops, call_ended;
};

static void seen_init(struct seen *seen, enum action action)
{
    memset(seen, 0, sizeof *seen);
    CHECK(pthread_mutex_init(&seen->lock, NULL) == 0);
    CHECK(pthread_cond_init(&seen->changed, NULL) == 0);
    seen->action = action;
}

static void seen_end(struct seen *seen)
{
    ccx_event_unref(seen->kept);
    pthread_cond_destroy(&seen->changed);
    pthread_mutex_destroy(&seen->lock);
}

/* Waits until a counter of `seen` is no longer 0. */
static void wait_until(struct seen *seen, const int *counter)
{
    struct timespec until = deadline();
    pthread_mutex_lock(&seen->lock);
    while (*counter == 0)
        CHECK(pthread_cond_timedwait(&seen->changed, &seen->lock, &until) == 0);
    pthread_mutex_unlock(&seen->lock);
}

static void act(struct seen *seen, const ccx_event_t *event)
{
    int ended = ccx_event_type(event) == CCX_MSG_END_CALL_EVENT;
    ccx_event_t *other = NULL;
    if (seen->action == CLOSE_AT_FIRST || (seen->action == CLOSE_AT_END_OF_CALL && ended)) {
        CHECK(seen->client != NULL);
        /* The main thread closes at whatever moment: either of the two comes first. */
        ccx_status_t status = ccx_client_next(seen->client, -1, &other);
        CHECK(status == CCX_ERR_INVALID_ARGUMENT || status == CCX_ERR_CLOSED);
        CHECK(ccx_client_fd(seen->client) == -1);
        status = ccx_client_close(seen->client);
        CHECK(status == CCX_OK || status == CCX_ERR_CLOSED);
        CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_close(seen->client));
    }
}

static void on_event(const ccx_event_t *event, void *user)
{
    struct seen *seen = user;
    pthread_mutex_lock(&seen->lock);
    CHECK(seen->drops == 0);
    CHECK(seen->inside++ == 0);
    CHECK(ccx_event_seq(event) > seen->last_seq);
    CHECK(seen->events == 0 || pthread_equal(seen->thread, pthread_self()));
    seen->thread = pthread_self();
    seen->last_seq = ccx_event_seq(event);
    if (seen->kept == NULL)
        seen->kept = ccx_event_ref(event);
    seen->events++;
    seen->call_ended += ccx_event_type(event) == CCX_MSG_END_CALL_EVENT;
    pthread_mutex_unlock(&seen->lock);
    act(seen, event);
    pthread_mutex_lock(&seen->lock);
    seen->inside--;
    pthread_cond_broadcast(&seen->changed);
    pthread_mutex_unlock(&seen->lock);
}

static void on_drop(void *user)
{
    struct seen *seen = user;
    pthread_mutex_lock(&seen->lock);
    CHECK(seen->inside == 0);
    seen->drops++;
    pthread_cond_broadcast(&seen->changed);
    pthread_mutex_unlock(&seen->lock);
}

static ccx_sim_t *start(void)
{
    ccx_sim_t *sim = NULL;
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    return sim;
}

static void open_client(ccx_sim_t *sim, struct seen *seen)
{
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    CHECK_STATUS(CCX_OK, ccx_client_open(config, on_event, on_drop, seen, &seen->client));
    ccx_config_free(config);
}

static void a_call_from_beginning_to_end(void)
{
    struct seen seen;
    ccx_sim_t *sim = start();
    seen_init(&seen, NOTHING);
    open_client(sim, &seen);
    CHECK_STATUS(CCX_OK, ccx_sim_play(sim, "inbound-call"));
    wait_until(&seen, &seen.call_ended);
    CHECK_STATUS(CCX_OK, ccx_client_close(seen.client));
    CHECK(seen.drops == 1 && seen.events > 5);
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_close(seen.client));
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    /* Kept beyond callback, client and simulator. */
    CHECK(ccx_event_type(seen.kept) == CCX_RECORD_SESSION_UP);
    seen_end(&seen);
}

static void close_inside(enum action action)
{
    struct seen seen;
    ccx_status_t status;
    ccx_sim_t *sim = start();
    seen_init(&seen, action);
    open_client(sim, &seen);
    CHECK_STATUS(CCX_OK, ccx_sim_play(sim, "inbound-call"));
    if (action == CLOSE_AT_END_OF_CALL)
        wait_until(&seen, &seen.call_ended);
    /* Closing here as well, at whatever moment, waits until all is over. */
    status = ccx_client_close(seen.client);
    CHECK(status == CCX_OK || status == CCX_ERR_CLOSED);
    CHECK(seen.drops == 1);
    CHECK(action != CLOSE_AT_FIRST || seen.events <= 1);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    seen_end(&seen);
}

/* Only the callback closes; the client frees itself. */
static void nobody_else_closes(void)
{
    struct seen seen;
    ccx_sim_t *sim = start();
    seen_init(&seen, CLOSE_AT_FIRST);
    open_client(sim, &seen);
    wait_until(&seen, &seen.drops);
    CHECK(seen.events == 1 && seen.drops == 1);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    /* The thread that dropped may still be leaving on_drop. */
    pthread_mutex_lock(&seen.lock);
    pthread_mutex_unlock(&seen.lock);
    seen_end(&seen);
}

static void without_on_drop(void)
{
    ccx_client_t *client = NULL;
    ccx_sim_t *sim = start();
    struct seen seen;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    seen_init(&seen, NOTHING);
    CHECK_STATUS(CCX_OK, ccx_client_open(config, on_event, NULL, &seen, &client));
    wait_until(&seen, &seen.events);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    ccx_config_free(config);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    seen_end(&seen);
}

/* A pull client may have a user, too: it comes back when the client is closed. */
static void on_drop_of_a_pull_client(void)
{
    struct seen seen;
    ccx_sim_t *sim = start();
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    seen_init(&seen, NOTHING);
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, on_drop, &seen, &seen.client));
    CHECK(seen.drops == 0);
    CHECK_STATUS(CCX_OK, ccx_client_close(seen.client));
    CHECK(seen.drops == 1);
    ccx_config_free(config);
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    seen_end(&seen);
}

int main(void)
{
    watchdog();
    a_call_from_beginning_to_end();
    close_inside(CLOSE_AT_FIRST);
    close_inside(CLOSE_AT_END_OF_CALL);
    nobody_else_closes();
    without_on_drop();
    on_drop_of_a_pull_client();
    return 0;
}
