//! What a client says of what it was given, one line each on its standard output. Words are separated by one space; AT is the moment in
//! microseconds since 1970 at which the program had the event in its hand, CRC the checksum of the frame ([`crate::crc`]) in hex.
//!
//! | line | said when |
//! |---|---|
//! | `open` | the program begins to open a client |
//! | `m SEQ EPOCH FLAGS ID CRC AT` | a message; FLAGS is `-`, or `s` for a synthetic one |
//! | `bad SEQ EPOCH CRC AT` | MalformedMessage; CRC of the frame that its `hex` shows |
//! | `up SEQ EPOCH SERVICES` | SessionUp, with `services_granted` |
//! | `down SEQ EPOCH REASON` | SessionDown |
//! | `gap SEQ EPOCH` | EventsMayBeMissing |
//! | `lost SEQ EPOCH COUNT FIRST LAST` | EventsLost |
//! | `whole SEQ EPOCH` | Resynchronised |
//! | `closed` | `close` has returned, and whoever takes events is done |
//! | `trouble TEXT` | something that must not be: an exception, a refused call |
//!
//! To a client goes, on its standard input: `reopen` (close, and open again), `end` (close, and end). A client is called as
//! `CLIENT SERVERS NAME FORM`, FORM is `normal` or `slow`.

/// One line of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A client is being opened: numbers start anew.
    Opening,
    /// An event or record of the stream.
    Said(Said),
    /// The client is closed: nothing may follow but `Opening`.
    Closed,
    /// The program itself found something wrong.
    Trouble(String),
}

/// An event of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its sequence number.
    pub seq: u64,
    /// The session that it says it belongs to.
    pub epoch: u32,
    /// What it is.
    pub what: What,
}

/// What an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A message of the server.
    Message(Frame),
    /// A frame that cannot be read: it counts like a message.
    Malformed(Frame),
    /// A message that the client wrote itself.
    Synthetic,
    /// SessionUp.
    Up {
        /// `services_granted`.
        services: u32,
    },
    /// SessionDown.
    Down {
        /// Its reason.
        reason: String,
    },
    /// EventsMayBeMissing.
    Gap,
    /// EventsLost.
    Lost {
        /// How many events.
        count: u64,
        /// Number of the first.
        first: u64,
        /// Number of the last.
        last: u64,
    },
    /// Resynchronised.
    Whole,
}

/// The bytes of a message, and when the program had them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Message id; 0 where it is not told.
    pub id: u32,
    /// Checksum of the frame.
    pub crc: u32,
    /// Microseconds since 1970.
    pub at: u64,
}

impl Line {
    /// Reads a line; `None` if it is none.
    pub fn parse(line: &str) -> Option<Line> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        Some(match word {
            "open" => Line::Opening,
            "closed" => Line::Closed,
            "trouble" => Line::Trouble(rest.to_owned()),
            _ => {
                let words: Vec<&str> = rest.split(' ').collect();
                let [seq, epoch, more @ ..] = words.as_slice() else { return None };
                Line::Said(Said { seq: seq.parse().ok()?, epoch: epoch.parse().ok()?, what: what(word, more)? })
            }
        })
    }
}

fn what(word: &str, more: &[&str]) -> Option<What> {
    let frame =
        |id: &str, crc: &str, at: &str| Some(Frame { id: id.parse().ok()?, crc: u32::from_str_radix(crc, 16).ok()?, at: at.parse().ok()? });
    Some(match (word, more) {
        ("m", ["s", ..]) => What::Synthetic,
        ("m", [_, id, crc, at]) => What::Message(frame(id, crc, at)?),
        ("bad", [crc, at]) => What::Malformed(frame("0", crc, at)?),
        ("up", [services]) => What::Up { services: services.parse().ok()? },
        ("down", [reason]) => What::Down { reason: (*reason).to_owned() },
        ("gap", []) => What::Gap,
        ("lost", [count, first, last]) => What::Lost { count: count.parse().ok()?, first: first.parse().ok()?, last: last.parse().ok()? },
        ("whole", []) => What::Whole,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let said = |seq, epoch, what| Some(Line::Said(Said { seq, epoch, what }));
        assert_eq!(Line::parse("m 7 2 - 9 0000cafe 1700"), said(7, 2, What::Message(Frame { id: 9, crc: 0xcafe, at: 1_700 })));
        assert_eq!(Line::parse("m 7 2 s 9 0000cafe 1700"), said(7, 2, What::Synthetic));
        assert_eq!(Line::parse("lost 9 1 3 7 9"), said(9, 1, What::Lost { count: 3, first: 7, last: 9 }));
        assert_eq!(Line::parse("gap 9 1"), said(9, 1, What::Gap));
        assert_eq!(Line::parse("closed"), Some(Line::Closed));
        for wrong in ["", "m 7", "m 7 2 - 9 xyz 1", "lost 9 1 3", "up 1 1", "hello world again"] {
            assert_eq!(Line::parse(wrong), None, "{wrong}");
        }
    }
}
