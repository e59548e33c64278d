//! A capture file, read record by record and played at a pace.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use ccxcti_core::Event;
use ccxcti_core::capture::{ReadError, Reader, Record};
use ccxcti_core::playback::Playback;

use crate::end::{End, complain};

/// Bytes read at once.
const READ_BYTES: usize = 64 * 1024;

/// An open capture file.
pub struct Recording {
    path: String,
    file: File,
    reader: Reader,
    buffer: Vec<u8>,
    /// Whether damage is named on stderr: once per run is enough.
    quiet: bool,
}

/// What comes next in a recording.
pub enum Item {
    /// A record.
    Record(Box<Record>),
    /// Bytes that are no record stood here.
    Damage,
}

impl Recording {
    /// Opens a file that must be there.
    pub fn open(path: &str) -> Result<Recording, End> {
        let file = File::open(path).map_err(|error| End::Failed(format!("cannot open {path}: {error}")))?;
        Ok(Recording { path: path.to_owned(), file, reader: Reader::new(), buffer: vec![0; READ_BYTES], quiet: false })
    }

    /// Says nothing about damage: somebody else did.
    pub fn quietly(mut self) -> Recording {
        self.quiet = true;
        self
    }

    /// The next item; `None` at the end.
    pub fn next_item(&mut self) -> Result<Option<Item>, End> {
        let mut ended = false;
        loop {
            match self.reader.next_record() {
                Ok(Some(record)) => return Ok(Some(Item::Record(Box::new(record)))),
                Ok(None) if ended => return Ok(None),
                Ok(None) => ended = self.read()?,
                Err(ReadError::NotACapture(error)) => return Err(End::Failed(format!("{}: {error}", self.path))),
                Err(ReadError::Damage(damage)) => {
                    if !self.quiet {
                        complain(&format!("{}: {damage}", self.path));
                    }
                    // A torn end is where the recording stops, and nothing is missing before it.
                    return Ok((!damage.at_end).then_some(Item::Damage));
                }
            }
        }
    }

    /// Feeds the reader; true at the end of the file.
    fn read(&mut self) -> Result<bool, End> {
        match self.file.read(&mut self.buffer) {
            Ok(0) => {
                self.reader.end();
                Ok(true)
            }
            Ok(bytes) => {
                self.reader.feed(self.buffer.get(..bytes).unwrap_or_default());
                Ok(false)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(false),
            Err(error) => Err(End::Failed(format!("cannot read {}: {error}", self.path))),
        }
    }
}

/// When what was recorded is due again.
pub struct Pace {
    speed: f64,
    started: Instant,
    last: Option<SystemTime>,
    /// Recorded time that has passed.
    passed: Duration,
}

impl Pace {
    /// So many times as fast as it was; 0 = at once.
    pub fn new(speed: f64) -> Pace {
        Pace { speed, started: Instant::now(), last: None, passed: Duration::ZERO }
    }

    /// How long it is until a record is due. A recorded clock that was set back stands still.
    pub fn until(&mut self, wall: SystemTime) -> Duration {
        self.passed += self.last.and_then(|last| wall.duration_since(last).ok()).unwrap_or_default();
        self.last = Some(wall);
        if self.speed == 0.0 {
            return Duration::ZERO;
        }
        let due = Duration::try_from_secs_f64(self.passed.as_secs_f64() / self.speed).unwrap_or(Duration::MAX);
        due.saturating_sub(self.started.elapsed())
    }
}

/// Plays a file to the client's machine and shows the events of each record, until there are no more or `show` has enough.
pub fn play(path: &str, speed: f64, mut show: impl FnMut(&[Arc<Event>], &Playback) -> Result<bool, End>) -> Result<(), End> {
    let mut recording = Recording::open(path)?;
    let mut playback = Playback::new();
    let mut pace = Pace::new(speed);
    while let Some(item) = recording.next_item()? {
        match item {
            Item::Damage => playback.damaged(),
            Item::Record(record) => {
                thread::sleep(pace.until(record.wall));
                let events = playback.record(&record);
                if !show(&events, &playback)? {
                    return Ok(());
                }
            }
        }
    }
    let events = playback.end();
    show(&events, &playback).map(|_| ())
}
