//! Records to bytes.

use std::fmt;
use std::time::{Duration, SystemTime};

use super::checksum::crc32;
use super::format::{BODY_MIN, RAW_MAX, TEXT_MAX, file_header, kind};
use super::record::Direction;
use super::secrets::blank;
use crate::wire::{Coding, Dialect};

/// Makes the bytes of a capture. What was made waits until [`Writer::take`]; the caller takes it often.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
    coding: Option<Coding>,
}

impl Writer {
    /// Nothing written yet.
    pub fn new() -> Writer {
        Writer::default()
    }

    /// The header of a new file. Belongs at its very beginning, and nowhere else.
    pub fn file_header(&mut self) {
        self.out.extend(file_header());
    }

    /// A program begins to write, to a new file or behind what is there: the times of the records behind count from here.
    pub fn start(&mut self, wall: SystemTime) {
        let payload = [&unix_nanoseconds(wall).to_be_bytes(), env!("CARGO_PKG_VERSION").as_bytes()].concat();
        self.record(kind::START, 0, Duration::ZERO, &payload);
    }

    /// A connection is made; `coding` has the version that its open request asks for.
    pub fn session(&mut self, at: Duration, wall: SystemTime, server: &str, coding: Coding) {
        self.coding = Some(coding);
        let dialect: u8 = match coding.dialect {
            Dialect::Ccx => 1,
            Dialect::Ged188 => 2,
        };
        let numbers = [&unix_nanoseconds(wall).to_be_bytes()[..], &coding.protocol.to_be_bytes(), &[dialect]].concat();
        self.record(kind::SESSION, 0, at, &[&numbers, cut(server).as_bytes()].concat());
    }

    /// One whole frame. The secrets in it are blanked here.
    pub fn frame(&mut self, at: Duration, direction: Direction, frame: &[u8]) {
        let mut bytes = frame.to_vec();
        blank(&mut bytes, self.coding.unwrap_or(Coding::new(Dialect::Ccx.usual_version(), Dialect::Ccx)));
        self.record(kind::FRAME, number(direction), at, &bytes);
    }

    /// Bytes that are no frame.
    pub fn raw(&mut self, at: Duration, direction: Direction, bytes: &[u8]) {
        bytes.chunks(RAW_MAX).for_each(|part| self.record(kind::RAW, number(direction), at, part));
    }

    /// The connection is over: a stable word and a sentence.
    pub fn session_end(&mut self, at: Duration, reason: &str, text: &str) {
        let payload = [cut(reason).as_bytes(), &[0], cut(text).as_bytes()].concat();
        self.record(kind::SESSION_END, 0, at, &payload);
    }

    /// So many frames could not be written before this one.
    pub fn lost(&mut self, at: Duration, frames: u64) {
        self.record(kind::LOST, 0, at, &frames.to_be_bytes());
    }

    /// The bytes made since the last call, to be appended to the file.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.out)
    }

    fn record(&mut self, kind: u8, direction: u8, at: Duration, payload: &[u8]) {
        let length = u32::try_from(BODY_MIN + payload.len()).unwrap_or(u32::MAX).to_be_bytes();
        let time = u64::try_from(at.as_nanos()).unwrap_or(u64::MAX).to_be_bytes();
        let checksum = crc32(&[&length, &[kind, direction], &time, payload]).to_be_bytes();
        for part in [&length[..], &checksum, &[kind, direction], &time, payload] {
            self.out.extend_from_slice(part);
        }
    }
}

impl fmt::Debug for Writer {
    /// Only how much waits: what it is belongs to people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Writer({} bytes)", self.out.len())
    }
}

const fn number(direction: Direction) -> u8 {
    match direction {
        Direction::FromServer => 1,
        Direction::FromClient => 2,
    }
}

/// Nanoseconds since 1970, UTC; 0 before, which no clock of a machine with this program shows.
fn unix_nanoseconds(wall: SystemTime) -> u64 {
    let since = wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

/// The text, cut at a character if it is too long.
fn cut(text: &str) -> &str {
    let end = (0..=TEXT_MAX.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}
