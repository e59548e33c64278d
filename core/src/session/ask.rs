//! The session's part in requests: the InvokeID, the frame, and what becomes of the question.

use std::time::Duration;

use super::machine::Session;
use super::outbox::{DownReason, Ended, Item, Outbox, What};
use super::pending::{Asked, refusal};
use super::state::State;
use super::stranger::header_id;
use crate::error::{Error, ErrorKind};
use crate::request::{Request, Ticket};
use crate::wire::{HEADER_BYTES, MessageBuf, MessageRow};

impl Session {
    /// Sends a request; its answer comes as [`What::Answer`] with the same ticket, exactly once: the confirmation, a refusal, the time
    /// that has passed at `by`, or the end of the session. An error means that nothing was sent and no answer will come: `NotConnected`
    /// unless the session is open, `Encode` for fields that do not fit, `QueueFull`.
    pub fn ask(&mut self, ticket: Ticket, request: &Request, by: Duration, out: &mut Outbox) -> Result<(), Error> {
        let State::Open(_) = &self.state else {
            return Err(Error::new(ErrorKind::NotConnected, ErrorKind::NotConnected.row().sentence));
        };
        if self.pending.is_full() {
            return Err(Error::new(ErrorKind::QueueFull, "too many requests wait for their answers"));
        }
        let invoke_id = self.invoke_id();
        out.send.extend_from_slice(&request.encode(self.coding, invoke_id)?);
        self.pending.add(invoke_id, Asked { ticket, name: request.name(), by });
        Ok(())
    }

    /// A number for the next request. Numbers come round again after 2^32; those that still wait are passed over, and so is 0.
    pub(super) fn invoke_id(&mut self) -> u32 {
        let beats = |id: &u32| matches!(&self.state, State::Open(open) if open.unanswered.contains(id));
        let mut id = self.next_invoke_id;
        while id == 0 || self.pending.has(id) || beats(&id) {
            id = id.wrapping_add(1);
        }
        self.next_invoke_id = id.wrapping_add(1);
        id
    }

    /// A message of the open session: the answer to a question, or an item of the stream.
    pub(super) fn answer_or_item(&mut self, now: Duration, message: MessageBuf, out: &mut Outbox) {
        let what = match self.pending.answered_by(&message.message()) {
            None => What::Message(message),
            Some(asked) => {
                let refused = refusal(&self.server, asked.name, &message.message());
                What::Answer { ticket: asked.ticket, result: refused.map_or(Ok(message), Err) }
            }
        };
        out.items.push(Item { at: now, what });
    }

    /// A confirmation that cannot be read is told of in the stream, and whoever waits for it need not wait for the time to pass.
    pub(super) fn answer_unreadable(&mut self, now: Duration, frame: &[u8], error: &str, out: &mut Outbox) {
        let place = frame.get(HEADER_BYTES..).and_then(|body| body.first_chunk::<4>());
        let confirms = header_id(frame).and_then(MessageRow::by_id).is_some_and(|row| row.name.ends_with("_CONF"));
        let asked = place.filter(|_| confirms).and_then(|bytes| self.pending.take(u32::from_be_bytes(*bytes)));
        if let Some(asked) = asked {
            let text = format!("the answer of {} to {} cannot be read: {error}", self.server, asked.name);
            push(now, asked, Error::new(ErrorKind::Malformed, text), out);
        }
    }

    /// Answers that are late by now.
    pub(super) fn expire(&mut self, now: Duration, out: &mut Outbox) {
        while let Some(asked) = self.pending.late(now) {
            let text = format!("{} did not answer {} in time", self.server, asked.name);
            push(now, asked, Error::new(ErrorKind::RequestTimedOut, text), out);
        }
    }

    /// Ends every question that waits, for a session that ends. Whoever drops a session without its own end calls it first.
    pub fn cancel(&mut self, now: Duration, because: &Ended, out: &mut Outbox) {
        for asked in self.pending.all() {
            let error = match because.reason {
                DownReason::Closed => because.error.clone(),
                _ => Error::new(ErrorKind::SessionLost, format!("{} was not answered: {}", asked.name, because.error.text)),
            };
            push(now, asked, error, out);
        }
    }
}

fn push(now: Duration, asked: Asked, error: Error, out: &mut Outbox) {
    out.items.push(Item { at: now, what: What::Answer { ticket: asked.ticket, result: Err(error) } });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::config::Config;
    use crate::session::{Input, Timings};
    use crate::wire::{Builder, Coding, Dialect, field, msg};

    #[test]
    fn numbers_come_round_again_without_meeting_one_that_waits() {
        let mut config = Config::new();
        config.set("servers", "ccx1").unwrap();
        let settings = Arc::new(config.settings().unwrap());
        let (mut out, coding) = (Outbox::default(), Coding::new(17, Dialect::Ccx));
        let mut session = Session::open(Duration::ZERO, &settings, "ccx1", 17, &Timings::default(), &mut out).unwrap();
        let conf = Builder::of(msg::OPEN_CONF, coding).unwrap().set(field::invoke_id, 1u32).finish().unwrap();
        session.handle(Duration::ZERO, Input::Bytes(&conf), &mut out);
        let ask = |session: &mut Session, number| {
            let mut out = Outbox::default();
            session.ask(Ticket(number), &Request::snapshot_device("2006"), Duration::MAX, &mut out).unwrap();
            out.send.get(8..12).map(|bytes| u32::from_be_bytes(bytes.try_into().unwrap())).unwrap()
        };
        assert_eq!(ask(&mut session, 1), 2);
        session.next_invoke_id = u32::MAX - 1;
        let numbers: Vec<u32> = (2..6).map(|number| ask(&mut session, number)).collect();
        assert_eq!(numbers, [u32::MAX - 1, u32::MAX, 1, 3], "0 is no number, and 2 still waits");
    }
}
