//! Requests of open sessions: which function answers which, and what every one of them must keep to.
//!
//! What the server itself finds wrong is answered by FAILURE_CONF, what the contact centre refuses by CONTROL_FAILURE_CONF; either
//! way nothing has changed and nobody else is told. Which answer each situation has, and from where the rule comes, is the
//! table of requests in `EVENTS.md`.

use super::open::{service, status};
use super::{ClientId, Server};
use crate::sim::switch::{Fields, Refusal, cf};
use crate::wire::{Body, Dialect, FieldId, Kind, Message, Presence, Put, Value, field, msg};

/// CallID, HeldCallID and the like of a request that names no call (NULL_CALL_ID).
pub(super) const NO_CALL: u32 = 0xffff_ffff;
/// Longest name and value of an expanded call variable, in bytes without their NUL (NAMEDVARIABLE).
const ECC_NAME_MAX: usize = 32;
const ECC_VALUE_MAX: usize = 210;
/// All expanded call variables and arrays of a message together, in bytes.
const ECC_TOTAL_MAX: usize = 2000;

/// Codes of Unified CCX itself that go with a control failure code (CCXErrorCode).
pub(super) mod ccx {
    pub(in super::super) const AGENT_DN_NOT_ASSIGNED: u32 = 88_003;
    pub(in super::super) const AGENT_DEVICE_OFF: u32 = 88_004;
    pub(in super::super) const AGENT_DEVICE_BUSY: u32 = 88_005;
    pub(in super::super) const AGENT_NULL: u32 = 88_008;
    pub(in super::super) const AGENT_INVALID: u32 = 88_009;
    pub(in super::super) const INVALID_ARGUMENT: u32 = 88_010;
    pub(in super::super) const CALL_ID_NULL: u32 = 88_012;
    pub(in super::super) const CALL_OBJECT_NULL: u32 = 88_013;
    pub(in super::super) const JTAPI_PROVIDER_NULL: u32 = 88_014;
    pub(in super::super) const DIALED_NUMBER_NULL: u32 = 88_015;
    pub(in super::super) const DEVICE_ID_NULL: u32 = 88_016;
    pub(in super::super) const TERMINAL_CONNECTION_NULL: u32 = 88_017;
}

/// A refused request.
pub(super) enum Refused {
    /// FAILURE_CONF with this status and text.
    Status(u32, String),
    /// CONTROL_FAILURE_CONF with this refusal and code of Unified CCX.
    Control(Refusal, u32),
}

impl Refused {
    pub(super) fn control(code: u16, ccx: u32, text: impl Into<String>) -> Refused {
        Refused::Control(Refusal::new(code, text), ccx)
    }
}

impl From<Refusal> for Refused {
    /// The switch knows control failure codes alone; the other code follows where it says the same.
    fn from(refusal: Refusal) -> Refused {
        let ccx = match refusal.code {
            Some(cf::VALUE_OUT_OF_RANGE) => ccx::INVALID_ARGUMENT,
            Some(cf::INVALID_CALL) => ccx::CALL_OBJECT_NULL,
            Some(cf::INVALID_CONNECTION) => ccx::TERMINAL_CONNECTION_NULL,
            Some(cf::RESOURCE_BUSY) => ccx::AGENT_DEVICE_BUSY,
            Some(cf::RESOURCE_OUT_OF_SERVICE) => ccx::AGENT_DEVICE_OFF,
            Some(cf::INVALID_AGENT_ID) => ccx::AGENT_INVALID,
            Some(cf::INVALID_LOGON_DEVICE) => ccx::AGENT_DN_NOT_ASSIGNED,
            _ => 0,
        };
        Refused::Control(refusal, ccx)
    }
}

/// The fields of the confirmation, or why there is none.
pub(super) type Answer = Result<Fields, Refused>;

/// One function of the server.
struct Function {
    request: u32,
    confirmation: u32,
    /// One of these services must be granted; 0 = none needed.
    services: u32,
    answer: fn(&mut Server, ClientId, &Message<'_>) -> Answer,
}

const fn call_control(request: u32, confirmation: u32, answer: fn(&mut Server, ClientId, &Message<'_>) -> Answer) -> Function {
    Function { request, confirmation, services: service::CLIENT_CONTROL, answer }
}

/// Queries need an open session only: they change nothing.
const fn query(request: u32, confirmation: u32, answer: fn(&mut Server, ClientId, &Message<'_>) -> Answer) -> Function {
    Function { request, confirmation, services: 0, answer }
}

/// Everything that can be asked for in an open session, but for heartbeats and the end.
const FUNCTIONS: &[Function] = &[
    Function {
        request: msg::SET_AGENT_STATE_REQ,
        confirmation: msg::SET_AGENT_STATE_CONF,
        services: service::CLIENT_CONTROL | service::AGENT_STATE_CONTROL_ONLY,
        answer: Server::set_agent_state,
    },
    Function {
        request: msg::SET_CALL_DATA_REQ,
        confirmation: msg::SET_CALL_DATA_CONF,
        services: service::CALL_DATA_UPDATE,
        answer: Server::set_call_data,
    },
    query(msg::QUERY_AGENT_STATE_REQ, msg::QUERY_AGENT_STATE_CONF, Server::query_agent_state),
    query(msg::QUERY_DEVICE_INFO_REQ, msg::QUERY_DEVICE_INFO_CONF, Server::query_device_info),
    query(msg::SNAPSHOT_CALL_REQ, msg::SNAPSHOT_CALL_CONF, Server::snapshot_call),
    query(msg::SNAPSHOT_DEVICE_REQ, msg::SNAPSHOT_DEVICE_CONF, Server::snapshot_device),
    call_control(msg::ALTERNATE_CALL_REQ, msg::ALTERNATE_CALL_CONF, Server::alternate_call),
    call_control(msg::ANSWER_CALL_REQ, msg::ANSWER_CALL_CONF, Server::answer_call),
    call_control(msg::BAD_CALL_REQ, msg::BAD_CALL_CONF, Server::bad_call),
    call_control(msg::CLEAR_CALL_REQ, msg::CLEAR_CALL_CONF, Server::clear_call),
    call_control(msg::CLEAR_CONNECTION_REQ, msg::CLEAR_CONNECTION_CONF, Server::clear_connection),
    call_control(msg::CONFERENCE_CALL_REQ, msg::CONFERENCE_CALL_CONF, Server::conference_call),
    call_control(msg::CONSULTATION_CALL_REQ, msg::CONSULTATION_CALL_CONF, Server::consultation_call),
    call_control(msg::HOLD_CALL_REQ, msg::HOLD_CALL_CONF, Server::hold_call),
    call_control(msg::MAKE_CALL_REQ, msg::MAKE_CALL_CONF, Server::make_call),
    call_control(msg::RECONNECT_CALL_REQ, msg::RECONNECT_CALL_CONF, Server::reconnect_call),
    call_control(msg::RETRIEVE_CALL_REQ, msg::RETRIEVE_CALL_CONF, Server::retrieve_call),
    call_control(msg::SEND_DTMF_SIGNAL_REQ, msg::SEND_DTMF_SIGNAL_CONF, Server::send_dtmf_signal),
    call_control(msg::TRANSFER_CALL_REQ, msg::TRANSFER_CALL_CONF, Server::transfer_call),
];

impl Server {
    /// A request of an open session.
    pub(super) fn request(&mut self, client: ClientId, request: &Message<'_>) {
        let Some(function) = FUNCTIONS.iter().find(|function| function.request == request.id()) else {
            return self.fail(client, request, status::FUNCTION_NOT_AVAILABLE, "this server does not have the function");
        };
        match self.check_request(client, function, request).and_then(|()| (function.answer)(self, client, request)) {
            Ok(fields) => self.confirm(client, request, function.confirmation, fields),
            Err(Refused::Status(status, text)) => self.fail(client, request, status, &text),
            Err(Refused::Control(refusal, ccx)) => self.refuse(client, request, &refusal, ccx),
        }
    }

    /// What holds for every request, in this order: the service, reserved places, required fields, lengths, counts.
    fn check_request(&self, client: ClientId, function: &Function, request: &Message<'_>) -> Result<(), Refused> {
        if function.services != 0 && !self.granted(client, function.services) {
            return Err(Refused::Status(status::FUNCTION_NOT_AVAILABLE, "the session has no service for this request".to_owned()));
        }
        let Some(body) = request.layout() else { return Ok(()) };
        let dialect = self.options.dialect;
        if dialect == Dialect::Ccx {
            reserved_places(request)?;
        }
        required_fields(request, body)?;
        lengths(request, body)?;
        counts(request, body, dialect)
    }

    /// The device that a field names: of `primary.actual` the actual one ("the server ignores the primary part"). A dot in a number
    /// from outside is part of it.
    pub(super) fn device_in<'a>(&self, request: &Message<'a>, name: FieldId) -> Option<&'a str> {
        let text = given(request, name)?;
        let actual = text.rsplit_once('.').map(|(_, actual)| actual);
        actual.filter(|actual| self.switch.site().devices.contains_key(*actual)).or(Some(text))
    }

    /// Whether the session was granted one of these services.
    pub(super) fn granted(&self, client: ClientId, services: u32) -> bool {
        self.open_of(client).is_some_and(|open| open.services & services != 0)
    }
}

/// Places that Unified CCX reserves have their one value ("a reserved fixed field is incorrect").
fn reserved_places(request: &Message<'_>) -> Result<(), Refused> {
    let wrong = request.fixed().find(|(place, value)| match (place.spec.ccx, value.integer()) {
        (Some(reserved), Some(value)) => value != i64::from(reserved) && value != i64::from(reserved.cast_signed()),
        _ => false,
    });
    match wrong {
        Some((place, _)) => {
            let text = format!("{} is reserved and has another value", place.field.name());
            Err(Refused::Status(status::INVALID_PERIPHERAL_ID, text))
        }
        None => Ok(()),
    }
}

fn required_fields(request: &Message<'_>, body: &Body) -> Result<(), Refused> {
    let required = body.tagged.iter().filter(|row| row.spec.presence == Presence::Required && !row.member);
    let missing = |name: FieldId| request.get(name).is_none() && !may_miss(request, name);
    match required.map(|row| row.field).find(|name| missing(*name)) {
        Some(name) => Err(Refused::Status(status::REQUIRED_DATA_MISSING, format!("{} is missing", name.name()))),
        None => Ok(()),
    }
}

/// A connection is not required where no call is named; the agent id has two fields.
fn may_miss(request: &Message<'_>, name: FieldId) -> bool {
    let names_none = |call| request.u32(call) == Some(NO_CALL);
    match (request.id(), name) {
        (msg::ANSWER_CALL_REQ, field::connection_device_id) => names_none(field::call_id),
        (msg::BAD_CALL_REQ, field::connection_device_id) => names_none(field::call_id),
        (msg::CONFERENCE_CALL_REQ, field::held_connection_device_id) => names_none(field::held_call_id),
        (_, field::agent_id) => request.get(field::agent_id_long).is_some(),
        _ => false,
    }
}

/// No text is longer than its field takes, and expanded call variables keep to their limits.
pub(super) fn lengths(request: &Message<'_>, body: &'static Body) -> Result<(), Refused> {
    let mut expanded = 0;
    for float in request.floats() {
        let Some((row, value)) = float.known(body) else { continue };
        let fits = match (row.spec.kind, value) {
            (Kind::String(longest), Value::Text(text)) => text.len() < usize::from(longest),
            (Kind::Unspec(longest), Value::Bytes(bytes)) => bytes.len() <= usize::from(longest),
            (_, Value::NamedVariable { name, value } | Value::NamedArray { name, value, .. }) => {
                expanded += float.bytes.len();
                name.len() <= ECC_NAME_MAX && value.len() <= ECC_VALUE_MAX
            }
            _ => true,
        };
        if !fits || expanded > ECC_TOTAL_MAX {
            let text = format!("{} is longer than it may be", row.field.name());
            return Err(Refused::Status(status::INVALID_FIELD_LENGTH, text));
        }
    }
    Ok(())
}

/// NumNamedVariables and NumNamedArrays are as many as there are.
fn counts(request: &Message<'_>, body: &'static Body, dialect: Dialect) -> Result<(), Refused> {
    let places = [
        (field::num_named_variables, field::named_variable, status::INVALID_NUM_NAMED_VARIABLES),
        (field::num_named_arrays, field::named_array, status::INVALID_NUM_NAMED_ARRAYS),
    ];
    for (count, member, ged188) in places {
        let Some(row) = body.tagged_field(member) else { continue };
        let present = request.floats().filter(|float| float.tag == row.tag).count();
        if request.get(count).and_then(Value::integer).is_some_and(|said| usize::try_from(said) != Ok(present)) {
            let status = if dialect == Dialect::Ccx { status::INVALID_FIELD } else { ged188 };
            return Err(Refused::Status(status, format!("{} is not the number of them", count.name())));
        }
    }
    Ok(())
}

/// Text of a field; `None` when it is absent or empty.
pub(super) fn given<'a>(request: &Message<'a>, name: FieldId) -> Option<&'a str> {
    request.text(name).filter(|text| !text.is_empty())
}

/// Text as a field's value.
pub(super) fn text(text: &str) -> Put<'static> {
    Put::Text(text.to_owned().into())
}
