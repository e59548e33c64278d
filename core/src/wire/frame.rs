//! Framing: a byte stream in, whole frames out. Any split, any pause, several frames per read.

use super::error::WireError;
use super::value::Value;

/// Bytes of the message header: MessageLength and MessageTypeID.
pub const HEADER_BYTES: usize = 8;

/// Largest frame accepted by default, header included ("CTI Server Message Reference Guide", message formats).
pub const FRAME_MAX: usize = 12_500;

/// Cuts a byte stream into frames. Holds at most one frame and what one `feed` brought beyond it.
pub struct Framer {
    buffer: Vec<u8>,
    start: usize,
    limit: usize,
}

impl std::fmt::Debug for Framer {
    /// What was said is nobody else's business.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Framer").field("pending", &Value::Bytes(self.pending()).masked()).finish_non_exhaustive()
    }
}

impl Framer {
    /// A framer that refuses frames above `limit` bytes, header included.
    pub fn new(limit: usize) -> Framer {
        Framer { buffer: Vec::new(), start: 0, limit }
    }

    /// Takes bytes as they came. Call `next_frame` until it gives `None` before feeding again.
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        self.buffer.extend_from_slice(bytes);
    }

    /// The next whole frame; `None` when more bytes are needed. The length is checked before anything waits for it
    /// or is allocated; after `TooLong` the stream has no frame boundaries any more, and the error repeats.
    pub fn next_frame(&mut self) -> Result<Option<&[u8]>, WireError> {
        let waiting = self.buffer.get(self.start..).unwrap_or_default();
        let Some(length) = frame_length(waiting, self.limit)? else { return Ok(None) };
        if waiting.len() < length {
            return Ok(None);
        }
        let from = self.start;
        self.start += length;
        Ok(self.buffer.get(from..from + length))
    }

    /// Bytes that wait for the rest of their frame.
    pub fn pending(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }
}

/// Whole length of the frame that starts here, header included; `None` while the length field is not there yet.
pub fn frame_length(bytes: &[u8], limit: usize) -> Result<Option<usize>, WireError> {
    let Some(announced) = bytes.first_chunk::<4>() else { return Ok(None) };
    let length = u64::from(u32::from_be_bytes(*announced)) + HEADER_BYTES as u64;
    match usize::try_from(length) {
        Ok(length) if length <= limit => Ok(Some(length)),
        _ => Err(WireError::TooLong { offset: 0, length, limit }),
    }
}
