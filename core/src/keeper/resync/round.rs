//! One round of questions: agents and devices first, then every call that was known or found.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Found;
use super::question::{Question, Refusal};
use crate::call::{Agent, Model, Picture, Text, synthetic};
use crate::error::Error;
use crate::wire::{Coding, Dialect, FieldId, Message, MessageBuf, Record, Value, field, msg};

/// Questions that wait for their answers at once: a server that has just taken over has other work, too.
pub(super) const OUTSTANDING_MAX: usize = 16;
/// Calls, devices and agents of each kind that a round asks about. What is beyond is left as it is.
const ASKED_MAX: usize = 65_536;
/// How often a question is asked again because events about its subject came before the answer.
const TRIES_MAX: u8 = 3;
/// Most entries of a snapshot: with so many there may be more.
const ENTRIES_MAX: usize = 16;
/// AgentState of who is not logged in.
const LOGOUT: u32 = 1;
/// DeviceIDType: a plain phone, a queue, a further line of an agent's phone, none.
const NOT_ASKED: [u32; 4] = [0, 77, FURTHER_LINE, 0xffff];
const FURTHER_LINE: u32 = 78;
const AGENT_PHONE: u32 = 76;

/// What a session may ask about.
pub(super) enum Own {
    /// Everything (bridge mode).
    All,
    /// The own agent and the own phone, as far as they are configured (agent mode).
    Phone { agent: Option<String>, phone: Option<String> },
}

/// A round under way.
pub(super) struct Round {
    /// Resynchronised is said at the end.
    pub(super) announce: bool,
    /// That of the session, for the messages that tell the differences.
    coding: Coding,
    todo: VecDeque<Task>,
    waiting: BTreeMap<u64, Task>,
    /// What was asked, or is to be.
    calls: BTreeSet<u32>,
    devices: BTreeSet<String>,
    agents: BTreeSet<String>,
    /// Calls whose END_CALL came meanwhile, and no new BEGIN_CALL: what is answered about them is older, or no affair of this client.
    ended: BTreeSet<u32>,
    /// The calls that were known at the start: they follow when the devices have answered.
    known_calls: Option<Vec<u32>>,
}

/// A question on its way.
struct Task {
    question: Question,
    /// How often it was asked again.
    tries: u8,
    /// Something was told about its subject since it was asked: the answer may be older than that.
    touched: bool,
}

impl Round {
    /// Everything that is known.
    pub(super) fn of_all(picture: &Picture, own: &Own, coding: Coding) -> Round {
        let mut round = Round::empty(true, coding);
        match own {
            Own::All => round.all(picture),
            Own::Phone { agent, phone } => {
                let known = || picture.agents.first().and_then(|agent| agent.agent_id.as_str()).map(str::to_owned);
                match agent.clone().or_else(known) {
                    Some(agent) => round.agent(Question::Agent(agent)),
                    None => phone.iter().for_each(|phone| round.agent(Question::Phone(phone.clone()))),
                }
                phone.iter().for_each(|phone| round.device(phone, AGENT_PHONE));
            }
        }
        round.known_calls = Some(picture.calls.iter().map(|call| call.call_id).collect());
        round
    }

    fn all(&mut self, picture: &Picture) {
        for agent in &picture.agents {
            let phone = if agent.agent_instrument.is_empty() { &agent.agent_extension } else { &agent.agent_instrument };
            // What is no text cannot be asked for.
            self.agent(Question::Agent(agent.agent_id.as_str().unwrap_or_default().to_owned()));
            self.device(phone.as_str().unwrap_or_default(), AGENT_PHONE);
        }
        self.devices_of(picture);
    }

    /// Devices that were seen for the first time, but for those that were `asked` about.
    pub(super) fn of_new_devices(picture: &Picture, asked: BTreeSet<String>, coding: Coding) -> Round {
        let mut round = Round::empty(false, coding);
        round.devices = asked;
        round.devices_of(picture);
        round
    }

    /// Calls of which nothing was heard for long.
    pub(super) fn of_calls(ids: &[u32], model: &Model, coding: Coding) -> Round {
        let mut round = Round::empty(false, coding);
        ids.iter().for_each(|id| round.known_call(*id, model));
        round
    }

    fn empty(announce: bool, coding: Coding) -> Round {
        Round {
            announce,
            coding,
            todo: VecDeque::new(),
            waiting: BTreeMap::new(),
            calls: BTreeSet::new(),
            devices: BTreeSet::new(),
            agents: BTreeSet::new(),
            ended: BTreeSet::new(),
            known_calls: None,
        }
    }

    fn devices_of(&mut self, picture: &Picture) {
        let phone = |agent: &Agent| [agent.agent_extension.clone(), agent.agent_instrument.clone()];
        let staffed: BTreeSet<Text> = picture.agents.iter().flat_map(|agent| phone(agent)).collect();
        for device in &picture.devices {
            let kind = device.device_type.unwrap_or(0);
            let id = device.device_id.as_str().unwrap_or_default();
            let phone = id.split_once('.').map_or(id, |(extension, _)| extension);
            let is_staffed = ![AGENT_PHONE, FURTHER_LINE].contains(&kind) || staffed.contains(phone.as_bytes());
            if kind == 0 {
                // Plain phones are not remembered: nobody said what this is.
                self.agent(Question::Phone(id.to_owned()));
                self.device(id, kind);
            }
            self.seen(id, kind, is_staffed);
        }
    }

    /// A device, and if nobody is known to sit there, who does.
    fn seen(&mut self, device: &str, kind: u32, is_staffed: bool) {
        // A further line is asked for by the extension of its phone.
        let line = device.split_once('.').filter(|_| kind == FURTHER_LINE && self.coding.dialect == Dialect::Ccx);
        let (device, kind) = line.map_or((device, kind), |(extension, _)| (extension, AGENT_PHONE));
        if NOT_ASKED.contains(&kind) || self.devices.contains(device) {
            return;
        }
        if !is_staffed {
            self.agent(Question::Phone(device.to_owned()));
        }
        self.device(device, kind);
    }

    fn ask(&mut self, question: Question) {
        self.todo.push_back(Task { question, tries: 0, touched: false });
    }

    fn agent(&mut self, question: Question) {
        let (Question::Agent(name) | Question::Phone(name)) = &question else { return };
        if self.agents.len() < ASKED_MAX && !name.is_empty() && self.agents.insert(name.clone()) {
            self.ask(question);
        }
    }

    fn device(&mut self, device: &str, kind: u32) {
        if self.devices.len() < ASKED_MAX && !device.is_empty() && self.devices.insert(device.to_owned()) {
            self.ask(Question::Device(device.to_owned(), kind));
        }
    }

    fn call(&mut self, id: u32, device: &str) {
        if self.calls.len() < ASKED_MAX && self.calls.insert(id) {
            self.ask(Question::Call(id, device.to_owned()));
        }
    }

    /// A call that no device named.
    fn known_call(&mut self, id: u32, model: &Model) {
        let call = model.call(id);
        let connection = call.as_ref().and_then(|call| call.connections.first());
        self.call(id, connection.and_then(|connection| connection.key().as_str()).unwrap_or_default());
    }

    /// Whether nothing is left to be asked or answered.
    pub(super) fn is_over(&self) -> bool {
        self.todo.is_empty() && self.waiting.is_empty() && self.known_calls.is_none()
    }

    /// The next question, if one more may be asked; it waits under this ticket from now on.
    pub(super) fn next(&mut self, ticket: u64, model: &Model) -> Option<Question> {
        if self.waiting.len() >= OUTSTANDING_MAX {
            return None;
        }
        if self.todo.is_empty() && self.waiting.is_empty() {
            let known = self.known_calls.take().unwrap_or_default();
            known.into_iter().for_each(|id| self.known_call(id, model));
        }
        let task = self.todo.pop_front()?;
        let question = task.question.clone();
        self.waiting.insert(ticket, task);
        Some(question)
    }

    /// A question that could not even be sent.
    pub(super) fn not_asked(&mut self, ticket: u64) {
        self.waiting.remove(&ticket);
    }

    /// A message of the stream: answers that are under way may be older.
    pub(super) fn touch(&mut self, message: &Message<'_>) {
        let agent = message.agent_id();
        let calls = calls_of(message);
        match (message.id(), calls.first()) {
            (msg::END_CALL_EVENT, Some(call)) if self.ended.len() < ASKED_MAX => _ = self.ended.insert(*call),
            (msg::BEGIN_CALL_EVENT, Some(call)) => _ = self.ended.remove(call),
            _ => {}
        }
        for task in self.waiting.values_mut() {
            task.touched |= match &task.question {
                Question::Agent(id) => agent == Some(id.as_str()),
                Question::Phone(_) => message.id() == msg::AGENT_STATE_EVENT,
                Question::Call(id, _) => calls.contains(id),
                // A call that comes to the device now is told of by its events.
                Question::Device(..) => false,
            };
        }
    }

    /// Takes what became of a question.
    pub(super) fn answer(&mut self, ticket: u64, result: Result<&Message<'_>, &Error>, model: &Model, own: &Own) -> Found {
        let Some(task) = self.waiting.remove(&ticket) else { return Found::default() };
        match result {
            _ if matches!(&task.question, Question::Call(id, _) if self.ended.contains(id)) => Found::default(),
            _ if task.touched && task.tries < TRIES_MAX => {
                self.todo.push_back(Task { tries: task.tries + 1, touched: false, ..task });
                Found::default()
            }
            Ok(answer) => self.told(&task.question, answer, model, own),
            Err(error) => self.refused(task, error, model, own),
        }
    }

    fn told(&mut self, question: &Question, answer: &Message<'_>, model: &Model, own: &Own) -> Found {
        match (question, answer.id()) {
            (Question::Agent(_) | Question::Phone(_), msg::QUERY_AGENT_STATE_CONF) => {
                let id = if let Question::Agent(id) = question { Some(id.as_str()) } else { answer.agent_id() };
                let mut changes = id.map(|id| synthetic::of_agent(model, id, answer, self.coding)).unwrap_or_default();
                match answer.text(field::agent_extension) {
                    _ if answer.u32(field::agent_state) == Some(LOGOUT) => changes.extend(self.not_at_phone(&[], model, own)),
                    Some(extension) => self.device(extension, AGENT_PHONE),
                    None => {}
                }
                changes.into()
            }
            (Question::Device(..), msg::SNAPSHOT_DEVICE_CONF) => {
                let mut listed = Vec::new();
                for record in records(answer, field::calls) {
                    let device = text(&record, field::call_connection_device_id).unwrap_or_default();
                    listed.extend(number(&record, field::call_connection_call_id).inspect(|id| self.call(*id, device)));
                }
                if listed.len() < ENTRIES_MAX { self.not_at_phone(&listed, model, own).into() } else { Found::default() }
            }
            (Question::Call(id, _), msg::SNAPSHOT_CALL_CONF) => {
                if matches!(own, Own::All) {
                    self.devices_in(answer);
                }
                Found { changes: synthetic::of_call(model, *id, answer, self.coding), settles: Some(*id) }
            }
            _ => Found::default(),
        }
    }

    /// In agent mode the calls of the own phone are all there are: those that were known and are not there have ended for this client,
    /// also when they go on among others, or at a phone whose agent has logged out.
    fn not_at_phone(&mut self, listed: &[u32], model: &Model, own: &Own) -> Vec<MessageBuf> {
        if matches!(own, Own::All) {
            return Vec::new();
        }
        let gone = self.known_calls.take().unwrap_or_default().into_iter().filter(|call| !listed.contains(call));
        gone.flat_map(|call| synthetic::call_gone(model, call, self.coding)).collect()
    }

    /// Devices of a call of which nothing was known before, and the agents who sit there.
    fn devices_in(&mut self, snapshot: &Message<'_>) {
        for record in records(snapshot, field::call_devices) {
            let kind = number(&record, field::call_device_type).unwrap_or(0);
            let is_phone = [AGENT_PHONE, FURTHER_LINE].contains(&kind);
            self.seen(text(&record, field::call_device_id).unwrap_or_default(), kind, !is_phone);
        }
    }

    fn refused(&mut self, task: Task, error: &Error, model: &Model, own: &Own) -> Found {
        let refusal = task.question.refused(error, matches!(own, Own::Phone { .. }));
        match (&task.question, refusal) {
            (Question::Call(id, _), Refusal::Gone) => synthetic::call_gone(model, *id, self.coding).into(),
            (Question::Device(..), Refusal::Gone) => self.not_at_phone(&[], model, own).into(),
            (Question::Agent(id), Refusal::Gone) => synthetic::agent(model, id, LOGOUT, self.coding).into(),
            (Question::Call(id, _), Refusal::NotAtDevice) => {
                self.ask(Question::Call(*id, String::new()));
                Found::default()
            }
            _ => Found::default(),
        }
    }

    /// The devices that were asked about.
    pub(super) fn into_devices(self) -> BTreeSet<String> {
        self.devices
    }
}

impl From<Vec<MessageBuf>> for Found {
    fn from(changes: Vec<MessageBuf>) -> Found {
        Found { changes, settles: None }
    }
}

/// Every call id that a message names, a new one first.
pub(in crate::keeper) fn calls_of(message: &Message<'_>) -> Vec<u32> {
    let places = [field::new_call_id, field::call_id, field::primary_call_id, field::secondary_call_id];
    let listed = records(message, field::parties).filter_map(|record| number(&record, field::connected_party_call_id));
    places.into_iter().filter_map(|place| message.u32(place)).chain(listed).collect()
}

fn records<'a>(message: &Message<'a>, list: FieldId) -> impl Iterator<Item = Record<'a>> {
    message.list(list).into_iter().flat_map(|list| list.records())
}

fn number(record: &Record<'_>, name: FieldId) -> Option<u32> {
    record.get(name).and_then(Value::integer).and_then(|number| u32::try_from(number).ok())
}

fn text<'a>(record: &Record<'a>, name: FieldId) -> Option<&'a str> {
    record.get(name).and_then(Value::text).filter(|text| !text.is_empty())
}
