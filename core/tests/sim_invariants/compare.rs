//! What a fold computed against what the contact centre says of itself, at a quiet moment.

use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use super::fold::{Call, Eyes, Fold, lcs, line};
use super::setup;
use super::truth::{TrueCall, Truth};

const STATES: [(&str, u32); 6] = [("LOGOUT", 1), ("NOT_READY", 2), ("READY", 3), ("TALKING", 4), ("WORK", 5), ("RESERVED", 8)];

/// Compares everything that the client can know.
/// `changed` tells when each agent's log-in changed last.
pub fn compare(fold: &Fold, truth: &Truth, changed: &BTreeMap<String, usize>, counts: &mut Counts) -> Result<(), String> {
    agents(fold, truth)?;
    if fold.from_start && !fold.unstopped.is_empty() {
        return Err(format!("media of {:?} never stopped", fold.unstopped));
    }
    let known: BTreeSet<u32> = fold.calls.keys().copied().collect();
    let (must, may) = (expected_calls(fold, truth, false), expected_calls(fold, truth, true));
    let lenient = fold.eyes == Eyes::Bridge && !fold.from_start;
    if !known.is_subset(&may) || (!lenient && !must.is_subset(&known)) {
        return Err(format!("it knows the calls {known:?}, it should know {must:?}"));
    }
    for (id, call) in &fold.calls {
        let Some(real) = truth.calls.get(id) else { return Err(format!("there is no call {id}")) };
        counts.calls += 1;
        counts.whole += usize::from(call.whole());
        parties(fold, call, real, truth, changed).map_err(|reason| format!("call {id}: {reason}"))?;
        if !lenient {
            kind(fold, call, real).and_then(|()| context(call, real)).map_err(|reason| format!("call {id}: {reason}"))?;
        }
    }
    Ok(())
}

/// A bridge client knows the calls of which a device is monitored, an agent's client those in which its phone is. A call that
/// has failed somewhere was told to the bridge if it was known before, or if the route point took it: `show` does not tell.
fn expected_calls(fold: &Fold, truth: &Truth, failed: bool) -> BTreeSet<u32> {
    match fold.eyes {
        // A log-out between the failure and the end of the tone takes nothing back.
        Eyes::Bridge => truth.calls_at(failed, |device| truth.monitored(device)).into_iter().chain(truth.failed_calls(failed)).collect(),
        Eyes::Agent(agent) if truth.logged_in(agent) => truth.calls_at(failed, |device| setup::lines_of(agent).contains(&device)),
        Eyes::Agent(_) => BTreeSet::new(),
    }
}

fn agents(fold: &Fold, truth: &Truth) -> Result<(), String> {
    for (agent, (state, reason)) in &truth.agents {
        let mine = match fold.eyes {
            Eyes::Bridge => true,
            Eyes::Agent(own) => own == agent,
        };
        let state = STATES.iter().find(|(name, _)| name == state).map(|(_, number)| *number).unwrap_or_default();
        match fold.agents.get(agent) {
            Some((told, _)) if mine && *told != state => return Err(format!("agent {agent} is {state}, told was {told}")),
            Some((_, told)) if mine && *told != u32::MAX && told != reason => {
                return Err(format!("the reason of agent {agent} is {reason}, told was {told}"));
            }
            None if mine && fold.from_start && state != 1 => return Err(format!("agent {agent} is {state}, nothing was told")),
            _ => {}
        }
    }
    let told: BTreeSet<&String> = fold.out_of_service.iter().collect();
    let real: BTreeSet<&String> = truth.out_of_service.iter().filter(|device| !setup::PHONES.contains(&device.as_str())).collect();
    if fold.from_start && told != real { Err(format!("out of service are {real:?}, told was {told:?}")) } else { Ok(()) }
}

fn parties(fold: &Fold, call: &Call, real: &TrueCall, truth: &Truth, changed: &BTreeMap<String, usize>) -> Result<(), String> {
    let bridge = fold.eyes == Eyes::Bridge;
    // CALL_DELIVERED at a route point goes to bridge clients alone, and so does what becomes of a CTI port that an agent was
    // never told of.
    let seen = |device: &str| bridge || !(setup::is_trigger(device) || (setup::is_port(device) && !call.whole()));
    // Only the agent's own client and the bridge are told that a phone begins to be monitored.
    let holds_seen = |device: &str| {
        let last_change = setup::agent_of(device).and_then(|agent| changed.get(agent)).copied().unwrap_or_default();
        truth.monitored(device) && (bridge || call.told_at.get(device).is_some_and(|told| *told > last_change))
    };
    let wrong = |what: String| Err(format!("{what}; it knows {:?}, there are {:?}", call.parties, real.parties));
    for device in call.parties.keys().filter(|device| seen(device)) {
        let is = |told: u32| real.parties.iter().any(|(party, state)| party == device && same_state(*state, told, holds_seen(device)));
        let told = call.states(device);
        if real.state(device).is_none() {
            return wrong(format!("{device} is not in it"));
        }
        if !told.is_empty() && !told.iter().any(|told| is(*told)) {
            return wrong(format!("{device} is not {told:?}"));
        }
    }
    for (device, state) in real.parties.iter().filter(|(device, _)| seen(device) && !call.parties.contains_key(device)) {
        // A bridge client was told of every monitored device that came in, except when one that nobody saw begins to be monitored.
        let monitored =
            truth.monitored(device) && *state != lcs::FAIL && bridge && fold.from_start && !fold.may_have_been_there(device, call);
        if monitored || (call.whole() && (fold.from_start || !bridge)) {
            return wrong(format!("{device} is in it, too"));
        }
    }
    Ok(())
}

/// Whether and how a phone talks that is not monitored is not seen, only whether it rings.
fn same_state(state: u32, told: u32, seen: bool) -> bool {
    let talks = |state: u32| if !seen && matches!(state, lcs::INITIATE | lcs::HOLD) { lcs::CONNECT } else { state };
    talks(state) == talks(told)
}

fn kind(fold: &Fold, call: &Call, real: &TrueCall) -> Result<(), String> {
    let viewer = match fold.eyes {
        Eyes::Bridge => "bridge",
        Eyes::Agent(agent) => setup::lines_of(agent)[0],
    };
    match real.seen_by.get(viewer) {
        Some(kind) if *kind == call.kind => Ok(()),
        kind => Err(format!("its type is {kind:?}, told was {}", call.kind)),
    }
}

fn context(call: &Call, real: &TrueCall) -> Result<(), String> {
    let mut names: BTreeSet<&String> = call.context.keys().collect();
    names.extend(real.context.keys());
    for name in names {
        let (told, value) = (call.context.get(name), real.context.get(name));
        // One space blanks an item. Numbers of secondary lines stand without their primary in older sessions.
        let plain = |value: Option<&String>| line(value.map(|value| value.trim()).unwrap_or_default());
        if plain(told) != plain(value) {
            return Err(format!("{name} is {value:?}, told was {told:?}"));
        }
    }
    Ok(())
}
