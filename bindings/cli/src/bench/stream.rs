//! The messages that are measured: those of inbound calls, as a bridge client of Unified CCX 17 sees them.

use ccxcti_core::wire::{Builder, Coding, Dialect, EncodeError, FieldId, Message, Put, PutRecord, field, msg};

/// Version and dialect of the messages.
pub const CODING: Coding = Coding::new(17, Dialect::Ccx);
/// Version and dialect of the large message.
const LARGE: Coding = Coding::new(25, Dialect::Ged188);
/// Events of each call.
pub const STEPS: usize = 9;
/// Calls that are under way at once.
pub const CALLS: u32 = 500;

/// A message that is measured alone.
pub struct Kind {
    /// Wire name.
    pub name: &'static str,
    /// Its bytes.
    pub frame: Vec<u8>,
    /// Its version and dialect.
    pub coding: Coding,
    /// Five fields that programs read of it, all of them there.
    pub fields: Vec<FieldId>,
}

/// One message of each kind that makes the traffic of a contact centre.
pub fn kinds() -> Result<Vec<Kind>, EncodeError> {
    let names = [
        (begin(1)?, [field::call_id, field::call_type, field::ani, field::dnis, field::dialed_number]),
        (delivered()?, [field::call_id, field::local_connection_state, field::calling_device_id, field::ani, field::call_wrapup_data]),
        (
            established(1)?,
            [field::call_id, field::event_cause, field::answering_device_id, field::calling_device_id, field::called_device_id],
        ),
        (state(1, 4)?, [field::agent_state, field::event_reason_code, field::csq_id, field::agent_id_long, field::agent_extension]),
        (update(1)?, [field::call_id, field::new_call_id, field::call_type, field::connection_device_id, field::call_variable_1]),
        (end(1)?, [field::call_id, field::monitor_id, field::peripheral_id, field::connection_device_type, field::connection_device_id]),
    ];
    let small = (heartbeat_conf()?, [field::invoke_id; 5]);
    let named = |(frame, fields): (Vec<u8>, [FieldId; 5]), coding| {
        let name = Message::decode(&frame, coding).ok().and_then(|message| message.name()).unwrap_or("?");
        Kind { name, frame, coding, fields: fields.to_vec() }
    };
    let mut kinds: Vec<Kind> = std::iter::once(small).chain(names).map(|kind| named(kind, CODING)).collect();
    let fields = [field::call_id, field::local_connection_state, field::calling_device_id, field::ani, field::call_wrapup_data];
    kinds.push(named((large()?, fields), LARGE));
    Ok(kinds)
}

/// The smallest message: a heartbeat's answer. It has one field, which is read five times.
fn heartbeat_conf() -> Result<Vec<u8>, EncodeError> {
    Builder::of(msg::HEARTBEAT_CONF, CODING)?.set(field::invoke_id, 7u32).finish()
}

/// CALL_DELIVERED_EVENT of GED-188 with two lists of call variables, some 2 KB; what is read last stands behind them.
fn large() -> Result<Vec<u8>, EncodeError> {
    let records = |count: u32, array: bool| {
        let record = |at: u32| {
            let mut record: PutRecord<'_> = vec![
                (field::name, Put::Text(format!("user.context.number{at:02}").into())),
                (field::value, Put::Text(format!("something that an agent should know {at:04}").into())),
            ];
            if array {
                record.push((field::index, Put::Number(at.into())));
            }
            record
        };
        Put::List((0..count).map(record).collect())
    };
    Builder::of(msg::CALL_DELIVERED_EVENT, LARGE)?
        .set(field::call_id, 16_777_217u32)
        .set(field::local_connection_state, 2u32)
        .set(field::connection_device_id, "2006")
        .set(field::calling_device_id, "+15551234567")
        .set(field::ani, "+15551234567")
        .set(field::named_variables, records(16, false))
        .set(field::named_arrays, records(10, true))
        .set(field::call_wrapup_data, "wants a quotation for forty seats by tomorrow noon")
        .finish()
}

/// What makes the frame of a call.
type Make = fn(u32) -> Result<Vec<u8>, EncodeError>;

/// The events of [`CALLS`] calls that are under way together, from their beginning to their end.
pub fn calls() -> Result<Vec<Vec<u8>>, EncodeError> {
    let each = |make: Make| (1..=CALLS).map(make).collect::<Result<Vec<_>, _>>();
    let steps: [Make; STEPS] = [
        begin,
        |call| delivered_to(call, None),
        |call| state(call, 8),
        established,
        |call| state(call, 4),
        update,
        connection_cleared,
        cleared,
        end,
    ];
    let steps: Result<Vec<_>, EncodeError> = steps.into_iter().map(each).collect();
    Ok(steps?.concat())
}

fn caller(call: u32) -> String {
    format!("+1555{call:07}")
}

fn agent(call: u32) -> String {
    (2000 + call).to_string()
}

fn event(message: u32, call: u32) -> Result<Builder, EncodeError> {
    let builder = Builder::of(message, CODING)?.set(field::call_id, 16_777_216 + call);
    Ok(builder.set(field::connection_device_id, agent(call).as_str()))
}

fn begin(call: u32) -> Result<Vec<u8>, EncodeError> {
    let builder = event(msg::BEGIN_CALL_EVENT, call)?.set(field::call_type, 1u32).set(field::ani, caller(call).as_str());
    builder.set(field::dnis, "7000").set(field::dialed_number, "7000").set(field::named_variables, variables(call)).finish()
}

/// CALL_DELIVERED_EVENT with much call context, some 300 bytes.
pub fn delivered() -> Result<Vec<u8>, EncodeError> {
    delivered_to(1, Some("wants a quotation for forty seats by tomorrow noon"))
}

fn delivered_to(call: u32, context: Option<&str>) -> Result<Vec<u8>, EncodeError> {
    let (agent, caller) = (agent(call), caller(call));
    event(msg::CALL_DELIVERED_EVENT, call)?
        .set(field::application_id, 1u32)
        .set(field::csq_id, 1u32)
        .set(field::alerting_device_type, 76u32)
        .set(field::called_device_type, 74u32)
        .set(field::local_connection_state, 2u32)
        .set(field::event_cause, 0xffffu32)
        .set(field::alerting_device_id, agent.as_str())
        .set(field::calling_device_id, caller.as_str())
        .set(field::called_device_id, "7000")
        .set(field::last_redirect_device_id, "5001")
        .set(field::ani, caller.as_str())
        .set(field::dnis, "7000")
        .set(field::dialed_number, "7000")
        .set(field::named_variables, variables(call))
        .maybe(field::caller_entered_digits, context.map(|_| "1234567"))
        .maybe(field::call_variable_1, context.map(|_| "customer since 2012-03"))
        .maybe(field::call_wrapup_data, context)
        .finish()
}

fn established(call: u32) -> Result<Vec<u8>, EncodeError> {
    let builder = event(msg::CALL_ESTABLISHED_EVENT, call)?.set(field::local_connection_state, 3u32).set(field::event_cause, 0xffffu32);
    let builder = builder.set(field::answering_device_type, 76u32).set(field::answering_device_id, agent(call).as_str());
    builder.set(field::calling_device_id, caller(call).as_str()).set(field::called_device_id, "7000").finish()
}

fn state(call: u32, state: u32) -> Result<Vec<u8>, EncodeError> {
    let builder = Builder::of(msg::AGENT_STATE_EVENT, CODING)?.set(field::agent_state, state).set(field::csq_id, 1u32);
    builder.set(field::agent_id_long, agent(call).as_str()).set(field::agent_extension, agent(call).as_str()).finish()
}

fn update(call: u32) -> Result<Vec<u8>, EncodeError> {
    let builder = event(msg::CALL_DATA_UPDATE_EVENT, call)?.set(field::new_call_id, 16_777_216 + call).set(field::call_type, 1u32);
    builder.set(field::call_variable_1, "ticket").set(field::named_variables, variables(call + 1)).finish()
}

fn connection_cleared(call: u32) -> Result<Vec<u8>, EncodeError> {
    let builder = event(msg::CALL_CONNECTION_CLEARED_EVENT, call)?.set(field::event_cause, 0xffffu32);
    builder.set(field::releasing_device_type, 76u32).set(field::releasing_device_id, agent(call).as_str()).finish()
}

fn cleared(call: u32) -> Result<Vec<u8>, EncodeError> {
    event(msg::CALL_CLEARED_EVENT, call)?.set(field::event_cause, 0xffffu32).finish()
}

fn end(call: u32) -> Result<Vec<u8>, EncodeError> {
    event(msg::END_CALL_EVENT, call)?.finish()
}

fn variables(seed: u32) -> Put<'static> {
    let pair = |name: &'static str, value: String| vec![(field::name, Put::Text(name.into())), (field::value, Put::Text(value.into()))];
    let pairs = [("user.customer", format!("{seed:010}")), ("user.language", "en_US".to_owned()), ("user.ticket", format!("T-{seed:08x}"))];
    Put::List(pairs.into_iter().map(|(name, value)| pair(name, value)).collect())
}
