//! A contact centre under load, measured: `bench-load run RATE BRIDGES AGENTS WARM_UP WINDOW` (seconds), or what it keeps
//! in memory: `sessions`, `calls`. Prints one JSON object.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use bench::big_site::{AGENTS, CSQS, PORTS, big_site};
use bench::centre::{Plan, measure};
use bench::memory;

const USAGE: &str = "bench-load run RATE BRIDGES AGENTS WARM_UP WINDOW | sessions | calls";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench-load: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let figures = match words.as_slice() {
        ["run", rate, bridges, agents, warm_up, window] => {
            let seconds = |text: &str| text.parse().map(Duration::from_secs_f64);
            let plan = Plan {
                site: big_site(AGENTS, CSQS, PORTS),
                rate: rate.parse()?,
                bridges: bridges.parse()?,
                agents: agents.parse()?,
                warm_up: seconds(warm_up)?,
                window: seconds(window)?,
            };
            measure(&plan, &clients()?)?
        }
        ["sessions"] => memory::of_sessions(&clients()?)?,
        ["calls"] => memory::of_calls()?,
        _ => return Err(USAGE.into()),
    };
    println!("{figures}");
    Ok(())
}

/// The program of the second process: it is built beside this one.
fn clients() -> Result<PathBuf, Box<dyn std::error::Error>> {
    Ok(std::env::current_exe()?.with_file_name("bench-clients"))
}
