//! Consult calls, and single-step transfers and conferences, which make their call and use it at once.

use super::events::NONE_16;
use super::merge::Use;
use super::model::{ConsultKind, DialOptions, Lcs, Merged, Nature};
use super::{Refusal, Switch, cf};
use crate::sim::site::{Device, Number};

impl Switch {
    /// A phone holds its active call and calls somebody about it. Gives the id of the new call.
    pub(in crate::sim) fn consult(&mut self, device: &str, number: &str, kind: ConsultKind, options: DialOptions) -> Result<u32, Refusal> {
        let held = self.may_consult(device, number, &options)?;
        let (device, number) = (self.number(device), self.number(number));
        self.holds(held, &device, NONE_16);
        let id = self.call_about(held, (&device, &number), Nature::Consult, options);
        if let Some(call) = self.calls.get_mut(&id) {
            (call.consult, call.about) = (Some(kind), Some(held));
        }
        self.originate(id);
        Ok(id)
    }

    /// Gives the active call.
    fn may_consult(&self, device: &str, number: &str, options: &DialOptions) -> Result<u32, Refusal> {
        self.is_phone(device)?;
        let active = self.call_at(device, None, |state| state == Lcs::Connect, (cf::NO_ACTIVE_CALL, "that is connected"))?;
        self.may_dial(device, number, options)?;
        if self.state_at(active, number).is_some() {
            return Err(Refusal::new(cf::INVALID_CALLED_DEVICE, format!("{number} is in call {active} already")));
        }
        Ok(active)
    }

    /// A new call that carries what another one carries. Nobody tells CCX what a telephone that is not monitored calls for:
    /// that is a call like any other.
    fn call_about(&mut self, held: u32, (device, number): (&Number, &Number), nature: Nature, options: DialOptions) -> u32 {
        let data = options.data.clone();
        let seen = self.monitored(device);
        let id = self.new_call(device, number, if seen { nature } else { Nature::Dialled }, options);
        let Some(about) = self.calls.get(&held).filter(|_| seen) else { return id };
        let (mut context, csq, of_queue) = (about.context.clone(), about.csq, about.of_queue);
        context.put(&data);
        if let Some(call) = self.calls.get_mut(&id) {
            (call.context, call.csq, call.of_queue) = (context, csq, of_queue);
        }
        id
    }

    /// The active call goes to a number at once; the phone is out of it.
    pub(in crate::sim) fn blind_transfer(&mut self, device: &str, number: &str) -> Result<Merged, Refusal> {
        self.in_one_step(device, number, Use::Transfer)
    }

    /// A number is called into the active call at once.
    pub(in crate::sim) fn blind_conference(&mut self, device: &str, number: &str) -> Result<Merged, Refusal> {
        self.in_one_step(device, number, Use::Conference)
    }

    fn in_one_step(&mut self, device: &str, number: &str, to: Use) -> Result<Merged, Refusal> {
        let active = self.may_consult(device, number, &DialOptions::default())?;
        if self.calls.get(&active).is_some_and(|call| call.failed.is_some()) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("call {active} has failed")));
        }
        if let Err(cause) = self.reachable(active, number) {
            return Err(Refusal::new(cf::INVALID_DESTINATION, format!("{number} does not take a call (EventCause {cause})")));
        }
        self.has_room_for(active, 1)?;
        if matches!(self.site.devices.get(number), Some(Device::Trigger(_))) {
            self.has_no_script(active)?;
        }
        let (device, number) = (self.number(device), self.number(number));
        if to == Use::Transfer {
            self.stop_streams(active, &device);
        }
        let id = self.call_about(active, (&device, &number), Nature::Offered, DialOptions::default());
        self.join(id, &device, Lcs::Connect);
        if self.calls.get(&id).is_some_and(|call| call.of_queue) {
            self.reserve_target(id, &number);
        }
        self.comes_into_view(id, &device);
        self.arrive(id, &number);
        Ok(self.merge(&device, active, id, to))
    }

    /// Two scripts cannot work on one call.
    pub(super) fn has_no_script(&self, id: u32) -> Result<(), Refusal> {
        match self.calls.get(&id).and_then(|call| call.script.as_ref()) {
            None => Ok(()),
            Some(_) => Err(Refusal::new(cf::INVALID_STATE, format!("an application works on call {id} already"))),
        }
    }
}
