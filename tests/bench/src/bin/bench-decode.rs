//! Nanoseconds to check one CALL_DELIVERED of 300 bytes and to read five fields of it, as one JSON object.
#![allow(clippy::disallowed_methods)] // A bench reads the clock.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use bench::{CODING, delivered_300, median};
use ccxcti_core::wire::{Message, Value, field};

const ROUNDS: usize = 31;
const PER_ROUND: u32 = 100_000;

fn main() -> ExitCode {
    let Ok(frame) = delivered_300() else { return ExitCode::FAILURE };
    let rounds = |work: &dyn Fn(&[u8]) -> usize| median((0..ROUNDS).map(|_| nanoseconds(&frame, work)).collect());
    let five = rounds(&five_fields);
    let check = rounds(&|frame| Message::decode(frame, CODING).map_or(0, |message| message.frame().len()));
    let copy = rounds(&|frame| black_box(frame.to_vec()).len());
    let figures = serde_json::json!({
        "bytes": frame.len(), "rounds": ROUNDS, "per_round": PER_ROUND,
        "decode_and_read_five_fields_ns": five, "decode_only_ns": check, "copy_of_the_bytes_ns": copy,
    });
    println!("{figures}");
    if five_fields(&frame) == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn nanoseconds(frame: &[u8], work: &dyn Fn(&[u8]) -> usize) -> f64 {
    let start = Instant::now();
    for _ in 0..PER_ROUND {
        black_box(work(black_box(frame)));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(PER_ROUND)
}

/// call_id, local_connection_state, calling_device_id, ani and the last floating field; 0 if one is missing.
fn five_fields(frame: &[u8]) -> usize {
    let Ok(message) = Message::decode(frame, CODING) else { return 0 };
    let text = |name| message.text(name).map(str::len);
    let number = |name| message.u32(name).map(|number| number as usize);
    let sum = || {
        Some(
            number(field::call_id)?
                + number(field::local_connection_state)?
                + text(field::calling_device_id)?
                + text(field::ani)?
                + message.get(field::call_wrapup_data).and_then(Value::text)?.len(),
        )
    };
    sum().unwrap_or(0)
}
