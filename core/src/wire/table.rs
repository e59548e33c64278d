//! The messages of the protocol, in the order of their ids: what a protocol manual would print.
//!
//! `fixed` is the fixed part in wire order; `ccx fixed` stands where Unified CCX prints another one; `also fixed`
//! is a second form met on the wire (told apart by which one ends exactly at the body's end, never written).
//! `tagged` are the floating fields with their tags; `groups` say which of them repeat together, under which list.
//! `.since(n)` is the first protocol version, `.ccx(v)` the value that Unified CCX prints for a reserved place,
//! `.of(E)` the enumeration. In the Unified CCX dialect a floating field's `.since` above 18 does not apply
//! (its versions end there), and a fixed field's means absent.
//!
//! Sources: "CTI Server Message Reference Guide" (protocol versions 24 and 25) and "Unified CCX CTI Protocol
//! Developer Guide", message pages. Three floating fields have no published tag (UniqueInstanceID, GreetingType,
//! TotalAnswersSuggestion): they arrive as unknown tags.

use super::enums::EnumName::*;
use super::macros::{messages, names};
use super::row::Class::*;
use super::row::Direction::*;
use super::row::*;
use super::spec::*;

messages! {
    /// Refusal of any request that has no more specific refusal; repeats its InvokeID.
    1 FAILURE_CONF = FailureConf, Server, Error [ccx()] {
        fixed {
            invoke_id: UINT;
            status: UINT.of(StatusCode);
        }
        tagged {
            7 text: STRING(255);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Unsolicited report of an error or of loss of service.
    2 FAILURE_EVENT = Failure, Server, Error [ccx()] {
        fixed {
            status: UINT.of(StatusCode);
        }
        tagged {
            7 text: STRING(255);
        }
        groups {}
    }
    /// First message of a session: version, wanted services, masks, credentials.
    3 OPEN_REQ = OpenReq, Client, Session [ccx()] {
        fixed {
            invoke_id: UINT;
            version_number: UINT;
            idle_timeout: UINT;
            peripheral_id: UINT.ccx(0);
            services_requested: UINT.of(ServiceMask);
            call_msg_mask: UINT.of(CallEventMask);
            agent_state_mask: UINT.of(AgentStateMask);
            config_msg_mask: UINT.of(ConfigMsgMask).since(10);
            reserved1: UINT.ccx(0);
            reserved2: UINT.ccx(0);
            reserved3: UINT.ccx(0);
        }
        tagged {
            1 client_id: STRING(64).required();
            2 client_password: UNSPEC(64).required();
            3 client_signature: STRING(64);
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            97 application_path_id: INT;
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Session is open: granted services and current PG/agent status.
    4 OPEN_CONF = OpenConf, Server, Session [ccx()] {
        fixed {
            invoke_id: UINT;
            services_granted: UINT.of(ServiceMask);
            monitor_id: UINT.ccx(0);
            ccx_status: UINT.of(PGStatus).ccx(0);
            ccx_time: TIME.since(6).ccx(0);
            ccx_online: BOOL.since(5);
            peripheral_type: USHORT.of(PeripheralType).ccx(0);
            agent_state: USHORT.of(AgentState);
            department_id: INT.since(19);
            session_type: USHORT.of(SessionType).since(24);
        }
        tagged {
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            228 num_peripherals: USHORT.since(14);
            208 flt_peripheral_id: UINT.since(14);
            224 multiline_agent_control: USHORT.of(MultilineAgentControl).since(14);
            194 agent_id_long: STRING(129);
            248 config_msg_mask_granted: USHORT.since(18);
        }
        groups {
            peripherals(num_peripherals, 0): flt_peripheral_id, multiline_agent_control;
        }
    }
    /// Keeps the session alive and probes the server.
    5 HEARTBEAT_REQ = HeartbeatReq, Client, Session [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Answer to a heartbeat.
    6 HEARTBEAT_CONF = HeartbeatConf, Server, Session [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Orderly end of session, with a reason code.
    7 CLOSE_REQ = CloseReq, Client, Session [ccx()] {
        fixed {
            invoke_id: UINT;
            status: UINT.of(StatusCode);
        }
        tagged {}
        groups {}
    }
    /// Session is closed; client may drop the TCP connection.
    8 CLOSE_CONF = CloseConf, Server, Session [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Call arrived at (alerts) a device, or an inbound trunk was seized.
    9 CALL_DELIVERED_EVENT = CallDelivered, Server, CallEvent [ccx(), mask("CALL_DELIVERED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            csq_id: UINT.since(7);
            skill_group_id: UINT.since(7).ccx(0xffffffff);
            skill_group_priority: USHORT.since(7).ccx(0);
            alerting_device_type: USHORT.of(DeviceIDType);
            calling_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            last_redirect_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            26 alerting_device_id: STRING(64);
            27 calling_device_id: STRING(64);
            28 called_device_id: STRING(64);
            29 last_redirect_device_id: STRING(64);
            121 trunk_number: UINT;
            122 trunk_group_number: UINT;
            202 secondary_connection_call_id: UINT;
            8 ani: STRING(40);
            215 ani_ii: STRING(2).since(11);
            9 user_to_user_info: UNSPEC(131);
            10 dnis: STRING(32);
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Call was answered / connected at a device.
    10 CALL_ESTABLISHED_EVENT = CallEstablished, Server, CallEvent [ccx(), mask("CALL_ESTABLISHED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            csq_id: UINT;
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT.ccx(0);
            answering_device_type: USHORT.of(DeviceIDType);
            calling_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            last_redirect_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            30 answering_device_id: STRING(64);
            27 calling_device_id: STRING(64);
            28 called_device_id: STRING(64);
            29 last_redirect_device_id: STRING(64);
            121 trunk_number: UINT;
            122 trunk_group_number: UINT;
        }
        groups {}
    }
    /// A device put its connection on hold.
    11 CALL_HELD_EVENT = CallHeld, Server, CallEvent [ccx(), mask("CALL_HELD_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            holding_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            31 holding_device_id: STRING(64).required_in_ccx();
        }
        groups {}
    }
    /// A held connection became active again.
    12 CALL_RETRIEVED_EVENT = CallRetrieved, Server, CallEvent [ccx(), mask("CALL_RETRIEVED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            retrieving_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            32 retrieving_device_id: STRING(64);
        }
        groups {}
    }
    /// The whole call ended (last device gone).
    13 CALL_CLEARED_EVENT = CallCleared, Server, CallEvent [ccx(), mask("CALL_CLEARED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType).ccx(0);
            call_id: UINT;
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// One device left the call.
    14 CALL_CONNECTION_CLEARED_EVENT = CallConnectionCleared, Server, CallEvent [ccx(), mask("CALL_CONNECTION_CLEARED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            releasing_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            33 releasing_device_id: STRING(64).required_in_ccx();
        }
        groups {}
    }
    /// The peripheral started an outbound call attempt.
    15 CALL_ORIGINATED_EVENT = CallOriginated, Server, CallEvent [ccx(), mask("CALL_ORIGINATED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            csq_id: UINT;
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT.ccx(0);
            calling_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            27 calling_device_id: STRING(64).required_in_ccx();
            28 called_device_id: STRING(64);
        }
        groups {}
    }
    /// Call attempt could not be completed.
    16 CALL_FAILED_EVENT = CallFailed, Server, CallEvent [ccx(), mask("CALL_FAILED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            failing_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            34 failing_device_id: STRING(64);
            28 called_device_id: STRING(64);
        }
        groups {}
    }
    /// Two calls were joined, or a party was added, into a conference.
    17 CALL_CONFERENCED_EVENT = CallConferenced, Server, CallEvent [ccx(), mask("CALL_CONFERENCED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            primary_device_type: USHORT.of(ConnectionDeviceIDType);
            primary_call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType);
            csq_id: UINT.ccx(0xffffffff);
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT.ccx(0);
            num_parties: USHORT;
            secondary_device_type: USHORT.of(ConnectionDeviceIDType);
            secondary_call_id: UINT;
            controller_device_type: USHORT.of(DeviceIDType);
            added_party_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            35 primary_device_id: STRING(64).required();
            36 secondary_device_id: STRING(64).required();
            37 controller_device_id: STRING(64);
            38 added_party_device_id: STRING(64);
            39 connected_party_call_id: UINT;
            40 connected_party_device_type: USHORT.of(ConnectionDeviceIDType);
            41 connected_party_device_id: STRING(64);
        }
        groups {
            parties(num_parties, 16): connected_party_call_id, connected_party_device_type, connected_party_device_id;
        }
    }
    /// Call was transferred; merged call and remaining parties are listed.
    18 CALL_TRANSFERRED_EVENT = CallTransferred, Server, CallEvent [ccx(), mask("CALL_TRANSFERRED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            primary_device_type: USHORT.of(ConnectionDeviceIDType);
            primary_call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType);
            csq_id: UINT.ccx(0xffffffff);
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT.ccx(0);
            num_parties: USHORT;
            secondary_device_type: USHORT.of(ConnectionDeviceIDType);
            secondary_call_id: UINT;
            transferring_device_type: USHORT.of(DeviceIDType);
            transferred_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            35 primary_device_id: STRING(64).required();
            36 secondary_device_id: STRING(64).required();
            42 transferring_device_id: STRING(64);
            43 transferred_device_id: STRING(64);
            39 connected_party_call_id: UINT;
            40 connected_party_device_type: USHORT.of(ConnectionDeviceIDType);
            41 connected_party_device_id: STRING(64);
        }
        groups {
            parties(num_parties, 16): connected_party_call_id, connected_party_device_type, connected_party_device_id;
        }
    }
    /// Call left its previous delivery target for another.
    19 CALL_DIVERTED_EVENT = CallDiverted, Server, CallEvent [ccx(), mask("CALL_DIVERTED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            diverting_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            44 diverting_device_id: STRING(64).required_in_ccx();
            28 called_device_id: STRING(64).required_in_ccx();
        }
        groups {}
    }
    /// Device went off-hook / got dial tone.
    20 CALL_SERVICE_INITIATED_EVENT = CallServiceInitiated, Server, CallEvent [ccx(), mask("CALL_SERVICE_INITIATED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(3);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            csq_id: UINT;
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT;
            calling_device_type: USHORT.of(DeviceIDType).since(5);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        ccx fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.ccx(0xffff);
            skill_group_priority: USHORT.ccx(3);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            csq_id: UINT;
            skill_group_id: UINT.ccx(0xffffffff);
            line_type: USHORT.of(LineType);
            calling_device_type: USHORT.of(DeviceIDType).since(5);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            27 calling_device_id: STRING(64).required_in_ccx();
            223 call_reference_id: UNSPEC(32).since(14);
            229 coc_connection_call_id: UINT.since(14);
            230 coc_call_connection_device_id_type: USHORT.of(ConnectionDeviceIDType).since(14);
            231 coc_call_connection_device_id: STRING(64).since(14);
        }
        groups {}
    }
    /// Call was put in one or more queues.
    21 CALL_QUEUED_EVENT = CallQueued, Server, CallEvent [ccx(), mask("CALL_QUEUED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            queue_device_type: USHORT.of(DeviceIDType);
            calling_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            last_redirect_device_type: USHORT.of(DeviceIDType);
            num_queued: USHORT.ccx(0);
            num_csqs: USHORT;
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            45 queue_device_id: STRING(64);
            27 calling_device_id: STRING(64);
            28 called_device_id: STRING(64);
            29 last_redirect_device_id: STRING(64);
            62 csq_id: INT;
            63 skill_group_id: UINT;
            64 skill_group_priority: USHORT;
            203 priority_queue_number: RAW;
        }
        groups {
            csqs(num_csqs, 20): csq_id, skill_group_id, skill_group_priority;
        }
    }
    /// Context data of a call that will arrive by translation route.
    22 CALL_TRANSLATION_ROUTE_EVENT = CallTranslationRoute, Server, CallEvent [mask("CALL_TRANSLATION_ROUTE_MASK")] {
        fixed {
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            10 dnis: STRING(32).required();
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            110 router_call_key_sequence_number: UINT;
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            215 ani_ii: STRING(2);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Call became associated with this client; starts the event series of the call.
    23 BEGIN_CALL_EVENT = BeginCall, Server, CallEvent [ccx(), mask("BEGIN_CALL_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            num_cti_clients: USHORT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            call_type: USHORT.of(CallType);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            called_party_disposition: USHORT.of(DispositionCode).since(8);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            10 dnis: STRING(32);
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            110 router_call_key_sequence_number: UINT;
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            23 cti_client_signature: STRING(64);
            24 cti_client_timestamp: TIME;
            223 call_reference_id: UNSPEC(32).since(14);
            215 ani_ii: STRING(2);
        }
        groups {
            cti_clients(num_cti_clients, 16): cti_client_signature, cti_client_timestamp;
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Association of call and client ended; last event of the call for this client.
    24 END_CALL_EVENT = EndCall, Server, CallEvent [ccx(), mask("END_CALL_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType).ccx(0);
            call_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Call context (identity, type, variables) changed.
    25 CALL_DATA_UPDATE_EVENT = CallDataUpdate, Server, CallEvent [ccx(), mask("CALL_DATA_UPDATE_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            num_cti_clients: USHORT.ccx(0);
            num_named_variables: USHORT.ccx(0);
            num_named_arrays: USHORT.ccx(0);
            call_type: USHORT.of(CallType);
            connection_device_type: USHORT.of(ConnectionDeviceIDType).ccx(0);
            call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            new_call_id: UINT;
            called_party_disposition: USHORT.of(DispositionCode).since(8);
            campaign_id: UINT.since(8);
            query_rule_id: UINT.since(8);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            47 new_connection_device_id: STRING(64).required();
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            10 dnis: STRING(32);
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            110 router_call_key_sequence_number: UINT;
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            95 customer_phone_number: STRING(20).since(8);
            96 customer_account_number: STRING(32).since(8);
            23 cti_client_signature: STRING(64);
            24 cti_client_timestamp: TIME;
            223 call_reference_id: UNSPEC(32).since(14);
            215 ani_ii: STRING(2);
        }
        groups {
            cti_clients(num_cti_clients, 16): cti_client_signature, cti_client_timestamp;
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Set call variables, wrap-up data or other context of a call.
    26 SET_CALL_DATA_REQ = SetCallDataReq, Client, CallData [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            call_type: USHORT.of(CallType).since(8);
            called_party_disposition: USHORT.of(DispositionCode).since(8);
            campaign_id: UINT.since(8).ccx(0);
            query_rule_id: UINT.since(8).ccx(1);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            12 caller_entered_digits: STRING(40);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            95 customer_phone_number: STRING(20).since(8);
            96 customer_account_number: STRING(32).since(8);
            72 router_call_key_day: UINT.since(14);
            73 router_call_key_call_id: UINT.since(14);
            110 router_call_key_sequence_number: UINT.since(14);
            232 call_originated_from: UCHAR.since(14);
            215 ani_ii: STRING(2);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Call data were set.
    27 SET_CALL_DATA_CONF = SetCallDataConf, Server, CallData [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Client has finished updating this call's data.
    28 RELEASE_CALL_REQ = ReleaseCallReq, Client, CallData [] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Release accepted.
    29 RELEASE_CALL_CONF = ReleaseCallConf, Server, CallData [] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Agent changed state (overall and per skill group).
    30 AGENT_STATE_EVENT = AgentState, Server, AgentEvent [ccx()] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            session_id: UINT.since(8).ccx(0);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            csq_state: USHORT.of(AgentState);
            state_duration: UINT;
            csq_id: UINT;
            skill_group_id: UINT.ccx(0xffffffff);
            skill_group_priority: USHORT.ccx(0);
            agent_state: USHORT.of(AgentState);
            event_reason_code: USHORT.of(AgentStateReasonCode).since(6);
            mrd_id: INT.ccx(1);
            num_tasks: UINT.ccx(0);
            agent_mode: USHORT.of(AgentMode).ccx(0);
            max_task_limit: UINT.ccx(0);
            icm_agent_id: INT.since(9).ccx(0);
            agent_availability_status: UINT.of(AgentAvailabilityStatus).since(9).ccx(1);
            num_csqs: USHORT.since(10);
            department_id: INT.since(19);
        }
        tagged {
            3 client_signature: STRING(64);
            5 agent_id: STRING(12);
            4 agent_extension: STRING(16);
            303 active_terminal: STRING(64).since(18);
            6 agent_instrument: STRING(64);
            150 duration: UINT.since(10);
            123 next_agent_state: USHORT.of(AgentState).since(10);
            244 direction: UINT.of(CallDirection).since(16);
            62 csq_id: INT.since(10);
            63 skill_group_id: UINT.since(10);
            64 skill_group_priority: USHORT.since(10);
            65 csq_state: USHORT.of(AgentState).since(10);
            266 max_beyond_task_limit: UINT.since(22);
            23 cti_client_signature: STRING(64);
            194 agent_id_long: STRING(129);
        }
        groups {
            csqs(num_csqs, 99): csq_id, skill_group_id, skill_group_priority, csq_state;
        }
    }
    /// PG, peripheral or server status change, or broadcast text.
    31 SYSTEM_EVENT = System, Server, Misc [ccx()] {
        fixed {
            ccx_status: UINT.of(PGStatus);
            ccx_time: TIME.since(6);
            system_event_id: UINT.of(SystemEventID);
            system_event_arg1: UINT;
            system_event_arg2: UINT;
            system_event_arg3: UINT;
            event_device_type: USHORT.of(DeviceIDType).since(10);
        }
        tagged {
            7 text: STRING(255);
            206 event_device_id: STRING(64).since(10);
        }
        groups {}
    }
    /// Raise an alarm / object state in the platform's alarm system.
    32 CLIENT_EVENT_REPORT_REQ = ClientEventReportReq, Client, Misc [] {
        fixed {
            invoke_id: UINT;
            state: USHORT.of(ClientEventState);
        }
        tagged {
            66 object_name: STRING(128);
            7 text: STRING(255).required();
        }
        groups {}
    }
    /// Alarm report accepted.
    33 CLIENT_EVENT_REPORT_CONF = ClientEventReportConf, Server, Misc [] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Outbound call was cut through to another network.
    34 CALL_REACHED_NETWORK_EVENT = CallReachedNetwork, Server, CallEvent [mask("CALL_REACHED_NETWORK_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            peripheral_type: USHORT.of(PeripheralType);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            line_handle: USHORT.since(7);
            line_type: USHORT.of(LineType).since(7);
            trunk_used_device_type: USHORT.of(DeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            48 trunk_used_device_id: STRING(64);
            28 called_device_id: STRING(64);
            121 trunk_number: UINT;
            122 trunk_group_number: UINT;
        }
        groups {}
    }
    /// A client-control (or supervisor) request failed at the peripheral.
    35 CONTROL_FAILURE_CONF = ControlFailureConf, Server, Error [ccx()] {
        fixed {
            invoke_id: UINT;
            failure_code: USHORT.of(ControlFailureCode);
            unified_ccx_error_code: UINT.of(CCXErrorCode);
        }
        tagged {
            7 text: STRING(255);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Ask for an agent's current state.
    36 QUERY_AGENT_STATE_REQ = QueryAgentStateReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            mrd_id: INT.ccx(1);
            icm_agent_id: INT.since(9).ccx(0);
        }
        tagged {
            4 agent_extension: STRING(16).since(6);
            5 agent_id: STRING(12).since(6);
            6 agent_instrument: STRING(64);
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Current state of the agent, with one entry per skill group.
    37 QUERY_AGENT_STATE_CONF = QueryAgentStateConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            agent_state: USHORT.of(AgentState);
            num_csqs: USHORT;
            mrd_id: INT.ccx(1);
            num_tasks: UINT.ccx(0);
            agent_mode: USHORT.of(AgentMode).ccx(0);
            max_task_limit: UINT.ccx(0);
            icm_agent_id: INT.since(9).ccx(0);
            agent_availability_status: UINT.of(AgentAvailabilityStatus).since(9).ccx(1);
            department_id: INT.since(19);
        }
        tagged {
            5 agent_id: STRING(12);
            4 agent_extension: STRING(16);
            6 agent_instrument: STRING(64).since(6);
            62 csq_id: UINT;
            63 skill_group_id: UINT;
            64 skill_group_priority: USHORT;
            65 csq_state: USHORT.of(AgentState);
            255 internal_agent_state: USHORT.of(InternalAgentState).since(19);
            266 max_beyond_task_limit: UINT.since(22);
            194 agent_id_long: STRING(129);
        }
        groups {
            csqs(num_csqs, 20): csq_id, skill_group_id, skill_group_priority, csq_state;
        }
    }
    /// Log an agent in or out, or change state.
    38 SET_AGENT_STATE_REQ = SetAgentStateReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            agent_state: USHORT.of(AgentState);
            agent_work_mode: USHORT.of(AgentWorkMode).ccx(0);
            num_csqs: USHORT.ccx(0);
            event_reason_code: USHORT.of(AgentStateReasonCode);
            forced_flag: UCHAR.of(ForcedFlag).since(10);
            agent_capacity: UINT.of(AgentServiceMask).since(10);
        }
        tagged {
            6 agent_instrument: STRING(64).required_in_ccx();
            303 active_terminal: STRING(64).since(18);
            5 agent_id: STRING(12);
            49 agent_password: STRING(64);
            68 position_id: STRING(12);
            69 supervisor_id: STRING(12);
            257 sso_enabled: USHORT.since(20);
            62 csq_id: INT;
            64 skill_group_priority: USHORT;
            194 agent_id_long: STRING(129);
        }
        groups {
            csqs(num_csqs, 10): csq_id, skill_group_priority;
        }
    }
    /// State change request accepted.
    39 SET_AGENT_STATE_CONF = SetAgentStateConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Swap active call and held (or alerting) call.
    40 ALTERNATE_CALL_REQ = AlternateCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            active_call_id: UINT;
            other_call_id: UINT;
            active_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            other_connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            50 active_connection_device_id: STRING(64).required();
            52 other_connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Alternate done.
    41 ALTERNATE_CALL_CONF = AlternateCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Answer an alerting call.
    42 ANSWER_CALL_REQ = AnswerCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Answer done.
    43 ANSWER_CALL_CONF = AnswerCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Drop every device from a call.
    44 CLEAR_CALL_REQ = ClearCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Clear call done.
    45 CLEAR_CALL_CONF = ClearCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Drop one device from a call.
    46 CLEAR_CONNECTION_REQ = ClearConnectionReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(5);
            219 requesting_device_id: STRING(64).since(14);
            220 requesting_device_id_type: USHORT.of(DeviceIDType).since(14);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Clear connection done.
    47 CLEAR_CONNECTION_CONF = ClearConnectionConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Join held and active call, or single-step conference to a number.
    48 CONFERENCE_CALL_REQ = ConferenceCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            held_call_id: UINT;
            active_call_id: UINT;
            held_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            active_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_placement_type: USHORT.of(CallPlacementType).ccx(0);
            call_manner_type: USHORT.of(CallMannerType).ccx(0);
            alert_rings: USHORT.since(5).ccx(0);
            call_option: USHORT.of(CallOption).since(5).ccx(0);
            facility_type: USHORT.of(FacilityType).ccx(0);
            answering_machine: USHORT.of(AnsweringMachine).ccx(0);
            priority: BOOL.ccx(0);
            post_route: BOOL.ccx(0);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            50 active_connection_device_id: STRING(64).required();
            53 held_connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8).required_in_ccx();
            11 dialed_number: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            51 facility_code: STRING(40);
            77 authorization_code: STRING(40).since(5);
            78 account_code: STRING(40).since(5);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Conference made: new connection and party list.
    49 CONFERENCE_CALL_CONF = ConferenceCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            new_call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            num_parties: USHORT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(3);
        }
        tagged {
            47 new_connection_device_id: STRING(64).required();
            39 connected_party_call_id: UINT;
            40 connected_party_device_type: USHORT.of(ConnectionDeviceIDType);
            41 connected_party_device_id: STRING(64);
        }
        groups {
            parties(num_parties, 16): connected_party_call_id, connected_party_device_type, connected_party_device_id;
        }
    }
    /// Hold the active call and start a second call.
    50 CONSULTATION_CALL_REQ = ConsultationCallReq, Client, ClientControl [ccx(), ccx_name("CONSULT_CALL_REQ")] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            active_call_id: UINT;
            active_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_placement_type: USHORT.of(CallPlacementType).ccx(0);
            call_manner_type: USHORT.of(CallMannerType).ccx(0);
            consult_type: USHORT.of(ConsultType);
            alert_rings: USHORT.since(5).ccx(0);
            call_option: USHORT.of(CallOption).since(5).ccx(0);
            facility_type: USHORT.of(FacilityType).ccx(0);
            answering_machine: USHORT.of(AnsweringMachine).ccx(0);
            priority: BOOL.ccx(0);
            post_route: BOOL.ccx(0);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            50 active_connection_device_id: STRING(64).required();
            11 dialed_number: STRING(40).required();
            6 agent_instrument: STRING(64).since(5);
            9 user_to_user_info: UNSPEC(131);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            51 facility_code: STRING(40);
            77 authorization_code: STRING(40).since(5);
            78 account_code: STRING(40).since(5);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Consultation started: its connection.
    51 CONSULTATION_CALL_CONF = ConsultationCallConf, Server, ClientControl [ccx(), ccx_name("CONSULT_CALL_CONF")] {
        fixed {
            invoke_id: UINT;
            new_call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(3);
        }
        tagged {
            47 new_connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Send an alerting call to another device.
    52 DEFLECT_CALL_REQ = DeflectCallReq, Client, ClientControl [] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            called_device_type: USHORT.of(DeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            28 called_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Deflect done.
    53 DEFLECT_CALL_CONF = DeflectCallConf, Server, ClientControl [] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Put a connection on hold.
    54 HOLD_CALL_REQ = HoldCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            reservation: BOOL.ccx(0);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Hold done.
    55 HOLD_CALL_CONF = HoldCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Start a call from the agent's device.
    56 MAKE_CALL_REQ = MakeCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_placement_type: USHORT.of(CallPlacementType).ccx(0);
            call_manner_type: USHORT.of(CallMannerType).ccx(0);
            alert_rings: USHORT.since(5).ccx(0);
            call_option: USHORT.of(CallOption).since(5).ccx(0);
            facility_type: USHORT.of(FacilityType).ccx(0);
            answering_machine: USHORT.of(AnsweringMachine).ccx(0);
            priority: BOOL.ccx(0);
            post_route: BOOL.ccx(0);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            csq_id: UINT.since(14).ccx(0xffffffff);
        }
        tagged {
            6 agent_instrument: STRING(64).required();
            11 dialed_number: STRING(40).required();
            9 user_to_user_info: UNSPEC(131);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            51 facility_code: STRING(40);
            77 authorization_code: STRING(40).since(5);
            78 account_code: STRING(40).since(5);
            84 cct: STRING(4).since(6);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Call started: its connection.
    57 MAKE_CALL_CONF = MakeCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            new_call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(3);
        }
        tagged {
            47 new_connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Start a dialer call that is joined to the originator later.
    58 MAKE_PREDICTIVE_CALL_REQ = MakePredictiveCallReq, Client, ClientControl [since(5)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_placement_type: USHORT.of(CallPlacementType);
            call_manner_type: USHORT.of(CallMannerType);
            alert_rings: USHORT;
            call_option: USHORT.of(CallOption);
            facility_type: USHORT.of(FacilityType);
            answering_machine: USHORT.of(AnsweringMachine);
            priority: BOOL;
            allocation_state: USHORT.of(AllocationState);
            destination_country: USHORT.of(DestinationCountry);
            answer_detect_mode: USHORT.of(AnswerDetectMode);
            answer_detect_time: USHORT;
            answer_detect_control1: UINT;
            answer_detect_control2: UINT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            79 originating_device_id: STRING(64).required();
            11 dialed_number: STRING(40).required();
            9 user_to_user_info: UNSPEC(131);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            51 facility_code: STRING(40);
            77 authorization_code: STRING(40);
            78 account_code: STRING(40);
            80 originating_line_id: STRING(40);
            84 cct: STRING(4).since(6);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Predictive call started: its connection.
    59 MAKE_PREDICTIVE_CALL_CONF = MakePredictiveCallConf, Server, ClientControl [since(5)] {
        fixed {
            invoke_id: UINT;
            new_call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            line_handle: USHORT;
            line_type: USHORT.of(LineType);
        }
        tagged {
            47 new_connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Drop the active call and take back the held call.
    60 RECONNECT_CALL_REQ = ReconnectCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            active_call_id: UINT;
            held_call_id: UINT;
            active_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            held_connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            50 active_connection_device_id: STRING(64).required();
            53 held_connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Reconnect done.
    61 RECONNECT_CALL_CONF = ReconnectCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Take a held call back.
    62 RETRIEVE_CALL_REQ = RetrieveCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            held_call_id: UINT;
            held_connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            53 held_connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Retrieve done.
    63 RETRIEVE_CALL_CONF = RetrieveCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Transfer the held call to the active call, or single-step transfer to a number.
    64 TRANSFER_CALL_REQ = TransferCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            active_call_id: UINT;
            held_call_id: UINT;
            active_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            held_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_placement_type: USHORT.of(CallPlacementType).ccx(0);
            call_manner_type: USHORT.of(CallMannerType).ccx(0);
            alert_rings: USHORT.since(5).ccx(0);
            call_option: USHORT.of(CallOption).since(5).ccx(0);
            facility_type: USHORT.of(FacilityType).ccx(0);
            answering_machine: USHORT.of(AnsweringMachine).ccx(0);
            priority: BOOL.ccx(0);
            post_route: BOOL.ccx(0);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            50 active_connection_device_id: STRING(64).required();
            53 held_connection_device_id: STRING(64);
            6 agent_instrument: STRING(64).since(8);
            11 dialed_number: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            51 facility_code: STRING(40);
            77 authorization_code: STRING(40).since(5);
            78 account_code: STRING(40).since(5);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Transfer made: new connection and party list.
    65 TRANSFER_CALL_CONF = TransferCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            new_call_id: UINT;
            new_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            num_parties: USHORT;
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(3);
        }
        tagged {
            47 new_connection_device_id: STRING(64).required();
            39 connected_party_call_id: UINT;
            40 connected_party_device_type: USHORT.of(ConnectionDeviceIDType);
            41 connected_party_device_id: STRING(64);
        }
        groups {
            parties(num_parties, 16): connected_party_call_id, connected_party_device_type, connected_party_device_id;
        }
    }
    /// Ask for a device's kind and abilities.
    78 QUERY_DEVICE_INFO_REQ = QueryDeviceInfoReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            reserved: USHORT.ccx(0);
        }
        tagged {
            6 agent_instrument: STRING(64).required();
        }
        groups {}
    }
    /// Kind, abilities and lines of the device.
    79 QUERY_DEVICE_INFO_CONF = QueryDeviceInfoConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_type: USHORT.of(PeripheralType).ccx(0xffff);
            type_of_device: USHORT.of(TypeOfDevice).ccx(0xffff);
            class_of_device: USHORT.of(ClassOfDevice).ccx(0xffff);
            num_lines: USHORT.ccx(0);
            reserved: USHORT.ccx(0);
            max_active_calls: USHORT.since(6);
            max_held_calls: USHORT.since(6);
            max_devices_in_conference: USHORT.since(6);
            make_call_setup: UINT.of(AgentStateMask).since(6);
            transfer_conference_setup: UINT.of(TransferConferenceSetupMask).since(6).ccx(0);
            call_events_supported: UINT.of(CallEventMask).since(6).ccx(0);
            call_control_supported: UINT.of(CallControlMask).since(6).ccx(0);
            other_features_supported: UINT.of(FeatureMask).since(6).ccx(0);
        }
        tagged {
            70 line_handle: USHORT;
            71 line_type: USHORT.of(LineType);
        }
        groups {
            lines(num_lines, 10): line_handle, line_type;
        }
    }
    /// Ask for all that is known of a call.
    82 SNAPSHOT_CALL_REQ = SnapshotCallReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            215 ani_ii: STRING(2);
        }
        groups {}
    }
    /// Context and device list of the call.
    83 SNAPSHOT_CALL_CONF = SnapshotCallConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            call_type: USHORT.of(CallType).ccx(0);
            num_cti_clients: USHORT.ccx(0);
            num_call_devices: USHORT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            called_party_disposition: USHORT.of(DispositionCode).since(8).ccx(0);
        }
        ccx fixed {
            invoke_id: UINT;
            call_type: USHORT.of(CallType).ccx(0);
            num_cti_clients: USHORT.ccx(0);
            num_call_devices: USHORT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            called_party_disposition: USHORT.of(DispositionCode).since(8).ccx(0);
            reserved: INT.since(11).ccx(0);
        }
        tagged {
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            10 dnis: STRING(32);
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            46 call_wrapup_data: STRING(40);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            23 cti_client_signature: STRING(64);
            24 cti_client_timestamp: TIME;
            56 call_connection_call_id: UINT;
            57 call_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            58 call_connection_device_id: STRING(64);
            59 call_device_type: USHORT.of(DeviceIDType);
            60 call_device_id: STRING(64);
            61 call_device_connection_state: USHORT.of(LocalConnectionState);
            223 call_reference_id: UNSPEC(32).since(14);
            229 coc_connection_call_id: UINT.since(14);
            230 coc_call_connection_device_id_type: USHORT.of(ConnectionDeviceIDType).since(14);
            231 coc_call_connection_device_id: STRING(64).since(14);
            294 protocol_reference_guid: STRING(40).since(24);
            311 ccai_config_id: STRING(40).since(24);
            310 num_of_enabled_services: USHORT.since(24);
            309 flt_enabled_services: USHORT.of(EnabledService).since(24);
        }
        groups {
            cti_clients(num_cti_clients, 16): cti_client_signature, cti_client_timestamp;
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
            call_devices(num_call_devices, 16): call_connection_call_id, call_connection_device_type, call_connection_device_id, call_device_type, call_device_id, call_device_connection_state;
            enabled_services(num_of_enabled_services, 0): flt_enabled_services;
        }
    }
    /// Ask which calls are at a device.
    84 SNAPSHOT_DEVICE_REQ = SnapshotDeviceReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            snapshot_device_type: USHORT.of(DeviceIDType).since(10);
        }
        tagged {
            6 agent_instrument: STRING(64).required();
        }
        groups {}
    }
    /// Calls at the device.
    85 SNAPSHOT_DEVICE_CONF = SnapshotDeviceConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            num_calls: USHORT;
        }
        tagged {
            56 call_connection_call_id: UINT;
            57 call_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            58 call_connection_device_id: STRING(64);
            75 call_state: USHORT.of(LocalConnectionState);
            218 silent_monitor_status: USHORT.of(SilentMonitorStatus);
        }
        groups {
            calls(num_calls, 16): call_connection_call_id, call_connection_device_type, call_connection_device_id, call_state, silent_monitor_status;
        }
    }
    /// Call was explicitly taken out of one or more queues.
    86 CALL_DEQUEUED_EVENT = CallDequeued, Server, CallEvent [ccx(), mask("CALL_DEQUEUED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            queue_device_type: USHORT.of(DeviceIDType);
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            num_queued: USHORT;
            num_csqs: USHORT;
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        ccx fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            peripheral_type: USHORT.of(PeripheralType).ccx(21);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            application_id: UINT;
            service_id: UINT.ccx(0xffffffff);
            queue_device_type: USHORT.of(DeviceIDType);
            num_queued: USHORT;
            num_csqs: USHORT;
            local_connection_state: USHORT.of(LocalConnectionState);
            event_cause: USHORT.of(EventCause);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            62 csq_id: UINT;
            63 skill_group_id: UINT;
            64 skill_group_priority: USHORT;
            124 de_queue_type: RAW.since(10);
            45 queue_device_id: STRING(64).required_in_ccx();
        }
        groups {
            csqs(num_csqs, 20): csq_id, skill_group_id, skill_group_priority;
        }
    }
    /// Send DTMF tones on a call.
    91 SEND_DTMF_SIGNAL_REQ = SendDtmfSignalReq, Client, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            tone_duration: USHORT;
            pause_duration: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            67 dtmf_string: STRING(32).required();
            6 agent_instrument: STRING(64).since(8);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Tones accepted.
    92 SEND_DTMF_SIGNAL_CONF = SendDtmfSignalConf, Server, ClientControl [ccx()] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Start a call monitor or device monitor.
    93 MONITOR_START_REQ = MonitorStartReq, Client, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            call_msg_mask: UINT.of(CallEventMask);
            agent_state_mask: UINT.of(AgentStateMask);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            monitored_device_type: USHORT.of(DeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64);
            76 monitored_device_id: STRING(64);
        }
        groups {}
    }
    /// Monitor created: its MonitorID.
    94 MONITOR_START_CONF = MonitorStartConf, Server, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// End a call or device monitor.
    95 MONITOR_STOP_REQ = MonitorStopReq, Client, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Monitor ended.
    96 MONITOR_STOP_CONF = MonitorStopConf, Server, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Change the masks of a monitor.
    97 CHANGE_MONITOR_MASK_REQ = ChangeMonitorMaskReq, Client, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
            call_msg_mask: UINT.of(CallEventMask);
            agent_state_mask: UINT.of(AgentStateMask);
        }
        tagged {
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Masks changed.
    98 CHANGE_MONITOR_MASK_CONF = ChangeMonitorMaskConf, Server, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Another client opened a session (Client Monitor service).
    99 CLIENT_SESSION_OPENED_EVENT = ClientSessionOpened, Server, Monitor [since(5)] {
        fixed {
            session_id: UINT;
            peripheral_id: UINT;
            services_granted: UINT.of(ServiceMask);
            call_msg_mask: UINT.of(CallEventMask);
            agent_state_mask: UINT.of(AgentStateMask);
            client_port: UINT.since(5);
        }
        tagged {
            81 client_address: STRING(64).required();
            1 client_id: STRING(64).required();
            3 client_signature: STRING(64).required();
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Another client's session ended (Client Monitor service).
    100 CLIENT_SESSION_CLOSED_EVENT = ClientSessionClosed, Server, Monitor [since(5)] {
        fixed {
            session_id: UINT;
            peripheral_id: UINT;
            status: UINT.of(StatusCode);
            client_port: UINT.since(5);
        }
        tagged {
            81 client_address: STRING(64).required();
            1 client_id: STRING(64).required();
            3 client_signature: STRING(64).required();
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Watch the messages of another client's session.
    101 SESSION_MONITOR_START_REQ = SessionMonitorStartReq, Client, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            session_id: UINT;
        }
        tagged {
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Session monitor created: its MonitorID.
    102 SESSION_MONITOR_START_CONF = SessionMonitorStartConf, Server, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// End a session monitor.
    103 SESSION_MONITOR_STOP_REQ = SessionMonitorStopReq, Client, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Session monitor ended.
    104 SESSION_MONITOR_STOP_CONF = SessionMonitorStopConf, Server, Monitor [since(5)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// A call has been routed to this agent and is about to arrive.
    105 AGENT_PRE_CALL_EVENT = AgentPreCall, Server, CallEvent [since(6), mask("AGENT_PRE_CALL_MASK")] {
        fixed {
            monitor_id: UINT;
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
            application_id: UINT;
            service_id: UINT;
            csq_id: UINT;
            skill_group_id: UINT;
            skill_group_priority: USHORT;
            mrd_id: INT;
            agent_skill_target_id: UINT.since(20);
        }
        tagged {
            6 agent_instrument: STRING(64).required();
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            110 router_call_key_sequence_number: UINT;
            8 ani: STRING(40);
            9 user_to_user_info: UNSPEC(131);
            11 dialed_number: STRING(40);
            12 caller_entered_digits: STRING(40);
            210 flt_call_type_id: UINT.since(14);
            221 pre_call_invoke_id: UINT.since(14);
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
            5 agent_id: STRING(12).since(20);
            294 protocol_reference_guid: STRING(40).since(24);
            310 num_of_enabled_services: USHORT.since(24);
            309 flt_enabled_services: USHORT.of(EnabledService).since(24);
            311 ccai_config_id: STRING(40).since(24);
            215 ani_ii: STRING(2);
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
            enabled_services(num_of_enabled_services, 0): flt_enabled_services;
        }
    }
    /// A pre-announced call will not arrive after all.
    106 AGENT_PRE_CALL_ABORT_EVENT = AgentPreCallAbort, Server, CallEvent [since(6), mask("AGENT_PRE_CALL_ABORT_MASK")] {
        fixed {
            monitor_id: UINT;
            mrd_id: INT;
        }
        tagged {
            6 agent_instrument: STRING(64).required();
            72 router_call_key_day: UINT;
            73 router_call_key_call_id: UINT;
            110 router_call_key_sequence_number: UINT;
        }
        groups {}
    }
    /// Send text to a client, the supervisor, the team or all.
    107 USER_MESSAGE_REQ = UserMessageReq, Client, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.since(6);
            distribution: USHORT.of(MessageDistribution);
        }
        tagged {
            1 client_id: STRING(64);
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            7 text: STRING(255).required();
            194 agent_id_long: STRING(129);
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Text accepted.
    108 USER_MESSAGE_CONF = UserMessageConf, Server, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Text sent by another client.
    109 USER_MESSAGE_EVENT = UserMessage, Server, Misc [since(6)] {
        fixed {
            ccx_time: TIME;
            distribution: USHORT.of(MessageDistribution);
        }
        tagged {
            1 client_id: STRING(64).required();
            7 text: STRING(255).required();
        }
        groups {}
    }
    /// Choose which call variables and named (ECC) variables the client wants.
    110 REGISTER_VARIABLES_REQ = RegisterVariablesReq, Client, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            call_variable_mask: USHORT.of(CallVariableMask);
            num_named_variables: USHORT;
            num_named_arrays: USHORT;
        }
        tagged {
            82 named_variable: NAMEDVAR;
            83 named_array: NAMEDARRAY;
        }
        groups {
            named_variables(num_named_variables, 0): named_variable;
            named_arrays(num_named_arrays, 0): named_array;
        }
    }
    /// Registration accepted.
    111 REGISTER_VARIABLES_CONF = RegisterVariablesConf, Server, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Ask for an agent's statistics.
    112 QUERY_AGENT_STATISTICS_REQ = QueryAgentStatisticsReq, Client, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
        }
        tagged {
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
        }
        groups {}
    }
    /// Agent statistics, session and today.
    113 QUERY_AGENT_STATISTICS_CONF = QueryAgentStatisticsConf, Server, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            avail_time_session: UINT;
            logged_on_time_session: UINT;
            not_ready_time_session: UINT;
            icm_available_time_session: UINT.since(9);
            routable_time_session: UINT.since(9);
            agent_out_calls_session: UINT;
            agent_out_calls_talk_time_session: UINT;
            agent_out_calls_time_session: UINT;
            agent_out_calls_held_session: UINT;
            agent_out_calls_held_time_session: UINT;
            handled_calls_session: UINT;
            handled_calls_talk_time_session: UINT;
            handled_calls_after_call_time_session: UINT;
            handled_calls_time_session: UINT;
            incoming_calls_held_session: UINT;
            incoming_calls_held_time_session: UINT;
            internal_calls_session: UINT;
            internal_calls_time_session: UINT;
            internal_calls_rcvd_session: UINT;
            internal_calls_rcvd_time_session: UINT;
            internal_calls_held_session: UINT;
            internal_calls_held_time_session: UINT;
            auto_out_calls_session: UINT.since(8);
            auto_out_calls_talk_time_session: UINT.since(8);
            auto_out_calls_time_session: UINT.since(8);
            auto_out_calls_held_session: UINT.since(8);
            auto_out_calls_held_time_session: UINT.since(8);
            preview_calls_session: UINT.since(8);
            preview_calls_talk_time_session: UINT.since(8);
            preview_calls_time_session: UINT.since(8);
            preview_calls_held_session: UINT.since(8);
            preview_calls_held_time_session: UINT.since(8);
            reservation_calls_session: UINT.since(8);
            reservation_calls_talk_time_session: UINT.since(8);
            reservation_calls_time_session: UINT.since(8);
            reservation_calls_held_session: UINT.since(8);
            reservation_calls_held_time_session: UINT.since(8);
            barge_in_calls_session: UINT.since(8);
            intercept_calls_session: UINT.since(8);
            monitor_calls_session: UINT.since(8);
            whisper_calls_session: UINT.since(8);
            emergency_calls_session: UINT.since(8);
            avail_time_today: UINT;
            logged_on_time_today: UINT;
            not_ready_time_today: UINT;
            icm_available_time_today: UINT.since(9);
            routable_time_today: UINT.since(9);
            agent_out_calls_today: UINT;
            agent_out_calls_talk_time_today: UINT;
            agent_out_calls_time_today: UINT;
            agent_out_calls_held_today: UINT;
            agent_out_calls_held_time_today: UINT;
            handled_calls_today: UINT;
            handled_calls_talk_time_today: UINT;
            handled_calls_after_call_time_today: UINT;
            handled_calls_time_today: UINT;
            incoming_calls_held_today: UINT;
            incoming_calls_held_time_today: UINT;
            internal_calls_today: UINT;
            internal_calls_time_today: UINT;
            internal_calls_rcvd_today: UINT;
            internal_calls_rcvd_time_today: UINT;
            internal_calls_held_today: UINT;
            internal_calls_held_time_today: UINT;
            auto_out_calls_today: UINT.since(8);
            auto_out_calls_talk_time_today: UINT.since(8);
            auto_out_calls_time_today: UINT.since(8);
            auto_out_calls_held_today: UINT.since(8);
            auto_out_calls_held_time_today: UINT.since(8);
            preview_calls_today: UINT.since(8);
            preview_calls_talk_time_today: UINT.since(8);
            preview_calls_time_today: UINT.since(8);
            preview_calls_held_today: UINT.since(8);
            preview_calls_held_time_today: UINT.since(8);
            reservation_calls_today: UINT.since(8);
            reservation_calls_talk_time_today: UINT.since(8);
            reservation_calls_time_today: UINT.since(8);
            reservation_calls_held_today: UINT.since(8);
            reservation_calls_held_time_today: UINT.since(8);
            barge_in_calls_today: UINT.since(8);
            intercept_calls_today: UINT.since(8);
            monitor_calls_today: UINT.since(8);
            whisper_calls_today: UINT.since(8);
            emergency_calls_today: UINT.since(8);
        }
        tagged {
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
        }
        groups {}
    }
    /// Ask for a skill group's statistics.
    114 QUERY_SKILL_GROUP_STATISTICS_REQ = QuerySkillGroupStatisticsReq, Client, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            csq_id: UINT;
            skill_group_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Skill group statistics: now, 5 minutes, half hour, today.
    115 QUERY_SKILL_GROUP_STATISTICS_CONF = QuerySkillGroupStatisticsConf, Server, Misc [since(6)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            csq_id: UINT;
            skill_group_id: UINT;
            agents_logged_on: UINT;
            agents_avail: UINT;
            agents_not_ready: UINT;
            agents_ready: UINT;
            agents_talking_in: UINT;
            agents_talking_out: UINT;
            agents_talking_other: UINT;
            agents_work_not_ready: UINT;
            agents_work_ready: UINT;
            agents_busy_other: UINT;
            agents_reserved: UINT;
            agents_hold: UINT;
            agents_icm_available: UINT.since(9);
            agents_application_available: UINT.since(9);
            agents_talking_auto_out: UINT;
            agents_talking_preview: UINT;
            agents_talking_reservation: UINT;
            router_calls_q_now: UINT;
            longest_router_call_q_now: UINT;
            calls_q_now: UINT;
            calls_q_time_now: UINT;
            longest_call_q_now: UINT;
            avail_time_to_5: UINT.since(8);
            logged_on_time_to_5: UINT.since(8);
            not_ready_time_to_5: UINT.since(8);
            agent_out_calls_to_5: UINT.since(8);
            agent_out_calls_talk_time_to_5: UINT.since(8);
            agent_out_calls_time_to_5: UINT.since(8);
            agent_out_calls_held_to_5: UINT.since(8);
            agent_out_calls_held_time_to_5: UINT.since(8);
            handled_calls_to_5: UINT.since(8);
            handled_calls_talk_time_to_5: UINT.since(8);
            handled_calls_after_call_time_to_5: UINT.since(8);
            handled_calls_time_to_5: UINT.since(8);
            incoming_calls_held_to_5: UINT.since(8);
            incoming_calls_held_time_to_5: UINT.since(8);
            internal_calls_rcvd_to_5: UINT.since(8);
            internal_calls_rcvd_time_to_5: UINT.since(8);
            internal_calls_held_to_5: UINT.since(8);
            internal_calls_held_time_to_5: UINT.since(8);
            auto_out_calls_to_5: UINT.since(8);
            auto_out_calls_talk_time_to_5: UINT.since(8);
            auto_out_calls_time_to_5: UINT.since(8);
            auto_out_calls_held_to_5: UINT.since(8);
            auto_out_calls_held_time_to_5: UINT.since(8);
            preview_calls_to_5: UINT.since(8);
            preview_calls_talk_time_to_5: UINT.since(8);
            preview_calls_time_to_5: UINT.since(8);
            preview_calls_held_to_5: UINT.since(8);
            preview_calls_held_time_to_5: UINT.since(8);
            reservation_calls_to_5: UINT.since(8);
            reservation_calls_talk_time_to_5: UINT.since(8);
            reservation_calls_time_to_5: UINT.since(8);
            reservation_calls_held_to_5: UINT.since(8);
            reservation_calls_held_time_to_5: UINT.since(8);
            barge_in_calls_to_5: UINT.since(8);
            intercept_calls_to_5: UINT.since(8);
            monitor_calls_to_5: UINT.since(8);
            whisper_calls_to_5: UINT.since(8);
            emergency_calls_to_5: UINT.since(8);
            calls_q_5: UINT.since(8);
            calls_q_time_5: UINT.since(8);
            longest_call_q_5: UINT.since(8);
            avail_time_to_half: UINT;
            logged_on_time_to_half: UINT;
            not_ready_time_to_half: UINT;
            agent_out_calls_to_half: UINT;
            agent_out_calls_talk_time_to_half: UINT;
            agent_out_calls_time_to_half: UINT;
            agent_out_calls_held_to_half: UINT;
            agent_out_calls_held_time_to_half: UINT;
            handled_calls_to_half: UINT;
            handled_calls_talk_time_to_half: UINT;
            handled_calls_after_call_time_to_half: UINT;
            handled_calls_time_to_half: UINT;
            incoming_calls_held_to_half: UINT;
            incoming_calls_held_time_to_half: UINT;
            internal_calls_rcvd_to_half: UINT;
            internal_calls_rcvd_time_to_half: UINT;
            internal_calls_held_to_half: UINT;
            internal_calls_held_time_to_half: UINT;
            auto_out_calls_to_half: UINT.since(8);
            auto_out_calls_talk_time_to_half: UINT.since(8);
            auto_out_calls_time_to_half: UINT.since(8);
            auto_out_calls_held_to_half: UINT.since(8);
            auto_out_calls_held_time_to_half: UINT.since(8);
            preview_calls_to_half: UINT.since(8);
            preview_calls_talk_time_to_half: UINT.since(8);
            preview_calls_time_to_half: UINT.since(8);
            preview_calls_held_to_half: UINT.since(8);
            preview_calls_held_time_to_half: UINT.since(8);
            reservation_calls_to_half: UINT.since(8);
            reservation_calls_talk_time_to_half: UINT.since(8);
            reservation_calls_time_to_half: UINT.since(8);
            reservation_calls_held_to_half: UINT.since(8);
            reservation_calls_held_time_to_half: UINT.since(8);
            barge_in_calls_to_half: UINT.since(8);
            intercept_calls_to_half: UINT.since(8);
            monitor_calls_to_half: UINT.since(8);
            whisper_calls_to_half: UINT.since(8);
            emergency_calls_to_half: UINT.since(8);
            calls_q_half: UINT;
            calls_q_time_half: UINT;
            longest_call_q_half: UINT;
            avail_time_today: UINT;
            logged_on_time_today: UINT;
            not_ready_time_today: UINT;
            agent_out_calls_today: UINT;
            agent_out_calls_talk_time_today: UINT;
            agent_out_calls_time_today: UINT;
            agent_out_calls_held_today: UINT;
            agent_out_calls_held_time_today: UINT;
            handled_calls_today: UINT;
            handled_calls_talk_time_today: UINT;
            handled_calls_after_call_time_today: UINT;
            handled_calls_time_today: UINT;
            incoming_calls_held_today: UINT;
            incoming_calls_held_time_today: UINT;
            internal_calls_rcvd_today: UINT;
            internal_calls_rcvd_time_today: UINT;
            internal_calls_held_today: UINT;
            internal_calls_held_time_today: UINT;
            auto_out_calls_today: UINT.since(8);
            auto_out_calls_talk_time_today: UINT.since(8);
            auto_out_calls_time_today: UINT.since(8);
            auto_out_calls_held_today: UINT.since(8);
            auto_out_calls_held_time_today: UINT.since(8);
            preview_calls_today: UINT.since(8);
            preview_calls_talk_time_today: UINT.since(8);
            preview_calls_time_today: UINT.since(8);
            preview_calls_held_today: UINT.since(8);
            preview_calls_held_time_today: UINT.since(8);
            reservation_calls_today: UINT.since(8);
            reservation_calls_talk_time_today: UINT.since(8);
            reservation_calls_time_today: UINT.since(8);
            reservation_calls_held_today: UINT.since(8);
            reservation_calls_held_time_today: UINT.since(8);
            barge_in_calls_today: UINT.since(8);
            intercept_calls_today: UINT.since(8);
            monitor_calls_today: UINT.since(8);
            whisper_calls_today: UINT.since(8);
            emergency_calls_today: UINT.since(8);
            calls_q_today: UINT;
            calls_q_time_today: UINT;
            longest_call_q_today: UINT;
        }
        tagged {}
        groups {}
    }
    /// An RTP stream of a call started at a device.
    116 RTP_STARTED_EVENT = RtpStarted, Server, CallEvent [ccx(), since(7), mask("RTP_STARTED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            client_port: UINT;
            direction: USHORT.of(RTPDirection);
            rtp_type: USHORT.of(RTPType);
            bit_rate: UINT;
            echo_cancellation: USHORT;
            packet_size: UINT;
            payload_type: USHORT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            81 client_address: STRING(64).required();
            5 agent_id: STRING(12);
            4 agent_extension: STRING(16);
            6 agent_instrument: STRING(64);
            125 sending_address: STRING(64).since(10);
            126 sending_port: UINT.since(10);
            194 agent_id_long: STRING(129);
            226 client_address_ipv6: STRING(16);
            227 sending_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// An RTP stream of a call stopped.
    117 RTP_STOPPED_EVENT = RtpStopped, Server, CallEvent [ccx(), since(7), mask("RTP_STOPPED_MASK")] {
        fixed {
            monitor_id: UINT.ccx(0);
            peripheral_id: UINT.ccx(1);
            client_port: UINT;
            direction: USHORT.of(RTPDirection);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            81 client_address: STRING(64).required();
            5 agent_id: STRING(12);
            4 agent_extension: STRING(16);
            6 agent_instrument: STRING(64);
            125 sending_address: STRING(64).since(10);
            126 sending_port: UINT.since(10);
            194 agent_id_long: STRING(129);
            226 client_address_ipv6: STRING(16);
            227 sending_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Agent asks the supervisor for help.
    118 SUPERVISOR_ASSIST_REQ = SupervisorAssistReq, Client, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Assist call started: its connection.
    119 SUPERVISOR_ASSIST_CONF = SupervisorAssistConf, Server, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            line_handle: USHORT.ccx(0xffff);
            line_type: USHORT.of(LineType).ccx(0);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Another client asked for supervisor assistance.
    120 SUPERVISOR_ASSIST_EVENT = SupervisorAssist, Server, Supervisor [ccx(), since(8)] {
        fixed {
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT;
            session_id: UINT.ccx(0);
        }
        tagged {
            25 connection_device_id: STRING(64).required_in_ccx();
            1 client_id: STRING(64).required_in_ccx();
            7 text: STRING(255);
        }
        groups {}
    }
    /// Agent declares an emergency.
    121 EMERGENCY_CALL_REQ = EmergencyCallReq, Client, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Emergency call started: its connection.
    122 EMERGENCY_CALL_CONF = EmergencyCallConf, Server, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            line_handle: USHORT;
            line_type: USHORT.of(LineType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Another client declared an emergency.
    123 EMERGENCY_CALL_EVENT = EmergencyCall, Server, Supervisor [ccx(), since(8)] {
        fixed {
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            session_id: UINT;
        }
        ccx also fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            session_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            1 client_id: STRING(64).required();
            81 client_address: STRING(64).required();
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            194 agent_id_long: STRING(129);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Supervisor monitors, whispers, barges in, intercepts or leaves.
    124 SUPERVISE_CALL_REQ = SuperviseCallReq, Client, Supervisor [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            agent_call_id: UINT;
            supervisor_call_id: UINT;
            agent_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            supervisor_connection_device_type: USHORT.of(ConnectionDeviceIDType);
            supervisory_action: USHORT.of(SupervisoryAction);
        }
        tagged {
            90 agent_connection_device_id: STRING(64);
            91 supervisor_connection_device_id: STRING(64);
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            85 supervisor_instrument: STRING(64);
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Supervision action accepted.
    125 SUPERVISE_CALL_CONF = SuperviseCallConf, Server, Supervisor [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Members (or changed members) of an agent team.
    128 AGENT_TEAM_CONFIG_EVENT = AgentTeamConfig, Server, Supervisor [since(8), mask("AGENT_TEAM_CONFIG_MASK")] {
        fixed {
            peripheral_id: UINT;
            team_id: UINT;
            number_of_agents: USHORT;
            config_operation: USHORT.of(TeamConfigOperation);
            department_id: INT.since(19);
        }
        tagged {
            243 agent_team_name: STRING(32).since(16);
            86 atc_agent_id: STRING(12);
            87 agent_flags: USHORT.of(AgentFlags);
            88 atc_agent_state: USHORT.of(AgentState);
            89 atc_state_duration: UINT;
        }
        groups {
            agents(number_of_agents, 64): atc_agent_id, agent_flags, atc_agent_state, atc_state_duration;
        }
    }
    /// Set application variables of an application path.
    129 SET_APP_DATA_REQ = SetAppDataReq, Client, Misc [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {
            97 application_path_id: INT.required();
            13 call_variable_1: STRING(41);
            14 call_variable_2: STRING(41);
            15 call_variable_3: STRING(41);
            16 call_variable_4: STRING(41);
            17 call_variable_5: STRING(41);
            18 call_variable_6: STRING(41);
            19 call_variable_7: STRING(41);
            20 call_variable_8: STRING(41);
            21 call_variable_9: STRING(41);
            22 call_variable_10: STRING(41);
            210 flt_call_type_id: UINT.since(14);
            221 pre_call_invoke_id: UINT.since(14);
        }
        groups {}
    }
    /// Application variables set.
    130 SET_APP_DATA_CONF = SetAppDataConf, Server, Misc [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Ask for the agent's desk settings.
    131 AGENT_DESK_SETTINGS_REQ = AgentDeskSettingsReq, Client, Misc [since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
        }
        tagged {
            5 agent_id: STRING(12);
        }
        groups {}
    }
    /// Desk settings.
    132 AGENT_DESK_SETTINGS_CONF = AgentDeskSettingsConf, Server, Misc [since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            desk_settings_mask: UINT.of(DeskSettingsMask);
            wrapup_data_incoming_mode: UINT.of(WrapupDataMode);
            wrapup_data_outgoing_mode: UINT.of(WrapupDataMode);
            logout_non_activity_time: UINT;
            quality_recording_rate: UINT;
            ring_no_answer_time: UINT;
            silent_monitor_warning_message: UINT;
            silent_monitor_audible_indication: UINT;
            supervisor_assist_call_method: UINT;
            emergency_call_method: UINT;
            auto_record_on_emergency: UINT;
            recording_mode: UINT;
            work_mode_timer: UINT;
            ring_no_answer_dn: UINT;
        }
        tagged {
            93 default_device_port_address: STRING(32);
            307 play_zip_tone: UINT;
            306 acd_shared_line_usage: UINT;
        }
        groups {}
    }
    /// Ask for a supervisor's teams.
    133 LIST_AGENT_TEAM_REQ = ListAgentTeamReq, Client, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
            supervisor_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Team ids, at most 64 per message, in segments.
    134 LIST_AGENT_TEAM_CONF = ListAgentTeamConf, Server, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
            number_of_agent_teams: USHORT;
            segment_number: USHORT;
            more: USHORT.of(MoreFlag);
        }
        tagged {
            92 team_id: UINT;
        }
        groups {
            agent_teams(number_of_agent_teams, 64): team_id;
        }
    }
    /// Start a monitor on all agents of a team.
    135 MONITOR_AGENT_TEAM_START_REQ = MonitorAgentTeamStartReq, Client, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
            team_id: UINT;
        }
        tagged {
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Team monitor created: its MonitorID.
    136 MONITOR_AGENT_TEAM_START_CONF = MonitorAgentTeamStartConf, Server, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// End a team monitor.
    137 MONITOR_AGENT_TEAM_STOP_REQ = MonitorAgentTeamStopReq, Client, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
            monitor_id: UINT;
        }
        tagged {
            217 ctios_cil_client_id: STRING(64);
        }
        groups {}
    }
    /// Team monitor ended.
    138 MONITOR_AGENT_TEAM_STOP_CONF = MonitorAgentTeamStopConf, Server, Supervisor [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Mark a call as having bad line quality.
    139 BAD_CALL_REQ = BadCallReq, Client, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT.ccx(1);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            5 agent_id: STRING(12).required();
            194 agent_id_long: STRING(129);
        }
        groups {}
    }
    /// Mark accepted.
    140 BAD_CALL_CONF = BadCallConf, Server, ClientControl [ccx(), since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Set default service, skill group and call type of a (dialer) calling device.
    141 SET_DEVICE_ATTRIBUTES_REQ = SetDeviceAttributesReq, Client, CallData [since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            application_id: UINT;
            service_id: UINT;
            csq_id: UINT;
            skill_group_id: UINT;
            skill_group_priority: USHORT;
            call_type: USHORT.of(CallType);
            calling_device_type: USHORT.of(DeviceIDType);
        }
        tagged {
            27 calling_device_id: STRING(64).required();
        }
        groups {}
    }
    /// Attributes set.
    142 SET_DEVICE_ATTRIBUTES_CONF = SetDeviceAttributesConf, Server, CallData [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Server application offers a named service.
    143 REGISTER_SERVICE_REQ = RegisterServiceReq, Client, ServerService [since(8)] {
        fixed {
            invoke_id: UINT;
            server_mode: USHORT.of(ServerMode);
        }
        tagged {
            94 service_name: STRING(64).required();
        }
        groups {}
    }
    /// Service registered: its id.
    144 REGISTER_SERVICE_CONF = RegisterServiceConf, Server, ServerService [since(8)] {
        fixed {
            invoke_id: UINT;
            registered_service_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Server application withdraws a service.
    145 UNREGISTER_SERVICE_REQ = UnregisterServiceReq, Client, ServerService [since(8)] {
        fixed {
            invoke_id: UINT;
            registered_service_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Service withdrawn.
    146 UNREGISTER_SERVICE_CONF = UnregisterServiceConf, Server, ServerService [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Start recording; client to CTI Server, which relays it to the recording server application.
    147 START_RECORDING_REQ = StartRecordingReq, Both, Recording [since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            client_port: UINT;
            bit_rate: UINT;
            packet_size: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            direction: USHORT.of(RTPDirection);
            rtp_type: USHORT.of(RTPType);
            echo_cancellation: USHORT;
            payload_type: USHORT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            1 client_id: STRING(64);
            81 client_address: STRING(64);
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Recording started; recording application to CTI Server, relayed to the client.
    148 START_RECORDING_CONF = StartRecordingConf, Both, Recording [since(8)] {
        fixed {
            invoke_id: UINT;
            session_id: UINT;
            server_data: UINT;
        }
        tagged {
            1 client_id: STRING(64);
            81 client_address: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Stop recording; relayed like the start request.
    149 STOP_RECORDING_REQ = StopRecordingReq, Both, Recording [since(8)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            client_port: UINT;
            session_id: UINT;
            server_data: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            direction: USHORT.of(RTPDirection);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            1 client_id: STRING(64);
            81 client_address: STRING(64);
            4 agent_extension: STRING(16);
            5 agent_id: STRING(12);
            6 agent_instrument: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Recording stopped; relayed like the start confirmation.
    150 STOP_RECORDING_CONF = StopRecordingConf, Both, Recording [since(8)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {
            1 client_id: STRING(64);
            81 client_address: STRING(64);
            226 client_address_ipv6: STRING(16);
        }
        groups {}
    }
    /// Ask for the current configuration keys.
    230 CONFIG_REQUEST_KEY_EVENT = ConfigRequestKey, Client, Config [ccx(), since(10)] {
        fixed {
            peripheral_id: UINT.since(11).ccx(0);
        }
        tagged {
            131 customer_id: UINT;
        }
        groups {}
    }
    /// Configuration keys, to compare with stored ones.
    231 CONFIG_KEY_EVENT = ConfigKey, Server, Config [ccx(), since(10)] {
        fixed {
            status: UINT.of(ConfigKeyStatus);
        }
        tagged {
            177 application_config_key: UNSPEC(8);
            178 csq_config_key: UNSPEC(8);
            179 agent_config_key: UNSPEC(8);
            180 device_config_key: UNSPEC(8);
            209 call_type_config_key: UNSPEC(8).since(11);
            269 peripheral_config_key: UNSPEC(8).since(22);
            270 agent_desk_settings_config_key: UNSPEC(8).since(22);
        }
        groups {}
    }
    /// Ask for configuration; also the go-ahead for updates.
    232 CONFIG_REQUEST_EVENT = ConfigRequest, Client, Config [ccx(), since(10)] {
        fixed {
            configuration_mask: UINT.of(ConfigInformation);
            config_msg_mask: UINT.of(ConfigMsgMask).since(19).ccx(0);
            peripheral_id: UINT.since(11);
        }
        ccx fixed {
            configuration_mask: UINT.of(ConfigInformation);
            peripheral_id: UINT.since(11).ccx(0);
        }
        also fixed {
            configuration_mask: UINT.of(ConfigInformation);
            peripheral_id: UINT.since(11);
        }
        also fixed {
            configuration_mask: UINT.of(ConfigInformation);
            config_msg_mask: UINT.of(ConfigMsgMask).ccx(0);
            peripheral_id: UINT.since(11);
        }
        ccx also fixed {
            configuration_mask: UINT.of(ConfigInformation);
            config_msg_mask: UINT.of(ConfigMsgMask).ccx(0);
            peripheral_id: UINT.since(11);
        }
        tagged {
            131 customer_id: UINT;
        }
        groups {}
    }
    /// Start of a configuration block or update.
    233 CONFIG_BEGIN_EVENT = ConfigBegin, Server, Config [ccx(), since(10)] {
        fixed {
            config_type: USHORT.of(ConfigType);
            configuration_mask: UINT.of(ConfigInformation);
        }
        tagged {
            177 application_config_key: UNSPEC(8);
            178 csq_config_key: UNSPEC(8);
            179 agent_config_key: UNSPEC(8);
            180 device_config_key: UNSPEC(8);
            209 call_type_config_key: UNSPEC(8).since(11);
            269 peripheral_config_key: UNSPEC(8).since(22);
            270 agent_desk_settings_config_key: UNSPEC(8).since(22);
        }
        groups {}
    }
    /// End of a configuration block or update.
    234 CONFIG_END_EVENT = ConfigEnd, Server, Config [ccx(), since(10)] {
        fixed {
            status: UINT.of(ConfigEndStatus);
        }
        tagged {
            7 text: STRING(255);
        }
        groups {}
    }
    /// Service records.
    235 CONFIG_SERVICE_EVENT = ConfigService, Server, Config [ccx(), ccx_name("CONFIG_APPLICATION_EVENT"), since(10)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType).required_in_ccx();
            208 flt_peripheral_id: UINT.since(11);
            184 application_id: UINT.required_in_ccx();
            213 old_peripheral_number: UINT.since(11);
            129 max_queued: UINT;
            173 extension: STRING(16);
            132 previous_application_id: UINT;
            133 application_name: STRING(64).required_in_ccx();
            134 description: STRING(128);
            174 service_level_threshold: UINT;
            175 service_level_type: UINT;
            176 config_param: STRING(255);
            216 flt_mr_domain_id: UINT.since(11);
            186 num_service_members: USHORT;
            187 service_member: UINT;
            188 service_priority: USHORT;
        }
        groups {
            records(num_records, 10): record_type, flt_peripheral_id, application_id, old_peripheral_number, max_queued, extension, previous_application_id, application_name, description, service_level_threshold, service_level_type, config_param, flt_mr_domain_id, num_service_members;
            service_members(num_service_members, 10) inside records: service_member, service_priority;
        }
    }
    /// Skill group records.
    236 CONFIG_SKILL_GROUP_EVENT = ConfigSkillGroup, Server, Config [ccx(), ccx_name("CONFIG_CSQ_EVENT"), since(10)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType).required_in_ccx();
            208 flt_peripheral_id: UINT.since(11);
            184 csq_id: UINT.required_in_ccx();
            213 old_peripheral_number: UINT.since(11);
            64 skill_group_priority: USHORT;
            192 skill_group_skill_target_id: UINT;
            185 auto_work: BOOL;
            173 extension: STRING(16);
            133 csq_name: STRING(64).required_in_ccx();
            134 description: STRING(128);
            216 mr_domain_id: UINT.since(11);
            264 flt_precision_queue_id: UINT.since(22);
            265 flt_precision_queue_name: STRING(32).since(22);
            176 config_param: STRING(255);
            135 service_member_id: RAW;
            136 service_member_priority: RAW;
        }
        groups {
            records(num_records, 10): record_type, flt_peripheral_id, csq_id, old_peripheral_number, skill_group_priority, skill_group_skill_target_id, auto_work, extension, csq_name, description, mr_domain_id, flt_precision_queue_id, flt_precision_queue_name, config_param;
        }
    }
    /// Agent records.
    237 CONFIG_AGENT_EVENT = ConfigAgent, Server, Config [ccx(), since(10)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType).required_in_ccx();
            208 flt_peripheral_id: UINT.since(11);
            303 active_terminal: STRING(64).since(18);
            189 agent_type: USHORT.of(ConfigAgentType).required_in_ccx();
            267 agent_desk_settings_id: UINT.since(22);
            190 login_id: STRING(64).required_in_ccx();
            214 old_login_id: STRING(64).since(11);
            207 login_name: STRING(255).since(11);
            138 last_name: STRING(32);
            137 first_name: STRING(32);
            173 extension: STRING(16);
            134 description: STRING(128);
            141 agent_skill_target_id: UINT;
            191 num_csq: USHORT;
            257 sso_enabled: USHORT.since(20);
            261 num_mrds: USHORT.since(21);
            62 csq_id: UINT;
            64 skill_group_priority: USHORT;
            262 flt_agent_mrd_id: UINT.since(21);
            263 flt_agent_mrd_state: USHORT.of(AgentState).since(21);
            247 agent_state: USHORT;
            246 mrd_id: RAW.since(17);
            133 peripheral_name: STRING(64);
            139 skill_group: RAW;
            184 peripheral_number: UINT;
            185 auto_work: BOOL;
            270 agent_desk_settings_config_key: UNSPEC(8);
        }
        groups {
            records(num_records, 10): record_type, flt_peripheral_id, active_terminal, agent_type, agent_desk_settings_id, login_id, old_login_id, login_name, last_name, first_name, extension, description, agent_skill_target_id, num_csq, sso_enabled, num_mrds;
            csqs(num_csq, 100) inside records: csq_id, skill_group_priority;
            mrds(num_mrds, 40) inside records: flt_agent_mrd_id, flt_agent_mrd_state;
        }
    }
    /// Device records.
    238 CONFIG_DEVICE_EVENT = ConfigDevice, Server, Config [ccx(), since(10)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType).required_in_ccx();
            208 flt_peripheral_id: UINT.since(11);
            184 device_field0: UINT.required_in_ccx();
            195 device_type: USHORT.of(ConfigDeviceType).required_in_ccx();
            129 max_queued: UINT;
            193 device_field1: UINT;
            11 device_field2: STRING(40);
            10 dnis: STRING(32);
            173 device_field4: STRING(16);
            134 description: STRING(128);
        }
        groups {
            records(num_records, 10): record_type, flt_peripheral_id, device_field0, device_type, max_queued, device_field1, device_field2, dnis, device_field4, description;
        }
    }
    /// Call type or service of a call changed (Unified CCX).
    240 CALL_ATTRIBUTE_CHANGE_EVENT = CallAttributeChange, Server, CallEvent [mask("CALL_ATTRIBUTE_CHANGE_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            peripheral_type: USHORT.of(PeripheralType);
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_type_id: UINT;
            application_id: UINT;
        }
        tagged {
            25 connection_device_id: STRING(64);
        }
        groups {}
    }
    /// Ask for team configuration.
    242 TEAM_CONFIG_REQ = TeamConfigReq, Client, Config [ccx()] {
        fixed {
            invoke_id: UINT;
            config_param: USHORT;
            reserved: UNSPEC(8).ccx(0);
        }
        tagged {}
        groups {}
    }
    /// Team configuration records.
    243 TEAM_CONFIG_EVENT = TeamConfig, Server, Config [ccx()] {
        fixed {
            team_id: UINT;
            num_records: USHORT;
            operation: USHORT;
            reserved: UNSPEC(8).ccx(0);
        }
        tagged {
            204 team_name: STRING(50).required_in_ccx();
            194 agent_id_long: STRING(129);
            87 agent_flags: USHORT;
            183 record_type: USHORT;
            205 member_type: USHORT;
        }
        groups {}
    }
    /// End of team configuration.
    244 TEAM_CONFIG_CONF = TeamConfigConf, Server, Config [ccx()] {
        fixed {
            invoke_id: UINT;
            status: UINT;
        }
        tagged {
            7 text: STRING(128);
        }
        groups {}
    }
    /// Call type records.
    245 CONFIG_CALL_TYPE_EVENT = ConfigCallType, Server, Config [since(11)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType);
            210 flt_call_type_id: UINT;
            211 customer_definition_id: UINT;
            212 enterprise_name: STRING(32);
            134 description: STRING(128);
            174 service_level_threshold: UINT;
            175 service_level_type: UINT;
            213 old_peripheral_number: UINT;
        }
        groups {
            records(num_records, 10): record_type, flt_call_type_id, customer_definition_id, enterprise_name, description, service_level_threshold, service_level_type;
        }
    }
    /// Agent greeting started, ended or failed.
    248 CALL_AGENT_GREETING_EVENT = CallAgentGreeting, Server, CallEvent [since(15), mask("CALL_AGENT_GREETING_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            call_id: UINT;
            event_code: USHORT.of(AgentGreetingEventCode);
            unified_ccx_error_code: UINT.of(CCXErrorCode);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            5 agent_id: STRING(12).required();
        }
        groups {}
    }
    /// Stop the playing greeting, or switch greetings off/on for this login.
    249 AGENT_GREETING_CONTROL_REQ = AgentGreetingControlReq, Client, ClientControl [since(15)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            agent_action: USHORT.of(AgentGreetingAction);
        }
        tagged {
            5 agent_id: STRING(12).required();
        }
        groups {}
    }
    /// Greeting control accepted.
    250 AGENT_GREETING_CONTROL_CONF = AgentGreetingControlConf, Server, ClientControl [since(15)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Media routing domain records.
    254 CONFIG_MRD_EVENT = ConfigMrd, Server, Config [since(20)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType);
            216 flt_mr_domain_id: UINT;
            212 flt_enterprise_name: STRING(32);
            134 flt_description: STRING(128);
            250 flt_max_task_duration: UINT;
            251 flt_interruptible: BOOL;
        }
        groups {
            records(num_records, 10): record_type, flt_mr_domain_id, flt_enterprise_name, flt_description, flt_max_task_duration, flt_interruptible;
        }
    }
    /// Peripheral records.
    260 CONFIG_PERIPHERAL_EVENT = ConfigPeripheral, Server, Config [since(22)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType);
            271 config_peripheral_id: UINT;
            272 default_agent_desk_settings_id: UINT;
        }
        groups {
            records(num_records, 10): record_type, config_peripheral_id, default_agent_desk_settings_id;
        }
    }
    /// Agent desk settings records.
    261 CONFIG_AGENT_DESK_SETTINGS_EVENT = ConfigAgentDeskSettings, Server, Config [since(22)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType);
            267 agent_desk_settings_id: UINT;
            273 flt_desk_settings_mask: UINT.of(DeskSettingsMask);
            274 flt_wrap_up_data_incoming_mode: UINT.of(WrapupDataMode);
            275 flt_wrap_up_data_outgoing_mode: UINT.of(WrapupDataMode);
            276 flt_logout_non_activity_time: UINT;
            277 flt_quality_recording_rate: UINT;
            278 flt_ring_no_answer_time: UINT;
            279 flt_silent_monitor_warning_message: UINT;
            280 flt_silent_monitor_audible_indication: UINT;
            281 flt_supervisor_assist_call_method: UINT;
            282 flt_emergency_call_method: UINT;
            283 flt_auto_record_on_emergency: UINT;
            284 flt_recording_mode: UINT;
            285 flt_work_mode_timer: UINT;
            286 flt_ring_no_answer_dn_id: UINT;
            287 flt_default_device_port_address: STRING(4);
            307 play_zip_tone: UINT;
            306 acd_shared_line_usage: UINT;
        }
        groups {
            records(num_records, 10): record_type, agent_desk_settings_id, flt_desk_settings_mask, flt_wrap_up_data_incoming_mode, flt_wrap_up_data_outgoing_mode, flt_logout_non_activity_time, flt_quality_recording_rate, flt_ring_no_answer_time, flt_silent_monitor_warning_message, flt_silent_monitor_audible_indication, flt_supervisor_assist_call_method, flt_emergency_call_method, flt_auto_record_on_emergency, flt_recording_mode, flt_work_mode_timer, flt_ring_no_answer_dn_id, flt_default_device_port_address, play_zip_tone, acd_shared_line_usage;
        }
    }
    /// Ask the network (Unified CM) to start recording a call.
    268 START_NETWORK_RECORDING_REQ = StartNetworkRecordingReq, Client, Recording [since(23), alt_id(267)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            289 play_tone_direction: USHORT.of(PlayToneDirection);
            290 invocation_type: USHORT;
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64);
        }
        groups {}
    }
    /// Start accepted.
    269 START_NETWORK_RECORDING_CONF = StartNetworkRecordingConf, Server, Recording [since(23), alt_id(268)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Ask the network to stop recording.
    270 STOP_NETWORK_RECORDING_REQ = StopNetworkRecordingReq, Client, Recording [since(23), alt_id(269)] {
        fixed {
            invoke_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
        }
        tagged {
            290 invocation_type: USHORT;
            25 connection_device_id: STRING(64).required();
            6 agent_instrument: STRING(64);
        }
        groups {}
    }
    /// Stop accepted.
    271 STOP_NETWORK_RECORDING_CONF = StopNetworkRecordingConf, Server, Recording [since(23), alt_id(270)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Recording started at the recorder.
    272 NETWORK_RECORDING_STARTED_EVENT = NetworkRecordingStarted, Server, Recording [since(23), alt_id(271), mask("NETWORK_RECORDING_STARTED_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            recording_device_type: USHORT.of(DeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            300 recording_device_id: STRING(64);
        }
        groups {}
    }
    /// Recording ended.
    273 NETWORK_RECORDING_ENDED_EVENT = NetworkRecordingEnded, Server, Recording [since(23), alt_id(272), mask("NETWORK_RECORDING_ENDED_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            recording_device_type: USHORT.of(DeviceIDType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            300 recording_device_id: STRING(64);
        }
        groups {}
    }
    /// Recording failed.
    274 NETWORK_RECORDING_FAILED_EVENT = NetworkRecordingFailed, Server, Recording [since(23), alt_id(273), mask("NETWORK_RECORDING_FAILED_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            recording_device_type: USHORT.of(DeviceIDType);
            record_failure_cause: USHORT;
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            300 recording_device_id: STRING(64);
        }
        groups {}
    }
    /// Recorder details, sent to the initiator of the recording.
    275 NETWORK_RECORDING_TARGET_INFO_EVENT = NetworkRecordingTargetInfo, Server, Recording [since(23), alt_id(274), mask("NETWORK_RECORDING_TARGET_INFO_MASK")] {
        fixed {
            monitor_id: UINT;
            peripheral_id: UINT;
            call_id: UINT;
            connection_device_type: USHORT.of(ConnectionDeviceIDType);
            recording_device_type: USHORT.of(DeviceIDType);
            recording_type: USHORT.of(RecordingType);
            media_forking_device_type: USHORT.of(MediaForkingDeviceType);
        }
        tagged {
            25 connection_device_id: STRING(64).required();
            300 recording_device_id: STRING(64);
            291 recorder_address: STRING(64).required();
            292 terminal_name: STRING(64).required();
            293 media_forking_device_name: STRING(64).required();
            294 protocol_reference_guid: STRING(64).required();
            295 media_forking_cluster_id: STRING(64).required();
            296 recorder_uri: STRING(64);
            297 recorder_error_msg: STRING(64);
            298 recorder_type: USHORT.of(RecorderType);
            299 recorder_status: USHORT.of(RecorderStatus);
        }
        groups {}
    }
    /// Terminal records.
    276 CONFIG_TERMINAL_EVENT = ConfigTerminal, Server, Config [ccx()] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            183 record_type: USHORT.of(ConfigRecordType).required_in_ccx();
            302 terminal_type: USHORT.required_in_ccx();
            303 terminal_device_name: STRING(64).required_in_ccx();
            304 terminal_type_name: STRING(100).required_in_ccx();
            305 num_instruments: USHORT.required_in_ccx();
            6 instrument: STRING(64).required_in_ccx();
        }
        groups {
            records(num_records, 10): record_type, terminal_type, terminal_device_name, terminal_type_name, num_instruments;
            instruments(num_instruments, 10) inside records: instrument;
        }
    }
    /// Standby server announces that it is becoming active.
    277 STANDBY_ACTIVE_EVENT_MSG = StandbyActiveEventMsg, Server, Session [since(24)] {
        fixed {}
        tagged {}
        groups {}
    }
    /// Active server asks a standby-aware client to agree to maintenance mode.
    278 ACTIVE_MAINTENANCE_REQ_MSG = ActiveMaintenanceReqMsg, Server, Session [since(24)] {
        fixed {
            invoke_id: UINT;
        }
        tagged {}
        groups {}
    }
    /// Client agrees or refuses; no answer in 5 s counts as refusal.
    279 ACTIVE_MAINTENANCE_RESP_MSG = ActiveMaintenanceRespMsg, Client, Session [since(24)] {
        fixed {
            invoke_id: UINT;
            maintenance_mode_accepted: BOOL;
        }
        tagged {}
        groups {}
    }
    /// Final decision on maintenance mode.
    280 ACTIVE_MAINTENANCE_EVENT_MSG = ActiveMaintenanceEventMsg, Server, Session [since(24)] {
        fixed {
            maintenance_mode_status: BOOL;
        }
        tagged {}
        groups {}
    }
    /// Client will send no more requests to this side; server then closes the socket.
    281 STOPPING_REQUESTS_TO_THIS_SIDE_IND = StoppingRequestsToThisSideInd, Client, Session [since(24)] {
        fixed {}
        tagged {}
        groups {}
    }
    /// Enabled services of agents.
    282 CONFIG_AGENT_SERVICE_EVENT = ConfigAgentService, Server, Config [since(24)] {
        fixed {
            num_records: USHORT;
        }
        tagged {
            141 agent_skill_target_id: UINT;
            310 num_of_enabled_services: USHORT;
            309 flt_enabled_services: USHORT.of(EnabledService);
            183 record_type: USHORT.of(ConfigRecordType);
        }
        groups {
            records(num_records, 10): agent_skill_target_id, num_of_enabled_services, record_type;
            enabled_services(num_of_enabled_services, 0) inside records: flt_enabled_services;
        }
    }
    /// Report which agent services a desktop used for a call.
    283 SET_AGENT_SERVICE_DATA_REQ = SetAgentServiceDataReq, Client, Misc [since(24)] {
        fixed {
            invoke_id: UINT;
            router_call_key_day: UINT;
            router_call_key_call_id: UINT;
            router_call_key_sequence_number: UINT;
            agent_skill_target_id: UINT;
        }
        tagged {
            310 num_of_enabled_services: USHORT;
            309 flt_enabled_services: USHORT.of(EnabledService);
            312 num_positive_answers_suggestions: USHORT;
            313 num_negative_answers_suggestions: USHORT;
        }
        groups {
            enabled_services(num_of_enabled_services, 0): flt_enabled_services;
        }
    }
    /// Answer to 283.
    284 SET_AGENT_SERVICE_DATA_CONF = SetAgentServiceDataConf, Server, Misc [since(24)] {
        fixed {
            invoke_id: UINT;
            status: UINT.of(StatusCode);
        }
        tagged {}
        groups {}
    }
}

names! {
    126 AGENT_TEAM_CONFIG_REQ = AgentTeamConfigReq, Client, Supervisor;
    127 AGENT_TEAM_CONFIG_CONF = AgentTeamConfigConf, Server, Supervisor;
    151 MEDIA_LOGIN_REQ = MediaLoginReq, Client, Arm;
    152 MEDIA_LOGIN_RESP = MediaLoginResp, Server, Arm;
    153 MEDIA_LOGOUT_IND = MediaLogoutInd, Client, Arm;
    154 MAKE_AGENT_ROUTABLE_IND = MakeAgentRoutableInd, Client, Arm;
    155 MAKE_AGENT_NOT_ROUTABLE_REQ = MakeAgentNotRoutableReq, Client, Arm;
    156 MAKE_AGENT_NOT_ROUTABLE_RESP = MakeAgentNotRoutableResp, Server, Arm;
    157 MAKE_AGENT_READY_IND = MakeAgentReadyInd, Client, Arm;
    158 MAKE_AGENT_NOT_READY_REQ = MakeAgentNotReadyReq, Client, Arm;
    159 MAKE_AGENT_NOT_READY_RESP = MakeAgentNotReadyResp, Server, Arm;
    160 OFFER_TASK_IND = OfferTaskInd, Client, Arm;
    161 OFFER_APPLICATION_TASK_REQ = OfferApplicationTaskReq, Client, Arm;
    162 OFFER_APPLICATION_TASK_RESP = OfferApplicationTaskResp, Server, Arm;
    163 START_TASK_IND = StartTaskInd, Client, Arm;
    164 START_APPLICATION_TASK_REQ = StartApplicationTaskReq, Client, Arm;
    165 START_APPLICATION_TASK_RESP = StartApplicationTaskResp, Server, Arm;
    166 PAUSE_TASK_IND = PauseTaskInd, Client, Arm;
    167 RESUME_TASK_IND = ResumeTaskInd, Client, Arm;
    168 WRAPUP_TASK_IND = WrapupTaskInd, Client, Arm;
    169 END_TASK_IND = EndTaskInd, Client, Arm;
    170 AGENT_MADE_NOT_ROUTABLE_EVENT = AgentMadeNotRoutable, Server, Arm;
    171 AGENT_INTERRUPT_ADVISORY_EVENT = AgentInterruptAdvisory, Server, Arm;
    172 AGENT_INTERRUPT_ACCEPTED_IND = AgentInterruptAcceptedInd, Client, Arm;
    173 AGENT_INTERRUPT_UNACCEPTED_IND = AgentInterruptUnacceptedInd, Client, Arm;
    174 AGENT_INTERRUPT_DONE_ADVISORY_EVENT = AgentInterruptDoneAdvisory, Server, Arm;
    175 AGENT_INTERRUPT_DONE_ACCEPTED_IND = AgentInterruptDoneAcceptedInd, Client, Arm;
    176 CHANGE_MAX_TASK_LIMIT_REQ = ChangeMaxTaskLimitReq, Client, Arm;
    177 CHANGE_MAX_TASK_LIMIT_RESP = ChangeMaxTaskLimitResp, Server, Arm;
    178 OVERRIDE_LIMIT_REQ = OverrideLimitReq, Client, Arm;
    179 OVERRIDE_LIMIT_RESP = OverrideLimitResp, Server, Arm;
    180 UPDATE_TASK_CONTEXT_IND = UpdateTaskContextInd, Client, Arm;
    181 BEGIN_AGENT_INIT_IND = BeginAgentInitInd, Client, Arm;
    182 AGENT_INIT_REQ = AgentInitReq, Client, Arm;
    183 AGENT_INIT_RESP = AgentInitResp, Server, Arm;
    184 END_AGENT_INIT_IND = EndAgentInitInd, Client, Arm;
    185 TASK_INIT_IND = TaskInitInd, Client, Arm;
    186 AGENT_INIT_READY_EVENT = AgentInitReady, Server, Arm;
    187 GET_PRECALL_MESSAGES_REQ = GetPrecallMessagesReq, Client, Arm;
    188 GET_PRECALL_MESSAGES_RESP = GetPrecallMessagesResp, Server, Arm;
    189 AGENT_LEGACY_PRE_CALL_EVENT = AgentLegacyPreCall, Server, Arm;
    190 FAILURE_RESP = FailureResp, Server, Arm;
    191 BEGIN_TASK_EVENT = BeginTask, Server, TaskEvent;
    192 QUEUED_TASK_EVENT = QueuedTask, Server, TaskEvent;
    193 DEQUEUED_TASK_EVENT = DequeuedTask, Server, TaskEvent;
    194 OFFER_TASK_EVENT = OfferTask, Server, TaskEvent;
    195 START_TASK_EVENT = StartTask, Server, TaskEvent;
    196 PAUSE_TASK_EVENT = PauseTask, Server, TaskEvent;
    197 RESUME_TASK_EVENT = ResumeTask, Server, TaskEvent;
    198 WRAPUP_TASK_EVENT = WrapupTask, Server, TaskEvent;
    199 END_TASK_EVENT = EndTask, Server, TaskEvent;
    200 TASK_DATA_UPDATE_EVENT = TaskDataUpdate, Server, TaskEvent;
    201 TASK_MONITOR_START_REQ = TaskMonitorStartReq, Client, TaskEvent;
    202 TASK_MONITOR_START_CONF = TaskMonitorStartConf, Server, TaskEvent;
    203 TASK_MONITOR_STOP_REQ = TaskMonitorStopReq, Client, TaskEvent;
    204 TASK_MONITOR_STOP_CONF = TaskMonitorStopConf, Server, TaskEvent;
    205 CHANGE_TASK_MONITOR_MASK_REQ = ChangeTaskMonitorMaskReq, Client, TaskEvent;
    206 CHANGE_TASK_MONITOR_MASK_CONF = ChangeTaskMonitorMaskConf, Server, TaskEvent;
    207 MAX_TASK_LIFETIME_EXCEEDED_EVENT = MaxTaskLifetimeExceeded, Server, TaskEvent;
    208 SET_APP_PATH_DATA_IND = SetAppPathDataInd, Client, Arm;
    209 TASK_INIT_REQ = TaskInitReq, Client, Arm;
    210 TASK_INIT_RESP = TaskInitResp, Server, Arm;
    211 ROUTE_REGISTER_EVENT = RouteRegister, Client, Route;
    212 ROUTE_REGISTER_REPLY_EVENT = RouteRegisterReply, Server, Route;
    213 ROUTE_REQUEST_EVENT = RouteRequest, Both, Route;
    214 ROUTE_SELECT_EVENT = RouteSelect, Both, Route;
    215 ROUTE_END_EVENT = RouteEnd, Both, Route;
    255 GET_AGENT_TASKS_REQ = GetAgentTasksReq, Client, Arm;
    256 AGENT_TASKS_RESP = AgentTasksResp, Server, Arm;
    257 SNAPSHOT_TASK_REQ = SnapshotTaskReq, Client, Arm;
    258 SNAPSHOT_TASK_RESP = SnapshotTaskResp, Server, Arm;
    262 AGENT_TASKS_EVENT = AgentTasks, Server, Arm;
    263 SNAPSHOT_TASK_EVENT = SnapshotTask, Server, Arm;
    264 AGENT_TASKS_REQUEST_EVENT = AgentTasksRequest, Server, Arm;
    265 AGENT_TASKS_END_EVENT = AgentTasksEnd, Server, Arm;
    266 DESKTOP_CONNECTED_IND = DesktopConnectedInd, Server, Arm;
}
