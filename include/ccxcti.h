/* Generated from ffi/src by cargo xtask gen. Do not edit. */
/* ccxcti: a client and an embedded contact centre for the Unified CCX CTI protocol.
 *
 * Conventions
 *   Objects are opaque. Parameters: the object, inputs, outputs. Outputs are written only on CCX_OK.
 *   NULL is always answered: with CCX_ERR_INVALID_ARGUMENT, or with what the function says; never with a crash.
 *   A status is CCX_OK (0), another answer (CCX_ABSENT, CCX_TIMED_OUT, CCX_END) or an error from 10 on
 *   (CCX_ERR_..., in ccxcti_messages.h). ccx_last_error() has the sentence of the last failure on the thread.
 *   Every pointer says who owns it, which thread may use it, and until when it lives. What you own you free once;
 *   using it afterwards is undefined, except for clients and simulators, whose handles then answer CCX_ERR_CLOSED.
 *   All text is UTF-8. Text that you give is NUL-terminated and copied.
 *   After fork() the child's copies of clients and simulators are closed; the child may open its own.
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
 * A list of records. Keeps its event; any thread may read it.
 */
typedef struct ccx_list_t ccx_list_t;

/**
 * An embedded contact centre with its CTI server. The pointer is a handle: after ccx_sim_stop() it is an error, not a crash.
 */
typedef struct ccx_sim_t ccx_sim_t;

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
 * dropped. When this returns, no on_event runs and none will. Inside the client's own on_event it only posts a stop, and
 * the client frees itself when on_drop has returned.
 * Closing what is closed already is harmless and CCX_ERR_CLOSED, also from two threads; NULL is CCX_ERR_INVALID_ARGUMENT.
 * Thread: any.
 */
ccx_status_t ccx_client_close(ccx_client_t *client);

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
 * Number of the event: from 1, without gaps, given on receipt before filters and drops; records take one too. 0 for NULL.
 */
uint64_t ccx_event_seq(const ccx_event_t *event);

/**
 * Number of the session that the event belongs to, from 1; it grows with every reconnect. 0 for NULL.
 */
uint32_t ccx_event_epoch(const ccx_event_t *event);

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
 * Gives up an event that ccx_event_ref() kept or ccx_client_next() gave; NULL is allowed. Thread: any.
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
