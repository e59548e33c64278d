/* Requests: answers, refusals, time, many at once, from callbacks, and the end of the session. */
#include "check.h"

static ccx_sim_t *sim;

/* A client that may change call data. */
static ccx_client_t *asking_client(ccx_event_fn on_event, void *user)
{
    ccx_client_t *client = NULL;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "services", "call-data-update"));
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "request_timeout", "60"));
    CHECK_STATUS(CCX_OK, ccx_client_open(config, on_event, NULL, user, &client));
    ccx_config_free(config);
    return client;
}

static void check_text(const ccx_event_t *event, uint32_t field, const char *expected)
{
    const char *text = NULL;
    size_t length = 0;
    CHECK_STATUS(CCX_OK, ccx_event_str(event, field, &text, &length));
    CHECK(text_is(text, length, expected));
}

static void check_number(const ccx_event_t *event, uint32_t field, uint32_t expected)
{
    uint32_t number = expected + 1;
    CHECK_STATUS(CCX_OK, ccx_event_u32(event, field, &number));
    CHECK(number == expected);
}

/* A call from outside that rings at 2006. */
static uint32_t ringing_call(void)
{
    char *reply = NULL;
    uint32_t call;
    CHECK_STATUS(CCX_OK, ccx_sim_do(sim, "dial +15551234 2006", &reply));
    CHECK(strstr(reply, "call=") != NULL);
    call = (uint32_t)strtoul(strstr(reply, "call=") + 5, NULL, 10);
    ccx_string_free(reply);
    return call;
}

static void every_helper_is_answered(void)
{
    static const char *const items[] = {"call_variable_1", "gold", "user.lang", "en", NULL};
    static const char *const wrong[] = {"", "x", NULL}, *const odd[] = {"user.x", NULL};
    ccx_event_t *answer = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    uint32_t call = ringing_call();
    ccx_event_unref(wait_for(client, CCX_MSG_CALL_DELIVERED_EVENT));
    CHECK_STATUS(CCX_OK, ccx_client_query_agent_state(client, "1001", &answer));
    CHECK(ccx_event_type(answer) == CCX_MSG_QUERY_AGENT_STATE_CONF && ccx_event_seq(answer) > 0 && ccx_event_epoch(answer) == 1);
    check_text(answer, CCX_FIELD_AGENT_ID_LONG, "1001");
    ccx_event_unref(answer);
    CHECK_STATUS(CCX_OK, ccx_client_query_device_info(client, "2006", &answer));
    CHECK(ccx_event_type(answer) == CCX_MSG_QUERY_DEVICE_INFO_CONF);
    ccx_event_unref(answer);
    CHECK_STATUS(CCX_OK, ccx_client_snapshot_device(client, "2006", &answer));
    check_number(answer, CCX_FIELD_NUM_CALLS, 1);
    ccx_event_unref(answer);
    CHECK_STATUS(CCX_OK, ccx_client_set_call_data(client, call, "2006", items, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_set_call_data(client, call, "2006", wrong, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_set_call_data(client, call, "2006", odd, NULL));
    CHECK_STATUS(CCX_OK, ccx_client_set_call_data(client, call, NULL, items, &answer));
    CHECK(ccx_event_type(answer) == CCX_MSG_SET_CALL_DATA_CONF);
    ccx_event_unref(answer);
    CHECK_STATUS(CCX_OK, ccx_client_snapshot_call(client, call, NULL, NULL));
    CHECK_STATUS(CCX_OK, ccx_client_snapshot_call(client, call, "2006", &answer));
    check_text(answer, CCX_FIELD_ANI, "+15551234");
    check_text(answer, CCX_FIELD_CALL_VARIABLE_1, "gold");
    ccx_event_unref(answer);
    sim_do(sim, "hang-up +15551234");
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_query_agent_state(client, "1001", NULL));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_snapshot_call(client, 1, NULL, NULL));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_snapshot_device(client, "2006", NULL));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_query_device_info(client, "2006", NULL));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_set_call_data(client, 1, NULL, items, NULL));
}

static void requests_are_built_of_fields_or_json(void)
{
    static const uint8_t uui[] = {1, 2, 3};
    ccx_event_t *answer = NULL;
    ccx_request_t *request = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    uint32_t call = ringing_call();
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_SET_CALL_DATA_REQ, &request));
    CHECK_STATUS(CCX_OK, ccx_request_set_i64(request, CCX_FIELD_CALL_ID, call));
    CHECK_STATUS(CCX_OK, ccx_request_set_str(request, CCX_FIELD_CONNECTION_DEVICE_ID, "2006"));
    CHECK_STATUS(CCX_OK, ccx_request_set_bytes(request, CCX_FIELD_USER_TO_USER_INFO, uui, sizeof uui));
    CHECK_STATUS(CCX_OK, ccx_client_request(client, request, -1, &answer));
    CHECK(ccx_event_type(answer) == CCX_MSG_SET_CALL_DATA_CONF);
    ccx_event_unref(answer);
    CHECK_STATUS(CCX_OK, ccx_client_request(client, request, 60000, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_set_i64(request, 999999, 1));
    CHECK_STATUS(CCX_OK, ccx_request_set_i64(request, CCX_FIELD_CALL_STATE, 1));
    CHECK_STATUS(CCX_ERR_ENCODE, ccx_client_request(client, request, -1, &answer));
    ccx_request_free(request);
    request = NULL;
    CHECK_STATUS(CCX_OK, ccx_request_from_json("{\"message\":\"QUERY_AGENT_STATE_REQ\",\"fields\":{\"agent_id_long\":\"1002\"}}", &request));
    CHECK_STATUS(CCX_OK, ccx_client_request(client, request, -1, &answer));
    check_text(answer, CCX_FIELD_AGENT_ID_LONG, "1002");
    ccx_event_unref(answer);
    ccx_request_free(request);
    request = NULL;
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_from_json("no JSON", &request));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_from_json("{\"message\":\"CLOSE_REQ\"}", &request));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_new(CCX_MSG_HEARTBEAT_REQ, &request));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_new(CCX_MSG_CALL_DELIVERED_EVENT, &request));
    CHECK(request == NULL);
    sim_do(sim, "hang-up +15551234");
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void null_is_answered(void)
{
    ccx_event_t *answer = NULL;
    ccx_request_t *request = NULL;
    ccx_pending_t *pending = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_QUERY_AGENT_STATE_REQ, &request));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_new(CCX_MSG_QUERY_AGENT_STATE_REQ, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_from_json(NULL, &request));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_set_i64(NULL, CCX_FIELD_CALL_ID, 1));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_set_str(request, CCX_FIELD_ANI, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_set_bytes(request, CCX_FIELD_USER_TO_USER_INFO, NULL, 1));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_request(client, NULL, -1, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_request(NULL, request, -1, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_request_start(client, NULL, -1, &pending));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_request_start(client, request, -1, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_pending_wait(NULL, 0, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_query_agent_state(client, NULL, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_snapshot_device(client, NULL, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_query_device_info(client, NULL, &answer));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_set_call_data(client, 1, NULL, NULL, &answer));
    ccx_pending_free(NULL);
    ccx_request_free(NULL);
    ccx_request_free(request);
    CHECK(answer == NULL && pending == NULL);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void refusals_have_a_code_and_its_name(void)
{
    ccx_event_t *answer = NULL;
    ccx_request_t *request = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    CHECK_STATUS(CCX_ERR_CONTROL_FAILURE, ccx_client_query_agent_state(client, "4711", &answer));
    CHECK(strstr(ccx_last_error(), "CF_") != NULL && strstr(ccx_last_error(), "4711") == NULL);
    CHECK(ccx_last_error_code() > 0);
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_SNAPSHOT_DEVICE_REQ, &request));
    CHECK_STATUS(CCX_ERR_SERVER_FAILURE, ccx_client_request(client, request, -1, &answer));
    CHECK(strstr(ccx_last_error(), "E_CTI_REQUIRED_DATA_MISSING (6)") != NULL);
    CHECK(ccx_last_error_code() == CCX_E_CTI_REQUIRED_DATA_MISSING);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_request_new(0, &request));
    CHECK(ccx_last_error_code() == 0);
    CHECK(answer == NULL);
    ccx_request_free(request);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void many_wait_at_once(void)
{
    enum { MANY = 100 };
    ccx_pending_t *pending[MANY];
    ccx_request_t *request = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_QUERY_AGENT_STATE_REQ, &request));
    for (int i = 0; i < MANY; i++) {
        CHECK_STATUS(CCX_OK, ccx_request_set_str(request, CCX_FIELD_AGENT_ID_LONG, i % 2 == 0 ? "1001" : "1002"));
        CHECK_STATUS(CCX_OK, ccx_client_request_start(client, request, -1, &pending[i]));
    }
    ccx_request_free(request);
    for (int i = MANY - 1; i >= 0; i--) {
        ccx_event_t *answer = NULL, *again = NULL;
        CHECK_STATUS(CCX_OK, ccx_pending_wait(pending[i], -1, &answer));
        check_text(answer, CCX_FIELD_AGENT_ID_LONG, i % 2 == 0 ? "1001" : "1002");
        CHECK_STATUS(CCX_OK, ccx_pending_wait(pending[i], 0, &again));
        CHECK(again == answer);
        ccx_event_unref(again);
        ccx_event_unref(answer);
        ccx_pending_free(pending[i]);
    }
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

/* While the server is silent: this wait is too short, the server's time passes, the late answer is an event. */
static void time_passes(void)
{
    ccx_event_t *answer = NULL;
    ccx_pending_t *pending = NULL;
    ccx_request_t *request = NULL;
    ccx_client_t *client = asking_client(NULL, NULL);
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_QUERY_AGENT_STATE_REQ, &request));
    CHECK_STATUS(CCX_OK, ccx_request_set_str(request, CCX_FIELD_AGENT_ID_LONG, "1001"));
    sim_do(sim, "pause-clients 2s");
    CHECK_STATUS(CCX_OK, ccx_client_request_start(client, request, -1, &pending));
    CHECK_STATUS(CCX_TIMED_OUT, ccx_pending_wait(pending, 0, &answer));
    CHECK_STATUS(CCX_TIMED_OUT, ccx_pending_wait(pending, 1, &answer));
    CHECK_STATUS(CCX_ERR_REQUEST_TIMED_OUT, ccx_client_request(client, request, 10, &answer));
    CHECK(answer == NULL);
    ccx_event_unref(wait_for(client, CCX_MSG_QUERY_AGENT_STATE_CONF));
    CHECK_STATUS(CCX_OK, ccx_pending_wait(pending, -1, NULL));
    ccx_pending_free(pending);
    ccx_request_free(request);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void the_session_ends_first(void)
{
    ccx_pending_t *pending = NULL;
    ccx_request_t *request = NULL;
    ccx_sim_t *own = NULL;
    ccx_client_t *client;
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &own));
    client = pull_client(own);
    CHECK_STATUS(CCX_OK, ccx_request_new(CCX_MSG_QUERY_AGENT_STATE_REQ, &request));
    CHECK_STATUS(CCX_OK, ccx_request_set_str(request, CCX_FIELD_AGENT_ID_LONG, "1001"));
    sim_do(own, "pause-clients 1m");
    CHECK_STATUS(CCX_OK, ccx_client_request_start(client, request, -1, &pending));
    /* Requests are sent in order: when the second one is late, the first one is on its way. */
    CHECK_STATUS(CCX_ERR_REQUEST_TIMED_OUT, ccx_client_request(client, request, 1, NULL));
    CHECK_STATUS(CCX_OK, ccx_sim_stop(own));
    CHECK_STATUS(CCX_ERR_SESSION_LOST, ccx_pending_wait(pending, -1, NULL));
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_DOWN));
    CHECK_STATUS(CCX_ERR_NOT_CONNECTED, ccx_client_request(client, request, -1, NULL));
    ccx_pending_free(pending);
    ccx_request_free(request);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

struct asker {
    pthread_mutex_t lock;
    pthread_cond_t done;
    ccx_client_t *client;
    int answered;
};

static void ask_inside(const ccx_event_t *event, void *user)
{
    struct asker *asker = user;
    ccx_event_t *answer = NULL;
    if (ccx_event_type(event) != CCX_MSG_AGENT_STATE_EVENT)
        return;
    pthread_mutex_lock(&asker->lock);
    while (asker->client == NULL)
        pthread_cond_wait(&asker->done, &asker->lock);
    pthread_mutex_unlock(&asker->lock);
    CHECK_STATUS(CCX_OK, ccx_client_query_agent_state(asker->client, "1003", &answer));
    CHECK(ccx_event_seq(answer) >= ccx_event_seq(event));
    ccx_event_unref(answer);
    pthread_mutex_lock(&asker->lock);
    asker->answered++;
    pthread_cond_signal(&asker->done);
    pthread_mutex_unlock(&asker->lock);
}

static void a_callback_asks_and_waits(void)
{
    struct asker asker = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, 0};
    struct timespec until = deadline();
    ccx_client_t *client = asking_client(ask_inside, &asker);
    pthread_mutex_lock(&asker.lock);
    asker.client = client;
    pthread_cond_signal(&asker.done);
    pthread_mutex_unlock(&asker.lock);
    sim_do(sim, "login 1003 2008");
    pthread_mutex_lock(&asker.lock);
    while (asker.answered == 0)
        CHECK(pthread_cond_timedwait(&asker.done, &asker.lock, &until) == 0);
    pthread_mutex_unlock(&asker.lock);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

int main(void)
{
    watchdog();
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    sim_do(sim, "login 1001 2006");
    every_helper_is_answered();
    requests_are_built_of_fields_or_json();
    null_is_answered();
    refusals_have_a_code_and_its_name();
    many_wait_at_once();
    time_passes();
    the_session_ends_first();
    a_callback_asks_and_waits();
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    return 0;
}
