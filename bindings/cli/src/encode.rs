//! `ccxcti encode`: JSON lines in, frames out.

use std::io;

use ccxcti_core::wire::{Message, encode_json, hex, unhex};
use clap::Args;
use serde_json::{Map, Value};

use crate::coding::{CodingOptions, StreamCoding};
use crate::end::{End, complain, exit_on_interrupt};
use crate::lines::{LINE_MAX, Line, Lines};
use crate::output;

const EXAMPLES: &str = "\
Examples:
  echo '{\"message\":\"HEARTBEAT_REQ\",\"fields\":{\"invoke_id\":1}}' | ccxcti encode --hex
  000000040000000500000001

  ccxcti decode session.bin | ccxcti encode | cmp - session.bin

Needed of an object: frame, or message, type or id with fields, unknown, hex. What decode printed comes back as the
same bytes, also from an object of a frame that could not be decoded, if both run with the same options.";

/// Turn JSON lines on standard input into frames.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Encode {
    #[command(flatten)]
    coding: CodingOptions,
    /// Write text, one frame in hex per line
    #[arg(long)]
    hex: bool,
}

impl Encode {
    /// Encodes until the input ends; a line that is no message is named on stderr and left out.
    pub fn run(self) -> Result<(), End> {
        exit_on_interrupt()?;
        let mut stream = StreamCoding::new(self.coding)?;
        let mut lines = Lines::new(io::stdin().lock());
        let (mut messages, mut failed) = (0u64, 0u64);
        while let Some(Line { number, bytes }) = lines.next_line()? {
            if bytes.as_ref().is_some_and(|bytes| bytes.trim_ascii().is_empty()) {
                continue;
            }
            messages += 1;
            match frame_of(bytes, &mut stream) {
                Ok(frame) if self.hex => output::line(&hex(&frame))?,
                Ok(frame) => output::bytes(&frame)?,
                Err(reason) => {
                    failed += 1;
                    complain(&format!("line {number}: {reason}"));
                }
            }
        }
        if failed == 0 { Ok(()) } else { Err(End::Failed(format!("{failed} of {messages} lines could not be encoded"))) }
    }
}

/// The bytes of one line.
fn frame_of(line: Option<Vec<u8>>, stream: &mut StreamCoding) -> Result<Vec<u8>, String> {
    let line = line.ok_or_else(|| format!("it is longer than {LINE_MAX} bytes"))?;
    let object: Map<String, Value> = serde_json::from_slice(&line).map_err(|error| format!("it is not a JSON object: {error}"))?;
    // Of a frame that could not be decoded, `decode` kept the bytes.
    if object.contains_key("error") {
        let bytes = object.get("hex").and_then(Value::as_str).and_then(unhex);
        return bytes.ok_or_else(|| "an object with error needs the bytes of the frame as hex".to_owned());
    }
    let frame = encode_json(&object, stream.coding()).map_err(|error| error.to_string())?;
    if let Ok(message) = Message::decode(&frame, stream.coding()) {
        stream.saw(&message);
    }
    Ok(frame)
}
