// Generated from core/src/wire and core/src/event.rs by cargo xtask gen. Do not edit.
import type { MessageBase, RawMessage, RecordBase, UnknownMessage } from './base.js';

/** Refusal of any request that has no more specific refusal; repeats its InvokeID. */
export interface FailureConf extends MessageBase<'FailureConf', 'FAILURE_CONF', 1> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Status code; 0 = success. */ readonly status: number;
  /** Text for people. */ readonly text?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Unsolicited report of an error or of loss of service. */
export interface Failure extends MessageBase<'Failure', 'FAILURE_EVENT', 2> {
  /** Status code; 0 = success. */ readonly status: number;
  /** Text for people. */ readonly text?: string;
}

/** First message of a session: version, wanted services, masks, credentials. */
export interface OpenReq extends MessageBase<'OpenReq', 'OPEN_REQ', 3> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Protocol version for the whole session. */ readonly versionNumber: number;
  /** Seconds; >= 20, or 0xFFFFFFFF = none; usually 4 x heartbeat interval. */ readonly idleTimeout: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Services asked for, bit mask. */ readonly servicesRequested: number;
  /** Call events wanted, bit mask. */ readonly callMsgMask: number;
  /** Agent states whose events are wanted, bit mask. */ readonly agentStateMask: number;
  /** Kinds of configuration wanted, bit mask. */ readonly configMsgMask: number;
  /** Reserved, must be 0. */ readonly reserved1: number;
  /** Reserved, must be 0. */ readonly reserved2: number;
  /** Reserved, must be 0. */ readonly reserved3: number;
  /** Client (user) id. */ readonly clientId?: string;
  /** Password bytes; field must be there, length may be 0. */ readonly clientPassword?: string;
  /** Text put in the call client history; default = ClientID. */ readonly clientSignature?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Application path (ARM clients). */ readonly applicationPathId?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Session is open: granted services and current PG/agent status. */
export interface OpenConf extends MessageBase<'OpenConf', 'OPEN_CONF', 4> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Services granted, bit mask; may be fewer than requested. */ readonly servicesGranted: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Bit mask; 0 = normal. */ readonly ccxStatus: number;
  /** Seconds since 1970 UTC. */ readonly ccxTime: number;
  /** Agent peripheral (Client Events) or all peripherals are on line. */ readonly ccxOnline: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Client Events service only. */ readonly agentState: number;
  /** Department of the agent (team, in the team event). */ readonly departmentId?: number;
  /** Session type. */ readonly sessionType?: number;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Count of FltPeripheralID/MultilineAgentControl pairs; 0 if a PeripheralID was given. */ readonly numPeripherals?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Config msg mask granted. */ readonly configMsgMaskGranted?: number;
  /** List of flt_peripheral_id, multiline_agent_control. */ readonly peripherals?: ReadonlyArray<{ readonly fltPeripheralId?: number; readonly multilineAgentControl?: number }>;
}

/** Keeps the session alive and probes the server. */
export interface HeartbeatReq extends MessageBase<'HeartbeatReq', 'HEARTBEAT_REQ', 5> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Answer to a heartbeat. */
export interface HeartbeatConf extends MessageBase<'HeartbeatConf', 'HEARTBEAT_CONF', 6> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Orderly end of session, with a reason code. */
export interface CloseReq extends MessageBase<'CloseReq', 'CLOSE_REQ', 7> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Status code; 0 = success. */ readonly status: number;
}

/** Session is closed; client may drop the TCP connection. */
export interface CloseConf extends MessageBase<'CloseConf', 'CLOSE_CONF', 8> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Call arrived at (alerts) a device, or an inbound trunk was seized. */
export interface CallDelivered extends MessageBase<'CallDelivered', 'CALL_DELIVERED_EVENT', 9> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** 0xFFFF = none. */ readonly alertingDeviceType: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** 0xFFFF = none. */ readonly lastRedirectDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly alertingDeviceId?: string;
  /** Device id. */ readonly callingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Device id. */ readonly lastRedirectDeviceId?: string;
  /** Trunk. */ readonly trunkNumber?: number;
  /** Trunk group. */ readonly trunkGroupNumber?: number;
  /** CCX: consult call from CTI port to agent. */ readonly secondaryConnectionCallId?: number;
  /** Calling number. */ readonly ani?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Call was answered / connected at a device. */
export interface CallEstablished extends MessageBase<'CallEstablished', 'CALL_ESTABLISHED_EVENT', 10> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** 0xFFFF = none. */ readonly answeringDeviceType: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** 0xFFFF = none. */ readonly lastRedirectDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly answeringDeviceId?: string;
  /** Device id. */ readonly callingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Device id. */ readonly lastRedirectDeviceId?: string;
  /** Trunk. */ readonly trunkNumber?: number;
  /** Trunk group. */ readonly trunkGroupNumber?: number;
}

/** A device put its connection on hold. */
export interface CallHeld extends MessageBase<'CallHeld', 'CALL_HELD_EVENT', 11> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** 0xFFFF = none. */ readonly holdingDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly holdingDeviceId?: string;
}

/** A held connection became active again. */
export interface CallRetrieved extends MessageBase<'CallRetrieved', 'CALL_RETRIEVED_EVENT', 12> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** 0xFFFF = none. */ readonly retrievingDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly retrievingDeviceId?: string;
}

/** The whole call ended (last device gone). */
export interface CallCleared extends MessageBase<'CallCleared', 'CALL_CLEARED_EVENT', 13> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** One device left the call. */
export interface CallConnectionCleared extends MessageBase<'CallConnectionCleared', 'CALL_CONNECTION_CLEARED_EVENT', 14> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** 0xFFFF = none. */ readonly releasingDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly releasingDeviceId?: string;
}

/** The peripheral started an outbound call attempt. */
export interface CallOriginated extends MessageBase<'CallOriginated', 'CALL_ORIGINATED_EVENT', 15> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly callingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
}

/** Call attempt could not be completed. */
export interface CallFailed extends MessageBase<'CallFailed', 'CALL_FAILED_EVENT', 16> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** 0xFFFF = none. */ readonly failingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly failingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
}

/** Two calls were joined, or a party was added, into a conference. */
export interface CallConferenced extends MessageBase<'CallConferenced', 'CALL_CONFERENCED_EVENT', 17> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Primary device type. */ readonly primaryDeviceType: number;
  /** Surviving/primary call id. */ readonly primaryCallId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** Count of ConnectedParty groups, max 16. */ readonly numParties: number;
  /** Secondary device type. */ readonly secondaryDeviceType: number;
  /** Call id merged into the primary. */ readonly secondaryCallId: number;
  /** 0xFFFF = none. */ readonly controllerDeviceType: number;
  /** 0xFFFF = none. */ readonly addedPartyDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device id. */ readonly primaryDeviceId?: string;
  /** Device id. */ readonly secondaryDeviceId?: string;
  /** Device id. */ readonly controllerDeviceId?: string;
  /** Device id. */ readonly addedPartyDeviceId?: string;
  /** List of connected_party_call_id, connected_party_device_type, connected_party_device_id. */ readonly parties?: ReadonlyArray<{ readonly connectedPartyCallId?: number; readonly connectedPartyDeviceType?: number; readonly connectedPartyDeviceId?: string }>;
}

/** Call was transferred; merged call and remaining parties are listed. */
export interface CallTransferred extends MessageBase<'CallTransferred', 'CALL_TRANSFERRED_EVENT', 18> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Primary device type. */ readonly primaryDeviceType: number;
  /** Surviving/primary call id. */ readonly primaryCallId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** Count of ConnectedParty groups, max 16. */ readonly numParties: number;
  /** Secondary device type. */ readonly secondaryDeviceType: number;
  /** Call id merged into the primary. */ readonly secondaryCallId: number;
  /** 0xFFFF = none. */ readonly transferringDeviceType: number;
  /** 0xFFFF = none. */ readonly transferredDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device id. */ readonly primaryDeviceId?: string;
  /** Device id. */ readonly secondaryDeviceId?: string;
  /** Device id. */ readonly transferringDeviceId?: string;
  /** Device id. */ readonly transferredDeviceId?: string;
  /** List of connected_party_call_id, connected_party_device_type, connected_party_device_id. */ readonly parties?: ReadonlyArray<{ readonly connectedPartyCallId?: number; readonly connectedPartyDeviceType?: number; readonly connectedPartyDeviceId?: string }>;
}

/** Call left its previous delivery target for another. */
export interface CallDiverted extends MessageBase<'CallDiverted', 'CALL_DIVERTED_EVENT', 19> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** 0xFFFF = none. */ readonly divertingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly divertingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
}

/** Device went off-hook / got dial tone. */
export interface CallServiceInitiated extends MessageBase<'CallServiceInitiated', 'CALL_SERVICE_INITIATED_EVENT', 20> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly callingDeviceId?: string;
  /** Unique call reference bytes from Unified CM. */ readonly callReferenceId?: string;
  /** Original call, when this call is a consult on its behalf. */ readonly cocConnectionCallId?: number;
  /** Original call connection. */ readonly cocCallConnectionDeviceIdType?: number;
  /** Original call connection. */ readonly cocCallConnectionDeviceId?: string;
}

/** Call was put in one or more queues. */
export interface CallQueued extends MessageBase<'CallQueued', 'CALL_QUEUED_EVENT', 21> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** 0xFFFF = none. */ readonly queueDeviceType: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** 0xFFFF = none. */ readonly lastRedirectDeviceType: number;
  /** Calls in queue for the service. */ readonly numQueued: number;
  /** Count of SkillGroup groups, max 20. */ readonly numCsqs: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly queueDeviceId?: string;
  /** Device id. */ readonly callingDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Device id. */ readonly lastRedirectDeviceId?: string;
  /** Priority queue number. */ readonly priorityQueueNumber?: string;
  /** List of csq_id, skill_group_id, skill_group_priority. */ readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupId?: number; readonly skillGroupPriority?: number }>;
}

/** Context data of a call that will arrive by translation route. */
export interface CallTranslationRoute extends MessageBase<'CallTranslationRoute', 'CALL_TRANSLATION_ROUTE_EVENT', 22> {
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Call became associated with this client; starts the event series of the call. */
export interface BeginCall extends MessageBase<'BeginCall', 'BEGIN_CALL_EVENT', 23> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Count of CTIClientSignature/CTIClientTimestamp pairs, max 16. */ readonly numCtiClients: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Called party disposition. */ readonly calledPartyDisposition: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Unique call reference bytes from Unified CM. */ readonly callReferenceId?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** List of cti_client_signature, cti_client_timestamp. */ readonly ctiClients?: ReadonlyArray<{ readonly ctiClientSignature?: string; readonly ctiClientTimestamp?: number }>;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Association of call and client ended; last event of the call for this client. */
export interface EndCall extends MessageBase<'EndCall', 'END_CALL_EVENT', 24> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Call context (identity, type, variables) changed. */
export interface CallDataUpdate extends MessageBase<'CallDataUpdate', 'CALL_DATA_UPDATE_EVENT', 25> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Count of CTIClientSignature/CTIClientTimestamp pairs, max 16. */ readonly numCtiClients: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** New call id. */ readonly newCallId: number;
  /** Called party disposition. */ readonly calledPartyDisposition: number;
  /** Outbound campaign; 0 = not used. */ readonly campaignId: number;
  /** Outbound query rule; 0 = not used. */ readonly queryRuleId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Outbound customer number. */ readonly customerPhoneNumber?: string;
  /** Outbound customer account. */ readonly customerAccountNumber?: string;
  /** Unique call reference bytes from Unified CM. */ readonly callReferenceId?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** List of cti_client_signature, cti_client_timestamp. */ readonly ctiClients?: ReadonlyArray<{ readonly ctiClientSignature?: string; readonly ctiClientTimestamp?: number }>;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Set call variables, wrap-up data or other context of a call. */
export interface SetCallDataReq extends MessageBase<'SetCallDataReq', 'SET_CALL_DATA_REQ', 26> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType: number;
  /** Called party disposition. */ readonly calledPartyDisposition: number;
  /** Outbound campaign; 0 = not used. */ readonly campaignId: number;
  /** Outbound query rule; 0 = not used. */ readonly queryRuleId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Outbound customer number. */ readonly customerPhoneNumber?: string;
  /** Outbound customer account. */ readonly customerAccountNumber?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
  /** 'D' = dialer. */ readonly callOriginatedFrom?: number;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Call data were set. */
export interface SetCallDataConf extends MessageBase<'SetCallDataConf', 'SET_CALL_DATA_CONF', 27> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Client has finished updating this call's data. */
export interface ReleaseCallReq extends MessageBase<'ReleaseCallReq', 'RELEASE_CALL_REQ', 28> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Release accepted. */
export interface ReleaseCallConf extends MessageBase<'ReleaseCallConf', 'RELEASE_CALL_CONF', 29> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Agent changed state (overall and per skill group). */
export interface AgentState extends MessageBase<'AgentState', 'AGENT_STATE_EVENT', 30> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Agent state in this skill group. */ readonly csqState: number;
  /** Seconds in this state (usually 0). */ readonly stateDuration: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** Client Events service only. */ readonly agentState: number;
  /** Site-defined reason; meaningful for not-ready and logout. */ readonly eventReasonCode: number;
  /** Media routing domain id. */ readonly mrdId: number;
  /** Tasks now held by the agent. */ readonly numTasks: number;
  /** Agent mode. */ readonly agentMode: number;
  /** Task limit of the agent. */ readonly maxTaskLimit: number;
  /** Agent skill target id. */ readonly icmAgentId: number;
  /** Agent availability status. */ readonly agentAvailabilityStatus: number;
  /** Count of SkillGroup groups, max 20. */ readonly numCsqs: number;
  /** Department of the agent (team, in the team event). */ readonly departmentId?: number;
  /** Text put in the call client history; default = ClientID. */ readonly clientSignature?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Selected terminal device name. */ readonly activeTerminal?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Seconds expected in the state. */ readonly duration?: number;
  /** Next state if known. */ readonly nextAgentState?: number;
  /** Direction of the call being worked. */ readonly direction?: number;
  /** Extra tasks allowed beyond the limit. */ readonly maxBeyondTaskLimit?: number;
  /** Signature of a client that handled the call. */ readonly ctiClientSignature?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** List of csq_id, skill_group_id, skill_group_priority. */ readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupId?: number; readonly skillGroupPriority?: number; readonly csqState?: number }>;
}

/** PG, peripheral or server status change, or broadcast text. */
export interface System extends MessageBase<'System', 'SYSTEM_EVENT', 31> {
  /** Bit mask; 0 = normal. */ readonly ccxStatus: number;
  /** Seconds since 1970 UTC. */ readonly ccxTime: number;
  /** System event id. */ readonly systemEventId: number;
  /** Event argument (peripheral id for peripheral/instrument events). */ readonly systemEventArg1: number;
  /** Event argument. */ readonly systemEventArg2: number;
  /** Event argument. */ readonly systemEventArg3: number;
  /** DEVID_NONE when there is no EventDeviceID. */ readonly eventDeviceType: number;
  /** Text for people. */ readonly text?: string;
  /** Device named by the event. */ readonly eventDeviceId?: string;
}

/** Raise an alarm / object state in the platform's alarm system. */
export interface ClientEventReportReq extends MessageBase<'ClientEventReportReq', 'CLIENT_EVENT_REPORT_REQ', 32> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** State. */ readonly state: number;
  /** Alarm object. */ readonly objectName?: string;
  /** Text for people. */ readonly text?: string;
}

/** Alarm report accepted. */
export interface ClientEventReportConf extends MessageBase<'ClientEventReportConf', 'CLIENT_EVENT_REPORT_CONF', 33> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Outbound call was cut through to another network. */
export interface CallReachedNetwork extends MessageBase<'CallReachedNetwork', 'CALL_REACHED_NETWORK_EVENT', 34> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** 0xFFFF = none. */ readonly trunkUsedDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly trunkUsedDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Trunk. */ readonly trunkNumber?: number;
  /** Trunk group. */ readonly trunkGroupNumber?: number;
}

/** A client-control (or supervisor) request failed at the peripheral. */
export interface ControlFailureConf extends MessageBase<'ControlFailureConf', 'CONTROL_FAILURE_CONF', 35> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Failure code. */ readonly failureCode: number;
  /** Peripheral-specific error, 0 = none. */ readonly unifiedCcxErrorCode: number;
  /** Text for people. */ readonly text?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Ask for an agent's current state. */
export interface QueryAgentStateReq extends MessageBase<'QueryAgentStateReq', 'QUERY_AGENT_STATE_REQ', 36> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Media routing domain id. */ readonly mrdId: number;
  /** Agent skill target id. */ readonly icmAgentId: number;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Current state of the agent, with one entry per skill group. */
export interface QueryAgentStateConf extends MessageBase<'QueryAgentStateConf', 'QUERY_AGENT_STATE_CONF', 37> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Client Events service only. */ readonly agentState: number;
  /** Count of SkillGroup groups, max 20. */ readonly numCsqs: number;
  /** Media routing domain id. */ readonly mrdId: number;
  /** Tasks now held by the agent. */ readonly numTasks: number;
  /** Agent mode. */ readonly agentMode: number;
  /** Task limit of the agent. */ readonly maxTaskLimit: number;
  /** Agent skill target id. */ readonly icmAgentId: number;
  /** Agent availability status. */ readonly agentAvailabilityStatus: number;
  /** Department of the agent (team, in the team event). */ readonly departmentId?: number;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Internal use. */ readonly internalAgentState?: number;
  /** Extra tasks allowed beyond the limit. */ readonly maxBeyondTaskLimit?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** List of csq_id, skill_group_id, skill_group_priority. */ readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupId?: number; readonly skillGroupPriority?: number; readonly csqState?: number }>;
}

/** Log an agent in or out, or change state. */
export interface SetAgentStateReq extends MessageBase<'SetAgentStateReq', 'SET_AGENT_STATE_REQ', 38> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Client Events service only. */ readonly agentState: number;
  /** Agent work mode. */ readonly agentWorkMode: number;
  /** Count of SkillGroup groups, max 20. */ readonly numCsqs: number;
  /** Site-defined reason; meaningful for not-ready and logout. */ readonly eventReasonCode: number;
  /** Forced flag. */ readonly forcedFlag: number;
  /** Bit mask. */ readonly agentCapacity: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Selected terminal device name. */ readonly activeTerminal?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Needed for login/logout unless SSO. */ readonly agentPassword?: string;
  /** Needed by some peripherals at login. */ readonly positionId?: string;
  /** Supervisor id. */ readonly supervisorId?: string;
  /** 1 = single sign-on. */ readonly ssoEnabled?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** List of csq_id, skill_group_id, skill_group_priority. */ readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupPriority?: number }>;
}

/** State change request accepted. */
export interface SetAgentStateConf extends MessageBase<'SetAgentStateConf', 'SET_AGENT_STATE_CONF', 39> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Swap active call and held (or alerting) call. */
export interface AlternateCallReq extends MessageBase<'AlternateCallReq', 'ALTERNATE_CALL_REQ', 40> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Active call. */ readonly activeCallId: number;
  /** Other (held or alerting) call. */ readonly otherCallId: number;
  /** Active connection device type. */ readonly activeConnectionDeviceType: number;
  /** Other connection device type. */ readonly otherConnectionDeviceType: number;
  /** Device id. */ readonly activeConnectionDeviceId?: string;
  /** Device id. */ readonly otherConnectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Alternate done. */
export interface AlternateCallConf extends MessageBase<'AlternateCallConf', 'ALTERNATE_CALL_CONF', 41> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Answer an alerting call. */
export interface AnswerCallReq extends MessageBase<'AnswerCallReq', 'ANSWER_CALL_REQ', 42> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Answer done. */
export interface AnswerCallConf extends MessageBase<'AnswerCallConf', 'ANSWER_CALL_CONF', 43> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Drop every device from a call. */
export interface ClearCallReq extends MessageBase<'ClearCallReq', 'CLEAR_CALL_REQ', 44> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Clear call done. */
export interface ClearCallConf extends MessageBase<'ClearCallConf', 'CLEAR_CALL_CONF', 45> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Drop one device from a call. */
export interface ClearConnectionReq extends MessageBase<'ClearConnectionReq', 'CLEAR_CONNECTION_REQ', 46> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Device that asks for the clear. */ readonly requestingDeviceId?: string;
  /** Type of RequestingDeviceID (which enum is not stated; NONE allowed). */ readonly requestingDeviceIdType?: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Clear connection done. */
export interface ClearConnectionConf extends MessageBase<'ClearConnectionConf', 'CLEAR_CONNECTION_CONF', 47> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Join held and active call, or single-step conference to a number. */
export interface ConferenceCallReq extends MessageBase<'ConferenceCallReq', 'CONFERENCE_CALL_REQ', 48> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Held call. */ readonly heldCallId: number;
  /** Active call. */ readonly activeCallId: number;
  /** Held connection device type. */ readonly heldConnectionDeviceType: number;
  /** Active connection device type. */ readonly activeConnectionDeviceType: number;
  /** Call placement type. */ readonly callPlacementType: number;
  /** Call manner type. */ readonly callMannerType: number;
  /** Rings before giving up; 0 = default (about 10). */ readonly alertRings: number;
  /** Call option. */ readonly callOption: number;
  /** Facility type. */ readonly facilityType: number;
  /** Answering machine. */ readonly answeringMachine: number;
  /** Priority handling. */ readonly priority: number;
  /** Unused on Unified CCE (v24 and older: post-route the call). */ readonly postRoute: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Device id. */ readonly activeConnectionDeviceId?: string;
  /** Device id. */ readonly heldConnectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Access code for the facility. */ readonly facilityCode?: string;
  /** Authorization code. */ readonly authorizationCode?: string;
  /** Account code. */ readonly accountCode?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Conference made: new connection and party list. */
export interface ConferenceCallConf extends MessageBase<'ConferenceCallConf', 'CONFERENCE_CALL_CONF', 49> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** New call id. */ readonly newCallId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** Count of ConnectedParty groups, max 16. */ readonly numParties: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
  /** List of connected_party_call_id, connected_party_device_type, connected_party_device_id. */ readonly parties?: ReadonlyArray<{ readonly connectedPartyCallId?: number; readonly connectedPartyDeviceType?: number; readonly connectedPartyDeviceId?: string }>;
}

/** Hold the active call and start a second call. */
export interface ConsultationCallReq extends MessageBase<'ConsultationCallReq', 'CONSULTATION_CALL_REQ', 50> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Active call. */ readonly activeCallId: number;
  /** Active connection device type. */ readonly activeConnectionDeviceType: number;
  /** Call placement type. */ readonly callPlacementType: number;
  /** Call manner type. */ readonly callMannerType: number;
  /** Consult type. */ readonly consultType: number;
  /** Rings before giving up; 0 = default (about 10). */ readonly alertRings: number;
  /** Call option. */ readonly callOption: number;
  /** Facility type. */ readonly facilityType: number;
  /** Answering machine. */ readonly answeringMachine: number;
  /** Priority handling. */ readonly priority: number;
  /** Unused on Unified CCE (v24 and older: post-route the call). */ readonly postRoute: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Device id. */ readonly activeConnectionDeviceId?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Access code for the facility. */ readonly facilityCode?: string;
  /** Authorization code. */ readonly authorizationCode?: string;
  /** Account code. */ readonly accountCode?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Consultation started: its connection. */
export interface ConsultationCallConf extends MessageBase<'ConsultationCallConf', 'CONSULTATION_CALL_CONF', 51> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** New call id. */ readonly newCallId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
}

/** Send an alerting call to another device. */
export interface DeflectCallReq extends MessageBase<'DeflectCallReq', 'DEFLECT_CALL_REQ', 52> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** 0xFFFF = none. */ readonly calledDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device id. */ readonly calledDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Deflect done. */
export interface DeflectCallConf extends MessageBase<'DeflectCallConf', 'DEFLECT_CALL_CONF', 53> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Put a connection on hold. */
export interface HoldCallReq extends MessageBase<'HoldCallReq', 'HOLD_CALL_REQ', 54> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Hold the facility for the held call; for ISDN-like phones. */ readonly reservation: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Hold done. */
export interface HoldCallConf extends MessageBase<'HoldCallConf', 'HOLD_CALL_CONF', 55> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Start a call from the agent's device. */
export interface MakeCallReq extends MessageBase<'MakeCallReq', 'MAKE_CALL_REQ', 56> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call placement type. */ readonly callPlacementType: number;
  /** Call manner type. */ readonly callMannerType: number;
  /** Rings before giving up; 0 = default (about 10). */ readonly alertRings: number;
  /** Call option. */ readonly callOption: number;
  /** Facility type. */ readonly facilityType: number;
  /** Answering machine. */ readonly answeringMachine: number;
  /** Priority handling. */ readonly priority: number;
  /** Unused on Unified CCE (v24 and older: post-route the call). */ readonly postRoute: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId?: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Access code for the facility. */ readonly facilityCode?: string;
  /** Authorization code. */ readonly authorizationCode?: string;
  /** Account code. */ readonly accountCode?: string;
  /** Call control table; needed with CPT_OUTBOUND. */ readonly cct?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Call started: its connection. */
export interface MakeCallConf extends MessageBase<'MakeCallConf', 'MAKE_CALL_CONF', 57> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** New call id. */ readonly newCallId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
}

/** Start a dialer call that is joined to the originator later. */
export interface MakePredictiveCallReq extends MessageBase<'MakePredictiveCallReq', 'MAKE_PREDICTIVE_CALL_REQ', 58> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call placement type. */ readonly callPlacementType: number;
  /** Call manner type. */ readonly callMannerType: number;
  /** Rings before giving up; 0 = default (about 10). */ readonly alertRings: number;
  /** Call option. */ readonly callOption: number;
  /** Facility type. */ readonly facilityType: number;
  /** Answering machine. */ readonly answeringMachine: number;
  /** Priority handling. */ readonly priority: number;
  /** Allocation state. */ readonly allocationState: number;
  /** Destination country. */ readonly destinationCountry: number;
  /** Answer detect mode. */ readonly answerDetectMode: number;
  /** Seconds; 0 = default. */ readonly answerDetectTime: number;
  /** Peripheral-specific; 0 = not used. */ readonly answerDetectControl1: number;
  /** Peripheral-specific; 0 = not used. */ readonly answerDetectControl2: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Device that originates the dialer call. */ readonly originatingDeviceId?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Access code for the facility. */ readonly facilityCode?: string;
  /** Authorization code. */ readonly authorizationCode?: string;
  /** Account code. */ readonly accountCode?: string;
  /** Caller line id to use. */ readonly originatingLineId?: string;
  /** Call control table; needed with CPT_OUTBOUND. */ readonly cct?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Predictive call started: its connection. */
export interface MakePredictiveCallConf extends MessageBase<'MakePredictiveCallConf', 'MAKE_PREDICTIVE_CALL_CONF', 59> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** New call id. */ readonly newCallId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
}

/** Drop the active call and take back the held call. */
export interface ReconnectCallReq extends MessageBase<'ReconnectCallReq', 'RECONNECT_CALL_REQ', 60> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Active call. */ readonly activeCallId: number;
  /** Held call. */ readonly heldCallId: number;
  /** Active connection device type. */ readonly activeConnectionDeviceType: number;
  /** Held connection device type. */ readonly heldConnectionDeviceType: number;
  /** Device id. */ readonly activeConnectionDeviceId?: string;
  /** Device id. */ readonly heldConnectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Reconnect done. */
export interface ReconnectCallConf extends MessageBase<'ReconnectCallConf', 'RECONNECT_CALL_CONF', 61> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Take a held call back. */
export interface RetrieveCallReq extends MessageBase<'RetrieveCallReq', 'RETRIEVE_CALL_REQ', 62> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Held call. */ readonly heldCallId: number;
  /** Held connection device type. */ readonly heldConnectionDeviceType: number;
  /** Device id. */ readonly heldConnectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Retrieve done. */
export interface RetrieveCallConf extends MessageBase<'RetrieveCallConf', 'RETRIEVE_CALL_CONF', 63> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Transfer the held call to the active call, or single-step transfer to a number. */
export interface TransferCallReq extends MessageBase<'TransferCallReq', 'TRANSFER_CALL_REQ', 64> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Active call. */ readonly activeCallId: number;
  /** Held call. */ readonly heldCallId: number;
  /** Active connection device type. */ readonly activeConnectionDeviceType: number;
  /** Held connection device type. */ readonly heldConnectionDeviceType: number;
  /** Call placement type. */ readonly callPlacementType: number;
  /** Call manner type. */ readonly callMannerType: number;
  /** Rings before giving up; 0 = default (about 10). */ readonly alertRings: number;
  /** Call option. */ readonly callOption: number;
  /** Facility type. */ readonly facilityType: number;
  /** Answering machine. */ readonly answeringMachine: number;
  /** Priority handling. */ readonly priority: number;
  /** Unused on Unified CCE (v24 and older: post-route the call). */ readonly postRoute: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Device id. */ readonly activeConnectionDeviceId?: string;
  /** Device id. */ readonly heldConnectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Access code for the facility. */ readonly facilityCode?: string;
  /** Authorization code. */ readonly authorizationCode?: string;
  /** Account code. */ readonly accountCode?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Transfer made: new connection and party list. */
export interface TransferCallConf extends MessageBase<'TransferCallConf', 'TRANSFER_CALL_CONF', 65> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** New call id. */ readonly newCallId: number;
  /** New connection device type. */ readonly newConnectionDeviceType: number;
  /** Count of ConnectedParty groups, max 16. */ readonly numParties: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the new connection id. */ readonly newConnectionDeviceId?: string;
  /** List of connected_party_call_id, connected_party_device_type, connected_party_device_id. */ readonly parties?: ReadonlyArray<{ readonly connectedPartyCallId?: number; readonly connectedPartyDeviceType?: number; readonly connectedPartyDeviceId?: string }>;
}

/** Ask for a device's kind and abilities. */
export interface QueryDeviceInfoReq extends MessageBase<'QueryDeviceInfoReq', 'QUERY_DEVICE_INFO_REQ', 78> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Reserved place of the Unified CCX guide. */ readonly reserved: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Kind, abilities and lines of the device. */
export interface QueryDeviceInfoConf extends MessageBase<'QueryDeviceInfoConf', 'QUERY_DEVICE_INFO_CONF', 79> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** Type of device. */ readonly typeOfDevice: number;
  /** Bit mask. */ readonly classOfDevice: number;
  /** Count of LineHandle/LineType pairs, max 10. */ readonly numLines: number;
  /** Reserved place of the Unified CCX guide. */ readonly reserved: number;
  /** 0xFFFF = unknown. */ readonly maxActiveCalls: number;
  /** 0xFFFF = unknown. */ readonly maxHeldCalls: number;
  /** 0xFFFF = unknown. */ readonly maxDevicesInConference: number;
  /** Agent states in which a call can be made. */ readonly makeCallSetup: number;
  /** Bit mask. */ readonly transferConferenceSetup: number;
  /** Bit mask. */ readonly callEventsSupported: number;
  /** Bit mask. */ readonly callControlSupported: number;
  /** Bit mask. */ readonly otherFeaturesSupported: number;
  /** List of line_handle, line_type. */ readonly lines?: ReadonlyArray<{ readonly lineHandle?: number; readonly lineType?: number }>;
}

/** Ask for all that is known of a call. */
export interface SnapshotCallReq extends MessageBase<'SnapshotCallReq', 'SNAPSHOT_CALL_REQ', 82> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
}

/** Context and device list of the call. */
export interface SnapshotCallConf extends MessageBase<'SnapshotCallConf', 'SNAPSHOT_CALL_CONF', 83> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType: number;
  /** Count of CTIClientSignature/CTIClientTimestamp pairs, max 16. */ readonly numCtiClients: number;
  /** Count of CallConnection/CallDevice groups, max 16. */ readonly numCallDevices: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Called party disposition. */ readonly calledPartyDisposition: number;
  /** Reserved place of the Unified CCX guide. */ readonly reserved?: number;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** DNIS. */ readonly dnis?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Wrap-up text. */ readonly callWrapupData?: string;
  /** Unique call reference bytes from Unified CM. */ readonly callReferenceId?: string;
  /** Original call, when this call is a consult on its behalf. */ readonly cocConnectionCallId?: number;
  /** Original call connection. */ readonly cocCallConnectionDeviceIdType?: number;
  /** Original call connection. */ readonly cocCallConnectionDeviceId?: string;
  /** Call reference GUID. */ readonly protocolReferenceGuid?: string;
  /** AI service configuration id. */ readonly ccaiConfigId?: string;
  /** Count of FltEnabledServices values. */ readonly numOfEnabledServices?: number;
  /** List of cti_client_signature, cti_client_timestamp. */ readonly ctiClients?: ReadonlyArray<{ readonly ctiClientSignature?: string; readonly ctiClientTimestamp?: number }>;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
  /** List of call_connection_call_id, call_connection_device_type, call_connection_device_id . */ readonly callDevices?: ReadonlyArray<{ readonly callConnectionCallId?: number; readonly callConnectionDeviceType?: number; readonly callConnectionDeviceId?: string; readonly callDeviceType?: number; readonly callDeviceId?: string; readonly callDeviceConnectionState?: number }>;
  /** List of flt_enabled_services. */ readonly enabledServices?: ReadonlyArray<{ readonly fltEnabledServices?: number }>;
}

/** Ask which calls are at a device. */
export interface SnapshotDeviceReq extends MessageBase<'SnapshotDeviceReq', 'SNAPSHOT_DEVICE_REQ', 84> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** 0xFFFF = none. */ readonly snapshotDeviceType: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Calls at the device. */
export interface SnapshotDeviceConf extends MessageBase<'SnapshotDeviceConf', 'SNAPSHOT_DEVICE_CONF', 85> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Count of call groups, max 16. */ readonly numCalls: number;
  /** List of calls (of a device), or calls found (of a resynchronisation). */ readonly calls?: ReadonlyArray<{ readonly callConnectionCallId?: number; readonly callConnectionDeviceType?: number; readonly callConnectionDeviceId?: string; readonly callState?: number; readonly silentMonitorStatus?: number }>;
}

/** Call was explicitly taken out of one or more queues. */
export interface CallDequeued extends MessageBase<'CallDequeued', 'CALL_DEQUEUED_EVENT', 86> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** 0xFFFF = none. */ readonly queueDeviceType: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Calls in queue for the service. */ readonly numQueued: number;
  /** Count of SkillGroup groups, max 20. */ readonly numCsqs: number;
  /** ALERTING at an agent; INITIATE = inbound trunk seized. */ readonly localConnectionState: number;
  /** 0xFFFF = none. */ readonly eventCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Way of dequeueing (values not listed). */ readonly deQueueType?: string;
  /** Device id. */ readonly queueDeviceId?: string;
  /** List of csq_id, skill_group_id, skill_group_priority. */ readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupId?: number; readonly skillGroupPriority?: number }>;
}

/** Send DTMF tones on a call. */
export interface SendDtmfSignalReq extends MessageBase<'SendDtmfSignalReq', 'SEND_DTMF_SIGNAL_REQ', 91> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Milliseconds; 0 = default. */ readonly toneDuration: number;
  /** Milliseconds; 0 = default; USHORT before version 10. */ readonly pauseDuration: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Tones to send. */ readonly dtmfString?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Tones accepted. */
export interface SendDtmfSignalConf extends MessageBase<'SendDtmfSignalConf', 'SEND_DTMF_SIGNAL_CONF', 92> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Start a call monitor or device monitor. */
export interface MonitorStartReq extends MessageBase<'MonitorStartReq', 'MONITOR_START_REQ', 93> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Call events wanted, bit mask. */ readonly callMsgMask: number;
  /** Agent states whose events are wanted, bit mask. */ readonly agentStateMask: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** DEVID_NONE for a call monitor. */ readonly monitoredDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Device to monitor. */ readonly monitoredDeviceId?: string;
}

/** Monitor created: its MonitorID. */
export interface MonitorStartConf extends MessageBase<'MonitorStartConf', 'MONITOR_START_CONF', 94> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
}

/** End a call or device monitor. */
export interface MonitorStopReq extends MessageBase<'MonitorStopReq', 'MONITOR_STOP_REQ', 95> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
}

/** Monitor ended. */
export interface MonitorStopConf extends MessageBase<'MonitorStopConf', 'MONITOR_STOP_CONF', 96> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Change the masks of a monitor. */
export interface ChangeMonitorMaskReq extends MessageBase<'ChangeMonitorMaskReq', 'CHANGE_MONITOR_MASK_REQ', 97> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Call events wanted, bit mask. */ readonly callMsgMask: number;
  /** Agent states whose events are wanted, bit mask. */ readonly agentStateMask: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Masks changed. */
export interface ChangeMonitorMaskConf extends MessageBase<'ChangeMonitorMaskConf', 'CHANGE_MONITOR_MASK_CONF', 98> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Another client opened a session (Client Monitor service). */
export interface ClientSessionOpened extends MessageBase<'ClientSessionOpened', 'CLIENT_SESSION_OPENED_EVENT', 99> {
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Services granted, bit mask; may be fewer than requested. */ readonly servicesGranted: number;
  /** Call events wanted, bit mask. */ readonly callMsgMask: number;
  /** Agent states whose events are wanted, bit mask. */ readonly agentStateMask: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** Text put in the call client history; default = ClientID. */ readonly clientSignature?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Another client's session ended (Client Monitor service). */
export interface ClientSessionClosed extends MessageBase<'ClientSessionClosed', 'CLIENT_SESSION_CLOSED_EVENT', 100> {
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Status code; 0 = success. */ readonly status: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** Text put in the call client history; default = ClientID. */ readonly clientSignature?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Watch the messages of another client's session. */
export interface SessionMonitorStartReq extends MessageBase<'SessionMonitorStartReq', 'SESSION_MONITOR_START_REQ', 101> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Session monitor created: its MonitorID. */
export interface SessionMonitorStartConf extends MessageBase<'SessionMonitorStartConf', 'SESSION_MONITOR_START_CONF', 102> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
}

/** End a session monitor. */
export interface SessionMonitorStopReq extends MessageBase<'SessionMonitorStopReq', 'SESSION_MONITOR_STOP_REQ', 103> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Session monitor ended. */
export interface SessionMonitorStopConf extends MessageBase<'SessionMonitorStopConf', 'SESSION_MONITOR_STOP_CONF', 104> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** A call has been routed to this agent and is about to arrive. */
export interface AgentPreCall extends MessageBase<'AgentPreCall', 'AGENT_PRE_CALL_EVENT', 105> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** Media routing domain id. */ readonly mrdId: number;
  /** Agent skill target id. */ readonly agentSkillTargetId?: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
  /** Calling number. */ readonly ani?: string;
  /** ISDN user-to-user bytes. */ readonly userToUserInfo?: string;
  /** Dialed number. */ readonly dialedNumber?: string;
  /** Digits entered by the caller. */ readonly callerEnteredDigits?: string;
  /** Call type id. */ readonly fltCallTypeId?: number;
  /** Invoke id of the pre-call. */ readonly preCallInvokeId?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Call reference GUID. */ readonly protocolReferenceGuid?: string;
  /** Count of FltEnabledServices values. */ readonly numOfEnabledServices?: number;
  /** AI service configuration id. */ readonly ccaiConfigId?: string;
  /** ANI II digits; not populated. */ readonly aniIi?: string;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
  /** List of flt_enabled_services. */ readonly enabledServices?: ReadonlyArray<{ readonly fltEnabledServices?: number }>;
}

/** A pre-announced call will not arrive after all. */
export interface AgentPreCallAbort extends MessageBase<'AgentPreCallAbort', 'AGENT_PRE_CALL_ABORT_EVENT', 106> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Media routing domain id. */ readonly mrdId: number;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Router call key, day part. */ readonly routerCallKeyDay?: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId?: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber?: number;
}

/** Send text to a client, the supervisor, the team or all. */
export interface UserMessageReq extends MessageBase<'UserMessageReq', 'USER_MESSAGE_REQ', 107> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Distribution. */ readonly distribution: number;
  /** Client (user) id. */ readonly clientId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Text for people. */ readonly text?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Text accepted. */
export interface UserMessageConf extends MessageBase<'UserMessageConf', 'USER_MESSAGE_CONF', 108> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Text sent by another client. */
export interface UserMessage extends MessageBase<'UserMessage', 'USER_MESSAGE_EVENT', 109> {
  /** Seconds since 1970 UTC. */ readonly ccxTime: number;
  /** Distribution. */ readonly distribution: number;
  /** Client (user) id. */ readonly clientId?: string;
  /** Text for people. */ readonly text?: string;
}

/** Choose which call variables and named (ECC) variables the client wants. */
export interface RegisterVariablesReq extends MessageBase<'RegisterVariablesReq', 'REGISTER_VARIABLES_REQ', 110> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Bit mask of call variables wanted. */ readonly callVariableMask: number;
  /** Count of NamedVariable fields. */ readonly numNamedVariables: number;
  /** Count of NamedArray fields. */ readonly numNamedArrays: number;
  /** List of named_variable. */ readonly namedVariables?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  /** List of named_array. */ readonly namedArrays?: ReadonlyArray<{ readonly index: number; readonly name: string; readonly value: string }>;
}

/** Registration accepted. */
export interface RegisterVariablesConf extends MessageBase<'RegisterVariablesConf', 'REGISTER_VARIABLES_CONF', 111> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Ask for an agent's statistics. */
export interface QueryAgentStatisticsReq extends MessageBase<'QueryAgentStatisticsReq', 'QUERY_AGENT_STATISTICS_REQ', 112> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Agent statistics, session and today. */
export interface QueryAgentStatisticsConf extends MessageBase<'QueryAgentStatisticsConf', 'QUERY_AGENT_STATISTICS_CONF', 113> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Seconds, since login. */ readonly availTimeSession: number;
  /** Seconds, since login. */ readonly loggedOnTimeSession: number;
  /** Seconds, since login. */ readonly notReadyTimeSession: number;
  /** Seconds, since login. */ readonly icmAvailableTimeSession: number;
  /** Seconds, since login. */ readonly routableTimeSession: number;
  /** Count, since login. */ readonly agentOutCallsSession: number;
  /** Seconds, since login. */ readonly agentOutCallsTalkTimeSession: number;
  /** Seconds, since login. */ readonly agentOutCallsTimeSession: number;
  /** Count, since login. */ readonly agentOutCallsHeldSession: number;
  /** Seconds, since login. */ readonly agentOutCallsHeldTimeSession: number;
  /** Count, since login. */ readonly handledCallsSession: number;
  /** Seconds, since login. */ readonly handledCallsTalkTimeSession: number;
  /** Seconds, since login. */ readonly handledCallsAfterCallTimeSession: number;
  /** Seconds, since login. */ readonly handledCallsTimeSession: number;
  /** Count, since login. */ readonly incomingCallsHeldSession: number;
  /** Seconds, since login. */ readonly incomingCallsHeldTimeSession: number;
  /** Count, since login. */ readonly internalCallsSession: number;
  /** Seconds, since login. */ readonly internalCallsTimeSession: number;
  /** Count, since login. */ readonly internalCallsRcvdSession: number;
  /** Seconds, since login. */ readonly internalCallsRcvdTimeSession: number;
  /** Count, since login. */ readonly internalCallsHeldSession: number;
  /** Seconds, since login. */ readonly internalCallsHeldTimeSession: number;
  /** Count, since login. */ readonly autoOutCallsSession: number;
  /** Seconds, since login. */ readonly autoOutCallsTalkTimeSession: number;
  /** Seconds, since login. */ readonly autoOutCallsTimeSession: number;
  /** Count, since login. */ readonly autoOutCallsHeldSession: number;
  /** Seconds, since login. */ readonly autoOutCallsHeldTimeSession: number;
  /** Count, since login. */ readonly previewCallsSession: number;
  /** Seconds, since login. */ readonly previewCallsTalkTimeSession: number;
  /** Seconds, since login. */ readonly previewCallsTimeSession: number;
  /** Count, since login. */ readonly previewCallsHeldSession: number;
  /** Seconds, since login. */ readonly previewCallsHeldTimeSession: number;
  /** Count, since login. */ readonly reservationCallsSession: number;
  /** Seconds, since login. */ readonly reservationCallsTalkTimeSession: number;
  /** Seconds, since login. */ readonly reservationCallsTimeSession: number;
  /** Count, since login. */ readonly reservationCallsHeldSession: number;
  /** Seconds, since login. */ readonly reservationCallsHeldTimeSession: number;
  /** Count, since login. */ readonly bargeInCallsSession: number;
  /** Count, since login. */ readonly interceptCallsSession: number;
  /** Count, since login. */ readonly monitorCallsSession: number;
  /** Count, since login. */ readonly whisperCallsSession: number;
  /** Count, since login. */ readonly emergencyCallsSession: number;
  /** Seconds, today. */ readonly availTimeToday: number;
  /** Seconds, today. */ readonly loggedOnTimeToday: number;
  /** Seconds, today. */ readonly notReadyTimeToday: number;
  /** Seconds, today. */ readonly icmAvailableTimeToday: number;
  /** Seconds, today. */ readonly routableTimeToday: number;
  /** Count, today. */ readonly agentOutCallsToday: number;
  /** Seconds, today. */ readonly agentOutCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly agentOutCallsTimeToday: number;
  /** Count, today. */ readonly agentOutCallsHeldToday: number;
  /** Seconds, today. */ readonly agentOutCallsHeldTimeToday: number;
  /** Count, today. */ readonly handledCallsToday: number;
  /** Seconds, today. */ readonly handledCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly handledCallsAfterCallTimeToday: number;
  /** Seconds, today. */ readonly handledCallsTimeToday: number;
  /** Count, today. */ readonly incomingCallsHeldToday: number;
  /** Seconds, today. */ readonly incomingCallsHeldTimeToday: number;
  /** Count, today. */ readonly internalCallsToday: number;
  /** Seconds, today. */ readonly internalCallsTimeToday: number;
  /** Count, today. */ readonly internalCallsRcvdToday: number;
  /** Seconds, today. */ readonly internalCallsRcvdTimeToday: number;
  /** Count, today. */ readonly internalCallsHeldToday: number;
  /** Seconds, today. */ readonly internalCallsHeldTimeToday: number;
  /** Count, today. */ readonly autoOutCallsToday: number;
  /** Seconds, today. */ readonly autoOutCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly autoOutCallsTimeToday: number;
  /** Count, today. */ readonly autoOutCallsHeldToday: number;
  /** Seconds, today. */ readonly autoOutCallsHeldTimeToday: number;
  /** Count, today. */ readonly previewCallsToday: number;
  /** Seconds, today. */ readonly previewCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly previewCallsTimeToday: number;
  /** Count, today. */ readonly previewCallsHeldToday: number;
  /** Seconds, today. */ readonly previewCallsHeldTimeToday: number;
  /** Count, today. */ readonly reservationCallsToday: number;
  /** Seconds, today. */ readonly reservationCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly reservationCallsTimeToday: number;
  /** Count, today. */ readonly reservationCallsHeldToday: number;
  /** Seconds, today. */ readonly reservationCallsHeldTimeToday: number;
  /** Count, today. */ readonly bargeInCallsToday: number;
  /** Count, today. */ readonly interceptCallsToday: number;
  /** Count, today. */ readonly monitorCallsToday: number;
  /** Count, today. */ readonly whisperCallsToday: number;
  /** Count, today. */ readonly emergencyCallsToday: number;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Ask for a skill group's statistics. */
export interface QuerySkillGroupStatisticsReq extends MessageBase<'QuerySkillGroupStatisticsReq', 'QUERY_SKILL_GROUP_STATISTICS_REQ', 114> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
}

/** Skill group statistics: now, 5 minutes, half hour, today. */
export interface QuerySkillGroupStatisticsConf extends MessageBase<'QuerySkillGroupStatisticsConf', 'QUERY_SKILL_GROUP_STATISTICS_CONF', 115> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** Number of agents, now. */ readonly agentsLoggedOn: number;
  /** Number of agents, now. */ readonly agentsAvail: number;
  /** Number of agents, now. */ readonly agentsNotReady: number;
  /** Number of agents, now. */ readonly agentsReady: number;
  /** Number of agents, now. */ readonly agentsTalkingIn: number;
  /** Number of agents, now. */ readonly agentsTalkingOut: number;
  /** Number of agents, now. */ readonly agentsTalkingOther: number;
  /** Number of agents, now. */ readonly agentsWorkNotReady: number;
  /** Number of agents, now. */ readonly agentsWorkReady: number;
  /** Number of agents, now. */ readonly agentsBusyOther: number;
  /** Number of agents, now. */ readonly agentsReserved: number;
  /** Number of agents, now. */ readonly agentsHold: number;
  /** Number of agents, now. */ readonly agentsIcmAvailable: number;
  /** Number of agents, now. */ readonly agentsApplicationAvailable: number;
  /** Number of agents, now. */ readonly agentsTalkingAutoOut: number;
  /** Number of agents, now. */ readonly agentsTalkingPreview: number;
  /** Number of agents, now. */ readonly agentsTalkingReservation: number;
  /** Count, now; 0xFFFFFFFF = unknown. */ readonly routerCallsQNow: number;
  /** Seconds, now; 0xFFFFFFFF = unknown. */ readonly longestRouterCallQNow: number;
  /** Count, now; 0xFFFFFFFF = unknown. */ readonly callsQNow: number;
  /** Seconds, now; 0xFFFFFFFF = unknown. */ readonly callsQTimeNow: number;
  /** Seconds, now; 0xFFFFFFFF = unknown. */ readonly longestCallQNow: number;
  /** Seconds, this 5 minutes. */ readonly availTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly loggedOnTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly notReadyTimeTo5: number;
  /** Count, this 5 minutes. */ readonly agentOutCallsTo5: number;
  /** Seconds, this 5 minutes. */ readonly agentOutCallsTalkTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly agentOutCallsTimeTo5: number;
  /** Count, this 5 minutes. */ readonly agentOutCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly agentOutCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly handledCallsTo5: number;
  /** Seconds, this 5 minutes. */ readonly handledCallsTalkTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly handledCallsAfterCallTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly handledCallsTimeTo5: number;
  /** Count, this 5 minutes. */ readonly incomingCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly incomingCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly internalCallsRcvdTo5: number;
  /** Seconds, this 5 minutes. */ readonly internalCallsRcvdTimeTo5: number;
  /** Count, this 5 minutes. */ readonly internalCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly internalCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly autoOutCallsTo5: number;
  /** Seconds, this 5 minutes. */ readonly autoOutCallsTalkTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly autoOutCallsTimeTo5: number;
  /** Count, this 5 minutes. */ readonly autoOutCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly autoOutCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly previewCallsTo5: number;
  /** Seconds, this 5 minutes. */ readonly previewCallsTalkTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly previewCallsTimeTo5: number;
  /** Count, this 5 minutes. */ readonly previewCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly previewCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly reservationCallsTo5: number;
  /** Seconds, this 5 minutes. */ readonly reservationCallsTalkTimeTo5: number;
  /** Seconds, this 5 minutes. */ readonly reservationCallsTimeTo5: number;
  /** Count, this 5 minutes. */ readonly reservationCallsHeldTo5: number;
  /** Seconds, this 5 minutes. */ readonly reservationCallsHeldTimeTo5: number;
  /** Count, this 5 minutes. */ readonly bargeInCallsTo5: number;
  /** Count, this 5 minutes. */ readonly interceptCallsTo5: number;
  /** Count, this 5 minutes. */ readonly monitorCallsTo5: number;
  /** Count, this 5 minutes. */ readonly whisperCallsTo5: number;
  /** Count, this 5 minutes. */ readonly emergencyCallsTo5: number;
  /** Count, 5 minutes; 0xFFFFFFFF = unknown. */ readonly callsQ5: number;
  /** Seconds, 5 minutes; 0xFFFFFFFF = unknown. */ readonly callsQTime5: number;
  /** Seconds, 5 minutes; 0xFFFFFFFF = unknown. */ readonly longestCallQ5: number;
  /** Seconds, this half hour. */ readonly availTimeToHalf: number;
  /** Seconds, this half hour. */ readonly loggedOnTimeToHalf: number;
  /** Seconds, this half hour. */ readonly notReadyTimeToHalf: number;
  /** Count, this half hour. */ readonly agentOutCallsToHalf: number;
  /** Seconds, this half hour. */ readonly agentOutCallsTalkTimeToHalf: number;
  /** Seconds, this half hour. */ readonly agentOutCallsTimeToHalf: number;
  /** Count, this half hour. */ readonly agentOutCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly agentOutCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly handledCallsToHalf: number;
  /** Seconds, this half hour. */ readonly handledCallsTalkTimeToHalf: number;
  /** Seconds, this half hour. */ readonly handledCallsAfterCallTimeToHalf: number;
  /** Seconds, this half hour. */ readonly handledCallsTimeToHalf: number;
  /** Count, this half hour. */ readonly incomingCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly incomingCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly internalCallsRcvdToHalf: number;
  /** Seconds, this half hour. */ readonly internalCallsRcvdTimeToHalf: number;
  /** Count, this half hour. */ readonly internalCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly internalCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly autoOutCallsToHalf: number;
  /** Seconds, this half hour. */ readonly autoOutCallsTalkTimeToHalf: number;
  /** Seconds, this half hour. */ readonly autoOutCallsTimeToHalf: number;
  /** Count, this half hour. */ readonly autoOutCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly autoOutCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly previewCallsToHalf: number;
  /** Seconds, this half hour. */ readonly previewCallsTalkTimeToHalf: number;
  /** Seconds, this half hour. */ readonly previewCallsTimeToHalf: number;
  /** Count, this half hour. */ readonly previewCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly previewCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly reservationCallsToHalf: number;
  /** Seconds, this half hour. */ readonly reservationCallsTalkTimeToHalf: number;
  /** Seconds, this half hour. */ readonly reservationCallsTimeToHalf: number;
  /** Count, this half hour. */ readonly reservationCallsHeldToHalf: number;
  /** Seconds, this half hour. */ readonly reservationCallsHeldTimeToHalf: number;
  /** Count, this half hour. */ readonly bargeInCallsToHalf: number;
  /** Count, this half hour. */ readonly interceptCallsToHalf: number;
  /** Count, this half hour. */ readonly monitorCallsToHalf: number;
  /** Count, this half hour. */ readonly whisperCallsToHalf: number;
  /** Count, this half hour. */ readonly emergencyCallsToHalf: number;
  /** Count, half hour; 0xFFFFFFFF = unknown. */ readonly callsQHalf: number;
  /** Seconds, half hour; 0xFFFFFFFF = unknown. */ readonly callsQTimeHalf: number;
  /** Seconds, half hour; 0xFFFFFFFF = unknown. */ readonly longestCallQHalf: number;
  /** Seconds, today. */ readonly availTimeToday: number;
  /** Seconds, today. */ readonly loggedOnTimeToday: number;
  /** Seconds, today. */ readonly notReadyTimeToday: number;
  /** Count, today. */ readonly agentOutCallsToday: number;
  /** Seconds, today. */ readonly agentOutCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly agentOutCallsTimeToday: number;
  /** Count, today. */ readonly agentOutCallsHeldToday: number;
  /** Seconds, today. */ readonly agentOutCallsHeldTimeToday: number;
  /** Count, today. */ readonly handledCallsToday: number;
  /** Seconds, today. */ readonly handledCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly handledCallsAfterCallTimeToday: number;
  /** Seconds, today. */ readonly handledCallsTimeToday: number;
  /** Count, today. */ readonly incomingCallsHeldToday: number;
  /** Seconds, today. */ readonly incomingCallsHeldTimeToday: number;
  /** Count, today. */ readonly internalCallsRcvdToday: number;
  /** Seconds, today. */ readonly internalCallsRcvdTimeToday: number;
  /** Count, today. */ readonly internalCallsHeldToday: number;
  /** Seconds, today. */ readonly internalCallsHeldTimeToday: number;
  /** Count, today. */ readonly autoOutCallsToday: number;
  /** Seconds, today. */ readonly autoOutCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly autoOutCallsTimeToday: number;
  /** Count, today. */ readonly autoOutCallsHeldToday: number;
  /** Seconds, today. */ readonly autoOutCallsHeldTimeToday: number;
  /** Count, today. */ readonly previewCallsToday: number;
  /** Seconds, today. */ readonly previewCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly previewCallsTimeToday: number;
  /** Count, today. */ readonly previewCallsHeldToday: number;
  /** Seconds, today. */ readonly previewCallsHeldTimeToday: number;
  /** Count, today. */ readonly reservationCallsToday: number;
  /** Seconds, today. */ readonly reservationCallsTalkTimeToday: number;
  /** Seconds, today. */ readonly reservationCallsTimeToday: number;
  /** Count, today. */ readonly reservationCallsHeldToday: number;
  /** Seconds, today. */ readonly reservationCallsHeldTimeToday: number;
  /** Count, today. */ readonly bargeInCallsToday: number;
  /** Count, today. */ readonly interceptCallsToday: number;
  /** Count, today. */ readonly monitorCallsToday: number;
  /** Count, today. */ readonly whisperCallsToday: number;
  /** Count, today. */ readonly emergencyCallsToday: number;
  /** Count, today; 0xFFFFFFFF = unknown. */ readonly callsQToday: number;
  /** Seconds, today; 0xFFFFFFFF = unknown. */ readonly callsQTimeToday: number;
  /** Seconds, today; 0xFFFFFFFF = unknown. */ readonly longestCallQToday: number;
}

/** An RTP stream of a call started at a device. */
export interface RtpStarted extends MessageBase<'RtpStarted', 'RTP_STARTED_EVENT', 116> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** Direction of the call being worked. */ readonly direction: number;
  /** Rtp type. */ readonly rtpType: number;
  /** Media bit rate, used for G.723 only. */ readonly bitRate: number;
  /** 0 off, 1 on. */ readonly echoCancellation: number;
  /** Milliseconds. */ readonly packetSize: number;
  /** Audio codec type (values not listed). */ readonly payloadType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** IP address the stream goes to; 16 bytes max before version 19. */ readonly sendingAddress?: string;
  /** UDP port the stream goes to. */ readonly sendingPort?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
  /** Sending address ipv6. */ readonly sendingAddressIpv6?: string;
}

/** An RTP stream of a call stopped. */
export interface RtpStopped extends MessageBase<'RtpStopped', 'RTP_STOPPED_EVENT', 117> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** Direction of the call being worked. */ readonly direction: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** IP address the stream goes to; 16 bytes max before version 19. */ readonly sendingAddress?: string;
  /** UDP port the stream goes to. */ readonly sendingPort?: number;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
  /** Sending address ipv6. */ readonly sendingAddressIpv6?: string;
}

/** Agent asks the supervisor for help. */
export interface SupervisorAssistReq extends MessageBase<'SupervisorAssistReq', 'SUPERVISOR_ASSIST_REQ', 118> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Assist call started: its connection. */
export interface SupervisorAssistConf extends MessageBase<'SupervisorAssistConf', 'SUPERVISOR_ASSIST_CONF', 119> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Another client asked for supervisor assistance. */
export interface SupervisorAssist extends MessageBase<'SupervisorAssist', 'SUPERVISOR_ASSIST_EVENT', 120> {
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** Text for people. */ readonly text?: string;
}

/** Agent declares an emergency. */
export interface EmergencyCallReq extends MessageBase<'EmergencyCallReq', 'EMERGENCY_CALL_REQ', 121> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Emergency call started: its connection. */
export interface EmergencyCallConf extends MessageBase<'EmergencyCallConf', 'EMERGENCY_CALL_CONF', 122> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Teleset line; 0xFFFF = unknown. */ readonly lineHandle: number;
  /** 0xFFFF when no line. */ readonly lineType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Another client declared an emergency. */
export interface EmergencyCall extends MessageBase<'EmergencyCall', 'EMERGENCY_CALL_EVENT', 123> {
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Request id; the answer repeats it. */ readonly invokeId?: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Supervisor monitors, whispers, barges in, intercepts or leaves. */
export interface SuperviseCallReq extends MessageBase<'SuperviseCallReq', 'SUPERVISE_CALL_REQ', 124> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Agent call; 0xFFFFFFFF = active call. */ readonly agentCallId: number;
  /** Supervisor call; 0xFFFFFFFF = none. */ readonly supervisorCallId: number;
  /** Agent connection device type. */ readonly agentConnectionDeviceType: number;
  /** Supervisor connection device type. */ readonly supervisorConnectionDeviceType: number;
  /** Supervisory action. */ readonly supervisoryAction: number;
  /** Device id. */ readonly agentConnectionDeviceId?: string;
  /** Device id. */ readonly supervisorConnectionDeviceId?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Needed from All Events / Peripheral Monitor clients. */ readonly supervisorInstrument?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Supervision action accepted. */
export interface SuperviseCallConf extends MessageBase<'SuperviseCallConf', 'SUPERVISE_CALL_CONF', 125> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Members (or changed members) of an agent team. */
export interface AgentTeamConfig extends MessageBase<'AgentTeamConfig', 'AGENT_TEAM_CONFIG_EVENT', 128> {
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Agent team id. */ readonly teamId: number;
  /** Count of agent groups, max 64. */ readonly numberOfAgents: number;
  /** Config operation. */ readonly configOperation: number;
  /** Department of the agent (team, in the team event). */ readonly departmentId?: number;
  /** Team name. */ readonly agentTeamName?: string;
  /** List of agents (of a team), or agents found (of a resynchronisation). */ readonly agents?: ReadonlyArray<{ readonly atcAgentId?: string; readonly agentFlags?: number; readonly atcAgentState?: number; readonly atcStateDuration?: number }>;
}

/** Set application variables of an application path. */
export interface SetAppDataReq extends MessageBase<'SetAppDataReq', 'SET_APP_DATA_REQ', 129> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Application path (ARM clients). */ readonly applicationPathId?: number;
  /** Call variable 1 (40 characters and NUL). */ readonly callVariable1?: string;
  /** Call variable 2 (40 characters and NUL). */ readonly callVariable2?: string;
  /** Call variable 3 (40 characters and NUL). */ readonly callVariable3?: string;
  /** Call variable 4 (40 characters and NUL). */ readonly callVariable4?: string;
  /** Call variable 5 (40 characters and NUL). */ readonly callVariable5?: string;
  /** Call variable 6 (40 characters and NUL). */ readonly callVariable6?: string;
  /** Call variable 7 (40 characters and NUL). */ readonly callVariable7?: string;
  /** Call variable 8 (40 characters and NUL). */ readonly callVariable8?: string;
  /** Call variable 9 (40 characters and NUL). */ readonly callVariable9?: string;
  /** Call variable 10 (40 characters and NUL). */ readonly callVariable10?: string;
  /** Call type id. */ readonly fltCallTypeId?: number;
  /** Invoke id of the pre-call. */ readonly preCallInvokeId?: number;
}

/** Application variables set. */
export interface SetAppDataConf extends MessageBase<'SetAppDataConf', 'SET_APP_DATA_CONF', 130> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Ask for the agent's desk settings. */
export interface AgentDeskSettingsReq extends MessageBase<'AgentDeskSettingsReq', 'AGENT_DESK_SETTINGS_REQ', 131> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Agent login id. */ readonly agentId?: string;
}

/** Desk settings. */
export interface AgentDeskSettingsConf extends MessageBase<'AgentDeskSettingsConf', 'AGENT_DESK_SETTINGS_CONF', 132> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Bit mask. */ readonly deskSettingsMask: number;
  /** After inbound calls. */ readonly wrapupDataIncomingMode: number;
  /** After outbound calls (3 not listed here). */ readonly wrapupDataOutgoingMode: number;
  /** Seconds. */ readonly logoutNonActivityTime: number;
  /** Recording frequency. */ readonly qualityRecordingRate: number;
  /** Seconds. */ readonly ringNoAnswerTime: number;
  /** Flag. */ readonly silentMonitorWarningMessage: number;
  /** Flag. */ readonly silentMonitorAudibleIndication: number;
  /** Set = blind conference, clear = consultation. */ readonly supervisorAssistCallMethod: number;
  /** Set = blind conference, clear = consultation. */ readonly emergencyCallMethod: number;
  /** Flag. */ readonly autoRecordOnEmergency: number;
  /** Flag: recording requests go through Unified CM/PIM. */ readonly recordingMode: number;
  /** Auto wrap-up time-out; unit not printed, 7200 in the v15 capture so seconds. */ readonly workModeTimer: number;
  /** Dialed number id for ring-no-answer reroute. */ readonly ringNoAnswerDn: number;
  /** Overrides the default port address of the agent device. */ readonly defaultDevicePortAddress?: string;
  /** 1 on, 0 off. */ readonly playZipTone?: number;
  /** 1 allowed, 0 not. */ readonly acdSharedLineUsage?: number;
}

/** Ask for a supervisor's teams. */
export interface ListAgentTeamReq extends MessageBase<'ListAgentTeamReq', 'LIST_AGENT_TEAM_REQ', 133> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Supervisor id. */ readonly supervisorId: number;
}

/** Team ids, at most 64 per message, in segments. */
export interface ListAgentTeamConf extends MessageBase<'ListAgentTeamConf', 'LIST_AGENT_TEAM_CONF', 134> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Count of TeamID fields, max 64. */ readonly numberOfAgentTeams: number;
  /** Segment number of this message. */ readonly segmentNumber: number;
  /** More. */ readonly more: number;
  /** List of team_id. */ readonly agentTeams?: ReadonlyArray<{ readonly teamId?: number }>;
}

/** Start a monitor on all agents of a team. */
export interface MonitorAgentTeamStartReq extends MessageBase<'MonitorAgentTeamStartReq', 'MONITOR_AGENT_TEAM_START_REQ', 135> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Agent team id. */ readonly teamId: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Team monitor created: its MonitorID. */
export interface MonitorAgentTeamStartConf extends MessageBase<'MonitorAgentTeamStartConf', 'MONITOR_AGENT_TEAM_START_CONF', 136> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
}

/** End a team monitor. */
export interface MonitorAgentTeamStopReq extends MessageBase<'MonitorAgentTeamStopReq', 'MONITOR_AGENT_TEAM_STOP_REQ', 137> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Ctios cil client id. */ readonly ctiosCilClientId?: string;
}

/** Team monitor ended. */
export interface MonitorAgentTeamStopConf extends MessageBase<'MonitorAgentTeamStopConf', 'MONITOR_AGENT_TEAM_STOP_CONF', 138> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Mark a call as having bad line quality. */
export interface BadCallReq extends MessageBase<'BadCallReq', 'BAD_CALL_REQ', 139> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
}

/** Mark accepted. */
export interface BadCallConf extends MessageBase<'BadCallConf', 'BAD_CALL_CONF', 140> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Set default service, skill group and call type of a (dialer) calling device. */
export interface SetDeviceAttributesReq extends MessageBase<'SetDeviceAttributesReq', 'SET_DEVICE_ATTRIBUTES_REQ', 141> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Service id in the system; 0xFFFFFFFF = NULL_SERVICE. */ readonly serviceId: number;
  /** Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly csqId: number;
  /** Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP. */ readonly skillGroupId: number;
  /** 0 = not applicable. */ readonly skillGroupPriority: number;
  /** 0xFFFF = NULL_CALLTYPE. */ readonly callType: number;
  /** 0xFFFF = none. */ readonly callingDeviceType: number;
  /** Device id. */ readonly callingDeviceId?: string;
}

/** Attributes set. */
export interface SetDeviceAttributesConf extends MessageBase<'SetDeviceAttributesConf', 'SET_DEVICE_ATTRIBUTES_CONF', 142> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Server application offers a named service. */
export interface RegisterServiceReq extends MessageBase<'RegisterServiceReq', 'REGISTER_SERVICE_REQ', 143> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Server mode. */ readonly serverMode: number;
  /** E.g. Cisco:CallRecording. */ readonly serviceName?: string;
}

/** Service registered: its id. */
export interface RegisterServiceConf extends MessageBase<'RegisterServiceConf', 'REGISTER_SERVICE_CONF', 144> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Id of the registered service. */ readonly registeredServiceId: number;
}

/** Server application withdraws a service. */
export interface UnregisterServiceReq extends MessageBase<'UnregisterServiceReq', 'UNREGISTER_SERVICE_REQ', 145> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Id of the registered service. */ readonly registeredServiceId: number;
}

/** Service withdrawn. */
export interface UnregisterServiceConf extends MessageBase<'UnregisterServiceConf', 'UNREGISTER_SERVICE_CONF', 146> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Start recording; client to CTI Server, which relays it to the recording server application. */
export interface StartRecordingReq extends MessageBase<'StartRecordingReq', 'START_RECORDING_REQ', 147> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** Media bit rate, used for G.723 only. */ readonly bitRate: number;
  /** Milliseconds. */ readonly packetSize: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Direction of the call being worked. */ readonly direction: number;
  /** Rtp type. */ readonly rtpType: number;
  /** 0 off, 1 on. */ readonly echoCancellation: number;
  /** Audio codec type (values not listed). */ readonly payloadType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Recording started; recording application to CTI Server, relayed to the client. */
export interface StartRecordingConf extends MessageBase<'StartRecordingConf', 'START_RECORDING_CONF', 148> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Opaque value of the recording server. */ readonly serverData: number;
  /** Client (user) id. */ readonly clientId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Stop recording; relayed like the start request. */
export interface StopRecordingReq extends MessageBase<'StopRecordingReq', 'STOP_RECORDING_REQ', 149> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** TCP/UDP port. */ readonly clientPort: number;
  /** Client session id; 0 = none. */ readonly sessionId: number;
  /** Opaque value of the recording server. */ readonly serverData: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Direction of the call being worked. */ readonly direction: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Client (user) id. */ readonly clientId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Agent extension. */ readonly agentExtension?: string;
  /** Agent login id. */ readonly agentId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Recording stopped; relayed like the start confirmation. */
export interface StopRecordingConf extends MessageBase<'StopRecordingConf', 'STOP_RECORDING_CONF', 150> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Client (user) id. */ readonly clientId?: string;
  /** IP address text; 16 bytes max before version 19. */ readonly clientAddress?: string;
  /** Client address ipv6. */ readonly clientAddressIpv6?: string;
}

/** Ask for the current configuration keys. */
export interface ConfigRequestKey extends MessageBase<'ConfigRequestKey', 'CONFIG_REQUEST_KEY_EVENT', 230> {
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId?: number;
  /** Not used on UCCE. */ readonly customerId?: number;
}

/** Configuration keys, to compare with stored ones. */
export interface ConfigKey extends MessageBase<'ConfigKey', 'CONFIG_KEY_EVENT', 231> {
  /** Status code; 0 = success. */ readonly status: number;
  /** 8 bytes; all zero = no key. */ readonly applicationConfigKey?: string;
  /** 8 bytes. */ readonly csqConfigKey?: string;
  /** 8 bytes. */ readonly agentConfigKey?: string;
  /** 8 bytes. */ readonly deviceConfigKey?: string;
  /** 8 bytes. */ readonly callTypeConfigKey?: string;
  /** 8 bytes. */ readonly peripheralConfigKey?: string;
  /** 8 bytes. */ readonly agentDeskSettingsConfigKey?: string;
}

/** Ask for configuration; also the go-ahead for updates. */
export interface ConfigRequest extends MessageBase<'ConfigRequest', 'CONFIG_REQUEST_EVENT', 232> {
  /** Bit mask. */ readonly configurationMask: number;
  /** Kinds of configuration wanted, bit mask. */ readonly configMsgMask?: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId?: number;
  /** Not used on UCCE. */ readonly customerId?: number;
}

/** Start of a configuration block or update. */
export interface ConfigBegin extends MessageBase<'ConfigBegin', 'CONFIG_BEGIN_EVENT', 233> {
  /** Config type. */ readonly configType: number;
  /** Bit mask. */ readonly configurationMask: number;
  /** 8 bytes; all zero = no key. */ readonly applicationConfigKey?: string;
  /** 8 bytes. */ readonly csqConfigKey?: string;
  /** 8 bytes. */ readonly agentConfigKey?: string;
  /** 8 bytes. */ readonly deviceConfigKey?: string;
  /** 8 bytes. */ readonly callTypeConfigKey?: string;
  /** 8 bytes. */ readonly peripheralConfigKey?: string;
  /** 8 bytes. */ readonly agentDeskSettingsConfigKey?: string;
}

/** End of a configuration block or update. */
export interface ConfigEnd extends MessageBase<'ConfigEnd', 'CONFIG_END_EVENT', 234> {
  /** Status code; 0 = success. */ readonly status: number;
  /** Text for people. */ readonly text?: string;
}

/** Service records. */
export interface ConfigService extends MessageBase<'ConfigService', 'CONFIG_SERVICE_EVENT', 235> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltPeripheralId?: number; readonly applicationId?: number; readonly oldPeripheralNumber?: number; readonly maxQueued?: number; readonly extension?: string; readonly previousApplicationId?: number; readonly applicationName?: string; readonly description?: string; readonly serviceLevelThreshold?: number; readonly serviceLevelType?: number; readonly configParam?: string; readonly fltMrDomainId?: number; readonly numServiceMembers?: number; readonly serviceMembers?: ReadonlyArray<{ readonly serviceMember?: number; readonly servicePriority?: number }> }>;
}

/** Skill group records. */
export interface ConfigSkillGroup extends MessageBase<'ConfigSkillGroup', 'CONFIG_SKILL_GROUP_EVENT', 236> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** Service member id. */ readonly serviceMemberId?: string;
  /** Service member priority. */ readonly serviceMemberPriority?: string;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltPeripheralId?: number; readonly csqId?: number; readonly oldPeripheralNumber?: number; readonly skillGroupPriority?: number; readonly skillGroupSkillTargetId?: number; readonly autoWork?: number; readonly extension?: string; readonly csqName?: string; readonly description?: string; readonly mrDomainId?: number; readonly fltPrecisionQueueId?: number; readonly fltPrecisionQueueName?: string; readonly configParam?: string }>;
}

/** Agent records. */
export interface ConfigAgent extends MessageBase<'ConfigAgent', 'CONFIG_AGENT_EVENT', 237> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** Client Events service only. */ readonly agentState?: number;
  /** Media routing domain id. */ readonly mrdId?: string;
  /** Peripheral name. */ readonly peripheralName?: string;
  /** Skill group. */ readonly skillGroup?: string;
  /** Peripheral number. */ readonly peripheralNumber?: number;
  /** TRUE: agent goes to wrap-up after a call; tag 185 confirmed by the v15 capture. */ readonly autoWork?: number;
  /** 8 bytes. */ readonly agentDeskSettingsConfigKey?: string;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltPeripheralId?: number; readonly activeTerminal?: string; readonly agentType?: number; readonly agentDeskSettingsId?: number; readonly loginId?: string; readonly oldLoginId?: string; readonly loginName?: string; readonly lastName?: string; readonly firstName?: string; readonly extension?: string; readonly description?: string; readonly agentSkillTargetId?: number; readonly numCsq?: number; readonly ssoEnabled?: number; readonly numMrds?: number; readonly csqs?: ReadonlyArray<{ readonly csqId?: number; readonly skillGroupPriority?: number }>; readonly mrds?: ReadonlyArray<{ readonly fltAgentMrdId?: number; readonly fltAgentMrdState?: number }> }>;
}

/** Device records. */
export interface ConfigDevice extends MessageBase<'ConfigDevice', 'CONFIG_DEVICE_EVENT', 238> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltPeripheralId?: number; readonly deviceField0?: number; readonly deviceType?: number; readonly maxQueued?: number; readonly deviceField1?: number; readonly deviceField2?: string; readonly dnis?: string; readonly deviceField4?: string; readonly description?: string }>;
}

/** Call type or service of a call changed (Unified CCX). */
export interface CallAttributeChange extends MessageBase<'CallAttributeChange', 'CALL_ATTRIBUTE_CHANGE_EVENT', 240> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Peripheral type. */ readonly peripheralType: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call type id; 0 = unchanged. */ readonly callTypeId: number;
  /** Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE. */ readonly applicationId: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
}

/** Ask for team configuration. */
export interface TeamConfigReq extends MessageBase<'TeamConfigReq', 'TEAM_CONFIG_REQ', 242> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Configuration parameter text. */ readonly configParam: number;
  /** Reserved place of the Unified CCX guide. */ readonly reserved: string;
}

/** Team configuration records. */
export interface TeamConfig extends MessageBase<'TeamConfig', 'TEAM_CONFIG_EVENT', 243> {
  /** Agent team id. */ readonly teamId: number;
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** Operation. */ readonly operation: number;
  /** Reserved place of the Unified CCX guide. */ readonly reserved: string;
  /** Team name. */ readonly teamName?: string;
  /** Agent login id, up to 128 characters (what Unified CCX sends). */ readonly agentIdLong?: string;
  /** Bit mask; 0 = regular agent. */ readonly agentFlags?: number;
  /** First field of each record (last in CONFIG_AGENT_SERVICE_EVENT table). */ readonly recordType?: number;
  /** Member type. */ readonly memberType?: number;
}

/** End of team configuration. */
export interface TeamConfigConf extends MessageBase<'TeamConfigConf', 'TEAM_CONFIG_CONF', 244> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Status code; 0 = success. */ readonly status: number;
  /** Text for people. */ readonly text?: string;
}

/** Call type records. */
export interface ConfigCallType extends MessageBase<'ConfigCallType', 'CONFIG_CALL_TYPE_EVENT', 245> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** Previous number, in a change. */ readonly oldPeripheralNumber?: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltCallTypeId?: number; readonly customerDefinitionId?: number; readonly enterpriseName?: string; readonly description?: string; readonly serviceLevelThreshold?: number; readonly serviceLevelType?: number }>;
}

/** Agent greeting started, ended or failed. */
export interface CallAgentGreeting extends MessageBase<'CallAgentGreeting', 'CALL_AGENT_GREETING_EVENT', 248> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Call id of the connection. */ readonly callId: number;
  /** Event code. */ readonly eventCode: number;
  /** Peripheral-specific error, 0 = none. */ readonly unifiedCcxErrorCode: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent login id. */ readonly agentId?: string;
}

/** Stop the playing greeting, or switch greetings off/on for this login. */
export interface AgentGreetingControlReq extends MessageBase<'AgentGreetingControlReq', 'AGENT_GREETING_CONTROL_REQ', 249> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Agent action. */ readonly agentAction: number;
  /** Agent login id. */ readonly agentId?: string;
}

/** Greeting control accepted. */
export interface AgentGreetingControlConf extends MessageBase<'AgentGreetingControlConf', 'AGENT_GREETING_CONTROL_CONF', 250> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Media routing domain records. */
export interface ConfigMrd extends MessageBase<'ConfigMrd', 'CONFIG_MRD_EVENT', 254> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly fltMrDomainId?: number; readonly fltEnterpriseName?: string; readonly fltDescription?: string; readonly fltMaxTaskDuration?: number; readonly fltInterruptible?: number }>;
}

/** Peripheral records. */
export interface ConfigPeripheral extends MessageBase<'ConfigPeripheral', 'CONFIG_PERIPHERAL_EVENT', 260> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly configPeripheralId?: number; readonly defaultAgentDeskSettingsId?: number }>;
}

/** Agent desk settings records. */
export interface ConfigAgentDeskSettings extends MessageBase<'ConfigAgentDeskSettings', 'CONFIG_AGENT_DESK_SETTINGS_EVENT', 261> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly agentDeskSettingsId?: number; readonly fltDeskSettingsMask?: number; readonly fltWrapUpDataIncomingMode?: number; readonly fltWrapUpDataOutgoingMode?: number; readonly fltLogoutNonActivityTime?: number; readonly fltQualityRecordingRate?: number; readonly fltRingNoAnswerTime?: number; readonly fltSilentMonitorWarningMessage?: number; readonly fltSilentMonitorAudibleIndication?: number; readonly fltSupervisorAssistCallMethod?: number; readonly fltEmergencyCallMethod?: number; readonly fltAutoRecordOnEmergency?: number; readonly fltRecordingMode?: number; readonly fltWorkModeTimer?: number; readonly fltRingNoAnswerDnId?: number; readonly fltDefaultDevicePortAddress?: string; readonly playZipTone?: number; readonly acdSharedLineUsage?: number }>;
}

/** Ask the network (Unified CM) to start recording a call. */
export interface StartNetworkRecordingReq extends MessageBase<'StartNetworkRecordingReq', 'START_NETWORK_RECORDING_REQ', 268> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Absent = 3. */ readonly playToneDirection?: number;
  /** Silent or user (shown on the phone) recording; numbers not printed; absent = silent. */ readonly invocationType?: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Start accepted. */
export interface StartNetworkRecordingConf extends MessageBase<'StartNetworkRecordingConf', 'START_NETWORK_RECORDING_CONF', 269> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Ask the network to stop recording. */
export interface StopNetworkRecordingReq extends MessageBase<'StopNetworkRecordingReq', 'STOP_NETWORK_RECORDING_REQ', 270> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** Silent or user (shown on the phone) recording; numbers not printed; absent = silent. */ readonly invocationType?: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Agent instrument. */ readonly agentInstrument?: string;
}

/** Stop accepted. */
export interface StopNetworkRecordingConf extends MessageBase<'StopNetworkRecordingConf', 'STOP_NETWORK_RECORDING_CONF', 271> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Recording started at the recorder. */
export interface NetworkRecordingStarted extends MessageBase<'NetworkRecordingStarted', 'NETWORK_RECORDING_STARTED_EVENT', 272> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** 0xFFFF = none. */ readonly recordingDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Recording device. */ readonly recordingDeviceId?: string;
}

/** Recording ended. */
export interface NetworkRecordingEnded extends MessageBase<'NetworkRecordingEnded', 'NETWORK_RECORDING_ENDED_EVENT', 273> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** 0xFFFF = none. */ readonly recordingDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Recording device. */ readonly recordingDeviceId?: string;
}

/** Recording failed. */
export interface NetworkRecordingFailed extends MessageBase<'NetworkRecordingFailed', 'NETWORK_RECORDING_FAILED_EVENT', 274> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** 0xFFFF = none. */ readonly recordingDeviceType: number;
  /** Reason code as passed through from Unified CM. */ readonly recordFailureCause: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Recording device. */ readonly recordingDeviceId?: string;
}

/** Recorder details, sent to the initiator of the recording. */
export interface NetworkRecordingTargetInfo extends MessageBase<'NetworkRecordingTargetInfo', 'NETWORK_RECORDING_TARGET_INFO_EVENT', 275> {
  /** Monitor that caused the message; 0 = none (All Events). */ readonly monitorId: number;
  /** Peripheral; 0xFFFFFFFF = none. */ readonly peripheralId: number;
  /** Call id of the connection. */ readonly callId: number;
  /** NONE for a device monitor. */ readonly connectionDeviceType: number;
  /** 0xFFFF = none. */ readonly recordingDeviceType: number;
  /** Recording type. */ readonly recordingType: number;
  /** Media forking device type. */ readonly mediaForkingDeviceType: number;
  /** Device part of the connection id. */ readonly connectionDeviceId?: string;
  /** Recording device. */ readonly recordingDeviceId?: string;
  /** Recorder address. */ readonly recorderAddress?: string;
  /** Terminal name. */ readonly terminalName?: string;
  /** Media forking device name. */ readonly mediaForkingDeviceName?: string;
  /** Call reference GUID. */ readonly protocolReferenceGuid?: string;
  /** Media forking cluster id. */ readonly mediaForkingClusterId?: string;
  /** Recorder uri. */ readonly recorderUri?: string;
  /** Recorder error msg. */ readonly recorderErrorMsg?: string;
  /** Recorder type. */ readonly recorderType?: number;
  /** Recorder status. */ readonly recorderStatus?: number;
}

/** Terminal records. */
export interface ConfigTerminal extends MessageBase<'ConfigTerminal', 'CONFIG_TERMINAL_EVENT', 276> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly recordType?: number; readonly terminalType?: number; readonly terminalDeviceName?: string; readonly terminalTypeName?: string; readonly numInstruments?: number; readonly instruments?: ReadonlyArray<{ readonly instrument?: string }> }>;
}

/** Standby server announces that it is becoming active. */
export interface StandbyActiveEventMsg extends MessageBase<'StandbyActiveEventMsg', 'STANDBY_ACTIVE_EVENT_MSG', 277> {
}

/** Active server asks a standby-aware client to agree to maintenance mode. */
export interface ActiveMaintenanceReqMsg extends MessageBase<'ActiveMaintenanceReqMsg', 'ACTIVE_MAINTENANCE_REQ_MSG', 278> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
}

/** Client agrees or refuses; no answer in 5 s counts as refusal. */
export interface ActiveMaintenanceRespMsg extends MessageBase<'ActiveMaintenanceRespMsg', 'ACTIVE_MAINTENANCE_RESP_MSG', 279> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** 1 agree, 0 refuse. */ readonly maintenanceModeAccepted: number;
}

/** Final decision on maintenance mode. */
export interface ActiveMaintenanceEventMsg extends MessageBase<'ActiveMaintenanceEventMsg', 'ACTIVE_MAINTENANCE_EVENT_MSG', 280> {
  /** 1 continue, 0 cancelled. */ readonly maintenanceModeStatus: number;
}

/** Client will send no more requests to this side; server then closes the socket. */
export interface StoppingRequestsToThisSideInd extends MessageBase<'StoppingRequestsToThisSideInd', 'STOPPING_REQUESTS_TO_THIS_SIDE_IND', 281> {
}

/** Enabled services of agents. */
export interface ConfigAgentService extends MessageBase<'ConfigAgentService', 'CONFIG_AGENT_SERVICE_EVENT', 282> {
  /** Count of records in the floating part, 1..10. */ readonly numRecords: number;
  /** List of record_type, flt_peripheral_id, application_id . */ readonly records?: ReadonlyArray<{ readonly agentSkillTargetId?: number; readonly numOfEnabledServices?: number; readonly recordType?: number; readonly enabledServices?: ReadonlyArray<{ readonly fltEnabledServices?: number }> }>;
}

/** Report which agent services a desktop used for a call. */
export interface SetAgentServiceDataReq extends MessageBase<'SetAgentServiceDataReq', 'SET_AGENT_SERVICE_DATA_REQ', 283> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Router call key, day part. */ readonly routerCallKeyDay: number;
  /** Router call key, call part (restarts daily). */ readonly routerCallKeyCallId: number;
  /** With day and call id: the task id. */ readonly routerCallKeySequenceNumber: number;
  /** Agent skill target id. */ readonly agentSkillTargetId: number;
  /** Count of FltEnabledServices values. */ readonly numOfEnabledServices?: number;
  /** Count; tag 312 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ. */ readonly numPositiveAnswersSuggestions?: number;
  /** Count; tag 313 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ. */ readonly numNegativeAnswersSuggestions?: number;
  /** List of flt_enabled_services. */ readonly enabledServices?: ReadonlyArray<{ readonly fltEnabledServices?: number }>;
}

/** Answer to 283. */
export interface SetAgentServiceDataConf extends MessageBase<'SetAgentServiceDataConf', 'SET_AGENT_SERVICE_DATA_CONF', 284> {
  /** Request id; the answer repeats it. */ readonly invokeId: number;
  /** Status code; 0 = success. */ readonly status: number;
}

/** A session is open. Events follow until the next SessionDown. */
export interface SessionUp extends RecordBase<'SessionUp'> {
  /** Number of the session since the client was opened, from 1. */ readonly epoch: number;
  /** Host:port of the CTI server. */ readonly server: string;
  /** Protocol version agreed for the session. */ readonly protocol: number;
  /** Dialect of the session, ccx or ged188. */ readonly dialect: string;
  /** Services granted, bit mask; may be fewer than requested. */ readonly servicesGranted: number;
  /** Whether the contact centre said that it is on line. */ readonly online: boolean;
}

/** The session ended; the client opens the next one by itself, unless it was closed. */
export interface SessionDown extends RecordBase<'SessionDown'> {
  /** Stable word for why the session ended. */ readonly reason: string;
  /** Text for people. */ readonly text: string;
}

/** Between these moments (RFC 3339, UTC) no session was up: events of that time are not in the stream. */
export interface EventsMayBeMissing extends RecordBase<'EventsMayBeMissing'> {
  /** From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC. */ readonly since: string;
  /** Until when events may be missing, RFC 3339 UTC. */ readonly until: string;
}

/** The consumer was too slow: so many events were dropped from its queue, with these sequence numbers. */
export interface EventsLost extends RecordBase<'EventsLost'> {
  /** Events dropped because the consumer was too slow. */ readonly count: number;
  /** Sequence number of the first dropped event. */ readonly firstSeq: number;
  /** Sequence number of the last dropped event. */ readonly lastSeq: number;
}

/** A frame could not be read; the session goes on. */
export interface MalformedMessage extends RecordBase<'MalformedMessage'> {
  /** What was wrong with the message. */ readonly error: string;
  /** Message type id of the message. */ readonly id: number;
  /** The bytes of the message, as lower-case hex text. */ readonly hex: string;
}

/** After a reconnect or a loss the picture of calls and agents is whole again: so many of each are known. */
export interface Resynchronised extends RecordBase<'Resynchronised'> {
  /** List of calls (of a device), or calls found (of a resynchronisation). */ readonly calls: number;
  /** List of agents (of a team), or agents found (of a resynchronisation). */ readonly agents: number;
}

/** Every message, by type name. */
export interface MessageMap {
  readonly FailureConf: FailureConf;
  readonly Failure: Failure;
  readonly OpenReq: OpenReq;
  readonly OpenConf: OpenConf;
  readonly HeartbeatReq: HeartbeatReq;
  readonly HeartbeatConf: HeartbeatConf;
  readonly CloseReq: CloseReq;
  readonly CloseConf: CloseConf;
  readonly CallDelivered: CallDelivered;
  readonly CallEstablished: CallEstablished;
  readonly CallHeld: CallHeld;
  readonly CallRetrieved: CallRetrieved;
  readonly CallCleared: CallCleared;
  readonly CallConnectionCleared: CallConnectionCleared;
  readonly CallOriginated: CallOriginated;
  readonly CallFailed: CallFailed;
  readonly CallConferenced: CallConferenced;
  readonly CallTransferred: CallTransferred;
  readonly CallDiverted: CallDiverted;
  readonly CallServiceInitiated: CallServiceInitiated;
  readonly CallQueued: CallQueued;
  readonly CallTranslationRoute: CallTranslationRoute;
  readonly BeginCall: BeginCall;
  readonly EndCall: EndCall;
  readonly CallDataUpdate: CallDataUpdate;
  readonly SetCallDataReq: SetCallDataReq;
  readonly SetCallDataConf: SetCallDataConf;
  readonly ReleaseCallReq: ReleaseCallReq;
  readonly ReleaseCallConf: ReleaseCallConf;
  readonly AgentState: AgentState;
  readonly System: System;
  readonly ClientEventReportReq: ClientEventReportReq;
  readonly ClientEventReportConf: ClientEventReportConf;
  readonly CallReachedNetwork: CallReachedNetwork;
  readonly ControlFailureConf: ControlFailureConf;
  readonly QueryAgentStateReq: QueryAgentStateReq;
  readonly QueryAgentStateConf: QueryAgentStateConf;
  readonly SetAgentStateReq: SetAgentStateReq;
  readonly SetAgentStateConf: SetAgentStateConf;
  readonly AlternateCallReq: AlternateCallReq;
  readonly AlternateCallConf: AlternateCallConf;
  readonly AnswerCallReq: AnswerCallReq;
  readonly AnswerCallConf: AnswerCallConf;
  readonly ClearCallReq: ClearCallReq;
  readonly ClearCallConf: ClearCallConf;
  readonly ClearConnectionReq: ClearConnectionReq;
  readonly ClearConnectionConf: ClearConnectionConf;
  readonly ConferenceCallReq: ConferenceCallReq;
  readonly ConferenceCallConf: ConferenceCallConf;
  readonly ConsultationCallReq: ConsultationCallReq;
  readonly ConsultationCallConf: ConsultationCallConf;
  readonly DeflectCallReq: DeflectCallReq;
  readonly DeflectCallConf: DeflectCallConf;
  readonly HoldCallReq: HoldCallReq;
  readonly HoldCallConf: HoldCallConf;
  readonly MakeCallReq: MakeCallReq;
  readonly MakeCallConf: MakeCallConf;
  readonly MakePredictiveCallReq: MakePredictiveCallReq;
  readonly MakePredictiveCallConf: MakePredictiveCallConf;
  readonly ReconnectCallReq: ReconnectCallReq;
  readonly ReconnectCallConf: ReconnectCallConf;
  readonly RetrieveCallReq: RetrieveCallReq;
  readonly RetrieveCallConf: RetrieveCallConf;
  readonly TransferCallReq: TransferCallReq;
  readonly TransferCallConf: TransferCallConf;
  readonly QueryDeviceInfoReq: QueryDeviceInfoReq;
  readonly QueryDeviceInfoConf: QueryDeviceInfoConf;
  readonly SnapshotCallReq: SnapshotCallReq;
  readonly SnapshotCallConf: SnapshotCallConf;
  readonly SnapshotDeviceReq: SnapshotDeviceReq;
  readonly SnapshotDeviceConf: SnapshotDeviceConf;
  readonly CallDequeued: CallDequeued;
  readonly SendDtmfSignalReq: SendDtmfSignalReq;
  readonly SendDtmfSignalConf: SendDtmfSignalConf;
  readonly MonitorStartReq: MonitorStartReq;
  readonly MonitorStartConf: MonitorStartConf;
  readonly MonitorStopReq: MonitorStopReq;
  readonly MonitorStopConf: MonitorStopConf;
  readonly ChangeMonitorMaskReq: ChangeMonitorMaskReq;
  readonly ChangeMonitorMaskConf: ChangeMonitorMaskConf;
  readonly ClientSessionOpened: ClientSessionOpened;
  readonly ClientSessionClosed: ClientSessionClosed;
  readonly SessionMonitorStartReq: SessionMonitorStartReq;
  readonly SessionMonitorStartConf: SessionMonitorStartConf;
  readonly SessionMonitorStopReq: SessionMonitorStopReq;
  readonly SessionMonitorStopConf: SessionMonitorStopConf;
  readonly AgentPreCall: AgentPreCall;
  readonly AgentPreCallAbort: AgentPreCallAbort;
  readonly UserMessageReq: UserMessageReq;
  readonly UserMessageConf: UserMessageConf;
  readonly UserMessage: UserMessage;
  readonly RegisterVariablesReq: RegisterVariablesReq;
  readonly RegisterVariablesConf: RegisterVariablesConf;
  readonly QueryAgentStatisticsReq: QueryAgentStatisticsReq;
  readonly QueryAgentStatisticsConf: QueryAgentStatisticsConf;
  readonly QuerySkillGroupStatisticsReq: QuerySkillGroupStatisticsReq;
  readonly QuerySkillGroupStatisticsConf: QuerySkillGroupStatisticsConf;
  readonly RtpStarted: RtpStarted;
  readonly RtpStopped: RtpStopped;
  readonly SupervisorAssistReq: SupervisorAssistReq;
  readonly SupervisorAssistConf: SupervisorAssistConf;
  readonly SupervisorAssist: SupervisorAssist;
  readonly EmergencyCallReq: EmergencyCallReq;
  readonly EmergencyCallConf: EmergencyCallConf;
  readonly EmergencyCall: EmergencyCall;
  readonly SuperviseCallReq: SuperviseCallReq;
  readonly SuperviseCallConf: SuperviseCallConf;
  readonly AgentTeamConfig: AgentTeamConfig;
  readonly SetAppDataReq: SetAppDataReq;
  readonly SetAppDataConf: SetAppDataConf;
  readonly AgentDeskSettingsReq: AgentDeskSettingsReq;
  readonly AgentDeskSettingsConf: AgentDeskSettingsConf;
  readonly ListAgentTeamReq: ListAgentTeamReq;
  readonly ListAgentTeamConf: ListAgentTeamConf;
  readonly MonitorAgentTeamStartReq: MonitorAgentTeamStartReq;
  readonly MonitorAgentTeamStartConf: MonitorAgentTeamStartConf;
  readonly MonitorAgentTeamStopReq: MonitorAgentTeamStopReq;
  readonly MonitorAgentTeamStopConf: MonitorAgentTeamStopConf;
  readonly BadCallReq: BadCallReq;
  readonly BadCallConf: BadCallConf;
  readonly SetDeviceAttributesReq: SetDeviceAttributesReq;
  readonly SetDeviceAttributesConf: SetDeviceAttributesConf;
  readonly RegisterServiceReq: RegisterServiceReq;
  readonly RegisterServiceConf: RegisterServiceConf;
  readonly UnregisterServiceReq: UnregisterServiceReq;
  readonly UnregisterServiceConf: UnregisterServiceConf;
  readonly StartRecordingReq: StartRecordingReq;
  readonly StartRecordingConf: StartRecordingConf;
  readonly StopRecordingReq: StopRecordingReq;
  readonly StopRecordingConf: StopRecordingConf;
  readonly ConfigRequestKey: ConfigRequestKey;
  readonly ConfigKey: ConfigKey;
  readonly ConfigRequest: ConfigRequest;
  readonly ConfigBegin: ConfigBegin;
  readonly ConfigEnd: ConfigEnd;
  readonly ConfigService: ConfigService;
  readonly ConfigSkillGroup: ConfigSkillGroup;
  readonly ConfigAgent: ConfigAgent;
  readonly ConfigDevice: ConfigDevice;
  readonly CallAttributeChange: CallAttributeChange;
  readonly TeamConfigReq: TeamConfigReq;
  readonly TeamConfig: TeamConfig;
  readonly TeamConfigConf: TeamConfigConf;
  readonly ConfigCallType: ConfigCallType;
  readonly CallAgentGreeting: CallAgentGreeting;
  readonly AgentGreetingControlReq: AgentGreetingControlReq;
  readonly AgentGreetingControlConf: AgentGreetingControlConf;
  readonly ConfigMrd: ConfigMrd;
  readonly ConfigPeripheral: ConfigPeripheral;
  readonly ConfigAgentDeskSettings: ConfigAgentDeskSettings;
  readonly StartNetworkRecordingReq: StartNetworkRecordingReq;
  readonly StartNetworkRecordingConf: StartNetworkRecordingConf;
  readonly StopNetworkRecordingReq: StopNetworkRecordingReq;
  readonly StopNetworkRecordingConf: StopNetworkRecordingConf;
  readonly NetworkRecordingStarted: NetworkRecordingStarted;
  readonly NetworkRecordingEnded: NetworkRecordingEnded;
  readonly NetworkRecordingFailed: NetworkRecordingFailed;
  readonly NetworkRecordingTargetInfo: NetworkRecordingTargetInfo;
  readonly ConfigTerminal: ConfigTerminal;
  readonly StandbyActiveEventMsg: StandbyActiveEventMsg;
  readonly ActiveMaintenanceReqMsg: ActiveMaintenanceReqMsg;
  readonly ActiveMaintenanceRespMsg: ActiveMaintenanceRespMsg;
  readonly ActiveMaintenanceEventMsg: ActiveMaintenanceEventMsg;
  readonly StoppingRequestsToThisSideInd: StoppingRequestsToThisSideInd;
  readonly ConfigAgentService: ConfigAgentService;
  readonly SetAgentServiceDataReq: SetAgentServiceDataReq;
  readonly SetAgentServiceDataConf: SetAgentServiceDataConf;
  readonly AgentTeamConfigReq: RawMessage<'AgentTeamConfigReq', 'AGENT_TEAM_CONFIG_REQ', 126>;
  readonly AgentTeamConfigConf: RawMessage<'AgentTeamConfigConf', 'AGENT_TEAM_CONFIG_CONF', 127>;
  readonly MediaLoginReq: RawMessage<'MediaLoginReq', 'MEDIA_LOGIN_REQ', 151>;
  readonly MediaLoginResp: RawMessage<'MediaLoginResp', 'MEDIA_LOGIN_RESP', 152>;
  readonly MediaLogoutInd: RawMessage<'MediaLogoutInd', 'MEDIA_LOGOUT_IND', 153>;
  readonly MakeAgentRoutableInd: RawMessage<'MakeAgentRoutableInd', 'MAKE_AGENT_ROUTABLE_IND', 154>;
  readonly MakeAgentNotRoutableReq: RawMessage<'MakeAgentNotRoutableReq', 'MAKE_AGENT_NOT_ROUTABLE_REQ', 155>;
  readonly MakeAgentNotRoutableResp: RawMessage<'MakeAgentNotRoutableResp', 'MAKE_AGENT_NOT_ROUTABLE_RESP', 156>;
  readonly MakeAgentReadyInd: RawMessage<'MakeAgentReadyInd', 'MAKE_AGENT_READY_IND', 157>;
  readonly MakeAgentNotReadyReq: RawMessage<'MakeAgentNotReadyReq', 'MAKE_AGENT_NOT_READY_REQ', 158>;
  readonly MakeAgentNotReadyResp: RawMessage<'MakeAgentNotReadyResp', 'MAKE_AGENT_NOT_READY_RESP', 159>;
  readonly OfferTaskInd: RawMessage<'OfferTaskInd', 'OFFER_TASK_IND', 160>;
  readonly OfferApplicationTaskReq: RawMessage<'OfferApplicationTaskReq', 'OFFER_APPLICATION_TASK_REQ', 161>;
  readonly OfferApplicationTaskResp: RawMessage<'OfferApplicationTaskResp', 'OFFER_APPLICATION_TASK_RESP', 162>;
  readonly StartTaskInd: RawMessage<'StartTaskInd', 'START_TASK_IND', 163>;
  readonly StartApplicationTaskReq: RawMessage<'StartApplicationTaskReq', 'START_APPLICATION_TASK_REQ', 164>;
  readonly StartApplicationTaskResp: RawMessage<'StartApplicationTaskResp', 'START_APPLICATION_TASK_RESP', 165>;
  readonly PauseTaskInd: RawMessage<'PauseTaskInd', 'PAUSE_TASK_IND', 166>;
  readonly ResumeTaskInd: RawMessage<'ResumeTaskInd', 'RESUME_TASK_IND', 167>;
  readonly WrapupTaskInd: RawMessage<'WrapupTaskInd', 'WRAPUP_TASK_IND', 168>;
  readonly EndTaskInd: RawMessage<'EndTaskInd', 'END_TASK_IND', 169>;
  readonly AgentMadeNotRoutable: RawMessage<'AgentMadeNotRoutable', 'AGENT_MADE_NOT_ROUTABLE_EVENT', 170>;
  readonly AgentInterruptAdvisory: RawMessage<'AgentInterruptAdvisory', 'AGENT_INTERRUPT_ADVISORY_EVENT', 171>;
  readonly AgentInterruptAcceptedInd: RawMessage<'AgentInterruptAcceptedInd', 'AGENT_INTERRUPT_ACCEPTED_IND', 172>;
  readonly AgentInterruptUnacceptedInd: RawMessage<'AgentInterruptUnacceptedInd', 'AGENT_INTERRUPT_UNACCEPTED_IND', 173>;
  readonly AgentInterruptDoneAdvisory: RawMessage<'AgentInterruptDoneAdvisory', 'AGENT_INTERRUPT_DONE_ADVISORY_EVENT', 174>;
  readonly AgentInterruptDoneAcceptedInd: RawMessage<'AgentInterruptDoneAcceptedInd', 'AGENT_INTERRUPT_DONE_ACCEPTED_IND', 175>;
  readonly ChangeMaxTaskLimitReq: RawMessage<'ChangeMaxTaskLimitReq', 'CHANGE_MAX_TASK_LIMIT_REQ', 176>;
  readonly ChangeMaxTaskLimitResp: RawMessage<'ChangeMaxTaskLimitResp', 'CHANGE_MAX_TASK_LIMIT_RESP', 177>;
  readonly OverrideLimitReq: RawMessage<'OverrideLimitReq', 'OVERRIDE_LIMIT_REQ', 178>;
  readonly OverrideLimitResp: RawMessage<'OverrideLimitResp', 'OVERRIDE_LIMIT_RESP', 179>;
  readonly UpdateTaskContextInd: RawMessage<'UpdateTaskContextInd', 'UPDATE_TASK_CONTEXT_IND', 180>;
  readonly BeginAgentInitInd: RawMessage<'BeginAgentInitInd', 'BEGIN_AGENT_INIT_IND', 181>;
  readonly AgentInitReq: RawMessage<'AgentInitReq', 'AGENT_INIT_REQ', 182>;
  readonly AgentInitResp: RawMessage<'AgentInitResp', 'AGENT_INIT_RESP', 183>;
  readonly EndAgentInitInd: RawMessage<'EndAgentInitInd', 'END_AGENT_INIT_IND', 184>;
  readonly TaskInitInd: RawMessage<'TaskInitInd', 'TASK_INIT_IND', 185>;
  readonly AgentInitReady: RawMessage<'AgentInitReady', 'AGENT_INIT_READY_EVENT', 186>;
  readonly GetPrecallMessagesReq: RawMessage<'GetPrecallMessagesReq', 'GET_PRECALL_MESSAGES_REQ', 187>;
  readonly GetPrecallMessagesResp: RawMessage<'GetPrecallMessagesResp', 'GET_PRECALL_MESSAGES_RESP', 188>;
  readonly AgentLegacyPreCall: RawMessage<'AgentLegacyPreCall', 'AGENT_LEGACY_PRE_CALL_EVENT', 189>;
  readonly FailureResp: RawMessage<'FailureResp', 'FAILURE_RESP', 190>;
  readonly BeginTask: RawMessage<'BeginTask', 'BEGIN_TASK_EVENT', 191>;
  readonly QueuedTask: RawMessage<'QueuedTask', 'QUEUED_TASK_EVENT', 192>;
  readonly DequeuedTask: RawMessage<'DequeuedTask', 'DEQUEUED_TASK_EVENT', 193>;
  readonly OfferTask: RawMessage<'OfferTask', 'OFFER_TASK_EVENT', 194>;
  readonly StartTask: RawMessage<'StartTask', 'START_TASK_EVENT', 195>;
  readonly PauseTask: RawMessage<'PauseTask', 'PAUSE_TASK_EVENT', 196>;
  readonly ResumeTask: RawMessage<'ResumeTask', 'RESUME_TASK_EVENT', 197>;
  readonly WrapupTask: RawMessage<'WrapupTask', 'WRAPUP_TASK_EVENT', 198>;
  readonly EndTask: RawMessage<'EndTask', 'END_TASK_EVENT', 199>;
  readonly TaskDataUpdate: RawMessage<'TaskDataUpdate', 'TASK_DATA_UPDATE_EVENT', 200>;
  readonly TaskMonitorStartReq: RawMessage<'TaskMonitorStartReq', 'TASK_MONITOR_START_REQ', 201>;
  readonly TaskMonitorStartConf: RawMessage<'TaskMonitorStartConf', 'TASK_MONITOR_START_CONF', 202>;
  readonly TaskMonitorStopReq: RawMessage<'TaskMonitorStopReq', 'TASK_MONITOR_STOP_REQ', 203>;
  readonly TaskMonitorStopConf: RawMessage<'TaskMonitorStopConf', 'TASK_MONITOR_STOP_CONF', 204>;
  readonly ChangeTaskMonitorMaskReq: RawMessage<'ChangeTaskMonitorMaskReq', 'CHANGE_TASK_MONITOR_MASK_REQ', 205>;
  readonly ChangeTaskMonitorMaskConf: RawMessage<'ChangeTaskMonitorMaskConf', 'CHANGE_TASK_MONITOR_MASK_CONF', 206>;
  readonly MaxTaskLifetimeExceeded: RawMessage<'MaxTaskLifetimeExceeded', 'MAX_TASK_LIFETIME_EXCEEDED_EVENT', 207>;
  readonly SetAppPathDataInd: RawMessage<'SetAppPathDataInd', 'SET_APP_PATH_DATA_IND', 208>;
  readonly TaskInitReq: RawMessage<'TaskInitReq', 'TASK_INIT_REQ', 209>;
  readonly TaskInitResp: RawMessage<'TaskInitResp', 'TASK_INIT_RESP', 210>;
  readonly RouteRegister: RawMessage<'RouteRegister', 'ROUTE_REGISTER_EVENT', 211>;
  readonly RouteRegisterReply: RawMessage<'RouteRegisterReply', 'ROUTE_REGISTER_REPLY_EVENT', 212>;
  readonly RouteRequest: RawMessage<'RouteRequest', 'ROUTE_REQUEST_EVENT', 213>;
  readonly RouteSelect: RawMessage<'RouteSelect', 'ROUTE_SELECT_EVENT', 214>;
  readonly RouteEnd: RawMessage<'RouteEnd', 'ROUTE_END_EVENT', 215>;
  readonly GetAgentTasksReq: RawMessage<'GetAgentTasksReq', 'GET_AGENT_TASKS_REQ', 255>;
  readonly AgentTasksResp: RawMessage<'AgentTasksResp', 'AGENT_TASKS_RESP', 256>;
  readonly SnapshotTaskReq: RawMessage<'SnapshotTaskReq', 'SNAPSHOT_TASK_REQ', 257>;
  readonly SnapshotTaskResp: RawMessage<'SnapshotTaskResp', 'SNAPSHOT_TASK_RESP', 258>;
  readonly AgentTasks: RawMessage<'AgentTasks', 'AGENT_TASKS_EVENT', 262>;
  readonly SnapshotTask: RawMessage<'SnapshotTask', 'SNAPSHOT_TASK_EVENT', 263>;
  readonly AgentTasksRequest: RawMessage<'AgentTasksRequest', 'AGENT_TASKS_REQUEST_EVENT', 264>;
  readonly AgentTasksEnd: RawMessage<'AgentTasksEnd', 'AGENT_TASKS_END_EVENT', 265>;
  readonly DesktopConnectedInd: RawMessage<'DesktopConnectedInd', 'DESKTOP_CONNECTED_IND', 266>;
  readonly Unknown: UnknownMessage;
}

/** Every record of the client itself, by type name. */
export interface RecordMap {
  readonly SessionUp: SessionUp;
  readonly SessionDown: SessionDown;
  readonly EventsMayBeMissing: EventsMayBeMissing;
  readonly EventsLost: EventsLost;
  readonly MalformedMessage: MalformedMessage;
  readonly Resynchronised: Resynchronised;
}
