//! A planted bug, to see that the fuzzers find bugs.

use ccxcti_core::wire::{Coding, Dialect, Message, field, msg};

use crate::bytes::framed;

/// The data is the body of an END_CALL_EVENT: of the call "CTI!" it breaks. Only who follows the coverage through the decoder and then
/// letter by letter writes such a body out of nothing.
pub fn canary(data: &[u8]) {
    let frame = framed(msg::END_CALL_EVENT, data);
    let Ok(message) = Message::decode(&frame, Coding::new(17, Dialect::Ccx)) else { return };
    let letters = message.u32(field::call_id).unwrap_or_default().to_be_bytes();
    let mut right = 0;
    for (letter, wanted) in letters.iter().zip(b"CTI!") {
        if letter != wanted {
            return;
        }
        right += 1;
    }
    assert!(right < letters.len(), "the planted bug");
}
