//! A model against the contact centre's own state, at a quiet moment.
//!
//! What a client provably cannot know is said here, and counted:
//!
//! - Parties of a call that began before the client, or its agent, was there, or that somebody nobody monitors has moved: told is the
//!   call, not who is in it. The model says so (`complete` is false); whoever it names is in the call all the same.
//! - Route points, and CTI ports of calls that are not complete, at agents' clients: only the bridge is told of them.
//! - Whether a phone that nobody monitors dials, talks or holds. The same of a phone while its agent was logged out: the other agents'
//!   clients do not know when that was, and of a line that was never written `primary.actual` nobody knows whose it is.
//! - The reason of an agent's state in OPEN_CONF.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime};

use ccxcti_core::call::{Call, Connection, Model, Text, lcs};
use serde_json::Value;

use super::Counts;
use crate::invariants::fold::Eyes;
use crate::invariants::setup;
use crate::invariants::truth::{TrueCall, Truth};

const STATES: [(&str, u32); 6] = [("LOGOUT", 1), ("NOT_READY", 2), ("READY", 3), ("TALKING", 4), ("WORK", 5), ("RESERVED", 8)];
/// Agents' events are not ordered against calls': so much later may an event of before come.
const SLACK: Duration = Duration::from_millis(60);

/// Whose model it is.
pub struct View<'a> {
    pub eyes: &'a Eyes,
    /// The session was open before anything happened.
    pub from_start: bool,
    /// When each agent logged in or out last.
    pub changed: &'a BTreeMap<String, Duration>,
}

impl View<'_> {
    fn bridge(&self) -> bool {
        *self.eyes == Eyes::Bridge
    }

    fn late(&self) -> bool {
        self.bridge() && !self.from_start
    }

    /// Whether the state of a device is told at all, and has been since it was told last.
    fn tells(&self, device: &str, party: &Connection, truth: &Truth) -> bool {
        let Some(agent) = setup::agent_of(device) else { return truth.monitored(device) };
        // A line is known for the agent's where it is written so.
        let own_line = setup::lines_of(agent).first() == Some(&device) || plain(&party.device_id).contains('.');
        let changed = self.changed.get(agent).is_some_and(|at| SystemTime::UNIX_EPOCH + *at + SLACK >= party.since);
        truth.monitored(device) && !(changed && !(self.bridge() && own_line))
    }
}

/// Compares everything that the client can know.
pub fn compare(model: &Model, view: &View<'_>, truth: &Truth, counts: &mut Counts) -> Result<(), String> {
    counts.comparisons += 1;
    agents(model, view, truth)?;
    let known: BTreeSet<u32> = model.calls().map(|call| call.call_id).collect();
    let (must, may) = (expected(view, truth, false), expected(view, truth, true));
    if !known.is_subset(&may) || (!view.late() && !must.is_subset(&known)) {
        return Err(format!("it knows the calls {known:?}, it should know {must:?}"));
    }
    let shown: Vec<Value> = serde_json::from_str(&truth.text[0]).unwrap();
    for call in model.calls() {
        let Some(real) = truth.calls.get(&call.call_id) else { return Err(format!("there is no call {}", call.call_id)) };
        counts.calls += 1;
        counts.complete += usize::from(call.complete);
        let parties = parties(call, view, real, truth, counts);
        parties.map_err(|reason| format!("call {} (complete: {}): {reason}", call.call_id, call.complete))?;
        if !view.late() {
            kind(call, view, real).and_then(|()| context(call, real)).map_err(|reason| format!("call {}: {reason}", call.call_id))?;
        }
        let shown = shown.iter().find(|shown| shown["call"] == call.call_id).unwrap();
        counts.service += usize::from(!service(call, shown));
    }
    Ok(())
}

/// Everything of one call, after a snapshot of it: nothing is unknown then.
pub fn exact(call: &Call, real: &TrueCall, type_told: Option<u32>) -> Result<(), String> {
    let parties: BTreeMap<String, Option<u32>> = call.connections.iter().map(|party| (line(party), party.state)).collect();
    // Where a call has failed nobody is connected: `show` names the place, a snapshot does not.
    let connected = real.parties.iter().filter(|(_, state)| *state != lcs::FAIL);
    let real_parties: BTreeMap<String, Option<u32>> = connected.map(|(device, state)| (device.clone(), Some(*state))).collect();
    if parties != real_parties || parties.len() != call.connections.len() || !call.complete {
        return Err(format!("complete {}: it knows {parties:?}, there are {:?}", call.complete, real.parties));
    }
    if type_told.is_some_and(|told| call.call_type != Some(told)) {
        return Err(format!("its type is {type_told:?}, told was {:?}", call.call_type));
    }
    context(call, real)
}

/// A bridge client knows the calls of which a device is monitored, an agent's client those in which its phone is. A call that has
/// failed somewhere was told to the bridge if it was known before, or if the route point took it: `show` does not tell.
fn expected(view: &View<'_>, truth: &Truth, failed: bool) -> BTreeSet<u32> {
    match view.eyes {
        Eyes::Bridge => truth.calls_at(failed, |device| truth.monitored(device)).into_iter().chain(truth.failed_calls(failed)).collect(),
        Eyes::Agent(agent) if truth.logged_in(agent) => truth.calls_at(failed, |device| setup::lines_of(agent).contains(&device)),
        Eyes::Agent(_) => BTreeSet::new(),
    }
}

fn agents(model: &Model, view: &View<'_>, truth: &Truth) -> Result<(), String> {
    for (agent, (state, reason)) in &truth.agents {
        let mine = match view.eyes {
            Eyes::Bridge => true,
            Eyes::Agent(own) => own == agent,
        };
        let state = STATES.iter().find(|(name, _)| name == state).map(|(_, number)| *number).unwrap_or_default();
        match model.agent(agent) {
            Some(told) if !mine => return Err(format!("agent {agent} is {}, who is nobody's affair", told.agent_state)),
            Some(told) if told.agent_state != state => return Err(format!("agent {agent} is {state}, told was {}", told.agent_state)),
            Some(told) if told.event_reason_code.is_some_and(|told| told != *reason) => {
                return Err(format!("the reason of agent {agent} is {reason}, told was {:?}", told.event_reason_code));
            }
            None if mine && view.from_start && state != 1 => return Err(format!("agent {agent} is {state}, nothing was told")),
            _ => {}
        }
    }
    let told: BTreeSet<String> =
        model.devices().filter(|device| !device.in_service).map(|device| actual(&plain(&device.device_id)).to_owned()).collect();
    let real: BTreeSet<String> = truth.out_of_service.iter().filter(|device| !setup::PHONES.contains(&device.as_str())).cloned().collect();
    if view.from_start && told != real { Err(format!("out of service are {real:?}, told was {told:?}")) } else { Ok(()) }
}

fn parties(call: &Call, view: &View<'_>, real: &TrueCall, truth: &Truth, counts: &mut Counts) -> Result<(), String> {
    let seen = |device: &str| view.bridge() || !(setup::is_trigger(device) || (setup::is_port(device) && !call.complete));
    let known: Vec<(String, &Connection)> = call.connections.iter().map(|party| (line(party), party)).collect();
    let shown: Vec<(&String, Option<u32>)> = known.iter().map(|(device, party)| (device, party.state)).collect();
    let wrong = |what: String| Err(format!("{what}; it knows {shown:?}, there are {:?}", real.parties));
    for (device, party) in known.iter().filter(|(device, _)| seen(device)) {
        counts.parties += 1;
        let Some(state) = real.state(device) else { return wrong(format!("{device} is not in it")) };
        let tells = view.tells(device, party, truth);
        match party.state {
            None => counts.unknown += 1,
            // A phone that called itself is there twice.
            Some(told) if real.parties.iter().any(|(party, state)| party == device && *state == told) => {}
            Some(told) if !tells && talks(told) == talks(state) => counts.unseen += 1,
            Some(told) => return wrong(format!("{device} is not {told}")),
        }
        agent_of(device, party, view, truth).or_else(wrong)?;
    }
    for (device, state) in real.parties.iter().filter(|(device, _)| seen(device) && !known.iter().any(|(known, _)| known == device)) {
        counts.hidden += 1;
        // A bridge client was told of every monitored device that came in, unless it came in while nobody monitored it.
        let was_there = setup::agent_of(device).and_then(|agent| view.changed.get(agent)).is_some();
        let told = view.bridge() && view.from_start && truth.monitored(device) && *state != lcs::FAIL && (call.complete || !was_there);
        if told || call.complete {
            return wrong(format!("{device} is in it, too"));
        }
    }
    Ok(())
}

/// Who is logged in at a party, as far as the client hears of it.
fn agent_of(device: &str, party: &Connection, view: &View<'_>, truth: &Truth) -> Result<(), String> {
    let real = setup::agent_of(device).filter(|agent| truth.logged_in(agent));
    let told = plain(&party.agent_id);
    let whose = |agent: &str| !told.is_empty() || setup::lines_of(agent)[0] == device || plain(&party.device_id).contains('.');
    let hears = match (view.eyes, setup::agent_of(device)) {
        (Eyes::Bridge, Some(agent)) => (view.from_start || !told.is_empty()) && whose(agent),
        (Eyes::Agent(own), agent) => agent == Some(*own) && whose(own),
        _ => true,
    };
    let told = Some(told.as_str()).filter(|told| !told.is_empty());
    if hears && told != real { Err(format!("at {device} is agent {real:?}, told was {told:?}")) } else { Ok(()) }
}

/// Whether and how a phone talks that is not monitored is not seen, only whether it rings.
fn talks(state: u32) -> u32 {
    if matches!(state, lcs::INITIATE | lcs::HOLD) { lcs::CONNECT } else { state }
}

fn kind(call: &Call, view: &View<'_>, real: &TrueCall) -> Result<(), String> {
    let viewer = match view.eyes {
        Eyes::Bridge => "bridge",
        Eyes::Agent(agent) => setup::lines_of(agent)[0],
    };
    match real.seen_by.get(viewer) {
        Some(kind) if Some(*kind) == call.call_type => Ok(()),
        kind => Err(format!("its type is {kind:?}, told was {:?}", call.call_type)),
    }
}

fn context(call: &Call, real: &TrueCall) -> Result<(), String> {
    let mut told: BTreeMap<String, String> = BTreeMap::new();
    let numbers = [("ani", &call.ani), ("dnis", &call.dnis), ("dialed_number", &call.dialed_number)];
    let others = [("caller_entered_digits", &call.caller_entered_digits), ("call_wrapup_data", &call.call_wrapup_data)];
    told.extend(numbers.into_iter().chain(others).map(|(name, value)| (name.to_owned(), plain(value))));
    told.extend((1..=10).zip(&call.call_variables).map(|(number, value)| (format!("call_variable_{number}"), plain(value))));
    told.extend(call.named_variables.iter().map(|variable| (plain(&variable.name), plain(&variable.value))));
    let element = |element: &ccxcti_core::call::NamedArray| (format!("{}[{}]", plain(&element.name), element.index), plain(&element.value));
    told.extend(call.named_arrays.iter().map(element));
    let names: BTreeSet<&String> = told.keys().chain(real.context.keys()).collect();
    for name in names {
        let (told, value) = (told.get(name), real.context.get(name));
        // One space blanks an item. Numbers of secondary lines stand without their primary in older sessions.
        let same = |value: Option<&String>| actual(value.map(|value| value.trim()).unwrap_or_default()).to_owned();
        if same(told) != same(value) {
            return Err(format!("{name} is {value:?}, told was {told:?}"));
        }
    }
    Ok(())
}

/// What is known of application and queue is so.
fn service(call: &Call, shown: &Value) -> bool {
    let same = |told: Option<u32>, real: &Value| told.is_none_or(|told| *real == told);
    same(call.application_id, &shown["application"]) && same(call.csq_id, &shown["csq"])
}

fn plain(text: &Text) -> String {
    text.as_str().unwrap().to_owned()
}

fn actual(id: &str) -> &str {
    id.rsplit_once('.').map_or(id, |(_, actual)| actual)
}

/// The device of a party as `show` names it.
fn line(party: &Connection) -> String {
    actual(party.device_id.as_str().unwrap()).to_owned()
}
