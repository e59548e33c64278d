//! Framing: whatever the slices, the frames are those of a reading of the whole.

use ccxcti_core::wire::{FRAME_MAX, Framer, HEADER_BYTES};

use crate::bytes::{head, slices};

/// Bytes of an input that say how the stream is sliced.
const LENGTHS: usize = 8;

/// A byte that chooses the limit, eight lengths of slices, the stream.
pub fn frame(data: &[u8]) {
    let (choice, rest) = head(data);
    let (lengths, stream) = rest.split_at(LENGTHS.min(rest.len()));
    let limit = match choice {
        0..=127 => FRAME_MAX,
        small => usize::from(small - 128),
    };
    let (expected, fate) = by_the_book(stream, limit);
    let mut framer = Framer::new(limit);
    let mut found = Vec::new();
    let mut failed = false;
    for slice in slices(stream, lengths) {
        framer.feed(slice);
        failed |= drain(&mut framer, &mut found);
        assert!(failed || framer.pending().len() < limit.max(HEADER_BYTES), "a whole frame waits");
    }
    assert_eq!(failed, fate == Fate::TooLong, "an error that is not the stream's");
    assert_eq!(found, expected);
    if let Fate::Pending(bytes) = fate {
        assert_eq!(framer.pending(), bytes);
    }
}

/// Takes every frame; whether the stream ended in an error, which must stay.
fn drain(framer: &mut Framer, found: &mut Vec<Vec<u8>>) -> bool {
    loop {
        match framer.next_frame() {
            Ok(Some(frame)) => found.push(frame.to_vec()),
            Ok(None) => return false,
            Err(error) => {
                assert_eq!(framer.next_frame().err(), Some(error), "an error that goes away");
                return true;
            }
        }
    }
}

/// How a stream ends.
#[derive(PartialEq, Eq, Debug)]
enum Fate<'a> {
    /// These bytes are the beginning of a frame.
    Pending(&'a [u8]),
    /// A frame is announced that is longer than the limit.
    TooLong,
}

/// The frames of a stream as the guide has it: a length without its header, a message id, so many bytes.
fn by_the_book(mut stream: &[u8], limit: usize) -> (Vec<Vec<u8>>, Fate<'_>) {
    let mut frames = Vec::new();
    while let Some(announced) = stream.first_chunk::<4>() {
        let length = u64::from(u32::from_be_bytes(*announced)) + HEADER_BYTES as u64;
        if length > limit as u64 {
            return (frames, Fate::TooLong);
        }
        // Within the limit, so it fits.
        let Some((frame, rest)) = usize::try_from(length).ok().and_then(|length| stream.split_at_checked(length)) else { break };
        frames.push(frame.to_vec());
        stream = rest;
    }
    (frames, Fate::Pending(stream))
}
