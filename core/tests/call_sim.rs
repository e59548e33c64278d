//! The call model against the embedded contact centre: random verbs and requests on virtual time by seed, natural and shuffled order,
//! bridge and agents' clients of every version. At quiet moments the picture is what the contact centre says of itself.
//! `CCXCTI_SEED=N` does one seed, `CCXCTI_SEEDS=FROM..TO` does other ones.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod call_support;
// Other tests use the rest of it.
#[allow(dead_code)]
#[path = "sim_invariants/mod.rs"]
mod invariants;

use std::collections::BTreeSet;
use std::ops::Range;

use call_support::Counts;
use call_support::mutants::MUTANTS;
use call_support::run::Run;
use invariants::random::Random;
use invariants::run::{Explored, explore};

/// Seeds of the normal run.
const SEEDS: u64 = 2_000;
/// Tests that share them, to run side by side.
const PARTS: u64 = 4;
/// Seeds in which every mutant must be found at least once.
const MUTANT_SEEDS: u64 = 24;

fn seeds() -> Range<u64> {
    let number = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("{text} is not a seed"));
    let one = std::env::var("CCXCTI_SEED").ok().map(|seed| number(&seed)..number(&seed) + 1);
    let many = std::env::var("CCXCTI_SEEDS").ok().map(|range| {
        let (from, to) = range.split_once("..").unwrap_or_else(|| panic!("{range} is not FROM..TO"));
        number(from)..number(to)
    });
    one.or(many).unwrap_or(0..SEEDS)
}

fn explored(seed: u64) -> Explored {
    explore(seed).unwrap_or_else(|finding| panic!("{finding}"))
}

/// Natural order with snapshots, then shuffled with snapshots.
fn judged(explored: &Explored, seed: u64, versions: &mut BTreeSet<u32>) -> Result<Counts, String> {
    let mut counts = Counts::default();
    for shuffled in [false, true] {
        let mut random = Random::new(seed ^ 0xca11);
        let mut run = Run::new(explored, shuffled, None);
        run.all(Some(&mut random)).map_err(|reason| format!("shuffled {shuffled}: {reason}"))?;
        if run.left() > 0 {
            return Err(format!("shuffled {shuffled}: seed {seed}: calls are left"));
        }
        counts.add(run.counts);
        versions.extend(run.versions.keys());
    }
    Ok(counts)
}

fn part(part: u64) {
    let (mut counts, mut versions) = (Counts::default(), BTreeSet::new());
    for seed in seeds().filter(|seed| seed % PARTS == part) {
        let explored = explored(seed);
        if seeds().count() == 1 {
            explored.steps.iter().for_each(|step| println!("{step:?}"));
        }
        counts.add(judged(&explored, seed, &mut versions).unwrap_or_else(|reason| panic!("{reason}")));
    }
    println!("{counts:?}, versions {versions:?}");
    if counts.seeds >= 200 {
        assert_eq!(versions, (10..=25).collect(), "sessions of every version");
        // A model that says of everything that it does not know passes the comparison.
        assert!(
            counts.unknown * 10 < counts.parties && counts.unseen * 10 < counts.parties && counts.hidden * 5 < counts.parties,
            "{counts:?}"
        );
        assert!(
            counts.complete * 10 > counts.calls * 7 && counts.service * 20 < counts.calls && counts.snapshots > counts.seeds,
            "{counts:?}"
        );
    }
}

#[test]
fn the_picture_is_what_the_contact_centre_says_1() {
    part(0);
}

#[test]
fn the_picture_is_what_the_contact_centre_says_2() {
    part(1);
}

#[test]
fn the_picture_is_what_the_contact_centre_says_3() {
    part(2);
}

#[test]
fn the_picture_is_what_the_contact_centre_says_4() {
    part(3);
}

/// The comparison finds models that are wrong.
#[test]
fn a_wrong_model_is_found() {
    let explored: Vec<Explored> = (0..MUTANT_SEEDS).map(explored).collect();
    for mutant in MUTANTS {
        let found = explored.iter().filter(|explored| Run::new(explored, false, Some(mutant)).all(None).is_err()).count();
        println!("{mutant:?}: found in {found} of {MUTANT_SEEDS} seeds");
        assert!(found > 0, "{mutant:?} was not found in {MUTANT_SEEDS} seeds");
    }
}
