//! Servers that do not say anything any more, or refuse.

use std::time::{Duration, Instant};

use ccxcti_core::ErrorKind;
use ccxcti_core::wire::{field, msg};

use crate::peer::{Peer, expect, open_timed, quick, text};
use crate::relay::Relay;
use crate::{BEAT, client, goes_on, recovers, settings, timings};

/// The longest that a silent peer may stay unnoticed, from its last byte: four intervals and a second.
const DETECTION: Duration = Duration::from_millis(4 * 250 + 1_000);
/// The longest from there to the session at a second server that is up.
const SWITCH_OVER: Duration = Duration::from_secs(3);

#[test]
fn a_silent_server_is_found_within_four_intervals_and_a_second() {
    let peer = Peer::new();
    let (_client, events) = client(&[peer.address()], &timings());
    let mut link = peer.open();
    expect(&events, "SessionUp");
    goes_on(&events, &mut link);
    let last_byte = Instant::now();
    let down = expect(&events, "SessionDown");
    assert!(last_byte.elapsed() <= DETECTION, "{:?}", last_byte.elapsed());
    assert_eq!(text(&down, field::reason), "no-answer");
    link.expect_end();
    peer.open();
    expect(&events, "SessionUp");
}

#[test]
fn a_server_that_vanishes_without_a_word_is_left_for_the_second_one() {
    for dialect in ["ccx", "ged188"] {
        let (first, second) = (Peer::new(), Peer::new());
        let relay = Relay::to(first.address());
        let mut config = settings(&[relay.address.clone(), second.address()]);
        config.set("dialect", dialect).unwrap();
        config.set("protocol", "17").unwrap();
        let (_client, events) = ccxcti_core::Client::start_timed(&config, &timings()).unwrap();
        let mut link = first.open();
        expect(&events, "SessionUp");
        goes_on(&events, &mut link);
        relay.stop_forwarding();
        let last_byte = Instant::now();
        let down = expect(&events, "SessionDown");
        let detected = Instant::now();
        assert!(detected - last_byte <= DETECTION, "{:?}", detected - last_byte);
        assert_eq!(text(&down, field::reason), "no-answer");
        let mut link = second.open();
        let up = expect(&events, "SessionUp");
        assert!(detected.elapsed() <= SWITCH_OVER, "{:?}", detected.elapsed());
        assert_eq!((up.epoch, text(&up, field::server)), (2, second.address()));
        expect(&events, "EventsMayBeMissing");
        goes_on(&events, &mut link);
    }
}

#[test]
fn failure_conf_on_the_open_is_tried_again_and_typed_in_the_end() {
    let peer = Peer::new();
    let mut config = settings(&[peer.address()]);
    config.set("connect_wait", "60").unwrap();
    let (_client, events) = ccxcti_core::Client::start_timed(&config, &quick()).unwrap();
    for status in [15, 92] {
        let mut link = peer.accept();
        let invoke_id = link.expect(msg::OPEN_REQ);
        link.refuse(invoke_id, status);
        link.expect_end();
    }
    let mut link = peer.open();
    expect(&events, "SessionUp");
    goes_on(&events, &mut link);
    // Without that time the refusal is the answer.
    let refusing = Peer::new();
    let config = settings(&[refusing.address()]);
    let server = std::thread::spawn(move || {
        let mut link = refusing.accept();
        let invoke_id = link.expect(msg::OPEN_REQ);
        link.refuse(invoke_id, 15);
    });
    let error = open_timed(&config, &quick()).unwrap_err();
    assert_eq!((error.kind, error.status), (ErrorKind::ServerOffline, Some(15)));
    server.join().unwrap();
}

#[test]
fn failure_conf_on_a_heartbeat_ends_the_session_and_the_next_server_is_asked() {
    let (first, second) = (Peer::new(), Peer::new());
    let (_client, events) = client(&[first.address(), second.address()], &timings());
    let mut link = first.open();
    expect(&events, "SessionUp");
    let invoke_id = link.expect(msg::HEARTBEAT_REQ);
    link.refuse(invoke_id, 15);
    link.expect_end();
    recovers(&events, &second, "server-offline", 2);
}

#[test]
fn the_standby_refuses_and_the_master_is_next_also_when_they_change_places() {
    let (standby, master) = (Peer::new(), Peer::new());
    let (_client, events) = client(&[standby.address(), master.address()], &quick());
    let refuse = || {
        let mut link = standby.accept();
        let invoke_id = link.expect(msg::OPEN_REQ);
        link.refuse(invoke_id, 92);
        link.expect_end();
    };
    refuse();
    let mut link = master.open();
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), master.address());
    goes_on(&events, &mut link);
    // The master dies; nobody listens there any more, and the other one needs a moment to take over.
    drop((link, master));
    refuse();
    recovers(&events, &standby, "connection-lost", 2);
}

#[test]
fn the_last_word_of_a_contact_centre_out_of_service_is_waited_for() {
    let (first, second) = (Peer::new(), Peer::new());
    let (_client, events) = client(&[first.address(), second.address()], &quick());
    let mut link = first.open();
    expect(&events, "SessionUp");
    let offline = link.frame(msg::SYSTEM_EVENT, &[(field::system_event_id, 4)]);
    link.send(&offline);
    goes_on_after(&events, "System", &mut link);
    link.expect_end();
    recovers(&events, &second, "server-offline", 2);
}

/// The event, and what the server still says behind it.
fn goes_on_after(events: &ccxcti_core::Subscription, type_name: &str, link: &mut crate::peer::Link) {
    expect(events, type_name);
    goes_on(events, link);
}

#[test]
fn heartbeats_are_sent_in_their_interval() {
    let peer = Peer::new();
    let (_client, events) = client(&[peer.address()], &timings());
    let mut link = peer.open();
    expect(&events, "SessionUp");
    let start = Instant::now();
    for _ in 0..5 {
        let invoke_id = link.expect(msg::HEARTBEAT_REQ);
        let conf = link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]);
        link.send(&conf);
    }
    assert!(start.elapsed() >= 4 * BEAT, "five heartbeats in {:?}", start.elapsed());
    goes_on(&events, &mut link);
}
