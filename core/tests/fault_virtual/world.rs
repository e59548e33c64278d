//! A client on virtual time and the servers of its list, which do what the test says.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::keeper::{Effects, Input, Keeper, Moment};
use ccxcti_core::session::Timings;
use ccxcti_core::wire::{FRAME_MAX, FieldId, Framer, MessageBuf, Value, field, msg};
use ccxcti_core::{Config, Error, Event};

use crate::fault_support::frames::{CODING, call, failure_conf, frame, open_conf};

pub const S: Duration = Duration::from_secs(1);
/// What the clock on the wall shows at the start.
pub const START: SystemTime = SystemTime::UNIX_EPOCH;
/// The heartbeat interval of these clients.
pub const BEAT: Duration = Duration::from_secs(5);
/// Long enough for a session to count as a good one.
pub const GOOD: Duration = Duration::from_secs(11);

/// What a server does with a client.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Opens,
    /// FAILURE_CONF with this status.
    Refuses(u32),
    /// There is no way to it.
    Away,
    /// Takes the connection and says nothing.
    Mute,
}

pub struct World {
    pub keeper: Keeper,
    pub now: Duration,
    /// Added to the clock on the wall.
    pub wall: Duration,
    pub fates: Vec<Fate>,
    pub answers_heartbeats: bool,
    pub events: Vec<Arc<Event>>,
    /// When each server was tried.
    pub attempts: Vec<(Duration, usize)>,
    /// What the client said on this connection, without what the servers answer by themselves.
    pub heard: Vec<MessageBuf>,
    pub ended: Option<Option<Error>>,
    /// The server at the other end of the connection.
    pub link: Option<usize>,
    framer: Framer,
}

impl World {
    /// Servers `s0`, `s1` ...; the client has not tried any yet.
    pub fn new(fates: &[Fate], pairs: &[(&str, &str)]) -> World {
        let names: Vec<String> = (0..fates.len()).map(|server| format!("s{server}")).collect();
        let mut config = Config::new();
        // What the client asks by itself after a reconnect is not the matter here.
        for (key, value) in [("servers", names.join(",").as_str()), ("resync", "off")].iter().chain(pairs) {
            config.set(key, value).unwrap();
        }
        World {
            keeper: Keeper::new(Arc::new(config.settings().unwrap()), &Timings::default(), 7),
            now: Duration::ZERO,
            wall: Duration::from_secs(1_000_000_000),
            fates: fates.to_vec(),
            answers_heartbeats: true,
            events: Vec::new(),
            attempts: Vec::new(),
            heard: Vec::new(),
            ended: None,
            link: None,
            framer: Framer::new(FRAME_MAX),
        }
    }

    /// The session is up at the first server; the stream is read up to here.
    pub fn up(fates: &[Fate]) -> World {
        let mut world = World::new(fates, &[]);
        world.pass(Duration::ZERO);
        assert_eq!(world.types(), ["SessionUp"]);
        world
    }

    pub fn wall(&self) -> SystemTime {
        START + self.wall + self.now
    }

    /// One input, and everything that follows of it without time passing.
    pub fn input(&mut self, input: Input<'_>) {
        let mut inputs = VecDeque::from([self.handle(input)]);
        while let Some(fx) = inputs.pop_front() {
            for bytes in self.apply(fx) {
                let input = bytes.as_ref().map_or(Input::Connected, |bytes| match bytes {
                    Ok(bytes) => Input::Bytes(bytes),
                    Err(error) => Input::NotConnected(error.clone()),
                });
                inputs.push_back(self.handle(input));
            }
        }
    }

    fn handle(&mut self, input: Input<'_>) -> Effects {
        let mut fx = Effects::default();
        self.keeper.handle(Moment { now: self.now, wall: self.wall() }, input, &mut fx);
        fx
    }

    /// Lets the effects happen; gives what comes back: `None` = connected, bytes, or why there is no connection.
    fn apply(&mut self, fx: Effects) -> Vec<Option<Result<Vec<u8>, Error>>> {
        let mut back = Vec::new();
        self.events.extend(fx.events);
        self.framer.feed(&fx.send);
        while let Some(bytes) = self.framer.next_frame().unwrap() {
            let message = MessageBuf::decode(bytes, CODING).unwrap();
            back.extend(self.answer(message).map(|bytes| Some(Ok(bytes))));
        }
        if fx.hang_up.is_some() {
            self.link = None;
            back.clear();
        }
        if let Some(attempt) = fx.connect {
            self.attempts.push((self.now, attempt.server));
            back.push(self.connect(attempt.server).map(Err));
        }
        self.ended = self.ended.take().or(fx.ended);
        back
    }

    fn connect(&mut self, server: usize) -> Option<Error> {
        if self.fates[server] == Fate::Away {
            return Some(Error::new(ccxcti_core::ErrorKind::Unreachable, "away"));
        }
        self.link = Some(server);
        self.framer = Framer::new(FRAME_MAX);
        self.heard.clear();
        None
    }

    /// What the server says to a message by itself.
    fn answer(&mut self, message: MessageBuf) -> Option<Vec<u8>> {
        let (id, invoke_id) = (message.message().id(), message.message().u32(field::invoke_id).unwrap_or(0));
        let fate = self.link.map(|server| self.fates[server]);
        match (id, fate) {
            (msg::OPEN_REQ, Some(Fate::Opens)) => Some(open_conf()),
            (msg::OPEN_REQ, Some(Fate::Refuses(status))) => Some(failure_conf(invoke_id, status)),
            (msg::HEARTBEAT_REQ, _) if self.answers_heartbeats => Some(frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)])),
            (msg::CLOSE_REQ, Some(Fate::Opens)) => Some(frame(msg::CLOSE_CONF, &[(field::invoke_id, invoke_id)])),
            _ => {
                self.heard.push(message);
                None
            }
        }
    }

    /// The server says this.
    pub fn say(&mut self, bytes: &[u8]) {
        assert!(self.link.is_some(), "nobody to talk to");
        self.input(Input::Bytes(bytes));
    }

    /// Lets the time pass, with a call at each deadline.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(deadline) = self.keeper.deadline().filter(|deadline| *deadline <= until) {
            self.now = self.now.max(deadline);
            self.input(Input::Time);
        }
        self.now = until;
    }

    /// Lets the time pass until the stream has an event of this type; gives how long it took.
    pub fn pass_until(&mut self, type_name: &str) -> Duration {
        let start = self.now;
        while self.events.iter().all(|event| event.type_name() != type_name) {
            let deadline = self.keeper.deadline().unwrap_or_else(|| panic!("{type_name} never comes"));
            assert!(deadline < start + 3_600 * 24 * S, "{type_name} does not come");
            self.now = self.now.max(deadline);
            self.input(Input::Time);
        }
        self.now - start
    }

    /// What came into the stream since the last look.
    pub fn take(&mut self) -> Vec<Arc<Event>> {
        std::mem::take(&mut self.events)
    }

    /// Its types.
    pub fn types(&mut self) -> Vec<&'static str> {
        self.take().iter().map(|event| event.type_name()).collect()
    }

    /// The session that is up shows the next call, and the client is well.
    pub fn is_well(&mut self, epoch: u32) {
        self.events.clear();
        self.say(&call(4_711));
        let events = self.take();
        let shown: Vec<_> = events.iter().map(|event| (event.type_name(), event.epoch, number(event, field::call_id))).collect();
        assert_eq!(shown, [("CallDelivered", epoch, 4_711)]);
        self.pass(20 * BEAT);
        assert_eq!(self.types(), Vec::<&str>::new(), "the session goes on");
    }
}

pub fn number(event: &Event, name: FieldId) -> i64 {
    event.get(name).and_then(Value::integer).unwrap_or(-1)
}

pub fn text(event: &Event, name: FieldId) -> String {
    event.get(name).and_then(Value::text).unwrap_or("").to_owned()
}
