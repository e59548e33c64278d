//! Stories: what happens, and what each client must see of it. The text form is TOML; the built-in ones stand in `stories/`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::error::{Error, ErrorKind};

/// The built-in stories: name and TOML text.
const STORIES: &[(&str, &str)] = &[
    ("inbound-call", include_str!("../../stories/inbound-call.toml")),
    ("agent-ready", include_str!("../../stories/agent-ready.toml")),
    ("queued-call", include_str!("../../stories/queued-call.toml")),
    ("abandoned-in-queue", include_str!("../../stories/abandoned-in-queue.toml")),
    ("agent-dials-trigger", include_str!("../../stories/agent-dials-trigger.toml")),
    ("masks", include_str!("../../stories/masks.toml")),
    ("logout", include_str!("../../stories/logout.toml")),
];

/// The built-in stories: name and TOML text.
pub fn stories() -> &'static [(&'static str, &'static str)] {
    STORIES
}

/// A story: who listens, what happens, what each must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its name.
    pub name: String,
    /// One sentence for people.
    pub about: String,
    /// Where the rules stand from which the expectations were written.
    pub rule: String,
    /// Clients to be opened before the first step, in this order: name and options.
    pub clients: Vec<(String, String)>,
    /// Verbs and waits.
    pub steps: Vec<String>,
    /// The full list of protocol events of each client, in order.
    pub expect: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    about: String,
    rule: String,
    #[serde(default)]
    clients: BTreeMap<String, Spanned<String>>,
    steps: FileSteps,
    #[serde(default)]
    expect: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSteps {
    #[serde(rename = "do")]
    steps: Vec<String>,
}

impl Story {
    /// Reads the text of a story. Verbs are read when the story is played.
    pub fn parse(text: &str) -> Result<Story, Error> {
        let file: File = toml::from_str(text).map_err(|error| bad(text, &error))?;
        let mut clients: Vec<_> = file.clients.into_iter().collect();
        clients.sort_by_key(|(_, options)| options.span().start);
        if let Some(name) = file.expect.keys().find(|name| !clients.iter().any(|(client, _)| client == *name)) {
            let text = format!("story {}: expect.{name} is not one of its clients", file.name);
            return Err(Error::new(ErrorKind::InvalidArgument, text));
        }
        Ok(Story {
            name: file.name,
            about: file.about,
            rule: file.rule,
            clients: clients.into_iter().map(|(name, options)| (name, options.into_inner())).collect(),
            steps: file.steps.steps,
            expect: file.expect,
        })
    }

    /// A built-in story by its name, or a story by its text.
    pub fn named_or_text(story: &str) -> Result<Story, Error> {
        if let Some((_, text)) = STORIES.iter().find(|(name, _)| *name == story) {
            return Story::parse(text);
        }
        // A name has no line end; the text of a story has several.
        if !story.contains('\n') {
            let names: Vec<&str> = STORIES.iter().map(|(name, _)| *name).collect();
            let text = format!("there is no story {story}; stories are {}", names.join(", "));
            return Err(Error::new(ErrorKind::InvalidArgument, text));
        }
        Story::parse(story)
    }
}

fn bad(text: &str, error: &toml::de::Error) -> Error {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let sentence = error.message().lines().collect::<Vec<_>>().join("; ");
    Error::new(ErrorKind::InvalidArgument, format!("story, line {line}: {sentence}"))
}
