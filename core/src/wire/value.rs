//! The value of a field, in place.

use std::fmt;

use super::spec::Kind;

/// A value as it stands in the frame.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// UINT, USHORT, UCHAR, BOOL, TIME.
    Uint(u32),
    /// INT, SHORT, CHAR.
    Int(i32),
    /// A number of a client's own record that needs more than 32 bits; never on the wire.
    Long(u64),
    /// STRING, up to its first NUL. UTF-8 in Unified CCX; not checked here.
    Text(&'a [u8]),
    /// UNSPEC, and fields whose type is not published.
    Bytes(&'a [u8]),
    /// NAMEDVAR: an ECC scalar.
    NamedVariable {
        /// Its name.
        name: &'a [u8],
        /// Its value.
        value: &'a [u8],
    },
    /// NAMEDARRAY: an ECC array element.
    NamedArray {
        /// Its index.
        index: u8,
        /// Its name.
        name: &'a [u8],
        /// Its value.
        value: &'a [u8],
    },
}

impl<'a> Value<'a> {
    /// The value of these bytes; `None` if a number has another size than its type.
    #[inline]
    pub(super) fn of(kind: Kind, bytes: &'a [u8]) -> Option<Value<'a>> {
        match kind {
            Kind::String(_) => Some(Value::Text(Value::string(bytes))),
            Kind::Uint | Kind::Time | Kind::Ushort | Kind::Bool | Kind::Uchar => Value::unsigned(kind, bytes).map(Value::Uint),
            _ => Value::seldom(kind, bytes),
        }
    }

    #[inline(never)] // Every reader would carry it along.
    fn seldom(kind: Kind, bytes: &'a [u8]) -> Option<Value<'a>> {
        Some(match (kind, bytes) {
            (Kind::Unspec(_) | Kind::Raw, _) => Value::Bytes(bytes),
            (Kind::NamedVariable, _) => {
                let (name, value) = named(bytes);
                Value::NamedVariable { name, value }
            }
            (Kind::NamedArray, [index, bytes @ ..]) => {
                let (name, value) = named(bytes);
                Value::NamedArray { index: *index, name, value }
            }
            (Kind::Int, [a, b, c, d]) => Value::Int(i32::from_be_bytes([*a, *b, *c, *d])),
            (Kind::Short, [a, b]) => Value::Int(i16::from_be_bytes([*a, *b]).into()),
            (Kind::Char, [a]) => Value::Int(a.cast_signed().into()),
            _ => return None,
        })
    }

    /// A whole number, whatever its sign.
    pub fn integer(self) -> Option<i64> {
        match self {
            Value::Uint(number) => Some(number.into()),
            Value::Int(number) => Some(number.into()),
            Value::Long(number) => i64::try_from(number).ok(),
            _ => None,
        }
    }

    /// Text that is UTF-8.
    pub fn text(self) -> Option<&'a str> {
        match self {
            Value::Text(text) => std::str::from_utf8(text).ok(),
            _ => None,
        }
    }

    /// What may be printed of a private value.
    pub fn masked(self) -> Masked {
        Masked(match self {
            Value::Uint(_) | Value::Int(_) | Value::Long(_) => 0,
            Value::Text(bytes) | Value::Bytes(bytes) => bytes.len(),
            Value::NamedVariable { value, .. } | Value::NamedArray { value, .. } => value.len(),
        })
    }

    /// A number that has no sign.
    #[inline]
    pub(super) fn unsigned(kind: Kind, bytes: &[u8]) -> Option<u32> {
        match (kind, bytes) {
            (Kind::Uint | Kind::Time, [a, b, c, d]) => Some(u32::from_be_bytes([*a, *b, *c, *d])),
            (Kind::Ushort | Kind::Bool, [a, b]) => Some(u16::from_be_bytes([*a, *b]).into()),
            (Kind::Uchar, [a]) => Some((*a).into()),
            _ => None,
        }
    }

    /// Text up to its NUL.
    #[inline]
    pub(super) fn string(bytes: &[u8]) -> &[u8] {
        until_nul(bytes).0
    }
}

/// Name and value of an ECC variable.
fn named(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (name, rest) = until_nul(bytes);
    (name, until_nul(rest).0)
}

/// Bytes before the first NUL, and those behind it.
#[inline]
fn until_nul(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = nul(bytes);
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default())
}

/// Where the first NUL stands; the length where there is none. Several bytes at a time: most of a message is text, and most
/// texts have their NUL at their end.
#[inline(never)] // Every reader would carry it along.
fn nul(bytes: &[u8]) -> usize {
    let length = bytes.len();
    let (mut at, mut rest) = (0, bytes);
    // The compiler makes one comparison of sixteen of this.
    while let Some((block, behind)) = rest.split_first_chunk::<16>()
        && !block.iter().fold(false, |any, byte| any | (*byte == 0))
    {
        (at, rest) = (at + 16, behind);
    }
    while let Some((eight, behind)) = rest.split_first_chunk::<8>() {
        match first_zero(*eight) {
            8 => (at, rest) = (at + 8, behind),
            place => return at + place,
        }
    }
    match (bytes.last_chunk::<8>(), rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        // What is left overlaps with what was looked at.
        (Some(last), ..) => length - 8 + first_zero(*last),
        (None, Some([a, b, c, d]), Some([e, f, g, h])) => match first_zero([*a, *b, *c, *d, *e, *f, *g, *h]) {
            place @ 0..4 => place,
            place => length + place - 8,
        },
        _ => bytes.iter().position(|byte| *byte == 0).unwrap_or(length),
    }
}

/// The first of eight bytes that is 0; 8 if none is.
#[inline]
fn first_zero(eight: [u8; 8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let word = u64::from_le_bytes(eight);
    // The lowest bit that stays is the highest of the first byte that is 0; those above it may err.
    (word.wrapping_sub(ONES) & !word & (ONES << 7)).trailing_zeros() as usize / 8
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Uint(number) => number.fmt(f),
            Value::Int(number) => number.fmt(f),
            Value::Long(number) => number.fmt(f),
            Value::Text(text) => String::from_utf8_lossy(text).fmt(f),
            Value::Bytes(bytes) => bytes.fmt(f),
            named => named.masked().fmt(f),
        }
    }
}

/// A private value: only its length is printed.
pub struct Masked(usize);

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0)
    }
}
