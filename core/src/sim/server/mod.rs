//! The CTI server and its contact centre as one machine without I/O: bytes of clients, verbs and time in; bytes, closes
//! and answers out. `serve` gives it sockets and a clock; tests give it virtual time.

mod act;
mod agent_requests;
mod call_requests;
mod encode;
mod load;
mod open;
mod session;
mod steps;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use super::load::Load;
use super::site::Site;
use super::story::Story;
use super::switch::{Notice, Switch};
use super::verbs;
use crate::error::Error;
use crate::wire::{Dialect, Message, WireError, msg};
use encode::Encoded;
use session::{Mode, Session};
use steps::Player;

/// Stories that may play at once.
const PLAYERS_MAX: usize = 64;
/// A connection that has not opened a session for this long is reset.
const OPEN_WAIT: Duration = Duration::from_secs(60);

/// Number of a connected client, given by the caller; never used twice.
pub type ClientId = u64;

/// How the server machine is set up.
#[derive(Clone, Copy, Debug)]
pub struct ServerOptions {
    /// Dialect of every session.
    pub dialect: Dialect,
    /// Highest protocol version that is accepted.
    pub protocol_max: u32,
    /// Unix time, in seconds, at the machine's time zero: what SYSTEM_EVENT says of the time comes from it.
    pub unix_start: u32,
}

impl Default for ServerOptions {
    fn default() -> ServerOptions {
        ServerOptions { dialect: Dialect::Ccx, protocol_max: *Dialect::Ccx.versions().end(), unix_start: 0 }
    }
}

/// What the caller has to do, in this order.
#[derive(Clone, Debug)]
pub enum Action {
    /// Write these bytes to the client.
    Send(ClientId, Arc<[u8]>),
    /// Write what is waiting, then close; say why where someone looks.
    Close(ClientId, String),
    /// Close at once and throw away what is waiting; say why where someone looks.
    Reset(ClientId, String),
    /// A story that was played has ended.
    Played(u64, Result<(), String>),
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
    sessions: BTreeMap<ClientId, Session>,
    players: BTreeMap<u64, Player>,
    next_player: u64,
    /// People who call and answer by themselves.
    load: Option<Load>,
    actions: VecDeque<Action>,
    now: Duration,
}

impl Server {
    /// A site at rest, without clients.
    pub fn new(site: Site, options: ServerOptions) -> Server {
        Server {
            options,
            switch: Switch::new(site),
            sessions: BTreeMap::new(),
            players: BTreeMap::new(),
            next_player: 0,
            load: None,
            actions: VecDeque::new(),
            now: Duration::ZERO,
        }
    }

    /// A client connected. `address` is shown by `show clients`.
    pub fn connected(&mut self, now: Duration, client: ClientId, address: String) {
        self.advance(now);
        self.sessions.insert(client, Session::new(address, self.options, self.now));
    }

    /// The client's connection is gone.
    pub fn disconnected(&mut self, now: Duration, client: ClientId) {
        self.advance(now);
        self.sessions.remove(&client);
    }

    /// Bytes of a client, in any split.
    pub fn received(&mut self, now: Duration, client: ClientId, bytes: &[u8]) {
        self.advance(now);
        let Some(session) = self.sessions.get_mut(&client) else { return };
        session.framer.feed(bytes);
        loop {
            let Some(session) = self.sessions.get_mut(&client) else { return };
            let frame = match session.framer.next_frame() {
                Ok(Some(frame)) => frame.to_vec(),
                Ok(None) => return,
                Err(error) => return self.reset(client, &format!("no frame boundary any more: {error}")),
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

    /// Plays the steps of a story from now on; `Action::Played` with this number tells its end.
    pub fn play(&mut self, now: Duration, story: &Story) -> Result<u64, Error> {
        self.advance(now);
        if self.players.len() >= PLAYERS_MAX {
            return Err(Error::new(crate::ErrorKind::QueueFull, format!("{PLAYERS_MAX} stories play already, the limit")));
        }
        self.next_player += 1;
        self.players.insert(self.next_player, Player::new(story, self.now)?);
        self.advance(now);
        Ok(self.next_player)
    }

    /// Lets time pass: everything due happens in the order of its deadlines.
    pub fn advance(&mut self, now: Duration) {
        while let Some(at) = self.next_deadline().filter(|at| *at <= now) {
            self.now = self.now.max(at);
            self.switch.advance(self.now);
            self.advance_load();
            self.flush_notices();
            self.step_players();
            self.end_silent_sessions();
        }
        self.now = self.now.max(now);
        self.switch.advance(self.now);
    }

    /// When the machine next does something by itself.
    pub fn next_deadline(&self) -> Option<Duration> {
        let players = self.players.values().map(Player::due);
        let sessions = self.sessions.values().filter_map(Session::deadline);
        let load = self.load.as_ref().and_then(Load::next_deadline);
        self.switch.next_deadline().into_iter().chain(load).chain(players).chain(sessions).min()
    }

    /// The next thing for the caller to do; `None` when there is nothing until the next input or deadline.
    pub fn next_action(&mut self) -> Option<Action> {
        self.actions.pop_front()
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
        let open = self.sessions.get(&client).is_some_and(Session::is_open);
        match (message.id(), open) {
            (msg::OPEN_REQ, false) => self.open(client, message),
            (msg::OPEN_REQ, true) => self.fail(client, message, open::status::SESSION_ALREADY_OPEN, ""),
            (_, false) => self.fail(client, message, open::status::SESSION_NOT_OPEN, ""),
            (msg::HEARTBEAT_REQ, true) => self.confirm(client, message, msg::HEARTBEAT_CONF, Vec::new()),
            (msg::CLOSE_REQ, true) => {
                self.confirm(client, message, msg::CLOSE_CONF, Vec::new());
                self.close(client, "the client closed the session");
            }
            (msg::SET_AGENT_STATE_REQ, true) => self.set_agent_state(client, message),
            (msg::QUERY_AGENT_STATE_REQ, true) => self.query_agent_state(client, message),
            (msg::ANSWER_CALL_REQ, true) => self.answer_call(client, message),
            (msg::CLEAR_CONNECTION_REQ | msg::CLEAR_CALL_REQ, true) => self.clear_connection(client, message),
            (msg::MAKE_CALL_REQ, true) => self.make_call(client, message),
            (_, true) => self.fail(client, message, open::status::FUNCTION_NOT_AVAILABLE, "this server does not have the function"),
        }
    }

    /// A frame whose boundaries hold but whose content does not: refused, and the session goes on. What a readable frame would
    /// have been refused for comes first: no session, a second one, a version whose layout nobody here knows.
    fn malformed(&mut self, client: ClientId, frame: &[u8], error: &WireError) {
        let open = self.sessions.get(&client).is_some_and(Session::is_open);
        let opens = encode::message_id_of(frame) == msg::OPEN_REQ;
        let status = match (opens, open) {
            (false, false) => open::status::SESSION_NOT_OPEN,
            (true, true) => open::status::SESSION_ALREADY_OPEN,
            (true, false) if encode::version_number_of(frame).is_some_and(|version| !self.speaks(version)) => open::status::INVALID_VERSION,
            _ if self.options.dialect == Dialect::Ccx => open::status::INVALID_FIELD,
            _ => open::status::BAD_MESSAGE_FORMAT,
        };
        self.failure(client, encode::invoke_id_of(frame), status, &error.to_string());
    }

    /// Writes what the switch told to the sessions that it concerns.
    fn flush_notices(&mut self) {
        for notice in self.switch.take_notices() {
            if let Some(load) = &mut self.load {
                load.see(&notice);
            }
            let mut encoded = Encoded::new(&notice);
            for (client, session) in &self.sessions {
                if session.wants(&notice)
                    && let Some(bytes) = encoded.bytes(session.coding)
                {
                    self.actions.push_back(Action::Send(*client, bytes));
                }
            }
        }
    }

    fn step_players(&mut self) {
        let due: Vec<u64> = self.players.iter().filter(|(_, player)| player.due() <= self.now).map(|(id, _)| *id).collect();
        for id in due {
            let Some(mut player) = self.players.remove(&id) else { continue };
            match player.step(self.now, |verb| self.act(verb)) {
                Some(result) => self.actions.push_back(Action::Played(id, result)),
                None => {
                    self.players.insert(id, player);
                }
            }
        }
    }

    fn end_silent_sessions(&mut self) {
        let silent = self.sessions.iter().filter(|(_, session)| session.deadline().is_some_and(|at| at <= self.now));
        let silent: Vec<(ClientId, &str)> = silent.map(|(client, session)| (*client, session.silence())).collect();
        for (client, reason) in silent {
            self.reset(client, reason);
        }
    }

    fn close(&mut self, client: ClientId, reason: &str) {
        if self.sessions.remove(&client).is_some() {
            self.actions.push_back(Action::Close(client, reason.to_owned()));
        }
    }

    fn reset(&mut self, client: ClientId, reason: &str) {
        if self.sessions.remove(&client).is_some() {
            self.actions.push_back(Action::Reset(client, reason.to_owned()));
        }
    }
}

impl Session {
    /// Whether an event goes to this session: by mode, then by mask.
    fn wants(&self, notice: &Notice) -> bool {
        let Some(open) = &self.open else { return false };
        let concerned = match &open.mode {
            Mode::Bridge => notice.audience.bridge,
            Mode::Agent { extension, .. } => notice.audience.phones.contains(extension),
            Mode::None => false,
        };
        concerned
            && if notice.agent_bit == 0 {
                open.call_mask & encode::mask_of(notice.message) != 0
            } else {
                open.agent_mask & notice.agent_bit != 0
            }
    }

    fn show(&self, client: ClientId) -> serde_json::Value {
        let Some(open) = &self.open else { return json!({"client": client, "address": self.address, "mode": "not-open"}) };
        let (mode, agent) = match &open.mode {
            Mode::Bridge => ("bridge", None),
            Mode::Agent { agent, .. } => ("agent", Some(agent)),
            Mode::None => ("no-events", None),
        };
        json!({
            "client": client, "address": self.address, "mode": mode, "agent": agent, "client_id": open.client_id,
            "protocol": self.coding.protocol, "dialect": self.coding.dialect.name(), "events": open.call_mask, "agent_states": open.agent_mask,
        })
    }
}
