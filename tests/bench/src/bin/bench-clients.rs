//! The second process of a measurement: `bench-clients ADDRESS BRIDGES AGENTS [FIRST]`, FIRST = the first of the
//! agents, counted from 0. Says `open` when every session is, then reads
//! until the bridges have seen the end mark, and prints what was seen as one JSON object.

use std::io::{self, Write};
use std::process::ExitCode;

use bench::centre::{agent_id, extension};
use bench::sessions::{Kind, Sessions};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench-clients: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("bench-clients ADDRESS BRIDGES AGENTS [FIRST]");
    let (address, bridges, agents) = (next()?.parse()?, next()?.parse::<usize>()?, next()?.parse::<usize>()?);
    let first = next().map_or(Ok(0), |first| first.parse::<usize>())?;
    let mut kinds = vec![Kind::Bridge; bridges];
    kinds.extend((first..first + agents).map(|agent| Kind::Agent(agent_id(agent), extension(agent))));
    let mut sessions = Sessions::open(address, kinds)?;
    println!("open");
    io::stdout().flush()?;
    sessions.until_the_end()?;
    println!("{}", sessions.report());
    Ok(())
}
