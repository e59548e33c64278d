//! Hanging up: one party leaves, or the call is over.

use super::model::{CallRef, Lcs, Party, Stage};
use super::{Refusal, Switch, cf};
use crate::sim::site::{Device, Number};

impl Switch {
    /// A device, or a party outside, hangs up: the call named, else the active one, else the only one. Gives the call.
    pub(in crate::sim) fn hang_up(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        let id = self.call_to_clear(device, wanted)?;
        match self.state_at(id, device) {
            None => Err(Refusal::new(cf::INVALID_CONNECTION, format!("{device} is not in call {id}"))),
            Some(Lcs::Alerting) => Err(Refusal::new(cf::INVALID_STATE, format!("call {id} rings at {device}, which has not answered it"))),
            Some(_) if matches!(self.site.devices.get(device), Some(Device::Trigger(_))) => {
                Err(Refusal::new(cf::INVALID_DEVICE, format!("{device} is a trigger: it does not hang up, its CTI ports do")))
            }
            Some(_) => {
                let device = self.number(device);
                self.is_taken_out_of_queue(id, &device);
                self.drop_party(id, &device);
                Ok(id)
            }
        }
    }

    fn call_to_clear(&self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        if let Some(wanted) = wanted {
            return self.find(wanted);
        }
        let active: Vec<u32> = self.calls_of(device).iter().copied().filter(|id| self.is_active(*id, device)).collect();
        match (active.as_slice(), self.calls_of(device)) {
            ([id], _) | ([], [id]) => Ok(*id),
            (_, []) => Err(Refusal::new(cf::NO_CALL_TO_CLEAR, format!("{device} is in no call"))),
            (_, calls) => Err(Refusal::new(cf::INVALID_CALL, format!("{device} is in {} calls: say which", calls.len()))),
        }
    }

    fn is_active(&self, id: u32, device: &str) -> bool {
        matches!(self.state_at(id, device), Some(Lcs::Connect | Lcs::Initiate | Lcs::Queued))
    }

    /// Everybody is dropped, `by` first.
    pub(in crate::sim) fn clear_call(&mut self, id: u32, by: &str) -> Result<(), Refusal> {
        match self.state_at(id, by) {
            None => Err(Refusal::new(cf::INVALID_CONNECTION, format!("{by} is not in call {id}"))),
            Some(Lcs::Alerting) => Err(Refusal::new(cf::INVALID_STATE, format!("call {id} rings at {by}, which has not answered it"))),
            Some(_) => {
                self.clear(id, by);
                Ok(())
            }
        }
    }

    /// A script that gives up a call that waits takes it out of its queue first.
    pub(super) fn is_taken_out_of_queue(&mut self, id: u32, port: &Number) {
        let script = self.calls.get(&id).and_then(|call| call.script.as_ref());
        let Some(script) = script.filter(|script| script.port.as_ref() == Some(port) && script.stage == Stage::Queued) else { return };
        let number = script.number;
        if let Some(csq) = self.calls.get(&id).and_then(|call| call.csq) {
            self.no_longer_waits(csq, number);
            self.dequeued(id, port);
        }
    }

    /// A party leaves: alone if people talk on, or wait, without it; else the call is over.
    pub(super) fn drop_party(&mut self, id: u32, device: &Number) {
        let Some(call) = self.calls.get(&id) else { return };
        let others: Vec<&Party> = call.parties.iter().filter(|party| party.device != *device).collect();
        let people = others.iter().filter(|party| party.state != Lcs::Alerting && !self.is_system(&party.device)).count();
        let goes_on = if self.is_system(device) { people >= 2 } else { people >= 1 && others.len() >= 2 };
        if goes_on && call.failed.is_none() { self.leaves(id, device) } else { self.clear(id, device) }
    }

    /// One party leaves a call that goes on.
    fn leaves(&mut self, id: u32, device: &Number) {
        if self.port_of(id).as_ref() == Some(device) {
            if self.withdraw(id, super::events::NONE_16).is_some() {
                self.offer_is_over(id);
            }
            self.script_ends(id);
        }
        self.stop_streams(id, device);
        self.connection_cleared(id, device);
        self.leave(id, device);
        self.goes_out_of_view(id, device);
        self.has_left(id, device);
    }

    /// Ends a call because `first` hung up: streams, parties, call, in this order; then its agents are free.
    pub(super) fn clear(&mut self, id: u32, first: &str) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.parties.sort_by_key(|party| &*party.device != first);
        let devices = call.devices();
        // A script may send a call to somebody who is in it.
        let failed = call.failed.clone().filter(|failed| !devices.contains(failed));
        let offered = call.script.as_ref().and_then(|script| script.agent()).cloned();
        self.stop_all_streams(id);
        devices.iter().chain(&failed).for_each(|device| self.connection_cleared(id, device));
        self.cleared(id);
        self.script_ends(id);
        let Some(over) = self.forget_call(id) else { return };
        for agent in devices.iter().filter_map(|device| self.agent_on(device).cloned()).chain(offered).collect::<Vec<_>>() {
            self.call_is_over(&agent, &over, first);
        }
    }
}
