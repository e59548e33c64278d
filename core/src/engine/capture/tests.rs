//! Disks that are slow, full or away.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

use std::collections::VecDeque;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::disk::{Disk, open_file};
use super::pipe::{CAPTURE_BYTES_MAX, Entry, Pipe};
use crate::capture::{Direction, Reader, Record, What};
use crate::wire::{Coding, Dialect};

const FRAME: [u8; 12] = [0, 0, 0, 4, 0, 0, 0, 6, 0, 0, 0, 1];

fn file(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("ccxcti-disk-{name}-{}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    path
}

fn records(path: &Path) -> Vec<Record> {
    let mut reader = Reader::new();
    reader.feed(&std::fs::read(path).unwrap());
    reader.end();
    std::iter::from_fn(|| reader.next_record().unwrap()).collect()
}

fn session(second: u64) -> Entry {
    let wall = SystemTime::UNIX_EPOCH + Duration::from_secs(second);
    Entry::Session { at: Duration::from_secs(second), wall, server: "ccx1:12028".to_owned(), coding: Coding::new(17, Dialect::Ccx) }
}

fn frames(second: u64, count: u64) -> Entry {
    let bytes = FRAME.repeat(usize::try_from(count).unwrap());
    Entry::Frames { at: Duration::from_secs(second), direction: Direction::FromServer, bytes, count }
}

#[test]
fn what_finds_no_room_is_counted_and_said_where_it_is_missing() {
    let pipe = Pipe::default();
    let big = |second| Entry::Frames {
        at: Duration::from_secs(second),
        direction: Direction::FromServer,
        bytes: vec![0; CAPTURE_BYTES_MAX / 2],
        count: 7,
    };
    pipe.put(session(1), 0);
    pipe.put(big(2), 7);
    pipe.put(big(3), 7);
    pipe.put(big(4), 7);
    assert_eq!(pipe.report().lost, 14);
    // The end of a session still finds room, behind what is missing of it.
    pipe.put(Entry::End { at: Duration::from_secs(5), reason: "closed".to_owned(), text: String::new() }, 0);
    let state = pipe.lock();
    let shape: Vec<&str> = state
        .entries
        .iter()
        .map(|entry| match entry {
            Entry::Session { .. } => "session",
            Entry::Frames { .. } => "frames",
            Entry::Lost { frames: 14, .. } => "lost 14",
            Entry::End { .. } => "end",
            _ => "other",
        })
        .collect();
    assert_eq!(shape, ["session", "frames", "lost 14", "end"]);
    assert!(state.bytes <= CAPTURE_BYTES_MAX);
}

#[test]
fn a_disk_that_refuses_for_a_while_costs_frames_and_the_file_says_so() {
    let path = file("refuses");
    let (writable, length) = open_file(&path).unwrap();
    let pipe = Arc::new(Pipe::default());
    let mut disk = Disk::new(writable, length, Arc::clone(&pipe));
    // A descriptor without the right to write refuses every byte, as a full disk does.
    let writable = std::mem::replace(&mut disk.file, File::open(&path).unwrap());
    disk.entries(VecDeque::from([session(1), frames(2, 3)]));
    disk.entries(VecDeque::from([frames(3, 2)]));
    let report = pipe.report();
    assert_eq!((report.frames, report.lost), (0, 5));
    assert!(report.failure.unwrap().starts_with("the capture cannot be written: "));
    disk.file = writable;
    disk.entries(VecDeque::from([frames(4, 1)]));
    assert_eq!(pipe.report().frames, 1);
    let whats: Vec<What> = records(&path).into_iter().map(|record| record.what).collect();
    let _ = std::fs::remove_file(&path);
    assert!(matches!(whats[0], What::Start { .. }));
    let coding = Coding::new(17, Dialect::Ccx);
    let frame = What::Frame { direction: Direction::FromServer, bytes: FRAME.to_vec() };
    assert_eq!(whats[1..], [What::Session { server: "ccx1:12028".to_owned(), coding }, What::Lost { frames: 5 }, frame]);
}

#[test]
fn what_is_missing_at_the_very_end_is_said_too() {
    let path = file("end");
    let (file, length) = open_file(&path).unwrap();
    let pipe = Arc::new(Pipe::default());
    pipe.put(session(1), 0);
    pipe.put(frames(2, 1), 1);
    let closing = Arc::clone(&pipe);
    let thread = std::thread::spawn(move || {
        closing.lock().dropped = 9;
        Disk::new(file, length, Arc::clone(&closing)).run();
    });
    pipe.close();
    thread.join().unwrap();
    let last = records(&path).pop().unwrap();
    let _ = std::fs::remove_file(&path);
    assert_eq!(last.what, What::Lost { frames: 9 });
    assert_eq!(pipe.report().lost, 9);
}

#[test]
fn a_torn_end_is_cut_off_when_the_file_is_opened_again() {
    let path = file("torn");
    drop(open_file(&path).unwrap());
    let whole = std::fs::read(&path).unwrap();
    for torn in [&b"\0"[..], &[0, 0, 0, 20, 1, 2, 3], &whole[12..30]] {
        std::fs::write(&path, [&whole[..], torn].concat()).unwrap();
        let (file, length) = open_file(&path).unwrap();
        assert_eq!(file.metadata().unwrap().len(), length);
        assert_eq!(records(&path).len(), 2);
    }
    std::fs::write(&path, &whole[..5]).unwrap();
    drop(open_file(&path).unwrap());
    assert_eq!(records(&path).len(), 1);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_file_that_is_no_capture_is_left_alone() {
    let path = file("other");
    std::fs::write(&path, "my thesis").unwrap();
    assert!(open_file(&path).unwrap_err().to_string().contains("not a capture"));
    assert_eq!(std::fs::read(&path).unwrap(), b"my thesis");
    std::fs::remove_file(&path).unwrap();
    assert!(open_file(Path::new("/no/such/folder/file")).is_err());
}
