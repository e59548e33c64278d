/* Rings a phone in the embedded contact centre and prints what a client of its CTI server sees.
 * Build: cc hello.c $(pkg-config --cflags --libs ccxcti) */
#include <ccxcti.h>
#include <stdio.h>

static void print_event(const ccx_event_t *event)
{
    uint32_t call = 0;
    const char *caller = NULL;
    size_t length = 0;
    printf("%-28s", ccx_event_name(event));
    if (ccx_event_u32(event, CCX_FIELD_CALL_ID, &call) == CCX_OK)
        printf(" call %u", (unsigned)call);
    if (ccx_event_str(event, CCX_FIELD_CALLING_DEVICE_ID, &caller, &length) == CCX_OK)
        printf(" from %.*s", (int)length, caller); /* pointer and length: no NUL is promised */
    printf("\n");
}

int main(void)
{
    ccx_sim_t *sim = NULL;
    ccx_client_t *client = NULL;
    ccx_event_t *event = NULL;
    uint32_t type = 0;
    ccx_status_t status = ccx_sim_start(NULL, &sim);
    ccx_config_t *config = ccx_config_new();
    ccx_config_set(config, "servers", ccx_sim_address(sim));
    ccx_config_set(config, "mode", "bridge");
    if (status == CCX_OK)
        status = ccx_client_open(config, NULL, NULL, NULL, &client); /* no callback: we ask for events */
    if (status == CCX_OK)
        status = ccx_sim_play(sim, "inbound-call");
    while (status == CCX_OK && type != CCX_MSG_END_CALL_EVENT) {
        status = ccx_client_next(client, 10000, &event);
        if (status == CCX_OK) {
            type = ccx_event_type(event);
            print_event(event);
            ccx_event_unref(event);
        }
    }
    if (status != CCX_OK)
        fprintf(stderr, "%s %s\n", ccx_status_text(status), ccx_last_error());
    ccx_client_close(client);
    ccx_sim_stop(sim);
    ccx_config_free(config);
    return status == CCX_OK ? 0 : 1;
}
