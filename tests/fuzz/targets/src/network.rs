//! One client on a virtual network with the embedded contact centre, and what must hold of it at all times.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use ccxcti_core::config::Settings;
use ccxcti_core::error::{Error, ErrorKind};
use ccxcti_core::keeper::{Effects, Input, Keeper, Moment};
use ccxcti_core::request::Ticket;
use ccxcti_core::session::Timings;
use ccxcti_core::sim::{Action, Server, ServerOptions};
use ccxcti_core::wire::{FRAME_MAX, Framer, Message};
use ccxcti_core::{Config, Request};

use crate::open_req::site;

/// Deadlines that may come in the same moment.
const AT_ONCE_MAX: usize = 1_000;
/// Bytes that may wait on their way to the client; what comes beyond is lost with its connection.
const ON_THE_WAY_MAX: usize = 1 << 20;

/// What the contact centre may do.
const VERBS: [&str; 20] = [
    "login 1001 2006",
    "login 1002 2007",
    "ready 1001",
    "ready 1002",
    "not-ready 1001 5",
    "work 1001",
    "logout 1001",
    "dial +15551234 7000",
    "dial 2006 2007",
    "answer 2006",
    "answer 2007",
    "hang-up 2006",
    "hang-up +15551234",
    "hold 2006",
    "retrieve 2006",
    "consult 2006 2007 as=second",
    "transfer 2006",
    "conference 2006",
    "go-standby",
    "go-master",
];

/// What a client can be configured as; each is made once.
const CONFIGURATIONS: [&[(&str, &str)]; 8] = [
    &[],
    &[("track_calls", "off")],
    &[("dialect", "ged188")],
    &[("dialect", "ged188"), ("protocol", "17"), ("resync", "off")],
    &[("mode", "agent"), ("extension", "2006"), ("instrument", "2006"), ("agent_id", "1001")],
    &[("protocol", "18")],
    &[("protocol", "14"), ("call_check", "3"), ("request_timeout", "1")],
    &[("connect_wait", "20"), ("retry_max", "2"), ("heartbeat", "30")],
];

/// The settings that a byte chooses.
pub fn settings(choice: u8) -> Arc<Settings> {
    static MADE: OnceLock<Vec<Arc<Settings>>> = OnceLock::new();
    let made = MADE.get_or_init(|| CONFIGURATIONS.into_iter().filter_map(configured).map(Arc::new).collect());
    assert_eq!(made.len(), CONFIGURATIONS.len(), "a configuration that is refused");
    let chosen = made.iter().cycle().nth(usize::from(choice) % CONFIGURATIONS.len());
    chosen.map_or_else(|| unreachable!(), Arc::clone)
}

fn configured(pairs: &[(&str, &str)]) -> Option<Settings> {
    let mut config = Config::new();
    config.set("servers", "one,two").ok()?;
    pairs.iter().try_for_each(|(key, value)| config.set(key, value)).ok()?;
    config.settings().ok()
}

/// A client, the contact centre, and what is on its way from one to the other.
pub struct Network {
    keeper: Keeper,
    server: Server,
    now: Duration,
    /// The client waits for a connection.
    attempt: bool,
    /// The number under which the server has the client.
    link: Option<u64>,
    links: u64,
    /// Sent by the server and not yet there.
    on_the_way: Vec<u8>,
    /// The server has ended the connection; the client is told behind the bytes.
    server_ended: bool,
    sent: Framer,
    tickets: u64,
    waiting: BTreeSet<Ticket>,
    seq: u64,
    epoch: u32,
    ended: bool,
}

impl Network {
    /// A client that begins.
    pub fn new(settings: Arc<Settings>) -> Network {
        let dialect = settings.dialect;
        let options = ServerOptions { dialect, protocol_max: *dialect.versions().end(), ..ServerOptions::default() };
        let mut network = Network {
            keeper: Keeper::new(settings, &Timings::default(), 7),
            server: Server::new(site(), options),
            now: Duration::ZERO,
            attempt: false,
            link: None,
            links: 0,
            on_the_way: Vec::new(),
            server_ended: false,
            sent: Framer::new(FRAME_MAX),
            tickets: 0,
            waiting: BTreeSet::new(),
            seq: 0,
            epoch: 0,
            ended: false,
        };
        network.input(Input::Time);
        network
    }

    /// Something happens to the client, and its effects are looked at and carried out.
    pub fn input(&mut self, input: Input<'_>) {
        let mut effects = Effects::default();
        let moment = Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000) + self.now };
        self.keeper.handle(moment, input, &mut effects);
        self.stream(&effects);
        for (ticket, _) in &effects.answers {
            assert!(self.waiting.remove(ticket), "an answer to nobody: {ticket:?}");
        }
        self.send(&effects.send);
        if effects.hang_up.is_some() {
            self.hung_up();
        }
        if effects.connect.is_some() {
            assert!(!self.attempt && self.link.is_none() && !self.ended, "a second connection");
            self.attempt = true;
        }
        self.ended |= effects.ended.is_some();
    }

    /// Numbers without a gap, sessions in their order, nothing behind the end.
    fn stream(&mut self, effects: &Effects) {
        for event in &effects.events {
            assert!(!self.ended, "an event behind the end: {event:?}");
            assert_eq!(event.seq, self.seq + 1, "a gap in the numbers");
            assert!(event.epoch >= self.epoch, "an older session");
            (self.seq, self.epoch) = (event.seq, event.epoch);
            event.json(false);
        }
        assert_eq!((self.keeper.seq(), self.keeper.epoch()), (self.seq, self.epoch.max(self.keeper.epoch())));
    }

    /// What the client sends are whole messages that it can read itself.
    fn send(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        assert!(self.link.is_some(), "bytes without a connection");
        self.sent.feed(bytes);
        while let Ok(Some(frame)) = self.sent.next_frame() {
            let read = Message::decode(frame, self.keeper.coding());
            assert!(read.is_ok(), "the client sent what it cannot read: {read:?}");
        }
        assert!(self.sent.pending().is_empty(), "half a message");
        if let Some(link) = self.link {
            self.server.received(self.now, link, bytes);
            self.pump();
        }
    }

    /// The connection that the client asked for is made, or is not.
    pub fn connect(&mut self, made: bool) {
        if !std::mem::take(&mut self.attempt) {
            return;
        }
        if !made {
            return self.input(Input::NotConnected(Error::new(ErrorKind::Unreachable, "nobody is there".to_owned())));
        }
        self.links += 1;
        self.link = Some(self.links);
        self.server.connected(self.now, self.links, "fuzz".to_owned());
        self.pump();
        self.input(Input::Connected);
    }

    fn hung_up(&mut self) {
        self.attempt = false;
        self.server_ended = false;
        self.on_the_way.clear();
        self.sent = Framer::new(FRAME_MAX);
        if let Some(link) = self.link.take() {
            self.server.disconnected(self.now, link);
            self.pump();
        }
    }

    /// The connection breaks.
    pub fn broken(&mut self) {
        if self.link.is_some() {
            self.hung_up();
            self.input(Input::Lost(None));
        }
    }

    /// So many bytes of the server arrive; behind the last one, that it has closed.
    pub fn arrive(&mut self, bytes: usize) {
        if self.link.is_none() {
            return;
        }
        let rest = self.on_the_way.split_off(bytes.min(self.on_the_way.len()));
        let now = std::mem::replace(&mut self.on_the_way, rest);
        if !now.is_empty() {
            self.input(Input::Bytes(&now));
        }
        if self.server_ended && self.on_the_way.is_empty() {
            self.broken();
        }
    }

    /// Bits change on their way.
    pub fn flip(&mut self, at: usize, bits: u8) {
        let length = self.on_the_way.len().max(1);
        if let Some(byte) = self.on_the_way.get_mut(at % length) {
            *byte ^= bits;
        }
    }

    /// A frame arrives that the server did not send.
    pub fn forge(&mut self, frame: &[u8]) {
        if self.link.is_some() && self.on_the_way.len() < ON_THE_WAY_MAX {
            self.on_the_way.extend(frame);
        }
    }

    /// The contact centre does something, or refuses to.
    pub fn verb(&mut self, which: u8) {
        let verb = VERBS.iter().cycle().nth(usize::from(which) % VERBS.len());
        self.server.verb(self.now, verb.copied().unwrap_or_default());
        self.pump();
    }

    /// The program asks something.
    pub fn ask(&mut self, request: &Request) {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        self.waiting.insert(ticket);
        self.input(Input::Request { ticket, request, timeout: None });
    }

    /// Time passes, through every deadline of both sides.
    pub fn pass(&mut self, milliseconds: u64) {
        let until = self.now + Duration::from_millis(milliseconds);
        let mut at_once = 0;
        while let Some(at) = self.keeper.deadline().filter(|at| *at <= until) {
            at_once = if at > self.now { 0 } else { at_once + 1 };
            assert!(at_once < AT_ONCE_MAX, "a deadline that stays");
            self.now = self.now.max(at);
            self.server.advance(self.now);
            self.pump();
            self.input(Input::Time);
        }
        self.now = until;
        self.server.advance(until);
        self.pump();
    }

    /// Closed, the client comes to its end, and every question has its answer.
    pub fn finish(&mut self) {
        self.input(Input::Close);
        self.arrive(usize::MAX);
        self.pass(60_000);
        assert!(self.ended, "closed, and not at its end");
        assert!(self.waiting.is_empty(), "questions without an answer: {:?}", self.waiting);
        assert!(self.keeper.deadline().is_none(), "a deadline behind the end");
    }

    /// Takes what the server has for the client.
    fn pump(&mut self) {
        while let Some(action) = self.server.next_action() {
            match action {
                Action::Send(client, bytes) if Some(client) == self.link => self.on_the_way.extend(bytes.iter()),
                Action::Close(client, _) | Action::Reset(client, _) if Some(client) == self.link => self.server_ended = true,
                _ => {}
            }
        }
        if self.on_the_way.len() > ON_THE_WAY_MAX {
            self.on_the_way.clear();
            self.server_ended = true;
        }
    }
}
