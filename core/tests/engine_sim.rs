//! The client and the embedded contact centre, which share nothing but the wire, over TCP.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use ccxcti_core::session::Timings;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Dialect, Value, field, msg};
use ccxcti_core::{Client, ErrorKind};

use peer::{config, expect, next, number, open_timed, quick, text};

#[test]
fn every_version_of_both_dialects_opens_and_sees_a_call() {
    for dialect in [Dialect::Ccx, Dialect::Ged188] {
        let sim = Simulator::start(SimOptions { dialect, ..SimOptions::default() }).unwrap();
        for protocol in dialect.versions() {
            let mut config = config(&sim.address());
            config.set("dialect", dialect.name()).unwrap();
            config.set("protocol", &protocol.to_string()).unwrap();
            let (client, events) = open_timed(&config, &Timings::default()).unwrap_or_else(|error| panic!("{dialect} {protocol}: {error}"));
            assert_eq!(number(&expect(&events, "SessionUp"), field::protocol), i64::from(protocol));
            let dialled = sim.command("dial +15551234 7000").unwrap();
            let call_id: i64 = dialled.rsplit('=').next().unwrap().parse().unwrap();
            let begun = loop {
                let event = next(&events);
                assert_ne!(event.type_name(), "MalformedMessage", "{dialect} {protocol}: {:?}", event.json(false));
                if event.type_number() == msg::BEGIN_CALL_EVENT {
                    break event;
                }
            };
            assert_eq!((number(&begun, field::call_id), text(&begun, field::ani)), (call_id, "+15551234".to_owned()));
            sim.command("hang-up +15551234").unwrap();
            while next(&events).type_number() != msg::END_CALL_EVENT {}
            client.close();
        }
    }
}

#[test]
fn an_agent_session_sees_its_own_agent() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let mut config = config(&sim.address());
    for (key, value) in [("mode", "agent"), ("agent_id", "1001"), ("extension", "2006"), ("instrument", "2006")] {
        config.set(key, value).unwrap();
    }
    let (client, events) = open_timed(&config, &Timings::default()).unwrap();
    assert_eq!(number(&expect(&events, "SessionUp"), field::services_granted), 1);
    sim.command("login 1001 2006").unwrap();
    let state = expect(&events, "AgentState");
    assert_eq!(state.get(field::agent_id_long).and_then(Value::text), Some("1001"));
    client.close();
}

#[test]
fn a_version_that_the_server_does_not_speak_is_lowered_down_to_the_floor() {
    for (dialect, newest) in [(Dialect::Ccx, 14), (Dialect::Ged188, 19)] {
        let sim = Simulator::start(SimOptions { dialect, protocol_max: Some(newest), ..SimOptions::default() }).unwrap();
        let mut config = config(&sim.address());
        config.set("dialect", dialect.name()).unwrap();
        let (client, events) = Client::open(&config).unwrap();
        assert_eq!(number(&expect(&events, "SessionUp"), field::protocol), i64::from(newest));
        sim.command("drop-clients").unwrap();
        while next(&events).type_name() != "SessionDown" {}
        let up = expect(&events, "SessionUp");
        assert_eq!((number(&up, field::protocol), up.epoch), (i64::from(newest), 2));
        client.close();
    }
    let sim = Simulator::start(SimOptions { protocol_max: Some(14), ..SimOptions::default() }).unwrap();
    let mut config = config(&sim.address());
    config.set("protocol_min", "15").unwrap();
    let error = Client::open(&config).unwrap_err();
    assert_eq!((error.kind, error.status), (ErrorKind::InvalidVersion, Some(1)));
}

#[test]
fn a_server_that_stops_and_one_that_takes_over() {
    let (first, second) = (Simulator::start(SimOptions::default()).unwrap(), Simulator::start(SimOptions::default()).unwrap());
    let both = config(&format!("{},{}", first.address(), second.address()));
    let (client, events) = open_timed(&both, &quick()).unwrap();
    expect(&events, "SessionUp");
    first.stop();
    assert_eq!(text(&expect(&events, "SessionDown"), field::reason), "connection-lost");
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), second.address());
    expect(&events, "EventsMayBeMissing");
    expect(&events, "Resynchronised");
    second.command("login 1001 2006").unwrap();
    assert_eq!(expect(&events, "AgentState").epoch, 2);
    client.close();
}

#[test]
fn a_client_follows_the_master_from_node_to_node() {
    let listen = vec!["127.0.0.1:0".to_owned(); 2];
    let sim = Simulator::start(SimOptions { listen, ..SimOptions::default() }).unwrap();
    let nodes = sim.addresses();
    // The standby is asked first: it refuses, and the client goes on to the master.
    let (client, events) = open_timed(&config(&format!("{},{}", nodes[1], nodes[0])), &quick()).unwrap();
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), nodes[0]);
    sim.command("dial +15551234 7000 as=A").unwrap();
    expect(&events, "BeginCall");
    sim.command("go-standby").unwrap();
    while next(&events).type_name() != "SessionDown" {}
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), nodes[1]);
    expect(&events, "EventsMayBeMissing");
    // The call is where it was.
    sim.command("hang-up +15551234 A").unwrap();
    let end = loop {
        let event = next(&events);
        if event.type_number() == msg::END_CALL_EVENT {
            break event;
        }
    };
    assert_eq!((end.epoch, number(&end, field::call_id)), (2, 16_777_507));
    // A connection that is only lost comes back to the same node.
    sim.command("drop-clients").unwrap();
    while next(&events).type_name() != "SessionDown" {}
    assert_eq!(text(&expect(&events, "SessionUp"), field::server), nodes[1]);
    client.close();
}
