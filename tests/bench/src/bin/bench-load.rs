//! A contact centre under load, measured: `bench-load run RATE BRIDGES AGENTS WARM_UP WINDOW` (seconds), or what it keeps
//! in memory: `sessions`, `calls`; writing alone, `floor SESSIONS WINDOW`; under attack, `attack WARM_UP BEFORE DURING [ATTACK...]`.
//! Prints one JSON object.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use bench::attack::{self, Programs, Times};
use bench::attackers::Attack;
use bench::big_site::{AGENTS, CSQS, PORTS, big_site};
use bench::centre::{Plan, measure};
use bench::{floor, memory};

const USAGE: &str = "bench-load run RATE BRIDGES AGENTS WARM_UP WINDOW | sessions | calls | floor SESSIONS WINDOW | attack WARM_UP BEFORE DURING [ATTACK...]";

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
    let seconds = |text: &str| text.parse().map(Duration::from_secs_f64);
    let figures = match words.as_slice() {
        ["run", rate, bridges, agents, warm_up, window] => {
            let plan = Plan {
                site: big_site(AGENTS, CSQS, PORTS),
                rate: rate.parse()?,
                bridges: bridges.parse()?,
                agents: agents.parse()?,
                warm_up: seconds(warm_up)?,
                window: seconds(window)?,
            };
            measure(&plan, &beside("bench-clients")?)?
        }
        ["floor", sessions, window] => floor::measure(sessions.parse()?, seconds(window)?, beside("bench-clients")?)?,
        ["attack", warm_up, before, during, names @ ..] => {
            let times = Times { warm_up: seconds(warm_up)?, before: seconds(before)?, during: seconds(during)? };
            let programs = Programs { clients: beside("bench-clients")?, attackers: beside("bench-attackers")? };
            let wanted = |name: &str| names.is_empty() || names.contains(&name);
            let attacks: Vec<_> = Attack::ALL.into_iter().filter(|(name, _)| wanted(name)).collect();
            attack::measure(&attacks, times, &programs)?
        }
        ["sessions"] => memory::of_sessions(&beside("bench-clients")?)?,
        ["calls"] => memory::of_calls()?,
        _ => return Err(USAGE.into()),
    };
    println!("{figures}");
    Ok(())
}

/// The program of another process: it is built beside this one.
fn beside(name: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    Ok(std::env::current_exe()?.with_file_name(name))
}
