//! The part of `MESSAGES.md` that is not the wire: the client's records, its errors and its configuration.

use ccxcti_core::call::{PICTURE, PictureKind, PictureRow};
use ccxcti_core::config::{CONFIG, ConfigRow};
use ccxcti_core::error::{ERRORS, ErrorRow};
use ccxcti_core::event::{RECORDS, RecordKind, RecordRow};

use super::docs::cell;
use super::line;

/// Appends the sections.
pub fn sections(out: &mut String) {
    records(out);
    picture(out);
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

fn picture(out: &mut String) {
    line!(
        out,
        "\n## Picture of calls\n\nWhat the client knows of calls, agents and devices. A field that was not told is absent; times are RFC 3339 UTC in JSON.\n"
    );
    for PictureRow { name, doc, fields } in PICTURE {
        line!(out, "### {name}\n\n{doc}\n\n| field | type | meaning |\n|---|---|---|");
        for (name, kind) in *fields {
            let meaning = name.row().map_or("", |row| row.doc);
            line!(out, "| {} | {} | {} |", name.name(), picture_word(*kind), cell(meaning));
        }
        line!(out);
    }
}

fn picture_word(kind: PictureKind) -> String {
    match kind {
        PictureKind::Number => "number".into(),
        PictureKind::Enum(of) => format!("[{0}](#{1})", of.row().name, super::docs::enumeration_anchor(of.row())),
        PictureKind::Flag => "true or false".into(),
        PictureKind::Text => "text".into(),
        PictureKind::Contact => "contact: first call id, seconds since 1970".into(),
        PictureKind::Time => "time".into(),
        PictureKind::Numbers => "list of numbers".into(),
        PictureKind::Texts => "list of texts".into(),
        PictureKind::List => "list of records".into(),
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
