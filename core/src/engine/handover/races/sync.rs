//! The facade of the models: shuttle's locks and threads, a clock that jumps, a descriptor that others can wait for, planted mistakes.

use std::cell::Cell;
use std::os::fd::RawFd;
use std::sync::{LazyLock, PoisonError as Poisoned};
use std::time::{Duration, Instant};

use super::super::sync::lock;
use shuttle::rand::{Rng, thread_rng};
pub use shuttle::sync::atomic::{AtomicBool, Ordering};
pub use shuttle::sync::{Condvar, Mutex, MutexGuard, PoisonError};
pub use shuttle::thread::{self, JoinHandle, ThreadId};

// An execution runs on one thread of the system, and each model on a thread of its own.
thread_local! {
    static PASSED: Cell<Duration> = const { Cell::new(Duration::ZERO) };
    static PLANTED: Cell<&'static str> = const { Cell::new("") };
}

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// What time it is: it moves when somebody's wait times out.
pub fn now() -> Instant {
    *START + PASSED.get()
}

/// Waits for a notification; with a limit, by chance until the time is over instead. A wait that is not chosen to time out waits without
/// end: that somebody is woken must never be owed to a time-out.
pub fn wait<'a, T>(condvar: &Condvar, mutex: &'a Mutex<T>, guard: MutexGuard<'a, T>, left: Option<Duration>) -> MutexGuard<'a, T> {
    let Some(left) = left.filter(|_| thread_rng().r#gen()) else { return condvar.wait(guard).unwrap_or_else(Poisoned::into_inner) };
    let until = PASSED.get() + left;
    drop(guard);
    thread::yield_now();
    let guard = lock(mutex);
    PASSED.set(PASSED.get().max(until));
    guard
}

/// Whether this mistake is to be made.
pub fn planted(mistake: &str) -> bool {
    PLANTED.get() == mistake
}

/// Makes a mistake from now on, on this thread; none if empty.
pub fn plant(mistake: &'static str) {
    PLANTED.set(mistake);
}

/// Stands for the descriptor.
#[derive(Debug)]
pub(in crate::engine::handover) struct Wakeup {
    flag: std::sync::Arc<Flag>,
}

/// Something that is so or not, to be waited for.
#[derive(Debug, Default)]
pub(in crate::engine::handover) struct Flag {
    raised: Mutex<bool>,
    changed: Condvar,
}

impl Flag {
    pub fn set(&self, raised: bool) {
        *lock(&self.raised) = raised;
        self.changed.notify_all();
    }

    /// Waits until it is raised.
    pub fn wait(&self) {
        let mut raised = lock(&self.raised);
        while !*raised {
            raised = self.changed.wait(raised).unwrap_or_else(Poisoned::into_inner);
        }
    }

    /// Waits until it is raised, and lowers it.
    pub fn take(&self) {
        let mut raised = lock(&self.raised);
        while !*raised {
            raised = self.changed.wait(raised).unwrap_or_else(Poisoned::into_inner);
        }
        *raised = false;
    }
}

impl Wakeup {
    pub fn new() -> std::io::Result<Wakeup> {
        Ok(Wakeup { flag: std::sync::Arc::default() })
    }

    pub fn set(&mut self, raised: bool) {
        if planted("the descriptor is set late") {
            let flag = std::sync::Arc::clone(&self.flag);
            drop(thread::spawn(move || flag.set(raised)));
        } else {
            self.flag.set(raised);
        }
    }

    pub fn fd(&self) -> RawFd {
        0
    }

    pub fn flag(&self) -> std::sync::Arc<Flag> {
        std::sync::Arc::clone(&self.flag)
    }
}
