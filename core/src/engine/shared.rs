//! What the engine thread and the handles of a client share.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::ThreadId;
use std::time::{Duration, Instant};

use mio::Waker;

use super::queue::{Limits, Queue};
use super::subscription::Subscription;
use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::keeper::Keeper;

pub(super) struct Shared {
    /// The process that the threads belong to.
    pid: u32,
    waker: Waker,
    /// The engine thread holds it for one input at a time, readers for a glance. Never locked in a child process.
    keeper: Mutex<Keeper>,
    stop: AtomicBool,
    status: Mutex<Status>,
    changed: Condvar,
    queues: Mutex<Vec<Arc<Queue>>>,
    limits: Limits,
    /// The thread that runs the handler, if there is one.
    pub delivery: OnceLock<ThreadId>,
    /// Calls of the handler that panicked.
    pub panics: AtomicU64,
}

#[derive(Default)]
struct Status {
    /// A session was up at least once.
    up: bool,
    /// The engine thread is done; with an error if it gave up by itself.
    ended: bool,
    failure: Option<Error>,
}

impl Shared {
    pub(super) fn new(waker: Waker, settings: &Settings, keeper: Keeper) -> Shared {
        let limits = Limits { events: settings.queue_events, bytes: settings.queue_bytes, policy: settings.queue_policy };
        Shared {
            pid: std::process::id(),
            waker,
            keeper: Mutex::new(keeper),
            stop: AtomicBool::new(false),
            status: Mutex::default(),
            changed: Condvar::new(),
            queues: Mutex::default(),
            limits,
            delivery: OnceLock::new(),
            panics: AtomicU64::new(0),
        }
    }

    /// Whether this is a child of the process that opened the client: there are no threads here, and locks may be held for ever.
    pub(super) fn forked(&self) -> bool {
        std::process::id() != self.pid
    }

    pub(super) fn on_delivery_thread(&self) -> bool {
        self.delivery.get() == Some(&std::thread::current().id())
    }

    pub(super) fn keeper(&self) -> MutexGuard<'_, Keeper> {
        lock(&self.keeper)
    }

    /// Asks the engine to close the session and end.
    pub(super) fn post_stop(&self) {
        self.stop.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Makes the engine take a turn.
    pub(super) fn wake(&self) {
        // A waker that fails is one of an engine that is gone.
        let _ = self.waker.wake();
    }

    pub(super) fn stopping(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// A queue that nobody may ever take from, see `Queue::unused`.
    pub(super) fn subscribe_unused(&self) -> Subscription {
        let subscription = self.subscribe();
        subscription.unused();
        subscription
    }

    pub(super) fn subscribe(&self) -> Subscription {
        if self.forked() {
            return Subscription::closed(self.limits);
        }
        let mut queues = lock(&self.queues);
        if lock(&self.status).ended {
            return Subscription::closed(self.limits);
        }
        let (subscription, queue) = Subscription::new(self.limits);
        queues.push(queue);
        subscription
    }

    /// Gives events to every queue. False if a consumer is too slow and wants the session ended for that.
    pub(super) fn push(&self, events: &[Arc<Event>]) -> bool {
        let mut queues = lock(&self.queues);
        queues.retain(|queue| !queue.is_closed());
        let mut fits = true;
        for queue in queues.iter() {
            fits &= queue.push(events);
        }
        fits
    }

    /// Whether every consumer has caught up enough for a new session.
    pub(super) fn consumers_have_room(&self) -> bool {
        lock(&self.queues).iter().all(|queue| queue.has_room())
    }

    /// The SessionUp record is in the queues.
    pub(super) fn set_up(&self) {
        lock(&self.status).up = true;
        self.changed.notify_all();
    }

    /// The engine is done: wakes everybody who waits for it.
    pub(super) fn set_ended(&self, failure: Option<Error>) {
        // Both locks, in the order of `subscribe`, so that no queue can be added that nobody closes.
        let mut queues = lock(&self.queues);
        let mut status = lock(&self.status);
        status.ended = true;
        status.failure = status.failure.take().or(failure);
        drop(status);
        queues.drain(..).for_each(|queue| queue.close());
        self.changed.notify_all();
    }

    pub(super) fn ended(&self) -> bool {
        self.stopping() || lock(&self.status).ended
    }

    pub(super) fn server(&self) -> Option<String> {
        // A bug that ended the engine left the keeper where it was.
        if lock(&self.status).ended { None } else { self.keeper().server().map(str::to_owned) }
    }

    /// Waits until a session was up: true, or the time passed: false, or the engine ended: why.
    pub(super) fn wait_up(&self, wait: Duration) -> Result<bool, Error> {
        let until = Instant::now().checked_add(wait);
        let mut status = lock(&self.status);
        loop {
            if let Some(failure) = &status.failure {
                return Err(failure.clone());
            }
            if status.ended || self.stopping() {
                return Err(Error::new(ErrorKind::Closed, ErrorKind::Closed.row().sentence));
            }
            if status.up {
                return Ok(true);
            }
            let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return Ok(false);
            }
            status = self.changed.wait_timeout(status, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// A lock that a panic elsewhere cannot take away: all that is behind these locks is whole at any moment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
