//! Queues that lost events ask for the present picture, and the engine hears each.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use shuttle::thread;

use super::super::{Audience, Bell, Limits, Next, Subscription};
use super::sync::Flag;
use super::{event, finds, holds, recorded};
use crate::config::QueuePolicy;
use crate::event::record;
use crate::wire::{Value, field};

/// Events of the model.
const EVENTS: u64 = 3;

/// Takes until the last event has come, or was lost and made up for.
fn consume(events: &Subscription) {
    let (mut owed, mut seen) = (false, 0);
    while owed || seen < EVENTS {
        let Next::Event(event) = events.next(None) else { panic!("the queue was closed before it was made up for") };
        match event.type_number() {
            record::EventsLost => {
                owed = true;
                let last = event.get(field::last_seq).and_then(Value::integer).unwrap();
                seen = u64::try_from(last).unwrap();
            }
            record::Resynchronised => owed = false,
            _ => {
                assert_eq!(event.seq, seen + 1, "neither twice nor missing");
                seen = event.seq;
            }
        }
    }
}

/// The engine: pushes everything, then helps who asks until nobody is left.
fn serve(audience: &mut Audience, bell: &Bell, ring: &Flag, consumers: &AtomicUsize) {
    for seq in 1..=EVENTS {
        audience.push(&mut vec![event(seq)]);
    }
    let mut now = Duration::ZERO;
    while consumers.load(Ordering::SeqCst) > 0 {
        ring.take();
        // Each turn is later than the pause between two pictures.
        now += Duration::from_secs(10);
        if bell.asked() {
            audience.help(now, bell, |_, _| Box::new(std::iter::once(recorded(record::Resynchronised, EVENTS))));
        }
    }
}

fn two_slow_consumers() {
    let ring = Arc::new(Flag::default());
    let rung = Arc::clone(&ring);
    let bell = Arc::new(Bell::new(move || rung.set(true)));
    let limits = Limits { events: 1, bytes: 1 << 20, policy: QueuePolicy::DropOldest, recovers: true };
    let mut audience = Audience::default();
    let consumers = Arc::new(AtomicUsize::new(2));
    let threads: Vec<_> = (0..2)
        .map(|_| {
            let events = audience.subscribe(limits, &bell, None).unwrap();
            let (bell, consumers) = (Arc::clone(&bell), Arc::clone(&consumers));
            thread::spawn(move || {
                consume(&events);
                consumers.fetch_sub(1, Ordering::SeqCst);
                bell.wake();
            })
        })
        .collect();
    serve(&mut audience, &bell, &ring, &consumers);
    threads.into_iter().for_each(|thread| thread.join().unwrap());
}

#[test]
fn whoever_lost_events_is_told_how_things_are() {
    holds(two_slow_consumers);
    finds("ask after waking", two_slow_consumers);
    finds("answered behind the look", two_slow_consumers);
}
