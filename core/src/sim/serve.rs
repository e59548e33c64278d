//! Sockets and the clock for the server machine: one thread, one event loop, no thread per client.
#![allow(clippy::disallowed_methods)] // This is the one file of `sim` that reads the clock, listens and starts a thread.

mod accept;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use mio::event::Event;
use mio::net::TcpListener;
use mio::{Events, Interest, Poll, Token, Waker};

use super::connection::{Connection, Fate, bind};
use super::fault::{Fault, Lines};
use super::limits::{Brevity, Count, Gate};
use super::server::{Action, ClientId, NODES_MAX, Reply, Server, ServerOptions};
use super::simulator::{Log, SimOptions};
use super::site::Site;
use super::story::Story;
use crate::error::{Error, ErrorKind};

/// Events taken from the system in one turn.
const EVENTS_MAX: usize = 1024;
/// Bytes read of one client in one turn, and of all in one turn: whoever talks without pause, even in the smallest of messages, leaves the
/// others their turn within some ten milliseconds.
const CLIENT_BYTES: usize = 16 * 1024;
const TURN_BYTES: usize = 128 * 1024;
/// How long a session that was closed has for reading what was said last and closing its end.
const CLOSE_WAIT: Duration = Duration::from_secs(1);
const WAKER: Token = Token(0);
/// The listener of node n has token n.
const LISTENERS: std::ops::RangeInclusive<usize> = 1..=NODES_MAX as usize;
/// Client n has token `FIRST_CLIENT + n`.
const FIRST_CLIENT: usize = *LISTENERS.end() + 1;

/// What the handle asks of the event loop.
pub(super) enum Command {
    Verb { line: String, reply: SyncSender<Result<String, String>> },
    Play { story: Box<Story>, accepted: SyncSender<Result<(), Error>>, done: SyncSender<Result<(), String>> },
    Stop,
}

/// A started event loop.
pub(super) struct Started {
    pub(super) addresses: Vec<String>,
    pub(super) waker: Arc<Waker>,
    pub(super) thread: JoinHandle<()>,
}

/// Binds, then serves in a thread of its own until `Command::Stop` or until the handle is gone.
pub(super) fn start(
    site: Site,
    mut options: ServerOptions,
    wanted: SimOptions,
    faults: Vec<Fault>,
    commands: Receiver<Command>,
) -> Result<Started, Error> {
    let SimOptions { listen, log, load, .. } = wanted;
    options.nodes = u8::try_from(listen.len()).ok().filter(|nodes| (1..=NODES_MAX).contains(nodes)).ok_or_else(|| {
        let text = format!("{} addresses to listen on: a site has one node or two, each with its address", listen.len());
        Error::new(ErrorKind::InvalidArgument, text)
    })?;
    let unix = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    options.unix_start = u32::try_from(unix).unwrap_or(u32::MAX);
    let mut listeners = listen.iter().map(|address| bind(address)).collect::<Result<Vec<_>, _>>()?;
    let refused = |error: io::Error| Error::new(ErrorKind::Io, format!("the event loop cannot start: {error}"));
    let address = |listener: &TcpListener| listener.local_addr().map(|address| address.to_string()).map_err(refused);
    let addresses = listeners.iter().map(address).collect::<Result<_, _>>()?;
    let poll = Poll::new().map_err(refused)?;
    let waker = Arc::new(Waker::new(poll.registry(), WAKER).map_err(refused)?);
    for (listener, token) in listeners.iter_mut().zip(LISTENERS) {
        poll.registry().register(listener, Token(token), Interest::READABLE).map_err(refused)?;
    }
    let seed = site.seed;
    let gate = Gate::new(site.limits);
    let mut server = Server::new(site, options);
    load.map(|calls_per_second| server.start_load(Duration::ZERO, calls_per_second, seed)).transpose()?;
    let event_loop = EventLoop {
        poll,
        listeners,
        server,
        lines: (!faults.is_empty()).then(|| Lines::new(faults)),
        started: Instant::now(),
        turns: Default::default(),
        gate,
        log,
        brevity: Brevity::default(),
        commands,
        clients: BTreeMap::new(),
        next_client: 0,
        waits: BTreeMap::new(),
        next_wait: 0,
        plays: BTreeMap::new(),
        unread: BTreeSet::new(),
        read_from: 0,
        unwritten: Vec::new(),
        closing: VecDeque::new(),
        accept_again: None,
    };
    let thread = std::thread::Builder::new().name("ccxcti-sim".to_owned()).spawn(move || event_loop.run()).map_err(refused)?;
    Ok(Started { addresses, waker, thread })
}

struct EventLoop {
    poll: Poll,
    /// Of node 1 and, if there is one, node 2.
    listeners: Vec<TcpListener>,
    server: Server,
    /// Between the server and the sockets; `None` = there are no faults.
    lines: Option<Lines>,
    started: Instant,
    turns: super::turns::Turns,
    gate: Gate,
    log: Option<Log>,
    brevity: Brevity,
    commands: Receiver<Command>,
    clients: BTreeMap<ClientId, Connection>,
    next_client: ClientId,
    /// Answers to `wait` by when they are due. Whoever waits is a thread that can say nothing else meanwhile.
    waits: BTreeMap<(Duration, u64), SyncSender<Result<String, String>>>,
    next_wait: u64,
    plays: BTreeMap<u64, SyncSender<Result<(), String>>>,
    /// Clients whose sockets may have something to read: an event came, or their turn ended before their bytes did.
    unread: BTreeSet<ClientId>,
    /// The next turn of reading begins with this client, or the first behind it.
    read_from: ClientId,
    /// Clients to which something can be written, each once: `Connection` knows that it is in here.
    unwritten: Vec<ClientId>,
    /// Sessions that were closed, and when their connections end at the latest.
    closing: VecDeque<(Duration, ClientId)>,
    accept_again: Option<Duration>,
}

impl EventLoop {
    fn run(mut self) {
        let mut events = Events::with_capacity(EVENTS_MAX);
        loop {
            match self.poll.poll(&mut events, self.sleep()) {
                Err(error) if error.kind() != io::ErrorKind::Interrupted => return self.say(&format!("the event loop has ended: {error}")),
                _ => {}
            }
            if self.turns.begin(self.started.elapsed(), self.server.next_deadline()) {
                self.say("there is more to do than this machine can: the contact centre's clock goes slower");
            }
            for event in &events {
                self.note(event);
            }
            if self.accept_again.is_some_and(|at| at <= self.now()) {
                self.accept();
            }
            self.read();
            if !self.take_commands() {
                return;
            }
            let now = self.now();
            self.server.advance(now);
            self.answer_waits(now);
            self.act();
            self.write();
            self.end_closing(now);
            for line in self.brevity.end(now) {
                self.say(&line);
            }
        }
    }

    /// What an event of the system is about.
    fn note(&mut self, event: &Event) {
        let Token(token) = event.token();
        if LISTENERS.contains(&token) {
            return self.accept();
        }
        let Some(client) = token.checked_sub(FIRST_CLIENT) else { return };
        let client = client as ClientId;
        if event.is_writable() {
            self.is_unwritten(client);
        }
        if event.is_readable() || event.is_read_closed() || event.is_error() {
            self.unread.insert(client);
        }
    }

    fn now(&self) -> Duration {
        self.turns.now()
    }

    /// How long nothing has to be done; `None` = until an event.
    fn sleep(&self) -> Option<Duration> {
        if !self.unread.is_empty() && !self.server.is_paused() {
            return Some(Duration::ZERO);
        }
        let wait = self.waits.keys().next().map(|(at, _)| *at);
        let closing = self.closing.front().filter(|_| !self.server.is_paused()).map(|(at, _)| *at);
        let lines = self.lines.as_ref().and_then(Lines::next_deadline);
        let brevity = self.brevity.next_deadline();
        let next = [self.server.next_deadline(), lines, wait, closing, brevity, self.accept_again].into_iter().flatten().min()?;
        Some(next.saturating_sub(self.turns.shown(self.started.elapsed())))
    }

    /// One turn of reading for each client that has something to say.
    fn read(&mut self) {
        if self.server.is_paused() {
            return;
        }
        let behind = self.unread.split_off(&self.read_from);
        let mut waiting = behind.into_iter().chain(std::mem::take(&mut self.unread));
        let mut left = TURN_BYTES;
        for client in waiting.by_ref() {
            self.read_from = client + 1;
            left = left.saturating_sub(self.read_client(client));
            if left == 0 {
                break;
            }
        }
        self.unread.extend(waiting);
    }

    /// A client's turn of reading; gives the bytes that were read.
    fn read_client(&mut self, client: ClientId) -> usize {
        let now = self.now();
        let Some(connection) = self.clients.get_mut(&client) else { return 0 };
        let mut count = 0;
        let fate = connection.read(CLIENT_BYTES, |bytes| {
            count += bytes.len();
            self.server.received(now, client, bytes);
        });
        match fate {
            Fate::Goes => {}
            Fate::MoreToRead => drop(self.unread.insert(client)),
            Fate::Ended => self.drop_client(client),
        }
        count
    }

    /// Takes what the handle asked; false = stop.
    fn take_commands(&mut self) -> bool {
        loop {
            match self.commands.try_recv() {
                Ok(Command::Verb { line, reply }) => self.verb(&line, reply),
                Ok(Command::Play { story, accepted, done }) => {
                    let started = self.server.play(self.now(), &story);
                    let answer = started.map(|player| drop(self.plays.insert(player, done)));
                    // Who asked may have given up waiting.
                    let _ = accepted.send(answer);
                }
                Ok(Command::Stop) | Err(std::sync::mpsc::TryRecvError::Disconnected) => return false,
                Err(std::sync::mpsc::TryRecvError::Empty) => return true,
            }
        }
    }

    fn verb(&mut self, line: &str, reply: SyncSender<Result<String, String>>) {
        let now = self.now();
        let answer = match self.server.verb(now, line) {
            Reply::Ok(answer) if answer.is_empty() => Ok("ok".to_owned()),
            Reply::Ok(answer) => Ok(format!("ok {answer}")),
            Reply::Refused(reason) => Err(format!("error {reason}")),
            Reply::Later(duration) => {
                self.waits.insert((now + duration, self.next_wait), reply);
                self.next_wait += 1;
                return;
            }
        };
        // Who asked may have given up waiting.
        let _ = reply.send(answer);
    }

    fn answer_waits(&mut self, now: Duration) {
        while let Some(wait) = self.waits.first_entry().filter(|wait| wait.key().0 <= now) {
            // Who asked may have given up waiting.
            let _ = wait.remove().send(Ok("ok".to_owned()));
        }
    }

    /// Does what the machine says; what is for clients goes by way of the faults, if there are any.
    fn act(&mut self) {
        let now = self.now();
        loop {
            let action = self.server.next_action();
            let way = self.lines.as_mut().zip(action.as_ref().and_then(Action::client));
            match (action, way) {
                (Some(action), Some((lines, client))) if self.clients.contains_key(&client) => {
                    lines.take(now, self.server.coding(client), action);
                }
                (Some(action), _) => self.carry_out(action),
                (None, _) => match self.lines.as_mut().and_then(|lines| lines.next(now)) {
                    Some(action) => self.carry_out(action),
                    None => return,
                },
            }
        }
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Send(client, bytes) => {
                if let Some(connection) = self.clients.get_mut(&client) {
                    connection.queue(bytes);
                    self.is_unwritten(client);
                }
            }
            Action::Close(client, ending) => {
                if let Some(connection) = self.clients.get_mut(&client) {
                    connection.close_when_written();
                    self.is_unwritten(client);
                    self.closing.push_back((self.now() + CLOSE_WAIT, client));
                    // If a fault closes, the server does not know.
                    self.server.disconnected(self.now(), client);
                    self.say_of(ending.count, &format!("client {client} is closed: {}", ending.text));
                }
            }
            Action::Reset(client, ending) => {
                if let Some(connection) = self.forget(client) {
                    connection.reset();
                    self.server.disconnected(self.now(), client);
                }
                self.say_of(ending.count, &format!("client {client} is reset: {}", ending.text));
            }
            Action::Played(player, result) => {
                if let Some(done) = self.plays.remove(&player) {
                    let _ = done.send(result);
                }
            }
        }
    }

    /// Remembers that something can be written to the client.
    fn is_unwritten(&mut self, client: ClientId) {
        if self.clients.get_mut(&client).is_some_and(Connection::wants_a_turn) {
            self.unwritten.push(client);
        }
    }

    /// Writes what waits, for each client all of a turn together; a client that does not read loses its connection.
    fn write(&mut self) {
        if self.server.is_paused() {
            return;
        }
        for client in std::mem::take(&mut self.unwritten) {
            let Some(connection) = self.clients.get_mut(&client) else { continue };
            if connection.write() {
                continue;
            }
            if let Some(reason) = connection.reason() {
                self.server.count(Count::DoesNotRead);
                self.say_of(Count::DoesNotRead, &format!("client {client} is reset: {reason}"));
            }
            self.drop_client(client);
        }
    }

    /// Ends the connections of closed sessions whose clients did not.
    fn end_closing(&mut self, now: Duration) {
        // In a pause they have not been told yet.
        while let Some((_, client)) = self.closing.front().copied().filter(|(at, _)| *at <= now && !self.server.is_paused()) {
            self.closing.pop_front();
            self.drop_client(client);
        }
    }

    fn drop_client(&mut self, client: ClientId) {
        if let Some(lines) = &mut self.lines {
            lines.forget(client);
        }
        if let Some(connection) = self.forget(client) {
            if connection.reason().is_some() {
                connection.reset();
            }
            self.server.disconnected(self.now(), client);
        }
    }

    /// The connection is nobody's any more.
    fn forget(&mut self, client: ClientId) -> Option<Connection> {
        let connection = self.clients.remove(&client)?;
        self.gate.leave(connection.address);
        Some(connection)
    }

    /// A line about something that can happen often.
    fn say_of(&mut self, count: Count, line: &str) {
        if self.log.is_some() && self.brevity.lets_pass(self.turns.now(), count) {
            self.say(line);
        }
    }

    fn say(&self, line: &str) {
        if let Some(log) = &self.log {
            log(line);
        }
    }
}
