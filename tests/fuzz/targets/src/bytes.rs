//! Small readings of a fuzzer's bytes that several targets share.

use ccxcti_core::wire::{Coding, Dialect, HEADER_BYTES};

/// The first byte, 0 if there is none, and the others.
pub fn head(data: &[u8]) -> (u8, &[u8]) {
    data.split_first().map_or((0, data), |(first, rest)| (*first, rest))
}

/// A coding that a session can have: every version of both dialects.
pub fn coding(choice: u8) -> Coding {
    let dialect = if choice & 0x80 == 0 { Dialect::Ccx } else { Dialect::Ged188 };
    let (first, last) = (*dialect.versions().start(), *dialect.versions().end());
    Coding::new(first + u32::from(choice & 0x7f) % (last - first + 1), dialect)
}

/// A frame of this message with this body.
pub fn framed(id: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut frame = Vec::with_capacity(HEADER_BYTES + body.len());
    frame.extend(length.to_be_bytes());
    frame.extend(id.to_be_bytes());
    frame.extend(body);
    frame
}

/// Slices of these bytes whose lengths come from `lengths`, again and again; whole if there are none. Empty slices are among them.
pub fn slices<'a>(mut bytes: &'a [u8], lengths: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    // Lengths that are all 0 would never end.
    let usable = lengths.iter().any(|length| *length > 0);
    let mut lengths = lengths.iter().cycle();
    std::iter::from_fn(move || {
        let length = if usable { lengths.next().map_or(bytes.len(), |length| usize::from(*length)) } else { bytes.len() };
        let (slice, rest) = bytes.split_at(length.min(bytes.len()));
        let ended = bytes.is_empty();
        bytes = rest;
        (!ended).then_some(slice)
    })
}
