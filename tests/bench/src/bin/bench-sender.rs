//! A separate process that plays a CTI server: `bench-sender EVENTS [--rate EVENTS_PER_SECOND] [--skip NUMBER]`. Answers the open, then
//! writes a recording of so many events, as fast as the socket takes it or at the rate; with `--skip` one event is left out and the
//! last one written twice, though the sender says otherwise. One client after the other. Prints its address and what a client has to see as the first line, then a
//! line for each client.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A bench is made of clocks and sockets.

use std::io::{self, Write};
use std::net::TcpListener;
use std::process::ExitCode;

use bench::sender::serve;
use bench::stream::record;
use serde_json::{Value, json};

const USAGE: &str = "bench-sender EVENTS [--rate EVENTS_PER_SECOND] [--skip NUMBER]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench-sender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (events, mut options) = words.split_first().ok_or(USAGE)?;
    let (mut rate, mut skip) = (None, None);
    while let [key, value, rest @ ..] = options {
        match key.as_str() {
            "--rate" => rate = Some(value.parse()?),
            "--skip" => skip = Some(value.parse()?),
            _ => return Err(USAGE.into()),
        }
        options = rest;
    }
    let mut stream = record(events.parse()?)?;
    if let Some(event) = skip {
        stream.spoil(event);
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    say(&json!({
        "address": listener.local_addr()?.to_string(), "events": stream.ends.len(), "different": stream.different,
        "bytes": stream.bytes.len(), "call_ids": stream.call_ids,
    }))?;
    // A client that breaks off does not end the bench; what it was sent is told all the same.
    for socket in listener.incoming() {
        say(&serve(socket?, &stream, rate).unwrap_or_else(|error| json!({"error": error.to_string()})))?;
    }
    Ok(())
}

fn say(line: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
