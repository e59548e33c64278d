//! The process that writes the stream, `bench-sender`.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use crate::tools::{cargo, run, target};

/// It records before it listens, and tells of a client as soon as that has gone.
const PATIENCE: Duration = Duration::from_secs(60);

/// A sender that runs; it ends with this value.
pub struct Sender {
    child: Child,
    lines: Receiver<String>,
    /// Where it listens.
    pub address: String,
    /// Events of its stream.
    pub events: u64,
    /// Those that differ from all before them.
    pub different: u64,
    /// Bytes of the stream.
    pub bytes: u64,
    call_ids: u64,
}

/// How our own programs are built.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profile {
    /// For figures.
    Release,
    /// As the tests have built them already; the figures mean nothing.
    Debug,
}

impl Profile {
    /// Builds a package; gives the folder of its programs.
    pub fn build(self, package: &str) -> Result<PathBuf, String> {
        let mut build = cargo();
        build.args(["build", "--quiet", "--package", package]);
        if self == Profile::Release {
            build.arg("--release");
        }
        run(&mut build)?;
        Ok(target().join(if self == Profile::Release { "release" } else { "debug" }))
    }
}

impl Sender {
    /// Starts it; returns when it listens. `options` as its head says.
    pub fn start(profile: Profile, events: u64, options: &[&str]) -> Result<Sender, String> {
        let failed = |error: std::io::Error| format!("bench-sender: {error}");
        let mut command = Command::new(profile.build("bench")?.join("bench-sender"));
        command.arg(events.to_string()).args(options).stdout(Stdio::piped()).stdin(Stdio::null());
        let mut child = command.spawn().map_err(failed)?;
        let stdout = child.stdout.take().ok_or("bench-sender has no output")?;
        let (said, lines) = channel();
        // Ends with the sender.
        std::thread::spawn(move || BufReader::new(stdout).lines().map_while(Result::ok).try_for_each(|line| said.send(line)));
        let mut sender = Sender { child, lines, address: String::new(), events: 0, different: 0, bytes: 0, call_ids: 0 };
        let first = sender.line()?;
        let number = |key: &str| first[key].as_u64().unwrap_or(0);
        sender.address = first["address"].as_str().unwrap_or_default().to_owned();
        (sender.events, sender.different) = (number("events"), number("different"));
        (sender.bytes, sender.call_ids) = (number("bytes"), number("call_ids"));
        Ok(sender)
    }

    /// The next thing that it says: after its first line one for each client, when that has gone.
    pub fn line(&self) -> Result<Value, String> {
        let line = self.lines.recv_timeout(PATIENCE).map_err(|_| "bench-sender says nothing".to_owned())?;
        serde_json::from_str(&line).map_err(|error| format!("bench-sender said {line:?}: {error}"))
    }

    /// Whether a consumer saw every event once and in order. What reads only bytes must have read them all.
    pub fn complete(&self, said: &Value, numbered: bool) -> Result<(), String> {
        let is = |key: &str, wanted: u64| said[key].as_u64() == Some(wanted);
        let read = is("bytes", self.bytes) || is("call_ids", self.call_ids);
        // What knows sequence numbers has to say that none is missing; plain clients and readers of bytes have none.
        let without_gap = if numbered { is("gaps", 0) } else { said.get("gaps").is_none() };
        if is("events", self.events) && read && without_gap {
            return Ok(());
        }
        Err(format!(
            "not every event arrived once and in order: {said}; {} with call ids that make {} were sent",
            self.events, self.call_ids
        ))
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        // It serves until it is ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
