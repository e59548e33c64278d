//! How a consumer tells the engine that its queue wants help.

use super::sync::{AtomicBool, Ordering, planted};

/// Wakes the engine; says of some wake-ups what they are for.
pub(in crate::engine) struct Bell {
    ring: Box<dyn Fn() + Send + Sync>,
    /// A queue asks for the present picture, see `Queue::asks`.
    asked: AtomicBool,
}

impl std::fmt::Debug for Bell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bell").field("asked", &self.asked()).finish_non_exhaustive()
    }
}

impl Bell {
    /// `ring` makes the engine take a turn, now or, if it is in one, after it. Any thread; must not wait.
    pub(in crate::engine) fn new(ring: impl Fn() + Send + Sync + 'static) -> Bell {
        Bell { ring: Box::new(ring), asked: AtomicBool::new(false) }
    }

    /// Makes the engine take a turn.
    pub(in crate::engine) fn wake(&self) {
        (self.ring)();
    }

    /// Makes the engine look which queue asks.
    pub(super) fn ask(&self) {
        if planted("ask after waking") {
            self.wake();
            return self.asked.store(true, Ordering::SeqCst);
        }
        self.asked.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// The same in the next turn, whenever that is.
    pub(super) fn ask_later(&self) {
        self.asked.store(true, Ordering::SeqCst);
    }

    /// Whether a queue may ask: one look per turn, so that queues that ask for nothing cost nothing.
    pub(in crate::engine) fn asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    /// To be called before the queues are looked at, so that none is missed that asks meanwhile.
    pub(super) fn answered(&self) {
        self.asked.store(false, Ordering::SeqCst);
    }
}
