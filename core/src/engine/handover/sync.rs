//! What the hand-over takes from the system: locks, flags, threads, the clock. The standard library; for the models, shuttle.

#[cfg(not(all(test, feature = "races")))]
pub(super) use real::*;

#[cfg(all(test, feature = "races"))]
pub(super) use super::races::sync::*;

#[cfg(not(all(test, feature = "races")))]
mod real {
    pub use std::sync::atomic::{AtomicBool, Ordering};
    pub use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
    pub use std::thread::{self, JoinHandle, ThreadId};
    use std::time::{Duration, Instant};

    pub(in crate::engine::handover) use crate::engine::handover::wakeup::Wakeup;

    /// What time it is.
    pub fn now() -> Instant {
        Instant::now()
    }

    /// Waits with the guard of this lock for a notification, at most for so long; `None` = as long as it takes. May return without a cause.
    pub fn wait<'a, T>(condvar: &Condvar, _: &'a Mutex<T>, guard: MutexGuard<'a, T>, left: Option<Duration>) -> MutexGuard<'a, T> {
        match left {
            Some(left) => condvar.wait_timeout(guard, left).unwrap_or_else(PoisonError::into_inner).0,
            None => condvar.wait(guard).unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Whether the models have planted this mistake. In a library there is none.
    pub const fn planted(_: &str) -> bool {
        false
    }
}

/// A lock that a panic elsewhere cannot take away: all that is behind these locks is whole at any moment.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
