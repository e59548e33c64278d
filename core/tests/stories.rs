//! Every built-in story on virtual time: each client sees exactly what the story says, written by hand from the rules.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::ptr_arg)] // All ways of breaking a story have one signature.

mod stories_runner;

use ccxcti_core::sim::{Story, stories};
use stories_runner::play::{Seen, differs, play, run};

/// Every built-in story, or the one that the environment variable STORY names.
fn all() -> Vec<Story> {
    let wanted = std::env::var("STORY").ok();
    let chosen: Vec<Story> = stories().iter().map(|(_, text)| Story::parse(text).unwrap()).collect();
    let chosen: Vec<Story> = chosen.into_iter().filter(|story| wanted.as_ref().is_none_or(|name| *name == story.name)).collect();
    assert!(!chosen.is_empty(), "no story is called {wanted:?}");
    chosen
}

#[test]
fn every_story_passes() {
    let wrong: Vec<String> = all().iter().filter_map(|story| run(story).err().map(|reason| format!("{}: {reason}", story.name))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_runner_sees_every_broken_line() {
    for story in all() {
        let seen = play(&story).unwrap();
        for (client, lines) in &story.expect {
            for at in 0..lines.len() {
                // A wrong value in every line, another mistake in every third one.
                for breaks in [change_last_value, [drop_line, change_name, double_line][at % 3]] {
                    let mut broken = story.clone();
                    breaks(broken.expect.get_mut(client).unwrap(), at);
                    assert!(differs(&broken, &seen).is_some(), "{}: {client} line {at} was broken and nobody saw it", story.name);
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
    for (name, text) in stories() {
        let story = Story::parse(text).unwrap();
        assert_eq!(*name, story.name);
        assert!(story.rule.contains("Guide"), "{name} does not name its rule");
        assert!(story.clients.iter().all(|(client, _)| story.expect.contains_key(client)), "{name}: a client without expectation");
    }
}

#[test]
fn a_shuffled_story_is_delivered_in_another_order_and_always_in_the_same() {
    let shuffled: Vec<Story> = stories().iter().map(|(_, text)| Story::parse(text).unwrap()).filter(|story| story.shuffle).collect();
    assert!(!shuffled.is_empty());
    for story in shuffled {
        let seen = play(&story).unwrap();
        let natural = Story { shuffle: false, ..story.clone() };
        assert!(differs(&natural, &seen).is_some(), "{}: seed {} leaves the natural order", story.name, story.seed);
        let frames = |seen: &Seen| seen.values().flatten().map(|event| event.message().frame().to_vec()).collect::<Vec<_>>();
        assert_eq!(frames(&seen), frames(&play(&story).unwrap()), "{}", story.name);
    }
}

/// A story whose second client comes late and goes early.
const COMES_AND_GOES: &str = r#"
name = "x"
about = "x"
rule = "x"
[clients]
bridge = "mode=bridge"
ana = "mode=agent agent_id=1001 extension=2006 instrument=2006"
[steps]
do = ["login 1001 2006", "open ana", "ready 1001", "close ana", "not-ready 1001 7"]
[expect]
bridge = ["AGENT_STATE_EVENT agent_state=2", "AGENT_STATE_EVENT agent_state=3", "AGENT_STATE_EVENT agent_state=2 event_reason_code=7"]
ana = ["AGENT_STATE_EVENT agent_state=3"]
"#;

#[test]
fn a_client_may_come_late_and_go_early() {
    let story = Story::parse(COMES_AND_GOES).unwrap();
    assert_eq!(run(&story), Ok(()));
    let stays = Story::parse(&COMES_AND_GOES.replace("\"close ana\", ", "")).unwrap();
    assert!(run(&stays).unwrap_err().contains("ana, event 1: not expected"));
}

#[test]
fn lines_of_a_shuffled_story_are_met_in_any_order_but_each_once() {
    let story = Story::parse(COMES_AND_GOES).unwrap();
    let seen = play(&story).unwrap();
    let mut shuffled = Story { shuffle: true, ..story.clone() };
    shuffled.expect.get_mut("bridge").unwrap().reverse();
    assert_eq!(differs(&shuffled, &seen), None);
    assert!(differs(&Story { shuffle: false, ..shuffled.clone() }, &seen).is_some());
    let mut twice = shuffled.clone();
    let line = twice.expect["bridge"][0].clone();
    twice.expect.get_mut("bridge").unwrap().push(line);
    assert!(differs(&twice, &seen).unwrap().contains("nothing came that is"));
    shuffled.expect.get_mut("bridge").unwrap().pop();
    assert!(differs(&shuffled, &seen).unwrap().contains("not expected"));
}
