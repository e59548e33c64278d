//! What `show` prints of devices and calls.

use serde_json::{Map, Value, json};

use super::Switch;
use super::model::{Call, Nature, Party, Stage};
use crate::sim::site::Device;

impl Switch {
    /// Every device of the site, and every outside party in a call.
    pub(in crate::sim) fn show_devices(&self) -> Value {
        let outside = self.calls_at.keys().filter(|device| !self.site.devices.contains_key(*device));
        self.site.devices.keys().chain(outside).map(|device| self.show_device(device)).collect()
    }

    fn show_device(&self, device: &str) -> Value {
        let kind = match self.site.devices.get(device) {
            Some(Device::Trigger(_)) => "trigger",
            Some(Device::Port(_)) => "cti-port",
            Some(Device::AgentPhone(_)) => "agent-phone",
            Some(Device::SecondaryLine(_)) => "secondary-line",
            Some(Device::Phone) => "phone",
            None => "outside",
        };
        let mut shown = json!({
            "device": device, "kind": kind, "type": self.device_type(device), "in_service": !self.down.contains(device),
            "calls": self.calls_of(device),
        });
        if let (Some(agent), Some(shown)) = (self.agent_of_phone(device), shown.as_object_mut()) {
            let state = self.agent_state(agent).map(super::AgentState::name);
            shown.insert("agent".to_owned(), agent.into());
            shown.insert("state".to_owned(), state.into());
            shown.insert("reason".to_owned(), self.reason_of(agent).into());
        }
        shown
    }

    /// Every call with its parties.
    pub(in crate::sim) fn show_calls(&self) -> Value {
        self.calls.values().map(|call| self.show_call(call)).collect()
    }

    fn show_call(&self, call: &Call) -> Value {
        let seen_by: Vec<Value> =
            self.seen_by(call.id).into_iter().map(|(viewer, kind)| json!({"viewer": viewer, "call_type": kind})).collect();
        let failed = call.failed.iter().map(|device| self.show_party(device, super::model::Lcs::Fail as u32));
        let party = |party: &Party| self.show_party(&party.device, party.state as u32);
        let stage = call.script.as_ref().map(|script| &script.stage);
        json!({
            "call": call.id,
            "name": call.names.first(),
            "call_type": seen_by.first().map(|seen| seen["call_type"].clone()),
            "ani": call.ani,
            "dnis": call.dnis,
            "dialed_number": call.dialed,
            "application": call.application,
            "csq": call.csq,
            "queued": stage == Some(&Stage::Queued),
            "agent": self.agent_of_call(call),
            "conference": call.nature == Nature::Conference,
            "consult": call.consult.map(|kind| format!("{kind:?}").to_lowercase()),
            "variables": call.context.items.iter().map(|(name, value)| (name.name().to_owned(), value.clone().into())).collect::<Map<_, _>>(),
            "ecc": self.show_expanded(call),
            "parties": call.parties.iter().map(party).chain(failed).collect::<Vec<_>>(),
            "seen_by": seen_by,
        })
    }

    fn show_party(&self, device: &str, state: u32) -> Value {
        json!({
            "device": device, "shown": self.shown(device), "type": self.device_type(device), "state": state,
            "monitored": self.monitored(device),
        })
    }

    fn show_expanded(&self, call: &Call) -> Map<String, Value> {
        let scalars = call.context.named.iter().map(|(name, value)| (name.clone(), value.clone().into()));
        let arrays = call.context.arrays.iter().map(|((name, index), value)| (format!("{name}[{index}]"), value.clone().into()));
        scalars.chain(arrays).collect()
    }

    /// The agent who was chosen for the call, or talks on it.
    fn agent_of_call(&self, call: &Call) -> Option<String> {
        let offered = call.script.as_ref().and_then(|script| script.agent());
        let serving = |party: &Party| {
            let agent = self.agent_on(&party.device)?;
            self.run(agent).filter(|run| run.serving == Some(call.id)).map(|_| agent)
        };
        offered.or_else(|| call.parties.iter().rev().find_map(serving)).map(|agent| agent.to_string())
    }
}
