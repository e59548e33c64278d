//! Nanoseconds to check one CALL_DELIVERED of 300 bytes and to read five fields of it, as one JSON object.
//!
//! `bench-decode count WORK TIMES` only does that work so often, for a tool that counts instructions.
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
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [count, work, times] = words.as_slice() {
        let done = count == "count" && times.parse().is_ok_and(|times| counted(&frame, work, times));
        return if done { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let rounds = |work: &dyn Fn(&[u8]) -> usize| median((0..ROUNDS).map(|_| nanoseconds(&frame, work)).collect());
    let five = rounds(&five_fields);
    let text = rounds(&five_texts);
    let (check, numbers, copy) = (rounds(&check), rounds(&two_numbers), rounds(&copy));
    let figures = serde_json::json!({
        "bytes": frame.len(), "rounds": ROUNDS, "per_round": PER_ROUND,
        "decode_and_read_five_fields_ns": five, "with_utf8_check_ns": text, "decode_only_ns": check,
        "decode_and_read_two_numbers_ns": numbers, "copy_of_the_bytes_ns": copy,
    });
    println!("{figures}");
    if five_fields(&frame) == 0 || five_fields(&frame) != five_texts(&frame) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn nanoseconds(frame: &[u8], work: &dyn Fn(&[u8]) -> usize) -> f64 {
    let start = Instant::now();
    for _ in 0..PER_ROUND {
        black_box(work(black_box(frame)));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(PER_ROUND)
}

/// The work of that name, so often; false for another name.
fn counted(frame: &[u8], name: &str, times: u32) -> bool {
    let work = match name {
        "five" => five_fields,
        "five-texts" => five_texts,
        "check" => check,
        "numbers" => two_numbers,
        "copy" => copy,
        _ => return false,
    };
    for _ in 0..times {
        black_box(work(black_box(frame)));
    }
    true
}

fn check(frame: &[u8]) -> usize {
    Message::decode(frame, CODING).map_or(0, |message| message.frame().len())
}

fn copy(frame: &[u8]) -> usize {
    black_box(frame.to_vec()).len()
}

/// call_id, local_connection_state, calling_device_id, ani and the last floating field, text as its bytes; 0 if one is missing.
fn five_fields(frame: &[u8]) -> usize {
    let Ok(message) = Message::decode(frame, CODING) else { return 0 };
    let size = |name| match message.get(name)? {
        Value::Text(text) => Some(text.len()),
        Value::Uint(number) => Some(number as usize),
        _ => None,
    };
    let sum = || {
        Some(
            size(field::call_id)?
                + size(field::local_connection_state)?
                + size(field::calling_device_id)?
                + size(field::ani)?
                + size(field::call_wrapup_data)?,
        )
    };
    sum().unwrap_or(0)
}

/// Only the two of the fixed part; 0 if one is missing.
fn two_numbers(frame: &[u8]) -> usize {
    let Ok(message) = Message::decode(frame, CODING) else { return 0 };
    let number = |name| match message.get(name)? {
        Value::Uint(number) => Some(number as usize),
        _ => None,
    };
    let sum = || Some(number(field::call_id)? + number(field::local_connection_state)?);
    sum().unwrap_or(0)
}

/// The same as all five, text checked to be UTF-8.
fn five_texts(frame: &[u8]) -> usize {
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
