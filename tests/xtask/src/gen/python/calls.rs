//! One class per kind of thing in the picture of calls: the module, and its types for checkers.

use std::fmt::Write;

use ccxcti_core::call::{PICTURE, PictureKind, PictureRow};
use ccxcti_core::wire::FieldId;

use super::types::item_class;
use super::{head, line};

const MODULE: &str = r#""""What a client knows of calls, agents and devices: one class per kind of thing, and the whole picture."""

from typing import NamedTuple

from ._native import Told, Tracked
"#;

const STUB: &str = r#"from datetime import datetime
from typing import Any, NamedTuple

from ._events import Field
from ._native import Tracked as Tracked
"#;

const PICTURE_DOC: &str = "Everything that a client knows at one moment.";

/// What the whole picture holds: name, class, sentence.
const WHOLE: [(&str, &str, &str); 4] = [
    ("epoch", "int", "Session of the last message in it, from 1; 0 = none yet."),
    ("calls", "tuple[Call, ...]", "By call id."),
    ("agents", "tuple[Agent, ...]", "By agent id."),
    ("devices", "tuple[Device, ...]", "By device id."),
];

const TO_DICT: &str = r#"
    def to_dict(self, names=False):
        """The picture as the command line prints it; with `names`, enumerated numbers become names where known."""
        lists = {name: [thing.to_dict(names) for thing in getattr(self, name)] for name in ("calls", "agents", "devices")}
        return {"epoch": self.epoch, **lists}
"#;

/// The module.
pub fn module() -> String {
    let mut out = head("call");
    out.push_str(MODULE);
    for row in PICTURE {
        line!(out, "\n\nclass {}(Tracked):\n    \"\"\"{}\"\"\"\n\n    __slots__ = ()", row.name, row.doc.trim());
        row.fields.iter().for_each(|(name, _)| line!(out, "    {} = Told({})", name.name(), name.0));
    }
    line!(out, "\n\nclass Picture(NamedTuple):\n    \"\"\"{PICTURE_DOC}\"\"\"\n");
    // The stub has the types: some of these cannot be written for the oldest Python.
    WHOLE.iter().for_each(|(name, kind, _)| line!(out, "    {name}: {}", kind.split('[').next().unwrap_or(kind)));
    out.push_str(TO_DICT);
    let names: Vec<&str> = PICTURE.iter().map(|row| row.name).collect();
    line!(out, "\n\nCLASSES = {{cls.__name__: cls for cls in ({})}}\n", names.join(", "));
    all(&mut out);
    line!(out, "\nfor _name in __all__:\n    globals()[_name].__module__ = \"ccxcti\"");
    out
}

/// Its types.
pub fn stub() -> String {
    let mut out = head("call");
    out.push_str(STUB);
    for row in PICTURE {
        line!(out, "\nclass {}(Tracked):\n    \"\"\"{}\"\"\"", row.name, row.doc.trim());
        for (name, kind) in row.fields {
            line!(out, "    {}: Field[{}]", name.name(), typed(row, *name, *kind));
        }
    }
    line!(out, "\nclass Picture(NamedTuple):\n    \"\"\"{PICTURE_DOC}\"\"\"");
    WHOLE.iter().for_each(|(name, kind, doc)| line!(out, "    {name}: {kind}\n    \"\"\"{doc}\"\"\""));
    line!(out, "    def to_dict(self, names: bool = False) -> dict[str, Any]:");
    line!(out, "        \"\"\"The picture as the command line prints it; with `names`, enumerated numbers become names where known.\"\"\"");
    line!(out, "\nCLASSES: dict[str, type[Tracked]]\n");
    all(&mut out);
    out
}

fn all(out: &mut String) {
    line!(out, "__all__ = [");
    PICTURE.iter().map(|row| row.name).chain(["Picture"]).for_each(|name| line!(out, "    \"{name}\","));
    line!(out, "]");
}

fn typed(row: &PictureRow, name: FieldId, kind: PictureKind) -> String {
    let scalar = match kind {
        PictureKind::Number | PictureKind::Enum(_) => "int",
        PictureKind::Flag => "bool",
        PictureKind::Text | PictureKind::Contact => "str",
        PictureKind::Time => "datetime",
        PictureKind::Numbers => "tuple[int, ...]",
        PictureKind::Texts => "tuple[str, ...]",
        PictureKind::List => return format!("tuple[{}, ...]", class_of(name)),
    };
    if always(row, name, kind) { scalar.to_owned() } else { format!("{scalar} | None") }
}

/// Whether a field is told of every thing of its kind: what it is called by, and what is known without being told.
fn always(row: &PictureRow, name: FieldId, kind: PictureKind) -> bool {
    let named = matches!(name.name(), "agent_state" | "name" | "value" | "index");
    let known = !matches!(kind, PictureKind::Number | PictureKind::Enum(_) | PictureKind::Text);
    known || named || row.fields.first().is_some_and(|(first, _)| *first == name)
}

/// The class of a list's items: `Connection` for `connections`.
fn class_of(list: FieldId) -> String {
    let item = item_class(list);
    item.strip_suffix("Item").unwrap_or(&item).to_owned()
}
