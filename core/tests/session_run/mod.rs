//! A session on virtual time, with everything that it sent and said.
#![allow(dead_code)] // Each test file uses the part that it needs.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::config::Settings;
use ccxcti_core::session::{DownReason, Ended, Input, Item, Outbox, Session, Timings, What};
use ccxcti_core::wire::{Builder, Coding, FieldId, MessageBuf, field, msg};
use ccxcti_core::{Config, ErrorKind};

pub const S: Duration = Duration::from_secs(1);

fn settings(pairs: &[(&str, &str)]) -> Arc<Settings> {
    let mut config = Config::new();
    config.set("servers", "ccx1").unwrap();
    pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
    Arc::new(config.settings().unwrap())
}

/// A session with its clock and everything that it said.
pub struct Run {
    pub session: Session,
    pub coding: Coding,
    pub now: Duration,
    pub sent: Vec<MessageBuf>,
    pub items: Vec<Item>,
    pub ended: Option<Ended>,
}

impl Run {
    pub fn new(pairs: &[(&str, &str)]) -> Run {
        let settings = settings(pairs);
        let coding = Coding::new(settings.protocol, settings.dialect);
        let mut out = Outbox::default();
        let session = Session::open(Duration::ZERO, &settings, "ccx1:12028", settings.protocol, &Timings::default(), &mut out).unwrap();
        let mut run = Run { session, coding, now: Duration::ZERO, sent: Vec::new(), items: Vec::new(), ended: None };
        run.take(out);
        run
    }

    pub fn opened() -> Run {
        let mut run = Run::new(&[]);
        run.bytes(&run.open_conf());
        run.sent.clear();
        run
    }

    pub fn take(&mut self, out: Outbox) {
        let mut rest = out.send.as_slice();
        while !rest.is_empty() {
            let length = 8 + usize::try_from(u32::from_be_bytes(rest[..4].try_into().unwrap())).unwrap();
            self.sent.push(MessageBuf::decode(&rest[..length], self.coding).unwrap());
            rest = &rest[length..];
        }
        self.items.extend(out.items);
        if let Some(ended) = out.ended {
            assert!(self.ended.is_none(), "a session ends once");
            self.ended = Some(ended);
        }
    }

    pub fn input(&mut self, input: Input<'_>) {
        let mut out = Outbox::default();
        self.session.handle(self.now, input, &mut out);
        self.take(out);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.input(Input::Bytes(bytes));
    }

    /// Lets the time pass, calling at each deadline and never elsewhere.
    pub fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(deadline) = self.session.deadline().filter(|deadline| *deadline <= until) {
            assert!(deadline >= self.now, "a deadline in the past");
            self.now = deadline;
            self.input(Input::Time);
        }
        self.now = until;
    }

    pub fn frame(&self, id: u32, fields: &[(FieldId, u32)]) -> Vec<u8> {
        let builder = Builder::of(id, self.coding).unwrap();
        fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
    }

    pub fn open_conf(&self) -> Vec<u8> {
        self.frame(
            msg::OPEN_CONF,
            &[(field::invoke_id, 1), (field::services_granted, 0x10), (field::ccx_online, 1), (field::agent_state, 9)],
        )
    }

    pub fn system_event(&self, id: u32) -> Vec<u8> {
        self.frame(msg::SYSTEM_EVENT, &[(field::system_event_id, id)])
    }

    pub fn failure(&self, invoke_id: u32, status: u32) -> Vec<u8> {
        self.frame(msg::FAILURE_CONF, &[(field::invoke_id, invoke_id), (field::status, status)])
    }

    pub fn sent_ids(&self) -> Vec<u32> {
        self.sent.iter().map(|message| message.message().id()).collect()
    }

    /// The items as text, in order.
    pub fn story(&self) -> Vec<String> {
        self.items.iter().map(|item| format!("{:?} {}", item.at, shown(&item.what))).collect()
    }

    pub fn end(&self) -> (DownReason, ErrorKind, &str) {
        let ended = self.ended.as_ref().expect("the session goes on");
        (ended.reason, ended.error.kind, ended.error.text.as_str())
    }
}

fn shown(what: &What) -> String {
    match what {
        What::Up(_) => "Up".to_owned(),
        What::Message(message) => message.message().type_name().to_owned(),
        What::Answer { ticket, result } => match result {
            Ok(message) => format!("Answer {} {}", ticket.0, message.message().type_name()),
            Err(error) => format!("Failed {} {:?} {}", ticket.0, error.kind, error.text),
        },
        What::Malformed { error, id, .. } => format!("Malformed {id} {error}"),
    }
}
