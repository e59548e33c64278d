//! Sockets and the clock for the server machine: one thread, one event loop, no thread per client.
#![allow(clippy::disallowed_methods)] // This is the one file of `sim` that reads the clock, listens and starts a thread.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::ToSocketAddrs;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use mio::net::TcpListener;
use mio::{Events, Interest, Poll, Token, Waker};

use super::connection::{Connection, Fate};
use super::server::{Action, ClientId, Reply, Server, ServerOptions};
use super::simulator::Log;
use super::site::Site;
use super::story::Story;
use crate::error::{Error, ErrorKind};

/// Connections at once; one more is closed as soon as it is accepted.
const CLIENTS_MAX: usize = 4096;
/// Events taken from the system in one turn.
const EVENTS_MAX: usize = 1024;
/// After the system refused to accept (no free descriptor, say) it is asked again so much later: no event comes for that.
const ACCEPT_AGAIN: Duration = Duration::from_millis(200);
const WAKER: Token = Token(0);
const LISTENER: Token = Token(1);
/// Client n has token `FIRST_CLIENT + n`.
const FIRST_CLIENT: usize = 2;

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
    listen: &[String],
    load: Option<f64>,
    log: Option<Log>,
    commands: Receiver<Command>,
) -> Result<Started, Error> {
    let [address] = listen else {
        let text = format!("{} addresses to listen on: exactly one is supported, a second node is not there yet", listen.len());
        return Err(Error::new(ErrorKind::InvalidArgument, text));
    };
    let unix = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    options.unix_start = u32::try_from(unix).unwrap_or(u32::MAX);
    let mut listener = bind(address)?;
    let refused = |error: io::Error| Error::new(ErrorKind::Io, format!("the event loop cannot start: {error}"));
    let bound = listener.local_addr().map_err(refused)?;
    let poll = Poll::new().map_err(refused)?;
    let waker = Arc::new(Waker::new(poll.registry(), WAKER).map_err(refused)?);
    poll.registry().register(&mut listener, LISTENER, Interest::READABLE).map_err(refused)?;
    let seed = site.seed;
    let mut server = Server::new(site, options);
    if let Some(calls_per_second) = load {
        server.start_load(Duration::ZERO, calls_per_second, seed)?;
    }
    let event_loop = EventLoop {
        poll,
        listener,
        server,
        started: Instant::now(),
        log,
        commands,
        clients: BTreeMap::new(),
        next_client: 0,
        waits: Vec::new(),
        plays: BTreeMap::new(),
        unfinished: BTreeSet::new(),
        accept_again: None,
    };
    let thread = std::thread::Builder::new().name("ccxcti-sim".to_owned()).spawn(move || event_loop.run()).map_err(refused)?;
    Ok(Started { addresses: vec![bound.to_string()], waker, thread })
}

fn bind(address: &str) -> Result<TcpListener, Error> {
    let wrong = |error: io::Error| Error::new(ErrorKind::InvalidArgument, format!("{address} is not an address to listen on: {error}"));
    let mut last = None;
    for resolved in address.to_socket_addrs().map_err(wrong)? {
        match TcpListener::bind(resolved) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let error = last.map_or("it has no address".to_owned(), |error| error.to_string());
    Err(Error::new(ErrorKind::Io, format!("cannot listen on {address}: {error}")))
}

struct EventLoop {
    poll: Poll,
    listener: TcpListener,
    server: Server,
    started: Instant,
    log: Option<Log>,
    commands: Receiver<Command>,
    clients: BTreeMap<ClientId, Connection>,
    next_client: ClientId,
    /// Answers to `wait`, and when they are due.
    waits: Vec<(Duration, SyncSender<Result<String, String>>)>,
    plays: BTreeMap<u64, SyncSender<Result<(), String>>>,
    /// Clients whose sockets had more to read when their turn ended: no event will come for that.
    unfinished: BTreeSet<ClientId>,
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
            for event in &events {
                match event.token() {
                    WAKER => {}
                    LISTENER => self.accept(),
                    Token(token) => {
                        let client = token.saturating_sub(FIRST_CLIENT) as ClientId;
                        self.unfinished.insert(client);
                    }
                }
            }
            if self.accept_again.is_some_and(|at| at <= self.now()) {
                self.accept();
            }
            for client in std::mem::take(&mut self.unfinished) {
                self.read(client);
            }
            if !self.take_commands() {
                return;
            }
            let now = self.now();
            self.server.advance(now);
            self.answer_waits(now);
            self.act();
            self.write();
        }
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    /// How long nothing has to be done; `None` = until an event.
    fn sleep(&self) -> Option<Duration> {
        if !self.unfinished.is_empty() {
            return Some(Duration::ZERO);
        }
        let waits = self.waits.iter().map(|(at, _)| *at);
        let next = self.server.next_deadline().into_iter().chain(waits).chain(self.accept_again).min()?;
        Some(next.saturating_sub(self.now()))
    }

    fn accept(&mut self) {
        let failing = self.accept_again.take().is_some();
        loop {
            let (mut stream, address) = match self.listener.accept() {
                Ok(accepted) => accepted,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.accept_again = Some(self.now() + ACCEPT_AGAIN);
                    if !failing {
                        self.say(&format!("a client could not be accepted: {error}"));
                    }
                    return;
                }
            };
            if self.clients.len() >= CLIENTS_MAX {
                self.say(&format!("a client was turned away: {CLIENTS_MAX} are connected, the limit"));
                continue;
            }
            let client = self.next_client;
            self.next_client += 1;
            let token = usize::try_from(client).unwrap_or_default() + FIRST_CLIENT;
            let registered = self.poll.registry().register(&mut stream, Token(token), Interest::READABLE | Interest::WRITABLE);
            if let Err(error) = registered.and_then(|()| stream.set_nodelay(true)) {
                self.say(&format!("a client could not be accepted: {error}"));
                continue;
            }
            self.server.connected(self.now(), client, address.to_string());
            self.clients.insert(client, Connection::new(stream));
        }
    }

    /// One turn of reading.
    fn read(&mut self, client: ClientId) {
        let now = self.now();
        let Some(connection) = self.clients.get_mut(&client) else { return };
        match connection.read(|bytes| self.server.received(now, client, bytes)) {
            Fate::Goes => {}
            Fate::MoreToRead => {
                self.unfinished.insert(client);
            }
            Fate::Ended => self.drop_client(client),
        }
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
            Reply::Later(duration) => return self.waits.push((now + duration, reply)),
        };
        // Who asked may have given up waiting.
        let _ = reply.send(answer);
    }

    fn answer_waits(&mut self, now: Duration) {
        self.waits.retain(|(at, reply)| {
            let waits = *at > now;
            if !waits {
                let _ = reply.send(Ok("ok".to_owned()));
            }
            waits
        });
    }

    /// Does what the machine says.
    fn act(&mut self) {
        while let Some(action) = self.server.next_action() {
            match action {
                Action::Send(client, bytes) => {
                    if let Some(connection) = self.clients.get_mut(&client) {
                        connection.queue(bytes);
                    }
                }
                Action::Close(client, reason) => {
                    if let Some(connection) = self.clients.get_mut(&client) {
                        connection.close_when_written();
                        self.say(&format!("client {client} is closed: {reason}"));
                    }
                }
                Action::Reset(client, reason) => {
                    if let Some(connection) = self.clients.remove(&client) {
                        connection.reset();
                    }
                    self.say(&format!("client {client} is reset: {reason}"));
                }
                Action::Played(player, result) => {
                    if let Some(done) = self.plays.remove(&player) {
                        let _ = done.send(result);
                    }
                }
            }
        }
    }

    /// Writes what waits; a client that does not read loses its connection.
    fn write(&mut self) {
        let mut ended = Vec::new();
        for (client, connection) in &mut self.clients {
            if connection.write() {
                continue;
            }
            ended.push((*client, connection.reason()));
        }
        for (client, reason) in ended {
            if let Some(reason) = reason {
                self.say(&format!("client {client} is reset: {reason}"));
            }
            self.drop_client(client);
        }
    }

    fn drop_client(&mut self, client: ClientId) {
        if let Some(connection) = self.clients.remove(&client) {
            if connection.reason().is_some() {
                connection.reset();
            }
            self.server.disconnected(self.now(), client);
        }
    }

    fn say(&self, line: &str) {
        if let Some(log) = &self.log {
            log(line);
        }
    }
}
