//! The contact centre under load: one process with it, one with the clients (`tests/bench`), and the page that tells the figures.

use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use super::child::json;
use super::page::{Bound, Entry, Section, Stamp, Target, number as shown};
use crate::tools::{cargo, run as run_program, target};

/// No step takes longer.
const DEADLINE: Duration = Duration::from_secs(180);

/// A row of the fan-out table: clients, and the calls per second that are tried one after the other until one holds.
struct Row {
    bridges: u32,
    agents: u32,
    rates: [u32; 4],
}

const ROWS: [Row; 4] = [
    Row { bridges: 1, agents: 0, rates: [4_800, 2_400, 1_200, 300] },
    Row { bridges: 20, agents: 0, rates: [4_800, 2_400, 1_200, 300] },
    Row { bridges: 1_000, agents: 0, rates: [100, 75, 50, 25] },
    Row { bridges: 20, agents: 980, rates: [4_800, 2_400, 1_200, 300] },
];
/// Seconds of the writer that has no contact centre.
const FLOOR_SECONDS: &str = "2";
/// What must hold: calls per second, bridge and agent clients.
const REQUIRED: (u32, u32, u32) = (300, 20, 1_000);
/// A p99 above so many milliseconds is not keeping up.
const DELAY_MAX_MS: f64 = 100.0;
/// Of the probes that were made, this share has to be seen.
pub(super) const SEEN_MIN: f64 = 0.9;
/// The largest site is ready within so many milliseconds.
const LOADING_MAX_MS: f64 = 2_000.0;
/// The larger number of calls on virtual time; the smaller one is a tenth.
const GROWTH_CALLS: &str = "1000000";

/// How long things are measured: seconds before a window, and of the window.
struct Form {
    command: &'static str,
    step: (u32, u32),
    required: (u32, u32),
    /// Whether a million calls are made on virtual time too.
    growth: bool,
}

const SHORT: Form = Form { command: "", step: (7, 3), required: (10, 10), growth: false };
const LONG: Form = Form { command: "cargo xtask bench centre --long", step: (14, 6), required: (45, 60), growth: true };

/// What was measured.
struct Measured {
    sites: Value,
    /// Reports of the contact centre, and of writing alone to as many sockets.
    rows: Vec<(Value, Option<Value>)>,
    required: Value,
    sessions: Value,
    calls: Value,
    growth: Option<String>,
}

/// Measures in about two minutes, and writes the section.
pub(super) fn run() -> Result<(), String> {
    measure(&SHORT)
}

/// The same with longer windows, and memory over a million calls: about six minutes.
pub(super) fn long() -> Result<(), String> {
    measure(&LONG)
}

fn measure(form: &Form) -> Result<(), String> {
    let stamp = Stamp::now();
    run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
    let sites = json(&mut Command::new(target().join("release/bench-site")), DEADLINE)?;
    let mut rows = Vec::new();
    for row in &ROWS {
        let sessions = row.bridges.to_string();
        let floor = || json(&mut bench_load(&["floor", &sessions, FLOOR_SECONDS]), DEADLINE);
        // What agents are sent differs from agent to agent: there is nothing to write beforehand.
        rows.push((capacity(row, form)?, (row.agents == 0).then(floor).transpose()?));
    }
    let (rate, bridges, agents) = REQUIRED;
    let required = load(rate, bridges, agents, form.required)?;
    if let Some(reason) = breaks(&required) {
        return Err(format!("the required load does not hold: {reason}: {required}"));
    }
    let (sessions, calls) = (json(&mut bench_load(&["sessions"]), DEADLINE)?, json(&mut bench_load(&["calls"]), DEADLINE)?);
    let growth = form.growth.then(growth).transpose()?;
    let measured = Measured { sites, rows, required, sessions, calls, growth };
    let (text, targets) = (page(&measured, form), targets(&measured));
    Entry { section: Section::Centre, command: form.command, stamp: &stamp, text: &text, targets: &targets }.write()
}

/// The highest rate that held, and what it delivered.
fn capacity(row: &Row, form: &Form) -> Result<Value, String> {
    for rate in row.rates {
        let report = load(rate, row.bridges, row.agents, form.step)?;
        let reason = breaks(&report).or_else(|| lags(&report));
        println!("{rate} calls/s, {} + {} clients: {}", row.bridges, row.agents, reason.unwrap_or("holds"));
        if reason.is_none() {
            return Ok(report);
        }
    }
    let [.., lowest] = row.rates;
    Err(format!("{} + {} clients: not even {lowest} calls/s hold", row.bridges, row.agents))
}

fn load(rate: u32, bridges: u32, agents: u32, (warm_up, window): (u32, u32)) -> Result<Value, String> {
    let words = [rate, bridges, agents, warm_up, window].map(|number| number.to_string());
    let words: Vec<&str> = std::iter::once("run").chain(words.iter().map(String::as_str)).collect();
    json(&mut bench_load(&words), DEADLINE)
}

/// Thousands of clients need more descriptors than some systems give without being asked: as many as this user may have.
pub(super) fn bench_load(words: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n $(ulimit -H -n) 2>/dev/null; exec \"$0\" \"$@\""]).arg(target().join("release/bench-load")).args(words);
    command
}

/// What must never be, however many calls there are.
pub(super) fn breaks(report: &Value) -> Option<&'static str> {
    let ended = report["ended"].as_array().map_or(0, Vec::len);
    let wrong = [
        (ended > 0, "sessions were reset"),
        (number(report, "malformed") > 0.0, "malformed frames"),
        (report["bridges_saw_the_same"] != true, "bridges saw different events"),
    ];
    wrong.iter().find(|(wrong, _)| *wrong).map(|(_, reason)| *reason)
}

/// Why a run is not one that kept up.
fn lags(report: &Value) -> Option<&'static str> {
    let (calls, seconds) = (number(report, "calls"), number(report, "seconds"));
    // Each probe reaches every bridge and, where there are agents, one of them. A delay that nobody saw is null: late.
    let in_time = |delay: &Value, whose: f64| {
        let seen = number(delay, "count") >= SEEN_MIN * number(report, "probes").max(1.0) * whose;
        seen && delay["p99_ms"].as_f64().is_some_and(|p99| p99 < DELAY_MAX_MS)
    };
    let few = calls < 0.97 * number(report, "rate") * seconds;
    let (bridges, agents) = (number(report, "bridges"), number(report, "agents").min(1.0));
    let in_time = |key: &str, whose: f64| whose == 0.0 || in_time(&report[key], whose);
    let late = !(in_time("delay_of_bridges", bridges) && in_time("delay_of_agents", agents));
    if few { Some("fewer calls than asked for") } else { late.then_some("events come late") }
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

pub(super) fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or(0.0)
}

fn targets(measured: &Measured) -> Vec<Target> {
    let p99 = |key: &str| measured.required[key]["p99_ms"].as_f64().unwrap_or(f64::NAN);
    let largest = measured.sites["sites"].as_array().and_then(|sites| sites.last()).map_or(f64::NAN, |site| number(site, "slowest_ms"));
    let (rate, bridges, agents) = REQUIRED;
    let late = |whose: &str, key: &str| Target {
        what: format!("p99 to {whose}, {rate} calls/s, {bridges} bridge and {} agent clients", shown(agents.into())),
        bound: Bound::Below(DELAY_MAX_MS),
        measured: p99(key),
        unit: "ms",
    };
    let loading = Target {
        what: "the largest site is ready, slowest run".to_owned(),
        bound: Bound::AtMost(LOADING_MAX_MS),
        measured: largest,
        unit: "ms",
    };
    vec![late("bridges", "delay_of_bridges"), late("agents", "delay_of_agents"), loading]
}

fn page(measured: &Measured, form: &Form) -> String {
    let mut page = format!("{METHOD}\n\n### Fan-out\n\n{}\n\n{FAN_OUT_TABLE}\n", fan_out_text(form));
    measured.rows.iter().for_each(|(report, floor)| fan_out_line(&mut page, report, floor.as_ref()));
    let (warm_up, window) = form.required;
    let _ = write!(page, "\n### 300 calls/s for {window} s\n\nWhat must hold, once, for {window} s after {warm_up} s. {REQUIRED_TEXT}\n\n");
    required_table(&mut page, &measured.required);
    let _ = write!(page, "\n### Loading\n\n{LOADING}\n");
    measured.sites["sites"].as_array().into_iter().flatten().for_each(|site| site_line(&mut page, site));
    let (sessions, calls) = (&measured.sessions, &measured.calls);
    let _ = write!(page, "\n### What it keeps in memory\n\n{KEPT}\n\n| what | KiB |\n|---|---|\n");
    let _ = writeln!(page, "| the contact centre with that site, no client | {} |", shown(number(sessions, "site_kib")));
    let _ = writeln!(page, "| one idle session | {} |", shown(number(sessions, "kib_per_session")));
    let _ = writeln!(page, "| one call that waits in a queue | {} |", shown(number(calls, "kib_per_call")));
    if let Some(growth) = &measured.growth {
        let _ = write!(page, "\n{GROWTH} {growth}.\n");
    }
    page
}

fn per_second(report: &Value) -> f64 {
    number(report, "events") / number(report, "seconds")
}

/// Processor time of the writing process for one event to one client, in nanoseconds.
fn processor_of_an_event(report: &Value) -> f64 {
    number(report, "server_processor_share") * 1e9 / per_second(report)
}

fn fan_out_line(page: &mut String, report: &Value, floor: Option<&Value>) {
    let or_dash = |figure: Option<f64>| figure.map_or("-".to_owned(), shown);
    let p99 = |key: &str| {
        let delay = &report[key];
        (number(delay, "count") > 0.0).then(|| number(delay, "p99_ms"))
    };
    let _ = writeln!(
        page,
        "| {} + {} | {} | {} | {} | {} | {} | {:.0} % | {} | {} | {} |",
        report["bridges"],
        report["agents"],
        shown(number(report, "rate")),
        shown(number(report, "events_of_a_bridge") / number(report, "seconds")),
        shown(per_second(report)),
        or_dash(p99("delay_of_bridges")),
        or_dash(p99("delay_of_agents")),
        number(report, "server_processor_share") * 100.0,
        shown(processor_of_an_event(report)),
        or_dash(floor.map(processor_of_an_event)),
        or_dash(floor.map(per_second)),
    );
}

fn required_table(page: &mut String, report: &Value) {
    let _ = writeln!(page, "| clients | probes seen | p50 ms | p99 ms | p99.9 ms | longest ms |\n|---|---|---|---|---|---|");
    for (name, count, key) in [("bridge", "bridges", "delay_of_bridges"), ("agent", "agents", "delay_of_agents")] {
        let delay = &report[key];
        let [probes, p50, p99, p999, longest] = ["count", "p50_ms", "p99_ms", "p999_ms", "max_ms"].map(|key| shown(number(delay, key)));
        let _ = writeln!(page, "| {} {name} | {probes} | {p50} | {p99} | {p999} | {longest} |", report[count]);
    }
    let (events, share) = (shown(per_second(report)), number(report, "server_processor_share") * 100.0);
    let _ = writeln!(page, "\n{events} events/s were delivered; the server used {share:.0} % of a processor; no session was lost.");
}

fn site_line(page: &mut String, site: &Value) {
    let [agents, csqs, ports, bytes, load, slowest, read] =
        ["agents", "csqs", "ports", "bytes", "load_ms", "slowest_ms", "read_ms"].map(|key| number(site, key));
    let ratio = load / read;
    let row = [agents, csqs, ports, bytes / 1024.0, load, slowest, read].map(shown);
    let _ = writeln!(page, "| {} | {ratio:.1} x |", row.join(" | "));
}

fn fan_out_text(form: &Form) -> String {
    let (warm_up, window) = form.step;
    format!(
        "The highest rate that held, of 4,800, 2,400, 1,200 and 300 calls/s (to 1,000 bridge clients 100, 75, 50 and 25), once, for {window} s\n\
         after {warm_up} s: every call was made in time, p99 below 100 ms, nothing lost. At the higher rates people are hastier, so that agents\n\
         and ports suffice. {FLOOR}"
    )
}

const METHOD: &str = "\
The embedded contact centre with a site of 24,000 agents, 1,000 CSQs and 4,000 CTI ports serves clients over TCP on the same machine;\n\
its load makes calls of the realistic mix (the table in `core/src/sim/load/mix.rs`), by seed. Server and clients are one process each;\n\
every client session is opened for real and keeps its heartbeats, every frame is decoded. Between two marks in the stream all bridge\n\
clients must have seen the same bytes, no frame may be malformed, no session may end (`tests/bench`).\n\
Delay: a hundred times per second an agent's phone dials; the time stands in the call's ANI, and every client that sees its BEGIN_CALL\n\
compares it with the clock that both processes share. It includes the wait for the server's turn.";
const FLOOR: &str = "\
Baseline: a loop that writes a recording of such a load,\n\
64 KiB at a time, to as many sockets of the same clients (2 s), without a contact centre and without a look at who is to see what.";
const FAN_OUT_TABLE: &str = "\
| bridge + agent clients | calls/s | events/s of a bridge | events/s delivered | p99 ms to bridges | p99 ms to agents | processor of the server \
| processor ns per event delivered | baseline: ns | baseline: events/s |\n\
|---|---|---|---|---|---|---|---|---|---|";
const REQUIRED_TEXT: &str = "The targets are on top of this page.";
const LOADING: &str = "\
From the text of a site file until the contact centre can serve: read, checked, set up. Medians of 5. Baseline: the same text read\n\
as TOML, into a table that nobody checks.\n\n\
| agents | CSQs | ports | KiB | ms | slowest ms | baseline: TOML alone, ms | ratio |\n\
|---|---|---|---|---|---|---|---|";
const KEPT: &str = "\
VmRSS of the server process, buffers of the system not included. A session: 1,000 agent sessions opened after 1,000 others, on the site\n\
above. A call: 20,000 calls from outside that wait in 100 queues, each on a port of its own, against none.";
const GROWTH: &str = "\
Over a million calls on virtual time nothing grows: bytes that the allocator counts as live when all calls have ended, with one bridge\n\
client and one agent client (`core/tests/sim_load.rs`, which also looks that no call, device or timer is left over):";
