//! QUERY_DEVICE_INFO_REQ, SEND_DTMF_SIGNAL_REQ and BAD_CALL_REQ.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", pages of these messages.

use super::call_requests::ConnectionFields;
use super::requests::{Answer, Refused, ccx};
use super::{ClientId, Server};
use crate::sim::switch::{Fields, cf};
use crate::wire::{Message, field};

/// LocalConnectionState of a call that the phone talks on.
const CONNECTED: u32 = 3;
/// Calls that a phone talks on at once.
const MAX_ACTIVE_CALLS: u32 = 1;
/// Most parties of a conference.
const MAX_DEVICES_IN_CONFERENCE: u32 = 16;
/// Bits of AgentStateMask of the states in which an agent can make a call: NOT_READY, READY, TALKING, WORK.
const MAKE_CALL_SETUP: u32 = 0x4 | 0x8 | 0x10 | 0x20;
/// What a telephone can signal.
const TONES: &str = "0123456789*#ABCDabcd";
const OWN: ConnectionFields = (field::call_id, field::connection_device_id);

impl Server {
    /// What an agent's phone can do; Unified CCX gives the other places fixed values.
    pub(super) fn query_device_info(&mut self, _: ClientId, request: &Message<'_>) -> Answer {
        let device = self.device_in(request, field::agent_instrument);
        if device.and_then(|device| self.agent_of_line(device)).is_none() {
            let error = if device.is_some() { 0 } else { ccx::DEVICE_ID_NULL };
            return Err(Refused::control(cf::INVALID_DEVICE, error, "the request names no phone of an agent"));
        }
        let calls = u32::try_from(self.switch.site().phones.max_calls).unwrap_or(u32::MAX);
        Ok(vec![
            (field::max_active_calls, MAX_ACTIVE_CALLS.into()),
            (field::max_held_calls, calls.saturating_sub(MAX_ACTIVE_CALLS).into()),
            (field::max_devices_in_conference, MAX_DEVICES_IN_CONFERENCE.into()),
            (field::make_call_setup, MAKE_CALL_SETUP.into()),
        ])
    }

    /// Tones are heard by the other parties alone: no event tells of them.
    pub(super) fn send_dtmf_signal(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, call) = self.connection(client, request, OWN)?;
        let tones = request.text(field::dtmf_string).unwrap_or_default();
        if tones.is_empty() || !tones.chars().all(|tone| TONES.contains(tone)) {
            return Err(Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, "dtmf_string takes 0-9, *, # and A-D"));
        }
        self.must_be(&line, call, &[CONNECTED], cf::INVALID_STATE)?;
        Ok(Fields::new())
    }

    /// A report of bad voice quality is taken note of, and changes nothing. It may name no call.
    pub(super) fn bad_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let agent = request.agent_id().unwrap_or_default();
        if self.switch.agent_state(agent).is_none() {
            let error = if agent.is_empty() { ccx::AGENT_NULL } else { ccx::AGENT_INVALID };
            return Err(Refused::control(cf::INVALID_AGENT_ID, error, "the request names no agent"));
        }
        let Some(call) = self.call_in(request, field::call_id)? else { return Ok(Fields::new()) };
        self.must_know(client, call)?;
        self.must_be_party(request, call)?;
        Ok(Fields::new())
    }
}
