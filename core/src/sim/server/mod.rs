//! The CTI server and its contact centre as one machine without I/O: bytes of clients, verbs and time in; bytes, closes
//! and answers out. `serve` gives it sockets and a clock; tests give it virtual time.

mod act;
mod agent_requests;
mod call_requests;
mod data_requests;
mod deliver;
mod device_requests;
mod encode;
mod lines;
mod load;
mod merge_requests;
mod mixing;
mod nodes;
mod open;
mod out;
mod pause;
mod players;
mod requests;
mod session;
mod sessions;
mod snapshot_requests;
mod steps;

use std::sync::Arc;
use std::time::Duration;

use super::limits::{Count, Counts, Ending, Limits};
use super::load::Load;
use super::site::Site;
use super::story::Story;
use super::switch::Switch;
use super::verbs;
use crate::error::Error;
use crate::wire::{Coding, Dialect, Message, WireError, msg};
use mixing::Mixing;
pub(super) use nodes::NODES_MAX;
use nodes::Nodes;
use out::Outbox;
use pause::Pause;
use players::Players;
use session::Session;
use sessions::Sessions;

/// Number of a connected client, given by the caller; never used twice.
pub type ClientId = u64;

/// How the server machine is set up.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// Dialect of every session.
    pub dialect: Dialect,
    /// Highest protocol version that is accepted.
    pub protocol_max: u32,
    /// Unix time, in seconds, at the machine's time zero: what SYSTEM_EVENT says of the time comes from it.
    pub unix_start: u32,
    /// Nodes of the site: 1 or 2. Node 1 is the master at first.
    pub nodes: u8,
    /// Starts without a master: nobody is served until `go-master`.
    pub standby: bool,
}

impl Default for ServerOptions {
    fn default() -> ServerOptions {
        let dialect = Dialect::Ccx;
        ServerOptions { dialect, protocol_max: *dialect.versions().end(), unix_start: 0, nodes: 1, standby: false }
    }
}

/// What the caller has to do, in this order.
#[derive(Clone, Debug)]
pub enum Action {
    /// Write these bytes to the client.
    Send(ClientId, Arc<[u8]>),
    /// Write what is waiting, then close; say why where someone looks.
    Close(ClientId, Ending),
    /// Close at once and throw away what is waiting; say why where someone looks.
    Reset(ClientId, Ending),
    /// A story that was played has ended.
    Played(u64, Result<(), String>),
}

impl Action {
    /// The client that it is about.
    pub(super) fn client(&self) -> Option<ClientId> {
        match self {
            Action::Send(client, _) | Action::Close(client, _) | Action::Reset(client, _) => Some(*client),
            Action::Played(..) => None,
        }
    }
}

/// What comes of a verb.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reply {
    /// `ok ...`
    Ok(String),
    /// The reason after `error `. Nothing has changed.
    Refused(String),
    /// `wait`: the answer is `ok` when this much time has passed.
    Later(Duration),
}

/// The machine. See the head of this module. Times are durations since its start and never go back.
pub struct Server {
    options: ServerOptions,
    switch: Switch,
    /// People who call and answer by themselves.
    load: Option<Load>,
    nodes: Nodes,
    sessions: Sessions,
    players: Players,
    mixing: Mixing,
    out: Outbox,
    counts: Counts,
    pause: Option<Pause>,
    now: Duration,
    /// Room for the receivers of one event, used again and again.
    receivers: Vec<(ClientId, Coding)>,
}

impl Server {
    /// A site at rest, without clients.
    pub fn new(site: Site, options: ServerOptions) -> Server {
        let mut mixing = Mixing::default();
        if site.shuffle {
            mixing.start(site.seed);
        }
        Server {
            nodes: Nodes::new(&options),
            options,
            switch: Switch::new(site),
            load: None,
            sessions: Sessions::default(),
            players: Players::default(),
            mixing,
            out: Outbox::default(),
            counts: Counts::default(),
            pause: None,
            now: Duration::ZERO,
            receivers: Vec::new(),
        }
    }

    /// A client connected to node 1. `address` is shown by `show clients`.
    pub fn connected(&mut self, now: Duration, client: ClientId, address: String) {
        self.connected_to(now, client, nodes::FIRST, address);
    }

    /// A client connected to a node of the site.
    pub fn connected_to(&mut self, now: Duration, client: ClientId, node: u8, address: String) {
        self.advance(now);
        self.counts.add(Count::Accepted);
        let session = Session::new(address, node, &self.options, self.limits(), self.now);
        self.sessions.insert(client, session);
        while let Some(oldest) = self.sessions.one_half_open_too_many(self.limits().max_half_open) {
            self.make_room(oldest);
        }
    }

    /// Connections without a session, the oldest first.
    pub(super) fn half_open(&self) -> impl Iterator<Item = ClientId> {
        self.sessions.half_open()
    }

    /// Ends a connection without a session, for the sake of newer ones.
    pub(super) fn make_room(&mut self, client: ClientId) {
        self.reset(client, Count::HalfOpenTaken, "it had no session, and newer connections needed its place");
    }

    /// What is borne of clients.
    pub(super) fn limits(&self) -> &Limits {
        &self.switch.site().limits
    }

    /// Something happened that is counted.
    pub(super) fn count(&mut self, count: Count) {
        self.counts.add(count);
    }

    /// The client's connection is gone.
    pub fn disconnected(&mut self, now: Duration, client: ClientId) {
        self.advance(now);
        self.lost(client);
        self.flush_notices();
    }

    /// Bytes of a client, in any split.
    pub fn received(&mut self, now: Duration, client: ClientId, bytes: &[u8]) {
        self.advance(now);
        if self.pause.is_some() {
            return self.keep_input(client, bytes);
        }
        self.read(client, bytes);
    }

    fn read(&mut self, client: ClientId, bytes: &[u8]) {
        let Some(session) = self.sessions.get_mut(&client) else { return };
        session.framer.feed(bytes);
        loop {
            let Some(session) = self.sessions.get_mut(&client) else { return };
            let frame = match session.framer.next_frame() {
                Ok(Some(frame)) => frame.to_vec(),
                Ok(None) => return,
                Err(error) => {
                    self.reset(client, Count::NoFrame, &format!("no frame boundary any more: {error}"));
                    return self.flush_notices();
                }
            };
            session.last_received = self.now;
            self.frame(client, &frame);
            self.flush_notices();
        }
    }

    /// One line with a verb. A `wait` is the caller's affair.
    pub fn verb(&mut self, now: Duration, line: &str) -> Reply {
        self.advance(now);
        match verbs::parse(line) {
            Ok(verb) => self.act(verb),
            Err(reason) => Reply::Refused(reason),
        }
    }

    /// Plays the steps of a story from now on; `Action::Played` with this number tells its end. Once a story has asked for it, the
    /// order of delivery stays shuffled, by the seed of the last story that did.
    pub fn play(&mut self, now: Duration, story: &Story) -> Result<u64, Error> {
        self.advance(now);
        let player = self.players.start(story, self.now)?;
        if story.shuffle {
            self.mixing.start(story.seed);
        }
        self.advance(now);
        Ok(player)
    }

    /// Lets time pass: everything due happens in the order of its deadlines.
    pub fn advance(&mut self, now: Duration) {
        while let Some(at) = self.next_deadline().filter(|at| *at <= now) {
            self.now = self.now.max(at);
            self.switch.advance(self.now);
            self.advance_load();
            self.flush_notices();
            self.step_players();
            self.end_pause();
            self.end_silent_sessions();
            self.release_due();
        }
        self.now = self.now.max(now);
        self.switch.advance(self.now);
    }

    /// When the machine next does something by itself, or looks whether it has to.
    pub fn next_deadline(&self) -> Option<Duration> {
        let clients = match &self.pause {
            Some(pause) => Some(pause.until),
            None => self.sessions.next_deadline(),
        };
        let load = self.load.as_ref().and_then(Load::next_deadline);
        let own = [self.switch.next_deadline(), load, self.players.next_deadline(), clients, self.mixing.next_deadline()];
        own.into_iter().flatten().min()
    }

    /// The next thing for the caller to do; `None` when there is nothing until the next input or deadline.
    pub fn next_action(&mut self) -> Option<Action> {
        // A message that is not held back goes after the input that caused it, so that what follows in the same moment may overtake it.
        self.release_due();
        self.out.next()
    }

    /// How the bytes of a client's session are written; `None` = it is gone.
    pub(super) fn coding(&self, client: ClientId) -> Option<Coding> {
        self.sessions.get(&client).map(|session| session.coding)
    }

    /// One whole frame of a client.
    fn frame(&mut self, client: ClientId, frame: &[u8]) {
        let Some(session) = self.sessions.get_mut(&client) else { return };
        match Message::decode(frame, session.coding) {
            Ok(message) => {
                if let (true, Some(header)) = (session.is_open(), message.proved_header()) {
                    session.coding.header = Some(header);
                }
                self.message(client, &message);
            }
            Err(error) => self.malformed(client, frame, &error),
        }
    }

    fn message(&mut self, client: ClientId, message: &Message<'_>) {
        if !self.is_served(client) {
            return self.fail(client, message, self.not_master(), "");
        }
        let open = self.sessions.get(&client).is_some_and(Session::is_open);
        match (message.id(), open) {
            (msg::OPEN_REQ, false) => self.open(client, message),
            (msg::OPEN_REQ, true) => self.fail(client, message, open::status::SESSION_ALREADY_OPEN, ""),
            (_, false) => self.fail(client, message, open::status::SESSION_NOT_OPEN, ""),
            (msg::HEARTBEAT_REQ, true) => self.confirm(client, message, msg::HEARTBEAT_CONF, Vec::new()),
            (msg::CLOSE_REQ, true) => {
                self.confirm(client, message, msg::CLOSE_CONF, Vec::new());
                self.close(client, Count::Closed, "the client closed the session");
            }
            (msg::SET_AGENT_STATE_REQ, true) => self.watching_login(client, |server| server.request(client, message)),
            (_, true) => self.request(client, message),
        }
    }

    /// A frame whose boundaries hold but whose content does not: refused, and the session goes on. What a readable frame would
    /// have been refused for comes first: no session, a second one, a version whose layout nobody here knows.
    fn malformed(&mut self, client: ClientId, frame: &[u8], error: &WireError) {
        self.counts.add(Count::Malformed);
        let open = self.sessions.get(&client).is_some_and(Session::is_open);
        let opens = encode::message_id_of(frame) == msg::OPEN_REQ;
        let status = match (opens, open) {
            _ if !self.is_served(client) => self.not_master(),
            (false, false) => open::status::SESSION_NOT_OPEN,
            (true, true) => open::status::SESSION_ALREADY_OPEN,
            (true, false) if encode::version_number_of(frame).is_some_and(|version| !self.speaks(version)) => open::status::INVALID_VERSION,
            _ if self.options.dialect == Dialect::Ccx => open::status::INVALID_FIELD,
            _ => open::status::BAD_MESSAGE_FORMAT,
        };
        self.failure(client, encode::invoke_id_of(frame), status, &error.to_string());
    }

    fn step_players(&mut self) {
        while let Some((id, mut player)) = self.players.take_due(self.now) {
            match player.step(self.now, |verb| self.act(verb)) {
                Some(result) => self.out.played(id, result),
                None => self.players.put_back(id, player),
            }
        }
    }

    /// Resets connections that said nothing for too long. While clients are paused their clocks stand still.
    fn end_silent_sessions(&mut self) {
        while self.pause.is_none()
            && let Some((client, (count, reason))) = self.sessions.take_silent(self.now)
        {
            self.reset(client, count, reason);
        }
        self.flush_notices();
    }
}
