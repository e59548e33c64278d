//! What the people in a call do, one method for each act; `None` = the switch refused it, or nobody was there for it.

use super::journey::Journey;
use super::mix::{Act, Target, seconds};
use super::{Errand, Load};
use crate::sim::call_data::CallData;
use crate::sim::site::Number;
use crate::sim::switch::{AgentState, CallRef, ConsultKind, DialOptions, Merged, Switch};
use crate::wire::field;

/// How often an agent looks for a colleague who has time.
const LOOKS: usize = 8;
/// Numbers outside, one after the other.
const OUTSIDE: u64 = 10_000_000;

impl Load {
    /// Does an act and puts what comes after it on the agenda.
    pub(super) fn does_act(&mut self, act: Act, call: u32, switch: &mut Switch) -> Option<()> {
        let agent = self.journeys.get(&call)?.agent()?.clone();
        let id = CallRef::Id(call);
        let pause = match act {
            Act::Talk => seconds::TALK,
            Act::Data => switch.set(&id, &self.note()).ok().map(|_| 0.0)?,
            Act::Hold => switch.hold(&agent, Some(&id)).ok().map(|_| seconds::BRIEF)?,
            Act::Retrieve => switch.retrieve(&agent, Some(&id)).ok().map(|_| 0.0)?,
            Act::Alternate => switch.alternate(&agent).ok().map(|_| seconds::BRIEF)?,
            Act::Reconnect => self.reconnects(call, &agent, switch)?,
            Act::Consult(target) => return self.consults(call, &agent, target, switch),
            Act::Transfer => return self.transfers(call, &agent, switch),
            Act::BlindTransfer(target) => return self.passes_on(call, &agent, target, switch),
            Act::Conference => return self.confers(call, &agent, switch),
            Act::Leave => self.leaves(call, &agent, switch)?,
        };
        self.soon(pause, Errand::Next(call));
        Some(())
    }

    /// What an agent writes down.
    fn note(&mut self) -> CallData {
        let number = self.dice.below(1_000_000);
        CallData {
            items: vec![(field::call_variable_1, format!("order {number}")), (field::call_wrapup_data, "called back".to_owned())],
            named: vec![("user.ticket".to_owned(), format!("T-{number:06}"))],
            ..CallData::default()
        }
    }

    fn consults(&mut self, call: u32, agent: &Number, target: Target, switch: &mut Switch) -> Option<()> {
        let number = self.target(target, Some(agent), switch)?;
        let confers = self.journeys.get(&call)?.share.plan.contains(&Act::Conference);
        let kind = if confers { ConsultKind::Conference } else { ConsultKind::Transfer };
        let consultation = switch.consult(agent, &number, kind, DialOptions::default()).ok()?;
        self.is_consulted(consultation, call, agent);
        match target {
            // Nobody waits for the answer of a queue.
            Target::Queue => self.soon(seconds::BRIEF, Errand::Next(call)),
            Target::Colleague | Target::Outside | Target::Wrong => self.soon(seconds::PATIENCE, Errand::GivesUp(consultation)),
        }
        Some(())
    }

    fn reconnects(&mut self, call: u32, agent: &Number, switch: &mut Switch) -> Option<f64> {
        switch.reconnect(agent).ok()?;
        self.takes_consultation(call)?;
        Some(0.0)
    }

    /// The call that was made about this one is over, or has become one with it.
    fn takes_consultation(&mut self, call: u32) -> Option<Journey> {
        let consultation = self.journeys.get_mut(&call)?.consultation.take()?;
        self.journeys.remove(&consultation)
    }

    fn transfers(&mut self, call: u32, agent: &Number, switch: &mut Switch) -> Option<()> {
        let consultation = self.journeys.get(&call)?.consultation?;
        let merged = switch.transfer(agent, Some(consultation), Some(call)).ok()?;
        let answered = self.takes_consultation(call)?.answered;
        self.goes_on(call, merged, answered)
    }

    fn passes_on(&mut self, call: u32, agent: &Number, target: Target, switch: &mut Switch) -> Option<()> {
        let number = self.target(target, Some(agent), switch)?;
        let merged = switch.blind_transfer(agent, &number).ok()?;
        self.goes_on(call, merged, false)
    }

    fn confers(&mut self, call: u32, agent: &Number, switch: &mut Switch) -> Option<()> {
        let consultation = self.journeys.get(&call)?.consultation?;
        let merged = switch.conference(agent, Some(consultation), Some(call)).ok()?;
        self.takes_consultation(call)?;
        self.goes_on(call, merged, true)
    }

    /// The call goes on, under another id perhaps, with other parties; where it rings, or waits, somebody has to answer first.
    fn goes_on(&mut self, call: u32, merged: Merged, answered: bool) -> Option<()> {
        let mut journey = self.journeys.remove(&call)?;
        journey.parties = merged.parties.iter().map(|party| Number::from(&**party)).collect();
        journey.answered = answered;
        self.journeys.insert(merged.call, journey);
        let (after, errand) = if answered { (0.0, Errand::Next(merged.call)) } else { (seconds::PATIENCE, Errand::GivesUp(merged.call)) };
        self.soon(after, errand);
        Some(())
    }

    fn leaves(&mut self, call: u32, agent: &Number, switch: &mut Switch) -> Option<f64> {
        switch.hang_up(agent, Some(&CallRef::Id(call))).ok()?;
        self.journeys.get_mut(&call)?.parties.retain(|party| party != agent);
        Some(0.0)
    }

    /// A number to call, other than the own one.
    pub(super) fn target(&mut self, target: Target, own: Option<&Number>, switch: &Switch) -> Option<Number> {
        match target {
            Target::Colleague => self.somebody_idle(own, switch),
            Target::Queue => self.dice.one(&self.triggers).cloned(),
            Target::Outside => Some(self.outside("+1777")),
            Target::Wrong => self.dice.one(&self.ports).cloned(),
        }
    }

    /// The next number outside.
    pub(super) fn outside(&mut self, prefix: &str) -> Number {
        self.outsiders += 1;
        format!("{prefix}{:07}", self.outsiders % OUTSIDE).into()
    }

    /// The phone of somebody at work who is in no call, if one is soon found.
    pub(super) fn somebody_idle(&mut self, except: Option<&Number>, switch: &Switch) -> Option<Number> {
        (0..LOOKS).find_map(|_| {
            let worker = self.dice.one(&self.crew)?;
            let has_time = matches!(switch.agent_state(&worker.agent), Some(AgentState::Ready | AgentState::NotReady));
            let idle =
                has_time && Some(&worker.phone) != except && switch.snapshot_device(&worker.phone).is_some_and(|calls| calls.is_empty());
            idle.then(|| worker.phone.clone())
        })
    }
}
