//! What the guides say of one place: its type and the rules of its value. `table.rs` is written in these words.

use super::enums::EnumName;

/// Type of a value on the wire. All numbers are big-endian.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One signed byte.
    Char,
    /// One unsigned byte.
    Uchar,
    /// Two bytes, signed.
    Short,
    /// Two bytes, unsigned.
    Ushort,
    /// Two bytes, 0 or 1.
    Bool,
    /// Four bytes, signed.
    Int,
    /// Four bytes, unsigned.
    Uint,
    /// Four bytes, seconds since 1970 UTC.
    Time,
    /// Text with its NUL; the number is the published maximum in bytes, NUL included.
    String(u16),
    /// Bytes; the number is the published size or maximum.
    Unspec(u16),
    /// ECC scalar: name NUL value NUL.
    NamedVariable,
    /// ECC array element: index byte, name NUL value NUL.
    NamedArray,
    /// The type is not published: bytes.
    Raw,
}

impl Kind {
    /// Size of a number in bytes; `None` for text and bytes.
    pub const fn number_size(self) -> Option<usize> {
        match self {
            Kind::Char | Kind::Uchar => Some(1),
            Kind::Short | Kind::Ushort | Kind::Bool => Some(2),
            Kind::Int | Kind::Uint | Kind::Time => Some(4),
            _ => None,
        }
    }

    /// Size in the fixed part.
    pub const fn fixed_size(self) -> usize {
        match (self.number_size(), self) {
            (Some(size), _) => size,
            (None, Kind::Unspec(size) | Kind::String(size)) => size as usize,
            (None, _) => 0,
        }
    }

    /// Whether numbers of this type are signed.
    pub const fn signed(self) -> bool {
        matches!(self, Kind::Char | Kind::Short | Kind::Int)
    }
}

/// What the guides say of one place: type, enumeration, first version, reserved value.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Type on the wire.
    pub kind: Kind,
    /// Size in the fixed part: that of `kind`, worked out when the table is compiled.
    pub size: u16,
    /// Enumeration or mask of the values.
    pub of: Option<EnumName>,
    /// First protocol version; 0 = always.
    pub since: u8,
    /// Value of a place that Unified CCX reserves.
    pub ccx: Option<u32>,
    /// Presence that the guides ask for.
    pub presence: Presence,
}

/// Whether a floating field must be there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// May be absent.
    Optional,
    /// The GED-188 guide requires it.
    Required,
    /// Only the Unified CCX guide requires it.
    RequiredInCcx,
}

impl Spec {
    const fn new(kind: Kind) -> Spec {
        Spec { kind, size: kind.fixed_size() as u16, of: None, since: 0, ccx: None, presence: Presence::Optional }
    }

    /// Values are of this enumeration.
    pub const fn of(self, name: EnumName) -> Spec {
        Spec { of: Some(name), ..self }
    }

    /// First protocol version that has the field.
    pub const fn since(self, version: u8) -> Spec {
        Spec { since: version, ..self }
    }

    /// Reserved in Unified CCX, with this value.
    pub const fn ccx(self, value: u32) -> Spec {
        Spec { ccx: Some(value), ..self }
    }

    /// Required by the GED-188 guide.
    pub const fn required(self) -> Spec {
        Spec { presence: Presence::Required, ..self }
    }

    /// Required by the Unified CCX guide only.
    pub const fn required_in_ccx(self) -> Spec {
        Spec { presence: Presence::RequiredInCcx, ..self }
    }
}

macro_rules! kinds {
    ($($name:ident = $kind:ident;)*) => {
        $( #[doc = concat!("Type ", stringify!($name), " of the guides.")] pub const $name: Spec = Spec::new(Kind::$kind); )*
    };
}
kinds! {
    UCHAR = Uchar; USHORT = Ushort; BOOL = Bool; INT = Int; UINT = Uint; TIME = Time;
    NAMEDVAR = NamedVariable; NAMEDARRAY = NamedArray; RAW = Raw;
}

/// Type STRING of the guides with its maximum in bytes, NUL included.
#[allow(non_snake_case)] // Written as the guides write it.
pub const fn STRING(max: u16) -> Spec {
    Spec::new(Kind::String(max))
}

/// Type UNSPEC of the guides with its size or maximum in bytes.
#[allow(non_snake_case)] // Written as the guides write it.
pub const fn UNSPEC(max: u16) -> Spec {
    Spec::new(Kind::Unspec(max))
}

pub(super) const fn is_private(words: &[&str]) -> bool {
    !words.is_empty()
}

pub(super) const fn is_secret(words: &[&str]) -> bool {
    matches!(words, [word] if matches!(word.as_bytes(), b"secret"))
}

pub(super) const fn is_mask(kind: &str) -> bool {
    matches!(kind.as_bytes(), b"mask")
}
