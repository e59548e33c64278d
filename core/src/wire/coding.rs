//! How the bytes of a session are to be read: protocol version, dialect and the form of the floating header.

use std::fmt;

/// Whose protocol the session speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dialect {
    /// Unified CCX, protocol versions 10 to 18.
    Ccx,
    /// GED-188 as Unified CCE speaks it, protocol versions 10 to 25.
    Ged188,
}

impl Dialect {
    /// The stable word: `ccx` or `ged188`.
    pub const fn name(self) -> &'static str {
        match self {
            Dialect::Ccx => "ccx",
            Dialect::Ged188 => "ged188",
        }
    }

    /// The dialect of a stable word.
    pub fn by_name(name: &str) -> Option<Dialect> {
        [Dialect::Ccx, Dialect::Ged188].into_iter().find(|dialect| dialect.name() == name)
    }

    /// The protocol versions of the dialect.
    pub const fn versions(self) -> std::ops::RangeInclusive<u32> {
        match self {
            Dialect::Ccx => 10..=18,
            Dialect::Ged188 => 10..=25,
        }
    }

    /// The version a client asks for unless told otherwise: CCX 18 has an unsettled floating header, so 17.
    pub const fn usual_version(self) -> u32 {
        match self {
            Dialect::Ccx => 17,
            Dialect::Ged188 => 25,
        }
    }

    /// The dialect of bytes that nothing else is known of: Unified CCX up to its last version, GED-188 above.
    pub const fn of_version(protocol: u32) -> Dialect {
        if protocol <= 18 { Dialect::Ccx } else { Dialect::Ged188 }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Form of the header of a floating field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FloatHeader {
    /// One-byte tag, one-byte length: up to 17, and in GED-188 up to 19.
    OneOne,
    /// Two-byte tag, one-byte length: what the Unified CCX guide prints for 18.
    TwoOne,
    /// Two-byte tag and length: from 20.
    TwoTwo,
}

impl FloatHeader {
    /// Bytes of both.
    pub(super) const fn size(self) -> usize {
        self.tag_size() + self.length_size()
    }

    /// Bytes of the tag.
    pub const fn tag_size(self) -> usize {
        match self {
            FloatHeader::OneOne => 1,
            FloatHeader::TwoOne | FloatHeader::TwoTwo => 2,
        }
    }

    /// Bytes of the length.
    pub const fn length_size(self) -> usize {
        match self {
            FloatHeader::OneOne | FloatHeader::TwoOne => 1,
            FloatHeader::TwoTwo => 2,
        }
    }
}

/// Everything that must be known before a frame can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Coding {
    /// Protocol version of the session.
    pub protocol: u32,
    /// Dialect of the session.
    pub dialect: Dialect,
    /// The form of the floating header, where it is known. Unified CCX 18 starts without: no trace confirms the
    /// form that its guide prints, so the first message with floating fields decides.
    pub header: Option<FloatHeader>,
}

impl Coding {
    /// The coding of a session with this version.
    pub const fn new(protocol: u32, dialect: Dialect) -> Coding {
        let header = match (dialect, protocol) {
            (Dialect::Ccx, 18) => None,
            (_, 0..=19) => Some(FloatHeader::OneOne),
            _ => Some(FloatHeader::TwoTwo),
        };
        Coding { protocol, dialect, header }
    }

    /// The forms to try when reading, in order.
    pub const fn readable(self) -> &'static [FloatHeader] {
        match self.header {
            Some(FloatHeader::OneOne) => &[FloatHeader::OneOne],
            Some(FloatHeader::TwoOne) => &[FloatHeader::TwoOne],
            Some(FloatHeader::TwoTwo) => &[FloatHeader::TwoTwo],
            None => &[FloatHeader::TwoOne, FloatHeader::OneOne, FloatHeader::TwoTwo],
        }
    }

    /// The form to write: the known one; two-byte tag and one-byte length where nothing is known.
    pub const fn written(self) -> FloatHeader {
        match self.header {
            Some(header) => header,
            None => FloatHeader::TwoOne,
        }
    }
}
