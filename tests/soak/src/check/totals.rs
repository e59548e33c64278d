//! What is counted of one client, or of all together.

use std::collections::BTreeMap;

use crate::clock::Delays;
use crate::ledger::Session;

/// Sentences that are kept; how many there were is counted beyond them.
const SENTENCES_MAX: usize = 10;

/// Figures of a client.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// Frames that the relay passed on in sessions that came up.
    pub sent: u64,
    /// Of them, those that the program was given.
    pub delivered: u64,
    /// Events that EventsLost counts.
    pub declared: u64,
    /// Frames that are missing without a word.
    pub undeclared: u64,
    /// Frames that were under way when a session ended; SessionDown and EventsMayBeMissing tell of them.
    pub behind: u64,
    /// Frames that were under way, or waiting, when the program closed its client.
    pub closed: u64,
    /// Sessions that were up.
    pub sessions: u64,
    /// Clients that the program opened.
    pub opened: u64,
    /// Synthetic messages.
    pub synthetic: u64,
    /// Resynchronised records.
    pub pictures: u64,
    /// MalformedMessage records.
    pub malformed: u64,
    /// Answers that came when nobody waited for them any more.
    pub late_answers: u64,
    /// How sessions ended.
    pub reasons: BTreeMap<String, u64>,
    /// From the relay's hand to the program's.
    pub delays: Delays,
    /// How often a rule did not hold, and the first sentences.
    pub violations: u64,
    sentences: Vec<String>,
}

impl Totals {
    pub(super) fn violation(&mut self, text: &str) {
        self.violations += 1;
        if self.sentences.len() < SENTENCES_MAX {
            self.sentences.push(text.to_owned());
        }
    }

    /// A session is over for its client, which was given the frames before number `given`.
    pub(super) fn left(&mut self, session: &Session, given: usize, must_be_whole: bool) {
        self.sent += session.count() as u64;
        if must_be_whole {
            let missing = session.count().saturating_sub(given) as u64;
            self.undeclared += missing;
            self.violation(&format!("{missing} frames at the end of a session that ended in an orderly way never arrived"));
        } else {
            self.behind += self.under_way(session, given);
        }
    }

    /// Frames that never arrived because the session ended; those that had time enough to arrive are lost.
    fn under_way(&mut self, session: &Session, given: usize) -> u64 {
        let overdue = session.overdue(given);
        if overdue > 0 {
            self.undeclared += overdue;
            self.violation(&format!("{overdue} frames were passed on long before the end of their session and never arrived"));
        }
        (session.count().saturating_sub(given) as u64).saturating_sub(overdue)
    }

    /// The program closed its client in the middle of a session.
    pub(super) fn closed(&mut self, session: &Session, given: usize) {
        self.sent += session.count() as u64;
        self.closed += self.under_way(session, given);
    }

    /// What did not hold, in sentences.
    pub fn sentences(&self) -> &[String] {
        &self.sentences
    }

    /// Sessions beyond the first of each client that was opened.
    pub fn reconnects(&self) -> u64 {
        self.sessions.saturating_sub(self.opened)
    }
}
