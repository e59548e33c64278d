//! The call model: what calls, agents and devices there are, as far as this client was told. No I/O, no clock.
//!
//! [`Model::fold`] takes the messages of a session one by one, in any order that the protocol allows, and keeps a [`Picture`]. Where the
//! order is open the model is written so that the outcome is the same: an id change finds the call under either id, a party list adds
//! and removes, what says nothing new changes nothing. What was not told is not there: parties that only others heard of are missing
//! until an event, a party list or a snapshot names them ([`Call::complete`]).
//!
//! Everything is bounded, see the constants with `_MAX`.

mod context;
mod crew;
mod events;
mod find;
mod former;
mod ids;
mod letter;
mod merge;
mod seats;
mod snapshot;
pub mod synthetic;
mod table;
mod text;
mod told;
mod types;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::event::ContactId;
use crate::wire::{Dialect, Message, msg};

pub use context::NAMED_MAX;
pub use former::{FORMER_FOR, FORMER_MAX, LATE_FOR};
pub use table::{PICTURE, PictureKind, PictureRow, View};
pub use text::Text;
pub use types::{Agent, CALL_VARIABLES, Call, Connection, Device, NamedArray, NamedVariable, Picture, agent_state, lcs};

use crew::{Change, Crew, Devices};
use former::Former;
use seats::Seats;
use told::Told;

/// Calls at the same time. When full, the call that was silent longest leaves, see [`Model::take_evicted`].
pub const CALLS_MAX: usize = 65_536;
/// Agents. When full, further ones are not remembered.
pub const AGENTS_MAX: usize = 65_536;
/// Devices. When full, further ones are not remembered.
pub const DEVICES_MAX: usize = 65_536;
/// Parties of one call; a conference has at most 16. When full, further ones are not remembered and the call is not complete.
pub const PARTIES_MAX: usize = 64;
/// Calls that share one id. When there are so many, a further BEGIN_CALL is taken for the last of them.
pub const TWINS_MAX: usize = 16;
/// Former ids of one call. When full, the oldest is forgotten.
pub const MERGED_MAX: usize = 16;
/// Calls that left because there were too many and were not asked for yet. When full, the oldest is forgotten.
pub const EVICTED_MAX: usize = 1024;

/// What a request was about: its confirmation need not say it.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Call id of a SNAPSHOT_CALL_REQ.
    pub call: Option<u32>,
    /// Agent of a QUERY_AGENT_STATE_REQ.
    pub agent: Option<&'a str>,
}

/// When a message came.
#[derive(Clone, Copy)]
struct Moment {
    at: SystemTime,
    now: Duration,
    epoch: u32,
}

/// The model. Plain data: nothing in it waits, reads a clock or talks to anybody.
#[derive(Clone, Default)]
pub struct Model {
    seats: Seats,
    crew: Crew,
    devices: Devices,
    former: Former,
    evicted: Vec<Arc<Call>>,
    epoch: u32,
    order: u64,
    /// Ids of lines are `primary.actual`: Unified CCX.
    dotted: bool,
}

impl Model {
    /// A model that knows nothing.
    pub fn new() -> Model {
        Model::default()
    }

    /// Takes a message of the server, or a synthetic one. `at` dates what changes, `now` is monotonic, from any origin, and measures
    /// silence; `epoch` is the number of the session. Gives the contact that the message's call belongs to.
    pub fn fold(&mut self, at: SystemTime, now: Duration, epoch: u32, message: &Message<'_>) -> Option<ContactId> {
        self.fold_answer(at, now, epoch, &Asked::default(), message)
    }

    /// Like [`Model::fold`], for the confirmation of a request that was about `asked`.
    pub fn fold_answer(
        &mut self,
        at: SystemTime,
        now: Duration,
        epoch: u32,
        asked: &Asked<'_>,
        message: &Message<'_>,
    ) -> Option<ContactId> {
        let moment = Moment { at, now, epoch };
        self.dotted = message.coding().dialect == Dialect::Ccx;
        if epoch != self.epoch {
            self.session_changes(epoch);
        }
        match message.id() {
            msg::AGENT_STATE_EVENT | msg::QUERY_AGENT_STATE_CONF | msg::OPEN_CONF => {
                let change = self.crew.take(at, message, asked.agent);
                self.agent_moves(change);
                None
            }
            msg::SYSTEM_EVENT => {
                self.devices.take(message);
                None
            }
            msg::SNAPSHOT_CALL_CONF => self.snapshot_call(moment, asked, message),
            msg::SNAPSHOT_DEVICE_CONF => {
                self.snapshot_device(moment, message);
                None
            }
            msg::MAKE_CALL_CONF | msg::CONSULTATION_CALL_CONF | msg::TRANSFER_CALL_CONF | msg::CONFERENCE_CALL_CONF => {
                // No order is promised between a confirmation and the events of what it confirms, so nothing in it is news that could
                // be believed: its party list may be older than what is known. It says only which call is meant.
                Told::read(message).new_call.and_then(|id| self.contact(id))
            }
            9..=25 | msg::CALL_REACHED_NETWORK_EVENT | msg::CALL_DEQUEUED_EVENT | msg::RTP_STARTED_EVENT | msg::RTP_STOPPED_EVENT => {
                self.call_event(moment, message)
            }
            _ => None,
        }
    }

    /// Everything that is known. Copies no call: a call is copied when it changes while somebody holds it.
    pub fn picture(&self) -> Picture {
        let mut picture = Picture {
            epoch: self.epoch,
            calls: self.seats.iter().map(|(_, seat)| seat.call.clone()).collect(),
            agents: self.crew.iter().cloned().collect(),
            devices: self.devices.iter().cloned().collect(),
        };
        picture.calls.sort_unstable_by_key(|call| (call.call_id, call.contact_id));
        picture.agents.sort_unstable_by(|a, b| a.agent_id.cmp(&b.agent_id));
        picture.devices.sort_unstable_by(|a, b| a.device_id.cmp(&b.device_id));
        picture
    }

    /// The call with this id; of several that share it, the first.
    pub fn call(&self, call_id: u32) -> Option<Arc<Call>> {
        let at = self.seats.of_id(call_id).next()?;
        self.seats.get(at).map(|seat| seat.call.clone())
    }

    /// The contact of a call id, also of one that a call had until lately.
    pub fn contact(&self, call_id: u32) -> Option<ContactId> {
        let known = self.seats.of_id(call_id).next().and_then(|at| self.seats.get(at));
        known.map(|seat| seat.call.contact_id).or_else(|| self.former.get(call_id).map(|ended| ended.contact))
    }

    /// The agent with this id.
    pub fn agent(&self, agent_id: &str) -> Option<Arc<Agent>> {
        self.crew.get(agent_id.as_bytes()).cloned()
    }

    /// The device with this id, written as events write it.
    pub fn device(&self, device_id: &str) -> Option<Arc<Device>> {
        self.devices.get(device_id.as_bytes()).cloned()
    }

    /// The calls, in no order.
    pub fn calls(&self) -> impl Iterator<Item = &Arc<Call>> {
        self.seats.iter().map(|(_, seat)| &seat.call)
    }

    /// The agents, in no order.
    pub fn agents(&self) -> impl Iterator<Item = &Arc<Agent>> {
        self.crew.iter()
    }

    /// The devices, in no order.
    pub fn devices(&self) -> impl Iterator<Item = &Arc<Device>> {
        self.devices.iter()
    }

    /// Number of calls.
    pub fn calls_len(&self) -> usize {
        self.seats.len()
    }

    /// Number of agents.
    pub fn agents_len(&self) -> usize {
        self.crew.len()
    }

    /// Number of devices; it only ever grows.
    pub fn devices_len(&self) -> usize {
        self.devices.len()
    }

    /// Ids of the calls that were heard of last before this moment, the longest silent first.
    pub fn silent_since(&self, before: Duration) -> impl Iterator<Item = u32> + '_ {
        self.seats.by_silence().take_while(move |seat| seat.heard < before).map(|seat| seat.call.call_id)
    }

    /// When the call that is silent longest was heard of last.
    pub fn next_silent(&self) -> Option<Duration> {
        self.seats.oldest().and_then(|at| self.seats.get(at)).map(|seat| seat.heard)
    }

    /// The call was looked after, so that its silence starts anew.
    pub fn checked(&mut self, call_id: u32, now: Duration) {
        // Of calls that share an id one snapshot is all that can be asked for.
        let places: Vec<usize> = self.seats.of_id(call_id).collect();
        places.into_iter().for_each(|at| self.seats.touch(at, now));
    }

    /// This snapshot (SNAPSHOT_CALL_CONF) agrees with what is known of the call, or what it says otherwise was folded as synthetic
    /// messages: these are all its parties, unless there are more than a snapshot can say.
    pub fn settled(&mut self, call_id: u32, snapshot: &Message<'_>) {
        let at = self.seats.of_id(call_id).next();
        if let Some(seat) = at.and_then(|at| self.seats.get_mut(at)) {
            (seat.started, seat.hidden) = (true, !snapshot::is_whole(snapshot));
            seat.note_complete();
        }
    }

    /// The calls that left because there were more than [`CALLS_MAX`]: nobody told that they ended.
    pub fn take_evicted(&mut self) -> Vec<Arc<Call>> {
        std::mem::take(&mut self.evicted)
    }

    /// Another session: parties may have come and gone unseen.
    fn session_changes(&mut self, epoch: u32) {
        self.epoch = epoch;
        for seat in self.seats.iter_mut() {
            seat.hidden = true;
            seat.note_complete();
        }
    }

    /// An agent came to, or left, an extension: the calls there have or lose an agent. While nobody is logged in what a phone does to a
    /// call is not told, so its state is not known afterwards.
    fn agent_moves(&mut self, change: Change) {
        let (extension, agent, unsure): (_, _, &[u32]) = match change {
            Change::None => return,
            Change::Left(extension) => (extension, Text::EMPTY, &[lcs::HOLD]),
            Change::Came { extension, agent } => (extension, agent, &[lcs::INITIATE, lcs::CONNECT, lcs::HOLD]),
        };
        // While nobody is logged in a further line is written without its primary: it is known from before.
        let primary = |id: &[u8]| ids::line(id).is_some_and(|(primary, _)| primary == extension.as_bytes());
        let lines: Vec<Text> = self.devices.iter().map(|device| device.device_id.clone()).filter(|id| primary(id.as_bytes())).collect();
        let line = |connection: &Connection| {
            let device = connection.device_id.as_bytes();
            let known = || lines.iter().any(|line| ids::same(line.as_bytes(), device, true));
            device == extension.as_bytes() || primary(device) || known()
        };
        for seat in self.seats.iter_mut().filter(|seat| seat.call.connections.iter().any(line)) {
            for connection in seat.call_mut().connections.iter_mut().filter(|connection| line(connection)) {
                connection.agent_id = agent.clone();
                connection.state = connection.state.filter(|state| !unsure.contains(state));
            }
        }
    }
}
