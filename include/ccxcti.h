/* Generated from ffi/src by cargo xtask gen. Do not edit. */
/* ccxcti: a client and an embedded contact centre for the Unified CCX CTI protocol.
 *
 * Conventions
 *   Objects are opaque. Parameters: the object, inputs, outputs. Outputs are written only on CCX_OK.
 *   NULL is always answered: with CCX_ERR_INVALID_ARGUMENT, or with what the function says; never with a crash.
 *   A status is CCX_OK (0), another answer (CCX_ABSENT, CCX_TIMED_OUT, CCX_END) or an error from 10 on
 *   (CCX_ERR_..., in ccxcti_messages.h). ccx_last_error() has the sentence of the last failure on the thread.
 *   Every pointer says who owns it, which thread may use it, and until when it lives. What you own you free once;
 *   using it afterwards is undefined, except for clients, subscriptions and simulators, whose handles then answer
 *   CCX_ERR_CLOSED.
 *   All text is UTF-8. Text that you give is NUL-terminated and copied.
 *   After fork() the child's copies of clients, subscriptions and simulators are closed; the child may open its own.
 *   SIGPIPE, signal handlers and the locale are left alone.
 */

#ifndef CCXCTI_H
#define CCXCTI_H

#include <stddef.h>
#include <stdint.h>

/**
 * Version of the binary interface; the shared library's soname carries it. It changes when programs must be rebuilt.
 */
#define CCX_ABI_VERSION 0

/**
 * Done.
 */
#define CCX_OK 0

/**
 * The event or record has no such field.
 */
#define CCX_ABSENT 1

/**
 * The time passed and nothing happened.
 */
#define CCX_TIMED_OUT 2

/**
 * The client is closed: no further event comes.
 */
#define CCX_END 3

/**
 * The calls of a picture.
 */
#define CCX_CALLS 1

/**
 * The agents of a picture.
 */
#define CCX_AGENTS 2

/**
 * The devices of a picture.
 */
#define CCX_DEVICES 3

/**
 * A client of CTI servers. The pointer is a handle: after ccx_client_close() it is an error, not a crash.
 */
typedef struct ccx_client_t ccx_client_t;

/**
 * What a client is to be: keys and values. The keys stand in MESSAGES.md.
 */
typedef struct ccx_config_t ccx_config_t;

/**
 * One event: a message of the server, or a record of the client itself. Never changes; any thread may read it.
 */
typedef struct ccx_event_t ccx_event_t;

/**
 * A call, a connection, an agent, a device, or a variable of a call. Keeps its picture; any thread may read it.
 */
typedef struct ccx_item_t ccx_item_t;

/**
 * A list of records. Keeps its event; any thread may read it.
 */
typedef struct ccx_list_t ccx_list_t;

/**
 * A request on its way. Any thread may wait for it, several at once; all get the same answer.
 */
typedef struct ccx_pending_t ccx_pending_t;

/**
 * What a client knows of calls, agents and devices at one moment. Never changes; any thread may read it.
 */
typedef struct ccx_picture_t ccx_picture_t;

/**
 * A question to the CTI server: a request message and its fields. It can be sent any number of times.
 */
typedef struct ccx_request_t ccx_request_t;

/**
 * An embedded contact centre with its CTI server. The pointer is a handle: after ccx_sim_stop() it is an error, not a crash.
 */
typedef struct ccx_sim_t ccx_sim_t;

/**
 * A queue of events with a filter, bounds and a policy of its own. The pointer is a handle: after ccx_subscription_close() it is an
 * error, not a crash.
 */
typedef struct ccx_subscription_t ccx_subscription_t;

/**
 * How a call ended: CCX_OK, another CCX_ answer, or one of the CCX_ERR_ numbers of ccxcti_messages.h.
 * A plain integer: a newer library may return a number that your header does not know yet.
 */
typedef int32_t ccx_status_t;

/**
 * Takes one event; see ccx_client_open(). Must not throw or longjmp. `user` is what ccx_client_open() was given.
 */
typedef void (*ccx_event_fn)(const ccx_event_t *event, void *user);

/**
 * Takes `user` back; see ccx_client_open(). Must not throw or longjmp.
 */
typedef void (*ccx_drop_fn)(void *user);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * One sentence for a status, whatever the number.
 * Owner: the library. Thread: any. Until: the program ends.
 */
const char *ccx_status_text(ccx_status_t status);

/**
 * What exactly went wrong in the last call on this thread that failed: one sentence for people; "" if none failed.
 * Owner: the library. Thread: the one whose call failed. Until: the next failing call on this thread.
 */
const char *ccx_last_error(void);

/**
 * The server's code behind the last failure on this thread: a status of FAILURE_CONF (CCX_ERR_SERVER_FAILURE, CCX_ERR_OPEN_REFUSED and
 * its cases) or a failure code of CONTROL_FAILURE_CONF (CCX_ERR_CONTROL_FAILURE); 0 if it had none. Thread: the one whose call failed.
 */
uint32_t ccx_last_error_code(void);

/**
 * Version of the library that is running, such as "0.1.0"; CCX_VERSION is that of the header.
 * Owner: the library. Thread: any. Until: the program ends.
 */
const char *ccx_version(void);

/**
 * CCX_ABI_VERSION of the library that is running; a program built with another one must not go on.
 */
uint32_t ccx_abi_version(void);

/**
 * A configuration with all defaults. Never NULL while there is memory.
 * Owner: you. Thread: any. Until: ccx_config_free().
 */
ccx_config_t *ccx_config_new(void);

/**
 * Sets one key, such as "servers" to "ccx1:12028,ccx2:12028". All values are text and are copied.
 * Errors: CCX_ERR_INVALID_ARGUMENT for an unknown key or a value out of range; ccx_last_error() says what is accepted.
 */
ccx_status_t ccx_config_set(ccx_config_t *config, const char *key, const char *value);

/**
 * Frees a configuration; NULL is allowed. Clients opened with it do not need it any more.
 */
void ccx_config_free(ccx_config_t *config);

/**
 * Opens a client with a copy of `config`. Waits until a session is up, or until every server of the list was tried
 * once ("connect_wait" keeps trying longer). From then on the client comes back by itself until it is closed.
 *
 * With `on_event` events are pushed; with NULL they wait for ccx_client_next(). The rules of the callback:
 * 1. on_event runs on the client's own delivery thread, in order, never two at once. A slow one delays events,
 *    never heartbeats; what does not fit the queue is dropped and told by a CCX_RECORD_EVENTS_LOST in the same stream.
 * 2. The event is valid until on_event returns; ccx_event_ref() keeps it longer.
 * 3. Every function of this header is legal inside on_event. *client is written before the first on_event.
 * 4. ccx_client_close() inside on_event only posts a stop; no further on_event follows. Elsewhere it waits until the
 *    last on_event and on_drop have returned.
 * 5. on_drop(user) runs exactly once, after the last on_event, on any thread, and also if the open fails (before this
 *    returns). Both functions may be NULL.
 * 6. A bug inside the library becomes CCX_ERR_PANIC; it never unwinds into your program.
 *
 * Returns CCX_OK and writes `client`, or an error: CCX_ERR_INVALID_ARGUMENT, CCX_ERR_RESOLVE, CCX_ERR_UNREACHABLE,
 * CCX_ERR_NOT_CTI_SERVER, CCX_ERR_CONNECTION_LOST, CCX_ERR_TIMED_OUT, or the server's refusal (CCX_ERR_OPEN_REFUSED and the
 * numbers behind it). ccx_last_error() says it in a sentence.
 * Owner: you. Thread: any. Until: ccx_client_close().
 */
ccx_status_t ccx_client_open(const ccx_config_t *config,
                             ccx_event_fn on_event,
                             ccx_drop_fn on_drop,
                             void *user,
                             ccx_client_t **client);

/**
 * The next event of a client without a callback. Waits up to `timeout_ms` milliseconds; 0 = not at all, negative = as long
 * as it takes. Several threads may wait; each event goes to one of them.
 * Returns CCX_OK and writes `event`; CCX_TIMED_OUT; CCX_END when the client was closed while this waited; CCX_ERR_CLOSED
 * when it was closed before; CCX_ERR_INVALID_ARGUMENT if the client has a callback.
 * Owner: you. Thread: any. Until: ccx_event_unref().
 */
ccx_status_t ccx_client_next(ccx_client_t *client,
                             int32_t timeout_ms,
                             ccx_event_t **event);

/**
 * A file descriptor for poll(2), epoll or select of a client without a callback: readable while events wait, or when the
 * client is closed. Take events with ccx_client_next(client, 0, &event) until CCX_TIMED_OUT. Do not read from it.
 * Returns the descriptor, or -1: ccx_last_error() says why.
 * Owner: the client; do not close it. Thread: any. Until: ccx_client_close().
 */
int ccx_client_fd(ccx_client_t *client);

/**
 * Closes the session (CLOSE_REQ, at most 5 seconds), ends both threads and frees the client. Events that still wait are
 * dropped, and requests that wait are answered CCX_ERR_CLOSED. When this returns, no on_event runs and none will. Inside
 * the client's own on_event it only posts a stop, and the client frees itself when on_drop has returned.
 * Closing what is closed already is harmless and CCX_ERR_CLOSED, also from two threads; NULL is CCX_ERR_INVALID_ARGUMENT.
 * Thread: any.
 */
ccx_status_t ccx_client_close(ccx_client_t *client);

/**
 * Makes a request of a message number, such as CCX_MSG_QUERY_AGENT_STATE_REQ. The session gives the InvokeID and writes the fields in
 * its own version and dialect; what is not set takes the value that the guide reserves for the place, else 0.
 * Errors: CCX_ERR_INVALID_ARGUMENT for a message that is no request with a confirmation, or one of the session's own (open, close,
 * heartbeat).
 * Owner: you. Thread: any. Until: ccx_request_free().
 */
ccx_status_t ccx_request_new(uint32_t message,
                             ccx_request_t **request);

/**
 * Makes a request of the JSON form of a message: {"message":"SNAPSHOT_CALL_REQ","fields":{"call_id":7,"connection_device_id":"2006"}}.
 * Lists are given this way. The fields are checked when it is sent. Errors: CCX_ERR_INVALID_ARGUMENT as for ccx_request_new(), and for
 * text that is no JSON object.
 * Owner: you. Thread: any. Until: ccx_request_free().
 */
ccx_status_t ccx_request_from_json(const char *json,
                                   ccx_request_t **request);

/**
 * Sets a whole number, signed or not. Whether the message has the field, and the number fits it, shows when the request is sent
 * (CCX_ERR_ENCODE). Errors: CCX_ERR_INVALID_ARGUMENT for a number that no field has. Thread: any.
 */
ccx_status_t ccx_request_set_i64(ccx_request_t *request,
                                 uint32_t field,
                                 int64_t value);

/**
 * Sets text, which is copied; NUL-terminated UTF-8. Otherwise like ccx_request_set_i64().
 */
ccx_status_t ccx_request_set_str(ccx_request_t *request, uint32_t field, const char *value);

/**
 * Sets bytes, which are copied. Otherwise like ccx_request_set_i64().
 */
ccx_status_t ccx_request_set_bytes(ccx_request_t *request, uint32_t field, const uint8_t *value, size_t length);

/**
 * Frees a request; NULL is allowed. What was sent with it is on its way.
 */
void ccx_request_free(ccx_request_t *request);

/**
 * Sends a copy of a request and returns at once; ccx_pending_wait() has the answer. `timeout_ms` is the server's time for it in
 * milliseconds; negative = the key "request_timeout" (30 s unless set). Many requests may be on their way: at most 1,024 of one client
 * wait for answers, and the answer to one more is CCX_ERR_QUEUE_FULL. What the server confirms later than in time is an ordinary event.
 * Returns CCX_OK and writes `pending`; CCX_ERR_CLOSED; CCX_ERR_INVALID_ARGUMENT for NULL. All else is told by the answer.
 * Owner: you. Thread: any, also inside on_event. Until: ccx_pending_free().
 */
ccx_status_t ccx_client_request_start(ccx_client_t *client,
                                      const ccx_request_t *request,
                                      int32_t timeout_ms,
                                      ccx_pending_t **pending);

/**
 * Waits up to `timeout_ms` milliseconds for the answer; 0 = not at all, negative = as long as it takes: at most the server's time. The
 * answer stays: waiting again gives it again.
 * Returns CCX_OK and writes the confirmation to `answer` (NULL = nobody wants it); CCX_TIMED_OUT when this wait was too short; or why
 * there is no confirmation: CCX_ERR_SERVER_FAILURE (FAILURE_CONF) and CCX_ERR_CONTROL_FAILURE (CONTROL_FAILURE_CONF), for which
 * ccx_last_error() names the server's code and ccx_last_error_code() gives it; CCX_ERR_REQUEST_TIMED_OUT; CCX_ERR_NOT_CONNECTED and
 * CCX_ERR_ENCODE (nothing was sent); CCX_ERR_SESSION_LOST; CCX_ERR_QUEUE_FULL; CCX_ERR_CLOSED; CCX_ERR_MALFORMED.
 * The confirmation is an event outside of the stream: its ccx_event_seq() is that of the newest event when it came.
 * Owner of the answer: you. Thread: any, also inside on_event. Until: ccx_event_unref().
 */
ccx_status_t ccx_pending_wait(const ccx_pending_t *pending,
                              int32_t timeout_ms,
                              ccx_event_t **answer);

/**
 * Frees a pending request; NULL is allowed. One that waits is carried out, and nobody is told. Thread: any.
 */
void ccx_pending_free(ccx_pending_t *pending);

/**
 * Sends a request and waits for its answer: ccx_client_request_start() and ccx_pending_wait() in one. `timeout_ms` is the server's time
 * for the answer; negative = the key "request_timeout". Inside on_event events wait meanwhile, and heartbeats go on.
 * Returns and `answer` as ccx_pending_wait(), but for CCX_TIMED_OUT.
 * Owner of the answer: you. Thread: any, also inside on_event. Until: ccx_event_unref().
 */
ccx_status_t ccx_client_request(ccx_client_t *client,
                                const ccx_request_t *request,
                                int32_t timeout_ms,
                                ccx_event_t **answer);

/**
 * Asks for an agent's state and waits: QUERY_AGENT_STATE_CONF. Otherwise like ccx_client_request().
 */
ccx_status_t ccx_client_query_agent_state(ccx_client_t *client, const char *agent_id, ccx_event_t **answer);

/**
 * Asks for the data and the connections of a call and waits: SNAPSHOT_CALL_CONF. `device` is any device of the call; NULL = one that
 * the client knows in it. Otherwise like ccx_client_request().
 */
ccx_status_t ccx_client_snapshot_call(ccx_client_t *client,
                                      uint32_t call_id,
                                      const char *device,
                                      ccx_event_t **answer);

/**
 * Asks for the calls at a device and waits: SNAPSHOT_DEVICE_CONF. Otherwise like ccx_client_request().
 */
ccx_status_t ccx_client_snapshot_device(ccx_client_t *client, const char *device, ccx_event_t **answer);

/**
 * Asks what a device can do and waits: QUERY_DEVICE_INFO_CONF. Otherwise like ccx_client_request().
 */
ccx_status_t ccx_client_query_device_info(ccx_client_t *client, const char *device, ccx_event_t **answer);

/**
 * Changes data of a call and waits: SET_CALL_DATA_CONF. `items` are name, value, name, value ..., NULL: public field names
 * ("call_variable_1", "call_wrapup_data"), else names of expanded call variables ("user.lang", "user.list[3]"). Items that are not named
 * stay as they are, also those with an empty value; one space blanks an item. `device` is any device of the call; NULL = one that the client
 * knows in it. The session needs the service call-data-update (key "services").
 * Errors: CCX_ERR_INVALID_ARGUMENT for an item that cannot be one, or a name without value. Otherwise like ccx_client_request().
 */
ccx_status_t ccx_client_set_call_data(ccx_client_t *client,
                                      uint32_t call_id,
                                      const char *device,
                                      const char *const *items,
                                      ccx_event_t **answer);

/**
 * A further queue of a client, with or without a callback, with what passes a filter from now on: sessions of a CTI server are scarce, so
 * one session feeds several parts of a program. `options` are parts KEY=VALUE with spaces between them, such as
 * "events=call-delivered,end-call agents=1001 queue_events=1000 queue_policy=drop-newest"; NULL or "" is everything, bounded like the
 * client's own queue. Keys: events, devices, agents, calls (comma lists), queue_events, queue_bytes, queue_policy. Records of the client
 * (CCX_RECORD_...) always pass. Sequence numbers are those of the whole stream; CCX_RECORD_EVENTS_LOST counts what passed the filter.
 * Errors: CCX_ERR_INVALID_ARGUMENT for an option that is not accepted, or more than 1,024 subscribers; CCX_ERR_CLOSED.
 * Owner: you. Thread: any, also inside on_event. Until: ccx_subscription_close(), also after the client was closed.
 */
ccx_status_t ccx_client_subscribe(ccx_client_t *client,
                                  const char *options,
                                  ccx_subscription_t **subscription);

/**
 * The next event of a subscription. Waits up to `timeout_ms` milliseconds; 0 = not at all, negative = as long as it takes. Several
 * threads may wait; each event goes to one of them.
 * Returns CCX_OK and writes `event`; CCX_TIMED_OUT; CCX_END when the client or the subscription is closed and no event waits;
 * CCX_ERR_CLOSED when the subscription was closed before.
 * Owner: you. Thread: any. Until: ccx_event_unref().
 */
ccx_status_t ccx_subscription_next(ccx_subscription_t *subscription,
                                   int32_t timeout_ms,
                                   ccx_event_t **event);

/**
 * Like ccx_client_fd(), for a subscription.
 * Owner: the subscription; do not close it. Thread: any. Until: ccx_subscription_close().
 */
int ccx_subscription_fd(ccx_subscription_t *subscription);

/**
 * Ends a subscription, drops what waits in it and frees it; threads that wait in it return CCX_END. The client goes on. Closing what is
 * closed already is harmless and CCX_ERR_CLOSED; NULL is CCX_ERR_INVALID_ARGUMENT. Thread: any, also inside on_event.
 */
ccx_status_t ccx_subscription_close(ccx_subscription_t *subscription);

/**
 * Reads an unsigned number of up to 32 bits, as it stands on the wire; times are seconds since 1970.
 * An absent-value sentinel (0xffffffff, 0xffff) is the value.
 * Returns CCX_OK; CCX_ABSENT if the event has no such field; CCX_ERR_TYPE if it is not such a number (signed numbers
 * and numbers of more than 32 bits: ccx_event_i64()). `value` is written only on CCX_OK.
 */
ccx_status_t ccx_event_u32(const ccx_event_t *event, uint32_t field, uint32_t *value);

/**
 * Reads any whole number, signed or not, of up to 64 bits. Returns like ccx_event_u32().
 */
ccx_status_t ccx_event_i64(const ccx_event_t *event, uint32_t field, int64_t *value);

/**
 * Reads text: pointer and length in bytes. Usually UTF-8, which is not checked; a NUL behind it is not promised.
 * Returns like ccx_event_u32().
 * Owner: the event. Thread: any. Until: the event ends.
 */
ccx_status_t ccx_event_str(const ccx_event_t *event, uint32_t field, const char **text, size_t *length);

/**
 * Reads bytes: pointer and length. Returns like ccx_event_u32().
 * Owner: the event. Thread: any. Until: the event ends.
 */
ccx_status_t ccx_event_bytes(const ccx_event_t *event, uint32_t field, const uint8_t **bytes, size_t *length);

/**
 * Opens a list, a repeated group of the message. Returns like ccx_event_u32().
 * Owner: you; it keeps its event. Thread: any. Until: ccx_list_free().
 */
ccx_status_t ccx_event_list(const ccx_event_t *event, uint32_t field, ccx_list_t **list);

/**
 * What the event is: a message id (CCX_MSG_...) or, from 0x10000 on, a record of the client (CCX_RECORD_...); 0 for NULL.
 */
uint32_t ccx_event_type(const ccx_event_t *event);

/**
 * Wire name of a message ("CALL_DELIVERED_EVENT"), type name of a record ("SessionUp"), "Unknown" for a message id that
 * is not in the guides, "" for NULL.
 * Owner: the library. Thread: any. Until: the program ends.
 */
const char *ccx_event_name(const ccx_event_t *event);

/**
 * Number of the event: from 1, without gaps, given on receipt before filters and drops; records take one too.
 * Synthetic events that help a consumer who lost events repeat the newest number: numbers never go back. 0 for NULL.
 */
uint64_t ccx_event_seq(const ccx_event_t *event);

/**
 * Number of the session that the event belongs to, from 1; it grows with every reconnect. 0 for NULL.
 */
uint32_t ccx_event_epoch(const ccx_event_t *event);

/**
 * 1 if a server that took over says again what was told before: not a new call. Else 0, also for NULL.
 */
int ccx_event_replay(const ccx_event_t *event);

/**
 * 1 if the server did not send it: a change that the client found when it asked after a gap, written as the message that would have told
 * it. Else 0, also for NULL.
 */
int ccx_event_synthetic(const ccx_event_t *event);

/**
 * The contact that the event's call belongs to; it stays the same through transfers and conferences, and no other contact ever has it.
 * The high 32 bits are the second of its first sight since 1970, the low ones the call id that it began with. 0 for events of no call,
 * with the key "track_calls" off, and for NULL.
 */
uint64_t ccx_event_contact_id(const ccx_event_t *event);

/**
 * When the event was read from the network, in microseconds since 1970 UTC. 0 for NULL.
 */
int64_t ccx_event_received_at_us(const ccx_event_t *event);

/**
 * The whole frame of a message as it came, header included, for what the getters do not know. CCX_ABSENT for records.
 * Owner: the event. Thread: any. Until: the event ends.
 */
ccx_status_t ccx_event_frame(const ccx_event_t *event, const uint8_t **bytes, size_t *length);

/**
 * Keeps an event beyond on_event: one more owner, the same pointer. NULL for NULL.
 * Owner: you. Thread: any. Until: ccx_event_unref(), once for every ccx_event_ref().
 */
ccx_event_t *ccx_event_ref(const ccx_event_t *event);

/**
 * Gives up an event that ccx_event_ref() kept, or that ccx_client_next(), ccx_subscription_next() or a request gave; NULL is
 * allowed. Thread: any.
 */
void ccx_event_unref(const ccx_event_t *event);

/**
 * Frees text that this library gave; NULL is allowed. Thread: any.
 */
void ccx_string_free(char *text);

/**
 * Public name of a field number ("call_id" for CCX_FIELD_CALL_ID); "" for a number that no field has.
 * Owner: the library. Thread: any. Until: the program ends.
 */
const char *ccx_field_name(uint32_t field);

/**
 * Number of the field with this public name; 0 if there is none.
 */
uint32_t ccx_field_id(const char *name);

/**
 * Number of records; at least 1, as empty lists are absent. 0 for NULL.
 */
size_t ccx_list_count(const ccx_list_t *list);

/**
 * Like ccx_event_u32(), for the record `index` of a list. An index beyond the list is CCX_ERR_INVALID_ARGUMENT.
 */
ccx_status_t ccx_list_u32(const ccx_list_t *list, size_t index, uint32_t field, uint32_t *value);

/**
 * Like ccx_event_i64(), for the record `index` of a list.
 */
ccx_status_t ccx_list_i64(const ccx_list_t *list, size_t index, uint32_t field, int64_t *value);

/**
 * Like ccx_event_str(), for the record `index` of a list.
 * Owner: the event of the list. Thread: any. Until: the event ends, which the list keeps.
 */
ccx_status_t ccx_list_str(const ccx_list_t *list, size_t index, uint32_t field, const char **text, size_t *length);

/**
 * Like ccx_event_bytes(), for the record `index` of a list.
 * Owner: the event of the list. Thread: any. Until: the event ends, which the list keeps.
 */
ccx_status_t ccx_list_bytes(const ccx_list_t *list,
                            size_t index,
                            uint32_t field,
                            const uint8_t **bytes,
                            size_t *length);

/**
 * Like ccx_event_list(), for a list inside the record `index` of a list.
 * Owner: you; it keeps its event. Thread: any. Until: ccx_list_free().
 */
ccx_status_t ccx_list_list(const ccx_list_t *list, size_t index, uint32_t field, ccx_list_t **inner);

/**
 * Frees a list; NULL is allowed. Thread: any.
 */
void ccx_list_free(ccx_list_t *list);

/**
 * Takes a snapshot of what the client knows: calls with their connections and data, agents, devices. It asks the server nothing and
 * waits for nothing; later events do not change it. After a reconnect the picture is checked with the server, and CCX_RECORD_RESYNCHRONISED
 * says when that is done. Empty with the key "track_calls" off.
 * Errors: CCX_ERR_CLOSED.
 * Owner: you. Thread: any, also inside on_event. Until: ccx_picture_free(), also after the client was closed.
 */
ccx_status_t ccx_client_picture(ccx_client_t *client,
                                ccx_picture_t **picture);

/**
 * Number of the session that the picture belongs to, as in ccx_event_epoch(). 0 for NULL.
 */
uint32_t ccx_picture_epoch(const ccx_picture_t *picture);

/**
 * How many calls (CCX_CALLS), agents (CCX_AGENTS) or devices (CCX_DEVICES) there are. 0 for NULL and for another kind.
 */
size_t ccx_picture_count(const ccx_picture_t *picture, uint32_t kind);

/**
 * The call, agent or device at `index`; they stand in the order of their ids.
 * Errors: CCX_ERR_INVALID_ARGUMENT for another kind or an index beyond the last.
 * Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
 */
ccx_status_t ccx_picture_item(const ccx_picture_t *picture, uint32_t kind, size_t index, ccx_item_t **item);

/**
 * The call with this id. Returns CCX_OK, or CCX_ABSENT if there is none.
 * Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
 */
ccx_status_t ccx_picture_call(const ccx_picture_t *picture, uint32_t call_id, ccx_item_t **item);

/**
 * The agent with this id. Otherwise like ccx_picture_call().
 */
ccx_status_t ccx_picture_agent(const ccx_picture_t *picture, const char *agent_id, ccx_item_t **item);

/**
 * The device with this id. Otherwise like ccx_picture_call().
 */
ccx_status_t ccx_picture_device(const ccx_picture_t *picture, const char *device_id, ccx_item_t **item);

/**
 * Frees a picture; NULL is allowed. Items of it live on. Thread: any.
 */
void ccx_picture_free(ccx_picture_t *picture);

/**
 * Reads an unsigned number of 32 bits, or a flag (0 or 1). The fields of calls, connections, agents and devices stand in MESSAGES.md
 * ("Picture of calls"), under the numbers of the fields of messages.
 * Returns CCX_OK; CCX_ABSENT for a field that was not told, or that this kind of thing has not; CCX_ERR_TYPE if it is no such number.
 * `value` is written only on CCX_OK. Thread: any.
 */
ccx_status_t ccx_item_u32(const ccx_item_t *item,
                          uint32_t field,
                          uint32_t *value);

/**
 * Reads any number: also CCX_FIELD_SINCE, in microseconds since 1970 UTC, and CCX_FIELD_CONTACT_ID (see ccx_event_contact_id()). Returns
 * like ccx_item_u32().
 */
ccx_status_t ccx_item_u64(const ccx_item_t *item,
                          uint32_t field,
                          uint64_t *value);

/**
 * Reads text: pointer and length in bytes. Usually UTF-8, which is not checked; a NUL behind it is not promised. Returns like
 * ccx_item_u32().
 * Owner: the picture. Thread: any. Until: the item or the picture is freed, the later one.
 */
ccx_status_t ccx_item_str(const ccx_item_t *item,
                          uint32_t field,
                          const char **text,
                          size_t *length);

/**
 * How many records (CCX_FIELD_CONNECTIONS, CCX_FIELD_NAMED_VARIABLES, CCX_FIELD_NAMED_ARRAYS) or values (CCX_FIELD_AGENT_IDS,
 * CCX_FIELD_MERGED_CALL_IDS) a field of a call has. 0 for NULL and for other fields.
 */
size_t ccx_item_count(const ccx_item_t *item,
                      uint32_t field);

/**
 * The record at `index` of a field with records, such as the connections of a call. Returns CCX_OK, or CCX_ABSENT behind the last one.
 * Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
 */
ccx_status_t ccx_item_item(const ccx_item_t *item,
                           uint32_t field,
                           size_t index,
                           ccx_item_t **inner);

/**
 * The number at `index` of a field with several (CCX_FIELD_MERGED_CALL_IDS). Returns CCX_OK; CCX_ABSENT behind the last one; CCX_ERR_TYPE.
 */
ccx_status_t ccx_item_u32_at(const ccx_item_t *item,
                             uint32_t field,
                             size_t index,
                             uint32_t *value);

/**
 * The text at `index` of a field with several (CCX_FIELD_AGENT_IDS). Returns like ccx_item_u32_at(), and lives like ccx_item_str().
 */
ccx_status_t ccx_item_str_at(const ccx_item_t *item,
                             uint32_t field,
                             size_t index,
                             const char **text,
                             size_t *length);

/**
 * Frees an item; NULL is allowed. Thread: any.
 */
void ccx_item_free(ccx_item_t *item);

/**
 * Starts an embedded contact centre with a CTI server on a free port of 127.0.0.1. `site` is the text of a site file,
 * NULL is the default site.
 * Errors: CCX_ERR_INVALID_ARGUMENT for a site that cannot be read, CCX_ERR_IO.
 * Owner: you. Thread: any. Until: ccx_sim_stop().
 */
ccx_status_t ccx_sim_start(const char *site, ccx_sim_t **simulator);

/**
 * Where its CTI server listens, as the value for the key "servers"; NULL after ccx_sim_stop() and for NULL.
 * Owner: the simulator. Thread: any. Until: ccx_sim_stop().
 */
const char *ccx_sim_address(const ccx_sim_t *simulator);

/**
 * Does one verb, such as "login 1001 2006" or "dial 2005 7000", and gives its answer ("ok call=16777507"). `reply` may be NULL.
 * Errors: CCX_ERR_REFUSED when the state does not allow the verb, which then changed nothing; ccx_last_error() gives the reason.
 * Owner of the reply: you. Thread: any. Until: ccx_string_free().
 */
ccx_status_t ccx_sim_do(ccx_sim_t *simulator,
                        const char *verb,
                        char **reply);

/**
 * Plays a story: the name of a built-in one ("inbound-call"), or the text of a story file. Returns at once.
 * Errors: CCX_ERR_INVALID_ARGUMENT for a story that is not there, cannot be read or happens on a site of its own, with which the
 * simulator was not started. Thread: any.
 */
ccx_status_t ccx_sim_play(ccx_sim_t *simulator,
                          const char *story);

/**
 * Waits for the end of the stories that were started with ccx_sim_play(), up to `timeout_ms` milliseconds; negative = as
 * long as it takes.
 * Returns CCX_OK, also when none plays; CCX_TIMED_OUT; or the error of the first story that failed. Thread: any.
 */
ccx_status_t ccx_sim_wait(ccx_sim_t *simulator,
                          int32_t timeout_ms);

/**
 * Stops the contact centre, drops its clients and frees it. Stopping twice is CCX_ERR_CLOSED and harmless. Thread: any.
 */
ccx_status_t ccx_sim_stop(ccx_sim_t *simulator);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CCXCTI_H */

/* Numbers and names of messages, fields, errors and values, and one getter per field. */
#include "ccxcti_messages.h"
