//! A filter at work: what it has learned of phones and calls.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use super::Filter;
use super::role::{Role, role};
use crate::call::{Agent, Call, Device, Picture};
use crate::event::{ContactId, Event, EventBody};
use crate::wire::{FieldId, Message, Value, field, msg};

/// Calls and contacts that one filter follows at a time. When there are more, those that were silent longest are forgotten: their
/// events pass again when one names what is watched.
const FOLLOWED_MAX: usize = 65_536;

/// AGENT_STATE_LOGOUT ("Unified CCX CTI Protocol Developer Guide", AgentState values).
const LOGOUT: u32 = 1;

/// A filter with its memory. Give it every event of the stream, in order.
#[derive(Debug)]
pub struct Follower {
    events: Option<Arc<HashSet<u32>>>,
    watched: Option<Watched>,
}

struct Watched {
    devices: HashSet<Box<[u8]>>,
    agents: HashSet<Box<[u8]>>,
    calls: HashSet<u32>,
    phones: Vec<Phone>,
    contacts: Recent<ContactId>,
    call_ids: Recent<u32>,
    /// Call ids of the event at hand, here only to be used again.
    named: Vec<u32>,
}

/// A device at which a watched agent is logged in.
struct Phone {
    agent: Box<[u8]>,
    device: Box<[u8]>,
}

impl Follower {
    /// `None` for a filter that lets everything pass.
    pub fn new(filter: &Filter) -> Option<Follower> {
        if filter.is_empty() {
            return None;
        }
        let events = (!filter.events.is_empty()).then(|| Arc::new(filter.events.iter().copied().collect()));
        Some(Follower { events, watched: filter.watches().then(|| Watched::new(filter)) })
    }

    /// Whether the event passes.
    pub fn passes(&mut self, event: &Event) -> bool {
        let EventBody::Message(message) = &event.body else { return true };
        let message = message.message();
        let watched = self.watched.as_mut().is_none_or(|watched| watched.sees(&message, event.contact_id));
        watched && self.wants(message.id())
    }

    fn wants(&self, id: u32) -> bool {
        self.events.as_ref().is_none_or(|events| events.contains(&id))
    }

    /// Types of which events may pass; `None` = all.
    pub fn types(&self) -> Option<Arc<HashSet<u32>>> {
        self.events.clone()
    }

    /// Learns from the picture of calls and agents: what is in it needs no further event to be followed.
    pub fn know(&mut self, picture: &Picture) {
        // Agents first: they bring their phones.
        picture.agents.iter().for_each(|agent| _ = self.knows_agent(agent));
        picture.calls.iter().for_each(|call| _ = self.knows_call(call));
    }

    /// Whether this agent is to be told of; if he is watched, his phone is from now on.
    pub fn knows_agent(&mut self, agent: &Agent) -> bool {
        let Some(watched) = &mut self.watched else { return true };
        let devices = [agent.agent_extension.as_bytes(), agent.agent_instrument.as_bytes()];
        if agent.agent_state != LOGOUT {
            devices.into_iter().for_each(|device| watched.phone(agent.agent_id.as_bytes(), device));
        }
        watched.agents.contains(agent.agent_id.as_bytes()) || devices.into_iter().any(|device| watched.has_device(device))
    }

    /// Whether this call is to be told of; if so, it is followed from now on.
    pub fn knows_call(&mut self, call: &Call) -> bool {
        let Some(watched) = &mut self.watched else { return true };
        let known = watched.calls.contains(&call.call_id) || watched.contacts.has(&call.contact_id);
        let mut devices = call.connections.iter().flat_map(|party| [&party.connection_device_id, &party.device_id]);
        let knows = known || devices.any(|device| watched.has_device(device.as_bytes()));
        if knows {
            watched.contacts.add(call.contact_id);
            watched.call_ids.add(call.call_id);
        }
        knows
    }

    /// Whether this device is to be told of.
    pub fn knows_device(&self, device: &Device) -> bool {
        self.watched.as_ref().is_none_or(|watched| watched.has_device(device.device_id.as_bytes()))
    }
}

impl Watched {
    fn new(filter: &Filter) -> Watched {
        let texts = |list: &[String]| list.iter().map(|text| Box::from(text.as_bytes())).collect();
        let mut devices: HashSet<Box<[u8]>> = texts(&filter.devices);
        // Clients older than version 14 are told the actual part alone.
        devices.extend(filter.devices.iter().filter_map(|device| Some(Box::from(device.split_once('.')?.1.as_bytes()))));
        Watched {
            devices,
            agents: texts(&filter.agents),
            calls: filter.calls.iter().copied().collect(),
            phones: Vec::new(),
            contacts: Recent::default(),
            call_ids: Recent::default(),
            named: Vec::new(),
        }
    }

    /// Whether the message names what is watched, or belongs to a call that is followed. Learns from it in either case.
    fn sees(&mut self, message: &Message<'_>, contact: Option<ContactId>) -> bool {
        if message.id() == msg::AGENT_STATE_EVENT {
            self.learn_phone(message);
        }
        if message.id() == msg::BEGIN_CALL_EVENT && contact.is_some_and(|contact| !self.contacts.has(&contact)) {
            // The number of an old call is used again.
            self.call_ids.remove(&message.u32(field::call_id).unwrap_or_default());
        }
        let mut named = std::mem::take(&mut self.named);
        named.clear();
        let direct = self.names(message, &mut named);
        let followed = contact.is_some_and(|contact| self.contacts.has(&contact)) || named.iter().any(|id| self.call_ids.has(id));
        if direct || followed {
            self.follow(message, contact, &named);
        }
        self.named = named;
        direct || followed
    }

    fn follow(&mut self, message: &Message<'_>, contact: Option<ContactId>, named: &[u32]) {
        contact.into_iter().for_each(|contact| self.contacts.add(contact));
        if message.id() == msg::END_CALL_EVENT {
            // The contact may live on in another call; its id is never used again, the call's is.
            named.iter().for_each(|id| self.call_ids.remove(id));
        } else {
            named.iter().for_each(|id| self.call_ids.add(*id));
        }
    }

    /// Whether a field of the message, lists included, holds what is watched. Collects the call ids.
    fn names(&self, message: &Message<'_>, calls: &mut Vec<u32>) -> bool {
        let mut direct = false;
        let mut look = |name: FieldId, value: Value<'_>| match (role(name), value) {
            (Some(Role::Device), Value::Text(device)) => direct |= self.has_device(device),
            (Some(Role::Agent), Value::Text(agent)) => direct |= self.agents.contains(agent),
            (Some(Role::Call), Value::Uint(id)) if id != 0 && id != u32::MAX => {
                direct |= self.calls.contains(&id);
                calls.push(id);
            }
            _ => {}
        };
        message.fixed().for_each(|(place, value)| look(place.field, value));
        if let Some(body) = message.layout() {
            message.floats().filter_map(|float| float.known(body)).for_each(|(row, value)| look(row.field, value));
        }
        direct
    }

    /// Whether a device is watched: by the whole id, or by its primary or actual part.
    fn has_device(&self, device: &[u8]) -> bool {
        let has = |part: &[u8]| self.devices.contains(part) || self.phones.iter().any(|phone| *phone.device == *part);
        if device.is_empty() {
            return false;
        }
        let dot = device.iter().position(|byte| *byte == b'.');
        has(device) || dot.is_some_and(|at| device.get(..at).is_some_and(has) || device.get(at + 1..).is_some_and(has))
    }

    /// Where a watched agent is logged in now.
    fn learn_phone(&mut self, message: &Message<'_>) {
        let text = |name| match message.get(name) {
            Some(Value::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        };
        for agent in [field::agent_id, field::agent_id_long].into_iter().filter_map(text) {
            if !self.agents.contains(agent) {
                continue;
            }
            if message.u32(field::agent_state) == Some(LOGOUT) {
                self.phones.retain(|phone| *phone.agent != *agent);
            } else {
                [field::agent_extension, field::agent_instrument].into_iter().filter_map(text).for_each(|device| self.phone(agent, device));
            }
        }
    }

    /// Remembers the phone of a watched agent; a phone belongs to the agent who logged in there last. An agent has two at most,
    /// extension and instrument: older ones go.
    fn phone(&mut self, agent: &[u8], device: &[u8]) {
        if !self.agents.contains(agent) || device.is_empty() {
            return;
        }
        self.phones.retain(|phone| *phone.device != *device);
        if self.phones.iter().filter(|phone| *phone.agent == *agent).count() == 2 {
            let oldest = self.phones.iter().position(|phone| *phone.agent == *agent);
            oldest.into_iter().for_each(|at| drop(self.phones.remove(at)));
        }
        self.phones.push(Phone { agent: agent.into(), device: device.into() });
    }
}

impl std::fmt::Debug for Watched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watched").field("devices", &self.devices.len()).field("agents", &self.agents.len()).finish_non_exhaustive()
    }
}

/// A set of at most `FOLLOWED_MAX` values, in two generations: what was not used for half of that is forgotten.
#[derive(Debug)]
struct Recent<T> {
    young: HashSet<T>,
    old: HashSet<T>,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Recent { young: HashSet::new(), old: HashSet::new() }
    }
}

impl<T: Eq + Hash> Recent<T> {
    fn has(&self, value: &T) -> bool {
        self.young.contains(value) || self.old.contains(value)
    }

    fn add(&mut self, value: T) {
        if self.young.len() == FOLLOWED_MAX / 2 && !self.young.contains(&value) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(value);
    }

    fn remove(&mut self, value: &T) {
        self.young.remove(value);
        self.old.remove(value);
    }
}

#[cfg(test)]
impl Follower {
    /// Calls that are followed.
    pub(super) fn followed(&self) -> usize {
        self.watched.as_ref().map_or(0, |watched| watched.call_ids.young.len() + watched.call_ids.old.len())
    }
}
