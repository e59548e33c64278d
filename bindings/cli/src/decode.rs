//! `ccxcti decode`: frames in, JSON lines out.

use std::fs::File;
use std::io::{self, BufReader, Read};

use ccxcti_core::wire::{FRAME_MAX, Framer, HEADER_BYTES, Message, WireError, encode_json, frame_length, hex, message_json};
use clap::Args;
use serde_json::{Map, Value};

use crate::coding::{CodingOptions, StreamCoding};
use crate::end::{End, exit_on_interrupt};
use crate::lines::{LINE_MAX, Line, Lines};
use crate::log::{Found, Log};
use crate::output;

const EXAMPLES: &str = "\
Examples:
  ccxcti decode session.bin
  echo 000000040000000500000001 | ccxcti decode --hex
  {\"message\":\"HEARTBEAT_REQ\",\"type\":\"HeartbeatReq\",\"id\":5,\"fields\":{\"invoke_id\":1}}
  ccxcti decode --log Cisco001MIVR123.log

A frame that cannot be decoded becomes an object with error, offset, id and hex; the exit status is then 1.

--log finds the binary traces of a Unified CCX engine log (\"writing... MHDR: 0000: ... MDATA: 0000: ...\"), whatever else
stands between them. Each object then has logged_at, the time of the line: RFC 3339 if it has a date with a year and a
zone, else as it is printed. An error has the line where its dump begins, and its offset counts from there.";

/// Turn frames into JSON, one object per message.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Decode {
    /// Where the frames are; - is standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: String,
    /// The input is text, one frame in hex per line
    #[arg(long)]
    hex: bool,
    /// The input is a Unified CCX engine log with binary trace lines
    #[arg(long, conflicts_with = "hex")]
    log: bool,
    #[command(flatten)]
    coding: CodingOptions,
    /// Print enumerated numbers as their names where known
    #[arg(long)]
    names: bool,
}

impl Decode {
    /// Decodes until the input ends.
    pub fn run(self) -> Result<(), End> {
        exit_on_interrupt()?;
        let stream = StreamCoding::new(self.coding)?;
        let input: Box<dyn Read> = match self.file.as_str() {
            "-" => Box::new(io::stdin()),
            path => Box::new(File::open(path).map_err(|error| End::Failed(format!("cannot open {path}: {error}")))?),
        };
        let mut decoder = Decoder { source: self.file, stream, names: self.names, frames: 0, failed: 0, logged: None };
        match (self.hex, self.log) {
            (true, _) => decoder.hex_lines(input)?,
            (_, true) => decoder.log(input)?,
            _ => decoder.frames(input)?,
        }
        decoder.result()
    }
}

/// Prints what it is shown, and counts.
struct Decoder {
    source: String,
    stream: StreamCoding,
    names: bool,
    frames: u64,
    failed: u64,
    /// Where the present frame stands in a log: its line, and the moment that the line names.
    logged: Option<(u64, Option<String>)>,
}

impl Decoder {
    /// Frames one behind the other. Stops where the frame boundaries are lost.
    fn frames(&mut self, mut input: impl Read) -> Result<(), End> {
        let mut framer = Framer::new(FRAME_MAX);
        let mut buffer = vec![0; 1 << 16];
        let mut offset = 0;
        loop {
            let count = match input.read(&mut buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                count => count.map_err(|error| self.unreadable(&error))?,
            };
            framer.feed(buffer.get(..count).unwrap_or_default());
            while let Some(frame) = framer.next_frame().ok().flatten() {
                self.frame(frame, offset)?;
                offset += frame.len();
            }
            if count == 0 {
                return self.rest(framer.pending(), offset);
            }
            // The id behind a length that cannot be is still worth waiting for.
            if framer.pending().len() >= HEADER_BYTES && frame_length(framer.pending(), FRAME_MAX).is_err() {
                return self.rest(framer.pending(), offset);
            }
        }
    }

    /// What no further frame can be cut from.
    fn rest(&mut self, bytes: &[u8], offset: usize) -> Result<(), End> {
        let header = bytes.get(..HEADER_BYTES).unwrap_or(bytes);
        match frame_length(bytes, FRAME_MAX) {
            _ if bytes.is_empty() => Ok(()),
            Err(error) => self.error(&error.to_string(), offset, header),
            Ok(_) => self.error(&cut_off(bytes), offset, bytes),
        }
    }

    fn hex_lines(&mut self, input: impl Read) -> Result<(), End> {
        let mut lines = Lines::new(BufReader::new(input));
        while let Some(Line { number, bytes }) = lines.next_line().map_err(|error| self.unreadable(&error))? {
            let Some(text) = bytes else {
                self.error(&format!("line {number} is longer than {LINE_MAX} bytes"), 0, &[])?;
                continue;
            };
            match digits(&text) {
                (frame, None) if frame.is_empty() => {}
                (frame, None) => self.hex_frame(&frame)?,
                (frame, Some(wrong)) => self.error(&format!("line {number} is not hex text: {wrong}"), frame.len(), &frame)?,
            }
        }
        Ok(())
    }

    /// The dumps in a log.
    fn log(&mut self, input: impl Read) -> Result<(), End> {
        let mut lines = Lines::new(BufReader::new(input));
        let mut log = Log::default();
        while let Some(Line { number, bytes }) = lines.next_line().map_err(|error| self.unreadable(&error))? {
            // No dump of a frame makes a line that is too long.
            let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
            log.line(number, &text).into_iter().try_for_each(|found| self.dump(found))?;
        }
        log.end().into_iter().try_for_each(|found| self.dump(found))
    }

    fn dump(&mut self, found: Found) -> Result<(), End> {
        self.logged = Some((found.line, found.logged_at));
        match found.wrong {
            None => self.frame(&found.bytes, 0),
            Some(wrong) => self.error(&format!("{wrong}; {}", cut_off(&found.bytes)), found.bytes.len(), &found.bytes),
        }
    }

    fn hex_frame(&mut self, frame: &[u8]) -> Result<(), End> {
        match frame_length(frame, FRAME_MAX) {
            Err(error) => self.error(&error.to_string(), 0, frame),
            Ok(Some(length)) if frame.len() == length => self.frame(frame, 0),
            Ok(Some(length)) if frame.len() > length => {
                let behind = frame.len() - length;
                self.error(&format!("{behind} bytes stand behind the frame of {length} bytes"), length, frame)
            }
            Ok(_) => self.error(&cut_off(frame), 0, frame),
        }
    }

    fn frame(&mut self, frame: &[u8], offset: usize) -> Result<(), End> {
        match Message::decode(frame, self.stream.coding()) {
            Ok(message) => {
                self.frames += 1;
                let object = self.message(&message);
                self.print(object)
            }
            Err(error) => self.wire_error(&error, offset, frame),
        }
    }

    fn message(&mut self, message: &Message<'_>) -> Map<String, Value> {
        let mut object = message_json(message, self.names);
        let known_so_far = self.stream.coding();
        // The plain form was checked against the message's own coding; `encode` starts from what the stream has told.
        if known_so_far != message.coding() && encode_json(&object, known_so_far).as_deref() != Ok(message.frame()) {
            object.insert("frame".to_owned(), hex(message.frame()).into());
        }
        self.stream.saw(message);
        object
    }

    fn wire_error(&mut self, error: &WireError, offset: usize, frame: &[u8]) -> Result<(), End> {
        self.error(&error.to_string(), offset + error.offset(), frame)
    }

    /// The object of a frame that cannot be decoded. `offset` says where in the input, `bytes` are those that `encode` gives back.
    fn error(&mut self, text: &str, offset: usize, bytes: &[u8]) -> Result<(), End> {
        self.frames += 1;
        self.failed += 1;
        let id = bytes.get(4..).and_then(|rest| rest.first_chunk::<4>()).map(|id| u32::from_be_bytes(*id));
        let mut object = Map::new();
        object.insert("error".to_owned(), text.into());
        object.insert("offset".to_owned(), offset.into());
        object.insert("id".to_owned(), id.into());
        object.insert("hex".to_owned(), hex(bytes).into());
        if let Some((line, _)) = self.logged {
            object.insert("line".to_owned(), line.into());
        }
        self.print(object)
    }

    fn print(&self, mut object: Map<String, Value>) -> Result<(), End> {
        if let Some((_, moment)) = &self.logged {
            object.insert("logged_at".to_owned(), moment.clone().into());
        }
        output::json(object)
    }

    fn unreadable(&self, error: &io::Error) -> End {
        End::Failed(format!("cannot read {}: {error}", self.source))
    }

    fn result(&self) -> Result<(), End> {
        match self.failed {
            0 => Ok(()),
            failed => Err(End::Failed(format!("{failed} of {} frames could not be decoded", self.frames))),
        }
    }
}

/// Says how much of a frame is missing.
fn cut_off(bytes: &[u8]) -> String {
    let present = bytes.len();
    match frame_length(bytes, FRAME_MAX) {
        Ok(Some(length)) => format!("the frame is cut off: {present} of its {length} bytes are there"),
        _ => format!("the frame is cut off: {present} bytes of its header of {HEADER_BYTES} are there"),
    }
}

/// The bytes of a line of hex text, and what is wrong with it behind them. White space does not count.
fn digits(text: &[u8]) -> (Vec<u8>, Option<String>) {
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    for letter in text.iter().map(|byte| char::from(*byte)).filter(|letter| !letter.is_ascii_whitespace()) {
        let digit = letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (high.take(), digit) {
            (None, Some(digit)) => high = Some(digit),
            (Some(high), Some(digit)) => bytes.push(high << 4 | digit),
            (_, None) => return (bytes, Some(format!("{letter:?} is not a hex digit"))),
        }
    }
    let odd = high.map(|_| "the last byte has only one digit".to_owned());
    (bytes, odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_text_may_have_white_space_and_either_case() {
        assert_eq!(digits(b" 0a0B\t ff "), (vec![0x0a, 0x0b, 0xff], None));
        assert_eq!(digits(b"0a0"), (vec![0x0a], Some("the last byte has only one digit".to_owned())));
        assert_eq!(digits(b"0a:0b"), (vec![0x0a], Some("':' is not a hex digit".to_owned())));
    }
}
