//! The bounded queue between the engine and one consumer.
//!
//! When it is full, the policy decides what goes; where events are missing stands an `EventsLost` record with their number
//! and the range of their sequence numbers. That record has the sequence number, epoch and time of the last event it
//! stands for, so sequence numbers in a queue only ever grow. Session records are not events that may go.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::wakeup::Wakeup;
use crate::config::QueuePolicy;
use crate::event::{Event, EventBody, Record, record};
use crate::wire::field;

/// Session records that may wait besides the events. A session that goes up and down gives three at a time, so this is more than a
/// thousand sessions that nobody looked at; what comes beyond is treated like events.
const RECORDS_MAX: usize = 4_096;

/// Bounds of a queue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub events: usize,
    pub bytes: usize,
    pub policy: QueuePolicy,
}

/// What a consumer gets.
#[derive(Debug)]
pub(super) enum Taken {
    Events,
    TimedOut,
    Closed,
}

#[derive(Debug)]
pub(super) struct Queue {
    inner: Mutex<Inner>,
    ready: Condvar,
}

#[derive(Debug)]
struct Inner {
    limits: Limits,
    entries: VecDeque<Entry>,
    /// So many entries at the front are known not to be events: the oldest event stands somewhere behind them.
    kept_front: usize,
    events: usize,
    bytes: usize,
    records: usize,
    closed: bool,
    /// Nobody has asked for an event yet, and perhaps nobody ever will.
    unused: bool,
    waiting: usize,
    wakeup: Option<Wakeup>,
}

#[derive(Debug)]
enum Entry {
    Event(Arc<Event>, usize),
    Record(Arc<Event>),
    Lost(Lost),
}

/// Events that went, with nothing left between them.
#[derive(Debug)]
struct Lost {
    count: u64,
    first_seq: u64,
    last: Arc<Event>,
}

impl Queue {
    pub(super) fn new(limits: Limits) -> Queue {
        let inner = Inner {
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
        };
        Queue { inner: Mutex::new(inner), ready: Condvar::new() }
    }

    /// Appends events. False if one had to go and the policy wants the session ended for that.
    pub(super) fn push(&self, events: &[Arc<Event>]) -> bool {
        let mut inner = self.lock();
        if inner.closed {
            return true;
        }
        let mut fits = true;
        for event in events {
            fits &= inner.push(event);
        }
        inner.signal();
        if inner.waiting > 0 {
            self.ready.notify_all();
        }
        fits
    }

    /// Moves up to `max` events to `into`. Waits until `until` for the first (`None` = as long as it takes).
    pub(super) fn take(&self, max: usize, until: Option<Instant>, into: &mut Vec<Arc<Event>>) -> Taken {
        let mut inner = self.lock();
        inner.unused = false;
        loop {
            if !inner.entries.is_empty() {
                inner.pop(max.max(1), into);
                return Taken::Events;
            }
            if inner.closed {
                return Taken::Closed;
            }
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            if left == Some(Duration::ZERO) {
                return Taken::TimedOut;
            }
            inner.waiting += 1;
            inner = match left {
                Some(left) => self.ready.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0,
                None => self.ready.wait(inner).unwrap_or_else(PoisonError::into_inner),
            };
            inner.waiting -= 1;
        }
    }

    /// No more events; those that wait can still be taken.
    pub(super) fn close(&self) {
        let mut inner = self.lock();
        inner.closed = true;
        inner.signal();
        self.ready.notify_all();
    }

    /// Closes and forgets what waits.
    pub(super) fn abandon(&self) {
        let mut inner = self.lock();
        (inner.entries, inner.kept_front) = (VecDeque::new(), 0);
        (inner.events, inner.bytes, inner.records) = (0, 0, 0);
        drop(inner);
        self.close();
    }

    pub(super) fn is_closed(&self) -> bool {
        self.lock().closed
    }

    /// Whether a consumer that wants the session ended on a full queue has caught up enough for a new one.
    pub(super) fn has_room(&self) -> bool {
        let inner = self.lock();
        let Limits { events, bytes, .. } = inner.limits;
        inner.policy() != QueuePolicy::Disconnect || inner.closed || (inner.events <= events / 2 && inner.bytes <= bytes / 2)
    }

    /// Says that the first `take` may never come: until then the policy `disconnect` means dropping the oldest.
    pub(super) fn unused(&self) {
        self.lock().unused = true;
    }

    /// A descriptor that is readable while events wait or the queue is closed.
    pub(super) fn fd(&self) -> std::io::Result<std::os::fd::RawFd> {
        let mut inner = self.lock();
        if inner.wakeup.is_none() {
            inner.wakeup = Some(Wakeup::new()?);
            inner.signal();
        }
        inner.wakeup.as_ref().map(Wakeup::fd).ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing in here panics halfway; a poisoned lock would only come from a bug that has been reported already.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// False if the event, or another for it, had to go and the policy is to disconnect.
    fn push(&mut self, event: &Arc<Event>) -> bool {
        if is_session_record(event) && self.records < RECORDS_MAX {
            self.records += 1;
            self.entries.push_back(Entry::Record(Arc::clone(event)));
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
        self.lose_newest(event);
        self.policy() != QueuePolicy::Disconnect
    }

    /// A consumer that is not there is not slow: it must not cost the others their session.
    fn policy(&self) -> QueuePolicy {
        match self.limits.policy {
            QueuePolicy::Disconnect if self.unused => QueuePolicy::DropOldest,
            policy => policy,
        }
    }

    fn fits(&self, size: usize) -> bool {
        self.events < self.limits.events && self.bytes.saturating_add(size) <= self.limits.bytes
    }

    fn append_event(&mut self, event: &Arc<Event>, size: usize) {
        self.events += 1;
        self.bytes += size;
        self.entries.push_back(Entry::Event(Arc::clone(event), size));
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
        match at.checked_sub(1).and_then(|before| self.entries.get_mut(before)) {
            Some(Entry::Lost(lost)) => lost.add(event),
            _ => {
                self.entries.insert(at, Entry::Lost(Lost::new(event)));
                self.kept_front += 1;
            }
        }
        true
    }

    fn lose_newest(&mut self, event: &Arc<Event>) {
        match self.entries.back_mut() {
            Some(Entry::Lost(lost)) => lost.add(Arc::clone(event)),
            _ => self.entries.push_back(Entry::Lost(Lost::new(Arc::clone(event)))),
        }
    }

    fn pop(&mut self, max: usize, into: &mut Vec<Arc<Event>>) {
        for _ in 0..max {
            let Some(entry) = self.entries.pop_front() else { break };
            self.kept_front = self.kept_front.saturating_sub(1);
            into.push(match entry {
                Entry::Event(event, size) => {
                    self.events -= 1;
                    self.bytes -= size;
                    event
                }
                Entry::Record(event) => {
                    self.records -= 1;
                    event
                }
                Entry::Lost(lost) => lost.event(),
            });
        }
        self.signal();
    }

    fn signal(&mut self) {
        let raised = self.closed || !self.entries.is_empty();
        if let Some(wakeup) = &mut self.wakeup {
            wakeup.set(raised);
        }
    }
}

impl Lost {
    fn new(event: Arc<Event>) -> Lost {
        Lost { count: 1, first_seq: event.seq, last: event }
    }

    fn add(&mut self, event: Arc<Event>) {
        self.count += 1;
        self.last = event;
    }

    fn event(self) -> Arc<Event> {
        let lost = Record::new(record::EventsLost)
            .with(field::count, self.count)
            .with(field::first_seq, self.first_seq)
            .with(field::last_seq, self.last.seq);
        Arc::new(Event::new(self.last.seq, self.last.epoch, self.last.received_at, EventBody::Record(lost)))
    }
}

/// A malformed message counts as an event: a server could send any number of them.
fn is_session_record(event: &Event) -> bool {
    match &event.body {
        EventBody::Record(own) => own.number() != record::MalformedMessage,
        EventBody::Message(_) => false,
    }
}

#[cfg(test)]
mod tests;
