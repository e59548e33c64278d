//! The capture format: whatever happens to a file, what is read from it was written to it, and what is missing is said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

use std::time::{Duration, SystemTime};

use ccxcti_core::capture::{Damage, Direction, FILE_HEADER_BYTES, NotACapture, ReadError, Reader, Record, What, Writer};
use ccxcti_core::wire::{Coding, Dialect};
use proptest::collection::vec;
use proptest::prelude::*;

/// One call of a writer.
#[derive(Clone, Debug)]
enum Act {
    Start,
    Session(String, u32),
    Frame(Direction, Vec<u8>),
    Raw(Direction, Vec<u8>),
    End(String),
    Lost(u64),
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::FromServer), Just(Direction::FromClient)]
}

/// A frame of an id that no message has: nothing in it is a secret.
fn frame() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..60).prop_map(|body| [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], &[0, 0, 0x27, 0x0f], &body].concat())
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => Just(Act::Start),
        1 => ("[a-z0-9.]{1,20}:[0-9]{1,5}", 10u32..26).prop_map(|(server, protocol)| Act::Session(server, protocol)),
        8 => (direction(), frame()).prop_map(|(direction, frame)| Act::Frame(direction, frame)),
        1 => (direction(), vec(any::<u8>(), 1..40)).prop_map(|(direction, bytes)| Act::Raw(direction, bytes)),
        1 => "[a-z-]{1,12}".prop_map(Act::End),
        1 => any::<u64>().prop_map(Act::Lost),
    ]
}

fn wall(acts: usize) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + acts as u64)
}

fn write(writer: &mut Writer, acts: &[Act]) {
    for (index, act) in acts.iter().enumerate() {
        let at = Duration::from_micros(index as u64 * 7);
        match act {
            Act::Start => writer.start(wall(index)),
            Act::Session(server, protocol) => {
                let dialect = Dialect::of_version(*protocol);
                writer.session(at, wall(index), server, Coding::new(*protocol, dialect));
            }
            Act::Frame(direction, frame) => writer.frame(at, *direction, frame),
            Act::Raw(direction, bytes) => writer.raw(at, *direction, bytes),
            Act::End(reason) => writer.session_end(at, reason, "It is over."),
            Act::Lost(frames) => writer.lost(at, *frames),
        }
    }
}

/// A new file with these records.
fn file(acts: &[Act]) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.file_header();
    write(&mut writer, acts);
    writer.take()
}

/// What a reader makes of a file that comes in such pieces.
struct Read {
    records: Vec<Record>,
    damage: Vec<Damage>,
    refused: Option<NotACapture>,
    good_end: usize,
}

fn read_in(file: &[u8], piece: usize) -> Read {
    let mut reader = Reader::new();
    let mut read = Read { records: Vec::new(), damage: Vec::new(), refused: None, good_end: 0 };
    let mut pieces = file.chunks(piece);
    loop {
        match reader.next_record() {
            Ok(Some(record)) => read.records.push(record),
            Ok(None) => match pieces.next() {
                Some(bytes) => reader.feed(bytes),
                None if read.good_end == usize::MAX => break,
                None => {
                    reader.end();
                    read.good_end = usize::MAX;
                }
            },
            Err(ReadError::Damage(damage)) => read.damage.push(damage),
            Err(ReadError::NotACapture(error)) => {
                read.refused = Some(error);
                break;
            }
        }
    }
    read.good_end = usize::try_from(reader.good_end()).unwrap();
    read
}

fn read(file: &[u8]) -> Read {
    read_in(file, 4096)
}

/// Whether `part` is what is left of `whole` when some are taken away.
fn is_left_of(part: &[Record], whole: &[Record]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|record| rest.any(|own| own.what == record.what && own.at == record.at))
}

proptest! {
    #[test]
    fn what_was_written_is_read_whatever_the_pieces(acts in vec(act(), 0..30), piece in 1usize..200) {
        let file = file(&acts);
        let whole = read(&file);
        prop_assert!(whole.damage.is_empty() && whole.refused.is_none());
        prop_assert_eq!(whole.good_end, file.len());
        prop_assert_eq!(whole.records.len(), acts.len());
        for (index, (record, act)) in whole.records.iter().zip(&acts).enumerate() {
            match (act, &record.what) {
                (Act::Start, What::Start { product }) => prop_assert_eq!((product.as_str(), record.wall), (env!("CARGO_PKG_VERSION"), wall(index))),
                (Act::Session(own, version), What::Session { server, coding }) => {
                    prop_assert_eq!((own, *version, wall(index)), (server, coding.protocol, record.wall));
                }
                (Act::Frame(way, own), What::Frame { direction, bytes }) => prop_assert_eq!((way, own), (direction, bytes)),
                (Act::Raw(way, own), What::Raw { direction, bytes }) => prop_assert_eq!((way, own), (direction, bytes)),
                (Act::End(own), What::SessionEnd { reason, text }) => prop_assert_eq!((own.as_str(), "It is over."), (reason.as_str(), text.as_str())),
                (Act::Lost(own), What::Lost { frames }) => prop_assert_eq!(own, frames),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        prop_assert_eq!(read_in(&file, piece).records, whole.records);
    }

    #[test]
    fn any_prefix_of_a_file_reads_as_a_prefix_of_its_records(acts in vec(act(), 1..20), cut in any::<prop::sample::Index>()) {
        let file = file(&acts);
        let whole = read(&file).records;
        let cut = cut.index(file.len());
        let part = read(&file[..cut]);
        prop_assert!(part.refused.is_none());
        prop_assert_eq!(&part.records[..], &whole[..part.records.len()]);
        // Whatever stands behind the last record is told, with its place.
        let torn = cut - part.good_end;
        let told: Vec<Damage> = (torn > 0).then_some(Damage { offset: part.good_end as u64, bytes: torn as u64, at_end: true }).into_iter().collect();
        prop_assert_eq!(part.damage, told);
    }

    #[test]
    fn a_flipped_byte_costs_records_but_never_invents_or_hides_one(acts in vec(act(), 1..20), at in any::<prop::sample::Index>(), flip in 1u8..) {
        let mut file = file(&acts);
        let whole = read(&file).records;
        let at = at.index(file.len());
        file[at] ^= flip;
        let damaged = read(&file);
        if at < FILE_HEADER_BYTES {
            prop_assert!(damaged.refused.is_some() && damaged.records.is_empty());
        } else {
            prop_assert_eq!(damaged.records.len(), whole.len() - 1, "one record, and no other");
            prop_assert_eq!(damaged.damage.len(), 1);
            prop_assert!(is_left_of(&damaged.records, &whole));
        }
    }

    #[test]
    fn garbage_never_panics(bytes in vec(any::<u8>(), 0..400), with_header in any::<bool>()) {
        let file = if with_header { [&file(&[])[..], &bytes].concat() } else { bytes };
        let read = read(&file);
        prop_assert!(read.records.is_empty());
        prop_assert_eq!(read.refused.is_none() && read.damage.is_empty(), file.is_empty() || (with_header && file.len() == FILE_HEADER_BYTES));
    }

    #[test]
    fn who_opens_a_torn_file_again_appends_behind_its_last_record(
        before in vec(act(), 1..15), behind in vec(act(), 1..15), cut in any::<prop::sample::Index>()
    ) {
        let mut file = file(&before);
        let whole = read(&file).records;
        file.truncate(cut.index(file.len()));
        let torn = read(&file);
        file.truncate(torn.good_end);
        let mut writer = Writer::new();
        if file.is_empty() {
            writer.file_header();
        }
        write(&mut writer, &behind);
        file.extend(writer.take());
        let again = read(&file);
        prop_assert!(again.damage.is_empty());
        prop_assert_eq!(again.good_end, file.len());
        prop_assert_eq!(again.records.len(), torn.records.len() + behind.len());
        prop_assert_eq!(&again.records[..torn.records.len()], &whole[..torn.records.len()]);
    }
}

#[test]
fn the_bytes_are_those_that_capture_md_shows() {
    let mut writer = Writer::new();
    writer.file_header();
    writer.lost(Duration::from_nanos(5), 3);
    let expected = "89434358435449 0a 00000001   00000012 123d246b 06 00 0000000000000005 0000000000000003".replace(' ', "");
    let hex = ccxcti_core::wire::hex(&writer.take());
    assert_eq!(hex, expected);
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../CAPTURE.md")).unwrap();
    let shown: String = page.split("```hex").nth(1).unwrap().split("```").next().unwrap().split_whitespace().collect();
    assert_eq!(shown, expected);
}

#[test]
fn the_wall_clock_counts_from_the_last_start_or_session() {
    let second = Duration::from_secs(1);
    let (mut writer, coding) = (Writer::new(), Coding::new(17, Dialect::Ccx));
    writer.file_header();
    writer.start(wall(0));
    writer.lost(2 * second, 1);
    // The clock was set back by an hour between the sessions: the steady time is not, and later moments follow the new clock.
    writer.session(10 * second, wall(0) - 3600 * second, "ccx1:12028", coding);
    writer.lost(11 * second, 1);
    writer.start(wall(500));
    writer.lost(second, 1);
    let records = read(&writer.take()).records;
    let walls: Vec<SystemTime> = records.iter().map(|record| record.wall).collect();
    let expected = [wall(0), wall(2), wall(0) - 3600 * second, wall(1) - 3600 * second, wall(500), wall(501)];
    assert_eq!(walls, expected);
}

#[test]
fn other_files_and_later_versions_are_refused() {
    assert_eq!(read(b"{\"message\":\"OPEN_REQ\"}").refused, Some(NotACapture::Magic));
    let mut later = file(&[Act::Lost(1)]);
    later[FILE_HEADER_BYTES - 1] = 9;
    assert_eq!(read(&later).refused, Some(NotACapture::Version(9)));
    assert!(read(b"").refused.is_none());
}
