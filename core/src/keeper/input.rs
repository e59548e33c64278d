//! What happens to the client, and what it wants done.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::error::Error;
use crate::event::Event;
use crate::request::{Request, Ticket};
use crate::wire::Value;

/// A moment by both clocks.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Since any fixed origin; never goes back. Every wait is measured with it.
    pub now: Duration,
    /// The clock on the wall: it only dates what happens, and may be set at any time.
    pub wall: SystemTime,
}

/// What happened. `Debug` shows bytes by their number alone: they belong to people.
#[derive(Clone)]
pub enum Input<'a> {
    /// The connection that was asked for is made.
    Connected,
    /// It could not be made.
    NotConnected(Error),
    /// Bytes of the server, cut anywhere.
    Bytes(&'a [u8]),
    /// The server closed the connection, or it broke: the reason in words where there is one.
    Lost(Option<&'a str>),
    /// More waits to be sent than a server leaves unread that is still there.
    Stuck,
    /// The program asks the server something.
    Request {
        /// Comes back with the answer.
        ticket: Ticket,
        /// What is asked.
        request: &'a Request,
        /// For the answer; `None` = as configured.
        timeout: Option<Duration>,
    },
    /// The deadline has come; harmless at any other time.
    Time,
    /// The client is closed.
    Close,
    /// A queue with the policy `disconnect` is full; or, between sessions, still is: then it stands in for [`Input::Time`].
    SlowConsumer,
}

/// What the client wants done, in the order of the fields. The caller takes everything out before the next call. `Debug` shows bytes by
/// their number alone: an open request holds a password.
#[derive(Default)]
pub struct Effects {
    /// Events for every queue, in order.
    pub events: Vec<Arc<Event>>,
    /// What became of requests, each with its ticket; `events` are older. The confirmation carries the number of the newest event.
    pub answers: Vec<(Ticket, Result<Arc<Event>, Error>)>,
    /// A session has come up; its record stands in `events`.
    pub up: bool,
    /// Bytes for the server.
    pub send: Vec<u8>,
    /// The connection, or the making of one, is to be given up, after `send`.
    pub hang_up: Option<HangUp>,
    /// A connection is to be made; [`Input::Connected`] or [`Input::NotConnected`] is the answer.
    pub connect: Option<Attempt>,
    /// The end, with the reason if the client gave up by itself.
    pub ended: Option<Option<Error>>,
}

impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Connected => f.write_str("Connected"),
            Input::NotConnected(error) => f.debug_tuple("NotConnected").field(error).finish(),
            Input::Bytes(bytes) => f.debug_tuple("Bytes").field(&Value::Bytes(bytes).masked()).finish(),
            Input::Lost(why) => f.debug_tuple("Lost").field(why).finish(),
            Input::Stuck => f.write_str("Stuck"),
            Input::Request { ticket, request, timeout } => {
                f.debug_struct("Request").field("ticket", ticket).field("request", request).field("timeout", timeout).finish()
            }
            Input::Time => f.write_str("Time"),
            Input::Close => f.write_str("Close"),
            Input::SlowConsumer => f.write_str("SlowConsumer"),
        }
    }
}

impl fmt::Debug for Effects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Effects")
            .field("events", &self.events)
            .field("answers", &self.answers)
            .field("up", &self.up)
            .field("send", &Value::Bytes(&self.send).masked())
            .field("hang_up", &self.hang_up)
            .field("connect", &self.connect)
            .field("ended", &self.ended)
            .finish()
    }
}

/// How to give a connection up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HangUp {
    /// Orderly: what was sent arrives.
    Close,
    /// At once, without lingering: the session went wrong.
    Reset,
}

/// A server to connect to. Its name is resolved anew each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Place in the list of servers.
    pub server: usize,
    /// host:port, as configured.
    pub name: String,
    /// How long the TCP connection may take.
    pub within: Duration,
}
