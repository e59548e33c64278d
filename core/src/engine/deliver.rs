//! The delivery thread: calls the handler, one event at a time, in order.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::client::EventHandler;
use super::shared::Shared;
use super::subscription::{NextBatch, Subscription};

/// Events taken from the queue at once: they no longer count for its bound, so it stays small.
const BATCH: usize = 64;

/// Runs until the client stops, then drops the handler on this thread.
pub(super) fn run(shared: &Arc<Shared>, subscription: Subscription, mut handler: impl EventHandler) {
    // Before the first call: a handler that closes the client must be known as such.
    let _ = shared.delivery.set(std::thread::current().id());
    let mut batch = Vec::with_capacity(BATCH);
    while let NextBatch::Events(_) = subscription.next_batch(BATCH, None, &mut batch) {
        for event in batch.drain(..) {
            if shared.stopping() {
                break;
            }
            // A panic of the handler costs this one event, not the client: it is counted, and the next event comes.
            if catch_unwind(AssertUnwindSafe(|| handler.event(&event))).is_err() {
                shared.panics.fetch_add(1, Ordering::Relaxed);
            }
        }
        if shared.stopping() {
            break;
        }
    }
    drop(subscription);
    if catch_unwind(AssertUnwindSafe(move || drop(handler))).is_err() {
        shared.panics.fetch_add(1, Ordering::Relaxed);
    }
}
