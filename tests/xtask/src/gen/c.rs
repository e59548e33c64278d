//! The C headers: `ccxcti.h` from the exported functions of `ffi`, `ccxcti_messages.h` from the tables of core.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use ccxcti_core::error::ERRORS;
use ccxcti_core::event::{RECORDS, RecordKind};
use ccxcti_core::wire::{ENUMS, EnumRow, FIELDS, FieldId, Kind, MESSAGES, MessageRow, NAMES};

use super::File;
use crate::tools::root;

/// The files of `ffi/src` with exported functions, in the order of the header.
const SOURCES: [&str; 9] = ["version", "config", "client", "request", "subscription", "event", "list", "picture", "sim"];

const HEAD: &str = "\
/* Generated from core/src by cargo xtask gen. Do not edit. */
/* Numbers and names of messages, records, fields, errors and values, and one getter per field. */
#ifndef CCXCTI_MESSAGES_H
#define CCXCTI_MESSAGES_H

#include \"ccxcti.h\"

#ifdef __cplusplus
extern \"C\" {
#endif
";

const TAIL: &str = "
#ifdef __cplusplus
}
#endif

#endif /* CCXCTI_MESSAGES_H */
";

/// Both headers.
pub fn files() -> Vec<File> {
    vec![(PathBuf::from("include/ccxcti.h"), functions()), (PathBuf::from("include/ccxcti_messages.h"), messages())]
}

/// A source that cannot be read gives a header that says so: `gen --check` then names it as stale.
fn functions() -> String {
    let folder = root().join("ffi");
    let config = match cbindgen::Config::from_file(folder.join("cbindgen.toml")) {
        Ok(config) => config,
        Err(error) => return format!("#error \"{error}\"\n"),
    };
    let sources = SOURCES.iter().map(|name| folder.join(format!("src/{name}.rs")));
    let builder = sources.fold(cbindgen::Builder::new().with_config(config), cbindgen::Builder::with_src);
    let mut text = Vec::new();
    match builder.generate() {
        Ok(bindings) => bindings.write(&mut text),
        Err(error) => return format!("#error \"{error}\"\n"),
    }
    String::from_utf8_lossy(&text).trim_start().to_owned()
}

/// Appends a line. Writing to a String cannot fail.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($format:tt)+) => {{ let _ = writeln!($out, $($format)+); }};
}

fn messages() -> String {
    let mut out = HEAD.to_owned();
    line!(out, "\n/* Version of this header; ccx_version() is that of the library. */");
    line!(out, "#define CCX_VERSION \"{}\"\n", env!("CARGO_PKG_VERSION"));
    errors(&mut out);
    types(&mut out);
    fields(&mut out);
    values(&mut out);
    getters(&mut out);
    out.push_str(TAIL);
    out
}

fn errors(out: &mut String) {
    line!(out, "/* Errors. A status of another number is an error too. */\nenum ccx_error {{");
    for row in ERRORS {
        line!(out, "    CCX_ERR_{} = {}, /* {} */", upper(row.name), row.kind.code(), row.sentence);
    }
    line!(out, "}};\n");
}

fn types(out: &mut String) {
    line!(out, "/* Messages, as ccx_event_type() gives them. A number of none of them is a message too. */\nenum ccx_message {{");
    let mut rows: Vec<&MessageRow> = MESSAGES.iter().chain(NAMES).collect();
    rows.sort_by_key(|row| row.id);
    rows.iter().for_each(|row| line!(out, "    CCX_MSG_{} = {}, /* {} */", row.name, row.id, comment(row.doc)));
    line!(out, "}};\n\n/* Records of the client itself, as ccx_event_type() gives them. */\nenum ccx_record {{");
    for row in RECORDS {
        let fields: Vec<&str> = row.fields.iter().map(|(field, _)| field.name()).collect();
        line!(out, "    CCX_RECORD_{} = {:#x}, /* {} ({}) */", upper(row.type_name), row.number, comment(row.doc), fields.join(", "));
    }
    line!(out, "}};\n");
}

fn fields(out: &mut String) {
    line!(out, "/* Fields. */\nenum ccx_field {{");
    for row in FIELDS {
        line!(out, "    CCX_FIELD_{} = {}, /* {} */", row.name.to_uppercase(), row.id.0, comment(row.doc));
    }
    line!(out, "}};\n");
}

/// `CCX_NAME` where the guides print a name that means one number everywhere; else the enumeration goes before it:
/// `CCX_DISPOSITION_CODE_ABANDONED_IN_NETWORK`.
fn values(out: &mut String) {
    let mut meanings: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for (value, name) in ENUMS.iter().flat_map(pairs) {
        meanings.entry(name).or_default().insert(value);
    }
    let several = |name: &str| meanings.get(name).is_some_and(|values| values.len() > 1);
    let mut written = BTreeSet::new();
    for row in ENUMS {
        line!(out, "/* {}{} */", row.name, if row.mask { ", combines with |" } else { "" });
        for (value, name) in pairs(row) {
            let clear = !several(name) && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
            let name = if clear { format!("CCX_{name}") } else { format!("CCX_{}_{}", upper(row.name), words(name)) };
            if written.insert(name.clone()) {
                line!(out, "#define {name} {}", if row.mask { format!("{value:#x}u") } else { format!("{value}u") });
            }
        }
        line!(out);
    }
}

/// A phrase of the guides as part of a C name: `Can't Obtain Task ID` is `CANT_OBTAIN_TASK_ID`.
fn words(phrase: &str) -> String {
    let parts = phrase.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'').filter(|part| !part.is_empty());
    parts.map(|part| part.replace('\'', "").to_uppercase()).collect::<Vec<_>>().join("_")
}

/// The values of an enumeration, those of Unified CCX last.
fn pairs(row: &'static EnumRow) -> impl Iterator<Item = (u32, &'static str)> {
    row.ged188.iter().chain(row.ccx).copied()
}

/// The getter that reads a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Getter {
    U32,
    I64,
    Str,
    Bytes,
    List,
}

fn getters(out: &mut String) {
    line!(out, "/* One getter per field that has one type in all messages: the type is checked by the compiler. They return like");
    line!(out, "   ccx_event_u32() and the others behind them. */");
    let uses = uses();
    for row in FIELDS {
        let Some(getter) = uses.get(&row.id).and_then(|used| common(used)) else { continue };
        let (outputs, function, arguments) = match getter {
            Getter::U32 => ("uint32_t *value", "u32", "value"),
            Getter::I64 => ("int64_t *value", "i64", "value"),
            Getter::Str => ("const char **text, size_t *length", "str", "text, length"),
            Getter::Bytes => ("const uint8_t **bytes, size_t *length", "bytes", "bytes, length"),
            Getter::List => ("ccx_list_t **list", "list", "list"),
        };
        line!(out, "\nstatic inline ccx_status_t ccx_get_{}(const ccx_event_t *event, {outputs})\n{{", row.name);
        line!(out, "    return ccx_event_{function}(event, CCX_FIELD_{}, {arguments});\n}}", row.name.to_uppercase());
    }
    out.push_str(ANY_AGENT_ID);
}

/// Two fields carry agent ids, of which the long one is the whole one.
const ANY_AGENT_ID: &str = "
/* The agent id of a message that can carry agent_id_long and agent_id: the long one where it is there. */
static inline ccx_status_t ccx_get_any_agent_id(const ccx_event_t *event, const char **text, size_t *length)
{
    ccx_status_t status = ccx_event_str(event, CCX_FIELD_AGENT_ID_LONG, text, length);
    return status == CCX_ABSENT ? ccx_event_str(event, CCX_FIELD_AGENT_ID, text, length) : status;
}
";

/// The getters of each field that stands outside of lists somewhere, one per use.
fn uses() -> BTreeMap<FieldId, Vec<Getter>> {
    let mut uses: BTreeMap<FieldId, Vec<Getter>> = BTreeMap::new();
    for body in MESSAGES.iter().filter_map(|row| row.layout.as_ref()) {
        let fixed = body.forms.iter().flat_map(|form| form.places).map(|place| (place.field, place.spec.kind));
        let tagged = body.tagged.iter().filter(|row| body.group_of(row.field).is_none()).map(|row| (row.field, row.spec.kind));
        let lists = body.groups.iter().filter(|group| group.inside.is_none()).map(|group| (group.list, Some(Getter::List)));
        let scalars = fixed.chain(tagged).map(|(field, kind)| (field, getter(kind)));
        for (field, getter) in scalars.chain(lists) {
            uses.entry(field).or_default().extend(getter);
        }
    }
    for (field, kind) in RECORDS.iter().flat_map(|row| row.fields) {
        let getter = match kind {
            RecordKind::Number => Getter::I64,
            RecordKind::Flag => Getter::U32,
            RecordKind::Text => Getter::Str,
        };
        let used = uses.entry(*field).or_default();
        // Where messages have a list and a record the number of its members, the getter stays that of the list.
        if !used.contains(&Getter::List) {
            used.push(getter);
        }
    }
    uses
}

fn getter(kind: Kind) -> Option<Getter> {
    match kind {
        Kind::Char | Kind::Short | Kind::Int => Some(Getter::I64),
        Kind::Uchar | Kind::Ushort | Kind::Bool | Kind::Uint | Kind::Time => Some(Getter::U32),
        Kind::String(_) => Some(Getter::Str),
        Kind::Unspec(_) | Kind::Raw => Some(Getter::Bytes),
        Kind::NamedVariable | Kind::NamedArray => None,
    }
}

/// The getter that reads every use; signed and unsigned numbers together need the wide one.
fn common(used: &[Getter]) -> Option<Getter> {
    let number = |getter: &Getter| matches!(getter, Getter::U32 | Getter::I64);
    let first = *used.first()?;
    if used.iter().all(|getter| *getter == first) {
        return Some(first);
    }
    used.iter().all(number).then_some(Getter::I64)
}

/// `NotCtiServer`, `PGStatus` or `AgentState` as `NOT_CTI_SERVER`, `PG_STATUS`, `AGENT_STATE`.
fn upper(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let starts = before.is_some_and(|before| before.is_lowercase() || letters.get(at + 1).is_some_and(|next| next.is_lowercase()));
        if letter.is_uppercase() && starts {
            out.push('_');
        }
        out.extend(letter.to_uppercase());
    }
    out
}

/// Text that cannot end a comment.
fn comment(text: &str) -> String {
    text.trim().replace("*/", "* /")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_c_names() {
        let names = ["NotCtiServer", "PGStatus", "RTPType", "DeviceIDType", "Io", "CCXErrorCode"].map(upper);
        assert_eq!(names, ["NOT_CTI_SERVER", "PG_STATUS", "RTP_TYPE", "DEVICE_ID_TYPE", "IO", "CCX_ERROR_CODE"]);
    }

    #[test]
    fn phrases_become_parts_of_c_names() {
        assert_eq!(
            ["Can't Obtain Task ID", "Disconnect/drop busy", "U-Abort"].map(words),
            ["CANT_OBTAIN_TASK_ID", "DISCONNECT_DROP_BUSY", "U_ABORT"]
        );
    }

    #[test]
    fn every_constant_is_a_c_name_and_is_there_once() {
        let text = messages();
        let define = |line: &str| line.strip_prefix("#define ").and_then(|rest| rest.split(' ').next()).map(str::to_owned);
        let enumerator = |line: &str| line.strip_prefix("    CCX_").and_then(|rest| Some(format!("CCX_{}", rest.split_once(" = ")?.0)));
        let names: Vec<String> = text.lines().filter_map(|line| define(line).or_else(|| enumerator(line))).collect();
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
        let valid = |name: &&String| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        assert_eq!(names.iter().find(|name| !valid(name)), None);
        assert!(names.len() > FIELDS.len() + MESSAGES.len() + NAMES.len() + ENUMS.len());
    }

    #[test]
    fn signed_and_unsigned_numbers_share_the_wide_getter() {
        assert_eq!(common(&[Getter::U32, Getter::I64]), Some(Getter::I64));
        assert_eq!(common(&[Getter::U32, Getter::Str]), None);
        assert_eq!(common(&[]), None);
    }
}
