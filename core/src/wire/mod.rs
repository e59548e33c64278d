//! The wire: tables of fields, enumerations and messages; frames; messages; their JSON form. No I/O, no clock.
//!
//! `fields`, `enums` and `table` are the tables; everything else walks their rows. A byte stream goes through a
//! [`Framer`], each frame through [`Message::decode`]; a [`Builder`] goes the other way.

mod builder;
mod check;
mod coding;
mod enums;
mod error;
mod fields;
mod floats;
mod frame;
mod index;
mod json;
mod list;
mod macros;
mod message;
mod read;
mod row;
mod spec;
mod symbol;
mod table;
mod value;

pub use builder::{Builder, Put, PutRecord};
pub use coding::{Coding, Dialect, FloatHeader};
pub use enums::{ENUMS, EnumName};
pub use error::{EncodeError, WireError};
pub use fields::{FIELDS, field};
pub use floats::{Float, Floats};
pub use frame::{FRAME_MAX, Framer, HEADER_BYTES, frame_length};
pub use json::{encode_json, hex, message_json, undecodable_json, unhex};
pub use list::{List, Record, Records};
pub use message::{Message, MessageBuf};
pub use row::{Body, Class, Direction, FieldId, FieldRow, Form, Group, MessageRow, Place, Tagged, Use};
pub use spec::{Kind, Presence, Spec};
pub use symbol::EnumRow;
pub use table::{MESSAGES, NAMES, msg};
pub use value::Value;
