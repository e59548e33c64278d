//! What can go wrong between a client and its servers, over TCP: the twins of `fault_virtual.rs`. An hour without servers and a clock that
//! is set back are there alone; a server that is killed is in the tests of the command line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod fault_support;
mod peer;

#[path = "fault_tcp/bytes.rs"]
mod bytes;
#[path = "fault_tcp/consumer.rs"]
mod consumer;
#[path = "fault_tcp/relay.rs"]
mod relay;
#[path = "fault_tcp/silence.rs"]
mod silence;

use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::field;
use ccxcti_core::{Client, Config, Subscription};

use peer::{Link, Peer, config, expect, number, quick, text};

/// The heartbeat interval of these clients, unless a test has its own.
pub const BEAT: Duration = Duration::from_millis(250);

/// Short pauses, short heartbeats.
pub fn timings() -> Timings {
    Timings { heartbeat: Some(BEAT), close: Duration::from_millis(200), ..quick() }
}

/// A client of these servers. What it asks by itself after a reconnect is not the matter here.
pub fn client(servers: &[String], timings: &Timings) -> (Client, Subscription) {
    Client::start_timed(&settings(servers), timings).unwrap()
}

/// Their configuration.
pub fn settings(servers: &[String]) -> Config {
    let mut config = config(&servers.join(","));
    config.set("resync", "off").unwrap();
    config
}

/// A session that is up, on waiting times without heartbeats in a test's life.
pub fn up(peer: &Peer) -> (Client, Subscription, Link) {
    let (client, events) = client(&[peer.address()], &quick());
    let link = peer.open();
    expect(&events, "SessionUp");
    (client, events, link)
}

/// The session ends for this reason, the next one opens at this server, and shows its events.
pub fn recovers(events: &Subscription, peer: &Peer, reason: &str, epoch: u32) -> Link {
    let down = expect(events, "SessionDown");
    assert_eq!((text(&down, field::reason).as_str(), down.epoch), (reason, epoch - 1));
    let mut link = peer.open();
    let up = expect(events, "SessionUp");
    assert_eq!((up.epoch, text(&up, field::server)), (epoch, peer.address()));
    let gap = expect(events, "EventsMayBeMissing");
    assert!(text(&gap, field::since) <= text(&gap, field::until));
    goes_on(events, &mut link);
    link
}

/// The next call is shown.
pub fn goes_on(events: &Subscription, link: &mut Link) {
    let call = link.call(4_711);
    link.send(&call);
    assert_eq!(number(&expect(events, "CallDelivered"), field::call_id), 4_711);
}
