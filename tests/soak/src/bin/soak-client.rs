//! The client in Rust: `soak-client SERVERS NAME FORM`. The normal form has a handler; the slow one takes events from its queue, rests
//! for seconds now and then, and has its session ended when the queue is full. What it says stands in `soak::report`.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A program like those of users: threads, clocks.

use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use ccxcti_core::event::record;
use ccxcti_core::wire::{FieldId, Value, field, unhex};
use ccxcti_core::{Client, Config, Error, Event, EventBody, Next};
use soak::clock::microseconds;
use soak::crc::crc32;

/// How long the slow form rests, and how often.
const REST: Duration = Duration::from_secs(3);
const REST_EVERY: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [servers, name, form] = words.as_slice() else {
        eprintln!("soak-client SERVERS NAME normal|slow");
        return ExitCode::from(2);
    };
    match run(servers, name, form == "slow") {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("trouble {error}\n"));
            ExitCode::FAILURE
        }
    }
}

fn run(servers: &str, name: &str, slow: bool) -> Result<(), Error> {
    let mut config = Config::new();
    let given = [("servers", servers), ("client_id", name), ("connect_wait", "600"), ("retry_max", "2")];
    given.iter().try_for_each(|(key, value)| config.set(key, value))?;
    if slow {
        let tight = [("queue_events", "64"), ("queue_policy", "disconnect"), ("resync", "off"), ("call_check", "0")];
        tight.iter().try_for_each(|(key, value)| config.set(key, value))?;
    }
    let mut client = open(&config, slow)?;
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        close(client);
        if line != "reopen" {
            return Ok(());
        }
        client = open(&config, slow)?;
    }
    close(client);
    Ok(())
}

/// A client and, in the slow form, the thread that takes its events.
type Opened = (Client, Option<JoinHandle<()>>);

fn open(config: &Config, slow: bool) -> Result<Opened, Error> {
    say("open\n");
    if !slow {
        return Ok((Client::open_with(config, |event: &Arc<Event>| say(&line(event)))?, None));
    }
    let (client, events) = Client::open(config)?;
    let take = move || {
        let mut rests_at = Instant::now() + REST_EVERY;
        while let Next::Event(event) = events.next(None) {
            say(&line(&event));
            if Instant::now() >= rests_at {
                thread::sleep(REST);
                rests_at = Instant::now() + REST_EVERY;
            }
        }
    };
    Ok((client, Some(thread::spawn(take))))
}

fn close((client, taker): Opened) {
    client.close();
    // It ends when nothing is left to take.
    if taker.is_some_and(|taker| taker.join().is_err()) {
        say("trouble the thread that takes events panicked\n");
    }
    say("closed\n");
}

fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    // Nobody listens any more: then nobody misses it.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn line(event: &Event) -> String {
    let (seq, epoch) = (event.seq, event.epoch);
    let number = |name: FieldId| event.get(name).and_then(Value::integer).unwrap_or(-1);
    let text = |name: FieldId| event.get(name).and_then(Value::text).unwrap_or_default();
    let mut line = String::new();
    // Writing to a String cannot fail.
    let _ = match (&event.body, event.type_number()) {
        (EventBody::Message(message), id) => {
            let flags = if event.synthetic { "s" } else { "-" };
            writeln!(line, "m {seq} {epoch} {flags} {id} {:08x} {}", crc32(message.message().frame()), microseconds())
        }
        (_, record::MalformedMessage) => {
            let bytes = unhex(text(field::hex)).unwrap_or_default();
            writeln!(line, "bad {seq} {epoch} {:08x} {}", crc32(&bytes), microseconds())
        }
        (_, record::SessionUp) => writeln!(line, "up {seq} {epoch} {}", number(field::services_granted)),
        (_, record::SessionDown) => writeln!(line, "down {seq} {epoch} {}", text(field::reason)),
        (_, record::EventsMayBeMissing) => writeln!(line, "gap {seq} {epoch}"),
        (_, record::EventsLost) => {
            let [count, first, last] = [field::count, field::first_seq, field::last_seq].map(number);
            writeln!(line, "lost {seq} {epoch} {count} {first} {last}")
        }
        (_, record::Resynchronised) => writeln!(line, "whole {seq} {epoch}"),
        (_, other) => writeln!(line, "trouble a record {other}"),
    };
    line
}
