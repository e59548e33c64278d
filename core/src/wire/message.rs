//! A message is its frame's bytes plus its table row. Checking it once makes every later read an in-place read.

use std::fmt;
use std::sync::Arc;

use super::check::{self, Shape};
use super::coding::{Coding, FloatHeader};
use super::error::WireError;
use super::floats::Float;
use super::floats::Floats;
use super::frame::HEADER_BYTES;
use super::list::List;
use super::read;
use super::row::{Body, FieldId, MessageRow, Place};
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

impl<'a> Message<'a> {
    /// Checks one whole frame, header included, and finds its row. OPEN_REQ is read by its own VersionNumber.
    ///
    /// Unknown ids and messages without a published layout are messages too; their body stays raw.
    #[inline] // What was noted is not copied then.
    pub fn decode(frame: &'a [u8], coding: Coding) -> Result<Message<'a>, WireError> {
        let mut message = Message { frame, shape: Shape::raw(coding) };
        check::check(frame, &mut message.shape)?;
        Ok(message)
    }

    /// MessageTypeID.
    pub fn id(&self) -> u32 {
        check::header_of(self.frame).map_or(0, |(_, id)| id)
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
        (self.shape.floats_at() < self.frame.len()).then_some(self.shape.header)
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
    #[inline]
    pub fn get(&self, field: FieldId) -> Option<Value<'a>> {
        read::value(self.frame, &self.shape, field)
    }

    /// A number of at most 32 bits, unsigned as on the wire. `None` when absent or not an unsigned number.
    #[inline]
    pub fn u32(&self, field: FieldId) -> Option<u32> {
        read::unsigned(self.frame, &self.shape, field)
    }

    /// A text field. `None` when absent, not text, or not UTF-8.
    #[inline]
    pub fn text(&self, field: FieldId) -> Option<&'a str> {
        std::str::from_utf8(read::text(self.frame, &self.shape, field)?).ok()
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
        let from = read::start(self.frame, &self.shape, group)?;
        let list = List::new(*self, group, from, self.frame.len());
        list.records().next().is_some().then_some(list)
    }

    /// The fixed part in wire order.
    pub fn fixed(&self) -> impl Iterator<Item = (&'static Place, Value<'a>)> + use<'a> {
        read::fixed(self.frame, &self.shape)
    }

    /// The floating part in wire order, list members and unknown tags included.
    pub fn floats(&self) -> Floats<'a> {
        self.floats_between(self.shape.floats_at(), self.frame.len())
    }

    /// The floating fields that the table does not know for this message: tags of others, numbers of another size.
    pub fn unknown(&self) -> impl Iterator<Item = Float<'a>> + use<'a> {
        let body = self.layout();
        self.floats().filter(move |float| body.is_none_or(|body| float.known(body).is_none()))
    }

    pub(super) fn floats_between(&self, from: usize, to: usize) -> Floats<'a> {
        Floats { frame: self.frame.get(..to).unwrap_or_default(), at: from, header: self.shape.header }
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

    /// A field outside of lists, as [`Message::get`] gives it.
    #[inline]
    pub fn get(&self, field: FieldId) -> Option<Value<'_>> {
        read::value(&self.frame, &self.shape, field)
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
