//! Calls, their parties and who sees them; agents at work.

use std::collections::BTreeMap;

/// What a client is told of where a call stands at a device (LocalConnectionState of the guides).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lcs {
    Null = 0,
    Initiate = 1,
    Alerting = 2,
    Connect = 3,
    Queued = 5,
    Fail = 6,
}

/// A state of an agent, with its number on the wire.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sim) enum AgentState {
    /// Not logged in.
    Logout = 1,
    /// Logged in, takes no calls.
    NotReady = 2,
    /// Waits for a call.
    Ready = 3,
    /// Talks on a call of a queue.
    Talking = 4,
    /// Chosen for a call of a queue.
    Reserved = 8,
}

impl AgentState {
    /// The number on the wire.
    pub(in crate::sim) fn number(self) -> u16 {
        self as u16
    }

    /// The name for people.
    pub(in crate::sim) fn name(self) -> &'static str {
        match self {
            AgentState::Logout => "LOGOUT",
            AgentState::NotReady => "NOT_READY",
            AgentState::Ready => "READY",
            AgentState::Talking => "TALKING",
            AgentState::Reserved => "RESERVED",
        }
    }
}

/// An agent at work.
pub(super) struct AgentRun {
    pub(super) state: AgentState,
    /// Place in the order of availability.
    pub(super) ready_order: u64,
    /// NOT_READY with this reason, asked for while TALKING: takes effect at the end of the call.
    pub(super) after_call: Option<u16>,
    /// The call of a queue that the agent is reserved for or talks on.
    pub(super) call: Option<u32>,
}

impl Default for AgentRun {
    fn default() -> AgentRun {
        AgentRun { state: AgentState::Logout, ready_order: 0, after_call: None, call: None }
    }
}

/// Where a call stands on its way to an agent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// At the trigger, no port has taken it yet.
    Routing,
    /// On a CTI port, the prompt plays.
    Prompt,
    /// On a CTI port, no agent is free.
    Queued,
    /// On a CTI port; this agent was chosen, the phone does not ring yet.
    Reserved(String),
    /// On a CTI port; the phone of this agent rings.
    Ringing(String),
    /// This agent answered.
    Talking(String),
}

/// A device in a call.
#[derive(Clone)]
pub(super) struct Party {
    pub(super) device: String,
    pub(super) state: Lcs,
    /// RTP_STARTED was sent for it.
    pub(super) streams: bool,
}

/// Who sees a call: all bridge clients, or the agent clients of one phone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Viewer {
    Bridge,
    Phone(String),
}

/// One call.
pub(super) struct Call {
    pub(super) id: u32,
    pub(super) name: Option<String>,
    pub(super) caller: String,
    pub(super) trigger: String,
    pub(super) ani: String,
    pub(super) dnis: String,
    /// Index of the application among those of the site.
    pub(super) application: usize,
    /// Set when the script asks for an agent.
    pub(super) csq: Option<u32>,
    /// The CTI port that holds the call until an agent answers.
    pub(super) port: Option<String>,
    pub(super) stage: Stage,
    /// Counts the changes of stage, so that timers of an earlier stage are known as such.
    pub(super) step: u32,
    pub(super) parties: Vec<Party>,
    /// Who was told of the call, and by which device of it: END_CALL names the same one.
    pub(super) viewers: BTreeMap<Viewer, String>,
}

impl Call {
    pub(super) fn party(&self, device: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.device == device)
    }

    pub(super) fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.step += 1;
    }

    /// The agent who was chosen for the call.
    pub(super) fn agent(&self) -> Option<&str> {
        match &self.stage {
            Stage::Reserved(agent) | Stage::Ringing(agent) | Stage::Talking(agent) => Some(agent),
            Stage::Routing | Stage::Prompt | Stage::Queued => None,
        }
    }
}

/// A call as people name it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sim) enum CallRef {
    /// By its id.
    Id(u32),
    /// By the name that `as=` gave it.
    Name(String),
}

/// What may be said with `dial`.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(in crate::sim) struct DialOptions {
    /// Calling number shown; the dialling device if absent.
    pub(in crate::sim) ani: Option<String>,
    /// Number dialled as the network gives it; the dialled number if absent.
    pub(in crate::sim) dnis: Option<String>,
    /// Name of the call.
    pub(in crate::sim) name: Option<String>,
}
