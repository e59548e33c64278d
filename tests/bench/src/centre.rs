//! The first process of a measurement: a contact centre at its load, the second process with the clients, and probes.

use std::io::{self, BufRead, BufReader, Read};
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{SimOptions, Simulator};
use serde_json::{Value, json};

use crate::clock::{microseconds, processor_seconds, resident_kib};
use crate::sessions::{BEGIN, END};

/// Time between two probes.
const PROBE_EVERY: Duration = Duration::from_millis(10);

/// What is measured.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Text of the site file.
    pub site: String,
    /// Calls per second; 0 = none.
    pub rate: f64,
    /// Sessions in bridge mode, at least one.
    pub bridges: usize,
    /// Sessions of the first agents of the site.
    pub agents: usize,
    /// Time before the window, for the load to reach its usual state.
    pub warm_up: Duration,
    /// The measured window.
    pub window: Duration,
}

/// The second process.
pub struct Clients {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Clients {
    /// Starts it; returns when all sessions are open.
    ///
    /// # Errors
    ///
    /// What the system says; that a session was not opened.
    pub fn start(program: &PathBuf, address: &str, bridges: usize, agents: Range<usize>) -> io::Result<Clients> {
        let mut command = Command::new(program);
        let (count, first) = (agents.len().to_string(), agents.start.to_string());
        command.args([address, &bridges.to_string(), &count, &first]).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or_else(|| io::Error::other("no output"))?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let clients = Clients { child, output };
        if line.trim() == "open" { Ok(clients) } else { Err(io::Error::other("the clients could not open their sessions")) }
    }

    /// Waits for its report.
    ///
    /// # Errors
    ///
    /// That it is none.
    pub fn report(mut self) -> io::Result<Value> {
        let mut text = String::new();
        self.output.read_to_string(&mut text)?;
        serde_json::from_str(&text).map_err(io::Error::other)
    }
}

impl Drop for Clients {
    fn drop(&mut self) {
        // It has ended by itself when the report is there.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the plan. The clients' report, and what this process, the server, used for it.
///
/// # Errors
///
/// A site that is wrong, a session that was not opened, a probe that stood still.
pub fn measure(plan: &Plan, clients: &PathBuf) -> Result<Value, Box<dyn std::error::Error>> {
    let load = (plan.rate > 0.0).then_some(plan.rate);
    let simulator = Simulator::start(SimOptions { site: Some(plan.site.clone()), load, ..SimOptions::default() })?;
    let clients = Clients::start(clients, &simulator.address(), plan.bridges, 0..plan.agents)?;
    let start = Instant::now();
    pause_until(start + plan.warm_up);
    mark(&simulator, BEGIN)?;
    let used = processor_seconds();
    let probes = Prober::new(plan.agents).probe(&simulator, plan.window)?;
    let used = processor_seconds() - used;
    mark(&simulator, END)?;
    let mut report = clients.report()?;
    if let Some(report) = report.as_object_mut() {
        report.insert("rate".to_owned(), json!(plan.rate));
        report.insert("probes".to_owned(), json!(probes));
        report.insert("server_processor_share".to_owned(), json!(used / plan.window.as_secs_f64()));
        report.insert("server_resident_kib".to_owned(), json!(resident_kib()));
    }
    Ok(report)
}

/// Phones that dial one after the other, so that the clients see how long the news takes.
#[derive(Debug)]
pub struct Prober {
    agents: usize,
    probes: usize,
}

impl Prober {
    /// With the phones of the first agents, at least one.
    pub fn new(agents: usize) -> Prober {
        Prober { agents: agents.max(1), probes: 0 }
    }

    /// Dials all the time, for so long. Gives how many calls were made: every bridge has to see each, and the agent whose phone it was.
    ///
    /// # Errors
    ///
    /// A call that cannot be ended.
    pub fn probe(&mut self, simulator: &Simulator, length: Duration) -> Result<u64, String> {
        let mut made = 0;
        let begun = Instant::now();
        let mut next = begun;
        while begun.elapsed() < length {
            // Some phones are in calls; the probe is then refused, and another one comes soon.
            let phone = extension(self.probes * 7 % self.agents);
            if let Ok(answer) = simulator.command(&format!("dial {phone} {} ani=t{}", trigger(0), microseconds())) {
                hang_up(simulator, &phone, &answer)?;
                made += 1;
            }
            self.probes += 1;
            next += PROBE_EVERY;
            pause_until(next);
        }
        Ok(made)
    }
}

/// The moment at which a phase of the measurement begins, told to every bridge.
///
/// # Errors
///
/// A call that was refused.
pub fn phase(simulator: &Simulator) -> Result<(), String> {
    mark(simulator, &format!("p{}", microseconds()))
}

/// A call that every bridge sees and nobody takes.
///
/// # Errors
///
/// A call that was refused.
pub fn mark(simulator: &Simulator, ani: &str) -> Result<(), String> {
    let answer = simulator.command(&format!("dial +1999 {} ani={ani}", trigger(0)))?;
    hang_up(simulator, "+1999", &answer)
}

fn hang_up(simulator: &Simulator, device: &str, dialled: &str) -> Result<(), String> {
    let call = dialled.strip_prefix("ok call=").ok_or(dialled)?;
    simulator.command(&format!("hang-up {device} {call}")).map(drop)
}

fn pause_until(at: Instant) {
    std::thread::sleep(at.saturating_duration_since(Instant::now()));
}

/// The id of an agent of the big site, counted from 0.
pub fn agent_id(agent: usize) -> String {
    (100_000 + agent).to_string()
}

/// The extension of an agent, counted from 0.
pub fn extension(agent: usize) -> String {
    (2_000_000 + agent).to_string()
}

/// The trigger of an application, counted from 0.
pub fn trigger(application: usize) -> String {
    (7_000_001 + application).to_string()
}
