//! The whole client as one pure machine: which server to try when, the session on the connection, the stream with its numbers and
//! epochs. No socket, no thread, no clock: time and bytes are arguments.
//!
//! Feed it with [`Keeper::handle`]; what it wants done stands in the [`Effects`] afterwards. [`Keeper::deadline`] says when it wants to
//! be called without a cause. One call asks for at most one connection or ends at most one.

mod ask;
mod input;
mod live;
mod plan;
mod publish;
mod replay;
mod resync;
mod stream;
mod versions;

use std::sync::Arc;
use std::time::Duration;

pub use input::{Attempt, Effects, HangUp, Input, Moment};

use crate::call::Model;
use crate::config::Settings;
use crate::error::Error;
use crate::session::{Item, Outbox, Session, Timings};
use crate::wire::Coding;
use live::Live;
use plan::{Plan, Step};
use publish::Publisher;
use replay::Replay;
use resync::Resync;
use versions::Versions;

/// The client, from its start to its close.
pub struct Keeper {
    settings: Arc<Settings>,
    timings: Timings,
    plan: Plan,
    publisher: Publisher,
    phase: Phase,
    /// The client was closed; the session may still wait for the answer to its CLOSE_REQ.
    closing: bool,
    /// How the messages of the present session are written, or of the last one.
    coding: Coding,
    versions: Versions,
    /// What is known of calls and agents; `None` with `track_calls` off.
    model: Option<Model>,
    replay: Replay,
    resync: Resync,
    /// The server of the present attempt has refused a higher version: that tells more than what came of a lower one without an answer.
    refusal: Option<Error>,
    /// Room for the items of the next input; empty in between.
    spare: Vec<Item>,
}

/// What the client is doing. Each phase owns what only it needs.
#[derive(Debug)]
enum Phase {
    /// Between two attempts. `again` is the next server if it is to be the one that has just been left.
    Idle { until: Duration, again: Option<usize> },
    /// Whoever owns the sockets makes a connection to this server.
    Connecting { server: usize },
    /// There is a connection with a session on it, open or not yet.
    Live(Box<Live>),
    /// The end.
    Done,
}

impl Keeper {
    /// A client that has done nothing yet; its first deadline is at once. The seed is for what is left to chance.
    pub fn new(settings: Arc<Settings>, timings: &Timings, seed: u64) -> Keeper {
        Keeper {
            plan: Plan::new(&settings, timings, seed),
            publisher: Publisher::default(),
            versions: Versions::new(&settings),
            model: settings.track_calls.then(Model::new),
            replay: Replay::default(),
            resync: Resync::new(&settings),
            refusal: None,
            spare: Vec::new(),
            coding: Coding::new(settings.protocol, settings.dialect),
            settings,
            timings: *timings,
            phase: Phase::Idle { until: Duration::ZERO, again: None },
            closing: false,
        }
    }

    /// Takes one input; its effects are added to `fx`. After `fx.ended` was set every further input is ignored.
    pub fn handle(&mut self, at: Moment, input: Input<'_>, fx: &mut Effects) {
        self.closing |= matches!(input, Input::Close);
        match (&mut self.phase, input) {
            (_, Input::Request { ticket, request, timeout }) => self.request(at, ticket, request, timeout, fx),
            (Phase::Done, _) => {}
            (Phase::Live(_), input) => self.live(at, input, fx),
            (_, Input::Close) => self.done(None, fx),
            (Phase::Idle { until, again }, Input::Time) if *until <= at.now => {
                let again = *again;
                self.begin(at, again, fx);
            }
            // The last session was ended for a slow consumer; a new one would only meet the same end.
            (Phase::Idle { until, .. }, Input::SlowConsumer) => *until = at.now + self.plan.shortest_pause(),
            (Phase::Connecting { server }, Input::Connected) => {
                let server = *server;
                self.open(at, server, fx);
            }
            (Phase::Connecting { server }, Input::NotConnected(error)) => {
                let server = *server;
                self.failed(at, server, false, error);
                self.phase = Phase::Idle { until: at.now, again: None };
            }
            _ => {}
        }
    }

    /// When `Input::Time` is due; `None` while others make a connection, and after the end.
    pub fn deadline(&self) -> Option<Duration> {
        match &self.phase {
            Phase::Idle { until, .. } => Some(*until),
            Phase::Live(live) => {
                // A client that closes asks nothing any more: a call that falls silent meanwhile would be due for ever.
                let question = self.model.as_ref().filter(|_| !self.closing).and_then(|model| self.resync.deadline(model));
                live.session.deadline().into_iter().chain(question).min()
            }
            Phase::Connecting { .. } | Phase::Done => None,
        }
    }

    /// The server of the present session, as configured; `None` between sessions.
    pub fn server(&self) -> Option<&str> {
        match &self.phase {
            Phase::Live(live) if live.up => Some(&live.name),
            _ => None,
        }
    }

    /// How the messages of the present session are written, or of the last one, or of the one hoped for.
    pub fn coding(&self) -> Coding {
        self.coding
    }

    /// The newest sequence number given; 0 before the first.
    pub fn seq(&self) -> u64 {
        self.publisher.seq()
    }

    /// The number of the present session, or of the last one; 0 before the first.
    pub fn epoch(&self) -> u32 {
        self.publisher.epoch()
    }

    /// A pause is over: the next attempt, or the next pause.
    fn begin(&mut self, at: Moment, again: Option<usize>, fx: &mut Effects) {
        match again.map_or_else(|| self.plan.next(at.now), Step::Try) {
            Step::GiveUp(error) => self.done(Some(error), fx),
            Step::Wait(until) => self.phase = Phase::Idle { until, again: None },
            Step::Try(server) => {
                let more = self.plan.others_left(at.now);
                let within = if more { self.timings.connect_next.min(self.timings.connect) } else { self.timings.connect };
                fx.connect = Some(Attempt { server, name: self.name(server), within });
                self.phase = Phase::Connecting { server };
            }
        }
    }

    fn open(&mut self, at: Moment, server: usize, fx: &mut Effects) {
        let name = self.name(server);
        let mut out = Outbox::default();
        match Session::open(at.now, &self.settings, &name, self.versions.of(server), &self.timings, &mut out) {
            Ok(session) => {
                self.coding = session.coding();
                fx.send.append(&mut out.send);
                self.phase = Phase::Live(Box::new(Live { server, name, session, up: false }));
            }
            // A setting does not fit its field: the same on every server.
            Err(error) => {
                fx.hang_up = Some(HangUp::Close);
                self.done(Some(error.into()), fx);
            }
        }
    }

    /// The attempt came to nothing; `sent_away`: by the server's own word.
    fn failed(&mut self, at: Moment, server: usize, sent_away: bool, error: Error) {
        match self.refusal.take() {
            Some(refusal) if !sent_away => self.plan.failed(at.now, server, true, refusal),
            _ => self.plan.failed(at.now, server, sent_away, error),
        }
    }

    fn done(&mut self, failure: Option<Error>, fx: &mut Effects) {
        self.phase = Phase::Done;
        fx.ended = Some(failure);
    }

    fn name(&self, server: usize) -> String {
        self.settings.servers.get(server).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
