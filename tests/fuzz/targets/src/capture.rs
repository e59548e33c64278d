//! Capture files: whatever stands in one is read to its end, the same in any slices, and can be played.

use ccxcti_core::capture::{Damage, FORMAT_VERSION, ReadError, Reader, Record};
use ccxcti_core::event::Event;
use ccxcti_core::playback::Playback;

use crate::bytes::{head, slices};

/// Bytes before the first record.
const FILE_HEADER: [u8; 8] = [0x89, b'C', b'C', b'X', b'C', b'T', b'I', b'\n'];
/// Length and checksum before each record.
const RECORD_HEADER: usize = 8;

/// A byte: 0 = the rest is the file; else its records follow without the file's header, their checksums are put right, and the byte is
/// the length of the slices in which the file is read.
pub fn capture(data: &[u8]) {
    let (choice, rest) = head(data);
    let file = if choice == 0 { rest.to_vec() } else { repaired(rest) };
    let whole = read(&file, &[]);
    assert_eq!(read(&file, &[choice.max(1), 3]), whole, "other slices, other records");
    let (records, damages) = whole;
    let lost: u64 = damages.iter().map(|damage| damage.bytes).sum();
    assert!(lost <= file.len() as u64);
    play(&records);
}

/// Records and damage of a file.
fn read(file: &[u8], lengths: &[u8]) -> (Vec<Record>, Vec<Damage>) {
    let mut reader = Reader::new();
    let (mut records, mut damages) = (Vec::new(), Vec::new());
    for slice in slices(file, lengths) {
        reader.feed(slice);
        drain(&mut reader, &mut records, &mut damages);
    }
    reader.end();
    drain(&mut reader, &mut records, &mut damages);
    assert!(reader.good_end() <= file.len() as u64);
    (records, damages)
}

fn drain(reader: &mut Reader, records: &mut Vec<Record>, damages: &mut Vec<Damage>) {
    loop {
        match reader.next_record() {
            Ok(Some(record)) => records.push(record),
            Err(ReadError::Damage(damage)) => damages.push(damage),
            Ok(None) | Err(ReadError::NotACapture(_)) => return,
        }
    }
}

/// The numbers of what is played have no gap, and every event can be shown.
fn play(records: &[Record]) {
    let mut playback = Playback::new();
    let mut events = Vec::new();
    for record in records {
        events.extend(playback.record(record));
        assert!(!format!("{record:?}").is_empty());
    }
    events.extend(playback.end());
    for (place, event) in events.iter().enumerate() {
        let event: &Event = event;
        assert_eq!(event.seq, place as u64 + 1, "a gap in the numbers");
        assert!(!event.json(true).is_empty());
    }
}

/// The file of these records with right checksums: no fuzzer guesses one.
fn repaired(mut records: &[u8]) -> Vec<u8> {
    let mut file = [&FILE_HEADER[..], &FORMAT_VERSION.to_be_bytes()].concat();
    while let Some((header, rest)) = records.split_first_chunk::<RECORD_HEADER>() {
        let [a, b, c, d, ..] = *header;
        let length = usize::try_from(u32::from_be_bytes([a, b, c, d])).unwrap_or(usize::MAX).min(rest.len());
        let (body, rest) = rest.split_at(length);
        let length = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
        file.extend(length);
        file.extend(crc32(&[&length, body].concat()).to_be_bytes());
        file.extend(body);
        records = rest;
    }
    file.extend(records);
    file
}

/// CRC-32 as CAPTURE.md names it, bit by bit: written apart from the one that is tested.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
