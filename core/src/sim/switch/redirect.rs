//! Redirection: a call that rings, or that a CTI port holds, goes to another number.

use super::events::{NONE_16, cause};
use super::model::Lcs;
use super::{Refusal, Switch, cf};
use crate::sim::site::Number;

/// Redirections of one call without an answer; the next one fails. Applications can send a call round in a circle.
const HOPS_MAX: u8 = 10;

impl Switch {
    /// What rings at a phone, or what a CTI port holds, goes to `number`; gives the call.
    pub(in crate::sim) fn redirect(&mut self, device: &str, number: &str) -> Result<u32, Refusal> {
        let port = self.is_system(device);
        let fits = |state| if port { state != Lcs::Initiate } else { state == Lcs::Alerting };
        let what = if port { "that it holds" } else { "that rings" };
        let id = self.call_at(device, None, fits, (cf::NO_CALL_TO_ANSWER, what))?;
        if device == number {
            return Err(Refusal::new(cf::INVALID_DESTINATION, format!("call {id} is at {number} already")));
        }
        if self.state_at(id, number).is_some() {
            return Err(Refusal::new(cf::INVALID_DESTINATION, format!("{number} is in call {id} already")));
        }
        if !port && self.agent_on(device).and_then(|agent| self.offer_to(agent)) != Some(id) && self.is_system(number) {
            self.has_no_script(id)?;
        }
        if let Err(cause) = self.reachable(id, number) {
            return Err(Refusal::new(cf::INVALID_DESTINATION, format!("{number} does not take a call (EventCause {cause})")));
        }
        let (device, number) = (self.number(device), self.number(number));
        if port {
            self.port_gives_up(id, &device, &number)
        } else {
            self.phone_gives_up(id, &device, &number)
        }
        Ok(id)
    }

    /// A script sends its call elsewhere, wherever it stands.
    fn port_gives_up(&mut self, id: u32, port: &Number, number: &Number) {
        self.is_taken_out_of_queue(id, port);
        if self.withdraw(id, NONE_16).is_some() {
            self.offer_is_over(id);
        }
        self.divert_from_port(id, port, number);
    }

    /// The port leaves, the call arrives at `number`.
    pub(super) fn divert_from_port(&mut self, id: u32, port: &Number, number: &Number) {
        self.diverted(id, port, number, Lcs::Null, cause::REDIRECTED);
        self.script_ends(id);
        self.leave(id, port);
        self.arrives_from(id, port, number);
    }

    fn phone_gives_up(&mut self, id: u32, phone: &Number, number: &Number) {
        let offered = self.agent_on(phone).cloned().filter(|agent| self.run(agent).is_some_and(|run| run.serving == Some(id)));
        let port = offered.as_ref().and_then(|agent| self.offer_to(agent)).and_then(|id| self.port_of(id));
        self.diverted(id, phone, number, Lcs::Null, cause::REDIRECTED);
        self.leave(id, phone);
        self.own_is_done(id, phone);
        if let Some(port) = port {
            self.script_ends(id);
            self.connection_cleared(id, &port);
            self.leave(id, &port);
        }
        self.arrives_from(id, phone, number);
        if let Some(agent) = offered {
            self.did_not_answer(&agent);
        }
    }

    fn arrives_from(&mut self, id: u32, last: &Number, number: &Number) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.last = Some(last.clone());
        call.hops = call.hops.saturating_add(1);
        if call.hops > HOPS_MAX {
            return self.fails(id, number, cause::DEST_NOT_OBTAINABLE);
        }
        if !self.monitored(number) {
            // What happens between parties whom nobody monitors is not seen.
            self.bridge_if_unmonitored(id);
        }
        self.arrive(id, number);
    }
}
