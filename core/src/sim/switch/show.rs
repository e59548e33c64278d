//! What `show` prints of devices and calls.

use serde_json::{Value, json};

use super::Switch;
use crate::sim::site::Device;

impl Switch {
    /// Every device of the site, and every outside party in a call.
    pub(in crate::sim) fn show_devices(&self) -> Value {
        let outside = self.calls_at.keys().filter(|device| !self.site.devices.contains_key(device.as_str())).map(String::as_str);
        self.site.devices.keys().map(|device| &**device).chain(outside).map(|device| self.show_device(device)).collect()
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
        let mut shown = json!({"device": device, "kind": kind, "type": self.device_type(device), "calls": self.calls_of(device)});
        if let (Some(agent), Some(shown)) = (self.agent_of_phone(device), shown.as_object_mut()) {
            let state = self.agent_state(agent).map(super::AgentState::name);
            shown.insert("agent".to_owned(), agent.into());
            shown.insert("state".to_owned(), state.into());
        }
        shown
    }

    /// Every call with its parties.
    pub(in crate::sim) fn show_calls(&self) -> Value {
        let calls = self.calls.values().map(|call| {
            let party = |party: &super::model::Party| {
                json!({"device": party.device, "type": self.device_type(&party.device), "state": party.state as u32})
            };
            json!({
                "call": call.id,
                "name": call.name,
                "ani": call.ani,
                "dnis": call.dnis,
                "dialed_number": call.trigger,
                "csq": call.csq,
                "queued": call.stage == super::model::Stage::Queued,
                "agent": call.agent(),
                "parties": call.parties.iter().map(party).collect::<Vec<_>>(),
            })
        });
        calls.collect()
    }
}
