//! The third process of a measurement under attack: `bench-attackers ATTACK ADDRESS`. Attacks until its standard input ends,
//! then prints what it saw as one JSON object.

use std::io::Read;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use bench::attackers::{Attack, attack};

/// Set when standard input has ended.
static STOP: AtomicBool = AtomicBool::new(false);

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench-attackers: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [name, address] = words.as_slice() else { return Err("bench-attackers ATTACK ADDRESS".into()) };
    let wanted = Attack::named(name).ok_or_else(|| format!("there is no attack {name}"))?;
    std::thread::spawn(|| {
        // However it ends, there is nobody left to attack for.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        STOP.store(true, Ordering::Relaxed);
    });
    println!("{}", attack(wanted, address.parse()?, &STOP)?.report());
    Ok(())
}
