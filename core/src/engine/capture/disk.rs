//! The thread that writes, and the file.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, SystemTime};

use super::pipe::{Entry, Pipe};
use crate::capture::{ReadError, Reader, Writer};
use crate::wire::{FRAME_MAX, Framer};

/// Bytes of an existing capture that are read at once.
const READ_BYTES: usize = 64 * 1024;

/// The writing thread.
pub(super) struct Disk {
    pub file: File,
    /// Bytes of the file that are whole records.
    length: u64,
    pipe: Arc<Pipe>,
    writer: Writer,
    /// Time of the last entry.
    last: Duration,
    /// Frames lost since the last record that was written.
    lost: u64,
    /// The beginning of the present session, if it could not be written.
    session: Option<Entry>,
}

impl Disk {
    pub fn new(file: File, length: u64, pipe: Arc<Pipe>) -> Disk {
        Disk { file, length, pipe, writer: Writer::new(), last: Duration::ZERO, lost: 0, session: None }
    }

    /// Writes until the queue is closed and empty.
    pub fn run(mut self) {
        loop {
            let mut state = self.pipe.lock();
            while state.entries.is_empty() && !state.closed {
                state = self.pipe.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            let entries = std::mem::take(&mut state.entries);
            state.bytes = 0;
            let dropped = if entries.is_empty() { std::mem::take(&mut state.dropped) } else { 0 };
            drop(state);
            if entries.is_empty() {
                self.finish(dropped);
                return;
            }
            self.entries(entries);
        }
    }

    fn finish(&mut self, dropped: u64) {
        if dropped + self.lost > 0 {
            self.entries(VecDeque::from([Entry::Lost { at: self.last, frames: dropped }]));
        }
        // Whoever closed the client may turn the machine off next. A failure here has no reader any more.
        let _ = self.file.sync_data();
        // And the next client may want the file at once.
        let _ = self.file.unlock();
        self.pipe.lock().done = true;
        self.pipe.changed.notify_all();
    }

    pub fn entries(&mut self, entries: VecDeque<Entry>) {
        let (mut frames, mut lost) = (0, 0);
        if let Some(Entry::Session { at, wall, server, coding }) = &self.session {
            self.writer.session(*at, *wall, server, *coding);
        }
        if self.lost > 0 {
            self.writer.lost(self.last, self.lost);
        }
        let mut session = self.session.take();
        for entry in entries {
            match &entry {
                Entry::Frames { count, .. } => frames += count,
                Entry::Raw { .. } => frames += 1,
                Entry::Lost { frames, .. } => lost += frames,
                Entry::Session { .. } | Entry::End { .. } => {}
            }
            self.encode(&entry);
            self.last = entry.at();
            match entry {
                Entry::Session { .. } => session = Some(entry),
                Entry::End { .. } => session = None,
                _ => {}
            }
        }
        self.pipe.lock().report.lost += lost;
        let bytes = self.writer.take();
        if self.write(&bytes, frames) {
            self.lost = 0;
        } else {
            self.lost += frames + lost;
            self.session = session;
        }
    }

    fn encode(&mut self, entry: &Entry) {
        match entry {
            Entry::Session { at, wall, server, coding } => self.writer.session(*at, *wall, server, *coding),
            Entry::Frames { at, direction, bytes, .. } => {
                let mut framer = Framer::new(FRAME_MAX);
                framer.feed(bytes);
                while let Ok(Some(frame)) = framer.next_frame() {
                    self.writer.frame(*at, *direction, frame);
                }
            }
            Entry::Raw { at, direction, bytes } => self.writer.raw(*at, *direction, bytes),
            Entry::End { at, reason, text } => self.writer.session_end(*at, reason, text),
            Entry::Lost { at, frames } => self.writer.lost(*at, *frames),
        }
    }

    /// Appends; what could be written only in part is taken back, so that the file ends with a whole record.
    fn write(&mut self, bytes: &[u8], frames: u64) -> bool {
        let written = self.file.write_all(bytes);
        let mut state = self.pipe.lock();
        match written {
            Ok(()) => {
                self.length += bytes.len() as u64;
                state.report.frames += frames;
                true
            }
            Err(error) => {
                state.report.lost += frames;
                state.report.failure.get_or_insert_with(|| format!("the capture cannot be written: {error}"));
                drop(state);
                // If even this fails, the reader finds the next whole record behind the torn one.
                let _ = self.file.set_len(self.length);
                false
            }
        }
    }
}

/// The file, begun or ready to be appended to: a torn end is cut off. Gives its length. An error while another client writes it.
pub(super) fn open_file(path: &Path) -> io::Result<(File, u64)> {
    // What people say and dial is in it: for the owner's eyes only.
    let mut file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path)?;
    // Two writers would cut each other's records to pieces. The lock goes with the file.
    file.try_lock()?;
    let mut reader = Reader::new();
    let mut buffer = vec![0; READ_BYTES];
    loop {
        match reader.next_record() {
            Ok(Some(_)) | Err(ReadError::Damage(_)) => {}
            Err(ReadError::NotACapture(error)) => return Err(io::Error::new(io::ErrorKind::InvalidData, error)),
            Ok(None) => match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(bytes) => reader.feed(buffer.get(..bytes).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            },
        }
    }
    let end = good_end(reader);
    file.set_len(end)?;
    let mut writer = Writer::new();
    if end == 0 {
        writer.file_header();
    }
    writer.start(SystemTime::now());
    let bytes = writer.take();
    file.write_all(&bytes)?;
    Ok((file, end + bytes.len() as u64))
}

/// Where the last whole record ends.
fn good_end(mut reader: Reader) -> u64 {
    reader.end();
    // Damage in the last bytes may hide whole records behind it.
    while !matches!(reader.next_record(), Ok(None) | Err(ReadError::NotACapture(_))) {}
    reader.good_end()
}
