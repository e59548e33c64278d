//! Symbolic values: enumerations and masks, as GED-188 names them and, where Unified CCX differs, as it does.
//!
//! A value that is not listed is still a value. Reading in the Unified CCX dialect prefers the second list and falls
//! back to the first; writing accepts the names of both. `mask` enumerations combine with `|`.

use super::macros::enums;

enums! {
    plain StatusCode {
        ged188 {
            0 "E_CTI_NO_ERROR";
            1 "E_CTI_INVALID_VERSION";
            2 "E_CTI_INVALID_MESSAGE_LENGTH";
            3 "E_CTI_INVALID_FIELD_TAG";
            4 "E_CTI_SESSION_NOT_OPEN";
            5 "E_CTI_SESSION_ALREADY_OPEN";
            6 "E_CTI_REQUIRED_DATA_MISSING";
            7 "E_CTI_INVALID_PERIPHERAL_ID";
            8 "E_CTI_INVALID_AGENT_DATA";
            9 "E_CTI_AGENT_NOT_LOGGED_ON";
            10 "E_CTI_DEVICE_IN_USE";
            11 "E_CTI_NEW_SESSION_OPENED";
            12 "E_CTI_FUNCTION_NOT_AVAILABLE";
            13 "E_CTI_INVALID_CALLID";
            14 "E_CTI_PROTECTED_VARIABLE";
            15 "E_CTI_CTI_SERVER_OFFLINE";
            16 "E_CTI_TIMEOUT";
            17 "E_CTI_UNSPECIFIED_FAILURE";
            18 "E_CTI_INVALID_TIMEOUT";
            19 "E_CTI_INVALID_SERVICE_MASK";
            20 "E_CTI_INVALID_CALL_MSG_MASK";
            21 "E_CTI_INVALID_AGENT_STATE_MASK";
            22 "E_CTI_INVALID_RESERVED_FIELD";
            23 "E_CTI_INVALID_FIELD_LENGTH";
            24 "E_CTI_INVALID_DIGITS";
            25 "E_CTI_BAD_MESSAGE_FORMAT";
            26 "E_CTI_INVALID_TAG_FOR_MSG_TYPE";
            27 "E_CTI_INVALID_DEVICE_ID_TYPE";
            28 "E_CTI_INVALID_LCL_CONN_STATE";
            29 "E_CTI_INVALID_EVENT_CAUSE";
            30 "E_CTI_INVALID_NUM_PARTIES";
            31 "E_CTI_INVALID_SYS_EVENT_ID";
            32 "E_CTI_INCONSISTENT_AGENT_DATA";
            33 "E_CTI_INVALID_CONNECTION_ID_TYPE";
            34 "E_CTI_INVALID_CALL_TYPE";
            35 "E_CTI_NOT_CALL_PARTY";
            36 "E_CTI_INVALID_PASSWORD";
            37 "E_CTI_CLIENT_DISCONNECTED";
            38 "E_CTI_INVALID_OBJECT_STATE";
            39 "E_CTI_INVALID_NUM_SKILL_GROUPS";
            40 "E_CTI_INVALID_NUM_LINES";
            41 "E_CTI_INVALID_LINE_TYPE";
            42 "E_CTI_INVALID_ALLOCATION_STATE";
            43 "E_CTI_INVALID_ANSWERING_MACHINE";
            44 "E_CTI_INVALID_CALL_MANNER_TYPE";
            45 "E_CTI_INVALID_CALL_PLACEMENT_TYPE";
            46 "E_CTI_INVALID_CONSULT_TYPE";
            47 "E_CTI_INVALID_FACILITY_TYPE";
            48 "E_CTI_INVALID_MSG_TYPE_FOR_VERSION";
            49 "E_CTI_INVALID_TAG_FOR_VERSION";
            50 "E_CTI_INVALID_AGENT_WORK_MODE";
            51 "E_CTI_INVALID_CALL_OPTION";
            52 "E_CTI_INVALID_DESTINATION_COUNTRY";
            53 "E_CTI_INVALID_ANSWER_DETECT_MODE";
            54 "E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES";
            55 "E_CTI_INVALID_MONITORID";
            56 "E_CTI_SESSION_MONITOR_ALREADY_EXISTS";
            57 "E_CTI_SESSION_MONITOR_IS_CLIENTS";
            58 "E_CTI_INVALID_CALL_CONTROL_MASK";
            59 "E_CTI_INVALID_FEATURE_MASK";
            60 "E_CTI_INVALID_TRANSFER_CONFERENCE_SETUP_MASK";
            61 "E_CTI_INVALID_ARRAY_INDEX";
            62 "E_CTI_INVALID_CHARACTER";
            63 "E_CTI_CLIENT_NOT_FOUND";
            64 "E_CTI_SUPERVISOR_NOT_FOUND";
            65 "E_CTI_TEAM_NOT_FOUND";
            66 "E_CTI_NO_CALL_ACTIVE";
            67 "E_CTI_NAMED_VARIABLE_NOT_CONFIGURED";
            68 "E_CTI_NAMED_ARRAY_NOT_CONFIGURED";
            69 "E_CTI_INVALID_CALL_VARIABLE_MASK";
            70 "E_CTI_ELEMENT_NOT_FOUND";
            71 "E_CTI_INVALID_DISTRIBUTION_TYPE";
            72 "E_CTI_INVALID_SKILL_GROUP";
            73 "E_CTI_TOO_MUCH_DATA";
            74 "E_CTI_VALUE_TOO_LONG";
            75 "E_CTI_SCALAR_FUNCTION_ON_ARRAY";
            76 "E_CTI_ARRAY_FUNCTION_ON_SCALAR";
            77 "E_CTI_INVALID_NUM_NAMED_VARIABLES";
            78 "E_CTI_INVALID_NUM_NAMED_ARRAYS";
            79 "E_CTI_INVALID_RTP_DIRECTION";
            80 "E_CTI_INVALID_RTP_TYPE";
            81 "E_CTI_CALLED_PARTY_DISPOSITION";
            82 "E_CTI_INVALID_SUPERVISORY_ACTION";
            83 "E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS";
            84 "E_CTI_INVALID_SERVICE";
            85 "E_CTI_SERVICE_CONFLICT";
            86 "E_CTI_SKILL_GROUP_CONFLICT";
            87 "E_CTI_INVALID_DEVICE";
            88 "E_CTI_INVALID_MR_DOMAIN";
            89 "E_CTI_MONITOR_ALREADY_EXISTS";
            90 "E_CTI_MONITOR_TERMINATED";
            91 "E_CTI_INVALID_TASK_MSG_MASK";
            92 "E_CTI_SERVER_NOT_MASTER";
            93 "E_CTI_INVALID_CSD";
            94 "E_CTI_JTAPI_CCM_PROBLEM";
            95 "E_INVALID_CONFIG_MSG_MASK";
            96 "E_CTI_AUTO_CONFIG_RESET";
            97 "E_CTI_INVALID_MONITOR_STATUS";
            98 "E_CTI_INVALID_REQUEST_TYPE";
            107 "E_CTI_INVALID_CLIENT_FOR_STANDBY";
            108 "E_CTI_INVALID_UNIQUE_INSTANCE_ID";
            109 "E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID";
            110 "E_CTI_SERVER_IN_MAINTENANCE_MODE";
        }
        ccx {
            2 "E_CTI_INVALID_MESSAGE_TYPE";
            3 "E_CTI_INVALID_FIELD";
            93 "E_CTI_INVALID_CSQ";
        }
    }
    mask ServiceMask {
        ged188 {
            0x1 "CTI_SERVICE_CLIENT_EVENTS";
            0x2 "CTI_SERVICE_CALL_DATA_UPDATE";
            0x4 "CTI_SERVICE_CLIENT_CONTROL";
            0x8 "CTI_SERVICE_CONNECTION_MONITOR";
            0x10 "CTI_SERVICE_ALL_EVENTS";
            0x20 "CTI_SERVICE_PERIPHERAL_MONITOR";
            0x40 "CTI_SERVICE_CLIENT_MONITOR";
            0x80 "CTI_SERVICE_SUPERVISOR";
            0x100 "CTI_SERVICE_SERVER";
            0x400 "CTI_SERVICE_AGENT_REPORTING";
            0x800 "CTI_SERVICE_ALL_TASK_EVENTS";
            0x1000 "CTI_SERVICE_TASK_MONITOR";
            0x2000 "CTI_AGENT_STATE_CONTROL_ONLY";
            0x8000 "CTI_DEVICE_STATE_CONTROL";
            0x10000 "CTI_ROUTING";
            0x20000 "CTI_SERVICE_MINIMIZE_EVENTS";
            0x40000 "CTI_SERVICE_CONFIG_EVENTS";
            0x80000 "CTI_SERVICE_UPDATE_EVENTS";
            0x100000 "CTI_SERVICE_IGNORE_DUPLICATE_AGENT_EVENTS";
            0x200000 "CTI_SERVICE_IGNORE_CONF";
            0x400000 "CTI_SERVICE_ACD_LINE_ONLY";
            0x2000000 "CTI_SERVICE_ACTIVE_STANDBY";
            0x80000000 "CTI_SERVICE_DEBUG";
        }
        ccx {}
    }
    mask CallEventMask {
        ged188 {
            0x1 "CALL_DELIVERED_MASK";
            0x2 "CALL_QUEUED_MASK";
            0x4 "CALL_ESTABLISHED_MASK";
            0x8 "CALL_HELD_MASK";
            0x10 "CALL_RETRIEVED_MASK";
            0x20 "CALL_CLEARED_MASK";
            0x40 "CALL_CONNECTION_CLEARED_MASK";
            0x80 "CALL_ORIGINATED_MASK";
            0x100 "CALL_CONFERENCED_MASK";
            0x200 "CALL_TRANSFERRED_MASK";
            0x400 "CALL_DIVERTED_MASK";
            0x800 "CALL_SERVICE_INITIATED_MASK";
            0x1000 "CALL_TRANSLATION_ROUTE_MASK";
            0x2000 "BEGIN_CALL_MASK";
            0x4000 "END_CALL_MASK";
            0x8000 "CALL_DATA_UPDATE_MASK";
            0x10000 "CALL_FAILED_MASK";
            0x20000 "CALL_REACHED_NETWORK_MASK";
            0x40000 "CALL_DEQUEUED_MASK";
            0x80000 "AGENT_PRE_CALL_MASK";
            0x100000 "AGENT_PRE_CALL_ABORT_MASK";
            0x200000 "RTP_STARTED_MASK";
            0x400000 "RTP_STOPPED_MASK";
            0x800000 "AGENT_TEAM_CONFIG_MASK";
            0x1000000 "AGENT_LEGACY_PRE_CALL_MASK";
            0x2000000 "CALL_ATTRIBUTE_CHANGE_MASK";
            0x4000000 "CALL_TERMINATION_MASK";
            0x8000000 "CALL_AGENT_GREETING_MASK";
            0x10000000 "NETWORK_RECORDING_STARTED_MASK";
            0x20000000 "NETWORK_RECORDING_ENDED_MASK";
            0x40000000 "NETWORK_RECORDING_FAILED_MASK";
            0x80000000 "NETWORK_RECORDING_TARGET_INFO_MASK";
        }
        ccx {}
    }
    mask AgentStateMask {
        ged188 {
            0x1 "AGENT_LOGIN_MASK";
            0x2 "AGENT_LOGOUT_MASK";
            0x4 "AGENT_NOT_READY_MASK";
            0x8 "AGENT_AVAILABLE_MASK";
            0x10 "AGENT_TALKING_MASK";
            0x20 "AGENT_WORK_NOT_READY_MASK";
            0x40 "AGENT_WORK_READY_MASK";
            0x80 "AGENT_BUSY_OTHER_MASK";
            0x100 "AGENT_RESERVED_MASK";
            0x200 "AGENT_HOLD_MASK";
            0x400 "AGENT_ACTIVE_MASK";
            0x800 "AGENT_PAUSED_MASK";
            0x1000 "AGENT_INTERRUPTED_MASK";
            0x2000 "AGENT_NOT_ACTIVE_MASK";
        }
        ccx {
            0x20 "AGENT_WORK_MASK";
            0x40 "AGENT_TALKING_PENDING_WORK_MASK";
            0x80 "AGENT_TALKING_PENDING_NOT_READY_MASK";
        }
    }
    mask ConfigInformation {
        ged188 {
            0x1 "CONFIG_SERVICE";
            0x2 "CONFIG_SKILL_GROUP";
            0x4 "CONFIG_AGENT";
            0x8 "CONFIG_DEVICE";
            0x10 "CONFIG_CALL_TYPE";
            0x20 "CONFIG_MRD";
            0x40 "CONFIG_PERIPHERAL";
            0x80 "CONFIG_AGENT_DESK_SETTINGS";
            0x100 "CONFIG_TERMINAL";
            0x200 "CONFIG_AGENT_SERVICES";
        }
        ccx {}
    }
    plain PGStatus {
        ged188 {
            1 "PGS_OPC_DOWN";
            2 "PGS_CC_DOWN";
            4 "PGS_PERIPHERAL_OFFLINE";
            8 "PGS_CTI_SERVER_OFFLINE";
            16 "PGS_LIMITED_FUNCTION";
        }
        ccx {
            256 "CCX_INITIALIZING";
            512 "CCX_SHUTTING_DOWN";
            768 "CCX_SHUTDOWN";
            1024 "CCX_IN_SERVICE";
            1280 "CCX_PARTIAL_SERVICE";
            1536 "CCX_OUT_OF_SERVICE";
        }
    }
    plain PeripheralType {
        ged188 {
            1 "PT_ASPECT";
            2 "PT_MERIDIAN";
            3 "PT_G2";
            4 "PT_DEFINITY_ECS_NON_EAS";
            5 "PT_DEFINITY_ECS_EAS";
            6 "PT_GALAXY";
            7 "PT_SPECTRUM";
            8 "PT_VRU";
            9 "PT_VRU_POLLED";
            10 "PT_DMS100";
            11 "PT_SIEMENS_9006";
            12 "PT_SIEMENS_9005";
            13 "PT_ALCATEL";
            14 "PT_NEC_NEAX_2x00";
            15 "PT_ACP_1000";
            16 "PT_SYMPOSIUM";
            17 "PT_ENTERPRISE_AGENT";
            18 "PT_MD110";
            19 "PT_MEDIA_ROUTING";
            20 "PT_GENERIC";
            21 "PT_ACMI_CRS";
            22 "PT_ACMI_IPCC";
            23 "PT_SIMPLIFIED_IPCC";
            24 "PT_ARS";
            25 "PT_ACMI_ERS";
            26 "PT_ACMI_EXPERT_ADVISOR";
            0xffff "PT_NONE";
        }
        ccx {}
    }
    plain AgentState {
        ged188 {
            0 "AGENT_STATE_LOGIN";
            1 "AGENT_STATE_LOGOUT";
            2 "AGENT_STATE_NOT_READY";
            3 "AGENT_STATE_AVAILABLE";
            4 "AGENT_STATE_TALKING";
            5 "AGENT_STATE_WORK_NOT_READY";
            6 "AGENT_STATE_WORK_READY";
            7 "AGENT_STATE_BUSY_OTHER";
            8 "AGENT_STATE_RESERVED";
            9 "AGENT_STATE_UNKNOWN";
            10 "AGENT_STATE_HOLD";
            11 "AGENT_STATE_ACTIVE";
            12 "AGENT_STATE_PAUSED";
            13 "AGENT_STATE_INTERRUPTED";
            14 "AGENT_STATE_NOT_ACTIVE";
        }
        ccx {
            3 "AGENT_STATE_READY";
            5 "AGENT_STATE_WORK";
            7 "BUSY_OTHER";
        }
    }
    plain SessionType {
        ged188 {
            0 "UNKNOWN";
            1 "ACTIVE";
            2 "STANDBY";
        }
        ccx {}
    }
    plain MultilineAgentControl {
        ged188 {
            0 "SINGLE_LINE";
            1 "MULTILINE";
        }
        ccx {}
    }
    plain ConnectionDeviceIDType {
        ged188 {
            0xffff "CONNECTION_ID_NONE";
            0 "CONNECTION_ID_STATIC";
            1 "CONNECTION_ID_DYNAMIC";
        }
        ccx {}
    }
    plain LineType {
        ged188 {
            0 "LINETYPE_INBOUND_ACD";
            1 "LINETYPE_OUTBOUND_ACD";
            2 "LINETYPE_INSIDE";
            3 "LINETYPE_UNKNOWN";
            4 "LINETYPE_SUPERVISOR";
            5 "LINETYPE_MESSAGE";
            6 "LINETYPE_HELP";
            7 "LINETYPE_OUTBOUND";
            8 "LINETYPE_DID";
            9 "LINETYPE_SILENT_MONITOR";
            10 "LINETYPE_NON_ACD_IN";
            11 "LINETYPE_NON_ACD_OUT";
        }
        ccx {}
    }
    plain DeviceIDType {
        ged188 {
            0xffff "DEVID_NONE";
            0 "DEVID_DEVICE_IDENTIFIER";
            70 "DEVID_TRUNK_IDENTIFIER";
            71 "DEVID_TRUNK_GROUP_IDENTIFIER";
            72 "DEVID_IP_PHONE_MAC_IDENTIFIER";
            73 "DEVID_CTI_PORT";
            74 "DEVID_ROUTE_POINT";
            75 "DEVID_EXTERNAL";
            76 "DEVID_AGENT_DEVICE";
            77 "DEVID_QUEUE";
            78 "DEVID_NON_ACD_DEVICE_IDENTIFIER";
            79 "DEVID_SHARED_DEVICE_IDENTIFIER";
        }
        ccx {}
    }
    plain LocalConnectionState {
        ged188 {
            0xffff "LCS_NONE";
            0 "LCS_NULL";
            1 "LCS_INITIATE";
            2 "LCS_ALERTING";
            3 "LCS_CONNECT";
            4 "LCS_HOLD";
            5 "LCS_QUEUED";
            6 "LCS_FAIL";
        }
        ccx {}
    }
    plain EventCause {
        ged188 {
            0xffff "CEC_NONE";
            1 "CEC_ACTIVE_MONITOR";
            2 "CEC_ALTERNATE";
            3 "CEC_BUSY";
            4 "CEC_CALL_BACK";
            5 "CEC_CALL_CANCELLED";
            6 "CEC_CALL_FORWARD_ALWAYS";
            7 "CEC_CALL_FORWARD_BUSY";
            8 "CEC_CALL_FORWARD_NO_ANSWER";
            9 "CEC_CALL_FORWARD";
            10 "CEC_CALL_NOT_ANSWERED";
            11 "CEC_CALL_PICKUP";
            12 "CEC_CAMP_ON";
            13 "CEC_DEST_NOT_OBTAINABLE";
            14 "CEC_DO_NOT_DISTURB";
            15 "CEC_INCOMPATIBLE_DESTINATION";
            16 "CEC_INVALID_ACCOUNT_CODE";
            17 "CEC_KEY_CONFERENCE";
            18 "CEC_LOCKOUT";
            19 "CEC_MAINTENANCE";
            20 "CEC_NETWORK_CONGESTION";
            21 "CEC_NETWORK_NOT_OBTAINABLE";
            22 "CEC_NEW_CALL";
            23 "CEC_NO_AVAILABLE_AGENTS";
            24 "CEC_OVERRIDE";
            25 "CEC_PARK";
            26 "CEC_OVERFLOW";
            27 "CEC_RECALL";
            28 "CEC_REDIRECTED";
            29 "CEC_REORDER_TONE";
            30 "CEC_RESOURCES_NOT_AVAILABLE";
            31 "CEC_SILENT_MONITOR";
            32 "CEC_TRANSFER";
            33 "CEC_TRUNKS_BUSY";
            34 "CEC_VOICE_UNIT_INITIATOR";
            35 "CEC_TIME_OUT";
            36 "CEC_NEW_CALL_INTERFLOW";
            37 "CEC_SIMULATION_INIT_REQUEST";
            38 "CEC_SIMULATION_RESET_REQUEST";
            39 "CEC_CTI_LINK_DOWN";
            40 "CEC_PERIPHERAL_RESET_REQUEST";
            41 "CEC_MD110_CONFERENCE_TRANSFER";
            42 "CEC_REMAINS_IN_Q";
            43 "CEC_SUPERVISOR_ASSIST";
            44 "CEC_EMERGENCY_CALL";
            45 "CEC_SUPERVISOR_CLEAR";
            46 "CEC_SUPERVISOR_MONITOR";
            47 "CEC_SUPERVISOR_WHISPER";
            48 "CEC_SUPERVISOR_BARGE_IN";
            49 "CEC_SUPERVISOR_INTERCEPT";
            50 "CEC_CALL_PARTY_UPDATE_IND";
            51 "CEC_CONSULT";
            52 "CEC_NIC_CALL_CLEAR";
            53 "CEC_DNP";
            54 "CEC_ROUTER_REQUERY_BEFORE_ANSWER";
            55 "CEC_ROUTER_REQUERY_AFTER_ANSWER";
            56 "CEC_NETWORK_ERROR";
            57 "CEC_NETWORK_ERROR_BEFORE_ANSWER";
            58 "CEC_NETWORK_ERROR_AFTER_ANSWER";
            59 "CEC_GREETING";
            60 "CEC_RECORD_AGENT_GREETING";
            61 "CEC_SNAPSHOT";
            62 "CEC_MAX_QUEUE_EXCEEDED";
            1001 "CECX_ABAND_NETWORK";
            1002 "CECX_ABAND_LOCAL_QUEUE";
            1003 "CECX_ABAND_RING";
            1004 "CECX_ABAND_DELAY";
            1005 "CECX_ABAND_INTERFLOW";
            1006 "CECX_ABAND_AGENT_TERMINAL";
            1007 "CECX_SHORT";
            1008 "CECX_BUSY";
            1009 "CECX_FORCED_BUSY";
            1010 "CECX_DROP_NO_ANSWER";
            1011 "CECX_DROP_BUSY";
            1012 "CECX_DROP_REORDER";
            1013 "CECX_DROP_HANDLED_PRIMARY_ROUTE";
            1014 "CECX_DROP_HANDLED_OTHER";
            1015 "CECX_REDIRECTED";
            1016 "CECX_CUT_THROUGH";
            1017 "CECX_INTRAFLOW";
            1018 "CECX_INTERFLOW";
            1019 "CECX_RING_NO_ANSWER";
            1020 "CECX_INTERCEPT_REORDER";
            1021 "CECX_INTERCEPT_DENIAL";
            1022 "CECX_TIME_OUT";
            1023 "CECX_VOICE_ENERGY";
            1024 "CECX_NONCLASSIFIED_ENERGY_DETECT";
            1025 "CECX_NO_CUT_THROUGH";
            1026 "CECX_UABORT";
            1027 "CECX_FAILED_SOFTWARE";
            1028 "CECX_BLIND_TRANSFER";
            1029 "CECX_ANNOUNCED_TRANSFER";
            1030 "CECX_CONFERENCED";
            1031 "CECX_DUPLICATE_TRANSFER";
            1032 "CECX_UNMONITORED_DEVICE";
            1033 "CECX_ANSWERING_MACHINE";
            1034 "CECX_NETWORK_BLIND_TRANSFER";
            1035 "CECX_TASK_ABANDONED_IN_ROUTER";
            1036 "CECX_TASK_ABANDONED_BEFORE_OFFERED";
            1037 "CECX_TASK_ABANDONED_WHILE_OFFERED";
            1038 "CECX_NORMAL_END_TASK";
            1039 "CECX_CANT_OBTAIN_TASK_ID";
            1040 "CECX_AGENT_LOGGED_OUT_DURING_TASK";
            1041 "CECX_MAX_TASK_LIFETIME_EXCEEDED";
            1042 "CECX_APPLICATION_PATH_WENT_DOWN";
            1043 "CECX_ICM_ROUTING_COMPLETE";
            1044 "CECX_ICM_ROUTING_DISABLED";
            1045 "CECX_APPL_INVALID_MRD_ID";
            1046 "CECX_APPL_INVALID_DIALOGUE_ID";
            1047 "CECX_APPL_DUPLICATE_DIALOGUE_ID";
            1048 "CECX_APPL_INVALID_INVOKE_ID";
            1049 "CECX_APPL_INVALID_SCRIPT_SELECTOR";
            1050 "CECX_APPL_TERMINATE_DIALOGUE";
            1051 "CECX_TASK_ENDED_DURING_APP_INIT";
            1052 "CECX_CALLED_PARTY_DISCONNECTED";
            1053 "CECX_PARTIAL_CALL";
            1054 "CECX_DROP_NETWORK_CONSULT";
            1055 "CECX_NETWORK_CONSULT_TRANSFER";
            1056 "CECX_NETWORK_CONFERENCE";
            1057 "CECX_ABAND_NETWORK_CONSULT";
        }
        ccx {}
    }
    plain CallType {
        ged188 {
            1 "CALLTYPE_ACD_IN";
            2 "CALLTYPE_PREROUTE_ACD_IN";
            3 "CALLTYPE_PREROUTE_DIRECT_AGENT";
            4 "CALLTYPE_TRANSFER_IN";
            5 "CALLTYPE_OVERFLOW_IN";
            6 "CALLTYPE_OTHER_IN";
            7 "CALLTYPE_AUTO_OUT";
            8 "CALLTYPE_AGENT_OUT";
            9 "CALLTYPE_OUT";
            10 "CALLTYPE_AGENT_INSIDE";
            11 "CALLTYPE_OFFERED";
            12 "CALLTYPE_CONSULT";
            13 "CALLTYPE_CONSULT_OFFERRED";
            14 "CALLTYPE_CONSULT_CONFERENCE";
            15 "CALLTYPE_CONFERENCE";
            16 "CALLTYPE_UNMONITORED";
            17 "CALLTYPE_PREVIEW";
            18 "CALLTYPE_RESERVATION";
            19 "CALLTYPE_ASSIST";
            20 "CALLTYPE_EMERGENCY";
            21 "CALLTYPE_SUPERVISOR_MONITOR";
            22 "CALLTYPE_SUPERVISOR_WHISPER";
            23 "CALLTYPE_SUPERVISOR_BARGEIN";
            24 "CALLTYPE_SUPERVISOR_INTERCEPT";
            25 "CALLTYPE_TASK_ROUTED_BY_ICM";
            26 "CALLTYPE_TASK_ROUTED_BY_APPLICATION";
            27 "CALLTYPE_NON_ACD";
            27 "RESERVATION_PREVIEW";
            28 "RESERVATION_PREVIEW_DIRECT";
            29 "RESERVATION_PREDICTIVE";
            30 "RESERVATION_CALLBACK";
            31 "RESERVATION_PERSONAL_CALLBACK";
            32 "CUSTOMER_PREVIEW";
            33 "CUSTOMER_PREVIEW_DIRECT";
            34 "CUSTOMER_PREDICTIVE";
            35 "CUSTOMER_CALLBACK";
            36 "CUSTOMER_PERSONAL";
            37 "CUSTOMER_IVR";
            38 "CALLTYPE_NON_ACD";
            39 "CALLTYPE_PLAY_AGENT_GREETING";
            40 "CALLTYPE_RECORD_AGENT_GREETING";
            41 "CALLTYPE_VOICE_CALL_BACK";
        }
        ccx {
            0 "CALLTYPE_INVALID";
            1 "CALLTYPE_CCX_IN";
            23 "CALLTYPE_SUPERVISOR_BARGE_IN";
            34 "CALLTYPE_AGENT_OUTBOUND";
        }
    }
    plain DispositionCode {
        ged188 {
            1 "Abandoned in Network";
            2 "Abandoned in Local Queue";
            3 "Abandoned Ring";
            4 "Abandoned Delay";
            5 "Abandoned Interflow";
            6 "Abandoned Agent Terminal";
            7 "Short";
            8 "Busy";
            9 "Forced Busy";
            10 "Disconnect/drop no answer";
            11 "Disconnect/drop busy";
            12 "Disconnect/drop reorder";
            13 "Disconnect/drop handled primary route";
            14 "Disconnect/drop handled other";
            15 "Redirected";
            16 "Cut Through";
            17 "Intraflow";
            18 "Interflow";
            19 "Ring No Answer";
            20 "Intercept reorder";
            21 "Intercept denial";
            22 "Time Out";
            23 "Voice Energy";
            24 "Non-classified Energy Detected";
            25 "No Cut Through";
            26 "U-Abort";
            27 "Failed Software";
            28 "Blind Transfer";
            29 "Announced Transfer";
            30 "Conferenced";
            31 "Duplicate Transfer";
            32 "Unmonitored Device";
            33 "Answering Machine";
            34 "Network Blind Transfer";
            35 "Task Abandoned in Router";
            36 "Task Abandoned Before Offered";
            37 "Task Abandoned While Offered";
            38 "Normal End Task";
            39 "Can't Obtain Task ID";
            40 "Agent Logged Out During Task";
            41 "Maximum Task Lifetime Exceeded";
            42 "Application Path Went Down";
            43 "Unified CCE Routing Complete";
            44 "Unified CCE Routing Disabled";
            45 "Application Invalid MRD ID";
            46 "Application Invalid Dialogue ID";
            47 "Application Duplicate Dialogue ID";
            48 "Application Invalid Invoke ID";
            49 "Application Invalid Script Selector";
            50 "Application Terminate Dialogue";
            51 "Task Ended During Application Init";
            52 "Called Party Disconnected";
            53 "Partial Call";
            54 "Drop Network Consult";
            55 "Network Consult Transfer";
            57 "Abandon Network Consult";
            58 "Router Requery Before Answer";
            59 "Router Requery After Answer";
            60 "Network Error";
            61 "Network Error Before Answer";
            62 "Network Error After Answer";
            63 "Task Transfer";
            64 "Application Disconnected";
            65 "Task Transferred on Agent Logout";
        }
        ccx {}
    }
    plain AgentMode {
        ged188 {
            0 "NOT_ROUTABLE";
            1 "ROUTABLE";
        }
        ccx {}
    }
    plain AgentAvailabilityStatus {
        ged188 {
            0 "NOT_AVAILABLE";
            1 "ICM_AVAILABLE";
            2 "APPLICATION_AVAILABLE";
        }
        ccx {}
    }
    plain CallDirection {
        ged188 {
            0 "None";
            1 "In";
            2 "Out";
            3 "OtherIn";
            4 "OtherOut";
            5 "OutboundReserve";
            6 "OutboundPreview";
            7 "OutboundPredictive";
        }
        ccx {}
    }
    plain SystemEventID {
        ged188 {
            1 "SYS_CENTRAL_CONTROLLER_ONLINE";
            2 "SYS_CENTRAL_CONTROLLER_OFFLINE";
            3 "SYS_PERIPHERAL_ONLINE";
            4 "SYS_PERIPHERAL_OFFLINE";
            5 "SYS_TEXT_FYI";
            6 "SYS_PERIPHERAL_GATEWAY_OFFLINE";
            7 "SYS_CTI_SERVER_OFFLINE";
            8 "SYS_CTI_SERVER_ONLINE";
            9 "SYS_HALF_HOUR_CHANGE";
            10 "SYS_INSTRUMENT_OUT_OF_SERVICE";
            11 "SYS_INSTRUMENT_BACK_IN_SERVICE";
        }
        ccx {
            3 "SYS_CCX_ONLINE";
            4 "SYS_CCX_OFFLINE";
        }
    }
    plain ClientEventState {
        ged188 {
            0 "NORMAL";
            1 "WARNING";
            2 "ERROR";
        }
        ccx {}
    }
    plain ControlFailureCode {
        ged188 {
            0 "CF_GENERIC_UNSPECIFIED";
            1 "CF_GENERIC_OPERATION";
            2 "CF_REQUEST_INCOMPATIBLE_WITH_OBJECT";
            3 "CF_VALUE_OUT_OF_RANGE";
            4 "CF_OBJECT_NOT_KNOWN";
            5 "CF_INVALID_CALLING_DEVICE";
            6 "CF_INVALID_CALLED_DEVICE";
            7 "CF_INVALID_FORWARDING_DESTINATION";
            8 "CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE";
            9 "CF_PRIVILEGE_VIOLATION_ON_CALLED_DEVICE";
            10 "CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE";
            11 "CF_INVALID_CSTA_CALL_IDENTIFIER";
            12 "CF_INVALID_CSTA_DEVICE_IDENTIFIER";
            13 "CF_INVALID_CSTA_CONNECTION_IDENTIFIER";
            14 "CF_INVALID_DESTINATION";
            15 "CF_INVALID_FEATURE";
            16 "CF_INVALID_ALLOCATION_STATE";
            17 "CF_INVALID_CROSS_REF_ID";
            18 "CF_INVALID_OBJECT_TYPE";
            19 "CF_SECURITY_VIOLATION";
            21 "CF_GENERIC_STATE_INCOMPATIBILITY";
            22 "CF_INVALID_OBJECT_STATE";
            23 "CF_INVALID_CONNECTION_ID_FOR_ACTIVE_CALL";
            24 "CF_NO_ACTIVE_CALL";
            25 "CF_NO_HELD_CALL";
            26 "CF_NO_CALL_TO_CLEAR";
            27 "CF_NO_CONNECTION_TO_CLEAR";
            28 "CF_NO_CALL_TO_ANSWER";
            29 "CF_NO_CALL_TO_COMPLETE";
            31 "CF_GENERIC_SYSTEM_RESOURCE_AVAILABILITY";
            32 "CF_SERVICE_BUSY";
            33 "CF_RESOURCE_BUSY";
            34 "CF_RESOURCE_OUT_OF_SERVICE";
            35 "CF_NETWORK_BUSY";
            36 "CF_NETWORK_OUT_OF_SERVICE";
            37 "CF_OVERALL_MONITOR_LIMIT_EXCEEDED";
            38 "CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED";
            41 "CF_GENERIC_SUBSCRIBED_RESOURCE_AVAILABILITY";
            42 "CF_OBJECT_MONITOR_LIMIT_EXCEEDED";
            43 "CF_EXTERNAL_TRUNK_LIMIT_EXCEEDED";
            44 "CF_OUTSTANDING_REQUEST_LIMIT_EXCEEDED";
            51 "CF_GENERIC_PERFORMANCE_MANAGEMENT";
            52 "CF_PERFORMANCE_LIMIT_EXCEEDED";
            61 "CF_SEQUENCE_NUMBER_VIOLATED";
            62 "CF_TIME_STAMP_VIOLATED";
            63 "CF_PAC_VIOLATED";
            64 "CF_SEAL_VIOLATED";
            70 "CF_GENERIC_UNSPECIFIED_REJECTION";
            71 "CF_GENERIC_OPERATION_REJECTION";
            72 "CF_DUPLICATE_INVOCATION_REJECTION";
            73 "CF_UNRECOGNIZED_OPERATION_REJECTION";
            74 "CF_MISTYPED_ARGUMENT_REJECTION";
            75 "CF_RESOURCE_LIMITATION_REJECTION";
            76 "CF_ACS_HANDLE_TERMINATION_REJECTION";
            77 "CF_SERVICE_TERMINATION_REJECTION";
            78 "CF_REQUEST_TIMEOUT_REJECTION";
            79 "CF_REQUESTS_ON_DEVICE_EXCEEDED_REJECTION";
            256 "CF_INVALID_AGENT_ID_SPECIFIED";
            257 "CF_INVALID_PASSWORD_SPECIFIED";
            258 "CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED";
            259 "CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON";
            260 "CF_INVALID_LOGON_DEVICE_SPECIFIED";
            261 "CF_INVALID_ANSWERING_DEVICE_SPECIFIED";
            262 "CF_INVALID_SKILL_GROUP_SPECIFIED";
            263 "CF_INVALID_CLASS_OF_SERVICE_SPECIFIED";
            264 "CF_INVALID_TEAM_SPECIFIED";
            265 "CF_INVALID_AGENT_WORKMODE";
            266 "CF_INVALID_AGENT_REASON_CODE";
            267 "CF_ADJUNCT_SWITCH_COMM_ERROR";
            268 "CF_AGENT_NOT_PARTY_ON_CALL";
            269 "CF_INTERNAL_PROCESSING_ERROR";
            270 "CF_TAKE_CALL_CONTROL_REJECTION";
            271 "CF_TAKE_DOMAIN_CONTROL_REJECTION";
            272 "CF_REQUESTED_SERVICE_NOT_REGISTERED";
            273 "CF_INVALID_CONSULT_TYPE";
            274 "CF_ANSMAP_OR_ADPARAM_FIELD_NOT_VALID";
            275 "CF_INVALID_CALL_CONTROL_TABLE_SPECIFIED";
            276 "CF_INVALID_DIGITS_RNATIMEOUT_AMSDELAY_OR_COUNTRY";
            277 "CF_ANSWER_DETECT_PORT_UNAVAILABLE";
            278 "CF_VIRTUAL_AGENT_UNAVAILABLE";
            279 "CF_TAKEBACK_N_XFER_ROUTE_END";
            280 "CF_WRAPUP_DATA_REQUIRED";
            281 "CF_REASON_CODE_REQUIRED";
            282 "CF_INVALID_TRUNK_ID_SPECIFIED";
            283 "CF_SPECIFIED_EXTENSION_ALREADY_IN_USE";
            284 "CF_ARBITRARY_CONF_OR_XFER_NOT_SUPPORTED";
            285 "CF_NETWORK_TRANSFER_OR_CONSULT";
            286 "CF_NETWORK_TRANSFER_OR_CONSULT_FAILED";
            287 "CF_DEVICE_RESTRICTED";
            288 "CF_LINE_RESTRICTED";
            289 "CF_AGENT_ACCOUNT_LOCKED_OUT";
            290 "CF_DROP_ANY_PARTY_NOT_ENABLED_CTI";
            291 "CF_MAXIMUM_LINE_LIMIT_EXCEEDED";
            292 "CF_SHARED_LINES_NOT_SUPPORTED";
            293 "CF_EXTENSION_NOT_UNIQUE";
            1001 "CF_UNKNOWN_INTERFACE_CTRLR_ID";
            1002 "CF_INVALID_INTERFACE_CTRLR_TYPE";
            1003 "CF_SOFTWARE_REV_NO_SUPPORTED";
            1004 "CF_UNKNOWN_PID";
            1005 "CF_INVALID_TABLE_SPECIFIED";
            1006 "CF_PD_SERVICE_INACTIVE";
            1007 "CF_UNKNOWN_ROUTING_CLIENT_ID";
            1008 "CF_RC_SERVICE_INACTIVATE";
            1009 "CF_INVALID_DIALED_NUMBER";
            1010 "CF_INVALID_PARAMETER";
            1011 "CF_UNKNOWN_ROUTING_PROBLEM";
            1012 "CF_UNSUPPORTED_PD_MESSAGE_REVISION";
            1013 "CF_UNSUPPORTED_RC_MESSAGE_REVISION";
            1014 "CF_UNSUPPORTED_IC_MESSAGE_REVISION";
            1015 "CF_RC_SERVICE_INACTIVATE_PIM";
            1016 "CF_AGENT_GREETING_CONTROL_OPERATION_FAILURE";
        }
        ccx {
            11 "CF_INVALID_CSTA_CALL_ID";
            12 "CF_INVALID_CSTA_DEVICE_ID";
            13 "CF_INVALID_CSTA_CONNECTION_ID";
        }
    }
    plain InternalAgentState {
        ged188 {
            0 "AGENT_STATE_LOGIN";
            1 "AGENT_STATE_LOGOUT";
            2 "AGENT_STATE_NOT_READY";
            3 "AGENT_STATE_AVAILABLE";
            4 "AGENT_STATE_TALKING";
            5 "AGENT_STATE_WORK_NOT_READY";
            6 "AGENT_STATE_WORK_READY";
            7 "AGENT_STATE_BUSY_OTHER";
            11 "AGENT_STATE_ACTIVE";
        }
        ccx {}
    }
    plain AgentWorkMode {
        ged188 {
            0 "AWM_UNSPECIFIED";
            1 "AWM_AUTO_IN";
            2 "AWM_MANUAL_IN";
            3 "RA_CALL_BY_CALL";
            4 "RA_NAILED_CONNECTION";
        }
        ccx {}
    }
    plain ForcedFlag {
        ged188 {
            0 "FALSE";
            1 "TRUE";
            2 "AUTHENTICATE_ONLY";
        }
        ccx {}
    }
    mask AgentServiceMask {
        ged188 {
            0x1 "OUTBOUND_SUPPORT";
        }
        ccx {}
    }
    plain CallPlacementType {
        ged188 {
            0 "CPT_UNSPECIFIED";
            1 "CPT_LINE_CALL";
            2 "CPT_OUTBOUND";
            3 "CPT_OUTBOUND_NO_ACCESS_CODE";
            4 "CPT_DIRECT_POSITION";
            5 "CPT_DIRECT_AGENT";
            6 "CPT_SUPERVISOR_ASSIST";
        }
        ccx {}
    }
    plain CallMannerType {
        ged188 {
            0 "CMT_UNSPECIFIED";
            1 "CMT_POLITE";
            2 "CMT_BELLIGERENT";
            3 "CMT_SEMI_POLITE";
            4 "CMT_RESERVED";
        }
        ccx {}
    }
    plain CallOption {
        ged188 {
            0 "COPT_UNSPECIFIED";
            1 "COPT_CALLING_AGENT_ONLINE";
            2 "COPT_CALLING_AGENT_RESERVED";
            3 "COPT_CALLING_AGENT_NOT_RESERVED";
            4 "COPT_CALLING_AGENT_BUZZ_BASE";
            5 "COPT_CALLING_AGENT_BEEP_HSET";
            6 "COPT_SERVICE_CIRCUIT_ON";
        }
        ccx {}
    }
    plain FacilityType {
        ged188 {
            0 "FT_UNSPECIFIED";
            1 "FT_TRUNK_GROUP";
            2 "FT_SKILL_GROUP";
        }
        ccx {}
    }
    plain AnsweringMachine {
        ged188 {
            0 "AM_UNSPECIFIED";
            1 "AM_CONNECT";
            2 "AM_DISCONNECT";
            3 "AM_NONE";
            4 "AM_NONE_NO_MODEM";
            5 "AM_CONNECT_NO_MODEM";
        }
        ccx {}
    }
    plain ConsultType {
        ged188 {
            0 "CT_UNSPECIFIED";
            1 "CT_TRANSFER";
            2 "CT_CONFERENCE";
        }
        ccx {}
    }
    plain AllocationState {
        ged188 {
            0 "ALLOC_CALL_DELIVERED";
            1 "ALLOC_CALL_ESTABLISHED";
        }
        ccx {}
    }
    plain DestinationCountry {
        ged188 {
            0 "DEST_UNSPECIFIED";
            1 "DEST_US_AND_CANADA";
        }
        ccx {}
    }
    plain AnswerDetectMode {
        ged188 {
            0 "ADM_UNSPECIFIED";
            1 "ADM_VOICE_THRESHOLD";
            2 "ADM_VOICE_END";
            3 "ADM_VOICE_END_DELAY";
            4 "ADM_VOICE_AND_BEEP";
            5 "ADM_BEEP";
        }
        ccx {}
    }
    plain TypeOfDevice {
        ged188 {
            0 "DEVT_STATION";
            1 "DEVT_LINE";
            2 "DEVT_BUTTON";
            3 "DEVT_ACD";
            4 "DEVT_TRUNK";
            5 "DEVT_OPERATOR";
            16 "DEVT_STATION_GROUP";
            17 "DEVT_LINE_GROUP";
            18 "DEVT_BUTTON_GROUP";
            19 "DEVT_ACD_GROUP";
            20 "DEVT_TRUNK_GROUP";
            21 "DEVT_OPERATOR_GROUP";
            22 "DEVT_CTI_PORT_SCCP";
            23 "DEVT_CTI_PORT_SIP";
            255 "DEVT_OTHER";
        }
        ccx {}
    }
    mask ClassOfDevice {
        ged188 {
            0x10 "DEVC_OTHER";
            0x20 "DEVC_IMAGE";
            0x40 "DEVC_DATA";
            0x80 "DEVC_VOICE";
        }
        ccx {}
    }
    mask TransferConferenceSetupMask {
        ged188 {
            0x1 "CONF_SETUP_CONSULT_SPECIFIC";
            0x2 "CONF_SETUP_CONSULT_ANY";
            0x4 "CONF_SETUP_CONN_HELD";
            0x8 "CONF_SETUP_ANY_TWO_CALLS";
            0x10 "CONF_SETUP_SINGLE_ACD_CALL";
            0x20 "TRANS_SETUP_SINGLE_ACD_CALL";
            0x40 "CONF_SETUP_ANY_SINGLE_CALL";
            0x80 "TRANS_SETUP_ANY_SINGLE_CALL";
        }
        ccx {}
    }
    mask CallControlMask {
        ged188 {
            0x1 "CONTROL_QUERY_AGENT_STATE";
            0x2 "CONTROL_SET_AGENT_STATE";
            0x4 "CONTROL_ALTERNATE_CALL";
            0x8 "CONTROL_ANSWER_CALL";
            0x10 "CONTROL_CLEAR_CALL";
            0x20 "CONTROL_CLEAR_CONNECTION";
            0x40 "CONTROL_CONFERENCE_CALL";
            0x80 "CONTROL_CONSULTATION_CALL";
            0x100 "CONTROL_DEFLECT_CALL";
            0x200 "CONTROL_HOLD_CALL";
            0x400 "CONTROL_MAKE_CALL";
            0x800 "CONTROL_MAKE_PREDICTIVE_CALL";
            0x1000 "CONTROL_RECONNECT_CALL";
            0x2000 "CONTROL_RETRIEVE_CALL";
            0x4000 "CONTROL_TRANSFER_CALL";
            0x8000 "CONTROL_QUERY_DEVICE_INFO";
            0x10000 "CONTROL_SNAPSHOT_CALL";
            0x20000 "CONTROL_SNAPSHOT_DEVICE";
            0x40000 "CONTROL_SEND_DTMF_SIGNAL";
        }
        ccx {}
    }
    mask FeatureMask {
        ged188 {
            0x1 "FEATURE_POST_ROUTE";
            0x2 "FEATURE_UNIQUE_CONSULT_CALLID";
        }
        ccx {}
    }
    plain EnabledService {
        ged188 {
            1 "AGENT_ANSWERS";
            2 "AGENT_CALL_TRANSCRIPTION";
        }
        ccx {}
    }
    plain SilentMonitorStatus {
        ged188 {
            0 "SILENT_MONITOR_NONE";
            1 "SILENT_MONITOR_INITIATOR";
            2 "SILENT_MONITOR_TARGET";
        }
        ccx {}
    }
    plain MessageDistribution {
        ged188 {
            0 "DISTRIBUTE_TO_CLIENT";
            1 "DISTRIBUTE_TO_SUPERVISOR";
            2 "DISTRIBUTE_TO_TEAM";
            3 "DISTRIBUTE_TO_ALL";
        }
        ccx {}
    }
    mask CallVariableMask {
        ged188 {
            0x1 "CALL_VAR_1_MASK";
            0x2 "CALL_VAR_2_MASK";
            0x4 "CALL_VAR_3_MASK";
            0x8 "CALL_VAR_4_MASK";
            0x10 "CALL_VAR_5_MASK";
            0x20 "CALL_VAR_6_MASK";
            0x40 "CALL_VAR_7_MASK";
            0x80 "CALL_VAR_8_MASK";
            0x100 "CALL_VAR_9_MASK";
            0x200 "CALL_VAR_10_MASK";
        }
        ccx {}
    }
    plain RTPDirection {
        ged188 {
            0 "Input";
            1 "Output";
            2 "BiDirectional";
        }
        ccx {}
    }
    plain RTPType {
        ged188 {
            0 "Audio";
            1 "Video";
            2 "Data";
        }
        ccx {}
    }
    plain SupervisoryAction {
        ged188 {
            0 "SUPERVISOR_CLEAR";
            1 "SUPERVISOR_MONITOR";
            2 "SUPERVISOR_WHISPER";
            3 "SUPERVISOR_BARGE_IN";
            4 "SUPERVISOR_INTERCEPT";
        }
        ccx {}
    }
    plain TeamConfigOperation {
        ged188 {
            0 "RESTORE";
            1 "ADD_AGENT";
            2 "REMOVE_AGENT";
        }
        ccx {}
    }
    mask AgentFlags {
        ged188 {
            0x1 "PRIMARY_SUPERVISOR";
            0x2 "TEMPORARY_AGENT";
            0x4 "SUPERVISOR";
        }
        ccx {}
    }
    mask DeskSettingsMask {
        ged188 {
            0x1 "DESK_AVAIL_AFTER_INCOMING_MASK";
            0x2 "DESK_AVAIL_AFTER_OUTGOING_MASK";
            0x4 "DESK_AUTO_ANSWER_ENABLED_MASK";
            0x8 "DESK_IDLE_REASON_REQUIRED_MASK";
            0x10 "DESK_LOGOUT_REASON_REQUIRED_MASK";
            0x20 "DESK_SUPERVISOR_CALLS_ALLOWED_MASK";
            0x40 "DESK_AGENT_TO_AGENT_CALLS_ALLOWED";
            0x80 "DESK_OUTBOUND_ACCESS_INTERNATIONAL_MASK";
            0x100 "DESK_OUTBOUND_ACCESS_PUBLIC_NET_MASK";
            0x200 "DESK_OUTBOUND_ACCESS_PRIVATE_NET_MASK";
            0x400 "DESK_OUTBOUND_ACCESS_OPERATOR_ASSISTED_MASK";
            0x800 "DESK_OUTBOUND_ACCESS_PBX_MASK";
            0x1000 "DESK_NON_ACD_CALLS_ALLOWED_MASK";
            0x2000 "DESK_AGENT_CAN_SELECT_GROUP_MASK";
        }
        ccx {}
    }
    plain WrapupDataMode {
        ged188 {
            0 "REQUIRED";
            1 "OPTIONAL";
            2 "NOT_ALLOWED";
            3 "REQUIRED_WITH_WRAPUP_DATA";
        }
        ccx {}
    }
    plain MoreFlag {
        ged188 {
            0 "LAST";
            1 "MORE";
        }
        ccx {}
    }
    plain ServerMode {
        ged188 {
            0 "EXCLUSIVE";
            1 "ROUND_ROBIN";
            2 "PARALLEL";
        }
        ccx {}
    }
    plain ConfigKeyStatus {
        ged188 {
            0 "CONFIG_SUCCESS";
            1 "CONFIG_SERVICE_PROVIDER";
            2 "CONFIG_NO_KEY_SUPPORT";
            3 "CONFIG_UNKNOWN_CUSTOMER";
        }
        ccx {
            3 "CONFIG_UNKNOWN_DATA";
        }
    }
    plain ConfigType {
        ged188 {
            0 "UNUSED";
            1 "SOLICITED";
            2 "UNSOLICITED";
        }
        ccx {}
    }
    plain ConfigEndStatus {
        ged188 {
            0 "CONFIGEND_SUCCESS";
            1 "CONFIGEND_NO_SERVICE_PROVIDER";
            2 "CONFIGEND_UNKNOWN_CUSTOMER";
            3 "CONFIGEND_INVALID";
            4 "CONFIGEND_EMPTY";
            5 "CONFIGEND_PARTIAL";
        }
        ccx {
            0 "CONFIG_SUCCESS";
            1 "CONFIG_SERVICE_PROVIDER";
            2 "CONFIG_UNKNOWN_DATA";
            3 "CONFIG_ERROR";
            4 "CONFIG_EMPTY";
            5 "CONFIG_PARTIAL";
        }
    }
    plain ConfigRecordType {
        ged188 {
            0 "CONFIG_RECORD_ADD";
            1 "CONFIG_RECORD_CHANGE";
            2 "CONFIG_RECORD_DELETE";
        }
        ccx {}
    }
    plain ConfigAgentType {
        ged188 {
            1 "CONFIG_AGENT";
            2 "CONFIG_SUPERVISOR";
        }
        ccx {}
    }
    plain ConfigDeviceType {
        ged188 {
            0 "Unknown";
            1 "Service";
            2 "SkillGroup";
            3 "AgentID";
            4 "AgentDeviceExtension";
            5 "RoutePoint";
            6 "CTIPort";
            7 "CallControlGroup";
        }
        ccx {}
    }
    plain AgentGreetingEventCode {
        ged188 {
            0 "STARTED";
            1 "ENDED";
            2 "FAILED";
        }
        ccx {}
    }
    plain AgentGreetingAction {
        ged188 {
            0 "STOP";
            1 "DISABLE";
            2 "ENABLE";
        }
        ccx {}
    }
    plain PlayToneDirection {
        ged188 {
            0 "LOCAL";
            1 "REMOTE";
            2 "BOTH";
            3 "NONE";
        }
        ccx {}
    }
    plain RecordingType {
        ged188 {
            0 "CALL_RECORDING_TYPE_NONE";
            1 "CALL_RECORDING_TYPE_AUTOMATIC";
            2 "CALL_RECORDING_TYPE_APPLICATION_INITIATED_SILENT";
            3 "CALL_RECORDING_TYPE_USER_INITIATED_FROM_DEVICE";
            4 "CALL_RECORDING_TYPE_USER_INITIATED_FROM_APPLICATION";
        }
        ccx {}
    }
    plain MediaForkingDeviceType {
        ged188 {
            0 "CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_NONE";
            1 "CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_PHONE";
            2 "CALL_RECORDING_MEDIA_FORKING_DEVICE_TYPE_GW";
        }
        ccx {}
    }
    plain RecorderType {
        ged188 {
            0 "CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_UNKNOWN";
            1 "CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_OPTIONAL_RECORDER";
            2 "CALL_RECORDING_MEDIA_FORKING_RECORDER_TYPE_MANDATORY_RECORDER";
        }
        ccx {}
    }
    plain RecorderStatus {
        ged188 {
            0 "CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_UNKNOWN";
            1 "CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_SUCCESS";
            2 "CALL_RECORDING_MEDIA_FORKING_RECORDER_STATUS_FAILURE";
        }
        ccx {}
    }
    mask ConfigMsgMask {
        ged188 {
            0x1 "CONFIG_SERVICE";
            0x2 "CONFIG_SKILL_GROUP";
            0x4 "CONFIG_AGENT";
            0x8 "CONFIG_DEVICE";
            0x10 "CONFIG_CALL_TYPE";
            0x20 "CONFIG_MRD";
            0x40 "CONFIG_PERIPHERAL";
            0x80 "CONFIG_AGENT_DESK_SETTINGS";
            0x100 "CONFIG_TERMINAL";
            0x200 "CONFIG_AGENT_SERVICES";
        }
        ccx {
            0x1 "CONFIG_AGENT_MASK";
            0x2 "CONFIG_CSQ_MASK";
            0x4 "CONFIG_APPLICATION_MASK";
            0x8 "CONFIG_DEVICE_MASK";
            0x10 "CONFIG_TERMINAL_MASK";
        }
    }
    plain AgentStateReasonCode {
        ged188 {}
        ccx {
            22 "SUP_AGT_TO_LOGOUT";
            33 "SUP_AGT_TO_NOT_READY";
            32767 "AGT_RELOGON";
            32766 "CLOSE_CAD";
            32765 "AGT_CONN_DOWN";
            32764 "CCX_FAILURE";
            32763 "AGT_RNA";
            32762 "AGT_OFFHOOK";
            32761 "AGT_NON_ICD";
            32760 "AGT_LOGON";
            32759 "AGT_PHONE_DOWN";
            32758 "AGT_WORK_TIMER_EXP";
            32757 "CM_FAILOVER";
            32756 "AGT_PHONE_UP";
            32755 "AGT_CALL_ENDED";
            32754 "AGT_DEVICE_RESTRICTED";
            32753 "AGT_LINE_RESTRICTED";
            32752 "AGT_CANCEL_RESERVATION";
            32751 "AGT_SKIPS";
            32750 "AGT_ICD_EXTENSION_CHANGED";
            32749 "AGT_CANCEL_CONSULT";
            32748 "AGENT_DELETED";
            32747 "AGT_RESERVED_OUTBOUND";
            32746 "AGT_RESERVED_OUTBOUND_DIRECT_PREVIEW";
            32745 "OUTBOUND_WORK_REASONCODE";
            32743 "EMAIL_CONTACT_NOT_ACCEPTED";
            32742 "AGT_SEC_LINE_OFFHOOK";
            32741 "AGT_EXTENSION_CONFLICT";
            32740 "SYSTEM_RELOGIN";
            255 "CONNECTION_FAILURE";
        }
    }
    plain CCXErrorCode {
        ged188 {}
        ccx {
            0 "CCX_DEFAULT_ERROR_CODE";
            0x157c1 "CCX_JTAPI_CCM_PROBLEM";
            0x157c2 "CCX_LOOKUP_FAILURE";
            0x157c3 "CCX_AGENT_DN_NOT_ASSIGNED";
            0x157c4 "CCX_AGENT_DEVICE_OFF";
            0x157c5 "CCX_AGENT_DEVICE_BUSY";
            0x157c6 "CCX_RMCM_CONTACT_NULL";
            0x157c7 "CCX_RMCM_CONTACT_INVALID";
            0x157c8 "CCX_AGENT_NULL";
            0x157c9 "CCX_AGENT_INVALID";
            0x157ca "CCX_INVALID_ARGUMENT";
            0x157cb "CCX_NO_CALLBACK_FROM_AGENT";
            0x157cc "CCX_CALL_ID_NULL";
            0x157cd "CCX_CALL_OBJECT_NULL";
            0x157ce "CCX_JTAPI_PROVIDER_NULL";
            0x157cf "CCX_DIALED_NUMBER_NULL";
            0x157d0 "CCX_DEVICE_ID_NULL";
            0x157d1 "CCX_TERMINAL_CONNECTION_NULL";
        }
    }
}
