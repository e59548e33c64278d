//! The built program, run with deadlines.
#![allow(dead_code)] // Every test file uses a part of this.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A program that does not get on within this time has failed the test.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// What a program that ended by itself left behind.
pub struct Ended {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Ended {
    pub fn text(&self) -> String {
        String::from_utf8(self.stdout.clone()).unwrap()
    }

    pub fn lines(&self) -> Vec<String> {
        self.text().lines().map(str::to_owned).collect()
    }

    pub fn json(&self) -> Vec<serde_json::Value> {
        self.lines().iter().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
    }

    /// stderr is one sentence, and contains these words.
    pub fn says(&self, words: &[&str]) {
        assert_eq!(self.stderr.lines().count(), 1, "one sentence is wanted: {:?}", self.stderr);
        assert!(self.stderr.starts_with("ccxcti: "), "{:?}", self.stderr);
        for word in words {
            assert!(self.stderr.contains(word), "{word:?} is not in {:?}", self.stderr);
        }
    }
}

/// Runs the program with this input to its end.
pub fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Ended {
    let mut running = start(arguments);
    let mut stdin = running.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // A thread writes: the program may stop reading, or answer before it has read everything.
    let writer = thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let ended = running.finish();
    writer.join().unwrap();
    ended
}

/// Runs the program as `| head -1` does: reads one line and goes away, while `line` is written to it until it ends.
pub fn head(arguments: &[&str], line: &str) -> (String, Ended) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ccxcti"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (mut stdin, stdout, id) = (child.stdin.take().unwrap(), child.stdout.take().unwrap(), child.id());
    let line = format!("{line}\n");
    thread::spawn(move || while stdin.write_all(line.as_bytes()).is_ok() {});
    let (sender, ended) = channel();
    thread::spawn(move || {
        let mut first = String::new();
        BufReader::new(stdout).read_line(&mut first).unwrap();
        sender.send((first, child.wait_with_output().unwrap())).unwrap();
    });
    let Ok((first, output)) = ended.recv_timeout(DEADLINE) else {
        Command::new("kill").args(["-KILL", &id.to_string()]).status().unwrap();
        panic!("still running after {DEADLINE:?}");
    };
    let stderr = String::from_utf8(output.stderr).unwrap();
    (first, Ended { status: output.status.code().unwrap(), stdout: output.stdout, stderr })
}

/// Starts the program with pipes.
pub fn start(arguments: &[&str]) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ccxcti"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let stdout = child.stdout.take().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let (sender, lines) = channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(stdout);
        loop {
            let mut line = Vec::new();
            match reader.read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => return,
                Ok(_) if sender.send(line).is_err() => return,
                Ok(_) => {}
            }
        }
    });
    let stderr = thread::spawn(move || {
        let mut text = Vec::new();
        let _ = stderr.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    Running { stdin: child.stdin.take(), child, lines, stderr: Some(stderr) }
}

/// A program that runs. Killed when the test leaves it.
pub struct Running {
    pub stdin: Option<ChildStdin>,
    child: Child,
    lines: Receiver<Vec<u8>>,
    stderr: Option<JoinHandle<String>>,
}

impl Running {
    /// Writes one line to its input.
    pub fn write(&mut self, line: &str) {
        self.stdin.as_mut().unwrap().write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// The next line of its output, without line end; `None` when the output has ended.
    pub fn line(&mut self) -> Option<String> {
        match self.lines.recv_timeout(DEADLINE) {
            Ok(line) => Some(String::from_utf8_lossy(&line).trim_end_matches('\n').to_owned()),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("no line within {DEADLINE:?}"),
        }
    }

    /// Reads lines up to one that contains `word`; it and those before it.
    pub fn lines_until(&mut self, word: &str) -> Vec<String> {
        let mut lines = Vec::new();
        while !lines.last().is_some_and(|line: &String| line.contains(word)) {
            lines.push(self.line().unwrap_or_else(|| panic!("the output ended before {word:?}: {lines:#?}")));
        }
        lines
    }

    /// Sends what Ctrl-C sends.
    pub fn interrupt(&self) {
        let done = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }

    /// Waits for its end.
    pub fn finish(mut self) -> Ended {
        let end = Instant::now() + DEADLINE;
        let mut stdout = Vec::new();
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => stdout.extend(line),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("still running after {DEADLINE:?}: {}", String::from_utf8_lossy(&stdout)),
            }
        }
        let status: ExitStatus = self.child.wait().unwrap();
        let stderr = self.stderr.take().unwrap().join().unwrap();
        Ended { status: status.code().unwrap_or_else(|| panic!("{status}: {stderr}")), stdout, stderr }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One line of the byte vectors.
pub struct Vector {
    pub line: usize,
    pub name: String,
    pub protocol: String,
    pub dialect: String,
    pub hex: String,
    pub fields: serde_json::Value,
}

impl Vector {
    /// The options by which it is read.
    pub fn options(&self) -> [&str; 4] {
        ["--protocol", &self.protocol, "--dialect", &self.dialect]
    }
}

/// Frames made by other implementations or recorded, with their fields.
pub fn vectors() -> Vec<Vector> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/frames.jsonl")).unwrap();
    let parse = |(index, line): (usize, &str)| {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        Vector {
            line: index + 1,
            name: value["message"].as_str().unwrap().to_owned(),
            protocol: value["protocol"].to_string(),
            dialect: value["dialect"].as_str().unwrap_or("ged188").to_owned(),
            hex: value["hex"].as_str().unwrap().to_owned(),
            fields: value["fields"].clone(),
        }
    };
    let vectors: Vec<Vector> = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(parse).collect();
    assert!(vectors.len() >= 58, "only {} vectors found", vectors.len());
    vectors
}

/// The bytes of hex text.
pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// Lower-case hex text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
