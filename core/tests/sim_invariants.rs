//! What must hold of the embedded contact centre, whatever happens: random verbs on virtual time by seed, judged by a fold over
//! the frames alone. `CCXCTI_SEED=N` does one seed and prints its steps, `CCXCTI_SEEDS=FROM..TO` does other ones.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sim_invariants/mod.rs"]
mod invariants;

use std::collections::BTreeSet;
use std::ops::Range;

use invariants::Counts;
use invariants::bugs::{BUGS, Bug, Saboteur};
use invariants::random::Random;
use invariants::replay::{masked, shuffled, tampered};
use invariants::run::{Explored, explore, explore_with};

/// Seeds of the normal run.
const SEEDS: u64 = 2_000;
/// Tests that share them, to run side by side.
const PARTS: u64 = 4;

/// The seeds to be done: `CCXCTI_SEED=N` is one of them, `CCXCTI_SEEDS=FROM..TO` are many.
fn seeds() -> Range<u64> {
    let number = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("{text} is not a seed"));
    let one = std::env::var("CCXCTI_SEED").ok().map(|seed| number(&seed)..number(&seed) + 1);
    let many = std::env::var("CCXCTI_SEEDS").ok().map(|range| {
        let (from, to) = range.split_once("..").unwrap_or_else(|| panic!("{range} is not FROM..TO"));
        number(from)..number(to)
    });
    one.or(many).unwrap_or(0..SEEDS)
}

/// What happened at all: a check that nothing reaches is none.
#[derive(Default)]
struct Reached {
    seeds: usize,
    /// Events that the first bridge client got.
    events: BTreeSet<&'static str>,
    /// Verbs that were accepted.
    accepted: BTreeSet<String>,
}

const EVENTS: [&str; 21] = [
    "AGENT_STATE_EVENT",
    "BEGIN_CALL_EVENT",
    "CALL_CLEARED_EVENT",
    "CALL_CONFERENCED_EVENT",
    "CALL_CONNECTION_CLEARED_EVENT",
    "CALL_DATA_UPDATE_EVENT",
    "CALL_DELIVERED_EVENT",
    "CALL_DEQUEUED_EVENT",
    "CALL_DIVERTED_EVENT",
    "CALL_ESTABLISHED_EVENT",
    "CALL_FAILED_EVENT",
    "CALL_HELD_EVENT",
    "CALL_ORIGINATED_EVENT",
    "CALL_QUEUED_EVENT",
    "CALL_RETRIEVED_EVENT",
    "CALL_SERVICE_INITIATED_EVENT",
    "CALL_TRANSFERRED_EVENT",
    "END_CALL_EVENT",
    "RTP_STARTED_EVENT",
    "RTP_STOPPED_EVENT",
    "SYSTEM_EVENT",
];
const VERBS: &str = "login logout ready not-ready work dial answer hang-up hold retrieve alternate reconnect consult transfer conference \
                     join blind-transfer redirect set out-of-service in-service";

impl Reached {
    fn add(&mut self, explored: &Explored) {
        self.seeds += 1;
        self.events.extend(explored.world.clients[&0].stream.iter().filter_map(|message| message.message().name()));
        for (step, _) in explored.steps.iter().zip(&explored.answers).filter(|(_, answer)| **answer == Some(true)) {
            self.accepted.extend(format!("{step:?}").split(' ').next().map(str::to_owned));
        }
    }

    fn check(&self) {
        let missing = EVENTS.iter().filter(|event| !self.events.contains(*event));
        let refused = VERBS.split_whitespace().filter(|verb| !self.accepted.contains(*verb));
        let never: Vec<&str> = missing.copied().chain(refused).collect();
        assert!(self.seeds < 100 || never.is_empty(), "never in {} seeds: {never:?}", self.seeds);
    }
}

fn part(part: u64) {
    let mut counts = Counts::default();
    let mut reached = Reached::default();
    for seed in seeds().filter(|seed| seed % PARTS == part) {
        let explored = explore(seed).unwrap_or_else(|finding| panic!("{finding}"));
        if seeds().count() == 1 {
            explored.steps.iter().for_each(|step| println!("{step:?}"));
        }
        reached.add(&explored);
        counts.add(explored.world.counts);
        counts.add(shuffled(&explored).unwrap_or_else(|finding| panic!("{finding}")));
        if seed % 3 == 0 {
            masked(&explored, &mut Random::new(seed)).unwrap_or_else(|finding| panic!("{finding}"));
        }
        counts.seeds += 1;
    }
    reached.check();
    println!("part {part}: {counts:?}");
}

#[test]
fn random_verbs_1() {
    part(0);
}

#[test]
fn random_verbs_2() {
    part(1);
}

#[test]
fn random_verbs_3() {
    part(2);
}

#[test]
fn random_verbs_4() {
    part(3);
}

/// Seeds within which every bug must be found.
const BUG_SEEDS: u64 = 40;

#[test]
fn every_deliberate_bug_is_found() {
    for bug in BUGS {
        let (mut done, mut found, mut first) = (0, 0, None);
        for seed in 0..BUG_SEEDS {
            let (explored, result) = explore_with(seed, Some(Saboteur::new(bug, seed)));
            let struck = explored.world.saboteur.is_some_and(|saboteur| saboteur.done);
            done += usize::from(struck);
            if let Err(reason) = result {
                assert!(struck, "seed {seed}: {reason}");
                found += 1;
                first = first.or(Some((seed, reason)));
            }
        }
        let (seed, reason) = first.unwrap_or_else(|| panic!("{bug:?} was done in {done} of {BUG_SEEDS} seeds and never found"));
        assert!(found * 10 >= done * 8, "{bug:?} was done in {done} seeds and found in {found}");
        println!("{bug:?}: done in {done} seeds, found in {found}, first in seed {seed}: {reason}");
    }
}

#[test]
fn a_broken_guarantee_is_found_by_the_table() {
    let (mut done, mut found) = (0, 0);
    for seed in 0..BUG_SEEDS {
        let explored = explore(seed).unwrap_or_else(|finding| panic!("{finding}"));
        let (world, order) = tampered(&explored, Saboteur::new(Bug::OrderSwapped, seed));
        done += usize::from(world.saboteur.is_some_and(|saboteur| saboteur.done));
        found += usize::from(order.is_err());
    }
    assert!(done > BUG_SEEDS as usize / 2 && done == found, "done in {done} seeds, found in {found}");
}
