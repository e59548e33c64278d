//! Floating fields as they stand in a frame, one after the other.

use std::fmt;

use super::coding::FloatHeader;
use super::error::WireError;
use super::row::{Body, Tagged};
use super::value::Value;

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
        Some((row, Value::of(row.spec.kind, self.bytes)?))
    }
}

/// Walks floating fields. In a checked message it never stops early.
#[derive(Clone)]
pub struct Floats<'a> {
    pub(super) frame: &'a [u8],
    pub(super) at: usize,
    pub(super) header: FloatHeader,
}

impl<'a> Floats<'a> {
    /// Where the next field starts, from the start of the frame.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Like `next`, with the reason for stopping.
    pub(super) fn step(&mut self, message: &'static str) -> Result<Option<Float<'a>>, WireError> {
        match self.next() {
            None if self.at < self.frame.len() => Err(self.fault(message)),
            float => Ok(float),
        }
    }

    /// Tag and length that stand here.
    #[inline]
    fn head(&self) -> Option<(u16, usize)> {
        match (self.header, self.frame.get(self.at..)?) {
            (FloatHeader::OneOne, [tag, length, ..]) => Some((u16::from(*tag), usize::from(*length))),
            (FloatHeader::TwoOne, [a, b, length, ..]) => Some((u16::from_be_bytes([*a, *b]), usize::from(*length))),
            (FloatHeader::TwoTwo, [a, b, c, d, ..]) => Some((u16::from_be_bytes([*a, *b]), usize::from(u16::from_be_bytes([*c, *d])))),
            _ => None,
        }
    }

    /// Why there is no field here, though bytes are left.
    #[cold]
    fn fault(&self, message: &'static str) -> WireError {
        let (offset, needed, left) = (self.at, self.header.size(), self.frame.len() - self.at);
        match self.head() {
            Some((tag, length)) => WireError::FloatLength { message, field: None, tag, offset, length, left: left - needed },
            None => WireError::FloatHeader { message, offset, needed, left },
        }
    }
}

impl<'a> Iterator for Floats<'a> {
    type Item = Float<'a>;

    #[inline]
    fn next(&mut self) -> Option<Float<'a>> {
        let ((tag, length), at) = (self.head()?, self.at);
        let from = at + self.header.size();
        let bytes = self.frame.get(from..from + length)?;
        self.at = from + length;
        Some(Float { tag, bytes, at })
    }
}
