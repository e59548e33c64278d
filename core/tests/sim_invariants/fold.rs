//! What a client can know: a fold over the frames that it was sent, and over nothing else.
//!
//! It keeps calls by id, their parties with their connection states, call type and context, media streams, agent states and
//! devices out of service, and it refuses what no order of the guarantees allows. Where a client cannot know, the fold says so:
//!
//! - A client that gets to know a call in mid-call (by a log-in, by opening its session, by a transfer or a conference to its
//!   phone) is told of the call, not of its parties: it knows only those that later events name. Only the party list of
//!   CALL_CONFERENCED or CALL_TRANSFERRED makes its picture whole; the states of parties that only the list named stay unknown
//!   until an event tells them.
//! - What phones that are not monitored do to calls that touch nothing monitored is told to nobody. When such a phone transfers or
//!   joins, the call that is known gets another id (CALL_DATA_UPDATE) or loses that phone (CALL_CONNECTION_CLEARED), and whoever
//!   came in stays hidden. From then on the fold knows parties of that call, not all of them.
//! - Holds of phones that are not monitored are not seen; the state of a phone whose agent logs in is known from its next event on.
//! - In a join across lines nothing says that the surviving connection is retrieved; its media streams do.

use std::collections::{BTreeMap, BTreeSet};

use ccxcti_core::wire::{FieldId, Message, field, msg};

pub use super::call::{Call, lcs};
use super::setup;

const TRIGGER_TYPE: u32 = 74;
const PLAIN_TYPE: u32 = 0;
const NO_DEVICE: u32 = 0xffff;
const LOGOUT: u32 = 1;
/// Agent states that a client can be told of.
const AGENT_STATES: [u32; 6] = [1, 2, 3, 4, 5, 8];

/// Whose eyes these are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Eyes {
    Bridge,
    Agent(&'static str),
}

/// The fold.
pub struct Fold {
    pub eyes: Eyes,
    /// Counts messages, for `told_at`.
    pub now: usize,
    /// The session was open before anything happened.
    pub from_start: bool,
    /// Events come in the order in which they were sent.
    pub in_order: bool,
    /// When each agent logged in last.
    logged_in_at: BTreeMap<String, usize>,
    pub calls: BTreeMap<u32, Call>,
    /// Ids that were given up or ended: nothing may come of them before a new BEGIN_CALL.
    pub(super) gone: BTreeSet<u32>,
    /// State and reason.
    pub agents: BTreeMap<String, (u32, u32)>,
    pub out_of_service: BTreeSet<String>,
    /// Phones whose media ran on when their call ended for the bridge: only those of agents who log out at that moment do.
    pub unstopped: BTreeSet<String>,
}

impl Fold {
    pub fn new(eyes: Eyes, from_start: bool, in_order: bool) -> Fold {
        Fold {
            eyes,
            now: 0,
            from_start,
            in_order,
            logged_in_at: BTreeMap::new(),
            calls: BTreeMap::new(),
            gone: BTreeSet::new(),
            agents: BTreeMap::new(),
            out_of_service: BTreeSet::new(),
            unstopped: BTreeSet::new(),
        }
    }

    /// Takes the next message; an error is a finding.
    pub fn take(&mut self, message: &Message<'_>) -> Result<(), String> {
        match message.id() {
            msg::OPEN_CONF => self.opened(message),
            msg::AGENT_STATE_EVENT => self.agent(message)?,
            msg::SYSTEM_EVENT => self.service(message),
            msg::BEGIN_CALL_EVENT => self.begin(message)?,
            msg::END_CALL_EVENT => self.end(message)?,
            msg::CALL_DATA_UPDATE_EVENT => self.data(message)?,
            msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => self.merge(message)?,
            msg::RTP_STARTED_EVENT | msg::RTP_STOPPED_EVENT => self.stream(message)?,
            _ if message.u32(field::local_connection_state).is_some() => self.connection(message)?,
            _ => {}
        }
        Ok(())
    }

    /// Whether a device may be in a call that hides somebody and was not told of because it was not monitored when it came in.
    pub fn may_have_been_there(&self, device: &str, call: &Call) -> bool {
        // Agent states are not ordered against calls: as many messages may have come in between.
        let slack = if self.in_order { 0 } else { 400 };
        let logged_in = setup::agent_of(device).and_then(|agent| self.logged_in_at.get(agent));
        !call.whole() && logged_in.is_some_and(|at| at + slack >= call.begun)
    }

    fn opened(&mut self, message: &Message<'_>) {
        if let (Eyes::Agent(agent), Some(state)) = (&self.eyes, message.u32(field::agent_state)) {
            // The reason of a state from before is not told.
            self.agents.insert((*agent).to_owned(), (state, u32::MAX));
        }
    }

    fn agent(&mut self, message: &Message<'_>) -> Result<(), String> {
        let agent = message.agent_id().unwrap_or_default().to_owned();
        let state = message.u32(field::agent_state).unwrap_or_default();
        if !AGENT_STATES.contains(&state) || message.u32(field::csq_state) != Some(state) {
            return Err(format!("agent state {state}"));
        }
        let extension = setup::AGENTS.iter().find(|(id, ..)| *id == agent).map(|(_, extension, _)| *extension);
        if message.text(field::agent_extension) != extension || matches!(&self.eyes, Eyes::Agent(own) if *own != agent) {
            return Err(format!("an agent state of agent {agent}"));
        }
        let was = self.agents.insert(agent.clone(), (state, message.u32(field::event_reason_code).unwrap_or_default()));
        let was_out = was.is_none_or(|(was, _)| was == LOGOUT);
        match (was_out, state == LOGOUT) {
            (true, false) => self.logs_in(&agent),
            (false, true) => self.logs_out(&agent),
            _ => {}
        }
        Ok(())
    }

    /// Holds of the agent's lines were not seen so far.
    fn logs_in(&mut self, agent: &str) {
        self.logged_in_at.insert(agent.to_owned(), self.now);
        let lines = setup::lines_of(agent);
        for call in self.calls.values_mut() {
            for line in &lines {
                if let Some(state) =
                    call.parties.get_mut(*line).filter(|state| matches!(**state, Some(lcs::INITIATE | lcs::CONNECT | lcs::HOLD)))
                {
                    *state = None;
                }
            }
        }
    }

    /// The streams of the agent's lines run on unseen.
    fn logs_out(&mut self, agent: &str) {
        let lines = setup::lines_of(agent);
        let of_agent = |(device, _): &(String, u32)| lines.contains(&device.as_str());
        for call in self.calls.values_mut() {
            let (faint, streams) = std::mem::take(&mut call.streams).into_iter().partition(of_agent);
            call.streams = streams;
            call.faint.extend::<BTreeSet<_>>(faint);
        }
        self.unstopped.retain(|device| !lines.contains(&device.as_str()));
    }

    fn service(&mut self, message: &Message<'_>) {
        let Some(device) = text(message, field::event_device_id) else { return };
        match message.u32(field::system_event_id) {
            Some(10) => _ = self.out_of_service.insert(device),
            Some(11) => _ = self.out_of_service.remove(&device),
            _ => {}
        }
    }

    fn begin(&mut self, message: &Message<'_>) -> Result<(), String> {
        let id = call_id(message);
        let device = connection(message)?;
        if matches!(&self.eyes, Eyes::Agent(agent) if !setup::lines_of(agent).contains(&device.as_str())) {
            return Err(format!("call {id} begins at {device}, which is not the agent's"));
        }
        if self.calls.contains_key(&id) {
            return Err(format!("call {id} begins again"));
        }
        self.gone.remove(&id);
        let mut call = Call { kind: message.u32(field::call_type).unwrap_or_default(), begun: self.now, ..Call::default() };
        call.parties.insert(device, None);
        call.take_context(message);
        self.calls.insert(id, call);
        Ok(())
    }

    fn end(&mut self, message: &Message<'_>) -> Result<(), String> {
        let id = call_id(message);
        connection(message)?;
        match self.calls.remove(&id) {
            // What one agent's client was told of ends, not the media of the others.
            Some(call) if self.eyes == Eyes::Bridge => self.unstopped.extend(call.streams.into_iter().map(|(phone, _)| phone)),
            Some(_) => {}
            None if self.lenient() && !self.gone.contains(&id) => {}
            None => return Err(format!("call {id} ends and was not there")),
        }
        self.gone.insert(id);
        Ok(())
    }

    /// Media are ordered among themselves and within their call only: they may start or stop after the party has left.
    fn stream(&mut self, message: &Message<'_>) -> Result<(), String> {
        let stream = (connection(message)?, message.u32(field::direction).unwrap_or(u32::MAX));
        let id = call_id(message);
        let (lenient, starts) = (self.lenient(), message.id() == msg::RTP_STARTED_EVENT);
        // Agent states are not ordered against media: what started before a log-out may be told after it.
        let agent = setup::agent_of(&stream.0).and_then(|agent| self.agents.get(agent));
        let logged_out = agent.is_some_and(|(state, _)| *state == LOGOUT);
        // An agent's client is not told when others log out, and their media run on unseen.
        let unsure = matches!(&self.eyes, Eyes::Agent(own) if setup::agent_of(&stream.0) != Some(own));
        let Some(call) = self.calls.get_mut(&id) else { return if lenient { Ok(()) } else { Err(format!("there is no call {id}")) } };
        let was_faint = call.faint.remove(&stream);
        let fits = match (starts, logged_out) {
            (true, true) => call.faint.insert(stream.clone()),
            (true, false) => call.streams.insert(stream.clone()),
            (false, _) => call.streams.remove(&stream) || was_faint || !call.heard,
        };
        if fits || lenient || unsure { Ok(()) } else { Err(format!("stream {stream:?} out of order")) }
    }

    /// A session that opened in mid-call gets events of calls that it was never told of.
    pub(super) fn lenient(&self) -> bool {
        self.eyes == Eyes::Bridge && !self.from_start
    }

    /// The call that an event is of.
    pub(super) fn call(&mut self, id: u32) -> Result<&mut Call, String> {
        if self.lenient() && !self.gone.contains(&id) {
            return Ok(self.calls.entry(id).or_insert_with(|| Call { hidden: true, ..Call::default() }));
        }
        match self.calls.get_mut(&id) {
            Some(call) if call.emptied => Err(format!("call {id} has no parties any more and goes on")),
            Some(call) => Ok(call),
            None => Err(format!("there is no call {id}")),
        }
    }

    /// An event that tells the state of one connection.
    fn connection(&mut self, message: &Message<'_>) -> Result<(), String> {
        let (id, device) = (call_id(message), connection(message)?);
        let told = message.u32(field::local_connection_state).unwrap_or_default();
        let acting = acting(message);
        if acting.as_ref().is_some_and(|acting| *acting != device) {
            return Err(format!("the connection is of {device}, the event of {acting:?}"));
        }
        let calling = text(message, field::calling_device_id);
        let (strict, now) = (self.from_start && self.in_order, self.now);
        let call = self.call(id)?;
        call.told_at.insert(device.clone(), now);
        if call.cleared && told != lcs::NULL {
            return Err(format!("call {id} is over and goes on"));
        }
        let known = call.parties.contains_key(&device);
        match message.id() {
            msg::CALL_SERVICE_INITIATED_EVENT | msg::CALL_ORIGINATED_EVENT => {
                call.from_start |= message.id() == msg::CALL_SERVICE_INITIATED_EVENT;
                call.heard |= message.id() == msg::CALL_SERVICE_INITIATED_EVENT;
                call.parties.insert(device, Some(told));
            }
            msg::CALL_DELIVERED_EVENT => arrives(call, message, device, told),
            msg::CALL_ESTABLISHED_EVENT => answers(call, message, device, calling.as_deref()),
            msg::CALL_DIVERTED_EVENT | msg::CALL_CONNECTION_CLEARED_EVENT if told == lcs::NULL => {
                call.parties.remove(&device);
                let plain = message.u32(field::releasing_device_type) == Some(PLAIN_TYPE);
                call.hidden |= plain && message.id() == msg::CALL_CONNECTION_CLEARED_EVENT;
                if !known && strict && call.whole() && !setup::is_trigger(&leaver(message)) {
                    return Err(format!("{} leaves call {id} and was not in it", leaver(message)));
                }
            }
            msg::CALL_CLEARED_EVENT => (call.cleared, call.from_start, call.parties) = (true, false, BTreeMap::new()),
            msg::CALL_HELD_EVENT | msg::CALL_RETRIEVED_EVENT | msg::CALL_QUEUED_EVENT if !known && strict && call.whole() => {
                return Err(format!("{device} is not in call {id}"));
            }
            msg::CALL_DEQUEUED_EVENT => _ = call.parties.insert(device, Some(lcs::CONNECT)),
            _ => _ = call.parties.insert(device, Some(told)),
        }
        Ok(())
    }
}

/// CALL_DELIVERED: the first one of a call, that comes from nowhere, also tells who called. A later one may name a caller who left.
fn arrives(call: &mut Call, message: &Message<'_>, device: String, told: u32) {
    let first = message.u32(field::last_redirect_device_type) == Some(NO_DEVICE) && !call.from_start && !call.hidden;
    let fresh = call.parties.len() == 1 && call.parties.get(&device) == Some(&None);
    call.parties.insert(device, Some(told));
    if let (true, true, Some(calling)) = (first, fresh, text(message, field::calling_device_id)) {
        (call.from_start, call.heard) = (true, true);
        call.parties.entry(calling).or_insert(Some(lcs::INITIATE));
    }
}

/// CALL_ESTABLISHED: the caller is connected, too; a route point that passed the call on has left it.
fn answers(call: &mut Call, message: &Message<'_>, device: String, calling: Option<&str>) {
    call.parties.insert(device, Some(lcs::CONNECT));
    if let Some(state) = calling.and_then(|calling| call.parties.get_mut(calling)).filter(|state| **state == Some(lcs::INITIATE)) {
        *state = Some(lcs::CONNECT);
    }
    if message.u32(field::last_redirect_device_type) == Some(TRIGGER_TYPE)
        && let Some(trigger) = text(message, field::last_redirect_device_id)
    {
        call.parties.remove(&trigger);
    }
}

/// The device that acted, where the event names it beside the connection.
fn acting(message: &Message<'_>) -> Option<String> {
    let name = match message.id() {
        msg::CALL_DELIVERED_EVENT => field::alerting_device_id,
        msg::CALL_ESTABLISHED_EVENT => field::answering_device_id,
        msg::CALL_HELD_EVENT => field::holding_device_id,
        msg::CALL_RETRIEVED_EVENT => field::retrieving_device_id,
        msg::CALL_FAILED_EVENT => field::failing_device_id,
        msg::CALL_DIVERTED_EVENT => field::diverting_device_id,
        msg::CALL_CONNECTION_CLEARED_EVENT => field::releasing_device_id,
        msg::CALL_SERVICE_INITIATED_EVENT | msg::CALL_ORIGINATED_EVENT => field::calling_device_id,
        _ => return None,
    };
    text(message, name)
}

fn leaver(message: &Message<'_>) -> String {
    text(message, field::connection_device_id).unwrap_or_default()
}

pub fn call_id(message: &Message<'_>) -> u32 {
    message.u32(field::call_id).unwrap_or_default()
}

/// The device of the connection that an event reports.
pub(super) fn connection(message: &Message<'_>) -> Result<String, String> {
    text(message, field::connection_device_id).ok_or_else(|| "no connection".to_owned())
}

/// A device id: of a secondary line the part behind the dot is the line.
pub fn text(message: &Message<'_>, name: FieldId) -> Option<String> {
    message.text(name).map(line)
}

pub fn line(id: &str) -> String {
    id.rsplit_once('.').map_or(id, |(_, actual)| actual).to_owned()
}
