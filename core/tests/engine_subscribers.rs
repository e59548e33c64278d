//! Several subscribers on one session: each with its own filter, queue and policy, and none of them a trouble to the others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::mpsc::channel;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use ccxcti_core::wire::{Builder, Coding, Dialect, field, msg};
use ccxcti_core::{Client, ErrorKind, Event, Next, SubscribeOptions, Subscription};

use peer::{Link, PATIENCE, Peer, expect, next, number, quick, text};

/// A client whose session is up, with everything taken so far.
fn connected(peer: &Peer) -> (Client, Subscription, Link) {
    let (client, events) = Client::start_timed(&peer.config(), &quick()).unwrap();
    let link = peer.open();
    expect(&events, "SessionUp");
    (client, events, link)
}

fn options(text: &str) -> SubscribeOptions {
    SubscribeOptions::parse(text).unwrap()
}

/// An event of a call at this device.
fn at(id: u32, call_id: u32, device: &str) -> Vec<u8> {
    let builder = Builder::of(id, Coding::new(17, Dialect::Ccx)).unwrap();
    builder.set(field::call_id, call_id).set(field::connection_device_id, device).finish().unwrap()
}

fn calls(events: &Subscription, count: usize) -> Vec<i64> {
    (0..count).map(|_| number(&next(events), field::call_id)).collect()
}

#[test]
fn each_gets_what_passes_its_filter() {
    let peer = Peer::new();
    let (client, all, mut link) = connected(&peer);
    let ana = client.subscribe_with(&options("devices=2006")).unwrap();
    let ends = client.subscribe_with(&options("events=end-call")).unwrap();
    let call = client.subscribe_with(&options("calls=3")).unwrap();
    for call_id in 1..=4 {
        let device = if call_id % 2 == 0 { "2006.2106" } else { "2007" };
        link.send(&at(msg::CALL_DELIVERED_EVENT, call_id, device));
        link.send(&at(msg::END_CALL_EVENT, call_id, "5001"));
    }
    assert_eq!(calls(&all, 8), [1, 1, 2, 2, 3, 3, 4, 4]);
    assert_eq!(calls(&ana, 4), [2, 2, 4, 4], "to the end of each call, which names another device");
    assert_eq!(calls(&ends, 4), [1, 2, 3, 4]);
    assert_eq!(calls(&call, 2), [3, 3]);
    drop(link);
    for subscription in [&all, &ana, &ends, &call] {
        let down = expect(subscription, "SessionDown");
        assert_eq!(down.seq, 10, "sequence numbers are those of the stream");
    }
}

#[test]
fn one_that_is_stuck_disturbs_nobody() {
    let peer = Peer::new();
    let (client, fast, mut link) = connected(&peer);
    let stuck = client.subscribe_with(&options("queue_events=16")).unwrap();
    for turn in 0..100 {
        let burst = link.call(turn).repeat(100);
        link.send(&burst);
        assert_eq!(calls(&fast, 100), vec![i64::from(turn); 100]);
    }
    let figures = fast.stats();
    assert_eq!((figures.delivered, figures.lost, figures.waiting), (10_001, 0, 0));
    // One queue is filled after the other.
    let figures = peer::within("the last of them", || Some(stuck.stats()).filter(|figures| figures.lost == 10_000 - 16));
    assert_eq!((figures.delivered, figures.waiting, figures.high_water), (0, 16, 16));
    assert!(figures.waiting_bytes > 0 && figures.high_water_bytes >= figures.waiting_bytes);
    assert_eq!(number(&expect(&stuck, "EventsLost"), field::count), 10_000 - 16);
}

#[test]
fn each_has_its_own_policy_and_bounds() {
    let peer = Peer::new();
    let (client, all, mut link) = connected(&peer);
    let newest = client.subscribe_with(&options("queue_events=20 queue_policy=drop-newest")).unwrap();
    let oldest = client.subscribe_with(&options("queue_events=30 queue_policy=drop-oldest")).unwrap();
    let few_bytes = client.subscribe_with(&options("queue_bytes=65536 queue_policy=drop-newest")).unwrap();
    for call_id in 1..=1_000 {
        let call = link.call(call_id);
        link.send(&call);
    }
    assert_eq!(calls(&all, 1_000), (1..=1_000).collect::<Vec<_>>());
    peer::within("the last of them", || (oldest.stats().lost == 970 && newest.stats().lost == 980).then_some(()));
    assert_eq!(calls(&newest, 20), (1..=20).collect::<Vec<_>>());
    assert_eq!(number(&expect(&newest, "EventsLost"), field::count), 980);
    assert_eq!(number(&expect(&oldest, "EventsLost"), field::count), 970);
    assert_eq!(calls(&oldest, 30), (971..=1_000).collect::<Vec<_>>());
    let whole = |figures: &ccxcti_core::QueueStats| figures.lost + figures.waiting as u64 == 1_000;
    let figures = peer::within("the last of them", || Some(few_bytes.stats()).filter(whole));
    assert!(figures.high_water_bytes <= 65_536 && figures.lost > 0, "{figures:?}");
}

#[test]
fn the_strictest_policy_ends_the_session_for_all_and_lets_it_resume() {
    let peer = Peer::new();
    let (client, all, mut link) = connected(&peer);
    let strict = client.subscribe_with(&options("queue_events=16 queue_policy=disconnect")).unwrap();
    for call_id in 0..17 {
        let call = link.call(call_id);
        link.send(&call);
    }
    assert_eq!(calls(&all, 17).len(), 17);
    assert_eq!(text(&expect(&all, "SessionDown"), field::reason), "slow-consumer");
    assert_eq!(calls(&strict, 16).len(), 16);
    assert_eq!(number(&expect(&strict, "EventsLost"), field::count), 1);
    expect(&strict, "SessionDown");
    let _link = peer.open();
    peer::within("the next session", || (next(&all).type_name() == "SessionUp").then_some(()));
}

/// The handler sleeps on a gate while far more comes than its queue holds: the socket is read, heartbeats are sent, memory stays.
#[test]
fn a_consumer_that_sleeps_under_a_hundred_thousand_events() {
    let peer = Peer::new();
    let mut config = peer.config();
    config.set("queue_events", "1000").unwrap();
    let timings = ccxcti_core::session::Timings { heartbeat: Some(Duration::from_millis(250)), ..quick() };
    let (client, events) = Client::start_timed(&config, &timings).unwrap();
    let (open, gate) = channel::<()>();
    let (told, seen) = channel::<Arc<Event>>();
    let asleep = OnceLock::<()>::new();
    client
        .deliver(events, move |event: &Arc<Event>| {
            if event.type_name() == "CallDelivered" && asleep.set(()).is_ok() {
                gate.recv().unwrap();
            }
            told.send(Arc::clone(event)).unwrap();
        })
        .unwrap();
    let other = client.subscribe_with(&options("events=end-call")).unwrap();
    let mut link = peer.open();
    for turn in 0..4 {
        let burst = link.call(turn).repeat(25_000);
        link.send(&burst);
        // The client speaks though its consumer sleeps: it does when it has heard nothing for a while, so all was read.
        let invoke_id = link.expect(msg::HEARTBEAT_REQ);
        link.send(&link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]));
    }
    link.send(&at(msg::END_CALL_EVENT, 7, "2006"));
    expect(&other, "SessionUp");
    let last = expect(&other, "EndCall").seq;
    assert_eq!(last, 100_002);
    open.send(()).unwrap();
    let (mut lost, mut calls) = (0, 0);
    loop {
        let event = seen.recv_timeout(PATIENCE).unwrap();
        match event.type_name() {
            "EventsLost" => lost += number(&event, field::count),
            "CallDelivered" => calls += 1,
            "EndCall" => break,
            _ => {}
        }
    }
    assert_eq!(calls + lost, 100_000);
    assert!(calls <= 1_000 + 64, "the queue and one batch, not {calls}");
}

#[test]
fn a_subscriber_may_be_closed_while_somebody_waits_for_it() {
    let peer = Peer::new();
    let (client, _all, link) = connected(&peer);
    let idle = Arc::new(client.subscribe_with(&options("events=end-call")).unwrap());
    let waiters: Vec<_> = (0..3)
        .map(|_| {
            let idle = Arc::clone(&idle);
            thread::spawn(move || matches!(idle.next(None), Next::Closed))
        })
        .collect();
    idle.close();
    assert!(waiters.into_iter().all(|waiter| waiter.join().unwrap()));
    assert!(!client.is_closed());
    drop(link);
}

#[test]
fn subscribers_come_and_go_inside_the_handler() {
    let peer = Peer::new();
    let own = Arc::new(OnceLock::<Client>::new());
    let (tell, told) = channel();
    let (client, events) = Client::start_timed(&peer.config(), &quick()).unwrap();
    let mut kept: Option<Subscription> = None;
    let inside = Arc::clone(&own);
    client
        .deliver(events, move |event: &Arc<Event>| {
            let client = inside.wait();
            if let Some(former) = kept.take() {
                // A batch of events is under way: the new queue may have begun behind it.
                former.close();
                assert!(matches!(former.next(None), Next::Closed));
            }
            let fresh = client.subscribe_with(&options("devices=2006")).unwrap();
            assert!(!matches!(fresh.next(Some(Duration::ZERO)), Next::Closed));
            assert!(fresh.fd().is_ok() && fresh.stats().lost == 0);
            kept = Some(fresh);
            tell.send(event.seq).unwrap();
        })
        .unwrap();
    own.set(client.clone()).unwrap();
    let mut link = peer.open();
    for call_id in 0..50 {
        let call = link.call(call_id);
        link.send(&call);
    }
    for seq in 1..=51 {
        assert_eq!(told.recv_timeout(PATIENCE).unwrap(), seq);
    }
    assert_eq!(client.handler_panics(), 0);
    drop(link);
}

#[test]
fn what_cannot_be_is_said() {
    let peer = Peer::new();
    let (client, _all, link) = connected(&peer);
    let refused = |options: &SubscribeOptions| client.subscribe_with(options).unwrap_err();
    let few = SubscribeOptions { queue_events: Some(1), ..SubscribeOptions::default() };
    assert_eq!(refused(&few).kind, ErrorKind::InvalidArgument);
    // The first is the client's own.
    let many: Vec<_> = (1..1_024).map(|_| client.subscribe_with(&SubscribeOptions::default()).unwrap()).collect();
    assert_eq!(refused(&SubscribeOptions::default()).text, "a client has 1024 subscribers at most");
    assert!(matches!(client.subscribe().next(None), Next::Closed));
    drop(many);
    assert!(client.subscribe_with(&SubscribeOptions::default()).is_ok());
    drop(link);
    client.close();
    assert!(matches!(client.subscribe_with(&SubscribeOptions::default()).unwrap().next(None), Next::Closed));
}
