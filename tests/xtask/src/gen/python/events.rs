//! One class per message, record and list item: the module, and its types for checkers.

use std::fmt::Write;

use ccxcti_core::event::RECORDS;
use ccxcti_core::wire::{MESSAGES, MessageRow, NAMES};

use super::types::{Attribute, Holds, item_class, items, of_message, of_record};
use super::{head, line};

const MODULE: &str = r#""""One class per message, per record of the client and per item of a list."""

from ._native import Event, Field, Item, ListField, Message, Record
"#;

/// Names of the guides become attributes like the public ones: a class that looked them up when asked would make every attribute
/// that is not there dear, and handlers of several events ask for such ones with `getattr`.
const END: &str = r#"]

for _name in __all__:
    _class = globals()[_name]
    _class.__module__ = "ccxcti"
    for _field in [_field for _field in vars(_class).values() if isinstance(_field, (Field, ListField))]:
        for _alias in _field.aliases:
            if not hasattr(_class, _alias):
                setattr(_class, _alias, _field)
"#;

const STUB: &str = r#"from typing import Any, Generic, TypeVar, Union, overload
from typing_extensions import Never, Self

from ._native import Event as Event, Item as Item, Message as Message, Record as Record

_T = TypeVar("_T")

class Field(Generic[_T]):
    """A read-only attribute."""
    @property
    def name(self) -> str: ...
    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...
    @overload
    def __get__(self, owner: object, kind: Union[type, None] = None) -> _T: ...
    def __set__(self, owner: Any, value: Never) -> None: ...
"#;

const UNKNOWN: &str = "A message whose id is not in the table: `id` and `body` are all that is known.";

/// One class to be written.
struct Class {
    name: String,
    base: &'static str,
    doc: String,
    number: Option<u32>,
    attributes: Vec<Attribute>,
}

/// The module.
pub fn module() -> String {
    let mut out = head("wire");
    out.push_str(MODULE);
    let classes = classes();
    for class in &classes {
        line!(out, "\n\nclass {}({}):\n    \"\"\"{}\"\"\"\n\n    __slots__ = ()", class.name, class.base, class.doc);
        class.number.iter().for_each(|number| line!(out, "    _number = {number}"));
        class.attributes.iter().for_each(|attribute| line!(out, "    {} = {}", attribute.field.name(), made(attribute)));
    }
    line!(out, "\n\nEVENTS = {{\n    cls._number: cls\n    for cls in (");
    let numbered = classes.iter().filter(|class| class.number.is_some());
    numbered.for_each(|class| line!(out, "        {},", class.name));
    line!(out, "    )\n}}\n\n__all__ = [");
    classes.iter().for_each(|class| line!(out, "    \"{}\",", class.name));
    out.push_str(END);
    out
}

/// Its types.
pub fn stub() -> String {
    let mut out = head("wire");
    out.push_str(STUB);
    let classes = classes();
    for class in &classes {
        line!(out, "\nclass {}({}):\n    \"\"\"{}\"\"\"", class.name, class.base, class.doc);
        class.attributes.iter().for_each(|attribute| line!(out, "    {}: {}", attribute.field.name(), typed(attribute)));
    }
    line!(out, "\nEVENTS: dict[int, type[Event]]\n\n__all__ = [");
    classes.iter().for_each(|class| line!(out, "    \"{}\",", class.name));
    line!(out, "]");
    out
}

fn made(attribute: &Attribute) -> String {
    let number = attribute.field.0;
    match &attribute.holds {
        Holds::Value { .. } => format!("Field({number})"),
        Holds::Flag => format!("Field({number}, True)"),
        Holds::List(class) => format!("ListField({number}, {class})"),
    }
}

fn typed(attribute: &Attribute) -> String {
    match &attribute.holds {
        Holds::Value { kind, optional: false } => format!("Field[{kind}]"),
        Holds::Value { kind, optional: true } => format!("Field[{kind} | None]"),
        Holds::Flag => "Field[bool]".to_owned(),
        Holds::List(class) => format!("Field[list[{class}]]"),
    }
}

fn classes() -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::new();
    for (list, attributes) in items() {
        let doc = format!("One item of a list `{}`.", list.name());
        classes.push(Class { name: item_class(list), base: "Item", doc, number: None, attributes });
    }
    let mut messages: Vec<&MessageRow> = MESSAGES.iter().chain(NAMES).collect();
    messages.sort_by_key(|row| row.id);
    classes.extend(messages.into_iter().map(message));
    classes.push(Class {
        name: "UnknownMessage".to_owned(),
        base: "Message",
        doc: UNKNOWN.to_owned(),
        number: None,
        attributes: Vec::new(),
    });
    classes.extend(RECORDS.iter().map(|row| Class {
        name: row.type_name.to_owned(),
        base: "Record",
        doc: row.doc.trim().to_owned(),
        number: Some(row.number),
        attributes: of_record(row),
    }));
    classes
}

fn message(row: &'static MessageRow) -> Class {
    let doc = format!("{}: {}", row.name, row.doc.trim().replace('\\', "\\\\").replace('"', "'"));
    let attributes = row.layout.as_ref().map_or_else(Vec::new, of_message);
    Class { name: row.type_name.to_owned(), base: "Message", doc, number: Some(row.id), attributes }
}
