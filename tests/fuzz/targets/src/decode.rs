//! Decoding: what is accepted can be read in every way, every way gives the same, and the JSON form gives the bytes back.

use ccxcti_core::wire::{
    Body, Coding, FieldId, HEADER_BYTES, List, Message, MessageBuf, Value, encode_json, message_json, undecodable_json,
};

use crate::bytes::{coding, framed, head};

/// Four bytes choose the coding and the message, the others are the body. Bits of the second byte: 1 = the whole rest is a frame
/// instead, header included; 2 = without the JSON form, which takes most of the time.
pub fn decode(data: &[u8]) {
    let (version, rest) = head(data);
    let (whole, rest) = head(rest);
    let coding = coding(version);
    let frame = match rest.split_first_chunk::<2>() {
        Some((id, body)) if whole & 1 == 0 => framed(u16::from_be_bytes(*id).into(), body),
        _ => rest.to_vec(),
    };
    match Message::decode(&frame, coding) {
        Ok(message) => read(&message, whole & 2 == 0),
        Err(error) => {
            assert!(error.offset() <= frame.len(), "{error} in {} bytes", frame.len());
            undecodable_json(&error, 0, &frame);
        }
    }
}

/// Reads a message in every way, or in every way but as JSON.
pub fn read(message: &Message<'_>, with_json: bool) {
    let kept = message.to_buf();
    same(&kept.message(), message);
    // The floating header of the message is known by now.
    let again = MessageBuf::decode(message.frame(), message.coding());
    assert!(again.is_ok(), "{message:?} is not read again: {again:?}");
    every_field(message);
    if with_json {
        json(message);
    }
    assert!(!format!("{message:?}").is_empty());
}

fn same(copy: &Message<'_>, message: &Message<'_>) {
    assert_eq!((copy.id(), copy.frame()), (message.id(), message.frame()));
    assert!(copy.fixed().map(|(_, value)| value).eq(message.fixed().map(|(_, value)| value)));
    assert!(copy.floats().map(|float| (float.tag, float.bytes)).eq(message.floats().map(|float| (float.tag, float.bytes))));
}

/// `get` against a walk from the front for every field of the message, and its lists.
fn every_field(message: &Message<'_>) {
    let Some(body) = message.layout() else { return };
    let places = body.forms.iter().flat_map(|form| form.places).map(|place| place.field);
    for name in places.chain(body.tagged.iter().map(|row| row.field)) {
        let fixed = message.fixed().find(|(place, _)| place.field == name).map(|(_, value)| value);
        let walked = fixed.or_else(|| floating(message, body, name));
        assert_eq!(message.get(name), walked, "{} of {}", name.name(), message.type_name());
        let readable = matches!(walked, Some(Value::Text(text)) if std::str::from_utf8(text).is_ok());
        assert_eq!(message.text(name).is_some(), readable, "{} of {}", name.name(), message.type_name());
    }
    to_the_last_byte(message);
    body.groups.iter().filter_map(|group| message.list(group.list)).for_each(|list| every_record(&list, body));
}

/// The first floating field of this name that can be read; what only stands in lists is read from them.
fn floating<'a>(message: &Message<'a>, body: &'static Body, name: FieldId) -> Option<Value<'a>> {
    let mut known = message.floats().filter_map(|float| float.known(body));
    known.find(|(row, _)| row.field == name && !row.member).map(|(_, value)| value)
}

/// The fixed part and the floating fields are the whole frame.
fn to_the_last_byte(message: &Message<'_>) {
    let mut at = HEADER_BYTES;
    message.fixed().for_each(|(place, _)| at += usize::from(place.spec.size));
    let header = message.coding().written();
    for float in message.floats() {
        assert_eq!(float.at, at, "a floating field that does not follow the one before");
        at += header.tag_size() + header.length_size() + float.bytes.len();
    }
    assert_eq!(at, message.frame().len(), "bytes behind the last floating field");
}

fn every_record(list: &List<'_>, body: &'static Body) {
    for record in list.records() {
        let first = |name: FieldId| record.fields().find(|(own, _)| *own == name).map(|(_, value)| value);
        for (name, _) in record.fields() {
            assert_eq!(record.get(name), first(name));
        }
        let nested = body.groups.iter().filter(|group| group.inside == Some(list.group().list));
        nested.filter_map(|group| record.list(group.list)).for_each(|list| assert!(list.records().next().is_some()));
    }
}

/// The JSON form, with numbers and with names, gives the same bytes again.
fn json(message: &Message<'_>) {
    let Coding { protocol, dialect, .. } = message.coding();
    for names in [false, true] {
        let object = message_json(message, names);
        let encoded = encode_json(&object, Coding::new(protocol, dialect));
        assert_eq!(encoded.as_deref(), Ok(message.frame()), "{object:?}");
        // What a user would pass on is text.
        let text = serde_json::Value::from(object.clone()).to_string();
        assert_eq!(serde_json::from_str::<serde_json::Map<_, _>>(&text).ok(), Some(object));
    }
}
