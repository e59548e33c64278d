//! Wrong calls, help, and readers that go away.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use common::{head, run};

#[test]
fn a_wrong_call_is_one_sentence_and_exit_2() {
    for (arguments, words) in [
        (&[][..], &["command is missing", "ccxcti --help"][..]),
        (&["dial"], &["dial", "ccxcti --help"]),
        (&["--nonsense"], &["--nonsense"]),
        (&["decode", "--nonsense"], &["--nonsense", "ccxcti decode --help"]),
        (&["decode", "--log", "--hex"], &["--log", "--hex"]),
        (&["decode", "--protocol", "9"], &["--protocol", "10..=25"]),
        (&["decode", "--protocol", "x"], &["--protocol"]),
        (&["decode", "--protocol"], &["--protocol"]),
        (&["decode", "--dialect", "cisco"], &["--dialect", "cisco"]),
        (&["decode", "--dialect", "ccx", "--protocol", "20"], &["20", "10 to 18"]),
        (&["decode", "a", "b"], &["'b'"]),
        (&["encode", "file"], &["file", "ccxcti encode --help"]),
        (&["encode", "--names"], &["--names"]),
        (&["demo", "--count", "1"], &["--count"]),
        (&["bench", "all"], &["'all'"]),
    ] {
        let ended = run(arguments, "");
        assert_eq!((ended.status, ended.text().as_str()), (2, ""), "{arguments:?}: {}", ended.stderr);
        ended.says(words);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_failure() {
    let ended = run(&["decode", "/no/such/file"], "");
    assert_eq!(ended.status, 1);
    ended.says(&["/no/such/file"]);
    let ended = run(&["decode", "/"], "");
    assert_eq!(ended.status, 1);
    ended.says(&["cannot read /"]);
}

#[test]
fn every_command_has_help_with_an_example() {
    let general = run(&["--help"], "");
    assert_eq!((general.status, general.stderr.as_str()), (0, ""));
    for command in ["demo", "serve", "monitor", "record", "replay", "decode", "encode", "bench"] {
        assert!(general.text().contains(&format!("\n  {command}")), "{command} is not in the overview");
        let ended = run(&[command, "--help"], "");
        assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
        assert!(ended.text().contains("Example"), "{command} has no example");
    }
    assert!(run(&["--version"], "").text().starts_with("ccxcti "));
}

#[test]
fn every_command_has_its_options() {
    const SESSION: &str =
        "--bridge --agent-id --extension --instrument --events --agent-states --protocol --dialect --heartbeat --client-id --password-file";
    for (command, options) in [
        ("demo", "--story --json"),
        ("serve", "--listen --dialect --site --story --repeat --load --seed --protocol-max --standby --shuffle --fault --print-site"),
        ("monitor", "--json --count --for --wait --calls"),
        ("decode", "--hex --log --protocol --dialect --names"),
        ("encode", "--protocol --dialect --hex"),
        ("record", ""),
        ("replay", "--listen --speed"),
        ("bench", ""),
    ] {
        let help = run(&[command, "--help"], "").text();
        let of_sessions = if ["monitor", "record"].contains(&command) { SESSION } else { "" };
        for option in options.split_whitespace().chain(of_sessions.split_whitespace()) {
            let named = help.split(|c: char| c.is_whitespace() || ",[]=".contains(c)).any(|word| word == option);
            assert!(named, "{command} has no {option}: {help}");
        }
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let (line, ended) = head(&["decode", "--hex"], "000000040000000500000001");
    assert!(line.contains("HEARTBEAT_REQ"));
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
}
