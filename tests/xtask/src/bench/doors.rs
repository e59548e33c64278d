//! Events per second, socket to handler: every door beside plain clients.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::child::json;
use super::median;
use super::page::{Entry, Section, Stamp};
use crate::install::install;
use crate::parts::{node, python};
use crate::tools::{cargo, root, run as run_program, target, work};

/// Events of one run; all different.
const EVENTS: u32 = 200_000;
/// Runs of each consumer; they take turns, so that a change of the machine's mood meets all of them.
const TURNS: usize = 5;
/// No turn takes longer.
const DEADLINE: Duration = Duration::from_secs(60);

/// One thing that is measured.
struct Consumer {
    name: &'static str,
    program: PathBuf,
    script: Option<PathBuf>,
    /// The consumer that its ratio is against.
    baseline: Option<&'static str>,
}

/// Measures every consumer, and writes the section.
pub fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    let consumers = consumers()?;
    let medians = measure(&consumers, TURNS)?;
    Entry { section: Section::Doors, command: "", stamp: &stamp, text: &page(&consumers, &medians), targets: &[] }.write()
}

/// Measures the consumers whose names contain `name` and prints the figures.
pub fn only(name: &str, options: &[&str]) -> Result<(), String> {
    let turns = match options {
        [] => TURNS,
        ["--turns", turns] => turns.parse().map_err(|error| format!("--turns {turns}: {error}"))?,
        _ => return Err("cargo xtask bench doors --only NAME [--turns N]".to_owned()),
    };
    let mut consumers = consumers()?;
    consumers.retain(|consumer| consumer.name.contains(name));
    let medians = measure(&consumers, turns)?;
    println!("{}", page(&consumers, &medians));
    Ok(())
}

fn measure(consumers: &[Consumer], turns: usize) -> Result<Vec<f64>, String> {
    let sender = Sender::start()?;
    let mut figures: Vec<Vec<f64>> = vec![Vec::new(); consumers.len()];
    for _ in 0..turns {
        for (consumer, figures) in consumers.iter().zip(&mut figures) {
            figures.push(turn(consumer, &sender)?);
        }
    }
    Ok(figures.into_iter().map(median).collect())
}

/// Builds the C consumer against an installed library; gives its path.
pub fn c_handler() -> Result<PathBuf, String> {
    let folder = work().join("bench");
    let prefix = folder.join("prefix");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    install(&prefix)?;
    let c = folder.join("handler");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let mut compile = Command::new(compiler);
    compile.args(["-O2", "-std=gnu99", "-Wall", "-Wextra", "-Werror", "-o"]).arg(&c).arg(root().join("tests/bench/clients/handler.c"));
    compile.arg(format!("-I{}", prefix.join("include").display())).arg(format!("-L{}", prefix.join("lib").display())).arg("-lccxcti");
    run_program(compile.arg(format!("-Wl,-rpath,{}", prefix.join("lib").display())))?;
    Ok(c)
}

fn consumers() -> Result<Vec<Consumer>, String> {
    let folder = work().join("bench");
    let clients = root().join("tests/bench/clients");
    let c = c_handler()?;
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

/// The process that writes the stream.
pub struct Sender {
    child: Child,
    /// Where it listens.
    pub address: String,
    call_id_sum: u64,
}

impl Sender {
    /// Starts it; returns when it listens.
    pub fn start() -> Result<Sender, String> {
        run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
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

/// Events per second of one turn. An event that is missing, twice or out of order is a failure of the whole bench.
fn turn(consumer: &Consumer, sender: &Sender) -> Result<f64, String> {
    let mut command = Command::new(&consumer.program);
    let said = json(command.args(&consumer.script).args([&sender.address, &EVENTS.to_string()]), DEADLINE)?;
    let complete = said["events"].as_u64() == Some(EVENTS.into()) && said["call_id_sum"].as_u64() == Some(sender.call_id_sum);
    let (gaps, seconds) = (said["gaps"].as_u64().unwrap_or(0), said["seconds"].as_f64().unwrap_or(0.0));
    if !complete || gaps > 0 || seconds <= 0.0 {
        return Err(format!("{}: not every event arrived once and in order: {said}", consumer.name));
    }
    Ok(f64::from(EVENTS) / seconds)
}

fn page(consumers: &[Consumer], medians: &[f64]) -> String {
    let mut page = format!("{STREAM}\n\n| consumer | events/s (median) | against its baseline |\n|---|---|---|\n");
    for (consumer, median) in consumers.iter().zip(medians) {
        let ratio = consumer.baseline.and_then(|name| consumers.iter().position(|other| other.name == name)).and_then(|at| medians.get(at));
        let ratio = ratio.map_or_else(|| "-".to_owned(), |baseline| format!("{:.2} x", median / baseline));
        let _ = writeln!(page, "| {} | {median:.0} | {ratio} |", consumer.name);
    }
    page
}

const STREAM: &str = "Another process writes 200,000 pre-encoded events, all different, as fast as the socket takes them; every consumer reads call_id,\n\
    calling_device_id and ani of each. That every event arrived once and in order is checked by sequence numbers and by the sum of the call ids.\n\
    Time from the first event to the last. The plain clients are what people write by hand today; they keep no session (no heartbeats, no\n\
    reconnect), check nothing and know nine messages (`tests/bench/clients`).";
