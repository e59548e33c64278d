//! `bindings/node/lib`: the types of TypeScript, the errors, the options, and the tables that the reader walks.

use std::path::Path;

use ccxcti_core::call::{PICTURE, PictureKind, PictureRow};
use ccxcti_core::config::{CONFIG, ConfigKind, ConfigRow};
use ccxcti_core::error::{ERRORS, ErrorRow};
use ccxcti_core::event::{RECORDS, RecordKind, RecordRow};
use ccxcti_core::wire::{Body, FIELDS, FieldId, Group, Kind, MESSAGES, MessageRow, NAMES};

use super::{File, line};

/// The oldest version of a session: what every version from here on has is always there.
const OLDEST: u32 = 10;

/// All generated files of the Node door.
pub fn files() -> Vec<File> {
    let lib = Path::new("bindings/node/lib");
    vec![
        (lib.join("events.ts"), events()),
        (lib.join("calls.ts"), calls()),
        (lib.join("errors.ts"), errors()),
        (lib.join("options.ts"), options()),
        (lib.join("tables.ts"), tables()),
    ]
}

fn head(from: &str) -> String {
    format!("// Generated from {from} by cargo xtask gen. Do not edit.\n")
}

fn events() -> String {
    let out = &mut head("core/src/wire and core/src/event.rs");
    line!(out, "import type {{ MessageBase, RawMessage, RecordBase, UnknownMessage }} from './base.js';");
    MESSAGES.iter().for_each(|row| message(out, row));
    RECORDS.iter().for_each(|row| record(out, row));
    line!(out, "\n/** Every message, by type name. */\nexport interface MessageMap {{");
    MESSAGES.iter().for_each(|row| line!(out, "  readonly {0}: {0};", row.type_name));
    for MessageRow { id, name, type_name, .. } in NAMES {
        line!(out, "  readonly {type_name}: RawMessage<'{type_name}', '{name}', {id}>;");
    }
    line!(out, "  readonly Unknown: UnknownMessage;\n}}");
    line!(out, "\n/** Every record of the client itself, by type name. */\nexport interface RecordMap {{");
    RECORDS.iter().for_each(|row| line!(out, "  readonly {0}: {0};", row.type_name));
    line!(out, "}}");
    std::mem::take(out)
}

fn message(out: &mut String, row: &MessageRow) {
    let MessageRow { id, name, type_name, doc, .. } = row;
    line!(out, "\n/** {} */", comment(doc));
    line!(out, "export interface {type_name} extends MessageBase<'{type_name}', '{name}', {id}> {{");
    let Some(body) = &row.layout else { return line!(out, "}}") };
    for field in outer_fields(body) {
        let mark = if always(body, field) { "" } else { "?" };
        let kind = body.group(field).map_or_else(|| types(body, field), |group| list(body, group));
        line!(out, "  /** {} */ readonly {}{mark}: {kind};", doc_of(field), camel(field.name()));
    }
    line!(out, "}}");
}

fn record(out: &mut String, row: &RecordRow) {
    line!(out, "\n/** {} */\nexport interface {1} extends RecordBase<'{1}'> {{", comment(row.doc), row.type_name);
    for (field, kind) in row.fields {
        let kind = match kind {
            RecordKind::Number => "number",
            RecordKind::Flag => "boolean",
            RecordKind::Text => "string",
        };
        line!(out, "  /** {} */ readonly {}: {kind};", doc_of(*field), camel(field.name()));
    }
    line!(out, "}}");
}

/// The fields that stand outside of lists, and the outer lists, each once.
fn outer_fields(body: &Body) -> Vec<FieldId> {
    let fixed = body.forms.iter().flat_map(|form| form.places).map(|place| place.field);
    let floating = body.tagged.iter().map(|row| row.field).filter(|field| body.group_of(*field).is_none());
    let lists = body.groups.iter().filter(|group| group.inside.is_none()).map(|group| group.list);
    let mut fields: Vec<FieldId> = Vec::new();
    for field in fixed.chain(floating).chain(lists) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

/// Whether every form of the fixed part has the field in every version.
fn always(body: &Body, field: FieldId) -> bool {
    let holds = |place: &ccxcti_core::wire::Place| place.field == field && place.active(OLDEST);
    !body.forms.is_empty() && body.forms.iter().all(|form| form.places.iter().any(holds))
}

/// The TypeScript types that a field outside of lists can have.
fn types(body: &Body, field: FieldId) -> String {
    let fixed = body.forms.iter().flat_map(|form| form.places).filter(|place| place.field == field).map(|place| place.spec.kind);
    let floating = body.tagged.iter().filter(|row| row.field == field && body.group_of(field).is_none()).map(|row| row.spec.kind);
    let mut types: Vec<&str> = fixed.chain(floating).map(type_of).collect();
    types.sort_unstable();
    types.dedup();
    types.join(" | ")
}

fn type_of(kind: Kind) -> &'static str {
    if kind.number_size().is_some() { "number" } else { "string" }
}

fn list(body: &Body, group: &Group) -> String {
    let mut members = Vec::new();
    for member in group.members {
        match body.tagged_field(*member).map(|row| row.spec.kind) {
            Some(Kind::NamedVariable) => members.push(String::from("readonly name: string; readonly value: string")),
            Some(Kind::NamedArray) => members.push(String::from("readonly index: number; readonly name: string; readonly value: string")),
            Some(kind) => members.push(format!("readonly {}?: {}", camel(member.name()), type_of(kind))),
            None => {}
        }
    }
    for nested in body.groups.iter().filter(|nested| nested.inside == Some(group.list)) {
        members.push(format!("readonly {}?: {}", camel(nested.list.name()), list(body, nested)));
    }
    format!("ReadonlyArray<{{ {} }}>", members.join("; "))
}

/// Fields of the picture that are always told, besides flags, times, contacts and lists.
const ALWAYS: [(&str, &str); 10] = [
    ("Call", "call_id"),
    ("Connection", "connection_device_id"),
    ("NamedVariable", "name"),
    ("NamedVariable", "value"),
    ("NamedArray", "index"),
    ("NamedArray", "name"),
    ("NamedArray", "value"),
    ("Agent", "agent_id"),
    ("Agent", "agent_state"),
    ("Device", "device_id"),
];

fn calls() -> String {
    let out = &mut head("core/src/call/table.rs");
    PICTURE.iter().for_each(|row| known(out, row));
    std::mem::take(out)
}

fn known(out: &mut String, row: &PictureRow) {
    line!(out, "\n/** {} */\nexport interface {} {{", comment(row.doc), row.name);
    for (field, kind) in row.fields {
        let (kind, told) = match kind {
            PictureKind::Number | PictureKind::Enum(_) => ("number", false),
            PictureKind::Flag => ("boolean", true),
            PictureKind::Text => ("string", false),
            PictureKind::Contact | PictureKind::Time => ("string", true),
            PictureKind::Numbers => ("readonly number[]", true),
            PictureKind::Texts => ("readonly string[]", true),
            PictureKind::List => (list_of(field.name()), true),
        };
        let always = told || ALWAYS.contains(&(row.name, field.name()));
        line!(out, "  /** {} */ readonly {}{}: {kind};", doc_of(*field), camel(field.name()), if always { "" } else { "?" });
    }
    line!(out, "}}");
}

/// The type of a list of the picture.
fn list_of(name: &str) -> &'static str {
    match name {
        "named_variables" => "readonly NamedVariable[]",
        "named_arrays" => "readonly NamedArray[]",
        _ => "readonly Connection[]",
    }
}

fn errors() -> String {
    let out = &mut head("core/src/error.rs");
    line!(out, "import {{ CcxError }} from './error.js';");
    for ErrorRow { name, parent, status, sentence, .. } in ERRORS {
        let status = status.map_or(String::new(), |status| format!(" FAILURE_CONF status {status}."));
        line!(out, "\n/** {sentence}{status} */");
        match parent {
            None => {
                line!(out, "export class {name} extends CcxError {{");
                line!(out, "  constructor(text: string, status?: number, kind = '{name}') {{\n    super(kind, text, status);\n  }}\n}}");
            }
            Some(parent) => {
                line!(out, "export class {name} extends {} {{", parent.row().name);
                line!(out, "  constructor(text: string, status?: number, kind = '{name}') {{\n    super(text, status, kind);\n  }}\n}}");
            }
        }
    }
    std::mem::take(out)
}

fn options() -> String {
    let out = &mut head("core/src/config.rs");
    line!(out, "/** What `connect` takes. Only `servers` must be there. */\nexport interface ConnectOptions {{");
    for row in CONFIG {
        let ConfigRow { key, kind, default, doc } = row;
        let default = if default.is_empty() { String::new() } else { format!(" Default: {default}.") };
        let mark = if *kind == ConfigKind::Servers { "" } else { "?" };
        line!(out, "  /** {} Takes: {}.{default} */", comment(doc), row.range());
        line!(out, "  readonly {}{mark}: {};", camel(key), option_type(*kind));
    }
    line!(out, "}}");
    std::mem::take(out)
}

fn option_type(kind: ConfigKind) -> String {
    match kind {
        ConfigKind::Servers => String::from("string | readonly string[]"),
        ConfigKind::Word(["on", "off"]) => String::from("boolean | 'on' | 'off'"),
        ConfigKind::Word(words) => words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | "),
        ConfigKind::Text(_) => String::from("string"),
        ConfigKind::Mask { .. } => String::from("string | readonly string[] | number"),
        ConfigKind::Number(..) | ConfigKind::Seconds(..) => String::from("number"),
    }
}

fn tables() -> String {
    let out = &mut head("core/src");
    line!(out, "import * as errors from './errors.js';\nimport type {{ ErrorClass }} from './error.js';\n");
    line!(out, "/** Public names of the fields, in snake case; the first is number 1. */\nexport const FIELDS: readonly string[] = [");
    FIELDS.iter().for_each(|row| line!(out, "  '{}',", row.name));
    line!(out, "];\n\n/** Fields that belong to people, in snake case: what is printed for looking at leaves them out. */");
    line!(out, "export const PRIVATE: readonly string[] = [");
    FIELDS.iter().filter(|row| row.private).for_each(|row| line!(out, "  '{}',", row.name));
    line!(out, "];\n\n/** Keys of the configuration, in snake case, with their defaults as text. */");
    line!(out, "export const OPTIONS: Readonly<Record<string, string>> = {{");
    CONFIG.iter().for_each(|row| line!(out, "  {}: '{}',", row.key, row.default));
    line!(out, "}};\n\n/** The lists of a call, in snake case. */\nexport const CALL_LISTS: readonly string[] = [{}];", call_lists());
    line!(out, "\n/** Errors by number. */\nexport const ERRORS: Readonly<Record<number, ErrorClass>> = {{");
    ERRORS.iter().for_each(|row| line!(out, "  {}: errors.{},", row.kind.code(), row.name));
    line!(
        out,
        "}};\n\n/** A message or record: wire name (null for records), type name, numbers of its fields (null: hex of the body). */"
    );
    line!(out, "export type Row = readonly [string | null, string, readonly number[] | null];");
    line!(out, "\n/** Messages and records by number. */\nexport const ROWS: Readonly<Record<number, Row>> = {{");
    for row in MESSAGES.iter().chain(NAMES) {
        let fields = row.layout.as_ref().map(outer_fields);
        let fields = fields.map_or(String::from("null"), |fields| numbers(&fields));
        line!(out, "  {}: ['{}', '{}', {fields}],", row.id, row.name, row.type_name);
    }
    for row in RECORDS {
        let fields: Vec<FieldId> = row.fields.iter().map(|(field, _)| *field).collect();
        line!(out, "  {}: [null, '{}', {}],", row.number, row.type_name, numbers(&fields));
    }
    line!(out, "}};");
    std::mem::take(out)
}

fn call_lists() -> String {
    let lists = |kind: &PictureKind| matches!(kind, PictureKind::List | PictureKind::Texts | PictureKind::Numbers);
    let call = PICTURE.iter().filter(|row| row.name == "Call").flat_map(|row| row.fields);
    call.filter(|(_, kind)| lists(kind)).map(|(field, _)| format!("'{}'", field.name())).collect::<Vec<_>>().join(", ")
}

fn numbers(fields: &[FieldId]) -> String {
    let numbers: Vec<String> = fields.iter().map(|field| field.0.to_string()).collect();
    format!("[{}]", numbers.join(", "))
}

fn doc_of(field: FieldId) -> String {
    field.row().map_or(String::new(), |row| comment(row.doc))
}

/// Text that cannot end a comment.
fn comment(doc: &str) -> String {
    doc.trim().replace("*/", "* /")
}

/// `calling_device_id` is `callingDeviceId`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (head, tail) = word.split_at_checked(1).unwrap_or((word, ""));
        text + &head.to_uppercase() + tail
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_camel_case_and_stay_different() {
        assert_eq!(camel("calling_device_id"), "callingDeviceId");
        let mut names: Vec<String> = FIELDS.iter().map(|row| camel(row.name)).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn no_field_hides_what_every_event_has() {
        let stamp = ["seq", "epoch", "receivedAt", "replay", "synthetic", "contactId"];
        let own = ["message", "type", "unknown", "frame", "toObject", "toJSON", "constructor"];
        for row in MESSAGES {
            let fields = row.layout.as_ref().map(outer_fields).unwrap_or_default();
            let hidden = fields
                .iter()
                .map(|field| camel(field.name()))
                .find(|name| own.contains(&name.as_str()) || stamp.contains(&name.as_str()) || name == "id");
            assert_eq!(hidden, None, "{}", row.name);
        }
    }
}
