//! The people of the site: who of the agents comes to work, and how hasty everybody is.

use std::collections::BTreeMap;

use super::dice::Dice;
use super::mix::{self, Share};
use crate::sim::site::{Number, Site};

/// Part of their time for which the agents at work are busy: less, and nobody ever waits in a queue; more, and most do.
const AGENTS_BUSY: f64 = 0.7;
/// The same of the CTI ports.
const PORTS_BUSY: f64 = 0.3;

/// An agent who comes to work.
pub(super) struct Worker {
    pub(super) agent: Number,
    pub(super) phone: Number,
    /// An errand will make the agent READY.
    pub(super) comes_back: bool,
}

/// How many agents a load needs, and by what all times of people are multiplied so that agents and ports suffice: 1 at most.
///
/// The offered traffic, in Erlang, is calls per second times the seconds that a call keeps an agent (or port) busy; busy
/// for a fixed part of their time, so many agents take it.
pub(super) fn pace(rate: f64, agents: usize, ports: usize) -> (f64, usize) {
    let fits = |have: usize, busy: f64, seconds: f64| have as f64 * busy / (rate * seconds);
    let pace = fits(agents, AGENTS_BUSY, mix::mean(Share::work)).min(fits(ports, PORTS_BUSY, mix::mean(Share::port))).min(1.0);
    let needed = (rate * mix::mean(Share::work) * pace / AGENTS_BUSY).ceil();
    // A float that is too large for the number becomes the largest one.
    (pace, (needed as usize).clamp(1, agents.max(1)))
}

/// The agents who come: of every queue the first, then of every queue the second, until there are `needed`; in the order of
/// their arrival, which is by chance. At least one of every queue that has agents.
pub(super) fn crew(site: &Site, needed: usize, dice: &mut Dice) -> Vec<Worker> {
    let mut seen: BTreeMap<Option<u32>, usize> = BTreeMap::new();
    let mut ranked = Vec::new();
    for (agent, spec) in &site.agents {
        let rank = seen.entry(spec.csqs.first().copied()).or_default();
        ranked.push((*rank, agent, spec));
        *rank += 1;
    }
    ranked.sort_by_key(|(rank, ..)| *rank);
    ranked.truncate(needed.max(seen.len()));
    let worker = |agent: &Number, phone: &Number| Worker { agent: agent.clone(), phone: phone.clone(), comes_back: false };
    let mut crew: Vec<Worker> = ranked.into_iter().map(|(_, agent, spec)| worker(agent, &spec.extension)).collect();
    dice.shuffle(&mut crew);
    crew
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_hasty_only_where_they_are_few() {
        let (pace_of_many, at_work) = pace(300.0, 24_000, 4_000);
        assert!(pace_of_many == 1.0 && (5_000..24_000).contains(&at_work), "{pace_of_many} {at_work}");
        let (pace_of_few, at_work) = pace(10.0, 2, 4);
        assert!(pace_of_few < 0.01 && at_work == 2, "{pace_of_few} {at_work}");
    }

    #[test]
    fn every_queue_has_somebody() {
        let crew = crew(&Site::of(None).unwrap(), 1, &mut Dice::new(1));
        let mut agents: Vec<&str> = crew.iter().map(|worker| &*worker.agent).collect();
        agents.sort_unstable();
        // 1001 of queue 1, and 1003, who is in none.
        assert_eq!(agents, ["1001", "1003"]);
    }
}
