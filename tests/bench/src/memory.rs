//! Resident memory of the contact centre: what an idle session costs, and what a live call.

use std::path::PathBuf;

use ccxcti_core::sim::{SimOptions, Simulator};
use serde_json::{Value, json};

use crate::big_site::{AGENTS, CSQS, PORTS, big_site};
use crate::centre::{Clients, trigger};
use crate::clock::resident_kib;

/// Sessions that come at once; they come twice, and the second time is the figure: the first one also warms up.
const SESSIONS: usize = 1_000;
/// Calls that wait in queues, each on a port of its own.
const CALLS: usize = 20_000;
/// Queues that they wait in.
const CALL_CSQS: usize = 100;

/// KiB of the site alone, and per idle agent session.
///
/// # Errors
///
/// A session that was not opened.
pub fn of_sessions(clients: &PathBuf) -> Result<Value, Box<dyn std::error::Error>> {
    let simulator = Simulator::start(SimOptions { site: Some(big_site(AGENTS, CSQS, PORTS)), ..SimOptions::default() })?;
    let empty = resident_kib();
    let some = Clients::start(clients, &simulator.address(), 1, 0..SESSIONS - 1)?;
    let first = resident_kib();
    let more = Clients::start(clients, &simulator.address(), 1, SESSIONS..2 * SESSIONS - 1)?;
    let second = resident_kib();
    drop((some, more));
    Ok(json!({
        "site_kib": empty, "sessions": SESSIONS, "first_kib": first, "second_kib": second,
        "kib_per_session": (second as f64 - first as f64) / SESSIONS as f64,
    }))
}

/// KiB per call that waits in a queue.
///
/// # Errors
///
/// A call that was refused, or that does not wait.
pub fn of_calls() -> Result<Value, Box<dyn std::error::Error>> {
    let simulator = Simulator::start(SimOptions { site: Some(big_site(0, CALL_CSQS, CALLS)), ..SimOptions::default() })?;
    let empty = resident_kib();
    for call in 0..CALLS {
        simulator.command(&format!("dial +1555{call:07} {}", trigger(call % CALL_CSQS)))?;
    }
    // Longer than a port and its prompt take.
    simulator.command("wait 1s")?;
    let full = resident_kib();
    let shown = simulator.command("show calls")?;
    let waiting = shown.matches("\"queued\":true").count();
    if waiting != CALLS {
        return Err(format!("{waiting} of {CALLS} calls wait in a queue").into());
    }
    Ok(json!({"calls": CALLS, "empty_kib": empty, "full_kib": full, "kib_per_call": (full as f64 - empty as f64) / CALLS as f64}))
}
