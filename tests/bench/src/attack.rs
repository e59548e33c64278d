//! The first process of a measurement under attack: a contact centre with other clients, and attackers who come one after the other.
#![allow(clippy::indexing_slicing)] // Reading a key that a JSON value does not have gives null.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ccxcti_core::sim::{SimOptions, Simulator};
use serde_json::{Map, Value, json};

use crate::attackers::Attack;
use crate::big_site::big_site;
use crate::centre::{Clients, Prober, mark, phase};
use crate::clock::{microseconds, processor_seconds, summary};
use crate::sessions::{BEGIN, END, Kind, open_req};

/// The limits that a contact centre under attack is measured with: open connections end soon enough to be seen, a client that does
/// not read is given up soon, and one address has not all connections.
pub const LIMITS: &str = "\
[limits]\nmax_connections_per_address = 1000\nopen_timeout = \"2s\"\nmax_output_bytes = 262144\n\n";
/// Calls per second meanwhile.
pub const RATE: f64 = 200.0;
/// Sessions of the other clients.
pub const BRIDGES: usize = 20;
/// Likewise, of agents.
pub const AGENTS: usize = 200;
/// A newcomer opens a session so long after the one before.
const NEWCOMER_EVERY: Duration = Duration::from_millis(50);
/// A newcomer who was not served for so long has failed.
const NEWCOMER_WAIT: Duration = Duration::from_secs(2);
/// From the end of an attack to the next measurement.
const SETTLE: Duration = Duration::from_millis(700);

/// How long is measured.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// Before the first measurement, for the load to reach its usual state.
    pub warm_up: Duration,
    /// Before each attack.
    pub before: Duration,
    /// Each attack; four times as long by those who do not read, until what they do not read has filled the buffers of the system.
    pub during: Duration,
}

/// The programs of the other processes.
#[derive(Clone, Debug)]
pub struct Programs {
    /// `bench-clients`.
    pub clients: PathBuf,
    /// `bench-attackers`.
    pub attackers: PathBuf,
}

/// Measures the attacks, in their order. For each: delays of the other clients and of newcomers before and during it, what the
/// attackers saw, and what the server counted and said.
///
/// # Errors
///
/// A site that is wrong, a session that was not opened, an attacker that did not report.
pub fn measure(attacks: &[(&str, Attack)], times: Times, programs: &Programs) -> Result<Value, Box<dyn std::error::Error>> {
    let lines = Arc::new(AtomicU64::new(0));
    let said = Arc::clone(&lines);
    let log = move |_: &str| {
        said.fetch_add(1, Ordering::Relaxed);
    };
    let site = format!("{LIMITS}{}", big_site(2_000, 100, 400));
    let simulator = Simulator::start(SimOptions { site: Some(site), load: Some(RATE), log: Some(Arc::new(log)), ..SimOptions::default() })?;
    let clients = Clients::start(&programs.clients, &simulator.address(), BRIDGES, 0..AGENTS)?;
    let newcomers = Newcomers::default();
    let mut rows = Vec::new();
    let measured = std::thread::scope(|scope| {
        scope.spawn(|| newcomers.come(&simulator.address()));
        let mut centre = Centre { simulator: &simulator, prober: Prober::new(AGENTS), lines: &lines };
        let measured = centre.run(attacks, times, &programs.attackers, &mut rows);
        newcomers.stop.store(true, Ordering::Relaxed);
        measured
    });
    measured?;
    let (report, limits) = (clients.report()?, limits(&simulator)["limits"].take());
    let rows = rows.into_iter().enumerate().map(|(at, row)| told(&report, &newcomers, at, row)).collect::<Vec<_>>();
    Ok(json!({
        "attacks": rows, "limits": limits, "ended": report["ended"], "malformed": report["malformed"],
        "bridges_saw_the_same": report["bridges_saw_the_same"], "bridges": report["bridges"], "agents": report["agents"], "rate": RATE,
    }))
}

/// Joins what the clients saw in the phases of an attack to what is known of it. There are three: before, during, and after.
fn told(report: &Value, newcomers: &Newcomers, at: usize, mut row: Map<String, Value>) -> Value {
    let begin = |phase: usize| report["phases"][phase]["begin"].as_u64().unwrap_or(u64::MAX);
    for (name, phase) in [("before", 3 * at), ("during", 3 * at + 1)] {
        let seen = &report["phases"][phase];
        let opened = newcomers.between(begin(phase), begin(phase + 1));
        row.insert(name.to_owned(), json!({"bridges": seen["bridges"], "agents": seen["agents"], "newcomers": opened}));
    }
    Value::Object(row)
}

struct Centre<'a> {
    simulator: &'a Simulator,
    prober: Prober,
    lines: &'a AtomicU64,
}

impl Centre<'_> {
    fn run(&mut self, attacks: &[(&str, Attack)], times: Times, program: &Path, rows: &mut Vec<Map<String, Value>>) -> io::Result<()> {
        std::thread::sleep(times.warm_up);
        mark(self.simulator, BEGIN).map_err(io::Error::other)?;
        for (name, attack) in attacks {
            let during = if *attack == Attack::Deaf { times.during * 4 } else { times.during };
            let probes_before = self.phase(times.before)?;
            let (counted, lines, used) = (counters(self.simulator), self.lines.load(Ordering::Relaxed), processor_seconds());
            let attackers = Attackers::start(program, name, &self.simulator.address())?;
            let probes_during = self.phase(during)?;
            let used = processor_seconds() - used;
            let mut row = Map::new();
            row.insert("attack".to_owned(), json!(name));
            row.insert("probes".to_owned(), json!({"before": probes_before, "during": probes_during}));
            row.insert("attackers".to_owned(), attackers.report()?);
            row.insert("counted".to_owned(), difference(&counted, &counters(self.simulator)));
            row.insert("log_lines".to_owned(), json!(self.lines.load(Ordering::Relaxed) - lines));
            row.insert("server_processor_share".to_owned(), json!(used / during.as_secs_f64()));
            rows.push(row);
            self.phase(SETTLE)?;
        }
        mark(self.simulator, END).map_err(io::Error::other)
    }

    /// Gives how many probes were made.
    fn phase(&mut self, length: Duration) -> io::Result<u64> {
        phase(self.simulator).and_then(|()| self.prober.probe(self.simulator, length)).map_err(io::Error::other)
    }
}

/// The third process.
struct Attackers(Child);

impl Attackers {
    fn start(program: &Path, name: &str, address: &str) -> io::Result<Attackers> {
        Command::new(program).args([name, address]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map(Attackers)
    }

    /// Stops it; what it saw.
    fn report(mut self) -> io::Result<Value> {
        drop(self.0.stdin.take());
        let mut text = String::new();
        self.0.stdout.take().ok_or_else(|| io::Error::other("no output"))?.read_to_string(&mut text)?;
        serde_json::from_str(&text).map_err(io::Error::other)
    }
}

impl Drop for Attackers {
    fn drop(&mut self) {
        // It has ended by itself when the report is there.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What the server counts.
fn counters(simulator: &Simulator) -> Value {
    limits(simulator)["count"].take()
}

/// Its limits, and what it counts.
fn limits(simulator: &Simulator) -> Value {
    let answer = simulator.command("show limits").unwrap_or_default();
    answer.strip_prefix("ok ").and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
}

/// The numbers that are not what they were, by their names.
fn difference(before: &Value, after: &Value) -> Value {
    let number = |value: &Value| value.as_u64().unwrap_or_default();
    let changed = after.as_object().into_iter().flatten().map(|(name, after)| {
        let before = before.get(name).map(number).unwrap_or_default();
        (name.clone(), number(after).saturating_sub(before))
    });
    changed.filter(|(_, more)| *more > 0).map(|(name, more)| (name, json!(more))).collect::<Map<_, _>>().into()
}

/// Clients who come, open a session and go: how long that takes them, and whether they are served.
#[derive(Default)]
struct Newcomers {
    stop: AtomicBool,
    /// When each came, and after how many microseconds the session was open; `None` = it was not.
    seen: Mutex<Vec<(u64, Option<u64>)>>,
}

impl Newcomers {
    fn come(&self, address: &str) {
        while !self.stop.load(Ordering::Relaxed) {
            let at = microseconds();
            let opened = open_once(address).ok().map(|()| microseconds().saturating_sub(at));
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).push((at, opened));
            std::thread::sleep(NEWCOMER_EVERY);
        }
    }

    fn between(&self, begin: u64, end: u64) -> Value {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let came: Vec<Option<u64>> = seen.iter().filter(|(at, _)| (begin..end).contains(at)).map(|(_, opened)| *opened).collect();
        let failed = came.iter().filter(|opened| opened.is_none()).count();
        json!({"failed": failed, "delay": summary(came.into_iter().flatten().collect())})
    }
}

/// Opens a bridge session and leaves.
fn open_once(address: &str) -> io::Result<()> {
    let address = address.parse().map_err(io::Error::other)?;
    let mut stream = TcpStream::connect_timeout(&address, NEWCOMER_WAIT)?;
    stream.set_read_timeout(Some(NEWCOMER_WAIT))?;
    stream.write_all(&open_req(&Kind::Bridge).map_err(io::Error::other)?)?;
    // The first message is the answer; its header tells enough: OPEN_CONF.
    let mut header = [0; 8];
    stream.read_exact(&mut header)?;
    if header.ends_with(&[0, 0, 0, 4]) { Ok(()) } else { Err(io::Error::other("the session was refused")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_told_by_name() {
        assert_eq!(difference(&json!({"a": 1, "b": 2}), &json!({"a": 1, "b": 5, "c": 1})), json!({"b": 3, "c": 1}));
        assert_eq!(difference(&Value::Null, &json!({"a": 2})), json!({"a": 2}));
    }
}
