//! The stories at play.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::steps::Player;
use crate::error::{Error, ErrorKind};
use crate::sim::story::Story;

/// Stories that may play at once; one more is refused.
const PLAYERS_MAX: usize = 64;

/// The stories at play, by their number and by when each goes on.
#[derive(Default)]
pub(super) struct Players {
    playing: BTreeMap<u64, Player>,
    due: BTreeSet<(Duration, u64)>,
    count: u64,
}

impl Players {
    /// Takes a story whose first step is due now; gives its number.
    pub(super) fn start(&mut self, story: &Story, now: Duration) -> Result<u64, Error> {
        if self.playing.len() >= PLAYERS_MAX {
            return Err(Error::new(ErrorKind::QueueFull, format!("{PLAYERS_MAX} stories play already, the limit")));
        }
        let player = Player::new(story, now)?;
        self.count += 1;
        self.put_back(self.count, player);
        Ok(self.count)
    }

    /// When the next step of any of them happens.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.due.first().map(|(at, _)| *at)
    }

    /// The story that has waited longest for its next step, taken out.
    pub(super) fn take_due(&mut self, now: Duration) -> Option<(u64, Player)> {
        let entry = self.due.first().copied().filter(|(at, _)| *at <= now)?;
        self.due.remove(&entry);
        Some((entry.1, self.playing.remove(&entry.1)?))
    }

    /// A story that goes on.
    pub(super) fn put_back(&mut self, id: u64, player: Player) {
        self.due.insert((player.due(), id));
        self.playing.insert(id, player);
    }
}
