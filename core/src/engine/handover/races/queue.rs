//! The queue: several who take, one who pushes, a close in between.

use std::sync::Arc;
use std::time::{Duration, Instant};

use shuttle::thread::{self, JoinHandle};

use super::super::queue::{Pushed, Queue, Taken};
use super::sync::{Flag, now};
use super::{event, exhausts, finds, holds, queue};
use crate::config::QueuePolicy;
use crate::wire::{Value, field};

/// Takes until the queue is closed; the numbers in the order in which they came.
fn taker(queue: &Arc<Queue>, until: fn() -> Option<Instant>) -> JoinHandle<Vec<u64>> {
    let queue = Arc::clone(queue);
    thread::spawn(move || {
        let mut taken = Vec::new();
        while !matches!(queue.take(2, until(), &mut taken), Taken::Closed) {}
        taken.iter().map(|event| event.seq).collect()
    })
}

/// The least: one event, one who takes it, the close.
fn one_taker() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let takers = vec![taker(&queue, || None)];
    assert_eq!(queue.push([event(1)]), Pushed::Fits);
    queue.close();
    all_taken(takers, 1);
}

/// Each in order, each once, none forgotten.
fn all_taken(takers: Vec<JoinHandle<Vec<u64>>>, pushed: u64) {
    let taken: Vec<Vec<u64>> = takers.into_iter().map(|taker| taker.join().unwrap()).collect();
    assert!(taken.iter().all(|taken| taken.is_sorted()), "{taken:?}");
    let mut all = taken.concat();
    all.sort_unstable();
    assert!(all.iter().copied().eq(1..=pushed), "{all:?}");
}

fn two_takers() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let takers = vec![taker(&queue, || None), taker(&queue, || None)];
    assert_eq!(queue.push([event(1)]), Pushed::Fits);
    assert_eq!(queue.push([event(2), event(3)]), Pushed::Fits);
    queue.close();
    assert_eq!(queue.push([event(4)]), Pushed::Closed);
    all_taken(takers, 3);
}

fn impatient_takers() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let soon = || Some(now() + Duration::from_millis(1));
    let takers = vec![taker(&queue, soon), taker(&queue, || None)];
    queue.push([event(1)]);
    queue.push([event(2)]);
    queue.close();
    all_taken(takers, 2);
}

fn abandoned() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let waiting = taker(&queue, || None);
    let pusher = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || (1..=2).for_each(|seq| _ = queue.push([event(seq)])))
    };
    queue.abandon();
    assert!(matches!(queue.take(1, Some(now()), &mut Vec::new()), Taken::Closed), "something came behind the end");
    pusher.join().unwrap();
    waiting.join().unwrap();
}

fn descriptor() {
    let queue = queue(10, QueuePolicy::DropOldest);
    queue.fd().unwrap();
    let readable = queue.flag();
    let loop_of_others = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || {
            let mut taken = Vec::new();
            loop {
                readable.wait();
                if let Taken::Closed = queue.take(1, Some(now()), &mut taken) {
                    return taken.iter().map(|event| event.seq).collect();
                }
            }
        })
    };
    queue.push([event(1)]);
    queue.push([event(2)]);
    queue.close();
    all_taken(vec![loop_of_others], 2);
}

/// The policy `disconnect`: what does not fit is said and counted, and there is room again when the consumer has caught up.
fn disconnected() {
    let queue = queue(2, QueuePolicy::Disconnect);
    let step = Arc::new(Flag::default());
    let taken = {
        let (queue, step) = (Arc::clone(&queue), Arc::clone(&step));
        thread::spawn(move || {
            let mut taken = Vec::new();
            while !matches!(queue.take(1, None, &mut taken), Taken::Closed) {
                step.set(true);
            }
            let lost = taken.iter().filter_map(|event| event.get(field::count)).filter_map(Value::integer).sum::<i64>();
            (taken.iter().filter(|event| event.type_name() == "MalformedMessage").count(), lost)
        })
    };
    let mut refused = 0;
    for seq in 1..=4 {
        refused += i64::from(queue.push([event(seq)]) == Pushed::Full);
    }
    while !queue.has_room() {
        step.take();
    }
    assert_eq!(queue.push([event(5)]), Pushed::Fits, "half of the room is free");
    queue.close();
    let (events, lost) = taken.join().unwrap();
    assert_eq!((events as i64 + lost, lost), (5, refused));
}

#[test]
fn what_is_pushed_is_taken_once_whoever_takes() {
    exhausts(one_taker);
    holds(two_takers);
    for mistake in ["nobody is woken", "one is woken", "waits without the lock"] {
        finds(mistake, two_takers);
    }
}

#[test]
fn a_wait_that_times_out_takes_no_wake_up_with_it() {
    holds(impatient_takers);
    finds("nobody is woken", impatient_takers);
    finds("forgets who waits", impatient_takers);
}

#[test]
fn nothing_comes_behind_the_end_of_a_subscription() {
    holds(abandoned);
    finds("abandons in two steps", abandoned);
}

#[test]
fn the_descriptor_says_what_the_queue_says() {
    holds(descriptor);
    finds("the close is not signalled", descriptor);
    finds("the descriptor is set late", descriptor);
}

#[test]
fn a_full_queue_that_disconnects_has_room_again() {
    holds(disconnected);
    finds("a loss is not counted", disconnected);
}
