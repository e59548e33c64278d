//! How a peer that is no CTI server is recognised.

use crate::wire::{Direction, MessageRow};

/// MessageTypeID, once the header is there.
pub(super) fn header_id(bytes: &[u8]) -> Option<u32> {
    bytes.get(4..)?.first_chunk::<4>().map(|id| u32::from_be_bytes(*id))
}

pub(super) fn from_server(id: u32) -> bool {
    MessageRow::by_id(id).is_some_and(|row| row.direction != Direction::Client)
}

pub(super) fn no_server_message(id: u32) -> String {
    format!("it answered with message id {id}, which no server sends")
}

/// What first bytes that are no header look like. Reads only what any split of the stream shows at this point.
pub(super) fn looks_like(first: &[u8]) -> String {
    let first = first.get(..4).unwrap_or(first);
    let known = match first {
        b"HTTP" => "its answer looks like a web server's (HTTP)",
        [0x14..=0x17, 3, ..] => "its answer looks like TLS",
        b"SSH-" => "its answer looks like SSH",
        _ if first.iter().all(|byte| (b' '..=b'~').contains(byte)) => "it answers with text",
        _ => "its answer does not start with a message header",
    };
    known.to_owned()
}
