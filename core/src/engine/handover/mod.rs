//! The hand-over between the engine thread and everybody else: the event queue, the call of the handler, and the close.
//!
//! ```text
//! engine thread -> Audience -> Queue -> Subscription::next (any thread)
//!       ^                          \-> Subscription -> deliver::run -> EventHandler::event
//!       |--- Bell (a queue asks, a client closes) ---/        \-- Ending (who asks for the end, who waits for it)
//! ```
//! What must hold, in any order of the threads:
//! 1. Every event that was pushed is taken once, in order, or counted in an `EventsLost` record in its place.
//! 2. Nobody sleeps while there is something to take, nor after the queue is closed; the descriptor says the same as the queue.
//! 3. After a close has returned, no call of the handler runs and none follows; the handler was dropped once, after its last call.
//! 4. A close inside a handler returns at once, and no further call follows.
//! 5. A queue that asks for help is heard by the engine.
//!
//! **How that is checked.** Everything here that threads share comes from [`sync`], which is the standard library, or, in a test build
//! with the feature `races`, shuttle: a scheduler that runs the same code in thousands of orders of its threads (folder `races`, run by
//! `cargo xtask test races`). Each model is also run with mistakes planted in the code ([`sync::planted`]) and must find every one.
//!
//! What is not modelled: the loop of the engine thread and `Client::close` stand in the models as they use this module, not by their own
//! code; the gates of the Python and Node packages, which keep a late thread out of an interpreter that ends, use the standard library and
//! are tested by whole processes (`tests/python/test_exit_matrix.py`, `tests/node/workers.test.mjs`).
//!
//! Why shuttle and not loom: all that is shared here stands behind mutexes or sequentially consistent flags, so loom's weak memory orders
//! have nothing to find, while its exhaustive search ends with two threads and a handful of steps; shuttle runs four threads through a
//! whole life, by random and by priority (PCT), and the smallest model exhaustively. Neither lets a timed wait time out: the
//! facade does that itself. Why no ThreadSanitizer: `-Zsanitizer=thread` wants a nightly compiler and a standard library rebuilt with it,
//! and without the rebuilt library it reports the library's own locks. Why no helgrind or DRD: they know the locks of pthreads, and the
//! standard library's locks, condition variables and channels are futexes and atomics, whose orderings valgrind does not see; it reports
//! races where there are none.

mod audience;
mod bell;
mod deliver;
mod ending;
mod queue;
mod subscription;
mod sync;
#[cfg(not(all(test, feature = "races")))]
mod wakeup;

#[cfg(all(test, feature = "races"))]
mod races;

pub(super) use audience::{Audience, SUBSCRIBERS_MAX};
pub(super) use bell::Bell;
pub(super) use deliver::{Mishap, run as deliver};
pub(super) use ending::Ending;
pub use queue::QueueStats;
pub(super) use queue::{Limits, Recovery};
pub use subscription::{Next, NextBatch, Subscription};
