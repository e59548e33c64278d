//! `MESSAGES.md`: every message, field and enumeration, for people.

use std::path::PathBuf;

use ccxcti_core::wire::{Body, Direction, ENUMS, EnumRow, FIELDS, FieldRow, Form, Group, Kind, MESSAGES, MessageRow, NAMES};
use ccxcti_core::wire::{Place, Presence, Spec, Tagged, Use};

use super::{File, client, line};

const HEAD: &str = "\
<!-- Generated from core/src by cargo xtask gen. Do not edit. -->
# Messages, records, errors and configuration

All numbers are big-endian. A message is a header (body length and message id, four bytes each), a fixed part and floating
fields (tag, length, data). `from` is the first protocol version that has a field; no entry means all. Under `CCX` stands the value
of a place that Unified CCX reserves. Lengths of text and bytes are the published maxima, a text's NUL included; reading
accepts any length. In Unified CCX sessions `from` above 18 means absent in the fixed part and nothing for floating fields.

";

/// The documentation, from the top of the repository.
pub fn files() -> Vec<File> {
    let mut text = HEAD.to_owned();
    contents(&mut text);
    MESSAGES.iter().for_each(|row| message(&mut text, row));
    names(&mut text);
    client::sections(&mut text);
    fields(&mut text);
    enumerations(&mut text);
    vec![(PathBuf::from("MESSAGES.md"), text)]
}

fn contents(out: &mut String) {
    line!(
        out,
        "[Records](#records-of-the-client) · [Picture of calls](#picture-of-calls) · [Errors](#errors) · [Configuration](#configuration) · [Fields](#fields) · [Enumerations](#enumerations) · [Messages without a published layout](#messages-without-a-published-layout)\n"
    );
    line!(out, "| id | message | type | sent by | chapter | in Unified CCX |\n|---|---|---|---|---|---|");
    for row in MESSAGES {
        let (id, name, class) = (row.id, row.name, row.class);
        let anchor = format!("{id}-{}", name.to_lowercase());
        let ccx = if row.in_ccx { "yes" } else { "" };
        line!(out, "| {id} | [{name}](#{anchor}) | {} | {} | {class:?} | {ccx} |", row.type_name, sender(row.direction));
    }
}

fn message(out: &mut String, row: &MessageRow) {
    line!(out, "\n## {} {}\n\n{}\n", row.id, row.name, row.doc);
    line!(out, "{}.\n", facts(row).join("; "));
    let Some(body) = &row.layout else { return };
    body.forms.iter().for_each(|form| fixed(out, form));
    tagged(out, body);
    body.groups.iter().for_each(|group| self::group(out, group));
}

fn facts(row: &MessageRow) -> Vec<String> {
    let mut facts = vec![format!("Type `{}`", row.type_name), format!("sent by the {}", sender(row.direction))];
    facts.extend(row.other_name.map(|name| format!("in Unified CCX `{name}`")));
    facts.extend((!row.in_ccx).then(|| String::from("not in the Unified CCX guide")));
    facts.extend((row.first_version > 0).then(|| format!("from version {}", row.first_version)));
    facts.extend(row.event_mask.map(|mask| format!("asked for by `{mask}` ({:#x})", row.mask_bit().unwrap_or(0))));
    facts.extend(row.second_id.map(|id| format!("also printed with id {id}")));
    facts
}

fn fixed(out: &mut String, form: &Form) {
    let title = match form.used {
        Use::Own => "Fixed part",
        Use::Ccx => "Fixed part in Unified CCX",
        Use::Also => "Another fixed part met in GED-188 (read, never written)",
        Use::CcxAlso => "Another fixed part met in Unified CCX (read, never written)",
    };
    if form.places.is_empty() {
        line!(out, "{title}: none.\n");
        return;
    }
    line!(out, "{title}:\n\n| field | type | from | values | CCX |\n|---|---|---|---|---|");
    for Place { field, spec, .. } in form.places {
        line!(out, "| {} | {} | {} | {} | {} |", field.name(), kind(spec.kind), since(*spec), values(*spec), reserved(*spec));
    }
    line!(out);
}

fn tagged(out: &mut String, body: &Body) {
    if body.tagged.is_empty() {
        return;
    }
    line!(out, "Floating fields:\n\n| tag | field | type | from | values | presence |\n|---|---|---|---|---|---|");
    for Tagged { tag, field, spec, .. } in body.tagged {
        let presence = match spec.presence {
            Presence::Optional => "",
            Presence::Required => "required",
            Presence::RequiredInCcx => "required in CCX",
        };
        line!(out, "| {tag} | {} | {} | {} | {} | {presence} |", field.name(), kind(spec.kind), since(*spec), values(*spec));
    }
    line!(out);
}

fn group(out: &mut String, group: &Group) {
    let members: Vec<&str> = group.members.iter().map(|member| member.name()).collect();
    let inside = group.inside.map_or(String::new(), |outer| format!(" in each record of `{}`", outer.name()));
    let most = if group.max > 0 { format!(", at most {}", group.max) } else { String::new() };
    let (list, count) = (group.list.name(), group.count.name());
    line!(out, "List `{list}`{inside}: records of {}; counted by `{count}`{most}.\n", members.join(", "));
}

fn names(out: &mut String) {
    line!(out, "\n## Messages without a published layout\n\nKnown by name; the body is passed through as bytes.\n");
    line!(out, "| id | message | type | sent by | chapter |\n|---|---|---|---|---|");
    for row in NAMES {
        line!(out, "| {} | {} | {} | {} | {:?} |", row.id, row.name, row.type_name, sender(row.direction), row.class);
    }
}

fn fields(out: &mut String) {
    line!(out, "\n## Fields\n\nPrivate fields belong to people (numbers, call variables, passwords): they are never logged.\n");
    line!(out, "| number | field | meaning | aliases | private |\n|---|---|---|---|---|");
    for FieldRow { id, name, doc, aliases, private, secret } in FIELDS {
        let private = if *secret {
            "secret"
        } else if *private {
            "yes"
        } else {
            ""
        };
        line!(out, "| {} | {name} | {} | {} | {} |", id.0, cell(doc), aliases.join(", "), private);
    }
}

fn enumerations(out: &mut String) {
    line!(out, "\n## Enumerations\n\nA value that is not listed is still a value. The values of a mask combine with `|`.");
    for EnumRow { name, mask, ged188, ccx } in ENUMS {
        line!(out, "\n### {name}{}\n", if *mask { " (mask)" } else { "" });
        line!(out, "| value | name | named by |\n|---|---|---|");
        let both = ged188.iter().map(|pair| (pair, "GED-188")).chain(ccx.iter().map(|pair| (pair, "Unified CCX")));
        for ((value, name), who) in both {
            line!(out, "| {} | {name} | {who} |", if *mask { format!("{value:#x}") } else { value.to_string() });
        }
    }
}

fn sender(direction: Direction) -> &'static str {
    match direction {
        Direction::Client => "client",
        Direction::Server => "server",
        Direction::Both => "client or server",
    }
}

/// The guides' word for a type, with its size.
fn kind(kind: Kind) -> String {
    match kind {
        Kind::Char => "CHAR".into(),
        Kind::Uchar => "UCHAR".into(),
        Kind::Short => "SHORT".into(),
        Kind::Ushort => "USHORT".into(),
        Kind::Bool => "BOOL".into(),
        Kind::Int => "INT".into(),
        Kind::Uint => "UINT".into(),
        Kind::Time => "TIME".into(),
        Kind::String(max) => format!("STRING({max})"),
        Kind::Unspec(max) => format!("UNSPEC({max})"),
        Kind::NamedVariable => "NAMEDVAR".into(),
        Kind::NamedArray => "NAMEDARRAY".into(),
        Kind::Raw => "not published".into(),
    }
}

fn since(spec: Spec) -> String {
    if spec.since > 0 { spec.since.to_string() } else { String::new() }
}

fn values(spec: Spec) -> String {
    spec.of.map_or(String::new(), |of| format!("[{0}](#{1})", of.row().name, enumeration_anchor(of.row())))
}

pub(super) fn enumeration_anchor(row: &EnumRow) -> String {
    format!("{}{}", row.name.to_lowercase(), if row.mask { "-mask" } else { "" })
}

fn reserved(spec: Spec) -> String {
    spec.ccx.map_or(String::new(), |value| if value > 0xff { format!("{value:#x}") } else { value.to_string() })
}

/// Text that cannot end a cell of a table.
pub fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}
