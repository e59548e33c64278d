//! The pieces of work that are measured. Each gives a number that depends on all of it.

use std::hint::black_box;
use std::time::{Duration, SystemTime};

use ccxcti_core::call::Model;
use ccxcti_core::capture::{Direction, Reader, What, Writer};
use ccxcti_core::wire::{Coding, FRAME_MAX, FieldId, Framer, Message, Value, message_json};

use super::stream::{CODING, STEPS};

/// Bytes that a socket gives at once.
const READ_BYTES: usize = 64 * 1024;

/// The baseline: a copy of the bytes to a new buffer.
pub fn copy(bytes: &[u8]) -> usize {
    black_box(black_box(bytes).to_vec()).len()
}

/// Every bound of a frame.
pub fn check(frame: &[u8], coding: Coding) -> usize {
    Message::decode(black_box(frame), coding).map_or(0, |message| message.frame().len())
}

/// Every bound, and fields by name; 0 if one is absent.
pub fn read_five(frame: &[u8], fields: &[FieldId], coding: Coding) -> usize {
    let Ok(message) = Message::decode(black_box(frame), coding) else { return 0 };
    let size = |name: &FieldId| match message.get(*name)? {
        Value::Text(text) => Some(text.len() + 1),
        value => value.integer().map(|number| number.unsigned_abs() as usize % 1024 + 1),
    };
    fields.iter().map(size).try_fold(0, |sum, size| Some(sum + size?)).unwrap_or(0)
}

/// The JSON text of a message, as `decode` prints it.
pub fn json_text(frame: &[u8], coding: Coding) -> usize {
    let message = Message::decode(black_box(frame), coding);
    message.map_or(0, |message| serde_json::Value::Object(message_json(&message, false)).to_string().len())
}

/// A stream cut into frames.
pub fn frames(bytes: &[u8]) -> usize {
    let mut framer = Framer::new(FRAME_MAX);
    let mut count = 0;
    for chunk in black_box(bytes).chunks(READ_BYTES) {
        framer.feed(chunk);
        while let Ok(Some(frame)) = framer.next_frame() {
            count += frame.len();
        }
    }
    count
}

fn folded(frames: &[Vec<u8>]) -> Model {
    let mut model = Model::new();
    for frame in black_box(frames) {
        if let Ok(message) = Message::decode(frame, CODING) {
            model.fold(SystemTime::UNIX_EPOCH, Duration::ZERO, 1, &message);
        }
    }
    model
}

/// Events folded into a new model.
pub fn fold(frames: &[Vec<u8>]) -> usize {
    folded(frames).agents_len()
}

/// A model in which every call is under way: before the three messages that end each.
pub fn under_way(frames: &[Vec<u8>]) -> Model {
    let before = frames.len() * (STEPS - 3) / STEPS;
    folded(frames.get(..before).unwrap_or_default())
}

/// Calls that a model still knows afterwards: none, when all have ended.
pub fn left(frames: &[Vec<u8>]) -> usize {
    folded(frames).calls_len()
}

/// A capture of these frames.
pub fn write_capture(frames: &[Vec<u8>]) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.file_header();
    writer.start(SystemTime::UNIX_EPOCH);
    writer.session(Duration::ZERO, SystemTime::UNIX_EPOCH, "ccx1:12028", CODING);
    black_box(frames).iter().for_each(|frame| writer.frame(Duration::ZERO, Direction::FromServer, frame));
    writer.take()
}

/// The bytes of the frames in a capture.
pub fn read_capture(bytes: &[u8]) -> usize {
    let mut reader = Reader::new();
    let mut count = 0;
    for chunk in black_box(bytes).chunks(READ_BYTES) {
        reader.feed(chunk);
        while let Ok(Some(record)) = reader.next_record() {
            if let What::Frame { bytes, .. } = record.what {
                count += bytes.len();
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::stream::{self, CALLS};
    use super::*;

    #[test]
    fn every_piece_of_work_is_done() {
        for kind in stream::kinds().unwrap() {
            assert!(read_five(&kind.frame, &kind.fields, kind.coding) > 5, "{}: a field is absent", kind.name);
            assert_eq!(check(&kind.frame, kind.coding), kind.frame.len(), "{}", kind.name);
            assert!(json_text(&kind.frame, kind.coding) > 50);
        }
        let calls = stream::calls().unwrap();
        assert_eq!((calls.len(), fold(&calls), left(&calls)), (9 * CALLS as usize, CALLS as usize, 0));
        assert_eq!(under_way(&calls).calls_len(), CALLS as usize);
        let bytes: usize = calls.iter().map(Vec::len).sum();
        assert_eq!((frames(&calls.concat()), read_capture(&write_capture(&calls))), (bytes, bytes));
    }
}
