//! What a client keeps in memory.

use std::time::Duration;

use super::child::json;
use super::consumers::{Installed, named};
use super::page::{Section, number, replace};
use super::sender::{Profile, Sender};

/// Measures, and writes the section.
pub fn run() -> Result<(), String> {
    let installed = Installed::new(Profile::Release, &named("C callback")?)?;
    let sender = Sender::start(Profile::Release, 1_000, &[])?;
    let said = json(&mut installed.idle_client(&sender), Duration::from_secs(60))?;
    let kib = number(said["rss_kib"].as_f64().unwrap_or(f64::NAN));
    let text = format!(
        "VmRSS, libraries included; what sessions and calls cost the contact centre stands in its section.\n\n\
         | what | KiB |\n|---|---|\n| a C program with one open client and nothing queued | {kib} |"
    );
    replace(Section::Memory, &text)
}
