//! The generated half of the Python package: event classes and their types, exceptions, options, constants.

mod calls;
mod constants;
mod events;
mod types;

use std::fmt::Write;
use std::path::PathBuf;

use ccxcti_core::config::{CONFIG, ConfigKind, ConfigRow};
use ccxcti_core::error::ERRORS;
use ccxcti_core::filter::FILTER_KEYS;

use super::File;

/// The first line of every generated module.
fn head(source: &str) -> String {
    format!("# Generated from core/src/{source} by cargo xtask gen. Do not edit.\n")
}

/// Appends a line. Writing to a String cannot fail.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($format:tt)+) => {{ let _ = writeln!($out, $($format)+); }};
}
use line;

/// The generated modules, from the top of the repository.
pub fn files() -> Vec<File> {
    let file = |name: &str, text: String| (PathBuf::from("bindings/python/ccxcti").join(name), text);
    vec![
        file("_events.py", events::module()),
        file("_events.pyi", events::stub()),
        file("_calls.py", calls::module()),
        file("_calls.pyi", calls::stub()),
        file("_errors.py", errors()),
        file("_config.py", config()),
        file("constants.py", constants::module()),
    ]
}

/// The exception tree.
fn errors() -> String {
    let mut out = head("error.rs");
    out.push_str(
        r#""""Exceptions: `Error`, and under it one class per kind."""

from __future__ import annotations

from typing import ClassVar


class Error(Exception):
    """The root of every error of ccxcti."""

    code: ClassVar[int] = 0
    """Stable number of the kind, the same in every language."""

    status: int | None = None
    """The status of the refusal, where a server gave one."""
"#,
    );
    for row in ERRORS {
        let parent = row.parent.map_or("Error", |parent| parent.row().name);
        line!(out, "\n\nclass {}({parent}):\n    \"\"\"{}\"\"\"\n\n    code = {}", row.name, row.sentence, row.kind.code());
        if row.name == "Malformed" {
            line!(out, "    offset: int = 0\n    \"\"\"Byte of the input where reading failed.\"\"\"\n");
            line!(out, "    id: int | None = None\n    \"\"\"Message id of the frame, if it has one.\"\"\"");
        }
    }
    let names: Vec<&str> = std::iter::once("Error").chain(ERRORS.iter().map(|row| row.name)).collect();
    line!(out, "\n\n__all__ = [\n{}]", names.iter().map(|name| format!("    \"{name}\",\n")).collect::<String>());
    line!(out, "\nBY_CODE: dict[int, type[Error]] = {{");
    ERRORS.iter().for_each(|row| line!(out, "    {}: {},", row.kind.code(), row.name));
    line!(out, "}}\n\nfor _class in (Error, *BY_CODE.values()):\n    _class.__module__ = \"ccxcti\"");
    out
}

/// The types of the configuration keys, for the keyword arguments of `connect`, and those of `subscribe`.
fn config() -> String {
    let mut out = head("config.rs");
    out.push_str("\"\"\"Types of the configuration keys.\"\"\"\n\nfrom __future__ import annotations\n\n");
    out.push_str("import os\nfrom typing import Literal, Sequence, TypedDict, Union\n\nfrom ._native import Event\n\n\n");
    out.push_str("class Options(TypedDict, total=False):\n    \"\"\"Keyword arguments of `connect`: the configuration keys.\"\"\"\n");
    for row in CONFIG.iter().filter(|row| row.kind != ConfigKind::Servers) {
        let default = if row.default.is_empty() { String::new() } else { format!(" Default {}.", row.default) };
        line!(out, "\n    {}: {}\n    \"\"\"{} Takes {}.{default}\"\"\"", row.key, option(row), row.doc, row.range());
    }
    out.push_str("\n\nclass SubscribeOptions(TypedDict, total=False):\n    \"\"\"Keyword arguments of `subscribe`.\"\"\"\n");
    for row in FILTER_KEYS {
        let bound = CONFIG.iter().find(|own| own.key == row.key && row.key.starts_with("queue_"));
        let kind = bound.map_or_else(|| wanted(row.key), option);
        line!(out, "\n    {}: {kind}\n    \"\"\"{}\"\"\"", row.key, row.doc.replace(", as a comma list", ""));
    }
    out
}

/// The type of a configuration key.
fn option(row: &ConfigRow) -> String {
    match row.kind {
        // The one key that is a path.
        ConfigKind::Text(_) if row.key == "capture" => "Union[str, os.PathLike[str]]".to_owned(),
        ConfigKind::Servers | ConfigKind::Text(_) => "str".to_owned(),
        ConfigKind::Word(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            let literal = format!("Literal[{}]", words.join(", "));
            if literal == r#"Literal["on", "off"]"# { format!("Union[bool, {literal}]") } else { literal }
        }
        ConfigKind::Mask { .. } => "Union[str, int, Sequence[str]]".to_owned(),
        ConfigKind::Number(..) => "int".to_owned(),
        ConfigKind::Seconds(..) => "float".to_owned(),
    }
}

/// The type of a list of a filter: one value, or several.
fn wanted(key: &str) -> String {
    let one = match key {
        "events" => "str, int, type[Event]",
        "calls" => "int",
        _ => "str",
    };
    let item = if one.contains(',') { format!("Union[{one}]") } else { one.to_owned() };
    format!("Union[{one}, Sequence[{item}]]")
}
