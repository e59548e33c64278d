//! `cargo xtask bench`: the figures of every door beside plain clients, written to `BENCHMARKS.md`, one section per part.
#![allow(clippy::indexing_slicing)] // Reading a key that a JSON value does not have gives null.

mod attack;
mod centre;
pub mod child;
mod consumers;
mod doors;
mod latency;
mod memory;
pub mod page;
mod sender;
mod wire;

use std::time::Instant;

/// One part of the bench: measures, and writes its section of the page.
struct Part {
    name: &'static str,
    run: fn() -> Result<(), String>,
}

/// In the order of the page.
const PARTS: &[Part] = &[
    Part { name: "wire", run: wire::run },
    Part { name: "doors", run: doors::run },
    Part { name: "latency", run: latency::run },
    Part { name: "centre", run: centre::run },
    Part { name: "attack", run: attack::run },
    Part { name: "memory", run: memory::run },
];

/// Runs the parts named, or all. One that fails does not keep the others from being measured; its section stays as it was.
///
/// `doors --only NAME [--turns N]` measures the consumers whose names contain NAME and writes no page. `centre --long` has longer
/// windows.
pub fn bench(words: &[&str]) -> Result<(), String> {
    if let ["doors", "--only", name, rest @ ..] = words {
        return doors::only(name, rest);
    }
    if words == ["centre", "--long"] {
        return centre::long();
    }
    if let Some(unknown) = words.iter().find(|word| PARTS.iter().all(|part| part.name != **word)) {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        return Err(format!("there is no part {unknown}; the parts are: {}", names.join(", ")));
    }
    let mut failed = Vec::new();
    for part in PARTS.iter().filter(|part| words.is_empty() || words.contains(&part.name)) {
        println!("==== {}", part.name);
        let start = Instant::now();
        match (part.run)() {
            Ok(()) => println!("==== {} took {:.0} s\n", part.name, start.elapsed().as_secs_f64()),
            Err(reason) => failed.push(format!("{}: {reason}", part.name)),
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// The tools of the bench at work with few events, for the tests: a program that hangs, or an event that nobody misses, fails.
pub fn short() -> Result<(), String> {
    let installed = consumers::Installed::built()?;
    doors::short(&installed)?;
    latency::short(&installed)
}

/// The middle one; of none, a figure that meets no target.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
