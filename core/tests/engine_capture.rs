//! The configuration key `capture`: what went over the wire is in the file, and secrets are not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::path::{Path, PathBuf};

use ccxcti_core::capture::{Direction, Reader, Record, What};
use ccxcti_core::session::Timings;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Message, msg};
use ccxcti_core::{Client, Config, ErrorKind, EventBody};

use peer::{config, next, open_timed};

fn file(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("ccxcti-capture-{name}-{}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    path
}

fn captured(sim: &Simulator, path: &Path) -> Config {
    let mut config = config(&sim.address());
    config.set("capture", path.to_str().unwrap()).unwrap();
    config.set("password", "hunter2").unwrap();
    config
}

fn records(path: &Path) -> Vec<Record> {
    let mut reader = Reader::new();
    reader.feed(&std::fs::read(path).unwrap());
    reader.end();
    std::iter::from_fn(|| reader.next_record().unwrap()).collect()
}

/// A session with one call; the frames of the messages that the client delivered.
fn one_call(sim: &Simulator, config: &Config) -> Vec<Vec<u8>> {
    let (client, events) = open_timed(config, &Timings::default()).unwrap();
    sim.command("dial +15551234 7000").unwrap();
    sim.command("hang-up +15551234").unwrap();
    let mut frames = Vec::new();
    loop {
        let event = next(&events);
        if let EventBody::Message(message) = &event.body {
            frames.push(message.message().frame().to_vec());
        }
        if event.type_number() == msg::END_CALL_EVENT {
            break;
        }
    }
    client.close();
    let report = client.capture().unwrap();
    assert_eq!((report.lost, report.failure), (0, None));
    assert!(report.frames as usize > frames.len());
    frames
}

#[test]
fn every_frame_of_a_session_is_in_the_file_and_no_password() {
    let path = file("session");
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let delivered = one_call(&sim, &captured(&sim, &path));
    assert!(!std::fs::read(&path).unwrap().windows(7).any(|bytes| bytes == b"hunter2"));
    let records = records(&path);
    assert!(matches!(&records[0].what, What::Start { .. }));
    let What::Session { server, coding } = &records[1].what else { panic!("{records:?}") };
    assert_eq!((server, coding.protocol), (&sim.address(), 17));
    let frames = |way: Direction| {
        records.iter().filter_map(move |record| match &record.what {
            What::Frame { direction, bytes } if *direction == way => Some(bytes.clone()),
            _ => None,
        })
    };
    let ids = |way| frames(way).map(|frame| Message::decode(&frame, *coding).unwrap().id()).collect::<Vec<u32>>();
    assert_eq!(ids(Direction::FromClient).first().zip(ids(Direction::FromClient).last()), Some((&msg::OPEN_REQ, &msg::CLOSE_REQ)));
    let (from_server, all) = (ids(Direction::FromServer), frames(Direction::FromServer).collect::<Vec<_>>());
    assert_eq!(from_server.first().zip(from_server.last()), Some((&msg::OPEN_CONF, &msg::CLOSE_CONF)));
    let mut rest = all.iter();
    assert!(delivered.iter().all(|frame| rest.any(|own| own == frame)), "a delivered frame is not in the file, or not in its place");
    let What::SessionEnd { reason, .. } = &records.last().unwrap().what else { panic!("{records:?}") };
    assert_eq!(reason, "closed");
    assert!(records.is_sorted_by_key(|record| record.at));
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_second_client_appends_also_behind_a_torn_end() {
    let path = file("append");
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let config = captured(&sim, &path);
    one_call(&sim, &config);
    let first = std::fs::read(&path).unwrap();
    // As a crash in mid-write leaves it.
    std::fs::write(&path, [&first[..], &first[12..40]].concat()).unwrap();
    one_call(&sim, &config);
    assert!(std::fs::read(&path).unwrap().starts_with(&first));
    let starts = records(&path).iter().filter(|record| matches!(record.what, What::Start { .. })).count();
    assert_eq!(starts, 2);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_file_that_cannot_be_used_is_a_typed_error_of_connecting() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let other = file("other");
    std::fs::write(&other, "my thesis").unwrap();
    for path in [other.as_path(), Path::new("/no/such/folder/file"), Path::new("/")] {
        let error = Client::open(&captured(&sim, path)).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Io);
        assert!(error.text.contains(path.to_str().unwrap()) && !error.text.contains('\n'), "{error}");
    }
    assert_eq!(std::fs::read(&other).unwrap(), b"my thesis");
    std::fs::remove_file(&other).unwrap();
    assert_eq!(sim.command("show clients").unwrap(), "ok []");
}

#[test]
fn two_clients_do_not_write_one_file() {
    let path = file("lock");
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let config = captured(&sim, &path);
    let (client, _events) = open_timed(&config, &Timings::default()).unwrap();
    let second = open_timed(&config, &Timings::default()).map(|_| ()).unwrap_err();
    assert_eq!(second.kind, ErrorKind::Io, "{second}");
    client.close();
    assert!(open_timed(&config, &Timings::default()).is_ok(), "the file is free again");
    std::fs::remove_file(&path).unwrap();
}
