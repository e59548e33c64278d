//! The bounded queue between the engine and one consumer.
//!
//! When it is full, the policy decides what goes; where events are missing stands an `EventsLost` record with their number
//! and the range of their sequence numbers. That record has the sequence number, epoch and time of the last event it
//! stands for, so sequence numbers in a queue never go back. Session records are not events that may go.
//!
//! A consumer that has lost events and has caught up is told how things are: the queue asks the engine (see [`Queue::asks`]), which
//! appends the present picture ([`Queue::recover`]).

mod inner;
mod lost;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::bell::Bell;
use super::sync::{self, Condvar, Mutex, MutexGuard, Wakeup, lock, planted};
use crate::config::QueuePolicy;
use crate::event::Event;
use inner::Inner;

/// Session records that may wait besides the events. A session that goes up and down gives three at a time, so this is more than a
/// thousand sessions that nobody looked at; what comes beyond is treated like events.
const RECORDS_MAX: usize = 4_096;

/// Bytes of delivered events that may wait for the engine to free them; what comes beyond is freed by its consumer.
const SPENT_MAX: usize = 1 << 20;

/// The events of a picture, written as they are taken.
pub(in crate::engine) type Recovery = Box<dyn Iterator<Item = Arc<Event>> + Send>;

/// Bounds of a queue.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Limits {
    pub events: usize,
    pub bytes: usize,
    pub policy: QueuePolicy,
    /// Whether its consumer is helped after a loss.
    pub recovers: bool,
}

/// What a consumer gets.
#[derive(Debug)]
pub(super) enum Taken {
    Events,
    TimedOut,
    Closed,
}

/// What became of pushed events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pushed {
    /// They are in, or others went for them.
    Fits,
    /// One had to go, and the policy wants the session ended for that.
    Full,
    /// The queue is closed.
    Closed,
}

/// Figures of a subscription.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueStats {
    /// Events and records taken so far.
    pub delivered: u64,
    /// Events lost so far because the queue was full.
    pub lost: u64,
    /// Events that wait; the client's own records are not counted.
    pub waiting: usize,
    /// Bytes of the events that wait.
    pub waiting_bytes: usize,
    /// Most events that ever waited.
    pub high_water: usize,
    /// Most bytes of events that ever waited.
    pub high_water_bytes: usize,
}

/// Delivered events on their way back to the thread that made them, see [`Queue::give_back`].
#[derive(Debug, Default)]
struct Spent {
    events: Vec<Arc<Event>>,
    bytes: usize,
}

#[derive(Debug)]
pub(super) struct Queue {
    inner: Mutex<Inner>,
    ready: Condvar,
    spent: Mutex<Spent>,
    /// Wakes the engine; `None` for a queue without one.
    bell: Option<Arc<Bell>>,
}

impl Queue {
    pub(super) fn new(limits: Limits, bell: Option<Arc<Bell>>) -> Queue {
        Queue { inner: Mutex::new(Inner::new(limits)), ready: Condvar::new(), spent: Mutex::default(), bell }
    }

    /// Appends events.
    pub(super) fn push(&self, events: impl IntoIterator<Item = Arc<Event>>) -> Pushed {
        // Freed without either lock.
        let spent = std::mem::take(&mut *lock(&self.spent));
        drop(spent);
        let mut inner = self.lock();
        if inner.closed {
            return Pushed::Closed;
        }
        let mut fits = true;
        for event in events {
            fits &= inner.push(event);
        }
        inner.signal();
        self.wake(inner);
        if fits { Pushed::Fits } else { Pushed::Full }
    }

    /// Wakes whoever waits; behind the lock, so that nobody wakes only to wait for the lock.
    fn wake(&self, inner: MutexGuard<'_, Inner>) {
        let waiting = inner.waiting;
        drop(inner);
        if waiting == 0 || planted("nobody is woken") {
            return;
        }
        if planted("one is woken") { self.ready.notify_one() } else { self.ready.notify_all() }
    }

    /// Moves up to `max` events to `into`. Waits until `until` for the first (`None` = as long as it takes).
    pub(super) fn take(&self, max: usize, until: Option<Instant>, into: &mut Vec<Arc<Event>>) -> Taken {
        let mut inner = self.lock();
        inner.unused = false;
        loop {
            if !inner.entries.is_empty() {
                inner.pop(max.max(1), into);
                let asks = inner.begins_to_ask();
                drop(inner);
                if let (true, Some(bell)) = (asks, &self.bell) {
                    bell.ask();
                }
                return Taken::Events;
            }
            if inner.closed {
                return Taken::Closed;
            }
            let left = until.map(|until| until.saturating_duration_since(sync::now()));
            if left == Some(Duration::ZERO) {
                return Taken::TimedOut;
            }
            inner = self.wait(inner, left);
        }
    }

    /// Has the engine free events before its next push. What does not fit stays in `events`. For the reason see [`Subscription::give_back`].
    ///
    /// [`Subscription::give_back`]: super::Subscription::give_back
    pub(super) fn give_back(&self, events: &mut Vec<Arc<Event>>) {
        let bytes: usize = events.iter().map(|event| event.size()).sum();
        let mut spent = lock(&self.spent);
        if spent.bytes.saturating_add(bytes) <= SPENT_MAX {
            spent.events.append(events);
            spent.bytes += bytes;
        }
    }

    fn wait<'a>(&'a self, mut inner: MutexGuard<'a, Inner>, left: Option<Duration>) -> MutexGuard<'a, Inner> {
        inner.waiting += 1;
        if planted("waits without the lock") {
            drop(inner);
            inner = self.lock();
        }
        inner = sync::wait(&self.ready, &self.inner, inner, left);
        inner.waiting = if planted("forgets who waits") { 0 } else { inner.waiting - 1 };
        inner
    }

    /// Whether events were lost and there is room for the picture that makes up for them.
    pub(super) fn asks(&self) -> bool {
        let inner = self.lock();
        inner.asks && !inner.closed
    }

    /// Appends the picture that `write` makes of the END_CALLs that were lost.
    pub(super) fn recover(&self, write: impl FnOnce(VecDeque<Arc<Event>>) -> Recovery) {
        let ends = {
            let mut inner = self.lock();
            inner.asks = false;
            inner.damage.take()
        };
        // Written without the lock: only the engine pushes, so nothing comes between.
        let picture = write(ends);
        let mut inner = self.lock();
        if !inner.closed {
            inner.recover(picture);
            inner.signal();
            self.wake(inner);
        }
    }

    /// No more events; those that wait can still be taken.
    pub(super) fn close(&self) {
        let mut inner = self.lock();
        inner.closed = true;
        inner.signal();
        self.wake(inner);
    }

    /// Closes and forgets what waits: in one step, so that nothing is pushed in between.
    pub(super) fn abandon(&self) {
        let mut inner = self.lock();
        inner.clear();
        if planted("abandons in two steps") {
            drop(inner);
            return self.close();
        }
        inner.closed = true;
        inner.signal();
        self.wake(inner);
    }

    pub(super) fn is_closed(&self) -> bool {
        self.lock().closed
    }

    /// Whether a consumer that wants the session ended on a full queue has caught up enough for a new one.
    pub(super) fn has_room(&self) -> bool {
        let inner = self.lock();
        inner.policy() != QueuePolicy::Disconnect || inner.closed || inner.half_empty()
    }

    /// Says that the first `take` may never come: until then the policy `disconnect` means dropping the oldest.
    pub(super) fn unused(&self) {
        self.lock().unused = true;
    }

    pub(super) fn stats(&self) -> QueueStats {
        self.lock().stats()
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

    /// What stands for the descriptor in the models.
    #[cfg(all(test, feature = "races"))]
    pub(super) fn flag(&self) -> Arc<super::races::sync::Flag> {
        self.lock().wakeup.as_ref().map(Wakeup::flag).unwrap_or_default()
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }
}

// On real threads; the models of `races` have their own.
#[cfg(test)]
#[cfg(not(feature = "races"))]
mod tests;
