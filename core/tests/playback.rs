//! A capture played to the client's machine gives what the client gave: events with their numbers, epochs and contacts, and the picture.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::call::Picture;
use ccxcti_core::capture::{Direction, Reader, Record, Writer};
use ccxcti_core::playback::Playback;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Builder, Coding, Dialect, field, msg};
use ccxcti_core::{Event, Subscription};
use serde_json::Value;

use peer::{config, next, open_timed, quick, text};

fn records(bytes: &[u8]) -> Vec<Record> {
    let mut reader = Reader::new();
    reader.feed(bytes);
    reader.end();
    std::iter::from_fn(|| reader.next_record().unwrap()).collect()
}

/// An event without the moments, which two clocks took.
fn shape(event: &Event) -> (Value, Option<String>) {
    let mut json = event.json(false);
    ["received_at", "since", "until"].iter().for_each(|moment| drop(json.shift_remove(*moment)));
    (Value::Object(json), event.contact_id.map(|contact| contact.to_string()))
}

/// A picture without the moments.
fn still(picture: &Picture) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.shift_remove("since");
                object.values_mut().for_each(strip);
            }
            Value::Array(values) => values.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut json = Value::Object(picture.json(None));
    strip(&mut json);
    json
}

/// Takes events up to one of this type.
fn until(events: &Subscription, seen: &mut Vec<Arc<Event>>, type_name: &str) {
    while seen.last().is_none_or(|event: &Arc<Event>| event.type_name() != type_name) {
        seen.push(next(events));
    }
}

/// Takes events up to the one that says that this phone rings.
fn until_ringing(events: &Subscription, seen: &mut Vec<Arc<Event>>, device: &str) {
    while seen.last().is_none_or(|event: &Arc<Event>| text(event, field::alerting_device_id) != device) {
        seen.push(next(events));
    }
}

struct File(PathBuf);

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A session on the master, a switch-over in the middle of a call, and the rest of the call: the events, the picture after the switch-over,
/// and the file.
fn switched_over(name: &str) -> (Vec<Arc<Event>>, Picture, Vec<u8>) {
    let listen = vec!["127.0.0.1:0".to_owned(); 2];
    let sim = Simulator::start(SimOptions { listen, ..SimOptions::default() }).unwrap();
    let nodes = sim.addresses();
    let file = File(std::env::temp_dir().join(format!("ccxcti-playback-{name}-{}", std::process::id())));
    let _ = std::fs::remove_file(&file.0);
    let mut config = config(&format!("{},{}", nodes[1], nodes[0]));
    config.set("capture", file.0.to_str().unwrap()).unwrap();
    let (client, events) = open_timed(&config, &quick()).unwrap();
    let mut seen = Vec::new();
    for verb in ["login 1001 2006", "ready 1001", "dial +15551234 7000 as=A", "dial +15559999 7000 as=B"] {
        sim.command(verb).unwrap();
    }
    until_ringing(&events, &mut seen, "2006");
    sim.command("answer 2006").unwrap();
    until(&events, &mut seen, "RtpStarted");
    sim.command("go-standby").unwrap();
    // Whether the client is back before this is left to chance: it shows either way.
    sim.command("hang-up +15559999 B").unwrap();
    until(&events, &mut seen, "Resynchronised");
    let picture = client.picture();
    sim.command("hang-up +15551234 A").unwrap();
    until(&events, &mut seen, "EndCall");
    client.close();
    while let ccxcti_core::Next::Event(event) = events.next(Some(Duration::ZERO)) {
        seen.push(event);
    }
    assert_eq!(client.capture().unwrap().lost, 0);
    (seen, picture, std::fs::read(&file.0).unwrap())
}

#[test]
fn a_switch_over_plays_as_it_was() {
    let (seen, picture, bytes) = switched_over("same");
    assert!(seen.iter().any(|event| event.epoch == 2));
    let mut playback = Playback::new();
    let (mut played, mut then) = (Vec::new(), None);
    for record in records(&bytes) {
        let events = playback.record(&record);
        let whole_again = events.iter().any(|event| event.type_name() == "Resynchronised");
        played.extend(events);
        if whole_again {
            then = playback.keeper().map(|keeper| still(&keeper.picture()));
        }
    }
    played.extend(playback.end());
    let shapes = |events: &[Arc<Event>]| events.iter().map(|event| shape(event)).collect::<Vec<_>>();
    let (seen, played) = (shapes(&seen), shapes(&played));
    for (index, (was, is)) in seen.iter().zip(&played).enumerate() {
        assert_eq!(was, is, "event {index}");
    }
    assert_eq!(seen.len(), played.len());
    // The call that was hung up meanwhile may end just after the picture was taken; the other one is the same in both.
    let of_a = |picture: &Value| picture["calls"].as_array().unwrap().iter().find(|call| call["ani"] == "+15551234").cloned();
    assert_eq!(of_a(&still(&picture)), of_a(&then.unwrap()));
}

#[test]
fn any_part_of_a_capture_plays_without_a_panic_and_as_far_as_it_goes() {
    let (_, _, bytes) = switched_over("parts");
    let all = records(&bytes);
    let play = |records: &[Record]| {
        let mut playback = Playback::new();
        let mut events: Vec<Arc<Event>> = records.iter().flat_map(|record| playback.record(record)).collect();
        let before_end = events.len();
        events.extend(playback.end());
        assert!(events.iter().zip(1..).all(|(event, seq)| event.seq == seq));
        (events, before_end)
    };
    let (whole, _) = play(&all);
    for length in 0..all.len() {
        let (part, count) = play(&all[..length]);
        let same = part[..count].iter().zip(&whole).all(|(part, whole)| shape(part) == shape(whole));
        assert!(same && part.len() <= count + 1, "{length}");
    }
    // Without one of its records it plays, too: nothing is taken for granted.
    for missing in 0..all.len() {
        let mut some = all.clone();
        some.remove(missing);
        play(&some);
    }
}

#[test]
fn two_clients_one_behind_the_other_are_two_epochs_with_a_gap_between() {
    let coding = Coding::new(17, Dialect::Ccx);
    let wall = |second: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + second);
    let frame = |id: u32, request: u32| Builder::of(id, coding).unwrap().set(field::invoke_id, request).finish().unwrap();
    let mut writer = Writer::new();
    writer.file_header();
    for start in [0, 100] {
        writer.start(wall(start));
        writer.session(Duration::ZERO, wall(start), "ccx1:12028", coding);
        writer.frame(Duration::from_secs(1), Direction::FromServer, &frame(msg::OPEN_CONF, 1));
        // No SessionEnd: the program crashed.
    }
    let mut playback = Playback::new();
    let mut events: Vec<Arc<Event>> = records(&writer.take()).iter().flat_map(|record| playback.record(record)).collect();
    events.extend(playback.end());
    let types: Vec<(&str, u32)> = events.iter().map(|event| (event.type_name(), event.epoch)).collect();
    let expected = [("SessionUp", 1), ("SessionDown", 1), ("SessionUp", 2), ("EventsMayBeMissing", 2), ("SessionDown", 2)];
    assert_eq!(types, expected);
    assert_eq!((text(&events[3], field::since), text(&events[3], field::until)), (moment(wall(100)), moment(wall(101))));
    assert_eq!(
        (text(&events[1], field::text), text(&events[4], field::text)),
        ("the recording was cut off".into(), "the recording ends here".into())
    );
}

fn moment(wall: SystemTime) -> String {
    ccxcti_core::event::rfc3339(wall)
}

#[test]
fn lost_frames_are_a_gap() {
    let coding = Coding::new(17, Dialect::Ccx);
    let mut writer = Writer::new();
    writer.file_header();
    writer.start(SystemTime::UNIX_EPOCH);
    writer.session(Duration::ZERO, SystemTime::UNIX_EPOCH, "ccx1:12028", coding);
    let conf = Builder::of(msg::OPEN_CONF, coding).unwrap().finish().unwrap();
    writer.frame(Duration::from_secs(1), Direction::FromServer, &conf);
    writer.lost(Duration::from_secs(9), 3);
    let mut playback = Playback::new();
    let events: Vec<Arc<Event>> = records(&writer.take()).iter().flat_map(|record| playback.record(record)).collect();
    let types: Vec<&str> = events.iter().map(|event| event.type_name()).collect();
    assert_eq!(types, ["SessionUp", "EventsMayBeMissing"]);
}
