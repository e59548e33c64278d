//! Stories: what happens, and what each client must see of it. The text form is TOML; the built-in ones stand in `stories/`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::verbs;
use crate::error::{Error, ErrorKind};

/// The built-in stories by their names, which are those of their files.
macro_rules! built_in {
    ($($name:literal,)*) => {
        const STORIES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../stories/", $name, ".toml")))),*];
    };
}

built_in! {
    "abandoned-in-queue",
    "abandoned-while-ringing",
    "agent-dials-trigger",
    "agent-ready",
    "agent-to-agent",
    "agent-waits-in-queue",
    "alternate",
    "asked-for-work-and-not-ready",
    "blind-transfer",
    "blind-transfer-to-trigger",
    "bridge-and-masks",
    "busy-target",
    "call-data",
    "call-to-outside",
    "conference",
    "conference-by-plain-phone",
    "conference-of-four",
    "conference-primary-id",
    "conference-while-ringing",
    "conference-with-outside",
    "consult-fails",
    "consult-transfer",
    "dequeued",
    "direct-call-to-agent",
    "forced-logout",
    "hold-and-retrieve",
    "inbound-call",
    "invalid-target",
    "join-across-lines",
    "login-in-mid-call",
    "logout",
    "longest-available",
    "masks",
    "no-free-port",
    "one-two-one",
    "out-of-service",
    "protocol-10-client",
    "queued-call",
    "reconnect",
    "redirect-ringing",
    "ring-no-answer",
    "script-only",
    "script-redirect",
    "script-to-script",
    "secondary-line",
    "several-calls",
    "shuffled-order",
    "transfer-after-alternate",
    "transfer-by-plain-phone",
    "transfer-of-conference",
    "transfer-to-outside",
    "transfer-to-trigger",
    "transfer-while-ringing",
    "work-after-call",
}

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
    /// Text of the site that it happens on; `None` = the default site.
    pub site: Option<String>,
    /// Whether the order of delivery is shuffled while it plays.
    pub shuffle: bool,
    /// Where the shuffled order comes from.
    pub seed: u64,
    /// Clients to be opened before the first step, in this order, but for those that a step opens: name and options.
    pub clients: Vec<(String, String)>,
    /// Verbs and waits, and `open NAME` and `close NAME`, which are for whoever runs the clients.
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
    site: Option<String>,
    #[serde(default)]
    shuffle: bool,
    #[serde(default = "first_seed")]
    seed: u64,
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

fn first_seed() -> u64 {
    1
}

/// A step that happens to a client of the story, not in the contact centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientStep<'a> {
    /// It opens its session.
    Open(&'a str),
    /// It closes its session.
    Close(&'a str),
}

impl ClientStep<'_> {
    /// Reads a step; `None` if it is a verb.
    pub fn of(step: &str) -> Option<ClientStep<'_>> {
        match step.split_whitespace().collect::<Vec<_>>().as_slice() {
            ["open", client] => Some(ClientStep::Open(client)),
            ["close", client] => Some(ClientStep::Close(client)),
            _ => None,
        }
    }
}

impl Story {
    /// Reads the text of a story. Verbs are read when the story is played.
    pub fn parse(text: &str) -> Result<Story, Error> {
        let file: File = toml::from_str(text).map_err(|error| bad(text, &error))?;
        let mut clients: Vec<_> = file.clients.into_iter().collect();
        clients.sort_by_key(|(_, options)| options.span().start);
        let story = Story {
            name: file.name,
            about: file.about,
            rule: file.rule,
            site: file.site,
            shuffle: file.shuffle,
            seed: file.seed,
            clients: clients.into_iter().map(|(name, options)| (name, options.into_inner())).collect(),
            steps: file.steps.steps,
            expect: file.expect,
        };
        story.check()?;
        Ok(story)
    }

    /// Whether a step of the story opens this client.
    pub fn opens_later(&self, client: &str) -> bool {
        self.steps.iter().any(|step| ClientStep::of(step) == Some(ClientStep::Open(client)))
    }

    /// Telephones and agents that its steps name, each once, in order.
    pub fn numbers(&self) -> Vec<String> {
        let mut numbers = Vec::new();
        for number in self.steps.iter().flat_map(|step| verbs::numbers(step)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// What it says of clients fits together.
    fn check(&self) -> Result<(), Error> {
        let wrong = |what: String| Err(Error::new(ErrorKind::InvalidArgument, format!("story {}: {what}", self.name)));
        let known = |name: &str| self.clients.iter().any(|(client, _)| client == name);
        if let Some(name) = self.expect.keys().find(|name| !known(name)) {
            return wrong(format!("expect.{name} is not one of its clients"));
        }
        let mut seen = Vec::new();
        for step in &self.steps {
            let Some(of) = ClientStep::of(step) else { continue };
            let (ClientStep::Open(name) | ClientStep::Close(name)) = of;
            if !known(name) {
                return wrong(format!("step \"{step}\": {name} is not one of its clients"));
            }
            if seen.contains(&of) || (of == ClientStep::Open(name) && seen.contains(&ClientStep::Close(name))) {
                return wrong(format!("step \"{step}\": a client opens and closes once"));
            }
            if self.shuffle {
                return wrong(format!("step \"{step}\": no client comes or goes while the order is shuffled"));
            }
            seen.push(of);
        }
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn story(head: &str, steps: &str, expect: &str) -> Result<Story, Error> {
        let head = format!("name = \"x\"\nabout = \"x\"\nrule = \"x\"\n{head}\n[clients]\nana = \"mode=agent\"\n");
        Story::parse(&format!("{head}[steps]\ndo = {steps}\n[expect]\n{expect}\n"))
    }

    #[test]
    fn the_head_and_the_steps_of_clients_are_read() {
        let read =
            story("shuffle = true\nseed = 7\nsite = \"x\"", "[\"dial 2005 7000 as=A\", \"answer 2006\", \"hang-up 2005\"]", "").unwrap();
        assert_eq!((read.shuffle, read.seed, read.site.as_deref()), (true, 7, Some("x")));
        assert_eq!(read.numbers(), ["2005", "7000", "2006"]);
        let later = story("", "[\"open ana\", \"close ana\"]", "ana = []").unwrap();
        assert!(later.opens_later("ana") && !later.shuffle && later.seed == 1 && later.site.is_none());
        assert_eq!(ClientStep::of("open 7000 x"), None);
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        for (head, steps, expect, word) in [
            ("", "[]", "ben = []", "expect.ben"),
            ("", "[\"open ben\"]", "", "open ben"),
            ("", "[\"close ana\", \"open ana\"]", "", "once"),
            ("", "[\"open ana\", \"open ana\"]", "", "once"),
            ("shuffle = true", "[\"close ana\"]", "", "shuffled"),
            ("colour = 1", "[]", "", "line 4"),
        ] {
            let error = story(head, steps, expect).unwrap_err();
            assert!(error.text.contains(word), "{}", error.text);
        }
    }
}
