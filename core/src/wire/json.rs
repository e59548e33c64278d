//! The JSON form of messages: what the CLI prints and reads, and what Python and Node turn into their objects.
//!
//! Keys stand in wire order. Where the plain form would not give the same bytes again, the object also carries the
//! whole frame, so that `encode` after `decode` is always the identity.

use serde_json::{Map, Value as Json, json};

use super::builder::{Builder, Put, PutRecord, raw_frame};
use super::coding::{Coding, Dialect};
use super::error::{EncodeError, WireError};
use super::list::{List, Record};
use super::message::Message;
use super::row::{Body, FieldId, Group, MessageRow};
use super::spec::{Kind, Spec};
use super::value::Value;
use super::{HEADER_BYTES, field, msg};

type Object = Map<String, Json>;

/// The JSON form of a message; with `names`, enumerated numbers become their names where known.
pub fn message_json(message: &Message<'_>, names: bool) -> Object {
    let mut object = plain(message, names);
    // Whoever reads the JSON knows version and dialect, but not which floating header the frame had.
    let Coding { protocol, dialect, .. } = message.coding();
    let again = encode_json(&object, Coding::new(protocol, dialect));
    if again.as_deref() != Ok(message.frame()) {
        object.insert("frame".to_owned(), hex(message.frame()).into());
    }
    object
}

/// The JSON form of a frame that cannot be decoded. `offset` is that of the frame in the input.
pub fn undecodable_json(error: &WireError, offset: usize, frame: &[u8]) -> Object {
    let id = frame.get(4..8).and_then(|bytes| bytes.first_chunk::<4>()).map(|bytes| u32::from_be_bytes(*bytes));
    let mut object = Object::new();
    object.insert("error".to_owned(), error.to_string().into());
    object.insert("offset".to_owned(), (offset + error.offset()).into());
    object.insert("id".to_owned(), id.into());
    object.insert("hex".to_owned(), hex(frame).into());
    object
}

/// The frame of a message in JSON form.
pub fn encode_json(object: &Object, coding: Coding) -> Result<Vec<u8>, EncodeError> {
    if let Some(frame) = object.get("frame") {
        let frame = frame.as_str().and_then(unhex).filter(|frame| frame.len() >= HEADER_BYTES);
        return frame.ok_or_else(|| EncodeError::Json("frame is not the hex text of a frame".to_owned()));
    }
    let (row, id) = message_of(object)?;
    if let Some(body) = object.get("hex") {
        let body = body.as_str().and_then(unhex).ok_or_else(|| EncodeError::Json("hex is not hex text".to_owned()))?;
        return raw_frame(id, row.map_or("UNKNOWN", |row| row.name), &body);
    }
    let row = row.ok_or_else(|| EncodeError::UnknownMessage(format!("{id} without hex")))?;
    let none = Object::new();
    let fields = match object.get("fields") {
        None => &none,
        Some(fields) => fields.as_object().ok_or_else(|| EncodeError::Json("fields is not an object".to_owned()))?,
    };
    encode_fields(row, fields, object.get("unknown"), coding)
}

fn plain(message: &Message<'_>, names: bool) -> Object {
    let mut object = Object::new();
    object.insert("message".to_owned(), message.name().into());
    object.insert("type".to_owned(), message.type_name().into());
    object.insert("id".to_owned(), message.id().into());
    let Some(body) = message.layout() else {
        object.insert("hex".to_owned(), hex(message.body()).into());
        return object;
    };
    let scribe = Scribe { body, names, coding: message.coding() };
    object.insert("fields".to_owned(), scribe.fields(message).into());
    let unknown: Vec<Json> = message.unknown().map(|float| json!({"tag": float.tag, "hex": hex(float.bytes)})).collect();
    if !unknown.is_empty() {
        object.insert("unknown".to_owned(), unknown.into());
    }
    object
}

/// Turns values into JSON.
struct Scribe {
    body: &'static Body,
    names: bool,
    coding: Coding,
}

impl Scribe {
    fn fields(&self, message: &Message<'_>) -> Object {
        let mut fields = Object::new();
        for (place, value) in message.fixed() {
            insert_once(&mut fields, place.field.name(), || self.value(place.spec, value));
        }
        for (row, value) in message.floats().filter_map(|float| float.known(self.body)) {
            match self.outer_group(row.field) {
                None => insert_once(&mut fields, row.field.name(), || self.value(row.spec, value)),
                Some(group) => {
                    let list = || message.list(group.list).map_or(Json::Null, |list| self.list(list));
                    insert_once(&mut fields, group.list.name(), list);
                }
            }
        }
        fields
    }

    /// The outermost list in which a floating field stands.
    fn outer_group(&self, name: FieldId) -> Option<&'static Group> {
        let group = self.body.group_of(name)?;
        match group.inside {
            Some(outer) => self.body.group(outer),
            None => Some(group),
        }
    }

    fn list(&self, list: List<'_>) -> Json {
        list.records().map(|record| self.record(&record, list.group())).collect()
    }

    fn record(&self, record: &Record<'_>, group: &'static Group) -> Json {
        let mut object = Object::new();
        for (row, value) in record.floats().filter_map(|float| float.known(self.body)) {
            if group.members.contains(&row.field) {
                match value {
                    Value::NamedVariable { .. } | Value::NamedArray { .. } => {
                        record.fields().for_each(|(name, part)| insert_once(&mut object, name.name(), || plain_value(part)));
                    }
                    value => insert_once(&mut object, row.field.name(), || self.value(row.spec, value)),
                }
            } else if let Some(nested) = self.body.group_of(row.field).filter(|nested| nested.inside == Some(group.list)) {
                let list = || record.list(nested.list).map_or(Json::Null, |list| self.list(list));
                insert_once(&mut object, nested.list.name(), list);
            }
        }
        object.into()
    }

    fn value(&self, spec: Spec, value: Value<'_>) -> Json {
        let Coding { dialect, protocol, .. } = self.coding;
        let symbol = match (self.names, spec.of, value) {
            (true, Some(name), Value::Uint(number)) => name.row().symbol(number, dialect, protocol),
            (true, Some(name), Value::Int(number)) => name.row().symbol(number.cast_unsigned(), dialect, protocol),
            _ => None,
        };
        symbol.map_or_else(|| plain_value(value), Json::from)
    }
}

/// A value that has no name.
fn plain_value(value: Value<'_>) -> Json {
    match value {
        Value::Uint(number) => number.into(),
        Value::Int(number) => number.into(),
        Value::Long(number) => number.into(),
        Value::Text(text) => String::from_utf8_lossy(text).into(),
        Value::Bytes(bytes) => hex(bytes).into(),
        Value::NamedVariable { name, .. } | Value::NamedArray { name, .. } => String::from_utf8_lossy(name).into(),
    }
}

fn insert_once(object: &mut Object, name: &str, value: impl FnOnce() -> Json) {
    if !object.contains_key(name) {
        object.insert(name.to_owned(), value());
    }
}

fn message_of(object: &Object) -> Result<(Option<&'static MessageRow>, u32), EncodeError> {
    let by_name = |key: &str| object.get(key).and_then(Json::as_str).filter(|name| *name != "Unknown");
    if let Some(name) = by_name("message").or_else(|| by_name("type")) {
        let row = MessageRow::by_name(name).ok_or_else(|| EncodeError::UnknownMessage(name.to_owned()))?;
        return Ok((Some(row), row.id));
    }
    let id = object.get("id").and_then(Json::as_u64).and_then(|id| u32::try_from(id).ok());
    let id = id.ok_or_else(|| EncodeError::Json("it has neither message nor type nor id".to_owned()))?;
    Ok((MessageRow::by_id(id), id))
}

fn encode_fields(row: &'static MessageRow, fields: &Object, unknown: Option<&Json>, coding: Coding) -> Result<Vec<u8>, EncodeError> {
    let body = row.layout.as_ref().ok_or_else(|| EncodeError::UnknownMessage(format!("{} without hex", row.name)))?;
    let version = fields.get(field::version_number.name()).and_then(Json::as_u64).and_then(|version| u32::try_from(version).ok());
    let coding = match version {
        Some(version) if row.id == msg::OPEN_REQ && version != coding.protocol => {
            let dialect = if version > 18 { Dialect::Ged188 } else { coding.dialect };
            Coding::new(version, dialect)
        }
        _ => coding,
    };
    let reader = Reader { row, body, protocol: coding.protocol };
    let mut builder = Builder::new(row, coding)?;
    let counts = reader.body.groups.iter().filter(|group| group.inside.is_none()).map(|group| group.count);
    for count in counts.filter(|count| fields.keys().any(|key| reader.field(key).ok() == Some(*count))) {
        builder = builder.count_is_set(count);
    }
    for (key, value) in fields {
        builder = builder.set(reader.field(key)?, reader.value(reader.field(key)?, value)?);
    }
    let not_floats = || EncodeError::Json("unknown is not a list of tag and hex".to_owned());
    let unknown = unknown.map(|unknown| unknown.as_array().ok_or_else(not_floats)).transpose()?;
    for float in unknown.into_iter().flatten() {
        let tag = float.get("tag").and_then(Json::as_u64).and_then(|tag| u16::try_from(tag).ok());
        let bytes = float.get("hex").and_then(Json::as_str).and_then(unhex);
        let (Some(tag), Some(bytes)) = (tag, bytes) else {
            return Err(not_floats());
        };
        builder = builder.unknown(tag, &bytes);
    }
    builder.finish()
}

/// Turns JSON into values.
struct Reader {
    row: &'static MessageRow,
    body: &'static Body,
    protocol: u32,
}

impl Reader {
    /// The field of this message that a key names: by public name, else by alias.
    fn field(&self, key: &str) -> Result<FieldId, EncodeError> {
        let places = self.body.forms.iter().flat_map(|form| form.places).map(|place| place.field);
        let own = places.chain(self.body.tagged.iter().map(|row| row.field)).chain(self.body.groups.iter().map(|group| group.list));
        let parts = [field::name, field::value, field::index];
        let named = |name: &FieldId| name.row().is_some_and(|row| row.aliases.contains(&key));
        let exact = own.clone().chain(parts).find(|name| name.name() == key);
        let unknown = || EncodeError::UnknownField { message: self.row.name, field: key.to_owned() };
        exact.or_else(|| own.clone().find(named)).ok_or_else(unknown)
    }

    fn value<'j>(&self, name: FieldId, value: &'j Json) -> Result<Put<'j>, EncodeError> {
        let specs = self.body.forms.iter().flat_map(|form| form.places).filter(|place| place.field == name).map(|place| place.spec);
        let spec = specs.chain(self.body.tagged.iter().filter(|row| row.field == name).map(|row| row.spec)).next();
        match (value, spec) {
            (Json::Array(records), _) => records.iter().map(|record| self.record(name, record)).collect::<Result<_, _>>().map(Put::List),
            (Json::Number(number), _) => number.as_i64().map(Put::Number).ok_or_else(|| self.bad(name, "a whole number")),
            (Json::String(text), None) => Ok(Put::Text(text.into())),
            (Json::String(text), Some(spec)) => self.text(name, spec, text),
            (Json::Bool(flag), _) => Ok(Put::from(*flag)),
            _ => Err(self.bad(name, "a number, text or a list")),
        }
    }

    fn text<'j>(&self, name: FieldId, spec: Spec, text: &'j str) -> Result<Put<'j>, EncodeError> {
        match spec.kind {
            Kind::String(_) => Ok(Put::Text(text.into())),
            kind if kind.number_size().is_some() => {
                let number = spec.of.and_then(|of| of.row().value_in(text, self.protocol));
                let number = number.map(|number| if kind.signed() { i64::from(number.cast_signed()) } else { i64::from(number) });
                number.map(Put::Number).ok_or_else(|| self.bad(name, "a number or a name of its enumeration"))
            }
            _ => unhex(text).map(|bytes| Put::Bytes(bytes.into())).ok_or_else(|| self.bad(name, "lower-case hex text")),
        }
    }

    fn record<'j>(&self, list: FieldId, record: &'j Json) -> Result<PutRecord<'j>, EncodeError> {
        let record = record.as_object().ok_or_else(|| self.bad(list, "a list of objects"))?;
        record.iter().map(|(key, value)| self.field(key).and_then(|name| Ok((name, self.member(name, value)?)))).collect()
    }

    /// A member of a record: its floating type counts, also where a fixed place has the same name.
    fn member<'j>(&self, name: FieldId, value: &'j Json) -> Result<Put<'j>, EncodeError> {
        match (value, self.body.tagged_field(name)) {
            (Json::String(text), Some(row)) => self.text(name, row.spec, text),
            _ => self.value(name, value),
        }
    }

    fn bad(&self, name: FieldId, expected: &str) -> EncodeError {
        EncodeError::Value { message: self.row.name, field: name.name().to_owned(), expected: expected.to_owned() }
    }
}

/// Lower-case hex text.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes of hex text of either case; `None` if a digit is wrong or missing.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}
