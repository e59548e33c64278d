//! Stories by name or file.

use std::fs;
use std::io;

use ccxcti_core::sim::{Story, stories};

use crate::end::End;

/// The text of a built-in story.
pub fn built_in(name: &str) -> Result<&'static str, End> {
    text_of(name).ok_or_else(|| no_story(name, ""))
}

/// The text of a built-in story, else of a file. What it says is checked.
pub fn built_in_or_file(name: &str) -> Result<String, End> {
    if let Some(text) = text_of(name) {
        return Ok(text.to_owned());
    }
    let text = fs::read_to_string(name).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => no_story(name, " and no such file"),
        _ => End::Failed(format!("cannot read {name}: {error}")),
    })?;
    Story::parse(&text).map_err(|error| End::Failed(format!("{name}: {error}")))?;
    Ok(text)
}

fn text_of(name: &str) -> Option<&'static str> {
    stories().iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}

fn no_story(name: &str, more: &str) -> End {
    let names: Vec<&str> = stories().iter().map(|(name, _)| *name).collect();
    End::Usage(format!("there is no story {name}{more}; the built-in ones are: {}", names.join(", ")))
}
