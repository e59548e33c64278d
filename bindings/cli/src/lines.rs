//! Lines of text from a reader that need not be friendly: no line is held beyond a bound.

use std::io::{self, BufRead};

/// Longest line read. The largest frame is 25,000 hex digits; its JSON stays well below this.
pub const LINE_MAX: usize = 1 << 20;

/// One line of the input.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// Counted from 1.
    pub number: u64,
    /// Its bytes without the line end, or nothing if it is longer than `LINE_MAX` bytes.
    pub bytes: Option<Vec<u8>>,
}

/// The lines of a reader.
pub struct Lines<R> {
    reader: R,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// Reads from the reader's position.
    pub fn new(reader: R) -> Lines<R> {
        Lines { reader, number: 0 }
    }

    /// Waits for the next line; `None` at the end. A last line without its line end is a line.
    pub fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let mut any = false;
        let mut too_long = false;
        loop {
            let chunk = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
            too_long |= bytes.len() + part.len() > LINE_MAX;
            if !too_long {
                bytes.extend_from_slice(part);
            }
            let taken = part.len() + usize::from(end.is_some());
            self.reader.consume(taken);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        Ok(Some(Line { number: self.number, bytes: (!too_long).then(|| without_return(bytes)) }))
    }
}

/// Windows ends lines with CR LF.
fn without_return(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8]) -> Vec<Line> {
        let mut lines = Lines::new(text);
        std::iter::from_fn(|| lines.next_line().unwrap()).collect()
    }

    #[test]
    fn every_line_has_its_number() {
        let line = |number, text: &str| Line { number, bytes: Some(text.into()) };
        assert_eq!(all(b"a\r\n\nb"), [line(1, "a"), line(2, ""), line(3, "b")]);
        assert_eq!(all(b""), []);
    }

    #[test]
    fn a_line_above_the_bound_is_skipped_and_the_next_is_read() {
        let text = [vec![b'x'; LINE_MAX + 1], b"\nok\n".to_vec()].concat();
        let lines = all(&text);
        assert_eq!(lines, [Line { number: 1, bytes: None }, Line { number: 2, bytes: Some(b"ok".to_vec()) }]);
    }
}
