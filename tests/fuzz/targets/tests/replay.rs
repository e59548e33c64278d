//! The corpus of every target, replayed: each file is an input that reached something of its own, or that once broke something.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fuzz_targets::{TARGETS, canary};

/// `tests/fuzz`.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn inputs(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder().join("corpus").join(target)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

/// Replays the corpus of a target; the name of the input that is replayed stands in the output of a test that fails.
fn replay(name: &str) {
    let (_, target) = TARGETS.iter().find(|(own, _)| *own == name).unwrap();
    let inputs = inputs(name);
    assert!(inputs.len() >= 10, "{name} has a corpus of {} files", inputs.len());
    for (file, input) in inputs {
        println!("{}", file.display());
        target(&input);
    }
}

macro_rules! replays {
    ($($name:ident)*) => { $( #[test] fn $name() { replay(stringify!($name)); } )* };
}

replays! { frame decode open_req session story site capture encode_json }

#[test]
fn every_target_is_fuzzed_and_replayed() {
    let programs = fs::read_dir(folder().join("fuzz_targets")).unwrap().map(|entry| entry.unwrap().path());
    let programs: BTreeSet<String> = programs.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let targets: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).chain(["canary".to_owned()]).collect();
    assert_eq!(programs, targets);
    let tests = include_str!("replay.rs").lines().find_map(|line| line.strip_prefix("replays! {")).unwrap();
    assert_eq!(tests.trim_end_matches('}').split_whitespace().collect::<Vec<_>>(), TARGETS.map(|(name, _)| name));
}

#[test]
fn a_replayed_find_is_found_again() {
    for (file, input) in inputs("canary") {
        assert!(std::panic::catch_unwind(|| canary(&input)).is_err(), "{}", file.display());
    }
}

/// What the fuzzers of a small corpus would not forgive: nothing at all, and one byte.
#[test]
fn next_to_nothing_is_an_input() {
    for (_, target) in TARGETS {
        target(&[]);
        (0..=255).for_each(|byte| target(&[byte]));
    }
}
