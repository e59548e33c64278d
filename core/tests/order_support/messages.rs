//! Messages of one call, of its consult call, of agents and sessions; which pairs of them must stay in order and which are free.

pub const BEGIN: &str = "BEGIN_CALL_EVENT call_id=1 connection_device_id=7000 ani=2005";
pub const INITIATED: &str =
    "CALL_SERVICE_INITIATED_EVENT call_id=1 connection_device_id=2005 calling_device_id=2005 local_connection_state=1";
pub const ORIGINATED: &str = "CALL_ORIGINATED_EVENT call_id=1 connection_device_id=2005 calling_device_id=2005 local_connection_state=1";
pub const AT_TRIGGER: &str =
    "CALL_DELIVERED_EVENT call_id=1 connection_device_id=7000 calling_device_id=2005 local_connection_state=1 ani=2005";
pub const PORT_TOOK: &str = "CALL_ESTABLISHED_EVENT call_id=1 connection_device_id=5001 calling_device_id=2005 last_redirect_device_id=7000 \
                         local_connection_state=3";
pub const QUEUED: &str = "CALL_QUEUED_EVENT call_id=1 connection_device_id=5001 calling_device_id=2005 local_connection_state=5";
pub const DEQUEUED: &str = "CALL_DEQUEUED_EVENT call_id=1 connection_device_id=5001 local_connection_state=5";
pub const DIVERTED: &str = "CALL_DIVERTED_EVENT call_id=1 connection_device_id=5001 diverting_device_id=5001 local_connection_state=3";
pub const RINGS: &str = "CALL_DELIVERED_EVENT call_id=1 connection_device_id=2006 calling_device_id=2005 last_redirect_device_id=5001 \
                     local_connection_state=2 ani=2005";
pub const ANSWERED: &str = "CALL_ESTABLISHED_EVENT call_id=1 connection_device_id=2006 calling_device_id=2005 last_redirect_device_id=5001 \
                        local_connection_state=3";
pub const PORT_GONE: &str = "CALL_CONNECTION_CLEARED_EVENT call_id=1 connection_device_id=5001 local_connection_state=0";
pub const HELD: &str = "CALL_HELD_EVENT call_id=1 connection_device_id=2006 local_connection_state=4";
pub const RETRIEVED: &str = "CALL_RETRIEVED_EVENT call_id=1 connection_device_id=2006 local_connection_state=3";
pub const CALLER_HELD: &str = "CALL_HELD_EVENT call_id=1 connection_device_id=2005 local_connection_state=4";
pub const FAILED: &str = "CALL_FAILED_EVENT call_id=1 connection_device_id=7000 local_connection_state=6";
pub const CALLER_GONE: &str = "CALL_CONNECTION_CLEARED_EVENT call_id=1 connection_device_id=2005 local_connection_state=0";
pub const AGENT_GONE: &str = "CALL_CONNECTION_CLEARED_EVENT call_id=1 connection_device_id=2006 local_connection_state=0";
pub const CLEARED: &str = "CALL_CLEARED_EVENT call_id=1 connection_device_id=7000 local_connection_state=0";
pub const END: &str = "END_CALL_EVENT call_id=1 connection_device_id=7000";
pub const DATA: &str = "CALL_DATA_UPDATE_EVENT call_id=1 new_call_id=1 connection_device_id=7000 call_variable_1=a";
pub const DATA_ANI: &str = "CALL_DATA_UPDATE_EVENT call_id=1 new_call_id=1 connection_device_id=7000 ani=9";
pub const NEW_ID: &str = "CALL_DATA_UPDATE_EVENT call_id=1 new_call_id=3 connection_device_id=7000";
pub const STREAM: &str = "RTP_STARTED_EVENT call_id=1 connection_device_id=2006 direction=0";
pub const STREAM_OUT: &str = "RTP_STARTED_EVENT call_id=1 connection_device_id=2006 direction=1";
pub const STREAM_ENDS: &str = "RTP_STOPPED_EVENT call_id=1 connection_device_id=2006 direction=0";
pub const RESERVED: &str = "AGENT_STATE_EVENT agent_id_long=1001 agent_state=8";
pub const TALKING: &str = "AGENT_STATE_EVENT agent_id_long=1001 agent_state=4";
pub const OTHER_AGENT: &str = "AGENT_STATE_EVENT agent_id_long=1002 agent_state=3";
pub const CONSULT_BEGINS: &str = "BEGIN_CALL_EVENT call_id=2 connection_device_id=2006 ani=2006";
pub const CONSULT_RINGS: &str = "CALL_DELIVERED_EVENT call_id=2 connection_device_id=2007 calling_device_id=2006 local_connection_state=2";
pub const CONSULT_STREAM: &str = "RTP_STARTED_EVENT call_id=2 connection_device_id=2007 direction=0";
pub const CONSULT_ENDS: &str = "END_CALL_EVENT call_id=2 connection_device_id=2006";
pub const TRANSFERRED: &str = "CALL_TRANSFERRED_EVENT primary_call_id=1 primary_device_id=2006 secondary_call_id=2 secondary_device_id=2006 \
                           parties=1:2005,1:2007";
pub const CONFERENCED: &str = "CALL_CONFERENCED_EVENT primary_call_id=1 primary_device_id=2006 secondary_call_id=2 secondary_device_id=2006 \
                           controller_device_id=2006 parties=3:2005,3:2006,3:2007";
pub const AS_CONFERENCE: &str = "CALL_CONNECTION_CLEARED_EVENT call_id=3 connection_device_id=2007 local_connection_state=0";
pub const CONFERENCE_STREAM: &str = "RTP_STARTED_EVENT call_id=3 connection_device_id=2007 direction=0";
pub const OPEN: &str = "OPEN_CONF invoke_id=1";
pub const CONFIRMED: &str = "MAKE_CALL_CONF invoke_id=2 new_call_id=1";
pub const REFUSED: &str = "CONTROL_FAILURE_CONF invoke_id=3";
pub const HEARTBEAT: &str = "HEARTBEAT_CONF invoke_id=4";
pub const AGENT_IS: &str = "QUERY_AGENT_STATE_CONF invoke_id=5";
pub const CALL_IS: &str = "SNAPSHOT_CALL_CONF invoke_id=6";
pub const SYSTEM: &str = "SYSTEM_EVENT system_event_id=10";
pub const FAILURE: &str = "FAILURE_EVENT status=11";
pub const CLOSED: &str = "CLOSE_CONF invoke_id=7";
pub const RECORDS: &str = "CONFIG_BEGIN_EVENT config_type=1";
pub const RECORDS_END: &str = "CONFIG_END_EVENT status=0";

/// Everything above.
pub const ALL: &[&str] = &[
    BEGIN,
    INITIATED,
    ORIGINATED,
    AT_TRIGGER,
    PORT_TOOK,
    QUEUED,
    DEQUEUED,
    DIVERTED,
    RINGS,
    ANSWERED,
    PORT_GONE,
    HELD,
    RETRIEVED,
    CALLER_HELD,
    FAILED,
    CALLER_GONE,
    AGENT_GONE,
    CLEARED,
    END,
    DATA,
    DATA_ANI,
    NEW_ID,
    STREAM,
    STREAM_OUT,
    STREAM_ENDS,
    RESERVED,
    TALKING,
    OTHER_AGENT,
    CONSULT_BEGINS,
    CONSULT_RINGS,
    CONSULT_STREAM,
    CONSULT_ENDS,
    TRANSFERRED,
    CONFERENCED,
    AS_CONFERENCE,
    CONFERENCE_STREAM,
    OPEN,
    CONFIRMED,
    REFUSED,
    HEARTBEAT,
    AGENT_IS,
    CALL_IS,
    SYSTEM,
    FAILURE,
    CLOSED,
    RECORDS,
    RECORDS_END,
];

/// Pairs that must be delivered in this order, and the guarantee that says so.
pub const KEPT: &[(&str, &str, &str)] = &[
    ("open-first", OPEN, RESERVED),
    ("open-first", OPEN, BEGIN),
    ("in-place", TALKING, SYSTEM),
    ("in-place", SYSTEM, BEGIN),
    ("in-place", END, FAILURE),
    ("in-place", CONFIRMED, CLOSED),
    ("begin-call-first", BEGIN, AT_TRIGGER),
    ("begin-call-first", BEGIN, STREAM),
    ("begin-call-first", BEGIN, DATA),
    ("begin-call-first", CONSULT_BEGINS, TRANSFERRED),
    ("end-call-last", CLEARED, END),
    ("end-call-last", STREAM_ENDS, END),
    ("end-call-last", DATA, END),
    ("end-call-last", TRANSFERRED, CONSULT_ENDS),
    ("end-call-last", END, BEGIN),
    ("delivered-before-established", RINGS, ANSWERED),
    ("merged-after-delivered", CONSULT_RINGS, TRANSFERRED),
    ("merged-after-delivered", CONSULT_RINGS, CONFERENCED),
    ("id-before-use", NEW_ID, AS_CONFERENCE),
    ("id-before-use", NEW_ID, CONFERENCE_STREAM),
    ("id-before-use", NEW_ID, CONFERENCED),
    ("id-before-use", CONFERENCED, CONFERENCE_STREAM),
    ("id-not-used-when-given-up", ANSWERED, NEW_ID),
    ("id-not-used-when-given-up", STREAM_ENDS, NEW_ID),
    ("id-not-used-when-given-up", CONSULT_STREAM, TRANSFERRED),
    ("id-not-used-when-given-up", STREAM, CONFERENCED),
    ("states-in-order", ORIGINATED, ANSWERED),
    ("states-in-order", ANSWERED, HELD),
    ("states-in-order", HELD, RETRIEVED),
    ("states-in-order", ANSWERED, AGENT_GONE),
    ("states-in-order", ANSWERED, CALLER_HELD),
    ("states-in-order", ANSWERED, CALLER_GONE),
    ("states-in-order", QUEUED, DIVERTED),
    ("states-in-order", PORT_TOOK, QUEUED),
    ("states-in-order", AT_TRIGGER, FAILED),
    ("gone-is-gone", RINGS, CALLER_GONE),
    ("gone-is-gone", CALLER_GONE, RINGS),
    ("route-point-before-next", AT_TRIGGER, PORT_TOOK),
    ("queue-in-order", QUEUED, DEQUEUED),
    ("merge-in-place", HELD, TRANSFERRED),
    ("merge-in-place", TRANSFERRED, ANSWERED),
    ("merge-in-place", TRANSFERRED, CLEARED),
    ("cleared-after-parties", ANSWERED, CLEARED),
    ("data-in-order", DATA, DATA_ANI),
    ("data-in-order", RINGS, DATA_ANI),
    ("stream-in-order", STREAM, STREAM_ENDS),
    ("agent-in-order", RESERVED, TALKING),
    ("answers-that-tell-a-state", AGENT_IS, TALKING),
    ("answers-that-tell-a-state", AT_TRIGGER, CALL_IS),
    ("configuration-in-order", RECORDS, RECORDS_END),
];

/// Pairs that nothing holds.
pub const FREE: &[(&str, &str)] = &[
    // Of different calls.
    (ANSWERED, CONSULT_BEGINS),
    (HELD, CONSULT_RINGS),
    (END, CONSULT_BEGINS),
    (CONSULT_ENDS, END),
    // Of one call, about different parties.
    (INITIATED, AT_TRIGGER),
    (ORIGINATED, RINGS),
    (RINGS, PORT_TOOK),
    (QUEUED, RINGS),
    (DIVERTED, RINGS),
    (ANSWERED, PORT_GONE),
    (HELD, CALLER_GONE),
    (PORT_TOOK, ANSWERED),
    // Of one connection: off-hook and dialled are one state.
    (INITIATED, ORIGINATED),
    (CALLER_GONE, CLEARED),
    // Media.
    (STREAM, STREAM_OUT),
    (ANSWERED, STREAM),
    (HELD, STREAM_ENDS),
    (STREAM_ENDS, AGENT_GONE),
    (STREAM_ENDS, CLEARED),
    (TRANSFERRED, STREAM),
    // Data.
    (DATA, RINGS),
    (ANSWERED, DATA_ANI),
    (DATA, TRANSFERRED),
    (STREAM, DATA),
    // Agents.
    (RESERVED, QUEUED),
    (RESERVED, BEGIN),
    (ANSWERED, TALKING),
    (END, OTHER_AGENT),
    (TALKING, OTHER_AGENT),
    (TALKING, TRANSFERRED),
    // Answers.
    (CONFIRMED, BEGIN),
    (CONFIRMED, REFUSED),
    (REFUSED, TALKING),
    (AGENT_IS, RINGS),
    (CALL_IS, TALKING),
    (RECORDS, ANSWERED),
];

/// A call as the guides tell it: consulted, made a conference under a new id, ended.
pub const CONFERENCE: &[&str] = &[
    BEGIN,
    INITIATED,
    ORIGINATED,
    AT_TRIGGER,
    PORT_TOOK,
    QUEUED,
    RESERVED,
    DIVERTED,
    RINGS,
    ANSWERED,
    TALKING,
    STREAM,
    PORT_GONE,
    HELD,
    STREAM_ENDS,
    CONSULT_BEGINS,
    CONSULT_RINGS,
    CONSULT_STREAM,
    NEW_ID,
    CONFERENCED,
    CONSULT_ENDS,
    CONFERENCE_STREAM,
    AS_CONFERENCE,
    "CALL_CLEARED_EVENT call_id=3 connection_device_id=7000 local_connection_state=0",
    "END_CALL_EVENT call_id=3 connection_device_id=7000",
];
