//! Applications: a CTI port takes the call, plays the prompt, and does what the script says.

use super::model::{Lcs, Stage};
use super::{Switch, Timer};
use crate::sim::call_data::CallData;
use crate::sim::site::{Application, Number, Script as Rest};

impl Switch {
    /// The time of a script's step has come; `step` tells whether the script has moved on since.
    pub(super) fn script_goes_on(&mut self, script: u32, step: u32) {
        let Some(id) = self.scripts.get(&script).copied() else { return };
        let at = self.calls.get(&id).and_then(|call| call.script.as_ref()).filter(|at| at.number == script && at.step == step);
        match at.map(|at| at.stage.clone()) {
            Some(Stage::Routing) => self.port_answers(id),
            Some(Stage::Prompt) => self.prompt_ends(id),
            Some(Stage::Reserved(agent)) => self.offer_rings(id, &agent),
            Some(Stage::Ringing(agent)) => self.no_answer(id, &agent),
            Some(Stage::Queued) | None => {}
        }
    }

    /// Sets a timer for the script's present step.
    pub(super) fn script_later(&mut self, id: u32, delay: std::time::Duration) {
        if let Some(script) = self.calls.get(&id).and_then(|call| call.script.as_ref()) {
            let timer = Timer::Script(script.number, script.step);
            self.set_timer(delay, timer);
        }
    }

    pub(super) fn script_goes(&mut self, id: u32, stage: Stage) {
        if let Some(script) = self.calls.get_mut(&id).and_then(|call| call.script.as_mut()) {
            script.go(stage);
        }
    }

    pub(super) fn port_of(&self, id: u32) -> Option<Number> {
        self.calls.get(&id)?.script.as_ref()?.port.clone()
    }

    pub(super) fn application_of(&self, id: u32) -> Option<&Application> {
        self.site.applications.get(self.calls.get(&id)?.script.as_ref()?.application)
    }

    /// The script has done its work: what it held is free.
    pub(super) fn script_ends(&mut self, id: u32) {
        let Some(script) = self.calls.get_mut(&id).and_then(|call| call.script.take()) else { return };
        self.scripts.remove(&script.number);
        if let (Stage::Queued, Some(csq)) = (&script.stage, self.calls.get(&id).and_then(|call| call.csq)) {
            self.no_longer_waits(csq, script.number);
        }
    }

    /// The call reached the trigger a while ago: a port takes it, or it fails.
    fn port_answers(&mut self, id: u32) {
        let Some(application) = self.application_of(id) else { return };
        let free = |port: &&Number| self.calls_of(port).is_empty() && !self.down.contains(&***port);
        let (trigger, port) = (application.trigger.clone(), application.ports.iter().find(free).cloned());
        self.leave(id, &trigger);
        let Some(port) = port else {
            self.script_ends(id);
            return self.fails(id, &trigger, super::events::cause::BUSY);
        };
        let talking = self.start_talking(id);
        self.join(id, &port, Lcs::Connect);
        if let Some(call) = self.calls.get_mut(&id) {
            call.last = Some(trigger);
            call.script.iter_mut().for_each(|script| script.port = Some(port.clone()));
        }
        self.script_goes(id, Stage::Prompt);
        self.port_is_known(id, &port);
        self.established(id, &port);
        talking.iter().for_each(|phone| self.start_streams(id, phone));
        self.script_sets(id);
        self.script_later(id, self.site.timing.prompt);
    }

    /// The variables that the script sets.
    fn script_sets(&mut self, id: u32) {
        let Some(application) = self.application_of(id) else { return };
        let mut data = CallData::default();
        for (name, value) in &application.set {
            // The site file was refused if one does not fit.
            let _ = data.put(name, value);
        }
        self.change_data(id, &data);
    }

    fn prompt_ends(&mut self, id: u32) {
        let (Some(rest), Some(port)) = (self.application_of(id).map(|application| application.script.clone()), self.port_of(id)) else {
            return;
        };
        match rest {
            Rest::Queue(csq) => self.ask_for_agent(id, csq),
            Rest::Redirect(number) => self.divert_from_port(id, &port, &number),
            Rest::Announce => self.drop_party(id, &port),
        }
    }
}
