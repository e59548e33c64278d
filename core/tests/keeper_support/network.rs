//! Clients and the contact centre on one virtual clock. Bytes arrive in the moment in which they are sent, unless something is wrong.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::config::Settings;
use ccxcti_core::error::{Error, ErrorKind};
use ccxcti_core::event::record;
use ccxcti_core::keeper::{Effects, Input, Keeper, Moment};
use ccxcti_core::session::Timings;
use ccxcti_core::sim::{Action, ClientId, Reply, Server};
use ccxcti_core::wire::{MessageRow, msg};
use ccxcti_core::{Config, Event};

use crate::invariants::random::Random;

/// The wall clock at the network's time zero.
pub const WALL: Duration = Duration::from_secs(1_800_000_000);

/// So often something may be held back because of what arrived.
const SETTLED_AFTER: usize = 24;

/// What is wrong between a client and its servers.
#[derive(Clone, Copy, Default, Debug)]
pub struct Trouble {
    /// No connection can be made.
    pub away: bool,
    /// Nothing arrives any more, in either direction, and nobody is told (half-open).
    pub deaf: bool,
    /// Bytes of the server arrive cut at random.
    pub split: bool,
    /// So many of the next events arrive as frames that cannot be read.
    pub garble: usize,
    /// What the server, or the client, does wrong.
    pub bug: Option<Bug>,
}

/// A deliberate mistake: what the checks must find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bug {
    /// No call is told in a snapshot.
    SnapshotSkipped,
    /// Agents are told in a state that they are not in.
    StateStale,
    /// A party of a snapshot is in another state.
    PartyStale,
    /// Resynchronised comes, and the ends of calls that are gone were not told.
    EndCallMissing,
}

/// A client with its end of the network.
pub struct Client {
    pub keeper: Keeper,
    pub settings: Arc<Settings>,
    pub trouble: Trouble,
    /// Bytes were lost in a silence: the connection is of no use any more.
    pub lost: bool,
    /// The number under which the server has it; none = there is no connection.
    link: Option<ClientId>,
    /// The server whose connection is being made.
    attempt: Option<usize>,
    /// Everything that it delivered.
    pub stream: Vec<Arc<Event>>,
    /// It has given up, or was closed.
    pub ended: Option<Option<Error>>,
    /// Connections that it asked for.
    pub attempts: Vec<(Duration, usize)>,
}

impl Client {
    /// The last record of this kind, as its place in the stream.
    pub fn last(&self, number: u32) -> Option<usize> {
        self.stream.iter().rposition(|event| event.type_number() == number)
    }

    /// Whether a session is up, and whatever was missed or unreadable has been made good.
    pub fn settled(&self) -> bool {
        let after = |one: Option<usize>, other: Option<usize>| one.is_some_and(|one| other.is_none_or(|other| one > other));
        let up = self.last(record::SessionUp);
        let gap = self.last(record::EventsMayBeMissing).max(self.last(record::MalformedMessage));
        after(up, self.last(record::SessionDown)) && (gap.is_none() || after(self.last(record::Resynchronised), gap))
    }
}

/// The network.
pub struct Network {
    pub server: Server,
    pub now: Duration,
    pub clients: Vec<Client>,
    /// The wall clock is so far ahead of the network's time.
    pub wall: Duration,
    random: Random,
    next: ClientId,
    /// Connections that the server ended, with its reason.
    pub ended: Vec<(ClientId, String)>,
}

impl Network {
    pub fn new(server: Server, seed: u64) -> Network {
        let random = Random::new(seed ^ 0x7e7);
        Network { server, now: Duration::ZERO, clients: Vec::new(), wall: WALL, random, next: 0, ended: Vec::new() }
    }

    /// A client with this configuration besides its servers, `one` and `two`; it connects at once. Gives its number.
    pub fn client(&mut self, pairs: &[(&str, &str)]) -> usize {
        let mut config = Config::new();
        config.set("servers", "one,two").unwrap();
        pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
        let settings = Arc::new(config.settings().unwrap());
        let keeper = Keeper::new(Arc::clone(&settings), &Timings::default(), self.random.below(1 << 30) as u64);
        let trouble = Trouble::default();
        let client = Client {
            keeper,
            settings,
            trouble,
            lost: false,
            link: None,
            attempt: None,
            stream: Vec::new(),
            ended: None,
            attempts: Vec::new(),
        };
        self.clients.push(client);
        let number = self.clients.len() - 1;
        self.input(number, Input::Time);
        self.pump();
        number
    }

    /// The moment, as a keeper is told of it.
    pub fn moment(&self) -> Moment {
        Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + self.wall + self.now }
    }

    /// Says a verb.
    pub fn verb(&mut self, line: &str) -> Reply {
        let reply = self.server.verb(self.now, line);
        self.pump();
        reply
    }

    /// Says a verb that must be accepted.
    pub fn ok(&mut self, line: &str) -> String {
        match self.verb(line) {
            Reply::Ok(answer) => answer,
            other => panic!("{line}: {other:?}"),
        }
    }

    /// Lets time pass: everything due happens in its order.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        loop {
            let clients = self.clients.iter().filter(|client| client.ended.is_none()).filter_map(|client| client.keeper.deadline());
            let Some(at) = clients.chain(self.server.next_deadline()).min().filter(|at| *at <= until) else { break };
            self.now = self.now.max(at);
            self.server.advance(self.now);
            self.pump();
            for number in 0..self.clients.len() {
                let client = &self.clients[number];
                if client.ended.is_none() && client.keeper.deadline().is_some_and(|deadline| deadline <= self.now) {
                    self.input(number, Input::Time);
                    self.pump();
                }
            }
        }
        self.now = until;
        self.server.advance(until);
        self.pump();
    }

    /// Lets time pass until it is so for every client; false = it is not within this time.
    pub fn until(&mut self, most: Duration, holds: impl Fn(&Client) -> bool) -> bool {
        const STEP: Duration = Duration::from_millis(100);
        let until = self.now + most;
        while !self.clients.iter().all(&holds) {
            if self.now >= until {
                return false;
            }
            self.pass(STEP);
        }
        true
    }

    /// Everything that the server holds back arrives now, also the answers to what is asked because of that.
    pub fn settle(&mut self) {
        // Questions beget questions: devices, their calls, the devices of these, who sits there.
        for _ in 0..SETTLED_AFTER {
            self.server.settle();
            self.pump();
        }
    }

    /// The client's connection breaks.
    pub fn cut(&mut self, number: usize) {
        if let Some(link) = self.clients[number].link.take() {
            self.server.disconnected(self.now, link);
            self.input(number, Input::Lost(Some("the network is away")));
        }
        self.pump();
    }

    /// Whether there is a connection.
    pub fn connected(&self, number: usize) -> bool {
        self.clients[number].link.is_some()
    }

    /// Bytes out of nowhere, as if the server had sent them.
    pub fn inject(&mut self, number: usize, bytes: &[u8]) {
        self.input(number, Input::Bytes(bytes));
        self.pump();
    }

    /// Gives the client an input and does what it wants.
    pub fn input(&mut self, number: usize, input: Input<'_>) {
        let at = self.moment();
        let mut fx = Effects::default();
        let client = &mut self.clients[number];
        client.keeper.handle(at, input, &mut fx);
        self.effects(number, fx);
    }

    fn effects(&mut self, number: usize, fx: Effects) {
        let client = &mut self.clients[number];
        client.stream.extend(fx.events);
        client.lost |= client.trouble.deaf && !fx.send.is_empty() && client.link.is_some();
        let link = client.link.filter(|_| !client.trouble.deaf);
        if let (Some(link), false) = (link, fx.send.is_empty()) {
            self.server.received(self.now, link, &fx.send);
        }
        let client = &mut self.clients[number];
        if fx.hang_up.is_some() {
            client.attempt = None;
            if let Some(link) = client.link.take() {
                self.server.disconnected(self.now, link);
            }
        }
        let client = &mut self.clients[number];
        if let Some(attempt) = fx.connect {
            client.attempts.push((self.now, attempt.server));
            client.attempt = Some(attempt.server);
        }
        if fx.ended.is_some() {
            client.ended = fx.ended;
        }
    }

    /// Until nobody has anything to say.
    pub fn pump(&mut self) {
        loop {
            let asks = (0..self.clients.len()).find_map(|number| self.clients[number].attempt.take().map(|server| (number, server)));
            if let Some((number, server)) = asks {
                self.connect(number, server);
            } else if let Some(action) = self.server.next_action() {
                self.act(action);
            } else {
                return;
            }
        }
    }

    fn connect(&mut self, number: usize, server: usize) {
        if self.clients[number].trouble.away {
            let error = Error::new(ErrorKind::Unreachable, "the network is away");
            return self.input(number, Input::NotConnected(error));
        }
        let (link, node) = (self.next, u8::try_from(server + 1).unwrap());
        self.next += 1;
        self.server.connected_to(self.now, link, node, "test".to_owned());
        self.clients[number].link = Some(link);
        self.clients[number].lost = false;
        self.input(number, Input::Connected);
    }

    fn act(&mut self, action: Action) {
        let (link, bytes) = match &action {
            Action::Send(link, bytes) => (*link, Some(Arc::clone(bytes))),
            Action::Close(link, ending) | Action::Reset(link, ending) => {
                self.ended.push((*link, ending.text.clone()));
                (*link, None)
            }
            Action::Played(..) => return,
        };
        let Some(number) = self.clients.iter().position(|client| client.link == Some(link)) else { return };
        if self.clients[number].trouble.deaf {
            self.clients[number].lost = true;
            return;
        }
        match bytes {
            Some(bytes) => self.arrives(number, &bytes),
            None => {
                self.clients[number].link = None;
                self.server.disconnected(self.now, link);
                self.input(number, Input::Lost(None));
            }
        }
    }

    fn arrives(&mut self, number: usize, bytes: &[u8]) {
        let trouble = &mut self.clients[number].trouble;
        let mistaken = trouble.bug.and_then(|bug| mistaken(bytes, bug));
        let bytes = mistaken.as_deref().unwrap_or(bytes);
        let (split, bytes) = match garbled(bytes).filter(|_| trouble.garble > 0) {
            Some(garbled) => {
                trouble.garble -= 1;
                (trouble.split, garbled)
            }
            None => (trouble.split, bytes.to_vec()),
        };
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            let cut = if split { 1 + self.random.below(rest.len()) } else { rest.len() };
            let (now, later) = rest.split_at(cut);
            self.input(number, Input::Bytes(now));
            rest = later;
        }
    }
}

/// The frame as a server with this bug would send it; `None` = it is not about that.
fn mistaken(frame: &[u8], bug: Bug) -> Option<Vec<u8>> {
    const FUNCTION_NOT_AVAILABLE: u32 = 12;
    let id = u32::from_be_bytes(frame.get(4..8)?.try_into().ok()?);
    let mut bytes = frame.to_vec();
    match (bug, id) {
        (Bug::SnapshotSkipped, msg::SNAPSHOT_CALL_CONF) => {
            let parts = [&8u32.to_be_bytes()[..], &msg::FAILURE_CONF.to_be_bytes(), &frame[8..12], &FUNCTION_NOT_AVAILABLE.to_be_bytes()];
            Some(parts.concat())
        }
        // AgentState follows the InvokeID. READY and NOT_READY are exchanged, and so are TALKING and WORK.
        (Bug::StateStale, msg::QUERY_AGENT_STATE_CONF) => {
            bytes[13] ^= 1;
            Some(bytes)
        }
        // CallDeviceConnectionState is the last field, of the last party: alerting and connected are exchanged.
        (Bug::PartyStale, msg::SNAPSHOT_CALL_CONF) => {
            *bytes.last_mut()? ^= 1;
            Some(bytes)
        }
        _ => None,
    }
}

/// An event as a frame whose boundaries hold and whose content does not; other messages pass.
fn garbled(frame: &[u8]) -> Option<Vec<u8>> {
    let id = u32::from_be_bytes(frame.get(4..8)?.try_into().ok()?);
    let event = MessageRow::by_id(id).is_some_and(|row| row.name.ends_with("_EVENT"));
    let apart = matches!(id, msg::SYSTEM_EVENT | msg::FAILURE_EVENT);
    (event && !apart).then(|| [&3u32.to_be_bytes()[..], &id.to_be_bytes(), &[0, 0, 0]].concat())
}
