//! Calls: dial, answer, hang up, and the steps that the application takes by itself.

use super::model::{Call, CallRef, DialOptions, Lcs, Party, Stage, Viewer};
use super::{AgentState, CALLS_MAX, Refusal, Switch, Timer, cf};
use crate::sim::site::Device;
use crate::wire::msg;

/// Longest ANI and dialling number, in bytes: ANI takes 40 with its NUL.
const ANI_MAX: usize = 39;
/// Longest DNIS, in bytes: it takes 32 with its NUL.
const DNIS_MAX: usize = 31;
/// Longest name of a call, in bytes.
const NAME_MAX: usize = 64;
/// EventCause of a trigger that has no free CTI port.
const CEC_BUSY: u32 = 3;

impl Switch {
    /// A device, or a party outside, dials a trigger. Gives the call's id.
    pub(in crate::sim) fn dial(&mut self, device: &str, number: &str, options: DialOptions) -> Result<u32, Refusal> {
        let application = self.may_dial(device, number, &options)?;
        let id = self.next_call;
        self.next_call = self.next_call.wrapping_add(1);
        if let Some(name) = &options.name {
            self.names.insert(name.clone(), id);
        }
        let call = Call {
            id,
            name: options.name,
            caller: device.to_owned(),
            trigger: number.to_owned(),
            ani: options.ani.unwrap_or_else(|| device.to_owned()),
            dnis: options.dnis.unwrap_or_else(|| number.to_owned()),
            application,
            csq: None,
            port: None,
            stage: Stage::Routing,
            step: 0,
            parties: Vec::new(),
            viewers: Default::default(),
        };
        self.calls.insert(id, call);
        self.join(id, device, Lcs::Initiate);
        self.caller_dials(id, device);
        self.join(id, number, Lcs::Initiate);
        self.begin(id, Viewer::Bridge, number);
        self.delivered(id, number, None, Lcs::Initiate);
        self.after(self.site.timing.port_answer, id, Timer::PortAnswers);
        Ok(id)
    }

    /// The index of the application that the call reaches.
    fn may_dial(&self, device: &str, number: &str, options: &DialOptions) -> Result<usize, Refusal> {
        match self.site.devices.get(device) {
            Some(Device::Trigger(_) | Device::Port(_)) => {
                let text = format!("{device} cannot dial: only its application works a trigger or a CTI port");
                return Err(Refusal::new(cf::INVALID_CALLING_DEVICE, text));
            }
            Some(_) if !self.calls_of(device).is_empty() => return Err(Refusal::unsupported("a second call on a phone that is in a call")),
            _ => {}
        }
        if let Some(agent) = self.agent_on(device).filter(|agent| self.agent_state(agent) == Some(AgentState::Reserved)) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is RESERVED: the phone {device} is about to ring")));
        }
        let Some(Device::Trigger(application)) = self.site.devices.get(number) else {
            return Err(Refusal::unsupported(&format!("a call to {number}, which is not a trigger")));
        };
        let fits = |value: &Option<String>, max: usize| value.as_ref().is_none_or(|value| value.len() <= max);
        if device.len() > ANI_MAX || !fits(&options.ani, ANI_MAX) || !fits(&options.dnis, DNIS_MAX) {
            return Err(Refusal::new(cf::VALUE_OUT_OF_RANGE, format!("a number is longer than {ANI_MAX} bytes, or dnis than {DNIS_MAX}")));
        }
        if let Some(name) = &options.name {
            self.may_name(name)?;
        }
        if self.calls.len() >= CALLS_MAX {
            return Err(Refusal::new(cf::RESOURCE_BUSY, format!("{CALLS_MAX} calls exist, the limit")));
        }
        Ok(*application)
    }

    fn may_name(&self, name: &str) -> Result<(), Refusal> {
        if name.is_empty() || name.len() > NAME_MAX || name.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refusal::new(
                cf::VALUE_OUT_OF_RANGE,
                format!("{name:?} is not a name for a call: 1 to {NAME_MAX} bytes, not a number"),
            ));
        }
        match self.names.get(name) {
            Some(id) => Err(Refusal::new(cf::INVALID_STATE, format!("{name} is the name of call {id}, which still exists"))),
            None => Ok(()),
        }
    }

    /// What is seen of a monitored phone that dials.
    fn caller_dials(&mut self, id: u32, device: &str) {
        if !self.monitored(device) {
            return;
        }
        self.goes_off_hook(device);
        self.begin(id, Viewer::Bridge, device);
        self.begin(id, Viewer::Phone(device.to_owned()), device);
        self.service_initiated(id);
        self.originated(id);
    }

    /// The call reached the trigger a while ago: a port takes it, or it fails.
    pub(super) fn port_answers(&mut self, id: u32) {
        let Some((caller, trigger, application)) =
            self.calls.get(&id).map(|call| (call.caller.clone(), call.trigger.clone(), call.application))
        else {
            return;
        };
        let ports = self.site.applications.get(application).map(|application| application.ports.as_slice()).unwrap_or_default();
        let Some(port) = ports.iter().find(|port| self.calls_of(port).is_empty()).map(|port| port.to_string()) else {
            self.failed(id, CEC_BUSY);
            return self.clear(id, &caller);
        };
        self.leave(id, &trigger);
        self.join(id, &port, Lcs::Connect);
        self.set_state(id, &caller, Lcs::Connect);
        if let Some(call) = self.calls.get_mut(&id) {
            call.port = Some(port.clone());
            call.go(Stage::Prompt);
        }
        self.established(id, &port, Some(&trigger));
        self.start_streams(id, &caller);
        self.after(self.site.timing.prompt, id, Timer::PromptEnds);
    }

    /// A phone answers the call that rings there; gives the call.
    pub(in crate::sim) fn answer(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        let wanted = wanted.map(|wanted| self.find(wanted)).transpose()?;
        let rings = |id: &&u32| self.calls.get(id).and_then(|call| call.party(device)).is_some_and(|party| party.state == Lcs::Alerting);
        let ringing = self.calls_of(device).iter().find(rings).copied();
        match (ringing, wanted) {
            (None, _) => Err(Refusal::new(cf::NO_CALL_TO_ANSWER, format!("no call rings at {device}"))),
            (Some(id), Some(wanted)) if id != wanted => {
                Err(Refusal::new(cf::NO_CALL_TO_ANSWER, format!("call {wanted} does not ring at {device}")))
            }
            (Some(id), _) => {
                self.answered(id, device);
                Ok(id)
            }
        }
    }

    fn answered(&mut self, id: u32, device: &str) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        let Stage::Ringing(agent) = call.stage.clone() else { return };
        let port = call.port.take();
        call.go(Stage::Talking(agent.clone()));
        self.set_state(id, device, Lcs::Connect);
        self.established(id, device, port.as_deref());
        self.set_agent(&agent, AgentState::Talking, 0);
        self.start_streams(id, device);
        if let Some(port) = port {
            self.leave(id, &port);
            self.connection_cleared(id, &port);
        }
    }

    /// A device, or a party outside, hangs up; gives the call.
    pub(in crate::sim) fn hang_up(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        if let Some(Device::Trigger(_) | Device::Port(_)) = self.site.devices.get(device) {
            return Err(Refusal::unsupported("a trigger or CTI port that hangs up"));
        }
        let id = match (wanted, self.calls_of(device)) {
            (Some(wanted), _) => self.find(wanted)?,
            (None, [id]) => *id,
            (None, []) => return Err(Refusal::new(cf::NO_CALL_TO_CLEAR, format!("{device} is in no call"))),
            (None, calls) => return Err(Refusal::new(cf::INVALID_CALL, format!("{device} is in {} calls: say which", calls.len()))),
        };
        match self.calls.get(&id).and_then(|call| call.party(device)).map(|party| party.state) {
            None => Err(Refusal::new(cf::INVALID_CONNECTION, format!("{device} is not in call {id}"))),
            Some(Lcs::Alerting) => Err(Refusal::new(cf::INVALID_STATE, format!("call {id} rings at {device}, which has not answered it"))),
            Some(_) => {
                self.clear(id, device);
                Ok(id)
            }
        }
    }

    /// The call with this id or name.
    pub(in crate::sim) fn find(&self, wanted: &CallRef) -> Result<u32, Refusal> {
        let (id, shown) = match wanted {
            CallRef::Id(id) => (Some(*id), id.to_string()),
            CallRef::Name(name) => (self.names.get(name).copied(), name.clone()),
        };
        id.filter(|id| self.calls.contains_key(id)).ok_or_else(|| Refusal::new(cf::INVALID_CALL, format!("there is no call {shown}")))
    }

    /// Ends a call because `first` hung up: streams, parties, call, in this order; then its agent is free.
    fn clear(&mut self, id: u32, first: &str) {
        let Some(call) = self.calls.get(&id) else { return };
        let mut parties = call.parties.clone();
        parties.sort_by_key(|party| party.device != first);
        for party in parties.iter().filter(|party| party.streams) {
            self.streams(id, &party.device, msg::RTP_STOPPED_EVENT);
        }
        for party in &parties {
            self.connection_cleared(id, &party.device);
        }
        self.cleared(id);
        parties.iter().for_each(|party| self.leave(id, &party.device));
        if let Some(call) = self.calls.remove(&id) {
            if let Some(name) = &call.name {
                self.names.remove(name);
            }
            self.call_over(&call);
        }
    }

    fn start_streams(&mut self, id: u32, device: &str) {
        if !self.monitored(device) {
            return;
        }
        if let Some(party) = self.party_mut(id, device) {
            party.streams = true;
        }
        self.streams(id, device, msg::RTP_STARTED_EVENT);
    }

    pub(super) fn forget_streams(&mut self, id: u32, device: &str) {
        if let Some(party) = self.party_mut(id, device) {
            party.streams = false;
        }
    }

    pub(super) fn join(&mut self, id: u32, device: &str, state: Lcs) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.parties.push(Party { device: device.to_owned(), state, streams: false });
        self.calls_at.entry(device.to_owned()).or_default().push(id);
    }

    pub(super) fn leave(&mut self, id: u32, device: &str) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.parties.retain(|party| party.device != device);
        }
        if let Some(calls) = self.calls_at.get_mut(device) {
            calls.retain(|call| *call != id);
            if calls.is_empty() {
                self.calls_at.remove(device);
            }
        }
    }

    pub(super) fn set_state(&mut self, id: u32, device: &str, state: Lcs) {
        if let Some(party) = self.party_mut(id, device) {
            party.state = state;
        }
    }

    fn party_mut(&mut self, id: u32, device: &str) -> Option<&mut Party> {
        self.calls.get_mut(&id)?.parties.iter_mut().find(|party| party.device == device)
    }
}
