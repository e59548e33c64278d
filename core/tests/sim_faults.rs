//! Faults of a connection as a client over TCP meets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::time::{Duration, Instant};

use ccxcti_core::session::Timings;
use ccxcti_core::sim::{SimOptions, Simulator, fault_help};
use ccxcti_core::wire::field;
use ccxcti_core::{Client, ErrorKind, Event, Subscription};

use peer::{config, expect, next, open_timed, quick, text};

fn faulty(faults: &[&str]) -> Simulator {
    let faults = faults.iter().map(|fault| (*fault).to_owned()).collect();
    Simulator::start(SimOptions { faults, ..SimOptions::default() }).unwrap()
}

/// A client with its session up. It asks nothing after a gap: when the answers come is not what these tests are about.
fn client(sim: &Simulator, timings: &Timings) -> (Client, Subscription) {
    let mut config = config(&sim.address());
    config.set("resync", "off").unwrap();
    let (client, events) = open_timed(&config, timings).unwrap();
    expect(&events, "SessionUp");
    (client, events)
}

/// What comes of a log-in and two changes of the agent's state, until `last` comes: type names.
fn names_until(sim: &Simulator, events: &Subscription, last: impl Fn(&Event, usize) -> bool) -> Vec<String> {
    for line in ["login 1001 2006", "ready 1001", "not-ready 1001"] {
        sim.command(line).unwrap();
    }
    let mut names = Vec::new();
    loop {
        let event = next(events);
        names.push(event.type_name().to_owned());
        let states = names.iter().filter(|name| *name == "AgentState").count();
        if last(&event, states) {
            return names;
        }
    }
}

#[test]
fn a_session_survives_what_is_only_strange() {
    for (fault, wanted) in [
        ("unknown-message@one-event", &["Unknown", "AgentState", "AgentState", "AgentState"][..]),
        ("unknown-tag@every-event", &["AgentState", "AgentState", "AgentState"]),
        ("malformed@one-event", &["MalformedMessage", "AgentState", "AgentState", "AgentState"]),
        ("split@every-event", &["AgentState", "AgentState", "AgentState"]),
        ("delay@first-event=100ms", &["AgentState", "AgentState", "AgentState"]),
        ("duplicate@one-event", &["AgentState", "AgentState", "AgentState", "AgentState"]),
        // The first state never comes: a client cannot know.
        ("drop@first-event", &["AgentState", "AgentState"]),
    ] {
        let sim = faulty(&[fault]);
        let (client, events) = client(&sim, &Timings::default());
        let states = wanted.iter().filter(|name| **name == "AgentState").count();
        assert_eq!(names_until(&sim, &events, |_, seen| seen == states), wanted, "{fault}");
        client.close();
    }
}

#[test]
fn a_session_that_cannot_go_on_is_opened_again() {
    for (fault, reason) in [("garbage@one-event", "protocol-error"), ("cut@one-event=10", "connection-lost")] {
        let sim = faulty(&[fault]);
        let (client, events) = client(&sim, &quick());
        sim.command("login 1001 2006").unwrap();
        assert_eq!(text(&expect(&events, "SessionDown"), field::reason), reason, "{fault}");
        assert_eq!(expect(&events, "SessionUp").epoch, 2, "{fault}");
        expect(&events, "EventsMayBeMissing");
        // After the one event everything is in order.
        sim.command("ready 1001").unwrap();
        assert_eq!(expect(&events, "AgentState").epoch, 2, "{fault}");
        client.close();
    }
}

#[test]
fn bytes_that_are_lost_break_the_frames_and_the_client_comes_back() {
    // The frame ends 4 bytes too early: its end is taken from the next one, whose fields then stand for a length.
    let sim = faulty(&["drop@one-event=4"]);
    let (client, events) = client(&sim, &quick());
    let names = names_until(&sim, &events, |event, _| event.type_name() == "SessionUp");
    assert!(names.contains(&"SessionDown".to_owned()), "{names:?}");
    sim.command("ready 1001").unwrap();
    loop {
        let event = next(&events);
        if (event.type_name(), event.epoch) == ("AgentState", 2) {
            break;
        }
    }
    client.close();
}

#[test]
fn an_open_conf_that_does_not_come_is_not_waited_for_without_end() {
    let sim = faulty(&["drop@open-conf"]);
    let timings = Timings { open: Duration::from_millis(100), ..quick() };
    let Err(error) = open_timed(&config(&sim.address()), &timings) else { panic!("a session without OPEN_CONF") };
    assert_eq!(error.kind, ErrorKind::TimedOut);
}

#[test]
fn a_delayed_open_conf_comes_when_its_time_has_come() {
    let sim = faulty(&["delay@open-conf=150ms"]);
    let started = Instant::now();
    let (client, _events) = client(&sim, &Timings::default());
    // At least: nothing is said of how much later a busy machine is.
    assert!(started.elapsed() >= Duration::from_millis(150));
    client.close();
}

#[test]
fn a_wrong_fault_is_refused_with_what_is_allowed() {
    let options = SimOptions { faults: vec!["melt@open-conf".to_owned()], ..SimOptions::default() };
    let error = Simulator::start(options).map(|_| ()).unwrap_err();
    assert_eq!(error.kind, ErrorKind::InvalidArgument);
    assert!(error.text.starts_with("fault melt@open-conf: there is no kind melt; kinds are drop,"), "{}", error.text);
    for word in ["drop[=BYTES]", "garbage[=BYTES]", "open-conf", "message:NAME"] {
        assert!(fault_help().contains(word), "{word}");
    }
}
