//! Requests on their way through the client: to the session if there is one, back to whoever asked.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::publish::Publisher;
use super::{Effects, Keeper, Moment, Phase};
use crate::error::{Error, ErrorKind};
use crate::event::{Event, EventBody};
use crate::request::{Request, Ticket};
use crate::session::Outbox;
use crate::wire::MessageBuf;

impl Keeper {
    /// A request of the program. The answer stands in `fx.answers`, of this call or of a later one, exactly once.
    pub(super) fn request(&mut self, at: Moment, ticket: Ticket, request: &Request, timeout: Option<Duration>, fx: &mut Effects) {
        let by = at.now.saturating_add(timeout.unwrap_or(self.settings.request_timeout));
        let mut out = Outbox::default();
        let asked = match &mut self.phase {
            _ if self.closing => Err(of_row(ErrorKind::Closed)),
            Phase::Live(live) => live.session.ask(ticket, request, by, &mut out),
            Phase::Done => Err(of_row(ErrorKind::Closed)),
            Phase::Idle { .. } | Phase::Connecting { .. } => Err(of_row(ErrorKind::NotConnected)),
        };
        fx.send.append(&mut out.send);
        if let Err(error) = asked {
            fx.answers.push((ticket, Err(error)));
        }
    }
}

impl Publisher {
    /// Gives an answer back. It is no part of the stream and takes no number of its own: it carries that of the newest event, so that
    /// whoever reads both knows which events are older.
    pub(super) fn answer(&self, received_at: SystemTime, ticket: Ticket, result: Result<MessageBuf, Error>, fx: &mut Effects) {
        let event = |message| Arc::new(Event::new(self.seq, self.epoch, received_at, EventBody::Message(message)));
        fx.answers.push((ticket, result.map(event)));
    }
}

fn of_row(kind: ErrorKind) -> Error {
    Error::new(kind, kind.row().sentence)
}
