//! What happens in a run, so that it can happen again: verbs, waits, sessions that open and are dropped.

use std::fmt;

use ccxcti_core::wire::{Builder, Coding, Dialect, field, hex, msg};

use super::fold::Eyes;
use super::receivers::Masks;
use super::setup::lines_of;

/// Every call event and agent state that Unified CCX has; GED-188 has them too.
pub const ALL: Masks = (0x65_efff, 0x1ff);

/// A session to be opened.
#[derive(Clone, Debug)]
pub struct Opening {
    pub eyes: Eyes,
    pub protocol: u32,
    pub masks: Masks,
}

impl Opening {
    pub fn coding(&self, dialect: Dialect) -> Coding {
        Coding::new(self.protocol, dialect)
    }

    pub fn open_req(&self, dialect: Dialect) -> Vec<u8> {
        let (services, extension) = match self.eyes {
            Eyes::Bridge => (0x14u32, None),
            Eyes::Agent(agent) => (0x05, lines_of(agent).first().copied()),
        };
        let request = Builder::of(msg::OPEN_REQ, self.coding(dialect)).unwrap();
        let request =
            request.set(field::invoke_id, 1u32).set(field::version_number, self.protocol).set(field::idle_timeout, 0xffff_ffffu32);
        let request = request.set(field::services_requested, services).set(field::call_msg_mask, self.masks.0);
        let request = request.set(field::agent_state_mask, self.masks.1).set(field::client_id, "run").set(field::client_password, &b""[..]);
        request.maybe(field::agent_extension, extension).finish().unwrap()
    }
}

/// One thing that happens.
#[derive(Clone)]
pub enum Step {
    Say(String),
    /// A client sends a frame.
    Ask(u64, Vec<u8>),
    Wait(u64),
    /// A wait in which nothing happened: events that were held back have arrived at its end.
    Quiet(u64),
    Open(Opening),
    /// The client's connection is lost: the number of the opening.
    Drop(u64),
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Step::Say(line) => write!(f, "{line}"),
            Step::Ask(client, frame) => write!(f, "client {client} asks {}", hex(frame)),
            Step::Wait(millis) => write!(f, "wait {millis}ms"),
            Step::Quiet(millis) => write!(f, "wait {millis}ms: quiet"),
            Step::Open(opening) => write!(f, "open {:?} protocol {} masks {:x?}", opening.eyes, opening.protocol, opening.masks),
            Step::Drop(client) => write!(f, "drop client {client}"),
        }
    }
}
