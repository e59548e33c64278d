//! Calls, their parties and who is told of them; agents at work.

use std::collections::{BTreeMap, BTreeSet};

use crate::sim::call_data::CallData;
use crate::sim::site::Number;
use crate::wire::FieldId;

/// Where a call stands at a device (LocalConnectionState of the guides).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lcs {
    Null = 0,
    Initiate = 1,
    Alerting = 2,
    Connect = 3,
    Hold = 4,
    Queued = 5,
    Fail = 6,
}

impl Lcs {
    /// Whether the device talks, or could as soon as it retrieves.
    pub(super) fn answered(self) -> bool {
        matches!(self, Lcs::Connect | Lcs::Hold | Lcs::Queued)
    }
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
    /// Works after a call of a queue.
    Work = 5,
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
            AgentState::Work => "WORK",
            AgentState::Reserved => "RESERVED",
        }
    }
}

/// What an agent who is TALKING asked for: it takes effect at the end of the call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AfterCall {
    NotReady(u16),
    Work,
}

/// An agent at work.
pub(super) struct AgentRun {
    pub(super) state: AgentState,
    /// EventReasonCode of the last change.
    pub(super) reason: u16,
    /// Place in the order of availability.
    pub(super) ready_order: u64,
    pub(super) after_call: Option<AfterCall>,
    /// The call of a queue that the agent is reserved for or talks on.
    pub(super) serving: Option<u32>,
    /// READY when the call was given to the agent.
    pub(super) was_ready: bool,
    /// Counts the changes of state, so that an old timer is known as such.
    pub(super) step: u32,
}

impl Default for AgentRun {
    fn default() -> AgentRun {
        AgentRun { state: AgentState::Logout, reason: 0, ready_order: 0, after_call: None, serving: None, was_ready: false, step: 0 }
    }
}

/// Where a script stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// At the trigger, no port has taken the call yet.
    Routing,
    /// On a CTI port, the prompt plays.
    Prompt,
    /// On a CTI port, no agent is free.
    Queued,
    /// On a CTI port; this agent was chosen, the phone does not ring yet.
    Reserved(Number),
    /// On a CTI port; the phone of this agent rings.
    Ringing(Number),
}

/// An application at work on a call. It has a number of its own, because a transfer moves it to another call.
#[derive(Clone, Debug)]
pub(super) struct Script {
    pub(super) number: u32,
    /// Index of the application among those of the site.
    pub(super) application: usize,
    /// The CTI port that holds the call until an agent answers.
    pub(super) port: Option<Number>,
    pub(super) stage: Stage,
    /// Counts the changes of stage, so that an old timer is known as such.
    pub(super) step: u32,
}

impl Script {
    pub(super) fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.step += 1;
    }

    /// The agent who was chosen.
    pub(super) fn agent(&self) -> Option<&Number> {
        match &self.stage {
            Stage::Reserved(agent) | Stage::Ringing(agent) => Some(agent),
            Stage::Routing | Stage::Prompt | Stage::Queued => None,
        }
    }
}

/// A device in a call.
#[derive(Clone, Debug)]
pub(super) struct Party {
    pub(super) device: Number,
    pub(super) state: Lcs,
    /// RTP_STARTED was sent for it.
    pub(super) streams: bool,
    /// For triggers and CTI ports: the agents' phones that were told of it, and are told when it leaves.
    pub(super) known_to: BTreeSet<Number>,
}

/// Who sees a call: all bridge clients, or the clients of one agent, by the agent's extension.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Viewer {
    Bridge,
    Phone(Number),
}

/// How a viewer was told of a call.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// The connection of its BEGIN_CALL: END_CALL names the same one.
    pub(super) connection: Number,
    /// CallType, as this viewer knows it.
    pub(super) kind: u32,
}

/// How a call came about; decides its CallType.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Nature {
    Dialled,
    Consult,
    /// The call of a blind transfer to its target.
    Offered,
    Transferred,
    Conference,
}

/// What a call carries along: the call variables and the expanded call context.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Context {
    pub(super) items: BTreeMap<FieldId, String>,
    pub(super) named: BTreeMap<String, String>,
    pub(super) arrays: BTreeMap<(String, u8), String>,
}

/// One call.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) id: u32,
    /// Names given by `as=`; a call that took over another has the names of both.
    pub(super) names: Vec<String>,
    pub(super) nature: Nature,
    pub(super) caller: Number,
    pub(super) called: Number,
    pub(super) ani: String,
    pub(super) dnis: String,
    pub(super) dialed: String,
    pub(super) context: Context,
    pub(super) application: Option<u32>,
    /// Set when the script asks for an agent; a consult call has that of the call it was made from.
    pub(super) csq: Option<u32>,
    /// A call of a queue, or made from one: it makes agents RESERVED and TALKING.
    pub(super) of_queue: bool,
    pub(super) script: Option<Script>,
    /// Where the call was before it came to its present device.
    pub(super) last: Option<Number>,
    /// What the call was made for, of a consult call.
    pub(super) consult: Option<ConsultKind>,
    /// The call that a consult call was made from.
    pub(super) about: Option<u32>,
    /// Redirections since somebody answered last.
    pub(super) hops: u8,
    /// The number that could not be reached; the call is cleared soon.
    pub(super) failed: Option<Number>,
    pub(super) parties: Vec<Party>,
    pub(super) told: BTreeMap<Viewer, Told>,
}

impl Call {
    pub(super) fn party(&self, device: &str) -> Option<&Party> {
        self.parties.iter().find(|party| &*party.device == device)
    }

    pub(super) fn party_mut(&mut self, device: &str) -> Option<&mut Party> {
        self.parties.iter_mut().find(|party| &*party.device == device)
    }

    pub(super) fn devices(&self) -> Vec<Number> {
        self.parties.iter().map(|party| party.device.clone()).collect()
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

/// What may be said with `dial` and `consult`.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(in crate::sim) struct DialOptions {
    /// Calling number shown; the dialling device if absent.
    pub(in crate::sim) ani: Option<String>,
    /// Number dialled as the network gives it; the dialled number if absent.
    pub(in crate::sim) dnis: Option<String>,
    /// Name of the call.
    pub(in crate::sim) name: Option<String>,
    /// Call data of the new call; what a consult call says wins over what it takes from the call it is made from.
    pub(in crate::sim) data: CallData,
}

/// What a consult call is made for (ConsultType).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sim) enum ConsultKind {
    Transfer,
    Conference,
}

/// What survives a transfer or a conference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sim) struct Merged {
    pub(in crate::sim) call: u32,
    /// Who is in it, in the order of joining, as devices are written on the wire.
    pub(in crate::sim) parties: Vec<String>,
}
