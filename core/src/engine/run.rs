//! The engine thread: waits for socket, wake-up or deadline, takes one turn, and waits again.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use mio::{Events, Poll, Token};

use super::capture::Tap;
use super::link::{Link, Linker, Progress};
use super::requests::Command;
use super::shared::Shared;
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::keeper::{Attempt, Effects, Input, Moment};
use crate::session::Timings;

/// Token of the waker.
pub(super) const WAKE: Token = Token(0);
/// Bytes read at once.
const READ_BYTES: usize = 64 * 1024;
/// Reads before deadlines get their turn again.
const READS_PER_TURN: usize = 16;
/// Events for which room is kept from one input to the next.
const SPARE_MAX: usize = 4_096;
/// Requests before everything else gets its turn again: a program may ask anew with each answer.
const REQUESTS_PER_TURN: usize = 64;

pub(super) struct Engine {
    shared: Arc<Shared>,
    poll: Poll,
    started: Instant,
    linker: Linker,
    link: Link,
    tap: Option<Tap>,
    buffer: Vec<u8>,
    /// There is more to do than the last turn did: do not wait.
    more: bool,
    /// Room for the events of the next input; empty in between.
    spare: Vec<Arc<Event>>,
    /// The keeper knows that the client is closed.
    closing: bool,
    /// The end, with the reason if the client gave up by itself.
    ended: Option<Option<Error>>,
}

impl Engine {
    pub(super) fn new(poll: Poll, timings: Timings, shared: Arc<Shared>, tap: Option<Tap>) -> std::io::Result<Engine> {
        let registry = poll.registry().try_clone()?;
        Ok(Engine {
            linker: Linker::new(Arc::clone(&shared), registry, timings),
            shared,
            poll,
            started: Instant::now(),
            link: Link::None,
            tap,
            buffer: vec![0; READ_BYTES],
            more: false,
            spare: Vec::new(),
            closing: false,
            ended: None,
        })
    }

    /// Runs until the client is closed (`None`) or the first connection has failed for good.
    pub(super) fn run(mut self) -> Option<Error> {
        let mut events = Events::with_capacity(8);
        loop {
            let wait = if self.more { Some(Duration::ZERO) } else { self.deadline().map(|at| at.saturating_sub(self.now())) };
            self.more = false;
            match self.poll.poll(&mut events, wait) {
                Err(error) if error.kind() != std::io::ErrorKind::Interrupted => {
                    return Some(Error::new(ErrorKind::Io, format!("waiting for the network failed: {error}")));
                }
                _ => self.turn(),
            }
            if let Some(failure) = self.ended.take() {
                return failure;
            }
        }
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    fn deadline(&self) -> Option<Duration> {
        let keeper = self.shared.keeper().deadline();
        [keeper, self.link.deadline(), self.shared.help_deadline()].into_iter().flatten().min()
    }

    fn turn(&mut self) {
        if self.shared.stopping() && !self.closing {
            self.closing = true;
            self.feed(Input::Close);
        }
        match self.linker.look(self.now(), &mut self.link) {
            Progress::Nothing => {}
            Progress::Connected => self.feed(Input::Connected),
            Progress::Failed(error) => self.feed(Input::NotConnected(error)),
        }
        for left in (0..REQUESTS_PER_TURN).rev() {
            let Some(Command { ticket, request, timeout }) = self.shared.requests.next() else { break };
            self.feed(Input::Request { ticket, request: &request, timeout });
            self.more |= left == 0;
        }
        self.read();
        self.time();
        if self.shared.can_help() {
            self.shared.help(Moment { now: self.now(), wall: SystemTime::now() });
        }
        // What the server did not take at once waits for this.
        self.send(&[]);
    }

    fn read(&mut self) {
        let mut buffer = std::mem::take(&mut self.buffer);
        let mut reads = 0;
        while let Link::Live(socket) = &mut self.link {
            if reads == READS_PER_TURN {
                self.more = true;
                break;
            }
            reads += 1;
            match socket.read(&mut buffer) {
                Ok(None) => break,
                Ok(Some(0)) => self.feed(Input::Lost(None)),
                Ok(Some(bytes)) => self.feed(Input::Bytes(buffer.get(..bytes).unwrap_or_default())),
                Err(error) => self.feed(Input::Lost(Some(&error.to_string()))),
            }
        }
        self.buffer = buffer;
    }

    fn time(&mut self) {
        let deadline = self.shared.keeper().deadline();
        if deadline.is_none_or(|deadline| self.now() < deadline) {
            return;
        }
        let full = matches!(self.link, Link::None) && !self.shared.consumers_have_room();
        self.feed(if full { Input::SlowConsumer } else { Input::Time });
    }

    /// One input into the keeper, and its effects out into the world.
    fn feed(&mut self, input: Input<'_>) {
        let mut fx = Effects { events: std::mem::take(&mut self.spare), ..Effects::default() };
        let at = Moment { now: self.now(), wall: SystemTime::now() };
        if let Some(tap) = &mut self.tap {
            tap.input(at, &input);
        }
        self.shared.keeper().handle(at, input, &mut fx);
        if let Some(tap) = &mut self.tap {
            tap.effects(at, &fx);
        }
        let fits = fx.events.is_empty() || self.shared.push(&mut fx.events);
        if fx.events.capacity() <= SPARE_MAX {
            self.spare = std::mem::take(&mut fx.events);
        }
        if fx.up {
            // Only now: whoever waits for the session finds the record in the queue.
            self.shared.set_up();
        }
        // After the events: whoever has an answer finds in the queue what is older.
        self.shared.requests.answer(fx.answers);
        self.send(&fx.send);
        if let Some(how) = fx.hang_up {
            self.link.hang_up(how);
        }
        if let Some(attempt) = fx.connect {
            self.connect(attempt);
        }
        if fx.ended.is_some() {
            self.link = Link::None;
            self.ended = fx.ended;
        }
        if !fits && matches!(self.link, Link::Live(_)) {
            self.feed(Input::SlowConsumer);
        }
    }

    fn connect(&mut self, attempt: Attempt) {
        match self.linker.start(self.now(), attempt) {
            Ok(link) => {
                self.link = link;
                self.more = true;
            }
            Err(error) => self.feed(Input::NotConnected(error)),
        }
    }

    fn send(&mut self, bytes: &[u8]) {
        let Link::Live(socket) = &mut self.link else { return };
        match socket.send(bytes) {
            Ok(true) => {}
            Ok(false) => self.feed(Input::Stuck),
            // Reading tells the same, after the server's last words.
            Err(_) => self.more = true,
        }
    }
}
