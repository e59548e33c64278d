//! Binary trace lines of a Unified CCX engine log (MIVR), as "Unified CCX CTI Protocol Developer Guide", "Example Trace Log-File
//! Excerpts", prints one:
//!
//! ```text
//! 7091948: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:writing... MHDR: 0000: 00 00 00 36 00 00 00 17 ...6....
//! MDATA: 0000: 00 00 00 00 00 00 00 01 00 15 00 00 00 00 00 00 .... 0010: 00 01 ...
//! ```
//!
//! What is assumed beyond that page: a row has 16 bytes, the last one what is left of the length in the header; each row begins with
//! its offset in four or more hex digits; line breaks may stand before any tag or row; rows that begin a line may follow their dump
//! after other lines, also rows of other dumps. The text column is never read. Whatever else a line says does not matter.

mod dump;
mod knot;
mod stamp;

use dump::is_row;
pub use knot::Found;
use knot::{Event, Knot};
use stamp::Stamp;

/// What every dump begins with.
const HEADER_TAG: &str = "MHDR:";
/// What its body begins with.
const BODY_TAG: &str = "MDATA:";

/// Finds dumps in the lines of a log.
#[derive(Default)]
pub struct Log {
    knot: Knot,
    /// The last moment that a line named: that of the lines behind it without one.
    stamp: Option<Stamp>,
}

impl Log {
    /// Takes one line; gives the dumps that are settled by it.
    pub fn line(&mut self, number: u64, text: &str) -> Vec<Found> {
        let mut starts = text.match_indices(HEADER_TAG).map(|(at, _)| at).collect::<Vec<_>>();
        let before = text.get(..starts.first().copied().unwrap_or(text.len())).unwrap_or_default();
        self.stamp = stamp::last(before).or(self.stamp.take());
        if starts.is_empty() {
            self.rows(number, text);
        }
        starts.push(text.len());
        for pair in starts.windows(2) {
            let &[from, to] = pair else { continue };
            let dump = text.get(from + HEADER_TAG.len()..to).unwrap_or_default();
            self.knot.add(Event { line: number, begins: Some(self.logged_at()), thread: thread(before), text: dump.to_owned() });
            // Several log records on one line: each has its own moment before its dump.
            self.stamp = stamp::last(dump).or(self.stamp.take());
        }
        self.knot.settled(number)
    }

    /// The log ends: everything that is left.
    pub fn end(&mut self) -> Vec<Found> {
        self.knot.end()
    }

    /// A line without the beginning of a dump may go on with one.
    fn rows(&mut self, number: u64, text: &str) {
        if self.knot.is_empty() {
            return;
        }
        let content = content(text);
        let rows = match text.find(BODY_TAG) {
            Some(at) => text.get(at..),
            None => Some(content).filter(|content| is_row(content)),
        };
        if let Some(rows) = rows {
            self.knot.add(Event { line: number, begins: None, thread: thread(text), text: rows.to_owned() });
        }
    }

    fn logged_at(&self) -> Option<String> {
        self.stamp.as_ref().map(|stamp| stamp.text.clone())
    }
}

/// The line behind what the logger puts before it: `51269: Apr 08 10:14:27.842 IST %MIVR-SS_TEL-7-UNK:`, and a thread in brackets.
fn content(line: &str) -> &str {
    let percent = line.find('%').filter(|at| line.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())));
    let behind = percent.and_then(|at| line.get(at..)).and_then(|facility| facility.split_once(':')).map_or(line, |(_, text)| text);
    let text = behind.trim_start();
    let unthreaded = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(text, |(_, text)| text);
    unthreaded.trim_start()
}

/// The thread that a line names in brackets behind its facility, where it does.
fn thread(line: &str) -> Option<String> {
    let (_, facility) = line.rsplit_once('%')?;
    let (_, text) = facility.split_once(':')?;
    let (thread, _) = text.trim_start().strip_prefix('[')?.split_once(']')?;
    Some(thread.to_owned())
}

#[cfg(test)]
mod tests;
