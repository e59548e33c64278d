//! What the switch has to tell, before anyone decides in which version and to which sessions it is written.

use crate::wire::{FieldId, Put};

/// Fields of a message: places of the fixed part in any order, floating fields in the order to be written.
pub(in crate::sim) type Fields = Vec<(FieldId, Put<'static>)>;

/// Whom an event concerns. Masks are the sessions' own affair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sim) struct Audience {
    /// Clients in bridge mode.
    pub(in crate::sim) bridge: bool,
    /// Clients in agent mode of these phones.
    pub(in crate::sim) phones: Vec<String>,
}

/// One event.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Notice {
    /// Whom it concerns.
    pub(in crate::sim) audience: Audience,
    /// The message.
    pub(in crate::sim) message: u32,
    /// Its fields; what is left out has its reserved value.
    pub(in crate::sim) fields: Fields,
    /// For AGENT_STATE_EVENT: the bit of AgentStateMask that asks for it.
    pub(in crate::sim) agent_bit: u32,
}
