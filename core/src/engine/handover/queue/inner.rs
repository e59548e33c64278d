//! What stands in a queue, and what goes when it is full.

use std::collections::VecDeque;
use std::iter::Peekable;
use std::sync::Arc;

use super::lost::{Damage, Lost};
use super::{Limits, QueueStats, RECORDS_MAX, Recovery};
use crate::config::QueuePolicy;
use crate::engine::handover::sync::{Wakeup, planted};
use crate::event::{Event, EventBody, record};

/// Events of a picture that are written for one take: the engine waits for the queue meanwhile.
const WRITTEN_MAX: usize = 1_024;

#[derive(Debug)]
pub(super) struct Inner {
    limits: Limits,
    pub entries: VecDeque<Entry>,
    /// So many entries at the front are known not to be events: the oldest event stands somewhere behind them.
    pub kept_front: usize,
    pub events: usize,
    pub bytes: usize,
    pub records: usize,
    pub closed: bool,
    /// Nobody has asked for an event yet, and perhaps nobody ever will.
    pub unused: bool,
    pub waiting: usize,
    pub wakeup: Option<Wakeup>,
    pub damage: Damage,
    /// The engine was asked for the present picture.
    pub asks: bool,
    /// A picture stands among the entries: there is one at most.
    recovering: bool,
    delivered: u64,
    lost: u64,
    high_water: usize,
    high_water_bytes: usize,
}

pub(super) enum Entry {
    Event(Arc<Event>, usize),
    Record(Arc<Event>),
    Lost(Lost),
    /// Written one event at a time as it is taken: it needs no room. Never empty.
    Picture(Peekable<Recovery>),
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Entry::Event(event, _) | Entry::Record(event) => event.fmt(f),
            Entry::Lost(lost) => lost.fmt(f),
            Entry::Picture(_) => f.write_str("Picture"),
        }
    }
}

impl Inner {
    pub(super) fn new(limits: Limits) -> Inner {
        Inner {
            limits,
            entries: VecDeque::new(),
            kept_front: 0,
            events: 0,
            bytes: 0,
            records: 0,
            closed: false,
            unused: false,
            waiting: 0,
            wakeup: None,
            damage: Damage::default(),
            asks: false,
            recovering: false,
            delivered: 0,
            lost: 0,
            high_water: 0,
            high_water_bytes: 0,
        }
    }

    /// False if the event, or another for it, had to go and the policy is to disconnect.
    pub(super) fn push(&mut self, event: Arc<Event>) -> bool {
        if is_session_record(&event) && self.records < RECORDS_MAX {
            self.records += 1;
            self.entries.push_back(Entry::Record(event));
            return true;
        }
        let size = event.size();
        if self.fits(size) {
            self.append_event(event, size);
            return true;
        }
        if self.policy() == QueuePolicy::DropOldest {
            while !self.fits(size) && self.drop_oldest() {}
            self.append_event(event, size);
            return true;
        }
        self.lose_newest(&event);
        self.policy() != QueuePolicy::Disconnect
    }

    /// A consumer that is not there is not slow: it must not cost the others their session.
    pub(super) fn policy(&self) -> QueuePolicy {
        match self.limits.policy {
            QueuePolicy::Disconnect if self.unused => QueuePolicy::DropOldest,
            policy => policy,
        }
    }

    fn fits(&self, size: usize) -> bool {
        self.events < self.limits.events && self.bytes.saturating_add(size) <= self.limits.bytes
    }

    fn append_event(&mut self, event: Arc<Event>, size: usize) {
        self.events += 1;
        self.bytes += size;
        self.high_water = self.high_water.max(self.events);
        self.high_water_bytes = self.high_water_bytes.max(self.bytes);
        self.entries.push_back(Entry::Event(event, size));
    }

    /// Puts a loss in place of the oldest event; false if there is none.
    fn drop_oldest(&mut self) -> bool {
        while self.entries.get(self.kept_front).is_some_and(|entry| !matches!(entry, Entry::Event(..))) {
            self.kept_front += 1;
        }
        let at = self.kept_front;
        let Some(Entry::Event(event, size)) = self.entries.remove(at) else { return false };
        self.events -= 1;
        self.bytes -= size;
        self.account(&event);
        match at.checked_sub(1).and_then(|before| self.entries.get_mut(before)) {
            Some(Entry::Lost(lost)) => lost.add(&event),
            _ => {
                self.entries.insert(at, Entry::Lost(Lost::new(&event)));
                self.kept_front += 1;
            }
        }
        true
    }

    fn lose_newest(&mut self, event: &Arc<Event>) {
        self.account(event);
        match self.entries.back_mut() {
            Some(Entry::Lost(lost)) if !planted("a loss is not counted") => lost.add(event),
            Some(Entry::Lost(_)) if planted("a loss is not counted") => {}
            _ => self.entries.push_back(Entry::Lost(Lost::new(event))),
        }
    }

    fn account(&mut self, event: &Arc<Event>) {
        self.lost += 1;
        if self.limits.recovers {
            self.damage.add(event);
        }
    }

    pub(super) fn pop(&mut self, max: usize, into: &mut Vec<Arc<Event>>) {
        let (before, mut written) = (into.len(), 0);
        while into.len() - before < max && written < WRITTEN_MAX {
            if let Some(Entry::Picture(picture)) = self.entries.front_mut() {
                into.extend(picture.next());
                written += 1;
                if picture.peek().is_some() {
                    continue;
                }
                self.recovering = false;
            }
            let Some(entry) = self.entries.pop_front() else { break };
            self.kept_front = self.kept_front.saturating_sub(1);
            into.extend(self.taken(entry));
        }
        self.delivered += (into.len() - before) as u64;
        self.signal();
    }

    fn taken(&mut self, entry: Entry) -> Option<Arc<Event>> {
        match entry {
            Entry::Event(event, size) => {
                self.events -= 1;
                self.bytes -= size;
                Some(event)
            }
            Entry::Record(event) => {
                self.records -= 1;
                Some(event)
            }
            Entry::Lost(lost) => Some(lost.event()),
            Entry::Picture(_) => None,
        }
    }

    /// Whether half of the room is free again.
    pub(super) fn half_empty(&self) -> bool {
        let Limits { events, bytes, .. } = self.limits;
        self.events <= events / 2 && self.bytes <= bytes / 2
    }

    /// Whether it is time to ask the engine for the present picture; true once for each loss.
    pub(super) fn begins_to_ask(&mut self) -> bool {
        let begins = self.damage.done && !self.asks && !self.recovering && self.half_empty();
        self.asks |= begins;
        begins
    }

    /// Appends a picture for what was lost so far.
    pub(super) fn recover(&mut self, picture: Recovery) {
        let mut picture = picture.peekable();
        if picture.peek().is_some() {
            self.recovering = true;
            self.entries.push_back(Entry::Picture(picture));
        }
    }

    /// Forgets what waits.
    pub(super) fn clear(&mut self) {
        (self.entries, self.kept_front) = (VecDeque::new(), 0);
        (self.events, self.bytes, self.records) = (0, 0, 0);
        (self.damage, self.asks, self.recovering) = (Damage::default(), false, false);
    }

    pub(super) fn stats(&self) -> QueueStats {
        QueueStats {
            delivered: self.delivered,
            lost: self.lost,
            waiting: self.events,
            waiting_bytes: self.bytes,
            high_water: self.high_water,
            high_water_bytes: self.high_water_bytes,
        }
    }

    pub(super) fn signal(&mut self) {
        let raised = (self.closed && !planted("the close is not signalled")) || !self.entries.is_empty();
        if let Some(wakeup) = &mut self.wakeup {
            wakeup.set(raised);
        }
    }
}

/// A malformed message counts as an event: a server could send any number of them.
fn is_session_record(event: &Event) -> bool {
    match &event.body {
        EventBody::Record(own) => own.number() != record::MalformedMessage,
        EventBody::Message(_) => false,
    }
}
