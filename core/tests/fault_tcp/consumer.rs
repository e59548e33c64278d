//! Programs that do not take their events, and programs that close in the middle of them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};
use std::thread;

use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Event, Next, Subscription};

use crate::fault_support::frames::call;
use crate::fault_support::memory::growth_of_all;
use crate::peer::{Link, PATIENCE, Peer, expect, next, number, text};
use crate::{client, goes_on, settings, timings, up};

/// Events while the consumer sleeps.
const FLOOD: usize = 100_000;
/// Events that may wait for it.
const QUEUE: usize = 1_024;
/// The queue and the buffers of this program's other tests; the flood is several times as much.
const ROOM: usize = 12 << 20;

/// Sends the flood in parts, each behind a heartbeat that the client must still send.
fn flood(link: &mut Link) {
    const PARTS: usize = 10;
    let part = call(7).repeat(FLOOD / PARTS);
    for _ in 0..PARTS {
        link.send(&part);
        let invoke_id = link.expect(msg::HEARTBEAT_REQ);
        let conf = link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]);
        link.send(&conf);
    }
}

/// Calls and lost events up to this one.
fn account(events: &Receiver<Arc<Event>>, last: i64) -> (usize, usize) {
    let (mut calls, mut lost) = (0, 0);
    loop {
        let event = events.recv_timeout(PATIENCE).unwrap();
        match event.type_name() {
            "CallDelivered" if number(&event, field::call_id) == last => return (calls, lost),
            "CallDelivered" => calls += 1,
            "EventsLost" => lost += usize::try_from(number(&event, field::count)).unwrap(),
            other => assert_eq!(other, "SessionUp"),
        }
    }
}

#[test]
fn a_consumer_that_sleeps_through_a_flood_is_told_what_it_lost() {
    let peer = Peer::new();
    let mut config = settings(&[peer.address()]);
    config.set("queue_events", &QUEUE.to_string()).unwrap();
    let (client, events) = Client::start_timed(&config, &timings()).unwrap();
    let (wake, gate) = channel::<()>();
    let (tell, told) = channel();
    let sleeper = move |event: &Arc<Event>| {
        // Asleep until the test wakes it by dropping the sender.
        let _ = gate.recv();
        let _ = tell.send(Arc::clone(event));
    };
    client.deliver(events, sleeper).unwrap();
    let mut link = peer.open();
    let grown = growth_of_all(|| flood(&mut link));
    assert!(grown < ROOM, "{grown} bytes for a queue of {QUEUE} events");
    drop(wake);
    let last = link.call(4_711);
    link.send(&last);
    let (calls, lost) = account(&told, 4_711);
    assert_eq!(calls + lost, FLOOD, "each is delivered or counted");
    // The queue, and what had been taken from it before.
    assert!(calls <= QUEUE + 128 && lost > 0, "{calls} calls of a queue of {QUEUE}");
    drop(link);
    client.close();
}

/// Sends calls until the client is gone.
fn pour(mut link: Link) {
    let part = call(7).repeat(100);
    while link.try_send(&part) {}
}

/// What is left in the queue of a closed client; the last of it is the end of the session.
fn ends_closed(events: &Subscription) -> usize {
    let mut seq = None;
    let mut count = 0;
    let mut last = None;
    while let Next::Event(event) = events.next(Some(PATIENCE)) {
        if event.type_name() != "EventsLost" {
            assert!(seq.is_none_or(|seq| event.seq > seq));
        }
        seq = Some(event.seq);
        count += 1;
        last = Some(event);
    }
    let last = last.expect("nothing in the queue");
    assert_eq!((last.type_name(), text(&last, field::reason).as_str()), ("SessionDown", "closed"));
    count
}

#[test]
fn a_close_in_a_burst_ends_the_session_and_keeps_what_came() {
    let peer = Peer::new();
    let (client, events) = client(&[peer.address()], &timings());
    let link = peer.open();
    expect(&events, "SessionUp");
    let server = thread::spawn(move || pour(link));
    assert_eq!(next(&events).type_name(), "CallDelivered");
    client.close();
    assert!(ends_closed(&events) > 1);
    server.join().unwrap();
    // Another client finds the server as ever.
    let (_client, events, mut link) = up(&peer);
    goes_on(&events, &mut link);
}

#[test]
fn a_close_inside_a_handler_in_a_burst_is_its_last_call() {
    let peer = Peer::new();
    let (client, events) = client(&[peer.address()], &timings());
    let own = Arc::new(OnceLock::<Client>::new());
    let calls = Arc::new(AtomicUsize::new(0));
    let handler = {
        let (own, calls) = (Arc::clone(&own), Arc::clone(&calls));
        move |event: &Arc<Event>| {
            if event.type_name() == "CallDelivered" {
                calls.fetch_add(1, Ordering::SeqCst);
                own.wait().close();
            }
        }
    };
    client.deliver(events, handler).unwrap();
    assert!(own.set(client.clone()).is_ok());
    let link = peer.open();
    let server = thread::spawn(move || pour(link));
    server.join().unwrap();
    client.close();
    assert_eq!(calls.load(Ordering::SeqCst), 1, "no further call follows");
    assert!(client.is_closed());
}
