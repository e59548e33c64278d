//! A contact centre on virtual time with its clients, each with a fold; every message is judged as it arrives.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::sim::{Action, ClientId, Reply, Server};
use ccxcti_core::wire::{Coding, Framer, Message, MessageBuf, field, message_json, msg};

use super::Counts;
use super::bugs::Saboteur;
use super::compare::compare;
use super::fold::{Fold, text};
use super::plan::{ALL, Opening, Step};
use super::receivers::{Ear, calls_of, check};
use super::setup::Setup;
use super::truth::{TrueCall, Truth};

/// A client's end of a session.
pub struct Client {
    pub opening: Opening,
    pub coding: Coding,
    pub framer: Framer,
    pub fold: Fold,
    /// Everything that came.
    pub stream: Vec<MessageBuf>,
    pub dropped: bool,
}

impl Client {
    /// A client with odd masks is judged by what it gets, not by what it could make of it.
    fn folds(&self) -> bool {
        self.opening.masks == ALL
    }
}

/// One message to one client.
pub struct Sent {
    pub client: ClientId,
    pub message: MessageBuf,
}

/// A run.
pub struct World {
    pub setup: Setup,
    pub server: Server,
    pub now: Duration,
    pub clients: BTreeMap<ClientId, Client>,
    pub counts: Counts,
    pub saboteur: Option<Saboteur>,
    shuffled: bool,
    /// Folds take what comes; else it is only kept.
    pub judged: bool,
    pub judged_last: ClientId,
    /// Something was said: who opens a session now does so in mid-call.
    begun: bool,
    next: ClientId,
    /// Messages sent so far.
    pub sent: usize,
    /// When the log-in of an agent changed last: what was told of the agent's lines before may have changed unseen.
    changed: BTreeMap<String, usize>,
}

impl World {
    pub fn new(setup: &Setup, shuffled: bool, saboteur: Option<Saboteur>) -> World {
        World {
            setup: setup.clone(),
            server: Server::new(setup.site(shuffled), setup.options()),
            now: Duration::ZERO,
            clients: BTreeMap::new(),
            counts: Counts::default(),
            saboteur,
            shuffled,
            judged: true,
            judged_last: 0,
            begun: false,
            next: 0,
            sent: 0,
            changed: BTreeMap::new(),
        }
    }

    /// Does a step; gives the answer to a verb.
    pub fn step(&mut self, step: &Step) -> Result<Option<Reply>, String> {
        let mut reply = None;
        match step {
            Step::Say(line) => {
                self.begun = true;
                reply = Some(self.server.verb(self.now, line));
            }
            Step::Wait(millis) | Step::Quiet(millis) => {
                self.now += Duration::from_millis(*millis);
                self.server.advance(self.now);
            }
            Step::Ask(client, frame) => self.server.received(self.now, *client, frame),
            Step::Open(opening) => self.open(opening),
            Step::Drop(client) => {
                self.server.disconnected(self.now, *client);
                if let Some(client) = self.clients.get_mut(client) {
                    client.dropped = true;
                }
            }
        }
        self.deliver()?;
        Ok(reply)
    }

    fn open(&mut self, opening: &Opening) {
        let (client, dialect) = (self.next, self.setup.dialect);
        self.next += 1;
        let fold = Fold::new(opening.eyes.clone(), !self.begun, !self.shuffled);
        let coding = opening.coding(dialect);
        let state = Client { opening: opening.clone(), coding, framer: Framer::new(12_500), fold, stream: Vec::new(), dropped: false };
        self.clients.insert(client, state);
        self.server.connected(self.now, client, "run".to_owned());
        self.server.received(self.now, client, &opening.open_req(dialect));
    }

    /// What the contact centre says of itself.
    pub fn truth(&mut self) -> Truth {
        let [calls, devices] = self.show();
        Truth::parse(calls, devices)
    }

    /// The same for the calls alone.
    pub fn calls(&mut self) -> BTreeMap<u32, TrueCall> {
        Truth::parse_calls(&self.ask("show calls"))
    }

    pub fn show(&mut self) -> [String; 2] {
        ["show calls", "show devices"].map(|what| self.ask(what))
    }

    fn ask(&mut self, what: &str) -> String {
        match self.server.verb(self.now, what) {
            Reply::Ok(text) => text,
            other => panic!("{what}: {other:?}"),
        }
    }

    /// Compares every fold with the truth; nothing may be under way.
    pub fn compare(&mut self, truth: &Truth) -> Result<(), String> {
        let counts = &mut self.counts;
        counts.comparisons += 1;
        for (id, client) in self.clients.iter().filter(|(_, client)| !client.dropped && client.folds()) {
            self.judged_last = *id;
            compare(&client.fold, truth, &self.changed, counts)
                .map_err(|reason| format!("client {id} ({:?}): {reason}", client.opening.eyes))?;
        }
        Ok(())
    }

    /// Hands what the server sent to the clients, in the order in which it was sent.
    fn deliver(&mut self) -> Result<(), String> {
        let mut sent = self.collect()?;
        self.sent += sent.len();
        self.counts.events += sent.len();
        if let Some(saboteur) = &mut self.saboteur {
            saboteur.tamper(&mut sent, &self.clients);
        }
        let mut rest = sent.into_iter().peekable();
        while let Some(first) = rest.next() {
            let mut group = vec![first];
            while let Some(next) = rest.next_if(|next| is_same_event(&group, next)) {
                group.push(next);
            }
            self.event(group)?;
        }
        Ok(())
    }

    fn note_log_in(&mut self, message: &Message<'_>) {
        const LOGOUT: u32 = 1;
        const LOGON: u32 = 32_760;
        let changes = message.u32(field::agent_state) == Some(LOGOUT) || message.u32(field::event_reason_code) == Some(LOGON);
        if let (msg::AGENT_STATE_EVENT, true, Some(agent)) = (message.id(), changes, message.agent_id()) {
            self.changed.insert(agent.to_owned(), self.sent);
        }
    }

    fn collect(&mut self) -> Result<Vec<Sent>, String> {
        let mut sent = Vec::new();
        while let Some(action) = self.server.next_action() {
            match action {
                Action::Send(id, bytes) => self.read(id, &bytes, &mut sent)?,
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(sent)
    }

    fn read(&mut self, id: ClientId, bytes: &Arc<[u8]>, sent: &mut Vec<Sent>) -> Result<(), String> {
        let client = self.clients.get_mut(&id).ok_or("a message to nobody")?;
        client.framer.feed(bytes);
        while let Some(frame) = client.framer.next_frame().map_err(|error| error.to_string())? {
            let message = MessageBuf::decode(frame, client.coding).map_err(|error| error.to_string())?;
            sent.push(Sent { client: id, message });
        }
        Ok(())
    }

    /// One event with all its receivers. Shuffled, each client gets it at another time: then only the folds judge.
    fn event(&mut self, group: Vec<Sent>) -> Result<(), String> {
        if !self.shuffled && self.judged {
            let receivers: BTreeSet<ClientId> = group.iter().map(|sent| sent.client).collect();
            let open = self.clients.iter().filter(|(_, client)| !client.dropped && client.folds());
            let ears: Vec<Ear<'_>> =
                open.map(|(id, client)| Ear { client: *id, fold: &client.fold, masks: client.opening.masks }).collect();
            let message = group[0].message.message();
            check(&message, &receivers, &ears).map_err(|reason| format!("{}\n  of {}", reason, shown(&group[0].message)))?;
        }
        self.note_log_in(&group[0].message.message());
        for Sent { client: id, message } in group {
            let Some(client) = self.clients.get_mut(&id) else { continue };
            client.fold.now = self.sent;
            self.judged_last = id;
            if client.folds() && self.judged {
                let taken = client.fold.take(&message.message());
                taken.map_err(|reason| format!("client {id} ({:?}): {reason}\n  at {}", client.opening.eyes, shown(&message)))?;
            }
            client.stream.push(message);
        }
        Ok(())
    }
}

/// Whether the next message is the same event as those before it, for another client.
fn is_same_event(group: &[Sent], next: &Sent) -> bool {
    let key = |message: &Message<'_>| {
        let agent = message.agent_id().filter(|_| message.id() == msg::AGENT_STATE_EVENT).map(str::to_owned);
        (message.id(), calls_of(message), text(message, field::connection_device_id), message.u32(field::direction), agent)
    };
    group.iter().all(|sent| sent.client != next.client) && key(&next.message.message()) == key(&group[0].message.message())
}

/// A message for a finding.
pub fn shown(message: &MessageBuf) -> String {
    serde_json::Value::Object(message_json(&message.message(), false)).to_string()
}
