//! Which server to try when. Pure: time is an argument.

use std::time::Duration;

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
    /// Until when the first connection is tried; `None` after the first SessionUp.
    first_until: Option<Duration>,
    up_since: Duration,
    last_error: Option<Error>,
    timings: Timings,
}

impl Plan {
    pub(super) fn new(servers: &[String], first_until: Duration, timings: &Timings) -> Plan {
        Plan {
            not_before: vec![Duration::ZERO; servers.len()],
            servers: servers.to_vec(),
            at: 0,
            left: servers.len(),
            resume_at: Duration::ZERO,
            pause: timings.round_first,
            first_until: Some(first_until),
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
            self.pause = self.timings.round_first;
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

    fn take_pause(&mut self) -> Duration {
        let pause = self.pause;
        self.pause = pause.saturating_mul(2).min(self.timings.round_most);
        pause
    }

    fn spare(&mut self, now: Duration, server: usize, sent_away: bool) {
        let Some(name) = self.servers.get(server).filter(|_| sent_away) else { return };
        let same = self.servers.iter().zip(&mut self.not_before).filter(|(other, _)| *other == name);
        same.for_each(|(_, not_before)| *not_before = now + self.timings.refused);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: Duration = Duration::from_secs(1);

    fn plan(servers: &[&str], first_until: Duration) -> Plan {
        let servers: Vec<String> = servers.iter().map(|server| (*server).to_owned()).collect();
        Plan::new(&servers, first_until, &Timings::default())
    }

    fn error(text: &str) -> Error {
        Error::new(ErrorKind::Unreachable, text)
    }

    #[test]
    fn without_connect_wait_one_round_is_all() {
        let mut plan = plan(&["a", "b"], Duration::ZERO);
        assert_eq!(plan.next(S), Step::Try(0));
        plan.failed(S, 0, false, error("a is away"));
        assert_eq!(plan.next(S), Step::Try(1));
        plan.failed(S, 1, true, error("b refused"));
        assert_eq!(plan.next(S), Step::GiveUp(error("b refused")));
    }

    #[test]
    fn connect_wait_keeps_trying_with_growing_pauses_to_its_end() {
        let mut plan = plan(&["a"], 5 * S);
        let mut now = Duration::ZERO;
        let mut tried = Vec::new();
        loop {
            match plan.next(now) {
                Step::Try(_) => {
                    tried.push(now.as_secs());
                    plan.failed(now, 0, false, error("away"));
                }
                Step::Wait(until) => now = until,
                Step::GiveUp(_) => break,
            }
        }
        assert_eq!(tried, [0, 1, 3, 5]);
    }

    #[test]
    fn a_server_that_refused_is_left_alone_for_ten_seconds() {
        let mut plan = plan(&["a", "b"], 60 * S);
        assert_eq!(plan.next(S), Step::Try(0));
        plan.failed(S, 0, true, error("standby"));
        assert_eq!(plan.next(S), Step::Try(1));
        plan.failed(S, 1, false, error("away"));
        assert_eq!(plan.next(S), Step::Wait(2 * S));
        assert_eq!(plan.next(2 * S), Step::Try(1), "a is skipped");
        plan.failed(2 * S, 1, true, error("standby"));
        assert_eq!(plan.next(2 * S), Step::Wait(11 * S));
        assert_eq!(plan.next(11 * S), Step::Try(0));
    }

    #[test]
    fn after_a_good_session_the_next_server_comes_at_once() {
        let mut plan = plan(&["a", "b"], Duration::ZERO);
        assert_eq!(plan.next(S), Step::Try(0));
        plan.up(S);
        plan.down(60 * S, 0, false);
        assert_eq!(plan.next(60 * S), Step::Try(1));
        plan.failed(60 * S, 1, false, error("away"));
        assert_eq!(plan.next(60 * S), Step::Try(0), "the lost one too");
        plan.failed(60 * S, 0, false, error("away"));
        let pauses: Vec<u64> = pauses(&mut plan, 60 * S);
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
    }

    #[test]
    fn sessions_that_break_at_once_do_not_make_a_busy_loop() {
        let mut plan = plan(&["a"], Duration::ZERO);
        let mut now = Duration::ZERO;
        for pause in [1, 2, 4, 8, 16, 30, 30] {
            assert_eq!(plan.next(now), Step::Try(0));
            plan.up(now);
            plan.down(now, 0, false);
            assert_eq!(plan.next(now), Step::Wait(now + pause * S));
            now += pause * S;
        }
    }

    fn pauses(plan: &mut Plan, mut now: Duration) -> Vec<u64> {
        let mut pauses = Vec::new();
        while pauses.len() < 7 {
            match plan.next(now) {
                Step::Try(server) => plan.failed(now, server, false, error("away")),
                Step::Wait(until) => {
                    pauses.push((until - now).as_secs());
                    now = until;
                }
                Step::GiveUp(_) => unreachable!("after the first session nothing is final"),
            }
        }
        pauses
    }
}
