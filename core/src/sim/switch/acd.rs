//! Automatic call distribution: one queue per CSQ, the longest available agent takes its oldest call.

use super::model::{Call, Lcs, Stage, Viewer};
use super::{AgentState, Switch, Timer};
use crate::sim::site::Script;

impl Switch {
    /// The script asks for an agent: one is free, or the call waits.
    pub(super) fn prompt_ends(&mut self, id: u32) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        let script = self.site.applications.get(call.application).map(|application| &application.script);
        let Some(Script::Queue(csq)) = script.cloned() else { return };
        call.csq = Some(csq);
        match self.longest_available(csq) {
            Some(agent) => self.reserve(id, &agent),
            None => self.wait_in_queue(id, csq, false),
        }
    }

    /// The call waits behind the others, or before them when it had been offered already.
    fn wait_in_queue(&mut self, id: u32, csq: u32, first: bool) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.go(Stage::Queued);
        if let Some(csq) = self.csqs.get_mut(&csq) {
            if first { csq.waiting.push_front(id) } else { csq.waiting.push_back(id) }
        }
        self.queued(id);
    }

    /// An agent became free: the oldest waiting call of the agent's queues is offered.
    pub(super) fn serve_queues_of(&mut self, agent: &str) {
        let csqs = self.site.agents.get(agent).map(|spec| spec.csqs.clone()).unwrap_or_default();
        for csq in csqs {
            self.serve_queue(csq);
        }
    }

    fn serve_queue(&mut self, csq: u32) {
        while let Some(agent) = self.longest_available(csq) {
            let Some(id) = self.csqs.get_mut(&csq).and_then(|csq| csq.waiting.pop_front()) else { return };
            self.reserve(id, &agent);
        }
    }

    fn longest_available(&self, csq: u32) -> Option<String> {
        self.csqs.get(&csq)?.available.first().map(|(_, agent)| agent.clone())
    }

    fn reserve(&mut self, id: u32, agent: &str) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.go(Stage::Reserved(agent.to_owned()));
        if let Some(run) = self.agents.get_mut(agent) {
            run.call = Some(id);
        }
        self.set_agent(agent, AgentState::Reserved, 0);
        self.after(self.site.timing.ring, id, Timer::Rings);
    }

    /// The phone of the reserved agent rings.
    pub(super) fn rings(&mut self, id: u32) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        let Stage::Reserved(agent) = call.stage.clone() else { return };
        let (Some(port), Some(spec)) = (call.port.clone(), self.site.agents.get(agent.as_str())) else { return };
        let phone = spec.extension.to_string();
        call.go(Stage::Ringing(agent));
        self.diverted(id, &port, &phone, Lcs::Connect);
        self.join(id, &phone, Lcs::Alerting);
        self.begin(id, Viewer::Phone(phone.clone()), &phone);
        self.delivered(id, &phone, Some(&port), Lcs::Alerting);
    }

    /// Takes an offer back from an agent's phone that rings, or is about to: the call goes before all that wait.
    /// The queue is served by whoever changed the agent's state.
    pub(super) fn withdraw(&mut self, id: u32) -> Option<u32> {
        let call = self.calls.get(&id)?;
        let (agent, port, csq) = (call.agent()?.to_owned(), call.port.clone()?, call.csq?);
        let phone = self.site.agents.get(agent.as_str())?.extension.to_string();
        if matches!(call.stage, Stage::Ringing(_)) {
            self.diverted(id, &phone, &port, Lcs::Null);
            self.leave(id, &phone);
            self.end(id, &Viewer::Phone(phone));
        }
        Some(csq)
    }

    /// The second half of `withdraw`.
    pub(super) fn requeue(&mut self, id: u32, csq: u32) {
        self.wait_in_queue(id, csq, true);
        self.serve_queue(csq);
    }

    /// The call is over: its place in the queue and its agent are free.
    pub(super) fn call_over(&mut self, call: &Call) {
        if let (Stage::Queued, Some(csq)) = (&call.stage, call.csq.and_then(|csq| self.csqs.get_mut(&csq))) {
            csq.waiting.retain(|id| *id != call.id);
        }
        match &call.stage {
            Stage::Reserved(agent) | Stage::Ringing(agent) => self.offer_ends(agent),
            Stage::Talking(agent) => self.talk_ends(agent, call.id),
            Stage::Routing | Stage::Prompt | Stage::Queued => {}
        }
    }
}
