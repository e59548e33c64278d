//! An event in words. One table of sentences; the first whose conditions hold and whose fields are all there is told.

use ccxcti_core::event::record;
use ccxcti_core::wire::{Coding, EnumName, FieldId, MessageRow, Spec, Value, field, hex, msg};
use ccxcti_core::{Event, EventBody};

/// A sentence for a message or record.
struct Sentence {
    /// Message id or record number.
    of: u32,
    /// Fields that must have these values.
    when: &'static [(FieldId, u32)],
    /// Text with fields in braces.
    text: &'static str,
}

macro_rules! sentences {
    ($( $of:path $(, $field:ident = $value:literal)*: $text:literal; )*) => {
        static SENTENCES: &[Sentence] = &[ $( Sentence { of: $of, when: &[$((field::$field, $value)),*], text: $text } ),* ];
    };
}

sentences! {
    msg::BEGIN_CALL_EVENT: "a call begins: {ani} has dialled {dialed_number}";
    msg::BEGIN_CALL_EVENT: "a call begins: {ani} has dialled {dnis}";
    msg::BEGIN_CALL_EVENT: "a call begins: {ani} is calling";
    msg::BEGIN_CALL_EVENT: "a call begins at {connection_device_id}";
    msg::CALL_SERVICE_INITIATED_EVENT: "{calling_device_id} goes off hook";
    msg::CALL_ORIGINATED_EVENT: "{calling_device_id} dials {called_device_id}";
    msg::CALL_DELIVERED_EVENT, local_connection_state = 2, alerting_device_type = 76: "{alerting_device_id} rings: {ani} is calling";
    msg::CALL_DELIVERED_EVENT, local_connection_state = 2, alerting_device_type = 76: "{alerting_device_id} rings: {calling_device_id} is calling";
    msg::CALL_DELIVERED_EVENT, alerting_device_type = 0: "{alerting_device_id} rings: {calling_device_id} is calling";
    msg::CALL_DELIVERED_EVENT: "the call of {calling_device_id} arrives at {alerting_device_id}";
    msg::CALL_DELIVERED_EVENT: "the call arrives at {alerting_device_id}";
    msg::CALL_DELIVERED_EVENT: "the call arrives at {connection_device_id}";
    msg::CALL_ESTABLISHED_EVENT: "{answering_device_id} answers";
    msg::CALL_ESTABLISHED_EVENT: "{connection_device_id} is connected";
    msg::CALL_HELD_EVENT: "{holding_device_id} puts the call on hold";
    msg::CALL_RETRIEVED_EVENT: "{retrieving_device_id} takes the call back";
    msg::CALL_CLEARED_EVENT: "the call is over";
    msg::CALL_CONNECTION_CLEARED_EVENT: "{releasing_device_id} leaves the call";
    msg::CALL_CONNECTION_CLEARED_EVENT: "{connection_device_id} leaves the call";
    msg::CALL_FAILED_EVENT: "the call to {called_device_id} fails";
    msg::CALL_CONFERENCED_EVENT: "{controller_device_id} adds {added_party_device_id} to the call";
    msg::CALL_TRANSFERRED_EVENT: "{transferring_device_id} transfers the call to {transferred_device_id}";
    msg::CALL_DIVERTED_EVENT: "the call moves from {diverting_device_id} to {called_device_id}";
    msg::CALL_DIVERTED_EVENT: "the call moves to {called_device_id}";
    msg::CALL_QUEUED_EVENT: "the call of {calling_device_id} waits for an agent";
    msg::CALL_QUEUED_EVENT: "the call waits for an agent";
    msg::CALL_DEQUEUED_EVENT: "the call no longer waits for an agent";
    msg::CALL_DATA_UPDATE_EVENT: "data of the call changed";
    msg::CALL_REACHED_NETWORK_EVENT: "the call to {called_device_id} reached the network";
    msg::END_CALL_EVENT: "nothing more comes of this call";
    msg::RTP_STARTED_EVENT, direction = 0: "{agent_extension} starts to hear";
    msg::RTP_STARTED_EVENT, direction = 1: "{agent_extension} starts to be heard";
    msg::RTP_STOPPED_EVENT, direction = 0: "{agent_extension} stops hearing";
    msg::RTP_STOPPED_EVENT, direction = 1: "{agent_extension} stops being heard";
    msg::AGENT_STATE_EVENT: "agent {agent_id_long} is now {agent_state}";
    msg::AGENT_STATE_EVENT: "agent {agent_id} is now {agent_state}";
    msg::AGENT_STATE_EVENT: "the agent on {agent_extension} is now {agent_state}";
    msg::SYSTEM_EVENT: "{system_event_id}: {event_device_id}";
    msg::SYSTEM_EVENT: "{system_event_id}: {text}";
    msg::SYSTEM_EVENT: "{system_event_id}";
    msg::FAILURE_EVENT: "failure: {status}";
    record::SessionUp: "session {epoch} with {server} is up, protocol {protocol} ({dialect})";
    record::SessionDown: "{text}";
    record::EventsMayBeMissing: "no session from {since} to {until}";
    record::EventsLost: "{count} events were dropped, {first_seq} to {last_seq}";
    record::MalformedMessage: "a frame could not be read: {error}";
    record::Resynchronised: "the picture is whole again: {calls} calls, {agents} agents";
}

/// What the guides' names of enumerated values start with.
const PREFIXES: &[&str] = &["AGENT_STATE_", "SYS_", "LCS_", "CEC_", "CALLTYPE_", "E_CTI_"];

/// Fields worth a look, in the order in which a line shows them.
const KEY_FIELDS: &[FieldId] = &[
    field::call_id,
    field::primary_call_id,
    field::secondary_call_id,
    field::new_call_id,
    field::call_type,
    field::connection_device_id,
    field::csq_id,
    field::local_connection_state,
    field::event_cause,
    field::event_reason_code,
    field::invoke_id,
];

/// Name of an event: the wire name of a message, the type name of a record.
pub fn name(event: &Event) -> &'static str {
    event.message_name().unwrap_or(event.type_name())
}

/// An event as a sentence. `who` turns a number or an agent's id into what it is called.
pub fn sentence(event: &Event, who: &dyn Fn(&str) -> String) -> String {
    let fits = |sentence: &&Sentence| sentence.of == event.type_number() && holds(event, sentence.when);
    SENTENCES.iter().filter(fits).find_map(|sentence| told(event, sentence.text, who)).unwrap_or_else(|| general(event))
}

/// The key fields of an event as `name=value`, but for those without a value.
pub fn key_fields(event: &Event) -> String {
    let shown = KEY_FIELDS.iter().filter_map(|name| Some(format!("{}={}", name.name(), shown(event, *name)?)));
    shown.collect::<Vec<_>>().join(" ")
}

/// A number as it is, where nobody is known by name.
pub fn plainly(number: &str) -> String {
    number.to_owned()
}

fn holds(event: &Event, when: &[(FieldId, u32)]) -> bool {
    when.iter().all(|(name, value)| event.get(*name).and_then(Value::integer) == Some(i64::from(*value)))
}

/// The text with its fields filled in; `None` if one is absent.
fn told(event: &Event, text: &str, who: &dyn Fn(&str) -> String) -> Option<String> {
    let mut out = String::new();
    for (index, part) in text.split(['{', '}']).enumerate() {
        if index % 2 == 0 {
            out.push_str(part);
        } else {
            out.push_str(&in_words(event, FieldId::by_name(part)?, who)?);
        }
    }
    Some(out)
}

/// What the table of messages says of it, where there is no sentence.
fn general(event: &Event) -> String {
    match MessageRow::by_id(event.type_number()) {
        Some(row) => row.doc.trim().trim_end_matches('.').to_owned(),
        None => format!("message {} is not in the guides", event.type_number()),
    }
}

fn in_words(event: &Event, name: FieldId, who: &dyn Fn(&str) -> String) -> Option<String> {
    if let Some(symbol) = symbol(event, name) {
        let short = PREFIXES.iter().find_map(|prefix| symbol.strip_prefix(prefix)).unwrap_or(&symbol);
        return Some(short.to_lowercase().replace('_', " "));
    }
    let text = text_of(event.get(name)?)?;
    Some(if is_number_of_somebody(name) { who(&text) } else { text })
}

fn shown(event: &Event, name: FieldId) -> Option<String> {
    let text = text_of(event.get(name)?)?;
    Some(symbol(event, name).unwrap_or(text))
}

/// A value as text; `None` for the values that stand for "none".
fn text_of(value: Value<'_>) -> Option<String> {
    match value {
        Value::Uint(0xffff | 0xffff_ffff) | Value::Int(-1) => None,
        Value::Text(text) => Some(String::from_utf8_lossy(text).into_owned()).filter(|text| !text.is_empty()),
        Value::Bytes(bytes) => Some(hex(bytes)),
        value => value.integer().map(|number| number.to_string()),
    }
}

/// Fields whose text is a number that somebody stands behind.
fn is_number_of_somebody(name: FieldId) -> bool {
    let numbers = [field::ani, field::dnis, field::dialed_number, field::agent_extension, field::agent_instrument];
    let agents = [field::agent_id, field::agent_id_long];
    agents.contains(&name) || numbers.contains(&name) || name.name().ends_with("_device_id")
}

/// The guides' name of an enumerated value.
fn symbol(event: &Event, name: FieldId) -> Option<String> {
    let EventBody::Message(message) = &event.body else { return None };
    let message = message.message();
    let number = u32::try_from(event.get(name)?.integer()?).ok()?;
    let Coding { dialect, protocol, .. } = message.coding();
    let fixed = message.fixed().find(|(place, _)| place.field == name).map(|(place, _)| place.spec);
    let spec: Spec = fixed.or_else(|| message.layout()?.tagged_field(name).map(|row| row.spec))?;
    spec.of.and_then(|of: EnumName| of.row().symbol(number, dialect, protocol))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use ccxcti_core::event::{Record, RecordRow};
    use ccxcti_core::wire::{Builder, Dialect, MessageBuf};

    use super::*;

    fn fields_of(text: &str) -> Vec<FieldId> {
        text.split(['{', '}']).skip(1).step_by(2).map(|name| FieldId::by_name(name).unwrap_or_else(|| panic!("no field {name}"))).collect()
    }

    /// Whether the message or record has the field.
    fn has(of: u32, name: FieldId) -> bool {
        if let Some(row) = RecordRow::by_number(of) {
            return row.fields.iter().any(|(own, _)| *own == name);
        }
        let body = MessageRow::by_id(of).unwrap().layout.as_ref().unwrap();
        let places = body.forms.iter().flat_map(|form| form.places).map(|place| place.field);
        places.chain(body.tagged.iter().map(|row| row.field)).any(|own| own == name)
    }

    fn event(body: EventBody) -> Event {
        Event::new(1, 1, SystemTime::UNIX_EPOCH, body)
    }

    #[test]
    fn every_sentence_speaks_of_fields_that_its_message_has() {
        for sentence in SENTENCES {
            for name in fields_of(sentence.text).into_iter().chain(sentence.when.iter().map(|(name, _)| *name)) {
                assert!(has(sentence.of, name), "{}: {} is not in message {}", sentence.text, name.name(), sentence.of);
            }
        }
    }

    #[test]
    fn the_first_sentence_whose_fields_are_there_is_told() {
        let coding = Coding::new(17, Dialect::Ccx);
        let ringing = Builder::of(msg::CALL_DELIVERED_EVENT, coding).unwrap().set(field::call_id, 16_777_507u32);
        let ringing = ringing.set(field::local_connection_state, 2u32).set(field::alerting_device_type, 76u32);
        let ringing = ringing.set(field::connection_device_id, "2006").set(field::alerting_device_id, "2006").set(field::ani, "2005");
        let frame = ringing.finish().unwrap();
        let event = event(EventBody::Message(MessageBuf::decode(&frame, coding).unwrap()));
        let who = |number: &str| if number == "2006" { "Ana (2006)".to_owned() } else { number.to_owned() };
        assert_eq!(sentence(&event, &who), "Ana (2006) rings: 2005 is calling");
        assert!(key_fields(&event).starts_with("call_id=16777507 connection_device_id=2006"), "{}", key_fields(&event));
        assert!(key_fields(&event).contains("local_connection_state=LCS_ALERTING"), "{}", key_fields(&event));
    }

    #[test]
    fn what_has_no_sentence_is_told_in_general() {
        let coding = Coding::new(17, Dialect::Ccx);
        let unknown = MessageBuf::decode(&[0, 0, 0, 0, 0, 0, 0x27, 0x0f], coding).unwrap();
        assert_eq!(sentence(&event(EventBody::Message(unknown)), &plainly), "message 9999 is not in the guides");
        let down = Record::new(record::SessionDown).with(field::reason, "closed").with(field::text, "The session was closed.");
        assert_eq!(sentence(&event(EventBody::Record(down)), &plainly), "The session was closed.");
    }
}
