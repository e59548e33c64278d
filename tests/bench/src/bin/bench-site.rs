//! How long a large contact centre takes from the text of its site file until it runs: one JSON object on stdout.
#![allow(clippy::disallowed_methods)] // A bench is made of clocks.

use std::time::Instant;

use bench::big_site::{AGENTS, CSQS, PORTS, big_site};
use ccxcti_core::sim::{Server, ServerOptions, Site};

/// Runs; the slowest one is told too.
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = big_site(AGENTS, CSQS, PORTS);
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let site = Site::parse(&text)?;
        let parsed = start.elapsed();
        let server = Server::new(site, ServerOptions::default());
        runs.push((start.elapsed().as_millis(), parsed.as_millis()));
        drop(server);
    }
    runs.sort_unstable();
    let middle = runs.get(RUNS / 2).ok_or("no run")?;
    let slowest = runs.last().ok_or("no run")?;
    let figure = serde_json::json!({
        "agents": AGENTS, "csqs": CSQS, "ports": PORTS, "bytes": text.len(),
        "load_ms": middle.0, "of_which_parse_ms": middle.1, "slowest_ms": slowest.0,
    });
    println!("{figure}");
    Ok(())
}
