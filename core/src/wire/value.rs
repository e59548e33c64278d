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
    #[inline(always)] // Type and bytes stay in registers.
    pub(super) fn of(kind: Kind, bytes: &'a [u8]) -> Option<Value<'a>> {
        match kind {
            Kind::String(_) => match Value::whole(bytes) {
                Some(text) => Some(Value::Text(text)),
                None => Value::cut(bytes),
            },
            Kind::Uint | Kind::Time | Kind::Ushort | Kind::Bool | Kind::Uchar => Some(Value::Uint(Value::unsigned(kind, bytes)?)),
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

    /// A number of a type without a sign.
    pub(super) fn unsigned_number(self) -> Option<u32> {
        match self {
            Value::Uint(number) => Some(number),
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
        match kind {
            Kind::Uint | Kind::Time => bytes.try_into().ok().map(u32::from_be_bytes),
            Kind::Ushort | Kind::Bool => bytes.try_into().ok().map(|two| u16::from_be_bytes(two).into()),
            Kind::Uchar => bytes.try_into().ok().map(|one| u8::from_be_bytes(one).into()),
            _ => None,
        }
    }

    /// Text up to its NUL.
    #[inline]
    pub(super) fn string(bytes: &[u8]) -> &[u8] {
        Value::whole(bytes).unwrap_or_else(|| until_nul(bytes).0)
    }

    /// Text that has its NUL at its end and no other, as nearly every text, or has none.
    #[inline(always)] // A call costs as much as looking at a short text.
    fn whole(bytes: &[u8]) -> Option<&[u8]> {
        let text = match bytes {
            [text @ .., 0] => text,
            _ => bytes,
        };
        (!has_nul(text)).then_some(text)
    }

    #[cold]
    fn cut(bytes: &[u8]) -> Option<Value<'_>> {
        Some(Value::Text(until_nul(bytes).0))
    }
}

/// Name and value of an ECC variable.
fn named(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (name, rest) = until_nul(bytes);
    (name, until_nul(rest).0)
}

/// Bytes before the first NUL, and those behind it.
#[inline(never)] // Every reader would carry it along.
fn until_nul(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default())
}

/// Whether any byte is 0. Several bytes at a time, for most of a message is text; what is left in the end overlaps with what was
/// looked at.
#[inline(always)] // As above.
fn has_nul(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some((block, behind)) = rest.split_first_chunk::<16>() {
        if any_zero(block) {
            return true;
        }
        rest = behind;
    }
    match (bytes.last_chunk::<16>(), bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(last), ..) => any_zero(last),
        (None, Some(first), Some(last)) => zeros(u64::from_ne_bytes(*first)) | zeros(u64::from_ne_bytes(*last)) != 0,
        _ => match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            (Some(first), Some(last)) => zeros(u64::from(u32::from_ne_bytes(*first)) << 32 | u64::from(u32::from_ne_bytes(*last))) != 0,
            _ => bytes.iter().take(3).any(|byte| *byte == 0),
        },
    }
}

/// The compiler makes one comparison of sixteen bytes of this.
#[inline]
fn any_zero(block: &[u8; 16]) -> bool {
    block.iter().fold(false, |any, byte| any | (*byte == 0))
}

/// 0 if none of the eight bytes is 0.
#[inline]
const fn zeros(eight: u64) -> u64 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    eight.wrapping_sub(ONES) & !eight & (ONES << 7)
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
