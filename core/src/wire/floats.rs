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
