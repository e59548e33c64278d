//! Stories by name or file.

use std::fs;
use std::io;

use ccxcti_core::sim::{Story, stories};

use crate::end::End;

/// A built-in story.
pub fn built_in(name: &str) -> Result<Story, End> {
    let text = text_of(name).ok_or_else(|| no_story(name, ""))?;
    Ok(Story::parse(text)?)
}

/// A built-in story, else that of a file.
pub fn built_in_or_file(name: &str) -> Result<Story, End> {
    if let Some(text) = text_of(name) {
        return Ok(Story::parse(text)?);
    }
    let text = fs::read_to_string(name).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => no_story(name, " and no such file"),
        _ => End::Failed(format!("cannot read {name}: {error}")),
    })?;
    Story::parse(&text).map_err(|error| End::Failed(format!("{name}: {error}")))
}

/// The site that these stories happen on, as text; `None` = the default one. One contact centre has one site.
pub fn site_of(stories: &[Story]) -> Result<Option<String>, End> {
    let Some((first, others)) = stories.split_first() else { return Ok(None) };
    match others.iter().find(|story| story.site != first.site) {
        Some(other) => Err(End::Usage(format!("stories {} and {} happen on different sites", first.name, other.name))),
        None => Ok(first.site.clone()),
    }
}

/// The built-in stories for the help: name and sentence.
pub fn list() -> String {
    let width = stories().iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let parsed = stories().iter().filter_map(|(_, text)| Story::parse(text).ok());
    parsed.map(|story| format!("  {:<width$}  {}\n", story.name, story.about)).collect()
}

fn text_of(name: &str) -> Option<&'static str> {
    stories().iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}

fn no_story(name: &str, more: &str) -> End {
    let names: Vec<&str> = stories().iter().map(|(name, _)| *name).collect();
    End::Usage(format!("there is no story {name}{more}; the built-in ones are: {}", names.join(", ")))
}
