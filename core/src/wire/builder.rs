//! Writes a message: the fixed part filled with its reserved values, then floating fields in the order given.

use std::borrow::Cow;
use std::fmt;

use super::coding::Coding;
use super::error::EncodeError;
use super::frame::HEADER_BYTES;
use super::list::composite;
use super::row::{Body, FieldId, Group, MessageRow};
use super::spec::{Kind, Spec};
use super::value::Value;
use super::{field, msg};

/// A value to be written. `Debug` shows text and bytes by their length alone: they may belong to people.
#[derive(Clone, PartialEq)]
pub enum Put<'a> {
    /// A number; must fit the field's type.
    Number(i64),
    /// Text; its NUL is added.
    Text(Cow<'a, str>),
    /// Bytes as they are.
    Bytes(Cow<'a, [u8]>),
    /// The records of a list; named variables and arrays take `name`, `value` and `index`.
    List(Vec<PutRecord<'a>>),
}

impl fmt::Debug for Put<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Put::Number(number) => number.fmt(f),
            Put::Text(text) => Value::Text(text.as_bytes()).masked().fmt(f),
            Put::Bytes(bytes) => Value::Bytes(bytes).masked().fmt(f),
            Put::List(records) => records.fmt(f),
        }
    }
}

/// The fields of one record, in the order to be written.
pub type PutRecord<'a> = Vec<(FieldId, Put<'a>)>;

macro_rules! put_from {
    ($($kind:ty),*) => { $( impl From<$kind> for Put<'_> { fn from(number: $kind) -> Self { Put::Number(i64::from(number)) } } )* };
}
put_from!(u8, u16, u32, i16, i32, i64, bool);

impl<'a> From<&'a str> for Put<'a> {
    fn from(text: &'a str) -> Self {
        Put::Text(text.into())
    }
}

impl<'a> From<&'a [u8]> for Put<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Put::Bytes(bytes.into())
    }
}

impl<'a> From<Vec<PutRecord<'a>>> for Put<'a> {
    fn from(records: Vec<PutRecord<'a>>) -> Self {
        Put::List(records)
    }
}

/// Writes one message. The first error is kept and given by `finish`.
///
/// Counts that are not set are the list lengths. Nothing is checked against published maxima: what is given is written.
/// `Debug` names the message and nothing of its content.
pub struct Builder {
    row: &'static MessageRow,
    body: &'static Body,
    coding: Coding,
    fixed: Vec<u8>,
    floats: Vec<u8>,
    counts_set: Vec<FieldId>,
    error: Option<EncodeError>,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("message", &self.row.name).field("coding", &self.coding).finish_non_exhaustive()
    }
}

impl Builder {
    /// Starts a message with a published layout; places that are not set keep their Unified CCX reserved value, else 0.
    pub fn new(row: &'static MessageRow, coding: Coding) -> Result<Builder, EncodeError> {
        let body = row
            .layout
            .as_ref()
            .ok_or_else(|| EncodeError::UnknownMessage(format!("{} with fields (its layout is not published)", row.name)))?;
        let mut fixed = vec![0; HEADER_BYTES];
        for place in body.written_form(coding.dialect).iter().filter(|place| place.active(coding.protocol)) {
            write_default(&mut fixed, place.spec);
        }
        Ok(Builder { row, body, coding, fixed, floats: Vec::new(), counts_set: Vec::new(), error: None })
    }

    /// Starts a message by its id, for callers that name it by a constant of [`msg`].
    pub fn of(id: u32, coding: Coding) -> Result<Builder, EncodeError> {
        let row = MessageRow::by_id(id).ok_or_else(|| EncodeError::UnknownMessage(id.to_string()))?;
        let coding = if id == msg::OPEN_REQ { Coding::new(coding.protocol, coding.dialect) } else { coding };
        Builder::new(row, coding)
    }

    /// Sets a place of the fixed part, or appends a floating field, or a list of records.
    #[must_use]
    pub fn set<'a>(mut self, name: FieldId, value: impl Into<Put<'a>>) -> Builder {
        if self.error.is_none() {
            self.error = self.put(name, &value.into()).err();
        }
        self
    }

    /// Like `set`, if there is a value.
    #[must_use]
    pub fn maybe<'a>(self, name: FieldId, value: Option<impl Into<Put<'a>>>) -> Builder {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Says that a count will be set by the caller, so that lists do not write it.
    #[must_use]
    pub fn count_is_set(mut self, count: FieldId) -> Builder {
        self.counts_set.push(count);
        self
    }

    /// Appends a floating field that the message does not know.
    #[must_use]
    pub fn unknown(mut self, tag: u16, bytes: &[u8]) -> Builder {
        if self.error.is_none() {
            self.error = self.append(tag, bytes, "unknown").err();
        }
        self
    }

    /// The whole frame, header included.
    pub fn finish(self) -> Result<Vec<u8>, EncodeError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let mut frame = self.fixed;
        frame.extend_from_slice(&self.floats);
        write_header(&mut frame, self.row.id, self.row.name)?;
        Ok(frame)
    }

    fn put(&mut self, name: FieldId, value: &Put<'_>) -> Result<(), EncodeError> {
        if let Put::List(records) = value {
            let group = self.body.group(name).ok_or_else(|| self.no_field(name))?;
            return self.put_list(group, records, &[]);
        }
        let mut at = HEADER_BYTES;
        for place in self.body.written_form(self.coding.dialect).iter().filter(|place| place.active(self.coding.protocol)) {
            let size = usize::from(place.spec.size);
            if place.field == name {
                let bytes = self.bytes(name, place.spec.kind, value, Some(size))?;
                self.fixed.splice(at..at + size, bytes);
                self.counts_set.push(name);
                return Ok(());
            }
            at += size;
        }
        self.put_float(name, value)
    }

    fn put_float(&mut self, name: FieldId, value: &Put<'_>) -> Result<(), EncodeError> {
        let row = self.body.tagged_field(name).ok_or_else(|| self.no_field(name))?;
        let bytes = self.bytes(name, row.spec.kind, value, None)?;
        self.counts_set.push(name);
        self.append(row.tag, &bytes, name.name())
    }

    fn put_list(&mut self, group: &'static Group, records: &[PutRecord<'_>], set: &[FieldId]) -> Result<(), EncodeError> {
        if !self.counts_set.contains(&group.count) && !set.contains(&group.count) {
            let count = i64::try_from(records.len()).unwrap_or(i64::MAX);
            self.put(group.count, &Put::Number(count))?;
            self.counts_set.retain(|field| *field != group.count);
        }
        let composite = composite(self.body, group);
        for record in records {
            match composite {
                Some(kind) => self.put_composite(group, kind, record)?,
                None => self.put_record(group, record)?,
            }
        }
        Ok(())
    }

    fn put_record(&mut self, group: &'static Group, record: &PutRecord<'_>) -> Result<(), EncodeError> {
        let set: Vec<FieldId> = record.iter().map(|(name, _)| *name).collect();
        let before = self.counts_set.len();
        for (name, value) in record {
            let nested = self.body.group(*name).filter(|nested| nested.inside == Some(group.list));
            match (value, nested) {
                (Put::List(records), Some(nested)) => self.put_list(nested, records, &set)?,
                (value, _) if group.members.contains(name) => self.put_float(*name, value)?,
                _ => return Err(self.no_field(*name)),
            }
        }
        // A count that stood in this record says nothing of the next one.
        self.counts_set.truncate(before);
        Ok(())
    }

    fn put_composite(&mut self, group: &'static Group, kind: Kind, record: &PutRecord<'_>) -> Result<(), EncodeError> {
        let list = group.list.name();
        let text = |wanted: FieldId| match record.iter().find(|(name, _)| *name == wanted) {
            Some((_, Put::Text(text))) => Ok(text.as_bytes()),
            _ => Err(self.bad_value(list, "records of name and value as text")),
        };
        let mut bytes = Vec::new();
        if kind == Kind::NamedArray {
            let index = record.iter().find(|(name, _)| *name == field::index).map(|(_, value)| value);
            let Some(Put::Number(index @ 0..=255)) = index else {
                return Err(self.bad_value(list, "records with an index from 0 to 255"));
            };
            bytes.extend(u8::try_from(*index));
        }
        for part in [text(field::name)?, text(field::value)?] {
            bytes.extend_from_slice(part);
            bytes.push(0);
        }
        let row = group.members.first().and_then(|member| self.body.tagged_field(*member));
        let tag = row.map_or(0, |row| row.tag);
        self.append(tag, &bytes, list)
    }

    fn append(&mut self, tag: u16, bytes: &[u8], name: &str) -> Result<(), EncodeError> {
        let header = self.coding.written();
        let (tag_limit, limit) = (1u32 << (8 * header.tag_size()), (1usize << (8 * header.length_size())) - 1);
        if u32::from(tag) >= tag_limit {
            return Err(self.bad_value(name, "a tag that the floating header of this version can carry"));
        }
        if bytes.len() > limit {
            return Err(EncodeError::TooLong { message: self.row.name, field: name.to_owned(), limit });
        }
        let length = bytes.len().to_be_bytes();
        self.floats.extend_from_slice(tail(&tag.to_be_bytes(), header.tag_size()));
        self.floats.extend_from_slice(tail(&length, header.length_size()));
        self.floats.extend_from_slice(bytes);
        Ok(())
    }

    fn bytes(&self, name: FieldId, kind: Kind, value: &Put<'_>, size: Option<usize>) -> Result<Vec<u8>, EncodeError> {
        let bytes = match (kind, value) {
            (Kind::String(_), Put::Text(text)) => [text.as_bytes(), &[0]].concat(),
            (Kind::Unspec(_) | Kind::Raw, Put::Bytes(bytes)) => bytes.to_vec(),
            (kind, Put::Number(number)) => match number_bytes(kind, *number) {
                Some(bytes) => bytes,
                None => return Err(self.bad_value(name.name(), &expected(kind))),
            },
            _ => return Err(self.bad_value(name.name(), &expected(kind))),
        };
        match size {
            Some(size) if bytes.len() != size => Err(self.bad_value(name.name(), &format!("exactly {size} bytes"))),
            _ => Ok(bytes),
        }
    }

    fn no_field(&self, name: FieldId) -> EncodeError {
        let field = format!("{} in protocol {} of dialect {}", name.name(), self.coding.protocol, self.coding.dialect);
        EncodeError::UnknownField { message: self.row.name, field }
    }

    fn bad_value(&self, field: &str, expected: &str) -> EncodeError {
        EncodeError::Value { message: self.row.name, field: field.to_owned(), expected: expected.to_owned() }
    }
}

/// A frame of a message that has no layout: the body as it is.
pub(super) fn raw_frame(id: u32, name: &'static str, body: &[u8]) -> Result<Vec<u8>, EncodeError> {
    let mut frame = vec![0; HEADER_BYTES];
    frame.extend_from_slice(body);
    write_header(&mut frame, id, name)?;
    Ok(frame)
}

fn write_header(frame: &mut [u8], id: u32, name: &'static str) -> Result<(), EncodeError> {
    let too_long = |_| EncodeError::TooLong { message: name, field: "the message".to_owned(), limit: u32::MAX as usize };
    let length = u32::try_from(frame.len() - HEADER_BYTES).map_err(too_long)?;
    for (byte, value) in frame.iter_mut().zip(length.to_be_bytes().into_iter().chain(id.to_be_bytes())) {
        *byte = value;
    }
    Ok(())
}

fn write_default(fixed: &mut Vec<u8>, spec: Spec) {
    let size = usize::from(spec.size);
    match (spec.kind.number_size(), spec.ccx) {
        (Some(_), Some(value)) => fixed.extend_from_slice(tail(&value.to_be_bytes(), size)),
        _ => fixed.extend(std::iter::repeat_n(0, size)),
    }
}

/// A number in its wire size; `None` if it does not fit.
fn number_bytes(kind: Kind, number: i64) -> Option<Vec<u8>> {
    let size = kind.number_size()?;
    let bits = 8 * size;
    let range = if kind.signed() { -(1i64 << (bits - 1))..1i64 << (bits - 1) } else { 0..1i64 << bits };
    range.contains(&number).then(|| tail(&number.to_be_bytes(), size).to_vec())
}

fn expected(kind: Kind) -> String {
    match (kind, kind.number_size()) {
        (Kind::String(_), _) => "text".to_owned(),
        (_, Some(size)) => {
            format!("{} number of {} bits, or a name of its enumeration", if kind.signed() { "a signed" } else { "an unsigned" }, 8 * size)
        }
        _ => "bytes (as lower-case hex text in JSON)".to_owned(),
    }
}

/// The last `size` bytes.
fn tail(bytes: &[u8], size: usize) -> &[u8] {
    bytes.get(bytes.len().saturating_sub(size)..).unwrap_or_default()
}
