//! What a fault makes of one message.

use std::time::Duration;

use super::Kind;
use crate::wire::{Coding, FloatHeader, HEADER_BYTES, msg};

/// Between two pieces of a message: long enough that they arrive apart.
const PIECE_PAUSE: Duration = Duration::from_millis(1);
/// Body of a message that nobody knows.
const UNKNOWN_BODY: &[u8] = b"hello";
/// Data of a floating field that nobody knows.
const UNKNOWN_DATA: &[u8] = b"?";

/// What is sent instead of a message.
pub(super) struct Passage {
    /// Bytes, each after a pause.
    pub(super) parts: Vec<(Duration, Vec<u8>)>,
    /// Whether the connection ends then.
    pub(super) cut: bool,
}

impl Passage {
    pub(super) fn of(message: &[u8]) -> Passage {
        Passage { parts: vec![(Duration::ZERO, message.to_vec())], cut: false }
    }

    /// Does one fault; `coding` is that of the session, as far as it is known.
    pub(super) fn suffer(&mut self, kind: Kind, coding: Option<Coding>) {
        match kind {
            Kind::UnknownTag(tag) => {
                if let (Some(coding), [(_, message)]) = (coding, self.parts.as_mut_slice()) {
                    append_field(message, tag, coding.written());
                }
            }
            Kind::Drop(None) => self.parts.clear(),
            Kind::Drop(Some(bytes)) => self.keep(self.length().saturating_sub(bytes)),
            Kind::Duplicate(times) => self.parts = vec![self.parts.clone(); times].concat(),
            Kind::UnknownMessage(id) => self.insert(frame(id, UNKNOWN_BODY)),
            Kind::Malformed => self.insert(frame(msg::BEGIN_CALL_EVENT, &[0; 4])),
            Kind::Garbage(bytes) => self.insert(vec![0xff; bytes]),
            Kind::Delay(pause) => {
                if let Some((first, _)) = self.parts.first_mut() {
                    *first += pause;
                }
            }
            Kind::Split(bytes) => self.split(bytes),
            Kind::Cut(bytes) => {
                self.keep(bytes);
                self.cut = true;
            }
        }
    }

    fn insert(&mut self, bytes: Vec<u8>) {
        self.parts.insert(0, (Duration::ZERO, bytes));
    }

    fn length(&self) -> usize {
        self.parts.iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// Keeps the first bytes.
    fn keep(&mut self, mut left: usize) {
        for (_, bytes) in &mut self.parts {
            bytes.truncate(left);
            left -= bytes.len();
        }
        self.parts.retain(|(_, bytes)| !bytes.is_empty());
    }

    fn split(&mut self, size: usize) {
        let mut pieces: Vec<(Duration, Vec<u8>)> = Vec::new();
        for (pause, bytes) in std::mem::take(&mut self.parts) {
            for (at, piece) in bytes.chunks(size).enumerate() {
                let apart = if pieces.is_empty() { Duration::ZERO } else { PIECE_PAUSE };
                pieces.push((if at == 0 { pause.max(apart) } else { apart }, piece.to_vec()));
            }
        }
        self.parts = pieces;
    }
}

fn frame(id: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap_or_default();
    [&length.to_be_bytes()[..], &id.to_be_bytes()[..], body].concat()
}

/// Appends a floating field and corrects the length in front.
fn append_field(message: &mut Vec<u8>, tag: u16, header: FloatHeader) {
    // Both fit one byte, which stands last where the field has two.
    let number = |value: u16, size: usize| value.to_be_bytes().into_iter().skip(2 - size);
    let length = u16::try_from(UNKNOWN_DATA.len()).unwrap_or_default();
    message.extend(number(tag, header.tag_size()));
    message.extend(number(length, header.length_size()));
    message.extend_from_slice(UNKNOWN_DATA);
    let body = u32::try_from(message.len().saturating_sub(HEADER_BYTES)).unwrap_or_default();
    message.splice(..4, body.to_be_bytes());
}
