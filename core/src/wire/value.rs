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
    /// The value of a place of the fixed part; `bytes` has the size of `kind`.
    pub(super) fn fixed(kind: Kind, bytes: &'a [u8]) -> Value<'a> {
        Value::number(kind, bytes).unwrap_or(match kind {
            Kind::String(_) => Value::Text(until_nul(bytes).0),
            _ => Value::Bytes(bytes),
        })
    }

    /// The value of a floating field; `None` if a number has another size than its type.
    pub(super) fn floating(kind: Kind, bytes: &'a [u8]) -> Option<Value<'a>> {
        match kind {
            Kind::String(_) => Some(Value::Text(until_nul(bytes).0)),
            Kind::Unspec(_) | Kind::Raw => Some(Value::Bytes(bytes)),
            Kind::NamedVariable => Some(Value::named(bytes)),
            Kind::NamedArray => match (bytes.split_first()?, Value::named(bytes.get(1..)?)) {
                ((index, _), Value::NamedVariable { name, value }) => Some(Value::NamedArray { index: *index, name, value }),
                _ => None,
            },
            _ => Value::number(kind, bytes),
        }
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

    fn number(kind: Kind, bytes: &[u8]) -> Option<Value<'static>> {
        let number = match (kind.number_size()?, bytes) {
            (1, [a]) => u32::from(*a),
            (2, [a, b]) => u32::from(u16::from_be_bytes([*a, *b])),
            (4, [a, b, c, d]) => u32::from_be_bytes([*a, *b, *c, *d]),
            _ => return None,
        };
        let signed = match kind {
            Kind::Char => i32::from(number.to_be_bytes()[3].cast_signed()),
            Kind::Short => i32::from(u16::try_from(number).ok()?.cast_signed()),
            Kind::Int => number.cast_signed(),
            _ => return Some(Value::Uint(number)),
        };
        Some(Value::Int(signed))
    }

    fn named(bytes: &'a [u8]) -> Value<'a> {
        let (name, rest) = until_nul(bytes);
        Value::NamedVariable { name, value: until_nul(rest).0 }
    }
}

/// Bytes before the first NUL, and those behind it.
fn until_nul(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default())
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
