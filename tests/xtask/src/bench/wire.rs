//! Nanoseconds of decoding.

use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

use super::child::json;
use super::page::{Bound, Entry, Section, Stamp, Target};
use crate::tools::{cargo, run as run_program, target};

/// Measures, and writes the section.
pub fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
    let decode = json(&mut Command::new(target().join("release/bench-decode")), Duration::from_secs(60))?;
    let nanoseconds = |key: &str| decode[key].as_f64().unwrap_or(f64::NAN);
    let copy = nanoseconds("copy_of_the_bytes_ns");
    let mut text = format!("{DECODING}\n\n| work | ns (median) | against the copy |\n|---|---|---|\n");
    for (work, key) in [
        ("check the frame and read five fields", "decode_and_read_five_fields_ns"),
        ("check the frame", "decode_only_ns"),
        ("baseline: copy its bytes to a new buffer", "copy_of_the_bytes_ns"),
    ] {
        let _ = writeln!(text, "| {work} | {:.0} | {:.1} x |", nanoseconds(key), nanoseconds(key) / copy);
    }
    let what = "decode a CALL_DELIVERED of about 300 bytes and read five fields".to_owned();
    let target = Target { what, bound: Bound::AtMost(60.0), measured: nanoseconds("decode_and_read_five_fields_ns"), unit: "ns" };
    Entry { section: Section::Wire, command: "", stamp: &stamp, text: &text, targets: &[target] }.write()
}

const DECODING: &str = "One CALL_DELIVERED_EVENT of about 300 bytes (protocol 17): call_id, local_connection_state, calling_device_id, ani and the last\n\
    floating field are read, every bound checked. Median of 31 rounds of 100,000 (`tests/bench/src/bin/bench-decode.rs`).";
