//! The contact centre under load: one process with it, one with the clients (`tests/bench`), and the page that tells the figures.

use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use super::child::json;
use super::page::{Entry, Section, Stamp};
use crate::tools::{cargo, run as run_program, target};

/// No step takes longer.
const DEADLINE: Duration = Duration::from_secs(180);

/// Calls per second that are tried one after the other, until one does not hold.
const RATES: [u32; 7] = [300, 600, 1_200, 1_800, 2_400, 3_600, 4_800];
/// Bridge and agent clients of each row.
const CLIENTS: [(u32, u32); 3] = [(1, 0), (20, 0), (20, 980)];
/// Seconds before a step is measured, and of the measured window.
const STEP: (u32, u32) = (14, 6);
/// What must hold: calls per second, bridge and agent clients, seconds.
const REQUIRED: (u32, u32, u32, (u32, u32)) = (300, 20, 1_000, (45, 60));
/// A p99 above so many milliseconds is not keeping up.
const DELAY_MAX_MS: f64 = 100.0;
/// The largest site is ready within so many milliseconds.
const LOADING_MAX_MS: f64 = 2_000.0;
/// The larger number of calls on virtual time; the smaller one is a tenth.
const GROWTH_CALLS: &str = "1000000";

/// Measures, and writes the section.
pub(super) fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
    let site = json(&mut Command::new(target().join("release/bench-site")), DEADLINE)?;
    if number(&site, "slowest_ms") > LOADING_MAX_MS {
        return Err(format!("the site takes too long to load: {site}"));
    }
    let rows = CLIENTS.into_iter().map(|(bridges, agents)| capacity(bridges, agents)).collect::<Result<Vec<_>, _>>()?;
    let (rate, bridges, agents, times) = REQUIRED;
    let required = load(rate, bridges, agents, times)?;
    let (sessions, calls) = (json(&mut bench_load(&["sessions"]), DEADLINE)?, json(&mut bench_load(&["calls"]), DEADLINE)?);
    let growth = growth()?;
    if let Some(reason) = fails(&required) {
        return Err(format!("the required load does not hold: {reason}: {required}"));
    }
    let text = page(&site, &rows, &required, (&sessions, &calls), &growth);
    Entry { section: Section::Centre, command: "", stamp: &stamp, text: &text, targets: &[] }.write()
}

/// The highest step that held, and what it delivered.
fn capacity(bridges: u32, agents: u32) -> Result<Value, String> {
    let mut held = None;
    for rate in RATES {
        let report = load(rate, bridges, agents, STEP)?;
        let reason = fails(&report);
        println!("{rate} calls/s, {bridges} + {agents} clients: {}", reason.as_deref().unwrap_or("holds"));
        match reason {
            None => held = Some(report),
            Some(_) => break,
        }
    }
    held.ok_or_else(|| format!("{bridges} + {agents} clients: not even {} calls/s hold", RATES[0]))
}

fn load(rate: u32, bridges: u32, agents: u32, (warm_up, window): (u32, u32)) -> Result<Value, String> {
    let words = [rate, bridges, agents, warm_up, window].map(|number| number.to_string());
    let words: Vec<&str> = std::iter::once("run").chain(words.iter().map(String::as_str)).collect();
    json(&mut bench_load(&words), DEADLINE)
}

/// A thousand clients need more descriptors than some systems give without being asked.
fn bench_load(words: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 8192 2>/dev/null; exec \"$0\" \"$@\""]).arg(target().join("release/bench-load")).args(words);
    command
}

/// Why a run is not one that kept up.
fn fails(report: &Value) -> Option<String> {
    let (calls, seconds) = (number(report, "calls"), number(report, "seconds"));
    let ended = report["ended"].as_array().map_or(0, Vec::len);
    let late = |delay: &Value| number(delay, "p99_ms") >= DELAY_MAX_MS;
    let wrong = [
        (ended > 0, "sessions were reset"),
        (number(report, "malformed") > 0.0, "malformed frames"),
        (report["bridges_saw_the_same"] != true, "bridges saw different events"),
        (calls < 0.97 * number(report, "rate") * seconds, "fewer calls than asked for"),
        (late(&report["delay_of_bridges"]) || late(&report["delay_of_agents"]), "events come late"),
    ];
    wrong.iter().find(|(wrong, _)| *wrong).map(|(_, reason)| (*reason).to_owned())
}

/// What the growth test says: live bytes at rest after a tenth of the calls and after all.
fn growth() -> Result<String, String> {
    let mut test = cargo();
    test.env("CCXCTI_LOAD_CALLS", GROWTH_CALLS).args(["test", "--quiet", "--release", "--package", "ccxcti-core", "--test", "sim_load"]);
    test.args(["memory_does_not_grow", "--", "--nocapture"]);
    let said = test.output().map_err(|error| format!("sim_load: {error}"))?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let line = text.lines().find_map(|line| line.split_once("live bytes at rest: ").map(|(_, rest)| rest.to_owned()));
    line.filter(|_| said.status.success()).ok_or_else(|| format!("the growth test failed: {text}"))
}

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or(0.0)
}

fn page(site: &Value, rows: &[Value], required: &Value, (sessions, calls): (&Value, &Value), growth: &str) -> String {
    let mut page = format!("{METHOD}\n\n### Loading\n\n");
    let ms = |key: &str| number(site, key);
    let _ = writeln!(
        page,
        "A site file of {} agents, {} CSQs and {} ports ({} bytes) is read, checked and ready to serve in {} ms (median of 5, slowest {} ms).",
        site["agents"],
        site["csqs"],
        site["ports"],
        site["bytes"],
        ms("load_ms"),
        ms("slowest_ms")
    );
    let _ = write!(page, "\n### By number of clients\n\n{CAPACITY}\n\n{TABLE}\n");
    rows.iter().for_each(|row| line(&mut page, row));
    let _ = write!(page, "\n### 300 calls/s for 60 s\n\n{REQUIRED_TEXT}\n\n{TABLE}\n");
    line(&mut page, required);
    let _ = write!(page, "\n| clients | probes seen | p50 ms | p99 ms | p99.9 ms | longest ms |\n|---|---|---|---|---|---|\n");
    for (name, key) in [("bridge", "delay_of_bridges"), ("agent", "delay_of_agents")] {
        let delay = &required[key];
        let at = |key: &str| number(delay, key);
        let _ = writeln!(
            page,
            "| {name} | {} | {:.2} | {:.2} | {:.2} | {:.2} |",
            delay["count"],
            at("p50_ms"),
            at("p99_ms"),
            at("p999_ms"),
            at("max_ms")
        );
    }
    let _ = write!(page, "\n### What it keeps in memory\n\n{KEPT}\n\n| what | KiB |\n|---|---|\n");
    let _ = writeln!(page, "| the contact centre with that site, no client | {:.0} |", number(sessions, "site_kib"));
    let _ = writeln!(page, "| one idle session | {:.2} |", number(sessions, "kib_per_session"));
    let _ = writeln!(page, "| one call that waits in a queue | {:.2} |", number(calls, "kib_per_call"));
    let _ = write!(page, "\n{GROWTH} {growth}.\n");
    page
}

fn line(page: &mut String, report: &Value) {
    let per_second = |key: &str| number(report, key) / number(report, "seconds").max(1.0);
    let p99 = |key: &str| match number(&report[key], "count") {
        0.0 => "-".to_owned(),
        _ => format!("{:.1}", number(&report[key], "p99_ms")),
    };
    let _ = writeln!(
        page,
        "| {} | {} | {:.0} | {:.0} | {} | {} | {:.0} % | {} |",
        report["bridges"],
        report["agents"],
        number(report, "rate"),
        per_second("events"),
        p99("delay_of_bridges"),
        p99("delay_of_agents"),
        number(report, "server_processor_share") * 100.0,
        report["ended"].as_array().map_or(0, Vec::len),
    );
}

const METHOD: &str = "\
The embedded contact centre with a site of 24,000 agents, 1,000 CSQs and 4,000 CTI ports serves clients over TCP on the same machine;\n\
its load makes calls of the realistic mix (the table in `core/src/sim/load/mix.rs`), by seed. Server and clients are one process each;\n\
every client session is opened for real and keeps its heartbeats, every frame is decoded. Between two marks in the stream all bridge\n\
clients must have seen the same bytes, no frame may be malformed, no session may end (`tests/bench`).\n\
Delay: a hundred times per second an agent's phone dials; the time stands in the call's ANI, and every client that sees its BEGIN_CALL\n\
compares it with the clock that both processes share. It includes the wait for the server's turn.";
const TABLE: &str = "\
| bridge clients | agent clients | calls/s | events/s delivered | p99 ms to bridges | p99 ms to agents | processor of the server | sessions lost |\n\
|---|---|---|---|---|---|---|---|";
const CAPACITY: &str = "\
The highest of 300, 600, 1,200, 1,800, 2,400, 3,600 and 4,800 calls/s that held: every call was made in time, p99 below 100 ms, nothing lost.\n\
Windows of 6 s after 14 s, each once. At the higher rates people are hastier, so that agents and ports suffice.";
const REQUIRED_TEXT: &str = "What must hold, once, for 60 s after 45 s: p99 below 100 ms and no session lost.";
const KEPT: &str = "\
VmRSS of the server process, buffers of the system not included. A session: 1,000 agent sessions opened after 1,000 others, on the site\n\
above. A call: 20,000 calls from outside that wait in 100 queues, each on a port of its own, against none.";
const GROWTH: &str = "\
Over a million calls on virtual time nothing grows: bytes that the allocator counts as live when all calls have ended, with one bridge\n\
client and one agent client (`core/tests/sim_load.rs`, which also looks that no call, device or timer is left over):";
