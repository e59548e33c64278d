//! What resynchronisation asks, one thing at a time.

use crate::error::{Error, ErrorKind};
use crate::request::Request;
use crate::wire::{Dialect, field, msg};

/// Control failure codes that say "there is no such thing" (GED-188, ControlFailureCode): object not known, call, device, agent.
///
/// FAILURE_CONF has other codes under the same numbers, none of which says so: 12 is a function that the server does not have.
const NO_SUCH: [u32; 4] = [4, 11, 12, 256];
/// CF_INVALID_CONNECTION_ID: the device that the question named is not in the call.
const NO_CONNECTION: u32 = 13;
/// CF_PRIVILEGE_VIOLATION: in agent mode, a call in which the own phone is not.
const NOT_YOURS: u32 = 8;

/// One question. `Debug` stays away: devices and agents are people's numbers.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// The state of the agent with this id.
    Agent(String),
    /// The state of the agent at this phone, whose id is not known.
    Phone(String),
    /// The calls at a device; its type, 0 = not known.
    Device(String, u32),
    /// A call, named with a device that is in it, or with none ("").
    Call(u32, String),
}

/// What an answer without content says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    /// There is no such thing (any more).
    Gone,
    /// The call does not have that connection (any more).
    NotAtDevice,
    /// Nothing: not allowed, not supported, no answer in time.
    NotTold,
}

impl Question {
    /// The request; `None` cannot be, and then nothing is asked. GED-188 wants the peripheral of what it is asked about.
    pub(super) fn request(&self, dialect: Dialect, peripheral: Option<u32>) -> Option<Request> {
        let request = match self {
            Question::Agent(id) => Request::query_agent_state(id),
            Question::Phone(phone) => Request::new(msg::QUERY_AGENT_STATE_REQ).ok()?.set(field::agent_instrument, phone.as_str()),
            Question::Device(device, 0) => Request::snapshot_device(device),
            Question::Device(device, kind) => Request::snapshot_device(device).set(field::snapshot_device_type, *kind),
            Question::Call(id, device) => Request::snapshot_call(*id, device),
        };
        Some(match peripheral.filter(|_| dialect == Dialect::Ged188) {
            Some(peripheral) => request.set(field::peripheral_id, peripheral),
            None => request,
        })
    }

    /// What a refusal of this question says; `own_only` = the session sees its own phone's calls alone.
    pub(super) fn refused(&self, error: &Error, own_only: bool) -> Refusal {
        let code = error.status.filter(|_| error.kind == ErrorKind::ControlFailure);
        match (self, code) {
            (_, Some(code)) if NO_SUCH.contains(&code) => Refusal::Gone,
            (Question::Call(_, device), Some(NO_CONNECTION)) if !device.is_empty() => Refusal::NotAtDevice,
            (Question::Call(..), Some(NOT_YOURS)) if own_only => Refusal::Gone,
            _ => Refusal::NotTold,
        }
    }
}
