//! Agents: log in and out, ready and not ready, work.

use super::model::{AfterCall, Viewer};
use super::{AgentState, Refusal, Switch, Timer, cf};
use crate::sim::site::{CallControl, Device, Number};

/// Reason codes of the system ("Unified CCX CTI Protocol Developer Guide", agent state reason codes).
pub(super) mod reason {
    pub(in super::super) const RING_NO_ANSWER: u16 = 32_763;
    pub(in super::super) const OFF_HOOK: u16 = 32_762;
    pub(in super::super) const NON_ICD: u16 = 32_761;
    pub(in super::super) const LOGON: u16 = 32_760;
    pub(in super::super) const PHONE_DOWN: u16 = 32_759;
    pub(in super::super) const WORK_TIMER: u16 = 32_758;
    pub(in super::super) const PHONE_UP: u16 = 32_756;
    pub(in super::super) const CALL_ENDED: u16 = 32_755;
    pub(in super::super) const CANCEL_CONSULT: u16 = 32_749;
    pub(in super::super) const SECONDARY_LINE: u16 = 32_742;
}

impl Switch {
    /// Logs an agent in on the agent's own extension: NOT_READY.
    pub(in crate::sim) fn login(&mut self, agent: &str, extension: &str) -> Result<(), Refusal> {
        self.may_log_in(agent, extension)?;
        self.set_agent(agent, AgentState::NotReady, reason::LOGON);
        // A call that the phone is in is seen from now on.
        for line in self.lines_of(extension) {
            for id in self.calls_of(&line).to_vec() {
                self.comes_into_view(id, &line);
            }
        }
        Ok(())
    }

    /// What SET_AGENT_STATE_REQ with ForcedFlag 2 asks: whether the agent could log in there.
    pub(in crate::sim) fn may_log_in(&self, agent: &str, extension: &str) -> Result<(), Refusal> {
        let state = self.known(agent)?;
        let Some(spec) = self.site.agents.get(agent) else { return Ok(()) };
        if &*spec.extension != extension {
            let own = &spec.extension;
            return Err(Refusal::new(cf::INVALID_LOGON_DEVICE, format!("the extension of agent {agent} is {own}, not {extension}")));
        }
        if state != AgentState::Logout {
            return Err(Refusal::new(cf::ALREADY_SIGNED_ON, format!("agent {agent} is logged in")));
        }
        let by_unified_cm = self.site.call_control == CallControl::UnifiedCm;
        if by_unified_cm && !spec.device_cti {
            return Err(Refusal::new(cf::DEVICE_RESTRICTED, format!("the phone of {extension} is not CTI-enabled in Unified CM")));
        }
        if by_unified_cm && !spec.line_cti {
            return Err(Refusal::new(cf::LINE_RESTRICTED, format!("line {extension} is not CTI-enabled in Unified CM")));
        }
        self.in_order(extension)
    }

    /// Logs an agent out. Without `force` not while READY, reserved or in a call.
    pub(in crate::sim) fn logout(&mut self, agent: &str, force: bool, reason: u16) -> Result<(), Refusal> {
        let state = self.logged_in(agent)?;
        let lines = self.lines_of_agent(agent);
        let idle = lines.iter().all(|line| self.calls_of(line).is_empty());
        let may = idle && matches!(state, AgentState::NotReady | AgentState::Work);
        if !force && !may {
            let doing = if matches!(state, AgentState::NotReady | AgentState::Work) { "in a call" } else { state.name() };
            return Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is {doing}; `force` logs out from any state")));
        }
        let offer = self.offer_to(agent);
        let csq = offer.and_then(|id| self.withdraw(id, super::events::NONE_16));
        self.serves_no_more(agent);
        for line in &lines {
            // From now on nobody hears of them.
            self.calls_of(line).to_vec().iter().for_each(|id| self.stop_streams(*id, line));
        }
        self.set_agent(agent, AgentState::Logout, reason);
        lines.iter().for_each(|line| self.unmonitor(agent, line));
        if let (Some(id), Some(csq)) = (offer, csq) {
            self.wait_in_queue(id, csq, true);
            self.serve_queue(csq);
        }
        Ok(())
    }

    /// Makes an agent READY. While TALKING it takes back what was asked for.
    pub(in crate::sim) fn ready(&mut self, agent: &str) -> Result<(), Refusal> {
        let state = self.logged_in(agent)?;
        let lines = self.lines_of_agent(agent);
        lines.iter().try_for_each(|line| self.in_order(line))?;
        let busy = lines.iter().any(|line| !self.calls_of(line).is_empty());
        match state {
            AgentState::NotReady | AgentState::Work if busy => {
                Err(Refusal::new(cf::INVALID_STATE, format!("the phone of agent {agent} is in a call")))
            }
            AgentState::NotReady | AgentState::Work => {
                self.set_agent(agent, AgentState::Ready, 0);
                self.serve_queues_of(agent);
                Ok(())
            }
            AgentState::Talking if self.run(agent).is_some_and(|run| run.after_call.is_some()) => self.remember(agent, None),
            _ => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is {}", state.name()))),
        }
    }

    /// Makes an agent NOT_READY; while TALKING from the end of the call.
    pub(in crate::sim) fn not_ready(&mut self, agent: &str, reason: u16) -> Result<(), Refusal> {
        match self.logged_in(agent)? {
            AgentState::Reserved => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is RESERVED for a call"))),
            AgentState::Talking => self.remember(agent, Some(AfterCall::NotReady(reason))),
            AgentState::NotReady | AgentState::Ready | AgentState::Work | AgentState::Logout => {
                self.set_agent(agent, AgentState::NotReady, reason);
                Ok(())
            }
        }
    }

    /// An agent who is TALKING wants to work after the call.
    pub(in crate::sim) fn work(&mut self, agent: &str) -> Result<(), Refusal> {
        match self.logged_in(agent)? {
            AgentState::Talking => self.remember(agent, Some(AfterCall::Work)),
            state => Err(Refusal::new(cf::INVALID_STATE, format!("agent {agent} is {}: work comes after a call", state.name()))),
        }
    }

    /// The time for work is over.
    pub(super) fn work_ends(&mut self, agent: &str, step: u32) {
        if self.run(agent).is_none_or(|run| run.step != step) {
            return;
        }
        let ready = self.site.agents.get(agent).is_some_and(|spec| spec.auto_available);
        let busy = self.lines_of_agent(agent).iter().any(|line| !self.calls_of(line).is_empty());
        let state = if ready && !busy { AgentState::Ready } else { AgentState::NotReady };
        self.set_agent(agent, state, reason::WORK_TIMER);
        self.serve_queues_of(agent);
    }

    pub(super) fn works(&mut self, agent: &str, time: std::time::Duration) {
        self.set_agent(agent, AgentState::Work, 0);
        if let (Some(step), Some((agent, _))) = (self.run(agent).map(|run| run.step), self.site.agents.get_key_value(agent)) {
            let timer = Timer::Work(agent.clone(), step);
            self.set_timer(time, timer);
        }
    }

    /// Enters a state, tells it, and keeps the lists of available agents.
    pub(super) fn set_agent(&mut self, agent: &str, state: AgentState, reason: u16) {
        self.ready_count += 1;
        self.enter(agent, state, reason, self.ready_count);
    }

    pub(super) fn enter(&mut self, agent: &str, state: AgentState, reason: u16, order: u64) {
        let Some(run) = self.agents.get_mut(agent) else { return };
        let Some((own, spec)) = self.site.agents.get_key_value(agent) else { return };
        let was = (run.ready_order, own.clone());
        (run.state, run.reason) = (state, reason);
        run.step += 1;
        if state == AgentState::Ready {
            run.ready_order = order;
        }
        for csq in &spec.csqs {
            let Some(queue) = self.queues.get_mut(csq) else { continue };
            queue.available.remove(&was);
            if state == AgentState::Ready {
                queue.available.insert((order, own.clone()));
            }
        }
        self.agent_event(agent, state, reason);
    }

    /// A line is not monitored any more: its client, and if nothing else is monitored the bridge, are done with its calls.
    fn unmonitor(&mut self, agent: &str, line: &Number) {
        let Some(spec) = self.site.agents.get(agent) else { return };
        let own = Viewer::Phone(spec.extension.clone());
        for id in self.calls_of(line).to_vec() {
            self.end(id, &own);
            self.bridge_if_unmonitored(id);
        }
    }

    fn remember(&mut self, agent: &str, after_call: Option<AfterCall>) -> Result<(), Refusal> {
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

    pub(super) fn run(&self, agent: &str) -> Option<&super::model::AgentRun> {
        self.agents.get(agent)
    }

    pub(super) fn lines_of_agent(&self, agent: &str) -> Vec<Number> {
        self.site.agents.get(agent).map(|spec| self.lines_of(&spec.extension)).unwrap_or_default()
    }

    /// The state of an agent; `None` for an unknown agent.
    pub(in crate::sim) fn agent_state(&self, agent: &str) -> Option<AgentState> {
        self.run(agent).map(|run| run.state)
    }

    /// EventReasonCode of the agent's last change of state.
    pub(in crate::sim) fn reason_of(&self, agent: &str) -> u16 {
        self.run(agent).map(|run| run.reason).unwrap_or_default()
    }

    /// The agent whose phone this is, logged in or not, on whichever of its lines.
    pub(in crate::sim) fn agent_of_phone(&self, phone: &str) -> Option<&str> {
        match self.site.devices.get(phone) {
            Some(Device::AgentPhone(agent) | Device::SecondaryLine(agent)) => Some(agent),
            _ => None,
        }
    }

    /// The queue whose call the agent is reserved for or talks on.
    pub(in crate::sim) fn csq_served_by(&self, agent: &str) -> Option<u32> {
        self.calls.get(&self.run(agent)?.serving?)?.csq
    }
}
