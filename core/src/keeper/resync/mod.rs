//! The picture made whole again after a gap: what was known is asked about, and what changed is told as the messages that would have
//! told it.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide" and "CTI Server Message Reference Guide", snapshot and query messages. Neither
//! guide resumes anything: a new session starts without state, and snapshots are the way to rebuild it. Unified CCX answers nothing of
//! this before it is on line.

mod question;
mod round;

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use crate::call::Model;
use crate::config::Settings;
use crate::error::Error;
use crate::request::{Request, Ticket};
use crate::session::{Opened, online};
use crate::wire::{Coding, Dialect, Message, MessageBuf, field};
pub(super) use round::calls_of;
use round::{Own, Round};

/// How long a question waits for its answer: the guide's "10-15 s" are about call control, which is slower than a look.
const ANSWER_WAIT: Duration = Duration::from_secs(15);
/// A malformed message starts a round; a server that sends many of them starts no more than one in this time.
const MALFORMED_REST: Duration = Duration::from_secs(10);
/// Between two looks for calls that are silent.
const CHECK_REST: Duration = Duration::from_secs(1);
/// Silent calls that one look asks about, the others follow with the next one; and calls that became known in their middle.
const CHECKED_MAX: usize = 1_024;
/// Tickets of resynchronisation have this bit, those of the program never.
const TICKETS: u64 = 1 << 63;

/// What an answer tells.
#[derive(Default)]
pub(super) struct Found {
    /// The messages that would have told what has changed, in their order.
    pub changes: Vec<MessageBuf>,
    /// The call that a snapshot told of: with the changes folded, who is in it is known.
    pub settles: Option<u32>,
}

/// When to ask, and the round that is under way.
pub(super) struct Resync {
    /// `resync` and `track_calls` are on.
    on: bool,
    /// Silence after which a call is looked at; `None` = never.
    check: Option<Duration>,
    own: Own,
    next_ticket: u64,
    live: Option<Live>,
}

/// The open session.
struct Live {
    coding: Coding,
    /// Something was missed: what was never heard of may be there.
    gap: bool,
    online: bool,
    /// A whole round is due then.
    wanted: Option<Duration>,
    round: Option<Round>,
    /// When the last whole round began.
    begun: Option<Duration>,
    /// When silent calls are looked for next.
    look: Duration,
    /// Calls that are known by another event than BEGIN_CALL: at most `CHECKED_MAX`, further ones are known by their events alone.
    strangers: BTreeSet<u32>,
    /// Devices that were asked about in this session, and how many devices were known then.
    asked: BTreeSet<String>,
    seen: usize,
    /// The peripheral of the last event.
    peripheral: Option<u32>,
}

impl Resync {
    pub(super) fn new(settings: &Settings) -> Resync {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        let phone = || given(&settings.instrument).or_else(|| given(&settings.extension));
        let own = if settings.agent { Own::Phone { agent: given(&settings.agent_id), phone: phone() } } else { Own::All };
        Resync {
            on: settings.resync && settings.track_calls,
            check: settings.call_check.filter(|_| settings.track_calls),
            own,
            next_ticket: TICKETS,
            live: None,
        }
    }

    /// A session is up.
    pub(super) fn up(&mut self, now: Duration, epoch: u32, opened: &Opened) {
        let gap = self.on && epoch > 1;
        self.live = Some(Live {
            coding: Coding::new(opened.protocol, opened.dialect),
            gap,
            // The place of GED-188 speaks of one peripheral of many, and a server that is off line opens no session.
            online: opened.online || opened.dialect == Dialect::Ged188,
            wanted: gap.then_some(now),
            round: None,
            begun: None,
            look: now,
            strangers: BTreeSet::new(),
            asked: BTreeSet::new(),
            seen: 0,
            peripheral: None,
        });
    }

    /// The session is over, and all questions with it. The next one starts anew.
    pub(super) fn down(&mut self) {
        self.live = None;
    }

    /// A message could not be read: something was missed.
    pub(super) fn malformed(&mut self, now: Duration) {
        let Some(live) = self.live.as_mut().filter(|_| self.on) else { return };
        live.gap = true;
        let earliest = live.begun.map_or(now, |begun| now.max(begun.saturating_add(MALFORMED_REST)));
        live.wanted = Some(live.wanted.map_or(earliest, |wanted| wanted.min(earliest)));
    }

    /// A message of the stream, behind the fold.
    pub(super) fn message(&mut self, message: &Message<'_>) {
        let Some(live) = &mut self.live else { return };
        live.online = online(message).unwrap_or(live.online);
        if live.coding.dialect == Dialect::Ged188 {
            live.peripheral = message.u32(field::peripheral_id).or(live.peripheral);
        }
        if let Some(round) = &mut live.round {
            round.touch(message);
        }
    }

    /// Whether calls may be met of which nothing was heard before.
    pub(super) fn watches_strangers(&self) -> bool {
        self.live.as_ref().is_some_and(|live| live.gap)
    }

    /// An event that is not the first of a call named one that was not known, and the call is known now. After a gap that tells less than
    /// there is; it may also be one that became one with a known call.
    pub(super) fn stranger(&mut self, call: u32) {
        if let Some(live) = self.live.as_mut().filter(|live| live.gap && live.strangers.len() < CHECKED_MAX) {
            live.strangers.insert(call);
        }
    }

    /// What became of a question; gives what it found. `None`: it is not one of these questions.
    pub(super) fn answer(&mut self, ticket: Ticket, result: &Result<MessageBuf, Error>, model: &Model) -> Option<Found> {
        if ticket.0 & TICKETS == 0 {
            return None;
        }
        let round = self.live.as_mut().and_then(|live| live.round.as_mut());
        let answer = |round: &mut Round| match result {
            Ok(message) => round.answer(ticket.0, Ok(&message.message()), model, &self.own),
            Err(error) => round.answer(ticket.0, Err(error), model, &self.own),
        };
        Some(round.map(answer).unwrap_or_default())
    }

    /// The next question to be sent, and until when its answer is awaited. To be called until it gives none.
    pub(super) fn next(&mut self, now: Duration, model: &mut Model) -> Option<(Ticket, Request, Duration)> {
        let (check, own) = (self.check, &self.own);
        let live = self.live.as_mut().filter(|live| live.online)?;
        if live.round.is_none() {
            live.round = live.begin(now, model, check, own);
        }
        let round = live.round.as_mut()?;
        loop {
            let ticket = self.next_ticket;
            let question = round.next(ticket, model)?;
            self.next_ticket = ticket.wrapping_add(1) | TICKETS;
            match question.request(live.coding.dialect, live.peripheral) {
                Some(request) => return Some((Ticket(ticket), request, now.saturating_add(ANSWER_WAIT))),
                None => round.not_asked(ticket),
            }
        }
    }

    /// Whether nothing that was missed is being asked for, or is going to be.
    pub(super) fn settled(&self) -> bool {
        self.live.as_ref().is_some_and(|live| live.wanted.is_none() && live.round.as_ref().is_none_or(|round| !round.announce))
    }

    /// Ends a round that has nothing left. `Some(true)`: Resynchronised is to be said.
    pub(super) fn ended(&mut self) -> Option<bool> {
        let live = self.live.as_mut()?;
        let round = live.round.take_if(|round| round.is_over())?;
        // What could not be read meanwhile may be what this round was told the old state of: the next one says that all is known.
        let announce = round.announce && live.wanted.is_none();
        if live.gap {
            live.asked.append(&mut round.into_devices());
        }
        Some(announce)
    }

    /// When [`Resync::next`] has something to say without a cause. Answers that do not come are the session's affair.
    pub(super) fn deadline(&self, model: &Model) -> Option<Duration> {
        let live = self.live.as_ref().filter(|live| live.online && live.round.is_none())?;
        let silent = self.check.and_then(|check| Some(model.next_silent()?.saturating_add(check).max(live.look)));
        live.wanted.into_iter().chain(silent).min()
    }
}

impl Live {
    /// The round that is due, if one is.
    fn begin(&mut self, now: Duration, model: &mut Model, check: Option<Duration>, own: &Own) -> Option<Round> {
        if self.wanted.is_some_and(|wanted| wanted <= now) {
            (self.wanted, self.begun, self.seen) = (None, Some(now), model.devices_len());
            self.asked.clear();
            self.strangers.clear();
            return Some(Round::of_all(&model.picture(), own, self.coding));
        }
        // A device that is seen for the first time after a gap may have more calls than the one that it was seen in.
        if self.gap && matches!(own, Own::All) && self.seen != model.devices_len() {
            self.seen = model.devices_len();
            return Some(Round::of_new_devices(&model.picture(), std::mem::take(&mut self.asked), self.coding));
        }
        // Also those whose time comes in this very moment: the deadline says so.
        if !self.strangers.is_empty() {
            let calls: Vec<u32> = std::mem::take(&mut self.strangers).into_iter().collect();
            return Some(Round::of_calls(&calls, model, self.coding));
        }
        let before = now.checked_sub(check?).filter(|_| self.look <= now)?.saturating_add(Duration::from_nanos(1));
        let silent: Vec<u32> = model.silent_since(before).take(CHECKED_MAX).collect();
        if silent.is_empty() {
            return None;
        }
        self.look = now.saturating_add(CHECK_REST);
        silent.iter().for_each(|call| model.checked(*call, now));
        Some(Round::of_calls(&silent, model, self.coding))
    }
}

impl fmt::Debug for Resync {
    /// Numbers of people stay out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let round = self.live.as_ref().and_then(|live| live.round.as_ref());
        f.debug_struct("Resync").field("on", &self.on).field("check", &self.check).field("asks", &round.is_some()).finish()
    }
}
