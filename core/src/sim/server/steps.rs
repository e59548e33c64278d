//! A story at play: its verbs and waits, one after the other.

use std::collections::VecDeque;
use std::time::Duration;

use super::Reply;
use crate::error::{Error, ErrorKind};
use crate::sim::story::{ClientStep, Story};
use crate::sim::verbs::{self, Verb};

/// A story at play.
pub(super) struct Player {
    steps: VecDeque<(String, Verb)>,
    due: Duration,
}

impl Player {
    /// All steps are read before the first one happens.
    pub(super) fn new(story: &Story, now: Duration) -> Result<Player, Error> {
        let read = |step: &String| match verbs::parse(step) {
            Ok(verb) => Ok((step.clone(), verb)),
            Err(reason) => Err(Error::new(ErrorKind::InvalidArgument, format!("story {}, step \"{step}\": {reason}", story.name))),
        };
        // Clients are opened and closed by whoever runs them.
        let verbs = story.steps.iter().filter(|step| ClientStep::of(step).is_none());
        Ok(Player { steps: verbs.map(read).collect::<Result<_, _>>()?, due: now })
    }

    /// When the next step happens.
    pub(super) fn due(&self) -> Duration {
        self.due
    }

    /// Does every step up to the next wait; gives the result when the story is over.
    pub(super) fn step(&mut self, now: Duration, mut act: impl FnMut(Verb) -> Reply) -> Option<Result<(), String>> {
        while let Some((text, verb)) = self.steps.pop_front() {
            match act(verb) {
                Reply::Ok(_) => {}
                Reply::Later(duration) => {
                    self.due = now + duration;
                    return None;
                }
                Reply::Refused(reason) => return Some(Err(format!("step \"{text}\": {reason}"))),
            }
        }
        Some(Ok(()))
    }
}
