//! How a consumer tells the engine that its queue wants help.

use std::sync::atomic::{AtomicBool, Ordering};

use mio::Waker;

/// Wakes the engine; says of some wake-ups what they are for.
#[derive(Debug)]
pub(super) struct Bell {
    waker: Waker,
    /// A queue asks for the present picture, see `Queue::asks`.
    asked: AtomicBool,
}

impl Bell {
    pub(super) fn new(waker: Waker) -> Bell {
        Bell { waker, asked: AtomicBool::new(false) }
    }

    /// Makes the engine take a turn.
    pub(super) fn wake(&self) {
        // A waker that fails is one of an engine that is gone.
        let _ = self.waker.wake();
    }

    /// Makes the engine look which queue asks.
    pub(super) fn ask(&self) {
        self.asked.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// The same in the next turn, whenever that is.
    pub(super) fn ask_later(&self) {
        self.asked.store(true, Ordering::SeqCst);
    }

    /// Whether a queue may ask: one look per turn, so that queues that ask for nothing cost nothing.
    pub(super) fn asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    /// To be called before the queues are looked at, so that none is missed that asks meanwhile.
    pub(super) fn answered(&self) {
        self.asked.store(false, Ordering::SeqCst);
    }
}
