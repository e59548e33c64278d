//! What a client keeps in memory.

use std::process::Command;
use std::time::Duration;

use super::child::json;
use super::doors::{Sender, c_handler};
use super::page::{Section, replace};

/// Measures, and writes the section.
pub fn run() -> Result<(), String> {
    let sender = Sender::start()?;
    let said = json(Command::new(c_handler()?).args([&sender.address, "0"]), Duration::from_secs(60))?;
    let text = format!(
        "Resident memory of a C program with one open client and nothing queued (VmRSS, libraries included): {} KiB.",
        said["rss_kib"]
    );
    replace(Section::Memory, &text)
}
