//! A message is its frame's bytes plus its table row. Checking it once makes every later read an in-place read.

use std::fmt;
use std::sync::Arc;

use super::coding::{Coding, Dialect, FloatHeader};
use super::error::WireError;
use super::frame::{FRAME_MAX, HEADER_BYTES};
use super::list::List;
use super::row::{Body, FieldId, MessageRow, Place, Tagged};
use super::table::msg;
use super::value::Value;

/// A checked message over borrowed bytes. Reading copies and allocates nothing.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    frame: &'a [u8],
    shape: Shape,
}

/// A checked message that owns its bytes; cloning shares them.
#[derive(Clone)]
pub struct MessageBuf {
    frame: Arc<[u8]>,
    shape: Shape,
}

/// What checking found out about a frame.
#[derive(Clone, Copy)]
struct Shape {
    row: Option<&'static MessageRow>,
    places: &'static [Place],
    coding: Coding,
    header: FloatHeader,
    floats_at: usize,
}

impl<'a> Message<'a> {
    /// Checks one whole frame, header included, and finds its row. OPEN_REQ is read by its own VersionNumber.
    ///
    /// Unknown ids and messages without a published layout are messages too; their body stays raw.
    pub fn decode(frame: &'a [u8], coding: Coding) -> Result<Message<'a>, WireError> {
        let (announced, id) = header_of(frame)?;
        let present = frame.len() - HEADER_BYTES;
        if announced as usize != present {
            return Err(WireError::Length { announced, present });
        }
        let coding = if id == msg::OPEN_REQ { open_req_coding(frame, coding) } else { coding };
        let row = MessageRow::by_id(id);
        let shape = match row.and_then(|row| Some((row, row.layout.as_ref()?))) {
            Some((row, body)) => check(frame, row, body, coding)?,
            None => Shape { row, places: &[], coding, header: coding.written(), floats_at: frame.len() },
        };
        Ok(Message { frame, shape })
    }

    /// MessageTypeID.
    pub fn id(&self) -> u32 {
        header_of(self.frame).map_or(0, |(_, id)| id)
    }

    /// The table row; `None` for an id that is not in the table.
    pub fn row(&self) -> Option<&'static MessageRow> {
        self.shape.row
    }

    /// Wire name; `None` for an id that is not in the table.
    pub fn name(&self) -> Option<&'static str> {
        self.shape.row.map(|row| row.name)
    }

    /// Type name of the doors; `Unknown` for an id that is not in the table.
    pub fn type_name(&self) -> &'static str {
        self.shape.row.map_or("Unknown", |row| row.type_name)
    }

    /// The published layout, if there is one.
    pub fn layout(&self) -> Option<&'static Body> {
        self.shape.row.and_then(|row| row.layout.as_ref())
    }

    /// Version, dialect and floating header by which the message was read.
    pub fn coding(&self) -> Coding {
        Coding { header: Some(self.shape.header), ..self.shape.coding }
    }

    /// The form of the floating header that this message proves, if it has floating fields.
    pub fn proved_header(&self) -> Option<FloatHeader> {
        (self.shape.floats_at < self.frame.len()).then_some(self.shape.header)
    }

    /// The whole frame, header included.
    pub fn frame(&self) -> &'a [u8] {
        self.frame
    }

    /// The body: everything behind the header.
    pub fn body(&self) -> &'a [u8] {
        self.frame.get(HEADER_BYTES..).unwrap_or_default()
    }

    /// A field outside of lists: from the fixed part, else the first floating field that carries it.
    pub fn get(&self, field: FieldId) -> Option<Value<'a>> {
        let mut at = HEADER_BYTES;
        for place in self.shape.places.iter().filter(|place| place.active(self.shape.coding.protocol)) {
            let size = usize::from(place.spec.size);
            if place.field == field {
                return Some(Value::fixed(place.spec.kind, self.frame.get(at..at + size)?));
            }
            at += size;
        }
        self.floating(field)
    }

    /// A number of at most 32 bits, unsigned as on the wire. `None` when absent or not an unsigned number.
    pub fn u32(&self, field: FieldId) -> Option<u32> {
        match self.get(field)? {
            Value::Uint(number) => Some(number),
            _ => None,
        }
    }

    /// A text field. `None` when absent, not text, or not UTF-8.
    pub fn text(&self, field: FieldId) -> Option<&'a str> {
        match self.get(field)? {
            Value::Text(text) => std::str::from_utf8(text).ok(),
            _ => None,
        }
    }

    /// The agent id: the long one (tag 194) where it is there, else the short one (tag 5).
    pub fn agent_id(&self) -> Option<&'a str> {
        use super::fields::field::{agent_id, agent_id_long};
        self.text(agent_id_long).or_else(|| self.text(agent_id))
    }

    /// A repeating group by its list name. `None` when the message has no such list or no record of it, and for lists
    /// that stand in the records of another: those are read from the record.
    pub fn list(&self, list: FieldId) -> Option<List<'a>> {
        let group = self.layout()?.group(list).filter(|group| group.inside.is_none())?;
        let list = List::new(*self, group, self.shape.floats_at, self.frame.len());
        list.records().next().is_some().then_some(list)
    }

    /// The fixed part in wire order.
    pub fn fixed(&self) -> impl Iterator<Item = (&'static Place, Value<'a>)> + use<'a> {
        let (frame, protocol) = (self.frame, self.shape.coding.protocol);
        let mut at = HEADER_BYTES;
        self.shape.places.iter().filter(move |place| place.active(protocol)).filter_map(move |place| {
            let from = at;
            at += usize::from(place.spec.size);
            Some((place, Value::fixed(place.spec.kind, frame.get(from..at)?)))
        })
    }

    /// The floating part in wire order, list members and unknown tags included.
    pub fn floats(&self) -> Floats<'a> {
        self.floats_between(self.shape.floats_at, self.frame.len())
    }

    /// The floating fields that the table does not know for this message: tags of others, numbers of another size.
    pub fn unknown(&self) -> impl Iterator<Item = Float<'a>> + use<'a> {
        let body = self.layout();
        self.floats().filter(move |float| body.is_none_or(|body| float.known(body).is_none()))
    }

    pub(super) fn floats_between(&self, from: usize, to: usize) -> Floats<'a> {
        Floats { frame: self.frame.get(..to).unwrap_or_default(), at: from, header: self.shape.header }
    }

    fn floating(&self, field: FieldId) -> Option<Value<'a>> {
        let body = self.layout()?;
        let row = body.tagged_field(field).filter(|row| !row.member)?;
        self.floats().filter(|float| float.tag == row.tag).find_map(|float| Value::floating(row.spec.kind, float.bytes))
    }

    /// A copy that owns its bytes.
    pub fn to_buf(&self) -> MessageBuf {
        MessageBuf { frame: Arc::from(self.frame), shape: self.shape }
    }
}

impl MessageBuf {
    /// Checks one whole frame and keeps a copy of it.
    pub fn decode(frame: &[u8], coding: Coding) -> Result<MessageBuf, WireError> {
        Message::decode(frame, coding).map(|message| message.to_buf())
    }

    /// The message, for reading.
    pub fn message(&self) -> Message<'_> {
        Message { frame: &self.frame, shape: self.shape }
    }
}

impl fmt::Debug for Message<'_> {
    /// Names and numbers; private fields only as their length.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct(self.name().unwrap_or("UNKNOWN"));
        let mut show = |field: FieldId, value: Value<'_>| {
            let private = field.row().is_some_and(|row| row.private);
            if private {
                out.field(field.name(), &value.masked())
            } else {
                out.field(field.name(), &value)
            };
        };
        self.fixed().for_each(|(place, value)| show(place.field, value));
        if let Some(body) = self.layout() {
            self.floats().filter_map(|float| float.known(body)).for_each(|(row, value)| show(row.field, value));
        }
        out.finish_non_exhaustive()
    }
}

impl fmt::Debug for MessageBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// A floating field as it stands in the frame. `Debug` shows its data by their length alone: an unknown tag may be anything.
#[derive(Clone, Copy)]
pub struct Float<'a> {
    /// Its tag.
    pub tag: u16,
    /// Its data.
    pub bytes: &'a [u8],
    /// Offset of its header from the start of the frame.
    pub at: usize,
}

impl fmt::Debug for Float<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Float").field("tag", &self.tag).field("bytes", &Value::Bytes(self.bytes).masked()).field("at", &self.at).finish()
    }
}

impl<'a> Float<'a> {
    /// Its row and value, if the message knows the tag and a number has its size.
    pub fn known(&self, body: &'static Body) -> Option<(&'static Tagged, Value<'a>)> {
        let row = body.tagged(self.tag)?;
        Some((row, Value::floating(row.spec.kind, self.bytes)?))
    }
}

/// Walks floating fields. In a checked message it never stops early.
#[derive(Clone)]
pub struct Floats<'a> {
    frame: &'a [u8],
    at: usize,
    header: FloatHeader,
}

impl<'a> Floats<'a> {
    /// Where the next field starts, from the start of the frame.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Like `next`, with the reason for stopping.
    fn step(&mut self, message: &'static str) -> Result<Option<Float<'a>>, WireError> {
        let rest = self.frame.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(None);
        }
        let needed = self.header.tag_size() + self.header.length_size();
        let (tag, length) = match (self.header, rest) {
            (FloatHeader::OneOne, [tag, length, ..]) => (u16::from(*tag), usize::from(*length)),
            (FloatHeader::TwoOne, [a, b, length, ..]) => (u16::from_be_bytes([*a, *b]), usize::from(*length)),
            (FloatHeader::TwoTwo, [a, b, c, d, ..]) => (u16::from_be_bytes([*a, *b]), usize::from(u16::from_be_bytes([*c, *d]))),
            _ => return Err(WireError::FloatHeader { message, offset: self.at, needed, left: rest.len() }),
        };
        let (at, left) = (self.at, rest.len() - needed);
        let long = || WireError::FloatLength { message, field: None, tag, offset: at, length, left };
        let bytes = rest.get(needed..needed + length).ok_or_else(long)?;
        self.at += needed + length;
        Ok(Some(Float { tag, bytes, at }))
    }
}

impl<'a> Iterator for Floats<'a> {
    type Item = Float<'a>;

    fn next(&mut self) -> Option<Float<'a>> {
        self.step("").ok().flatten()
    }
}

fn header_of(frame: &[u8]) -> Result<(u32, u32), WireError> {
    match frame {
        [a, b, c, d, e, f, g, h, ..] => Ok((u32::from_be_bytes([*a, *b, *c, *d]), u32::from_be_bytes([*e, *f, *g, *h]))),
        _ => Err(WireError::TooLong { offset: 0, length: frame.len() as u64, limit: FRAME_MAX }),
    }
}

/// OPEN_REQ is read before a version is agreed: VersionNumber is its second field in every version.
fn open_req_coding(frame: &[u8], coding: Coding) -> Coding {
    const VERSION_NUMBER: usize = HEADER_BYTES + 4;
    let Some(bytes) = frame.get(VERSION_NUMBER..).and_then(|rest| rest.first_chunk::<4>()) else { return coding };
    let protocol = u32::from_be_bytes(*bytes);
    if protocol == coding.protocol {
        return coding;
    }
    let dialect = if Dialect::Ccx.versions().contains(&protocol) { coding.dialect } else { Dialect::Ged188 };
    Coding::new(protocol, dialect)
}

/// Finds the form of the fixed part and of the floating header that reads to the body's end.
fn check(frame: &[u8], row: &'static MessageRow, body: &'static Body, coding: Coding) -> Result<Shape, WireError> {
    let several_forms = body.forms(coding.dialect).count() > 1;
    let mut exact = None;
    let mut first_error = None;
    for &header in coding.readable() {
        for places in body.forms(coding.dialect) {
            let shape = Shape { row: Some(row), places, coding, header, floats_at: HEADER_BYTES };
            match walk(frame, row, body, shape, several_forms) {
                // One of several forms may end exactly by chance; one in which every tag is known is surely right.
                Ok((shape, true)) => return Ok(shape),
                Ok((shape, false)) => exact = exact.or(Some(shape)),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
    }
    exact.ok_or(first_error.unwrap_or(WireError::Length { announced: 0, present: 0 }))
}

/// Walks one form; tells also, where it is asked to look, whether every tag belongs to the message.
fn walk(frame: &[u8], row: &'static MessageRow, body: &'static Body, shape: Shape, look: bool) -> Result<(Shape, bool), WireError> {
    let message = row.name;
    let mut at = HEADER_BYTES;
    for place in shape.places.iter().filter(|place| place.active(shape.coding.protocol)) {
        let needed = usize::from(place.spec.size);
        let left = frame.len() - at;
        if left < needed {
            return Err(WireError::Short { message, field: place.field, offset: at, needed, left });
        }
        at += needed;
    }
    let mut floats = Floats { frame, at, header: shape.header };
    let mut known = true;
    loop {
        match floats.step(message) {
            Ok(None) => return Ok((Shape { floats_at: at, ..shape }, known)),
            Ok(Some(float)) => known &= !look || body.tagged(float.tag).is_some(),
            Err(WireError::FloatLength { message, tag, offset, length, left, .. }) => {
                let field = body.tagged(tag).map(|row| row.field);
                return Err(WireError::FloatLength { message, field, tag, offset, length, left });
            }
            Err(error) => return Err(error),
        }
    }
}
