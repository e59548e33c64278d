//! Which server to try when. Pure: time is an argument.

use std::time::Duration;

use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::session::Timings;

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Try the server with this index.
    Try(usize),
    /// Ask again at this moment.
    Wait(Duration),
    /// The first connection has failed for good.
    GiveUp(Error),
}

/// Rounds through the server list.
#[derive(Debug)]
pub(super) struct Plan {
    /// Per server: not to be tried before. Servers of one name share their fate.
    not_before: Vec<Duration>,
    servers: Vec<String>,
    /// The next server of the round, and how many the round still has.
    at: usize,
    left: usize,
    resume_at: Duration,
    pause: Duration,
    round_first: Duration,
    round_most: Duration,
    dice: fastrand::Rng,
    /// Until when the first connection is tried; `None` after the first SessionUp.
    first_until: Option<Duration>,
    up_since: Duration,
    last_error: Option<Error>,
    timings: Timings,
}

impl Plan {
    pub(super) fn new(settings: &Settings, timings: &Timings, seed: u64) -> Plan {
        let round_first = timings.round_first.unwrap_or(settings.retry_first);
        Plan {
            not_before: vec![Duration::ZERO; settings.servers.len()],
            servers: settings.servers.clone(),
            at: 0,
            left: settings.servers.len(),
            resume_at: Duration::ZERO,
            pause: round_first,
            round_first,
            round_most: timings.round_most.unwrap_or(settings.retry_max),
            dice: fastrand::Rng::with_seed(seed),
            first_until: Some(settings.connect_wait),
            up_since: Duration::ZERO,
            last_error: None,
            timings: *timings,
        }
    }

    pub(super) fn next(&mut self, now: Duration) -> Step {
        if now < self.resume_at {
            return Step::Wait(self.resume_at);
        }
        while self.left > 0 {
            let server = self.at;
            self.at = (self.at + 1) % self.servers.len().max(1);
            self.left -= 1;
            if self.not_before.get(server).is_some_and(|not_before| *not_before <= now) {
                return Step::Try(server);
            }
        }
        self.end_round(now)
    }

    /// A server could not be reached, or did not open a session; `sent_away`: by its own word.
    pub(super) fn failed(&mut self, now: Duration, server: usize, sent_away: bool, error: Error) {
        self.spare(now, server, sent_away);
        self.last_error = Some(error);
    }

    pub(super) fn up(&mut self, now: Duration) {
        self.first_until = None;
        self.up_since = now;
    }

    /// The session ended: a new round starts with the server behind the lost one.
    pub(super) fn down(&mut self, now: Duration, server: usize, sent_away: bool) {
        self.spare(now, server, sent_away);
        self.at = (server + 1) % self.servers.len().max(1);
        self.left = self.servers.len();
        self.resume_at = now;
        if now.saturating_sub(self.up_since) >= self.timings.stable {
            self.pause = self.round_first;
        } else {
            self.resume_at = now + self.take_pause();
        }
    }

    fn end_round(&mut self, now: Duration) -> Step {
        let allowed = self.not_before.iter().min().copied().unwrap_or_default();
        let mut resume = now + self.take_pause();
        if let Some(until) = self.first_until {
            if now >= until || allowed > until {
                let none = || Error::new(ErrorKind::Connect, ErrorKind::Connect.row().sentence);
                return Step::GiveUp(self.last_error.clone().unwrap_or_else(none));
            }
            // The last round starts when the time is up, not before.
            resume = resume.min(until);
        }
        self.resume_at = resume.max(allowed);
        self.left = self.servers.len();
        Step::Wait(self.resume_at)
    }

    /// How long to leave all servers alone when even a try would be in vain.
    pub(super) fn shortest_pause(&self) -> Duration {
        self.round_first
    }

    /// Half of it is left to chance, so that the clients of a server that comes back do not come all at once.
    fn take_pause(&mut self) -> Duration {
        let half = self.pause / 2;
        self.pause = self.pause.saturating_mul(2).min(self.round_most);
        half + half.mul_f64(self.dice.f64())
    }

    fn spare(&mut self, now: Duration, server: usize, sent_away: bool) {
        let Some(name) = self.servers.get(server).filter(|_| sent_away) else { return };
        let same = self.servers.iter().zip(&mut self.not_before).filter(|(other, _)| *other == name);
        same.for_each(|(_, not_before)| *not_before = now + self.timings.refused);
    }
}

#[cfg(test)]
mod tests;
