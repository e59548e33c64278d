//! Agents: log in and out, ready and not ready, and what calls do to their state.

use super::model::{CallRef, Viewer};
use super::{AgentState, Refusal, Switch, cf};
use crate::sim::site::Device;

/// Reason codes of the system ("Unified CCX CTI Protocol Developer Guide", agent state reason codes).
mod reason {
    pub(super) const LOGON: u16 = 32_760;
    pub(super) const OFF_HOOK: u16 = 32_762;
    pub(super) const CALL_ENDED: u16 = 32_755;
}

impl Switch {
    /// Logs an agent in on the agent's own extension: NOT_READY.
    pub(in crate::sim) fn login(&mut self, agent: &str, extension: &str) -> Result<(), Refusal> {
        let state = self.known(agent)?;
        let own = self.site.agents.get(agent).map(|spec| spec.extension.to_string()).unwrap_or_default();
        if own != extension {
            return Err(Refusal::new(cf::INVALID_LOGON_DEVICE, format!("the extension of agent {agent} is {own}, not {extension}")));
        }
        if state != AgentState::Logout {
            return Err(Refusal::new(cf::ALREADY_SIGNED_ON, format!("agent {agent} is logged in")));
        }
        self.set_agent(agent, AgentState::NotReady, reason::LOGON);
        // A call that the phone is in is seen from now on.
        for id in self.calls_of(extension).to_vec() {
            self.begin(id, Viewer::Bridge, extension);
            self.begin(id, Viewer::Phone(extension.to_owned()), extension);
        }
        Ok(())
    }

    /// Logs an agent out. Without `force` not while READY, reserved or in a call.
    pub(in crate::sim) fn logout(&mut self, agent: &str, force: bool, reason: u16) -> Result<(), Refusal> {
        let state = self.logged_in(agent)?;
        let phone = self.site.agents.get(agent).map(|spec| spec.extension.to_string()).unwrap_or_default();
        if !force && (state != AgentState::NotReady || !self.calls_of(&phone).is_empty()) {
            let doing = if state == AgentState::NotReady { "in a call" } else { state.name() };
            return Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is {doing}; `force` logs out from any state")));
        }
        let offer = self.agents.get(agent).and_then(|run| run.call).filter(|_| matches!(state, AgentState::Reserved));
        let csq = offer.and_then(|id| self.withdraw(id));
        self.forget(agent);
        self.set_agent(agent, AgentState::Logout, reason);
        self.unmonitor(&phone);
        if let (Some(id), Some(csq)) = (offer, csq) {
            self.requeue(id, csq);
        }
        Ok(())
    }

    /// Makes an agent READY. While TALKING it takes back a NOT_READY that was asked for.
    pub(in crate::sim) fn ready(&mut self, agent: &str) -> Result<(), Refusal> {
        let state = self.logged_in(agent)?;
        let busy = self.site.agents.get(agent).is_some_and(|spec| !self.calls_of(&spec.extension).is_empty());
        match state {
            AgentState::NotReady if busy => Err(Refusal::new(cf::INVALID_STATE, format!("the phone of agent {agent} is in a call"))),
            AgentState::NotReady => {
                self.set_agent(agent, AgentState::Ready, 0);
                self.serve_queues_of(agent);
                Ok(())
            }
            AgentState::Talking if self.after_call(agent).is_some() => self.remember(agent, None),
            _ => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is {}", state.name()))),
        }
    }

    /// Makes an agent NOT_READY; while TALKING from the end of the call.
    pub(in crate::sim) fn not_ready(&mut self, agent: &str, reason: u16) -> Result<(), Refusal> {
        match self.logged_in(agent)? {
            AgentState::Reserved => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is RESERVED for a call"))),
            AgentState::Talking => self.remember(agent, Some(reason)),
            AgentState::NotReady | AgentState::Ready | AgentState::Logout => {
                self.set_agent(agent, AgentState::NotReady, reason);
                Ok(())
            }
        }
    }

    /// A READY agent who dials is not available any more.
    pub(super) fn goes_off_hook(&mut self, device: &str) {
        let agent = self.agent_on(device).map(str::to_owned);
        if let Some(agent) = agent.filter(|agent| self.agent_state(agent) == Some(AgentState::Ready)) {
            self.set_agent(&agent, AgentState::NotReady, reason::OFF_HOOK);
        }
    }

    /// The caller gave up before the agent answered: READY, at the old place in the order.
    pub(super) fn offer_ends(&mut self, agent: &str) {
        self.forget(agent);
        let order = self.agents.get(agent).map(|run| run.ready_order).unwrap_or_default();
        self.enter(agent, AgentState::Ready, 0, order);
        self.serve_queues_of(agent);
    }

    /// The call of the queue that the agent talked on is over. An agent who was logged out meanwhile has no part in it.
    pub(super) fn talk_ends(&mut self, agent: &str, call: u32) {
        if self.agents.get(agent).is_none_or(|run| run.call != Some(call)) {
            return;
        }
        let asked = self.after_call(agent);
        self.forget(agent);
        let automatic = self.site.agents.get(agent).is_some_and(|spec| spec.auto_available);
        match asked {
            Some(reason) => self.set_agent(agent, AgentState::NotReady, reason),
            None if automatic => self.set_agent(agent, AgentState::Ready, 0),
            None => self.set_agent(agent, AgentState::NotReady, reason::CALL_ENDED),
        }
        self.serve_queues_of(agent);
    }

    /// Enters a state, tells it, and keeps the lists of available agents.
    pub(super) fn set_agent(&mut self, agent: &str, state: AgentState, reason: u16) {
        self.ready_count += 1;
        self.enter(agent, state, reason, self.ready_count);
    }

    fn enter(&mut self, agent: &str, state: AgentState, reason: u16, order: u64) {
        let Some(run) = self.agents.get_mut(agent) else { return };
        let was = (run.ready_order, agent.to_owned());
        run.state = state;
        if state == AgentState::Ready {
            run.ready_order = order;
        }
        for csq in self.site.agents.get(agent).map(|spec| spec.csqs.as_slice()).unwrap_or_default() {
            let Some(csq) = self.csqs.get_mut(csq) else { continue };
            csq.available.remove(&was);
            if state == AgentState::Ready {
                csq.available.insert((order, agent.to_owned()));
            }
        }
        self.agent_event(agent, state, reason);
    }

    /// The phone is not monitored any more: its clients, and if nothing else is monitored the bridge, are done with its calls.
    fn unmonitor(&mut self, phone: &str) {
        for id in self.calls_of(phone).to_vec() {
            self.end(id, &Viewer::Phone(phone.to_owned()));
            // Its streams run on unseen.
            self.forget_streams(id, phone);
            let devices: Vec<String> =
                self.calls.get(&id).map(|call| call.parties.iter().map(|party| party.device.clone()).collect()).unwrap_or_default();
            if !devices.iter().any(|device| self.monitored(device)) {
                self.end(id, &Viewer::Bridge);
            }
        }
    }

    fn forget(&mut self, agent: &str) {
        if let Some(run) = self.agents.get_mut(agent) {
            (run.call, run.after_call) = (None, None);
        }
    }

    fn after_call(&self, agent: &str) -> Option<u16> {
        self.agents.get(agent).and_then(|run| run.after_call)
    }

    fn remember(&mut self, agent: &str, after_call: Option<u16>) -> Result<(), Refusal> {
        if let Some(run) = self.agents.get_mut(agent) {
            run.after_call = after_call;
        }
        Ok(())
    }

    fn known(&self, agent: &str) -> Result<AgentState, Refusal> {
        self.agent_state(agent).ok_or_else(|| Refusal::new(cf::INVALID_AGENT_ID, format!("there is no agent {agent}")))
    }

    fn logged_in(&self, agent: &str) -> Result<AgentState, Refusal> {
        match self.known(agent)? {
            AgentState::Logout => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is not logged in"))),
            state => Ok(state),
        }
    }

    /// The agent whose phone this is, logged in or not.
    pub(in crate::sim) fn agent_of_phone(&self, phone: &str) -> Option<&str> {
        match self.site.devices.get(phone) {
            Some(Device::AgentPhone(agent)) => Some(agent),
            _ => None,
        }
    }

    /// The queue whose call the agent is reserved for or talks on.
    pub(in crate::sim) fn csq_served_by(&self, agent: &str) -> Option<u32> {
        self.calls.get(&self.agents.get(agent)?.call?)?.csq
    }

    /// Whether a call of this reference has the device as a party.
    pub(in crate::sim) fn is_party(&self, device: &str, call: &CallRef) -> bool {
        self.find(call).is_ok_and(|id| self.calls_of(device).contains(&id))
    }
}
