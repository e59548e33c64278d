/* The picture of calls, agents and devices: a snapshot that is read field by field, by index and by id. */
#include "check.h"

static ccx_sim_t *sim;

static ccx_picture_t *picture_of(ccx_client_t *client)
{
    ccx_picture_t *picture = NULL;
    CHECK_STATUS(CCX_OK, ccx_client_picture(client, &picture));
    CHECK(picture != NULL);
    return picture;
}

static void check_text(const ccx_item_t *item, uint32_t field, const char *expected)
{
    const char *text = NULL;
    size_t length = 0;
    CHECK_STATUS(CCX_OK, ccx_item_str(item, field, &text, &length));
    CHECK(text_is(text, length, expected));
}

static void check_number(const ccx_item_t *item, uint32_t field, uint32_t expected)
{
    uint32_t number = expected + 1;
    CHECK_STATUS(CCX_OK, ccx_item_u32(item, field, &number));
    CHECK(number == expected);
}

/* The state of the connection of a device in a call. */
static uint32_t state_of(const ccx_item_t *call, const char *device)
{
    for (size_t i = 0; i < ccx_item_count(call, CCX_FIELD_CONNECTIONS); i++) {
        const char *text = NULL;
        size_t length = 0;
        uint32_t state = 0;
        int found;
        ccx_item_t *connection = NULL;
        CHECK_STATUS(CCX_OK, ccx_item_item(call, CCX_FIELD_CONNECTIONS, i, &connection));
        CHECK_STATUS(CCX_OK, ccx_item_str(connection, CCX_FIELD_DEVICE_ID, &text, &length));
        found = text_is(text, length, device);
        if (found)
            CHECK_STATUS(CCX_OK, ccx_item_u32(connection, CCX_FIELD_LOCAL_CONNECTION_STATE, &state));
        ccx_item_free(connection);
        if (found)
            return state;
    }
    return 0xffff;
}

/* Ana talks with a caller who chose a language. */
static uint32_t talking_call(ccx_client_t *client)
{
    char *reply = NULL;
    uint32_t call;
    sim_do(sim, "login 1001 2006");
    CHECK_STATUS(CCX_OK, ccx_sim_do(sim, "dial +15551234 2006 as=x", &reply));
    call = (uint32_t)strtoul(strstr(reply, "call=") + 5, NULL, 10);
    ccx_string_free(reply);
    sim_do(sim, "set x user.lang=en call_variable_1=gold");
    sim_do(sim, "answer 2006");
    ccx_event_unref(wait_for(client, CCX_MSG_CALL_ESTABLISHED_EVENT));
    return call;
}

static void a_call_is_read_by_field(void)
{
    const char *text = NULL;
    size_t length = 0;
    uint32_t number = 0;
    uint64_t since = 0, contact = 0;
    ccx_item_t *call = NULL, *variable = NULL, *none = NULL;
    ccx_client_t *client = pull_client(sim);
    uint32_t id = talking_call(client);
    ccx_picture_t *picture = picture_of(client);
    CHECK(ccx_picture_epoch(picture) == 1);
    CHECK(ccx_picture_count(picture, CCX_CALLS) == 1);
    CHECK_STATUS(CCX_OK, ccx_picture_call(picture, id, &call));
    /* Items outlive their picture, and the picture its client. */
    ccx_picture_free(picture);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    check_number(call, CCX_FIELD_CALL_ID, id);
    check_text(call, CCX_FIELD_ANI, "+15551234");
    check_text(call, CCX_FIELD_CALL_VARIABLE_1, "gold");
    CHECK(state_of(call, "2006") == CCX_LCS_CONNECT);
    CHECK_STATUS(CCX_OK, ccx_item_u64(call, CCX_FIELD_SINCE, &since));
    CHECK(since > 1600000000000000u);
    CHECK_STATUS(CCX_OK, ccx_item_u64(call, CCX_FIELD_CONTACT_ID, &contact));
    CHECK((uint32_t)contact == id);
    CHECK(ccx_item_count(call, CCX_FIELD_AGENT_IDS) == 1);
    CHECK_STATUS(CCX_OK, ccx_item_str_at(call, CCX_FIELD_AGENT_IDS, 0, &text, &length));
    CHECK(text_is(text, length, "1001"));
    CHECK_STATUS(CCX_ABSENT, ccx_item_str_at(call, CCX_FIELD_AGENT_IDS, 1, &text, &length));
    CHECK(ccx_item_count(call, CCX_FIELD_MERGED_CALL_IDS) == 0);
    CHECK_STATUS(CCX_ABSENT, ccx_item_u32_at(call, CCX_FIELD_MERGED_CALL_IDS, 0, &number));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_item_u32_at(call, CCX_FIELD_AGENT_IDS, 0, &number));
    CHECK(ccx_item_count(call, CCX_FIELD_NAMED_VARIABLES) == 1);
    CHECK_STATUS(CCX_OK, ccx_item_item(call, CCX_FIELD_NAMED_VARIABLES, 0, &variable));
    check_text(variable, CCX_FIELD_NAME, "user.lang");
    check_text(variable, CCX_FIELD_VALUE, "en");
    CHECK_STATUS(CCX_ABSENT, ccx_item_item(call, CCX_FIELD_NAMED_VARIABLES, 1, &none));
    CHECK_STATUS(CCX_ABSENT, ccx_item_item(call, CCX_FIELD_ANI, 0, &none));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_item_u32(call, CCX_FIELD_ANI, &number));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_item_str(call, CCX_FIELD_CALL_ID, &text, &length));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_item_u64(call, CCX_FIELD_CONNECTIONS, &since));
    CHECK_STATUS(CCX_ABSENT, ccx_item_u32(call, CCX_FIELD_AGENT_STATE, &number));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_u32(call, 999999, &number));
    CHECK(none == NULL);
    ccx_item_free(variable);
    ccx_item_free(call);
    sim_do(sim, "hang-up +15551234");
}

static void agents_and_devices_are_found_by_index_and_by_id(void)
{
    ccx_item_t *by_id = NULL, *by_index = NULL, *none = NULL;
    ccx_client_t *client = pull_client(sim);
    ccx_picture_t *picture;
    ccx_event_t *answer = NULL;
    uint32_t state = 0;
    talking_call(client);
    CHECK_STATUS(CCX_OK, ccx_client_query_agent_state(client, "1001", &answer));
    CHECK_STATUS(CCX_OK, ccx_event_u32(answer, CCX_FIELD_AGENT_STATE, &state));
    ccx_event_unref(answer);
    picture = picture_of(client);
    CHECK_STATUS(CCX_OK, ccx_picture_agent(picture, "1001", &by_id));
    check_text(by_id, CCX_FIELD_AGENT_EXTENSION, "2006");
    check_number(by_id, CCX_FIELD_AGENT_STATE, state);
    CHECK(ccx_picture_count(picture, CCX_AGENTS) >= 1);
    CHECK_STATUS(CCX_OK, ccx_picture_item(picture, CCX_AGENTS, 0, &by_index));
    check_text(by_index, CCX_FIELD_AGENT_ID, "1001");
    ccx_item_free(by_id);
    ccx_item_free(by_index);
    CHECK(ccx_picture_count(picture, CCX_DEVICES) >= 1);
    CHECK_STATUS(CCX_OK, ccx_picture_device(picture, "2006", &by_id));
    check_text(by_id, CCX_FIELD_DEVICE_ID, "2006");
    ccx_item_free(by_id);
    CHECK_STATUS(CCX_OK, ccx_picture_item(picture, CCX_CALLS, 0, &by_index));
    CHECK(state_of(by_index, "2006") == CCX_LCS_CONNECT);
    ccx_item_free(by_index);
    CHECK_STATUS(CCX_ABSENT, ccx_picture_call(picture, 1, &none));
    CHECK_STATUS(CCX_ABSENT, ccx_picture_agent(picture, "4711", &none));
    CHECK_STATUS(CCX_ABSENT, ccx_picture_device(picture, "4711", &none));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_item(picture, CCX_CALLS, 1, &none));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_item(picture, 9, 0, &none));
    CHECK(none == NULL && ccx_picture_count(picture, 9) == 0);
    ccx_picture_free(picture);
    sim_do(sim, "hang-up +15551234");
    ccx_event_unref(wait_for(client, CCX_MSG_END_CALL_EVENT));
    picture = picture_of(client);
    CHECK(ccx_picture_count(picture, CCX_CALLS) == 0);
    ccx_picture_free(picture);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void without_tracking_there_is_nothing(void)
{
    ccx_client_t *client = NULL;
    ccx_picture_t *picture;
    ccx_config_t *config = config_for(ccx_sim_address(sim));
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "track_calls", "off"));
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, NULL, NULL, &client));
    ccx_config_free(config);
    talking_call(client);
    picture = picture_of(client);
    CHECK(ccx_picture_count(picture, CCX_CALLS) == 0 && ccx_picture_count(picture, CCX_AGENTS) == 0);
    ccx_picture_free(picture);
    sim_do(sim, "hang-up +15551234");
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
}

static void null_is_answered(void)
{
    uint32_t number = 0;
    uint64_t big = 0;
    const char *text = NULL;
    size_t length = 0;
    ccx_item_t *item = NULL;
    ccx_picture_t *picture = NULL;
    ccx_client_t *client = pull_client(sim);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_picture(NULL, &picture));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_picture(client, NULL));
    CHECK(ccx_picture_epoch(NULL) == 0 && ccx_picture_count(NULL, CCX_CALLS) == 0 && ccx_item_count(NULL, CCX_FIELD_CONNECTIONS) == 0);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_item(NULL, CCX_CALLS, 0, &item));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_call(NULL, 1, &item));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_agent(NULL, "1001", &item));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_picture_device(NULL, "2006", &item));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_u32(NULL, CCX_FIELD_CALL_ID, &number));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_u64(NULL, CCX_FIELD_SINCE, &big));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_str(NULL, CCX_FIELD_ANI, &text, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_item(NULL, CCX_FIELD_CONNECTIONS, 0, &item));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_u32_at(NULL, CCX_FIELD_MERGED_CALL_IDS, 0, &number));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_item_str_at(NULL, CCX_FIELD_AGENT_IDS, 0, &text, &length));
    ccx_picture_free(NULL);
    ccx_item_free(NULL);
    CHECK(item == NULL && picture == NULL);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    CHECK_STATUS(CCX_ERR_CLOSED, ccx_client_picture(client, &picture));
}

int main(void)
{
    watchdog();
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    a_call_is_read_by_field();
    sim_do(sim, "logout 1001");
    agents_and_devices_are_found_by_index_and_by_id();
    sim_do(sim, "logout 1001");
    without_tracking_there_is_nothing();
    null_is_answered();
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    return 0;
}
