//! Every built-in story on virtual time: each client sees exactly what the story says, written by hand from the rules.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::ptr_arg)] // All ways of breaking a story have one signature.

mod stories_runner;

use ccxcti_core::sim::{Story, stories};
use stories_runner::run;

fn all() -> Vec<Story> {
    stories().iter().map(|(_, text)| Story::parse(text).unwrap()).collect()
}

#[test]
fn every_story_passes() {
    for story in all() {
        if let Err(reason) = run(&story) {
            panic!("{}: {reason}", story.name);
        }
    }
}

#[test]
fn the_runner_sees_every_broken_line() {
    for story in all() {
        for (client, lines) in &story.expect {
            for at in 0..lines.len() {
                for breaks in [change_last_value, drop_line, change_name, double_line] {
                    let mut broken = story.clone();
                    breaks(broken.expect.get_mut(client).unwrap(), at);
                    assert!(run(&broken).is_err(), "{}: {client} line {at} was broken and nobody saw it", story.name);
                }
            }
        }
    }
}

fn change_last_value(lines: &mut Vec<String>, at: usize) {
    let change = if lines[at].ends_with("=-") { "x" } else { "9" };
    lines[at].push_str(change);
}

fn drop_line(lines: &mut Vec<String>, at: usize) {
    lines.remove(at);
}

fn change_name(lines: &mut Vec<String>, at: usize) {
    lines[at] = lines[at].replacen("_EVENT", "_REQ", 1);
}

fn double_line(lines: &mut Vec<String>, at: usize) {
    let line = lines[at].clone();
    lines.insert(at, line);
}

#[test]
fn every_line_of_a_story_names_known_fields_and_all_files_are_built_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/stories");
    let mut files: Vec<String> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let mut built_in: Vec<String> = stories().iter().map(|(name, _)| format!("{name}.toml")).collect();
    built_in.sort();
    assert_eq!(files, built_in);
    for ((name, _), story) in stories().iter().zip(all()) {
        assert_eq!(*name, story.name);
        assert!(story.rule.contains("Guide"), "{name} does not name its rule");
        assert!(story.clients.iter().all(|(client, _)| story.expect.contains_key(client)), "{name}: a client without expectation");
    }
}
