/* Several subscribers of one session, the flags of events, and what stands in the stream after a gap. */
#include "check.h"

#include <poll.h>

static ccx_sim_t *sim;

static ccx_subscription_t *subscribe(ccx_client_t *client, const char *options)
{
    ccx_subscription_t *subscription = NULL;
    CHECK_STATUS(CCX_OK, ccx_client_subscribe(client, options, &subscription));
    CHECK(subscription != NULL);
    return subscription;
}

/* The next event, which must be of this type. */
static ccx_event_t *expect(ccx_subscription_t *subscription, uint32_t type)
{
    ccx_event_t *event = NULL;
    CHECK_STATUS(CCX_OK, ccx_subscription_next(subscription, DEADLINE_MS, &event));
    CHECK(ccx_event_type(event) == type);
    return event;
}

static void each_has_its_own_filter(void)
{
    ccx_event_t *event = NULL, *none = NULL;
    ccx_client_t *client = pull_client(sim);
    ccx_subscription_t *all = subscribe(client, NULL), *ends = subscribe(client, "events=end-call");
    ccx_subscription_t *ben = subscribe(client, "agents=1002 queue_events=1000 queue_bytes=1000000 queue_policy=drop-newest");
    struct pollfd one;
    sim_do(sim, "login 1001 2006");
    sim_do(sim, "login 1002 2007");
    sim_do(sim, "dial +15551234 2006");
    sim_do(sim, "hang-up +15551234");
    event = expect(all, CCX_MSG_AGENT_STATE_EVENT);
    ccx_event_unref(event);
    event = expect(ben, CCX_MSG_AGENT_STATE_EVENT);
    CHECK(ccx_event_seq(event) > 1);
    ccx_event_unref(event);
    one.fd = ccx_subscription_fd(ends);
    one.events = POLLIN;
    CHECK(one.fd >= 0 && poll(&one, 1, DEADLINE_MS) == 1);
    event = expect(ends, CCX_MSG_END_CALL_EVENT);
    CHECK_STATUS(CCX_TIMED_OUT, ccx_subscription_next(ends, 0, &none));
    CHECK(none == NULL);
    ccx_event_unref(event);
    sim_do(sim, "logout 1001");
    sim_do(sim, "logout 1002");
    CHECK_STATUS(CCX_OK, ccx_subscription_close(ends));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_subscription_close(ends));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_subscription_next(ends, 0, &event));
    CHECK(ccx_subscription_fd(ends) == -1);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    do {
        ccx_status_t status = ccx_subscription_next(all, DEADLINE_MS, &event);
        if (status == CCX_END)
            break;
        CHECK_STATUS(CCX_OK, status);
        ccx_event_unref(event);
    } while (1);
    CHECK_STATUS(CCX_OK, ccx_subscription_close(all));
    CHECK_STATUS(CCX_OK, ccx_subscription_close(ben));
}

static void wrong_calls_are_answered(void)
{
    static const char *const wrong[] = {"colour=blue", "events=sing", "queue_events=1", "queue_policy=maybe", "calls=x", "events"};
    ccx_event_t *event = NULL;
    ccx_subscription_t *subscription = NULL;
    ccx_client_t *client = pull_client(sim);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_subscribe(client, wrong[i], &subscription));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_subscribe(client, NULL, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_subscribe(NULL, NULL, &subscription));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_subscription_next(NULL, 0, &event));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_subscription_close(NULL));
    CHECK(ccx_subscription_fd(NULL) == -1);
    CHECK(subscription == NULL && event == NULL);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_subscribe(client, NULL, &subscription));
}

static void a_slow_one_loses_alone(void)
{
    uint32_t count = 0;
    ccx_event_t *event;
    ccx_client_t *client = pull_client(sim);
    ccx_subscription_t *slow = subscribe(client, "events=agent-state queue_events=16"), *quick = subscribe(client, "events=agent-state");
    for (int i = 0; i < 20; i++) {
        sim_do(sim, "login 1003 2008");
        sim_do(sim, "logout 1003");
    }
    for (int i = 0; i < 40; i++)
        ccx_event_unref(expect(quick, CCX_MSG_AGENT_STATE_EVENT));
    event = expect(slow, CCX_RECORD_EVENTS_LOST);
    CHECK_STATUS(CCX_OK, ccx_event_u32(event, CCX_FIELD_COUNT, &count));
    CHECK(count >= 24);
    ccx_event_unref(event);
    CHECK_STATUS(CCX_OK, ccx_subscription_close(slow));
    CHECK_STATUS(CCX_OK, ccx_subscription_close(quick));
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void *close_it(void *subscription)
{
    CHECK_STATUS(CCX_OK, ccx_subscription_close(subscription));
    return NULL;
}

static void closing_ends_who_waits(void)
{
    pthread_t closer;
    ccx_event_t *event = NULL;
    ccx_client_t *client = pull_client(sim);
    ccx_subscription_t *subscription = subscribe(client, "events=end-call");
    ccx_status_t status;
    CHECK(pthread_create(&closer, NULL, close_it, subscription) == 0);
    status = ccx_subscription_next(subscription, DEADLINE_MS, &event);
    CHECK(status == CCX_END || status == CCX_ERR_CLOSED);
    CHECK(pthread_join(closer, NULL) == 0);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

/* After a gap: its record, what changed in it as synthetic events, and at last the record that all is known again. */
static void a_gap_is_told_and_made_good(void)
{
    uint32_t agents = 0, calls = 9;
    int synthetic = 0;
    ccx_event_t *event;
    ccx_client_t *client = NULL;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    sim_do(sim, "login 1001 2006");
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "retry_first", "2"));
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "resync", "on"));
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, NULL, NULL, &client));
    ccx_config_free(config);
    sim_do(sim, "ready 1001");
    event = wait_for(client, CCX_MSG_AGENT_STATE_EVENT);
    CHECK(!ccx_event_synthetic(event) && !ccx_event_replay(event));
    ccx_event_unref(event);
    sim_do(sim, "drop-clients");
    sim_do(sim, "not-ready 1001 3");
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_DOWN));
    ccx_event_unref(wait_for(client, CCX_RECORD_EVENTS_MAY_BE_MISSING));
    for (;;) {
        CHECK_STATUS(CCX_OK, ccx_client_next(client, DEADLINE_MS, &event));
        if (ccx_event_type(event) == CCX_RECORD_RESYNCHRONISED)
            break;
        synthetic += ccx_event_type(event) == CCX_MSG_AGENT_STATE_EVENT && ccx_event_synthetic(event);
        ccx_event_unref(event);
    }
    CHECK(synthetic == 1);
    CHECK_STATUS(CCX_OK, ccx_event_u32(event, CCX_FIELD_AGENTS, &agents));
    CHECK_STATUS(CCX_OK, ccx_event_u32(event, CCX_FIELD_CALLS, &calls));
    CHECK(agents >= 1 && calls == 0);
    ccx_event_unref(event);
    sim_do(sim, "logout 1001");
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    CHECK(ccx_event_synthetic(NULL) == 0 && ccx_event_replay(NULL) == 0 && ccx_event_contact_id(NULL) == 0);
}

static void events_of_a_call_have_its_contact(void)
{
    uint32_t call = 0;
    uint64_t contact;
    ccx_event_t *event;
    ccx_client_t *client = pull_client(sim);
    event = wait_for(client, CCX_RECORD_SESSION_UP);
    CHECK(ccx_event_contact_id(event) == 0);
    ccx_event_unref(event);
    sim_do(sim, "dial +15551234 7000");
    event = wait_for(client, CCX_MSG_BEGIN_CALL_EVENT);
    contact = ccx_event_contact_id(event);
    CHECK_STATUS(CCX_OK, ccx_get_call_id(event, &call));
    CHECK((uint32_t)contact == call && contact >> 32 > 1600000000u);
    ccx_event_unref(event);
    sim_do(sim, "hang-up +15551234");
    event = wait_for(client, CCX_MSG_END_CALL_EVENT);
    CHECK(ccx_event_contact_id(event) == contact);
    ccx_event_unref(event);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void every_new_key_is_checked(void)
{
    static const char *const pairs[][3] = {
        {"protocol_min", "12", "9"},     {"retry_first", "2", "0"},       {"retry_max", "60", "3601"},     {"retry_spread", "5", "601"},
        {"request_timeout", "15", "0"},  {"resync", "off", "maybe"},      {"call_check", "0", "86401"},   {"track_calls", "off", "maybe"},
    };
    ccx_config_t *config = ccx_config_new();
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        CHECK_STATUS(CCX_OK, ccx_config_set(config, pairs[i][0], pairs[i][1]));
        CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, pairs[i][0], pairs[i][2]));
        CHECK(strstr(ccx_last_error(), pairs[i][0]) != NULL);
    }
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "capture", ""));
    ccx_config_free(config);
}

int main(void)
{
    watchdog();
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    each_has_its_own_filter();
    wrong_calls_are_answered();
    a_slow_one_loses_alone();
    closing_ends_who_waits();
    events_of_a_call_have_its_contact();
    a_gap_is_told_and_made_good();
    every_new_key_is_checked();
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    return 0;
}
