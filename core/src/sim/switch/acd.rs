//! Automatic call distribution: one queue per CSQ, the longest available agent takes its oldest call.

use super::Switch;
use super::events::{NONE_16, cause};
use super::model::{Lcs, Stage};
use crate::sim::site::Number;

impl Switch {
    /// The script asks for an agent: one is free, or the call waits.
    pub(super) fn ask_for_agent(&mut self, id: u32, csq: u32) {
        if let Some(call) = self.calls.get_mut(&id) {
            (call.csq, call.of_queue) = (Some(csq), true);
        }
        match self.longest_available(csq) {
            Some(agent) => self.reserve(id, &agent),
            None => self.wait_in_queue(id, csq, false),
        }
    }

    /// The call waits behind the others, or before them when it had been offered already.
    pub(super) fn wait_in_queue(&mut self, id: u32, csq: u32, first: bool) {
        self.script_goes(id, Stage::Queued);
        let Some(script) = self.calls.get(&id).and_then(|call| call.script.as_ref()) else { return };
        let (number, port) = (script.number, script.port.clone());
        if let Some(queue) = self.queues.get_mut(&csq) {
            if first { queue.waiting.push_front(number) } else { queue.waiting.push_back(number) }
        }
        if let Some(port) = port {
            self.set_state(id, &port, Lcs::Queued);
            self.queued(id, &port);
        }
    }

    pub(super) fn no_longer_waits(&mut self, csq: u32, script: u32) {
        if let Some(queue) = self.queues.get_mut(&csq) {
            queue.waiting.retain(|waiting| *waiting != script);
        }
    }

    /// An agent became free: the oldest waiting call of the agent's queues is offered.
    pub(super) fn serve_queues_of(&mut self, agent: &str) {
        let csqs = self.site.agents.get(agent).map(|spec| spec.csqs.clone()).unwrap_or_default();
        for csq in csqs {
            self.serve_queue(csq);
        }
    }

    pub(super) fn serve_queue(&mut self, csq: u32) {
        while let Some(agent) = self.longest_available(csq) {
            let Some(script) = self.queues.get_mut(&csq).and_then(|queue| queue.waiting.pop_front()) else { return };
            if let Some(id) = self.scripts.get(&script).copied() {
                self.reserve(id, &agent);
            }
        }
    }

    fn longest_available(&self, csq: u32) -> Option<Number> {
        self.queues.get(&csq)?.available.first().map(|(_, agent)| agent.clone())
    }

    fn reserve(&mut self, id: u32, agent: &Number) {
        self.script_goes(id, Stage::Reserved(agent.clone()));
        self.is_taken(agent, id);
        self.script_later(id, self.site.timing.ring);
    }

    /// The phone of the reserved agent rings.
    pub(super) fn offer_rings(&mut self, id: u32, agent: &Number) {
        let (Some(port), Some(spec)) = (self.port_of(id), self.site.agents.get(agent)) else { return };
        let phone = spec.extension.clone();
        self.script_goes(id, Stage::Ringing(agent.clone()));
        self.set_state(id, &port, Lcs::Connect);
        self.diverted(id, &port, &phone, Lcs::Connect, NONE_16);
        if let Some(call) = self.calls.get_mut(&id) {
            call.last = Some(port);
        }
        self.rings_at(id, &phone);
        self.script_later(id, self.site.timing.ring_timeout);
    }

    /// Ring no answer: the agent is not ready, the call goes before all that wait.
    pub(super) fn no_answer(&mut self, id: u32, agent: &Number) {
        if let Some(csq) = self.withdraw(id, cause::CALL_NOT_ANSWERED) {
            self.did_not_answer(agent);
            self.wait_in_queue(id, csq, true);
            self.serve_queue(csq);
        }
    }

    /// Takes an offer back from an agent's phone that rings, or is about to. What becomes of the agent and of the call is up
    /// to the caller; gives the queue.
    pub(super) fn withdraw(&mut self, id: u32, cause: u32) -> Option<u32> {
        let call = self.calls.get(&id)?;
        let (script, csq) = (call.script.as_ref()?, call.csq?);
        let (agent, port) = (script.agent()?, script.port.clone()?);
        let phone = self.site.agents.get(agent)?.extension.clone();
        if matches!(script.stage, Stage::Ringing(_)) {
            self.diverted(id, &phone, &port, Lcs::Null, cause);
            self.leave(id, &phone);
            self.goes_out_of_view(id, &phone);
        }
        Some(csq)
    }
}
