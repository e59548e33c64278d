//! The byte vectors: frames made by other implementations or recorded, with the fields that they must decode to.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use ccxcti_core::wire::{Coding, Dialect, FRAME_MAX, Framer, Message, encode_json, message_json};
use serde_json::Value;

struct Vector {
    line: usize,
    name: String,
    coding: Coding,
    frame: Vec<u8>,
    fields: Value,
}

fn vectors() -> Vec<Vector> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/frames.jsonl")).unwrap();
    let vectors: Vec<Vector> = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(parse).collect();
    assert!(vectors.len() >= 58, "only {} vectors found", vectors.len());
    vectors
}

fn parse((index, line): (usize, &str)) -> Vector {
    let value: Value = serde_json::from_str(line).unwrap();
    let protocol = u32::try_from(value["protocol"].as_u64().unwrap()).unwrap();
    let dialect = if value["dialect"] == "ccx" { Dialect::Ccx } else { Dialect::Ged188 };
    let hex = value["hex"].as_str().unwrap();
    let frame = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
    Vector {
        line: index + 1,
        name: value["message"].as_str().unwrap().to_owned(),
        coding: Coding::new(protocol, dialect),
        frame,
        fields: value["fields"].clone(),
    }
}

#[test]
fn every_vector_decodes_to_its_fields() {
    for vector in vectors() {
        let message = Message::decode(&vector.frame, vector.coding).unwrap_or_else(|error| panic!("line {}: {error}", vector.line));
        assert_eq!(message.name(), Some(vector.name.as_str()), "line {}", vector.line);
        if !vector.fields.is_null() {
            // Key order is that of the wire, which the vectors do not keep.
            assert_eq!(message_json(&message, false)["fields"], vector.fields, "line {}", vector.line);
        }
    }
}

#[test]
fn every_vector_encodes_back_to_its_bytes() {
    let mut plain = 0;
    for vector in vectors() {
        let message = Message::decode(&vector.frame, vector.coding).unwrap();
        for names in [false, true] {
            let json = message_json(&message, names);
            assert_eq!(encode_json(&json, vector.coding).unwrap(), vector.frame, "line {} names {names}", vector.line);
            plain += usize::from(!json.contains_key("frame"));
        }
    }
    assert!(plain > 80, "only {plain} forms came back without their frame");
}

#[test]
fn every_truncation_fails_cleanly_and_no_corruption_panics() {
    for vector in vectors() {
        for length in 0..vector.frame.len() {
            assert!(Message::decode(&vector.frame[..length], vector.coding).is_err(), "line {} cut to {length}", vector.line);
        }
        for at in 0..vector.frame.len() {
            for flip in [0x01u8, 0x80, 0xff] {
                let mut frame = vector.frame.clone();
                frame[at] ^= flip;
                if let Ok(message) = Message::decode(&frame, vector.coding) {
                    assert_eq!(encode_json(&message_json(&message, true), vector.coding).unwrap(), frame);
                }
            }
        }
    }
}

#[test]
fn any_split_of_the_stream_gives_the_same_frames() {
    let stream: Vec<u8> = vectors().iter().flat_map(|vector| vector.frame.clone()).collect();
    for size in [1, 2, 3, 7, 8, 64, 1000, stream.len()] {
        let mut framer = Framer::new(FRAME_MAX);
        let mut frames = Vec::new();
        for chunk in stream.chunks(size) {
            framer.feed(chunk);
            while let Some(frame) = framer.next_frame().unwrap() {
                frames.push(frame.to_vec());
            }
        }
        assert_eq!(frames.concat(), stream, "chunks of {size}");
        assert_eq!(frames.len(), vectors().len());
    }
}
