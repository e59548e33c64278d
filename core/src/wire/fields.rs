//! The dictionary of fields: every public name once, with its number, its meaning and its aliases.
//!
//! A field's *place* (position in the fixed part, or tag) belongs to the message, see `table.rs`. Numbers are
//! public in C and frozen in `tests/abi/numbers.txt`: append, never reuse. Behind `=` stand the names of the
//! GED-188 and Unified CCX guides in snake case; they are accepted wherever a message has the field. `private` marks
//! what belongs to people (numbers, call variables): it is never printed by `Debug`. `secret` marks passwords: they are
//! private, and blanked in captures.

use super::macros::fields;

fields! {
    /// Request id; the answer repeats it.
    1 invoke_id;
    /// Status code; 0 = success.
    2 status = configkey_status | config_end_status;
    /// Text for people.
    3 text: private;
    /// Ctios cil client id.
    4 ctios_cil_client_id;
    /// Protocol version for the whole session.
    5 version_number;
    /// Seconds; >= 20, or 0xFFFFFFFF = none; usually 4 x heartbeat interval.
    6 idle_timeout;
    /// Peripheral; 0xFFFFFFFF = none.
    7 peripheral_id;
    /// Services asked for, bit mask.
    8 services_requested;
    /// Call events wanted, bit mask.
    9 call_msg_mask;
    /// Agent states whose events are wanted, bit mask.
    10 agent_state_mask;
    /// Kinds of configuration wanted, bit mask.
    11 config_msg_mask;
    /// Reserved, must be 0.
    12 reserved1;
    /// Reserved, must be 0.
    13 reserved2;
    /// Reserved, must be 0.
    14 reserved3;
    /// Client (user) id.
    15 client_id;
    /// Password bytes; field must be there, length may be 0.
    16 client_password: secret;
    /// Text put in the call client history; default = ClientID.
    17 client_signature = cti_client_signature;
    /// Agent extension.
    18 agent_extension: private;
    /// Agent login id.
    19 agent_id;
    /// Agent instrument.
    20 agent_instrument: private;
    /// Application path (ARM clients).
    21 application_path_id;
    /// Client instance id; tag number not printed in the guide.
    22 unique_instance_id;
    /// Agent login id, up to 128 characters (what Unified CCX sends).
    23 agent_id_long = agent_id;
    /// Services granted, bit mask; may be fewer than requested.
    24 services_granted;
    /// Monitor that caused the message; 0 = none (All Events).
    25 monitor_id;
    /// Bit mask; 0 = normal.
    26 ccx_status = pg_status;
    /// Seconds since 1970 UTC.
    27 ccx_time = icm_central_controller_time;
    /// Agent peripheral (Client Events) or all peripherals are on line.
    28 ccx_online = peripheral_online | unified_ccx_online;
    /// Peripheral type.
    29 peripheral_type;
    /// Client Events service only.
    30 agent_state;
    /// Department of the agent (team, in the team event).
    31 department_id;
    /// Session type.
    32 session_type;
    /// Count of FltPeripheralID/MultilineAgentControl pairs; 0 if a PeripheralID was given.
    33 num_peripherals;
    /// Peripheral id.
    34 flt_peripheral_id;
    /// Multiline agent control.
    35 multiline_agent_control;
    /// Config msg mask granted.
    36 config_msg_mask_granted;
    /// List of flt_peripheral_id, multiline_agent_control.
    37 peripherals;
    /// NONE for a device monitor.
    38 connection_device_type = connection_device_id_type;
    /// Call id of the connection.
    39 call_id = connection_call_id;
    /// Teleset line; 0xFFFF = unknown.
    40 line_handle;
    /// 0xFFFF when no line.
    41 line_type;
    /// Service as the peripheral knows it; 0xFFFFFFFF = NULL_SERVICE.
    42 application_id = service_number | peripheral_number;
    /// Service id in the system; 0xFFFFFFFF = NULL_SERVICE.
    43 service_id;
    /// Skill group as the peripheral knows it; 0xFFFFFFFF = NULL_SKILL_GROUP.
    44 csq_id = skill_group_number | csqid | flt_skill_group_number | peripheral_number;
    /// Skill group id in the system; 0xFFFFFFFF = NULL_SKILL_GROUP.
    45 skill_group_id = flt_skill_group_id;
    /// 0 = not applicable.
    46 skill_group_priority = line_type | flt_skill_group_priority;
    /// 0xFFFF = none.
    47 alerting_device_type;
    /// 0xFFFF = none.
    48 calling_device_type;
    /// 0xFFFF = none.
    49 called_device_type;
    /// 0xFFFF = none.
    50 last_redirect_device_type;
    /// ALERTING at an agent; INITIATE = inbound trunk seized.
    51 local_connection_state;
    /// 0xFFFF = none.
    52 event_cause;
    /// Count of NamedVariable fields.
    53 num_named_variables;
    /// Count of NamedArray fields.
    54 num_named_arrays;
    /// Device part of the connection id.
    55 connection_device_id: private;
    /// Device id.
    56 alerting_device_id: private;
    /// Device id.
    57 calling_device_id: private;
    /// Device id.
    58 called_device_id: private;
    /// Device id.
    59 last_redirect_device_id: private;
    /// Trunk.
    60 trunk_number;
    /// Trunk group.
    61 trunk_group_number;
    /// CCX: consult call from CTI port to agent.
    62 secondary_connection_call_id;
    /// Calling number.
    63 ani: private;
    /// ANI II digits; not populated.
    64 ani_ii: private;
    /// ISDN user-to-user bytes.
    65 user_to_user_info: private;
    /// DNIS.
    66 dnis: private;
    /// Dialed number.
    67 dialed_number: private;
    /// Digits entered by the caller.
    68 caller_entered_digits: private;
    /// Call variable 1 (40 characters and NUL).
    69 call_variable_1 = call_variable1: private;
    /// Call variable 2 (40 characters and NUL).
    70 call_variable_2 = call_variable2: private;
    /// Call variable 3 (40 characters and NUL).
    71 call_variable_3 = call_variable3: private;
    /// Call variable 4 (40 characters and NUL).
    72 call_variable_4 = call_variable4: private;
    /// Call variable 5 (40 characters and NUL).
    73 call_variable_5 = call_variable5: private;
    /// Call variable 6 (40 characters and NUL).
    74 call_variable_6 = call_variable6: private;
    /// Call variable 7 (40 characters and NUL).
    75 call_variable_7 = call_variable7: private;
    /// Call variable 8 (40 characters and NUL).
    76 call_variable_8 = call_variable8: private;
    /// Call variable 9 (40 characters and NUL).
    77 call_variable_9 = call_variable9: private;
    /// Call variable 10 (40 characters and NUL).
    78 call_variable_10 = call_variable10: private;
    /// Wrap-up text.
    79 call_wrapup_data: private;
    /// ECC scalar: nameNUL valueNUL.
    80 named_variable: private;
    /// ECC array element: index byte, nameNUL valueNUL.
    81 named_array: private;
    /// List of named_variable.
    82 named_variables: private;
    /// List of named_array.
    83 named_arrays: private;
    /// 0xFFFF = none.
    84 answering_device_type;
    /// Device id.
    85 answering_device_id: private;
    /// 0xFFFF = none.
    86 holding_device_type;
    /// Device id.
    87 holding_device_id: private;
    /// 0xFFFF = none.
    88 retrieving_device_type;
    /// Device id.
    89 retrieving_device_id: private;
    /// 0xFFFF = none.
    90 releasing_device_type;
    /// Device id.
    91 releasing_device_id: private;
    /// 0xFFFF = none.
    92 failing_device_type;
    /// Device id.
    93 failing_device_id: private;
    /// Primary device type.
    94 primary_device_type = primary_device_id_type;
    /// Surviving/primary call id.
    95 primary_call_id;
    /// Count of ConnectedParty groups, max 16.
    96 num_parties;
    /// Secondary device type.
    97 secondary_device_type = secondary_device_id_type;
    /// Call id merged into the primary.
    98 secondary_call_id;
    /// 0xFFFF = none.
    99 controller_device_type;
    /// 0xFFFF = none.
    100 added_party_device_type;
    /// Device id.
    101 primary_device_id: private;
    /// Device id.
    102 secondary_device_id: private;
    /// Device id.
    103 controller_device_id: private;
    /// Device id.
    104 added_party_device_id: private;
    /// Party connection call id.
    105 connected_party_call_id;
    /// Type of the next field; the guides are not consistent (see NOTES).
    106 connected_party_device_type = connected_party_device_id_type;
    /// Party connection device id.
    107 connected_party_device_id: private;
    /// List of connected_party_call_id, connected_party_device_type, connected_party_device_id.
    108 parties;
    /// 0xFFFF = none.
    109 transferring_device_type;
    /// 0xFFFF = none.
    110 transferred_device_type;
    /// Device id.
    111 transferring_device_id: private;
    /// Device id.
    112 transferred_device_id: private;
    /// 0xFFFF = none.
    113 diverting_device_type;
    /// Device id.
    114 diverting_device_id: private;
    /// Unique call reference bytes from Unified CM.
    115 call_reference_id;
    /// Original call, when this call is a consult on its behalf.
    116 coc_connection_call_id;
    /// Original call connection.
    117 coc_call_connection_device_id_type: private;
    /// Original call connection.
    118 coc_call_connection_device_id: private;
    /// 0xFFFF = none.
    119 queue_device_type;
    /// Calls in queue for the service.
    120 num_queued;
    /// Count of SkillGroup groups, max 20.
    121 num_csqs = num_skill_groups | num_cs_qs | num_flt_skill_groups;
    /// Device id.
    122 queue_device_id: private;
    /// Priority queue number.
    123 priority_queue_number;
    /// List of csq_id, skill_group_id, skill_group_priority.
    124 csqs;
    /// Router call key, day part.
    125 router_call_key_day;
    /// Router call key, call part (restarts daily).
    126 router_call_key_call_id;
    /// With day and call id: the task id.
    127 router_call_key_sequence_number;
    /// Count of CTIClientSignature/CTIClientTimestamp pairs, max 16.
    128 num_cti_clients;
    /// 0xFFFF = NULL_CALLTYPE.
    129 call_type;
    /// Called party disposition.
    130 called_party_disposition;
    /// Signature of a client that handled the call.
    131 cti_client_signature;
    /// When that client became associated, seconds since 1970 UTC.
    132 cti_client_timestamp;
    /// List of cti_client_signature, cti_client_timestamp.
    133 cti_clients;
    /// New connection device type.
    134 new_connection_device_type = new_connection_device_id_type;
    /// New call id.
    135 new_call_id = new_connection_call_id;
    /// Outbound campaign; 0 = not used.
    136 campaign_id;
    /// Outbound query rule; 0 = not used.
    137 query_rule_id;
    /// Device part of the new connection id.
    138 new_connection_device_id: private;
    /// Outbound customer number.
    139 customer_phone_number: private;
    /// Outbound customer account.
    140 customer_account_number: private;
    /// 'D' = dialer.
    141 call_originated_from;
    /// Client session id; 0 = none.
    142 session_id;
    /// Agent state in this skill group.
    143 csq_state = skill_group_state | flt_skill_group_state;
    /// Seconds in this state (usually 0).
    144 state_duration;
    /// Site-defined reason; meaningful for not-ready and logout.
    145 event_reason_code;
    /// Media routing domain id.
    146 mrd_id = mrdid;
    /// Tasks now held by the agent.
    147 num_tasks;
    /// Agent mode.
    148 agent_mode;
    /// Task limit of the agent.
    149 max_task_limit;
    /// Agent skill target id.
    150 icm_agent_id;
    /// Agent availability status.
    151 agent_availability_status;
    /// Selected terminal device name.
    152 active_terminal;
    /// Seconds expected in the state.
    153 duration;
    /// Next state if known.
    154 next_agent_state;
    /// Direction of the call being worked.
    155 direction;
    /// Extra tasks allowed beyond the limit.
    156 max_beyond_task_limit;
    /// System event id.
    157 system_event_id;
    /// Event argument (peripheral id for peripheral/instrument events).
    158 system_event_arg1;
    /// Event argument.
    159 system_event_arg2;
    /// Event argument.
    160 system_event_arg3;
    /// DEVID_NONE when there is no EventDeviceID.
    161 event_device_type;
    /// Device named by the event.
    162 event_device_id: private;
    /// State.
    163 state;
    /// Alarm object.
    164 object_name;
    /// 0xFFFF = none.
    165 trunk_used_device_type;
    /// Device id.
    166 trunk_used_device_id: private;
    /// Failure code.
    167 failure_code;
    /// Peripheral-specific error, 0 = none.
    168 unified_ccx_error_code = peripheral_error_code;
    /// Internal use.
    169 internal_agent_state;
    /// Agent work mode.
    170 agent_work_mode;
    /// Forced flag.
    171 forced_flag;
    /// Bit mask.
    172 agent_capacity = agent_service_req;
    /// Needed for login/logout unless SSO.
    173 agent_password: secret;
    /// Needed by some peripherals at login.
    174 position_id;
    /// Supervisor id.
    175 supervisor_id;
    /// 1 = single sign-on.
    176 sso_enabled;
    /// Active call.
    177 active_call_id = active_connection_call_id;
    /// Other (held or alerting) call.
    178 other_call_id = other_connection_call_id;
    /// Active connection device type.
    179 active_connection_device_type = active_connection_device_id_type;
    /// Other connection device type.
    180 other_connection_device_type = other_connection_device_id_type;
    /// Device id.
    181 active_connection_device_id: private;
    /// Device id.
    182 other_connection_device_id: private;
    /// Device that asks for the clear.
    183 requesting_device_id: private;
    /// Type of RequestingDeviceID (which enum is not stated; NONE allowed).
    184 requesting_device_id_type: private;
    /// Held call.
    185 held_call_id = held_connection_call_id;
    /// Held connection device type.
    186 held_connection_device_type = held_connection_device_id_type;
    /// Call placement type.
    187 call_placement_type;
    /// Call manner type.
    188 call_manner_type;
    /// Rings before giving up; 0 = default (about 10).
    189 alert_rings;
    /// Call option.
    190 call_option;
    /// Facility type.
    191 facility_type;
    /// Answering machine.
    192 answering_machine;
    /// Priority handling.
    193 priority;
    /// Unused on Unified CCE (v24 and older: post-route the call).
    194 post_route;
    /// Device id.
    195 held_connection_device_id: private;
    /// Access code for the facility.
    196 facility_code;
    /// Authorization code.
    197 authorization_code;
    /// Account code.
    198 account_code;
    /// Consult type.
    199 consult_type;
    /// Hold the facility for the held call; for ISDN-like phones.
    200 reservation;
    /// Call control table; needed with CPT_OUTBOUND.
    201 cct;
    /// Allocation state.
    202 allocation_state;
    /// Destination country.
    203 destination_country;
    /// Answer detect mode.
    204 answer_detect_mode;
    /// Seconds; 0 = default.
    205 answer_detect_time;
    /// Peripheral-specific; 0 = not used.
    206 answer_detect_control1;
    /// Peripheral-specific; 0 = not used.
    207 answer_detect_control2;
    /// Device that originates the dialer call.
    208 originating_device_id: private;
    /// Caller line id to use.
    209 originating_line_id;
    /// Reserved place of the Unified CCX guide.
    210 reserved;
    /// Type of device.
    211 type_of_device;
    /// Bit mask.
    212 class_of_device;
    /// Count of LineHandle/LineType pairs, max 10.
    213 num_lines;
    /// 0xFFFF = unknown.
    214 max_active_calls;
    /// 0xFFFF = unknown.
    215 max_held_calls;
    /// 0xFFFF = unknown.
    216 max_devices_in_conference;
    /// Agent states in which a call can be made.
    217 make_call_setup;
    /// Bit mask.
    218 transfer_conference_setup;
    /// Bit mask.
    219 call_events_supported;
    /// Bit mask.
    220 call_control_supported;
    /// Bit mask.
    221 other_features_supported;
    /// List of line_handle, line_type.
    222 lines;
    /// Count of CallConnection/CallDevice groups, max 16.
    223 num_call_devices;
    /// Connection call id.
    224 call_connection_call_id;
    /// Call connection device type.
    225 call_connection_device_type = call_connection_device_id_type;
    /// Connection device id.
    226 call_connection_device_id: private;
    /// Call device type.
    227 call_device_type;
    /// Subject device.
    228 call_device_id: private;
    /// Call device connection state.
    229 call_device_connection_state;
    /// Call reference GUID.
    230 protocol_reference_guid;
    /// AI service configuration id.
    231 ccai_config_id;
    /// Count of FltEnabledServices values.
    232 num_of_enabled_services;
    /// Guide: array of NumOfEnabledServices USHORTs; whether one field or repeated fields is not proven.
    233 flt_enabled_services;
    /// List of call_connection_call_id, call_connection_device_type, call_connection_device_id .
    234 call_devices;
    /// List of flt_enabled_services.
    235 enabled_services;
    /// 0xFFFF = none.
    236 snapshot_device_type;
    /// Count of call groups, max 16.
    237 num_calls;
    /// Call state.
    238 call_state;
    /// Silent monitor status.
    239 silent_monitor_status;
    /// List of calls (of a device), or calls found (of a resynchronisation).
    240 calls;
    /// Way of dequeueing (values not listed).
    241 de_queue_type;
    /// Milliseconds; 0 = default.
    242 tone_duration: private;
    /// Milliseconds; 0 = default; USHORT before version 10.
    243 pause_duration;
    /// Tones to send.
    244 dtmf_string: private;
    /// DEVID_NONE for a call monitor.
    245 monitored_device_type;
    /// Device to monitor.
    246 monitored_device_id: private;
    /// TCP/UDP port.
    247 client_port;
    /// IP address text; 16 bytes max before version 19.
    248 client_address: private;
    /// Client address ipv6.
    249 client_address_ipv6: private;
    /// Agent skill target id.
    250 agent_skill_target_id;
    /// Call type id.
    251 flt_call_type_id;
    /// Invoke id of the pre-call.
    252 pre_call_invoke_id;
    /// Distribution.
    253 distribution;
    /// Bit mask of call variables wanted.
    254 call_variable_mask;
    /// Seconds, since login.
    255 avail_time_session;
    /// Seconds, since login.
    256 logged_on_time_session;
    /// Seconds, since login.
    257 not_ready_time_session;
    /// Seconds, since login.
    258 icm_available_time_session;
    /// Seconds, since login.
    259 routable_time_session;
    /// Count, since login.
    260 agent_out_calls_session;
    /// Seconds, since login.
    261 agent_out_calls_talk_time_session;
    /// Seconds, since login.
    262 agent_out_calls_time_session;
    /// Count, since login.
    263 agent_out_calls_held_session;
    /// Seconds, since login.
    264 agent_out_calls_held_time_session;
    /// Count, since login.
    265 handled_calls_session;
    /// Seconds, since login.
    266 handled_calls_talk_time_session;
    /// Seconds, since login.
    267 handled_calls_after_call_time_session;
    /// Seconds, since login.
    268 handled_calls_time_session;
    /// Count, since login.
    269 incoming_calls_held_session;
    /// Seconds, since login.
    270 incoming_calls_held_time_session;
    /// Count, since login.
    271 internal_calls_session;
    /// Seconds, since login.
    272 internal_calls_time_session;
    /// Count, since login.
    273 internal_calls_rcvd_session;
    /// Seconds, since login.
    274 internal_calls_rcvd_time_session;
    /// Count, since login.
    275 internal_calls_held_session;
    /// Seconds, since login.
    276 internal_calls_held_time_session;
    /// Count, since login.
    277 auto_out_calls_session;
    /// Seconds, since login.
    278 auto_out_calls_talk_time_session;
    /// Seconds, since login.
    279 auto_out_calls_time_session;
    /// Count, since login.
    280 auto_out_calls_held_session;
    /// Seconds, since login.
    281 auto_out_calls_held_time_session;
    /// Count, since login.
    282 preview_calls_session;
    /// Seconds, since login.
    283 preview_calls_talk_time_session;
    /// Seconds, since login.
    284 preview_calls_time_session;
    /// Count, since login.
    285 preview_calls_held_session;
    /// Seconds, since login.
    286 preview_calls_held_time_session;
    /// Count, since login.
    287 reservation_calls_session;
    /// Seconds, since login.
    288 reservation_calls_talk_time_session;
    /// Seconds, since login.
    289 reservation_calls_time_session;
    /// Count, since login.
    290 reservation_calls_held_session;
    /// Seconds, since login.
    291 reservation_calls_held_time_session;
    /// Count, since login.
    292 barge_in_calls_session;
    /// Count, since login.
    293 intercept_calls_session;
    /// Count, since login.
    294 monitor_calls_session;
    /// Count, since login.
    295 whisper_calls_session;
    /// Count, since login.
    296 emergency_calls_session;
    /// Seconds, today.
    297 avail_time_today;
    /// Seconds, today.
    298 logged_on_time_today;
    /// Seconds, today.
    299 not_ready_time_today;
    /// Seconds, today.
    300 icm_available_time_today;
    /// Seconds, today.
    301 routable_time_today;
    /// Count, today.
    302 agent_out_calls_today;
    /// Seconds, today.
    303 agent_out_calls_talk_time_today;
    /// Seconds, today.
    304 agent_out_calls_time_today;
    /// Count, today.
    305 agent_out_calls_held_today;
    /// Seconds, today.
    306 agent_out_calls_held_time_today;
    /// Count, today.
    307 handled_calls_today;
    /// Seconds, today.
    308 handled_calls_talk_time_today;
    /// Seconds, today.
    309 handled_calls_after_call_time_today;
    /// Seconds, today.
    310 handled_calls_time_today;
    /// Count, today.
    311 incoming_calls_held_today;
    /// Seconds, today.
    312 incoming_calls_held_time_today;
    /// Count, today.
    313 internal_calls_today;
    /// Seconds, today.
    314 internal_calls_time_today;
    /// Count, today.
    315 internal_calls_rcvd_today;
    /// Seconds, today.
    316 internal_calls_rcvd_time_today;
    /// Count, today.
    317 internal_calls_held_today;
    /// Seconds, today.
    318 internal_calls_held_time_today;
    /// Count, today.
    319 auto_out_calls_today;
    /// Seconds, today.
    320 auto_out_calls_talk_time_today;
    /// Seconds, today.
    321 auto_out_calls_time_today;
    /// Count, today.
    322 auto_out_calls_held_today;
    /// Seconds, today.
    323 auto_out_calls_held_time_today;
    /// Count, today.
    324 preview_calls_today;
    /// Seconds, today.
    325 preview_calls_talk_time_today;
    /// Seconds, today.
    326 preview_calls_time_today;
    /// Count, today.
    327 preview_calls_held_today;
    /// Seconds, today.
    328 preview_calls_held_time_today;
    /// Count, today.
    329 reservation_calls_today;
    /// Seconds, today.
    330 reservation_calls_talk_time_today;
    /// Seconds, today.
    331 reservation_calls_time_today;
    /// Count, today.
    332 reservation_calls_held_today;
    /// Seconds, today.
    333 reservation_calls_held_time_today;
    /// Count, today.
    334 barge_in_calls_today;
    /// Count, today.
    335 intercept_calls_today;
    /// Count, today.
    336 monitor_calls_today;
    /// Count, today.
    337 whisper_calls_today;
    /// Count, today.
    338 emergency_calls_today;
    /// Number of agents, now.
    339 agents_logged_on;
    /// Number of agents, now.
    340 agents_avail;
    /// Number of agents, now.
    341 agents_not_ready;
    /// Number of agents, now.
    342 agents_ready;
    /// Number of agents, now.
    343 agents_talking_in;
    /// Number of agents, now.
    344 agents_talking_out;
    /// Number of agents, now.
    345 agents_talking_other;
    /// Number of agents, now.
    346 agents_work_not_ready;
    /// Number of agents, now.
    347 agents_work_ready;
    /// Number of agents, now.
    348 agents_busy_other;
    /// Number of agents, now.
    349 agents_reserved;
    /// Number of agents, now.
    350 agents_hold;
    /// Number of agents, now.
    351 agents_icm_available;
    /// Number of agents, now.
    352 agents_application_available;
    /// Number of agents, now.
    353 agents_talking_auto_out;
    /// Number of agents, now.
    354 agents_talking_preview;
    /// Number of agents, now.
    355 agents_talking_reservation;
    /// Count, now; 0xFFFFFFFF = unknown.
    356 router_calls_q_now;
    /// Seconds, now; 0xFFFFFFFF = unknown.
    357 longest_router_call_q_now;
    /// Count, now; 0xFFFFFFFF = unknown.
    358 calls_q_now;
    /// Seconds, now; 0xFFFFFFFF = unknown.
    359 calls_q_time_now;
    /// Seconds, now; 0xFFFFFFFF = unknown.
    360 longest_call_q_now;
    /// Seconds, this 5 minutes.
    361 avail_time_to_5 = avail_time_to5;
    /// Seconds, this 5 minutes.
    362 logged_on_time_to_5 = logged_on_time_to5;
    /// Seconds, this 5 minutes.
    363 not_ready_time_to_5 = not_ready_time_to5;
    /// Count, this 5 minutes.
    364 agent_out_calls_to_5 = agent_out_calls_to5;
    /// Seconds, this 5 minutes.
    365 agent_out_calls_talk_time_to_5 = agent_out_calls_talk_time_to5;
    /// Seconds, this 5 minutes.
    366 agent_out_calls_time_to_5 = agent_out_calls_time_to5;
    /// Count, this 5 minutes.
    367 agent_out_calls_held_to_5 = agent_out_calls_held_to5;
    /// Seconds, this 5 minutes.
    368 agent_out_calls_held_time_to_5 = agent_out_calls_held_time_to5;
    /// Count, this 5 minutes.
    369 handled_calls_to_5 = handled_calls_to5;
    /// Seconds, this 5 minutes.
    370 handled_calls_talk_time_to_5 = handled_calls_talk_time_to5;
    /// Seconds, this 5 minutes.
    371 handled_calls_after_call_time_to_5 = handled_calls_after_call_time_to5;
    /// Seconds, this 5 minutes.
    372 handled_calls_time_to_5 = handled_calls_time_to5;
    /// Count, this 5 minutes.
    373 incoming_calls_held_to_5 = incoming_calls_held_to5;
    /// Seconds, this 5 minutes.
    374 incoming_calls_held_time_to_5 = incoming_calls_held_time_to5;
    /// Count, this 5 minutes.
    375 internal_calls_rcvd_to_5 = internal_calls_rcvd_to5;
    /// Seconds, this 5 minutes.
    376 internal_calls_rcvd_time_to_5 = internal_calls_rcvd_time_to5;
    /// Count, this 5 minutes.
    377 internal_calls_held_to_5 = internal_calls_held_to5;
    /// Seconds, this 5 minutes.
    378 internal_calls_held_time_to_5 = internal_calls_held_time_to5;
    /// Count, this 5 minutes.
    379 auto_out_calls_to_5 = auto_out_calls_to5;
    /// Seconds, this 5 minutes.
    380 auto_out_calls_talk_time_to_5 = auto_out_calls_talk_time_to5;
    /// Seconds, this 5 minutes.
    381 auto_out_calls_time_to_5 = auto_out_calls_time_to5;
    /// Count, this 5 minutes.
    382 auto_out_calls_held_to_5 = auto_out_calls_held_to5;
    /// Seconds, this 5 minutes.
    383 auto_out_calls_held_time_to_5 = auto_out_calls_held_time_to5;
    /// Count, this 5 minutes.
    384 preview_calls_to_5 = preview_calls_to5;
    /// Seconds, this 5 minutes.
    385 preview_calls_talk_time_to_5 = preview_calls_talk_time_to5;
    /// Seconds, this 5 minutes.
    386 preview_calls_time_to_5 = preview_calls_time_to5;
    /// Count, this 5 minutes.
    387 preview_calls_held_to_5 = preview_calls_held_to5;
    /// Seconds, this 5 minutes.
    388 preview_calls_held_time_to_5 = preview_calls_held_time_to5;
    /// Count, this 5 minutes.
    389 reservation_calls_to_5 = reservation_calls_to5;
    /// Seconds, this 5 minutes.
    390 reservation_calls_talk_time_to_5 = reservation_calls_talk_time_to5;
    /// Seconds, this 5 minutes.
    391 reservation_calls_time_to_5 = reservation_calls_time_to5;
    /// Count, this 5 minutes.
    392 reservation_calls_held_to_5 = reservation_calls_held_to5;
    /// Seconds, this 5 minutes.
    393 reservation_calls_held_time_to_5 = reservation_calls_held_time_to5;
    /// Count, this 5 minutes.
    394 barge_in_calls_to_5 = barge_in_calls_to5;
    /// Count, this 5 minutes.
    395 intercept_calls_to_5 = intercept_calls_to5;
    /// Count, this 5 minutes.
    396 monitor_calls_to_5 = monitor_calls_to5;
    /// Count, this 5 minutes.
    397 whisper_calls_to_5 = whisper_calls_to5;
    /// Count, this 5 minutes.
    398 emergency_calls_to_5 = emergency_calls_to5;
    /// Count, 5 minutes; 0xFFFFFFFF = unknown.
    399 calls_q_5 = calls_q5;
    /// Seconds, 5 minutes; 0xFFFFFFFF = unknown.
    400 calls_q_time_5 = calls_q_time5;
    /// Seconds, 5 minutes; 0xFFFFFFFF = unknown.
    401 longest_call_q_5 = longest_call_q5;
    /// Seconds, this half hour.
    402 avail_time_to_half;
    /// Seconds, this half hour.
    403 logged_on_time_to_half;
    /// Seconds, this half hour.
    404 not_ready_time_to_half;
    /// Count, this half hour.
    405 agent_out_calls_to_half;
    /// Seconds, this half hour.
    406 agent_out_calls_talk_time_to_half;
    /// Seconds, this half hour.
    407 agent_out_calls_time_to_half;
    /// Count, this half hour.
    408 agent_out_calls_held_to_half;
    /// Seconds, this half hour.
    409 agent_out_calls_held_time_to_half;
    /// Count, this half hour.
    410 handled_calls_to_half;
    /// Seconds, this half hour.
    411 handled_calls_talk_time_to_half;
    /// Seconds, this half hour.
    412 handled_calls_after_call_time_to_half;
    /// Seconds, this half hour.
    413 handled_calls_time_to_half;
    /// Count, this half hour.
    414 incoming_calls_held_to_half;
    /// Seconds, this half hour.
    415 incoming_calls_held_time_to_half;
    /// Count, this half hour.
    416 internal_calls_rcvd_to_half;
    /// Seconds, this half hour.
    417 internal_calls_rcvd_time_to_half;
    /// Count, this half hour.
    418 internal_calls_held_to_half;
    /// Seconds, this half hour.
    419 internal_calls_held_time_to_half;
    /// Count, this half hour.
    420 auto_out_calls_to_half;
    /// Seconds, this half hour.
    421 auto_out_calls_talk_time_to_half;
    /// Seconds, this half hour.
    422 auto_out_calls_time_to_half;
    /// Count, this half hour.
    423 auto_out_calls_held_to_half;
    /// Seconds, this half hour.
    424 auto_out_calls_held_time_to_half;
    /// Count, this half hour.
    425 preview_calls_to_half;
    /// Seconds, this half hour.
    426 preview_calls_talk_time_to_half;
    /// Seconds, this half hour.
    427 preview_calls_time_to_half;
    /// Count, this half hour.
    428 preview_calls_held_to_half;
    /// Seconds, this half hour.
    429 preview_calls_held_time_to_half;
    /// Count, this half hour.
    430 reservation_calls_to_half;
    /// Seconds, this half hour.
    431 reservation_calls_talk_time_to_half;
    /// Seconds, this half hour.
    432 reservation_calls_time_to_half;
    /// Count, this half hour.
    433 reservation_calls_held_to_half;
    /// Seconds, this half hour.
    434 reservation_calls_held_time_to_half;
    /// Count, this half hour.
    435 barge_in_calls_to_half;
    /// Count, this half hour.
    436 intercept_calls_to_half;
    /// Count, this half hour.
    437 monitor_calls_to_half;
    /// Count, this half hour.
    438 whisper_calls_to_half;
    /// Count, this half hour.
    439 emergency_calls_to_half;
    /// Count, half hour; 0xFFFFFFFF = unknown.
    440 calls_q_half;
    /// Seconds, half hour; 0xFFFFFFFF = unknown.
    441 calls_q_time_half;
    /// Seconds, half hour; 0xFFFFFFFF = unknown.
    442 longest_call_q_half;
    /// Count, today; 0xFFFFFFFF = unknown.
    443 calls_q_today;
    /// Seconds, today; 0xFFFFFFFF = unknown.
    444 calls_q_time_today;
    /// Seconds, today; 0xFFFFFFFF = unknown.
    445 longest_call_q_today;
    /// Rtp type.
    446 rtp_type;
    /// Media bit rate, used for G.723 only.
    447 bit_rate;
    /// 0 off, 1 on.
    448 echo_cancellation;
    /// Milliseconds.
    449 packet_size;
    /// Audio codec type (values not listed).
    450 payload_type;
    /// IP address the stream goes to; 16 bytes max before version 19.
    451 sending_address: private;
    /// UDP port the stream goes to.
    452 sending_port;
    /// Sending address ipv6.
    453 sending_address_ipv6: private;
    /// Agent call; 0xFFFFFFFF = active call.
    454 agent_call_id = agent_connection_call_id;
    /// Supervisor call; 0xFFFFFFFF = none.
    455 supervisor_call_id = supervisor_connection_call_id;
    /// Agent connection device type.
    456 agent_connection_device_type = agent_connection_device_id_type;
    /// Supervisor connection device type.
    457 supervisor_connection_device_type = supervisor_connection_device_id_type;
    /// Supervisory action.
    458 supervisory_action;
    /// Device id.
    459 agent_connection_device_id: private;
    /// Device id.
    460 supervisor_connection_device_id: private;
    /// Needed from All Events / Peripheral Monitor clients.
    461 supervisor_instrument: private;
    /// Agent team id.
    462 team_id;
    /// Count of agent groups, max 64.
    463 number_of_agents;
    /// Config operation.
    464 config_operation;
    /// Team name.
    465 agent_team_name;
    /// Agent (or supervisor) id of the member.
    466 atc_agent_id;
    /// Bit mask; 0 = regular agent.
    467 agent_flags;
    /// Atc agent state.
    468 atc_agent_state;
    /// Seconds.
    469 atc_state_duration;
    /// List of agents (of a team), or agents found (of a resynchronisation).
    470 agents;
    /// Bit mask.
    471 desk_settings_mask;
    /// After inbound calls.
    472 wrapup_data_incoming_mode;
    /// After outbound calls (3 not listed here).
    473 wrapup_data_outgoing_mode;
    /// Seconds.
    474 logout_non_activity_time;
    /// Recording frequency.
    475 quality_recording_rate;
    /// Seconds.
    476 ring_no_answer_time;
    /// Flag.
    477 silent_monitor_warning_message;
    /// Flag.
    478 silent_monitor_audible_indication;
    /// Set = blind conference, clear = consultation.
    479 supervisor_assist_call_method;
    /// Set = blind conference, clear = consultation.
    480 emergency_call_method;
    /// Flag.
    481 auto_record_on_emergency;
    /// Flag: recording requests go through Unified CM/PIM.
    482 recording_mode;
    /// Auto wrap-up time-out; unit not printed, 7200 in the v15 capture so seconds.
    483 work_mode_timer;
    /// Dialed number id for ring-no-answer reroute.
    484 ring_no_answer_dn;
    /// Overrides the default port address of the agent device.
    485 default_device_port_address: private;
    /// 1 on, 0 off.
    486 play_zip_tone;
    /// 1 allowed, 0 not.
    487 acd_shared_line_usage;
    /// Count of TeamID fields, max 64.
    488 number_of_agent_teams;
    /// Segment number of this message.
    489 segment_number;
    /// More.
    490 more;
    /// List of team_id.
    491 agent_teams;
    /// Server mode.
    492 server_mode;
    /// E.g. Cisco:CallRecording.
    493 service_name;
    /// Id of the registered service.
    494 registered_service_id;
    /// Opaque value of the recording server.
    495 server_data;
    /// Not used on UCCE.
    496 customer_id;
    /// 8 bytes; all zero = no key.
    497 application_config_key = service_config_key;
    /// 8 bytes.
    498 csq_config_key = skill_group_config_key;
    /// 8 bytes.
    499 agent_config_key;
    /// 8 bytes.
    500 device_config_key;
    /// 8 bytes.
    501 call_type_config_key;
    /// 8 bytes.
    502 peripheral_config_key;
    /// 8 bytes.
    503 agent_desk_settings_config_key;
    /// Bit mask.
    504 configuration_mask = config_information;
    /// Config type.
    505 config_type;
    /// Count of records in the floating part, 1..10.
    506 num_records;
    /// First field of each record (last in CONFIG_AGENT_SERVICE_EVENT table).
    507 record_type;
    /// Previous number, in a change.
    508 old_peripheral_number;
    /// Queue limit.
    509 max_queued;
    /// Extension.
    510 extension: private;
    /// Service skill target id.
    511 previous_application_id = service_skill_target_id;
    /// Name on the peripheral.
    512 application_name = peripheral_name;
    /// Free text.
    513 description;
    /// Seconds.
    514 service_level_threshold;
    /// Service level type (values not listed).
    515 service_level_type;
    /// Configuration parameter text.
    516 config_param;
    /// Media routing domain id.
    517 flt_mr_domain_id;
    /// Array length, max 10.
    518 num_service_members;
    /// Skill group peripheral number; guide: array, expected on the wire as repeated 187/188 pairs.
    519 service_member;
    /// See ServiceMember.
    520 service_priority;
    /// List of record_type, flt_peripheral_id, application_id .
    521 records;
    /// List of service_member, service_priority.
    522 service_members;
    /// Skill group skill target id.
    523 skill_group_skill_target_id;
    /// TRUE: agent goes to wrap-up after a call; tag 185 confirmed by the v15 capture.
    524 auto_work;
    /// Name on the peripheral.
    525 csq_name = peripheral_name;
    /// Media routing domain id.
    526 mr_domain_id = flt_mr_domain_id;
    /// 0 = ordinary skill group.
    527 flt_precision_queue_id;
    /// Flt precision queue name.
    528 flt_precision_queue_name;
    /// Service member id.
    529 service_member_id;
    /// Service member priority.
    530 service_member_priority;
    /// Agent type.
    531 agent_type;
    /// Default -1.
    532 agent_desk_settings_id;
    /// Agent peripheral number.
    533 login_id;
    /// Previous login id, in a change.
    534 old_login_id;
    /// 32 bytes max before version 20.
    535 login_name: private;
    /// Last name.
    536 last_name: private;
    /// First name.
    537 first_name: private;
    /// Array length, max 100.
    538 num_csq = num_skills;
    /// Array length, max 40.
    539 num_mrds = num_mr_ds;
    /// Guide: array; expected on the wire as repeated 262/263 pairs.
    540 flt_agent_mrd_id = flt_agent_mrdid;
    /// See FltAgentMRDID.
    541 flt_agent_mrd_state;
    /// Peripheral name.
    542 peripheral_name;
    /// Skill group.
    543 skill_group;
    /// Peripheral number.
    544 peripheral_number;
    /// List of flt_agent_mrd_id, flt_agent_mrd_state.
    545 mrds;
    /// Number as the peripheral knows it.
    546 device_field0 = peripheral_number: private;
    /// Device type.
    547 device_type;
    /// Service of the device.
    548 device_field1 = flt_service_id: private;
    /// Dialed number.
    549 device_field2 = dialed_number: private;
    /// Extension.
    550 device_field4 = extension: private;
    /// Call type id; 0 = unchanged.
    551 call_type_id;
    /// Operation.
    552 operation;
    /// Team name.
    553 team_name;
    /// Member type.
    554 member_type;
    /// 0 on UCCE.
    555 customer_definition_id;
    /// Enterprise name.
    556 enterprise_name;
    /// Event code.
    557 event_code;
    /// Greeting type; tag number not printed in the guide.
    558 greeting_type;
    /// Agent action.
    559 agent_action;
    /// Flt enterprise name.
    560 flt_enterprise_name;
    /// Free text.
    561 flt_description;
    /// Seconds.
    562 flt_max_task_duration;
    /// Flt interruptible.
    563 flt_interruptible;
    /// Peripheral id.
    564 config_peripheral_id;
    /// Desk settings id.
    565 default_agent_desk_settings_id;
    /// Bit mask.
    566 flt_desk_settings_mask;
    /// After inbound calls.
    567 flt_wrap_up_data_incoming_mode;
    /// After outbound calls (3 not listed here).
    568 flt_wrap_up_data_outgoing_mode;
    /// Seconds.
    569 flt_logout_non_activity_time;
    /// Recording frequency.
    570 flt_quality_recording_rate;
    /// Seconds.
    571 flt_ring_no_answer_time;
    /// Flag.
    572 flt_silent_monitor_warning_message;
    /// Flag.
    573 flt_silent_monitor_audible_indication;
    /// Set = blind conference, clear = consultation.
    574 flt_supervisor_assist_call_method;
    /// Set = blind conference, clear = consultation.
    575 flt_emergency_call_method;
    /// Flag.
    576 flt_auto_record_on_emergency;
    /// Flag: recording requests go through Unified CM/PIM.
    577 flt_recording_mode;
    /// Auto wrap-up time-out (unit not stated).
    578 flt_work_mode_timer;
    /// Dialed number id for ring-no-answer reroute.
    579 flt_ring_no_answer_dn_id;
    /// Overrides the default port address; guide prints max 4, doubtful (32 in AGENT_DESK_SETTINGS_CONF).
    580 flt_default_device_port_address: private;
    /// Absent = 3.
    581 play_tone_direction;
    /// Silent or user (shown on the phone) recording; numbers not printed; absent = silent.
    582 invocation_type;
    /// 0xFFFF = none.
    583 recording_device_type;
    /// Recording device.
    584 recording_device_id: private;
    /// Reason code as passed through from Unified CM.
    585 record_failure_cause;
    /// Recording type.
    586 recording_type;
    /// Media forking device type.
    587 media_forking_device_type;
    /// Recorder address.
    588 recorder_address: private;
    /// Terminal name.
    589 terminal_name;
    /// Media forking device name.
    590 media_forking_device_name;
    /// Media forking cluster id.
    591 media_forking_cluster_id;
    /// Recorder uri.
    592 recorder_uri;
    /// Recorder error msg.
    593 recorder_error_msg;
    /// Recorder type.
    594 recorder_type;
    /// Recorder status.
    595 recorder_status;
    /// Terminal type.
    596 terminal_type;
    /// Terminal device name.
    597 terminal_device_name;
    /// Terminal type name.
    598 terminal_type_name;
    /// Count of Instrument fields, max 10.
    599 num_instruments;
    /// Repeats.
    600 instrument: private;
    /// List of instrument.
    601 instruments: private;
    /// 1 agree, 0 refuse.
    602 maintenance_mode_accepted;
    /// 1 continue, 0 cancelled.
    603 maintenance_mode_status;
    /// Count; tag number not printed in the guide.
    604 total_answers_suggestion;
    /// Count; tag 312 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ.
    605 num_positive_answers_suggestions;
    /// Count; tag 313 in the v24 guide, which v25 gives to MEDIA_LOGIN_REQ.
    606 num_negative_answers_suggestions;
    /// Name of an expanded call context (ECC) variable.
    607 name;
    /// Value of an ECC variable.
    608 value: private;
    /// Index of an ECC array element.
    609 index;
    /// Number of the session since the client was opened, from 1.
    610 epoch;
    /// Host:port of the CTI server.
    611 server;
    /// Protocol version agreed for the session.
    612 protocol;
    /// Dialect of the session, ccx or ged188.
    613 dialect;
    /// Whether the contact centre said that it is on line.
    614 online;
    /// Stable word for why the session ended.
    615 reason;
    /// From when events may be missing; in the picture of calls: since when something is so. RFC 3339 UTC.
    616 since;
    /// Until when events may be missing, RFC 3339 UTC.
    617 until;
    /// Events dropped because the consumer was too slow.
    618 count;
    /// Sequence number of the first dropped event.
    619 first_seq;
    /// Sequence number of the last dropped event.
    620 last_seq;
    /// What was wrong with the message.
    621 error;
    /// Message type id of the message.
    622 id;
    /// The bytes of the message, as lower-case hex text.
    623 hex: private;
    /// The logical contact of a call: the same through transfer, consultation and conference.
    624 contact_id;
    /// Whether the parties of the call that are known are all there are.
    625 complete;
    /// Ids under which the call was known before, or whose calls became one with it.
    626 merged_call_ids;
    /// The parties of a call.
    627 connections: private;
    /// Number of a device; of a line that is not the agent's own `primary.actual`.
    628 device_id: private;
    /// Whether the device is in service.
    629 in_service;
    /// The agents who are in the call.
    630 agent_ids;
}
