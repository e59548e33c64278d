//! How many batches may be on their way to JavaScript. Beyond that the events stay in the queue of the core, which has
//! a bound and a policy; so memory is bounded from end to end however slow the event loop is.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Batches on their way at most. Eight keep the event loop busy while the pump makes the next ones.
pub const CREDITS: usize = 8;

/// Counts the batches on their way; closed once and for all by `close`.
pub struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    credits: usize,
    open: bool,
}

impl Gate {
    /// An open gate with all its credits.
    pub fn new() -> Gate {
        Gate { state: Mutex::new(State { credits: CREDITS, open: true }), changed: Condvar::new() }
    }

    /// An open gate without credits: nothing goes before `leave` gives some.
    pub fn shut() -> Gate {
        Gate { state: Mutex::new(State { credits: 0, open: true }), changed: Condvar::new() }
    }

    /// Waits for a credit and takes it; false when the gate is closed.
    pub fn enter(&self) -> bool {
        let waits = |state: &mut State| state.open && state.credits == 0;
        let mut state = self.changed.wait_while(self.lock(), waits).unwrap_or_else(PoisonError::into_inner);
        if state.open {
            state.credits -= 1;
        }
        state.open
    }

    /// Gives back the credits of batches that JavaScript has dispatched.
    pub fn leave(&self, batches: usize) {
        let mut state = self.lock();
        state.credits = (state.credits + batches).min(CREDITS);
        drop(state);
        self.changed.notify_one();
    }

    /// Nobody enters any more. True for the call that closed it.
    pub fn close(&self) -> bool {
        let was_open = std::mem::replace(&mut self.lock().open, false);
        self.changed.notify_all();
        was_open
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
