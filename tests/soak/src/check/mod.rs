//! The rules that hold for one client all the time.
//!
//! - Numbers have no gap, but for EventsLost, whose count and range fill it exactly. Only what one slow consumer alone is told after a
//!   loss repeats the number before it.
//! - Sessions are numbered from 1; SessionUp and SessionDown take turns, and every SessionUp but the first is followed by
//!   EventsMayBeMissing. There is no message outside of a session.
//! - The messages of a session are those that the relay passed on, byte for byte and in their order, from the first on. One that is left
//!   out without EventsLost is *undeclared lost*.
//! - What is missing at the end of a session stands behind a SessionDown, and was passed on in its last seconds; where the relay ended
//!   the connection in an orderly way and the client says that it lost it, nothing may be missing at all.
//! - A session to which something was passed on for longer than that is told of.
//! - After `close` nothing comes.

#[cfg(test)]
mod tests;
mod totals;

use std::ops::RangeInclusive;
use std::sync::Arc;

use ccxcti_core::wire::MessageRow;

use crate::ledger::{Ending, Ledger, Session};
use crate::report::{Frame, Line, Said, What};

pub use totals::Totals;

/// Places of a session that a client may be at after a loss: more are not remembered.
const PLACES_MAX: usize = 200_000;

/// Follows what one client says.
#[derive(Debug)]
pub struct Checker {
    name: String,
    ledger: Arc<Ledger>,
    /// Every event that is lost is a frame: with `resync` and `call_check` off the client writes none itself.
    exact: bool,
    open: bool,
    last_seq: u64,
    epoch: u32,
    wants_gap: bool,
    place: Option<Place>,
    totals: Totals,
}

/// Where in its session a client is.
#[derive(Debug)]
struct Place {
    session: Arc<Session>,
    /// Number of the next frame. After a loss that may have hit synthetic events too there are several possibilities; the next
    /// frames leave one of them.
    next: Vec<usize>,
}

impl Checker {
    /// A client that has said nothing yet.
    pub fn new(name: &str, exact: bool, ledger: Arc<Ledger>) -> Checker {
        let totals = Totals::default();
        Checker { name: name.to_owned(), ledger, exact, open: false, last_seq: 0, epoch: 0, wants_gap: false, place: None, totals }
    }

    /// The client says something.
    pub fn line(&mut self, line: Line) {
        match line {
            Line::Opening => {
                (self.open, self.last_seq, self.epoch, self.wants_gap) = (true, 0, 0, false);
                self.totals.opened += 1;
            }
            Line::Said(_) if !self.open => self.totals.violation("an event came after close had returned"),
            Line::Said(said) => self.said(&said),
            Line::Closed => {
                self.open = false;
                if let Some(place) = self.place.take() {
                    self.totals.closed(&place.session, place.furthest());
                }
            }
            Line::Trouble(text) => self.totals.violation(&text),
        }
    }

    /// Something is wrong that only others see.
    pub fn violation(&mut self, text: &str) {
        self.totals.violation(text);
    }

    /// What was counted so far; the present session included.
    pub fn totals(&self) -> Totals {
        let mut totals = self.totals.clone();
        totals.sent += self.place.as_ref().map_or(0, |place| place.session.count() as u64);
        totals
    }

    /// How many sessions were up.
    pub fn sessions(&self) -> u64 {
        self.totals.sessions
    }

    /// Whether the client was given everything that was passed on to it. Asked when nothing is passed on any more.
    pub fn caught_up(&self) -> bool {
        let newest = self.place.as_ref().is_none_or(|place| self.ledger.is_last(&self.name, &place.session));
        newest && self.owed() == 0
    }

    /// The run is over: whatever the client was not given by now, it never will be.
    pub fn settle(&mut self) {
        let unseen = self.ledger.settle(&self.name);
        if unseen > 0 {
            self.totals.undeclared += unseen;
            self.totals.violation(&format!("{unseen} frames were passed on to sessions that it never told of"));
        }
        let owed = self.owed();
        if owed > 0 {
            self.totals.undeclared += owed;
            self.totals.violation(&format!("{owed} frames were passed on to a session that is still up, and never arrived"));
        }
    }

    fn owed(&self) -> u64 {
        let Some(place) = &self.place else { return 0 };
        let count = place.session.count();
        let arrived = place.session.ending() == Some(Ending::Broken) || place.next.contains(&count);
        if arrived { 0 } else { count.saturating_sub(place.furthest()) as u64 }
    }

    fn said(&mut self, said: &Said) {
        self.number(said);
        if std::mem::take(&mut self.wants_gap) && said.what != What::Gap {
            self.totals.violation("no EventsMayBeMissing follows the SessionUp of a later session");
        }
        match &said.what {
            What::Message(frame) if is_answer(frame.id) => self.totals.late_answers += 1,
            What::Message(frame) => self.frame(*frame),
            What::Malformed(frame) => {
                self.totals.malformed += 1;
                self.frame(*frame);
            }
            What::Synthetic => self.synthetic(),
            What::Whole => self.totals.pictures += 1,
            What::Up { services } => self.up(*services),
            What::Down { reason } => self.down(reason),
            What::Gap => {}
            What::Lost { count, .. } => self.lost(*count),
        }
    }

    fn synthetic(&mut self) {
        self.totals.synthetic += 1;
        // Where every number that is lost is taken for a frame.
        if self.exact {
            self.totals.violation("a client that asks for nothing wrote an event itself");
        }
    }

    fn number(&mut self, said: &Said) {
        let (seq, due) = (said.seq, self.last_seq + 1);
        let fits = match said.what {
            What::Synthetic | What::Whole => seq == due || seq == self.last_seq,
            What::Lost { count, first, last } => first == due && last == seq && last.checked_sub(first) == count.checked_sub(1),
            _ => seq == due,
        };
        if !fits {
            self.totals.violation(&format!("number {due} is due, and there is {said:?}"));
        }
        let epoch = self.epoch + u32::from(matches!(said.what, What::Up { .. }));
        if said.epoch != epoch {
            self.totals.violation(&format!("epoch {epoch} is due, and there is {said:?}"));
        }
        (self.last_seq, self.epoch) = (seq, said.epoch);
    }

    fn up(&mut self, services: u32) {
        self.totals.sessions += 1;
        self.wants_gap = self.epoch > 1;
        if self.place.is_some() {
            self.totals.violation("a session is up, and there was no SessionDown of the one before");
        }
        self.place = self.ledger.up(&self.name, services).map(|session| Place { session, next: vec![0] });
        if self.place.is_none() {
            self.totals.violation("a session is up that nobody opened");
        }
    }

    fn down(&mut self, reason: &str) {
        let Some(place) = self.place.take() else { return self.totals.violation("a SessionDown without a session") };
        let whole = reason == "connection-lost" && place.session.ending() == Some(Ending::Whole);
        let arrived = place.next.contains(&place.session.count());
        self.totals.left(&place.session, place.furthest(), whole && !arrived);
        *self.totals.reasons.entry(reason.to_owned()).or_default() += 1;
        if place.session.overflowed() {
            self.totals.violation("the client was so far behind that it cannot be checked");
        }
    }

    fn lost(&mut self, count: u64) {
        self.totals.declared += count;
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        if let Some(place) = &mut self.place {
            let skipped = if self.exact { count..=count } else { 0..=count };
            place.skip(&skipped);
        }
    }

    fn frame(&mut self, frame: Frame) {
        let Some(place) = &mut self.place else { return self.totals.violation("a message outside of a session") };
        let sure = place.next.len() == 1;
        let name = MessageRow::by_id(frame.id).map_or("a message", |row| row.name);
        match place.take(frame.crc) {
            Taken::Next(at) => {
                self.totals.delivered += 1;
                if let Some(passed) = place.session.frame(at).filter(|_| sure) {
                    self.totals.delays.add(frame.at.saturating_sub(passed.at));
                }
            }
            Taken::Later(missing) => {
                self.totals.delivered += 1;
                self.totals.undeclared += missing;
                self.totals.violation(&format!("{missing} frames before {name} were lost, and nothing says so"));
            }
            Taken::Never => {
                let (seq, epoch, session) = (self.last_seq, self.epoch, place.session.ordinal);
                let text = format!("{name}, seq {seq} of epoch {epoch}, was not passed on in session {session}, or came twice");
                self.totals.violation(&text);
            }
        }
        place.forget();
    }
}

/// How a frame fits into its session.
enum Taken {
    /// It was due; its number.
    Next(usize),
    /// So many were due before it.
    Later(u64),
    /// It was not passed on.
    Never,
}

impl Place {
    fn take(&mut self, crc: u32) -> Taken {
        let is_due = |at: &usize| self.session.frame(*at).is_some_and(|frame| frame.crc == crc);
        let due: Vec<usize> = self.next.iter().copied().filter(is_due).collect();
        if let Some(at) = due.last() {
            let at = *at;
            self.next = due.into_iter().map(|at| at + 1).collect();
            return Taken::Next(at);
        }
        let from = self.furthest();
        let Some(found) = self.session.find(from, crc) else { return Taken::Never };
        self.next = vec![found + 1];
        Taken::Later((found - from) as u64)
    }

    fn skip(&mut self, counts: &RangeInclusive<usize>) {
        let (from, to) = (self.next.first().copied().unwrap_or(0), self.furthest());
        let last = to.saturating_add(*counts.end()).min(from.saturating_add(PLACES_MAX));
        self.next = (from.saturating_add(*counts.start())..=last).collect();
    }

    fn furthest(&self) -> usize {
        self.next.last().copied().unwrap_or(0)
    }

    fn forget(&self) {
        // The look at a latency wants the one before.
        self.session.forget(self.next.first().map_or(0, |at| at.saturating_sub(1)));
    }
}

/// Answers to questions of the client are not in the stream; one that comes too late is.
pub fn is_answer(id: u32) -> bool {
    MessageRow::by_id(id).is_some_and(|row| row.name.ends_with("_CONF"))
}
