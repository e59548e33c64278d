//! What can be wrong with bytes, or with a message to be written. Every reading error names the field and the offset.

use super::row::FieldId;

/// A frame that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// The header announces more than the limit: framing cannot go on.
    #[error("message length at byte {offset}: {length} bytes are announced, the limit is {limit}")]
    TooLong {
        /// Where the length stands, from the start of the frame.
        offset: usize,
        /// Whole length announced, header included.
        length: u64,
        /// Largest frame accepted, header included.
        limit: usize,
    },
    /// The frame has another length than its header says.
    #[error("message length at byte 0: {announced} body bytes are announced, {present} are there")]
    Length {
        /// Body bytes that the header announces.
        announced: u32,
        /// Body bytes that are there.
        present: usize,
    },
    /// A field of the fixed part is cut off.
    #[error("{message}: {} at byte {offset} needs {needed} bytes, {left} are left", field.name())]
    Short {
        /// Wire name of the message.
        message: &'static str,
        /// The field that is cut.
        field: FieldId,
        /// Where it starts, from the start of the frame.
        offset: usize,
        /// Its size.
        needed: usize,
        /// What the body still has.
        left: usize,
    },
    /// The tag and length of a floating field are cut off.
    #[error("{message}: the header of a floating field at byte {offset} needs {needed} bytes, {left} are left")]
    FloatHeader {
        /// Wire name of the message.
        message: &'static str,
        /// Where it starts, from the start of the frame.
        offset: usize,
        /// Its size.
        needed: usize,
        /// What the body still has.
        left: usize,
    },
    /// A floating field claims more than the body has.
    #[error("{message}: {} (tag {tag}) at byte {offset} claims {length} bytes, {left} are left", field.map_or("floating field", |field| field.name()))]
    FloatLength {
        /// Wire name of the message.
        message: &'static str,
        /// The field of the tag, where the message has one.
        field: Option<FieldId>,
        /// The tag.
        tag: u16,
        /// Where the field starts, from the start of the frame.
        offset: usize,
        /// What it claims.
        length: usize,
        /// What the body still has.
        left: usize,
    },
}

impl WireError {
    /// Byte of the frame where reading failed.
    pub fn offset(&self) -> usize {
        match self {
            WireError::Length { .. } => 0,
            WireError::TooLong { offset, .. }
            | WireError::Short { offset, .. }
            | WireError::FloatHeader { offset, .. }
            | WireError::FloatLength { offset, .. } => *offset,
        }
    }
}

/// A message that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// No such message.
    #[error("no message is called {0}")]
    UnknownMessage(String),
    /// The message has no such field.
    #[error("{message} has no field {field}")]
    UnknownField {
        /// Wire name of the message.
        message: &'static str,
        /// What was given.
        field: String,
    },
    /// The value does not fit the field.
    #[error("{message}: {field} takes {expected}")]
    Value {
        /// Wire name of the message.
        message: &'static str,
        /// What was given.
        field: String,
        /// What it takes.
        expected: String,
    },
    /// The value is longer than the floating header can say, or the message than a frame can be.
    #[error("{message}: {field} is too long, the limit is {limit} bytes")]
    TooLong {
        /// Wire name of the message.
        message: &'static str,
        /// What was given.
        field: String,
        /// The limit.
        limit: usize,
    },
    /// The object is not the JSON form of a message.
    #[error("not the JSON of a message: {0}")]
    Json(String),
}
