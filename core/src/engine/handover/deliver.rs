//! The delivery thread: calls the handler, one event at a time, in order.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::ending::Ending;
use super::subscription::{NextBatch, Subscription};
use super::sync::planted;
use crate::event::Event;

/// Events taken from the queue at once: they no longer count for its bound, so it stays small.
const BATCH: usize = 64;

/// A panic of the handler.
#[derive(Debug)]
pub(in crate::engine) enum Mishap<'a> {
    /// In the call with this event.
    Event(&'a Event),
    /// When it was dropped.
    Drop,
}

/// Runs until the client stops, then drops the handler on this thread. `failed` must not panic.
pub(in crate::engine) fn run<H: FnMut(&Arc<Event>)>(
    ending: &Ending,
    subscription: Subscription,
    mut handler: H,
    failed: impl Fn(Mishap<'_>),
) {
    // Before the first call: a handler that closes the client must be known as such.
    if !planted("delivery is unknown") {
        ending.enter();
    }
    let mut batch = Vec::with_capacity(BATCH);
    while let NextBatch::Events(_) = subscription.next_batch(BATCH, None, &mut batch) {
        for event in &batch {
            if ending.stopping() && !planted("the batch is finished") {
                break;
            }
            // A panic of the handler costs this one event, not the client: it is counted and told, and the next event comes.
            if catch_unwind(AssertUnwindSafe(|| handler(event))).is_err() {
                failed(Mishap::Event(event));
            }
        }
        subscription.give_back(&mut batch);
        if ending.stopping() {
            break;
        }
    }
    drop(subscription);
    if catch_unwind(AssertUnwindSafe(move || drop(handler))).is_err() {
        failed(Mishap::Drop);
    }
}
