//! What a run is made of: how long, how often what happens, which contact centre, which clients.

use std::fmt::Write;
use std::time::Duration;

use crate::process::ClientPlan;

/// Agents of each contact centre.
const AGENTS: usize = 400;
/// Its queues, with an application each.
const CSQS: usize = 20;
/// Its CTI ports.
const PORTS: usize = 800;
/// Calls per second of each contact centre: several hundred at a time.
pub const CALLS_PER_SECOND: &str = "10";

/// One run.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How long it lasts, without its end.
    pub length: Duration,
    /// Where everything random begins.
    pub seed: u64,
    /// Mean time between two faults of one connection.
    pub faults_every: Duration,
    /// Time between two switch-overs.
    pub switch_every: Duration,
    /// Time between two kills of a server.
    pub kill_every: Duration,
    /// Time between two clients that are closed and opened again.
    pub reopen_every: Duration,
    /// Program and arguments of each server.
    pub servers: Vec<Vec<String>>,
    /// The clients; `SERVERS` in a command stands for the addresses.
    pub clients: Vec<ClientPlan>,
    /// After so many frames the relay loses one unseen: the run must find it. For its own test.
    pub lose_one_after: Option<u32>,
}

impl Plan {
    /// A run of this length: a short one has everything, too, in quicker succession.
    pub fn new(length: Duration, seed: u64, servers: Vec<Vec<String>>, clients: Vec<ClientPlan>) -> Plan {
        let short = length <= Duration::from_secs(180);
        let every = |short_seconds, long_seconds| Duration::from_secs(if short { short_seconds } else { long_seconds });
        Plan {
            length,
            seed,
            faults_every: every(8, 30),
            switch_every: every(14, 60),
            kill_every: every(22, 150),
            reopen_every: every(4, 15),
            servers,
            clients,
            lose_one_after: None,
        }
    }
}

/// The site file of a contact centre.
pub fn site() -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    for id in 1..=CSQS {
        let _ = writeln!(text, "[[csq]]\nid = {id}\nname = \"Queue {id}\"\n");
    }
    for id in 1..=CSQS {
        let ports: Vec<String> = (id - 1..PORTS).step_by(CSQS).map(|port| format!("\"{}\"", 5_000_000 + port)).collect();
        let _ = writeln!(text, "[[application]]\nid = {id}\nname = \"Application {id}\"\ntrigger = \"{}\"\ncsq = {id}", 7_000_000 + id);
        let _ = writeln!(text, "ports = [{}]\n", ports.join(", "));
    }
    for agent in 0..AGENTS {
        let (id, extension) = (100_000 + agent, 2_000_000 + agent);
        let _ = writeln!(text, "[[agent]]\nid = \"{id}\"\nname = \"Agent {id}\"\nextension = \"{extension}\"");
        let _ = writeln!(text, "csqs = [{}, {}]\n", agent % CSQS + 1, (agent + 7) % CSQS + 1);
    }
    text
}

/// A server's command line: two nodes, a load.
pub fn server(cli: &str, site: &str, seed: u64) -> Vec<String> {
    let words = [cli, "serve", "--listen", "127.0.0.1:0", "--listen", "127.0.0.1:0", "--site", site, "--load", CALLS_PER_SECOND, "--seed"];
    words.into_iter().map(str::to_owned).chain([seed.to_string()]).collect()
}

/// A client in a language, in both forms. `program` is what comes before its arguments.
pub fn both_forms(language: &str, program: &[&str]) -> [ClientPlan; 2] {
    ["normal", "slow"].map(|form| {
        let slow = form == "slow";
        let name = if slow { format!("{language}-slow") } else { language.to_owned() };
        let words = program.iter().copied().chain(["SERVERS", &name, form]);
        // What is lost in a slow queue must be told apart: it has `resync` and
        // `call_check` off. The Node one has both on, so that pictures meet losses, too.
        ClientPlan {
            command: words.map(str::to_owned).collect(),
            name: name.clone(),
            slow,
            exact: slow && language != "node",
            monitor: false,
        }
    })
}

/// `ccxcti monitor --json`.
pub fn monitor(cli: &str) -> ClientPlan {
    let words = [cli, "monitor", "SERVERS", "--json", "--wait", "600", "--client-id", "monitor"];
    let command = words.into_iter().map(str::to_owned).collect();
    ClientPlan { name: "monitor".to_owned(), command, slow: false, exact: false, monitor: true }
}
