//! A scripted server plays the recorded opening of a version 15 session to a real client.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{Dialect, Direction, MessageRow, field, msg};
use ccxcti_core::{Client, EventBody, Subscription};
use serde_json::Value;

use peer::{Link, Peer, expect, next, number, quick};

/// One recorded message of a server.
struct Recorded {
    name: String,
    frame: Vec<u8>,
    fields: Value,
}

/// The recorded messages of version 15 that a server sends, as they stand in the vectors.
fn recorded() -> Vec<Recorded> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/frames.jsonl")).unwrap();
    let vectors = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let wanted = vectors.filter(|vector| vector["kind"] == "recorded" && vector["protocol"] == 15);
    let read = |vector: Value| {
        let (name, hex) = (vector["message"].as_str()?.to_owned(), vector["hex"].as_str()?);
        let sent_by_server = MessageRow::by_name(&name)?.direction != Direction::Client;
        let frame = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
        sent_by_server.then_some(Recorded { name, frame, fields: vector["fields"].clone() })
    };
    wanted.filter_map(read).collect()
}

/// OPEN_CONF, then the events of the team and of the peripherals, then everything else: the order that was recorded.
fn opening() -> Vec<Recorded> {
    let rank = |recorded: &Recorded| match recorded.name.as_str() {
        "OPEN_CONF" => 0,
        "AGENT_TEAM_CONFIG_EVENT" => 1,
        "SYSTEM_EVENT" => 2,
        _ => 3,
    };
    let mut opening = recorded();
    opening.sort_by_key(rank);
    assert!(opening.len() >= 7 && opening[0].name == "OPEN_CONF");
    opening
}

fn start(peer: &Peer) -> (Client, Subscription) {
    let timings = Timings { heartbeat: Some(Duration::from_millis(100)), ..quick() };
    Client::start_timed(&peer.config(), &timings).unwrap()
}

/// Every event of the recording arrives with its fields, and the session lives on.
fn check(peer: &Peer, play: impl FnOnce(&mut Link, &[Recorded])) {
    let opening = opening();
    let (client, events) = start(peer);
    let mut link = peer.accept();
    assert_eq!(link.expect(msg::OPEN_REQ), 1);
    play(&mut link, &opening);
    let up = expect(&events, "SessionUp");
    let granted = opening[0].fields["services_granted"].as_i64().unwrap();
    assert_eq!((number(&up, field::services_granted), number(&up, field::online)), (granted, 0));
    for recorded in &opening[1..] {
        let event = next(&events);
        assert_eq!(event.message_name(), Some(recorded.name.as_str()));
        let EventBody::Message(message) = &event.body else { panic!("{event:?}") };
        assert_eq!(message.message().frame(), recorded.frame);
        if !recorded.fields.is_null() {
            assert_eq!(event.json(false)["fields"], recorded.fields, "{}", recorded.name);
        }
    }
    stays_up(&client, &events, &mut link);
}

/// A heartbeat is asked and answered, and the next event still comes in the same session.
fn stays_up(client: &Client, events: &Subscription, link: &mut Link) {
    let invoke_id = link.expect(msg::HEARTBEAT_REQ);
    link.send(&link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]));
    link.send(&link.frame(msg::SYSTEM_EVENT, &[(field::system_event_id, 4)]));
    let event = expect(events, "System");
    assert_eq!((event.epoch, number(&event, field::system_event_id)), (1, 4));
    assert!(client.server().is_some());
}

fn peer() -> Peer {
    Peer::speaking(15, Dialect::Ged188)
}

#[test]
fn all_at_once() {
    let frames = |opening: &[Recorded]| opening.iter().flat_map(|recorded| recorded.frame.clone()).collect::<Vec<u8>>();
    check(&peer(), |link, opening| link.send(&frames(opening)));
}

#[test]
fn byte_by_byte() {
    check(&peer(), |link, opening| {
        opening.iter().flat_map(|recorded| &recorded.frame).for_each(|byte| link.send(&[*byte]));
    });
}

#[test]
fn events_before_the_answer() {
    check(&peer(), |link, opening| {
        opening[1..].iter().for_each(|recorded| link.send(&recorded.frame));
        link.send(&opening[0].frame);
    });
}
