//! Agents and devices.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

use super::ids::line;
use super::text::Text;
use super::told::{NONE_16, tag, until_nul};
use super::types::{Agent, Device, agent_state};
use super::{AGENTS_MAX, DEVICES_MAX};
use crate::wire::{Message, field};

/// DeviceIDTypes of what belongs to the contact centre: CTI port, route point, agent's phone, queue, another line of an agent. Whoever
/// calls has another, so that the table does not grow with the callers.
const OWN_TYPES: [u32; 5] = [73, 74, 76, 77, 78];
/// SystemEventID: device out of service, device back in service.
const OUT_OF_SERVICE: u32 = 10;
const BACK_IN_SERVICE: u32 = 11;
/// Media routing domain of voice.
const VOICE: i64 = 1;

/// The agents by id, and by the extension where they are logged in.
#[derive(Clone, Default)]
pub(super) struct Crew {
    agents: HashMap<Text, Member>,
    at: HashMap<Text, Text>,
}

#[derive(Clone)]
struct Member {
    agent: Arc<Agent>,
    /// The media routing domain whose states are followed: GED-188 tells a state for each.
    domain: Option<i64>,
}

/// What a message tells of an agent.
#[derive(Default)]
struct Heard<'a> {
    id: &'a [u8],
    extension: &'a [u8],
    instrument: &'a [u8],
    state: Option<u32>,
    reason: Option<u32>,
    domain: Option<i64>,
}

/// What follows from an agent's event for the calls.
pub(super) enum Change {
    /// Nothing.
    None,
    /// Nobody is logged in at the extension any more.
    Left(Text),
    /// The agent is logged in at the extension from now on.
    Came { extension: Text, agent: Text },
}

impl<'a> Heard<'a> {
    fn read(message: &Message<'a>) -> Heard<'a> {
        let mut heard = Heard {
            state: message.u32(field::agent_state),
            reason: message.u32(field::event_reason_code).filter(|reason| *reason != NONE_16),
            domain: message.get(field::mrd_id).and_then(crate::wire::Value::integer),
            ..Heard::default()
        };
        for float in message.floats() {
            match float.tag {
                tag::AGENT_ID_LONG => heard.id = until_nul(float.bytes),
                tag::AGENT_ID if heard.id.is_empty() => heard.id = until_nul(float.bytes),
                tag::AGENT_EXTENSION => heard.extension = until_nul(float.bytes),
                tag::AGENT_INSTRUMENT => heard.instrument = until_nul(float.bytes),
                _ => {}
            }
        }
        heard
    }
}

impl Crew {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Agent>> {
        self.agents.values().map(|member| &member.agent)
    }

    pub(super) fn get(&self, id: &[u8]) -> Option<&Arc<Agent>> {
        self.agents.get(id).map(|member| &member.agent)
    }

    pub(super) fn len(&self) -> usize {
        self.agents.len()
    }

    /// The agent who is logged in at this device; on a line that is not the agent's own, at its primary extension.
    pub(super) fn at(&self, device: &[u8]) -> Option<&Text> {
        if self.at.is_empty() {
            return None;
        }
        self.at.get(device).or_else(|| self.at.get(line(device)?.0))
    }

    /// AGENT_STATE_EVENT, QUERY_AGENT_STATE_CONF, OPEN_CONF. `asked` is the agent that a query was about: its answer need not repeat it.
    pub(super) fn take(&mut self, at: SystemTime, message: &Message<'_>, asked: Option<&str>) -> Change {
        let mut heard = Heard::read(message);
        if heard.id.is_empty() {
            heard.id = asked.map_or(heard.id, str::as_bytes);
        }
        let by_extension = self.at.get(heard.extension).cloned();
        if let (true, Some(agent)) = (heard.id.is_empty(), &by_extension) {
            heard.id = agent.as_bytes();
        }
        let Some(state) = heard.state.filter(|state| *state != agent_state::UNKNOWN && !heard.id.is_empty()) else { return Change::None };
        let known = self.agents.get(heard.id).map(|member| (member.domain, member.agent.agent_state));
        let foreign = |domain: Option<i64>| domain.is_some() && domain != heard.domain && heard.domain != Some(VOICE);
        match known {
            Some((domain, _)) if foreign(domain) => Change::None,
            None if self.agents.len() >= AGENTS_MAX => Change::None,
            known => self.set(at, &heard, state, known.map(|(_, state)| state)),
        }
    }

    fn set(&mut self, at: SystemTime, heard: &Heard<'_>, state: u32, before: Option<u32>) -> Change {
        let new = || Agent {
            agent_id: Text::new(heard.id),
            agent_extension: Text::EMPTY,
            agent_instrument: Text::EMPTY,
            agent_state: state,
            event_reason_code: heard.reason,
            since: at,
        };
        if before.is_none() {
            self.agents.insert(Text::new(heard.id), Member { agent: Arc::new(new()), domain: heard.domain });
        }
        let Some(member) = self.agents.get_mut(heard.id) else { return Change::None };
        member.domain = heard.domain;
        // A query does not tell the reason: that of the same state stays.
        let reason = heard.reason.or(member.agent.event_reason_code.filter(|_| before == Some(state)));
        if member.agent.agent_state != state || member.agent.event_reason_code != reason {
            let agent = Arc::make_mut(&mut member.agent);
            (agent.agent_state, agent.event_reason_code, agent.since) = (state, reason, at);
        }
        for (told, place) in [(heard.extension, 0), (heard.instrument, 1)] {
            let known = if place == 0 { &member.agent.agent_extension } else { &member.agent.agent_instrument };
            if !told.is_empty() && known.as_bytes() != told {
                let agent = Arc::make_mut(&mut member.agent);
                *(if place == 0 { &mut agent.agent_extension } else { &mut agent.agent_instrument }) = Text::new(told);
            }
        }
        self.moves(heard.id, state)
    }

    /// Keeps who is logged in where.
    fn moves(&mut self, id: &[u8], state: u32) -> Change {
        let Some(agent) = self.agents.get(id).map(|member| &member.agent) else { return Change::None };
        let extension = &agent.agent_extension;
        let there = self.at.get(extension.as_bytes());
        match (extension.is_empty(), there, state == agent_state::LOGOUT) {
            (true, ..) => Change::None,
            (_, Some(there), true) if there == &agent.agent_id => {
                let extension = extension.clone();
                self.at.remove(&extension);
                Change::Left(extension)
            }
            (_, there, false) if there != Some(&agent.agent_id) => {
                let (extension, agent) = (extension.clone(), agent.agent_id.clone());
                self.at.insert(extension.clone(), agent.clone());
                Change::Came { extension, agent }
            }
            _ => Change::None,
        }
    }
}

/// The devices by id.
#[derive(Clone, Default)]
pub(super) struct Devices {
    devices: HashMap<Text, Arc<Device>>,
}

impl Devices {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Device>> {
        self.devices.values()
    }

    pub(super) fn get(&self, id: &[u8]) -> Option<&Arc<Device>> {
        self.devices.get(id)
    }

    pub(super) fn len(&self) -> usize {
        self.devices.len()
    }

    /// An event named a device with its type.
    pub(super) fn note(&mut self, id: &[u8], kind: u32) {
        if id.is_empty() || !OWN_TYPES.contains(&kind) {
            return;
        }
        match self.devices.get_mut(id) {
            Some(device) if device.device_type == Some(kind) => {}
            Some(device) => Arc::make_mut(device).device_type = Some(kind),
            None => self.add(Device { device_id: Text::new(id), device_type: Some(kind), in_service: true }),
        }
    }

    /// SYSTEM_EVENT.
    pub(super) fn take(&mut self, message: &Message<'_>) {
        let in_service = match message.u32(field::system_event_id) {
            Some(OUT_OF_SERVICE) => false,
            Some(BACK_IN_SERVICE) => true,
            _ => return,
        };
        let Some(crate::wire::Value::Text(id)) = message.get(field::event_device_id) else { return };
        let kind = message.u32(field::event_device_type).filter(|kind| OWN_TYPES.contains(kind));
        match self.devices.get_mut(id) {
            Some(device) if device.in_service == in_service => {}
            Some(device) => Arc::make_mut(device).in_service = in_service,
            None if id.is_empty() => {}
            None => self.add(Device { device_id: Text::new(id), device_type: kind, in_service }),
        }
    }

    fn add(&mut self, device: Device) {
        if self.devices.len() < DEVICES_MAX {
            self.devices.insert(device.device_id.clone(), Arc::new(device));
        }
    }
}
