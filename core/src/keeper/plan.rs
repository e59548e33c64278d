//! Which server to try when. Pure: time is an argument.
//!
//! Unified CCX: after a good session the server behind the lost one at once, then the others, then rounds through the list with growing
//! pauses, half of each left to chance. GED-188 (section 3 of its guide, session initialization): the last good side, the other one, a
//! random wait, both, 15 s, both, 30 s, both, 60 s, both, 120 s, both, and 120 s from then on. A side that fell silent is not the last
//! good one: asked first, it would keep the client waiting.

use std::time::Duration;

use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::session::{DownReason, Timings};
use crate::wire::Dialect;

/// Pauses of GED-188 behind the random one.
const GED_PAUSES: [Duration; 4] = [Duration::from_secs(15), Duration::from_secs(30), Duration::from_secs(60), Duration::from_secs(120)];

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
    pauses: Pauses,
    dice: fastrand::Rng,
    /// Until when the first connection is tried; `None` after the first SessionUp.
    first_until: Option<Duration>,
    up_since: Duration,
    last_error: Option<Error>,
    timings: Timings,
}

impl Plan {
    pub(super) fn new(settings: &Settings, timings: &Timings, seed: u64) -> Plan {
        Plan {
            not_before: vec![Duration::ZERO; settings.servers.len()],
            servers: settings.servers.clone(),
            at: 0,
            left: settings.servers.len(),
            resume_at: Duration::ZERO,
            pauses: Pauses::new(settings, timings),
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

    /// Whether the round has a further server that may be tried now.
    pub(super) fn others_left(&self, now: Duration) -> bool {
        let rest = self.not_before.iter().cycle().skip(self.at).take(self.left);
        rest.into_iter().any(|not_before| *not_before <= now)
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

    /// The session ended. After a good one a new round starts at once; one that broke soon counts as an attempt of its round that
    /// came to nothing, so that servers which take a session and break it are not asked in a busy loop.
    pub(super) fn down(&mut self, now: Duration, server: usize, reason: DownReason) {
        self.spare(now, server, reason.sent_away());
        if now.saturating_sub(self.up_since) < self.timings.stable {
            return;
        }
        let last_good = self.pauses.ged188 && reason != DownReason::NoAnswer;
        self.at = if last_good { server } else { (server + 1) % self.servers.len().max(1) };
        self.left = self.servers.len();
        self.pauses.restart();
    }

    fn end_round(&mut self, now: Duration) -> Step {
        let allowed = self.not_before.iter().min().copied().unwrap_or_default();
        let mut resume = now + self.pauses.next(&mut self.dice);
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
        self.pauses.first
    }

    fn spare(&mut self, now: Duration, server: usize, sent_away: bool) {
        let Some(name) = self.servers.get(server).filter(|_| sent_away) else { return };
        let same = self.servers.iter().zip(&mut self.not_before).filter(|(other, _)| *other == name);
        same.for_each(|(_, not_before)| *not_before = now + self.timings.refused);
    }
}

/// The pauses between rounds.
#[derive(Debug)]
struct Pauses {
    ged188: bool,
    first: Duration,
    most: Duration,
    spread: Duration,
    /// Rounds since the last good session.
    rounds: usize,
}

impl Pauses {
    fn new(settings: &Settings, timings: &Timings) -> Pauses {
        let ged188 = settings.dialect == Dialect::Ged188;
        let most = if ged188 { Duration::MAX } else { settings.retry_max };
        Pauses {
            ged188,
            first: timings.round_first.unwrap_or(settings.retry_first),
            most: timings.round_most.unwrap_or(most),
            spread: settings.retry_spread,
            rounds: 0,
        }
    }

    fn restart(&mut self) {
        self.rounds = 0;
    }

    /// What is left to chance keeps the clients of a server that comes back from coming all at once.
    fn next(&mut self, dice: &mut fastrand::Rng) -> Duration {
        let round = self.rounds;
        self.rounds = self.rounds.saturating_add(1);
        if !self.ged188 {
            let doublings = u32::try_from(round).unwrap_or(u32::MAX).min(31);
            let half = self.first.saturating_mul(1 << doublings).min(self.most) / 2;
            return half + half.mul_f64(dice.f64());
        }
        let pause = match round.checked_sub(1) {
            None => self.spread.mul_f64(dice.f64()),
            Some(fixed) => GED_PAUSES.get(fixed).or(GED_PAUSES.last()).copied().unwrap_or_default(),
        };
        pause.min(self.most)
    }
}

#[cfg(test)]
mod tests;
