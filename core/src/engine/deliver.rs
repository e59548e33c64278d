//! The delivery thread: calls the handler, one event at a time, in order.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::client::EventHandler;
use super::shared::Shared;
use super::subscription::{NextBatch, Subscription};
use crate::error::{Error, ErrorKind};

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
            // A panic of the handler costs this one event, not the client: it is counted and told, and the next event comes.
            if catch_unwind(AssertUnwindSafe(|| handler.event(&event))).is_err() {
                failed(shared, &format!("the handler failed at event {} ({})", event.seq, event.type_name()));
            }
        }
        if shared.stopping() {
            break;
        }
    }
    drop(subscription);
    if catch_unwind(AssertUnwindSafe(move || drop(handler))).is_err() {
        failed(shared, "the handler failed when it was dropped");
    }
}

/// Counts a panic of the handler and tells the hook of it. What the panic said stays out: it may hold what the event held.
fn failed(shared: &Shared, text: &str) {
    shared.panics.fetch_add(1, Ordering::Relaxed);
    if let Some(hook) = shared.error_hook() {
        let error = Error::new(ErrorKind::Panic, text);
        // A hook that fails too has nobody left to be told.
        let _ = catch_unwind(AssertUnwindSafe(|| hook(&error)));
    }
}
