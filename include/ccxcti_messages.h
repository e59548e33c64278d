/* Generated from core/src by cargo xtask gen. Do not edit. */
/* Numbers and names of messages, records, fields, errors and values, and one getter per field. */
#ifndef CCXCTI_MESSAGES_H
#define CCXCTI_MESSAGES_H

#include "ccxcti.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this header; ccx_version() is that of the library. */
#define CCX_VERSION "0.1.0"

/* Errors. A status of another number is an error too. */
enum ccx_error {
    CCX_ERR_INVALID_ARGUMENT = 10, /* An argument or configuration value is not one that is accepted. */
    CCX_ERR_TYPE = 11, /* The field has another type than the one asked for. */
    CCX_ERR_PANIC = 12, /* The library met a bug of its own; it stayed inside the library. */
    CCX_ERR_CLOSED = 13, /* The client or simulator is closed. */
    CCX_ERR_QUEUE_FULL = 14, /* The command queue is full. */
    CCX_ERR_IO = 15, /* The operating system refused a resource. */
    CCX_ERR_MALFORMED = 16, /* The bytes are not a message. */
    CCX_ERR_ENCODE = 17, /* The message cannot be written. */
    CCX_ERR_REFUSED = 18, /* The embedded contact centre refused the verb. */
    CCX_ERR_CONNECT = 20, /* No CTI server could be reached. */
    CCX_ERR_RESOLVE = 21, /* The server's name could not be resolved. */
    CCX_ERR_UNREACHABLE = 22, /* The server did not accept the connection. */
    CCX_ERR_NOT_CTI_SERVER = 23, /* What answers on that port is not a CTI server. */
    CCX_ERR_CONNECTION_LOST = 24, /* The server closed the connection before the session was open. */
    CCX_ERR_TIMED_OUT = 25, /* The server did not answer in time. */
    CCX_ERR_OPEN_REFUSED = 30, /* The server refused to open the session. */
    CCX_ERR_INVALID_VERSION = 31, /* The server does not speak the protocol version asked for. */
    CCX_ERR_REQUIRED_DATA_MISSING = 32, /* The open request lacks data that the server requires. */
    CCX_ERR_DEVICE_IN_USE = 33, /* Another client holds the agent's device. */
    CCX_ERR_SESSION_REPLACED = 34, /* A newer session of the same client replaced this one. */
    CCX_ERR_SERVER_OFFLINE = 35, /* The CTI server is off line. */
    CCX_ERR_INVALID_TIMEOUT = 36, /* The server does not accept the idle time-out. */
    CCX_ERR_AGENT_DATA_INCONSISTENT = 37, /* Agent id, extension and instrument do not belong together. */
    CCX_ERR_NOT_MASTER = 38, /* The server is the standby node of its cluster. */
    CCX_ERR_REQUEST_FAILED = 40, /* The server answered the request with a failure. */
    CCX_ERR_SERVER_FAILURE = 41, /* The CTI server itself did not take the request (FAILURE_CONF). */
    CCX_ERR_CONTROL_FAILURE = 42, /* The contact centre refused the request (CONTROL_FAILURE_CONF). */
    CCX_ERR_REQUEST_TIMED_OUT = 43, /* The server did not answer the request in time; whether it was carried out is not known. */
    CCX_ERR_NOT_CONNECTED = 44, /* There is no session at the moment: the request was not sent. */
    CCX_ERR_SESSION_LOST = 45, /* The session ended before the request was answered; whether it was carried out is not known. */
};

/* Messages, as ccx_event_type() gives them. A number of none of them is a message too. */
enum ccx_message {
    CCX_MSG_FAILURE_CONF = 1, /* Refusal of any request that has no more specific refusal; repeats its InvokeID. */
    CCX_MSG_FAILURE_EVENT = 2, /* Unsolicited report of an error or of loss of service. */
    CCX_MSG_OPEN_REQ = 3, /* First message of a session: version, wanted services, masks, credentials. */
    CCX_MSG_OPEN_CONF = 4, /* Session is open: granted services and current PG/agent status. */
    CCX_MSG_HEARTBEAT_REQ = 5, /* Keeps the session alive and probes the server. */
    CCX_MSG_HEARTBEAT_CONF = 6, /* Answer to a heartbeat. */
    CCX_MSG_CLOSE_REQ = 7, /* Orderly end of session, with a reason code. */
    CCX_MSG_CLOSE_CONF = 8, /* Session is closed; client may drop the TCP connection. */
    CCX_MSG_CALL_DELIVERED_EVENT = 9, /* Call arrived at (alerts) a device, or an inbound trunk was seized. */
    CCX_MSG_CALL_ESTABLISHED_EVENT = 10, /* Call was answered / connected at a device. */
    CCX_MSG_CALL_HELD_EVENT = 11, /* A device put its connection on hold. */
    CCX_MSG_CALL_RETRIEVED_EVENT = 12, /* A held connection became active again. */
    CCX_MSG_CALL_CLEARED_EVENT = 13, /* The whole call ended (last device gone). */
    CCX_MSG_CALL_CONNECTION_CLEARED_EVENT = 14, /* One device left the call. */
    CCX_MSG_CALL_ORIGINATED_EVENT = 15, /* The peripheral started an outbound call attempt. */
    CCX_MSG_CALL_FAILED_EVENT = 16, /* Call attempt could not be completed. */
    CCX_MSG_CALL_CONFERENCED_EVENT = 17, /* Two calls were joined, or a party was added, into a conference. */
    CCX_MSG_CALL_TRANSFERRED_EVENT = 18, /* Call was transferred; merged call and remaining parties are listed. */
    CCX_MSG_CALL_DIVERTED_EVENT = 19, /* Call left its previous delivery target for another. */
    CCX_MSG_CALL_SERVICE_INITIATED_EVENT = 20, /* Device went off-hook / got dial tone. */
    CCX_MSG_CALL_QUEUED_EVENT = 21, /* Call was put in one or more queues. */
    CCX_MSG_CALL_TRANSLATION_ROUTE_EVENT = 22, /* Context data of a call that will arrive by translation route. */
    CCX_MSG_BEGIN_CALL_EVENT = 23, /* Call became associated with this client; starts the event series of the call. */
    CCX_MSG_END_CALL_EVENT = 24, /* Association of call and client ended; last event of the call for this client. */
    CCX_MSG_CALL_DATA_UPDATE_EVENT = 25, /* Call context (identity, type, variables) changed. */
    CCX_MSG_SET_CALL_DATA_REQ = 26, /* Set call variables, wrap-up data or other context of a call. */
    CCX_MSG_SET_CALL_DATA_CONF = 27, /* Call data were set. */
    CCX_MSG_RELEASE_CALL_REQ = 28, /* Client has finished updating this call's data. */
    CCX_MSG_RELEASE_CALL_CONF = 29, /* Release accepted. */
    CCX_MSG_AGENT_STATE_EVENT = 30, /* Agent changed state (overall and per skill group). */
    CCX_MSG_SYSTEM_EVENT = 31, /* PG, peripheral or server status change, or broadcast text. */
    CCX_MSG_CLIENT_EVENT_REPORT_REQ = 32, /* Raise an alarm / object state in the platform's alarm system. */
    CCX_MSG_CLIENT_EVENT_REPORT_CONF = 33, /* Alarm report accepted. */
    CCX_MSG_CALL_REACHED_NETWORK_EVENT = 34, /* Outbound call was cut through to another network. */
    CCX_MSG_CONTROL_FAILURE_CONF = 35, /* A client-control (or supervisor) request failed at the peripheral. */
    CCX_MSG_QUERY_AGENT_STATE_REQ = 36, /* Ask for an agent's current state. */
    CCX_MSG_QUERY_AGENT_STATE_CONF = 37, /* Current state of the agent, with one entry per skill group. */
    CCX_MSG_SET_AGENT_STATE_REQ = 38, /* Log an agent in or out, or change state. */
    CCX_MSG_SET_AGENT_STATE_CONF = 39, /* State change request accepted. */
    CCX_MSG_ALTERNATE_CALL_REQ = 40, /* Swap active call and held (or alerting) call. */
    CCX_MSG_ALTERNATE_CALL_CONF = 41, /* Alternate done. */
    CCX_MSG_ANSWER_CALL_REQ = 42, /* Answer an alerting call. */
    CCX_MSG_ANSWER_CALL_CONF = 43, /* Answer done. */
    CCX_MSG_CLEAR_CALL_REQ = 44, /* Drop every device from a call. */
    CCX_MSG_CLEAR_CALL_CONF = 45, /* Clear call done. */
    CCX_MSG_CLEAR_CONNECTION_REQ = 46, /* Drop one device from a call. */
    CCX_MSG_CLEAR_CONNECTION_CONF = 47, /* Clear connection done. */
    CCX_MSG_CONFERENCE_CALL_REQ = 48, /* Join held and active call, or single-step conference to a number. */
    CCX_MSG_CONFERENCE_CALL_CONF = 49, /* Conference made: new connection and party list. */
    CCX_MSG_CONSULTATION_CALL_REQ = 50, /* Hold the active call and start a second call. */
    CCX_MSG_CONSULTATION_CALL_CONF = 51, /* Consultation started: its connection. */
    CCX_MSG_DEFLECT_CALL_REQ = 52, /* Send an alerting call to another device. */
    CCX_MSG_DEFLECT_CALL_CONF = 53, /* Deflect done. */
    CCX_MSG_HOLD_CALL_REQ = 54, /* Put a connection on hold. */
    CCX_MSG_HOLD_CALL_CONF = 55, /* Hold done. */
    CCX_MSG_MAKE_CALL_REQ = 56, /* Start a call from the agent's device. */
    CCX_MSG_MAKE_CALL_CONF = 57, /* Call started: its connection. */
    CCX_MSG_MAKE_PREDICTIVE_CALL_REQ = 58, /* Start a dialer call that is joined to the originator later. */
    CCX_MSG_MAKE_PREDICTIVE_CALL_CONF = 59, /* Predictive call started: its connection. */
    CCX_MSG_RECONNECT_CALL_REQ = 60, /* Drop the active call and take back the held call. */
    CCX_MSG_RECONNECT_CALL_CONF = 61, /* Reconnect done. */
    CCX_MSG_RETRIEVE_CALL_REQ = 62, /* Take a held call back. */
    CCX_MSG_RETRIEVE_CALL_CONF = 63, /* Retrieve done. */
    CCX_MSG_TRANSFER_CALL_REQ = 64, /* Transfer the held call to the active call, or single-step transfer to a number. */
    CCX_MSG_TRANSFER_CALL_CONF = 65, /* Transfer made: new connection and party list. */
    CCX_MSG_QUERY_DEVICE_INFO_REQ = 78, /* Ask for a device's kind and abilities. */
    CCX_MSG_QUERY_DEVICE_INFO_CONF = 79, /* Kind, abilities and lines of the device. */
    CCX_MSG_SNAPSHOT_CALL_REQ = 82, /* Ask for all that is known of a call. */
    CCX_MSG_SNAPSHOT_CALL_CONF = 83, /* Context and device list of the call. */
    CCX_MSG_SNAPSHOT_DEVICE_REQ = 84, /* Ask which calls are at a device. */
    CCX_MSG_SNAPSHOT_DEVICE_CONF = 85, /* Calls at the device. */
    CCX_MSG_CALL_DEQUEUED_EVENT = 86, /* Call was explicitly taken out of one or more queues. */
    CCX_MSG_SEND_DTMF_SIGNAL_REQ = 91, /* Send DTMF tones on a call. */
    CCX_MSG_SEND_DTMF_SIGNAL_CONF = 92, /* Tones accepted. */
    CCX_MSG_MONITOR_START_REQ = 93, /* Start a call monitor or device monitor. */
    CCX_MSG_MONITOR_START_CONF = 94, /* Monitor created: its MonitorID. */
    CCX_MSG_MONITOR_STOP_REQ = 95, /* End a call or device monitor. */
    CCX_MSG_MONITOR_STOP_CONF = 96, /* Monitor ended. */
    CCX_MSG_CHANGE_MONITOR_MASK_REQ = 97, /* Change the masks of a monitor. */
    CCX_MSG_CHANGE_MONITOR_MASK_CONF = 98, /* Masks changed. */
    CCX_MSG_CLIENT_SESSION_OPENED_EVENT = 99, /* Another client opened a session (Client Monitor service). */
    CCX_MSG_CLIENT_SESSION_CLOSED_EVENT = 100, /* Another client's session ended (Client Monitor service). */
    CCX_MSG_SESSION_MONITOR_START_REQ = 101, /* Watch the messages of another client's session. */
    CCX_MSG_SESSION_MONITOR_START_CONF = 102, /* Session monitor created: its MonitorID. */
    CCX_MSG_SESSION_MONITOR_STOP_REQ = 103, /* End a session monitor. */
    CCX_MSG_SESSION_MONITOR_STOP_CONF = 104, /* Session monitor ended. */
    CCX_MSG_AGENT_PRE_CALL_EVENT = 105, /* A call has been routed to this agent and is about to arrive. */
    CCX_MSG_AGENT_PRE_CALL_ABORT_EVENT = 106, /* A pre-announced call will not arrive after all. */
    CCX_MSG_USER_MESSAGE_REQ = 107, /* Send text to a client, the supervisor, the team or all. */
    CCX_MSG_USER_MESSAGE_CONF = 108, /* Text accepted. */
    CCX_MSG_USER_MESSAGE_EVENT = 109, /* Text sent by another client. */
    CCX_MSG_REGISTER_VARIABLES_REQ = 110, /* Choose which call variables and named (ECC) variables the client wants. */
    CCX_MSG_REGISTER_VARIABLES_CONF = 111, /* Registration accepted. */
    CCX_MSG_QUERY_AGENT_STATISTICS_REQ = 112, /* Ask for an agent's statistics. */
    CCX_MSG_QUERY_AGENT_STATISTICS_CONF = 113, /* Agent statistics, session and today. */
    CCX_MSG_QUERY_SKILL_GROUP_STATISTICS_REQ = 114, /* Ask for a skill group's statistics. */
    CCX_MSG_QUERY_SKILL_GROUP_STATISTICS_CONF = 115, /* Skill group statistics: now, 5 minutes, half hour, today. */
    CCX_MSG_RTP_STARTED_EVENT = 116, /* An RTP stream of a call started at a device. */
    CCX_MSG_RTP_STOPPED_EVENT = 117, /* An RTP stream of a call stopped. */
    CCX_MSG_SUPERVISOR_ASSIST_REQ = 118, /* Agent asks the supervisor for help. */
    CCX_MSG_SUPERVISOR_ASSIST_CONF = 119, /* Assist call started: its connection. */
    CCX_MSG_SUPERVISOR_ASSIST_EVENT = 120, /* Another client asked for supervisor assistance. */
    CCX_MSG_EMERGENCY_CALL_REQ = 121, /* Agent declares an emergency. */
    CCX_MSG_EMERGENCY_CALL_CONF = 122, /* Emergency call started: its connection. */
    CCX_MSG_EMERGENCY_CALL_EVENT = 123, /* Another client declared an emergency. */
    CCX_MSG_SUPERVISE_CALL_REQ = 124, /* Supervisor monitors, whispers, barges in, intercepts or leaves. */
    CCX_MSG_SUPERVISE_CALL_CONF = 125, /* Supervision action accepted. */
    CCX_MSG_AGENT_TEAM_CONFIG_REQ = 126, /* Layout not published. */
    CCX_MSG_AGENT_TEAM_CONFIG_CONF = 127, /* Layout not published. */
    CCX_MSG_AGENT_TEAM_CONFIG_EVENT = 128, /* Members (or changed members) of an agent team. */
    CCX_MSG_SET_APP_DATA_REQ = 129, /* Set application variables of an application path. */
    CCX_MSG_SET_APP_DATA_CONF = 130, /* Application variables set. */
    CCX_MSG_AGENT_DESK_SETTINGS_REQ = 131, /* Ask for the agent's desk settings. */
    CCX_MSG_AGENT_DESK_SETTINGS_CONF = 132, /* Desk settings. */
    CCX_MSG_LIST_AGENT_TEAM_REQ = 133, /* Ask for a supervisor's teams. */
    CCX_MSG_LIST_AGENT_TEAM_CONF = 134, /* Team ids, at most 64 per message, in segments. */
    CCX_MSG_MONITOR_AGENT_TEAM_START_REQ = 135, /* Start a monitor on all agents of a team. */
    CCX_MSG_MONITOR_AGENT_TEAM_START_CONF = 136, /* Team monitor created: its MonitorID. */
    CCX_MSG_MONITOR_AGENT_TEAM_STOP_REQ = 137, /* End a team monitor. */
    CCX_MSG_MONITOR_AGENT_TEAM_STOP_CONF = 138, /* Team monitor ended. */
    CCX_MSG_BAD_CALL_REQ = 139, /* Mark a call as having bad line quality. */
    CCX_MSG_BAD_CALL_CONF = 140, /* Mark accepted. */
    CCX_MSG_SET_DEVICE_ATTRIBUTES_REQ = 141, /* Set default service, skill group and call type of a (dialer) calling device. */
    CCX_MSG_SET_DEVICE_ATTRIBUTES_CONF = 142, /* Attributes set. */
    CCX_MSG_REGISTER_SERVICE_REQ = 143, /* Server application offers a named service. */
    CCX_MSG_REGISTER_SERVICE_CONF = 144, /* Service registered: its id. */
    CCX_MSG_UNREGISTER_SERVICE_REQ = 145, /* Server application withdraws a service. */
    CCX_MSG_UNREGISTER_SERVICE_CONF = 146, /* Service withdrawn. */
    CCX_MSG_START_RECORDING_REQ = 147, /* Start recording; client to CTI Server, which relays it to the recording server application. */
    CCX_MSG_START_RECORDING_CONF = 148, /* Recording started; recording application to CTI Server, relayed to the client. */
    CCX_MSG_STOP_RECORDING_REQ = 149, /* Stop recording; relayed like the start request. */
    CCX_MSG_STOP_RECORDING_CONF = 150, /* Recording stopped; relayed like the start confirmation. */
    CCX_MSG_MEDIA_LOGIN_REQ = 151, /* Layout not published. */
    CCX_MSG_MEDIA_LOGIN_RESP = 152, /* Layout not published. */
    CCX_MSG_MEDIA_LOGOUT_IND = 153, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_ROUTABLE_IND = 154, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_NOT_ROUTABLE_REQ = 155, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_NOT_ROUTABLE_RESP = 156, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_READY_IND = 157, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_NOT_READY_REQ = 158, /* Layout not published. */
    CCX_MSG_MAKE_AGENT_NOT_READY_RESP = 159, /* Layout not published. */
    CCX_MSG_OFFER_TASK_IND = 160, /* Layout not published. */
    CCX_MSG_OFFER_APPLICATION_TASK_REQ = 161, /* Layout not published. */
    CCX_MSG_OFFER_APPLICATION_TASK_RESP = 162, /* Layout not published. */
    CCX_MSG_START_TASK_IND = 163, /* Layout not published. */
    CCX_MSG_START_APPLICATION_TASK_REQ = 164, /* Layout not published. */
    CCX_MSG_START_APPLICATION_TASK_RESP = 165, /* Layout not published. */
    CCX_MSG_PAUSE_TASK_IND = 166, /* Layout not published. */
    CCX_MSG_RESUME_TASK_IND = 167, /* Layout not published. */
    CCX_MSG_WRAPUP_TASK_IND = 168, /* Layout not published. */
    CCX_MSG_END_TASK_IND = 169, /* Layout not published. */
    CCX_MSG_AGENT_MADE_NOT_ROUTABLE_EVENT = 170, /* Layout not published. */
    CCX_MSG_AGENT_INTERRUPT_ADVISORY_EVENT = 171, /* Layout not published. */
    CCX_MSG_AGENT_INTERRUPT_ACCEPTED_IND = 172, /* Layout not published. */
    CCX_MSG_AGENT_INTERRUPT_UNACCEPTED_IND = 173, /* Layout not published. */
    CCX_MSG_AGENT_INTERRUPT_DONE_ADVISORY_EVENT = 174, /* Layout not published. */
    CCX_MSG_AGENT_INTERRUPT_DONE_ACCEPTED_IND = 175, /* Layout not published. */
    CCX_MSG_CHANGE_MAX_TASK_LIMIT_REQ = 176, /* Layout not published. */
    CCX_MSG_CHANGE_MAX_TASK_LIMIT_RESP = 177, /* Layout not published. */
    CCX_MSG_OVERRIDE_LIMIT_REQ = 178, /* Layout not published. */
    CCX_MSG_OVERRIDE_LIMIT_RESP = 179, /* Layout not published. */
    CCX_MSG_UPDATE_TASK_CONTEXT_IND = 180, /* Layout not published. */
    CCX_MSG_BEGIN_AGENT_INIT_IND = 181, /* Layout not published. */
    CCX_MSG_AGENT_INIT_REQ = 182, /* Layout not published. */
    CCX_MSG_AGENT_INIT_RESP = 183, /* Layout not published. */
    CCX_MSG_END_AGENT_INIT_IND = 184, /* Layout not published. */
    CCX_MSG_TASK_INIT_IND = 185, /* Layout not published. */
    CCX_MSG_AGENT_INIT_READY_EVENT = 186, /* Layout not published. */
    CCX_MSG_GET_PRECALL_MESSAGES_REQ = 187, /* Layout not published. */
    CCX_MSG_GET_PRECALL_MESSAGES_RESP = 188, /* Layout not published. */
    CCX_MSG_AGENT_LEGACY_PRE_CALL_EVENT = 189, /* Layout not published. */
    CCX_MSG_FAILURE_RESP = 190, /* Layout not published. */
    CCX_MSG_BEGIN_TASK_EVENT = 191, /* Layout not published. */
    CCX_MSG_QUEUED_TASK_EVENT = 192, /* Layout not published. */
    CCX_MSG_DEQUEUED_TASK_EVENT = 193, /* Layout not published. */
    CCX_MSG_OFFER_TASK_EVENT = 194, /* Layout not published. */
    CCX_MSG_START_TASK_EVENT = 195, /* Layout not published. */
    CCX_MSG_PAUSE_TASK_EVENT = 196, /* Layout not published. */
    CCX_MSG_RESUME_TASK_EVENT = 197, /* Layout not published. */
    CCX_MSG_WRAPUP_TASK_EVENT = 198, /* Layout not published. */
    CCX_MSG_END_TASK_EVENT = 199, /* Layout not published. */
    CCX_MSG_TASK_DATA_UPDATE_EVENT = 200, /* Layout not published. */
    CCX_MSG_TASK_MONITOR_START_REQ = 201, /* Layout not published. */
    CCX_MSG_TASK_MONITOR_START_CONF = 202, /* Layout not published. */
    CCX_MSG_TASK_MONITOR_STOP_REQ = 203, /* Layout not published. */
    CCX_MSG_TASK_MONITOR_STOP_CONF = 204, /* Layout not published. */
    CCX_MSG_CHANGE_TASK_MONITOR_MASK_REQ = 205, /* Layout not published. */
    CCX_MSG_CHANGE_TASK_MONITOR_MASK_CONF = 206, /* Layout not published. */
    CCX_MSG_MAX_TASK_LIFETIME_EXCEEDED_EVENT = 207, /* Layout not published. */
    CCX_MSG_SET_APP_PATH_DATA_IND = 208, /* Layout not published. */
    CCX_MSG_TASK_INIT_REQ = 209, /* Layout not published. */
    CCX_MSG_TASK_INIT_RESP = 210, /* Layout not published. */
    CCX_MSG_ROUTE_REGISTER_EVENT = 211, /* Layout not published. */
    CCX_MSG_ROUTE_REGISTER_REPLY_EVENT = 212, /* Layout not published. */
    CCX_MSG_ROUTE_REQUEST_EVENT = 213, /* Layout not published. */
    CCX_MSG_ROUTE_SELECT_EVENT = 214, /* Layout not published. */
    CCX_MSG_ROUTE_END_EVENT = 215, /* Layout not published. */
    CCX_MSG_CONFIG_REQUEST_KEY_EVENT = 230, /* Ask for the current configuration keys. */
    CCX_MSG_CONFIG_KEY_EVENT = 231, /* Configuration keys, to compare with stored ones. */
    CCX_MSG_CONFIG_REQUEST_EVENT = 232, /* Ask for configuration; also the go-ahead for updates. */
    CCX_MSG_CONFIG_BEGIN_EVENT = 233, /* Start of a configuration block or update. */
    CCX_MSG_CONFIG_END_EVENT = 234, /* End of a configuration block or update. */
    CCX_MSG_CONFIG_SERVICE_EVENT = 235, /* Service records. */
    CCX_MSG_CONFIG_SKILL_GROUP_EVENT = 236, /* Skill group records. */
    CCX_MSG_CONFIG_AGENT_EVENT = 237, /* Agent records. */
    CCX_MSG_CONFIG_DEVICE_EVENT = 238, /* Device records. */
    CCX_MSG_CALL_ATTRIBUTE_CHANGE_EVENT = 240, /* Call type or service of a call changed (Unified CCX). */
    CCX_MSG_TEAM_CONFIG_REQ = 242, /* Ask for team configuration. */
    CCX_MSG_TEAM_CONFIG_EVENT = 243, /* Team configuration records. */
    CCX_MSG_TEAM_CONFIG_CONF = 244, /* End of team configuration. */
    CCX_MSG_CONFIG_CALL_TYPE_EVENT = 245, /* Call type records. */
    CCX_MSG_CALL_AGENT_GREETING_EVENT = 248, /* Agent greeting started, ended or failed. */
    CCX_MSG_AGENT_GREETING_CONTROL_REQ = 249, /* Stop the playing greeting, or switch greetings off/on for this login. */
    CCX_MSG_AGENT_GREETING_CONTROL_CONF = 250, /* Greeting control accepted. */
    CCX_MSG_CONFIG_MRD_EVENT = 254, /* Media routing domain records. */
    CCX_MSG_GET_AGENT_TASKS_REQ = 255, /* Layout not published. */
    CCX_MSG_AGENT_TASKS_RESP = 256, /* Layout not published. */
    CCX_MSG_SNAPSHOT_TASK_REQ = 257, /* Layout not published. */
    CCX_MSG_SNAPSHOT_TASK_RESP = 258, /* Layout not published. */
    CCX_MSG_CONFIG_PERIPHERAL_EVENT = 260, /* Peripheral records. */
    CCX_MSG_CONFIG_AGENT_DESK_SETTINGS_EVENT = 261, /* Agent desk settings records. */
    CCX_MSG_AGENT_TASKS_EVENT = 262, /* Layout not published. */
    CCX_MSG_SNAPSHOT_TASK_EVENT = 263, /* Layout not published. */
    CCX_MSG_AGENT_TASKS_REQUEST_EVENT = 264, /* Layout not published. */
    CCX_MSG_AGENT_TASKS_END_EVENT = 265, /* Layout not published. */
    CCX_MSG_DESKTOP_CONNECTED_IND = 266, /* Layout not published. */
    CCX_MSG_START_NETWORK_RECORDING_REQ = 268, /* Ask the network (Unified CM) to start recording a call. */
    CCX_MSG_START_NETWORK_RECORDING_CONF = 269, /* Start accepted. */
    CCX_MSG_STOP_NETWORK_RECORDING_REQ = 270, /* Ask the network to stop recording. */
    CCX_MSG_STOP_NETWORK_RECORDING_CONF = 271, /* Stop accepted. */
    CCX_MSG_NETWORK_RECORDING_STARTED_EVENT = 272, /* Recording started at the recorder. */
    CCX_MSG_NETWORK_RECORDING_ENDED_EVENT = 273, /* Recording ended. */
    CCX_MSG_NETWORK_RECORDING_FAILED_EVENT = 274, /* Recording failed. */
    CCX_MSG_NETWORK_RECORDING_TARGET_INFO_EVENT = 275, /* Recorder details, sent to the initiator of the recording. */
    CCX_MSG_CONFIG_TERMINAL_EVENT = 276, /* Terminal records. */
    CCX_MSG_STANDBY_ACTIVE_EVENT_MSG = 277, /* Standby server announces that it is becoming active. */
    CCX_MSG_ACTIVE_MAINTENANCE_REQ_MSG = 278, /* Active server asks a standby-aware client to agree to maintenance mode. */
    CCX_MSG_ACTIVE_MAINTENANCE_RESP_MSG = 279, /* Client agrees or refuses; no answer in 5 s counts as refusal. */
    CCX_MSG_ACTIVE_MAINTENANCE_EVENT_MSG = 280, /* Final decision on maintenance mode. */
    CCX_MSG_STOPPING_REQUESTS_TO_THIS_SIDE_IND = 281, /* Client will send no more requests to this side; server then closes the socket. */
    CCX_MSG_CONFIG_AGENT_SERVICE_EVENT = 282, /* Enabled services of agents. */
    CCX_MSG_SET_AGENT_SERVICE_DATA_REQ = 283, /* Report which agent services a desktop used for a call. */
    CCX_MSG_SET_AGENT_SERVICE_DATA_CONF = 284, /* Answer to 283. */
};

/* Records of the client itself, as ccx_event_type() gives them. */
enum ccx_record {
    CCX_RECORD_SESSION_UP = 0x10001, /* A session is open. Events follow until the next SessionDown. (epoch, server, protocol, dialect, services_granted, online) */
    CCX_RECORD_SESSION_DOWN = 0x10002, /* The session ended; the client opens the next one by itself, unless it was closed. (reason, text) */
    CCX_RECORD_EVENTS_MAY_BE_MISSING = 0x10003, /* Between these moments (RFC 3339, UTC) no session was up: events of that time are not in the stream. (since, until) */
    CCX_RECORD_EVENTS_LOST = 0x10004, /* The consumer was too slow: so many events were dropped from its queue, with these sequence numbers. (count, first_seq, last_seq) */
    CCX_RECORD_MALFORMED_MESSAGE = 0x10005, /* A frame could not be read; the session goes on. (error, id, hex) */
    CCX_RECORD_RESYNCHRONISED = 0x10006, /* After a reconnect or a loss the picture of calls and agents is whole again: so many of each are known. (calls, agents) */
};

/* Fields. */
enum ccx_field {
    CCX_FIELD_INVOKE_ID = 1, /* Request id; the answer repeats it. */
    CCX_FIELD_STATUS = 2, /* Status code; 0 = success. */
    CCX_FIELD_TEXT = 3, /* Text for people. */
    CCX_FIELD_CTIOS_CIL_CLIENT_ID = 4, /* Ctios cil client id. */
    CCX_FIELD_VERSION_NUMBER = 5, /* Protocol version for the whole session. */
    CCX_FIELD_IDLE_TIMEOUT = 6, /* Seconds; >= 20, or 0xFFFFFFFF = none; usually 4 x heartbeat interval. */
    CCX_FIELD_PERIPHERAL_ID = 7, /* Peripheral; 0xFFFFFFFF = none. */
    CCX_FIELD_SERVICES_REQUESTED = 8, /* Services asked for, bit mask. */
    CCX_FIELD_CALL_MSG_MASK = 9, /* Call events wanted, bit mask. */
    CCX_FIELD_AGENT_STATE_MASK = 10, /* Agent states whose events are wanted, bit mask. */
    CCX_FIELD_CONFIG_MSG_MASK = 11, /* Kinds of configuration wanted, bit mask. */
    CCX_FIELD_RESERVED1 = 12, /* Reserved, must be 0. */
    CCX_FIELD_RESERVED2 = 13, /* Reserved, must be 0. */
    CCX_FIELD_RESERVED3 = 14, /* Reserved, must be 0. */
    CCX_FIELD_CLIENT_ID = 15, /* Client (user) id. */
    CCX_FIELD_CLIENT_PASSWORD = 16, /* Password bytes; field must be there, length may be 0. */
    CCX_FIELD_CLIENT_SIGNATURE = 17, /* Text put in the call client history; default = ClientID. */
    CCX_FIELD_AGENT_EXTENSION = 18, /* Agent extension. */
    CCX_FIELD_AGENT_ID = 19, /* Agent login id. */
    CCX_FIELD_AGENT_INSTRUMENT = 20, /* Agent instrument. */
    CCX_FIELD_APPLICATION_PATH_ID = 21, /* Application path (ARM clients). */
    CCX_FIELD_UNIQUE_INSTANCE_ID = 22, /* Client instance id; tag number not printed in the guide. */
    CCX_FIELD_AGENT_ID_LONG = 23, /* Agent login id, up to 128 characters (what Unified CCX sends). */
    CCX_FIELD_SERVICES_GRANTED = 24, /* Services granted, bit mask; may be fewer than requested. */
    CCX_FIELD_MONITOR_ID = 25, /* Monitor that caused the message; 0 = none (All Events). */
    CCX_FIELD_CCX_STATUS = 26, /* Bit mask; 0 = normal. */
    CCX_FIELD_CCX_TIME = 27, /* Seconds since 1970 UTC. */
    CCX_FIELD_CCX_ONLINE = 28, /* Agent peripheral (Client Events) or all peripherals are on line. */
    CCX_FIELD_PERIPHERAL_TYPE = 29, /* Peripheral type. */
    CCX_FIELD_AGENT_STATE = 30, /* Client Events service only. */
    CCX_FIELD_DEPARTMENT_ID = 31, /* Department of the agent (team, in the team event). */
    CCX_FIELD_SESSION_TYPE = 32, /* Session type. */
    CCX_FIELD_NUM_PERIPHERALS = 33, /* Count of FltPeripheralID/MultilineAgentControl pairs; 0 if a PeripheralID was given. */
    CCX_FIELD_FLT_PERIPHERAL_ID = 34, /* Peripheral id. */
    CCX_FIELD_MULTILINE_AGENT_CONTROL = 35, /* Multiline agent control. */
    CCX_FIELD_CONFIG_MSG_MASK_GRANTED = 36, /* Config msg mask granted. */
    CCX_FIELD_PERIPHERALS = 37, /* List of flt_peripheral_id, multiline_agent_control. */
    CCX_FIELD_CONNECTION_DEVICE_TYPE = 38, /* NONE for a device monitor. */
    CCX_FIELD_CALL_ID = 39, /* Call id of the connection. */
    CCX_FIELD_LINE_HANDLE = 40, /* Teleset line; 0xFFFF = unknown. */
    CCX_FIELD_LINE_TYPE = 41, /* 0xFFFF when no line. */
    CCX_FIELD_APPLICATION_ID = 42, /* Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */
    CCX_FIELD_SERVICE_ID = 43, /* Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */
    CCX_FIELD_CSQ_ID = 44, /* Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */
    CCX_FIELD_SKILL_GROUP_ID = 45, /* Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */
    CCX_FIELD_SKILL_GROUP_PRIORITY = 46, /* 0 = not applicable. */
    CCX_FIELD_ALERTING_DEVICE_TYPE = 47, /* 0xFFFF = none. */
    CCX_FIELD_CALLING_DEVICE_TYPE = 48, /* 0xFFFF = none. */
    CCX_FIELD_CALLED_DEVICE_TYPE = 49, /* 0xFFFF = none. */
    CCX_FIELD_LAST_REDIRECT_DEVICE_TYPE = 50, /* 0xFFFF = none. */
    CCX_FIELD_LOCAL_CONNECTION_STATE = 51, /* ALERTING at an agent; INITIATE = inbound trunk seized. */
    CCX_FIELD_EVENT_CAUSE = 52, /* 0xFFFF = none. */
    CCX_FIELD_NUM_NAMED_VARIABLES = 53, /* Count of NamedVariable fields. */
    CCX_FIELD_NUM_NAMED_ARRAYS = 54, /* Count of NamedArray fields. */
    CCX_FIELD_CONNECTION_DEVICE_ID = 55, /* Device part of the connection id. */
    CCX_FIELD_ALERTING_DEVICE_ID = 56, /* Device id. */
    CCX_FIELD_CALLING_DEVICE_ID = 57, /* Device id. */
    CCX_FIELD_CALLED_DEVICE_ID = 58, /* Device id. */
    CCX_FIELD_LAST_REDIRECT_DEVICE_ID = 59, /* Device id. */
    CCX_FIELD_TRUNK_NUMBER = 60, /* Trunk. */
    CCX_FIELD_TRUNK_GROUP_NUMBER = 61, /* Trunk group. */
    CCX_FIELD_SECONDARY_CONNECTION_CALL_ID = 62, /* CCX: consult call from CTI port to agent. */
    CCX_FIELD_ANI = 63, /* Calling number. */
    CCX_FIELD_ANI_II = 64, /* ANI II digits; not populated. */
    CCX_FIELD_USER_TO_USER_INFO = 65, /* ISDN user-to-user bytes. */
    CCX_FIELD_DNIS = 66, /* DNIS. */
    CCX_FIELD_DIALED_NUMBER = 67, /* Dialed number. */
    CCX_FIELD_CALLER_ENTERED_DIGITS = 68, /* Digits entered by the caller. */
    CCX_FIELD_CALL_VARIABLE_1 = 69, /* Call variable 1 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_2 = 70, /* Call variable 2 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_3 = 71, /* Call variable 3 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_4 = 72, /* Call variable 4 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_5 = 73, /* Call variable 5 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_6 = 74, /* Call variable 6 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_7 = 75, /* Call variable 7 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_8 = 76, /* Call variable 8 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_9 = 77, /* Call variable 9 (40 characters and NUL). */
    CCX_FIELD_CALL_VARIABLE_10 = 78, /* Call variable 10 (40 characters and NUL). */
    CCX_FIELD_CALL_WRAPUP_DATA = 79, /* Wrap-up text. */
    CCX_FIELD_NAMED_VARIABLE = 80, /* ECC scalar: nameNUL valueNUL. */
    CCX_FIELD_NAMED_ARRAY = 81, /* ECC array element: index byte, nameNUL valueNUL. */
    CCX_FIELD_NAMED_VARIABLES = 82, /* List of named_variable. */
    CCX_FIELD_NAMED_ARRAYS = 83, /* List of named_array. */
    CCX_FIELD_ANSWERING_DEVICE_TYPE = 84, /* 0xFFFF = none. */
    CCX_FIELD_ANSWERING_DEVICE_ID = 85, /* Device id. */
    CCX_FIELD_HOLDING_DEVICE_TYPE = 86, /* 0xFFFF = none. */
    CCX_FIELD_HOLDING_DEVICE_ID = 87, /* Device id. */
    CCX_FIELD_RETRIEVING_DEVICE_TYPE = 88, /* 0xFFFF = none. */
    CCX_FIELD_RETRIEVING_DEVICE_ID = 89, /* Device id. */
    CCX_FIELD_RELEASING_DEVICE_TYPE = 90, /* 0xFFFF = none. */
    CCX_FIELD_RELEASING_DEVICE_ID = 91, /* Device id. */
    CCX_FIELD_FAILING_DEVICE_TYPE = 92, /* 0xFFFF = none. */
    CCX_FIELD_FAILING_DEVICE_ID = 93, /* Device id. */
    CCX_FIELD_PRIMARY_DEVICE_TYPE = 94, /* Primary device type. */
    CCX_FIELD_PRIMARY_CALL_ID = 95, /* Surviving/primary call id. */
    CCX_FIELD_NUM_PARTIES = 96, /* Count of ConnectedParty groups, max 16. */
    CCX_FIELD_SECONDARY_DEVICE_TYPE = 97, /* Secondary device type. */
    CCX_FIELD_SECONDARY_CALL_ID = 98, /* Call id merged into the primary. */
    CCX_FIELD_CONTROLLER_DEVICE_TYPE = 99, /* 0xFFFF = none. */
    CCX_FIELD_ADDED_PARTY_DEVICE_TYPE = 100, /* 0xFFFF = none. */
    CCX_FIELD_PRIMARY_DEVICE_ID = 101, /* Device id. */
    CCX_FIELD_SECONDARY_DEVICE_ID = 102, /* Device id. */
    CCX_FIELD_CONTROLLER_DEVICE_ID = 103, /* Device id. */
    CCX_FIELD_ADDED_PARTY_DEVICE_ID = 104, /* Device id. */
    CCX_FIELD_CONNECTED_PARTY_CALL_ID = 105, /* Party connection call id. */
    CCX_FIELD_CONNECTED_PARTY_DEVICE_TYPE = 106, /* Type of the next field; the guides are not consistent (see NOTES). */
    CCX_FIELD_CONNECTED_PARTY_DEVICE_ID = 107, /* Party connection device id. */
    CCX_FIELD_PARTIES = 108, /* List of connected_party_call_id, connected_party_device_type, connected_party_device_id. */
    CCX_FIELD_TRANSFERRING_DEVICE_TYPE = 109, /* 0xFFFF = none. */
    CCX_FIELD_TRANSFERRED_DEVICE_TYPE = 110, /* 0xFFFF = none. */
    CCX_FIELD_TRANSFERRING_DEVICE_ID = 111, /* Device id. */
    CCX_FIELD_TRANSFERRED_DEVICE_ID = 112, /* Device id. */
    CCX_FIELD_DIVERTING_DEVICE_TYPE = 113, /* 0xFFFF = none. */
    CCX_FIELD_DIVERTING_DEVICE_ID = 114, /* Device id. */
    CCX_FIELD_CALL_REFERENCE_ID = 115, /* Unique call reference bytes from Unified CM. */
    CCX_FIELD_COC_CONNECTION_CALL_ID = 116, /* Original call, when this call is a consult on its behalf. */
    CCX_FIELD_COC_CALL_CONNECTION_DEVICE_ID_TYPE = 117, /* Original call connection. */
    CCX_FIELD_COC_CALL_CONNECTION_DEVICE_ID = 118, /* Original call connection. */
    CCX_FIELD_QUEUE_DEVICE_TYPE = 119, /* 0xFFFF = none. */
    CCX_FIELD_NUM_QUEUED = 120, /* Calls in queue for the service. */
    CCX_FIELD_NUM_CSQS = 121, /* Count of SkillGroup groups, max 20. */
    CCX_FIELD_QUEUE_DEVICE_ID = 122, /* Device id. */
    CCX_FIELD_PRIORITY_QUEUE_NUMBER = 123, /* Priority queue number. */
    CCX_FIELD_CSQS = 124, /* List of csq_id, skill_group_id, skill_group_priority. */
    CCX_FIELD_ROUTER_CALL_KEY_DAY = 125, /* Router call key, day part. */
    CCX_FIELD_ROUTER_CALL_KEY_CALL_ID = 126, /* Router call key, call part (restarts daily). */
    CCX_FIELD_ROUTER_CALL_KEY_SEQUENCE_NUMBER = 127, /* With day and call id: the task id. */
    CCX_FIELD_NUM_CTI_CLIENTS = 128, /* Count of CTIClientSignature/CTIClientTimestamp pairs, max 16. */
    CCX_FIELD_CALL_TYPE = 129, /* 0xFFFF = NULL_CALLTYPE. */
    CCX_FIELD_CALLED_PARTY_DISPOSITION = 130, /* Called party disposition. */
    CCX_FIELD_CTI_CLIENT_SIGNATURE = 131, /* Signature of a client that handled the call. */
    CCX_FIELD_CTI_CLIENT_TIMESTAMP = 132, /* When that client became associated, seconds since 1970 UTC. */
    CCX_FIELD_CTI_CLIENTS = 133, /* List of cti_client_signature, cti_client_timestamp. */
    CCX_FIELD_NEW_CONNECTION_DEVICE_TYPE = 134, /* New connection device type. */
    CCX_FIELD_NEW_CALL_ID = 135, /* New call id. */
    CCX_FIELD_CAMPAIGN_ID = 136, /* Outbound campaign; 0 = not used. */
    CCX_FIELD_QUERY_RULE_ID = 137, /* Outbound query rule; 0 = not used. */
    CCX_FIELD_NEW_CONNECTION_DEVICE_ID = 138, /* Device part of the new connection id. */
    CCX_FIELD_CUSTOMER_PHONE_NUMBER = 139, /* Outbound customer number. */
    CCX_FIELD_CUSTOMER_ACCOUNT_NUMBER = 140, /* Outbound customer account. */
    CCX_FIELD_CALL_ORIGINATED_FROM = 141, /* 'D' = dialer. */
    CCX_FIELD_SESSION_ID = 142, /* Client session id; 0 = none. */
    CCX_FIELD_CSQ_STATE = 143, /* Agent state in this skill group. */
    CCX_FIELD_STATE_DURATION = 144, /* Seconds in this state (usually 0). */
    CCX_FIELD_EVENT_REASON_CODE = 145, /* Site-defined reason; meaningful for not-ready and logout. */
    CCX_FIELD_MRD_ID = 146, /* Media routing domain id. */
    CCX_FIELD_NUM_TASKS = 147, /* Tasks now held by the agent. */
    CCX_FIELD_AGENT_MODE = 148, /* Agent mode. */
    CCX_FIELD_MAX_TASK_LIMIT = 149, /* Task limit of the agent. */
    CCX_FIELD_ICM_AGENT_ID = 150, /* Agent skill target id. */
    CCX_FIELD_AGENT_AVAILABILITY_STATUS = 151, /* Agent availability status. */
    CCX_FIELD_ACTIVE_TERMINAL = 152, /* Selected terminal device name. */
    CCX_FIELD_DURATION = 153, /* Seconds expected in the state. */
    CCX_FIELD_NEXT_AGENT_STATE = 154, /* Next state if known. */
    CCX_FIELD_DIRECTION = 155, /* Direction of the call being worked. */
    CCX_FIELD_MAX_BEYOND_TASK_LIMIT = 156, /* Extra tasks allowed beyond the limit. */
    CCX_FIELD_SYSTEM_EVENT_ID = 157, /* System event id. */
    CCX_FIELD_SYSTEM_EVENT_ARG1 = 158, /* Event argument (peripheral id for peripheral/instrument events). */
    CCX_FIELD_SYSTEM_EVENT_ARG2 = 159, /* Event argument. */
    CCX_FIELD_SYSTEM_EVENT_ARG3 = 160, /* Event argument. */
    CCX_FIELD_EVENT_DEVICE_TYPE = 161, /* DEVID_NONE when there is no EventDeviceID. */
    CCX_FIELD_EVENT_DEVICE_ID = 162, /* Device named by the event. */
    CCX_FIELD_STATE = 163, /* State. */
    CCX_FIELD_OBJECT_NAME = 164, /* Alarm object. */
    CCX_FIELD_TRUNK_USED_DEVICE_TYPE = 165, /* 0xFFFF = none. */
    CCX_FIELD_TRUNK_USED_DEVICE_ID = 166, /* Device id. */
    CCX_FIELD_FAILURE_CODE = 167, /* Failure code. */
    CCX_FIELD_UNIFIED_CCX_ERROR_CODE = 168, /* Peripheral-specific error, 0 = none. */
    CCX_FIELD_INTERNAL_AGENT_STATE = 169, /* Internal use. */
    CCX_FIELD_AGENT_WORK_MODE = 170, /* Agent work mode. */
    CCX_FIELD_FORCED_FLAG = 171, /* Forced flag. */
    CCX_FIELD_AGENT_CAPACITY = 172, /* Bit mask. */
    CCX_FIELD_AGENT_PASSWORD = 173, /* Needed for login/logout unless SSO. */
    CCX_FIELD_POSITION_ID = 174, /* Needed by some peripherals at login. */
    CCX_FIELD_SUPERVISOR_ID = 175, /* Supervisor id. */
    CCX_FIELD_SSO_ENABLED = 176, /* 1 = single sign-on. */
    CCX_FIELD_ACTIVE_CALL_ID = 177, /* Active call. */
    CCX_FIELD_OTHER_CALL_ID = 178, /* Other (held or alerting) call. */
    CCX_FIELD_ACTIVE_CONNECTION_DEVICE_TYPE = 179, /* Active connection device type. */
    CCX_FIELD_OTHER_CONNECTION_DEVICE_TYPE = 180, /* Other connection device type. */
    CCX_FIELD_ACTIVE_CONNECTION_DEVICE_ID = 181, /* Device id. */
    CCX_FIELD_OTHER_CONNECTION_DEVICE_ID = 182, /* Device id. */
    CCX_FIELD_REQUESTING_DEVICE_ID = 183, /* Device that asks for the clear. */
    CCX_FIELD_REQUESTING_DEVICE_ID_TYPE = 184, /* Type of RequestingDeviceID (which enum is not stated; NONE allowed). */
    CCX_FIELD_HELD_CALL_ID = 185, /* Held call. */
    CCX_FIELD_HELD_CONNECTION_DEVICE_TYPE = 186, /* Held connection device type. */
    CCX_FIELD_CALL_PLACEMENT_TYPE = 187, /* Call placement type. */
    CCX_FIELD_CALL_MANNER_TYPE = 188, /* Call manner type. */
    CCX_FIELD_ALERT_RINGS = 189, /* Rings before giving up; 0 = default (about 10). */
    CCX_FIELD_CALL_OPTION = 190, /* Call option. */
    CCX_FIELD_FACILITY_TYPE = 191, /* Facility type. */
    CCX_FIELD_ANSWERING_MACHINE = 192, /* Answering machine. */
    CCX_FIELD_PRIORITY = 193, /* Priority handling. */
    CCX_FIELD_POST_ROUTE = 194, /* Unused on Unified CCE (v24 and older: post-route the call). */
    CCX_FIELD_HELD_CONNECTION_DEVICE_ID = 195, /* Device id. */
    CCX_FIELD_FACILITY_CODE = 196, /* Access code for the facility. */
    CCX_FIELD_AUTHORIZATION_CODE = 197, /* Authorization code. */
    CCX_FIELD_ACCOUNT_CODE = 198, /* Account code. */
    CCX_FIELD_CONSULT_TYPE = 199, /* Consult type. */
    CCX_FIELD_RESERVATION = 200, /* Hold the facility for the held call; for ISDN-like phones. */
    CCX_FIELD_CCT = 201, /* Call control table; needed with CPT_OUTBOUND. */
    CCX_FIELD_ALLOCATION_STATE = 202, /* Allocation state. */
    CCX_FIELD_DESTINATION_COUNTRY = 203, /* Destination country. */
    CCX_FIELD_ANSWER_DETECT_MODE = 204, /* Answer detect mode. */
    CCX_FIELD_ANSWER_DETECT_TIME = 205, /* Seconds; 0 = default. */
    CCX_FIELD_ANSWER_DETECT_CONTROL1 = 206, /* Peripheral-specific; 0 = not used. */
    CCX_FIELD_ANSWER_DETECT_CONTROL2 = 207, /* Peripheral-specific; 0 = not used. */
    CCX_FIELD_ORIGINATING_DEVICE_ID = 208, /* Device that originates the dialer call. */
    CCX_FIELD_ORIGINATING_LINE_ID = 209, /* Caller line id to use. */
    CCX_FIELD_RESERVED = 210, /* Reserved place of the Unified CCX guide. */
    CCX_FIELD_TYPE_OF_DEVICE = 211, /* Type of device. */
    CCX_FIELD_CLASS_OF_DEVICE = 212, /* Bit mask. */
    CCX_FIELD_NUM_LINES = 213, /* Count of LineHandle/LineType pairs, max 10. */
    CCX_FIELD_MAX_ACTIVE_CALLS = 214, /* 0xFFFF = unknown. */
    CCX_FIELD_MAX_HELD_CALLS = 215, /* 0xFFFF = unknown. */
    CCX_FIELD_MAX_DEVICES_IN_CONFERENCE = 216, /* 0xFFFF = unknown. */
    CCX_FIELD_MAKE_CALL_SETUP = 217, /* Agent states in which a call can be made. */
    CCX_FIELD_TRANSFER_CONFERENCE_SETUP = 218, /* Bit mask. */
    CCX_FIELD_CALL_EVENTS_SUPPORTED = 219, /* Bit mask. */
    CCX_FIELD_CALL_CONTROL_SUPPORTED = 220, /* Bit mask. */
    CCX_FIELD_OTHER_FEATURES_SUPPORTED = 221, /* Bit mask. */
    CCX_FIELD_LINES = 222, /* List of line_handle, line_type. */
    CCX_FIELD_NUM_CALL_DEVICES = 223, /* Count of CallConnection/CallDevice groups, max 16. */
    CCX_FIELD_CALL_CONNECTION_CALL_ID = 224, /* Connection call id. */
    CCX_FIELD_CALL_CONNECTION_DEVICE_TYPE = 225, /* Call connection device type. */
    CCX_FIELD_CALL_CONNECTION_DEVICE_ID = 226, /* Connection device id. */
    CCX_FIELD_CALL_DEVICE_TYPE = 227, /* Call device type. */
    CCX_FIELD_CALL_DEVICE_ID = 228, /* Subject device. */
    CCX_FIELD_CALL_DEVICE_CONNECTION_STATE = 229, /* Call device connection state. */
    CCX_FIELD_PROTOCOL_REFERENCE_GUID = 230, /* Call reference GUID. */
    CCX_FIELD_CCAI_CONFIG_ID = 231, /* AI service configuration id. */
    CCX_FIELD_NUM_OF_ENABLED_SERVICES = 232, /* Count of FltEnabledServices values. */
    CCX_FIELD_FLT_ENABLED_SERVICES = 233, /* Guide: array of NumOfEnabledServices USHORTs; whether one field or repeated fields is not proven. */
    CCX_FIELD_CALL_DEVICES = 234, /* List of call_connection_call_id, call_connection_device_type, call_connection_device_id . */
    CCX_FIELD_ENABLED_SERVICES = 235, /* List of flt_enabled_services. */
    CCX_FIELD_SNAPSHOT_DEVICE_TYPE = 236, /* 0xFFFF = none. */
    CCX_FIELD_NUM_CALLS = 237, /* Count of call groups, max 16. */
    CCX_FIELD_CALL_STATE = 238, /* Call state. */
    CCX_FIELD_SILENT_MONITOR_STATUS = 239, /* Silent monitor status. */
    CCX_FIELD_CALLS = 240, /* List of calls (of a device), or calls found (of a resynchronisation). */
    CCX_FIELD_DE_QUEUE_TYPE = 241, /* Way of dequeueing (values not listed). */
    CCX_FIELD_TONE_DURATION = 242, /* Milliseconds; 0 = default. */
    CCX_FIELD_PAUSE_DURATION = 243, /* Milliseconds; 0 = default; USHORT before version 10. */
    CCX_FIELD_DTMF_STRING = 244, /* Tones to send. */
    CCX_FIELD_MONITORED_DEVICE_TYPE = 245, /* DEVID_NONE for a call monitor. */
    CCX_FIELD_MONITORED_DEVICE_ID = 246, /* Device to monitor. */
    CCX_FIELD_CLIENT_PORT = 247, /* TCP/UDP port. */
    CCX_FIELD_CLIENT_ADDRESS = 248, /* IP address text; 16 bytes max before version 19. */
    CCX_FIELD_CLIENT_ADDRESS_IPV6 = 249, /* Client address ipv6. */
    CCX_FIELD_AGENT_SKILL_TARGET_ID = 250, /* Agent skill target id. */
    CCX_FIELD_FLT_CALL_TYPE_ID = 251, /* Call type id. */
    CCX_FIELD_PRE_CALL_INVOKE_ID = 252, /* Invoke id of the pre-call. */
    CCX_FIELD_DISTRIBUTION = 253, /* Distribution. */
    CCX_FIELD_CALL_VARIABLE_MASK = 254, /* Bit mask of call variables wanted. */
    CCX_FIELD_AVAIL_TIME_SESSION = 255, /* Seconds, since login. */
    CCX_FIELD_LOGGED_ON_TIME_SESSION = 256, /* Seconds, since login. */
    CCX_FIELD_NOT_READY_TIME_SESSION = 257, /* Seconds, since login. */
    CCX_FIELD_ICM_AVAILABLE_TIME_SESSION = 258, /* Seconds, since login. */
    CCX_FIELD_ROUTABLE_TIME_SESSION = 259, /* Seconds, since login. */
    CCX_FIELD_AGENT_OUT_CALLS_SESSION = 260, /* Count, since login. */
    CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_SESSION = 261, /* Seconds, since login. */
    CCX_FIELD_AGENT_OUT_CALLS_TIME_SESSION = 262, /* Seconds, since login. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_SESSION = 263, /* Count, since login. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_SESSION = 264, /* Seconds, since login. */
    CCX_FIELD_HANDLED_CALLS_SESSION = 265, /* Count, since login. */
    CCX_FIELD_HANDLED_CALLS_TALK_TIME_SESSION = 266, /* Seconds, since login. */
    CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_SESSION = 267, /* Seconds, since login. */
    CCX_FIELD_HANDLED_CALLS_TIME_SESSION = 268, /* Seconds, since login. */
    CCX_FIELD_INCOMING_CALLS_HELD_SESSION = 269, /* Count, since login. */
    CCX_FIELD_INCOMING_CALLS_HELD_TIME_SESSION = 270, /* Seconds, since login. */
    CCX_FIELD_INTERNAL_CALLS_SESSION = 271, /* Count, since login. */
    CCX_FIELD_INTERNAL_CALLS_TIME_SESSION = 272, /* Seconds, since login. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_SESSION = 273, /* Count, since login. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_SESSION = 274, /* Seconds, since login. */
    CCX_FIELD_INTERNAL_CALLS_HELD_SESSION = 275, /* Count, since login. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TIME_SESSION = 276, /* Seconds, since login. */
    CCX_FIELD_AUTO_OUT_CALLS_SESSION = 277, /* Count, since login. */
    CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_SESSION = 278, /* Seconds, since login. */
    CCX_FIELD_AUTO_OUT_CALLS_TIME_SESSION = 279, /* Seconds, since login. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_SESSION = 280, /* Count, since login. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_SESSION = 281, /* Seconds, since login. */
    CCX_FIELD_PREVIEW_CALLS_SESSION = 282, /* Count, since login. */
    CCX_FIELD_PREVIEW_CALLS_TALK_TIME_SESSION = 283, /* Seconds, since login. */
    CCX_FIELD_PREVIEW_CALLS_TIME_SESSION = 284, /* Seconds, since login. */
    CCX_FIELD_PREVIEW_CALLS_HELD_SESSION = 285, /* Count, since login. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TIME_SESSION = 286, /* Seconds, since login. */
    CCX_FIELD_RESERVATION_CALLS_SESSION = 287, /* Count, since login. */
    CCX_FIELD_RESERVATION_CALLS_TALK_TIME_SESSION = 288, /* Seconds, since login. */
    CCX_FIELD_RESERVATION_CALLS_TIME_SESSION = 289, /* Seconds, since login. */
    CCX_FIELD_RESERVATION_CALLS_HELD_SESSION = 290, /* Count, since login. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TIME_SESSION = 291, /* Seconds, since login. */
    CCX_FIELD_BARGE_IN_CALLS_SESSION = 292, /* Count, since login. */
    CCX_FIELD_INTERCEPT_CALLS_SESSION = 293, /* Count, since login. */
    CCX_FIELD_MONITOR_CALLS_SESSION = 294, /* Count, since login. */
    CCX_FIELD_WHISPER_CALLS_SESSION = 295, /* Count, since login. */
    CCX_FIELD_EMERGENCY_CALLS_SESSION = 296, /* Count, since login. */
    CCX_FIELD_AVAIL_TIME_TODAY = 297, /* Seconds, today. */
    CCX_FIELD_LOGGED_ON_TIME_TODAY = 298, /* Seconds, today. */
    CCX_FIELD_NOT_READY_TIME_TODAY = 299, /* Seconds, today. */
    CCX_FIELD_ICM_AVAILABLE_TIME_TODAY = 300, /* Seconds, today. */
    CCX_FIELD_ROUTABLE_TIME_TODAY = 301, /* Seconds, today. */
    CCX_FIELD_AGENT_OUT_CALLS_TODAY = 302, /* Count, today. */
    CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TODAY = 303, /* Seconds, today. */
    CCX_FIELD_AGENT_OUT_CALLS_TIME_TODAY = 304, /* Seconds, today. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TODAY = 305, /* Count, today. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TODAY = 306, /* Seconds, today. */
    CCX_FIELD_HANDLED_CALLS_TODAY = 307, /* Count, today. */
    CCX_FIELD_HANDLED_CALLS_TALK_TIME_TODAY = 308, /* Seconds, today. */
    CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TODAY = 309, /* Seconds, today. */
    CCX_FIELD_HANDLED_CALLS_TIME_TODAY = 310, /* Seconds, today. */
    CCX_FIELD_INCOMING_CALLS_HELD_TODAY = 311, /* Count, today. */
    CCX_FIELD_INCOMING_CALLS_HELD_TIME_TODAY = 312, /* Seconds, today. */
    CCX_FIELD_INTERNAL_CALLS_TODAY = 313, /* Count, today. */
    CCX_FIELD_INTERNAL_CALLS_TIME_TODAY = 314, /* Seconds, today. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TODAY = 315, /* Count, today. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TODAY = 316, /* Seconds, today. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TODAY = 317, /* Count, today. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TODAY = 318, /* Seconds, today. */
    CCX_FIELD_AUTO_OUT_CALLS_TODAY = 319, /* Count, today. */
    CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TODAY = 320, /* Seconds, today. */
    CCX_FIELD_AUTO_OUT_CALLS_TIME_TODAY = 321, /* Seconds, today. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TODAY = 322, /* Count, today. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TODAY = 323, /* Seconds, today. */
    CCX_FIELD_PREVIEW_CALLS_TODAY = 324, /* Count, today. */
    CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TODAY = 325, /* Seconds, today. */
    CCX_FIELD_PREVIEW_CALLS_TIME_TODAY = 326, /* Seconds, today. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TODAY = 327, /* Count, today. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TODAY = 328, /* Seconds, today. */
    CCX_FIELD_RESERVATION_CALLS_TODAY = 329, /* Count, today. */
    CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TODAY = 330, /* Seconds, today. */
    CCX_FIELD_RESERVATION_CALLS_TIME_TODAY = 331, /* Seconds, today. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TODAY = 332, /* Count, today. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TODAY = 333, /* Seconds, today. */
    CCX_FIELD_BARGE_IN_CALLS_TODAY = 334, /* Count, today. */
    CCX_FIELD_INTERCEPT_CALLS_TODAY = 335, /* Count, today. */
    CCX_FIELD_MONITOR_CALLS_TODAY = 336, /* Count, today. */
    CCX_FIELD_WHISPER_CALLS_TODAY = 337, /* Count, today. */
    CCX_FIELD_EMERGENCY_CALLS_TODAY = 338, /* Count, today. */
    CCX_FIELD_AGENTS_LOGGED_ON = 339, /* Number of agents, now. */
    CCX_FIELD_AGENTS_AVAIL = 340, /* Number of agents, now. */
    CCX_FIELD_AGENTS_NOT_READY = 341, /* Number of agents, now. */
    CCX_FIELD_AGENTS_READY = 342, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_IN = 343, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_OUT = 344, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_OTHER = 345, /* Number of agents, now. */
    CCX_FIELD_AGENTS_WORK_NOT_READY = 346, /* Number of agents, now. */
    CCX_FIELD_AGENTS_WORK_READY = 347, /* Number of agents, now. */
    CCX_FIELD_AGENTS_BUSY_OTHER = 348, /* Number of agents, now. */
    CCX_FIELD_AGENTS_RESERVED = 349, /* Number of agents, now. */
    CCX_FIELD_AGENTS_HOLD = 350, /* Number of agents, now. */
    CCX_FIELD_AGENTS_ICM_AVAILABLE = 351, /* Number of agents, now. */
    CCX_FIELD_AGENTS_APPLICATION_AVAILABLE = 352, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_AUTO_OUT = 353, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_PREVIEW = 354, /* Number of agents, now. */
    CCX_FIELD_AGENTS_TALKING_RESERVATION = 355, /* Number of agents, now. */
    CCX_FIELD_ROUTER_CALLS_Q_NOW = 356, /* Count, now; 0xFFFFFFFF = unknown. */
    CCX_FIELD_LONGEST_ROUTER_CALL_Q_NOW = 357, /* Seconds, now; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_NOW = 358, /* Count, now; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_TIME_NOW = 359, /* Seconds, now; 0xFFFFFFFF = unknown. */
    CCX_FIELD_LONGEST_CALL_Q_NOW = 360, /* Seconds, now; 0xFFFFFFFF = unknown. */
    CCX_FIELD_AVAIL_TIME_TO_5 = 361, /* Seconds, this 5 minutes. */
    CCX_FIELD_LOGGED_ON_TIME_TO_5 = 362, /* Seconds, this 5 minutes. */
    CCX_FIELD_NOT_READY_TIME_TO_5 = 363, /* Seconds, this 5 minutes. */
    CCX_FIELD_AGENT_OUT_CALLS_TO_5 = 364, /* Count, this 5 minutes. */
    CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TO_5 = 365, /* Seconds, this 5 minutes. */
    CCX_FIELD_AGENT_OUT_CALLS_TIME_TO_5 = 366, /* Seconds, this 5 minutes. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TO_5 = 367, /* Count, this 5 minutes. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TO_5 = 368, /* Seconds, this 5 minutes. */
    CCX_FIELD_HANDLED_CALLS_TO_5 = 369, /* Count, this 5 minutes. */
    CCX_FIELD_HANDLED_CALLS_TALK_TIME_TO_5 = 370, /* Seconds, this 5 minutes. */
    CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TO_5 = 371, /* Seconds, this 5 minutes. */
    CCX_FIELD_HANDLED_CALLS_TIME_TO_5 = 372, /* Seconds, this 5 minutes. */
    CCX_FIELD_INCOMING_CALLS_HELD_TO_5 = 373, /* Count, this 5 minutes. */
    CCX_FIELD_INCOMING_CALLS_HELD_TIME_TO_5 = 374, /* Seconds, this 5 minutes. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TO_5 = 375, /* Count, this 5 minutes. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TO_5 = 376, /* Seconds, this 5 minutes. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TO_5 = 377, /* Count, this 5 minutes. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TO_5 = 378, /* Seconds, this 5 minutes. */
    CCX_FIELD_AUTO_OUT_CALLS_TO_5 = 379, /* Count, this 5 minutes. */
    CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TO_5 = 380, /* Seconds, this 5 minutes. */
    CCX_FIELD_AUTO_OUT_CALLS_TIME_TO_5 = 381, /* Seconds, this 5 minutes. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TO_5 = 382, /* Count, this 5 minutes. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TO_5 = 383, /* Seconds, this 5 minutes. */
    CCX_FIELD_PREVIEW_CALLS_TO_5 = 384, /* Count, this 5 minutes. */
    CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TO_5 = 385, /* Seconds, this 5 minutes. */
    CCX_FIELD_PREVIEW_CALLS_TIME_TO_5 = 386, /* Seconds, this 5 minutes. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TO_5 = 387, /* Count, this 5 minutes. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TO_5 = 388, /* Seconds, this 5 minutes. */
    CCX_FIELD_RESERVATION_CALLS_TO_5 = 389, /* Count, this 5 minutes. */
    CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TO_5 = 390, /* Seconds, this 5 minutes. */
    CCX_FIELD_RESERVATION_CALLS_TIME_TO_5 = 391, /* Seconds, this 5 minutes. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TO_5 = 392, /* Count, this 5 minutes. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TO_5 = 393, /* Seconds, this 5 minutes. */
    CCX_FIELD_BARGE_IN_CALLS_TO_5 = 394, /* Count, this 5 minutes. */
    CCX_FIELD_INTERCEPT_CALLS_TO_5 = 395, /* Count, this 5 minutes. */
    CCX_FIELD_MONITOR_CALLS_TO_5 = 396, /* Count, this 5 minutes. */
    CCX_FIELD_WHISPER_CALLS_TO_5 = 397, /* Count, this 5 minutes. */
    CCX_FIELD_EMERGENCY_CALLS_TO_5 = 398, /* Count, this 5 minutes. */
    CCX_FIELD_CALLS_Q_5 = 399, /* Count, 5 minutes; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_TIME_5 = 400, /* Seconds, 5 minutes; 0xFFFFFFFF = unknown. */
    CCX_FIELD_LONGEST_CALL_Q_5 = 401, /* Seconds, 5 minutes; 0xFFFFFFFF = unknown. */
    CCX_FIELD_AVAIL_TIME_TO_HALF = 402, /* Seconds, this half hour. */
    CCX_FIELD_LOGGED_ON_TIME_TO_HALF = 403, /* Seconds, this half hour. */
    CCX_FIELD_NOT_READY_TIME_TO_HALF = 404, /* Seconds, this half hour. */
    CCX_FIELD_AGENT_OUT_CALLS_TO_HALF = 405, /* Count, this half hour. */
    CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TO_HALF = 406, /* Seconds, this half hour. */
    CCX_FIELD_AGENT_OUT_CALLS_TIME_TO_HALF = 407, /* Seconds, this half hour. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TO_HALF = 408, /* Count, this half hour. */
    CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TO_HALF = 409, /* Seconds, this half hour. */
    CCX_FIELD_HANDLED_CALLS_TO_HALF = 410, /* Count, this half hour. */
    CCX_FIELD_HANDLED_CALLS_TALK_TIME_TO_HALF = 411, /* Seconds, this half hour. */
    CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TO_HALF = 412, /* Seconds, this half hour. */
    CCX_FIELD_HANDLED_CALLS_TIME_TO_HALF = 413, /* Seconds, this half hour. */
    CCX_FIELD_INCOMING_CALLS_HELD_TO_HALF = 414, /* Count, this half hour. */
    CCX_FIELD_INCOMING_CALLS_HELD_TIME_TO_HALF = 415, /* Seconds, this half hour. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TO_HALF = 416, /* Count, this half hour. */
    CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TO_HALF = 417, /* Seconds, this half hour. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TO_HALF = 418, /* Count, this half hour. */
    CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TO_HALF = 419, /* Seconds, this half hour. */
    CCX_FIELD_AUTO_OUT_CALLS_TO_HALF = 420, /* Count, this half hour. */
    CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TO_HALF = 421, /* Seconds, this half hour. */
    CCX_FIELD_AUTO_OUT_CALLS_TIME_TO_HALF = 422, /* Seconds, this half hour. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TO_HALF = 423, /* Count, this half hour. */
    CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TO_HALF = 424, /* Seconds, this half hour. */
    CCX_FIELD_PREVIEW_CALLS_TO_HALF = 425, /* Count, this half hour. */
    CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TO_HALF = 426, /* Seconds, this half hour. */
    CCX_FIELD_PREVIEW_CALLS_TIME_TO_HALF = 427, /* Seconds, this half hour. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TO_HALF = 428, /* Count, this half hour. */
    CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TO_HALF = 429, /* Seconds, this half hour. */
    CCX_FIELD_RESERVATION_CALLS_TO_HALF = 430, /* Count, this half hour. */
    CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TO_HALF = 431, /* Seconds, this half hour. */
    CCX_FIELD_RESERVATION_CALLS_TIME_TO_HALF = 432, /* Seconds, this half hour. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TO_HALF = 433, /* Count, this half hour. */
    CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TO_HALF = 434, /* Seconds, this half hour. */
    CCX_FIELD_BARGE_IN_CALLS_TO_HALF = 435, /* Count, this half hour. */
    CCX_FIELD_INTERCEPT_CALLS_TO_HALF = 436, /* Count, this half hour. */
    CCX_FIELD_MONITOR_CALLS_TO_HALF = 437, /* Count, this half hour. */
    CCX_FIELD_WHISPER_CALLS_TO_HALF = 438, /* Count, this half hour. */
    CCX_FIELD_EMERGENCY_CALLS_TO_HALF = 439, /* Count, this half hour. */
    CCX_FIELD_CALLS_Q_HALF = 440, /* Count, half hour; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_TIME_HALF = 441, /* Seconds, half hour; 0xFFFFFFFF = unknown. */
    CCX_FIELD_LONGEST_CALL_Q_HALF = 442, /* Seconds, half hour; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_TODAY = 443, /* Count, today; 0xFFFFFFFF = unknown. */
    CCX_FIELD_CALLS_Q_TIME_TODAY = 444, /* Seconds, today; 0xFFFFFFFF = unknown. */
    CCX_FIELD_LONGEST_CALL_Q_TODAY = 445, /* Seconds, today; 0xFFFFFFFF = unknown. */
    CCX_FIELD_RTP_TYPE = 446, /* Rtp type. */
    CCX_FIELD_BIT_RATE = 447, /* Media bit rate, used for G.723 only. */
    CCX_FIELD_ECHO_CANCELLATION = 448, /* 0 off, 1 on. */
    CCX_FIELD_PACKET_SIZE = 449, /* Milliseconds. */
    CCX_FIELD_PAYLOAD_TYPE = 450, /* Audio codec type (values not listed). */
    CCX_FIELD_SENDING_ADDRESS = 451, /* IP address the stream goes to; 16 bytes max before version 19. */
    CCX_FIELD_SENDING_PORT = 452, /* UDP port the stream goes to. */
    CCX_FIELD_SENDING_ADDRESS_IPV6 = 453, /* Sending address ipv6. */
    CCX_FIELD_AGENT_CALL_ID = 454, /* Agent call; 0xFFFFFFFF = active call. */
    CCX_FIELD_SUPERVISOR_CALL_ID = 455, /* Supervisor call; 0xFFFFFFFF = none. */
    CCX_FIELD_AGENT_CONNECTION_DEVICE_TYPE = 456, /* Agent connection device type. */
    CCX_FIELD_SUPERVISOR_CONNECTION_DEVICE_TYPE = 457, /* Supervisor connection device type. */
    CCX_FIELD_SUPERVISORY_ACTION = 458, /* Supervisory action. */
    CCX_FIELD_AGENT_CONNECTION_DEVICE_ID = 459, /* Device id. */
    CCX_FIELD_SUPERVISOR_CONNECTION_DEVICE_ID = 460, /* Device id. */
    CCX_FIELD_SUPERVISOR_INSTRUMENT = 461, /* Needed from All Events / Peripheral Monitor clients. */
    CCX_FIELD_TEAM_ID = 462, /* Agent team id. */
    CCX_FIELD_NUMBER_OF_AGENTS = 463, /* Count of agent groups, max 64. */
    CCX_FIELD_CONFIG_OPERATION = 464, /* Config operation. */
    CCX_FIELD_AGENT_TEAM_NAME = 465, /* Team name. */
    CCX_FIELD_ATC_AGENT_ID = 466, /* Agent (or supervisor) id of the member. */
    CCX_FIELD_AGENT_FLAGS = 467, /* Bit mask; 0 = regular agent. */
    CCX_FIELD_ATC_AGENT_STATE = 468, /* Atc agent state. */
    CCX_FIELD_ATC_STATE_DURATION = 469, /* Seconds. */
    CCX_FIELD_AGENTS = 470, /* List of agents (of a team), or agents found (of a resynchronisation). */
    CCX_FIELD_DESK_SETTINGS_MASK = 471, /* Bit mask. */
    CCX_FIELD_WRAPUP_DATA_INCOMING_MODE = 472, /* After inbound calls. */
    CCX_FIELD_WRAPUP_DATA_OUTGOING_MODE = 473, /* After outbound calls (3 not listed here). */
    CCX_FIELD_LOGOUT_NON_ACTIVITY_TIME = 474, /* Seconds. */
    CCX_FIELD_QUALITY_RECORDING_RATE = 475, /* Recording frequency. */
    CCX_FIELD_RING_NO_ANSWER_TIME = 476, /* Seconds. */
    CCX_FIELD_SILENT_MONITOR_WARNING_MESSAGE = 477, /* Flag. */
    CCX_FIELD_SILENT_MONITOR_AUDIBLE_INDICATION = 478, /* Flag. */
    CCX_FIELD_SUPERVISOR_ASSIST_CALL_METHOD = 479, /* Set = blind conference, clear = consultation. */
    CCX_FIELD_EMERGENCY_CALL_METHOD = 480, /* Set = blind conference, clear = consultation. */
    CCX_FIELD_AUTO_RECORD_ON_EMERGENCY = 481, /* Flag. */
    CCX_FIELD_RECORDING_MODE = 482, /* Flag: recording requests go through Unified CM/PIM. */
    CCX_FIELD_WORK_MODE_TIMER = 483, /* Auto wrap-up time-out; unit not printed, 7200 in the v15 capture so seconds. */
    CCX_FIELD_RING_NO_ANSWER_DN = 484, /* Dialed number id for ring-no-answer reroute. */
    CCX_FIELD_DEFAULT_DEVICE_PORT_ADDRESS = 485, /* Overrides the default port address of the agent device. */
    CCX_FIELD_PLAY_ZIP_TONE = 486, /* 1 on, 0 off. */
    CCX_FIELD_ACD_SHARED_LINE_USAGE = 487, /* 1 allowed, 0 not. */
    CCX_FIELD_NUMBER_OF_AGENT_TEAMS = 488, /* Count of TeamID fields, max 64. */
    CCX_FIELD_SEGMENT_NUMBER = 489, /* Segment number of this message. */
    CCX_FIELD_MORE = 490, /* More. */
    CCX_FIELD_AGENT_TEAMS = 491, /* List of team_id. */
    CCX_FIELD_SERVER_MODE = 492, /* Server mode. */
    CCX_FIELD_SERVICE_NAME = 493, /* E.g. Cisco:CallRecording. */
    CCX_FIELD_REGISTERED_SERVICE_ID = 494, /* Id of the registered service. */
    CCX_FIELD_SERVER_DATA = 495, /* Opaque value of the recording server. */
    CCX_FIELD_CUSTOMER_ID = 496, /* Not used on UCCE. */
    CCX_FIELD_APPLICATION_CONFIG_KEY = 497, /* 8 bytes; all zero = no key. */
    CCX_FIELD_CSQ_CONFIG_KEY = 498, /* 8 bytes. */
    CCX_FIELD_AGENT_CONFIG_KEY = 499, /* 8 bytes. */
    CCX_FIELD_DEVICE_CONFIG_KEY = 500, /* 8 bytes. */
    CCX_FIELD_CALL_TYPE_CONFIG_KEY = 501, /* 8 bytes. */
    CCX_FIELD_PERIPHERAL_CONFIG_KEY = 502, /* 8 bytes. */
    CCX_FIELD_AGENT_DESK_SETTINGS_CONFIG_KEY = 503, /* 8 bytes. */
    CCX_FIELD_CONFIGURATION_MASK = 504, /* Bit mask. */
    CCX_FIELD_CONFIG_TYPE = 505, /* Config type. */
    CCX_FIELD_NUM_RECORDS = 506, /* Count of records in the floating part, 1..10. */
    CCX_FIELD_RECORD_TYPE = 507, /* First field of each record (last in CONFIG_AGENT_SERVICE_EVENT table). */
    CCX_FIELD_OLD_PERIPHERAL_NUMBER = 508, /* Previous number, in a change. */
    CCX_FIELD_MAX_QUEUED = 509, /* Queue limit. */
    CCX_FIELD_EXTENSION = 510, /* Extension. */
    CCX_FIELD_PREVIOUS_APPLICATION_ID = 511, /* Service skill target id. */
    CCX_FIELD_APPLICATION_NAME = 512, /* Name on the peripheral. */
    CCX_FIELD_DESCRIPTION = 513, /* Free text. */
    CCX_FIELD_SERVICE_LEVEL_THRESHOLD = 514, /* Seconds. */
    CCX_FIELD_SERVICE_LEVEL_TYPE = 515, /* Service level type (values not listed). */
    CCX_FIELD_CONFIG_PARAM = 516, /* Configuration parameter text. */
    CCX_FIELD_FLT_MR_DOMAIN_ID = 517, /* Media routing domain id. */
    CCX_FIELD_NUM_SERVICE_MEMBERS = 518, /* Array length, max 10. */
    CCX_FIELD_SERVICE_MEMBER = 519, /* Skill group peripheral number; guide: array, expected on the wire as repeated 187/188 pairs. */
    CCX_FIELD_SERVICE_PRIORITY = 520, /* See ServiceMember. */
    CCX_FIELD_RECORDS = 521, /* List of record_type, flt_peripheral_id, application_id . */
    CCX_FIELD_SERVICE_MEMBERS = 522, /* List of service_member, service_priority. */
    CCX_FIELD_SKILL_GROUP_SKILL_TARGET_ID = 523, /* Skill group skill target id. */
    CCX_FIELD_AUTO_WORK = 524, /* TRUE: agent goes to wrap-up after a call; tag 185 confirmed by the v15 capture. */
    CCX_FIELD_CSQ_NAME = 525, /* Name on the peripheral. */
    CCX_FIELD_MR_DOMAIN_ID = 526, /* Media routing domain id. */
    CCX_FIELD_FLT_PRECISION_QUEUE_ID = 527, /* 0 = ordinary skill group. */
    CCX_FIELD_FLT_PRECISION_QUEUE_NAME = 528, /* Flt precision queue name. */
    CCX_FIELD_SERVICE_MEMBER_ID = 529, /* Service member id. */
    CCX_FIELD_SERVICE_MEMBER_PRIORITY = 530, /* Service member priority. */
    CCX_FIELD_AGENT_TYPE = 531, /* Agent type. */
    CCX_FIELD_AGENT_DESK_SETTINGS_ID = 532, /* Default -1. */
    CCX_FIELD_LOGIN_ID = 533, /* Agent peripheral number. */
    CCX_FIELD_OLD_LOGIN_ID = 534, /* Previous login id, in a change. */
    CCX_FIELD_LOGIN_NAME = 535, /* 32 bytes max before version 20. */
    CCX_FIELD_LAST_NAME = 536, /* Last name. */
    CCX_FIELD_FIRST_NAME = 537, /* First name. */
    CCX_FIELD_NUM_CSQ = 538, /* Array length, max 100. */
    CCX_FIELD_NUM_MRDS = 539, /* Array length, max 40. */
    CCX_FIELD_FLT_AGENT_MRD_ID = 540, /* Guide: array; expected on the wire as repeated 262/263 pairs. */
    CCX_FIELD_FLT_AGENT_MRD_STATE = 541, /* See FltAgentMRDID. */
    CCX_FIELD_PERIPHERAL_NAME = 542, /* Peripheral name. */
    CCX_FIELD_SKILL_GROUP = 543, /* Skill group. */
    CCX_FIELD_PERIPHERAL_NUMBER = 544, /* Peripheral number. */
    CCX_FIELD_MRDS = 545, /* List of flt_agent_mrd_id, flt_agent_mrd_state. */
    CCX_FIELD_DEVICE_FIELD0 = 546, /* Number as the peripheral knows it. */
    CCX_FIELD_DEVICE_TYPE = 547, /* Device type. */
    CCX_FIELD_DEVICE_FIELD1 = 548, /* Service of the device. */
    CCX_FIELD_DEVICE_FIELD2 = 549, /* Dialed number. */
    CCX_FIELD_DEVICE_FIELD4 = 550, /* Extension. */
    CCX_FIELD_CALL_TYPE_ID = 551, /* Call type id; 0 = unchanged. */
    CCX_FIELD_OPERATION = 552, /* Operation. */
    CCX_FIELD_TEAM_NAME = 553, /* Team name. */
    CCX_FIELD_MEMBER_TYPE = 554, /* Member type. */
    CCX_FIELD_CUSTOMER_DEFINITION_ID = 555, /* 0 on UCCE. */
    CCX_FIELD_ENTERPRISE_NAME = 556, /* Enterprise name. */
    CCX_FIELD_EVENT_CODE = 557, /* Event code. */
    CCX_FIELD_GREETING_TYPE = 558, /* Greeting type; tag number not printed in the guide. */
    CCX_FIELD_AGENT_ACTION = 559, /* Agent action. */
    CCX_FIELD_FLT_ENTERPRISE_NAME = 560, /* Flt enterprise name. */
    CCX_FIELD_FLT_DESCRIPTION = 561, /* Free text. */
    CCX_FIELD_FLT_MAX_TASK_DURATION = 562, /* Seconds. */
    CCX_FIELD_FLT_INTERRUPTIBLE = 563, /* Flt interruptible. */
    CCX_FIELD_CONFIG_PERIPHERAL_ID = 564, /* Peripheral id. */
    CCX_FIELD_DEFAULT_AGENT_DESK_SETTINGS_ID = 565, /* Desk settings id. */
    CCX_FIELD_FLT_DESK_SETTINGS_MASK = 566, /* Bit mask. */
    CCX_FIELD_FLT_WRAP_UP_DATA_INCOMING_MODE = 567, /* After inbound calls. */
    CCX_FIELD_FLT_WRAP_UP_DATA_OUTGOING_MODE = 568, /* After outbound calls (3 not listed here). */
    CCX_FIELD_FLT_LOGOUT_NON_ACTIVITY_TIME = 569, /* Seconds. */
    CCX_FIELD_FLT_QUALITY_RECORDING_RATE = 570, /* Recording frequency. */
    CCX_FIELD_FLT_RING_NO_ANSWER_TIME = 571, /* Seconds. */
    CCX_FIELD_FLT_SILENT_MONITOR_WARNING_MESSAGE = 572, /* Flag. */
    CCX_FIELD_FLT_SILENT_MONITOR_AUDIBLE_INDICATION = 573, /* Flag. */
    CCX_FIELD_FLT_SUPERVISOR_ASSIST_CALL_METHOD = 574, /* Set = blind conference, clear = consultation. */
    CCX_FIELD_FLT_EMERGENCY_CALL_METHOD = 575, /* Set = blind conference, clear = consultation. */
    CCX_FIELD_FLT_AUTO_RECORD_ON_EMERGENCY = 576, /* Flag. */
    CCX_FIELD_FLT_RECORDING_MODE = 577, /* Flag: recording requests go through Unified CM/PIM. */
    CCX_FIELD_FLT_WORK_MODE_TIMER = 578, /* Auto wrap-up time-out (unit not stated). */
    CCX_FIELD_FLT_RING_NO_ANSWER_DN_ID = 579, /* Dialed number id for ring-no-answer reroute. */
    CCX_FIELD_FLT_DEFAULT_DEVICE_PORT_ADDRESS = 580, /* Overrides the default port address; guide prints max 4, doubtful (32 in AGENT_DESK_SETTINGS_CONF). */
    CCX_FIELD_PLAY_TONE_DIRECTION = 581, /* Absent = 3. */
    CCX_FIELD_INVOCATION_TYPE = 582, /* Silent or user (shown on the phone) recording; numbers not printed; absent = silent. */
    CCX_FIELD_RECORDING_DEVICE_TYPE = 583, /* 0xFFFF = none. */
    CCX_FIELD_RECORDING_DEVICE_ID = 584, /* Recording device. */
    CCX_FIELD_RECORD_FAILURE_CAUSE = 585, /* Reason code as passed through from Unified CM. */
    CCX_FIELD_RECORDING_TYPE = 586, /* Recording type. */
    CCX_FIELD_MEDIA_FORKING_DEVICE_TYPE = 587, /* Media forking device type. */
    CCX_FIELD_RECORDER_ADDRESS = 588, /* Recorder address. */
    CCX_FIELD_TERMINAL_NAME = 589, /* Terminal name. */
    CCX_FIELD_MEDIA_FORKING_DEVICE_NAME = 590, /* Media forking device name. */
    CCX_FIELD_MEDIA_FORKING_CLUSTER_ID = 591, /* Media forking cluster id. */
    CCX_FIELD_RECORDER_URI = 592, /* Recorder uri. */
    CCX_FIELD_RECORDER_ERROR_MSG = 593, /* Recorder error msg. */
    CCX_FIELD_RECORDER_TYPE = 594, /* Recorder type. */
    CCX_FIELD_RECORDER_STATUS = 595, /* Recorder status. */
    CCX_FIELD_TERMINAL_TYPE = 596, /* Terminal type. */
    CCX_FIELD_TERMINAL_DEVICE_NAME = 597, /* Terminal device name. */
    CCX_FIELD_TERMINAL_TYPE_NAME = 598, /* Terminal type name. */
    CCX_FIELD_NUM_INSTRUMENTS = 599, /* Count of Instrument fields, max 10. */
    CCX_FIELD_INSTRUMENT = 600, /* Repeats. */
    CCX_FIELD_INSTRUMENTS = 601, /* List of instrument. */
    CCX_FIELD_MAINTENANCE_MODE_ACCEPTED = 602, /* 1 agree, 0 refuse. */
    CCX_FIELD_MAINTENANCE_MODE_STATUS = 603, /* 1 continue, 0 cancelled. */
    CCX_FIELD_TOTAL_ANSWERS_SUGGESTION = 604, /* Count; tag number not printed in the guide. */
    CCX_FIELD_NUM_POSITIVE_ANSWERS_SUGGESTIONS = 605, /* Count; tag 312 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ. */
    CCX_FIELD_NUM_NEGATIVE_ANSWERS_SUGGESTIONS = 606, /* Count; tag 313 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ. */
    CCX_FIELD_NAME = 607, /* Name of an expanded call context (ECC) variable. */
    CCX_FIELD_VALUE = 608, /* Value of an ECC variable. */
    CCX_FIELD_INDEX = 609, /* Index of an ECC array element. */
    CCX_FIELD_EPOCH = 610, /* Number of the session since the client was opened, from 1. */
    CCX_FIELD_SERVER = 611, /* Host:port of the CTI server. */
    CCX_FIELD_PROTOCOL = 612, /* Protocol version agreed for the session. */
    CCX_FIELD_DIALECT = 613, /* Dialect of the session, ccx or ged188. */
    CCX_FIELD_ONLINE = 614, /* Whether the contact centre said that it is on line. */
    CCX_FIELD_REASON = 615, /* Stable word for why the session ended. */
    CCX_FIELD_SINCE = 616, /* From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC. */
    CCX_FIELD_UNTIL = 617, /* Until when events may be missing, RFC 3339 UTC. */
    CCX_FIELD_COUNT = 618, /* Events dropped because the consumer was too slow. */
    CCX_FIELD_FIRST_SEQ = 619, /* Sequence number of the first dropped event. */
    CCX_FIELD_LAST_SEQ = 620, /* Sequence number of the last dropped event. */
    CCX_FIELD_ERROR = 621, /* What was wrong with the message. */
    CCX_FIELD_ID = 622, /* Message type id of the message. */
    CCX_FIELD_HEX = 623, /* The bytes of the message, as lower-case hex text. */
    CCX_FIELD_CONTACT_ID = 624, /* The logical contact of a call: the same through transfer, consultation and conference. */
    CCX_FIELD_COMPLETE = 625, /* Whether the parties of the call that are known are all there are. */
    CCX_FIELD_MERGED_CALL_IDS = 626, /* Ids under which the call was known before, or whose calls became one with it. */
    CCX_FIELD_CONNECTIONS = 627, /* The parties of a call. */
    CCX_FIELD_DEVICE_ID = 628, /* Number of a device; of a line that is not the agent's own `primary.actual`. */
    CCX_FIELD_IN_SERVICE = 629, /* Whether the device is in service. */
    CCX_FIELD_AGENT_IDS = 630, /* The agents who are in the call. */
};

/* StatusCode */
#define CCX_E_CTI_NO_ERROR 0u
#define CCX_E_CTI_INVALID_VERSION 1u
#define CCX_E_CTI_INVALID_MESSAGE_LENGTH 2u
#define CCX_E_CTI_INVALID_FIELD_TAG 3u
#define CCX_E_CTI_SESSION_NOT_OPEN 4u
#define CCX_E_CTI_SESSION_ALREADY_OPEN 5u
#define CCX_E_CTI_REQUIRED_DATA_MISSING 6u
#define CCX_E_CTI_INVALID_PERIPHERAL_ID 7u
#define CCX_E_CTI_INVALID_AGENT_DATA 8u
#define CCX_E_CTI_AGENT_NOT_LOGGED_ON 9u
#define CCX_E_CTI_DEVICE_IN_USE 10u
#define CCX_E_CTI_NEW_SESSION_OPENED 11u
#define CCX_E_CTI_FUNCTION_NOT_AVAILABLE 12u
#define CCX_E_CTI_INVALID_CALLID 13u
#define CCX_E_CTI_PROTECTED_VARIABLE 14u
#define CCX_E_CTI_CTI_SERVER_OFFLINE 15u
#define CCX_E_CTI_TIMEOUT 16u
#define CCX_E_CTI_UNSPECIFIED_FAILURE 17u
#define CCX_E_CTI_INVALID_TIMEOUT 18u
#define CCX_E_CTI_INVALID_SERVICE_MASK 19u
#define CCX_E_CTI_INVALID_CALL_MSG_MASK 20u
#define CCX_E_CTI_INVALID_AGENT_STATE_MASK 21u
#define CCX_E_CTI_INVALID_RESERVED_FIELD 22u
#define CCX_E_CTI_INVALID_FIELD_LENGTH 23u
#define CCX_E_CTI_INVALID_DIGITS 24u
#define CCX_E_CTI_BAD_MESSAGE_FORMAT 25u
#define CCX_E_CTI_INVALID_TAG_FOR_MSG_TYPE 26u
#define CCX_E_CTI_INVALID_DEVICE_ID_TYPE 27u
#define CCX_E_CTI_INVALID_LCL_CONN_STATE 28u
#define CCX_E_CTI_INVALID_EVENT_CAUSE 29u
#define CCX_E_CTI_INVALID_NUM_PARTIES 30u
#define CCX_E_CTI_INVALID_SYS_EVENT_ID 31u
#define CCX_E_CTI_INCONSISTENT_AGENT_DATA 32u
#define CCX_E_CTI_INVALID_CONNECTION_ID_TYPE 33u
#define CCX_E_CTI_INVALID_CALL_TYPE 34u
#define CCX_E_CTI_NOT_CALL_PARTY 35u
#define CCX_E_CTI_INVALID_PASSWORD 36u
#define CCX_E_CTI_CLIENT_DISCONNECTED 37u
#define CCX_E_CTI_INVALID_OBJECT_STATE 38u
#define CCX_E_CTI_INVALID_NUM_SKILL_GROUPS 39u
#define CCX_E_CTI_INVALID_NUM_LINES 40u
#define CCX_E_CTI_INVALID_LINE_TYPE 41u
#define CCX_E_CTI_INVALID_ALLOCATION_STATE 42u
#define CCX_E_CTI_INVALID_ANSWERING_MACHINE 43u
#define CCX_E_CTI_INVALID_CALL_MANNER_TYPE 44u
#define CCX_E_CTI_INVALID_CALL_PLACEMENT_TYPE 45u
#define CCX_E_CTI_INVALID_CONSULT_TYPE 46u
#define CCX_E_CTI_INVALID_FACILITY_TYPE 47u
#define CCX_E_CTI_INVALID_MSG_TYPE_FOR_VERSION 48u
#define CCX_E_CTI_INVALID_TAG_FOR_VERSION 49u
#define CCX_E_CTI_INVALID_AGENT_WORK_MODE 50u
#define CCX_E_CTI_INVALID_CALL_OPTION 51u
#define CCX_E_CTI_INVALID_DESTINATION_COUNTRY 52u
#define CCX_E_CTI_INVALID_ANSWER_DETECT_MODE 53u
#define CCX_E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES 54u
#define CCX_E_CTI_INVALID_MONITORID 55u
#define CCX_E_CTI_SESSION_MONITOR_ALREADY_EXISTS 56u
#define CCX_E_CTI_SESSION_MONITOR_IS_CLIENTS 57u
#define CCX_E_CTI_INVALID_CALL_CONTROL_MASK 58u
#define CCX_E_CTI_INVALID_FEATURE_MASK 59u
#define CCX_E_CTI_INVALID_TRANSFER_CONFERENCE_SETUP_MASK 60u
#define CCX_E_CTI_INVALID_ARRAY_INDEX 61u
#define CCX_E_CTI_INVALID_CHARACTER 62u
#define CCX_E_CTI_CLIENT_NOT_FOUND 63u
#define CCX_E_CTI_SUPERVISOR_NOT_FOUND 64u
#define CCX_E_CTI_TEAM_NOT_FOUND 65u
#define CCX_E_CTI_NO_CALL_ACTIVE 66u
#define CCX_E_CTI_NAMED_VARIABLE_NOT_CONFIGURED 67u
#define CCX_E_CTI_NAMED_ARRAY_NOT_CONFIGURED 68u
#define CCX_E_CTI_INVALID_CALL_VARIABLE_MASK 69u
#define CCX_E_CTI_ELEMENT_NOT_FOUND 70u
#define CCX_E_CTI_INVALID_DISTRIBUTION_TYPE 71u
#define CCX_E_CTI_INVALID_SKILL_GROUP 72u
#define CCX_E_CTI_TOO_MUCH_DATA 73u
#define CCX_E_CTI_VALUE_TOO_LONG 74u
#define CCX_E_CTI_SCALAR_FUNCTION_ON_ARRAY 75u
#define CCX_E_CTI_ARRAY_FUNCTION_ON_SCALAR 76u
#define CCX_E_CTI_INVALID_NUM_NAMED_VARIABLES 77u
#define CCX_E_CTI_INVALID_NUM_NAMED_ARRAYS 78u
#define CCX_E_CTI_INVALID_RTP_DIRECTION 79u
#define CCX_E_CTI_INVALID_RTP_TYPE 80u
#define CCX_E_CTI_CALLED_PARTY_DISPOSITION 81u
#define CCX_E_CTI_INVALID_SUPERVISORY_ACTION 82u
#define CCX_E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS 83u
#define CCX_E_CTI_INVALID_SERVICE 84u
#define CCX_E_CTI_SERVICE_CONFLICT 85u
#define CCX_E_CTI_SKILL_GROUP_CONFLICT 86u
#define CCX_E_CTI_INVALID_DEVICE 87u
#define CCX_E_CTI_INVALID_MR_DOMAIN 88u
#define CCX_E_CTI_MONITOR_ALREADY_EXISTS 89u
#define CCX_E_CTI_MONITOR_TERMINATED 90u
#define CCX_E_CTI_INVALID_TASK_MSG_MASK 91u
#define CCX_E_CTI_SERVER_NOT_MASTER 92u
#define CCX_E_CTI_INVALID_CSD 93u
#define CCX_E_CTI_JTAPI_CCM_PROBLEM 94u
#define CCX_E_INVALID_CONFIG_MSG_MASK 95u
#define CCX_E_CTI_AUTO_CONFIG_RESET 96u
#define CCX_E_CTI_INVALID_MONITOR_STATUS 97u
#define CCX_E_CTI_INVALID_REQUEST_TYPE 98u
#define CCX_E_CTI_INVALID_CLIENT_FOR_STANDBY 107u
#define CCX_E_CTI_INVALID_UNIQUE_INSTANCE_ID 108u
#define CCX_E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID 109u
#define CCX_E_CTI_SERVER_IN_MAINTENANCE_MODE 110u
#define CCX_E_CTI_INVALID_MESSAGE_TYPE 2u
#define CCX_E_CTI_INVALID_FIELD 3u
#define CCX_E_CTI_INVALID_CSQ 93u

/* ServiceMask, combines with | */
#define CCX_CTI_SERVICE_CLIENT_EVENTS 0x1u
#define CCX_CTI_SERVICE_CALL_DATA_UPDATE 0x2u
#define CCX_CTI_SERVICE_CLIENT_CONTROL 0x4u
#define CCX_CTI_SERVICE_CONNECTION_MONITOR 0x8u
#define CCX_CTI_SERVICE_ALL_EVENTS 0x10u
#define CCX_CTI_SERVICE_PERIPHERAL_MONITOR 0x20u
#define CCX_CTI_SERVICE_CLIENT_MONITOR 0x40u
#define CCX_CTI_SERVICE_SUPERVISOR 0x80u
#define CCX_CTI_SERVICE_SERVER 0x100u
#define CCX_CTI_SERVICE_AGENT_REPORTING 0x400u
#define CCX_CTI_SERVICE_ALL_TASK_EVENTS 0x800u
#define CCX_CTI_SERVICE_TASK_MONITOR 0x1000u
#define CCX_CTI_AGENT_STATE_CONTROL_ONLY 0x2000u
#define CCX_CTI_DEVICE_STATE_CONTROL 0x8000u
#define CCX_CTI_ROUTING 0x10000u
#define CCX_CTI_SERVICE_MINIMIZE_EVENTS 0x20000u
#define CCX_CTI_SERVICE_CONFIG_EVENTS 0x40000u
#define CCX_CTI_SERVICE_UPDATE_EVENTS 0x80000u
#define CCX_CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS 0x100000u
#define CCX_CTI_SERVICE_IGNORE_CONF 0x200000u
#define CCX_CTI_SERVICE_ACD_LINE_ONLY 0x400000u
#define CCX_CTI_SERVICE_ACTIVE_STANDBY 0x2000000u
#define CCX_CTI_SERVICE_DEBUG 0x80000000u

/* CallEventMask, combines with | */
#define CCX_CALL_DELIVERED_MASK 0x1u
#define CCX_CALL_QUEUED_MASK 0x2u
#define CCX_CALL_ESTABLISHED_MASK 0x4u
#define CCX_CALL_HELD_MASK 0x8u
#define CCX_CALL_RETRIEVED_MASK 0x10u
#define CCX_CALL_CLEARED_MASK 0x20u
#define CCX_CALL_CONNECTION_CLEARED_MASK 0x40u
#define CCX_CALL_ORIGINATED_MASK 0x80u
#define CCX_CALL_CONFERENCED_MASK 0x100u
#define CCX_CALL_TRANSFERRED_MASK 0x200u
#define CCX_CALL_DIVERTED_MASK 0x400u
#define CCX_CALL_SERVICE_INITIATED_MASK 0x800u
#define CCX_CALL_TRANSLATION_ROUTE_MASK 0x1000u
#define CCX_BEGIN_CALL_MASK 0x2000u
#define CCX_END_CALL_MASK 0x4000u
#define CCX_CALL_DATA_UPDATE_MASK 0x8000u
#define CCX_CALL_FAILED_MASK 0x10000u
#define CCX_CALL_REACHED_NETWORK_MASK 0x20000u
#define CCX_CALL_DEQUEUED_MASK 0x40000u
#define CCX_AGENT_PRE_CALL_MASK 0x80000u
#define CCX_AGENT_PRE_CALL_ABORT_MASK 0x100000u
#define CCX_RTP_STARTED_MASK 0x200000u
#define CCX_RTP_STOPPED_MASK 0x400000u
#define CCX_AGENT_TEAM_CONFIG_MASK 0x800000u
#define CCX_AGENT_LEGACY_PRE_CALL_MASK 0x1000000u
#define CCX_CALL_ATTRIBUTE_CHANGE_MASK 0x2000000u
#define CCX_CALL_TERMINATION_MASK 0x4000000u
#define CCX_CALL_AGENT_GREETING_MASK 0x8000000u
#define CCX_NETWORK_RECORDING_STARTED_MASK 0x10000000u
#define CCX_NETWORK_RECORDING_ENDED_MASK 0x20000000u
#define CCX_NETWORK_RECORDING_FAILED_MASK 0x40000000u
#define CCX_NETWORK_RECORDING_TARGET_INFO_MASK 0x80000000u

/* AgentStateMask, combines with | */
#define CCX_AGENT_LOGIN_MASK 0x1u
#define CCX_AGENT_LOGOUT_MASK 0x2u
#define CCX_AGENT_NOT_READY_MASK 0x4u
#define CCX_AGENT_AVAILABLE_MASK 0x8u
#define CCX_AGENT_TALKING_MASK 0x10u
#define CCX_AGENT_WORK_NOT_READY_MASK 0x20u
#define CCX_AGENT_WORK_READY_MASK 0x40u
#define CCX_AGENT_BUSY_OTHER_MASK 0x80u
#define CCX_AGENT_RESERVED_MASK 0x100u
#define CCX_AGENT_HOLD_MASK 0x200u
#define CCX_AGENT_ACTIVE_MASK 0x400u
#define CCX_AGENT_PAUSED_MASK 0x800u
#define CCX_AGENT_INTERRUPTED_MASK 0x1000u
#define CCX_AGENT_NOT_ACTIVE_MASK 0x2000u
#define CCX_AGENT_WORK_MASK 0x20u
#define CCX_AGENT_TALKING_PENDING_WORK_MASK 0x40u
#define CCX_AGENT_TALKING_PENDING_NOT_READY_MASK 0x80u

/* ConfigInformation, combines with | */
#define CCX_CONFIG_SERVICE 0x1u
#define CCX_CONFIG_SKILL_GROUP 0x2u
#define CCX_CONFIG_INFORMATION_CONFIG_AGENT 0x4u
#define CCX_CONFIG_DEVICE 0x8u
#define CCX_CONFIG_CALL_TYPE 0x10u
#define CCX_CONFIG_MRD 0x20u
#define CCX_CONFIG_PERIPHERAL 0x40u
#define CCX_CONFIG_AGENT_DESK_SETTINGS 0x80u
#define CCX_CONFIG_TERMINAL 0x100u
#define CCX_CONFIG_AGENT_SERVICES 0x200u

/* PGStatus */
#define CCX_PGS_OPC_DOWN 1u
#define CCX_PGS_CC_DOWN 2u
#define CCX_PGS_PERIPHERAL_OFFLINE 4u
#define CCX_PGS_CTI_SERVER_OFFLINE 8u
#define CCX_PGS_LIMITED_FUNCTION 16u
#define CCX_CCX_INITIALIZING 256u
#define CCX_CCX_SHUTTING_DOWN 512u
#define CCX_CCX_SHUTDOWN 768u
#define CCX_CCX_IN_SERVICE 1024u
#define CCX_CCX_PARTIAL_SERVICE 1280u
#define CCX_CCX_OUT_OF_SERVICE 1536u

/* PeripheralType */
#define CCX_PT_ASPECT 1u
#define CCX_PT_MERIDIAN 2u
#define CCX_PT_G2 3u
#define CCX_PT_DEFINITY_ECS_NON_EAS 4u
#define CCX_PT_DEFINITY_ECS_EAS 5u
#define CCX_PT_GALAXY 6u
#define CCX_PT_SPECTRUM 7u
#define CCX_PT_VRU 8u
#define CCX_PT_VRU_POLLED 9u
#define CCX_PT_DMS100 10u
#define CCX_PT_SIEMENS_9006 11u
#define CCX_PT_SIEMENS_9005 12u
#define CCX_PT_ALCATEL 13u
#define CCX_PERIPHERAL_TYPE_PT_NEC_NEAX_2X00 14u
#define CCX_PT_ACP_1000 15u
#define CCX_PT_SYMPOSIUM 16u
#define CCX_PT_ENTERPRISE_AGENT 17u
#define CCX_PT_MD110 18u
#define CCX_PT_MEDIA_ROUTING 19u
#define CCX_PT_GENERIC 20u
#define CCX_PT_ACMI_CRS 21u
#define CCX_PT_ACMI_IPCC 22u
#define CCX_PT_SIMPLIFIED_IPCC 23u
#define CCX_PT_ARS 24u
#define CCX_PT_ACMI_ERS 25u
#define CCX_PT_ACMI_EXPERT_ADVISOR 26u
#define CCX_PT_NONE 65535u

/* AgentState */
#define CCX_AGENT_STATE_LOGIN 0u
#define CCX_AGENT_STATE_LOGOUT 1u
#define CCX_AGENT_STATE_NOT_READY 2u
#define CCX_AGENT_STATE_AVAILABLE 3u
#define CCX_AGENT_STATE_TALKING 4u
#define CCX_AGENT_STATE_WORK_NOT_READY 5u
#define CCX_AGENT_STATE_WORK_READY 6u
#define CCX_AGENT_STATE_BUSY_OTHER 7u
#define CCX_AGENT_STATE_RESERVED 8u
#define CCX_AGENT_STATE_UNKNOWN 9u
#define CCX_AGENT_STATE_HOLD 10u
#define CCX_AGENT_STATE_ACTIVE 11u
#define CCX_AGENT_STATE_PAUSED 12u
#define CCX_AGENT_STATE_INTERRUPTED 13u
#define CCX_AGENT_STATE_NOT_ACTIVE 14u
#define CCX_AGENT_STATE_READY 3u
#define CCX_AGENT_STATE_WORK 5u
#define CCX_BUSY_OTHER 7u

/* SessionType */
#define CCX_UNKNOWN 0u
#define CCX_ACTIVE 1u
#define CCX_STANDBY 2u

/* MultilineAgentControl */
#define CCX_SINGLE_LINE 0u
#define CCX_MULTILINE 1u

/* ConnectionDeviceIDType */
#define CCX_CONNECTION_ID_NONE 65535u
#define CCX_CONNECTION_ID_STATIC 0u
#define CCX_CONNECTION_ID_DYNAMIC 1u

/* LineType */
#define CCX_LINETYPE_INBOUND_ACD 0u
#define CCX_LINETYPE_OUTBOUND_ACD 1u
#define CCX_LINETYPE_INSIDE 2u
#define CCX_LINETYPE_UNKNOWN 3u
#define CCX_LINETYPE_SUPERVISOR 4u
#define CCX_LINETYPE_MESSAGE 5u
#define CCX_LINETYPE_HELP 6u
#define CCX_LINETYPE_OUTBOUND 7u
#define CCX_LINETYPE_DID 8u
#define CCX_LINETYPE_SILENT_MONITOR 9u
#define CCX_LINETYPE_NON_ACD_IN 10u
#define CCX_LINETYPE_NON_ACD_OUT 11u

/* DeviceIDType */
#define CCX_DEVID_NONE 65535u
#define CCX_DEVID_DEVICE_IDENTIFIER 0u
#define CCX_DEVID_TRUNK_IDENTIFIER 70u
#define CCX_DEVID_TRUNK_GROUP_IDENTIFIER 71u
#define CCX_DEVID_IP_PHONE_MAC_IDENTIFIER 72u
#define CCX_DEVID_CTI_PORT 73u
#define CCX_DEVID_ROUTE_POINT 74u
#define CCX_DEVID_EXTERNAL 75u
#define CCX_DEVID_AGENT_DEVICE 76u
#define CCX_DEVID_QUEUE 77u
#define CCX_DEVID_NON_ACD_DEVICE_IDENTIFIER 78u
#define CCX_DEVID_SHARED_DEVICE_IDENTIFIER 79u

/* LocalConnectionState */
#define CCX_LCS_NONE 65535u
#define CCX_LCS_NULL 0u
#define CCX_LCS_INITIATE 1u
#define CCX_LCS_ALERTING 2u
#define CCX_LCS_CONNECT 3u
#define CCX_LCS_HOLD 4u
#define CCX_LCS_QUEUED 5u
#define CCX_LCS_FAIL 6u

/* EventCause */
#define CCX_CEC_NONE 65535u
#define CCX_CEC_ACTIVE_MONITOR 1u
#define CCX_CEC_ALTERNATE 2u
#define CCX_CEC_BUSY 3u
#define CCX_CEC_CALL_BACK 4u
#define CCX_CEC_CALL_CANCELLED 5u
#define CCX_CEC_CALL_FORWARD_ALWAYS 6u
#define CCX_CEC_CALL_FORWARD_BUSY 7u
#define CCX_CEC_CALL_FORWARD_NO_ANSWER 8u
#define CCX_CEC_CALL_FORWARD 9u
#define CCX_CEC_CALL_NOT_ANSWERED 10u
#define CCX_CEC_CALL_PICKUP 11u
#define CCX_CEC_CAMP_ON 12u
#define CCX_CEC_DEST_NOT_OBTAINABLE 13u
#define CCX_CEC_DO_NOT_DISTURB 14u
#define CCX_CEC_INCOMPATIBLE_DESTINATION 15u
#define CCX_CEC_INVALID_ACCOUNT_CODE 16u
#define CCX_CEC_KEY_CONFERENCE 17u
#define CCX_CEC_LOCKOUT 18u
#define CCX_CEC_MAINTENANCE 19u
#define CCX_CEC_NETWORK_CONGESTION 20u
#define CCX_CEC_NETWORK_NOT_OBTAINABLE 21u
#define CCX_CEC_NEW_CALL 22u
#define CCX_CEC_NO_AVAILABLE_AGENTS 23u
#define CCX_CEC_OVERRIDE 24u
#define CCX_CEC_PARK 25u
#define CCX_CEC_OVERFLOW 26u
#define CCX_CEC_RECALL 27u
#define CCX_CEC_REDIRECTED 28u
#define CCX_CEC_REORDER_TONE 29u
#define CCX_CEC_RESOURCES_NOT_AVAILABLE 30u
#define CCX_CEC_SILENT_MONITOR 31u
#define CCX_CEC_TRANSFER 32u
#define CCX_CEC_TRUNKS_BUSY 33u
#define CCX_CEC_VOICE_UNIT_INITIATOR 34u
#define CCX_CEC_TIME_OUT 35u
#define CCX_CEC_NEW_CALL_INTERFLOW 36u
#define CCX_CEC_SIMULATION_INIT_REQUEST 37u
#define CCX_CEC_SIMULATION_RESET_REQUEST 38u
#define CCX_CEC_CTI_LINK_DOWN 39u
#define CCX_CEC_PERIPHERAL_RESET_REQUEST 40u
#define CCX_CEC_MD110_CONFERENCE_TRANSFER 41u
#define CCX_CEC_REMAINS_IN_Q 42u
#define CCX_CEC_SUPERVISOR_ASSIST 43u
#define CCX_CEC_EMERGENCY_CALL 44u
#define CCX_CEC_SUPERVISOR_CLEAR 45u
#define CCX_CEC_SUPERVISOR_MONITOR 46u
#define CCX_CEC_SUPERVISOR_WHISPER 47u
#define CCX_CEC_SUPERVISOR_BARGE_IN 48u
#define CCX_CEC_SUPERVISOR_INTERCEPT 49u
#define CCX_CEC_CALL_PARTY_UPDATE_IND 50u
#define CCX_CEC_CONSULT 51u
#define CCX_CEC_NIC_CALL_CLEAR 52u
#define CCX_CEC_DNP 53u
#define CCX_CEC_ROUTER_REQUERY_BEFORE_ANSWER 54u
#define CCX_CEC_ROUTER_REQUERY_AFTER_ANSWER 55u
#define CCX_CEC_NETWORK_ERROR 56u
#define CCX_CEC_NETWORK_ERROR_BEFORE_ANSWER 57u
#define CCX_CEC_NETWORK_ERROR_AFTER_ANSWER 58u
#define CCX_CEC_GREETING 59u
#define CCX_CEC_RECORD_AGENT_GREETING 60u
#define CCX_CEC_SNAPSHOT 61u
#define CCX_CEC_MAX_QUEUE_EXCEEDED 62u
#define CCX_CECX_ABAND_NETWORK 1001u
#define CCX_CECX_ABAND_LOCAL_QUEUE 1002u
#define CCX_CECX_ABAND_RING 1003u
#define CCX_CECX_ABAND_DELAY 1004u
#define CCX_CECX_ABAND_INTERFLOW 1005u
#define CCX_CECX_ABAND_AGENT_TERMINAL 1006u
#define CCX_CECX_SHORT 1007u
#define CCX_CECX_BUSY 1008u
#define CCX_CECX_FORCED_BUSY 1009u
#define CCX_CECX_DROP_NO_ANSWER 1010u
#define CCX_CECX_DROP_BUSY 1011u
#define CCX_CECX_DROP_REORDER 1012u
#define CCX_CECX_DROP_HANDLED_PRIMARY_ROUTE 1013u
#define CCX_CECX_DROP_HANDLED_OTHER 1014u
#define CCX_CECX_REDIRECTED 1015u
#define CCX_CECX_CUT_THROUGH 1016u
#define CCX_CECX_INTRAFLOW 1017u
#define CCX_CECX_INTERFLOW 1018u
#define CCX_CECX_RING_NO_ANSWER 1019u
#define CCX_CECX_INTERCEPT_REORDER 1020u
#define CCX_CECX_INTERCEPT_DENIAL 1021u
#define CCX_CECX_TIME_OUT 1022u
#define CCX_CECX_VOICE_ENERGY 1023u
#define CCX_CECX_NONCLASSIFIED_ENERGY_DETECT 1024u
#define CCX_CECX_NO_CUT_THROUGH 1025u
#define CCX_CECX_UABORT 1026u
#define CCX_CECX_FAILED_SOFTWARE 1027u
#define CCX_CECX_BLIND_TRANSFER 1028u
#define CCX_CECX_ANNOUNCED_TRANSFER 1029u
#define CCX_CECX_CONFERENCED 1030u
#define CCX_CECX_DUPLICATE_TRANSFER 1031u
#define CCX_CECX_UNMONITORED_DEVICE 1032u
#define CCX_CECX_ANSWERING_MACHINE 1033u
#define CCX_CECX_NETWORK_BLIND_TRANSFER 1034u
#define CCX_CECX_TASK_ABANDONED_IN_ROUTER 1035u
#define CCX_CECX_TASK_ABANDONED_BEFORE_OFFERED 1036u
#define CCX_CECX_TASK_ABANDONED_WHILE_OFFERED 1037u
#define CCX_CECX_NORMAL_END_TASK 1038u
#define CCX_CECX_CANT_OBTAIN_TASK_ID 1039u
#define CCX_CECX_AGENT_LOGGED_OUT_DURING_TASK 1040u
#define CCX_CECX_MAX_TASK_LIFETIME_EXCEEDED 1041u
#define CCX_CECX_APPLICATION_PATH_WENT_DOWN 1042u
#define CCX_CECX_ICM_ROUTING_COMPLETE 1043u
#define CCX_CECX_ICM_ROUTING_DISABLED 1044u
#define CCX_CECX_APPL_INVALID_MRD_ID 1045u
#define CCX_CECX_APPL_INVALID_DIALOGUE_ID 1046u
#define CCX_CECX_APPL_DUPLICATE_DIALOGUE_ID 1047u
#define CCX_CECX_APPL_INVALID_INVOKE_ID 1048u
#define CCX_CECX_APPL_INVALID_SCRIPT_SELECTOR 1049u
#define CCX_CECX_APPL_TERMINATE_DIALOGUE 1050u
#define CCX_CECX_TASK_ENDED_DURING_APP_INIT 1051u
#define CCX_CECX_CALLED_PARTY_DISCONNECTED 1052u
#define CCX_CECX_PARTIAL_CALL 1053u
#define CCX_CECX_DROP_NETWORK_CONSULT 1054u
#define CCX_CECX_NETWORK_CONSULT_TRANSFER 1055u
#define CCX_CECX_NETWORK_CONFERENCE 1056u
#define CCX_CECX_ABAND_NETWORK_CONSULT 1057u

/* CallType */
#define CCX_CALLTYPE_ACD_IN 1u
#define CCX_CALLTYPE_PREROUTE_ACD_IN 2u
#define CCX_CALLTYPE_PREROUTE_DIRECT_AGENT 3u
#define CCX_CALLTYPE_TRANSFER_IN 4u
#define CCX_CALLTYPE_OVERFLOW_IN 5u
#define CCX_CALLTYPE_OTHER_IN 6u
#define CCX_CALLTYPE_AUTO_OUT 7u
#define CCX_CALLTYPE_AGENT_OUT 8u
#define CCX_CALLTYPE_OUT 9u
#define CCX_CALLTYPE_AGENT_INSIDE 10u
#define CCX_CALLTYPE_OFFERED 11u
#define CCX_CALLTYPE_CONSULT 12u
#define CCX_CALLTYPE_CONSULT_OFFERRED 13u
#define CCX_CALLTYPE_CONSULT_CONFERENCE 14u
#define CCX_CALLTYPE_CONFERENCE 15u
#define CCX_CALLTYPE_UNMONITORED 16u
#define CCX_CALLTYPE_PREVIEW 17u
#define CCX_CALLTYPE_RESERVATION 18u
#define CCX_CALLTYPE_ASSIST 19u
#define CCX_CALLTYPE_EMERGENCY 20u
#define CCX_CALLTYPE_SUPERVISOR_MONITOR 21u
#define CCX_CALLTYPE_SUPERVISOR_WHISPER 22u
#define CCX_CALLTYPE_SUPERVISOR_BARGEIN 23u
#define CCX_CALLTYPE_SUPERVISOR_INTERCEPT 24u
#define CCX_CALLTYPE_TASK_ROUTED_BY_ICM 25u
#define CCX_CALLTYPE_TASK_ROUTED_BY_APPLICATION 26u
#define CCX_CALL_TYPE_CALLTYPE_NON_ACD 27u
#define CCX_RESERVATION_PREVIEW 27u
#define CCX_RESERVATION_PREVIEW_DIRECT 28u
#define CCX_RESERVATION_PREDICTIVE 29u
#define CCX_RESERVATION_CALLBACK 30u
#define CCX_RESERVATION_PERSONAL_CALLBACK 31u
#define CCX_CUSTOMER_PREVIEW 32u
#define CCX_CUSTOMER_PREVIEW_DIRECT 33u
#define CCX_CUSTOMER_PREDICTIVE 34u
#define CCX_CUSTOMER_CALLBACK 35u
#define CCX_CUSTOMER_PERSONAL 36u
#define CCX_CUSTOMER_IVR 37u
#define CCX_CALLTYPE_PLAY_AGENT_GREETING 39u
#define CCX_CALLTYPE_RECORD_AGENT_GREETING 40u
#define CCX_CALLTYPE_VOICE_CALL_BACK 41u
#define CCX_CALLTYPE_INVALID 0u
#define CCX_CALLTYPE_CCX_IN 1u
#define CCX_CALLTYPE_SUPERVISOR_BARGE_IN 23u
#define CCX_CALLTYPE_AGENT_OUTBOUND 34u

/* DispositionCode */
#define CCX_DISPOSITION_CODE_ABANDONED_IN_NETWORK 1u
#define CCX_DISPOSITION_CODE_ABANDONED_IN_LOCAL_QUEUE 2u
#define CCX_DISPOSITION_CODE_ABANDONED_RING 3u
#define CCX_DISPOSITION_CODE_ABANDONED_DELAY 4u
#define CCX_DISPOSITION_CODE_ABANDONED_INTERFLOW 5u
#define CCX_DISPOSITION_CODE_ABANDONED_AGENT_TERMINAL 6u
#define CCX_DISPOSITION_CODE_SHORT 7u
#define CCX_DISPOSITION_CODE_BUSY 8u
#define CCX_DISPOSITION_CODE_FORCED_BUSY 9u
#define CCX_DISPOSITION_CODE_DISCONNECT_DROP_NO_ANSWER 10u
#define CCX_DISPOSITION_CODE_DISCONNECT_DROP_BUSY 11u
#define CCX_DISPOSITION_CODE_DISCONNECT_DROP_REORDER 12u
#define CCX_DISPOSITION_CODE_DISCONNECT_DROP_HANDLED_PRIMARY_ROUTE 13u
#define CCX_DISPOSITION_CODE_DISCONNECT_DROP_HANDLED_OTHER 14u
#define CCX_DISPOSITION_CODE_REDIRECTED 15u
#define CCX_DISPOSITION_CODE_CUT_THROUGH 16u
#define CCX_DISPOSITION_CODE_INTRAFLOW 17u
#define CCX_DISPOSITION_CODE_INTERFLOW 18u
#define CCX_DISPOSITION_CODE_RING_NO_ANSWER 19u
#define CCX_DISPOSITION_CODE_INTERCEPT_REORDER 20u
#define CCX_DISPOSITION_CODE_INTERCEPT_DENIAL 21u
#define CCX_DISPOSITION_CODE_TIME_OUT 22u
#define CCX_DISPOSITION_CODE_VOICE_ENERGY 23u
#define CCX_DISPOSITION_CODE_NON_CLASSIFIED_ENERGY_DETECTED 24u
#define CCX_DISPOSITION_CODE_NO_CUT_THROUGH 25u
#define CCX_DISPOSITION_CODE_U_ABORT 26u
#define CCX_DISPOSITION_CODE_FAILED_SOFTWARE 27u
#define CCX_DISPOSITION_CODE_BLIND_TRANSFER 28u
#define CCX_DISPOSITION_CODE_ANNOUNCED_TRANSFER 29u
#define CCX_DISPOSITION_CODE_CONFERENCED 30u
#define CCX_DISPOSITION_CODE_DUPLICATE_TRANSFER 31u
#define CCX_DISPOSITION_CODE_UNMONITORED_DEVICE 32u
#define CCX_DISPOSITION_CODE_ANSWERING_MACHINE 33u
#define CCX_DISPOSITION_CODE_NETWORK_BLIND_TRANSFER 34u
#define CCX_DISPOSITION_CODE_TASK_ABANDONED_IN_ROUTER 35u
#define CCX_DISPOSITION_CODE_TASK_ABANDONED_BEFORE_OFFERED 36u
#define CCX_DISPOSITION_CODE_TASK_ABANDONED_WHILE_OFFERED 37u
#define CCX_DISPOSITION_CODE_NORMAL_END_TASK 38u
#define CCX_DISPOSITION_CODE_CANT_OBTAIN_TASK_ID 39u
#define CCX_DISPOSITION_CODE_AGENT_LOGGED_OUT_DURING_TASK 40u
#define CCX_DISPOSITION_CODE_MAXIMUM_TASK_LIFETIME_EXCEEDED 41u
#define CCX_DISPOSITION_CODE_APPLICATION_PATH_WENT_DOWN 42u
#define CCX_DISPOSITION_CODE_UNIFIED_CCE_ROUTING_COMPLETE 43u
#define CCX_DISPOSITION_CODE_UNIFIED_CCE_ROUTING_DISABLED 44u
#define CCX_DISPOSITION_CODE_APPLICATION_INVALID_MRD_ID 45u
#define CCX_DISPOSITION_CODE_APPLICATION_INVALID_DIALOGUE_ID 46u
#define CCX_DISPOSITION_CODE_APPLICATION_DUPLICATE_DIALOGUE_ID 47u
#define CCX_DISPOSITION_CODE_APPLICATION_INVALID_INVOKE_ID 48u
#define CCX_DISPOSITION_CODE_APPLICATION_INVALID_SCRIPT_SELECTOR 49u
#define CCX_DISPOSITION_CODE_APPLICATION_TERMINATE_DIALOGUE 50u
#define CCX_DISPOSITION_CODE_TASK_ENDED_DURING_APPLICATION_INIT 51u
#define CCX_DISPOSITION_CODE_CALLED_PARTY_DISCONNECTED 52u
#define CCX_DISPOSITION_CODE_PARTIAL_CALL 53u
#define CCX_DISPOSITION_CODE_DROP_NETWORK_CONSULT 54u
#define CCX_DISPOSITION_CODE_NETWORK_CONSULT_TRANSFER 55u
#define CCX_DISPOSITION_CODE_ABANDON_NETWORK_CONSULT 57u
#define CCX_DISPOSITION_CODE_ROUTER_REQUERY_BEFORE_ANSWER 58u
#define CCX_DISPOSITION_CODE_ROUTER_REQUERY_AFTER_ANSWER 59u
#define CCX_DISPOSITION_CODE_NETWORK_ERROR 60u
#define CCX_DISPOSITION_CODE_NETWORK_ERROR_BEFORE_ANSWER 61u
#define CCX_DISPOSITION_CODE_NETWORK_ERROR_AFTER_ANSWER 62u
#define CCX_DISPOSITION_CODE_TASK_TRANSFER 63u
#define CCX_DISPOSITION_CODE_APPLICATION_DISCONNECTED 64u
#define CCX_DISPOSITION_CODE_TASK_TRANSFERRED_ON_AGENT_LOGOUT 65u

/* AgentMode */
#define CCX_NOT_ROUTABLE 0u
#define CCX_ROUTABLE 1u

/* AgentAvailabilityStatus */
#define CCX_NOT_AVAILABLE 0u
#define CCX_ICM_AVAILABLE 1u
#define CCX_APPLICATION_AVAILABLE 2u

/* CallDirection */
#define CCX_CALL_DIRECTION_NONE 0u
#define CCX_CALL_DIRECTION_IN 1u
#define CCX_CALL_DIRECTION_OUT 2u
#define CCX_CALL_DIRECTION_OTHERIN 3u
#define CCX_CALL_DIRECTION_OTHEROUT 4u
#define CCX_CALL_DIRECTION_OUTBOUNDRESERVE 5u
#define CCX_CALL_DIRECTION_OUTBOUNDPREVIEW 6u
#define CCX_CALL_DIRECTION_OUTBOUNDPREDICTIVE 7u

/* SystemEventID */
#define CCX_SYS_CENTRAL_CONTROLLER_ONLINE 1u
#define CCX_SYS_CENTRAL_CONTROLLER_OFFLINE 2u
#define CCX_SYS_PERIPHERAL_ONLINE 3u
#define CCX_SYS_PERIPHERAL_OFFLINE 4u
#define CCX_SYS_TEXT_FYI 5u
#define CCX_SYS_PERIPHERAL_GATEWAY_OFFLINE 6u
#define CCX_SYS_CTI_SERVER_OFFLINE 7u
#define CCX_SYS_CTI_SERVER_ONLINE 8u
#define CCX_SYS_HALF_HOUR_CHANGE 9u
#define CCX_SYS_INSTRUMENT_OUT_OF_SERVICE 10u
#define CCX_SYS_INSTRUMENT_BACK_IN_SERVICE 11u
#define CCX_SYS_CCX_ONLINE 3u
#define CCX_SYS_CCX_OFFLINE 4u

/* ClientEventState */
#define CCX_NORMAL 0u
#define CCX_WARNING 1u
#define CCX_ERROR 2u

/* ControlFailureCode */
#define CCX_CF_GENERIC_UNSPECIFIED 0u
#define CCX_CF_GENERIC_OPERATION 1u
#define CCX_CF_REQUEST_INCOMPATIBLE_WITH_OBJECT 2u
#define CCX_CF_VALUE_OUT_OF_RANGE 3u
#define CCX_CF_OBJECT_NOT_KNOWN 4u
#define CCX_CF_INVALID_CALLING_DEVICE 5u
#define CCX_CF_INVALID_CALLED_DEVICE 6u
#define CCX_CF_INVALID_FORWARDING_DESTINATION 7u
#define CCX_CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE 8u
#define CCX_CF_PRIVILEGE_VIOLATION_ON_CALLED_DEVICE 9u
#define CCX_CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE 10u
#define CCX_CF_INVALID_CSTA_CALL_IDENTIFIER 11u
#define CCX_CF_INVALID_CSTA_DEVICE_IDENTIFIER 12u
#define CCX_CF_INVALID_CSTA_CONNECTION_IDENTIFIER 13u
#define CCX_CF_INVALID_DESTINATION 14u
#define CCX_CF_INVALID_FEATURE 15u
#define CCX_CF_INVALID_ALLOCATION_STATE 16u
#define CCX_CF_INVALID_CROSS_REF_ID 17u
#define CCX_CF_INVALID_OBJECT_TYPE 18u
#define CCX_CF_SECURITY_VIOLATION 19u
#define CCX_CF_GENERIC_STATE_INCOMPATIBILITY 21u
#define CCX_CF_INVALID_OBJECT_STATE 22u
#define CCX_CF_INVALID_CONNECTION_ID_FOR_ACTIVE_CALL 23u
#define CCX_CF_NO_ACTIVE_CALL 24u
#define CCX_CF_NO_HELD_CALL 25u
#define CCX_CF_NO_CALL_TO_CLEAR 26u
#define CCX_CF_NO_CONNECTION_TO_CLEAR 27u
#define CCX_CF_NO_CALL_TO_ANSWER 28u
#define CCX_CF_NO_CALL_TO_COMPLETE 29u
#define CCX_CF_GENERIC_SYSTEM_RESOURCE_AVAILABILITY 31u
#define CCX_CF_SERVICE_BUSY 32u
#define CCX_CF_RESOURCE_BUSY 33u
#define CCX_CF_RESOURCE_OUT_OF_SERVICE 34u
#define CCX_CF_NETWORK_BUSY 35u
#define CCX_CF_NETWORK_OUT_OF_SERVICE 36u
#define CCX_CF_OVERALL_MONITOR_LIMIT_EXCEEDED 37u
#define CCX_CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED 38u
#define CCX_CF_GENERIC_SUBSCRIBED_RESOURCE_AVAILABILITY 41u
#define CCX_CF_OBJECT_MONITOR_LIMIT_EXCEEDED 42u
#define CCX_CF_EXTERNAL_TRUNK_LIMIT_EXCEEDED 43u
#define CCX_CF_OUTSTANDING_REQUEST_LIMIT_EXCEEDED 44u
#define CCX_CF_GENERIC_PERFORMANCE_MANAGEMENT 51u
#define CCX_CF_PERFORMANCE_LIMIT_EXCEEDED 52u
#define CCX_CF_SEQUENCE_NUMBER_VIOLATED 61u
#define CCX_CF_TIME_STAMP_VIOLATED 62u
#define CCX_CF_PAC_VIOLATED 63u
#define CCX_CF_SEAL_VIOLATED 64u
#define CCX_CF_GENERIC_UNSPECIFIED_REJECTION 70u
#define CCX_CF_GENERIC_OPERATION_REJECTION 71u
#define CCX_CF_DUPLICATE_INVOCATION_REJECTION 72u
#define CCX_CF_UNRECOGNIZED_OPERATION_REJECTION 73u
#define CCX_CF_MISTYPED_ARGUMENT_REJECTION 74u
#define CCX_CF_RESOURCE_LIMITATION_REJECTION 75u
#define CCX_CF_ACS_HANDLE_TERMINATION_REJECTION 76u
#define CCX_CF_SERVICE_TERMINATION_REJECTION 77u
#define CCX_CF_REQUEST_TIMEOUT_REJECTION 78u
#define CCX_CF_REQUESTS_ON_DEVICE_EXCEEDED_REJECTION 79u
#define CCX_CF_INVALID_AGENT_ID_SPECIFIED 256u
#define CCX_CF_INVALID_PASSWORD_SPECIFIED 257u
#define CCX_CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED 258u
#define CCX_CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON 259u
#define CCX_CF_INVALID_LOGON_DEVICE_SPECIFIED 260u
#define CCX_CF_INVALID_ANSWERING_DEVICE_SPECIFIED 261u
#define CCX_CF_INVALID_SKILL_GROUP_SPECIFIED 262u
#define CCX_CF_INVALID_CLASS_OF_SERVICE_SPECIFIED 263u
#define CCX_CF_INVALID_TEAM_SPECIFIED 264u
#define CCX_CF_INVALID_AGENT_WORKMODE 265u
#define CCX_CF_INVALID_AGENT_REASON_CODE 266u
#define CCX_CF_ADJUNCT_SWITCH_COMM_ERROR 267u
#define CCX_CF_AGENT_NOT_PARTY_ON_CALL 268u
#define CCX_CF_INTERNAL_PROCESSING_ERROR 269u
#define CCX_CF_TAKE_CALL_CONTROL_REJECTION 270u
#define CCX_CF_TAKE_DOMAIN_CONTROL_REJECTION 271u
#define CCX_CF_REQUESTED_SERVICE_NOT_REGISTERED 272u
#define CCX_CF_INVALID_CONSULT_TYPE 273u
#define CCX_CF_ANSMAP_OR_ADPARAM_FIELD_NOT_VALID 274u
#define CCX_CF_INVALID_CALL_CONTROL_TABLE_SPECIFIED 275u
#define CCX_CF_INVALID_DIGITS_RNATIMEOUT_AMSDELAY_OR_COUNTRY 276u
#define CCX_CF_ANSWER_DETECT_PORT_UNAVAILABLE 277u
#define CCX_CF_VIRTUAL_AGENT_UNAVAILABLE 278u
#define CCX_CF_TAKEBACK_N_XFER_ROUTE_END 279u
#define CCX_CF_WRAPUP_DATA_REQUIRED 280u
#define CCX_CF_REASON_CODE_REQUIRED 281u
#define CCX_CF_INVALID_TRUNK_ID_SPECIFIED 282u
#define CCX_CF_SPECIFIED_EXTENSION_ALREADY_IN_USE 283u
#define CCX_CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED 284u
#define CCX_CF_NETWORK_TRANSFER_OR_CONSULT 285u
#define CCX_CF_NETWORK_TRANSFER_OR_CONSULT_FAILED 286u
#define CCX_CF_DEVICE_RESTRICTED 287u
#define CCX_CF_LINE_RESTRICTED 288u
#define CCX_CF_AGENT_ACCOUNT_LOCKED_OUT 289u
#define CCX_CF_DROP_ANY_PARTY_NOT_ENABLED_CTI 290u
#define CCX_CF_MAXIMUM_LINE_LIMIT_EXCEEDED 291u
#define CCX_CF_SHARED_LINES_NOT_SUPPORTED 292u
#define CCX_CF_EXTENSION_NOT_UNIQUE 293u
#define CCX_CF_UNKNOWN_INTERFACE_CTRLR_ID 1001u
#define CCX_CF_INVALID_INTERFACE_CTRLR_TYPE 1002u
#define CCX_CF_SOFTWARE_REV_NO_SUPPORTED 1003u
#define CCX_CF_UNKNOWN_PID 1004u
#define CCX_CF_INVALID_TABLE_SPECIFIED 1005u
#define CCX_CF_PD_SERVICE_INACTIVE 1006u
#define CCX_CF_UNKNOWN_ROUTING_CLIENT_ID 1007u
#define CCX_CF_RC_SERVICE_INACTIVATE 1008u
#define CCX_CF_INVALID_DIALED_NUMBER 1009u
#define CCX_CF_INVALID_PARAMETER 1010u
#define CCX_CF_UNKNOWN_ROUTING_PROBLEM 1011u
#define CCX_CF_UNSUPPORTED_PD_MESSAGE_REVISION 1012u
#define CCX_CF_UNSUPPORTED_RC_MESSAGE_REVISION 1013u
#define CCX_CF_UNSUPPORTED_IC_MESSAGE_REVISION 1014u
#define CCX_CF_RC_SERVICE_INACTIVATE_PIM 1015u
#define CCX_CF_AGENT_GREETING_CONTROL_OPERATION_FAILURE 1016u
#define CCX_CF_INVALID_CSTA_CALL_ID 11u
#define CCX_CF_INVALID_CSTA_DEVICE_ID 12u
#define CCX_CF_INVALID_CSTA_CONNECTION_ID 13u

/* InternalAgentState */

/* AgentWorkMode */
#define CCX_AWM_UNSPECIFIED 0u
#define CCX_AWM_AUTO_IN 1u
#define CCX_AWM_MANUAL_IN 2u
#define CCX_RA_CALL_BY_CALL 3u
#define CCX_RA_NAILED_CONNECTION 4u

/* ForcedFlag */
#define CCX_FALSE 0u
#define CCX_TRUE 1u
#define CCX_AUTHENTICATE_ONLY 2u

/* AgentServiceMask, combines with | */
#define CCX_OUTBOUND_SUPPORT 0x1u

/* CallPlacementType */
#define CCX_CPT_UNSPECIFIED 0u
#define CCX_CPT_LINE_CALL 1u
#define CCX_CPT_OUTBOUND 2u
#define CCX_CPT_OUTBOUND_NO_ACCESS_CODE 3u
#define CCX_CPT_DIRECT_POSITION 4u
#define CCX_CPT_DIRECT_AGENT 5u
#define CCX_CPT_SUPERVISOR_ASSIST 6u

/* CallMannerType */
#define CCX_CMT_UNSPECIFIED 0u
#define CCX_CMT_POLITE 1u
#define CCX_CMT_BELLIGERENT 2u
#define CCX_CMT_SEMI_POLITE 3u
#define CCX_CMT_RESERVED 4u

/* CallOption */
#define CCX_COPT_UNSPECIFIED 0u
#define CCX_COPT_CALLING_AGENT_ONLINE 1u
#define CCX_COPT_CALLING_AGENT_RESERVED 2u
#define CCX_COPT_CALLING_AGENT_NOT_RESERVED 3u
#define CCX_COPT_CALLING_AGENT_BUZZ_BASE 4u
#define CCX_COPT_CALLING_AGENT_BEEP_HSET 5u
#define CCX_COPT_SERVICE_CIRCUIT_ON 6u

/* FacilityType */
#define CCX_FT_UNSPECIFIED 0u
#define CCX_FT_TRUNK_GROUP 1u
#define CCX_FT_SKILL_GROUP 2u

/* AnsweringMachine */
#define CCX_AM_UNSPECIFIED 0u
#define CCX_AM_CONNECT 1u
#define CCX_AM_DISCONNECT 2u
#define CCX_AM_NONE 3u
#define CCX_AM_NONE_NO_MODEM 4u
#define CCX_AM_CONNECT_NO_MODEM 5u

/* ConsultType */
#define CCX_CT_UNSPECIFIED 0u
#define CCX_CT_TRANSFER 1u
#define CCX_CT_CONFERENCE 2u

/* AllocationState */
#define CCX_ALLOC_CALL_DELIVERED 0u
#define CCX_ALLOC_CALL_ESTABLISHED 1u

/* DestinationCountry */
#define CCX_DEST_UNSPECIFIED 0u
#define CCX_DEST_US_AND_CANADA 1u

/* AnswerDetectMode */
#define CCX_ADM_UNSPECIFIED 0u
#define CCX_ADM_VOICE_THRESHOLD 1u
#define CCX_ADM_VOICE_END 2u
#define CCX_ADM_VOICE_END_DELAY 3u
#define CCX_ADM_VOICE_AND_BEEP 4u
#define CCX_ADM_BEEP 5u

/* TypeOfDevice */
#define CCX_DEVT_STATION 0u
#define CCX_DEVT_LINE 1u
#define CCX_DEVT_BUTTON 2u
#define CCX_DEVT_ACD 3u
#define CCX_DEVT_TRUNK 4u
#define CCX_DEVT_OPERATOR 5u
#define CCX_DEVT_STATION_GROUP 16u
#define CCX_DEVT_LINE_GROUP 17u
#define CCX_DEVT_BUTTON_GROUP 18u
#define CCX_DEVT_ACD_GROUP 19u
#define CCX_DEVT_TRUNK_GROUP 20u
#define CCX_DEVT_OPERATOR_GROUP 21u
#define CCX_DEVT_CTI_PORT_SCCP 22u
#define CCX_DEVT_CTI_PORT_SIP 23u
#define CCX_DEVT_OTHER 255u

/* ClassOfDevice, combines with | */
#define CCX_DEVC_OTHER 0x10u
#define CCX_DEVC_IMAGE 0x20u
#define CCX_DEVC_DATA 0x40u
#define CCX_DEVC_VOICE 0x80u

/* TransferConferenceSetupMask, combines with | */
#define CCX_CONF_SETUP_CONSULT_SPECIFIC 0x1u
#define CCX_CONF_SETUP_CONSULT_ANY 0x2u
#define CCX_CONF_SETUP_CONN_HELD 0x4u
#define CCX_CONF_SETUP_ANY_TWO_CALLS 0x8u
#define CCX_CONF_SETUP_SINGLE_ACD_CALL 0x10u
#define CCX_TRANS_SETUP_SINGLE_ACD_CALL 0x20u
#define CCX_CONF_SETUP_ANY_SINGLE_CALL 0x40u
#define CCX_TRANS_SETUP_ANY_SINGLE_CALL 0x80u

/* CallControlMask, combines with | */
#define CCX_CONTROL_QUERY_AGENT_STATE 0x1u
#define CCX_CONTROL_SET_AGENT_STATE 0x2u
#define CCX_CONTROL_ALTERNATE_CALL 0x4u
#define CCX_CONTROL_ANSWER_CALL 0x8u
#define CCX_CONTROL_CLEAR_CALL 0x10u
#define CCX_CONTROL_CLEAR_CONNECTION 0x20u
#define CCX_CONTROL_CONFERENCE_CALL 0x40u
#define CCX_CONTROL_CONSULTATION_CALL 0x80u
#define CCX_CONTROL_DEFLECT_CALL 0x100u
#define CCX_CONTROL_HOLD_CALL 0x200u
#define CCX_CONTROL_MAKE_CALL 0x400u
#define CCX_CONTROL_MAKE_PREDICTIVE_CALL 0x800u
#define CCX_CONTROL_RECONNECT_CALL 0x1000u
#define CCX_CONTROL_RETRIEVE_CALL 0x2000u
#define CCX_CONTROL_TRANSFER_CALL 0x4000u
#define CCX_CONTROL_QUERY_DEVICE_INFO 0x8000u
#define CCX_CONTROL_SNAPSHOT_CALL 0x10000u
#define CCX_CONTROL_SNAPSHOT_DEVICE 0x20000u
#define CCX_CONTROL_SEND_DTMF_SIGNAL 0x40000u

/* FeatureMask, combines with | */
#define CCX_FEATURE_POST_ROUTE 0x1u
#define CCX_FEATURE_UNIQUE_CONSULT_CALLID 0x2u

/* EnabledService */
#define CCX_AGENT_ANSWERS 1u
#define CCX_AGENT_CALL_TRANSCRIPTION 2u

/* SilentMonitorStatus */
#define CCX_SILENT_MONITOR_NONE 0u
#define CCX_SILENT_MONITOR_INITIATOR 1u
#define CCX_SILENT_MONITOR_TARGET 2u

/* MessageDistribution */
#define CCX_DISTRIBUTE_TO_CLIENT 0u
#define CCX_DISTRIBUTE_TO_SUPERVISOR 1u
#define CCX_DISTRIBUTE_TO_TEAM 2u
#define CCX_DISTRIBUTE_TO_ALL 3u

/* CallVariableMask, combines with | */
#define CCX_CALL_VAR_1_MASK 0x1u
#define CCX_CALL_VAR_2_MASK 0x2u
#define CCX_CALL_VAR_3_MASK 0x4u
#define CCX_CALL_VAR_4_MASK 0x8u
#define CCX_CALL_VAR_5_MASK 0x10u
#define CCX_CALL_VAR_6_MASK 0x20u
#define CCX_CALL_VAR_7_MASK 0x40u
#define CCX_CALL_VAR_8_MASK 0x80u
#define CCX_CALL_VAR_9_MASK 0x100u
#define CCX_CALL_VAR_10_MASK 0x200u

/* RTPDirection */
#define CCX_RTP_DIRECTION_INPUT 0u
#define CCX_RTP_DIRECTION_OUTPUT 1u
#define CCX_RTP_DIRECTION_BIDIRECTIONAL 2u

/* RTPType */
#define CCX_RTP_TYPE_AUDIO 0u
#define CCX_RTP_TYPE_VIDEO 1u
#define CCX_RTP_TYPE_DATA 2u

/* SupervisoryAction */
#define CCX_SUPERVISOR_CLEAR 0u
#define CCX_SUPERVISOR_MONITOR 1u
#define CCX_SUPERVISOR_WHISPER 2u
#define CCX_SUPERVISOR_BARGE_IN 3u
#define CCX_SUPERVISOR_INTERCEPT 4u

/* TeamConfigOperation */
#define CCX_RESTORE 0u
#define CCX_ADD_AGENT 1u
#define CCX_REMOVE_AGENT 2u

/* AgentFlags, combines with | */
#define CCX_PRIMARY_SUPERVISOR 0x1u
#define CCX_TEMPORARY_AGENT 0x2u
#define CCX_SUPERVISOR 0x4u

/* DeskSettingsMask, combines with | */
#define CCX_DESK_AVAIL_AFTER_INCOMING_MASK 0x1u
#define CCX_DESK_AVAIL_AFTER_OUTGOING_MASK 0x2u
#define CCX_DESK_AUTO_ANSWER_ENABLED_MASK 0x4u
#define CCX_DESK_IDLE_REASON_REQUIRED_MASK 0x8u
#define CCX_DESK_LOGOUT_REASON_REQUIRED_MASK 0x10u
#define CCX_DESK_SUPERVISOR_CALLS_ALLOWED_MASK 0x20u
#define CCX_DESK_AGENT_TO_AGENT_CALLS_ALLOWED 0x40u
#define CCX_DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK 0x80u
#define CCX_DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK 0x100u
#define CCX_DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK 0x200u
#define CCX_DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK 0x400u
#define CCX_DESK_OUTBOUND_ACCESS_PBX_MASK 0x800u
#define CCX_DESK_NON_ACD_CALLS_ALLOWED_MASK 0x1000u
#define CCX_DESK_AGENT_CAN_SELECT_GROUP_MASK 0x2000u

/* WrapupDataMode */
#define CCX_REQUIRED 0u
#define CCX_OPTIONAL 1u
#define CCX_NOT_ALLOWED 2u
#define CCX_REQUIRED_WITH_WRAPUP_DATA 3u

/* MoreFlag */
#define CCX_LAST 0u
#define CCX_MORE 1u

/* ServerMode */
#define CCX_EXCLUSIVE 0u
#define CCX_ROUND_ROBIN 1u
#define CCX_PARALLEL 2u

/* ConfigKeyStatus */
#define CCX_CONFIG_SUCCESS 0u
#define CCX_CONFIG_SERVICE_PROVIDER 1u
#define CCX_CONFIG_NO_KEY_SUPPORT 2u
#define CCX_CONFIG_UNKNOWN_CUSTOMER 3u
#define CCX_CONFIG_KEY_STATUS_CONFIG_UNKNOWN_DATA 3u

/* ConfigType */
#define CCX_UNUSED 0u
#define CCX_SOLICITED 1u
#define CCX_UNSOLICITED 2u

/* ConfigEndStatus */
#define CCX_CONFIGEND_SUCCESS 0u
#define CCX_CONFIGEND_NO_SERVICE_PROVIDER 1u
#define CCX_CONFIGEND_UNKNOWN_CUSTOMER 2u
#define CCX_CONFIGEND_INVALID 3u
#define CCX_CONFIGEND_EMPTY 4u
#define CCX_CONFIGEND_PARTIAL 5u
#define CCX_CONFIG_END_STATUS_CONFIG_UNKNOWN_DATA 2u
#define CCX_CONFIG_ERROR 3u
#define CCX_CONFIG_EMPTY 4u
#define CCX_CONFIG_PARTIAL 5u

/* ConfigRecordType */
#define CCX_CONFIG_RECORD_ADD 0u
#define CCX_CONFIG_RECORD_CHANGE 1u
#define CCX_CONFIG_RECORD_DELETE 2u

/* ConfigAgentType */
#define CCX_CONFIG_AGENT_TYPE_CONFIG_AGENT 1u
#define CCX_CONFIG_SUPERVISOR 2u

/* ConfigDeviceType */
#define CCX_CONFIG_DEVICE_TYPE_UNKNOWN 0u
#define CCX_CONFIG_DEVICE_TYPE_SERVICE 1u
#define CCX_CONFIG_DEVICE_TYPE_SKILLGROUP 2u
#define CCX_CONFIG_DEVICE_TYPE_AGENTID 3u
#define CCX_CONFIG_DEVICE_TYPE_AGENTDEVICEEXTENSION 4u
#define CCX_CONFIG_DEVICE_TYPE_ROUTEPOINT 5u
#define CCX_CONFIG_DEVICE_TYPE_CTIPORT 6u
#define CCX_CONFIG_DEVICE_TYPE_CALLCONTROLGROUP 7u

/* AgentGreetingEventCode */
#define CCX_STARTED 0u
#define CCX_ENDED 1u
#define CCX_FAILED 2u

/* AgentGreetingAction */
#define CCX_STOP 0u
#define CCX_DISABLE 1u
#define CCX_ENABLE 2u

/* PlayToneDirection */
#define CCX_LOCAL 0u
#define CCX_REMOTE 1u
#define CCX_BOTH 2u
#define CCX_NONE 3u

/* RecordingType */
#define CCX_CALL_RECORDING_TYPE_NONE 0u
#define CCX_CALL_RECORDING_TYPE_AUTOMATIC 1u
#define CCX_CALL_RECORDING_TYPE_APPLICATION_INITIATED_SILENT 2u
#define CCX_CALL_RECORDING_TYPE_USER_INITIATED_FROM_DEVICE 3u
#define CCX_CALL_RECORDING_TYPE_USER_INITIATED_FROM_APPLICATION 4u

/* MediaForkingDeviceType */
#define CCX_CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_NONE 0u
#define CCX_CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_PHONE 1u
#define CCX_CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_GW 2u

/* RecorderType */
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_UNKNOWN 0u
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_OPTIONAL_RECORDER 1u
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_MANDATORY_RECORDER 2u

/* RecorderStatus */
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_UNKNOWN 0u
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_SUCCESS 1u
#define CCX_CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_FAILURE 2u

/* ConfigMsgMask, combines with | */
#define CCX_CONFIG_MSG_MASK_CONFIG_AGENT 0x4u
#define CCX_CONFIG_AGENT_MASK 0x1u
#define CCX_CONFIG_CSQ_MASK 0x2u
#define CCX_CONFIG_APPLICATION_MASK 0x4u
#define CCX_CONFIG_DEVICE_MASK 0x8u
#define CCX_CONFIG_TERMINAL_MASK 0x10u

/* AgentStateReasonCode */
#define CCX_SUP_AGT_TO_LOGOUT 22u
#define CCX_SUP_AGT_TO_NOT_READY 33u
#define CCX_AGT_RELOGON 32767u
#define CCX_CLOSE_CAD 32766u
#define CCX_AGT_CONN_DOWN 32765u
#define CCX_CCX_FAILURE 32764u
#define CCX_AGT_RNA 32763u
#define CCX_AGT_OFFHOOK 32762u
#define CCX_AGT_NON_ICD 32761u
#define CCX_AGT_LOGON 32760u
#define CCX_AGT_PHONE_DOWN 32759u
#define CCX_AGT_WORK_TIMER_EXP 32758u
#define CCX_CM_FAILOVER 32757u
#define CCX_AGT_PHONE_UP 32756u
#define CCX_AGT_CALL_ENDED 32755u
#define CCX_AGT_DEVICE_RESTRICTED 32754u
#define CCX_AGT_LINE_RESTRICTED 32753u
#define CCX_AGT_CANCEL_RESERVATION 32752u
#define CCX_AGT_SKIPS 32751u
#define CCX_AGT_ICD_EXTENSION_CHANGED 32750u
#define CCX_AGT_CANCEL_CONSULT 32749u
#define CCX_AGENT_DELETED 32748u
#define CCX_AGT_RESERVED_OUTBOUND 32747u
#define CCX_AGT_RESERVED_OUTBOUND_DIRECT_PREVIEW 32746u
#define CCX_OUTBOUND_WORK_REASONCODE 32745u
#define CCX_EMAIL_CONTACT_NOT_ACCEPTED 32743u
#define CCX_AGT_SEC_LINE_OFFHOOK 32742u
#define CCX_AGT_EXTENSION_CONFLICT 32741u
#define CCX_SYSTEM_RELOGIN 32740u
#define CCX_CONNECTION_FAILURE 255u

/* CCXErrorCode */
#define CCX_CCX_DEFAULT_ERROR_CODE 0u
#define CCX_CCX_JTAPI_CCM_PROBLEM 88001u
#define CCX_CCX_LOOKUP_FAILURE 88002u
#define CCX_CCX_AGENT_DN_NOT_ASSIGNED 88003u
#define CCX_CCX_AGENT_DEVICE_OFF 88004u
#define CCX_CCX_AGENT_DEVICE_BUSY 88005u
#define CCX_CCX_RMCM_CONTACT_NULL 88006u
#define CCX_CCX_RMCM_CONTACT_INVALID 88007u
#define CCX_CCX_AGENT_NULL 88008u
#define CCX_CCX_AGENT_INVALID 88009u
#define CCX_CCX_INVALID_ARGUMENT 88010u
#define CCX_CCX_NO_CALLBACK_FROM_AGENT 88011u
#define CCX_CCX_CALL_ID_NULL 88012u
#define CCX_CCX_CALL_OBJECT_NULL 88013u
#define CCX_CCX_JTAPI_PROVIDER_NULL 88014u
#define CCX_CCX_DIALED_NUMBER_NULL 88015u
#define CCX_CCX_DEVICE_ID_NULL 88016u
#define CCX_CCX_TERMINAL_CONNECTION_NULL 88017u

/* One getter per field that has one type in all messages: the type is checked by the compiler. They return like
   ccx_event_u32() and the others behind them. */

static inline ccx_status_t ccx_get_invoke_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INVOKE_ID, value);
}

static inline ccx_status_t ccx_get_status(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_STATUS, value);
}

static inline ccx_status_t ccx_get_text(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TEXT, text, length);
}

static inline ccx_status_t ccx_get_ctios_cil_client_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CTIOS_CIL_CLIENT_ID, text, length);
}

static inline ccx_status_t ccx_get_version_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_VERSION_NUMBER, value);
}

static inline ccx_status_t ccx_get_idle_timeout(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_IDLE_TIMEOUT, value);
}

static inline ccx_status_t ccx_get_peripheral_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PERIPHERAL_ID, value);
}

static inline ccx_status_t ccx_get_services_requested(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SERVICES_REQUESTED, value);
}

static inline ccx_status_t ccx_get_call_msg_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_MSG_MASK, value);
}

static inline ccx_status_t ccx_get_agent_state_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_STATE_MASK, value);
}

static inline ccx_status_t ccx_get_config_msg_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIG_MSG_MASK, value);
}

static inline ccx_status_t ccx_get_reserved1(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVED1, value);
}

static inline ccx_status_t ccx_get_reserved2(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVED2, value);
}

static inline ccx_status_t ccx_get_reserved3(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVED3, value);
}

static inline ccx_status_t ccx_get_client_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CLIENT_ID, text, length);
}

static inline ccx_status_t ccx_get_client_password(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_CLIENT_PASSWORD, bytes, length);
}

static inline ccx_status_t ccx_get_client_signature(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CLIENT_SIGNATURE, text, length);
}

static inline ccx_status_t ccx_get_agent_extension(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_EXTENSION, text, length);
}

static inline ccx_status_t ccx_get_agent_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_ID, text, length);
}

static inline ccx_status_t ccx_get_agent_instrument(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_INSTRUMENT, text, length);
}

static inline ccx_status_t ccx_get_application_path_id(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_APPLICATION_PATH_ID, value);
}

static inline ccx_status_t ccx_get_agent_id_long(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_ID_LONG, text, length);
}

static inline ccx_status_t ccx_get_services_granted(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_SERVICES_GRANTED, value);
}

static inline ccx_status_t ccx_get_monitor_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITOR_ID, value);
}

static inline ccx_status_t ccx_get_ccx_status(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CCX_STATUS, value);
}

static inline ccx_status_t ccx_get_ccx_time(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CCX_TIME, value);
}

static inline ccx_status_t ccx_get_ccx_online(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CCX_ONLINE, value);
}

static inline ccx_status_t ccx_get_peripheral_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PERIPHERAL_TYPE, value);
}

static inline ccx_status_t ccx_get_agent_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_STATE, value);
}

static inline ccx_status_t ccx_get_department_id(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_DEPARTMENT_ID, value);
}

static inline ccx_status_t ccx_get_session_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SESSION_TYPE, value);
}

static inline ccx_status_t ccx_get_num_peripherals(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_PERIPHERALS, value);
}

static inline ccx_status_t ccx_get_config_msg_mask_granted(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIG_MSG_MASK_GRANTED, value);
}

static inline ccx_status_t ccx_get_peripherals(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_PERIPHERALS, list);
}

static inline ccx_status_t ccx_get_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_ID, value);
}

static inline ccx_status_t ccx_get_line_handle(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LINE_HANDLE, value);
}

static inline ccx_status_t ccx_get_line_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LINE_TYPE, value);
}

static inline ccx_status_t ccx_get_application_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_APPLICATION_ID, value);
}

static inline ccx_status_t ccx_get_service_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SERVICE_ID, value);
}

static inline ccx_status_t ccx_get_csq_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CSQ_ID, value);
}

static inline ccx_status_t ccx_get_skill_group_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SKILL_GROUP_ID, value);
}

static inline ccx_status_t ccx_get_skill_group_priority(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SKILL_GROUP_PRIORITY, value);
}

static inline ccx_status_t ccx_get_alerting_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ALERTING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_calling_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_called_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLED_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_last_redirect_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LAST_REDIRECT_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_local_connection_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOCAL_CONNECTION_STATE, value);
}

static inline ccx_status_t ccx_get_event_cause(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EVENT_CAUSE, value);
}

static inline ccx_status_t ccx_get_num_named_variables(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_NAMED_VARIABLES, value);
}

static inline ccx_status_t ccx_get_num_named_arrays(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_NAMED_ARRAYS, value);
}

static inline ccx_status_t ccx_get_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_alerting_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ALERTING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_calling_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALLING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_called_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALLED_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_last_redirect_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_LAST_REDIRECT_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_trunk_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRUNK_NUMBER, value);
}

static inline ccx_status_t ccx_get_trunk_group_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRUNK_GROUP_NUMBER, value);
}

static inline ccx_status_t ccx_get_secondary_connection_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SECONDARY_CONNECTION_CALL_ID, value);
}

static inline ccx_status_t ccx_get_ani(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ANI, text, length);
}

static inline ccx_status_t ccx_get_ani_ii(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ANI_II, text, length);
}

static inline ccx_status_t ccx_get_user_to_user_info(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_USER_TO_USER_INFO, bytes, length);
}

static inline ccx_status_t ccx_get_dnis(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DNIS, text, length);
}

static inline ccx_status_t ccx_get_dialed_number(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DIALED_NUMBER, text, length);
}

static inline ccx_status_t ccx_get_caller_entered_digits(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALLER_ENTERED_DIGITS, text, length);
}

static inline ccx_status_t ccx_get_call_variable_1(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_1, text, length);
}

static inline ccx_status_t ccx_get_call_variable_2(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_2, text, length);
}

static inline ccx_status_t ccx_get_call_variable_3(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_3, text, length);
}

static inline ccx_status_t ccx_get_call_variable_4(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_4, text, length);
}

static inline ccx_status_t ccx_get_call_variable_5(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_5, text, length);
}

static inline ccx_status_t ccx_get_call_variable_6(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_6, text, length);
}

static inline ccx_status_t ccx_get_call_variable_7(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_7, text, length);
}

static inline ccx_status_t ccx_get_call_variable_8(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_8, text, length);
}

static inline ccx_status_t ccx_get_call_variable_9(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_9, text, length);
}

static inline ccx_status_t ccx_get_call_variable_10(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_VARIABLE_10, text, length);
}

static inline ccx_status_t ccx_get_call_wrapup_data(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CALL_WRAPUP_DATA, text, length);
}

static inline ccx_status_t ccx_get_named_variables(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_NAMED_VARIABLES, list);
}

static inline ccx_status_t ccx_get_named_arrays(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_NAMED_ARRAYS, list);
}

static inline ccx_status_t ccx_get_answering_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWERING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_answering_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ANSWERING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_holding_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HOLDING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_holding_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_HOLDING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_retrieving_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RETRIEVING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_retrieving_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RETRIEVING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_releasing_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RELEASING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_releasing_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RELEASING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_failing_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_FAILING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_failing_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_FAILING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_primary_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PRIMARY_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_primary_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PRIMARY_CALL_ID, value);
}

static inline ccx_status_t ccx_get_num_parties(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_PARTIES, value);
}

static inline ccx_status_t ccx_get_secondary_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SECONDARY_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_secondary_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SECONDARY_CALL_ID, value);
}

static inline ccx_status_t ccx_get_controller_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONTROLLER_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_added_party_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ADDED_PARTY_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_primary_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_PRIMARY_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_secondary_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SECONDARY_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_controller_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CONTROLLER_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_added_party_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ADDED_PARTY_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_parties(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_PARTIES, list);
}

static inline ccx_status_t ccx_get_transferring_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRANSFERRING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_transferred_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRANSFERRED_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_transferring_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TRANSFERRING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_transferred_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TRANSFERRED_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_diverting_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DIVERTING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_diverting_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DIVERTING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_call_reference_id(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_CALL_REFERENCE_ID, bytes, length);
}

static inline ccx_status_t ccx_get_coc_connection_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_COC_CONNECTION_CALL_ID, value);
}

static inline ccx_status_t ccx_get_coc_call_connection_device_id_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_COC_CALL_CONNECTION_DEVICE_ID_TYPE, value);
}

static inline ccx_status_t ccx_get_coc_call_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_COC_CALL_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_queue_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_QUEUE_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_num_queued(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_QUEUED, value);
}

static inline ccx_status_t ccx_get_num_csqs(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_CSQS, value);
}

static inline ccx_status_t ccx_get_queue_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_QUEUE_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_priority_queue_number(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_PRIORITY_QUEUE_NUMBER, bytes, length);
}

static inline ccx_status_t ccx_get_csqs(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_CSQS, list);
}

static inline ccx_status_t ccx_get_router_call_key_day(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTER_CALL_KEY_DAY, value);
}

static inline ccx_status_t ccx_get_router_call_key_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTER_CALL_KEY_CALL_ID, value);
}

static inline ccx_status_t ccx_get_router_call_key_sequence_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTER_CALL_KEY_SEQUENCE_NUMBER, value);
}

static inline ccx_status_t ccx_get_num_cti_clients(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_CTI_CLIENTS, value);
}

static inline ccx_status_t ccx_get_call_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_TYPE, value);
}

static inline ccx_status_t ccx_get_called_party_disposition(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLED_PARTY_DISPOSITION, value);
}

static inline ccx_status_t ccx_get_cti_client_signature(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CTI_CLIENT_SIGNATURE, text, length);
}

static inline ccx_status_t ccx_get_cti_clients(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_CTI_CLIENTS, list);
}

static inline ccx_status_t ccx_get_new_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NEW_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_new_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NEW_CALL_ID, value);
}

static inline ccx_status_t ccx_get_campaign_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CAMPAIGN_ID, value);
}

static inline ccx_status_t ccx_get_query_rule_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_QUERY_RULE_ID, value);
}

static inline ccx_status_t ccx_get_new_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_NEW_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_customer_phone_number(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CUSTOMER_PHONE_NUMBER, text, length);
}

static inline ccx_status_t ccx_get_customer_account_number(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CUSTOMER_ACCOUNT_NUMBER, text, length);
}

static inline ccx_status_t ccx_get_call_originated_from(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_ORIGINATED_FROM, value);
}

static inline ccx_status_t ccx_get_session_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SESSION_ID, value);
}

static inline ccx_status_t ccx_get_csq_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CSQ_STATE, value);
}

static inline ccx_status_t ccx_get_state_duration(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_STATE_DURATION, value);
}

static inline ccx_status_t ccx_get_event_reason_code(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EVENT_REASON_CODE, value);
}

static inline ccx_status_t ccx_get_num_tasks(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_TASKS, value);
}

static inline ccx_status_t ccx_get_agent_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_MODE, value);
}

static inline ccx_status_t ccx_get_max_task_limit(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAX_TASK_LIMIT, value);
}

static inline ccx_status_t ccx_get_icm_agent_id(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_ICM_AGENT_ID, value);
}

static inline ccx_status_t ccx_get_agent_availability_status(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_AVAILABILITY_STATUS, value);
}

static inline ccx_status_t ccx_get_active_terminal(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ACTIVE_TERMINAL, text, length);
}

static inline ccx_status_t ccx_get_duration(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DURATION, value);
}

static inline ccx_status_t ccx_get_next_agent_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NEXT_AGENT_STATE, value);
}

static inline ccx_status_t ccx_get_direction(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DIRECTION, value);
}

static inline ccx_status_t ccx_get_max_beyond_task_limit(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAX_BEYOND_TASK_LIMIT, value);
}

static inline ccx_status_t ccx_get_system_event_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SYSTEM_EVENT_ID, value);
}

static inline ccx_status_t ccx_get_system_event_arg1(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SYSTEM_EVENT_ARG1, value);
}

static inline ccx_status_t ccx_get_system_event_arg2(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SYSTEM_EVENT_ARG2, value);
}

static inline ccx_status_t ccx_get_system_event_arg3(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SYSTEM_EVENT_ARG3, value);
}

static inline ccx_status_t ccx_get_event_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EVENT_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_event_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_EVENT_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_STATE, value);
}

static inline ccx_status_t ccx_get_object_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_OBJECT_NAME, text, length);
}

static inline ccx_status_t ccx_get_trunk_used_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRUNK_USED_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_trunk_used_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TRUNK_USED_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_failure_code(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_FAILURE_CODE, value);
}

static inline ccx_status_t ccx_get_unified_ccx_error_code(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_UNIFIED_CCX_ERROR_CODE, value);
}

static inline ccx_status_t ccx_get_internal_agent_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_AGENT_STATE, value);
}

static inline ccx_status_t ccx_get_agent_work_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_WORK_MODE, value);
}

static inline ccx_status_t ccx_get_forced_flag(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_FORCED_FLAG, value);
}

static inline ccx_status_t ccx_get_agent_capacity(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_CAPACITY, value);
}

static inline ccx_status_t ccx_get_agent_password(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_PASSWORD, text, length);
}

static inline ccx_status_t ccx_get_position_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_POSITION_ID, text, length);
}

static inline ccx_status_t ccx_get_sso_enabled(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SSO_ENABLED, value);
}

static inline ccx_status_t ccx_get_active_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ACTIVE_CALL_ID, value);
}

static inline ccx_status_t ccx_get_other_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_OTHER_CALL_ID, value);
}

static inline ccx_status_t ccx_get_active_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ACTIVE_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_other_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_OTHER_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_active_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ACTIVE_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_other_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_OTHER_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_requesting_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_REQUESTING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_requesting_device_id_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_REQUESTING_DEVICE_ID_TYPE, value);
}

static inline ccx_status_t ccx_get_held_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HELD_CALL_ID, value);
}

static inline ccx_status_t ccx_get_held_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HELD_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_call_placement_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_PLACEMENT_TYPE, value);
}

static inline ccx_status_t ccx_get_call_manner_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_MANNER_TYPE, value);
}

static inline ccx_status_t ccx_get_alert_rings(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ALERT_RINGS, value);
}

static inline ccx_status_t ccx_get_call_option(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_OPTION, value);
}

static inline ccx_status_t ccx_get_facility_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_FACILITY_TYPE, value);
}

static inline ccx_status_t ccx_get_answering_machine(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWERING_MACHINE, value);
}

static inline ccx_status_t ccx_get_priority(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PRIORITY, value);
}

static inline ccx_status_t ccx_get_post_route(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_POST_ROUTE, value);
}

static inline ccx_status_t ccx_get_held_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_HELD_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_facility_code(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_FACILITY_CODE, text, length);
}

static inline ccx_status_t ccx_get_authorization_code(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AUTHORIZATION_CODE, text, length);
}

static inline ccx_status_t ccx_get_account_code(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ACCOUNT_CODE, text, length);
}

static inline ccx_status_t ccx_get_consult_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONSULT_TYPE, value);
}

static inline ccx_status_t ccx_get_reservation(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION, value);
}

static inline ccx_status_t ccx_get_cct(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CCT, text, length);
}

static inline ccx_status_t ccx_get_allocation_state(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ALLOCATION_STATE, value);
}

static inline ccx_status_t ccx_get_destination_country(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DESTINATION_COUNTRY, value);
}

static inline ccx_status_t ccx_get_answer_detect_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWER_DETECT_MODE, value);
}

static inline ccx_status_t ccx_get_answer_detect_time(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWER_DETECT_TIME, value);
}

static inline ccx_status_t ccx_get_answer_detect_control1(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWER_DETECT_CONTROL1, value);
}

static inline ccx_status_t ccx_get_answer_detect_control2(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ANSWER_DETECT_CONTROL2, value);
}

static inline ccx_status_t ccx_get_originating_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ORIGINATING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_originating_line_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ORIGINATING_LINE_ID, text, length);
}

static inline ccx_status_t ccx_get_type_of_device(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TYPE_OF_DEVICE, value);
}

static inline ccx_status_t ccx_get_class_of_device(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CLASS_OF_DEVICE, value);
}

static inline ccx_status_t ccx_get_num_lines(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_LINES, value);
}

static inline ccx_status_t ccx_get_max_active_calls(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAX_ACTIVE_CALLS, value);
}

static inline ccx_status_t ccx_get_max_held_calls(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAX_HELD_CALLS, value);
}

static inline ccx_status_t ccx_get_max_devices_in_conference(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAX_DEVICES_IN_CONFERENCE, value);
}

static inline ccx_status_t ccx_get_make_call_setup(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAKE_CALL_SETUP, value);
}

static inline ccx_status_t ccx_get_transfer_conference_setup(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TRANSFER_CONFERENCE_SETUP, value);
}

static inline ccx_status_t ccx_get_call_events_supported(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_EVENTS_SUPPORTED, value);
}

static inline ccx_status_t ccx_get_call_control_supported(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_CONTROL_SUPPORTED, value);
}

static inline ccx_status_t ccx_get_other_features_supported(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_OTHER_FEATURES_SUPPORTED, value);
}

static inline ccx_status_t ccx_get_lines(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_LINES, list);
}

static inline ccx_status_t ccx_get_num_call_devices(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_CALL_DEVICES, value);
}

static inline ccx_status_t ccx_get_protocol_reference_guid(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_PROTOCOL_REFERENCE_GUID, text, length);
}

static inline ccx_status_t ccx_get_ccai_config_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CCAI_CONFIG_ID, text, length);
}

static inline ccx_status_t ccx_get_num_of_enabled_services(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_OF_ENABLED_SERVICES, value);
}

static inline ccx_status_t ccx_get_call_devices(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_CALL_DEVICES, list);
}

static inline ccx_status_t ccx_get_enabled_services(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_ENABLED_SERVICES, list);
}

static inline ccx_status_t ccx_get_snapshot_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SNAPSHOT_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_num_calls(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_CALLS, value);
}

static inline ccx_status_t ccx_get_calls(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_CALLS, list);
}

static inline ccx_status_t ccx_get_de_queue_type(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_DE_QUEUE_TYPE, bytes, length);
}

static inline ccx_status_t ccx_get_tone_duration(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TONE_DURATION, value);
}

static inline ccx_status_t ccx_get_pause_duration(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PAUSE_DURATION, value);
}

static inline ccx_status_t ccx_get_dtmf_string(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DTMF_STRING, text, length);
}

static inline ccx_status_t ccx_get_monitored_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITORED_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_monitored_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_MONITORED_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_client_port(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CLIENT_PORT, value);
}

static inline ccx_status_t ccx_get_client_address(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CLIENT_ADDRESS, text, length);
}

static inline ccx_status_t ccx_get_client_address_ipv6(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_CLIENT_ADDRESS_IPV6, text, length);
}

static inline ccx_status_t ccx_get_agent_skill_target_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_SKILL_TARGET_ID, value);
}

static inline ccx_status_t ccx_get_flt_call_type_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_FLT_CALL_TYPE_ID, value);
}

static inline ccx_status_t ccx_get_pre_call_invoke_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PRE_CALL_INVOKE_ID, value);
}

static inline ccx_status_t ccx_get_distribution(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DISTRIBUTION, value);
}

static inline ccx_status_t ccx_get_call_variable_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_VARIABLE_MASK, value);
}

static inline ccx_status_t ccx_get_avail_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AVAIL_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_logged_on_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOGGED_ON_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_not_ready_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NOT_READY_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_icm_available_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ICM_AVAILABLE_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_routable_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTABLE_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_talk_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_handled_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_handled_calls_talk_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TALK_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_handled_calls_after_call_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_handled_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_talk_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_preview_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_preview_calls_talk_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TALK_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_preview_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_reservation_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_reservation_calls_talk_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TALK_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_reservation_calls_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_SESSION, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_time_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TIME_SESSION, value);
}

static inline ccx_status_t ccx_get_barge_in_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_BARGE_IN_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_intercept_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERCEPT_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_monitor_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITOR_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_whisper_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WHISPER_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_emergency_calls_session(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EMERGENCY_CALLS_SESSION, value);
}

static inline ccx_status_t ccx_get_avail_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AVAIL_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_logged_on_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOGGED_ON_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_not_ready_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NOT_READY_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_icm_available_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ICM_AVAILABLE_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_routable_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTABLE_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_talk_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_handled_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_handled_calls_talk_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TALK_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_handled_calls_after_call_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_handled_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_talk_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_preview_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_preview_calls_talk_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_preview_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_reservation_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_reservation_calls_talk_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_reservation_calls_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TODAY, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_barge_in_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_BARGE_IN_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_intercept_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERCEPT_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_monitor_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITOR_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_whisper_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WHISPER_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_emergency_calls_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EMERGENCY_CALLS_TODAY, value);
}

static inline ccx_status_t ccx_get_agents_logged_on(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_LOGGED_ON, value);
}

static inline ccx_status_t ccx_get_agents_avail(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_AVAIL, value);
}

static inline ccx_status_t ccx_get_agents_not_ready(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_NOT_READY, value);
}

static inline ccx_status_t ccx_get_agents_ready(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_READY, value);
}

static inline ccx_status_t ccx_get_agents_talking_in(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_IN, value);
}

static inline ccx_status_t ccx_get_agents_talking_out(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_OUT, value);
}

static inline ccx_status_t ccx_get_agents_talking_other(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_OTHER, value);
}

static inline ccx_status_t ccx_get_agents_work_not_ready(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_WORK_NOT_READY, value);
}

static inline ccx_status_t ccx_get_agents_work_ready(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_WORK_READY, value);
}

static inline ccx_status_t ccx_get_agents_busy_other(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_BUSY_OTHER, value);
}

static inline ccx_status_t ccx_get_agents_reserved(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_RESERVED, value);
}

static inline ccx_status_t ccx_get_agents_hold(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_HOLD, value);
}

static inline ccx_status_t ccx_get_agents_icm_available(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_ICM_AVAILABLE, value);
}

static inline ccx_status_t ccx_get_agents_application_available(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_APPLICATION_AVAILABLE, value);
}

static inline ccx_status_t ccx_get_agents_talking_auto_out(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_AUTO_OUT, value);
}

static inline ccx_status_t ccx_get_agents_talking_preview(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_PREVIEW, value);
}

static inline ccx_status_t ccx_get_agents_talking_reservation(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENTS_TALKING_RESERVATION, value);
}

static inline ccx_status_t ccx_get_router_calls_q_now(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ROUTER_CALLS_Q_NOW, value);
}

static inline ccx_status_t ccx_get_longest_router_call_q_now(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LONGEST_ROUTER_CALL_Q_NOW, value);
}

static inline ccx_status_t ccx_get_calls_q_now(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_NOW, value);
}

static inline ccx_status_t ccx_get_calls_q_time_now(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_TIME_NOW, value);
}

static inline ccx_status_t ccx_get_longest_call_q_now(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LONGEST_CALL_Q_NOW, value);
}

static inline ccx_status_t ccx_get_avail_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AVAIL_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_logged_on_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOGGED_ON_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_not_ready_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NOT_READY_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_talk_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_handled_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_handled_calls_talk_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TALK_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_handled_calls_after_call_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_handled_calls_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TO_5, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_talk_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_preview_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_preview_calls_talk_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_preview_calls_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_reservation_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_reservation_calls_talk_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_reservation_calls_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TO_5, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_time_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TO_5, value);
}

static inline ccx_status_t ccx_get_barge_in_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_BARGE_IN_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_intercept_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERCEPT_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_monitor_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITOR_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_whisper_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WHISPER_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_emergency_calls_to_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EMERGENCY_CALLS_TO_5, value);
}

static inline ccx_status_t ccx_get_calls_q_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_5, value);
}

static inline ccx_status_t ccx_get_calls_q_time_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_TIME_5, value);
}

static inline ccx_status_t ccx_get_longest_call_q_5(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LONGEST_CALL_Q_5, value);
}

static inline ccx_status_t ccx_get_avail_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AVAIL_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_logged_on_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOGGED_ON_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_not_ready_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NOT_READY_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_talk_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TALK_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_agent_out_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_OUT_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_handled_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_handled_calls_talk_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TALK_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_handled_calls_after_call_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_AFTER_CALL_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_handled_calls_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_HANDLED_CALLS_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_incoming_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INCOMING_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_internal_calls_rcvd_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_RCVD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_internal_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERNAL_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_talk_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TALK_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_auto_out_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_OUT_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_preview_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_preview_calls_talk_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TALK_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_preview_calls_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_preview_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PREVIEW_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_reservation_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_reservation_calls_talk_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TALK_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_reservation_calls_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TO_HALF, value);
}

static inline ccx_status_t ccx_get_reservation_calls_held_time_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RESERVATION_CALLS_HELD_TIME_TO_HALF, value);
}

static inline ccx_status_t ccx_get_barge_in_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_BARGE_IN_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_intercept_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INTERCEPT_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_monitor_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MONITOR_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_whisper_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WHISPER_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_emergency_calls_to_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EMERGENCY_CALLS_TO_HALF, value);
}

static inline ccx_status_t ccx_get_calls_q_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_HALF, value);
}

static inline ccx_status_t ccx_get_calls_q_time_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_TIME_HALF, value);
}

static inline ccx_status_t ccx_get_longest_call_q_half(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LONGEST_CALL_Q_HALF, value);
}

static inline ccx_status_t ccx_get_calls_q_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_TODAY, value);
}

static inline ccx_status_t ccx_get_calls_q_time_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALLS_Q_TIME_TODAY, value);
}

static inline ccx_status_t ccx_get_longest_call_q_today(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LONGEST_CALL_Q_TODAY, value);
}

static inline ccx_status_t ccx_get_rtp_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RTP_TYPE, value);
}

static inline ccx_status_t ccx_get_bit_rate(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_BIT_RATE, value);
}

static inline ccx_status_t ccx_get_echo_cancellation(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ECHO_CANCELLATION, value);
}

static inline ccx_status_t ccx_get_packet_size(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PACKET_SIZE, value);
}

static inline ccx_status_t ccx_get_payload_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PAYLOAD_TYPE, value);
}

static inline ccx_status_t ccx_get_sending_address(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SENDING_ADDRESS, text, length);
}

static inline ccx_status_t ccx_get_sending_port(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SENDING_PORT, value);
}

static inline ccx_status_t ccx_get_sending_address_ipv6(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SENDING_ADDRESS_IPV6, text, length);
}

static inline ccx_status_t ccx_get_agent_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_CALL_ID, value);
}

static inline ccx_status_t ccx_get_supervisor_call_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SUPERVISOR_CALL_ID, value);
}

static inline ccx_status_t ccx_get_agent_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_supervisor_connection_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SUPERVISOR_CONNECTION_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_supervisory_action(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SUPERVISORY_ACTION, value);
}

static inline ccx_status_t ccx_get_agent_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_supervisor_connection_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SUPERVISOR_CONNECTION_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_supervisor_instrument(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SUPERVISOR_INSTRUMENT, text, length);
}

static inline ccx_status_t ccx_get_team_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_TEAM_ID, value);
}

static inline ccx_status_t ccx_get_number_of_agents(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUMBER_OF_AGENTS, value);
}

static inline ccx_status_t ccx_get_config_operation(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIG_OPERATION, value);
}

static inline ccx_status_t ccx_get_agent_team_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_AGENT_TEAM_NAME, text, length);
}

static inline ccx_status_t ccx_get_agent_flags(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_FLAGS, value);
}

static inline ccx_status_t ccx_get_agents(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_AGENTS, list);
}

static inline ccx_status_t ccx_get_desk_settings_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_DESK_SETTINGS_MASK, value);
}

static inline ccx_status_t ccx_get_wrapup_data_incoming_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WRAPUP_DATA_INCOMING_MODE, value);
}

static inline ccx_status_t ccx_get_wrapup_data_outgoing_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WRAPUP_DATA_OUTGOING_MODE, value);
}

static inline ccx_status_t ccx_get_logout_non_activity_time(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_LOGOUT_NON_ACTIVITY_TIME, value);
}

static inline ccx_status_t ccx_get_quality_recording_rate(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_QUALITY_RECORDING_RATE, value);
}

static inline ccx_status_t ccx_get_ring_no_answer_time(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RING_NO_ANSWER_TIME, value);
}

static inline ccx_status_t ccx_get_silent_monitor_warning_message(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SILENT_MONITOR_WARNING_MESSAGE, value);
}

static inline ccx_status_t ccx_get_silent_monitor_audible_indication(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SILENT_MONITOR_AUDIBLE_INDICATION, value);
}

static inline ccx_status_t ccx_get_supervisor_assist_call_method(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SUPERVISOR_ASSIST_CALL_METHOD, value);
}

static inline ccx_status_t ccx_get_emergency_call_method(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EMERGENCY_CALL_METHOD, value);
}

static inline ccx_status_t ccx_get_auto_record_on_emergency(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_RECORD_ON_EMERGENCY, value);
}

static inline ccx_status_t ccx_get_recording_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORDING_MODE, value);
}

static inline ccx_status_t ccx_get_work_mode_timer(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_WORK_MODE_TIMER, value);
}

static inline ccx_status_t ccx_get_ring_no_answer_dn(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RING_NO_ANSWER_DN, value);
}

static inline ccx_status_t ccx_get_default_device_port_address(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DEFAULT_DEVICE_PORT_ADDRESS, text, length);
}

static inline ccx_status_t ccx_get_play_zip_tone(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PLAY_ZIP_TONE, value);
}

static inline ccx_status_t ccx_get_acd_shared_line_usage(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ACD_SHARED_LINE_USAGE, value);
}

static inline ccx_status_t ccx_get_number_of_agent_teams(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUMBER_OF_AGENT_TEAMS, value);
}

static inline ccx_status_t ccx_get_segment_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SEGMENT_NUMBER, value);
}

static inline ccx_status_t ccx_get_more(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MORE, value);
}

static inline ccx_status_t ccx_get_agent_teams(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_AGENT_TEAMS, list);
}

static inline ccx_status_t ccx_get_server_mode(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SERVER_MODE, value);
}

static inline ccx_status_t ccx_get_service_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SERVICE_NAME, text, length);
}

static inline ccx_status_t ccx_get_registered_service_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_REGISTERED_SERVICE_ID, value);
}

static inline ccx_status_t ccx_get_server_data(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_SERVER_DATA, value);
}

static inline ccx_status_t ccx_get_customer_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CUSTOMER_ID, value);
}

static inline ccx_status_t ccx_get_application_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_APPLICATION_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_csq_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_CSQ_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_agent_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_AGENT_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_device_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_DEVICE_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_call_type_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_CALL_TYPE_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_peripheral_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_PERIPHERAL_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_agent_desk_settings_config_key(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_AGENT_DESK_SETTINGS_CONFIG_KEY, bytes, length);
}

static inline ccx_status_t ccx_get_configuration_mask(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIGURATION_MASK, value);
}

static inline ccx_status_t ccx_get_config_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIG_TYPE, value);
}

static inline ccx_status_t ccx_get_num_records(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_RECORDS, value);
}

static inline ccx_status_t ccx_get_record_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORD_TYPE, value);
}

static inline ccx_status_t ccx_get_old_peripheral_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_OLD_PERIPHERAL_NUMBER, value);
}

static inline ccx_status_t ccx_get_config_param(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CONFIG_PARAM, value);
}

static inline ccx_status_t ccx_get_records(const ccx_event_t *event, ccx_list_t **list)
{
    return ccx_event_list(event, CCX_FIELD_RECORDS, list);
}

static inline ccx_status_t ccx_get_auto_work(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AUTO_WORK, value);
}

static inline ccx_status_t ccx_get_service_member_id(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_SERVICE_MEMBER_ID, bytes, length);
}

static inline ccx_status_t ccx_get_service_member_priority(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_SERVICE_MEMBER_PRIORITY, bytes, length);
}

static inline ccx_status_t ccx_get_peripheral_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_PERIPHERAL_NAME, text, length);
}

static inline ccx_status_t ccx_get_skill_group(const ccx_event_t *event, const uint8_t **bytes, size_t *length)
{
    return ccx_event_bytes(event, CCX_FIELD_SKILL_GROUP, bytes, length);
}

static inline ccx_status_t ccx_get_peripheral_number(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PERIPHERAL_NUMBER, value);
}

static inline ccx_status_t ccx_get_call_type_id(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_CALL_TYPE_ID, value);
}

static inline ccx_status_t ccx_get_operation(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_OPERATION, value);
}

static inline ccx_status_t ccx_get_team_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TEAM_NAME, text, length);
}

static inline ccx_status_t ccx_get_member_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MEMBER_TYPE, value);
}

static inline ccx_status_t ccx_get_event_code(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_EVENT_CODE, value);
}

static inline ccx_status_t ccx_get_agent_action(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_AGENT_ACTION, value);
}

static inline ccx_status_t ccx_get_play_tone_direction(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_PLAY_TONE_DIRECTION, value);
}

static inline ccx_status_t ccx_get_invocation_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_INVOCATION_TYPE, value);
}

static inline ccx_status_t ccx_get_recording_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORDING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_recording_device_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RECORDING_DEVICE_ID, text, length);
}

static inline ccx_status_t ccx_get_record_failure_cause(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORD_FAILURE_CAUSE, value);
}

static inline ccx_status_t ccx_get_recording_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORDING_TYPE, value);
}

static inline ccx_status_t ccx_get_media_forking_device_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MEDIA_FORKING_DEVICE_TYPE, value);
}

static inline ccx_status_t ccx_get_recorder_address(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RECORDER_ADDRESS, text, length);
}

static inline ccx_status_t ccx_get_terminal_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_TERMINAL_NAME, text, length);
}

static inline ccx_status_t ccx_get_media_forking_device_name(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_MEDIA_FORKING_DEVICE_NAME, text, length);
}

static inline ccx_status_t ccx_get_media_forking_cluster_id(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_MEDIA_FORKING_CLUSTER_ID, text, length);
}

static inline ccx_status_t ccx_get_recorder_uri(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RECORDER_URI, text, length);
}

static inline ccx_status_t ccx_get_recorder_error_msg(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_RECORDER_ERROR_MSG, text, length);
}

static inline ccx_status_t ccx_get_recorder_type(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORDER_TYPE, value);
}

static inline ccx_status_t ccx_get_recorder_status(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_RECORDER_STATUS, value);
}

static inline ccx_status_t ccx_get_maintenance_mode_accepted(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAINTENANCE_MODE_ACCEPTED, value);
}

static inline ccx_status_t ccx_get_maintenance_mode_status(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_MAINTENANCE_MODE_STATUS, value);
}

static inline ccx_status_t ccx_get_num_positive_answers_suggestions(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_POSITIVE_ANSWERS_SUGGESTIONS, value);
}

static inline ccx_status_t ccx_get_num_negative_answers_suggestions(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_NUM_NEGATIVE_ANSWERS_SUGGESTIONS, value);
}

static inline ccx_status_t ccx_get_epoch(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_EPOCH, value);
}

static inline ccx_status_t ccx_get_server(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SERVER, text, length);
}

static inline ccx_status_t ccx_get_protocol(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_PROTOCOL, value);
}

static inline ccx_status_t ccx_get_dialect(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_DIALECT, text, length);
}

static inline ccx_status_t ccx_get_online(const ccx_event_t *event, uint32_t *value)
{
    return ccx_event_u32(event, CCX_FIELD_ONLINE, value);
}

static inline ccx_status_t ccx_get_reason(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_REASON, text, length);
}

static inline ccx_status_t ccx_get_since(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_SINCE, text, length);
}

static inline ccx_status_t ccx_get_until(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_UNTIL, text, length);
}

static inline ccx_status_t ccx_get_count(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_COUNT, value);
}

static inline ccx_status_t ccx_get_first_seq(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_FIRST_SEQ, value);
}

static inline ccx_status_t ccx_get_last_seq(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_LAST_SEQ, value);
}

static inline ccx_status_t ccx_get_error(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_ERROR, text, length);
}

static inline ccx_status_t ccx_get_id(const ccx_event_t *event, int64_t *value)
{
    return ccx_event_i64(event, CCX_FIELD_ID, value);
}

static inline ccx_status_t ccx_get_hex(const ccx_event_t *event, const char **text, size_t *length)
{
    return ccx_event_str(event, CCX_FIELD_HEX, text, length);
}

/* The agent id of a message that can carry agent_id_long and agent_id: the long one where it is there. */
static inline ccx_status_t ccx_get_any_agent_id(const ccx_event_t *event, const char **text, size_t *length)
{
    ccx_status_t status = ccx_event_str(event, CCX_FIELD_AGENT_ID_LONG, text, length);
    return status == CCX_ABSENT ? ccx_event_str(event, CCX_FIELD_AGENT_ID, text, length) : status;
}

#ifdef __cplusplus
}
#endif

#endif /* CCXCTI_MESSAGES_H */
