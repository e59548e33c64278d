//! A client and a server that says only what the test says, on virtual time.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::event::Event;
use ccxcti_core::keeper::{Effects, HangUp, Input, Keeper, Moment};
use ccxcti_core::session::Timings;
use ccxcti_core::wire::{Builder, Coding, Dialect, FieldId, MessageBuf, Put, field, msg};
use ccxcti_core::{Config, wire};

use super::network::WALL;

pub const S: Duration = Duration::from_secs(1);

/// The client with everything that it sent and delivered.
pub struct Desk {
    pub keeper: Keeper,
    pub coding: Coding,
    pub now: Duration,
    /// Requests that it sent, but for heartbeats.
    pub sent: Vec<MessageBuf>,
    pub stream: Vec<Arc<Event>>,
    pub hung_up: Option<HangUp>,
    connects: bool,
}

impl Desk {
    /// A client with its first session up.
    pub fn up(pairs: &[(&str, &str)]) -> Desk {
        let mut config = Config::new();
        config.set("servers", "one").unwrap();
        pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
        let settings = Arc::new(config.settings().unwrap());
        let coding = Coding::new(settings.protocol, settings.dialect);
        let keeper = Keeper::new(settings, &Timings::default(), 1);
        let mut desk = Desk { keeper, coding, now: Duration::ZERO, sent: Vec::new(), stream: Vec::new(), hung_up: None, connects: false };
        desk.input(Input::Time);
        desk.open(1);
        desk.stream.clear();
        desk
    }

    /// The connection is made and the server opens the session.
    pub fn open(&mut self, online: u32) {
        self.input(Input::Connected);
        let request = self.sent.pop().unwrap();
        assert_eq!(request.message().id(), msg::OPEN_REQ);
        let invoke_id = request.message().u32(field::invoke_id).unwrap();
        self.tell(
            msg::OPEN_CONF,
            &[(field::invoke_id, invoke_id.into()), (field::ccx_online, online.into()), (field::agent_state, 9u32.into())],
        );
    }

    /// The connection breaks; the next one is made and opened.
    pub fn reconnect(&mut self, online: u32) {
        self.input(Input::Lost(None));
        self.connects = false;
        while !self.connects {
            self.now = self.now.max(self.keeper.deadline().unwrap());
            self.input(Input::Time);
        }
        self.stream.clear();
        self.sent.clear();
        self.open(online);
    }

    pub fn input(&mut self, input: Input<'_>) {
        let mut fx = Effects::default();
        self.keeper.handle(Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + WALL + self.now }, input, &mut fx);
        self.stream.extend(fx.events);
        self.hung_up = fx.hang_up.or(self.hung_up);
        self.connects |= fx.connect.is_some();
        let mut rest = fx.send.as_slice();
        while !rest.is_empty() {
            let length = 8 + usize::try_from(u32::from_be_bytes(rest[..4].try_into().unwrap())).unwrap();
            self.sent.push(MessageBuf::decode(&rest[..length], self.coding).unwrap());
            rest = &rest[length..];
        }
        // The server answers heartbeats.
        let (beats, sent) = std::mem::take(&mut self.sent).into_iter().partition(|sent| sent.message().id() == msg::HEARTBEAT_REQ);
        self.sent = sent;
        let beats: Vec<MessageBuf> = beats;
        for beat in beats {
            self.tell(msg::HEARTBEAT_CONF, &[(field::invoke_id, beat.message().u32(field::invoke_id).unwrap().into())]);
        }
    }

    /// The server says this.
    pub fn tell(&mut self, id: u32, fields: &[(FieldId, Put<'_>)]) {
        let builder = Builder::of(id, self.coding).unwrap();
        let bytes = fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, value.clone())).finish().unwrap();
        self.input(Input::Bytes(&bytes));
    }

    /// A frame that cannot be read.
    pub fn garbage(&mut self) {
        let frame = [&3u32.to_be_bytes()[..], &msg::CALL_HELD_EVENT.to_be_bytes(), &[0, 0, 0]].concat();
        self.input(Input::Bytes(&frame));
    }

    /// The server answers a request.
    pub fn answer(&mut self, request: &MessageBuf, id: u32, fields: &[(FieldId, Put<'_>)]) {
        let invoke_id = request.message().u32(field::invoke_id).unwrap();
        let fields: Vec<_> = [(field::invoke_id, invoke_id.into())].into_iter().chain(fields.iter().cloned()).collect();
        self.tell(id, &fields);
    }

    /// The server refuses everything that it is asked, until nothing is asked any more; gives how much that was.
    pub fn refuse_all(&mut self, id: u32, code: u32) -> usize {
        let place = if id == msg::FAILURE_CONF { field::status } else { field::failure_code };
        let mut refused = 0;
        while !self.sent.is_empty() {
            let request = self.sent.remove(0);
            self.answer(&request, id, &[(place, code.into())]);
            refused += 1;
        }
        refused
    }

    /// Lets time pass, calling at each deadline.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(deadline) = self.keeper.deadline().filter(|deadline| *deadline <= until) {
            assert!(deadline >= self.now, "a deadline in the past");
            self.now = deadline;
            self.input(Input::Time);
        }
        self.now = until;
    }

    /// A call that begins, and rings at a device.
    pub fn call(&mut self, id: u32, device: &'static str) {
        self.call_at(id, device, 76);
    }

    /// The same at a device of this type.
    pub fn call_at(&mut self, id: u32, device: &'static str, kind: u32) {
        let own = [(field::call_id, Put::from(id)), (field::connection_device_id, device.into())];
        self.tell(msg::BEGIN_CALL_EVENT, &[&own[..], &[(field::call_type, 1u32.into()), (field::ani, "+1".into())]].concat());
        let alerting = [
            (field::alerting_device_type, kind.into()),
            (field::alerting_device_id, device.into()),
            (field::calling_device_id, "+1".into()),
            (field::local_connection_state, 2u32.into()),
            (field::event_cause, 0xffffu32.into()),
        ];
        self.tell(msg::CALL_DELIVERED_EVENT, &[&own[..], &alerting].concat());
    }

    /// An agent becomes ready.
    pub fn agent(&mut self, agent: &'static str, extension: &'static str, state: u32) {
        let id = if self.coding.dialect == Dialect::Ccx { field::agent_id_long } else { field::agent_id };
        let fields = [
            (id, agent.into()),
            (field::agent_extension, extension.into()),
            (field::agent_instrument, extension.into()),
            (field::agent_state, state.into()),
        ];
        self.tell(msg::AGENT_STATE_EVENT, &fields);
    }

    /// Names of the requests that wait for an answer.
    pub fn asked(&self) -> Vec<&'static str> {
        self.sent.iter().map(|sent| sent.message().name().unwrap()).collect()
    }

    /// Type names of what was delivered since the session came up, synthetic messages with a star.
    pub fn delivered(&self) -> Vec<String> {
        let name = |event: &Arc<Event>| format!("{}{}", event.type_name(), if event.synthetic { "*" } else { "" });
        self.stream.iter().map(name).collect()
    }

    pub fn calls(&self) -> Vec<u32> {
        self.keeper.picture().calls.iter().map(|call| call.call_id).collect()
    }
}

/// A list of a message.
pub fn list(records: &[&[(FieldId, Put<'static>)]]) -> Put<'static> {
    Put::List(records.iter().map(|record| record.to_vec() as wire::PutRecord<'static>).collect())
}
