//! What a client delivers: protocol messages and the client's own records, in one stream with one reading surface.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value as Json};

use crate::wire::{FieldId, List, MessageBuf, Value, field, message_json};

/// Type numbers from here on are records, below are message ids.
pub const FIRST_RECORD: u32 = 0x1_0000;

/// Type of a record's field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// Unsigned number of up to 64 bits.
    Number,
    /// 0 or 1; a boolean in JSON, Python and Node.
    Flag,
    /// Text.
    Text,
}

/// One kind of record.
#[derive(Debug)]
pub struct RecordRow {
    /// Stable number, from `FIRST_RECORD` on.
    pub number: u32,
    /// Type name of the doors.
    pub type_name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Its fields, in the order of their JSON keys.
    pub fields: &'static [(FieldId, RecordKind)],
}

macro_rules! records {
    ($( $(#[doc = $doc:literal])* $number:literal $name:ident { $($field:ident: $kind:ident),* } )*) => {
        /// Numbers of the records by type name.
        #[allow(non_upper_case_globals)] // A record is written as every language writes it.
        pub mod record {
            $( $(#[doc = $doc])* pub const $name: u32 = super::FIRST_RECORD + $number; )*
        }
        /// The client's own records.
        pub static RECORDS: &[RecordRow] = &[
            $( RecordRow {
                number: record::$name,
                type_name: stringify!($name),
                doc: concat!($($doc),*),
                fields: &[$((field::$field, RecordKind::$kind)),*],
            } ),*
        ];
    };
}

records! {
    /// A session is open. Events follow until the next SessionDown.
    1 SessionUp { epoch: Number, server: Text, protocol: Number, dialect: Text, services_granted: Number, online: Flag }
    /// The session ended; the client opens the next one by itself, unless it was closed.
    2 SessionDown { reason: Text, text: Text }
    /// Between these moments (RFC 3339, UTC) no session was up: events of that time are not in the stream.
    3 EventsMayBeMissing { since: Text, until: Text }
    /// The consumer was too slow: so many events were dropped from its queue, with these sequence numbers.
    4 EventsLost { count: Number, first_seq: Number, last_seq: Number }
    /// A frame could not be read; the session goes on.
    5 MalformedMessage { error: Text, id: Number, hex: Text }
    /// After a reconnect or a loss the picture of calls and agents is whole again: so many of each are known.
    6 Resynchronised { calls: Number, agents: Number }
}

impl RecordRow {
    /// The row of a record number.
    pub fn by_number(number: u32) -> Option<&'static RecordRow> {
        RECORDS.iter().find(|row| row.number == number)
    }
}

/// A record of the client itself. `Debug` does not show the bytes of a message that could not be read.
#[derive(Clone, PartialEq)]
pub struct Record {
    number: u32,
    values: Vec<(FieldId, RecordValue)>,
}

/// The value of a record's field.
#[derive(Clone, Debug, PartialEq)]
pub enum RecordValue {
    /// A number or flag.
    Number(u64),
    /// Text.
    Text(String),
}

impl From<u64> for RecordValue {
    fn from(number: u64) -> Self {
        RecordValue::Number(number)
    }
}

impl From<u32> for RecordValue {
    fn from(number: u32) -> Self {
        RecordValue::Number(number.into())
    }
}

impl From<bool> for RecordValue {
    fn from(flag: bool) -> Self {
        RecordValue::Number(flag.into())
    }
}

impl From<String> for RecordValue {
    fn from(text: String) -> Self {
        RecordValue::Text(text)
    }
}

impl From<&str> for RecordValue {
    fn from(text: &str) -> Self {
        RecordValue::Text(text.to_owned())
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct(RecordRow::by_number(self.number).map_or("Unknown", |row| row.type_name));
        for (name, value) in &self.values {
            match value {
                RecordValue::Text(text) if *name == field::hex => out.field(name.name(), &Value::Text(text.as_bytes()).masked()),
                RecordValue::Text(text) => out.field(name.name(), text),
                RecordValue::Number(number) => out.field(name.name(), number),
            };
        }
        out.finish()
    }
}

impl Record {
    /// A record by its number (see [`record`]) with its fields.
    pub fn new(number: u32) -> Record {
        Record { number, values: Vec::new() }
    }

    /// Adds a field.
    #[must_use]
    pub fn with(mut self, name: FieldId, value: impl Into<RecordValue>) -> Record {
        self.values.push((name, value.into()));
        self
    }

    /// Its number.
    pub fn number(&self) -> u32 {
        self.number
    }

    fn get(&self, name: FieldId) -> Option<Value<'_>> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| match value {
            RecordValue::Number(number) => u32::try_from(*number).map_or(Value::Long(*number), Value::Uint),
            RecordValue::Text(text) => Value::Text(text.as_bytes()),
        })
    }
}

/// One logical contact of a caller: the same through transfers and conferences, whatever call ids the server gives meanwhile, and unique
/// across restarts of program and contact centre, so that it can be the key of a CRM record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactId(u64);

impl ContactId {
    /// The contact that began with this call id, seen for the first time at this moment; times before 1970 count as 1970.
    pub fn new(first_call_id: u32, first_seen: SystemTime) -> ContactId {
        let seconds = first_seen.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        ContactId(seconds << 32 | u64::from(first_call_id))
    }

    /// The id as one number: seconds since 1970 of the first sight in the high 32 bits, the first call id in the low ones.
    pub fn number(self) -> u64 {
        self.0
    }

    /// The id with this [`ContactId::number`].
    pub fn from_number(number: u64) -> ContactId {
        ContactId(number)
    }

    /// Call id that the contact began with.
    pub fn first_call_id(self) -> u32 {
        self.0 as u32
    }
}

/// `16777507-1795378500`: first call id, seconds since 1970.
impl fmt::Display for ContactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.first_call_id(), self.0 >> 32)
    }
}

/// One event of the stream. Shared as `Arc<Event>`; never changes.
#[derive(Clone, Debug)]
pub struct Event {
    /// Given on receipt, before filters and drops, from 1, without gaps; records take one too.
    pub seq: u64,
    /// Number of the session since the client was opened, from 1; 0 before the first.
    pub epoch: u32,
    /// When it was read from the socket.
    pub received_at: SystemTime,
    /// Said again by a server that took over, for a call that was known before: not a new call.
    pub replay: bool,
    /// Not sent by the server: a change that resynchronisation found, written as the message that would have told it. A synthetic
    /// `BeginCall` of a call that is known already starts it anew: who is in it follows.
    pub synthetic: bool,
    /// The contact that the event's call belongs to; `None` for what is of no call, or with `track_calls` off.
    pub contact_id: Option<ContactId>,
    /// What happened.
    pub body: EventBody,
}

/// What an event is.
#[derive(Clone, Debug)]
pub enum EventBody {
    /// A message of the server.
    Message(MessageBuf),
    /// A record of the client.
    Record(Record),
}

impl Event {
    /// An event as it comes from the server: no replay, not synthetic, of no contact.
    pub fn new(seq: u64, epoch: u32, received_at: SystemTime, body: EventBody) -> Event {
        Event { seq, epoch, received_at, replay: false, synthetic: false, contact_id: None, body }
    }

    /// Type name: `CallDelivered`, `SessionUp`; `Unknown` for an id that is not in the table.
    pub fn type_name(&self) -> &'static str {
        match &self.body {
            EventBody::Message(message) => message.message().type_name(),
            EventBody::Record(record) => RecordRow::by_number(record.number).map_or("Unknown", |row| row.type_name),
        }
    }

    /// Wire name; `None` for records and for ids that are not in the table.
    pub fn message_name(&self) -> Option<&'static str> {
        match &self.body {
            EventBody::Message(message) => message.message().name(),
            EventBody::Record(_) => None,
        }
    }

    /// Message id, or record number from `FIRST_RECORD` on.
    pub fn type_number(&self) -> u32 {
        match &self.body {
            EventBody::Message(message) => message.message().id(),
            EventBody::Record(record) => record.number,
        }
    }

    /// A field outside of lists; `None` when absent.
    pub fn get(&self, name: FieldId) -> Option<Value<'_>> {
        match &self.body {
            EventBody::Message(message) => message.get(name),
            EventBody::Record(record) => record.get(name),
        }
    }

    /// A list; `None` when absent.
    pub fn list(&self, name: FieldId) -> Option<List<'_>> {
        match &self.body {
            EventBody::Message(message) => message.message().list(name),
            EventBody::Record(_) => None,
        }
    }

    /// Bytes that the event holds, for the bound of the queue.
    pub fn size(&self) -> usize {
        size_of::<Event>()
            + match &self.body {
                EventBody::Message(message) => message.message().frame().len(),
                EventBody::Record(record) => record.values.iter().map(|(_, value)| record_size(value)).sum(),
            }
    }

    /// The JSON object of the event: the message or record, then received_at, seq and epoch; replay and synthetic only when so.
    pub fn json(&self, names: bool) -> Map<String, Json> {
        let mut object = match &self.body {
            EventBody::Message(message) => message_json(&message.message(), names),
            EventBody::Record(record) => record_json(record),
        };
        object.insert("received_at".to_owned(), rfc3339(self.received_at).into());
        object.insert("seq".to_owned(), self.seq.into());
        object.insert("epoch".to_owned(), self.epoch.into());
        for (name, flag) in [("replay", self.replay), ("synthetic", self.synthetic)] {
            if flag {
                object.insert(name.to_owned(), true.into());
            }
        }
        object
    }
}

/// The last second that RFC 3339 can write: the end of the year 9999.
const RFC3339_LAST: Duration = Duration::from_secs(253_402_300_799);

/// A moment as RFC 3339 text, UTC, microseconds. Moments before 1970 and after 9999, which only a clock that is wrong or a capture that
/// is forged can have, are written as the first and the last one that can be.
pub fn rfc3339(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default().min(RFC3339_LAST);
    humantime::format_rfc3339_micros(UNIX_EPOCH + since).to_string()
}

fn record_json(record: &Record) -> Map<String, Json> {
    let row = RecordRow::by_number(record.number);
    let mut object = Map::new();
    object.insert("type".to_owned(), row.map_or("Unknown", |row| row.type_name).into());
    for (name, value) in &record.values {
        let kind = row.and_then(|row| row.fields.iter().find(|(own, _)| own == name)).map(|(_, kind)| *kind);
        let json = match (value, kind) {
            (RecordValue::Number(number), Some(RecordKind::Flag)) => (*number != 0).into(),
            (RecordValue::Number(number), _) => (*number).into(),
            (RecordValue::Text(text), _) => text.as_str().into(),
        };
        object.insert(name.name().to_owned(), json);
    }
    object
}

fn record_size(value: &RecordValue) -> usize {
    size_of::<(FieldId, RecordValue)>()
        + match value {
            RecordValue::Number(_) => 0,
            RecordValue::Text(text) => text.len(),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_like_a_message() {
        let record = Record::new(record::SessionUp).with(field::epoch, 2u32).with(field::server, "ccx1:12028").with(field::online, true);
        let event = Event::new(7, 2, UNIX_EPOCH, EventBody::Record(record));
        assert_eq!((event.type_name(), event.message_name()), ("SessionUp", None));
        assert_eq!(event.get(field::server).and_then(Value::text), Some("ccx1:12028"));
        let json = Json::from(event.json(false)).to_string();
        let expected =
            r#"{"type":"SessionUp","epoch":2,"server":"ccx1:12028","online":true,"received_at":"1970-01-01T00:00:00.000000Z","seq":7}"#;
        assert_eq!(json, expected);
    }

    #[test]
    fn a_clock_that_is_wrong_is_written_all_the_same() {
        let day = Duration::from_secs(86_400);
        assert_eq!(rfc3339(UNIX_EPOCH - day), "1970-01-01T00:00:00.000000Z");
        assert_eq!(rfc3339(UNIX_EPOCH + day * 4_000_000), "9999-12-31T23:59:59.000000Z");
    }

    #[test]
    fn replay_and_synthetic_are_said_only_when_so() {
        let record = Record::new(record::Resynchronised).with(field::calls, 2u32).with(field::agents, 3u32);
        let plain = Event::new(1, 2, UNIX_EPOCH, EventBody::Record(record));
        let keys = |event: &Event| event.json(false).keys().map(String::as_str).collect::<Vec<_>>().join(" ");
        assert_eq!(keys(&plain), "type calls agents received_at seq epoch");
        let replay = Event { replay: true, ..plain.clone() };
        assert_eq!(
            (keys(&replay), &replay.json(false)["replay"]),
            ("type calls agents received_at seq epoch replay".to_owned(), &true.into())
        );
        let synthetic = Event { synthetic: true, contact_id: Some(ContactId::from_number(7)), ..plain };
        assert_eq!(keys(&synthetic), "type calls agents received_at seq epoch synthetic");
        assert_eq!(synthetic.json(false)["synthetic"], true);
    }

    #[test]
    fn a_contact_is_named_by_its_first_call_and_second() {
        let at = UNIX_EPOCH + Duration::from_secs(1_795_378_500);
        let contact = ContactId::new(16_777_507, at);
        assert_eq!(contact.to_string(), "16777507-1795378500");
        assert_eq!((contact.first_call_id(), ContactId::from_number(contact.number())), (16_777_507, contact));
        assert_eq!(ContactId::new(5, UNIX_EPOCH - Duration::from_secs(9)).to_string(), "5-0");
    }
}
