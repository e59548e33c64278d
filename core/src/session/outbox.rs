//! What a session wants done.

use std::fmt;
use std::time::Duration;

use crate::error::Error;
use crate::request::Ticket;
use crate::wire::{Dialect, MessageBuf, Value};

/// Filled by [`super::Session::handle`]; the caller takes everything out before the next call. `Debug` shows bytes by
/// their number alone: an open request holds a password.
#[derive(Default)]
pub struct Outbox {
    /// Bytes for the server.
    pub send: Vec<u8>,
    /// Items for the stream, in order.
    pub items: Vec<Item>,
    /// The session is over: the connection is to be dropped, after `send`.
    pub ended: Option<Ended>,
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let send = Value::Bytes(&self.send).masked();
        f.debug_struct("Outbox").field("send", &send).field("items", &self.items).field("ended", &self.ended).finish()
    }
}

/// One item of the stream.
#[derive(Clone, Debug)]
pub struct Item {
    /// When its last byte arrived.
    pub at: Duration,
    /// What it is.
    pub what: What,
}

/// What an item is. `Debug` shows the bytes of a frame by their number alone.
#[derive(Clone)]
pub enum What {
    /// The session is open. Comes before every message of the session, those that the server sent earlier included.
    Up(Opened),
    /// A message of the server that is not part of the session's own housekeeping.
    Message(MessageBuf),
    /// What became of a question (`Session::ask`); not a part of the stream, but it has its place among the items.
    Answer {
        /// That of the question.
        ticket: Ticket,
        /// The confirmation, or why there is none.
        result: Result<MessageBuf, Error>,
    },
    /// A frame that cannot be read.
    Malformed {
        /// Its sentence.
        error: String,
        /// Message id of its header.
        id: u32,
        /// The whole frame.
        frame: Vec<u8>,
    },
}

impl fmt::Debug for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            What::Up(opened) => f.debug_tuple("Up").field(opened).finish(),
            What::Message(message) => f.debug_tuple("Message").field(message).finish(),
            What::Answer { ticket, result } => f.debug_struct("Answer").field("ticket", ticket).field("result", result).finish(),
            What::Malformed { error, id, frame } => {
                let frame = Value::Bytes(frame).masked();
                f.debug_struct("Malformed").field("error", error).field("id", id).field("frame", &frame).finish()
            }
        }
    }
}

/// What the server agreed to.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Protocol version of the session.
    pub protocol: u32,
    /// Dialect of the session.
    pub dialect: Dialect,
    /// May be less than was asked for.
    pub services_granted: u32,
    /// Whether the contact centre behind the server is in service.
    pub online: bool,
    /// State of the client's own agent; 9 (unknown) without one.
    pub agent_state: u32,
    /// Monitor of the session; 0 in Unified CCX.
    pub monitor_id: u32,
    /// The whole answer.
    pub conf: MessageBuf,
}

/// Why a session is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// For programs.
    pub reason: DownReason,
    /// Kind and sentence.
    pub error: Error,
}

impl Ended {
    /// An end with its sentence.
    pub fn new(reason: DownReason, error: Error) -> Ended {
        Ended { reason, error }
    }
}

/// Why a session is over, as a stable word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DownReason {
    /// The client was closed.
    Closed,
    /// The connection broke or the server closed it.
    ConnectionLost,
    /// The server does not answer any more.
    NoAnswer,
    /// The server says that it is, or goes, off line.
    ServerOffline,
    /// A newer session of the same client took the place of this one.
    Replaced,
    /// The server refused the open.
    Refused,
    /// The server reported a failure that ends the session.
    Failure,
    /// The bytes of the server cannot be followed any more.
    ProtocolError,
    /// The consumer was too slow and the queue policy is `disconnect`.
    SlowConsumer,
}

impl DownReason {
    /// The word of the SessionDown record.
    pub const fn word(self) -> &'static str {
        match self {
            DownReason::Closed => "closed",
            DownReason::ConnectionLost => "connection-lost",
            DownReason::NoAnswer => "no-answer",
            DownReason::ServerOffline => "server-offline",
            DownReason::Replaced => "replaced",
            DownReason::Refused => "refused",
            DownReason::Failure => "failure",
            DownReason::ProtocolError => "protocol-error",
            DownReason::SlowConsumer => "slow-consumer",
        }
    }

    /// Whether the server itself sent the client away: it is not to be asked again at once.
    pub const fn sent_away(self) -> bool {
        matches!(self, DownReason::Refused | DownReason::Replaced | DownReason::ServerOffline | DownReason::Failure)
    }
}
