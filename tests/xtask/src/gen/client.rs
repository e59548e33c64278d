//! The part of `MESSAGES.md` that is not the wire: the client's records, its errors and its configuration.

use ccxcti_core::config::{CONFIG, ConfigRow};
use ccxcti_core::error::{ERRORS, ErrorRow};
use ccxcti_core::event::{RECORDS, RecordKind, RecordRow};

use super::docs::cell;
use super::line;

/// Appends the sections.
pub fn sections(out: &mut String) {
    records(out);
    errors(out);
    configuration(out);
}

fn records(out: &mut String) {
    line!(
        out,
        "\n## Records of the client\n\nThey stand in the same stream as the messages of the server, with the next sequence number.\n"
    );
    line!(out, "| number | type | meaning | fields |\n|---|---|---|---|");
    for RecordRow { number, type_name, doc, fields } in RECORDS {
        let fields: Vec<String> = fields.iter().map(|(name, kind)| format!("{} ({})", name.name(), word(*kind))).collect();
        line!(out, "| {number:#x} | {type_name} | {} | {} |", cell(doc), fields.join(", "));
    }
}

fn word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Number => "number",
        RecordKind::Flag => "true or false",
        RecordKind::Text => "text",
    }
}

fn errors(out: &mut String) {
    line!(out, "\n## Errors\n\nAn error that is a case of another is caught as either. `status` is the refusal that it stands for.\n");
    line!(out, "| code | error | a case of | status | meaning |\n|---|---|---|---|---|");
    for ErrorRow { kind, name, parent, status, sentence } in ERRORS {
        let parent = parent.map_or("", |parent| parent.row().name);
        let status = status.map_or(String::new(), |status| status.to_string());
        line!(out, "| {} | {name} | {parent} | {status} | {} |", kind.code(), cell(sentence));
    }
}

fn configuration(out: &mut String) {
    line!(out, "\n## Configuration\n\nStrings in C, keywords in Python, camelCase in Node.\n");
    line!(out, "| key | meaning | accepts | default |\n|---|---|---|---|");
    for row @ ConfigRow { key, default, doc, .. } in CONFIG {
        line!(out, "| {key} | {} | {} | {default} |", cell(doc), cell(&row.range()));
    }
}
