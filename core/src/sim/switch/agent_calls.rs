//! What calls do to the states of agents.

use super::agents::reason;
use super::model::{AfterCall, Call, Lcs, Nature};
use super::{AgentState, Switch};
use crate::sim::site::{Device, Number};

impl Switch {
    /// A READY agent who dials is not available any more.
    pub(super) fn goes_off_hook(&mut self, device: &str) {
        self.is_disturbed(device, reason::OFF_HOOK);
    }

    /// Nor is a READY agent whose phone rings with a call that does not come from a queue.
    pub(super) fn is_called_directly(&mut self, device: &str) {
        self.is_disturbed(device, reason::NON_ICD);
    }

    fn is_disturbed(&mut self, device: &str, on_own_line: u16) {
        let Some(agent) = self.agent_on(device).cloned() else { return };
        if self.agent_state(&agent) == Some(AgentState::Ready) {
            let secondary = matches!(self.site.devices.get(device), Some(Device::SecondaryLine(_)));
            self.set_agent(&agent, AgentState::NotReady, if secondary { reason::SECONDARY_LINE } else { on_own_line });
        }
    }

    /// The agent is chosen for a call.
    pub(super) fn is_taken(&mut self, agent: &str, id: u32) {
        if let Some(run) = self.agents.get_mut(agent) {
            run.serving = Some(id);
            run.was_ready = run.state == AgentState::Ready;
        }
        self.set_agent(agent, AgentState::Reserved, 0);
    }

    /// A call of a queue is about to ring at a phone, by consultation or transfer: its agent is RESERVED.
    pub(super) fn reserve_target(&mut self, id: u32, number: &Number) {
        let Some(agent) = self.agent_on(number).cloned() else { return };
        let free = matches!(self.agent_state(&agent), Some(AgentState::Ready | AgentState::NotReady | AgentState::Work));
        let icd_line = matches!(self.site.devices.get(number), Some(Device::AgentPhone(_)));
        if free && icd_line && self.reachable(id, number).is_ok() {
            self.is_taken(&agent, id);
        }
    }

    /// The phone of an agent answered.
    pub(super) fn has_answered(&mut self, id: u32, device: &str) {
        let Some(agent) = self.agent_on(device).cloned() else { return };
        if self.run(&agent).is_some_and(|run| run.state == AgentState::Reserved && run.serving == Some(id)) {
            self.set_agent(&agent, AgentState::Talking, 0);
        }
    }

    /// The phone of an agent has left a call that goes on.
    pub(super) fn has_left(&mut self, id: u32, device: &str) {
        let (Some(agent), Some(call)) = (self.agent_on(device).cloned(), self.calls.get(&id).cloned()) else { return };
        if !self.lines_of(device).iter().any(|line| call.party(line).is_some()) {
            self.call_is_over(&agent, &call, device);
        }
    }

    /// The call of a queue that an agent was RESERVED for or TALKING on is over for the agent; `first` hung up.
    pub(super) fn call_is_over(&mut self, agent: &str, call: &Call, first: &str) {
        let Some(run) = self.run(agent).filter(|run| run.serving == Some(call.id)) else { return };
        match run.state {
            AgentState::Reserved => self.offer_ends(agent, call.nature == Nature::Consult && *call.caller == *first),
            _ => match self.other_call_of_queue(agent) {
                Some(other) => self.serves(agent, other),
                None => self.talk_ends(agent, call),
            },
        }
    }

    /// A call of a queue that the agent still talks on, or has on hold.
    fn other_call_of_queue(&self, agent: &str) -> Option<u32> {
        let lines = self.lines_of_agent(agent);
        let calls = lines.iter().flat_map(|line| self.calls_of(line).iter().map(move |id| (*id, line)));
        let of_queue = |id: &u32| self.calls.get(id).is_some_and(|call| call.of_queue);
        calls.filter(|(id, line)| of_queue(id) && self.state_at(*id, line).is_some_and(Lcs::answered)).map(|(id, _)| id).next()
    }

    pub(super) fn serves(&mut self, agent: &str, call: u32) {
        if let Some(run) = self.agents.get_mut(agent) {
            run.serving = Some(call);
        }
    }

    /// The agents of a call serve it under this id now.
    pub(super) fn served_as(&mut self, old: u32, devices: &[Number], new: u32) {
        let offered = self.calls.get(&new).and_then(|call| call.script.as_ref()?.agent()).cloned();
        let agents: Vec<Number> = devices.iter().filter_map(|device| self.agent_on(device).cloned()).chain(offered).collect();
        for agent in agents {
            if self.run(&agent).is_some_and(|run| run.serving == Some(old)) {
                self.serves(&agent, new);
            }
        }
    }

    /// The offer is over before the answer: READY, at the old place in the order, if the agent was; an agent whose consultation
    /// was cancelled is not.
    fn offer_ends(&mut self, agent: &str, cancelled: bool) {
        let (was_ready, order) = self.run(agent).map(|run| (run.was_ready, run.ready_order)).unwrap_or_default();
        self.serves_no_more(agent);
        if self.phone_is_down(agent) {
            return self.set_agent(agent, AgentState::NotReady, reason::PHONE_DOWN);
        }
        if cancelled || !was_ready {
            let reason = if cancelled { reason::CANCEL_CONSULT } else { reason::CALL_ENDED };
            return self.set_agent(agent, AgentState::NotReady, reason);
        }
        self.enter(agent, AgentState::Ready, 0, order);
        self.serve_queues_of(agent);
    }

    /// The offer that a script made is over, as far as its agent is concerned.
    pub(super) fn offer_is_over(&mut self, id: u32) {
        let agent = self.calls.get(&id).and_then(|call| call.script.as_ref()?.agent()).cloned();
        if let Some(agent) = agent {
            self.offer_ends(&agent, false);
        }
    }

    /// Ring no answer, or the agent sent the call on.
    pub(super) fn did_not_answer(&mut self, agent: &str) {
        self.serves_no_more(agent);
        self.set_agent(agent, AgentState::NotReady, reason::RING_NO_ANSWER);
    }

    fn talk_ends(&mut self, agent: &str, call: &Call) {
        let Some((asked, was_ready)) = self.run(agent).map(|run| (run.after_call, run.was_ready)) else { return };
        self.serves_no_more(agent);
        if self.phone_is_down(agent) {
            return self.set_agent(agent, AgentState::NotReady, reason::PHONE_DOWN);
        }
        let queue = call.csq.and_then(|csq| self.site.csqs.get(&csq));
        let (auto_work, time) = queue.map_or((false, self.site.timing.work), |queue| (queue.auto_work, queue.work));
        let automatic = self.site.agents.get(agent).is_some_and(|spec| spec.auto_available);
        match asked {
            Some(AfterCall::NotReady(reason)) => self.set_agent(agent, AgentState::NotReady, reason),
            Some(AfterCall::Work) => self.works(agent, time),
            None if auto_work => self.works(agent, time),
            None if automatic && was_ready && self.is_idle(agent) => self.set_agent(agent, AgentState::Ready, 0),
            None => self.set_agent(agent, AgentState::NotReady, reason::CALL_ENDED),
        }
        self.serve_queues_of(agent);
    }

    fn phone_is_down(&self, agent: &str) -> bool {
        self.site.agents.get(agent).is_some_and(|spec| self.down.contains(&spec.extension))
    }

    fn is_idle(&self, agent: &str) -> bool {
        self.lines_of_agent(agent).iter().all(|line| self.calls_of(line).is_empty())
    }

    pub(super) fn serves_no_more(&mut self, agent: &str) {
        if let Some(run) = self.agents.get_mut(agent) {
            (run.serving, run.after_call) = (None, None);
        }
    }

    /// The call that a script offers to an agent whose phone rings, or is about to.
    pub(super) fn offer_to(&self, agent: &str) -> Option<u32> {
        let id = self.run(agent).filter(|run| run.state == AgentState::Reserved)?.serving?;
        let offered = self.calls.get(&id)?.script.as_ref()?.agent()?;
        (**offered == *agent).then_some(id)
    }
}
