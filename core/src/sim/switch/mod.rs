//! The switch: telephones, applications with their CTI ports, agents and queues, as one machine without I/O.
//!
//! In: verbs and requests as method calls, and time through [`Switch::advance`]. Out: answers, [`Notice`]s (which event, with
//! which fields, to whom) and the next deadline. What each situation sends is told in `EVENTS.md`.
//!
//! `model` is the state; `parties` and `told` change it (who is in a call, who knows of it); `events` and `moves` write the
//! events; `dial`, `answer`, `clear`, `hold`, `consult`, `merge`, `redirect`, `data` and `service` are what people and clients
//! do; `script` and `acd` what applications and queues do; `agents` and `agent_calls` the agents.

mod acd;
mod agent_calls;
mod agents;
mod answer;
mod clear;
mod consult;
mod data;
mod dial;
mod events;
mod hold;
mod join;
mod merge;
mod model;
mod moves;
mod notice;
mod parties;
mod redirect;
mod refusal;
mod script;
mod service;
mod show;
mod snapshot;
mod told;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use super::site::{Device, Number, Site};
use model::{AgentRun, Call};
pub(super) use model::{AgentState, CallRef, ConsultKind, DialOptions, Merged};
pub(super) use notice::{Audience, Fields, Notice};
pub(super) use refusal::{Refusal, cf};

/// The id of the first call ("Unified CCX CTI Protocol Developer Guide", call flow examples).
const FIRST_CALL: u32 = 16_777_507;
/// Calls that may exist at once; a further one is refused.
const CALLS_MAX: usize = 100_000;

/// A contact service queue at work.
#[derive(Default)]
struct Queue {
    /// Scripts whose calls wait, oldest first. Bounded by `CALLS_MAX`.
    waiting: VecDeque<u32>,
    /// READY agents, longest available first.
    available: BTreeSet<(u64, Number)>,
}

/// What happens by itself when its time has come. A step tells whether what the timer was set for still stands.
#[derive(Clone, Debug)]
enum Timer {
    /// The next step of a script: script, step.
    Script(u32, u32),
    /// A call that failed is cleared.
    Failed(u32),
    /// Work after a call ends: agent, step.
    Work(Number, u32),
}

/// The switch. See the head of this module.
pub(super) struct Switch {
    site: Site,
    now: Duration,
    calls: BTreeMap<u32, Call>,
    next_call: u32,
    /// Names given by `as=`, of calls that exist.
    names: BTreeMap<String, u32>,
    /// Which calls a device is in.
    calls_at: BTreeMap<Number, Vec<u32>>,
    /// Which call a script works on.
    scripts: BTreeMap<u32, u32>,
    next_script: u32,
    agents: BTreeMap<Number, AgentRun>,
    queues: BTreeMap<u32, Queue>,
    /// Devices that are out of service.
    down: BTreeSet<Number>,
    /// Counts READY, so that the longest available agent is the one with the smallest number.
    ready_count: u64,
    timers: BTreeMap<(Duration, u64), Timer>,
    timer_count: u64,
    notices: Vec<Notice>,
}

impl Switch {
    /// The site at rest: nobody is logged in, no call exists.
    pub(super) fn new(site: Site) -> Switch {
        let agents = site.agents.keys().map(|id| (id.clone(), AgentRun::default())).collect();
        let queues = site.csqs.keys().map(|id| (*id, Queue::default())).collect();
        Switch {
            site,
            now: Duration::ZERO,
            calls: BTreeMap::new(),
            next_call: FIRST_CALL,
            names: BTreeMap::new(),
            calls_at: BTreeMap::new(),
            scripts: BTreeMap::new(),
            next_script: 0,
            agents,
            queues,
            down: BTreeSet::new(),
            ready_count: 0,
            timers: BTreeMap::new(),
            timer_count: 0,
            notices: Vec::new(),
        }
    }

    /// When the switch next does something by itself.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.timers.keys().next().map(|(at, _)| *at)
    }

    /// Lets time pass until `now`; what is due happens in the order of its deadlines.
    pub(super) fn advance(&mut self, now: Duration) {
        while self.next_deadline().is_some_and(|at| at <= now) {
            let Some(((at, _), timer)) = self.timers.pop_first() else { break };
            self.now = self.now.max(at);
            match timer {
                Timer::Script(script, step) => self.script_goes_on(script, step),
                Timer::Failed(call) => self.failed_call_ends(call),
                Timer::Work(agent, step) => self.work_ends(&agent, step),
            }
        }
        self.now = self.now.max(now);
    }

    /// What has happened since the last time, in order.
    pub(super) fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    /// The site that this is a run of.
    pub(super) fn site(&self) -> &Site {
        &self.site
    }

    /// The agent who is logged in on a phone, on whichever of its lines this is.
    fn agent_on(&self, device: &str) -> Option<&Number> {
        let (Device::AgentPhone(agent) | Device::SecondaryLine(agent)) = self.site.devices.get(device)? else { return None };
        self.agents.get(agent).filter(|run| run.state != AgentState::Logout).map(|_| agent)
    }

    /// Whether call events can come from a device: triggers and ports always, an agent's phone while the agent is logged in.
    fn monitored(&self, device: &str) -> bool {
        match self.site.devices.get(device) {
            Some(Device::Trigger(_) | Device::Port(_)) => true,
            Some(Device::AgentPhone(_) | Device::SecondaryLine(_)) => self.agent_on(device).is_some(),
            Some(Device::Phone) | None => false,
        }
    }

    /// The lines of the telephone that a line belongs to.
    fn lines_of(&self, device: &str) -> Vec<Number> {
        let agent = match self.site.devices.get(device) {
            Some(Device::AgentPhone(agent) | Device::SecondaryLine(agent)) => self.site.agents.get(agent),
            _ => None,
        };
        match agent {
            Some(agent) => std::iter::once(&agent.extension).chain(&agent.secondary).cloned().collect(),
            None => vec![device.into()],
        }
    }

    /// The device as the site has it: its own text of the number where there is one.
    fn number(&self, device: &str) -> Number {
        self.site.devices.get_key_value(device).map_or_else(|| device.into(), |(number, _)| number.clone())
    }

    fn calls_of(&self, device: &str) -> &[u32] {
        self.calls_at.get(device).map_or(&[], Vec::as_slice)
    }

    fn set_timer(&mut self, delay: Duration, timer: Timer) {
        self.timer_count += 1;
        self.timers.insert((self.now + delay, self.timer_count), timer);
    }
}
