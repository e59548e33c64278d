//! After the first session the client comes back by itself and says what it may have missed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Subscription};

use peer::{Link, Peer, config, expect, next, number, quick, text};

/// Without resynchronisation: it would ask this peer, which does not answer.
fn started(peer: &Peer, timings: &Timings) -> (Client, Subscription, Link) {
    let mut config = peer.config();
    config.set("resync", "off").unwrap();
    let (client, events) = Client::start_timed(&config, timings).unwrap();
    let link = peer.open();
    expect(&events, "SessionUp");
    (client, events, link)
}

/// The records of an end and of the session behind it; gives the reason.
fn comes_back(events: &Subscription, epoch: u32) -> String {
    let down = expect(events, "SessionDown");
    assert_eq!(down.epoch, epoch - 1);
    assert!(!text(&down, field::text).is_empty());
    let up = expect(events, "SessionUp");
    assert_eq!((up.epoch, number(&up, field::epoch)), (epoch, i64::from(epoch)));
    let gap = expect(events, "EventsMayBeMissing");
    let (since, until) = (text(&gap, field::since), text(&gap, field::until));
    assert!(since.ends_with('Z') && since <= until, "{since} {until}");
    assert_eq!((gap.epoch, gap.seq, until), (epoch, up.seq + 1, ccxcti_core::event::rfc3339(up.received_at)));
    text(&down, field::reason)
}

#[test]
fn after_the_server_closed() {
    let peer = Peer::new();
    let (client, events, mut link) = started(&peer, &quick());
    for epoch in 2..6 {
        drop(link);
        link = peer.open();
        assert_eq!(comes_back(&events, epoch), "connection-lost");
        let call = link.call(epoch);
        link.send(&call);
        let event = expect(&events, "CallDelivered");
        assert_eq!((event.epoch, number(&event, field::call_id)), (epoch, i64::from(epoch)));
        assert_eq!(client.server(), Some(peer.address()));
    }
}

#[test]
fn after_heartbeats_without_answer() {
    let peer = Peer::new();
    let timings = Timings { heartbeat: Some(Duration::from_millis(20)), ..quick() };
    let (_client, events, mut link) = started(&peer, &timings);
    for _ in 0..3 {
        link.expect(msg::HEARTBEAT_REQ);
    }
    link.expect_end();
    let _link = peer.open();
    assert_eq!(comes_back(&events, 2), "no-answer");
}

#[test]
fn after_the_server_ended_the_session_by_its_own_word() {
    let peer = Peer::new();
    for (status, reason) in [(11, "replaced"), (15, "server-offline")] {
        let (_client, events, mut link) = started(&peer, &quick());
        link.send(&link.frame(msg::FAILURE_EVENT, &[(field::status, status)]));
        expect(&events, "Failure");
        link.expect_end();
        let _link = peer.open();
        assert_eq!(comes_back(&events, 2), reason);
    }
}

#[test]
fn after_bytes_that_cannot_be_followed_but_not_after_one_bad_message() {
    let peer = Peer::new();
    let (_client, events, mut link) = started(&peer, &quick());
    link.send(&[0, 0, 0, 2, 0, 0, 0, 9, 1, 2]);
    let bad = expect(&events, "MalformedMessage");
    assert_eq!((number(&bad, field::id), text(&bad, field::hex)), (9, "00000002000000090102".to_owned()));
    assert!(text(&bad, field::error).contains("CALL_DELIVERED_EVENT"));
    link.send(&[0xff; 8]);
    link.expect_end();
    let _link = peer.open();
    assert_eq!(comes_back(&events, 2), "protocol-error");
}

#[test]
fn with_the_next_server_of_the_list() {
    let (one, two) = (Peer::new(), Peer::new());
    let both = config(&format!("{},{}", one.address(), two.address()));
    let (client, events) = Client::start_timed(&both, &quick()).unwrap();
    let link = one.open();
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), one.address());
    drop(link);
    let link = two.open();
    assert_eq!(text(&expect(&events, "SessionDown"), field::reason), "connection-lost");
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), two.address());
    assert_eq!(client.server(), Some(two.address()));
    // The second one refuses meanwhile: back to the first.
    drop(link);
    let _link = one.open();
    let names: Vec<_> = (0..4).map(|_| next(&events).type_name()).collect();
    assert_eq!(names, ["EventsMayBeMissing", "Resynchronised", "SessionDown", "SessionUp"]);
}

#[test]
fn refusals_and_silence_are_not_final_any_more() {
    let peer = Peer::new();
    let timings = Timings { open: Duration::from_millis(50), ..quick() };
    let (client, events, link) = started(&peer, &timings);
    drop(link);
    for status in [1, 15, 92] {
        let mut link = peer.accept();
        let invoke_id = link.expect(msg::OPEN_REQ);
        link.refuse(invoke_id, status);
        link.expect_end();
    }
    let mut silent = peer.accept();
    silent.expect(msg::OPEN_REQ);
    silent.expect_end();
    drop(peer.accept());
    let _link = peer.open();
    assert_eq!(comes_back(&events, 2), "connection-lost");
    assert!(!client.is_closed());
}
