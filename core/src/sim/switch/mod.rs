//! The switch: telephones, an application with its CTI ports, agents and queues, as one machine without I/O.
//!
//! In: verbs and requests as method calls, and time through [`Switch::advance`]. Out: answers, [`Notice`]s (which event, with
//! which fields, to whom) and the next deadline. What each situation sends is told in the table at the head of `sim`.

mod acd;
mod agents;
mod calls;
mod events;
mod model;
mod notice;
mod refusal;
mod show;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use super::site::{Device, Site};
use model::{AgentRun, Call};
pub(super) use model::{AgentState, CallRef, DialOptions};
pub(super) use notice::{Fields, Notice};
pub(super) use refusal::{Refusal, cf};

/// The id of the first call ("Unified CCX CTI Protocol Developer Guide", call flow examples).
const FIRST_CALL: u32 = 16_777_507;
/// Calls that may exist at once; a further `dial` is refused.
const CALLS_MAX: usize = 100_000;

/// A contact service queue at work.
#[derive(Default)]
struct Csq {
    /// Calls that wait, oldest first. Bounded by `CALLS_MAX`.
    waiting: VecDeque<u32>,
    /// READY agents, longest available first.
    available: BTreeSet<(u64, String)>,
}

/// What happens by itself when its time has come. The number is the call's step: a call that has moved on ignores it.
#[derive(Clone, Copy)]
enum Timer {
    PortAnswers(u32, u32),
    PromptEnds(u32, u32),
    Rings(u32, u32),
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
    calls_at: BTreeMap<String, Vec<u32>>,
    agents: BTreeMap<String, AgentRun>,
    csqs: BTreeMap<u32, Csq>,
    /// Counts READY, so that the longest available agent is the one with the smallest number.
    ready_count: u64,
    timers: BTreeMap<(Duration, u64), Timer>,
    timer_count: u64,
    notices: Vec<Notice>,
}

impl Switch {
    /// The site at rest: nobody is logged in, no call exists.
    pub(super) fn new(site: Site) -> Switch {
        let agents = site.agents.keys().map(|id| (id.to_string(), AgentRun::default())).collect();
        let csqs = site.csqs.keys().map(|id| (*id, Csq::default())).collect();
        Switch {
            site,
            now: Duration::ZERO,
            calls: BTreeMap::new(),
            next_call: FIRST_CALL,
            names: BTreeMap::new(),
            calls_at: BTreeMap::new(),
            agents,
            csqs,
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
                Timer::PortAnswers(call, step) if self.is_at(call, step) => self.port_answers(call),
                Timer::PromptEnds(call, step) if self.is_at(call, step) => self.prompt_ends(call),
                Timer::Rings(call, step) if self.is_at(call, step) => self.rings(call),
                _ => {}
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

    /// The state of an agent; `None` for an unknown agent.
    pub(super) fn agent_state(&self, agent: &str) -> Option<AgentState> {
        self.agents.get(agent).map(|run| run.state)
    }

    /// The agent who is logged in on a phone.
    fn agent_on(&self, device: &str) -> Option<&str> {
        let Some(Device::AgentPhone(agent)) = self.site.devices.get(device) else { return None };
        self.agents.get(&**agent).filter(|run| run.state != AgentState::Logout).map(|_| &**agent)
    }

    /// Whether call events can come from a device: triggers and ports always, an agent's phone while the agent is logged in.
    fn monitored(&self, device: &str) -> bool {
        match self.site.devices.get(device) {
            Some(Device::Trigger(_) | Device::Port(_)) => true,
            Some(Device::AgentPhone(_)) => self.agent_on(device).is_some(),
            Some(Device::SecondaryLine(_) | Device::Phone) | None => false,
        }
    }

    fn calls_of(&self, device: &str) -> &[u32] {
        self.calls_at.get(device).map_or(&[], Vec::as_slice)
    }

    fn is_at(&self, call: u32, step: u32) -> bool {
        self.calls.get(&call).is_some_and(|call| call.step == step)
    }

    /// Sets a timer for the call's present step.
    fn after(&mut self, delay: Duration, call: u32, timer: fn(u32, u32) -> Timer) {
        let Some(step) = self.calls.get(&call).map(|call| call.step) else { return };
        self.timer_count += 1;
        self.timers.insert((self.now + delay, self.timer_count), timer(call, step));
    }
}
