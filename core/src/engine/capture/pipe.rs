//! The bounded queue between the engine thread and the one that writes.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::capture::Direction;
use crate::wire::Coding;

/// Bytes of frames that may wait for the disk; beyond it frames are counted and dropped.
pub const CAPTURE_BYTES_MAX: usize = 16 << 20;
/// Further bytes in which the beginnings and ends of sessions still find room.
const RESERVE: usize = 1 << 20;
/// What an entry of the queue costs besides its bytes.
const ENTRY_BYTES: usize = 128;
/// How long closing a client waits for the disk.
const CLOSE_WAIT: Duration = Duration::from_secs(5);

/// How a capture is going.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaptureReport {
    /// Frames in the file.
    pub frames: u64,
    /// Frames that are missing in it: the disk did not keep up, or could not be written.
    pub lost: u64,
    /// The first error of writing, in one sentence.
    pub failure: Option<String>,
}

/// One entry for the file.
pub(super) enum Entry {
    Session {
        at: Duration,
        wall: SystemTime,
        server: String,
        coding: Coding,
    },
    /// Whole frames, one behind the other.
    Frames {
        at: Duration,
        direction: Direction,
        bytes: Vec<u8>,
        count: u64,
    },
    Raw {
        at: Duration,
        direction: Direction,
        bytes: Vec<u8>,
    },
    End {
        at: Duration,
        reason: String,
        text: String,
    },
    Lost {
        at: Duration,
        frames: u64,
    },
}

/// The queue between the engine thread and the one that writes.
#[derive(Default)]
pub(in crate::engine) struct Pipe {
    state: Mutex<State>,
    pub(super) changed: Condvar,
}

#[derive(Default)]
pub(super) struct State {
    pub entries: VecDeque<Entry>,
    pub bytes: usize,
    /// Frames dropped since the last entry.
    pub dropped: u64,
    pub report: CaptureReport,
    pub closed: bool,
    pub done: bool,
}

impl Entry {
    pub(super) fn size(&self) -> usize {
        ENTRY_BYTES
            + match self {
                Entry::Session { server, .. } => server.len(),
                Entry::Frames { bytes, .. } | Entry::Raw { bytes, .. } => bytes.len(),
                Entry::End { reason, text, .. } => reason.len() + text.len(),
                Entry::Lost { .. } => 0,
            }
    }

    pub(super) fn at(&self) -> Duration {
        match self {
            Entry::Session { at, .. }
            | Entry::Frames { at, .. }
            | Entry::Raw { at, .. }
            | Entry::End { at, .. }
            | Entry::Lost { at, .. } => *at,
        }
    }
}

impl Pipe {
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How the capture is going.
    pub(in crate::engine) fn report(&self) -> CaptureReport {
        let state = self.lock();
        CaptureReport { lost: state.report.lost + state.dropped, ..state.report.clone() }
    }

    /// Never waits for the disk: an entry that finds no room is dropped, and its frames are counted.
    pub(super) fn put(&self, entry: Entry, frames: u64) {
        let mut state = self.lock();
        let limit = if frames == 0 { CAPTURE_BYTES_MAX + RESERVE } else { CAPTURE_BYTES_MAX };
        if state.bytes + entry.size() > limit {
            state.dropped += frames;
            return;
        }
        let at = entry.at();
        if let dropped @ 1.. = std::mem::take(&mut state.dropped) {
            state.push(Entry::Lost { at, frames: dropped });
        }
        state.push(entry);
        self.changed.notify_all();
    }
}

impl Pipe {
    /// Nothing more comes. Waits until everything is written, at most 5 s: a disk that hangs must not hang the program.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        self.changed.notify_all();
        let waiting = self.changed.wait_timeout_while(state, CLOSE_WAIT, |state| !state.done);
        drop(waiting.unwrap_or_else(PoisonError::into_inner));
    }
}

impl State {
    fn push(&mut self, entry: Entry) {
        self.bytes += entry.size();
        self.entries.push_back(entry);
    }
}
