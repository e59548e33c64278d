//! How long contact centres take from the text of their site file until they run: one JSON object on stdout.
#![allow(clippy::disallowed_methods)] // A bench is made of clocks.

use std::time::Instant;

use bench::big_site::{AGENTS, CSQS, PORTS, big_site};
use bench::median;
use ccxcti_core::sim::{Server, ServerOptions, Site};
use serde_json::{Value, json};

/// Agents, CSQs and ports; the last one is the largest.
const SITES: [(usize, usize, usize); 3] = [(1_000, 50, 200), (6_000, 250, 1_000), (AGENTS, CSQS, PORTS)];
/// Runs of each; the slowest one is told too.
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sites = SITES.into_iter().map(measure).collect::<Result<Vec<_>, _>>()?;
    println!("{}", json!({ "sites": sites }));
    Ok(())
}

fn measure((agents, csqs, ports): (usize, usize, usize)) -> Result<Value, Box<dyn std::error::Error>> {
    let text = big_site(agents, csqs, ports);
    let (mut loaded, mut read) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let server = Server::new(Site::parse(&text)?, ServerOptions::default());
        loaded.push(start.elapsed().as_secs_f64() * 1e3);
        let start = Instant::now();
        let table: toml::Table = toml::from_str(&text)?;
        read.push(start.elapsed().as_secs_f64() * 1e3);
        drop((server, table));
    }
    let slowest = loaded.iter().copied().fold(0.0, f64::max);
    Ok(json!({
        "agents": agents, "csqs": csqs, "ports": ports, "bytes": text.len(),
        "load_ms": median(loaded), "slowest_ms": slowest, "read_ms": median(read),
    }))
}
