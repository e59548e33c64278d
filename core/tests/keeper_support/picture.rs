//! The picture of a client against what the contact centre says of itself, at a quiet moment.

use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

use ccxcti_core::call::{Agent, Call, Connection, Picture, Text};

use crate::invariants::call::lcs;
use crate::invariants::fold::{Eyes, line};
use crate::invariants::setup::{self, PHONES};
use crate::invariants::truth::{TrueCall, Truth};

const STATES: [(&str, u32); 6] = [("LOGOUT", 1), ("NOT_READY", 2), ("READY", 3), ("TALKING", 4), ("WORK", 5), ("RESERVED", 8)];
const TRANSFER_IN: u32 = 4;
const CONFERENCE: u32 = 15;

/// What was compared: a comparison that meets nothing is none.
#[derive(Clone, Copy, Default, Debug)]
pub struct Met {
    pub comparisons: usize,
    pub calls: usize,
    /// Calls of which every party was compared.
    pub complete: usize,
    pub connections: usize,
    pub types: usize,
    pub agents: usize,
}

impl Met {
    pub fn add(&mut self, other: Met) {
        self.comparisons += other.comparisons;
        self.calls += other.calls;
        self.complete += other.complete;
        self.connections += other.connections;
        self.types += other.types;
        self.agents += other.agents;
    }
}

/// What the client can know at all.
pub struct Knows<'a> {
    pub eyes: &'a Eyes,
    /// The session was up before anything happened, and nothing was missed since.
    pub from_start: bool,
    /// Events come in the order in which they were sent.
    pub in_order: bool,
    /// Everything was asked for in this moment: every party is known.
    pub just_asked: bool,
    /// Calls whose type the stream told, or that nothing changed in a gap; `None` = all. Unified CCX does not tell it in snapshots.
    pub typed: Option<&'a BTreeSet<u32>>,
    /// When each agent logged in or out last: what the agent's lines did before may have changed unseen.
    pub log_ins: &'a BTreeMap<String, SystemTime>,
    /// Agents that the client was ever told of.
    pub agents: &'a BTreeSet<String>,
}

/// Compares everything that the client can know.
pub fn compare(picture: &Picture, truth: &Truth, knows: &Knows<'_>, met: &mut Met) -> Result<(), String> {
    met.comparisons += 1;
    agents(picture, truth, knows, met)?;
    let known: BTreeSet<u32> = picture.calls.iter().map(|call| call.call_id).collect();
    if known.len() != picture.calls.len() {
        return Err(format!("a call id twice in {:?}", picture.calls.iter().map(|call| call.call_id).collect::<Vec<_>>()));
    }
    let (must, may) = (expected(picture, truth, knows, false), expected(picture, truth, knows, true));
    if !known.is_subset(&may) || !must.is_subset(&known) {
        let missing: Vec<_> = must.difference(&known).map(|call| &truth.calls[call].parties).collect();
        return Err(format!("it knows the calls {known:?}, it should know {must:?} ({missing:?}), it may know {may:?}"));
    }
    for call in &picture.calls {
        let real = &truth.calls[&call.call_id];
        met.calls += 1;
        let result =
            parties(picture, call, real, truth, knows, met).and_then(|()| kind(call, real, knows, met)).and_then(|()| context(call, real));
        result.map_err(|reason| format!("call {}: {reason}", call.call_id))?;
    }
    Ok(())
}

/// As in `sim_invariants`; and a call that began in a gap at devices of which the client never heard cannot be found.
fn expected(picture: &Picture, truth: &Truth, knows: &Knows<'_>, failed: bool) -> BTreeSet<u32> {
    let found = |device: &str| failed || knows.from_start || picture.devices.iter().any(|known| plain(&known.device_id) == device);
    match knows.eyes {
        Eyes::Bridge => {
            let calls = truth.calls_at(failed, |device| truth.monitored(device) && found(device));
            calls.into_iter().chain(truth.failed_calls(failed)).collect()
        }
        Eyes::Agent(agent) if truth.logged_in(agent) => truth.calls_at(failed, |device| setup::lines_of(agent).contains(&device)),
        Eyes::Agent(_) => BTreeSet::new(),
    }
}

fn agents(picture: &Picture, truth: &Truth, knows: &Knows<'_>, met: &mut Met) -> Result<(), String> {
    for (agent, (state, _)) in &truth.agents {
        let mine = match knows.eyes {
            Eyes::Bridge => true,
            Eyes::Agent(own) => own == agent,
        };
        let state = STATES.iter().find(|(name, _)| name == state).map(|(_, number)| *number).unwrap();
        match picture.agent(agent) {
            _ if !mine => {}
            Some(told) => {
                met.agents += 1;
                if told.agent_state != state {
                    return Err(format!("agent {agent} is {state}, told was {}", told.agent_state));
                }
            }
            None if state != 1 && (knows.agents.contains(agent) || (!knows.from_start && phone_known(picture, agent))) => {
                return Err(format!("agent {agent} is {state} and is not known"));
            }
            None => {}
        }
    }
    Ok(())
}

/// Whether the client has seen the agent's phone: then it asks who is there.
fn phone_known(picture: &Picture, agent: &str) -> bool {
    picture.device(setup::lines_of(agent)[0]).is_some_and(|device| device.device_type == Some(76))
}

fn parties(picture: &Picture, call: &Call, real: &TrueCall, truth: &Truth, knows: &Knows<'_>, met: &mut Met) -> Result<(), String> {
    let bridge = *knows.eyes == Eyes::Bridge;
    let shown = || call.connections.iter().map(|known| (plain(&known.device_id), known.state)).collect::<Vec<_>>();
    let wrong = |what: String| Err(format!("{what}; it knows {:?} (complete: {}), there are {:?}", shown(), call.complete, real.parties));
    // What a phone did before its agent logged in was not told, whoever names it later.
    let came_in_view = |device: &str| knows.log_ins.get(device_agent(device)).is_some_and(|at| *at >= call.since);
    let mut known = BTreeSet::new();
    for connection in &call.connections {
        let device = plain(&connection.device_id);
        if !known.insert(device.clone()) {
            return wrong(format!("{device} is in it twice"));
        }
        // An agent's client is not told when a CTI port or a route point leaves, unless it was told of it as a bridge is.
        if !bridge && !knows.just_asked && (setup::is_trigger(&device) || setup::is_port(&device)) {
            continue;
        }
        let mut states = real.parties.iter().filter(|(party, _)| *party == device).map(|(_, state)| *state).peekable();
        if states.peek().is_none() {
            return wrong(format!("{device} is not in it"));
        }
        met.connections += 1;
        let seen = sees(&device, call, connection, truth, knows);
        if connection.state.is_some_and(|told| !states.any(|state| same_state(state, told, seen))) {
            return wrong(format!("{device} is not {:?}", connection.state));
        }
        let told = bridge && knows.from_start && knows.in_order && call.complete && seen && !came_in_view(&device);
        if connection.state.is_none() && (knows.just_asked || told) {
            return wrong(format!("the state of {device} is not known"));
        }
    }
    met.complete += usize::from(call.complete);
    let missing = real.parties.iter().find(|(device, state)| {
        // Where a call failed is no party: snapshots do not tell it. Agents are not told of what goes on at route points.
        let told = *state != lcs::FAIL && (bridge || knows.just_asked || !(setup::is_trigger(device) || setup::is_port(device)));
        let unheard = !knows.from_start && picture.device(device).is_none();
        let monitored = bridge && truth.monitored(device) && !came_in_view(device) && !unheard;
        told && !known.contains(device) && (call.complete || knows.just_asked || monitored)
    });
    match missing {
        Some((device, _)) => wrong(format!("{device} is in it, too")),
        None => Ok(()),
    }
}

/// Whether all that happened at the device was told. An agent's client is not told that others log in, and takes a caller whose call
/// was answered for one who talks: a hold from before the log-in it cannot know.
fn sees(device: &str, call: &Call, connection: &Connection, truth: &Truth, knows: &Knows<'_>) -> bool {
    let told = if *knows.eyes == Eyes::Bridge { connection.since } else { call.since };
    let since_log_in = knows.log_ins.get(device_agent(device)).is_none_or(|at| *at < told);
    knows.just_asked || (truth.monitored(device) && since_log_in)
}

fn device_agent(device: &str) -> &'static str {
    setup::agent_of(device).unwrap_or_default()
}

/// Whether and how a phone talks that is not monitored is not seen, only whether it rings.
fn same_state(state: u32, told: u32, seen: bool) -> bool {
    let talks = |state: u32| if !seen && matches!(state, lcs::INITIATE | lcs::HOLD) { lcs::CONNECT } else { state };
    talks(state) == talks(told)
}

fn kind(call: &Call, real: &TrueCall, knows: &Knows<'_>, met: &mut Met) -> Result<(), String> {
    let viewer = match knows.eyes {
        Eyes::Bridge => "bridge",
        Eyes::Agent(agent) => setup::lines_of(agent)[0],
    };
    let kind = real.seen_by.get(viewer).copied();
    let sure = knows.typed.is_none_or(|typed| typed.contains(&call.call_id));
    // What became of a known call in a gap, if it was something else, was one of these; or it ended for this client and began anew, with
    // the type that it has for an agent who logged in meanwhile.
    let anew = real.parties.iter().any(|(device, _)| knows.log_ins.get(device_agent(device)).is_some_and(|at| *at >= call.since));
    let may_differ = !sure && (call.call_type.is_none() || anew || kind == Some(TRANSFER_IN) || kind == Some(CONFERENCE));
    met.types += usize::from(sure);
    if call.call_type == kind || may_differ { Ok(()) } else { Err(format!("its type is {kind:?}, told was {:?}", call.call_type)) }
}

fn context(call: &Call, real: &TrueCall) -> Result<(), String> {
    let mut told = BTreeMap::new();
    let mut put = |name: String, value: &Text| told.insert(name, value.as_str().unwrap().to_owned());
    put("ani".to_owned(), &call.ani);
    put("dnis".to_owned(), &call.dnis);
    put("dialed_number".to_owned(), &call.dialed_number);
    put("caller_entered_digits".to_owned(), &call.caller_entered_digits);
    put("call_wrapup_data".to_owned(), &call.call_wrapup_data);
    for (at, variable) in call.call_variables.iter().enumerate() {
        put(format!("call_variable_{}", at + 1), variable);
    }
    call.named_variables.iter().for_each(|item| _ = put(item.name.as_str().unwrap().to_owned(), &item.value));
    call.named_arrays.iter().for_each(|item| _ = put(format!("{}[{}]", item.name.as_str().unwrap(), item.index), &item.value));
    for name in told.keys().chain(real.context.keys()) {
        // One space blanks an item. Numbers of secondary lines stand without their primary in older sessions.
        let plain = |value: Option<&String>| line(value.map(|value| value.trim()).unwrap_or_default());
        let (told, value) = (told.get(name), real.context.get(name));
        if plain(told) != plain(value) {
            return Err(format!("{name} is {value:?}, told was {told:?}"));
        }
    }
    Ok(())
}

/// A device id: of a secondary line the part behind the dot is the line.
fn plain(text: &Text) -> String {
    line(text.as_str().unwrap())
}

/// Devices that are out of service and of which the client was told.
pub fn out_of_service(picture: &Picture, truth: &Truth) -> Result<(), String> {
    let told: BTreeSet<String> =
        picture.devices.iter().filter(|device| !device.in_service).map(|device| plain(&device.device_id)).collect();
    let real: BTreeSet<String> = truth.out_of_service.iter().filter(|device| !PHONES.contains(&device.as_str())).cloned().collect();
    if told == real { Ok(()) } else { Err(format!("out of service are {real:?}, told was {told:?}")) }
}

/// Two pictures that were made of the same stream.
pub fn same(one: &Picture, other: &Picture) -> Result<(), String> {
    let calls = |picture: &Picture| picture.calls.iter().map(|call| call.call_id).collect::<Vec<_>>();
    if calls(one) != calls(other) {
        return Err(format!("calls {:?} and {:?}", calls(one), calls(other)));
    }
    let states = |call: &Call| {
        let state = |connection: &Connection| (connection.device_id.clone(), connection.state);
        call.connections.iter().map(state).collect::<BTreeMap<_, _>>()
    };
    for (one, other) in one.calls.iter().zip(&other.calls) {
        let data = |call: &Call| {
            let texts = [&call.ani, &call.dnis, &call.dialed_number, &call.caller_entered_digits, &call.call_wrapup_data];
            let named: BTreeSet<_> = call.named_variables.iter().map(|item| (item.name.clone(), item.value.clone())).collect();
            (texts.map(Text::clone), call.call_variables.clone(), named)
        };
        if states(one) != states(other) || data(one) != data(other) || one.call_type != other.call_type {
            return Err(format!("call {}: {:?} and {:?}", one.call_id, states(one), states(other)));
        }
    }
    // The own agent's state at the start of a session stands in OPEN_CONF alone.
    let differs = |told: &&std::sync::Arc<Agent>| {
        one.agent(told.agent_id.as_str().unwrap()).is_none_or(|agent| agent.agent_state != told.agent_state)
    };
    match other.agents.iter().find(differs) {
        Some(told) => Err(format!("agent {} is not {}", told.agent_id.as_str().unwrap(), told.agent_state)),
        None => Ok(()),
    }
}
