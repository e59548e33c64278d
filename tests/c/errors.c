/* Servers that are not there, refuse, or are none: one typed error each, with a sentence, and the process lives. */
#include "check.h"
#include "fake_server.h"

static int drops;

static void count_drop(void *user)
{
    (void)user;
    drops++;
}

static void no_event(const ccx_event_t *event, void *user)
{
    (void)event;
    (void)user;
    CHECK(!"an event of a client that was never open");
}

static void expect_failure(const char *servers, ccx_status_t expected)
{
    ccx_client_t *client = NULL;
    ccx_config_t *config = config_for(servers);
    drops = 0;
    CHECK_STATUS(expected, ccx_client_open(config, no_event, count_drop, NULL, &client));
    CHECK(client == NULL);
    CHECK(drops == 1);
    CHECK(strlen(ccx_last_error()) > 10);
    printf("%-28s %s\n", ccx_status_text(expected), ccx_last_error());
    ccx_config_free(config);
}

static void expect_answer(const uint8_t *answer, size_t length, ccx_status_t expected)
{
    struct fake_server server;
    fake_server_start(&server, answer, length);
    expect_failure(server.address, expected);
    fake_server_end(&server);
}

/* FAILURE_CONF: InvokeID 1 and a status. */
static void expect_refusal(uint8_t status, ccx_status_t expected)
{
    uint8_t frame[] = {0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0};
    frame[15] = status;
    expect_answer(frame, sizeof frame, expected);
}

static void not_there(void)
{
    char address[32];
    nobody(address);
    expect_failure(address, CCX_ERR_UNREACHABLE);
}

static void not_a_cti_server(void)
{
    static const uint8_t http[] = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";
    expect_answer(http, sizeof http - 1, CCX_ERR_NOT_CTI_SERVER);
}

static void closes_mid_frame(void)
{
    /* The header of an OPEN_CONF and a piece of its body. */
    static const uint8_t piece[] = {0, 0, 0, 54, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0};
    expect_answer(piece, sizeof piece, CCX_ERR_CONNECTION_LOST);
    expect_answer(piece, 3, CCX_ERR_CONNECTION_LOST);
    expect_answer(piece, 0, CCX_ERR_CONNECTION_LOST);
}

static void the_last_server_of_the_list_counts(void)
{
    uint8_t refusal[] = {0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 32};
    struct fake_server server;
    char first[32], both[80];
    nobody(first);
    fake_server_start(&server, refusal, sizeof refusal);
    snprintf(both, sizeof both, "%s,%s", first, server.address);
    expect_failure(both, CCX_ERR_AGENT_DATA_INCONSISTENT);
    fake_server_end(&server);
}

int main(void)
{
    watchdog();
    not_there();
    expect_refusal(1, CCX_ERR_INVALID_VERSION);
    expect_refusal(6, CCX_ERR_REQUIRED_DATA_MISSING);
    expect_refusal(10, CCX_ERR_DEVICE_IN_USE);
    expect_refusal(32, CCX_ERR_AGENT_DATA_INCONSISTENT);
    expect_refusal(17, CCX_ERR_OPEN_REFUSED);
    not_a_cti_server();
    closes_mid_frame();
    the_last_server_of_the_list_counts();
    return 0;
}
