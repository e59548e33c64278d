//! What must hold of the embedded contact centre, whatever happens: random verbs on virtual time by seed, judged by a fold over
//! the frames alone. `CCXCTI_SEED=N` does one seed and prints its steps, `CCXCTI_SEEDS=N` does that many.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sim_invariants/mod.rs"]
mod invariants;

use invariants::Counts;
use invariants::bugs::{BUGS, Bug, Saboteur};
use invariants::random::Random;
use invariants::replay::{masked, shuffled, tampered};
use invariants::run::{explore, explore_with};

/// Seeds of the normal run.
const SEEDS: u64 = 2_000;
/// Tests that share them, to run side by side.
const PARTS: u64 = 4;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

fn part(part: u64) {
    let mut counts = Counts::default();
    let seeds = number("CCXCTI_SEEDS").unwrap_or(SEEDS);
    let one = number("CCXCTI_SEED");
    let (from, to) = one.map_or((0, seeds), |seed| (seed, seed + 1));
    for seed in (from..to).filter(|seed| seed % PARTS == part) {
        let explored = explore(seed).unwrap_or_else(|finding| panic!("{finding}"));
        if one.is_some() {
            explored.steps.iter().for_each(|step| println!("{step:?}"));
        }
        counts.add(explored.world.counts);
        counts.add(shuffled(&explored).unwrap_or_else(|finding| panic!("{finding}")));
        if seed % 3 == 0 {
            masked(&explored, &mut Random::new(seed)).unwrap_or_else(|finding| panic!("{finding}"));
        }
        counts.seeds += 1;
    }
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
