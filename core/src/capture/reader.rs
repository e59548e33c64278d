//! Bytes to records, also of a file that a crash cut off or that is damaged.

use std::fmt;
use std::time::{Duration, SystemTime};

use super::checksum::crc32;
use super::format::{BODY_MIN, FILE_HEADER_BYTES, FORMAT_VERSION, MAGIC, RECORD_HEADER_BYTES, RECORD_MAX, kind};
use super::record::{Direction, Record, What};
use crate::wire::{Coding, Dialect};

/// Reads a capture piece by piece. Holds what was fed and not yet read; feed in pieces of at most some 64 KiB.
#[derive(Default)]
pub struct Reader {
    buffer: Vec<u8>,
    /// Bytes of `buffer` that are read.
    start: usize,
    /// Place of `buffer` in the file.
    offset: u64,
    /// No more bytes come.
    ended: bool,
    /// The file header was read.
    begun: bool,
    /// Bytes skipped since the last good record.
    skipped: u64,
    /// End of the last good record in the file.
    good: u64,
    /// A record that stands behind damage, to be given after it.
    behind: Option<Record>,
    /// The wall clock at time 0.
    wall: Option<SystemTime>,
}

/// Bytes of a file that are no record: a crash in mid-write, or a damaged disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{bytes} bytes from byte {offset} on are no record{}", if *.at_end { ": the file was cut off, as by a crash" } else { "" })]
pub struct Damage {
    /// Where they start in the file.
    pub offset: u64,
    /// How many.
    pub bytes: u64,
    /// Nothing follows them.
    pub at_end: bool,
}

/// The file is not a capture, or one of a later version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACapture {
    /// It does not begin as captures do.
    #[error("it is not a capture file")]
    Magic,
    /// A later version of the product wrote it.
    #[error("it is a capture of format version {0}; this program reads version {FORMAT_VERSION}")]
    Version(u32),
}

/// What is wrong where a record was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It will not get better.
    #[error(transparent)]
    NotACapture(#[from] NotACapture),
    /// Reading goes on behind it.
    #[error(transparent)]
    Damage(#[from] Damage),
}

enum Parsed {
    Record(Box<Record>, usize),
    /// The rest is not there yet.
    Partly,
    Wrong,
}

impl Reader {
    /// A reader at the beginning of a file.
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        self.buffer.extend_from_slice(bytes);
    }

    /// Says that the file ends here.
    pub fn end(&mut self) {
        self.ended = true;
    }

    /// The next record. `None`: feed more, or that was all after [`Reader::end`]. An error names bytes that are no record; unless
    /// it is `NotACapture`, the next call goes on behind them.
    pub fn next_record(&mut self) -> Result<Option<Record>, ReadError> {
        if let Some(record) = self.behind.take() {
            return Ok(Some(record));
        }
        if !self.begun && !self.file_header()? {
            return Ok(None);
        }
        loop {
            match parse(self.waiting(), self.wall) {
                Parsed::Record(record, size) => return self.record(*record, size).map(Some),
                Parsed::Partly if !self.ended => return Ok(None),
                Parsed::Partly if self.waiting().is_empty() => return self.damage(true).map_or(Ok(None), |damage| Err(damage.into())),
                // A length that leads beyond the end may be damaged itself; whole records may stand behind it.
                Parsed::Partly | Parsed::Wrong => {
                    self.advance(1);
                    self.skipped += 1;
                }
            }
        }
    }

    /// Where the last good record ends in the file, or its header: a writer cuts off what stands behind, and appends there.
    pub fn good_end(&self) -> u64 {
        self.good
    }

    fn waiting(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    fn advance(&mut self, bytes: usize) {
        self.start += bytes;
        self.offset += bytes as u64;
    }

    /// Reads the file header. False if it is not there yet; a file that ends within it is an empty capture.
    fn file_header(&mut self) -> Result<bool, ReadError> {
        let waiting = self.waiting();
        let magic = waiting.get(..MAGIC.len().min(waiting.len())).unwrap_or_default();
        if !MAGIC.starts_with(magic) {
            return Err(NotACapture::Magic.into());
        }
        let Some(header) = waiting.first_chunk::<FILE_HEADER_BYTES>() else {
            return match (self.ended, waiting.len()) {
                (false, _) | (true, 0) => Ok(false),
                (true, bytes) => {
                    self.advance(bytes);
                    self.skipped = bytes as u64;
                    self.begun = true;
                    self.damage(true).map_or(Ok(false), |damage| Err(damage.into()))
                }
            };
        };
        let version = header.last_chunk::<4>().map_or(0, |version| u32::from_be_bytes(*version));
        if version != FORMAT_VERSION {
            return Err(NotACapture::Version(version).into());
        }
        self.advance(FILE_HEADER_BYTES);
        (self.begun, self.good) = (true, self.offset);
        Ok(true)
    }

    fn record(&mut self, record: Record, size: usize) -> Result<Record, ReadError> {
        // The wall clock is looked at where a program or a session begins; between, only the steady clock counts.
        if matches!(record.what, What::Start { .. } | What::Session { .. }) {
            self.wall = record.wall.checked_sub(record.at);
        }
        let damage = self.damage(false);
        self.advance(size);
        self.good = self.offset;
        match damage {
            None => Ok(record),
            Some(damage) => {
                self.behind = Some(record);
                Err(damage.into())
            }
        }
    }

    fn damage(&mut self, at_end: bool) -> Option<Damage> {
        let bytes = std::mem::take(&mut self.skipped);
        (bytes > 0).then(|| Damage { offset: self.offset - bytes, bytes, at_end })
    }
}

impl fmt::Debug for Reader {
    /// Only where it is: what it holds belongs to people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader(at byte {}, {} bytes held)", self.offset, self.waiting().len())
    }
}

/// The record that starts here.
fn parse(bytes: &[u8], wall: Option<SystemTime>) -> Parsed {
    let Some(length) = bytes.first_chunk::<4>() else { return Parsed::Partly };
    let size = u32::from_be_bytes(*length) as usize;
    if !(BODY_MIN..=RECORD_MAX).contains(&size) {
        return Parsed::Wrong;
    }
    let Some(whole) = bytes.get(4..RECORD_HEADER_BYTES + size) else { return Parsed::Partly };
    let Some((checksum, body)) = whole.split_first_chunk::<4>() else { return Parsed::Wrong };
    if crc32(&[length, body]) != u32::from_be_bytes(*checksum) {
        return Parsed::Wrong;
    }
    let ([kind, direction], rest) = match body {
        [kind, direction, rest @ ..] => ([*kind, *direction], rest),
        _ => return Parsed::Wrong,
    };
    let Some((time, payload)) = rest.split_first_chunk::<8>() else { return Parsed::Wrong };
    let at = Duration::from_nanos(u64::from_be_bytes(*time));
    match what(kind, direction, payload) {
        Some((what, own_wall)) => {
            let start = wall.unwrap_or(SystemTime::UNIX_EPOCH);
            // A time that is later than its own wall clock would put what follows before 1970, which no writer does.
            let wall = own_wall.or_else(|| start.checked_add(at)).unwrap_or(start).max(SystemTime::UNIX_EPOCH);
            Parsed::Record(Box::new(Record { at, wall, what }), RECORD_HEADER_BYTES + size)
        }
        None => Parsed::Wrong,
    }
}

/// What a record says, and the wall clock of those that have it. `None` if the payload does not fit the kind.
fn what(kind: u8, direction: u8, payload: &[u8]) -> Option<(What, Option<SystemTime>)> {
    let direction = match direction {
        1 => Some(Direction::FromServer),
        2 => Some(Direction::FromClient),
        _ => None,
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let plain = |what| Some((what, None));
    match kind {
        kind::START => {
            let (wall, product) = payload.split_first_chunk::<8>()?;
            Some((What::Start { product: text(product) }, wall_clock(*wall)))
        }
        kind::SESSION => {
            let (wall, rest) = payload.split_first_chunk::<8>()?;
            let (protocol, rest) = rest.split_first_chunk::<4>()?;
            let (dialect, server) = rest.split_first()?;
            let dialect = if *dialect == 2 { Dialect::Ged188 } else { Dialect::Ccx };
            let coding = Coding::new(u32::from_be_bytes(*protocol), dialect);
            Some((What::Session { server: text(server), coding }, wall_clock(*wall)))
        }
        kind::FRAME => plain(What::Frame { direction: direction?, bytes: payload.to_vec() }),
        kind::RAW => plain(What::Raw { direction: direction?, bytes: payload.to_vec() }),
        kind::SESSION_END => {
            let mut parts = payload.splitn(2, |byte| *byte == 0);
            plain(What::SessionEnd { reason: text(parts.next()?), text: text(parts.next().unwrap_or_default()) })
        }
        kind::LOST => plain(What::Lost { frames: u64::from_be_bytes(*payload.first_chunk::<8>()?) }),
        kind => plain(What::Unknown { kind }),
    }
}

fn wall_clock(nanoseconds: [u8; 8]) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_nanos(u64::from_be_bytes(nanoseconds)))
}
