//! `ccxcti demo`: what a newcomer sees.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use common::{run, start};

/// Every message of an inbound call that a client sees.
const NAMES: [&str; 11] = [
    "AGENT_STATE_EVENT",
    "BEGIN_CALL_EVENT",
    "CALL_DELIVERED_EVENT",
    "CALL_ESTABLISHED_EVENT",
    "CALL_DIVERTED_EVENT",
    "CALL_QUEUED_EVENT",
    "RTP_STARTED_EVENT",
    "RTP_STOPPED_EVENT",
    "CALL_CONNECTION_CLEARED_EVENT",
    "CALL_CLEARED_EVENT",
    "END_CALL_EVENT",
];

#[test]
fn the_demo_shows_who_rang_whom_and_what_each_client_saw() {
    let ended = run(&["demo"], "");
    let text = ended.text();
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""), "{text}");
    for name in NAMES {
        let line = text.lines().find(|line| line.contains(&format!("  {name} "))).unwrap_or_else(|| panic!("no {name} in {text}"));
        assert!(line.contains("bridge") || line.contains("ana"), "{line}");
    }
    for words in [
        "> +15551234 dials 7000",
        "a call begins: +15551234 has dialled trigger 7000",
        "Ana (2006) rings: +15551234 is calling",
        "Ana (2006) answers",
        "agent Ana (1001) is now talking",
        "+15551234 -> trigger 7000 -> CTI port 5001 -> Ana (2006)",
        "bridge      saw 21 events",
        "ana         saw 16 events",
        "Try next",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert!(!text.contains('\x1b'), "colour into a pipe: {text}");
}

#[test]
fn the_demo_as_json_names_the_client_of_each_event() {
    let ended = run(&["demo", "--json"], "");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    for (client, count) in [("bridge", 21), ("ana", 16)] {
        let events: Vec<_> = ended.json().into_iter().filter(|event| event["client"] == client).collect();
        assert_eq!(events.iter().filter(|event| event.get("message").is_some()).count(), count, "{client}");
        let seqs: Vec<u64> = events.iter().map(|event| event["seq"].as_u64().unwrap()).collect();
        assert_eq!(seqs, (1..=seqs.len() as u64).collect::<Vec<_>>(), "{client}");
    }
}

/// Demos that run at once: most of the time of each is waiting.
const AT_ONCE: usize = 8;

#[test]
fn every_built_in_story_is_shown_and_ends_well() {
    let names: Vec<&str> = ccxcti_core::sim::stories().iter().map(|(name, _)| *name).collect();
    for names in names.chunks(AT_ONCE) {
        let shown = std::thread::scope(|scope| {
            let demos: Vec<_> = names.iter().map(|name| scope.spawn(|| (*name, run(&["demo", "--story", name, "--json"], "")))).collect();
            demos.into_iter().map(|demo| demo.join().unwrap()).collect::<Vec<_>>()
        });
        for (name, ended) in shown {
            assert_eq!((ended.status, ended.stderr.as_str()), (0, ""), "{name}");
            assert!(ended.json().iter().any(|event| event.get("message").is_some()), "{name}: nobody saw anything");
        }
    }
}

#[test]
fn the_help_lists_the_stories() {
    let help = run(&["demo", "--help"], "").text();
    for (name, _) in ccxcti_core::sim::stories() {
        assert!(help.lines().any(|line| line.trim_start().starts_with(name)), "{name} is not in {help}");
    }
}

#[test]
fn a_story_that_is_not_there_is_a_wrong_call() {
    let ended = run(&["demo", "--story", "no-such-story"], "");
    assert_eq!((ended.status, ended.text().as_str()), (2, ""));
    ended.says(&["no-such-story", "inbound-call"]);
}

#[test]
fn ctrl_c_ends_the_demo() {
    let mut demo = start(&["demo"]);
    demo.lines_until("BEGIN_CALL_EVENT");
    demo.interrupt();
    let ended = demo.finish();
    assert_eq!((ended.status, ended.stderr.as_str()), (130, ""));
}
