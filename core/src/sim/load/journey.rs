//! The way of a call: it comes, rings, is answered or given up, goes on act by act, and ends.

use super::mix::{Act, CONSULTATION, MIX, Ringing, Share, Start, Target, seconds};
use super::{BREAK_REASONS, BREAKS, Errand, Load, number, text};
use crate::sim::site::Number;
use crate::sim::switch::{CallRef, DialOptions, Notice, Switch};
use crate::wire::field;

/// A call that the load made, until it ended it. An errand that will end it is always on the agenda, its own or that of the
/// call which it was made about.
pub(super) struct Journey {
    pub(super) share: &'static Share,
    /// The next act of the plan.
    pub(super) at: usize,
    /// One agent has let it ring.
    pub(super) missed: bool,
    pub(super) answered: bool,
    /// Who is to hang up, the agent last.
    pub(super) parties: Vec<Number>,
    /// The call that this one was made about.
    pub(super) about: Option<u32>,
    /// The call that was made about this one.
    pub(super) consultation: Option<u32>,
}

impl Journey {
    pub(super) fn new(share: &'static Share, from: &Number) -> Journey {
        Journey { share, at: 0, missed: false, answered: false, parties: vec![from.clone()], about: None, consultation: None }
    }

    /// The phone whose user works on the call.
    pub(super) fn agent(&self) -> Option<&Number> {
        self.parties.last()
    }
}

impl Load {
    /// The next call of the mix.
    pub(super) fn somebody_calls(&mut self, switch: &mut Switch) {
        let drawn = self.dice.below(100) as u32;
        let mut up_to = 0;
        let share = MIX.iter().find(|share| {
            up_to += share.percent;
            drawn < up_to
        });
        let Some(share) = share else { return };
        let from_to = match share.start {
            Start::Caller => Some((self.outside("+1555"), self.target(Target::Queue, None, switch))),
            Start::SelfService => Some((self.outside("+1555"), self.self_service(switch))),
            Start::Agent(target) => self.somebody_idle(None, switch).map(|agent| {
                let to = self.target(target, Some(&agent), switch);
                (agent, to)
            }),
        };
        if let Some((from, Some(to))) = from_to {
            self.dials(share, &from, &to, switch);
        }
    }

    fn self_service(&mut self, switch: &Switch) -> Option<Number> {
        self.dice.one(&self.scripts).cloned().or_else(|| self.target(Target::Queue, None, switch))
    }

    /// Dials; a refused call is none. The call's name says that it is one of the load.
    fn dials(&mut self, share: &'static Share, from: &Number, to: &str, switch: &mut Switch) {
        let name = Some(format!("load-{}", self.calls + 1));
        let Ok(call) = switch.dial(from, to, DialOptions { name, ..DialOptions::default() }) else { return };
        self.calls += 1;
        self.journeys.insert(call, Journey::new(share, from));
        let patience = if share.ringing == Ringing::Abandoned { seconds::IMPATIENCE } else { seconds::PATIENCE };
        self.soon(patience, Errand::GivesUp(call));
    }

    /// A phone rings: somebody is there, or not.
    pub(super) fn rings(&mut self, notice: &Notice) {
        let call = number(notice, field::call_id).and_then(|id| u32::try_from(id).ok());
        let missed = match call.and_then(|id| self.journeys.get_mut(&id)) {
            Some(journey) if journey.share.ringing == Ringing::Missed => !std::mem::replace(&mut journey.missed, true),
            Some(journey) => journey.share.ringing == Ringing::Abandoned,
            None => false,
        };
        if let Some(phone) = text(notice, field::alerting_device_id).filter(|_| !missed) {
            self.soon(seconds::ANSWER, Errand::Answers(phone.into()));
        }
    }

    /// Somebody lifts the receiver; the call may have gone, or have another id by now.
    pub(super) fn answers(&mut self, phone: &Number, switch: &mut Switch) {
        let Ok(call) = switch.answer(phone, None) else { return };
        let Some(journey) = self.journeys.get_mut(&call) else { return };
        journey.answered = true;
        journey.parties.push(phone.clone());
        match journey.about {
            Some(about) => self.soon(seconds::BRIEF, Errand::Next(about)),
            None => self.next_act(call, switch),
        }
    }

    /// The caller has waited long enough; who called about another call goes back to that one.
    pub(super) fn gives_up(&mut self, call: u32, switch: &mut Switch) {
        let Some(journey) = self.journeys.get(&call).filter(|journey| !journey.answered) else { return };
        let Some(about) = journey.about else { return self.ends(call, switch) };
        self.journeys.remove(&call);
        if let Some(journey) = self.journeys.get_mut(&about) {
            journey.consultation = None;
            let went_back = journey.parties.last().is_some_and(|agent| switch.reconnect(agent).is_ok());
            if went_back { self.talks_on(about) } else { self.ends(about, switch) }
        }
    }

    /// What was planned does not work out: they talk, and that is that.
    pub(super) fn talks_on(&mut self, call: u32) {
        if let Some(journey) = self.journeys.get_mut(&call) {
            journey.at = journey.share.plan.len();
            self.soon(seconds::TALK, Errand::Next(call));
        }
    }

    /// Everybody hangs up, the agent first or last; who is not in the call any more is refused.
    pub(super) fn ends(&mut self, call: u32, switch: &mut Switch) {
        let Some(mut journey) = self.journeys.remove(&call) else { return };
        if let Some(consultation) = journey.consultation {
            self.ends(consultation, switch);
        }
        if self.dice.percent(50) {
            journey.parties.reverse();
        }
        for party in &journey.parties {
            let _ = switch.hang_up(party, Some(&CallRef::Id(call)));
        }
        if self.dice.percent(BREAKS) {
            self.somebody_rests(&journey.parties, switch);
        }
    }

    /// The agent of the call takes a break.
    fn somebody_rests(&mut self, parties: &[Number], switch: &mut Switch) {
        let agent = parties.iter().find_map(|phone| switch.agent_of_phone(phone)).map(Number::from);
        let reason = self.dice.one(BREAK_REASONS).copied().unwrap_or_default();
        if let Some(agent) = agent {
            // Refused when the next call is there already.
            let _ = switch.not_ready(&agent, reason);
        }
    }

    /// A call that somebody made about another one.
    pub(super) fn is_consulted(&mut self, call: u32, about: u32, agent: &Number) {
        self.journeys.insert(call, Journey { about: Some(about), ..Journey::new(&CONSULTATION, agent) });
        if let Some(journey) = self.journeys.get_mut(&about) {
            journey.consultation = Some(call);
        }
    }

    /// The act that comes next for a call, or its end.
    pub(super) fn next_act(&mut self, call: u32, switch: &mut Switch) {
        let Some(journey) = self.journeys.get_mut(&call) else { return };
        let act: Option<Act> = journey.share.plan.get(journey.at).copied();
        journey.at += 1;
        match act {
            Some(act) if self.does_act(act, call, switch).is_none() => self.talks_on(call),
            Some(_) => {}
            None => self.ends(call, switch),
        }
    }
}
