//! From the items of a session to the stream: each message is folded into the model, then numbered and dated; what resynchronisation
//! finds follows as synthetic messages, folded like real ones.

use super::publish::Marks;
use super::resync::calls_of;
use super::{Effects, Keeper, Moment, Phase};
use crate::call::{Model, Picture, synthetic};
use crate::error::Error;
use crate::event::{ContactId, Record, record};
use crate::request::Ticket;
use crate::session::{Item, Opened, Outbox, What};
use crate::wire::{Message, MessageBuf, field, msg};

/// AgentState of a session without agent.
const UNKNOWN: u32 = 9;

impl Keeper {
    /// Everything that is known of calls, agents and devices; nothing with `track_calls` off.
    pub fn picture(&self) -> Picture {
        self.model.as_ref().map(Model::picture).unwrap_or_default()
    }

    /// The same for single questions; `None` with `track_calls` off.
    pub fn model(&self) -> Option<&Model> {
        self.model.as_ref()
    }

    /// Whether the picture is as true as it gets: a session is up, and nothing that was missed is being asked for.
    pub fn settled(&self) -> bool {
        self.server().is_some() && self.resync.settled()
    }

    /// Takes the items of the session in their order.
    pub(super) fn items(&mut self, at: Moment, items: &mut Vec<Item>, fx: &mut Effects) {
        fx.events.reserve(items.len());
        for item in items.drain(..) {
            // The wall clock may say anything; what came earlier is dated earlier.
            let earlier = || at.wall.checked_sub(at.now.saturating_sub(item.at));
            let wall = if item.at == at.now { at.wall } else { earlier().unwrap_or(at.wall) };
            let when = Moment { now: item.at, wall };
            match item.what {
                What::Up(opened) => self.session_up(when, &opened, fx),
                What::Message(message) => self.message(when, message, fx),
                What::Malformed { error, id, frame } => {
                    self.publisher.malformed(wall, error, id, &frame, fx);
                    self.resync.malformed(when.now);
                }
                What::Answer { ticket, result } => self.answered(when, ticket, result, fx),
            }
        }
    }

    fn session_up(&mut self, at: Moment, opened: &Opened, fx: &mut Effects) {
        let Phase::Live(live) = &self.phase else { return };
        self.publisher.up(&live.name, opened, at.wall, fx);
        let epoch = self.publisher.epoch();
        let Some(model) = &mut self.model else { return };
        self.replay.session_up(at.now, epoch, opened.dialect, model.calls().map(|call| call.call_id));
        // It tells the own agent's state in agent mode: after a gap that is a change like any other.
        let conf = opened.conf.message();
        let told = conf.agent_id().filter(|_| epoch > 1 && self.settings.resync && conf.u32(field::agent_state) != Some(UNKNOWN));
        let changes = told.map(|agent| synthetic::of_agent(model, agent, &conf, self.coding));
        if changes.is_none() {
            model.fold(at.wall, at.now, epoch, &conf);
        }
        self.resync.up(at.now, epoch, opened);
        for change in changes.unwrap_or_default() {
            self.fold_and_publish(at, change, Marks { synthetic: true, ..Marks::default() }, fx);
        }
    }

    fn message(&mut self, at: Moment, message: MessageBuf, fx: &mut Effects) {
        let read = message.message();
        let replay = self.replay.is_replay(at.now, &read);
        self.resync.message(&read);
        self.fold_and_publish(at, message, Marks { replay, ..Marks::default() }, fx);
    }

    fn fold_and_publish(&mut self, at: Moment, message: MessageBuf, marks: Marks, fx: &mut Effects) {
        let epoch = self.publisher.epoch();
        let contact_id = self.fold(at, epoch, &message.message());
        self.publisher.message(at.wall, message, Marks { contact_id, ..marks }, fx);
        self.tell_evicted(at, fx);
    }

    fn fold(&mut self, at: Moment, epoch: u32, message: &Message<'_>) -> Option<ContactId> {
        let model = self.model.as_mut()?;
        let watches = self.resync.watches_strangers() && message.id() != msg::BEGIN_CALL_EVENT;
        let named = if watches { calls_of(message) } else { Vec::new() };
        let strange = named.iter().any(|call| model.call(*call).is_none());
        let contact_id = model.fold(at.wall, at.now, epoch, message);
        if let Some(call) = named.iter().find(|call| strange && model.call(**call).is_some()) {
            self.resync.stranger(*call);
        }
        contact_id
    }

    /// Calls that had to leave because there were too many: nobody else says that they are over.
    fn tell_evicted(&mut self, at: Moment, fx: &mut Effects) {
        let evicted = self.model.as_mut().map(Model::take_evicted).unwrap_or_default();
        for call in evicted {
            let marks = Marks { synthetic: true, contact_id: Some(call.contact_id), ..Marks::default() };
            for message in synthetic::ended(&call, self.coding) {
                self.publisher.message(at.wall, message, marks, fx);
            }
        }
    }

    /// What became of a question: of resynchronisation, or of the program.
    fn answered(&mut self, at: Moment, ticket: Ticket, result: Result<MessageBuf, Error>, fx: &mut Effects) {
        let own = self.model.as_ref().and_then(|model| self.resync.answer(ticket, &result, model));
        let Some(found) = own else {
            if let (Ok(message), Some(model)) = (&result, &mut self.model) {
                model.fold(at.wall, at.now, self.publisher.epoch(), &message.message());
            }
            return self.publisher.answer(at.wall, ticket, result, fx);
        };
        for message in found.changes {
            self.fold_and_publish(at, message, Marks { synthetic: true, ..Marks::default() }, fx);
        }
        if let (Some(call), Ok(snapshot), Some(model)) = (found.settles, &result, &mut self.model) {
            model.settled(call, &snapshot.message());
        }
    }

    /// Asks what resynchronisation wants to know, and says when it knows everything.
    pub(super) fn ask_around(&mut self, at: Moment, fx: &mut Effects) {
        while !self.closing && self.ask_round(at, fx) {}
    }

    /// True = a round has ended, and another one may be due.
    fn ask_round(&mut self, at: Moment, fx: &mut Effects) -> bool {
        let (Phase::Live(live), Some(model)) = (&mut self.phase, &mut self.model) else { return false };
        while let Some((ticket, request, by)) = self.resync.next(at.now, model) {
            let mut out = Outbox::default();
            match live.session.ask(ticket, &request, by, &mut out) {
                Ok(()) => fx.send.append(&mut out.send),
                // It cannot be asked: what it was about stays as it is.
                Err(error) => _ = self.resync.answer(ticket, &Err(error), model),
            }
        }
        match self.resync.ended() {
            None => false,
            Some(false) => true,
            Some(true) => {
                let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
                let calls = count(model.calls_len());
                let agents = count(model.agents_len());
                let done = Record::new(record::Resynchronised).with(field::calls, calls).with(field::agents, agents);
                self.publisher.record(at.wall, done, fx);
                true
            }
        }
    }
}
