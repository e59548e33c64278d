//! Decoding, encoding, framing, the call model and the contact centre without sockets: what `ccxcti bench` measures, and the
//! instructions of decoding, which do not depend on the machine's mood.

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::child::json;
use super::page::{Bound, Entry, Section, Stamp, Target};
use crate::tools::{cargo, output, run as run_program, target};

/// Time that one program may take.
const LIMIT: Duration = Duration::from_secs(120);
/// `ccxcti bench` says of itself that it takes no longer.
const BENCH_MAX: Duration = Duration::from_secs(60);
/// Runs of the work under the counting tool; their difference leaves the start of the program out.
const TIMES: [u32; 2] = [1_000, 11_000];

/// Measures, and writes the section.
pub fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench", "--package", "ccxcti-cli"]))?;
    let decode = json(&mut Command::new(target().join("release/bench-decode")), LIMIT)?;
    let start = Instant::now();
    let all = json(Command::new(target().join("release/ccxcti")).arg("bench"), LIMIT)?;
    if start.elapsed() > BENCH_MAX {
        return Err(format!("`ccxcti bench` took {:.0} s", start.elapsed().as_secs_f64()));
    }
    let text = format!("{METHOD}\n\n{}{}{}{}", one_message(&decode), kinds(&all), others(&all), centre(&all["contact_centre"]));
    // Of no kinds there is no sum that could be 0.
    let allocations = all["decode"].as_array().into_iter().flatten().map(|kind| number(kind, "allocations_per_event"));
    let allocations = allocations.reduce(|sum, more| sum + more).unwrap_or(f64::NAN);
    let target = |what: &str, most, measured, unit| Target { what: what.to_owned(), bound: Bound::AtMost(most), measured, unit };
    let five = number(&decode, "decode_and_read_five_fields_ns");
    let targets = [
        target("decode a CALL_DELIVERED of about 300 bytes and read five fields", 60.0, five, "ns"),
        target("allocations of that, all kinds of messages together", 0.0, allocations, ""),
    ];
    Entry { section: Section::Wire, command: "", stamp: &stamp, text: &text, targets: &targets }.write()
}

/// The message of the target, with its instructions.
fn one_message(decode: &Value) -> String {
    let copy = number(decode, "copy_of_the_bytes_ns");
    let mut text = format!("### One CALL_DELIVERED_EVENT of {} bytes\n\n{ONE}\n\n", decode["bytes"]);
    text.push_str("| work | ns (median) | against the copy | instructions |\n|---|---|---|---|\n");
    for (work, key, name) in [
        ("check the frame and read five fields", "decode_and_read_five_fields_ns", "five"),
        ("the same, text checked to be UTF-8", "with_utf8_check_ns", "five-texts"),
        ("check the frame", "decode_only_ns", "check"),
        ("baseline: copy its bytes to a new buffer", "copy_of_the_bytes_ns", "copy"),
    ] {
        let instructions = instructions(name).map_or_else(|| "valgrind is not there".to_owned(), |count| format!("{count:.0}"));
        let ns = number(decode, key);
        let _ = writeln!(text, "| {work} | {ns:.0} | {:.1} x | {instructions} |", ns / copy);
    }
    text + &stages(decode)
}

/// Where the time of the five fields goes: each stage is a work less the one before it.
fn stages(decode: &Value) -> String {
    let mut text = format!("\n{STAGES}\n\n| stage | ns | instructions |\n|---|---|---|\n");
    let (mut ns_before, mut count_before) = (0.0, Some(0.0));
    for (stage, key, name) in [
        ("check: header, row, then one step for each floating field", "decode_only_ns", "check"),
        ("call_id and local_connection_state, of the fixed part", "decode_and_read_two_numbers_ns", "numbers"),
        ("three floating texts, each looked through for its NUL", "decode_and_read_five_fields_ns", "five"),
    ] {
        let (ns, count) = (number(decode, key), instructions(name));
        let own =
            count.zip(count_before).map_or_else(|| "valgrind is not there".to_owned(), |(count, before)| format!("{:.0}", count - before));
        let _ = writeln!(text, "| {stage} | {:.0} | {own} |", ns - ns_before);
        (ns_before, count_before) = (ns, count);
    }
    text
}

/// Instructions of one run of the work; `None` without valgrind.
fn instructions(work: &str) -> Option<f64> {
    let program = target().join("release/bench-decode");
    let counted = |times: u32| {
        let mut command = Command::new("valgrind");
        command.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
        let said = command.arg(&program).args(["count", work, &times.to_string()]).output().ok()?;
        let said = String::from_utf8_lossy(&said.stderr).into_owned();
        let line = said.lines().find(|line| line.contains("I") && line.contains("refs:"))?;
        line.rsplit(' ').next()?.replace(',', "").parse::<f64>().ok()
    };
    output("valgrind", &["--version"])?;
    let [few, many] = TIMES;
    Some((counted(many)? - counted(few)?) / f64::from(many - few))
}

fn kinds(all: &Value) -> String {
    let mut text = "\n### By message\n\n| message | bytes | check, ns | check and read five, ns | copy, ns | ratio | allocations |\n\
        |---|---|---|---|---|---|---|\n"
        .to_owned();
    for kind in all["decode"].as_array().into_iter().flatten() {
        let figure = |key| number(kind, key);
        let name = kind["message"].as_str().unwrap_or("?");
        let _ = writeln!(
            text,
            "| {name} | {} | {:.0} | {:.0} | {:.0} | {:.1} x | {} |",
            kind["bytes"],
            figure("decode_ns"),
            figure("decode_and_read_five_ns"),
            figure("copy_ns"),
            figure("ratio"),
            kind["allocations_per_event"]
        );
    }
    text
}

fn others(all: &Value) -> String {
    let mut text = "\n### Encoding, framing, call model\n\n| work | ns | copy, ns | ratio |\n|---|---|---|---|\n".to_owned();
    for (work, object, own, copy) in [
        ("encode the message above", &all["encode"], "encode_ns", "copy_ns"),
        ("cut a stream into frames, per frame", &all["framing"], "framing_ns_per_frame", "copy_ns_per_frame"),
        ("decode and fold into the call model, per event", &all["calls"], "decode_and_fold_ns_per_event", "copy_ns_per_event"),
    ] {
        let (ns, copied) = (number(object, own), number(object, copy));
        let _ = writeln!(text, "| {work} | {ns:.0} | {copied:.0} | {:.1} x |", ns / copied);
    }
    let calls = &all["calls"];
    let _ = writeln!(
        text,
        "\nThe model keeps {} bytes for a call that is under way, and makes {} allocations per event ({} events of {} calls at once).",
        calls["bytes_per_call"], calls["allocations_per_event"], calls["events"], calls["calls_at_once"]
    );
    text
}

fn centre(centre: &Value) -> String {
    let mut text = format!("\n### The contact centre without sockets\n\n{CENTRE}\n\n");
    text.push_str("| bridge clients | messages/s | ns per message | copy, ns | ratio |\n|---|---|---|---|---|\n");
    for audience in centre["fan_out"].as_array().into_iter().flatten() {
        let figure = |key| number(audience, key);
        let (each, copy) = (figure("ns_per_message"), figure("copy_ns_per_message"));
        let _ = writeln!(
            text,
            "| {} | {:.0} | {each:.0} | {copy:.0} | {:.1} x |",
            audience["clients"],
            figure("messages_per_second"),
            figure("ratio")
        );
    }
    let site = &centre["large_site"];
    let _ = writeln!(
        text,
        "\nA site of {} agents, {} CSQs and {} ports ({} bytes of text) is ready in {} ms. An idle session keeps {} bytes.",
        site["agents"], site["csqs"], site["ports"], site["bytes"], site["load_ms"], centre["bytes_per_session"]
    );
    text
}

fn number(object: &Value, key: &str) -> f64 {
    object[key].as_f64().unwrap_or(f64::NAN)
}

const METHOD: &str = "`ccxcti bench` and `tests/bench/src/bin/bench-decode.rs`, one thread. Medians; the baseline beside each figure is from the same run: a\n\
    copy of the same bytes to a new buffer (memcpy). Allocations are counted by the allocator of the program.";
const ONE: &str = "Protocol 17. call_id, local_connection_state, calling_device_id, ani and the last floating field are read, every bound checked.\n\
    Median of 31 rounds of 100,000. Instructions are those of 11,000 runs less those of 1,000, counted by valgrind's cachegrind.";
const STAGES: &str = "The same by stage, as the difference of two of these works. The step to the next floating field begins with the length that the one\n\
    before it loaded, so the check is as long as these loads one after the other; everything else is done beside each other.";
const CENTRE: &str =
    "The embedded contact centre under its load, in one process on virtual time: what it writes to all of its clients together.";
