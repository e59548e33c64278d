//! Consumers that are too slow: the socket is read all the same, and every loss is counted where it happened.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Event, Subscription};

use peer::{Peer, expect, next, number, open_timed, quick, text};

/// Far more than a queue of 16 and the buffers of a connection hold.
const CALLS: u32 = 20_000;

/// A client with a queue of 16 whose consumer does not look while the server sends all its calls and leaves.
fn flooded(policy: &str) -> (Peer, Client, Subscription) {
    let peer = Peer::new();
    let mut config = peer.config();
    config.set("queue_events", "16").unwrap();
    config.set("queue_policy", policy).unwrap();
    // What a loss is made up for with is tested elsewhere.
    config.set("resync", "off").unwrap();
    let (client, events) = Client::start_timed(&config, &quick()).unwrap();
    let mut link = peer.open();
    // A client that ends the session stops reading; the rest does not arrive then.
    let calls: Vec<u8> = (0..CALLS).flat_map(|call| link.call(call)).collect();
    link.try_send(&calls);
    drop(link);
    (peer, client, events)
}

/// Reads to this record; checks that each sequence number was seen or counted as lost exactly once, in order.
fn account(events: &Subscription, until: &str) -> (Vec<Arc<Event>>, i64) {
    let (mut all, mut lost, mut seq) = (Vec::<Arc<Event>>::new(), 0, 0);
    while all.last().is_none_or(|event| event.type_name() != until) {
        let event = next(events);
        if event.type_name() == "EventsLost" {
            let (count, first, last) = (number(&event, field::count), number(&event, field::first_seq), number(&event, field::last_seq));
            assert_eq!((first, count), (seq + 1, last - first + 1));
            lost += count;
            seq = last;
        } else {
            seq += 1;
        }
        assert_eq!(i64::try_from(event.seq).unwrap(), seq);
        all.push(event);
    }
    (all, lost)
}

fn calls(events: &[Arc<Event>]) -> Vec<i64> {
    events.iter().filter(|event| event.type_number() == msg::CALL_DELIVERED_EVENT).map(|event| number(event, field::call_id)).collect()
}

fn names(events: &[Arc<Event>]) -> Vec<&str> {
    let mut names: Vec<&str> = events.iter().map(|event| event.type_name()).collect();
    names.dedup();
    names
}

#[test]
fn drop_oldest_keeps_the_latest_events() {
    let (peer, _client, events) = flooded("drop-oldest");
    // The next connection comes when the last byte of this one was read.
    let _link = peer.open();
    let (all, lost) = account(&events, "SessionDown");
    assert_eq!(names(&all), ["SessionUp", "EventsLost", "CallDelivered", "SessionDown"]);
    let last: Vec<i64> = (CALLS - 16..CALLS).map(i64::from).collect();
    assert_eq!((calls(&all), lost), (last, i64::from(CALLS) - 16));
}

#[test]
fn drop_newest_keeps_the_first_events() {
    let (peer, _client, events) = flooded("drop-newest");
    let _link = peer.open();
    let (all, lost) = account(&events, "SessionDown");
    assert_eq!(names(&all), ["SessionUp", "CallDelivered", "EventsLost", "SessionDown"]);
    let first: Vec<i64> = (0..16).collect();
    assert_eq!((calls(&all), lost), (first, i64::from(CALLS) - 16));
}

#[test]
fn disconnect_gives_the_session_up_and_opens_it_again_when_there_is_room() {
    let (peer, client, events) = flooded("disconnect");
    peer::within("the end of the session", || client.server().is_none().then_some(()));
    let (all, lost) = account(&events, "SessionDown");
    assert_eq!(names(&all), ["SessionUp", "CallDelivered", "EventsLost", "SessionDown"]);
    assert_eq!(text(&all[all.len() - 1], field::reason), "slow-consumer");
    assert!(lost > 0);
    assert_eq!(calls(&all), (0..16).collect::<Vec<i64>>());
    let _link = peer.open();
    assert_eq!(expect(&events, "SessionUp").epoch, 2);
    expect(&events, "EventsMayBeMissing");
}

#[test]
fn heartbeats_go_on_while_nobody_takes_events() {
    let peer = Peer::new();
    let mut config = peer.config();
    config.set("queue_events", "16").unwrap();
    config.set("resync", "off").unwrap();
    let timings = Timings { heartbeat: Some(Duration::from_millis(20)), ..quick() };
    let (_client, events) = Client::start_timed(&config, &timings).unwrap();
    let mut link = peer.open();
    for _ in 0..10 {
        let call = link.call(1).repeat(1_000);
        link.send(&call);
        let invoke_id = link.expect(msg::HEARTBEAT_REQ);
        link.send(&link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]));
    }
    drop(link);
    let (all, lost) = account(&events, "SessionDown");
    assert_eq!(i64::try_from(calls(&all).len()).unwrap() + lost, 10_000);
}

#[test]
fn a_slow_consumer_costs_the_others_nothing() {
    let peer = Peer::new();
    let config = peer.config();
    let (client, slow) = Client::start_timed(&config, &quick()).unwrap();
    let mut link = peer.open();
    expect(&slow, "SessionUp");
    let fast = client.subscribe();
    let closed = client.subscribe();
    closed.close();
    let call = link.call(7).repeat(100);
    link.send(&call);
    for seq in 2..102 {
        assert_eq!(next(&fast).seq, seq, "a later queue starts where it was made");
    }
    assert_eq!(next(&slow).seq, 2);
    assert!(matches!(closed.next(None), ccxcti_core::Next::Closed));
    drop(link);
    client.close();
}

#[test]
fn a_batch_takes_what_is_there() {
    let peer = Peer::new();
    let server = std::thread::spawn({
        let config = peer.config();
        move || open_timed(&config, &quick()).unwrap()
    });
    let mut link = peer.open();
    let (_client, events) = server.join().unwrap();
    let call = link.call(7).repeat(100);
    link.send(&call);
    let mut all = Vec::new();
    while all.len() < 101 {
        let before = all.len();
        let batch = events.next_batch(30, Some(peer::PATIENCE), &mut all);
        assert_eq!(batch, ccxcti_core::NextBatch::Events(all.len() - before));
        assert!(all.len() - before <= 30);
    }
    assert_eq!(events.next_batch(30, Some(Duration::ZERO), &mut all), ccxcti_core::NextBatch::TimedOut);
    assert!(all.iter().zip(1..).all(|(event, seq)| event.seq == seq));
    drop(link);
}
