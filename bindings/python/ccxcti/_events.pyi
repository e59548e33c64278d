# Generated from core/src/wire by cargo xtask gen. Do not edit.
from typing import Any, Generic, TypeVar, Union, overload
from typing_extensions import Never, Self

from ._native import Event as Event, Item as Item, Message as Message, Record as Record

_T = TypeVar("_T")

class Field(Generic[_T]):
    """A read-only attribute."""
    @property
    def name(self) -> str: ...
    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...
    @overload
    def __get__(self, owner: object, kind: Union[type, None] = None) -> _T: ...
    def __set__(self, owner: Any, value: Never) -> None: ...

class ServiceMemberItem(Item):
    """One item of a list `service_members`."""
    service_member: Field[int | None]
    service_priority: Field[int | None]

class CsqItem(Item):
    """One item of a list `csqs`."""
    csq_id: Field[int | None]
    skill_group_priority: Field[int | None]
    skill_group_id: Field[int | None]
    csq_state: Field[int | None]

class MrdItem(Item):
    """One item of a list `mrds`."""
    flt_agent_mrd_id: Field[int | None]
    flt_agent_mrd_state: Field[int | None]

class InstrumentItem(Item):
    """One item of a list `instruments`."""
    instrument: Field[str | None]

class EnabledServiceItem(Item):
    """One item of a list `enabled_services`."""
    flt_enabled_services: Field[int | None]

class PeripheralItem(Item):
    """One item of a list `peripherals`."""
    flt_peripheral_id: Field[int | None]
    multiline_agent_control: Field[int | None]

class NamedVariableItem(Item):
    """One item of a list `named_variables`."""
    name: Field[str]
    value: Field[str]

class NamedArrayItem(Item):
    """One item of a list `named_arrays`."""
    name: Field[str]
    value: Field[str]
    index: Field[int]

class PartyItem(Item):
    """One item of a list `parties`."""
    connected_party_call_id: Field[int | None]
    connected_party_device_type: Field[int | None]
    connected_party_device_id: Field[str | None]

class CtiClientItem(Item):
    """One item of a list `cti_clients`."""
    cti_client_signature: Field[str | None]
    cti_client_timestamp: Field[int | None]

class LineItem(Item):
    """One item of a list `lines`."""
    line_handle: Field[int | None]
    line_type: Field[int | None]

class CallDeviceItem(Item):
    """One item of a list `call_devices`."""
    call_connection_call_id: Field[int | None]
    call_connection_device_type: Field[int | None]
    call_connection_device_id: Field[str | None]
    call_device_type: Field[int | None]
    call_device_id: Field[str | None]
    call_device_connection_state: Field[int | None]

class CallItem(Item):
    """One item of a list `calls`."""
    call_connection_call_id: Field[int | None]
    call_connection_device_type: Field[int | None]
    call_connection_device_id: Field[str | None]
    call_state: Field[int | None]
    silent_monitor_status: Field[int | None]

class AgentItem(Item):
    """One item of a list `agents`."""
    atc_agent_id: Field[str | None]
    agent_flags: Field[int | None]
    atc_agent_state: Field[int | None]
    atc_state_duration: Field[int | None]

class AgentTeamItem(Item):
    """One item of a list `agent_teams`."""
    team_id: Field[int | None]

class RecordItem(Item):
    """One item of a list `records`."""
    record_type: Field[int | None]
    flt_peripheral_id: Field[int | None]
    application_id: Field[int | None]
    old_peripheral_number: Field[int | None]
    max_queued: Field[int | None]
    extension: Field[str | None]
    previous_application_id: Field[int | None]
    application_name: Field[str | None]
    description: Field[str | None]
    service_level_threshold: Field[int | None]
    service_level_type: Field[int | None]
    config_param: Field[str | None]
    flt_mr_domain_id: Field[int | None]
    num_service_members: Field[int | None]
    service_members: Field[list[ServiceMemberItem]]
    csq_id: Field[int | None]
    skill_group_priority: Field[int | None]
    skill_group_skill_target_id: Field[int | None]
    auto_work: Field[int | None]
    csq_name: Field[str | None]
    mr_domain_id: Field[int | None]
    flt_precision_queue_id: Field[int | None]
    flt_precision_queue_name: Field[str | None]
    active_terminal: Field[str | None]
    agent_type: Field[int | None]
    agent_desk_settings_id: Field[int | None]
    login_id: Field[str | None]
    old_login_id: Field[str | None]
    login_name: Field[str | None]
    last_name: Field[str | None]
    first_name: Field[str | None]
    agent_skill_target_id: Field[int | None]
    num_csq: Field[int | None]
    sso_enabled: Field[int | None]
    num_mrds: Field[int | None]
    csqs: Field[list[CsqItem]]
    mrds: Field[list[MrdItem]]
    device_field0: Field[int | None]
    device_type: Field[int | None]
    device_field1: Field[int | None]
    device_field2: Field[str | None]
    dnis: Field[str | None]
    device_field4: Field[str | None]
    flt_call_type_id: Field[int | None]
    customer_definition_id: Field[int | None]
    enterprise_name: Field[str | None]
    flt_enterprise_name: Field[str | None]
    flt_description: Field[str | None]
    flt_max_task_duration: Field[int | None]
    flt_interruptible: Field[int | None]
    config_peripheral_id: Field[int | None]
    default_agent_desk_settings_id: Field[int | None]
    flt_desk_settings_mask: Field[int | None]
    flt_wrap_up_data_incoming_mode: Field[int | None]
    flt_wrap_up_data_outgoing_mode: Field[int | None]
    flt_logout_non_activity_time: Field[int | None]
    flt_quality_recording_rate: Field[int | None]
    flt_ring_no_answer_time: Field[int | None]
    flt_silent_monitor_warning_message: Field[int | None]
    flt_silent_monitor_audible_indication: Field[int | None]
    flt_supervisor_assist_call_method: Field[int | None]
    flt_emergency_call_method: Field[int | None]
    flt_auto_record_on_emergency: Field[int | None]
    flt_recording_mode: Field[int | None]
    flt_work_mode_timer: Field[int | None]
    flt_ring_no_answer_dn_id: Field[int | None]
    flt_default_device_port_address: Field[str | None]
    play_zip_tone: Field[int | None]
    acd_shared_line_usage: Field[int | None]
    terminal_type: Field[int | None]
    terminal_device_name: Field[str | None]
    terminal_type_name: Field[str | None]
    num_instruments: Field[int | None]
    instruments: Field[list[InstrumentItem]]
    num_of_enabled_services: Field[int | None]
    enabled_services: Field[list[EnabledServiceItem]]

class FailureConf(Message):
    """FAILURE_CONF: Refusal of any request that has no more specific refusal; repeats its InvokeID."""
    invoke_id: Field[int]
    status: Field[int]
    text: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class Failure(Message):
    """FAILURE_EVENT: Unsolicited report of an error or of loss of service."""
    status: Field[int]
    text: Field[str | None]

class OpenReq(Message):
    """OPEN_REQ: First message of a session: version, wanted services, masks, credentials."""
    invoke_id: Field[int]
    version_number: Field[int]
    idle_timeout: Field[int]
    peripheral_id: Field[int]
    services_requested: Field[int]
    call_msg_mask: Field[int]
    agent_state_mask: Field[int]
    config_msg_mask: Field[int]
    reserved1: Field[int]
    reserved2: Field[int]
    reserved3: Field[int]
    client_id: Field[str | None]
    client_password: Field[bytes | None]
    client_signature: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    application_path_id: Field[int | None]
    agent_id_long: Field[str | None]

class OpenConf(Message):
    """OPEN_CONF: Session is open: granted services and current PG/agent status."""
    invoke_id: Field[int]
    services_granted: Field[int]
    monitor_id: Field[int]
    ccx_status: Field[int]
    ccx_time: Field[int]
    ccx_online: Field[int]
    peripheral_type: Field[int]
    agent_state: Field[int]
    department_id: Field[int | None]
    session_type: Field[int | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    num_peripherals: Field[int | None]
    peripherals: Field[list[PeripheralItem]]
    agent_id_long: Field[str | None]
    config_msg_mask_granted: Field[int | None]

class HeartbeatReq(Message):
    """HEARTBEAT_REQ: Keeps the session alive and probes the server."""
    invoke_id: Field[int]

class HeartbeatConf(Message):
    """HEARTBEAT_CONF: Answer to a heartbeat."""
    invoke_id: Field[int]

class CloseReq(Message):
    """CLOSE_REQ: Orderly end of session, with a reason code."""
    invoke_id: Field[int]
    status: Field[int]

class CloseConf(Message):
    """CLOSE_CONF: Session is closed; client may drop the TCP connection."""
    invoke_id: Field[int]

class CallDelivered(Message):
    """CALL_DELIVERED_EVENT: Call arrived at (alerts) a device, or an inbound trunk was seized."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    alerting_device_type: Field[int]
    calling_device_type: Field[int]
    called_device_type: Field[int]
    last_redirect_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    connection_device_id: Field[str | None]
    alerting_device_id: Field[str | None]
    calling_device_id: Field[str | None]
    called_device_id: Field[str | None]
    last_redirect_device_id: Field[str | None]
    trunk_number: Field[int | None]
    trunk_group_number: Field[int | None]
    secondary_connection_call_id: Field[int | None]
    ani: Field[str | None]
    ani_ii: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]

class CallEstablished(Message):
    """CALL_ESTABLISHED_EVENT: Call was answered / connected at a device."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    answering_device_type: Field[int]
    calling_device_type: Field[int]
    called_device_type: Field[int]
    last_redirect_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    answering_device_id: Field[str | None]
    calling_device_id: Field[str | None]
    called_device_id: Field[str | None]
    last_redirect_device_id: Field[str | None]
    trunk_number: Field[int | None]
    trunk_group_number: Field[int | None]

class CallHeld(Message):
    """CALL_HELD_EVENT: A device put its connection on hold."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    holding_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    holding_device_id: Field[str | None]

class CallRetrieved(Message):
    """CALL_RETRIEVED_EVENT: A held connection became active again."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    retrieving_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    retrieving_device_id: Field[str | None]

class CallCleared(Message):
    """CALL_CLEARED_EVENT: The whole call ended (last device gone)."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]

class CallConnectionCleared(Message):
    """CALL_CONNECTION_CLEARED_EVENT: One device left the call."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    releasing_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    releasing_device_id: Field[str | None]

class CallOriginated(Message):
    """CALL_ORIGINATED_EVENT: The peripheral started an outbound call attempt."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    calling_device_type: Field[int]
    called_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    calling_device_id: Field[str | None]
    called_device_id: Field[str | None]

class CallFailed(Message):
    """CALL_FAILED_EVENT: Call attempt could not be completed."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    failing_device_type: Field[int]
    called_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    failing_device_id: Field[str | None]
    called_device_id: Field[str | None]

class CallConferenced(Message):
    """CALL_CONFERENCED_EVENT: Two calls were joined, or a party was added, into a conference."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    primary_device_type: Field[int]
    primary_call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    num_parties: Field[int]
    secondary_device_type: Field[int]
    secondary_call_id: Field[int]
    controller_device_type: Field[int]
    added_party_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    primary_device_id: Field[str | None]
    secondary_device_id: Field[str | None]
    controller_device_id: Field[str | None]
    added_party_device_id: Field[str | None]
    parties: Field[list[PartyItem]]

class CallTransferred(Message):
    """CALL_TRANSFERRED_EVENT: Call was transferred; merged call and remaining parties are listed."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    primary_device_type: Field[int]
    primary_call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    num_parties: Field[int]
    secondary_device_type: Field[int]
    secondary_call_id: Field[int]
    transferring_device_type: Field[int]
    transferred_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    primary_device_id: Field[str | None]
    secondary_device_id: Field[str | None]
    transferring_device_id: Field[str | None]
    transferred_device_id: Field[str | None]
    parties: Field[list[PartyItem]]

class CallDiverted(Message):
    """CALL_DIVERTED_EVENT: Call left its previous delivery target for another."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    diverting_device_type: Field[int]
    called_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    diverting_device_id: Field[str | None]
    called_device_id: Field[str | None]

class CallServiceInitiated(Message):
    """CALL_SERVICE_INITIATED_EVENT: Device went off-hook / got dial tone."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    calling_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    calling_device_id: Field[str | None]
    call_reference_id: Field[bytes | None]
    coc_connection_call_id: Field[int | None]
    coc_call_connection_device_id_type: Field[int | None]
    coc_call_connection_device_id: Field[str | None]

class CallQueued(Message):
    """CALL_QUEUED_EVENT: Call was put in one or more queues."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    queue_device_type: Field[int]
    calling_device_type: Field[int]
    called_device_type: Field[int]
    last_redirect_device_type: Field[int]
    num_queued: Field[int]
    num_csqs: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    queue_device_id: Field[str | None]
    calling_device_id: Field[str | None]
    called_device_id: Field[str | None]
    last_redirect_device_id: Field[str | None]
    csqs: Field[list[CsqItem]]
    priority_queue_number: Field[bytes | None]

class CallTranslationRoute(Message):
    """CALL_TRANSLATION_ROUTE_EVENT: Context data of a call that will arrive by translation route."""
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    ani_ii: Field[str | None]

class BeginCall(Message):
    """BEGIN_CALL_EVENT: Call became associated with this client; starts the event series of the call."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    num_cti_clients: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    call_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    called_party_disposition: Field[int]
    connection_device_id: Field[str | None]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    cti_clients: Field[list[CtiClientItem]]
    call_reference_id: Field[bytes | None]
    ani_ii: Field[str | None]

class EndCall(Message):
    """END_CALL_EVENT: Association of call and client ended; last event of the call for this client."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    connection_device_id: Field[str | None]

class CallDataUpdate(Message):
    """CALL_DATA_UPDATE_EVENT: Call context (identity, type, variables) changed."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    num_cti_clients: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    call_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    new_connection_device_type: Field[int]
    new_call_id: Field[int]
    called_party_disposition: Field[int]
    campaign_id: Field[int]
    query_rule_id: Field[int]
    connection_device_id: Field[str | None]
    new_connection_device_id: Field[str | None]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    customer_phone_number: Field[str | None]
    customer_account_number: Field[str | None]
    cti_clients: Field[list[CtiClientItem]]
    call_reference_id: Field[bytes | None]
    ani_ii: Field[str | None]

class SetCallDataReq(Message):
    """SET_CALL_DATA_REQ: Set call variables, wrap-up data or other context of a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    call_type: Field[int]
    called_party_disposition: Field[int]
    campaign_id: Field[int]
    query_rule_id: Field[int]
    connection_device_id: Field[str | None]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    caller_entered_digits: Field[str | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    customer_phone_number: Field[str | None]
    customer_account_number: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]
    call_originated_from: Field[int | None]
    ani_ii: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class SetCallDataConf(Message):
    """SET_CALL_DATA_CONF: Call data were set."""
    invoke_id: Field[int]

class ReleaseCallReq(Message):
    """RELEASE_CALL_REQ: Client has finished updating this call's data."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    connection_device_id: Field[str | None]

class ReleaseCallConf(Message):
    """RELEASE_CALL_CONF: Release accepted."""
    invoke_id: Field[int]

class AgentState(Message):
    """AGENT_STATE_EVENT: Agent changed state (overall and per skill group)."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    session_id: Field[int]
    peripheral_type: Field[int]
    csq_state: Field[int]
    state_duration: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    agent_state: Field[int]
    event_reason_code: Field[int]
    mrd_id: Field[int]
    num_tasks: Field[int]
    agent_mode: Field[int]
    max_task_limit: Field[int]
    icm_agent_id: Field[int]
    agent_availability_status: Field[int]
    num_csqs: Field[int]
    department_id: Field[int | None]
    client_signature: Field[str | None]
    agent_id: Field[str | None]
    agent_extension: Field[str | None]
    active_terminal: Field[str | None]
    agent_instrument: Field[str | None]
    duration: Field[int | None]
    next_agent_state: Field[int | None]
    direction: Field[int | None]
    csqs: Field[list[CsqItem]]
    max_beyond_task_limit: Field[int | None]
    cti_client_signature: Field[str | None]
    agent_id_long: Field[str | None]

class System(Message):
    """SYSTEM_EVENT: PG, peripheral or server status change, or broadcast text."""
    ccx_status: Field[int]
    ccx_time: Field[int]
    system_event_id: Field[int]
    system_event_arg1: Field[int]
    system_event_arg2: Field[int]
    system_event_arg3: Field[int]
    event_device_type: Field[int]
    text: Field[str | None]
    event_device_id: Field[str | None]

class ClientEventReportReq(Message):
    """CLIENT_EVENT_REPORT_REQ: Raise an alarm / object state in the platform's alarm system."""
    invoke_id: Field[int]
    state: Field[int]
    object_name: Field[str | None]
    text: Field[str | None]

class ClientEventReportConf(Message):
    """CLIENT_EVENT_REPORT_CONF: Alarm report accepted."""
    invoke_id: Field[int]

class CallReachedNetwork(Message):
    """CALL_REACHED_NETWORK_EVENT: Outbound call was cut through to another network."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    trunk_used_device_type: Field[int]
    called_device_type: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    trunk_used_device_id: Field[str | None]
    called_device_id: Field[str | None]
    trunk_number: Field[int | None]
    trunk_group_number: Field[int | None]

class ControlFailureConf(Message):
    """CONTROL_FAILURE_CONF: A client-control (or supervisor) request failed at the peripheral."""
    invoke_id: Field[int]
    failure_code: Field[int]
    unified_ccx_error_code: Field[int]
    text: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class QueryAgentStateReq(Message):
    """QUERY_AGENT_STATE_REQ: Ask for an agent's current state."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    mrd_id: Field[int]
    icm_agent_id: Field[int]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    agent_id_long: Field[str | None]

class QueryAgentStateConf(Message):
    """QUERY_AGENT_STATE_CONF: Current state of the agent, with one entry per skill group."""
    invoke_id: Field[int]
    agent_state: Field[int]
    num_csqs: Field[int]
    mrd_id: Field[int]
    num_tasks: Field[int]
    agent_mode: Field[int]
    max_task_limit: Field[int]
    icm_agent_id: Field[int]
    agent_availability_status: Field[int]
    department_id: Field[int | None]
    agent_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_instrument: Field[str | None]
    csqs: Field[list[CsqItem]]
    internal_agent_state: Field[int | None]
    max_beyond_task_limit: Field[int | None]
    agent_id_long: Field[str | None]

class SetAgentStateReq(Message):
    """SET_AGENT_STATE_REQ: Log an agent in or out, or change state."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    agent_state: Field[int]
    agent_work_mode: Field[int]
    num_csqs: Field[int]
    event_reason_code: Field[int]
    forced_flag: Field[int]
    agent_capacity: Field[int]
    agent_instrument: Field[str | None]
    active_terminal: Field[str | None]
    agent_id: Field[str | None]
    agent_password: Field[str | None]
    position_id: Field[str | None]
    supervisor_id: Field[str | None]
    sso_enabled: Field[int | None]
    csqs: Field[list[CsqItem]]
    agent_id_long: Field[str | None]

class SetAgentStateConf(Message):
    """SET_AGENT_STATE_CONF: State change request accepted."""
    invoke_id: Field[int]
    agent_id_long: Field[str | None]

class AlternateCallReq(Message):
    """ALTERNATE_CALL_REQ: Swap active call and held (or alerting) call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    active_call_id: Field[int]
    other_call_id: Field[int]
    active_connection_device_type: Field[int]
    other_connection_device_type: Field[int]
    active_connection_device_id: Field[str | None]
    other_connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class AlternateCallConf(Message):
    """ALTERNATE_CALL_CONF: Alternate done."""
    invoke_id: Field[int]

class AnswerCallReq(Message):
    """ANSWER_CALL_REQ: Answer an alerting call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class AnswerCallConf(Message):
    """ANSWER_CALL_CONF: Answer done."""
    invoke_id: Field[int]

class ClearCallReq(Message):
    """CLEAR_CALL_REQ: Drop every device from a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class ClearCallConf(Message):
    """CLEAR_CALL_CONF: Clear call done."""
    invoke_id: Field[int]

class ClearConnectionReq(Message):
    """CLEAR_CONNECTION_REQ: Drop one device from a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    requesting_device_id: Field[str | None]
    requesting_device_id_type: Field[int | None]
    ctios_cil_client_id: Field[str | None]

class ClearConnectionConf(Message):
    """CLEAR_CONNECTION_CONF: Clear connection done."""
    invoke_id: Field[int]

class ConferenceCallReq(Message):
    """CONFERENCE_CALL_REQ: Join held and active call, or single-step conference to a number."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    held_call_id: Field[int]
    active_call_id: Field[int]
    held_connection_device_type: Field[int]
    active_connection_device_type: Field[int]
    call_placement_type: Field[int]
    call_manner_type: Field[int]
    alert_rings: Field[int]
    call_option: Field[int]
    facility_type: Field[int]
    answering_machine: Field[int]
    priority: Field[int]
    post_route: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    active_connection_device_id: Field[str | None]
    held_connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    dialed_number: Field[str | None]
    user_to_user_info: Field[bytes | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    facility_code: Field[str | None]
    authorization_code: Field[str | None]
    account_code: Field[str | None]

class ConferenceCallConf(Message):
    """CONFERENCE_CALL_CONF: Conference made: new connection and party list."""
    invoke_id: Field[int]
    new_call_id: Field[int]
    new_connection_device_type: Field[int]
    num_parties: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    new_connection_device_id: Field[str | None]
    parties: Field[list[PartyItem]]

class ConsultationCallReq(Message):
    """CONSULTATION_CALL_REQ: Hold the active call and start a second call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    active_call_id: Field[int]
    active_connection_device_type: Field[int]
    call_placement_type: Field[int]
    call_manner_type: Field[int]
    consult_type: Field[int]
    alert_rings: Field[int]
    call_option: Field[int]
    facility_type: Field[int]
    answering_machine: Field[int]
    priority: Field[int]
    post_route: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    active_connection_device_id: Field[str | None]
    dialed_number: Field[str | None]
    agent_instrument: Field[str | None]
    user_to_user_info: Field[bytes | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    facility_code: Field[str | None]
    authorization_code: Field[str | None]
    account_code: Field[str | None]

class ConsultationCallConf(Message):
    """CONSULTATION_CALL_CONF: Consultation started: its connection."""
    invoke_id: Field[int]
    new_call_id: Field[int]
    new_connection_device_type: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    new_connection_device_id: Field[str | None]

class DeflectCallReq(Message):
    """DEFLECT_CALL_REQ: Send an alerting call to another device."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    called_device_type: Field[int]
    connection_device_id: Field[str | None]
    called_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class DeflectCallConf(Message):
    """DEFLECT_CALL_CONF: Deflect done."""
    invoke_id: Field[int]

class HoldCallReq(Message):
    """HOLD_CALL_REQ: Put a connection on hold."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    reservation: Field[int]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class HoldCallConf(Message):
    """HOLD_CALL_CONF: Hold done."""
    invoke_id: Field[int]

class MakeCallReq(Message):
    """MAKE_CALL_REQ: Start a call from the agent's device."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_placement_type: Field[int]
    call_manner_type: Field[int]
    alert_rings: Field[int]
    call_option: Field[int]
    facility_type: Field[int]
    answering_machine: Field[int]
    priority: Field[int]
    post_route: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    csq_id: Field[int | None]
    agent_instrument: Field[str | None]
    dialed_number: Field[str | None]
    user_to_user_info: Field[bytes | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    facility_code: Field[str | None]
    authorization_code: Field[str | None]
    account_code: Field[str | None]
    cct: Field[str | None]

class MakeCallConf(Message):
    """MAKE_CALL_CONF: Call started: its connection."""
    invoke_id: Field[int]
    new_call_id: Field[int]
    new_connection_device_type: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    new_connection_device_id: Field[str | None]

class MakePredictiveCallReq(Message):
    """MAKE_PREDICTIVE_CALL_REQ: Start a dialer call that is joined to the originator later."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_placement_type: Field[int]
    call_manner_type: Field[int]
    alert_rings: Field[int]
    call_option: Field[int]
    facility_type: Field[int]
    answering_machine: Field[int]
    priority: Field[int]
    allocation_state: Field[int]
    destination_country: Field[int]
    answer_detect_mode: Field[int]
    answer_detect_time: Field[int]
    answer_detect_control1: Field[int]
    answer_detect_control2: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    originating_device_id: Field[str | None]
    dialed_number: Field[str | None]
    user_to_user_info: Field[bytes | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    facility_code: Field[str | None]
    authorization_code: Field[str | None]
    account_code: Field[str | None]
    originating_line_id: Field[str | None]
    cct: Field[str | None]

class MakePredictiveCallConf(Message):
    """MAKE_PREDICTIVE_CALL_CONF: Predictive call started: its connection."""
    invoke_id: Field[int]
    new_call_id: Field[int]
    new_connection_device_type: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    new_connection_device_id: Field[str | None]

class ReconnectCallReq(Message):
    """RECONNECT_CALL_REQ: Drop the active call and take back the held call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    active_call_id: Field[int]
    held_call_id: Field[int]
    active_connection_device_type: Field[int]
    held_connection_device_type: Field[int]
    active_connection_device_id: Field[str | None]
    held_connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class ReconnectCallConf(Message):
    """RECONNECT_CALL_CONF: Reconnect done."""
    invoke_id: Field[int]

class RetrieveCallReq(Message):
    """RETRIEVE_CALL_REQ: Take a held call back."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    held_call_id: Field[int]
    held_connection_device_type: Field[int]
    held_connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class RetrieveCallConf(Message):
    """RETRIEVE_CALL_CONF: Retrieve done."""
    invoke_id: Field[int]

class TransferCallReq(Message):
    """TRANSFER_CALL_REQ: Transfer the held call to the active call, or single-step transfer to a number."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    active_call_id: Field[int]
    held_call_id: Field[int]
    active_connection_device_type: Field[int]
    held_connection_device_type: Field[int]
    call_placement_type: Field[int]
    call_manner_type: Field[int]
    alert_rings: Field[int]
    call_option: Field[int]
    facility_type: Field[int]
    answering_machine: Field[int]
    priority: Field[int]
    post_route: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    active_connection_device_id: Field[str | None]
    held_connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]
    dialed_number: Field[str | None]
    user_to_user_info: Field[bytes | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    facility_code: Field[str | None]
    authorization_code: Field[str | None]
    account_code: Field[str | None]

class TransferCallConf(Message):
    """TRANSFER_CALL_CONF: Transfer made: new connection and party list."""
    invoke_id: Field[int]
    new_call_id: Field[int]
    new_connection_device_type: Field[int]
    num_parties: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    new_connection_device_id: Field[str | None]
    parties: Field[list[PartyItem]]

class QueryDeviceInfoReq(Message):
    """QUERY_DEVICE_INFO_REQ: Ask for a device's kind and abilities."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    reserved: Field[int]
    agent_instrument: Field[str | None]

class QueryDeviceInfoConf(Message):
    """QUERY_DEVICE_INFO_CONF: Kind, abilities and lines of the device."""
    invoke_id: Field[int]
    peripheral_type: Field[int]
    type_of_device: Field[int]
    class_of_device: Field[int]
    num_lines: Field[int]
    reserved: Field[int]
    max_active_calls: Field[int]
    max_held_calls: Field[int]
    max_devices_in_conference: Field[int]
    make_call_setup: Field[int]
    transfer_conference_setup: Field[int]
    call_events_supported: Field[int]
    call_control_supported: Field[int]
    other_features_supported: Field[int]
    lines: Field[list[LineItem]]

class SnapshotCallReq(Message):
    """SNAPSHOT_CALL_REQ: Ask for all that is known of a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    ani_ii: Field[str | None]

class SnapshotCallConf(Message):
    """SNAPSHOT_CALL_CONF: Context and device list of the call."""
    invoke_id: Field[int]
    call_type: Field[int]
    num_cti_clients: Field[int]
    num_call_devices: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    called_party_disposition: Field[int]
    reserved: Field[int | None]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dnis: Field[str | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    call_wrapup_data: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    cti_clients: Field[list[CtiClientItem]]
    call_devices: Field[list[CallDeviceItem]]
    call_reference_id: Field[bytes | None]
    coc_connection_call_id: Field[int | None]
    coc_call_connection_device_id_type: Field[int | None]
    coc_call_connection_device_id: Field[str | None]
    protocol_reference_guid: Field[str | None]
    ccai_config_id: Field[str | None]
    num_of_enabled_services: Field[int | None]
    enabled_services: Field[list[EnabledServiceItem]]

class SnapshotDeviceReq(Message):
    """SNAPSHOT_DEVICE_REQ: Ask which calls are at a device."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    snapshot_device_type: Field[int]
    agent_instrument: Field[str | None]

class SnapshotDeviceConf(Message):
    """SNAPSHOT_DEVICE_CONF: Calls at the device."""
    invoke_id: Field[int]
    num_calls: Field[int]
    calls: Field[list[CallItem]]

class CallDequeued(Message):
    """CALL_DEQUEUED_EVENT: Call was explicitly taken out of one or more queues."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    queue_device_type: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    num_queued: Field[int]
    num_csqs: Field[int]
    local_connection_state: Field[int]
    event_cause: Field[int]
    connection_device_id: Field[str | None]
    csqs: Field[list[CsqItem]]
    de_queue_type: Field[bytes | None]
    queue_device_id: Field[str | None]

class SendDtmfSignalReq(Message):
    """SEND_DTMF_SIGNAL_REQ: Send DTMF tones on a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    tone_duration: Field[int]
    pause_duration: Field[int]
    connection_device_id: Field[str | None]
    dtmf_string: Field[str | None]
    agent_instrument: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class SendDtmfSignalConf(Message):
    """SEND_DTMF_SIGNAL_CONF: Tones accepted."""
    invoke_id: Field[int]

class MonitorStartReq(Message):
    """MONITOR_START_REQ: Start a call monitor or device monitor."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    call_msg_mask: Field[int]
    agent_state_mask: Field[int]
    connection_device_type: Field[int]
    monitored_device_type: Field[int]
    connection_device_id: Field[str | None]
    monitored_device_id: Field[str | None]

class MonitorStartConf(Message):
    """MONITOR_START_CONF: Monitor created: its MonitorID."""
    invoke_id: Field[int]
    monitor_id: Field[int]

class MonitorStopReq(Message):
    """MONITOR_STOP_REQ: End a call or device monitor."""
    invoke_id: Field[int]
    monitor_id: Field[int]

class MonitorStopConf(Message):
    """MONITOR_STOP_CONF: Monitor ended."""
    invoke_id: Field[int]

class ChangeMonitorMaskReq(Message):
    """CHANGE_MONITOR_MASK_REQ: Change the masks of a monitor."""
    invoke_id: Field[int]
    monitor_id: Field[int]
    call_msg_mask: Field[int]
    agent_state_mask: Field[int]
    ctios_cil_client_id: Field[str | None]

class ChangeMonitorMaskConf(Message):
    """CHANGE_MONITOR_MASK_CONF: Masks changed."""
    invoke_id: Field[int]

class ClientSessionOpened(Message):
    """CLIENT_SESSION_OPENED_EVENT: Another client opened a session (Client Monitor service)."""
    session_id: Field[int]
    peripheral_id: Field[int]
    services_granted: Field[int]
    call_msg_mask: Field[int]
    agent_state_mask: Field[int]
    client_port: Field[int]
    client_address: Field[str | None]
    client_id: Field[str | None]
    client_signature: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    client_address_ipv6: Field[str | None]

class ClientSessionClosed(Message):
    """CLIENT_SESSION_CLOSED_EVENT: Another client's session ended (Client Monitor service)."""
    session_id: Field[int]
    peripheral_id: Field[int]
    status: Field[int]
    client_port: Field[int]
    client_address: Field[str | None]
    client_id: Field[str | None]
    client_signature: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    client_address_ipv6: Field[str | None]

class SessionMonitorStartReq(Message):
    """SESSION_MONITOR_START_REQ: Watch the messages of another client's session."""
    invoke_id: Field[int]
    session_id: Field[int]
    ctios_cil_client_id: Field[str | None]

class SessionMonitorStartConf(Message):
    """SESSION_MONITOR_START_CONF: Session monitor created: its MonitorID."""
    invoke_id: Field[int]
    monitor_id: Field[int]

class SessionMonitorStopReq(Message):
    """SESSION_MONITOR_STOP_REQ: End a session monitor."""
    invoke_id: Field[int]
    monitor_id: Field[int]
    ctios_cil_client_id: Field[str | None]

class SessionMonitorStopConf(Message):
    """SESSION_MONITOR_STOP_CONF: Session monitor ended."""
    invoke_id: Field[int]

class AgentPreCall(Message):
    """AGENT_PRE_CALL_EVENT: A call has been routed to this agent and is about to arrive."""
    monitor_id: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    mrd_id: Field[int]
    agent_skill_target_id: Field[int | None]
    agent_instrument: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]
    ani: Field[str | None]
    user_to_user_info: Field[bytes | None]
    dialed_number: Field[str | None]
    caller_entered_digits: Field[str | None]
    flt_call_type_id: Field[int | None]
    pre_call_invoke_id: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]
    agent_id: Field[str | None]
    protocol_reference_guid: Field[str | None]
    num_of_enabled_services: Field[int | None]
    enabled_services: Field[list[EnabledServiceItem]]
    ccai_config_id: Field[str | None]
    ani_ii: Field[str | None]

class AgentPreCallAbort(Message):
    """AGENT_PRE_CALL_ABORT_EVENT: A pre-announced call will not arrive after all."""
    monitor_id: Field[int]
    mrd_id: Field[int]
    agent_instrument: Field[str | None]
    router_call_key_day: Field[int | None]
    router_call_key_call_id: Field[int | None]
    router_call_key_sequence_number: Field[int | None]

class UserMessageReq(Message):
    """USER_MESSAGE_REQ: Send text to a client, the supervisor, the team or all."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    distribution: Field[int]
    client_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    text: Field[str | None]
    agent_id_long: Field[str | None]
    ctios_cil_client_id: Field[str | None]

class UserMessageConf(Message):
    """USER_MESSAGE_CONF: Text accepted."""
    invoke_id: Field[int]

class UserMessage(Message):
    """USER_MESSAGE_EVENT: Text sent by another client."""
    ccx_time: Field[int]
    distribution: Field[int]
    client_id: Field[str | None]
    text: Field[str | None]

class RegisterVariablesReq(Message):
    """REGISTER_VARIABLES_REQ: Choose which call variables and named (ECC) variables the client wants."""
    invoke_id: Field[int]
    call_variable_mask: Field[int]
    num_named_variables: Field[int]
    num_named_arrays: Field[int]
    named_variables: Field[list[NamedVariableItem]]
    named_arrays: Field[list[NamedArrayItem]]

class RegisterVariablesConf(Message):
    """REGISTER_VARIABLES_CONF: Registration accepted."""
    invoke_id: Field[int]

class QueryAgentStatisticsReq(Message):
    """QUERY_AGENT_STATISTICS_REQ: Ask for an agent's statistics."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]

class QueryAgentStatisticsConf(Message):
    """QUERY_AGENT_STATISTICS_CONF: Agent statistics, session and today."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    avail_time_session: Field[int]
    logged_on_time_session: Field[int]
    not_ready_time_session: Field[int]
    icm_available_time_session: Field[int]
    routable_time_session: Field[int]
    agent_out_calls_session: Field[int]
    agent_out_calls_talk_time_session: Field[int]
    agent_out_calls_time_session: Field[int]
    agent_out_calls_held_session: Field[int]
    agent_out_calls_held_time_session: Field[int]
    handled_calls_session: Field[int]
    handled_calls_talk_time_session: Field[int]
    handled_calls_after_call_time_session: Field[int]
    handled_calls_time_session: Field[int]
    incoming_calls_held_session: Field[int]
    incoming_calls_held_time_session: Field[int]
    internal_calls_session: Field[int]
    internal_calls_time_session: Field[int]
    internal_calls_rcvd_session: Field[int]
    internal_calls_rcvd_time_session: Field[int]
    internal_calls_held_session: Field[int]
    internal_calls_held_time_session: Field[int]
    auto_out_calls_session: Field[int]
    auto_out_calls_talk_time_session: Field[int]
    auto_out_calls_time_session: Field[int]
    auto_out_calls_held_session: Field[int]
    auto_out_calls_held_time_session: Field[int]
    preview_calls_session: Field[int]
    preview_calls_talk_time_session: Field[int]
    preview_calls_time_session: Field[int]
    preview_calls_held_session: Field[int]
    preview_calls_held_time_session: Field[int]
    reservation_calls_session: Field[int]
    reservation_calls_talk_time_session: Field[int]
    reservation_calls_time_session: Field[int]
    reservation_calls_held_session: Field[int]
    reservation_calls_held_time_session: Field[int]
    barge_in_calls_session: Field[int]
    intercept_calls_session: Field[int]
    monitor_calls_session: Field[int]
    whisper_calls_session: Field[int]
    emergency_calls_session: Field[int]
    avail_time_today: Field[int]
    logged_on_time_today: Field[int]
    not_ready_time_today: Field[int]
    icm_available_time_today: Field[int]
    routable_time_today: Field[int]
    agent_out_calls_today: Field[int]
    agent_out_calls_talk_time_today: Field[int]
    agent_out_calls_time_today: Field[int]
    agent_out_calls_held_today: Field[int]
    agent_out_calls_held_time_today: Field[int]
    handled_calls_today: Field[int]
    handled_calls_talk_time_today: Field[int]
    handled_calls_after_call_time_today: Field[int]
    handled_calls_time_today: Field[int]
    incoming_calls_held_today: Field[int]
    incoming_calls_held_time_today: Field[int]
    internal_calls_today: Field[int]
    internal_calls_time_today: Field[int]
    internal_calls_rcvd_today: Field[int]
    internal_calls_rcvd_time_today: Field[int]
    internal_calls_held_today: Field[int]
    internal_calls_held_time_today: Field[int]
    auto_out_calls_today: Field[int]
    auto_out_calls_talk_time_today: Field[int]
    auto_out_calls_time_today: Field[int]
    auto_out_calls_held_today: Field[int]
    auto_out_calls_held_time_today: Field[int]
    preview_calls_today: Field[int]
    preview_calls_talk_time_today: Field[int]
    preview_calls_time_today: Field[int]
    preview_calls_held_today: Field[int]
    preview_calls_held_time_today: Field[int]
    reservation_calls_today: Field[int]
    reservation_calls_talk_time_today: Field[int]
    reservation_calls_time_today: Field[int]
    reservation_calls_held_today: Field[int]
    reservation_calls_held_time_today: Field[int]
    barge_in_calls_today: Field[int]
    intercept_calls_today: Field[int]
    monitor_calls_today: Field[int]
    whisper_calls_today: Field[int]
    emergency_calls_today: Field[int]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]

class QuerySkillGroupStatisticsReq(Message):
    """QUERY_SKILL_GROUP_STATISTICS_REQ: Ask for a skill group's statistics."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]

class QuerySkillGroupStatisticsConf(Message):
    """QUERY_SKILL_GROUP_STATISTICS_CONF: Skill group statistics: now, 5 minutes, half hour, today."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    agents_logged_on: Field[int]
    agents_avail: Field[int]
    agents_not_ready: Field[int]
    agents_ready: Field[int]
    agents_talking_in: Field[int]
    agents_talking_out: Field[int]
    agents_talking_other: Field[int]
    agents_work_not_ready: Field[int]
    agents_work_ready: Field[int]
    agents_busy_other: Field[int]
    agents_reserved: Field[int]
    agents_hold: Field[int]
    agents_icm_available: Field[int]
    agents_application_available: Field[int]
    agents_talking_auto_out: Field[int]
    agents_talking_preview: Field[int]
    agents_talking_reservation: Field[int]
    router_calls_q_now: Field[int]
    longest_router_call_q_now: Field[int]
    calls_q_now: Field[int]
    calls_q_time_now: Field[int]
    longest_call_q_now: Field[int]
    avail_time_to_5: Field[int]
    logged_on_time_to_5: Field[int]
    not_ready_time_to_5: Field[int]
    agent_out_calls_to_5: Field[int]
    agent_out_calls_talk_time_to_5: Field[int]
    agent_out_calls_time_to_5: Field[int]
    agent_out_calls_held_to_5: Field[int]
    agent_out_calls_held_time_to_5: Field[int]
    handled_calls_to_5: Field[int]
    handled_calls_talk_time_to_5: Field[int]
    handled_calls_after_call_time_to_5: Field[int]
    handled_calls_time_to_5: Field[int]
    incoming_calls_held_to_5: Field[int]
    incoming_calls_held_time_to_5: Field[int]
    internal_calls_rcvd_to_5: Field[int]
    internal_calls_rcvd_time_to_5: Field[int]
    internal_calls_held_to_5: Field[int]
    internal_calls_held_time_to_5: Field[int]
    auto_out_calls_to_5: Field[int]
    auto_out_calls_talk_time_to_5: Field[int]
    auto_out_calls_time_to_5: Field[int]
    auto_out_calls_held_to_5: Field[int]
    auto_out_calls_held_time_to_5: Field[int]
    preview_calls_to_5: Field[int]
    preview_calls_talk_time_to_5: Field[int]
    preview_calls_time_to_5: Field[int]
    preview_calls_held_to_5: Field[int]
    preview_calls_held_time_to_5: Field[int]
    reservation_calls_to_5: Field[int]
    reservation_calls_talk_time_to_5: Field[int]
    reservation_calls_time_to_5: Field[int]
    reservation_calls_held_to_5: Field[int]
    reservation_calls_held_time_to_5: Field[int]
    barge_in_calls_to_5: Field[int]
    intercept_calls_to_5: Field[int]
    monitor_calls_to_5: Field[int]
    whisper_calls_to_5: Field[int]
    emergency_calls_to_5: Field[int]
    calls_q_5: Field[int]
    calls_q_time_5: Field[int]
    longest_call_q_5: Field[int]
    avail_time_to_half: Field[int]
    logged_on_time_to_half: Field[int]
    not_ready_time_to_half: Field[int]
    agent_out_calls_to_half: Field[int]
    agent_out_calls_talk_time_to_half: Field[int]
    agent_out_calls_time_to_half: Field[int]
    agent_out_calls_held_to_half: Field[int]
    agent_out_calls_held_time_to_half: Field[int]
    handled_calls_to_half: Field[int]
    handled_calls_talk_time_to_half: Field[int]
    handled_calls_after_call_time_to_half: Field[int]
    handled_calls_time_to_half: Field[int]
    incoming_calls_held_to_half: Field[int]
    incoming_calls_held_time_to_half: Field[int]
    internal_calls_rcvd_to_half: Field[int]
    internal_calls_rcvd_time_to_half: Field[int]
    internal_calls_held_to_half: Field[int]
    internal_calls_held_time_to_half: Field[int]
    auto_out_calls_to_half: Field[int]
    auto_out_calls_talk_time_to_half: Field[int]
    auto_out_calls_time_to_half: Field[int]
    auto_out_calls_held_to_half: Field[int]
    auto_out_calls_held_time_to_half: Field[int]
    preview_calls_to_half: Field[int]
    preview_calls_talk_time_to_half: Field[int]
    preview_calls_time_to_half: Field[int]
    preview_calls_held_to_half: Field[int]
    preview_calls_held_time_to_half: Field[int]
    reservation_calls_to_half: Field[int]
    reservation_calls_talk_time_to_half: Field[int]
    reservation_calls_time_to_half: Field[int]
    reservation_calls_held_to_half: Field[int]
    reservation_calls_held_time_to_half: Field[int]
    barge_in_calls_to_half: Field[int]
    intercept_calls_to_half: Field[int]
    monitor_calls_to_half: Field[int]
    whisper_calls_to_half: Field[int]
    emergency_calls_to_half: Field[int]
    calls_q_half: Field[int]
    calls_q_time_half: Field[int]
    longest_call_q_half: Field[int]
    avail_time_today: Field[int]
    logged_on_time_today: Field[int]
    not_ready_time_today: Field[int]
    agent_out_calls_today: Field[int]
    agent_out_calls_talk_time_today: Field[int]
    agent_out_calls_time_today: Field[int]
    agent_out_calls_held_today: Field[int]
    agent_out_calls_held_time_today: Field[int]
    handled_calls_today: Field[int]
    handled_calls_talk_time_today: Field[int]
    handled_calls_after_call_time_today: Field[int]
    handled_calls_time_today: Field[int]
    incoming_calls_held_today: Field[int]
    incoming_calls_held_time_today: Field[int]
    internal_calls_rcvd_today: Field[int]
    internal_calls_rcvd_time_today: Field[int]
    internal_calls_held_today: Field[int]
    internal_calls_held_time_today: Field[int]
    auto_out_calls_today: Field[int]
    auto_out_calls_talk_time_today: Field[int]
    auto_out_calls_time_today: Field[int]
    auto_out_calls_held_today: Field[int]
    auto_out_calls_held_time_today: Field[int]
    preview_calls_today: Field[int]
    preview_calls_talk_time_today: Field[int]
    preview_calls_time_today: Field[int]
    preview_calls_held_today: Field[int]
    preview_calls_held_time_today: Field[int]
    reservation_calls_today: Field[int]
    reservation_calls_talk_time_today: Field[int]
    reservation_calls_time_today: Field[int]
    reservation_calls_held_today: Field[int]
    reservation_calls_held_time_today: Field[int]
    barge_in_calls_today: Field[int]
    intercept_calls_today: Field[int]
    monitor_calls_today: Field[int]
    whisper_calls_today: Field[int]
    emergency_calls_today: Field[int]
    calls_q_today: Field[int]
    calls_q_time_today: Field[int]
    longest_call_q_today: Field[int]

class RtpStarted(Message):
    """RTP_STARTED_EVENT: An RTP stream of a call started at a device."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    client_port: Field[int]
    direction: Field[int]
    rtp_type: Field[int]
    bit_rate: Field[int]
    echo_cancellation: Field[int]
    packet_size: Field[int]
    payload_type: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    connection_device_id: Field[str | None]
    client_address: Field[str | None]
    agent_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_instrument: Field[str | None]
    sending_address: Field[str | None]
    sending_port: Field[int | None]
    agent_id_long: Field[str | None]
    client_address_ipv6: Field[str | None]
    sending_address_ipv6: Field[str | None]

class RtpStopped(Message):
    """RTP_STOPPED_EVENT: An RTP stream of a call stopped."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    client_port: Field[int]
    direction: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    connection_device_id: Field[str | None]
    client_address: Field[str | None]
    agent_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_instrument: Field[str | None]
    sending_address: Field[str | None]
    sending_port: Field[int | None]
    agent_id_long: Field[str | None]
    client_address_ipv6: Field[str | None]
    sending_address_ipv6: Field[str | None]

class SupervisorAssistReq(Message):
    """SUPERVISOR_ASSIST_REQ: Agent asks the supervisor for help."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    agent_id_long: Field[str | None]

class SupervisorAssistConf(Message):
    """SUPERVISOR_ASSIST_CONF: Assist call started: its connection."""
    invoke_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    connection_device_id: Field[str | None]

class SupervisorAssist(Message):
    """SUPERVISOR_ASSIST_EVENT: Another client asked for supervisor assistance."""
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    session_id: Field[int]
    connection_device_id: Field[str | None]
    client_id: Field[str | None]
    text: Field[str | None]

class EmergencyCallReq(Message):
    """EMERGENCY_CALL_REQ: Agent declares an emergency."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    agent_id_long: Field[str | None]

class EmergencyCallConf(Message):
    """EMERGENCY_CALL_CONF: Emergency call started: its connection."""
    invoke_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    line_handle: Field[int]
    line_type: Field[int]
    connection_device_id: Field[str | None]

class EmergencyCall(Message):
    """EMERGENCY_CALL_EVENT: Another client declared an emergency."""
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    session_id: Field[int]
    invoke_id: Field[int | None]
    connection_device_id: Field[str | None]
    client_id: Field[str | None]
    client_address: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    agent_id_long: Field[str | None]
    client_address_ipv6: Field[str | None]

class SuperviseCallReq(Message):
    """SUPERVISE_CALL_REQ: Supervisor monitors, whispers, barges in, intercepts or leaves."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    agent_call_id: Field[int]
    supervisor_call_id: Field[int]
    agent_connection_device_type: Field[int]
    supervisor_connection_device_type: Field[int]
    supervisory_action: Field[int]
    agent_connection_device_id: Field[str | None]
    supervisor_connection_device_id: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    supervisor_instrument: Field[str | None]
    agent_id_long: Field[str | None]

class SuperviseCallConf(Message):
    """SUPERVISE_CALL_CONF: Supervision action accepted."""
    invoke_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    connection_device_id: Field[str | None]

class AgentTeamConfigReq(Message):
    """AGENT_TEAM_CONFIG_REQ: Layout not published."""

class AgentTeamConfigConf(Message):
    """AGENT_TEAM_CONFIG_CONF: Layout not published."""

class AgentTeamConfig(Message):
    """AGENT_TEAM_CONFIG_EVENT: Members (or changed members) of an agent team."""
    peripheral_id: Field[int]
    team_id: Field[int]
    number_of_agents: Field[int]
    config_operation: Field[int]
    department_id: Field[int | None]
    agent_team_name: Field[str | None]
    agents: Field[list[AgentItem]]

class SetAppDataReq(Message):
    """SET_APP_DATA_REQ: Set application variables of an application path."""
    invoke_id: Field[int]
    application_path_id: Field[int | None]
    call_variable_1: Field[str | None]
    call_variable_2: Field[str | None]
    call_variable_3: Field[str | None]
    call_variable_4: Field[str | None]
    call_variable_5: Field[str | None]
    call_variable_6: Field[str | None]
    call_variable_7: Field[str | None]
    call_variable_8: Field[str | None]
    call_variable_9: Field[str | None]
    call_variable_10: Field[str | None]
    flt_call_type_id: Field[int | None]
    pre_call_invoke_id: Field[int | None]

class SetAppDataConf(Message):
    """SET_APP_DATA_CONF: Application variables set."""
    invoke_id: Field[int]

class AgentDeskSettingsReq(Message):
    """AGENT_DESK_SETTINGS_REQ: Ask for the agent's desk settings."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    agent_id: Field[str | None]

class AgentDeskSettingsConf(Message):
    """AGENT_DESK_SETTINGS_CONF: Desk settings."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    desk_settings_mask: Field[int]
    wrapup_data_incoming_mode: Field[int]
    wrapup_data_outgoing_mode: Field[int]
    logout_non_activity_time: Field[int]
    quality_recording_rate: Field[int]
    ring_no_answer_time: Field[int]
    silent_monitor_warning_message: Field[int]
    silent_monitor_audible_indication: Field[int]
    supervisor_assist_call_method: Field[int]
    emergency_call_method: Field[int]
    auto_record_on_emergency: Field[int]
    recording_mode: Field[int]
    work_mode_timer: Field[int]
    ring_no_answer_dn: Field[int]
    default_device_port_address: Field[str | None]
    play_zip_tone: Field[int | None]
    acd_shared_line_usage: Field[int | None]

class ListAgentTeamReq(Message):
    """LIST_AGENT_TEAM_REQ: Ask for a supervisor's teams."""
    invoke_id: Field[int]
    supervisor_id: Field[int]

class ListAgentTeamConf(Message):
    """LIST_AGENT_TEAM_CONF: Team ids, at most 64 per message, in segments."""
    invoke_id: Field[int]
    number_of_agent_teams: Field[int]
    segment_number: Field[int]
    more: Field[int]
    agent_teams: Field[list[AgentTeamItem]]

class MonitorAgentTeamStartReq(Message):
    """MONITOR_AGENT_TEAM_START_REQ: Start a monitor on all agents of a team."""
    invoke_id: Field[int]
    team_id: Field[int]
    ctios_cil_client_id: Field[str | None]

class MonitorAgentTeamStartConf(Message):
    """MONITOR_AGENT_TEAM_START_CONF: Team monitor created: its MonitorID."""
    invoke_id: Field[int]
    monitor_id: Field[int]

class MonitorAgentTeamStopReq(Message):
    """MONITOR_AGENT_TEAM_STOP_REQ: End a team monitor."""
    invoke_id: Field[int]
    monitor_id: Field[int]
    ctios_cil_client_id: Field[str | None]

class MonitorAgentTeamStopConf(Message):
    """MONITOR_AGENT_TEAM_STOP_CONF: Team monitor ended."""
    invoke_id: Field[int]

class BadCallReq(Message):
    """BAD_CALL_REQ: Mark a call as having bad line quality."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    connection_device_id: Field[str | None]
    agent_id: Field[str | None]
    agent_id_long: Field[str | None]

class BadCallConf(Message):
    """BAD_CALL_CONF: Mark accepted."""
    invoke_id: Field[int]

class SetDeviceAttributesReq(Message):
    """SET_DEVICE_ATTRIBUTES_REQ: Set default service, skill group and call type of a (dialer) calling device."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    application_id: Field[int]
    service_id: Field[int]
    csq_id: Field[int]
    skill_group_id: Field[int]
    skill_group_priority: Field[int]
    call_type: Field[int]
    calling_device_type: Field[int]
    calling_device_id: Field[str | None]

class SetDeviceAttributesConf(Message):
    """SET_DEVICE_ATTRIBUTES_CONF: Attributes set."""
    invoke_id: Field[int]

class RegisterServiceReq(Message):
    """REGISTER_SERVICE_REQ: Server application offers a named service."""
    invoke_id: Field[int]
    server_mode: Field[int]
    service_name: Field[str | None]

class RegisterServiceConf(Message):
    """REGISTER_SERVICE_CONF: Service registered: its id."""
    invoke_id: Field[int]
    registered_service_id: Field[int]

class UnregisterServiceReq(Message):
    """UNREGISTER_SERVICE_REQ: Server application withdraws a service."""
    invoke_id: Field[int]
    registered_service_id: Field[int]

class UnregisterServiceConf(Message):
    """UNREGISTER_SERVICE_CONF: Service withdrawn."""
    invoke_id: Field[int]

class StartRecordingReq(Message):
    """START_RECORDING_REQ: Start recording; client to CTI Server, which relays it to the recording server application."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    client_port: Field[int]
    bit_rate: Field[int]
    packet_size: Field[int]
    connection_device_type: Field[int]
    direction: Field[int]
    rtp_type: Field[int]
    echo_cancellation: Field[int]
    payload_type: Field[int]
    connection_device_id: Field[str | None]
    client_id: Field[str | None]
    client_address: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    client_address_ipv6: Field[str | None]

class StartRecordingConf(Message):
    """START_RECORDING_CONF: Recording started; recording application to CTI Server, relayed to the client."""
    invoke_id: Field[int]
    session_id: Field[int]
    server_data: Field[int]
    client_id: Field[str | None]
    client_address: Field[str | None]
    client_address_ipv6: Field[str | None]

class StopRecordingReq(Message):
    """STOP_RECORDING_REQ: Stop recording; relayed like the start request."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    client_port: Field[int]
    session_id: Field[int]
    server_data: Field[int]
    connection_device_type: Field[int]
    direction: Field[int]
    connection_device_id: Field[str | None]
    client_id: Field[str | None]
    client_address: Field[str | None]
    agent_extension: Field[str | None]
    agent_id: Field[str | None]
    agent_instrument: Field[str | None]
    client_address_ipv6: Field[str | None]

class StopRecordingConf(Message):
    """STOP_RECORDING_CONF: Recording stopped; relayed like the start confirmation."""
    invoke_id: Field[int]
    client_id: Field[str | None]
    client_address: Field[str | None]
    client_address_ipv6: Field[str | None]

class MediaLoginReq(Message):
    """MEDIA_LOGIN_REQ: Layout not published."""

class MediaLoginResp(Message):
    """MEDIA_LOGIN_RESP: Layout not published."""

class MediaLogoutInd(Message):
    """MEDIA_LOGOUT_IND: Layout not published."""

class MakeAgentRoutableInd(Message):
    """MAKE_AGENT_ROUTABLE_IND: Layout not published."""

class MakeAgentNotRoutableReq(Message):
    """MAKE_AGENT_NOT_ROUTABLE_REQ: Layout not published."""

class MakeAgentNotRoutableResp(Message):
    """MAKE_AGENT_NOT_ROUTABLE_RESP: Layout not published."""

class MakeAgentReadyInd(Message):
    """MAKE_AGENT_READY_IND: Layout not published."""

class MakeAgentNotReadyReq(Message):
    """MAKE_AGENT_NOT_READY_REQ: Layout not published."""

class MakeAgentNotReadyResp(Message):
    """MAKE_AGENT_NOT_READY_RESP: Layout not published."""

class OfferTaskInd(Message):
    """OFFER_TASK_IND: Layout not published."""

class OfferApplicationTaskReq(Message):
    """OFFER_APPLICATION_TASK_REQ: Layout not published."""

class OfferApplicationTaskResp(Message):
    """OFFER_APPLICATION_TASK_RESP: Layout not published."""

class StartTaskInd(Message):
    """START_TASK_IND: Layout not published."""

class StartApplicationTaskReq(Message):
    """START_APPLICATION_TASK_REQ: Layout not published."""

class StartApplicationTaskResp(Message):
    """START_APPLICATION_TASK_RESP: Layout not published."""

class PauseTaskInd(Message):
    """PAUSE_TASK_IND: Layout not published."""

class ResumeTaskInd(Message):
    """RESUME_TASK_IND: Layout not published."""

class WrapupTaskInd(Message):
    """WRAPUP_TASK_IND: Layout not published."""

class EndTaskInd(Message):
    """END_TASK_IND: Layout not published."""

class AgentMadeNotRoutable(Message):
    """AGENT_MADE_NOT_ROUTABLE_EVENT: Layout not published."""

class AgentInterruptAdvisory(Message):
    """AGENT_INTERRUPT_ADVISORY_EVENT: Layout not published."""

class AgentInterruptAcceptedInd(Message):
    """AGENT_INTERRUPT_ACCEPTED_IND: Layout not published."""

class AgentInterruptUnacceptedInd(Message):
    """AGENT_INTERRUPT_UNACCEPTED_IND: Layout not published."""

class AgentInterruptDoneAdvisory(Message):
    """AGENT_INTERRUPT_DONE_ADVISORY_EVENT: Layout not published."""

class AgentInterruptDoneAcceptedInd(Message):
    """AGENT_INTERRUPT_DONE_ACCEPTED_IND: Layout not published."""

class ChangeMaxTaskLimitReq(Message):
    """CHANGE_MAX_TASK_LIMIT_REQ: Layout not published."""

class ChangeMaxTaskLimitResp(Message):
    """CHANGE_MAX_TASK_LIMIT_RESP: Layout not published."""

class OverrideLimitReq(Message):
    """OVERRIDE_LIMIT_REQ: Layout not published."""

class OverrideLimitResp(Message):
    """OVERRIDE_LIMIT_RESP: Layout not published."""

class UpdateTaskContextInd(Message):
    """UPDATE_TASK_CONTEXT_IND: Layout not published."""

class BeginAgentInitInd(Message):
    """BEGIN_AGENT_INIT_IND: Layout not published."""

class AgentInitReq(Message):
    """AGENT_INIT_REQ: Layout not published."""

class AgentInitResp(Message):
    """AGENT_INIT_RESP: Layout not published."""

class EndAgentInitInd(Message):
    """END_AGENT_INIT_IND: Layout not published."""

class TaskInitInd(Message):
    """TASK_INIT_IND: Layout not published."""

class AgentInitReady(Message):
    """AGENT_INIT_READY_EVENT: Layout not published."""

class GetPrecallMessagesReq(Message):
    """GET_PRECALL_MESSAGES_REQ: Layout not published."""

class GetPrecallMessagesResp(Message):
    """GET_PRECALL_MESSAGES_RESP: Layout not published."""

class AgentLegacyPreCall(Message):
    """AGENT_LEGACY_PRE_CALL_EVENT: Layout not published."""

class FailureResp(Message):
    """FAILURE_RESP: Layout not published."""

class BeginTask(Message):
    """BEGIN_TASK_EVENT: Layout not published."""

class QueuedTask(Message):
    """QUEUED_TASK_EVENT: Layout not published."""

class DequeuedTask(Message):
    """DEQUEUED_TASK_EVENT: Layout not published."""

class OfferTask(Message):
    """OFFER_TASK_EVENT: Layout not published."""

class StartTask(Message):
    """START_TASK_EVENT: Layout not published."""

class PauseTask(Message):
    """PAUSE_TASK_EVENT: Layout not published."""

class ResumeTask(Message):
    """RESUME_TASK_EVENT: Layout not published."""

class WrapupTask(Message):
    """WRAPUP_TASK_EVENT: Layout not published."""

class EndTask(Message):
    """END_TASK_EVENT: Layout not published."""

class TaskDataUpdate(Message):
    """TASK_DATA_UPDATE_EVENT: Layout not published."""

class TaskMonitorStartReq(Message):
    """TASK_MONITOR_START_REQ: Layout not published."""

class TaskMonitorStartConf(Message):
    """TASK_MONITOR_START_CONF: Layout not published."""

class TaskMonitorStopReq(Message):
    """TASK_MONITOR_STOP_REQ: Layout not published."""

class TaskMonitorStopConf(Message):
    """TASK_MONITOR_STOP_CONF: Layout not published."""

class ChangeTaskMonitorMaskReq(Message):
    """CHANGE_TASK_MONITOR_MASK_REQ: Layout not published."""

class ChangeTaskMonitorMaskConf(Message):
    """CHANGE_TASK_MONITOR_MASK_CONF: Layout not published."""

class MaxTaskLifetimeExceeded(Message):
    """MAX_TASK_LIFETIME_EXCEEDED_EVENT: Layout not published."""

class SetAppPathDataInd(Message):
    """SET_APP_PATH_DATA_IND: Layout not published."""

class TaskInitReq(Message):
    """TASK_INIT_REQ: Layout not published."""

class TaskInitResp(Message):
    """TASK_INIT_RESP: Layout not published."""

class RouteRegister(Message):
    """ROUTE_REGISTER_EVENT: Layout not published."""

class RouteRegisterReply(Message):
    """ROUTE_REGISTER_REPLY_EVENT: Layout not published."""

class RouteRequest(Message):
    """ROUTE_REQUEST_EVENT: Layout not published."""

class RouteSelect(Message):
    """ROUTE_SELECT_EVENT: Layout not published."""

class RouteEnd(Message):
    """ROUTE_END_EVENT: Layout not published."""

class ConfigRequestKey(Message):
    """CONFIG_REQUEST_KEY_EVENT: Ask for the current configuration keys."""
    peripheral_id: Field[int | None]
    customer_id: Field[int | None]

class ConfigKey(Message):
    """CONFIG_KEY_EVENT: Configuration keys, to compare with stored ones."""
    status: Field[int]
    application_config_key: Field[bytes | None]
    csq_config_key: Field[bytes | None]
    agent_config_key: Field[bytes | None]
    device_config_key: Field[bytes | None]
    call_type_config_key: Field[bytes | None]
    peripheral_config_key: Field[bytes | None]
    agent_desk_settings_config_key: Field[bytes | None]

class ConfigRequest(Message):
    """CONFIG_REQUEST_EVENT: Ask for configuration; also the go-ahead for updates."""
    configuration_mask: Field[int]
    config_msg_mask: Field[int | None]
    peripheral_id: Field[int | None]
    customer_id: Field[int | None]

class ConfigBegin(Message):
    """CONFIG_BEGIN_EVENT: Start of a configuration block or update."""
    config_type: Field[int]
    configuration_mask: Field[int]
    application_config_key: Field[bytes | None]
    csq_config_key: Field[bytes | None]
    agent_config_key: Field[bytes | None]
    device_config_key: Field[bytes | None]
    call_type_config_key: Field[bytes | None]
    peripheral_config_key: Field[bytes | None]
    agent_desk_settings_config_key: Field[bytes | None]

class ConfigEnd(Message):
    """CONFIG_END_EVENT: End of a configuration block or update."""
    status: Field[int]
    text: Field[str | None]

class ConfigService(Message):
    """CONFIG_SERVICE_EVENT: Service records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class ConfigSkillGroup(Message):
    """CONFIG_SKILL_GROUP_EVENT: Skill group records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]
    service_member_id: Field[bytes | None]
    service_member_priority: Field[bytes | None]

class ConfigAgent(Message):
    """CONFIG_AGENT_EVENT: Agent records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]
    agent_state: Field[int | None]
    mrd_id: Field[bytes | None]
    peripheral_name: Field[str | None]
    skill_group: Field[bytes | None]
    peripheral_number: Field[int | None]
    auto_work: Field[int | None]
    agent_desk_settings_config_key: Field[bytes | None]

class ConfigDevice(Message):
    """CONFIG_DEVICE_EVENT: Device records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class CallAttributeChange(Message):
    """CALL_ATTRIBUTE_CHANGE_EVENT: Call type or service of a call changed (Unified CCX)."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    peripheral_type: Field[int]
    connection_device_type: Field[int]
    call_type_id: Field[int]
    application_id: Field[int]
    connection_device_id: Field[str | None]

class TeamConfigReq(Message):
    """TEAM_CONFIG_REQ: Ask for team configuration."""
    invoke_id: Field[int]
    config_param: Field[int]
    reserved: Field[bytes]

class TeamConfig(Message):
    """TEAM_CONFIG_EVENT: Team configuration records."""
    team_id: Field[int]
    num_records: Field[int]
    operation: Field[int]
    reserved: Field[bytes]
    team_name: Field[str | None]
    agent_id_long: Field[str | None]
    agent_flags: Field[int | None]
    record_type: Field[int | None]
    member_type: Field[int | None]

class TeamConfigConf(Message):
    """TEAM_CONFIG_CONF: End of team configuration."""
    invoke_id: Field[int]
    status: Field[int]
    text: Field[str | None]

class ConfigCallType(Message):
    """CONFIG_CALL_TYPE_EVENT: Call type records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]
    old_peripheral_number: Field[int | None]

class CallAgentGreeting(Message):
    """CALL_AGENT_GREETING_EVENT: Agent greeting started, ended or failed."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    connection_device_type: Field[int]
    call_id: Field[int]
    event_code: Field[int]
    unified_ccx_error_code: Field[int]
    connection_device_id: Field[str | None]
    agent_id: Field[str | None]

class AgentGreetingControlReq(Message):
    """AGENT_GREETING_CONTROL_REQ: Stop the playing greeting, or switch greetings off/on for this login."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    agent_action: Field[int]
    agent_id: Field[str | None]

class AgentGreetingControlConf(Message):
    """AGENT_GREETING_CONTROL_CONF: Greeting control accepted."""
    invoke_id: Field[int]

class ConfigMrd(Message):
    """CONFIG_MRD_EVENT: Media routing domain records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class GetAgentTasksReq(Message):
    """GET_AGENT_TASKS_REQ: Layout not published."""

class AgentTasksResp(Message):
    """AGENT_TASKS_RESP: Layout not published."""

class SnapshotTaskReq(Message):
    """SNAPSHOT_TASK_REQ: Layout not published."""

class SnapshotTaskResp(Message):
    """SNAPSHOT_TASK_RESP: Layout not published."""

class ConfigPeripheral(Message):
    """CONFIG_PERIPHERAL_EVENT: Peripheral records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class ConfigAgentDeskSettings(Message):
    """CONFIG_AGENT_DESK_SETTINGS_EVENT: Agent desk settings records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class AgentTasks(Message):
    """AGENT_TASKS_EVENT: Layout not published."""

class SnapshotTask(Message):
    """SNAPSHOT_TASK_EVENT: Layout not published."""

class AgentTasksRequest(Message):
    """AGENT_TASKS_REQUEST_EVENT: Layout not published."""

class AgentTasksEnd(Message):
    """AGENT_TASKS_END_EVENT: Layout not published."""

class DesktopConnectedInd(Message):
    """DESKTOP_CONNECTED_IND: Layout not published."""

class StartNetworkRecordingReq(Message):
    """START_NETWORK_RECORDING_REQ: Ask the network (Unified CM) to start recording a call."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    play_tone_direction: Field[int | None]
    invocation_type: Field[int | None]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]

class StartNetworkRecordingConf(Message):
    """START_NETWORK_RECORDING_CONF: Start accepted."""
    invoke_id: Field[int]

class StopNetworkRecordingReq(Message):
    """STOP_NETWORK_RECORDING_REQ: Ask the network to stop recording."""
    invoke_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    invocation_type: Field[int | None]
    connection_device_id: Field[str | None]
    agent_instrument: Field[str | None]

class StopNetworkRecordingConf(Message):
    """STOP_NETWORK_RECORDING_CONF: Stop accepted."""
    invoke_id: Field[int]

class NetworkRecordingStarted(Message):
    """NETWORK_RECORDING_STARTED_EVENT: Recording started at the recorder."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    recording_device_type: Field[int]
    connection_device_id: Field[str | None]
    recording_device_id: Field[str | None]

class NetworkRecordingEnded(Message):
    """NETWORK_RECORDING_ENDED_EVENT: Recording ended."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    recording_device_type: Field[int]
    connection_device_id: Field[str | None]
    recording_device_id: Field[str | None]

class NetworkRecordingFailed(Message):
    """NETWORK_RECORDING_FAILED_EVENT: Recording failed."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    recording_device_type: Field[int]
    record_failure_cause: Field[int]
    connection_device_id: Field[str | None]
    recording_device_id: Field[str | None]

class NetworkRecordingTargetInfo(Message):
    """NETWORK_RECORDING_TARGET_INFO_EVENT: Recorder details, sent to the initiator of the recording."""
    monitor_id: Field[int]
    peripheral_id: Field[int]
    call_id: Field[int]
    connection_device_type: Field[int]
    recording_device_type: Field[int]
    recording_type: Field[int]
    media_forking_device_type: Field[int]
    connection_device_id: Field[str | None]
    recording_device_id: Field[str | None]
    recorder_address: Field[str | None]
    terminal_name: Field[str | None]
    media_forking_device_name: Field[str | None]
    protocol_reference_guid: Field[str | None]
    media_forking_cluster_id: Field[str | None]
    recorder_uri: Field[str | None]
    recorder_error_msg: Field[str | None]
    recorder_type: Field[int | None]
    recorder_status: Field[int | None]

class ConfigTerminal(Message):
    """CONFIG_TERMINAL_EVENT: Terminal records."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class StandbyActiveEventMsg(Message):
    """STANDBY_ACTIVE_EVENT_MSG: Standby server announces that it is becoming active."""

class ActiveMaintenanceReqMsg(Message):
    """ACTIVE_MAINTENANCE_REQ_MSG: Active server asks a standby-aware client to agree to maintenance mode."""
    invoke_id: Field[int]

class ActiveMaintenanceRespMsg(Message):
    """ACTIVE_MAINTENANCE_RESP_MSG: Client agrees or refuses; no answer in 5 s counts as refusal."""
    invoke_id: Field[int]
    maintenance_mode_accepted: Field[int]

class ActiveMaintenanceEventMsg(Message):
    """ACTIVE_MAINTENANCE_EVENT_MSG: Final decision on maintenance mode."""
    maintenance_mode_status: Field[int]

class StoppingRequestsToThisSideInd(Message):
    """STOPPING_REQUESTS_TO_THIS_SIDE_IND: Client will send no more requests to this side; server then closes the socket."""

class ConfigAgentService(Message):
    """CONFIG_AGENT_SERVICE_EVENT: Enabled services of agents."""
    num_records: Field[int]
    records: Field[list[RecordItem]]

class SetAgentServiceDataReq(Message):
    """SET_AGENT_SERVICE_DATA_REQ: Report which agent services a desktop used for a call."""
    invoke_id: Field[int]
    router_call_key_day: Field[int]
    router_call_key_call_id: Field[int]
    router_call_key_sequence_number: Field[int]
    agent_skill_target_id: Field[int]
    num_of_enabled_services: Field[int | None]
    enabled_services: Field[list[EnabledServiceItem]]
    num_positive_answers_suggestions: Field[int | None]
    num_negative_answers_suggestions: Field[int | None]

class SetAgentServiceDataConf(Message):
    """SET_AGENT_SERVICE_DATA_CONF: Answer to 283."""
    invoke_id: Field[int]
    status: Field[int]

class UnknownMessage(Message):
    """A message whose id is not in the table: `id` and `body` are all that is known."""

class SessionUp(Record):
    """A session is open. Events follow until the next SessionDown."""
    server: Field[str]
    protocol: Field[int]
    dialect: Field[str]
    services_granted: Field[int]
    online: Field[bool]

class SessionDown(Record):
    """The session ended; the client opens the next one by itself, unless it was closed."""
    reason: Field[str]
    text: Field[str]

class EventsMayBeMissing(Record):
    """Between these moments (RFC 3339, UTC) no session was up: events of that time are not in the stream."""
    since: Field[str]
    until: Field[str]

class EventsLost(Record):
    """The consumer was too slow: so many events were dropped from its queue, with these sequence numbers."""
    count: Field[int]
    first_seq: Field[int]
    last_seq: Field[int]

class MalformedMessage(Record):
    """A frame could not be read; the session goes on."""
    error: Field[str]
    id: Field[int]
    hex: Field[str]

class Resynchronised(Record):
    """After a reconnect or a loss the picture of calls and agents is whole again: so many of each are known."""
    calls: Field[int]
    agents: Field[int]

EVENTS: dict[int, type[Event]]

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
