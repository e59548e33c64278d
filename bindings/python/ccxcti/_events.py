# Generated from core/src/wire by cargo xtask gen. Do not edit.
"""One class per message, per record of the client and per item of a list."""

from ._native import Event, Field, Item, ListField, Message, Record


class ServiceMemberItem(Item):
    """One item of a list `service_members`."""

    __slots__ = ()
    service_member = Field(519)
    service_priority = Field(520)


class CsqItem(Item):
    """One item of a list `csqs`."""

    __slots__ = ()
    csq_id = Field(44)
    skill_group_priority = Field(46)
    skill_group_id = Field(45)
    csq_state = Field(143)


class MrdItem(Item):
    """One item of a list `mrds`."""

    __slots__ = ()
    flt_agent_mrd_id = Field(540)
    flt_agent_mrd_state = Field(541)


class InstrumentItem(Item):
    """One item of a list `instruments`."""

    __slots__ = ()
    instrument = Field(600)


class EnabledServiceItem(Item):
    """One item of a list `enabled_services`."""

    __slots__ = ()
    flt_enabled_services = Field(233)


class PeripheralItem(Item):
    """One item of a list `peripherals`."""

    __slots__ = ()
    flt_peripheral_id = Field(34)
    multiline_agent_control = Field(35)


class NamedVariableItem(Item):
    """One item of a list `named_variables`."""

    __slots__ = ()
    name = Field(607)
    value = Field(608)


class NamedArrayItem(Item):
    """One item of a list `named_arrays`."""

    __slots__ = ()
    name = Field(607)
    value = Field(608)
    index = Field(609)


class PartyItem(Item):
    """One item of a list `parties`."""

    __slots__ = ()
    connected_party_call_id = Field(105)
    connected_party_device_type = Field(106)
    connected_party_device_id = Field(107)


class CtiClientItem(Item):
    """One item of a list `cti_clients`."""

    __slots__ = ()
    cti_client_signature = Field(131)
    cti_client_timestamp = Field(132)


class LineItem(Item):
    """One item of a list `lines`."""

    __slots__ = ()
    line_handle = Field(40)
    line_type = Field(41)


class CallDeviceItem(Item):
    """One item of a list `call_devices`."""

    __slots__ = ()
    call_connection_call_id = Field(224)
    call_connection_device_type = Field(225)
    call_connection_device_id = Field(226)
    call_device_type = Field(227)
    call_device_id = Field(228)
    call_device_connection_state = Field(229)


class CallItem(Item):
    """One item of a list `calls`."""

    __slots__ = ()
    call_connection_call_id = Field(224)
    call_connection_device_type = Field(225)
    call_connection_device_id = Field(226)
    call_state = Field(238)
    silent_monitor_status = Field(239)


class AgentItem(Item):
    """One item of a list `agents`."""

    __slots__ = ()
    atc_agent_id = Field(466)
    agent_flags = Field(467)
    atc_agent_state = Field(468)
    atc_state_duration = Field(469)


class AgentTeamItem(Item):
    """One item of a list `agent_teams`."""

    __slots__ = ()
    team_id = Field(462)


class RecordItem(Item):
    """One item of a list `records`."""

    __slots__ = ()
    record_type = Field(507)
    flt_peripheral_id = Field(34)
    application_id = Field(42)
    old_peripheral_number = Field(508)
    max_queued = Field(509)
    extension = Field(510)
    previous_application_id = Field(511)
    application_name = Field(512)
    description = Field(513)
    service_level_threshold = Field(514)
    service_level_type = Field(515)
    config_param = Field(516)
    flt_mr_domain_id = Field(517)
    num_service_members = Field(518)
    service_members = ListField(522, ServiceMemberItem)
    csq_id = Field(44)
    skill_group_priority = Field(46)
    skill_group_skill_target_id = Field(523)
    auto_work = Field(524)
    csq_name = Field(525)
    mr_domain_id = Field(526)
    flt_precision_queue_id = Field(527)
    flt_precision_queue_name = Field(528)
    active_terminal = Field(152)
    agent_type = Field(531)
    agent_desk_settings_id = Field(532)
    login_id = Field(533)
    old_login_id = Field(534)
    login_name = Field(535)
    last_name = Field(536)
    first_name = Field(537)
    agent_skill_target_id = Field(250)
    num_csq = Field(538)
    sso_enabled = Field(176)
    num_mrds = Field(539)
    csqs = ListField(124, CsqItem)
    mrds = ListField(545, MrdItem)
    device_field0 = Field(546)
    device_type = Field(547)
    device_field1 = Field(548)
    device_field2 = Field(549)
    dnis = Field(66)
    device_field4 = Field(550)
    flt_call_type_id = Field(251)
    customer_definition_id = Field(555)
    enterprise_name = Field(556)
    flt_enterprise_name = Field(560)
    flt_description = Field(561)
    flt_max_task_duration = Field(562)
    flt_interruptible = Field(563)
    config_peripheral_id = Field(564)
    default_agent_desk_settings_id = Field(565)
    flt_desk_settings_mask = Field(566)
    flt_wrap_up_data_incoming_mode = Field(567)
    flt_wrap_up_data_outgoing_mode = Field(568)
    flt_logout_non_activity_time = Field(569)
    flt_quality_recording_rate = Field(570)
    flt_ring_no_answer_time = Field(571)
    flt_silent_monitor_warning_message = Field(572)
    flt_silent_monitor_audible_indication = Field(573)
    flt_supervisor_assist_call_method = Field(574)
    flt_emergency_call_method = Field(575)
    flt_auto_record_on_emergency = Field(576)
    flt_recording_mode = Field(577)
    flt_work_mode_timer = Field(578)
    flt_ring_no_answer_dn_id = Field(579)
    flt_default_device_port_address = Field(580)
    play_zip_tone = Field(486)
    acd_shared_line_usage = Field(487)
    terminal_type = Field(596)
    terminal_device_name = Field(597)
    terminal_type_name = Field(598)
    num_instruments = Field(599)
    instruments = ListField(601, InstrumentItem)
    num_of_enabled_services = Field(232)
    enabled_services = ListField(235, EnabledServiceItem)


class FailureConf(Message):
    """FAILURE_CONF: Refusal of any request that has no more specific refusal; repeats its InvokeID."""

    __slots__ = ()
    _number = 1
    invoke_id = Field(1)
    status = Field(2)
    text = Field(3)
    ctios_cil_client_id = Field(4)


class Failure(Message):
    """FAILURE_EVENT: Unsolicited report of an error or of loss of service."""

    __slots__ = ()
    _number = 2
    status = Field(2)
    text = Field(3)


class OpenReq(Message):
    """OPEN_REQ: First message of a session: version, wanted services, masks, credentials."""

    __slots__ = ()
    _number = 3
    invoke_id = Field(1)
    version_number = Field(5)
    idle_timeout = Field(6)
    peripheral_id = Field(7)
    services_requested = Field(8)
    call_msg_mask = Field(9)
    agent_state_mask = Field(10)
    config_msg_mask = Field(11)
    reserved1 = Field(12)
    reserved2 = Field(13)
    reserved3 = Field(14)
    client_id = Field(15)
    client_password = Field(16)
    client_signature = Field(17)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    application_path_id = Field(21)
    agent_id_long = Field(23)


class OpenConf(Message):
    """OPEN_CONF: Session is open: granted services and current PG/agent status."""

    __slots__ = ()
    _number = 4
    invoke_id = Field(1)
    services_granted = Field(24)
    monitor_id = Field(25)
    ccx_status = Field(26)
    ccx_time = Field(27)
    ccx_online = Field(28)
    peripheral_type = Field(29)
    agent_state = Field(30)
    department_id = Field(31)
    session_type = Field(32)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    num_peripherals = Field(33)
    peripherals = ListField(37, PeripheralItem)
    agent_id_long = Field(23)
    config_msg_mask_granted = Field(36)


class HeartbeatReq(Message):
    """HEARTBEAT_REQ: Keeps the session alive and probes the server."""

    __slots__ = ()
    _number = 5
    invoke_id = Field(1)


class HeartbeatConf(Message):
    """HEARTBEAT_CONF: Answer to a heartbeat."""

    __slots__ = ()
    _number = 6
    invoke_id = Field(1)


class CloseReq(Message):
    """CLOSE_REQ: Orderly end of session, with a reason code."""

    __slots__ = ()
    _number = 7
    invoke_id = Field(1)
    status = Field(2)


class CloseConf(Message):
    """CLOSE_CONF: Session is closed; client may drop the TCP connection."""

    __slots__ = ()
    _number = 8
    invoke_id = Field(1)


class CallDelivered(Message):
    """CALL_DELIVERED_EVENT: Call arrived at (alerts) a device, or an inbound trunk was seized."""

    __slots__ = ()
    _number = 9
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    line_handle = Field(40)
    line_type = Field(41)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    alerting_device_type = Field(47)
    calling_device_type = Field(48)
    called_device_type = Field(49)
    last_redirect_device_type = Field(50)
    local_connection_state = Field(51)
    event_cause = Field(52)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    connection_device_id = Field(55)
    alerting_device_id = Field(56)
    calling_device_id = Field(57)
    called_device_id = Field(58)
    last_redirect_device_id = Field(59)
    trunk_number = Field(60)
    trunk_group_number = Field(61)
    secondary_connection_call_id = Field(62)
    ani = Field(63)
    ani_ii = Field(64)
    user_to_user_info = Field(65)
    dnis = Field(66)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)


class CallEstablished(Message):
    """CALL_ESTABLISHED_EVENT: Call was answered / connected at a device."""

    __slots__ = ()
    _number = 10
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    line_handle = Field(40)
    line_type = Field(41)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    answering_device_type = Field(84)
    calling_device_type = Field(48)
    called_device_type = Field(49)
    last_redirect_device_type = Field(50)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    answering_device_id = Field(85)
    calling_device_id = Field(57)
    called_device_id = Field(58)
    last_redirect_device_id = Field(59)
    trunk_number = Field(60)
    trunk_group_number = Field(61)


class CallHeld(Message):
    """CALL_HELD_EVENT: A device put its connection on hold."""

    __slots__ = ()
    _number = 11
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    holding_device_type = Field(86)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    holding_device_id = Field(87)


class CallRetrieved(Message):
    """CALL_RETRIEVED_EVENT: A held connection became active again."""

    __slots__ = ()
    _number = 12
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    retrieving_device_type = Field(88)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    retrieving_device_id = Field(89)


class CallCleared(Message):
    """CALL_CLEARED_EVENT: The whole call ended (last device gone)."""

    __slots__ = ()
    _number = 13
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)


class CallConnectionCleared(Message):
    """CALL_CONNECTION_CLEARED_EVENT: One device left the call."""

    __slots__ = ()
    _number = 14
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    releasing_device_type = Field(90)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    releasing_device_id = Field(91)


class CallOriginated(Message):
    """CALL_ORIGINATED_EVENT: The peripheral started an outbound call attempt."""

    __slots__ = ()
    _number = 15
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    line_handle = Field(40)
    line_type = Field(41)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    calling_device_type = Field(48)
    called_device_type = Field(49)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    calling_device_id = Field(57)
    called_device_id = Field(58)


class CallFailed(Message):
    """CALL_FAILED_EVENT: Call attempt could not be completed."""

    __slots__ = ()
    _number = 16
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    failing_device_type = Field(92)
    called_device_type = Field(49)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    failing_device_id = Field(93)
    called_device_id = Field(58)


class CallConferenced(Message):
    """CALL_CONFERENCED_EVENT: Two calls were joined, or a party was added, into a conference."""

    __slots__ = ()
    _number = 17
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    primary_device_type = Field(94)
    primary_call_id = Field(95)
    line_handle = Field(40)
    line_type = Field(41)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    num_parties = Field(96)
    secondary_device_type = Field(97)
    secondary_call_id = Field(98)
    controller_device_type = Field(99)
    added_party_device_type = Field(100)
    local_connection_state = Field(51)
    event_cause = Field(52)
    primary_device_id = Field(101)
    secondary_device_id = Field(102)
    controller_device_id = Field(103)
    added_party_device_id = Field(104)
    parties = ListField(108, PartyItem)


class CallTransferred(Message):
    """CALL_TRANSFERRED_EVENT: Call was transferred; merged call and remaining parties are listed."""

    __slots__ = ()
    _number = 18
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    primary_device_type = Field(94)
    primary_call_id = Field(95)
    line_handle = Field(40)
    line_type = Field(41)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    num_parties = Field(96)
    secondary_device_type = Field(97)
    secondary_call_id = Field(98)
    transferring_device_type = Field(109)
    transferred_device_type = Field(110)
    local_connection_state = Field(51)
    event_cause = Field(52)
    primary_device_id = Field(101)
    secondary_device_id = Field(102)
    transferring_device_id = Field(111)
    transferred_device_id = Field(112)
    parties = ListField(108, PartyItem)


class CallDiverted(Message):
    """CALL_DIVERTED_EVENT: Call left its previous delivery target for another."""

    __slots__ = ()
    _number = 19
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    application_id = Field(42)
    service_id = Field(43)
    diverting_device_type = Field(113)
    called_device_type = Field(49)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    diverting_device_id = Field(114)
    called_device_id = Field(58)


class CallServiceInitiated(Message):
    """CALL_SERVICE_INITIATED_EVENT: Device went off-hook / got dial tone."""

    __slots__ = ()
    _number = 20
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    line_handle = Field(40)
    line_type = Field(41)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    calling_device_type = Field(48)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    calling_device_id = Field(57)
    call_reference_id = Field(115)
    coc_connection_call_id = Field(116)
    coc_call_connection_device_id_type = Field(117)
    coc_call_connection_device_id = Field(118)


class CallQueued(Message):
    """CALL_QUEUED_EVENT: Call was put in one or more queues."""

    __slots__ = ()
    _number = 21
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    application_id = Field(42)
    service_id = Field(43)
    queue_device_type = Field(119)
    calling_device_type = Field(48)
    called_device_type = Field(49)
    last_redirect_device_type = Field(50)
    num_queued = Field(120)
    num_csqs = Field(121)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    queue_device_id = Field(122)
    calling_device_id = Field(57)
    called_device_id = Field(58)
    last_redirect_device_id = Field(59)
    csqs = ListField(124, CsqItem)
    priority_queue_number = Field(123)


class CallTranslationRoute(Message):
    """CALL_TRANSLATION_ROUTE_EVENT: Context data of a call that will arrive by translation route."""

    __slots__ = ()
    _number = 22
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    ani = Field(63)
    user_to_user_info = Field(65)
    dnis = Field(66)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    ani_ii = Field(64)


class BeginCall(Message):
    """BEGIN_CALL_EVENT: Call became associated with this client; starts the event series of the call."""

    __slots__ = ()
    _number = 23
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    num_cti_clients = Field(128)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    call_type = Field(129)
    connection_device_type = Field(38)
    call_id = Field(39)
    called_party_disposition = Field(130)
    connection_device_id = Field(55)
    ani = Field(63)
    user_to_user_info = Field(65)
    dnis = Field(66)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    cti_clients = ListField(133, CtiClientItem)
    call_reference_id = Field(115)
    ani_ii = Field(64)


class EndCall(Message):
    """END_CALL_EVENT: Association of call and client ended; last event of the call for this client."""

    __slots__ = ()
    _number = 24
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    connection_device_id = Field(55)


class CallDataUpdate(Message):
    """CALL_DATA_UPDATE_EVENT: Call context (identity, type, variables) changed."""

    __slots__ = ()
    _number = 25
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    num_cti_clients = Field(128)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    call_type = Field(129)
    connection_device_type = Field(38)
    call_id = Field(39)
    new_connection_device_type = Field(134)
    new_call_id = Field(135)
    called_party_disposition = Field(130)
    campaign_id = Field(136)
    query_rule_id = Field(137)
    connection_device_id = Field(55)
    new_connection_device_id = Field(138)
    ani = Field(63)
    user_to_user_info = Field(65)
    dnis = Field(66)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    customer_phone_number = Field(139)
    customer_account_number = Field(140)
    cti_clients = ListField(133, CtiClientItem)
    call_reference_id = Field(115)
    ani_ii = Field(64)


class SetCallDataReq(Message):
    """SET_CALL_DATA_REQ: Set call variables, wrap-up data or other context of a call."""

    __slots__ = ()
    _number = 26
    invoke_id = Field(1)
    peripheral_id = Field(7)
    connection_device_type = Field(38)
    call_id = Field(39)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    call_type = Field(129)
    called_party_disposition = Field(130)
    campaign_id = Field(136)
    query_rule_id = Field(137)
    connection_device_id = Field(55)
    ani = Field(63)
    user_to_user_info = Field(65)
    caller_entered_digits = Field(68)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    customer_phone_number = Field(139)
    customer_account_number = Field(140)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    call_originated_from = Field(141)
    ani_ii = Field(64)
    ctios_cil_client_id = Field(4)


class SetCallDataConf(Message):
    """SET_CALL_DATA_CONF: Call data were set."""

    __slots__ = ()
    _number = 27
    invoke_id = Field(1)


class ReleaseCallReq(Message):
    """RELEASE_CALL_REQ: Client has finished updating this call's data."""

    __slots__ = ()
    _number = 28
    invoke_id = Field(1)
    peripheral_id = Field(7)
    connection_device_type = Field(38)
    call_id = Field(39)
    connection_device_id = Field(55)


class ReleaseCallConf(Message):
    """RELEASE_CALL_CONF: Release accepted."""

    __slots__ = ()
    _number = 29
    invoke_id = Field(1)


class AgentState(Message):
    """AGENT_STATE_EVENT: Agent changed state (overall and per skill group)."""

    __slots__ = ()
    _number = 30
    monitor_id = Field(25)
    peripheral_id = Field(7)
    session_id = Field(142)
    peripheral_type = Field(29)
    csq_state = Field(143)
    state_duration = Field(144)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    agent_state = Field(30)
    event_reason_code = Field(145)
    mrd_id = Field(146)
    num_tasks = Field(147)
    agent_mode = Field(148)
    max_task_limit = Field(149)
    icm_agent_id = Field(150)
    agent_availability_status = Field(151)
    num_csqs = Field(121)
    department_id = Field(31)
    client_signature = Field(17)
    agent_id = Field(19)
    agent_extension = Field(18)
    active_terminal = Field(152)
    agent_instrument = Field(20)
    duration = Field(153)
    next_agent_state = Field(154)
    direction = Field(155)
    csqs = ListField(124, CsqItem)
    max_beyond_task_limit = Field(156)
    cti_client_signature = Field(131)
    agent_id_long = Field(23)


class System(Message):
    """SYSTEM_EVENT: PG, peripheral or server status change, or broadcast text."""

    __slots__ = ()
    _number = 31
    ccx_status = Field(26)
    ccx_time = Field(27)
    system_event_id = Field(157)
    system_event_arg1 = Field(158)
    system_event_arg2 = Field(159)
    system_event_arg3 = Field(160)
    event_device_type = Field(161)
    text = Field(3)
    event_device_id = Field(162)


class ClientEventReportReq(Message):
    """CLIENT_EVENT_REPORT_REQ: Raise an alarm / object state in the platform's alarm system."""

    __slots__ = ()
    _number = 32
    invoke_id = Field(1)
    state = Field(163)
    object_name = Field(164)
    text = Field(3)


class ClientEventReportConf(Message):
    """CLIENT_EVENT_REPORT_CONF: Alarm report accepted."""

    __slots__ = ()
    _number = 33
    invoke_id = Field(1)


class CallReachedNetwork(Message):
    """CALL_REACHED_NETWORK_EVENT: Outbound call was cut through to another network."""

    __slots__ = ()
    _number = 34
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    line_handle = Field(40)
    line_type = Field(41)
    trunk_used_device_type = Field(165)
    called_device_type = Field(49)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    trunk_used_device_id = Field(166)
    called_device_id = Field(58)
    trunk_number = Field(60)
    trunk_group_number = Field(61)


class ControlFailureConf(Message):
    """CONTROL_FAILURE_CONF: A client-control (or supervisor) request failed at the peripheral."""

    __slots__ = ()
    _number = 35
    invoke_id = Field(1)
    failure_code = Field(167)
    unified_ccx_error_code = Field(168)
    text = Field(3)
    ctios_cil_client_id = Field(4)


class QueryAgentStateReq(Message):
    """QUERY_AGENT_STATE_REQ: Ask for an agent's current state."""

    __slots__ = ()
    _number = 36
    invoke_id = Field(1)
    peripheral_id = Field(7)
    mrd_id = Field(146)
    icm_agent_id = Field(150)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    agent_id_long = Field(23)


class QueryAgentStateConf(Message):
    """QUERY_AGENT_STATE_CONF: Current state of the agent, with one entry per skill group."""

    __slots__ = ()
    _number = 37
    invoke_id = Field(1)
    agent_state = Field(30)
    num_csqs = Field(121)
    mrd_id = Field(146)
    num_tasks = Field(147)
    agent_mode = Field(148)
    max_task_limit = Field(149)
    icm_agent_id = Field(150)
    agent_availability_status = Field(151)
    department_id = Field(31)
    agent_id = Field(19)
    agent_extension = Field(18)
    agent_instrument = Field(20)
    csqs = ListField(124, CsqItem)
    internal_agent_state = Field(169)
    max_beyond_task_limit = Field(156)
    agent_id_long = Field(23)


class SetAgentStateReq(Message):
    """SET_AGENT_STATE_REQ: Log an agent in or out, or change state."""

    __slots__ = ()
    _number = 38
    invoke_id = Field(1)
    peripheral_id = Field(7)
    agent_state = Field(30)
    agent_work_mode = Field(170)
    num_csqs = Field(121)
    event_reason_code = Field(145)
    forced_flag = Field(171)
    agent_capacity = Field(172)
    agent_instrument = Field(20)
    active_terminal = Field(152)
    agent_id = Field(19)
    agent_password = Field(173)
    position_id = Field(174)
    supervisor_id = Field(175)
    sso_enabled = Field(176)
    csqs = ListField(124, CsqItem)
    agent_id_long = Field(23)


class SetAgentStateConf(Message):
    """SET_AGENT_STATE_CONF: State change request accepted."""

    __slots__ = ()
    _number = 39
    invoke_id = Field(1)
    agent_id_long = Field(23)


class AlternateCallReq(Message):
    """ALTERNATE_CALL_REQ: Swap active call and held (or alerting) call."""

    __slots__ = ()
    _number = 40
    invoke_id = Field(1)
    peripheral_id = Field(7)
    active_call_id = Field(177)
    other_call_id = Field(178)
    active_connection_device_type = Field(179)
    other_connection_device_type = Field(180)
    active_connection_device_id = Field(181)
    other_connection_device_id = Field(182)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class AlternateCallConf(Message):
    """ALTERNATE_CALL_CONF: Alternate done."""

    __slots__ = ()
    _number = 41
    invoke_id = Field(1)


class AnswerCallReq(Message):
    """ANSWER_CALL_REQ: Answer an alerting call."""

    __slots__ = ()
    _number = 42
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class AnswerCallConf(Message):
    """ANSWER_CALL_CONF: Answer done."""

    __slots__ = ()
    _number = 43
    invoke_id = Field(1)


class ClearCallReq(Message):
    """CLEAR_CALL_REQ: Drop every device from a call."""

    __slots__ = ()
    _number = 44
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class ClearCallConf(Message):
    """CLEAR_CALL_CONF: Clear call done."""

    __slots__ = ()
    _number = 45
    invoke_id = Field(1)


class ClearConnectionReq(Message):
    """CLEAR_CONNECTION_REQ: Drop one device from a call."""

    __slots__ = ()
    _number = 46
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    agent_instrument = Field(20)
    requesting_device_id = Field(183)
    requesting_device_id_type = Field(184)
    ctios_cil_client_id = Field(4)


class ClearConnectionConf(Message):
    """CLEAR_CONNECTION_CONF: Clear connection done."""

    __slots__ = ()
    _number = 47
    invoke_id = Field(1)


class ConferenceCallReq(Message):
    """CONFERENCE_CALL_REQ: Join held and active call, or single-step conference to a number."""

    __slots__ = ()
    _number = 48
    invoke_id = Field(1)
    peripheral_id = Field(7)
    held_call_id = Field(185)
    active_call_id = Field(177)
    held_connection_device_type = Field(186)
    active_connection_device_type = Field(179)
    call_placement_type = Field(187)
    call_manner_type = Field(188)
    alert_rings = Field(189)
    call_option = Field(190)
    facility_type = Field(191)
    answering_machine = Field(192)
    priority = Field(193)
    post_route = Field(194)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    active_connection_device_id = Field(181)
    held_connection_device_id = Field(195)
    agent_instrument = Field(20)
    dialed_number = Field(67)
    user_to_user_info = Field(65)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    facility_code = Field(196)
    authorization_code = Field(197)
    account_code = Field(198)


class ConferenceCallConf(Message):
    """CONFERENCE_CALL_CONF: Conference made: new connection and party list."""

    __slots__ = ()
    _number = 49
    invoke_id = Field(1)
    new_call_id = Field(135)
    new_connection_device_type = Field(134)
    num_parties = Field(96)
    line_handle = Field(40)
    line_type = Field(41)
    new_connection_device_id = Field(138)
    parties = ListField(108, PartyItem)


class ConsultationCallReq(Message):
    """CONSULTATION_CALL_REQ: Hold the active call and start a second call."""

    __slots__ = ()
    _number = 50
    invoke_id = Field(1)
    peripheral_id = Field(7)
    active_call_id = Field(177)
    active_connection_device_type = Field(179)
    call_placement_type = Field(187)
    call_manner_type = Field(188)
    consult_type = Field(199)
    alert_rings = Field(189)
    call_option = Field(190)
    facility_type = Field(191)
    answering_machine = Field(192)
    priority = Field(193)
    post_route = Field(194)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    active_connection_device_id = Field(181)
    dialed_number = Field(67)
    agent_instrument = Field(20)
    user_to_user_info = Field(65)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    facility_code = Field(196)
    authorization_code = Field(197)
    account_code = Field(198)


class ConsultationCallConf(Message):
    """CONSULTATION_CALL_CONF: Consultation started: its connection."""

    __slots__ = ()
    _number = 51
    invoke_id = Field(1)
    new_call_id = Field(135)
    new_connection_device_type = Field(134)
    line_handle = Field(40)
    line_type = Field(41)
    new_connection_device_id = Field(138)


class DeflectCallReq(Message):
    """DEFLECT_CALL_REQ: Send an alerting call to another device."""

    __slots__ = ()
    _number = 52
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    called_device_type = Field(49)
    connection_device_id = Field(55)
    called_device_id = Field(58)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class DeflectCallConf(Message):
    """DEFLECT_CALL_CONF: Deflect done."""

    __slots__ = ()
    _number = 53
    invoke_id = Field(1)


class HoldCallReq(Message):
    """HOLD_CALL_REQ: Put a connection on hold."""

    __slots__ = ()
    _number = 54
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    reservation = Field(200)
    connection_device_id = Field(55)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class HoldCallConf(Message):
    """HOLD_CALL_CONF: Hold done."""

    __slots__ = ()
    _number = 55
    invoke_id = Field(1)


class MakeCallReq(Message):
    """MAKE_CALL_REQ: Start a call from the agent's device."""

    __slots__ = ()
    _number = 56
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_placement_type = Field(187)
    call_manner_type = Field(188)
    alert_rings = Field(189)
    call_option = Field(190)
    facility_type = Field(191)
    answering_machine = Field(192)
    priority = Field(193)
    post_route = Field(194)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    csq_id = Field(44)
    agent_instrument = Field(20)
    dialed_number = Field(67)
    user_to_user_info = Field(65)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    facility_code = Field(196)
    authorization_code = Field(197)
    account_code = Field(198)
    cct = Field(201)


class MakeCallConf(Message):
    """MAKE_CALL_CONF: Call started: its connection."""

    __slots__ = ()
    _number = 57
    invoke_id = Field(1)
    new_call_id = Field(135)
    new_connection_device_type = Field(134)
    line_handle = Field(40)
    line_type = Field(41)
    new_connection_device_id = Field(138)


class MakePredictiveCallReq(Message):
    """MAKE_PREDICTIVE_CALL_REQ: Start a dialer call that is joined to the originator later."""

    __slots__ = ()
    _number = 58
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_placement_type = Field(187)
    call_manner_type = Field(188)
    alert_rings = Field(189)
    call_option = Field(190)
    facility_type = Field(191)
    answering_machine = Field(192)
    priority = Field(193)
    allocation_state = Field(202)
    destination_country = Field(203)
    answer_detect_mode = Field(204)
    answer_detect_time = Field(205)
    answer_detect_control1 = Field(206)
    answer_detect_control2 = Field(207)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    originating_device_id = Field(208)
    dialed_number = Field(67)
    user_to_user_info = Field(65)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    facility_code = Field(196)
    authorization_code = Field(197)
    account_code = Field(198)
    originating_line_id = Field(209)
    cct = Field(201)


class MakePredictiveCallConf(Message):
    """MAKE_PREDICTIVE_CALL_CONF: Predictive call started: its connection."""

    __slots__ = ()
    _number = 59
    invoke_id = Field(1)
    new_call_id = Field(135)
    new_connection_device_type = Field(134)
    line_handle = Field(40)
    line_type = Field(41)
    new_connection_device_id = Field(138)


class ReconnectCallReq(Message):
    """RECONNECT_CALL_REQ: Drop the active call and take back the held call."""

    __slots__ = ()
    _number = 60
    invoke_id = Field(1)
    peripheral_id = Field(7)
    active_call_id = Field(177)
    held_call_id = Field(185)
    active_connection_device_type = Field(179)
    held_connection_device_type = Field(186)
    active_connection_device_id = Field(181)
    held_connection_device_id = Field(195)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class ReconnectCallConf(Message):
    """RECONNECT_CALL_CONF: Reconnect done."""

    __slots__ = ()
    _number = 61
    invoke_id = Field(1)


class RetrieveCallReq(Message):
    """RETRIEVE_CALL_REQ: Take a held call back."""

    __slots__ = ()
    _number = 62
    invoke_id = Field(1)
    peripheral_id = Field(7)
    held_call_id = Field(185)
    held_connection_device_type = Field(186)
    held_connection_device_id = Field(195)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class RetrieveCallConf(Message):
    """RETRIEVE_CALL_CONF: Retrieve done."""

    __slots__ = ()
    _number = 63
    invoke_id = Field(1)


class TransferCallReq(Message):
    """TRANSFER_CALL_REQ: Transfer the held call to the active call, or single-step transfer to a number."""

    __slots__ = ()
    _number = 64
    invoke_id = Field(1)
    peripheral_id = Field(7)
    active_call_id = Field(177)
    held_call_id = Field(185)
    active_connection_device_type = Field(179)
    held_connection_device_type = Field(186)
    call_placement_type = Field(187)
    call_manner_type = Field(188)
    alert_rings = Field(189)
    call_option = Field(190)
    facility_type = Field(191)
    answering_machine = Field(192)
    priority = Field(193)
    post_route = Field(194)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    active_connection_device_id = Field(181)
    held_connection_device_id = Field(195)
    agent_instrument = Field(20)
    dialed_number = Field(67)
    user_to_user_info = Field(65)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    facility_code = Field(196)
    authorization_code = Field(197)
    account_code = Field(198)


class TransferCallConf(Message):
    """TRANSFER_CALL_CONF: Transfer made: new connection and party list."""

    __slots__ = ()
    _number = 65
    invoke_id = Field(1)
    new_call_id = Field(135)
    new_connection_device_type = Field(134)
    num_parties = Field(96)
    line_handle = Field(40)
    line_type = Field(41)
    new_connection_device_id = Field(138)
    parties = ListField(108, PartyItem)


class QueryDeviceInfoReq(Message):
    """QUERY_DEVICE_INFO_REQ: Ask for a device's kind and abilities."""

    __slots__ = ()
    _number = 78
    invoke_id = Field(1)
    peripheral_id = Field(7)
    reserved = Field(210)
    agent_instrument = Field(20)


class QueryDeviceInfoConf(Message):
    """QUERY_DEVICE_INFO_CONF: Kind, abilities and lines of the device."""

    __slots__ = ()
    _number = 79
    invoke_id = Field(1)
    peripheral_type = Field(29)
    type_of_device = Field(211)
    class_of_device = Field(212)
    num_lines = Field(213)
    reserved = Field(210)
    max_active_calls = Field(214)
    max_held_calls = Field(215)
    max_devices_in_conference = Field(216)
    make_call_setup = Field(217)
    transfer_conference_setup = Field(218)
    call_events_supported = Field(219)
    call_control_supported = Field(220)
    other_features_supported = Field(221)
    lines = ListField(222, LineItem)


class SnapshotCallReq(Message):
    """SNAPSHOT_CALL_REQ: Ask for all that is known of a call."""

    __slots__ = ()
    _number = 82
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    ani_ii = Field(64)


class SnapshotCallConf(Message):
    """SNAPSHOT_CALL_CONF: Context and device list of the call."""

    __slots__ = ()
    _number = 83
    invoke_id = Field(1)
    call_type = Field(129)
    num_cti_clients = Field(128)
    num_call_devices = Field(223)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    called_party_disposition = Field(130)
    reserved = Field(210)
    ani = Field(63)
    user_to_user_info = Field(65)
    dnis = Field(66)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    call_wrapup_data = Field(79)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    cti_clients = ListField(133, CtiClientItem)
    call_devices = ListField(234, CallDeviceItem)
    call_reference_id = Field(115)
    coc_connection_call_id = Field(116)
    coc_call_connection_device_id_type = Field(117)
    coc_call_connection_device_id = Field(118)
    protocol_reference_guid = Field(230)
    ccai_config_id = Field(231)
    num_of_enabled_services = Field(232)
    enabled_services = ListField(235, EnabledServiceItem)


class SnapshotDeviceReq(Message):
    """SNAPSHOT_DEVICE_REQ: Ask which calls are at a device."""

    __slots__ = ()
    _number = 84
    invoke_id = Field(1)
    peripheral_id = Field(7)
    snapshot_device_type = Field(236)
    agent_instrument = Field(20)


class SnapshotDeviceConf(Message):
    """SNAPSHOT_DEVICE_CONF: Calls at the device."""

    __slots__ = ()
    _number = 85
    invoke_id = Field(1)
    num_calls = Field(237)
    calls = ListField(240, CallItem)


class CallDequeued(Message):
    """CALL_DEQUEUED_EVENT: Call was explicitly taken out of one or more queues."""

    __slots__ = ()
    _number = 86
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_id = Field(39)
    queue_device_type = Field(119)
    application_id = Field(42)
    service_id = Field(43)
    num_queued = Field(120)
    num_csqs = Field(121)
    local_connection_state = Field(51)
    event_cause = Field(52)
    connection_device_id = Field(55)
    csqs = ListField(124, CsqItem)
    de_queue_type = Field(241)
    queue_device_id = Field(122)


class SendDtmfSignalReq(Message):
    """SEND_DTMF_SIGNAL_REQ: Send DTMF tones on a call."""

    __slots__ = ()
    _number = 91
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    tone_duration = Field(242)
    pause_duration = Field(243)
    connection_device_id = Field(55)
    dtmf_string = Field(244)
    agent_instrument = Field(20)
    ctios_cil_client_id = Field(4)


class SendDtmfSignalConf(Message):
    """SEND_DTMF_SIGNAL_CONF: Tones accepted."""

    __slots__ = ()
    _number = 92
    invoke_id = Field(1)


class MonitorStartReq(Message):
    """MONITOR_START_REQ: Start a call monitor or device monitor."""

    __slots__ = ()
    _number = 93
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    call_msg_mask = Field(9)
    agent_state_mask = Field(10)
    connection_device_type = Field(38)
    monitored_device_type = Field(245)
    connection_device_id = Field(55)
    monitored_device_id = Field(246)


class MonitorStartConf(Message):
    """MONITOR_START_CONF: Monitor created: its MonitorID."""

    __slots__ = ()
    _number = 94
    invoke_id = Field(1)
    monitor_id = Field(25)


class MonitorStopReq(Message):
    """MONITOR_STOP_REQ: End a call or device monitor."""

    __slots__ = ()
    _number = 95
    invoke_id = Field(1)
    monitor_id = Field(25)


class MonitorStopConf(Message):
    """MONITOR_STOP_CONF: Monitor ended."""

    __slots__ = ()
    _number = 96
    invoke_id = Field(1)


class ChangeMonitorMaskReq(Message):
    """CHANGE_MONITOR_MASK_REQ: Change the masks of a monitor."""

    __slots__ = ()
    _number = 97
    invoke_id = Field(1)
    monitor_id = Field(25)
    call_msg_mask = Field(9)
    agent_state_mask = Field(10)
    ctios_cil_client_id = Field(4)


class ChangeMonitorMaskConf(Message):
    """CHANGE_MONITOR_MASK_CONF: Masks changed."""

    __slots__ = ()
    _number = 98
    invoke_id = Field(1)


class ClientSessionOpened(Message):
    """CLIENT_SESSION_OPENED_EVENT: Another client opened a session (Client Monitor service)."""

    __slots__ = ()
    _number = 99
    session_id = Field(142)
    peripheral_id = Field(7)
    services_granted = Field(24)
    call_msg_mask = Field(9)
    agent_state_mask = Field(10)
    client_port = Field(247)
    client_address = Field(248)
    client_id = Field(15)
    client_signature = Field(17)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    client_address_ipv6 = Field(249)


class ClientSessionClosed(Message):
    """CLIENT_SESSION_CLOSED_EVENT: Another client's session ended (Client Monitor service)."""

    __slots__ = ()
    _number = 100
    session_id = Field(142)
    peripheral_id = Field(7)
    status = Field(2)
    client_port = Field(247)
    client_address = Field(248)
    client_id = Field(15)
    client_signature = Field(17)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    client_address_ipv6 = Field(249)


class SessionMonitorStartReq(Message):
    """SESSION_MONITOR_START_REQ: Watch the messages of another client's session."""

    __slots__ = ()
    _number = 101
    invoke_id = Field(1)
    session_id = Field(142)
    ctios_cil_client_id = Field(4)


class SessionMonitorStartConf(Message):
    """SESSION_MONITOR_START_CONF: Session monitor created: its MonitorID."""

    __slots__ = ()
    _number = 102
    invoke_id = Field(1)
    monitor_id = Field(25)


class SessionMonitorStopReq(Message):
    """SESSION_MONITOR_STOP_REQ: End a session monitor."""

    __slots__ = ()
    _number = 103
    invoke_id = Field(1)
    monitor_id = Field(25)
    ctios_cil_client_id = Field(4)


class SessionMonitorStopConf(Message):
    """SESSION_MONITOR_STOP_CONF: Session monitor ended."""

    __slots__ = ()
    _number = 104
    invoke_id = Field(1)


class AgentPreCall(Message):
    """AGENT_PRE_CALL_EVENT: A call has been routed to this agent and is about to arrive."""

    __slots__ = ()
    _number = 105
    monitor_id = Field(25)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    mrd_id = Field(146)
    agent_skill_target_id = Field(250)
    agent_instrument = Field(20)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    ani = Field(63)
    user_to_user_info = Field(65)
    dialed_number = Field(67)
    caller_entered_digits = Field(68)
    flt_call_type_id = Field(251)
    pre_call_invoke_id = Field(252)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)
    agent_id = Field(19)
    protocol_reference_guid = Field(230)
    num_of_enabled_services = Field(232)
    enabled_services = ListField(235, EnabledServiceItem)
    ccai_config_id = Field(231)
    ani_ii = Field(64)


class AgentPreCallAbort(Message):
    """AGENT_PRE_CALL_ABORT_EVENT: A pre-announced call will not arrive after all."""

    __slots__ = ()
    _number = 106
    monitor_id = Field(25)
    mrd_id = Field(146)
    agent_instrument = Field(20)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)


class UserMessageReq(Message):
    """USER_MESSAGE_REQ: Send text to a client, the supervisor, the team or all."""

    __slots__ = ()
    _number = 107
    invoke_id = Field(1)
    peripheral_id = Field(7)
    distribution = Field(253)
    client_id = Field(15)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    text = Field(3)
    agent_id_long = Field(23)
    ctios_cil_client_id = Field(4)


class UserMessageConf(Message):
    """USER_MESSAGE_CONF: Text accepted."""

    __slots__ = ()
    _number = 108
    invoke_id = Field(1)


class UserMessage(Message):
    """USER_MESSAGE_EVENT: Text sent by another client."""

    __slots__ = ()
    _number = 109
    ccx_time = Field(27)
    distribution = Field(253)
    client_id = Field(15)
    text = Field(3)


class RegisterVariablesReq(Message):
    """REGISTER_VARIABLES_REQ: Choose which call variables and named (ECC) variables the client wants."""

    __slots__ = ()
    _number = 110
    invoke_id = Field(1)
    call_variable_mask = Field(254)
    num_named_variables = Field(53)
    num_named_arrays = Field(54)
    named_variables = ListField(82, NamedVariableItem)
    named_arrays = ListField(83, NamedArrayItem)


class RegisterVariablesConf(Message):
    """REGISTER_VARIABLES_CONF: Registration accepted."""

    __slots__ = ()
    _number = 111
    invoke_id = Field(1)


class QueryAgentStatisticsReq(Message):
    """QUERY_AGENT_STATISTICS_REQ: Ask for an agent's statistics."""

    __slots__ = ()
    _number = 112
    invoke_id = Field(1)
    peripheral_id = Field(7)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)


class QueryAgentStatisticsConf(Message):
    """QUERY_AGENT_STATISTICS_CONF: Agent statistics, session and today."""

    __slots__ = ()
    _number = 113
    invoke_id = Field(1)
    peripheral_id = Field(7)
    avail_time_session = Field(255)
    logged_on_time_session = Field(256)
    not_ready_time_session = Field(257)
    icm_available_time_session = Field(258)
    routable_time_session = Field(259)
    agent_out_calls_session = Field(260)
    agent_out_calls_talk_time_session = Field(261)
    agent_out_calls_time_session = Field(262)
    agent_out_calls_held_session = Field(263)
    agent_out_calls_held_time_session = Field(264)
    handled_calls_session = Field(265)
    handled_calls_talk_time_session = Field(266)
    handled_calls_after_call_time_session = Field(267)
    handled_calls_time_session = Field(268)
    incoming_calls_held_session = Field(269)
    incoming_calls_held_time_session = Field(270)
    internal_calls_session = Field(271)
    internal_calls_time_session = Field(272)
    internal_calls_rcvd_session = Field(273)
    internal_calls_rcvd_time_session = Field(274)
    internal_calls_held_session = Field(275)
    internal_calls_held_time_session = Field(276)
    auto_out_calls_session = Field(277)
    auto_out_calls_talk_time_session = Field(278)
    auto_out_calls_time_session = Field(279)
    auto_out_calls_held_session = Field(280)
    auto_out_calls_held_time_session = Field(281)
    preview_calls_session = Field(282)
    preview_calls_talk_time_session = Field(283)
    preview_calls_time_session = Field(284)
    preview_calls_held_session = Field(285)
    preview_calls_held_time_session = Field(286)
    reservation_calls_session = Field(287)
    reservation_calls_talk_time_session = Field(288)
    reservation_calls_time_session = Field(289)
    reservation_calls_held_session = Field(290)
    reservation_calls_held_time_session = Field(291)
    barge_in_calls_session = Field(292)
    intercept_calls_session = Field(293)
    monitor_calls_session = Field(294)
    whisper_calls_session = Field(295)
    emergency_calls_session = Field(296)
    avail_time_today = Field(297)
    logged_on_time_today = Field(298)
    not_ready_time_today = Field(299)
    icm_available_time_today = Field(300)
    routable_time_today = Field(301)
    agent_out_calls_today = Field(302)
    agent_out_calls_talk_time_today = Field(303)
    agent_out_calls_time_today = Field(304)
    agent_out_calls_held_today = Field(305)
    agent_out_calls_held_time_today = Field(306)
    handled_calls_today = Field(307)
    handled_calls_talk_time_today = Field(308)
    handled_calls_after_call_time_today = Field(309)
    handled_calls_time_today = Field(310)
    incoming_calls_held_today = Field(311)
    incoming_calls_held_time_today = Field(312)
    internal_calls_today = Field(313)
    internal_calls_time_today = Field(314)
    internal_calls_rcvd_today = Field(315)
    internal_calls_rcvd_time_today = Field(316)
    internal_calls_held_today = Field(317)
    internal_calls_held_time_today = Field(318)
    auto_out_calls_today = Field(319)
    auto_out_calls_talk_time_today = Field(320)
    auto_out_calls_time_today = Field(321)
    auto_out_calls_held_today = Field(322)
    auto_out_calls_held_time_today = Field(323)
    preview_calls_today = Field(324)
    preview_calls_talk_time_today = Field(325)
    preview_calls_time_today = Field(326)
    preview_calls_held_today = Field(327)
    preview_calls_held_time_today = Field(328)
    reservation_calls_today = Field(329)
    reservation_calls_talk_time_today = Field(330)
    reservation_calls_time_today = Field(331)
    reservation_calls_held_today = Field(332)
    reservation_calls_held_time_today = Field(333)
    barge_in_calls_today = Field(334)
    intercept_calls_today = Field(335)
    monitor_calls_today = Field(336)
    whisper_calls_today = Field(337)
    emergency_calls_today = Field(338)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)


class QuerySkillGroupStatisticsReq(Message):
    """QUERY_SKILL_GROUP_STATISTICS_REQ: Ask for a skill group's statistics."""

    __slots__ = ()
    _number = 114
    invoke_id = Field(1)
    peripheral_id = Field(7)
    csq_id = Field(44)
    skill_group_id = Field(45)


class QuerySkillGroupStatisticsConf(Message):
    """QUERY_SKILL_GROUP_STATISTICS_CONF: Skill group statistics: now, 5 minutes, half hour, today."""

    __slots__ = ()
    _number = 115
    invoke_id = Field(1)
    peripheral_id = Field(7)
    csq_id = Field(44)
    skill_group_id = Field(45)
    agents_logged_on = Field(339)
    agents_avail = Field(340)
    agents_not_ready = Field(341)
    agents_ready = Field(342)
    agents_talking_in = Field(343)
    agents_talking_out = Field(344)
    agents_talking_other = Field(345)
    agents_work_not_ready = Field(346)
    agents_work_ready = Field(347)
    agents_busy_other = Field(348)
    agents_reserved = Field(349)
    agents_hold = Field(350)
    agents_icm_available = Field(351)
    agents_application_available = Field(352)
    agents_talking_auto_out = Field(353)
    agents_talking_preview = Field(354)
    agents_talking_reservation = Field(355)
    router_calls_q_now = Field(356)
    longest_router_call_q_now = Field(357)
    calls_q_now = Field(358)
    calls_q_time_now = Field(359)
    longest_call_q_now = Field(360)
    avail_time_to_5 = Field(361)
    logged_on_time_to_5 = Field(362)
    not_ready_time_to_5 = Field(363)
    agent_out_calls_to_5 = Field(364)
    agent_out_calls_talk_time_to_5 = Field(365)
    agent_out_calls_time_to_5 = Field(366)
    agent_out_calls_held_to_5 = Field(367)
    agent_out_calls_held_time_to_5 = Field(368)
    handled_calls_to_5 = Field(369)
    handled_calls_talk_time_to_5 = Field(370)
    handled_calls_after_call_time_to_5 = Field(371)
    handled_calls_time_to_5 = Field(372)
    incoming_calls_held_to_5 = Field(373)
    incoming_calls_held_time_to_5 = Field(374)
    internal_calls_rcvd_to_5 = Field(375)
    internal_calls_rcvd_time_to_5 = Field(376)
    internal_calls_held_to_5 = Field(377)
    internal_calls_held_time_to_5 = Field(378)
    auto_out_calls_to_5 = Field(379)
    auto_out_calls_talk_time_to_5 = Field(380)
    auto_out_calls_time_to_5 = Field(381)
    auto_out_calls_held_to_5 = Field(382)
    auto_out_calls_held_time_to_5 = Field(383)
    preview_calls_to_5 = Field(384)
    preview_calls_talk_time_to_5 = Field(385)
    preview_calls_time_to_5 = Field(386)
    preview_calls_held_to_5 = Field(387)
    preview_calls_held_time_to_5 = Field(388)
    reservation_calls_to_5 = Field(389)
    reservation_calls_talk_time_to_5 = Field(390)
    reservation_calls_time_to_5 = Field(391)
    reservation_calls_held_to_5 = Field(392)
    reservation_calls_held_time_to_5 = Field(393)
    barge_in_calls_to_5 = Field(394)
    intercept_calls_to_5 = Field(395)
    monitor_calls_to_5 = Field(396)
    whisper_calls_to_5 = Field(397)
    emergency_calls_to_5 = Field(398)
    calls_q_5 = Field(399)
    calls_q_time_5 = Field(400)
    longest_call_q_5 = Field(401)
    avail_time_to_half = Field(402)
    logged_on_time_to_half = Field(403)
    not_ready_time_to_half = Field(404)
    agent_out_calls_to_half = Field(405)
    agent_out_calls_talk_time_to_half = Field(406)
    agent_out_calls_time_to_half = Field(407)
    agent_out_calls_held_to_half = Field(408)
    agent_out_calls_held_time_to_half = Field(409)
    handled_calls_to_half = Field(410)
    handled_calls_talk_time_to_half = Field(411)
    handled_calls_after_call_time_to_half = Field(412)
    handled_calls_time_to_half = Field(413)
    incoming_calls_held_to_half = Field(414)
    incoming_calls_held_time_to_half = Field(415)
    internal_calls_rcvd_to_half = Field(416)
    internal_calls_rcvd_time_to_half = Field(417)
    internal_calls_held_to_half = Field(418)
    internal_calls_held_time_to_half = Field(419)
    auto_out_calls_to_half = Field(420)
    auto_out_calls_talk_time_to_half = Field(421)
    auto_out_calls_time_to_half = Field(422)
    auto_out_calls_held_to_half = Field(423)
    auto_out_calls_held_time_to_half = Field(424)
    preview_calls_to_half = Field(425)
    preview_calls_talk_time_to_half = Field(426)
    preview_calls_time_to_half = Field(427)
    preview_calls_held_to_half = Field(428)
    preview_calls_held_time_to_half = Field(429)
    reservation_calls_to_half = Field(430)
    reservation_calls_talk_time_to_half = Field(431)
    reservation_calls_time_to_half = Field(432)
    reservation_calls_held_to_half = Field(433)
    reservation_calls_held_time_to_half = Field(434)
    barge_in_calls_to_half = Field(435)
    intercept_calls_to_half = Field(436)
    monitor_calls_to_half = Field(437)
    whisper_calls_to_half = Field(438)
    emergency_calls_to_half = Field(439)
    calls_q_half = Field(440)
    calls_q_time_half = Field(441)
    longest_call_q_half = Field(442)
    avail_time_today = Field(297)
    logged_on_time_today = Field(298)
    not_ready_time_today = Field(299)
    agent_out_calls_today = Field(302)
    agent_out_calls_talk_time_today = Field(303)
    agent_out_calls_time_today = Field(304)
    agent_out_calls_held_today = Field(305)
    agent_out_calls_held_time_today = Field(306)
    handled_calls_today = Field(307)
    handled_calls_talk_time_today = Field(308)
    handled_calls_after_call_time_today = Field(309)
    handled_calls_time_today = Field(310)
    incoming_calls_held_today = Field(311)
    incoming_calls_held_time_today = Field(312)
    internal_calls_rcvd_today = Field(315)
    internal_calls_rcvd_time_today = Field(316)
    internal_calls_held_today = Field(317)
    internal_calls_held_time_today = Field(318)
    auto_out_calls_today = Field(319)
    auto_out_calls_talk_time_today = Field(320)
    auto_out_calls_time_today = Field(321)
    auto_out_calls_held_today = Field(322)
    auto_out_calls_held_time_today = Field(323)
    preview_calls_today = Field(324)
    preview_calls_talk_time_today = Field(325)
    preview_calls_time_today = Field(326)
    preview_calls_held_today = Field(327)
    preview_calls_held_time_today = Field(328)
    reservation_calls_today = Field(329)
    reservation_calls_talk_time_today = Field(330)
    reservation_calls_time_today = Field(331)
    reservation_calls_held_today = Field(332)
    reservation_calls_held_time_today = Field(333)
    barge_in_calls_today = Field(334)
    intercept_calls_today = Field(335)
    monitor_calls_today = Field(336)
    whisper_calls_today = Field(337)
    emergency_calls_today = Field(338)
    calls_q_today = Field(443)
    calls_q_time_today = Field(444)
    longest_call_q_today = Field(445)


class RtpStarted(Message):
    """RTP_STARTED_EVENT: An RTP stream of a call started at a device."""

    __slots__ = ()
    _number = 116
    monitor_id = Field(25)
    peripheral_id = Field(7)
    client_port = Field(247)
    direction = Field(155)
    rtp_type = Field(446)
    bit_rate = Field(447)
    echo_cancellation = Field(448)
    packet_size = Field(449)
    payload_type = Field(450)
    connection_device_type = Field(38)
    call_id = Field(39)
    connection_device_id = Field(55)
    client_address = Field(248)
    agent_id = Field(19)
    agent_extension = Field(18)
    agent_instrument = Field(20)
    sending_address = Field(451)
    sending_port = Field(452)
    agent_id_long = Field(23)
    client_address_ipv6 = Field(249)
    sending_address_ipv6 = Field(453)


class RtpStopped(Message):
    """RTP_STOPPED_EVENT: An RTP stream of a call stopped."""

    __slots__ = ()
    _number = 117
    monitor_id = Field(25)
    peripheral_id = Field(7)
    client_port = Field(247)
    direction = Field(155)
    connection_device_type = Field(38)
    call_id = Field(39)
    connection_device_id = Field(55)
    client_address = Field(248)
    agent_id = Field(19)
    agent_extension = Field(18)
    agent_instrument = Field(20)
    sending_address = Field(451)
    sending_port = Field(452)
    agent_id_long = Field(23)
    client_address_ipv6 = Field(249)
    sending_address_ipv6 = Field(453)


class SupervisorAssistReq(Message):
    """SUPERVISOR_ASSIST_REQ: Agent asks the supervisor for help."""

    __slots__ = ()
    _number = 118
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    agent_id_long = Field(23)


class SupervisorAssistConf(Message):
    """SUPERVISOR_ASSIST_CONF: Assist call started: its connection."""

    __slots__ = ()
    _number = 119
    invoke_id = Field(1)
    call_id = Field(39)
    connection_device_type = Field(38)
    line_handle = Field(40)
    line_type = Field(41)
    connection_device_id = Field(55)


class SupervisorAssist(Message):
    """SUPERVISOR_ASSIST_EVENT: Another client asked for supervisor assistance."""

    __slots__ = ()
    _number = 120
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    session_id = Field(142)
    connection_device_id = Field(55)
    client_id = Field(15)
    text = Field(3)


class EmergencyCallReq(Message):
    """EMERGENCY_CALL_REQ: Agent declares an emergency."""

    __slots__ = ()
    _number = 121
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    agent_id_long = Field(23)


class EmergencyCallConf(Message):
    """EMERGENCY_CALL_CONF: Emergency call started: its connection."""

    __slots__ = ()
    _number = 122
    invoke_id = Field(1)
    call_id = Field(39)
    connection_device_type = Field(38)
    line_handle = Field(40)
    line_type = Field(41)
    connection_device_id = Field(55)


class EmergencyCall(Message):
    """EMERGENCY_CALL_EVENT: Another client declared an emergency."""

    __slots__ = ()
    _number = 123
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    session_id = Field(142)
    invoke_id = Field(1)
    connection_device_id = Field(55)
    client_id = Field(15)
    client_address = Field(248)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    agent_id_long = Field(23)
    client_address_ipv6 = Field(249)


class SuperviseCallReq(Message):
    """SUPERVISE_CALL_REQ: Supervisor monitors, whispers, barges in, intercepts or leaves."""

    __slots__ = ()
    _number = 124
    invoke_id = Field(1)
    peripheral_id = Field(7)
    agent_call_id = Field(454)
    supervisor_call_id = Field(455)
    agent_connection_device_type = Field(456)
    supervisor_connection_device_type = Field(457)
    supervisory_action = Field(458)
    agent_connection_device_id = Field(459)
    supervisor_connection_device_id = Field(460)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    supervisor_instrument = Field(461)
    agent_id_long = Field(23)


class SuperviseCallConf(Message):
    """SUPERVISE_CALL_CONF: Supervision action accepted."""

    __slots__ = ()
    _number = 125
    invoke_id = Field(1)
    call_id = Field(39)
    connection_device_type = Field(38)
    connection_device_id = Field(55)


class AgentTeamConfigReq(Message):
    """AGENT_TEAM_CONFIG_REQ: Layout not published."""

    __slots__ = ()
    _number = 126


class AgentTeamConfigConf(Message):
    """AGENT_TEAM_CONFIG_CONF: Layout not published."""

    __slots__ = ()
    _number = 127


class AgentTeamConfig(Message):
    """AGENT_TEAM_CONFIG_EVENT: Members (or changed members) of an agent team."""

    __slots__ = ()
    _number = 128
    peripheral_id = Field(7)
    team_id = Field(462)
    number_of_agents = Field(463)
    config_operation = Field(464)
    department_id = Field(31)
    agent_team_name = Field(465)
    agents = ListField(470, AgentItem)


class SetAppDataReq(Message):
    """SET_APP_DATA_REQ: Set application variables of an application path."""

    __slots__ = ()
    _number = 129
    invoke_id = Field(1)
    application_path_id = Field(21)
    call_variable_1 = Field(69)
    call_variable_2 = Field(70)
    call_variable_3 = Field(71)
    call_variable_4 = Field(72)
    call_variable_5 = Field(73)
    call_variable_6 = Field(74)
    call_variable_7 = Field(75)
    call_variable_8 = Field(76)
    call_variable_9 = Field(77)
    call_variable_10 = Field(78)
    flt_call_type_id = Field(251)
    pre_call_invoke_id = Field(252)


class SetAppDataConf(Message):
    """SET_APP_DATA_CONF: Application variables set."""

    __slots__ = ()
    _number = 130
    invoke_id = Field(1)


class AgentDeskSettingsReq(Message):
    """AGENT_DESK_SETTINGS_REQ: Ask for the agent's desk settings."""

    __slots__ = ()
    _number = 131
    invoke_id = Field(1)
    peripheral_id = Field(7)
    agent_id = Field(19)


class AgentDeskSettingsConf(Message):
    """AGENT_DESK_SETTINGS_CONF: Desk settings."""

    __slots__ = ()
    _number = 132
    invoke_id = Field(1)
    peripheral_id = Field(7)
    desk_settings_mask = Field(471)
    wrapup_data_incoming_mode = Field(472)
    wrapup_data_outgoing_mode = Field(473)
    logout_non_activity_time = Field(474)
    quality_recording_rate = Field(475)
    ring_no_answer_time = Field(476)
    silent_monitor_warning_message = Field(477)
    silent_monitor_audible_indication = Field(478)
    supervisor_assist_call_method = Field(479)
    emergency_call_method = Field(480)
    auto_record_on_emergency = Field(481)
    recording_mode = Field(482)
    work_mode_timer = Field(483)
    ring_no_answer_dn = Field(484)
    default_device_port_address = Field(485)
    play_zip_tone = Field(486)
    acd_shared_line_usage = Field(487)


class ListAgentTeamReq(Message):
    """LIST_AGENT_TEAM_REQ: Ask for a supervisor's teams."""

    __slots__ = ()
    _number = 133
    invoke_id = Field(1)
    supervisor_id = Field(175)


class ListAgentTeamConf(Message):
    """LIST_AGENT_TEAM_CONF: Team ids, at most 64 per message, in segments."""

    __slots__ = ()
    _number = 134
    invoke_id = Field(1)
    number_of_agent_teams = Field(488)
    segment_number = Field(489)
    more = Field(490)
    agent_teams = ListField(491, AgentTeamItem)


class MonitorAgentTeamStartReq(Message):
    """MONITOR_AGENT_TEAM_START_REQ: Start a monitor on all agents of a team."""

    __slots__ = ()
    _number = 135
    invoke_id = Field(1)
    team_id = Field(462)
    ctios_cil_client_id = Field(4)


class MonitorAgentTeamStartConf(Message):
    """MONITOR_AGENT_TEAM_START_CONF: Team monitor created: its MonitorID."""

    __slots__ = ()
    _number = 136
    invoke_id = Field(1)
    monitor_id = Field(25)


class MonitorAgentTeamStopReq(Message):
    """MONITOR_AGENT_TEAM_STOP_REQ: End a team monitor."""

    __slots__ = ()
    _number = 137
    invoke_id = Field(1)
    monitor_id = Field(25)
    ctios_cil_client_id = Field(4)


class MonitorAgentTeamStopConf(Message):
    """MONITOR_AGENT_TEAM_STOP_CONF: Team monitor ended."""

    __slots__ = ()
    _number = 138
    invoke_id = Field(1)


class BadCallReq(Message):
    """BAD_CALL_REQ: Mark a call as having bad line quality."""

    __slots__ = ()
    _number = 139
    invoke_id = Field(1)
    peripheral_id = Field(7)
    connection_device_type = Field(38)
    call_id = Field(39)
    connection_device_id = Field(55)
    agent_id = Field(19)
    agent_id_long = Field(23)


class BadCallConf(Message):
    """BAD_CALL_CONF: Mark accepted."""

    __slots__ = ()
    _number = 140
    invoke_id = Field(1)


class SetDeviceAttributesReq(Message):
    """SET_DEVICE_ATTRIBUTES_REQ: Set default service, skill group and call type of a (dialer) calling device."""

    __slots__ = ()
    _number = 141
    invoke_id = Field(1)
    peripheral_id = Field(7)
    application_id = Field(42)
    service_id = Field(43)
    csq_id = Field(44)
    skill_group_id = Field(45)
    skill_group_priority = Field(46)
    call_type = Field(129)
    calling_device_type = Field(48)
    calling_device_id = Field(57)


class SetDeviceAttributesConf(Message):
    """SET_DEVICE_ATTRIBUTES_CONF: Attributes set."""

    __slots__ = ()
    _number = 142
    invoke_id = Field(1)


class RegisterServiceReq(Message):
    """REGISTER_SERVICE_REQ: Server application offers a named service."""

    __slots__ = ()
    _number = 143
    invoke_id = Field(1)
    server_mode = Field(492)
    service_name = Field(493)


class RegisterServiceConf(Message):
    """REGISTER_SERVICE_CONF: Service registered: its id."""

    __slots__ = ()
    _number = 144
    invoke_id = Field(1)
    registered_service_id = Field(494)


class UnregisterServiceReq(Message):
    """UNREGISTER_SERVICE_REQ: Server application withdraws a service."""

    __slots__ = ()
    _number = 145
    invoke_id = Field(1)
    registered_service_id = Field(494)


class UnregisterServiceConf(Message):
    """UNREGISTER_SERVICE_CONF: Service withdrawn."""

    __slots__ = ()
    _number = 146
    invoke_id = Field(1)


class StartRecordingReq(Message):
    """START_RECORDING_REQ: Start recording; client to CTI Server, which relays it to the recording server application."""

    __slots__ = ()
    _number = 147
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    client_port = Field(247)
    bit_rate = Field(447)
    packet_size = Field(449)
    connection_device_type = Field(38)
    direction = Field(155)
    rtp_type = Field(446)
    echo_cancellation = Field(448)
    payload_type = Field(450)
    connection_device_id = Field(55)
    client_id = Field(15)
    client_address = Field(248)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    client_address_ipv6 = Field(249)


class StartRecordingConf(Message):
    """START_RECORDING_CONF: Recording started; recording application to CTI Server, relayed to the client."""

    __slots__ = ()
    _number = 148
    invoke_id = Field(1)
    session_id = Field(142)
    server_data = Field(495)
    client_id = Field(15)
    client_address = Field(248)
    client_address_ipv6 = Field(249)


class StopRecordingReq(Message):
    """STOP_RECORDING_REQ: Stop recording; relayed like the start request."""

    __slots__ = ()
    _number = 149
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    client_port = Field(247)
    session_id = Field(142)
    server_data = Field(495)
    connection_device_type = Field(38)
    direction = Field(155)
    connection_device_id = Field(55)
    client_id = Field(15)
    client_address = Field(248)
    agent_extension = Field(18)
    agent_id = Field(19)
    agent_instrument = Field(20)
    client_address_ipv6 = Field(249)


class StopRecordingConf(Message):
    """STOP_RECORDING_CONF: Recording stopped; relayed like the start confirmation."""

    __slots__ = ()
    _number = 150
    invoke_id = Field(1)
    client_id = Field(15)
    client_address = Field(248)
    client_address_ipv6 = Field(249)


class MediaLoginReq(Message):
    """MEDIA_LOGIN_REQ: Layout not published."""

    __slots__ = ()
    _number = 151


class MediaLoginResp(Message):
    """MEDIA_LOGIN_RESP: Layout not published."""

    __slots__ = ()
    _number = 152


class MediaLogoutInd(Message):
    """MEDIA_LOGOUT_IND: Layout not published."""

    __slots__ = ()
    _number = 153


class MakeAgentRoutableInd(Message):
    """MAKE_AGENT_ROUTABLE_IND: Layout not published."""

    __slots__ = ()
    _number = 154


class MakeAgentNotRoutableReq(Message):
    """MAKE_AGENT_NOT_ROUTABLE_REQ: Layout not published."""

    __slots__ = ()
    _number = 155


class MakeAgentNotRoutableResp(Message):
    """MAKE_AGENT_NOT_ROUTABLE_RESP: Layout not published."""

    __slots__ = ()
    _number = 156


class MakeAgentReadyInd(Message):
    """MAKE_AGENT_READY_IND: Layout not published."""

    __slots__ = ()
    _number = 157


class MakeAgentNotReadyReq(Message):
    """MAKE_AGENT_NOT_READY_REQ: Layout not published."""

    __slots__ = ()
    _number = 158


class MakeAgentNotReadyResp(Message):
    """MAKE_AGENT_NOT_READY_RESP: Layout not published."""

    __slots__ = ()
    _number = 159


class OfferTaskInd(Message):
    """OFFER_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 160


class OfferApplicationTaskReq(Message):
    """OFFER_APPLICATION_TASK_REQ: Layout not published."""

    __slots__ = ()
    _number = 161


class OfferApplicationTaskResp(Message):
    """OFFER_APPLICATION_TASK_RESP: Layout not published."""

    __slots__ = ()
    _number = 162


class StartTaskInd(Message):
    """START_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 163


class StartApplicationTaskReq(Message):
    """START_APPLICATION_TASK_REQ: Layout not published."""

    __slots__ = ()
    _number = 164


class StartApplicationTaskResp(Message):
    """START_APPLICATION_TASK_RESP: Layout not published."""

    __slots__ = ()
    _number = 165


class PauseTaskInd(Message):
    """PAUSE_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 166


class ResumeTaskInd(Message):
    """RESUME_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 167


class WrapupTaskInd(Message):
    """WRAPUP_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 168


class EndTaskInd(Message):
    """END_TASK_IND: Layout not published."""

    __slots__ = ()
    _number = 169


class AgentMadeNotRoutable(Message):
    """AGENT_MADE_NOT_ROUTABLE_EVENT: Layout not published."""

    __slots__ = ()
    _number = 170


class AgentInterruptAdvisory(Message):
    """AGENT_INTERRUPT_ADVISORY_EVENT: Layout not published."""

    __slots__ = ()
    _number = 171


class AgentInterruptAcceptedInd(Message):
    """AGENT_INTERRUPT_ACCEPTED_IND: Layout not published."""

    __slots__ = ()
    _number = 172


class AgentInterruptUnacceptedInd(Message):
    """AGENT_INTERRUPT_UNACCEPTED_IND: Layout not published."""

    __slots__ = ()
    _number = 173


class AgentInterruptDoneAdvisory(Message):
    """AGENT_INTERRUPT_DONE_ADVISORY_EVENT: Layout not published."""

    __slots__ = ()
    _number = 174


class AgentInterruptDoneAcceptedInd(Message):
    """AGENT_INTERRUPT_DONE_ACCEPTED_IND: Layout not published."""

    __slots__ = ()
    _number = 175


class ChangeMaxTaskLimitReq(Message):
    """CHANGE_MAX_TASK_LIMIT_REQ: Layout not published."""

    __slots__ = ()
    _number = 176


class ChangeMaxTaskLimitResp(Message):
    """CHANGE_MAX_TASK_LIMIT_RESP: Layout not published."""

    __slots__ = ()
    _number = 177


class OverrideLimitReq(Message):
    """OVERRIDE_LIMIT_REQ: Layout not published."""

    __slots__ = ()
    _number = 178


class OverrideLimitResp(Message):
    """OVERRIDE_LIMIT_RESP: Layout not published."""

    __slots__ = ()
    _number = 179


class UpdateTaskContextInd(Message):
    """UPDATE_TASK_CONTEXT_IND: Layout not published."""

    __slots__ = ()
    _number = 180


class BeginAgentInitInd(Message):
    """BEGIN_AGENT_INIT_IND: Layout not published."""

    __slots__ = ()
    _number = 181


class AgentInitReq(Message):
    """AGENT_INIT_REQ: Layout not published."""

    __slots__ = ()
    _number = 182


class AgentInitResp(Message):
    """AGENT_INIT_RESP: Layout not published."""

    __slots__ = ()
    _number = 183


class EndAgentInitInd(Message):
    """END_AGENT_INIT_IND: Layout not published."""

    __slots__ = ()
    _number = 184


class TaskInitInd(Message):
    """TASK_INIT_IND: Layout not published."""

    __slots__ = ()
    _number = 185


class AgentInitReady(Message):
    """AGENT_INIT_READY_EVENT: Layout not published."""

    __slots__ = ()
    _number = 186


class GetPrecallMessagesReq(Message):
    """GET_PRECALL_MESSAGES_REQ: Layout not published."""

    __slots__ = ()
    _number = 187


class GetPrecallMessagesResp(Message):
    """GET_PRECALL_MESSAGES_RESP: Layout not published."""

    __slots__ = ()
    _number = 188


class AgentLegacyPreCall(Message):
    """AGENT_LEGACY_PRE_CALL_EVENT: Layout not published."""

    __slots__ = ()
    _number = 189


class FailureResp(Message):
    """FAILURE_RESP: Layout not published."""

    __slots__ = ()
    _number = 190


class BeginTask(Message):
    """BEGIN_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 191


class QueuedTask(Message):
    """QUEUED_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 192


class DequeuedTask(Message):
    """DEQUEUED_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 193


class OfferTask(Message):
    """OFFER_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 194


class StartTask(Message):
    """START_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 195


class PauseTask(Message):
    """PAUSE_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 196


class ResumeTask(Message):
    """RESUME_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 197


class WrapupTask(Message):
    """WRAPUP_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 198


class EndTask(Message):
    """END_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 199


class TaskDataUpdate(Message):
    """TASK_DATA_UPDATE_EVENT: Layout not published."""

    __slots__ = ()
    _number = 200


class TaskMonitorStartReq(Message):
    """TASK_MONITOR_START_REQ: Layout not published."""

    __slots__ = ()
    _number = 201


class TaskMonitorStartConf(Message):
    """TASK_MONITOR_START_CONF: Layout not published."""

    __slots__ = ()
    _number = 202


class TaskMonitorStopReq(Message):
    """TASK_MONITOR_STOP_REQ: Layout not published."""

    __slots__ = ()
    _number = 203


class TaskMonitorStopConf(Message):
    """TASK_MONITOR_STOP_CONF: Layout not published."""

    __slots__ = ()
    _number = 204


class ChangeTaskMonitorMaskReq(Message):
    """CHANGE_TASK_MONITOR_MASK_REQ: Layout not published."""

    __slots__ = ()
    _number = 205


class ChangeTaskMonitorMaskConf(Message):
    """CHANGE_TASK_MONITOR_MASK_CONF: Layout not published."""

    __slots__ = ()
    _number = 206


class MaxTaskLifetimeExceeded(Message):
    """MAX_TASK_LIFETIME_EXCEEDED_EVENT: Layout not published."""

    __slots__ = ()
    _number = 207


class SetAppPathDataInd(Message):
    """SET_APP_PATH_DATA_IND: Layout not published."""

    __slots__ = ()
    _number = 208


class TaskInitReq(Message):
    """TASK_INIT_REQ: Layout not published."""

    __slots__ = ()
    _number = 209


class TaskInitResp(Message):
    """TASK_INIT_RESP: Layout not published."""

    __slots__ = ()
    _number = 210


class RouteRegister(Message):
    """ROUTE_REGISTER_EVENT: Layout not published."""

    __slots__ = ()
    _number = 211


class RouteRegisterReply(Message):
    """ROUTE_REGISTER_REPLY_EVENT: Layout not published."""

    __slots__ = ()
    _number = 212


class RouteRequest(Message):
    """ROUTE_REQUEST_EVENT: Layout not published."""

    __slots__ = ()
    _number = 213


class RouteSelect(Message):
    """ROUTE_SELECT_EVENT: Layout not published."""

    __slots__ = ()
    _number = 214


class RouteEnd(Message):
    """ROUTE_END_EVENT: Layout not published."""

    __slots__ = ()
    _number = 215


class ConfigRequestKey(Message):
    """CONFIG_REQUEST_KEY_EVENT: Ask for the current configuration keys."""

    __slots__ = ()
    _number = 230
    peripheral_id = Field(7)
    customer_id = Field(496)


class ConfigKey(Message):
    """CONFIG_KEY_EVENT: Configuration keys, to compare with stored ones."""

    __slots__ = ()
    _number = 231
    status = Field(2)
    application_config_key = Field(497)
    csq_config_key = Field(498)
    agent_config_key = Field(499)
    device_config_key = Field(500)
    call_type_config_key = Field(501)
    peripheral_config_key = Field(502)
    agent_desk_settings_config_key = Field(503)


class ConfigRequest(Message):
    """CONFIG_REQUEST_EVENT: Ask for configuration; also the go-ahead for updates."""

    __slots__ = ()
    _number = 232
    configuration_mask = Field(504)
    config_msg_mask = Field(11)
    peripheral_id = Field(7)
    customer_id = Field(496)


class ConfigBegin(Message):
    """CONFIG_BEGIN_EVENT: Start of a configuration block or update."""

    __slots__ = ()
    _number = 233
    config_type = Field(505)
    configuration_mask = Field(504)
    application_config_key = Field(497)
    csq_config_key = Field(498)
    agent_config_key = Field(499)
    device_config_key = Field(500)
    call_type_config_key = Field(501)
    peripheral_config_key = Field(502)
    agent_desk_settings_config_key = Field(503)


class ConfigEnd(Message):
    """CONFIG_END_EVENT: End of a configuration block or update."""

    __slots__ = ()
    _number = 234
    status = Field(2)
    text = Field(3)


class ConfigService(Message):
    """CONFIG_SERVICE_EVENT: Service records."""

    __slots__ = ()
    _number = 235
    num_records = Field(506)
    records = ListField(521, RecordItem)


class ConfigSkillGroup(Message):
    """CONFIG_SKILL_GROUP_EVENT: Skill group records."""

    __slots__ = ()
    _number = 236
    num_records = Field(506)
    records = ListField(521, RecordItem)
    service_member_id = Field(529)
    service_member_priority = Field(530)


class ConfigAgent(Message):
    """CONFIG_AGENT_EVENT: Agent records."""

    __slots__ = ()
    _number = 237
    num_records = Field(506)
    records = ListField(521, RecordItem)
    agent_state = Field(30)
    mrd_id = Field(146)
    peripheral_name = Field(542)
    skill_group = Field(543)
    peripheral_number = Field(544)
    auto_work = Field(524)
    agent_desk_settings_config_key = Field(503)


class ConfigDevice(Message):
    """CONFIG_DEVICE_EVENT: Device records."""

    __slots__ = ()
    _number = 238
    num_records = Field(506)
    records = ListField(521, RecordItem)


class CallAttributeChange(Message):
    """CALL_ATTRIBUTE_CHANGE_EVENT: Call type or service of a call changed (Unified CCX)."""

    __slots__ = ()
    _number = 240
    monitor_id = Field(25)
    peripheral_id = Field(7)
    peripheral_type = Field(29)
    connection_device_type = Field(38)
    call_type_id = Field(551)
    application_id = Field(42)
    connection_device_id = Field(55)


class TeamConfigReq(Message):
    """TEAM_CONFIG_REQ: Ask for team configuration."""

    __slots__ = ()
    _number = 242
    invoke_id = Field(1)
    config_param = Field(516)
    reserved = Field(210)


class TeamConfig(Message):
    """TEAM_CONFIG_EVENT: Team configuration records."""

    __slots__ = ()
    _number = 243
    team_id = Field(462)
    num_records = Field(506)
    operation = Field(552)
    reserved = Field(210)
    team_name = Field(553)
    agent_id_long = Field(23)
    agent_flags = Field(467)
    record_type = Field(507)
    member_type = Field(554)


class TeamConfigConf(Message):
    """TEAM_CONFIG_CONF: End of team configuration."""

    __slots__ = ()
    _number = 244
    invoke_id = Field(1)
    status = Field(2)
    text = Field(3)


class ConfigCallType(Message):
    """CONFIG_CALL_TYPE_EVENT: Call type records."""

    __slots__ = ()
    _number = 245
    num_records = Field(506)
    records = ListField(521, RecordItem)
    old_peripheral_number = Field(508)


class CallAgentGreeting(Message):
    """CALL_AGENT_GREETING_EVENT: Agent greeting started, ended or failed."""

    __slots__ = ()
    _number = 248
    monitor_id = Field(25)
    peripheral_id = Field(7)
    connection_device_type = Field(38)
    call_id = Field(39)
    event_code = Field(557)
    unified_ccx_error_code = Field(168)
    connection_device_id = Field(55)
    agent_id = Field(19)


class AgentGreetingControlReq(Message):
    """AGENT_GREETING_CONTROL_REQ: Stop the playing greeting, or switch greetings off/on for this login."""

    __slots__ = ()
    _number = 249
    invoke_id = Field(1)
    peripheral_id = Field(7)
    agent_action = Field(559)
    agent_id = Field(19)


class AgentGreetingControlConf(Message):
    """AGENT_GREETING_CONTROL_CONF: Greeting control accepted."""

    __slots__ = ()
    _number = 250
    invoke_id = Field(1)


class ConfigMrd(Message):
    """CONFIG_MRD_EVENT: Media routing domain records."""

    __slots__ = ()
    _number = 254
    num_records = Field(506)
    records = ListField(521, RecordItem)


class GetAgentTasksReq(Message):
    """GET_AGENT_TASKS_REQ: Layout not published."""

    __slots__ = ()
    _number = 255


class AgentTasksResp(Message):
    """AGENT_TASKS_RESP: Layout not published."""

    __slots__ = ()
    _number = 256


class SnapshotTaskReq(Message):
    """SNAPSHOT_TASK_REQ: Layout not published."""

    __slots__ = ()
    _number = 257


class SnapshotTaskResp(Message):
    """SNAPSHOT_TASK_RESP: Layout not published."""

    __slots__ = ()
    _number = 258


class ConfigPeripheral(Message):
    """CONFIG_PERIPHERAL_EVENT: Peripheral records."""

    __slots__ = ()
    _number = 260
    num_records = Field(506)
    records = ListField(521, RecordItem)


class ConfigAgentDeskSettings(Message):
    """CONFIG_AGENT_DESK_SETTINGS_EVENT: Agent desk settings records."""

    __slots__ = ()
    _number = 261
    num_records = Field(506)
    records = ListField(521, RecordItem)


class AgentTasks(Message):
    """AGENT_TASKS_EVENT: Layout not published."""

    __slots__ = ()
    _number = 262


class SnapshotTask(Message):
    """SNAPSHOT_TASK_EVENT: Layout not published."""

    __slots__ = ()
    _number = 263


class AgentTasksRequest(Message):
    """AGENT_TASKS_REQUEST_EVENT: Layout not published."""

    __slots__ = ()
    _number = 264


class AgentTasksEnd(Message):
    """AGENT_TASKS_END_EVENT: Layout not published."""

    __slots__ = ()
    _number = 265


class DesktopConnectedInd(Message):
    """DESKTOP_CONNECTED_IND: Layout not published."""

    __slots__ = ()
    _number = 266


class StartNetworkRecordingReq(Message):
    """START_NETWORK_RECORDING_REQ: Ask the network (Unified CM) to start recording a call."""

    __slots__ = ()
    _number = 268
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    play_tone_direction = Field(581)
    invocation_type = Field(582)
    connection_device_id = Field(55)
    agent_instrument = Field(20)


class StartNetworkRecordingConf(Message):
    """START_NETWORK_RECORDING_CONF: Start accepted."""

    __slots__ = ()
    _number = 269
    invoke_id = Field(1)


class StopNetworkRecordingReq(Message):
    """STOP_NETWORK_RECORDING_REQ: Ask the network to stop recording."""

    __slots__ = ()
    _number = 270
    invoke_id = Field(1)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    invocation_type = Field(582)
    connection_device_id = Field(55)
    agent_instrument = Field(20)


class StopNetworkRecordingConf(Message):
    """STOP_NETWORK_RECORDING_CONF: Stop accepted."""

    __slots__ = ()
    _number = 271
    invoke_id = Field(1)


class NetworkRecordingStarted(Message):
    """NETWORK_RECORDING_STARTED_EVENT: Recording started at the recorder."""

    __slots__ = ()
    _number = 272
    monitor_id = Field(25)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    recording_device_type = Field(583)
    connection_device_id = Field(55)
    recording_device_id = Field(584)


class NetworkRecordingEnded(Message):
    """NETWORK_RECORDING_ENDED_EVENT: Recording ended."""

    __slots__ = ()
    _number = 273
    monitor_id = Field(25)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    recording_device_type = Field(583)
    connection_device_id = Field(55)
    recording_device_id = Field(584)


class NetworkRecordingFailed(Message):
    """NETWORK_RECORDING_FAILED_EVENT: Recording failed."""

    __slots__ = ()
    _number = 274
    monitor_id = Field(25)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    recording_device_type = Field(583)
    record_failure_cause = Field(585)
    connection_device_id = Field(55)
    recording_device_id = Field(584)


class NetworkRecordingTargetInfo(Message):
    """NETWORK_RECORDING_TARGET_INFO_EVENT: Recorder details, sent to the initiator of the recording."""

    __slots__ = ()
    _number = 275
    monitor_id = Field(25)
    peripheral_id = Field(7)
    call_id = Field(39)
    connection_device_type = Field(38)
    recording_device_type = Field(583)
    recording_type = Field(586)
    media_forking_device_type = Field(587)
    connection_device_id = Field(55)
    recording_device_id = Field(584)
    recorder_address = Field(588)
    terminal_name = Field(589)
    media_forking_device_name = Field(590)
    protocol_reference_guid = Field(230)
    media_forking_cluster_id = Field(591)
    recorder_uri = Field(592)
    recorder_error_msg = Field(593)
    recorder_type = Field(594)
    recorder_status = Field(595)


class ConfigTerminal(Message):
    """CONFIG_TERMINAL_EVENT: Terminal records."""

    __slots__ = ()
    _number = 276
    num_records = Field(506)
    records = ListField(521, RecordItem)


class StandbyActiveEventMsg(Message):
    """STANDBY_ACTIVE_EVENT_MSG: Standby server announces that it is becoming active."""

    __slots__ = ()
    _number = 277


class ActiveMaintenanceReqMsg(Message):
    """ACTIVE_MAINTENANCE_REQ_MSG: Active server asks a standby-aware client to agree to maintenance mode."""

    __slots__ = ()
    _number = 278
    invoke_id = Field(1)


class ActiveMaintenanceRespMsg(Message):
    """ACTIVE_MAINTENANCE_RESP_MSG: Client agrees or refuses; no answer in 5 s counts as refusal."""

    __slots__ = ()
    _number = 279
    invoke_id = Field(1)
    maintenance_mode_accepted = Field(602)


class ActiveMaintenanceEventMsg(Message):
    """ACTIVE_MAINTENANCE_EVENT_MSG: Final decision on maintenance mode."""

    __slots__ = ()
    _number = 280
    maintenance_mode_status = Field(603)


class StoppingRequestsToThisSideInd(Message):
    """STOPPING_REQUESTS_TO_THIS_SIDE_IND: Client will send no more requests to this side; server then closes the socket."""

    __slots__ = ()
    _number = 281


class ConfigAgentService(Message):
    """CONFIG_AGENT_SERVICE_EVENT: Enabled services of agents."""

    __slots__ = ()
    _number = 282
    num_records = Field(506)
    records = ListField(521, RecordItem)


class SetAgentServiceDataReq(Message):
    """SET_AGENT_SERVICE_DATA_REQ: Report which agent services a desktop used for a call."""

    __slots__ = ()
    _number = 283
    invoke_id = Field(1)
    router_call_key_day = Field(125)
    router_call_key_call_id = Field(126)
    router_call_key_sequence_number = Field(127)
    agent_skill_target_id = Field(250)
    num_of_enabled_services = Field(232)
    enabled_services = ListField(235, EnabledServiceItem)
    num_positive_answers_suggestions = Field(605)
    num_negative_answers_suggestions = Field(606)


class SetAgentServiceDataConf(Message):
    """SET_AGENT_SERVICE_DATA_CONF: Answer to 283."""

    __slots__ = ()
    _number = 284
    invoke_id = Field(1)
    status = Field(2)


class UnknownMessage(Message):
    """A message whose id is not in the table: `id` and `body` are all that is known."""

    __slots__ = ()


class SessionUp(Record):
    """A session is open. Events follow until the next SessionDown."""

    __slots__ = ()
    _number = 65537
    server = Field(611)
    protocol = Field(612)
    dialect = Field(613)
    services_granted = Field(24)
    online = Field(614, True)


class SessionDown(Record):
    """The session ended; the client opens the next one by itself, unless it was closed."""

    __slots__ = ()
    _number = 65538
    reason = Field(615)
    text = Field(3)


class EventsMayBeMissing(Record):
    """Between these moments (RFC 3339, UTC) no session was up: events of that time are not in the stream."""

    __slots__ = ()
    _number = 65539
    since = Field(616)
    until = Field(617)


class EventsLost(Record):
    """The consumer was too slow: so many events were dropped from its queue, with these sequence numbers."""

    __slots__ = ()
    _number = 65540
    count = Field(618)
    first_seq = Field(619)
    last_seq = Field(620)


class MalformedMessage(Record):
    """A frame could not be read; the session goes on."""

    __slots__ = ()
    _number = 65541
    error = Field(621)
    id = Field(622)
    hex = Field(623)


class Resynchronised(Record):
    """After a reconnect or a loss the picture of calls and agents is whole again: so many of each are known."""

    __slots__ = ()
    _number = 65542
    calls = Field(240)
    agents = Field(470)


EVENTS = {
    cls._number: cls
    for cls in (
        FailureConf,
        Failure,
        OpenReq,
        OpenConf,
        HeartbeatReq,
        HeartbeatConf,
        CloseReq,
        CloseConf,
        CallDelivered,
        CallEstablished,
        CallHeld,
        CallRetrieved,
        CallCleared,
        CallConnectionCleared,
        CallOriginated,
        CallFailed,
        CallConferenced,
        CallTransferred,
        CallDiverted,
        CallServiceInitiated,
        CallQueued,
        CallTranslationRoute,
        BeginCall,
        EndCall,
        CallDataUpdate,
        SetCallDataReq,
        SetCallDataConf,
        ReleaseCallReq,
        ReleaseCallConf,
        AgentState,
        System,
        ClientEventReportReq,
        ClientEventReportConf,
        CallReachedNetwork,
        ControlFailureConf,
        QueryAgentStateReq,
        QueryAgentStateConf,
        SetAgentStateReq,
        SetAgentStateConf,
        AlternateCallReq,
        AlternateCallConf,
        AnswerCallReq,
        AnswerCallConf,
        ClearCallReq,
        ClearCallConf,
        ClearConnectionReq,
        ClearConnectionConf,
        ConferenceCallReq,
        ConferenceCallConf,
        ConsultationCallReq,
        ConsultationCallConf,
        DeflectCallReq,
        DeflectCallConf,
        HoldCallReq,
        HoldCallConf,
        MakeCallReq,
        MakeCallConf,
        MakePredictiveCallReq,
        MakePredictiveCallConf,
        ReconnectCallReq,
        ReconnectCallConf,
        RetrieveCallReq,
        RetrieveCallConf,
        TransferCallReq,
        TransferCallConf,
        QueryDeviceInfoReq,
        QueryDeviceInfoConf,
        SnapshotCallReq,
        SnapshotCallConf,
        SnapshotDeviceReq,
        SnapshotDeviceConf,
        CallDequeued,
        SendDtmfSignalReq,
        SendDtmfSignalConf,
        MonitorStartReq,
        MonitorStartConf,
        MonitorStopReq,
        MonitorStopConf,
        ChangeMonitorMaskReq,
        ChangeMonitorMaskConf,
        ClientSessionOpened,
        ClientSessionClosed,
        SessionMonitorStartReq,
        SessionMonitorStartConf,
        SessionMonitorStopReq,
        SessionMonitorStopConf,
        AgentPreCall,
        AgentPreCallAbort,
        UserMessageReq,
        UserMessageConf,
        UserMessage,
        RegisterVariablesReq,
        RegisterVariablesConf,
        QueryAgentStatisticsReq,
        QueryAgentStatisticsConf,
        QuerySkillGroupStatisticsReq,
        QuerySkillGroupStatisticsConf,
        RtpStarted,
        RtpStopped,
        SupervisorAssistReq,
        SupervisorAssistConf,
        SupervisorAssist,
        EmergencyCallReq,
        EmergencyCallConf,
        EmergencyCall,
        SuperviseCallReq,
        SuperviseCallConf,
        AgentTeamConfigReq,
        AgentTeamConfigConf,
        AgentTeamConfig,
        SetAppDataReq,
        SetAppDataConf,
        AgentDeskSettingsReq,
        AgentDeskSettingsConf,
        ListAgentTeamReq,
        ListAgentTeamConf,
        MonitorAgentTeamStartReq,
        MonitorAgentTeamStartConf,
        MonitorAgentTeamStopReq,
        MonitorAgentTeamStopConf,
        BadCallReq,
        BadCallConf,
        SetDeviceAttributesReq,
        SetDeviceAttributesConf,
        RegisterServiceReq,
        RegisterServiceConf,
        UnregisterServiceReq,
        UnregisterServiceConf,
        StartRecordingReq,
        StartRecordingConf,
        StopRecordingReq,
        StopRecordingConf,
        MediaLoginReq,
        MediaLoginResp,
        MediaLogoutInd,
        MakeAgentRoutableInd,
        MakeAgentNotRoutableReq,
        MakeAgentNotRoutableResp,
        MakeAgentReadyInd,
        MakeAgentNotReadyReq,
        MakeAgentNotReadyResp,
        OfferTaskInd,
        OfferApplicationTaskReq,
        OfferApplicationTaskResp,
        StartTaskInd,
        StartApplicationTaskReq,
        StartApplicationTaskResp,
        PauseTaskInd,
        ResumeTaskInd,
        WrapupTaskInd,
        EndTaskInd,
        AgentMadeNotRoutable,
        AgentInterruptAdvisory,
        AgentInterruptAcceptedInd,
        AgentInterruptUnacceptedInd,
        AgentInterruptDoneAdvisory,
        AgentInterruptDoneAcceptedInd,
        ChangeMaxTaskLimitReq,
        ChangeMaxTaskLimitResp,
        OverrideLimitReq,
        OverrideLimitResp,
        UpdateTaskContextInd,
        BeginAgentInitInd,
        AgentInitReq,
        AgentInitResp,
        EndAgentInitInd,
        TaskInitInd,
        AgentInitReady,
        GetPrecallMessagesReq,
        GetPrecallMessagesResp,
        AgentLegacyPreCall,
        FailureResp,
        BeginTask,
        QueuedTask,
        DequeuedTask,
        OfferTask,
        StartTask,
        PauseTask,
        ResumeTask,
        WrapupTask,
        EndTask,
        TaskDataUpdate,
        TaskMonitorStartReq,
        TaskMonitorStartConf,
        TaskMonitorStopReq,
        TaskMonitorStopConf,
        ChangeTaskMonitorMaskReq,
        ChangeTaskMonitorMaskConf,
        MaxTaskLifetimeExceeded,
        SetAppPathDataInd,
        TaskInitReq,
        TaskInitResp,
        RouteRegister,
        RouteRegisterReply,
        RouteRequest,
        RouteSelect,
        RouteEnd,
        ConfigRequestKey,
        ConfigKey,
        ConfigRequest,
        ConfigBegin,
        ConfigEnd,
        ConfigService,
        ConfigSkillGroup,
        ConfigAgent,
        ConfigDevice,
        CallAttributeChange,
        TeamConfigReq,
        TeamConfig,
        TeamConfigConf,
        ConfigCallType,
        CallAgentGreeting,
        AgentGreetingControlReq,
        AgentGreetingControlConf,
        ConfigMrd,
        GetAgentTasksReq,
        AgentTasksResp,
        SnapshotTaskReq,
        SnapshotTaskResp,
        ConfigPeripheral,
        ConfigAgentDeskSettings,
        AgentTasks,
        SnapshotTask,
        AgentTasksRequest,
        AgentTasksEnd,
        DesktopConnectedInd,
        StartNetworkRecordingReq,
        StartNetworkRecordingConf,
        StopNetworkRecordingReq,
        StopNetworkRecordingConf,
        NetworkRecordingStarted,
        NetworkRecordingEnded,
        NetworkRecordingFailed,
        NetworkRecordingTargetInfo,
        ConfigTerminal,
        StandbyActiveEventMsg,
        ActiveMaintenanceReqMsg,
        ActiveMaintenanceRespMsg,
        ActiveMaintenanceEventMsg,
        StoppingRequestsToThisSideInd,
        ConfigAgentService,
        SetAgentServiceDataReq,
        SetAgentServiceDataConf,
        SessionUp,
        SessionDown,
        EventsMayBeMissing,
        EventsLost,
        MalformedMessage,
        Resynchronised,
    )
}

__all__ = [
    "ServiceMemberItem",
    "CsqItem",
    "MrdItem",
    "InstrumentItem",
    "EnabledServiceItem",
    "PeripheralItem",
    "NamedVariableItem",
    "NamedArrayItem",
    "PartyItem",
    "CtiClientItem",
    "LineItem",
    "CallDeviceItem",
    "CallItem",
    "AgentItem",
    "AgentTeamItem",
    "RecordItem",
    "FailureConf",
    "Failure",
    "OpenReq",
    "OpenConf",
    "HeartbeatReq",
    "HeartbeatConf",
    "CloseReq",
    "CloseConf",
    "CallDelivered",
    "CallEstablished",
    "CallHeld",
    "CallRetrieved",
    "CallCleared",
    "CallConnectionCleared",
    "CallOriginated",
    "CallFailed",
    "CallConferenced",
    "CallTransferred",
    "CallDiverted",
    "CallServiceInitiated",
    "CallQueued",
    "CallTranslationRoute",
    "BeginCall",
    "EndCall",
    "CallDataUpdate",
    "SetCallDataReq",
    "SetCallDataConf",
    "ReleaseCallReq",
    "ReleaseCallConf",
    "AgentState",
    "System",
    "ClientEventReportReq",
    "ClientEventReportConf",
    "CallReachedNetwork",
    "ControlFailureConf",
    "QueryAgentStateReq",
    "QueryAgentStateConf",
    "SetAgentStateReq",
    "SetAgentStateConf",
    "AlternateCallReq",
    "AlternateCallConf",
    "AnswerCallReq",
    "AnswerCallConf",
    "ClearCallReq",
    "ClearCallConf",
    "ClearConnectionReq",
    "ClearConnectionConf",
    "ConferenceCallReq",
    "ConferenceCallConf",
    "ConsultationCallReq",
    "ConsultationCallConf",
    "DeflectCallReq",
    "DeflectCallConf",
    "HoldCallReq",
    "HoldCallConf",
    "MakeCallReq",
    "MakeCallConf",
    "MakePredictiveCallReq",
    "MakePredictiveCallConf",
    "ReconnectCallReq",
    "ReconnectCallConf",
    "RetrieveCallReq",
    "RetrieveCallConf",
    "TransferCallReq",
    "TransferCallConf",
    "QueryDeviceInfoReq",
    "QueryDeviceInfoConf",
    "SnapshotCallReq",
    "SnapshotCallConf",
    "SnapshotDeviceReq",
    "SnapshotDeviceConf",
    "CallDequeued",
    "SendDtmfSignalReq",
    "SendDtmfSignalConf",
    "MonitorStartReq",
    "MonitorStartConf",
    "MonitorStopReq",
    "MonitorStopConf",
    "ChangeMonitorMaskReq",
    "ChangeMonitorMaskConf",
    "ClientSessionOpened",
    "ClientSessionClosed",
    "SessionMonitorStartReq",
    "SessionMonitorStartConf",
    "SessionMonitorStopReq",
    "SessionMonitorStopConf",
    "AgentPreCall",
    "AgentPreCallAbort",
    "UserMessageReq",
    "UserMessageConf",
    "UserMessage",
    "RegisterVariablesReq",
    "RegisterVariablesConf",
    "QueryAgentStatisticsReq",
    "QueryAgentStatisticsConf",
    "QuerySkillGroupStatisticsReq",
    "QuerySkillGroupStatisticsConf",
    "RtpStarted",
    "RtpStopped",
    "SupervisorAssistReq",
    "SupervisorAssistConf",
    "SupervisorAssist",
    "EmergencyCallReq",
    "EmergencyCallConf",
    "EmergencyCall",
    "SuperviseCallReq",
    "SuperviseCallConf",
    "AgentTeamConfigReq",
    "AgentTeamConfigConf",
    "AgentTeamConfig",
    "SetAppDataReq",
    "SetAppDataConf",
    "AgentDeskSettingsReq",
    "AgentDeskSettingsConf",
    "ListAgentTeamReq",
    "ListAgentTeamConf",
    "MonitorAgentTeamStartReq",
    "MonitorAgentTeamStartConf",
    "MonitorAgentTeamStopReq",
    "MonitorAgentTeamStopConf",
    "BadCallReq",
    "BadCallConf",
    "SetDeviceAttributesReq",
    "SetDeviceAttributesConf",
    "RegisterServiceReq",
    "RegisterServiceConf",
    "UnregisterServiceReq",
    "UnregisterServiceConf",
    "StartRecordingReq",
    "StartRecordingConf",
    "StopRecordingReq",
    "StopRecordingConf",
    "MediaLoginReq",
    "MediaLoginResp",
    "MediaLogoutInd",
    "MakeAgentRoutableInd",
    "MakeAgentNotRoutableReq",
    "MakeAgentNotRoutableResp",
    "MakeAgentReadyInd",
    "MakeAgentNotReadyReq",
    "MakeAgentNotReadyResp",
    "OfferTaskInd",
    "OfferApplicationTaskReq",
    "OfferApplicationTaskResp",
    "StartTaskInd",
    "StartApplicationTaskReq",
    "StartApplicationTaskResp",
    "PauseTaskInd",
    "ResumeTaskInd",
    "WrapupTaskInd",
    "EndTaskInd",
    "AgentMadeNotRoutable",
    "AgentInterruptAdvisory",
    "AgentInterruptAcceptedInd",
    "AgentInterruptUnacceptedInd",
    "AgentInterruptDoneAdvisory",
    "AgentInterruptDoneAcceptedInd",
    "ChangeMaxTaskLimitReq",
    "ChangeMaxTaskLimitResp",
    "OverrideLimitReq",
    "OverrideLimitResp",
    "UpdateTaskContextInd",
    "BeginAgentInitInd",
    "AgentInitReq",
    "AgentInitResp",
    "EndAgentInitInd",
    "TaskInitInd",
    "AgentInitReady",
    "GetPrecallMessagesReq",
    "GetPrecallMessagesResp",
    "AgentLegacyPreCall",
    "FailureResp",
    "BeginTask",
    "QueuedTask",
    "DequeuedTask",
    "OfferTask",
    "StartTask",
    "PauseTask",
    "ResumeTask",
    "WrapupTask",
    "EndTask",
    "TaskDataUpdate",
    "TaskMonitorStartReq",
    "TaskMonitorStartConf",
    "TaskMonitorStopReq",
    "TaskMonitorStopConf",
    "ChangeTaskMonitorMaskReq",
    "ChangeTaskMonitorMaskConf",
    "MaxTaskLifetimeExceeded",
    "SetAppPathDataInd",
    "TaskInitReq",
    "TaskInitResp",
    "RouteRegister",
    "RouteRegisterReply",
    "RouteRequest",
    "RouteSelect",
    "RouteEnd",
    "ConfigRequestKey",
    "ConfigKey",
    "ConfigRequest",
    "ConfigBegin",
    "ConfigEnd",
    "ConfigService",
    "ConfigSkillGroup",
    "ConfigAgent",
    "ConfigDevice",
    "CallAttributeChange",
    "TeamConfigReq",
    "TeamConfig",
    "TeamConfigConf",
    "ConfigCallType",
    "CallAgentGreeting",
    "AgentGreetingControlReq",
    "AgentGreetingControlConf",
    "ConfigMrd",
    "GetAgentTasksReq",
    "AgentTasksResp",
    "SnapshotTaskReq",
    "SnapshotTaskResp",
    "ConfigPeripheral",
    "ConfigAgentDeskSettings",
    "AgentTasks",
    "SnapshotTask",
    "AgentTasksRequest",
    "AgentTasksEnd",
    "DesktopConnectedInd",
    "StartNetworkRecordingReq",
    "StartNetworkRecordingConf",
    "StopNetworkRecordingReq",
    "StopNetworkRecordingConf",
    "NetworkRecordingStarted",
    "NetworkRecordingEnded",
    "NetworkRecordingFailed",
    "NetworkRecordingTargetInfo",
    "ConfigTerminal",
    "StandbyActiveEventMsg",
    "ActiveMaintenanceReqMsg",
    "ActiveMaintenanceRespMsg",
    "ActiveMaintenanceEventMsg",
    "StoppingRequestsToThisSideInd",
    "ConfigAgentService",
    "SetAgentServiceDataReq",
    "SetAgentServiceDataConf",
    "UnknownMessage",
    "SessionUp",
    "SessionDown",
    "EventsMayBeMissing",
    "EventsLost",
    "MalformedMessage",
    "Resynchronised",
]

for _name in __all__:
    _class = globals()[_name]
    _class.__module__ = "ccxcti"
    for _field in [_field for _field in vars(_class).values() if isinstance(_field, (Field, ListField))]:
        for _alias in _field.aliases:
            if not hasattr(_class, _alias):
                setattr(_class, _alias, _field)
