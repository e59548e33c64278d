//! Hold and retrieve, alternate and reconnect.

use super::events::{NONE_16, cause};
use super::model::{CallRef, Lcs};
use super::{Refusal, Switch, cf};
use crate::sim::site::Device;

impl Switch {
    /// A phone puts its active call on hold; gives the call.
    pub(in crate::sim) fn hold(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        self.is_phone(device)?;
        let id = self.call_at(device, wanted, |state| state == Lcs::Connect, (cf::NO_ACTIVE_CALL, "that is connected"))?;
        self.holds(id, device, NONE_16);
        Ok(id)
    }

    /// A phone takes a call back from hold; gives the call.
    pub(in crate::sim) fn retrieve(&mut self, device: &str, wanted: Option<&CallRef>) -> Result<u32, Refusal> {
        self.is_phone(device)?;
        let id = self.call_at(device, wanted, |state| state == Lcs::Hold, (cf::NO_HELD_CALL, "on hold"))?;
        self.may_talk(device)?;
        self.retrieves(id, device, NONE_16);
        Ok(id)
    }

    /// The active call is held, the other one retrieved, or answered if it rings; gives the other one.
    pub(in crate::sim) fn alternate(&mut self, device: &str) -> Result<u32, Refusal> {
        self.is_phone(device)?;
        let active = self.call_at(device, None, |state| state == Lcs::Connect, (cf::NO_ACTIVE_CALL, "that is connected"))?;
        let held = self.call_at(device, None, |state| state == Lcs::Hold, (cf::NO_HELD_CALL, "on hold"));
        let (other, rings) = match held {
            Ok(held) => (held, false),
            Err(refusal) => (self.ringing_at(device).ok_or(refusal)?, true),
        };
        self.holds(active, device, cause::ALTERNATE);
        if rings {
            self.answered(other, device);
        } else {
            self.retrieves(other, device, cause::ALTERNATE);
        }
        Ok(other)
    }

    /// The active call is cleared, also while it still rings or has failed, and the held one retrieved; gives the held one.
    pub(in crate::sim) fn reconnect(&mut self, device: &str) -> Result<u32, Refusal> {
        self.is_phone(device)?;
        let active =
            self.call_at(device, None, |state| matches!(state, Lcs::Connect | Lcs::Initiate), (cf::NO_ACTIVE_CALL, "that is active"))?;
        let held = self.call_at(device, None, |state| state == Lcs::Hold, (cf::NO_HELD_CALL, "on hold"))?;
        let device = self.number(device);
        self.drop_party(active, &device);
        self.retrieves(held, &device, NONE_16);
        Ok(held)
    }

    pub(super) fn holds(&mut self, id: u32, device: &str, cause: u32) {
        self.set_state(id, device, Lcs::Hold);
        if self.monitored(device) {
            self.held(id, device, cause);
        }
        self.stop_streams(id, device);
    }

    fn retrieves(&mut self, id: u32, device: &str, cause: u32) {
        self.set_state(id, device, Lcs::Connect);
        if self.monitored(device) {
            self.retrieved(id, device, cause);
        }
        self.start_streams(id, device);
    }

    fn ringing_at(&self, device: &str) -> Option<u32> {
        self.calls_of(device).iter().copied().find(|id| self.state_at(*id, device) == Some(Lcs::Alerting))
    }

    /// Refuses what only a telephone of the site can do.
    pub(super) fn is_phone(&self, device: &str) -> Result<(), Refusal> {
        match self.site.devices.get(device) {
            Some(Device::AgentPhone(_) | Device::SecondaryLine(_) | Device::Phone) => self.in_order(device),
            Some(Device::Trigger(_) | Device::Port(_)) => {
                Err(Refusal::new(cf::INVALID_DEVICE, format!("{device} is no telephone: only its application works it")))
            }
            None => Err(Refusal::new(cf::INVALID_DEVICE, format!("{device} is outside: there one dials, answers and hangs up"))),
        }
    }
}
