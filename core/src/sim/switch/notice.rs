//! What the switch has to tell, before anyone decides in which version and to which sessions it is written.

use super::model::Viewer;
use crate::sim::site::Number;
use crate::wire::{FieldId, Put};

/// Fields of a message: places of the fixed part in any order, floating fields in the order to be written.
pub(in crate::sim) type Fields = Vec<(FieldId, Put<'static>)>;

/// Whom an event concerns. Masks are the sessions' own affair.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(in crate::sim) struct Audience {
    /// Every client, whatever its mode and masks.
    pub(in crate::sim) everyone: bool,
    /// Clients in bridge mode.
    pub(in crate::sim) bridge: bool,
    /// Clients in agent mode, by the extensions of their agents.
    pub(in crate::sim) phones: Vec<Number>,
}

impl Audience {
    pub(super) fn of(viewer: &Viewer) -> Audience {
        Audience::of_all(std::iter::once(viewer))
    }

    pub(super) fn of_all<'a>(viewers: impl Iterator<Item = &'a Viewer>) -> Audience {
        let mut audience = Audience::default();
        for viewer in viewers {
            match viewer {
                Viewer::Bridge => audience.bridge = true,
                Viewer::Phone(phone) => audience.phones.push(phone.clone()),
            }
        }
        audience
    }
}

/// One event.
#[derive(Clone, Debug)]
pub(in crate::sim) struct Notice {
    /// Whom it concerns.
    pub(in crate::sim) audience: Audience,
    /// The message.
    pub(in crate::sim) message: u32,
    /// Its fields; what is left out has its reserved value. Lines that are no ICD lines stand as `primary.actual`.
    pub(in crate::sim) fields: Fields,
    /// For AGENT_STATE_EVENT: the bit of AgentStateMask that asks for it.
    pub(in crate::sim) agent_bit: u32,
}
