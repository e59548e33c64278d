//! The picture of a client is the truth: random verbs, lost connections, switch-overs, unreadable frames and silent servers on virtual
//! time. `CCXCTI_SEED=N` does one seed and prints its steps, `CCXCTI_SEEDS=FROM..TO` does other ones.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sim_invariants/mod.rs"]
#[allow(dead_code)] // The world of the contact centre's own invariants stays unused here.
mod invariants;
mod keeper_support;

use std::ops::Range;

use keeper_support::chaos::Run;
use keeper_support::counts::{Counts, Kind};
use keeper_support::network::Bug;

/// Seeds of the normal run.
const SEEDS: u64 = 200;
/// Seeds within which every deliberate mistake must be found.
const BUG_SEEDS: u64 = 30;

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

fn all(kind: Kind) {
    let mut counts = Counts::default();
    for seed in seeds() {
        let run = Run::new(seed, kind).play();
        if seeds().count() == 1 {
            println!("{run:?}");
        }
        counts.add(run.unwrap_or_else(|finding| panic!("{finding}")));
    }
    println!("{kind:?}: {counts:?}");
    counts.check(kind);
}

#[test]
fn in_the_natural_order() {
    all(Kind { shuffle: false, trouble: false });
}

#[test]
fn in_a_shuffled_order() {
    all(Kind { shuffle: true, trouble: false });
}

#[test]
fn in_the_natural_order_with_trouble() {
    all(Kind { shuffle: false, trouble: true });
}

#[test]
fn in_a_shuffled_order_with_trouble() {
    all(Kind { shuffle: true, trouble: true });
}

#[test]
fn every_deliberate_mistake_is_found() {
    for bug in [Bug::SnapshotSkipped, Bug::StateStale, Bug::PartyStale, Bug::EndCallMissing] {
        let kind = Kind { shuffle: false, trouble: true };
        let found: Vec<_> = (0..BUG_SEEDS).filter_map(|seed| Run::new(seed, kind).with_bug(bug).err()).collect();
        let first = found.first().unwrap_or_else(|| panic!("{bug:?} was never found"));
        println!("{bug:?}: found in {} of {BUG_SEEDS} seeds, first in seed {}: {}", found.len(), first.seed, first.reason);
        assert!(found.len() * 3 >= BUG_SEEDS as usize, "{bug:?} was found in {} of {BUG_SEEDS} seeds", found.len());
    }
}
