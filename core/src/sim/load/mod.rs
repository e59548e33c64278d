//! People who call and people who answer: calls of a realistic mix, by seed, until stopped.
//!
//! A machine without I/O like the switch that it works: time goes in by [`Load::advance`], what the switch tells by
//! [`Load::see`]; out come the switch's own verbs. What is done, and how often, stands in the table of `mix`. Calls come
//! independently of each other (a Poisson process), parts of them last exponential times, and `crew` says how many agents
//! come to work and how hasty everybody is, so that the site can bear the rate.
//!
//! The load sees what a person sees: a phone rings, an agent is not READY. The rest it knows, because it did it itself.

mod acts;
mod crew;
mod dice;
mod journey;
mod mix;

use std::collections::BTreeMap;
use std::time::Duration;

use super::site::{Application, Number, Script, Site};
use super::switch::{AgentState, Notice, Switch};
use crate::error::{Error, ErrorKind};
use crate::wire::{FieldId, Put, field, msg};
use crew::Worker;
use dice::Dice;
use journey::Journey;
use mix::seconds;

/// Most calls per second that can be asked for.
const RATE_MAX: f64 = 10_000.0;
/// Agents that log in per second: all at once would be more events at once than a client's output holds.
const LOGINS_PER_SECOND: u32 = 2_000;
/// Of 100 agents whose call has ended, so many take a break.
const BREAKS: u32 = 4;
/// States that an agent leaves for READY before long.
const IDLE: [AgentState; 2] = [AgentState::NotReady, AgentState::Work];
/// Reason codes of breaks, as a site would define them.
const BREAK_REASONS: &[u16] = &[1, 2, 3];
/// LocalConnectionState of a phone that rings.
const ALERTING: i64 = 2;

/// What is to be done at some time. There are a few for a call and one or two for an agent.
enum Errand {
    /// An agent, by place in the crew, logs in.
    Comes(usize),
    /// An agent is READY again.
    ComesBack(usize),
    /// Whoever is at this phone answers what rings there.
    Answers(Number),
    /// The caller has waited long enough, if nobody answered.
    GivesUp(u32),
    /// The next act of a call.
    Next(u32),
}

/// The machine. See the head of this module.
pub(super) struct Load {
    dice: Dice,
    /// Calls per second.
    rate: f64,
    /// Times of people are multiplied by it.
    pace: f64,
    crew: Vec<Worker>,
    places: BTreeMap<Number, usize>,
    /// The triggers of queues, those of other scripts, and the CTI ports.
    triggers: Vec<Number>,
    scripts: Vec<Number>,
    ports: Vec<Number>,
    /// Numbers outside that were in use so far.
    outsiders: u64,
    agenda: BTreeMap<(Duration, u64), Errand>,
    errands: u64,
    journeys: BTreeMap<u32, Journey>,
    /// When the next call comes; `None` = none any more.
    next_call: Option<Duration>,
    calls: u64,
    now: Duration,
}

impl Load {
    /// A load from `now` on.
    ///
    /// Errors: `InvalidArgument` for a rate that is not above 0 and at most 10,000 calls per second, and for a site that has no
    /// queue with a trigger or no agent.
    pub(super) fn new(site: &Site, rate: f64, seed: u64, now: Duration) -> Result<Load, Error> {
        let refused = |text: String| Err(Error::new(ErrorKind::InvalidArgument, text));
        if !(rate > 0.0 && rate <= RATE_MAX) {
            return refused(format!("a load of {rate} calls per second is not one above 0 and at most {RATE_MAX}"));
        }
        let trigger = |application: &Application| application.trigger.clone();
        let (queues, others): (Vec<_>, Vec<_>) =
            site.applications.iter().partition(|application| matches!(application.script, Script::Queue(_)));
        if queues.is_empty() || site.agents.is_empty() {
            return refused("a load needs a site with at least one queue that has a trigger, and one agent".to_owned());
        }
        let mut dice = Dice::new(seed);
        let ports: Vec<Number> = site.applications.iter().flat_map(|application| &application.ports).cloned().collect();
        let (pace, needed) = crew::pace(rate, site.agents.len(), ports.len());
        let crew = crew::crew(site, needed, &mut dice);
        let mut load = Load {
            dice,
            rate,
            pace,
            places: crew.iter().enumerate().map(|(place, worker)| (worker.agent.clone(), place)).collect(),
            crew,
            triggers: queues.into_iter().map(trigger).collect(),
            scripts: others.into_iter().map(trigger).collect(),
            ports,
            outsiders: 0,
            agenda: BTreeMap::new(),
            errands: 0,
            journeys: BTreeMap::new(),
            next_call: Some(now),
            calls: 0,
            now,
        };
        for place in 0..load.crew.len() {
            let after = Duration::from_secs(place as u64) / LOGINS_PER_SECOND;
            load.after(after, Errand::Comes(place));
        }
        Ok(load)
    }

    /// No more calls come; those that are there go on to their ends.
    pub(super) fn stop(&mut self) {
        self.next_call = None;
    }

    /// Whether nothing is on the agenda any more.
    pub(super) fn is_over(&self) -> bool {
        self.next_deadline().is_none()
    }

    /// Calls made so far.
    pub(super) fn calls(&self) -> u64 {
        self.calls
    }

    /// When the load next does something.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.agenda.keys().next().map(|(at, _)| *at).into_iter().chain(self.next_call).min()
    }

    /// Does what is due.
    pub(super) fn advance(&mut self, now: Duration, switch: &mut Switch) {
        while let Some(at) = self.next_deadline().filter(|at| *at <= now) {
            self.now = self.now.max(at);
            if self.next_call.is_some_and(|next| next <= at) {
                self.next_call = Some(at + self.dice.exponential(1.0 / self.rate));
                self.somebody_calls(switch);
            } else if let Some((_, errand)) = self.agenda.pop_first() {
                self.does(errand, switch);
            }
        }
        self.now = self.now.max(now);
    }

    /// What the switch tells everybody: phones that ring, agents who are not READY.
    pub(super) fn see(&mut self, notice: &Notice) {
        if !notice.audience.bridge {
            return;
        }
        match notice.message {
            msg::CALL_DELIVERED_EVENT if number(notice, field::local_connection_state) == Some(ALERTING) => self.rings(notice),
            msg::AGENT_STATE_EVENT if IDLE.iter().any(|state| number(notice, field::agent_state) == Some(state.number().into())) => {
                let place = text(notice, field::agent_id_long).and_then(|agent| self.places.get(agent)).copied();
                place.into_iter().for_each(|place| self.rests(place));
            }
            _ => {}
        }
    }

    /// Does an errand about `mean` seconds from now, as long as people take.
    fn soon(&mut self, mean: f64, errand: Errand) {
        let delay = self.dice.exponential(mean * self.pace);
        self.after(delay, errand);
    }

    fn after(&mut self, delay: Duration, errand: Errand) {
        self.errands += 1;
        self.agenda.insert((self.now + delay, self.errands), errand);
    }

    fn does(&mut self, errand: Errand, switch: &mut Switch) {
        match errand {
            Errand::Comes(place) => self.comes(place, switch),
            Errand::ComesBack(place) => self.comes_back(place, switch),
            Errand::Answers(phone) => self.answers(&phone, switch),
            Errand::GivesUp(call) => self.gives_up(call, switch),
            Errand::Next(call) => self.next_act(call, switch),
        }
    }

    /// An agent logs in, which makes the agent NOT_READY, which makes the agent come back.
    fn comes(&mut self, place: usize, switch: &mut Switch) {
        if let Some(worker) = self.crew.get(place) {
            // Somebody may have logged in the agent before.
            let _ = switch.login(&worker.agent, &worker.phone);
        }
    }

    /// An agent who is not READY will be, after a while.
    fn rests(&mut self, place: usize) {
        let Some(worker) = self.crew.get_mut(place) else { return };
        if !std::mem::replace(&mut worker.comes_back, true) {
            self.soon(seconds::REST, Errand::ComesBack(place));
        }
    }

    fn comes_back(&mut self, place: usize, switch: &mut Switch) {
        let Some(worker) = self.crew.get_mut(place) else { return };
        worker.comes_back = false;
        let rests = switch.agent_state(&worker.agent).is_some_and(|state| IDLE.contains(&state));
        // Refused while the phone is in a call.
        if rests && switch.ready(&worker.agent).is_err() {
            self.rests(place);
        }
    }
}

fn number(notice: &Notice, name: FieldId) -> Option<i64> {
    notice.fields.iter().find_map(|(field, value)| match value {
        Put::Number(number) if *field == name => Some(*number),
        _ => None,
    })
}

fn text(notice: &Notice, name: FieldId) -> Option<&str> {
    notice.fields.iter().find_map(|(field, value)| match value {
        Put::Text(text) if *field == name => Some(&**text),
        _ => None,
    })
}
