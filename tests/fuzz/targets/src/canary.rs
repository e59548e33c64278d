//! A planted bug, to see that the fuzzers find bugs.

use std::hint::black_box;

use ccxcti_core::wire::{Coding, Dialect, Message, field, msg};

use crate::bytes::framed;

/// The data is the body of an END_CALL_EVENT: of the call "CTI!" it breaks. Only who follows the coverage through the decoder and then
/// letter by letter writes such a body out of nothing.
pub fn canary(data: &[u8]) {
    let frame = framed(msg::END_CALL_EVENT, data);
    let Ok(message) = Message::decode(&frame, Coding::new(17, Dialect::Ccx)) else { return };
    let [a, b, c, d] = message.u32(field::call_id).unwrap_or_default().to_be_bytes();
    if a == b'C' {
        reached(1);
        if b == b'T' {
            reached(2);
            if c == b'I' {
                reached(3);
                assert!(d != b'!', "the planted bug");
            }
        }
    }
}

/// Keeps the compiler from making one comparison of four: each right letter has a branch of its own, and so coverage.
#[inline(never)]
fn reached(letters: usize) {
    black_box(letters);
}
