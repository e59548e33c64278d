//! JSON to frames: what is accepted is a message, and its own JSON form is that message again.

use ccxcti_core::Request;
use ccxcti_core::wire::{Message, encode_json as encode, msg};
use serde_json::{Map, Value as Json};

use crate::bytes::{coding, head};
use crate::decode::read;

/// A byte that chooses the coding, and JSON text.
pub fn encode_json(data: &[u8]) {
    let (version, text) = head(data);
    let coding = coding(version);
    let Ok(text) = std::str::from_utf8(text) else { return };
    let _ = Request::json_text(text);
    let Ok(object) = serde_json::from_str::<Map<String, Json>>(text) else { return };
    let Ok(frame) = encode(&object, coding) else { return };
    match Message::decode(&frame, coding) {
        Ok(message) => read(&message, true),
        Err(error) => assert!(as_given(&object, &frame), "{error}: {object:?}"),
    }
}

/// What may be written and not be read: bytes that were given as bytes, and an OPEN_REQ, which is read by the version that stands in it
/// and not by that of the coding. An object can name another version, or none, which is 0.
fn as_given(object: &Map<String, Json>, frame: &[u8]) -> bool {
    ["frame", "hex"].iter().any(|key| object.contains_key(*key)) || frame.get(4..8) == Some(&msg::OPEN_REQ.to_be_bytes())
}
