//! What a capture consists of.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::wire::{Coding, hex};

/// Which way bytes went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The server sent them.
    FromServer,
    /// The client sent them.
    FromClient,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Since the last `Start` record, on a clock that never goes back.
    pub at: Duration,
    /// The same moment by the wall clock of the recording machine, as it was when the session began.
    pub wall: SystemTime,
    /// What happened.
    pub what: What,
}

/// What a record says.
#[derive(Clone, PartialEq, Eq)]
pub enum What {
    /// A program opened the file: times of the records behind count from here.
    Start {
        /// Version of the program.
        product: String,
    },
    /// A connection to a server is made; its frames follow.
    Session {
        /// host:port as configured.
        server: String,
        /// Version that is asked for, and dialect.
        coding: Coding,
    },
    /// A whole frame, header included; the bytes of secret fields are `*`.
    Frame {
        /// Who sent it.
        direction: Direction,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Bytes that are no frame: behind the last one of a stream that could not be followed any more, or of one that was cut off.
    Raw {
        /// Who sent them.
        direction: Direction,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// The connection is over.
    SessionEnd {
        /// Stable word, as in SessionDown.
        reason: String,
        /// One sentence.
        text: String,
    },
    /// The file did not keep up, or could not be written for a while: so many frames are missing here.
    Lost {
        /// How many.
        frames: u64,
    },
    /// A kind of record that this version does not know; a later one may.
    Unknown {
        /// Its number.
        kind: u8,
    },
}

impl fmt::Debug for What {
    /// Frames only as their length and id: what is in them belongs to people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Start { product } => write!(f, "Start({product})"),
            What::Session { server, coding } => write!(f, "Session({server}, {} {})", coding.dialect, coding.protocol),
            What::Frame { direction, bytes } => {
                write!(f, "Frame({direction:?}, id {}, {} bytes)", hex(bytes.get(4..8).unwrap_or_default()), bytes.len())
            }
            What::Raw { direction, bytes } => write!(f, "Raw({direction:?}, {} bytes)", bytes.len()),
            What::SessionEnd { reason, .. } => write!(f, "SessionEnd({reason})"),
            What::Lost { frames } => write!(f, "Lost({frames})"),
            What::Unknown { kind } => write!(f, "Unknown({kind})"),
        }
    }
}
