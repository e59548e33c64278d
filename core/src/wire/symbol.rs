//! The names of values, and the values of names.

use super::coding::Dialect;
use super::enums::{ENUMS, EnumName};

/// One enumeration or mask.
#[derive(Debug)]
pub struct EnumRow {
    /// Its name.
    pub name: &'static str,
    /// Values combine with `|`.
    pub mask: bool,
    /// Values of the GED-188 guides.
    pub ged188: &'static [(u32, &'static str)],
    /// Values that Unified CCX names otherwise, or alone.
    pub ccx: &'static [(u32, &'static str)],
}

impl EnumName {
    /// The values of this enumeration.
    pub fn row(self) -> &'static EnumRow {
        // The macro makes one row per variant, in the same order.
        ENUMS.get(self as usize).unwrap_or(&EnumRow { name: "?", mask: false, ged188: &[], ccx: &[] })
    }
}

impl EnumRow {
    /// The name of one value in a dialect and protocol version. GED-188 19 gave 27, until then CALLTYPE_NON_ACD, to another
    /// call type, so of two names of one value the later one counts from 19.
    pub fn name_of(&self, value: u32, dialect: Dialect, protocol: u32) -> Option<&'static str> {
        let named = |(v, name): &(u32, &'static str)| (*v == value).then_some(*name);
        let find = |list: &'static [(u32, &'static str)]| {
            if protocol < 19 { list.iter().find_map(named) } else { list.iter().rev().find_map(named) }
        };
        let own = if dialect == Dialect::Ccx { find(self.ccx) } else { None };
        own.or_else(|| find(self.ged188)).or_else(|| find(self.ccx))
    }

    /// The names of a value: one, or for masks all its bits joined with `|`. `None` if any part has no name.
    pub fn symbol(&self, value: u32, dialect: Dialect, protocol: u32) -> Option<String> {
        if let Some(name) = self.name_of(value, dialect, protocol) {
            return Some(name.to_owned());
        }
        if !self.mask || value == 0 {
            return None;
        }
        let bits = (0..32).map(|bit| 1u32 << bit).filter(|bit| value & bit != 0);
        let names: Option<Vec<_>> = bits.map(|bit| self.name_of(bit, dialect, protocol)).collect();
        Some(names?.join("|"))
    }

    /// The value of a name of either dialect, or of several names joined with `|`.
    pub fn value(&self, text: &str) -> Option<u32> {
        let one = |name: &str| self.ccx.iter().chain(self.ged188).find(|(_, n)| *n == name).map(|(v, _)| *v);
        one(text).or_else(|| {
            let mut parts = text.split('|').map(|part| one(part.trim()));
            if self.mask { parts.try_fold(0, |all, part| Some(all | part?)) } else { None }
        })
    }

    /// The value that a name has in a protocol version. GED-188 19 gave CALLTYPE_NON_ACD another value (38, before 27),
    /// so of two values of one name the later one counts from 19.
    pub fn value_in(&self, text: &str, protocol: u32) -> Option<u32> {
        let latest = self.ged188.iter().rev().find(|(_, name)| *name == text).map(|(value, _)| *value);
        if protocol < 19 { self.value(text) } else { latest.or_else(|| self.value(text)) }
    }
}
