//! What the contact centre says of itself: `show calls` and `show devices`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fold::lcs;
use super::setup;

/// A call as it is.
pub struct TrueCall {
    pub context: BTreeMap<String, String>,
    /// Device and LocalConnectionState.
    pub parties: Vec<(String, u32)>,
    /// Call type by viewer: `bridge`, or the extension of an agent.
    pub seen_by: BTreeMap<String, u32>,
}

impl TrueCall {
    pub fn state(&self, device: &str) -> Option<u32> {
        self.parties.iter().find(|(party, _)| party == device).map(|(_, state)| *state)
    }
}

/// Everything at one moment.
pub struct Truth {
    /// What `show calls` and `show devices` answered.
    pub text: [String; 2],
    pub calls: BTreeMap<u32, TrueCall>,
    /// State and reason by agent.
    pub agents: BTreeMap<String, (String, u32)>,
    /// Devices out of service.
    pub out_of_service: Vec<String>,
    /// Devices that name a call, and devices outside of the site.
    pub busy: Vec<String>,
}

impl Truth {
    pub fn parse(calls: String, devices: String) -> Truth {
        let mut truth = Truth {
            calls: Truth::parse_calls(&calls),
            agents: BTreeMap::new(),
            out_of_service: Vec::new(),
            busy: Vec::new(),
            text: [calls, devices],
        };
        for device in list(&truth.text[1]) {
            let name = text(&device["device"]);
            if let (Some(agent), Some(state)) = (device["agent"].as_str(), device["state"].as_str()) {
                truth.agents.insert(agent.to_owned(), (state.to_owned(), number(&device["reason"])));
            }
            if device["in_service"] == Value::Bool(false) {
                truth.out_of_service.push(name.clone());
            }
            if device["kind"] == "outside" || device["calls"].as_array().is_some_and(|calls| !calls.is_empty()) {
                truth.busy.push(name);
            }
        }
        truth
    }

    /// What `show calls` answered.
    pub fn parse_calls(calls: &str) -> BTreeMap<u32, TrueCall> {
        list(calls).iter().map(|call| (number(&call["call"]), true_call(call))).collect()
    }

    pub fn logged_in(&self, agent: &str) -> bool {
        self.agents.get(agent).is_some_and(|(state, _)| state != "LOGOUT")
    }

    /// Triggers and CTI ports always, the lines of an agent's phone while the agent is logged in.
    pub fn monitored(&self, device: &str) -> bool {
        setup::is_trigger(device) || setup::is_port(device) || setup::agent_of(device).is_some_and(|agent| self.logged_in(agent))
    }

    /// The calls that have failed somewhere, if they are `wanted`.
    pub fn failed_calls(&self, wanted: bool) -> impl Iterator<Item = u32> + '_ {
        let failed = |call: &TrueCall| call.parties.iter().any(|(_, state)| *state == lcs::FAIL);
        self.calls.iter().filter(move |(_, call)| wanted && failed(call)).map(|(id, _)| *id)
    }

    /// The calls in which a device is that fits. Whether a device where the call has failed counts, says `failed`: it has a
    /// connection of the call, and was not in it unless it was a route point without a free CTI port.
    pub fn calls_at(&self, failed: bool, fits: impl Fn(&str) -> bool) -> BTreeSet<u32> {
        let is_there = |(device, state): &(String, u32)| fits(device) && (failed || *state != lcs::FAIL);
        self.calls.iter().filter(|(_, call)| call.parties.iter().any(is_there)).map(|(id, _)| *id).collect()
    }
}

fn true_call(call: &Value) -> TrueCall {
    let mut context = BTreeMap::new();
    for name in ["ani", "dnis", "dialed_number"] {
        context.insert(name.to_owned(), text(&call[name]));
    }
    for table in ["variables", "ecc"] {
        for (name, value) in call[table].as_object().into_iter().flatten() {
            context.insert(name.clone(), text(value));
        }
    }
    let viewers = call["seen_by"].as_array().map(Vec::as_slice).unwrap_or_default();
    TrueCall {
        context,
        parties: call["parties"].as_array().unwrap().iter().map(|party| (text(&party["device"]), number(&party["state"]))).collect(),
        seen_by: viewers.iter().map(|viewer| (text(&viewer["viewer"]), number(&viewer["call_type"]))).collect(),
    }
}

fn list(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> u32 {
    value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}
