/* Versions, texts, configurations and getters: every argument NULL, wrong types, absent fields, text of lists. */
#include "check.h"
#include "fake_server.h"

static void versions(void)
{
    CHECK(strcmp(ccx_version(), CCX_VERSION) == 0);
    CHECK(ccx_abi_version() == CCX_ABI_VERSION);
    CHECK(strcmp(ccx_status_text(CCX_OK), "Done.") == 0);
    CHECK(strlen(ccx_status_text(CCX_ERR_DEVICE_IN_USE)) > 10);
    CHECK(strlen(ccx_status_text(-77)) > 10);
    CHECK(strcmp(ccx_field_name(CCX_FIELD_CALL_ID), "call_id") == 0);
    CHECK(strcmp(ccx_field_name(0), "") == 0);
    CHECK(strcmp(ccx_field_name(0x10000 + CCX_FIELD_CALL_ID), "") == 0);
    CHECK(ccx_field_id("call_id") == CCX_FIELD_CALL_ID);
    CHECK(ccx_field_id("nonsense") == 0);
    CHECK(ccx_field_id(NULL) == 0);
}

static void configurations(void)
{
    ccx_config_t *config = ccx_config_new();
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, "colour", "blue"));
    CHECK(strstr(ccx_last_error(), "colour") != NULL);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, "mode", "sideways"));
    CHECK(strstr(ccx_last_error(), "bridge | agent") != NULL);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, "client_id", "\xff\xfe"));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(NULL, "mode", "bridge"));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, NULL, "bridge"));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_config_set(config, "mode", NULL));
    CHECK_STATUS(CCX_OK, ccx_config_set(config, "mode", "bridge"));
    ccx_config_free(config);
    ccx_config_free(NULL);
}

static int drops;

static void count_drop(void *user)
{
    (void)user;
    drops++;
}

static void null_clients(void)
{
    ccx_client_t *client = NULL;
    ccx_config_t *config = ccx_config_new();
    ccx_event_t *event = NULL;
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_open(NULL, NULL, count_drop, NULL, &client));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_open(config, NULL, count_drop, NULL, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_open(config, NULL, count_drop, NULL, &client));
    CHECK(strstr(ccx_last_error(), "servers") != NULL);
    CHECK(client == NULL && drops == 3);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_next(NULL, 0, &event));
    CHECK(ccx_client_fd(NULL) == -1);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_client_close(NULL));
    ccx_config_free(config);
}

static void null_events(void)
{
    uint32_t u32 = 7;
    int64_t i64 = 7;
    const char *text = NULL;
    const uint8_t *bytes = NULL;
    size_t length = 7;
    ccx_list_t *list = NULL;
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_u32(NULL, CCX_FIELD_CALL_ID, &u32));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_i64(NULL, CCX_FIELD_CALL_ID, &i64));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_str(NULL, CCX_FIELD_ANI, &text, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_bytes(NULL, CCX_FIELD_ANI, &bytes, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_frame(NULL, &bytes, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_list(NULL, CCX_FIELD_NAMED_VARIABLES, &list));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_u32(NULL, 0, CCX_FIELD_CALL_ID, &u32));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_i64(NULL, 0, CCX_FIELD_CALL_ID, &i64));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_str(NULL, 0, CCX_FIELD_ANI, &text, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_bytes(NULL, 0, CCX_FIELD_ANI, &bytes, &length));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_list(NULL, 0, CCX_FIELD_ANI, &list));
    CHECK(ccx_event_type(NULL) == 0 && ccx_event_seq(NULL) == 0 && ccx_event_epoch(NULL) == 0);
    CHECK(ccx_event_received_at_us(NULL) == 0 && ccx_list_count(NULL) == 0);
    CHECK(strcmp(ccx_event_name(NULL), "") == 0);
    CHECK(ccx_event_ref(NULL) == NULL);
    CHECK(u32 == 7 && i64 == 7 && length == 7 && text == NULL && bytes == NULL && list == NULL);
    ccx_event_unref(NULL);
    ccx_list_free(NULL);
    ccx_string_free(NULL);
}

static void null_simulators(void)
{
    ccx_sim_t *sim = NULL;
    char *reply = NULL;
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_start(NULL, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_start("this is no site", &sim));
    CHECK(sim == NULL);
    CHECK(ccx_sim_address(NULL) == NULL);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_do(NULL, "show devices", &reply));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_play(NULL, "inbound-call"));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_wait(NULL, 0));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_sim_stop(NULL));
    CHECK(reply == NULL);
}

/* The client's own record: text and numbers, and a number that may need 64 bits. */
static void records(ccx_client_t *client)
{
    uint32_t number = 0;
    int64_t wide = 0;
    const char *text = NULL;
    const uint8_t *bytes = NULL;
    size_t length = 0;
    ccx_event_t *up = wait_for(client, CCX_RECORD_SESSION_UP);
    CHECK(strcmp(ccx_event_name(up), "SessionUp") == 0);
    CHECK_STATUS(CCX_OK, ccx_event_str(up, CCX_FIELD_DIALECT, &text, &length));
    CHECK(text_is(text, length, "ccx"));
    CHECK_STATUS(CCX_OK, ccx_event_u32(up, CCX_FIELD_PROTOCOL, &number));
    CHECK(number == 17);
    CHECK_STATUS(CCX_OK, ccx_get_epoch(up, &wide));
    CHECK(wide == 1 && ccx_event_epoch(up) == 1 && ccx_event_seq(up) == 1);
    CHECK(ccx_event_received_at_us(up) > INT64_C(1600000000000000));
    CHECK_STATUS(CCX_ABSENT, ccx_event_frame(up, &bytes, &length));
    CHECK_STATUS(CCX_ABSENT, ccx_event_u32(up, CCX_FIELD_CALL_ID, &number));
    CHECK_STATUS(CCX_ABSENT, ccx_event_u32(up, 0, &number));
    CHECK_STATUS(CCX_ABSENT, ccx_event_u32(up, UINT32_MAX, &number));
    ccx_event_unref(up);
}

/* A message: each getter on a field of its type, of another type, and on none. */
static void messages(ccx_client_t *client)
{
    uint32_t number = 7;
    int64_t wide = 7;
    const char *text = NULL;
    const uint8_t *bytes = NULL;
    size_t length = 0;
    ccx_list_t *list = NULL;
    ccx_event_t *event = wait_for(client, CCX_MSG_AGENT_STATE_EVENT);
    CHECK(strcmp(ccx_event_name(event), "AGENT_STATE_EVENT") == 0);
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_u32(event, CCX_FIELD_AGENT_EXTENSION, &number));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_i64(event, CCX_FIELD_AGENT_EXTENSION, &wide));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_str(event, CCX_FIELD_AGENT_STATE, &text, &length));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_bytes(event, CCX_FIELD_AGENT_STATE, &bytes, &length));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_list(event, CCX_FIELD_AGENT_STATE, &list));
    CHECK(strstr(ccx_last_error(), "agent_state") != NULL);
    CHECK(number == 7 && wide == 7 && text == NULL && bytes == NULL && list == NULL);
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_u32(event, CCX_FIELD_AGENT_STATE, NULL));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_str(event, CCX_FIELD_AGENT_EXTENSION, &text, NULL));
    CHECK_STATUS(CCX_ABSENT, ccx_event_str(event, CCX_FIELD_ANI, &text, &length));
    CHECK_STATUS(CCX_ABSENT, ccx_event_list(event, CCX_FIELD_NAMED_VARIABLES, &list));
    CHECK_STATUS(CCX_OK, ccx_get_agent_state(event, &number));
    CHECK_STATUS(CCX_OK, ccx_event_i64(event, CCX_FIELD_AGENT_STATE, &wide));
    CHECK(wide == (int64_t)number);
    CHECK_STATUS(CCX_OK, ccx_get_agent_extension(event, &text, &length));
    CHECK(text_is(text, length, "2006"));
    CHECK_STATUS(CCX_OK, ccx_get_any_agent_id(event, &text, &length));
    CHECK(text_is(text, length, "1001"));
    CHECK_STATUS(CCX_OK, ccx_event_frame(event, &bytes, &length));
    CHECK(length > 8 && bytes[7] == CCX_MSG_AGENT_STATE_EVENT);
    ccx_event_unref(event);
}

/* OPEN_CONF; BEGIN_CALL_EVENT with two named variables and a named array; CONFIG_AGENT_EVENT with two records, the first
 * of which has a list of two; a message that is in no guide. */
static const char FRAMES[] =
    "0000001a" "00000004" "0000000100000014000000000000000000000000000000000000"
    "0000004c" "00000017" "000000000000000100150000000200010001000001000123000019053730303000520d757365722e6c616e67006465"
    "00520b757365722e766970003100530d01757365722e6c697374007800"
    "00000030" "000000ed" "0002b7020001be053130303100bf0200023e0400000001400200053e040000000740020006b7020001be053130303200"
    "00000003" "0000270f" "616263";

static size_t from_hex(const char *hex, uint8_t *bytes)
{
    size_t at, length = strlen(hex) / 2;
    for (at = 0; at < length; at++) {
        char digits[3];
        memcpy(digits, hex + 2 * at, 2);
        digits[2] = '\0';
        bytes[at] = (uint8_t)strtoul(digits, NULL, 16);
    }
    return length;
}

/* A list outlives the event that it was opened from. */
static void named_variables(ccx_client_t *client)
{
    uint32_t number = 7;
    const char *text = NULL;
    size_t length = 0;
    ccx_list_t *list = NULL, *arrays = NULL, *inner = NULL;
    ccx_event_t *event = wait_for(client, CCX_MSG_BEGIN_CALL_EVENT);
    CHECK_STATUS(CCX_OK, ccx_event_list(event, CCX_FIELD_NAMED_VARIABLES, &list));
    CHECK_STATUS(CCX_OK, ccx_get_named_arrays(event, &arrays));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_event_u32(event, CCX_FIELD_NAMED_VARIABLES, &number));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_event_list(event, CCX_FIELD_NAMED_VARIABLES, NULL));
    ccx_event_unref(event);
    CHECK(ccx_list_count(list) == 2 && ccx_list_count(arrays) == 1);
    CHECK_STATUS(CCX_OK, ccx_list_str(list, 1, CCX_FIELD_NAME, &text, &length));
    CHECK(text_is(text, length, "user.vip"));
    CHECK_STATUS(CCX_OK, ccx_list_str(list, 0, CCX_FIELD_VALUE, &text, &length));
    CHECK(text_is(text, length, "de"));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_list_u32(list, 0, CCX_FIELD_NAME, &number));
    CHECK_STATUS(CCX_ABSENT, ccx_list_u32(list, 0, CCX_FIELD_CALL_ID, &number));
    CHECK_STATUS(CCX_ABSENT, ccx_list_list(list, 0, CCX_FIELD_NAMED_ARRAYS, &inner));
    CHECK_STATUS(CCX_ERR_INVALID_ARGUMENT, ccx_list_u32(list, 2, CCX_FIELD_NAME, &number));
    CHECK(number == 7 && inner == NULL);
    CHECK_STATUS(CCX_OK, ccx_list_u32(arrays, 0, CCX_FIELD_INDEX, &number));
    CHECK(number == 1);
    ccx_list_free(list);
    ccx_list_free(arrays);
}

/* An inner list outlives the outer one. */
static void nested_lists(ccx_client_t *client)
{
    uint32_t number = 7;
    int64_t wide = 7;
    const uint8_t *bytes = NULL;
    size_t length = 0;
    ccx_list_t *records = NULL, *csqs = NULL;
    ccx_event_t *event = wait_for(client, CCX_MSG_CONFIG_AGENT_EVENT);
    CHECK_STATUS(CCX_OK, ccx_event_list(event, CCX_FIELD_RECORDS, &records));
    ccx_event_unref(event);
    CHECK(ccx_list_count(records) == 2);
    CHECK_STATUS(CCX_ABSENT, ccx_list_list(records, 1, CCX_FIELD_CSQS, &csqs));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_list_list(records, 0, CCX_FIELD_LOGIN_ID, &csqs));
    CHECK_STATUS(CCX_ERR_TYPE, ccx_list_bytes(records, 0, CCX_FIELD_LOGIN_ID, &bytes, &length));
    CHECK(csqs == NULL && bytes == NULL);
    CHECK_STATUS(CCX_OK, ccx_list_list(records, 0, CCX_FIELD_CSQS, &csqs));
    ccx_list_free(records);
    CHECK(ccx_list_count(csqs) == 2);
    CHECK_STATUS(CCX_OK, ccx_list_u32(csqs, 1, CCX_FIELD_CSQ_ID, &number));
    CHECK_STATUS(CCX_OK, ccx_list_i64(csqs, 1, CCX_FIELD_SKILL_GROUP_PRIORITY, &wide));
    CHECK(number == 7 && wide == 6);
    ccx_list_free(csqs);
}

static void unknown_messages(ccx_client_t *client)
{
    const uint8_t *bytes = NULL;
    size_t length = 0;
    ccx_event_t *event = wait_for(client, 9999);
    CHECK(strcmp(ccx_event_name(event), "Unknown") == 0);
    CHECK_STATUS(CCX_OK, ccx_event_frame(event, &bytes, &length));
    CHECK(length == 11 && memcmp(bytes + 8, "abc", 3) == 0);
    ccx_event_unref(event);
}

/* A server that sends these frames and goes: the client says so and goes on. */
static void lists(void)
{
    uint8_t bytes[sizeof FRAMES / 2];
    struct fake_server server;
    ccx_client_t *client = NULL;
    ccx_config_t *config;
    fake_server_start(&server, bytes, from_hex(FRAMES, bytes));
    config = config_for(server.address);
    CHECK_STATUS(CCX_OK, ccx_client_open(config, NULL, NULL, NULL, &client));
    named_variables(client);
    nested_lists(client);
    unknown_messages(client);
    ccx_event_unref(wait_for(client, CCX_RECORD_SESSION_DOWN));
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    ccx_config_free(config);
    fake_server_end(&server);
}

int main(void)
{
    ccx_sim_t *sim = NULL;
    ccx_client_t *client;
    watchdog();
    versions();
    configurations();
    null_clients();
    null_events();
    null_simulators();
    CHECK_STATUS(CCX_OK, ccx_sim_start(NULL, &sim));
    client = pull_client(sim);
    records(client);
    sim_do(sim, "login 1001 2006");
    messages(client);
    CHECK_STATUS(CCX_OK, ccx_client_close(client));
    CHECK_STATUS(CCX_OK, ccx_sim_stop(sim));
    lists();
    return 0;
}
