//! The way of a call: it comes, rings, is answered or given up, goes on act by act, and ends.

use super::mix::{Act, MIX, Ringing, Share, Start, seconds};
use super::{BREAK_REASONS, BREAKS, CALLERS, Errand, Journey, Load, number, text};
use crate::sim::site::Number;
use crate::sim::switch::{CallRef, DialOptions, Notice, Refusal, Switch};
use crate::wire::field;

/// What comes after an act.
enum After {
    /// The next one, when about so many seconds have passed.
    Seconds(f64),
}

impl Load {
    /// The next call of the mix.
    pub(super) fn somebody_calls(&mut self, switch: &mut Switch) {
        let mut drawn = self.dice.below(100);
        let share = MIX.iter().find(|share| {
            let found = drawn < share.percent as usize;
            drawn = drawn.saturating_sub(share.percent as usize);
            found
        });
        let Some(share) = share else { return };
        match share.start {
            Start::Caller => self.caller_dials(share, switch),
        }
    }

    fn caller_dials(&mut self, share: &'static Share, switch: &mut Switch) {
        let Some(trigger) = self.dice.one(&self.triggers).cloned() else { return };
        let caller: Number = format!("+1555{:07}", self.calls % CALLERS).into();
        self.dialled(share, &caller, &trigger, switch);
    }

    /// Dials; a refused call is none.
    fn dialled(&mut self, share: &'static Share, from: &Number, to: &str, switch: &mut Switch) {
        let Ok(call) = switch.dial(from, to, DialOptions::default()) else { return };
        self.calls += 1;
        self.journeys.insert(call, Journey { share, at: 0, missed: false, answered: false, parties: vec![from.clone()] });
        let patience = if share.ringing == Ringing::Abandoned { seconds::IMPATIENCE } else { seconds::PATIENCE };
        self.soon(patience, Errand::GivesUp(call));
    }

    /// A phone rings: somebody is there, or not.
    pub(super) fn rings(&mut self, notice: &Notice) {
        let call = number(notice, field::call_id).and_then(|id| u32::try_from(id).ok());
        let journey = call.and_then(|id| self.journeys.get_mut(&id));
        let missed = match journey {
            Some(journey) if journey.share.ringing == Ringing::Missed => !std::mem::replace(&mut journey.missed, true),
            Some(journey) => journey.share.ringing == Ringing::Abandoned,
            None => false,
        };
        if let Some(phone) = text(notice, field::alerting_device_id).filter(|_| !missed) {
            self.soon(seconds::ANSWER, Errand::Answers(phone.into()));
        }
    }

    pub(super) fn answers(&mut self, phone: &Number, switch: &mut Switch) {
        let Ok(call) = switch.answer(phone, None) else { return };
        let Some(journey) = self.journeys.get_mut(&call) else { return };
        journey.answered = true;
        journey.parties.push(phone.clone());
        self.next_act(call, switch);
    }

    pub(super) fn gives_up(&mut self, call: u32, switch: &mut Switch) {
        if self.journeys.get(&call).is_some_and(|journey| !journey.answered) {
            self.ends(call, switch);
        }
    }

    /// Does the next act of the plan, or ends the call when there is none or when it cannot be done.
    pub(super) fn next_act(&mut self, call: u32, switch: &mut Switch) {
        let Some(journey) = self.journeys.get_mut(&call) else { return };
        let act = journey.share.plan.get(journey.at).copied();
        journey.at += 1;
        match act.map(|act| self.act(act)) {
            Some(Ok(After::Seconds(mean))) => self.soon(mean, Errand::Next(call)),
            Some(Err(_)) | None => self.ends(call, switch),
        }
    }

    fn act(&mut self, act: Act) -> Result<After, Refusal> {
        match act {
            Act::Talk => Ok(After::Seconds(seconds::TALK)),
        }
    }

    /// Everybody hangs up, one of them first; who is not in the call any more is refused.
    fn ends(&mut self, call: u32, switch: &mut Switch) {
        let Some(mut journey) = self.journeys.remove(&call) else { return };
        self.dice.shuffle(&mut journey.parties);
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
}
