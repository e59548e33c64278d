//! The hand-over in thousands of orders of its threads; and that each model finds the mistakes it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod close;
mod queue;
mod recovery;
pub mod sync;

use std::panic::catch_unwind;
use std::sync::Arc;
use std::time::SystemTime;

use shuttle::scheduler::{DfsScheduler, PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, FailurePersistence, MaxSteps, Runner};

use super::queue::{Limits, Queue};
use crate::config::QueuePolicy;
use crate::event::{Event, EventBody, Record, record};

/// Orders by chance.
const RANDOM: usize = 3_000;
/// Orders by chance with few changes of thread, and how many changes.
const PRIORITY: (usize, usize) = (2_000, 3);
/// Every order comes from this number, so that a failure comes again.
const SEED: u64 = 188;

/// Runs a small model in every order there is.
fn exhausts(model: fn()) {
    run(DfsScheduler::new(None, false), model);
}

/// Runs a model in many orders. What it prints on a failure is the schedule for `shuttle::replay`.
fn holds(model: fn()) {
    run(RandomScheduler::new_from_seed(SEED, RANDOM), model);
    run(PctScheduler::new_from_seed(SEED, PRIORITY.1, PRIORITY.0), model);
}

fn run(scheduler: impl Scheduler + 'static, model: fn()) {
    let mut config = Config::new();
    config.stack_size = 1 << 18;
    config.silence_warnings = true;
    // A model that goes round in circles has failed, too.
    config.max_steps = MaxSteps::FailAfter(2_000);
    config.failure_persistence = FailurePersistence::Print;
    Runner::new(scheduler, config).run(model);
}

/// Whether the model fails, as it must, with this mistake in the code: on a thread of its own, because a failed execution leaves one behind.
fn finds(mistake: &'static str, model: fn()) {
    let attempt = move || {
        sync::plant(mistake);
        catch_unwind(|| run(RandomScheduler::new_from_seed(SEED, RANDOM), model)).is_err()
            || catch_unwind(|| run(PctScheduler::new_from_seed(SEED, PRIORITY.1, PRIORITY.0), model)).is_err()
    };
    let found = std::thread::spawn(attempt).join().unwrap();
    assert!(found, "the model does not notice this mistake: {mistake}");
}

fn queue(events: usize, policy: QueuePolicy) -> Arc<Queue> {
    Arc::new(Queue::new(Limits { events, bytes: 1 << 20, policy, recovers: true }, None))
}

/// An event that may be lost.
fn event(seq: u64) -> Arc<Event> {
    recorded(record::MalformedMessage, seq)
}

fn recorded(number: u32, seq: u64) -> Arc<Event> {
    Arc::new(Event::new(seq, 1, SystemTime::UNIX_EPOCH, EventBody::Record(Record::new(number))))
}
