//! A contact centre of two nodes with a load, for the tests of the soak itself: `soak-server SEED CALLS_PER_SECOND`. Like `ccxcti serve`:
//! says where it listens, and answers verbs on its standard input.

use std::io::BufRead;
use std::process::ExitCode;

use ccxcti_core::sim::{SimOptions, Simulator};

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("soak-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [seed, load] = words.as_slice() else { return Err("SEED CALLS_PER_SECOND".into()) };
    let listen = vec!["127.0.0.1:0".to_owned(); 2];
    let site = Some(soak::plan::site());
    let options = SimOptions { site, listen, load: Some(load.parse()?), seed: Some(seed.parse()?), ..SimOptions::default() };
    let simulator = Simulator::start(options)?;
    simulator.addresses().iter().for_each(|address| println!("listening on {address}"));
    for verb in std::io::stdin().lock().lines() {
        println!("{}", simulator.command(verb?.trim()).unwrap_or_else(|error| error));
    }
    Ok(())
}
