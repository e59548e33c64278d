//! One dump: hex rows with offsets, to the bytes of a frame.

use ccxcti_core::wire::{FRAME_MAX, HEADER_BYTES};

use super::BODY_TAG;

/// Bytes of a row.
const ROW_BYTES: usize = 16;

/// A dump as far as it was found.
#[derive(Clone, Debug)]
pub struct Dump {
    /// Line of its beginning.
    pub line: u64,
    /// Moment of its beginning.
    pub logged_at: Option<String>,
    /// Thread that wrote it, where the log names it.
    pub thread: Option<String>,
    /// Header and body, as far as they are there.
    pub bytes: Vec<u8>,
    /// The tag of the body was there.
    body: bool,
    /// Why it will not be complete, if something was there that does not belong.
    pub wrong: Option<String>,
}

/// Whether a text starts like a row: an offset and a colon.
pub fn is_row(text: &str) -> bool {
    offset_of(text).is_some()
}

/// The offset that a row starts with, and what stands behind it.
fn offset_of(text: &str) -> Option<(usize, &str)> {
    let (digits, rest) = text.trim_start().split_once(':')?;
    let hex = (4..=8).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let offset = usize::from_str_radix(digits, 16).ok().filter(|_| hex)?;
    Some((offset, rest))
}

impl Dump {
    /// A dump that begins on a line.
    pub fn new(line: u64, logged_at: Option<String>, thread: Option<String>) -> Dump {
        Dump { line, logged_at, thread, bytes: Vec::new(), body: false, wrong: None }
    }

    /// Whether nothing is missing.
    pub fn complete(&self) -> bool {
        self.whole().is_some_and(|whole| self.bytes.len() == whole)
    }

    /// Whether rows may still come.
    pub fn open(&self) -> bool {
        self.wrong.is_none() && !self.complete()
    }

    /// Whether this dump may go on with a text that starts with a row or with the tag of the body.
    pub fn takes(&self, text: &str) -> bool {
        match (text.strip_prefix(BODY_TAG), offset_of(text)) {
            (Some(_), _) => self.open() && self.bytes.len() == HEADER_BYTES && !self.body,
            (None, Some((offset, _))) => self.open() && offset == self.expected(),
            (None, None) => false,
        }
    }

    /// Length of the frame by its header, once the header is there.
    fn whole(&self) -> Option<usize> {
        let length = self.bytes.get(..HEADER_BYTES)?.first_chunk::<4>()?;
        Some(HEADER_BYTES.saturating_add(u32::from_be_bytes(*length) as usize))
    }

    /// The offset of the next row: header and body count for themselves.
    fn expected(&self) -> usize {
        if self.bytes.len() < HEADER_BYTES { self.bytes.len() } else { self.bytes.len() - HEADER_BYTES }
    }

    /// Reads rows as far as the text has them.
    pub fn take(&mut self, text: &str) {
        let mut rest = text;
        while self.open() {
            if let Some(whole) = self.whole().filter(|whole| *whole > FRAME_MAX) {
                self.wrong = Some(format!("the header announces a frame of {whole} bytes, the limit is {FRAME_MAX}"));
                return;
            }
            if self.bytes.len() == HEADER_BYTES
                && !self.body
                && let Some(at) = rest.find(BODY_TAG)
            {
                rest = rest.get(at + BODY_TAG.len()..).unwrap_or_default();
                self.body = true;
            }
            // What belongs to the body is never taken for the header.
            let reach = if self.bytes.len() < HEADER_BYTES { rest.find(BODY_TAG).unwrap_or(rest.len()) } else { rest.len() };
            let (near, far) = rest.split_at_checked(reach).unwrap_or((rest, ""));
            match self.row(near) {
                Some(behind) => rest = rest.get(near.len() - behind.len()..).unwrap_or(far),
                None => return,
            }
        }
    }

    /// Reads the next row of the text; gives what stands behind it. `None` if there is none, or a wrong one.
    fn row<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let whole = self.whole().unwrap_or(HEADER_BYTES);
        let count = ROW_BYTES.min(whole.saturating_sub(self.bytes.len()));
        let expected = self.expected();
        let mut wrong = None;
        // The text column may look like an offset: the row is where the offset is followed by as many bytes as it must have.
        for candidate in words(text) {
            let Some((offset, row)) = offset_of(candidate) else { continue };
            match pairs(row, count) {
                Ok((bytes, rest)) if offset == expected => {
                    self.bytes.extend(bytes);
                    return Some(rest);
                }
                Err(reason) if offset == expected => wrong = wrong.or(Some(format!("row {offset:04x}: {reason}"))),
                Ok(_) if offset > expected => {
                    let reason = format!("row {expected:04x} is missing before row {offset:04x}");
                    self.wrong = wrong.or(Some(reason));
                    return None;
                }
                _ => {}
            }
        }
        self.wrong = wrong;
        None
    }
}

/// The rest of the text from each of its words on.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.char_indices().scan(true, |blank, (at, c)| {
        let begins = *blank && !c.is_whitespace();
        *blank = c.is_whitespace();
        Some((at, begins))
    });
    starts.filter(|(_, begins)| *begins).filter_map(|(at, _)| text.get(at..))
}

/// So many bytes as pairs of hex digits with white space between, and what stands behind them.
fn pairs(text: &str, count: usize) -> Result<(Vec<u8>, &str), String> {
    let mut bytes = Vec::with_capacity(count);
    let mut rest = text;
    while bytes.len() < count {
        rest = rest.trim_start();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let byte = u8::from_str_radix(word, 16).ok().filter(|_| word.len() == 2 && !word.starts_with('+'));
        match byte {
            Some(byte) => bytes.push(byte),
            None if word.is_empty() => return Err(format!("{} of its {count} bytes are there", bytes.len())),
            None => return Err(format!("{} of its {count} bytes are there, then something that is no byte", bytes.len())),
        }
        rest = behind;
    }
    Ok((bytes, rest))
}
