//! What the engine thread and the handles of a client share.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use mio::Waker;

use super::handover::{Audience, Bell, Ending, Limits, Mishap, SUBSCRIBERS_MAX, Subscription};
use super::recovery::Present;
use super::requests::Requests;
use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::filter::{Follower, SubscribeOptions};
use crate::keeper::{Keeper, Moment};

pub(super) struct Shared {
    /// The process that the threads belong to.
    pid: u32,
    bell: Arc<Bell>,
    /// The engine thread holds it for one input at a time, readers for a glance. Never locked in a child process.
    keeper: Mutex<Keeper>,
    pub ending: Ending,
    status: Mutex<Status>,
    changed: Condvar,
    /// Locked before the keeper where both are.
    audience: Mutex<Audience>,
    limits: Limits,
    pub requests: Requests,
    /// Calls of the handler that panicked.
    pub panics: AtomicU64,
    /// Told of each.
    on_error: Mutex<Option<ErrorHook>>,
}

/// See `Client::on_error`.
pub(super) type ErrorHook = Arc<dyn Fn(&Error) + Send + Sync>;

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
        let limits = Limits {
            events: settings.queue_events,
            bytes: settings.queue_bytes,
            policy: settings.queue_policy,
            recovers: settings.resync && settings.track_calls,
        };
        Shared {
            pid: std::process::id(),
            // A waker that fails is one of an engine that is gone.
            bell: Arc::new(Bell::new(move || drop(waker.wake()))),
            keeper: Mutex::new(keeper),
            ending: Ending::default(),
            status: Mutex::default(),
            changed: Condvar::new(),
            audience: Mutex::default(),
            limits,
            requests: Requests::default(),
            panics: AtomicU64::new(0),
            on_error: Mutex::default(),
        }
    }

    /// Whether this is a child of the process that opened the client: there are no threads here, and locks may be held for ever.
    pub(super) fn forked(&self) -> bool {
        std::process::id() != self.pid
    }

    pub(super) fn set_error_hook(&self, hook: ErrorHook) {
        let former = lock(&self.on_error).replace(hook);
        // Outside of the lock: what goes with it is the program's.
        drop(former);
    }

    fn error_hook(&self) -> Option<ErrorHook> {
        lock(&self.on_error).clone()
    }

    /// Counts a panic of the handler and tells the hook of it. What the panic said stays out: it may hold what the event held.
    pub(super) fn handler_failed(&self, mishap: &Mishap<'_>) {
        self.panics.fetch_add(1, Ordering::Relaxed);
        if let Some(hook) = self.error_hook() {
            let text = match mishap {
                Mishap::Event(event) => format!("the handler failed at event {} ({})", event.seq, event.type_name()),
                Mishap::Drop => "the handler failed when it was dropped".to_owned(),
            };
            let error = Error::new(ErrorKind::Panic, text);
            // A hook that fails too has nobody left to be told.
            let _ = catch_unwind(AssertUnwindSafe(|| hook(&error)));
        }
    }

    pub(super) fn keeper(&self) -> MutexGuard<'_, Keeper> {
        lock(&self.keeper)
    }

    /// Asks the engine to close the session and end.
    pub(super) fn post_stop(&self) {
        self.ending.post();
        self.wake();
    }

    /// Makes the engine take a turn.
    pub(super) fn wake(&self) {
        self.bell.wake();
    }

    pub(super) fn stopping(&self) -> bool {
        self.ending.stopping()
    }

    /// A queue that nobody may ever take from, see `Queue::unused`.
    pub(super) fn subscribe_unused(&self) -> Subscription {
        let subscription = self.subscribe();
        subscription.unused();
        subscription
    }

    /// A queue with every event from now on. Closed from the start if the client is, or if there are too many.
    pub(super) fn subscribe(&self) -> Subscription {
        self.add(self.limits, None).unwrap_or_else(|_| Subscription::closed(self.limits))
    }

    /// A queue with what passes a filter. Closed from the start if the client is; an error if there are too many, or if an option is
    /// out of its range.
    pub(super) fn subscribe_with(&self, options: &SubscribeOptions) -> Result<Subscription, Error> {
        options.check()?;
        let limits = Limits {
            events: options.queue_events.unwrap_or(self.limits.events),
            bytes: options.queue_bytes.unwrap_or(self.limits.bytes),
            policy: options.queue_policy.unwrap_or(self.limits.policy),
            ..self.limits
        };
        self.add(limits, Follower::new(&options.filter))
    }

    fn add(&self, limits: Limits, mut filter: Option<Follower>) -> Result<Subscription, Error> {
        if self.forked() {
            return Ok(Subscription::closed(limits));
        }
        let mut audience = lock(&self.audience);
        if lock(&self.status).ended {
            return Ok(Subscription::closed(limits));
        }
        if let Some(filter) = &mut filter {
            // With the audience held: no event passes between what is known and what comes.
            filter.know(&self.keeper().picture());
        }
        let subscription = audience.subscribe(limits, &self.bell, filter);
        drop(audience);
        let full = || Error::new(ErrorKind::InvalidArgument, format!("a client has {SUBSCRIBERS_MAX} subscribers at most"));
        subscription.ok_or_else(full)
    }

    /// Gives events to every queue, and leaves `events` empty. False if a consumer is too slow and wants the session ended for that.
    pub(super) fn push(&self, events: &mut Vec<Arc<Event>>) -> bool {
        lock(&self.audience).push(events)
    }

    /// Whether every consumer has caught up enough for a new session.
    pub(super) fn consumers_have_room(&self) -> bool {
        lock(&self.audience).has_room()
    }

    /// When a queue that lost events may get its picture.
    pub(super) fn help_deadline(&self) -> Option<Duration> {
        if self.can_help() { lock(&self.audience).deadline() } else { None }
    }

    /// Whether a queue that lost events may want its picture, and the picture is worth it: between sessions and before what was missed
    /// is known it is not. What ends that makes the engine take a turn.
    pub(super) fn can_help(&self) -> bool {
        self.bell.asked() && self.keeper().settled()
    }

    /// Gives the present picture to the queues that lost events and have room again. For the engine thread alone, between two inputs: what
    /// the keeper knows is then what the queues were given.
    pub(super) fn help(&self, at: Moment) {
        let mut audience = lock(&self.audience);
        let mut present = None;
        audience.help(at.now, &self.bell, |ends, filter| {
            let present = present.get_or_insert_with(|| Present::of(&self.keeper(), at.wall));
            present.told(ends, filter)
        });
    }

    /// The SessionUp record is in the queues.
    pub(super) fn set_up(&self) {
        lock(&self.status).up = true;
        self.changed.notify_all();
    }

    /// The engine is done: wakes everybody who waits for it.
    pub(super) fn set_ended(&self, failure: Option<Error>) {
        // Both locks, in the order of `subscribe`, so that no queue can be added that nobody closes.
        let mut audience = lock(&self.audience);
        let mut status = lock(&self.status);
        status.ended = true;
        status.failure = status.failure.take().or(failure);
        let failure = status.failure.clone();
        drop(status);
        audience.close();
        drop(audience);
        self.changed.notify_all();
        // Without any lock: whoever waits may ask again at once.
        self.requests.end(failure);
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
