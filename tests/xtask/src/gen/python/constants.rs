//! Enumerations as classes of plain numbers.

use ccxcti_core::wire::{ENUMS, EnumRow};

use super::{head, line};
use std::fmt::Write;

const DOC: &str = r#""""Symbolic values: one class of plain numbers per enumeration. A value that is not listed is still a value."""

from typing import Final
"#;

/// The module of the enumerations.
pub fn module() -> String {
    let mut out = head("wire/enums.rs");
    out.push_str(DOC);
    for row in ENUMS {
        let what = if row.mask { "Bits; they combine with `|`." } else { "Values." };
        line!(out, "\n\nclass {}:\n    \"\"\"{what}\"\"\"\n", row.name);
        for (name, value) in values(row) {
            let value = if row.mask { format!("{value:#x}") } else { value.to_string() };
            line!(out, "    {name}: Final = {value}");
        }
    }
    out
}

/// Each name once. Where the dialects give one name two values, Unified CCX wins, as in writing.
fn values(row: &EnumRow) -> Vec<(String, u32)> {
    let mut values: Vec<(String, u32)> = Vec::new();
    for (value, name) in row.ccx.iter().chain(row.ged188) {
        let name = identifier(name);
        if values.iter().all(|(known, _)| *known != name) {
            values.push((name, *value));
        }
    }
    values.sort_by_key(|(_, value)| *value);
    values
}

/// A name of the guides as a Python constant: "Forced Busy" is FORCED_BUSY.
fn identifier(name: &str) -> String {
    let letters = name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' });
    let name: String = letters.collect();
    let words: Vec<&str> = name.split('_').filter(|word| !word.is_empty()).collect();
    let name = words.join("_");
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("_{name}") } else { name }
}
