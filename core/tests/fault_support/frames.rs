//! Frames, whole and broken, and what a stream must show of them.

use ccxcti_core::wire::{Builder, Coding, Dialect, FieldId, field, msg};

/// The coding of every session of these tests.
pub const CODING: Coding = Coding::new(17, Dialect::Ccx);
/// A tag that no table has.
const TAG_OF_NOBODY: u8 = 0xf7;
/// ANI, at most 40 bytes.
const TAG_ANI: u8 = 8;

pub fn frame(id: u32, fields: &[(FieldId, u32)]) -> Vec<u8> {
    let builder = Builder::of(id, CODING).unwrap();
    fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
}

pub fn open_conf() -> Vec<u8> {
    frame(msg::OPEN_CONF, &[(field::invoke_id, 1), (field::services_granted, 0x10), (field::ccx_online, 1), (field::agent_state, 9)])
}

pub fn failure_conf(invoke_id: u32, status: u32) -> Vec<u8> {
    frame(msg::FAILURE_CONF, &[(field::invoke_id, invoke_id), (field::status, status)])
}

/// A call event with this call id.
pub fn call(call_id: u32) -> Vec<u8> {
    let builder = Builder::of(msg::CALL_DELIVERED_EVENT, CODING).unwrap();
    builder.set(field::call_id, call_id).set(field::connection_device_id, "2006").finish().unwrap()
}

/// The frame with further floating bytes, and its length put right.
fn with_floating(mut frame: Vec<u8>, bytes: &[u8]) -> Vec<u8> {
    frame.extend_from_slice(bytes);
    let length = u32::try_from(frame.len() - 8).unwrap().to_be_bytes();
    frame[..4].copy_from_slice(&length);
    frame
}

/// Bytes between good messages, and what the stream shows of them.
pub struct Case {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    /// Types of the events.
    pub shows: &'static [&'static str],
    /// The reason if they end the session.
    pub ends: Option<&'static str>,
}

/// Every fault that is bytes alone.
pub fn cases() -> Vec<Case> {
    let case = |name, bytes, shows, ends| Case { name, bytes, shows, ends };
    let unknown_id = [&[0, 0, 0, 2][..], &9_999u32.to_be_bytes(), &[0xab, 0xcd]].concat();
    let huge = [&0x8000_0000u32.to_be_bytes()[..], &9u32.to_be_bytes(), &[1; 32]].concat();
    let short_body = [&[0, 0, 0, 4][..], &msg::CALL_DELIVERED_EVENT.to_be_bytes(), &[1, 2, 3, 4]].concat();
    vec![
        case("an unknown id", unknown_id, &["Unknown"], None),
        case("an unknown tag", with_floating(call(7), &[TAG_OF_NOBODY, 3, 1, 2, 3]), &["CallDelivered"], None),
        case("a floating length past the end", with_floating(call(7), &[TAG_ANI, 40, b'2']), &["MalformedMessage"], None),
        case("a body shorter than its fixed part", short_body, &["MalformedMessage"], None),
        case("a MessageLength of 2^31", huge, &[], Some("protocol-error")),
    ]
}
