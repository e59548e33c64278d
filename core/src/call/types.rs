//! What the picture is made of.

use std::sync::Arc;
use std::time::SystemTime;

use super::text::Text;
use crate::event::ContactId;

/// Number of call variables.
pub const CALL_VARIABLES: usize = 10;

/// LocalConnectionState: the state of one connection.
pub mod lcs {
    /// The party is not in the call any more.
    pub const NULL: u32 = 0;
    /// Off-hook, dialling; at a route point: the call has reached the switch.
    pub const INITIATE: u32 = 1;
    /// Rings.
    pub const ALERTING: u32 = 2;
    /// Talks.
    pub const CONNECT: u32 = 3;
    /// Holds the call.
    pub const HOLD: u32 = 4;
    /// The call waits in a queue there.
    pub const QUEUED: u32 = 5;
    /// The call could not be completed there.
    pub const FAIL: u32 = 6;
    /// Nothing is said of the state.
    pub const NONE: u32 = 0xffff;
}

/// AgentState values that the model needs to know.
pub mod agent_state {
    /// Logged out.
    pub const LOGOUT: u32 = 1;
    /// Not known.
    pub const UNKNOWN: u32 = 9;
}

/// A call as this client knows it.
///
/// What was told is there, and nothing else: a party that only others were told of is missing until an event, a party list or a
/// snapshot names it. [`Call::complete`] says whether that can be.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Its id now; it may change (see [`Call::merged_call_ids`]).
    pub call_id: u32,
    /// The logical contact: the same through transfer, consultation and conference.
    pub contact_id: ContactId,
    /// CallType; `None` where no event has told it.
    pub call_type: Option<u32>,
    /// ANI.
    pub ani: Text,
    /// DNIS.
    pub dnis: Text,
    /// Dialled number.
    pub dialed_number: Text,
    /// Digits that the caller entered.
    pub caller_entered_digits: Text,
    /// Wrap-up data.
    pub call_wrapup_data: Text,
    /// Call variables 1 to 10.
    pub call_variables: [Text; CALL_VARIABLES],
    /// Expanded call context: scalars, in the order of their names.
    pub named_variables: Vec<NamedVariable>,
    /// Expanded call context: array elements, in the order of name and index.
    pub named_arrays: Vec<NamedArray>,
    /// Who dialled, as the last event that named it says; it may have left.
    pub calling_device_id: Text,
    /// What was dialled first.
    pub called_device_id: Text,
    /// The application (trigger) that has the call.
    pub application_id: Option<u32>,
    /// The queue that the call was given to.
    pub csq_id: Option<u32>,
    /// The parties that are known to be in the call, in the order in which they became known.
    pub connections: Vec<Connection>,
    /// Whether these are all: false where somebody may be in the call of whom this client was not told.
    pub complete: bool,
    /// Ids under which the call was known before, or whose calls became one with it; the last [`super::MERGED_MAX`].
    pub merged_call_ids: Vec<u32>,
    /// When the contact was seen first.
    pub since: SystemTime,
}

/// An ECC scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedVariable {
    /// Name.
    pub name: Text,
    /// Value, not empty.
    pub value: Text,
}

/// An element of an ECC array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedArray {
    /// Name.
    pub name: Text,
    /// Index.
    pub index: u8,
    /// Value, not empty.
    pub value: Text,
}

/// One party of a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Connection {
    /// Id of the connection, where it is another than the device's; else empty.
    pub connection_device_id: Text,
    /// The device: a number, or `primary.actual` for a line that is not the agent's own.
    pub device_id: Text,
    /// DeviceIDType, where it was told.
    pub device_type: Option<u32>,
    /// LocalConnectionState; `None` = in the call, state not told.
    pub state: Option<u32>,
    /// The agent who is logged in there; empty if nobody is, or it is not known.
    pub agent_id: Text,
    /// Since when the state is as it is.
    pub since: SystemTime,
}

impl Connection {
    /// By what events name it.
    pub fn key(&self) -> &Text {
        if self.connection_device_id.is_empty() { &self.device_id } else { &self.connection_device_id }
    }
}

/// An agent as this client knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Agent {
    /// Login id.
    pub agent_id: Text,
    /// Extension; empty where it was not told.
    pub agent_extension: Text,
    /// Instrument; empty where it was not told.
    pub agent_instrument: Text,
    /// AgentState.
    pub agent_state: u32,
    /// Reason of the state; `None` where none was told: a query of the state does not tell it.
    pub event_reason_code: Option<u32>,
    /// Since when state and reason are as they are, or were first seen so.
    pub since: SystemTime,
}

/// A device of the contact centre: a trigger, CTI port, phone or line of an agent, queue. Plain phones are not remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// Its number.
    pub device_id: Text,
    /// DeviceIDType; `None` where it was not told.
    pub device_type: Option<u32>,
    /// Whether SYSTEM_EVENT said that it is out of service, and not yet that it is back.
    pub in_service: bool,
}

/// Everything that the model knows at one moment; cheap to take and to clone, and never changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Session of the last message that was folded, from 1; 0 = none yet.
    pub epoch: u32,
    /// By call id.
    pub calls: Vec<Arc<Call>>,
    /// By agent id.
    pub agents: Vec<Arc<Agent>>,
    /// By device id.
    pub devices: Vec<Arc<Device>>,
}

impl Call {
    /// A call of which nothing is known yet.
    pub fn new(call_id: u32, contact_id: ContactId, since: SystemTime) -> Call {
        Call {
            call_id,
            contact_id,
            call_type: None,
            ani: Text::EMPTY,
            dnis: Text::EMPTY,
            dialed_number: Text::EMPTY,
            caller_entered_digits: Text::EMPTY,
            call_wrapup_data: Text::EMPTY,
            call_variables: [const { Text::EMPTY }; CALL_VARIABLES],
            named_variables: Vec::new(),
            named_arrays: Vec::new(),
            calling_device_id: Text::EMPTY,
            called_device_id: Text::EMPTY,
            application_id: None,
            csq_id: None,
            connections: Vec::new(),
            complete: false,
            merged_call_ids: Vec::new(),
            since,
        }
    }

    /// The connection of this device or connection id; a line is found as `primary.actual` and as `actual`.
    pub fn connection(&self, id: &str) -> Option<&Connection> {
        super::ids::position(&self.connections, id.as_bytes(), true).and_then(|at| self.connections.get(at))
    }

    /// The agents who are in it, each once.
    pub fn agent_ids(&self) -> impl Iterator<Item = &Text> {
        let own = |at: usize, id: &Text| !self.connections.iter().take(at).any(|earlier| earlier.agent_id == *id);
        self.connections
            .iter()
            .enumerate()
            .map(|(at, connection)| (at, &connection.agent_id))
            .filter(move |(at, id)| !id.is_empty() && own(*at, id))
            .map(|(_, id)| id)
    }
}

impl Picture {
    /// The call with this id; of several that share it, the first.
    pub fn call(&self, call_id: u32) -> Option<&Arc<Call>> {
        let at = self.calls.partition_point(|call| call.call_id < call_id);
        self.calls.get(at).filter(|call| call.call_id == call_id)
    }

    /// The agent with this id.
    pub fn agent(&self, agent_id: &str) -> Option<&Arc<Agent>> {
        let at = self.agents.binary_search_by(|agent| agent.agent_id.as_bytes().cmp(agent_id.as_bytes())).ok()?;
        self.agents.get(at)
    }

    /// The device with this id.
    pub fn device(&self, device_id: &str) -> Option<&Arc<Device>> {
        let at = self.devices.binary_search_by(|device| device.device_id.as_bytes().cmp(device_id.as_bytes())).ok()?;
        self.devices.get(at)
    }
}
