//! `ccxcti monitor --json` as a client: its lines hold whole messages, which are written as bytes again to be compared.

use ccxcti_core::wire::{Coding, Dialect, encode_json, unhex};
use serde_json::{Map, Value};

use crate::clock::microseconds;
use crate::crc::crc32;
use crate::report::{Frame, Line, Said, What};

/// What the sessions speak.
const CODING: Coding = Coding::new(17, Dialect::Ccx);

/// One line as a line of our own clients.
pub fn parse(line: &str) -> Option<Line> {
    let object: Map<String, Value> = serde_json::from_str(line).ok()?;
    let number = |key: &str| object.get(key).and_then(Value::as_u64);
    let small = |key: &str| number(key).and_then(|number| u32::try_from(number).ok());
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    let frame = |id: u32, bytes: &[u8]| Frame { id, crc: crc32(bytes), at: microseconds() };
    let what = match (text("type")?, object.contains_key("message")) {
        (_, true) if object.get("synthetic") == Some(&Value::Bool(true)) => What::Synthetic,
        (_, true) => What::Message(frame(small("id")?, &encode_json(&object, CODING).ok()?)),
        ("MalformedMessage", _) => What::Malformed(frame(0, &unhex(text("hex")?)?)),
        ("SessionUp", _) => What::Up { services: small("services_granted")? },
        ("SessionDown", _) => What::Down { reason: text("reason")?.to_owned() },
        ("EventsMayBeMissing", _) => What::Gap,
        ("EventsLost", _) => What::Lost { count: number("count")?, first: number("first_seq")?, last: number("last_seq")? },
        ("Resynchronised", _) => What::Whole,
        _ => return None,
    };
    Some(Line::Said(Said { seq: number("seq")?, epoch: small("epoch")?, what }))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use ccxcti_core::wire::{Builder, MessageBuf, field, msg};
    use ccxcti_core::{Event, EventBody};

    use super::*;

    #[test]
    fn a_message_in_json_has_the_bytes_that_it_came_in() {
        let builder = Builder::of(msg::CALL_DELIVERED_EVENT, CODING).unwrap().set(field::call_id, 7u32);
        let bytes = builder.set(field::ani, "2005").finish().unwrap();
        let body = EventBody::Message(MessageBuf::decode(&bytes, CODING).unwrap());
        let line = Value::from(Event::new(5, 2, SystemTime::UNIX_EPOCH, body).json(false)).to_string();
        let Some(Line::Said(Said { seq: 5, epoch: 2, what: What::Message(frame) })) = parse(&line) else { panic!("{line}") };
        assert_eq!((frame.id, frame.crc), (9, crc32(&bytes)));
        assert_eq!(parse("{}"), None);
    }
}
