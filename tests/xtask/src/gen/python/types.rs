//! What a message, a record or an item of a list looks like in Python: attributes and their types.

use ccxcti_core::event::{RecordKind, RecordRow};
use ccxcti_core::wire::{Body, FieldId, Group, Kind, MESSAGES, Spec};

/// Every session has at least this version, so what is older is always there.
const FIRST_VERSION: u8 = 10;

/// What an attribute holds.
#[derive(Clone, PartialEq)]
pub enum Holds {
    /// One value; whether it may be absent.
    Value { kind: &'static str, optional: bool },
    /// 0 or 1 as a bool.
    Flag,
    /// A list of this item class; empty when absent.
    List(String),
}

/// One attribute.
#[derive(Clone, PartialEq)]
pub struct Attribute {
    /// The field that it reads.
    pub field: FieldId,
    /// What it holds.
    pub holds: Holds,
}

/// The class of a list's items: `NamedVariableItem` for `named_variables`.
pub fn item_class(list: FieldId) -> String {
    let words: Vec<String> = list.name().split('_').map(capitalised).collect();
    let plural = words.concat();
    let singular = match plural.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => plural.strip_suffix('s').unwrap_or(&plural).to_owned(),
    };
    format!("{singular}Item")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The attributes of a message in wire order, lists where their first member stands.
pub fn of_message(body: &'static Body) -> Vec<Attribute> {
    let mut attributes: Vec<Attribute> = Vec::new();
    for place in body.forms.iter().flat_map(|form| form.places) {
        let everywhere =
            body.forms.iter().all(|form| form.places.iter().any(|own| own.field == place.field && own.spec.since <= FIRST_VERSION));
        add(&mut attributes, place.field, value(place.spec, !everywhere));
    }
    for row in body.tagged {
        match body.group_of(row.field) {
            None => add(&mut attributes, row.field, value(row.spec, true)),
            Some(group) => {
                let list = group.inside.unwrap_or(group.list);
                add(&mut attributes, list, Holds::List(item_class(list)));
            }
        }
    }
    attributes
}

/// The attributes of a record, without those that every event has.
pub fn of_record(row: &RecordRow) -> Vec<Attribute> {
    let common = |field: FieldId| matches!(field.name(), "epoch" | "seq" | "type" | "message" | "received_at");
    let own = row.fields.iter().filter(|(field, _)| !common(*field));
    own.map(|(field, kind)| {
        let holds = match kind {
            RecordKind::Flag => Holds::Flag,
            RecordKind::Number => Holds::Value { kind: "int", optional: false },
            RecordKind::Text => Holds::Value { kind: "str", optional: false },
        };
        Attribute { field: *field, holds }
    })
    .collect()
}

/// Every item class with its list, nested ones first; lists of one name share a class, which has the members of all.
pub fn items() -> Vec<(FieldId, Vec<Attribute>)> {
    let mut items: Vec<(FieldId, Vec<Attribute>)> = Vec::new();
    let bodies = || MESSAGES.iter().filter_map(|row| row.layout.as_ref());
    let of = |nested: bool| {
        bodies()
            .flat_map(|body| body.groups.iter().map(move |group| (body, group)))
            .filter(move |(_, group)| group.inside.is_some() == nested)
    };
    for (body, group) in of(true).chain(of(false)) {
        let at = items.iter().position(|(list, _)| *list == group.list).unwrap_or(items.len());
        if at == items.len() {
            items.push((group.list, Vec::new()));
        }
        if let Some((_, attributes)) = items.get_mut(at) {
            members(attributes, body, group);
        }
    }
    items
}

fn members(attributes: &mut Vec<Attribute>, body: &'static Body, group: &Group) {
    use ccxcti_core::wire::field::{index, name, value as named_value};
    let text = |optional| Holds::Value { kind: "str", optional };
    for row in group.members.iter().filter_map(|member| body.tagged_field(*member)) {
        match row.spec.kind {
            Kind::NamedVariable | Kind::NamedArray => {
                add(attributes, name, text(false));
                add(attributes, named_value, text(false));
                if row.spec.kind == Kind::NamedArray {
                    add(attributes, index, Holds::Value { kind: "int", optional: false });
                }
            }
            _ => add(attributes, row.field, value(row.spec, true)),
        }
    }
    for nested in body.groups.iter().filter(|nested| nested.inside == Some(group.list)) {
        add(attributes, nested.list, Holds::List(item_class(nested.list)));
    }
}

fn value(spec: Spec, optional: bool) -> Holds {
    let kind = match spec.kind {
        Kind::String(_) => "str",
        Kind::Unspec(_) | Kind::Raw => "bytes",
        _ => "int",
    };
    Holds::Value { kind, optional }
}

/// Adds an attribute once. A field that two places type differently holds either.
fn add(attributes: &mut Vec<Attribute>, field: FieldId, holds: Holds) {
    match attributes.iter_mut().find(|known| known.field == field) {
        None => attributes.push(Attribute { field, holds }),
        Some(Attribute { holds: Holds::Value { kind, .. }, .. }) => {
            if let Holds::Value { kind: new, .. } = holds {
                *kind = either(kind, new);
            }
        }
        Some(_) => {}
    }
}

fn either(one: &'static str, other: &'static str) -> &'static str {
    match (one, other) {
        (one, other) if one == other => one,
        ("int", "str") | ("str", "int") => "int | str",
        ("int", "bytes") | ("bytes", "int") => "int | bytes",
        ("str", "bytes") | ("bytes", "str") => "str | bytes",
        _ => "int | str | bytes",
    }
}
