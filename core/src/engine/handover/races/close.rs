//! The close: from outside by two threads, and inside the handler.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use shuttle::thread;

use super::super::sync::lock;
use super::super::{Audience, Bell, Ending, Limits, Subscription, deliver};
use super::sync::Flag;
use super::{event, finds, holds};
use crate::config::QueuePolicy;

/// What a client is without its engine.
struct Client {
    ending: Ending,
    bell: Arc<Bell>,
    audience: shuttle::sync::Mutex<Audience>,
    /// Makes the engine take a turn.
    ring: Arc<Flag>,
    // Counters of the model, not of what is checked.
    calls: AtomicUsize,
    dropped: AtomicUsize,
    /// Closes that have returned, and among them those of the handler.
    closed: AtomicUsize,
    closed_inside: AtomicUsize,
    /// The handler has closed the client.
    inside: Flag,
    /// Assertions of the handler that failed: `deliver` catches their panics.
    wrong: AtomicUsize,
}

impl Client {
    fn start(closes_at: Option<u64>) -> Arc<Client> {
        let ring = Arc::new(Flag::default());
        let rung = Arc::clone(&ring);
        let client = Arc::new(Client {
            ending: Ending::default(),
            bell: Arc::new(Bell::new(move || rung.set(true))),
            audience: shuttle::sync::Mutex::default(),
            ring,
            calls: AtomicUsize::new(0),
            dropped: AtomicUsize::new(0),
            closed: AtomicUsize::new(0),
            closed_inside: AtomicUsize::new(0),
            inside: Flag::default(),
            wrong: AtomicUsize::new(0),
        });
        let limits = Limits { events: 10, bytes: 1 << 20, policy: QueuePolicy::DropOldest, recovers: false };
        let subscription = lock(&client.audience).subscribe(limits, &client.bell, None).unwrap();
        let engine = Arc::clone(&client);
        client.ending.start_engine(move || engine.run()).unwrap();
        client.deliver(subscription, closes_at);
        client
    }

    fn run(&self) {
        self.ending.enter();
        lock(&self.audience).push(&mut vec![event(1), event(2)]);
        lock(&self.audience).push(&mut vec![event(3)]);
        while !self.ending.stopping() {
            self.ring.take();
        }
        lock(&self.audience).close();
    }

    fn deliver(self: &Arc<Client>, subscription: Subscription, closes_at: Option<u64>) {
        let client = Arc::clone(self);
        let handler = Handler(Arc::clone(self));
        let run = move || {
            let call = move |event: &Arc<crate::event::Event>| handler.call(event.seq, closes_at);
            deliver(&client.ending, subscription, call, |_| _ = client.wrong.fetch_add(1, Ordering::SeqCst));
        };
        // Who closes at once may come before.
        let _ = self.ending.start_delivery(run);
    }

    /// As `Client::close` does it.
    fn close(&self) {
        self.ending.post();
        self.bell.wake();
        self.ending.wait();
    }

    fn close_outside(&self) {
        self.close();
        self.closed.fetch_add(1, Ordering::SeqCst);
        assert_eq!(self.dropped.load(Ordering::SeqCst), 1, "the handler is gone when close returns");
        assert_eq!(self.wrong.load(Ordering::SeqCst), 0, "what the handler found");
    }
}

struct Handler(Arc<Client>);

impl Handler {
    fn call(&self, seq: u64, closes_at: Option<u64>) {
        let Handler(client) = self;
        let quiet = |when: &str| {
            assert_eq!(client.closed.load(Ordering::SeqCst), 0, "{when} a call after close has returned");
        };
        quiet("begins");
        assert_eq!(client.closed_inside.load(Ordering::SeqCst), 0, "a further call after a close inside");
        assert_eq!(client.calls.fetch_add(1, Ordering::SeqCst) as u64 + 1, seq, "in order");
        thread::yield_now();
        if closes_at == Some(seq) {
            client.close();
            client.closed_inside.fetch_add(1, Ordering::SeqCst);
            client.inside.set(true);
        }
        quiet("ends");
    }
}

impl Drop for Handler {
    fn drop(&mut self) {
        assert_eq!(self.0.dropped.fetch_add(1, Ordering::SeqCst), 0, "dropped once");
    }
}

fn closed_twice_from_outside() {
    let client = Client::start(None);
    let other = Arc::clone(&client);
    let second = thread::spawn(move || other.close_outside());
    client.close_outside();
    second.join().unwrap();
}

fn closed_inside_and_outside() {
    let client = Client::start(Some(1));
    client.close_outside();
}

/// The program does nothing; the handler ends it all, and who waits for the threads afterwards finds them ended.
fn closed_inside_first() {
    let client = Client::start(Some(2));
    client.inside.wait();
    client.close_outside();
    assert_eq!(client.calls.load(Ordering::SeqCst), 2);
}

#[test]
fn after_a_close_nothing_is_called_and_the_handler_is_gone() {
    holds(closed_twice_from_outside);
    finds("close does not wait", closed_twice_from_outside);
    finds("second closer does not wait", closed_twice_from_outside);
}

#[test]
fn a_close_inside_ends_the_calls_and_waits_for_nobody() {
    holds(closed_inside_and_outside);
    holds(closed_inside_first);
    finds("the batch is finished", closed_inside_first);
    finds("delivery is unknown", closed_inside_first);
}
