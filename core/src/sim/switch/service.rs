//! Devices that go out of service and come back.

use super::agents::reason;
use super::{AgentState, Refusal, Switch, cf};
use crate::sim::site::{Device, Number};

/// SystemEventID of a device ("Unified CCX CTI Protocol Developer Guide", SYSTEM_EVENT).
const DEVICE_OUT_OF_SERVICE: u32 = 10;
const DEVICE_IN_SERVICE: u32 = 11;

impl Switch {
    /// A device of the site goes out of service: its calls are hung up, its agent is not ready.
    pub(in crate::sim) fn out_of_service(&mut self, device: &str) -> Result<(), Refusal> {
        let device = self.of_site(device)?;
        if !self.down.insert(device.clone()) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("{device} is out of service")));
        }
        self.tell_of_device(&device, DEVICE_OUT_OF_SERVICE);
        for id in self.calls_of(&device).to_vec() {
            self.is_cut_off(id, &device);
        }
        self.agent_loses_phone(&device);
        Ok(())
    }

    /// A device comes back into service.
    pub(in crate::sim) fn in_service(&mut self, device: &str) -> Result<(), Refusal> {
        let device = self.of_site(device)?;
        if !self.down.remove(&device) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("{device} is in service")));
        }
        self.tell_of_device(&device, DEVICE_IN_SERVICE);
        if let Some(agent) = self.agent_of_icd_line(&device) {
            self.set_agent(&agent, AgentState::NotReady, reason::PHONE_UP);
        }
        Ok(())
    }

    fn of_site(&self, device: &str) -> Result<Number, Refusal> {
        let known = self.site.devices.get_key_value(device).map(|(number, _)| number.clone());
        known.ok_or_else(|| Refusal::new(cf::INVALID_DEVICE, format!("{device} is no device of the site")))
    }

    /// SYSTEM_EVENT, of devices that CCX knows.
    fn tell_of_device(&mut self, device: &Number, event: u32) {
        if self.site.devices.get(device) != Some(&Device::Phone) {
            self.device_event(device, event);
        }
    }

    /// A call loses one of its devices. An offer goes back to its queue; a call at its trigger, or in the hands of a port, is over.
    fn is_cut_off(&mut self, id: u32, device: &Number) {
        let agent = self.agent_on(device).cloned();
        let offered = agent.filter(|agent| self.offer_to(agent) == Some(id));
        match offered {
            Some(agent) => {
                let csq = self.withdraw(id, super::events::NONE_16);
                self.serves_no_more(&agent);
                self.set_agent(&agent, AgentState::NotReady, reason::PHONE_DOWN);
                if let Some(csq) = csq {
                    self.wait_in_queue(id, csq, true);
                    self.serve_queue(csq);
                }
            }
            None => {
                self.is_taken_out_of_queue(id, device);
                self.drop_party(id, device);
            }
        }
    }

    fn agent_loses_phone(&mut self, device: &Number) {
        let Some(agent) = self.agent_of_icd_line(device) else { return };
        if let Some(id) = self.offer_to(&agent) {
            // Chosen, and the phone did not ring yet.
            return self.is_cut_off(id, device);
        }
        if self.run(&agent).is_some_and(|run| (run.state, run.reason) != (AgentState::NotReady, reason::PHONE_DOWN)) {
            self.serves_no_more(&agent);
            self.set_agent(&agent, AgentState::NotReady, reason::PHONE_DOWN);
        }
    }

    /// The agent who is logged in on this ICD line.
    fn agent_of_icd_line(&self, device: &str) -> Option<Number> {
        let icd = matches!(self.site.devices.get(device), Some(Device::AgentPhone(_)));
        self.agent_on(device).filter(|_| icd).cloned()
    }
}
