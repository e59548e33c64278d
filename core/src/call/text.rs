//! Texts of the picture: short ones stand in place, so that most calls need no memory of their own for them.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// Longest text that stands in place.
const SHORT: usize = 22;

/// A text as the server sent it: UTF-8 in Unified CCX, not checked in GED-188 sessions. Empty = not told, or blank.
///
/// It may belong to people (a phone number, a call variable), so `Debug` prints its length alone.
#[derive(Clone)]
pub struct Text(Held);

#[derive(Clone)]
enum Held {
    Short { length: u8, bytes: [u8; SHORT] },
    Long(Box<[u8]>),
}

impl Text {
    /// The empty text.
    pub const EMPTY: Text = Text(Held::Short { length: 0, bytes: [0; SHORT] });

    /// One space: what blanks an item.
    pub(super) const SPACE: Text = {
        let mut bytes = [0; SHORT];
        let [first, ..] = &mut bytes;
        *first = b' ';
        Text(Held::Short { length: 1, bytes })
    };

    /// A copy of these bytes.
    pub fn new(text: &[u8]) -> Text {
        let mut bytes = [0; SHORT];
        match (bytes.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(length)) => {
                place.copy_from_slice(text);
                Text(Held::Short { length, bytes })
            }
            _ => Text(Held::Long(text.into())),
        }
    }

    /// The bytes as they came.
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Held::Short { length, bytes } => bytes.get(..usize::from(*length)).unwrap_or_default(),
            Held::Long(bytes) => bytes,
        }
    }

    /// The text; `None` if it is not UTF-8.
    pub fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(self.as_bytes()).ok()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.as_bytes().is_empty()
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::EMPTY
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text::new(text.as_bytes())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Text {}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_bytes().hash(state);
    }
}

impl std::borrow::Borrow<[u8]> for Text {
    fn borrow(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.as_bytes().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_back_whatever_its_length() {
        for length in 0..60 {
            let bytes: Vec<u8> = (0..length).map(|byte| b'a' + byte % 26).collect();
            assert_eq!(Text::new(&bytes).as_bytes(), bytes);
        }
        assert_eq!(size_of::<Text>(), 24);
    }

    #[test]
    fn nothing_of_it_is_printed() {
        assert_eq!(format!("{:?}", Text::from("+4930123456")), "<11 bytes>");
    }
}
