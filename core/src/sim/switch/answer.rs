//! Answering, and the streams of the voices.

use super::model::{CallRef, Lcs};
use super::{Refusal, Switch, cf};
use crate::sim::site::{Device, Number};
use crate::wire::msg;

impl Switch {
    /// A phone, or a party outside, answers the call that rings there; gives the call.
    pub(in crate::sim) fn answer(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        let id = self.call_at(device, wanted, |state| state == Lcs::Alerting, (cf::NO_CALL_TO_ANSWER, "that rings"))?;
        self.may_talk(device)?;
        self.answered(id, device);
        Ok(id)
    }

    pub(super) fn answered(&mut self, id: u32, device: &str) {
        let device = self.number(device);
        let offered = self.calls.get(&id).and_then(|call| call.script.as_ref()?.agent()).cloned();
        let offered = offered.filter(|agent| self.site.agents.get(agent).is_some_and(|spec| spec.extension == device));
        let port = offered.and_then(|_| self.port_of(id));
        if port.is_some() {
            self.script_ends(id);
        }
        let mut talking = self.start_talking(id);
        self.calls.entry(id).and_modify(|call| call.hops = 0);
        self.set_state(id, &device, Lcs::Connect);
        talking.insert(0, device.clone());
        self.established(id, &device);
        self.has_answered(id, &device);
        talking.iter().for_each(|phone| self.start_streams(id, phone));
        if let Some(port) = port {
            self.connection_cleared(id, &port);
            self.leave(id, &port);
        }
    }

    /// Who only waited for an answer talks from now on; gives them. A route point that came with a transfer waits for its CTI port.
    pub(super) fn start_talking(&mut self, id: u32) -> Vec<Number> {
        let site = &self.site;
        let is_trigger = |device: &Number| matches!(site.devices.get(device), Some(Device::Trigger(_)));
        let parties = self.calls.get_mut(&id).into_iter().flat_map(|call| &mut call.parties);
        let waiting = parties.filter(|party| party.state == Lcs::Initiate && !is_trigger(&party.device));
        let talks = |party: &mut super::model::Party| {
            party.state = Lcs::Connect;
            party.device.clone()
        };
        waiting.map(talks).collect()
    }

    /// RTP_STARTED of every monitored phone of the call that talks and whose streams do not run.
    pub(super) fn start_all_streams(&mut self, id: u32) {
        let devices = self.calls.get(&id).map(super::model::Call::devices).unwrap_or_default();
        devices.iter().for_each(|device| self.start_streams(id, device));
    }

    pub(super) fn start_streams(&mut self, id: u32, device: &str) {
        if !self.monitored(device) || self.is_system(device) {
            return;
        }
        let party = self.calls.get_mut(&id).and_then(|call| call.party_mut(device));
        if let Some(party) = party.filter(|party| party.state == Lcs::Connect && !party.streams) {
            party.streams = true;
            self.streams(id, device, msg::RTP_STARTED_EVENT);
        }
    }

    pub(super) fn stop_streams(&mut self, id: u32, device: &str) {
        let party = self.calls.get_mut(&id).and_then(|call| call.party_mut(device));
        if let Some(party) = party.filter(|party| party.streams) {
            party.streams = false;
            self.streams(id, device, msg::RTP_STOPPED_EVENT);
        }
    }

    /// RTP_STOPPED of every phone of a call whose streams run; gives them.
    pub(super) fn stop_all_streams(&mut self, id: u32) -> Vec<Number> {
        let run = |call: &super::model::Call| call.parties.iter().filter(|party| party.streams).map(|party| party.device.clone()).collect();
        let running: Vec<Number> = self.calls.get(&id).map(run).unwrap_or_default();
        running.iter().for_each(|device| self.stop_streams(id, device));
        running
    }
}
