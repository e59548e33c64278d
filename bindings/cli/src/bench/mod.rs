//! `ccxcti bench`: what this machine does, as one JSON object.

mod centre;
mod clock;
mod memory;
mod stream;
mod work;

use ccxcti_core::wire::{EncodeError, FieldId};
use clap::Args;
use serde_json::{Map, Value, json};

use crate::end::{End, exit_on_interrupt};
use crate::output;
use clock::{ROUNDS, nanoseconds};
use memory::{allocations, kept};
use stream::{CODING, Kind};

const EXAMPLES: &str = "\
Examples:
  ccxcti bench
  ccxcti bench | python3 -m json.tool

One JSON object, within a minute. Every figure is the median of several rounds, in nanoseconds, and stands beside its
baseline from the same run: a copy of the same bytes to a new buffer (memcpy), unless it says otherwise. `build` says
whether this is a release build; figures of a debug build mean nothing.";

/// Measure decoding, encoding, framing, the call model and the contact centre on this machine.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Bench {}

impl Bench {
    /// Measures and prints.
    pub fn run(self) -> Result<(), End> {
        exit_on_interrupt()?;
        let mut figures = figures().map_err(|error| End::Failed(format!("a message of the bench cannot be written: {error}")))?;
        figures.insert("contact_centre".to_owned(), centre::figures().map_err(End::Failed)?);
        output::json(figures)
    }
}

fn figures() -> Result<Map<String, Value>, EncodeError> {
    let kinds = stream::kinds()?;
    let calls = stream::calls()?;
    let mut object = Map::new();
    let mut add = |name: &str, value: Value| drop(object.insert(name.to_owned(), value));
    add("version", env!("CARGO_PKG_VERSION").into());
    add("build", if cfg!(debug_assertions) { "debug" } else { "release" }.into());
    let processors = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    add("machine", json!({"os": std::env::consts::OS, "arch": std::env::consts::ARCH, "processors": processors}));
    add("rounds", ROUNDS.into());
    add("protocol", CODING.protocol.into());
    add("baseline", "copy_ns: the same bytes copied to a new buffer (memcpy)".into());
    add("decode", kinds.iter().map(decode).collect());
    add("encode", encode(&kinds)?);
    add("json", kinds.iter().map(text).collect());
    add("framing", framing(&calls));
    add("calls", model(&calls));
    add("capture", capture(&calls));
    Ok(object)
}

/// Checking a frame, and reading five of its fields by name.
fn decode(kind: &Kind) -> Value {
    let (five, check, copy) = (
        nanoseconds(|| work::read_five(&kind.frame, &kind.fields, kind.coding)),
        nanoseconds(|| work::check(&kind.frame, kind.coding)),
        nanoseconds(|| work::copy(&kind.frame)),
    );
    let (_, allocated) = allocations(|| work::read_five(&kind.frame, &kind.fields, kind.coding));
    let fields: Vec<&str> = kind.fields.iter().map(|name: &FieldId| name.name()).collect();
    json!({
        "message": kind.name, "bytes": kind.frame.len(), "fields": fields,
        "decode_and_read_five_ns": five, "decode_ns": check, "copy_ns": copy, "ratio": ratio(five, copy),
        "allocations_per_event": allocated,
    })
}

fn encode(kinds: &[Kind]) -> Result<Value, EncodeError> {
    let frame = stream::delivered()?;
    let (own, copy) = (nanoseconds(|| stream::delivered().map_or(0, |frame| frame.len())), nanoseconds(|| work::copy(&frame)));
    let name = kinds.iter().find(|kind| kind.frame == frame).map(|kind| kind.name);
    Ok(json!({"message": name, "bytes": frame.len(), "encode_ns": own, "copy_ns": copy, "ratio": ratio(own, copy)}))
}

fn text(kind: &Kind) -> Value {
    let (own, copy) = (nanoseconds(|| work::json_text(&kind.frame, kind.coding)), nanoseconds(|| work::copy(&kind.frame)));
    json!({"message": kind.name, "bytes": kind.frame.len(), "json_ns": own, "copy_ns": copy, "ratio": ratio(own, copy)})
}

/// Cutting a stream into frames, 64 KiB at a time.
fn framing(calls: &[Vec<u8>]) -> Value {
    let bytes = calls.concat();
    let frames = calls.len() as f64;
    let (own, copy) = (nanoseconds(|| work::frames(&bytes)) / frames, nanoseconds(|| work::copy(&bytes)) / frames);
    json!({
        "frames": calls.len(), "bytes": bytes.len(), "framing_ns_per_frame": own, "copy_ns_per_frame": copy, "ratio": ratio(own, copy),
    })
}

/// Folding whole calls into the model, from their beginning to their end.
fn model(calls: &[Vec<u8>]) -> Value {
    let events = calls.len() as f64;
    let own = nanoseconds(|| work::fold(calls)) / events;
    let decode = nanoseconds(|| calls.iter().map(|frame| work::check(frame, CODING)).sum()) / events;
    let copy = nanoseconds(|| calls.iter().map(|frame| work::copy(frame)).sum()) / events;
    let (_, allocated) = allocations(|| work::fold(calls));
    let (under_way, bytes) = kept(|| work::under_way(calls));
    let bytes_per_call = (bytes as f64 / under_way.calls_len().max(1) as f64).round();
    json!({
        "allocations_per_event": (allocated as f64 / events * 100.0).round() / 100.0, "bytes_per_call": bytes_per_call,
        "events": calls.len(), "calls_at_once": stream::CALLS, "decode_and_fold_ns_per_event": own, "decode_ns_per_event": decode,
        "copy_ns_per_event": copy, "ratio": ratio(own, copy), "calls_left": work::left(calls),
    })
}

/// Writing frames in the format of captures, checksums included, and reading them back.
fn capture(calls: &[Vec<u8>]) -> Value {
    let frames = calls.len() as f64;
    let written = work::write_capture(calls);
    let (write, read) = (nanoseconds(|| work::write_capture(calls).len()) / frames, nanoseconds(|| work::read_capture(&written)) / frames);
    let copy = nanoseconds(|| work::copy(&written)) / frames;
    json!({
        "frames": calls.len(), "bytes": written.len(), "write_ns_per_frame": write, "read_ns_per_frame": read,
        "copy_ns_per_frame": copy, "ratio": ratio(write, copy),
    })
}

fn ratio(own: f64, baseline: f64) -> f64 {
    (own / baseline.max(f64::MIN_POSITIVE) * 10.0).round() / 10.0
}
