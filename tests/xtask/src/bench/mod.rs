//! `cargo xtask bench`: the figures of every door beside plain clients, in one run, written to `BENCHMARKS.md`.
#![allow(clippy::indexing_slicing)] // Reading a key that a JSON value does not have gives null.

mod centre;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::install::install;
use crate::parts::{node, python};
use crate::tools::{cargo, output, root, run, target, work};

/// Events of one run; all different.
const EVENTS: u32 = 200_000;
/// Runs of each consumer; they take turns, so that a change of the machine's mood meets all of them.
const ROUNDS: usize = 5;

/// One thing that is measured.
struct Consumer {
    name: &'static str,
    program: PathBuf,
    script: Option<PathBuf>,
    /// The consumer that its ratio is against.
    baseline: Option<&'static str>,
}

/// Builds everything as a user would have it, measures, writes the page.
pub fn bench() -> Result<(), String> {
    let folder = work().join("bench");
    run(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
    let decode = json(&mut Command::new(target().join("release/bench-decode")))?;
    let consumers = consumers(&folder)?;
    let sender = Sender::start()?;
    let memory = json(Command::new(&program(&consumers, "C callback")?.program).args([&sender.address, "0"]))?;
    let mut figures: Vec<Vec<f64>> = vec![Vec::new(); consumers.len()];
    for _ in 0..ROUNDS {
        for (consumer, figures) in consumers.iter().zip(&mut figures) {
            figures.push(measure(consumer, &sender)?);
        }
    }
    let medians: Vec<f64> = figures.into_iter().map(median).collect();
    let page = page(&decode, &memory, &consumers, &medians);
    write(&page, &centre::part()?)
}

/// Measures the contact centre alone; the rest of the page stays.
pub fn centre() -> Result<(), String> {
    let page = std::fs::read_to_string(root().join("BENCHMARKS.md")).map_err(|error| format!("BENCHMARKS.md: {error}"))?;
    let kept = page.split(centre::HEADING).next().unwrap_or_default().trim_end();
    write(&format!("{kept}\n"), &centre::part()?)
}

fn write(doors: &str, centre: &str) -> Result<(), String> {
    let page = format!("{doors}\n{centre}");
    print!("{page}");
    std::fs::write(root().join("BENCHMARKS.md"), page).map_err(|error| format!("BENCHMARKS.md: {error}"))
}

fn consumers(folder: &Path) -> Result<Vec<Consumer>, String> {
    let prefix = folder.join("prefix");
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    install(&prefix)?;
    let clients = root().join("tests/bench/clients");
    let c = folder.join("handler");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let mut compile = Command::new(compiler);
    compile.args(["-O2", "-std=gnu99", "-Wall", "-Wextra", "-Werror", "-o"]).arg(&c).arg(clients.join("handler.c"));
    compile.arg(format!("-I{}", prefix.join("include").display())).arg(format!("-L{}", prefix.join("lib").display())).arg("-lccxcti");
    run(compile.arg(format!("-Wl,-rpath,{}", prefix.join("lib").display())))?;
    let venv = python::installed(&folder.join("python"))?;
    let modules = node::installed(&folder.join("node"))?;
    // Beside node_modules, so that the import is found as a user's would be.
    let handler = modules.join("handler.mjs");
    std::fs::copy(clients.join("handler.mjs"), &handler).map_err(|error| format!("{}: {error}", handler.display()))?;
    let consumer = |name, program: &Path, script: Option<PathBuf>, baseline| Consumer { name, program: program.into(), script, baseline };
    let node = Path::new("node");
    Ok(vec![
        consumer("C callback", &c, None, None),
        consumer("Python plain client (socket, struct)", &venv, Some(clients.join("plain_client.py")), None),
        consumer("Python handler", &venv, Some(clients.join("handler.py")), Some("Python plain client (socket, struct)")),
        consumer("Node plain client (net, Buffer)", node, Some(clients.join("plain_client.mjs")), None),
        consumer("Node handler", node, Some(handler), Some("Node plain client (net, Buffer)")),
    ])
}

fn program<'a>(consumers: &'a [Consumer], name: &str) -> Result<&'a Consumer, String> {
    consumers.iter().find(|consumer| consumer.name == name).ok_or_else(|| format!("there is no consumer {name}"))
}

/// The process that writes the stream.
struct Sender {
    child: Child,
    address: String,
    call_id_sum: u64,
}

impl Sender {
    fn start() -> Result<Sender, String> {
        let failed = |error: std::io::Error| format!("bench-sender: {error}");
        let mut command = Command::new(target().join("release/bench-sender"));
        let mut child = command.arg(EVENTS.to_string()).stdout(Stdio::piped()).stdin(Stdio::null()).spawn().map_err(failed)?;
        let mut line = String::new();
        let stdout = child.stdout.take().ok_or("bench-sender has no output")?;
        BufReader::new(stdout).read_line(&mut line).map_err(failed)?;
        let said: Value = serde_json::from_str(&line).map_err(|error| format!("bench-sender said {line:?}: {error}"))?;
        let number = |key| said[key].as_u64().unwrap_or(0);
        let address = said["address"].as_str().unwrap_or_default().to_owned();
        Ok(Sender { child, address, call_id_sum: number("call_id_sum") })
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        // It serves until it is ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Events per second of one run. An event that is missing, twice or out of order is a failure of the whole bench.
fn measure(consumer: &Consumer, sender: &Sender) -> Result<f64, String> {
    let mut command = Command::new(&consumer.program);
    let said = json(command.args(&consumer.script).args([&sender.address, &EVENTS.to_string()]))?;
    let complete = said["events"].as_u64() == Some(EVENTS.into()) && said["call_id_sum"].as_u64() == Some(sender.call_id_sum);
    let (gaps, seconds) = (said["gaps"].as_u64().unwrap_or(0), said["seconds"].as_f64().unwrap_or(0.0));
    if !complete || gaps > 0 || seconds <= 0.0 {
        return Err(format!("{}: not every event arrived once and in order: {said}", consumer.name));
    }
    Ok(f64::from(EVENTS) / seconds)
}

/// The JSON object that a program prints as its last line.
fn json(command: &mut Command) -> Result<Value, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(|error| format!("{name}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.lines().last().unwrap_or_default();
    serde_json::from_str(last).map_err(|error| format!("{name} printed {text:?} ({}): {error}", output.status))
}

fn page(decode: &Value, memory: &Value, consumers: &[Consumer], medians: &[f64]) -> String {
    let nanoseconds = |key: &str| decode[key].as_f64().unwrap_or(0.0);
    let copy = nanoseconds("copy_of_the_bytes_ns");
    let mut page =
        format!("{HEAD}\n{}\n\n## Decoding\n\n{DECODING}\n\n| work | ns (median) | against the copy |\n|---|---|---|\n", machine());
    for (work, key) in [
        ("check the frame and read five fields", "decode_and_read_five_fields_ns"),
        ("check the frame", "decode_only_ns"),
        ("baseline: copy its bytes to a new buffer", "copy_of_the_bytes_ns"),
    ] {
        let _ = writeln!(page, "| {work} | {:.0} | {:.1} x |", nanoseconds(key), nanoseconds(key) / copy);
    }
    let _ = write!(page, "\n## Socket to handler\n\n{STREAM}\n\n| consumer | events/s (median) | against its baseline |\n|---|---|---|\n");
    for (consumer, median) in consumers.iter().zip(medians) {
        let ratio = consumer.baseline.and_then(|name| consumers.iter().position(|other| other.name == name)).and_then(|at| medians.get(at));
        let ratio = ratio.map_or_else(|| "-".to_owned(), |baseline| format!("{:.2} x", median / baseline));
        let _ = writeln!(page, "| {} | {median:.0} | {ratio} |", consumer.name);
    }
    let _ = write!(page, "\n## Memory\n\n{MEMORY}\n\n{} KiB\n", memory["rss_kib"]);
    page
}

const HEAD: &str =
    "# Figures\n\nWritten by `cargo xtask bench`; run it to have them from your machine. Medians; ratios are within one run.\n";
const DECODING: &str = "One CALL_DELIVERED_EVENT of about 300 bytes (protocol 17): call_id, local_connection_state, calling_device_id, ani and the last\n\
    floating field are read, every bound checked. Median of 31 rounds of 100,000 (`tests/bench/src/bin/bench-decode.rs`).";
const STREAM: &str = "Another process writes 200,000 pre-encoded events, all different, as fast as the socket takes them; every consumer reads call_id,\n\
    calling_device_id and ani of each. That every event arrived once and in order is checked by sequence numbers and by the sum of the call ids.\n\
    Time from the first event to the last. The plain clients are what people write by hand today; they keep no session (no heartbeats, no\n\
    reconnect), check nothing and know nine messages (`tests/bench/clients`). Median of 5 runs that took turns.";
const MEMORY: &str = "Resident memory of a C program with one open client and nothing queued (VmRSS, libraries included):";

fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown processor", |name| name.trim_start_matches(['\t', ' ', ':']));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let said = |program: &str, arguments: &[&str]| output(program, arguments).unwrap_or_else(|| "unknown".to_owned());
    let commit = said("git", &["-C", &root().to_string_lossy(), "rev-parse", "--short", "HEAD"]);
    let (date, rust) = (said("date", &["-u", "+%F"]), said("rustc", &["--version"]));
    let (python, node) = (said("python3", &["--version"]), said("node", &["--version"]));
    format!("Machine: {model}, {cores} cores, Linux x86-64. {rust}, {python}, Node {node}. Date: {date}. Commit: {commit}.")
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(0.0)
}
