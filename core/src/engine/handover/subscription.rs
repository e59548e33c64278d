//! One consumer's cursor in the stream.

use std::os::fd::RawFd;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::bell::Bell;
use super::queue::{Limits, Queue, QueueStats, Taken};
use crate::event::Event;

/// A bounded queue of events. Any thread may use it; several may wait at once, and each event goes to one of them.
///
/// Dropping it closes it. After the client is closed, what waits can still be taken.
#[derive(Debug)]
pub struct Subscription {
    queue: Arc<Queue>,
    pid: u32,
}

/// What [`Subscription::next`] found.
#[derive(Clone, Debug)]
pub enum Next {
    /// The next event.
    Event(Arc<Event>),
    /// No event came in time.
    TimedOut,
    /// The client or this subscription is closed, and no event waits.
    Closed,
}

/// What [`Subscription::next_batch`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextBatch {
    /// So many events were appended, at least one.
    Events(usize),
    /// No event came in time.
    TimedOut,
    /// The client or this subscription is closed, and no event waits.
    Closed,
}

impl Subscription {
    pub(super) fn new(limits: Limits, bell: Option<Arc<Bell>>) -> (Subscription, Arc<Queue>) {
        let queue = Arc::new(Queue::new(limits, bell));
        (Subscription { queue: Arc::clone(&queue), pid: std::process::id() }, queue)
    }

    /// See `Queue::unused`.
    pub(in crate::engine) fn unused(&self) {
        self.queue.unused();
    }

    /// A subscription to a client that is closed.
    pub(in crate::engine) fn closed(limits: Limits) -> Subscription {
        let (subscription, queue) = Subscription::new(limits, None);
        queue.close();
        subscription
    }

    /// The next event; waits up to `timeout` for it, without end if `None`, not at all if zero.
    pub fn next(&self, timeout: Option<Duration>) -> Next {
        let mut one = Vec::with_capacity(1);
        match (self.next_batch(1, timeout, &mut one), one.pop()) {
            (NextBatch::Events(_), Some(event)) => Next::Event(event),
            (NextBatch::TimedOut, _) => Next::TimedOut,
            _ => Next::Closed,
        }
    }

    /// Appends up to `max` events (at least one) to `into`; waits like [`Subscription::next`] for the first.
    pub fn next_batch(&self, max: usize, timeout: Option<Duration>, into: &mut Vec<Arc<Event>>) -> NextBatch {
        if self.forked() {
            return NextBatch::Closed;
        }
        // A time-out beyond what the clock can hold is no time-out.
        let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let before = into.len();
        match self.queue.take(max, until, into) {
            Taken::Events => NextBatch::Events(into.len() - before),
            Taken::TimedOut => NextBatch::TimedOut,
            Taken::Closed => NextBatch::Closed,
        }
    }

    /// Has the engine thread free events that are done with, at its next turn; leaves `events` empty. Never needed, and worth its while
    /// for a consumer of a million events per second: the system's allocator has one lock for all that a thread allocates, so freeing on
    /// another thread while the engine allocates makes both wait. At most 1 MiB of events waits so; the rest is freed here, as is all of
    /// it after a fork. Any thread.
    pub fn give_back(&self, events: &mut Vec<Arc<Event>>) {
        if !self.forked() {
            self.queue.give_back(events);
        }
        events.clear();
    }

    /// A descriptor for `poll`, `epoll` or `select`: readable while events wait, or when there will be none any more.
    ///
    /// It belongs to the subscription and lives as long; do not read from it and do not close it.
    pub fn fd(&self) -> std::io::Result<RawFd> {
        if self.forked() {
            return Err(std::io::ErrorKind::NotConnected.into());
        }
        self.queue.fd()
    }

    /// How far the consumer is behind, and what it lost. Any thread; all zero after a fork.
    pub fn stats(&self) -> QueueStats {
        if self.forked() { QueueStats::default() } else { self.queue.stats() }
    }

    /// Ends this queue alone and drops what waits. Waiting threads return `Closed`.
    pub fn close(&self) {
        if !self.forked() {
            self.queue.abandon();
        }
    }

    /// Locks of the parent may be held in a child process for ever.
    fn forked(&self) -> bool {
        std::process::id() != self.pid
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.close();
    }
}
