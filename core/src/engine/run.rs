//! The engine thread: waits for socket, wake-up or deadline, takes one turn, and waits again.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use mio::{Events, Poll, Token};

use super::plan::{Plan, Step};
use super::publish::Publisher;
use super::resolve::{self, Resolved, Resolver, Resolving};
use super::shared::Shared;
use super::transport::Socket;
use crate::config::Settings;
use crate::error::{Error, ErrorKind};
use crate::session::{DownReason, Ended, Input, Outbox, Session, Timings};

/// Token of the waker.
pub(super) const WAKE: Token = Token(0);
/// Token of the connection; there is at most one.
const SOCKET: Token = Token(1);
/// Bytes read at once.
const READ_BYTES: usize = 64 * 1024;
/// Reads before deadlines get their turn again.
const READS_PER_TURN: usize = 16;

pub(super) struct Engine {
    settings: Arc<Settings>,
    timings: Timings,
    shared: Arc<Shared>,
    poll: Poll,
    started: Instant,
    plan: Plan,
    resolver: Resolver,
    publisher: Publisher,
    buffer: Vec<u8>,
    /// There is more to do than the last turn did: do not wait.
    more: bool,
}

/// What the engine is doing. Each phase owns what only it needs.
enum Phase {
    /// Between two attempts.
    Idle { until: Duration },
    /// A name is being resolved.
    Resolving { server: usize, resolving: Resolving, by: Duration },
    /// A connection is being made; `rest` are further addresses of the same server.
    Connecting { server: usize, socket: Socket, by: Duration, rest: Vec<SocketAddr> },
    /// There is a connection with a session on it, open or not yet.
    Live(Live),
    /// The end, with the reason if the engine gave up by itself.
    Done(Option<Error>),
}

struct Live {
    server: usize,
    name: String,
    socket: Socket,
    session: Session,
    up: bool,
}

impl Engine {
    pub(super) fn new(poll: Poll, settings: Arc<Settings>, timings: Timings, shared: Arc<Shared>) -> Engine {
        Engine {
            plan: Plan::new(&settings.servers, settings.connect_wait, &timings),
            publisher: Publisher::new(Arc::clone(&shared)),
            settings,
            timings,
            shared,
            poll,
            started: Instant::now(),
            resolver: Resolver::default(),
            buffer: vec![0; READ_BYTES],
            more: false,
        }
    }

    /// Runs until the client is closed (`None`) or the first connection has failed for good.
    pub(super) fn run(mut self) -> Option<Error> {
        let mut events = Events::with_capacity(8);
        let mut phase = Phase::Idle { until: Duration::ZERO };
        loop {
            if let Phase::Done(failure) = phase {
                return failure;
            }
            let deadline = self.deadline(&phase);
            let wait = if self.more { Some(Duration::ZERO) } else { deadline.map(|at| at.saturating_sub(self.now())) };
            self.more = false;
            match self.poll.poll(&mut events, wait) {
                Err(error) if error.kind() != std::io::ErrorKind::Interrupted => {
                    return Some(Error::new(ErrorKind::Io, format!("waiting for the network failed: {error}")));
                }
                _ => phase = self.turn(phase),
            }
        }
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    fn deadline(&self, phase: &Phase) -> Option<Duration> {
        match phase {
            Phase::Idle { until } => Some(*until),
            Phase::Resolving { by, .. } | Phase::Connecting { by, .. } => Some(*by),
            Phase::Live(live) => live.session.deadline(),
            Phase::Done(_) => None,
        }
    }

    fn turn(&mut self, phase: Phase) -> Phase {
        match phase {
            Phase::Live(live) => self.live(live),
            _ if self.shared.stopping() => Phase::Done(None),
            Phase::Idle { until } if self.now() < until => phase,
            Phase::Idle { .. } => self.begin(),
            Phase::Resolving { server, resolving, by } => self.resolving(server, resolving, by),
            Phase::Connecting { server, socket, by, rest } => self.connecting(server, socket, by, rest),
            Phase::Done(_) => phase,
        }
    }

    /// A pause is over: the next attempt, or the next pause.
    fn begin(&mut self) -> Phase {
        if !self.shared.consumers_have_room() {
            // The last session was ended for a slow consumer; a new one would only meet the same end.
            return Phase::Idle { until: self.now() + self.timings.round_first };
        }
        let now = self.now();
        match self.plan.next(now) {
            Step::GiveUp(error) => Phase::Done(Some(error)),
            Step::Wait(until) => Phase::Idle { until },
            Step::Try(server) => {
                self.more = true;
                match self.resolver.start(&self.name(server), &self.shared) {
                    Ok(resolving) => Phase::Resolving { server, resolving, by: now + self.timings.resolve },
                    Err(error) => self.failed(server, error),
                }
            }
        }
    }

    fn name(&self, server: usize) -> String {
        self.settings.servers.get(server).cloned().unwrap_or_default()
    }

    /// The attempt came to nothing.
    fn failed(&mut self, server: usize, error: Error) -> Phase {
        self.more = true;
        let now = self.now();
        self.plan.failed(now, server, false, error);
        Phase::Idle { until: now }
    }

    fn resolving(&mut self, server: usize, resolving: Resolving, by: Duration) -> Phase {
        let name = self.name(server);
        match resolving.poll(&name) {
            Resolved::Done(addresses) => {
                let error = resolve::failed(&name, "it has no address");
                self.connect(server, addresses, error)
            }
            Resolved::Failed(error) => self.failed(server, error),
            Resolved::Pending if self.now() < by => Phase::Resolving { server, resolving, by },
            Resolved::Pending => self.failed(server, resolve::failed(&name, &format!("no answer within {:?}", self.timings.resolve))),
        }
    }

    /// Tries the first address; `error` is why there is no better one.
    fn connect(&mut self, server: usize, mut addresses: Vec<SocketAddr>, mut error: Error) -> Phase {
        while !addresses.is_empty() {
            let address = addresses.remove(0);
            match Socket::connect(address, self.poll.registry(), SOCKET) {
                Ok(socket) => {
                    let by = self.now() + self.timings.connect;
                    return Phase::Connecting { server, socket, by, rest: addresses };
                }
                Err(cause) => error = unreachable(&self.name(server), &cause),
            }
        }
        self.failed(server, error)
    }

    fn connecting(&mut self, server: usize, socket: Socket, by: Duration, rest: Vec<SocketAddr>) -> Phase {
        match socket.connected() {
            Ok(true) => self.open(server, socket),
            Ok(false) if self.now() < by => Phase::Connecting { server, socket, by, rest },
            Ok(false) => {
                let text = format!("{} did not answer within {:?}", self.name(server), self.timings.connect);
                self.connect(server, rest, Error::new(ErrorKind::TimedOut, text))
            }
            Err(error) => {
                let error = unreachable(&self.name(server), &error);
                self.connect(server, rest, error)
            }
        }
    }

    fn open(&mut self, server: usize, mut socket: Socket) -> Phase {
        let name = self.name(server);
        let mut out = Outbox::default();
        match Session::open(self.now(), &self.settings, &name, &self.timings, &mut out) {
            // A socket that fails here says so on the next read.
            Ok(session) => {
                let _ = socket.send(&out.send);
                self.more = true;
                Phase::Live(Live { server, name, socket, session, up: false })
            }
            // A setting does not fit its field: the same on every server.
            Err(error) => Phase::Done(Some(error.into())),
        }
    }

    fn live(&mut self, mut live: Live) -> Phase {
        let mut ended = None;
        if self.shared.stopping() {
            ended = self.feed(&mut live, Input::Close);
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let mut reads = 0;
        while ended.is_none() {
            if reads == READS_PER_TURN {
                self.more = true;
                break;
            }
            reads += 1;
            ended = match live.socket.read(&mut buffer) {
                Ok(None) => break,
                Ok(Some(0)) => self.feed(&mut live, Input::Lost(None)),
                Ok(Some(bytes)) => self.feed(&mut live, Input::Bytes(buffer.get(..bytes).unwrap_or_default())),
                Err(error) => self.feed(&mut live, Input::Lost(Some(&error.to_string()))),
            };
        }
        self.buffer = buffer;
        match ended.or_else(|| self.feed(&mut live, Input::Time)) {
            Some(ended) => self.ended(live, &ended),
            None => Phase::Live(live),
        }
    }

    /// One input into the session, and its effects out into the world.
    fn feed(&mut self, live: &mut Live, input: Input<'_>) -> Option<Ended> {
        let now = self.now();
        let mut out = Outbox::default();
        live.session.handle(now, input, &mut out);
        if !live.up && !out.items.is_empty() {
            live.up = true;
            self.plan.up(now);
        }
        let fits = self.publisher.items(&live.name, now, out.items);
        if live.up && matches!(input, Input::Bytes(_)) {
            self.publisher.heard();
        }
        match live.socket.send(&out.send) {
            Ok(true) => {}
            Ok(false) if out.ended.is_none() => return Some(stuck(&live.name)),
            // Reading tells the same, after the server's last words.
            _ => self.more = out.ended.is_none(),
        }
        if !fits && out.ended.is_none() {
            return Some(self.too_slow(live, now));
        }
        out.ended
    }

    fn too_slow(&self, live: &mut Live, now: Duration) -> Ended {
        let mut out = Outbox::default();
        live.session.handle(now, Input::Close, &mut out);
        // Politeness only: the connection is dropped behind it without waiting for an answer.
        let _ = live.socket.send(&out.send);
        let text = "a consumer did not take its events in time, and queue_policy is disconnect";
        Ended::new(DownReason::SlowConsumer, Error::new(ErrorKind::QueueFull, text))
    }

    fn ended(&mut self, live: Live, ended: &Ended) -> Phase {
        let now = self.now();
        let sent_away = ended.reason.sent_away();
        if live.up {
            self.publisher.down(ended);
            self.plan.down(now, live.server, sent_away);
        } else {
            self.plan.failed(now, live.server, sent_away, ended.error.clone());
        }
        match ended.reason {
            DownReason::Closed | DownReason::SlowConsumer => drop(live.socket),
            _ => live.socket.reset(),
        }
        if self.shared.stopping() {
            return Phase::Done(None);
        }
        self.more = true;
        Phase::Idle { until: now }
    }
}

fn unreachable(server: &str, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Unreachable, format!("{server} cannot be reached: {error}"))
}

fn stuck(server: &str) -> Ended {
    let text = format!("{server} does not read what it is sent");
    Ended::new(DownReason::NoAnswer, Error::new(ErrorKind::TimedOut, text))
}
