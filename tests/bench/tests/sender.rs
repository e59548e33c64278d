//! The sender of the stream, as its consumers meet it: what it says it sends is what arrives, and when it is not, they can tell.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, clippy::disallowed_types)] // A test stops at the first surprise.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use bench::CODING;
use ccxcti_core::wire::{Builder, FRAME_MAX, Framer, Message, field, msg};
use serde_json::Value;

struct Sender {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Sender {
    fn start(words: &[&str]) -> Sender {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bench-sender"));
        let mut child = command.args(words).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Sender { child, lines }
    }

    fn line(&mut self) -> Value {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Opens, reads so many events, and closes. Their number of bytes, and the sum of their call ids that depends on the order.
fn read(address: &str, events: u64) -> (u64, u64) {
    let mut socket = TcpStream::connect(address).unwrap();
    let open = Builder::of(msg::OPEN_REQ, CODING).unwrap().set(field::invoke_id, 1u32).set(field::client_id, "test");
    socket.write_all(&open.set(field::client_password, &b""[..]).finish().unwrap()).unwrap();
    let (mut framer, mut buffer) = (Framer::new(FRAME_MAX), vec![0; 65_536]);
    let (mut seen, mut bytes, mut sum) = (0, 0, 0u32);
    while seen < events {
        let count = socket.read(&mut buffer).unwrap();
        assert!(count > 0, "the sender broke off after {seen} events");
        framer.feed(&buffer[..count]);
        while let Some(frame) = framer.next_frame().unwrap() {
            let message = Message::decode(frame, CODING).unwrap();
            if message.id() != msg::OPEN_CONF {
                seen += 1;
                bytes += frame.len() as u64;
                sum = sum.wrapping_mul(31).wrapping_add(message.u32(field::call_id).unwrap_or(0));
            }
        }
    }
    (bytes, sum.into())
}

fn said_and_read(words: &[&str]) -> ((u64, u64), (u64, u64), Value) {
    let mut sender = Sender::start(words);
    let first = sender.line();
    let number = |key: &str| first[key].as_u64().unwrap();
    let read = read(first["address"].as_str().unwrap(), number("events"));
    ((number("bytes"), number("call_ids")), read, sender.line())
}

#[test]
fn what_is_said_arrives() {
    let (said, read, sent) = said_and_read(&["3000"]);
    assert_eq!(said, read);
    assert!(sent["start_ns"].as_u64() <= sent["sent_ns"].as_u64(), "{sent}");
}

#[test]
fn a_schedule_is_kept_and_told() {
    let (said, read, sent) = said_and_read(&["500", "--rate", "5000"]);
    assert_eq!(said, read);
    assert_eq!(sent["late"]["count"], 500, "{sent}");
    let took = sent["sent_ns"].as_u64().unwrap() - sent["start_ns"].as_u64().unwrap();
    assert!(took >= 499 * 200_000, "the last event of 500 at 5,000/s is due after 99.8 ms; it was sent after {took} ns");
}

#[test]
fn an_event_that_is_left_out_changes_the_sum() {
    let ((_, said), (_, read), _) = said_and_read(&["3000", "--skip", "100"]);
    assert_ne!(said, read);
}
