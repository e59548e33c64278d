//! `ccxcti record`, `replay` and `monitor file:PATH`: what was seen once is seen again.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::path::PathBuf;

use common::{Running, run, start};
use serde_json::Value;

/// A running contact centre and its address.
fn serve(more: &[&str]) -> (Running, String) {
    let mut serve = start(&[&["serve"][..], more].concat());
    let line = serve.line().unwrap();
    let address = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    (serve, address)
}

fn told(serve: &mut Running, verb: &str) {
    serve.write(verb);
    let answer = serve.line().unwrap();
    assert!(answer.starts_with("ok"), "{verb}: {answer}");
}

/// A path for a capture that nobody else uses; the file goes with it.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> File {
        let path = std::env::temp_dir().join(format!("ccxcti-cli-{name}-{}.ccxcap", std::process::id()));
        let _ = std::fs::remove_file(&path);
        File(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Records a session in which a call comes and goes; what a monitor of the same time printed.
fn recorded(file: &File, more: &[&str]) -> Vec<Value> {
    let (mut serve, address) = serve(&[]);
    let mut record = start(&[&["record", &address, file.path()][..], more].concat());
    assert!(record.line().unwrap().contains("SessionUp"));
    let mut monitor = start(&["monitor", &address, "--json"]);
    monitor.lines_until("SessionUp");
    for verb in ["login 1001 2006", "ready 1001", "dial +15551234 7000"] {
        told(&mut serve, verb);
    }
    let mut seen = monitor.lines_until("\"alerting_device_id\":\"2006\"");
    told(&mut serve, "answer 2006");
    told(&mut serve, "hang-up +15551234");
    seen.extend(monitor.lines_until("END_CALL_EVENT"));
    told(&mut serve, "logout 1001 force");
    seen.extend(monitor.lines_until("AGENT_STATE_EVENT"));
    record.interrupt();
    let ended = record.finish();
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    let wait = seen.iter().map(|line| serde_json::from_str(line).unwrap());
    wait.collect()
}

/// The messages among events, without what belongs to the moment of seeing them.
fn messages(events: &[Value]) -> Vec<(Value, Value)> {
    let messages = events.iter().filter(|event| event.get("message").is_some());
    messages.map(|event| (event["message"].clone(), event["fields"].clone())).collect()
}

fn types(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}

#[test]
fn what_was_recorded_is_printed_again() {
    let file = File::new("again");
    let seen = recorded(&file, &[]);
    let replayed = run(&["replay", file.path()], "");
    assert_eq!((replayed.status, replayed.stderr.as_str()), (0, ""));
    let events = replayed.json();
    assert_eq!(messages(&events)[..seen.len()], messages(&seen));
    assert_eq!((types(&events)[0], *types(&events).last().unwrap()), ("SessionUp", "SessionDown"));
    assert_eq!((events[0]["protocol"].as_u64(), events.last().unwrap()["reason"].as_str()), (Some(17), Some("closed")));
    for (index, event) in events.iter().enumerate() {
        assert_eq!((event["seq"].as_u64(), event["epoch"].as_u64()), (Some(index as u64 + 1), Some(1)));
    }
    let moments: Vec<&str> = events.iter().map(|event| event["received_at"].as_str().unwrap()).collect();
    assert!(moments.is_sorted(), "{moments:?}");
    assert_eq!(run(&["monitor", &format!("file:{}", file.path()), "--json"], "").text(), replayed.text());
    let encoded = run(&["encode", "--hex"], messages_only(&replayed.lines()));
    assert_eq!((encoded.status, encoded.lines().len()), (0, messages(&events).len()), "{}", encoded.stderr);
}

fn messages_only(lines: &[String]) -> String {
    lines.iter().filter(|line| line.starts_with("{\"message\"")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn monitor_reads_a_file_for_people() {
    let file = File::new("people");
    recorded(&file, &[]);
    let source = format!("file:{}", file.path());
    let ended = run(&["monitor", &source], "");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    assert!(ended.lines()[0].contains("SessionUp") && ended.text().contains("CALL_DELIVERED_EVENT"), "{}", ended.text());
    assert_eq!(run(&["monitor", &source, "--count", "3"], "").lines().len(), 3);
    for wrong in [&["--wait", "1"][..], &["--for", "1"], &["--protocol", "17"], &["--bridge"]] {
        let ended = run(&[&["monitor", &source][..], wrong].concat(), "");
        assert_eq!((ended.status, ended.text().as_str()), (2, ""));
        ended.says(&["file:PATH"]);
    }
}

#[test]
fn a_file_that_a_crash_cut_off_is_read_to_its_last_whole_record() {
    let file = File::new("crash");
    recorded(&file, &[]);
    let whole = std::fs::read(file.path()).unwrap();
    let all = run(&["replay", file.path()], "").json();
    for cut in [whole.len() - 1, whole.len() * 3 / 4, whole.len() / 2, 40, 12, 5, 0] {
        std::fs::write(file.path(), &whole[..cut]).unwrap();
        let ended = run(&["replay", file.path()], "");
        assert_eq!(ended.status, 0, "{cut}: {}", ended.stderr);
        assert!(ended.stderr.is_empty() || ended.stderr.contains("cut off, as by a crash"), "{}", ended.stderr);
        let mut events = ended.json();
        // The session that the crash ended is over in the replay, too.
        let down = events.pop_if(|event| event["type"] == "SessionDown");
        assert!(down.is_none_or(|down| cut == whole.len() - 1 || down["text"] == "the recording ends here"), "{cut}");
        assert_eq!(events[..], all[..events.len()], "{cut}");
    }
}

#[test]
fn a_damaged_file_says_where_events_may_be_missing() {
    let file = File::new("damage");
    recorded(&file, &[]);
    let all = run(&["replay", file.path()], "").json();
    let mut bytes = std::fs::read(file.path()).unwrap();
    let caller = bytes.windows(9).position(|text| text == b"+15551234").unwrap();
    bytes[caller] ^= 0x55;
    std::fs::write(file.path(), &bytes).unwrap();
    let ended = run(&["replay", file.path()], "");
    assert_eq!(ended.status, 0);
    ended.says(&[file.path(), "are no record"]);
    let events = ended.json();
    assert_eq!(messages(&events).len(), messages(&all).len() - 1);
    let gap = events.iter().position(|event| event["type"] == "EventsMayBeMissing").unwrap();
    assert_eq!(events[gap]["epoch"], 1);
    assert!(events[gap]["since"].as_str() <= events[gap]["until"].as_str());
}

#[test]
fn recording_again_appends() {
    let file = File::new("append");
    recorded(&file, &[]);
    let first = std::fs::read(file.path()).unwrap();
    recorded(&file, &["--protocol", "16"]);
    assert!(std::fs::read(file.path()).unwrap().starts_with(&first));
    let events = run(&["replay", file.path()], "").json();
    let ups: Vec<&Value> = events.iter().filter(|event| event["type"] == "SessionUp").collect();
    assert_eq!(
        ups.iter().map(|up| (up["epoch"].as_u64(), up["protocol"].as_u64())).collect::<Vec<_>>(),
        [(Some(1), Some(17)), (Some(2), Some(16))]
    );
    let second = events.iter().position(|event| event["epoch"] == 2).unwrap();
    assert_eq!(types(&events)[second..second + 2], ["SessionUp", "EventsMayBeMissing"]);
    assert!(events.iter().zip(1u64..).all(|(event, seq)| event["seq"] == seq));
}

#[test]
fn a_replay_serves_any_client() {
    let file = File::new("serve");
    let seen = recorded(&file, &[]);
    let mut replay = start(&["replay", file.path(), "--listen", "127.0.0.1:0", "--speed", "0"]);
    let address = replay.line().unwrap().strip_prefix("listening on ").unwrap().to_owned();
    let count = (messages(&seen).len() + 1).to_string();
    for options in [&[][..], &["--protocol", "18"], &["--agent-id", "1001"]] {
        let ended = run(&[&["monitor", &address, "--json", "--count", &count][..], options].concat(), "");
        assert_eq!((ended.status, ended.stderr.as_str()), (0, ""), "{options:?}");
        assert_eq!(messages(&ended.json()), messages(&seen), "{options:?}");
        assert_eq!(ended.json()[0]["protocol"], 17, "the recorded version");
    }
    let refused = run(&["monitor", &address, "--protocol", "16"], "");
    assert_eq!(refused.status, 1);
    refused.says(&["E_CTI_INVALID_VERSION"]);
    // The recorded session was closed by its client: the connection stays, and heartbeats are answered.
    let ended = run(&["monitor", &address, "--for", "6", "--heartbeat", "5", "--json"], "");
    assert!(!types(&ended.json()).contains(&"SessionDown"), "{}", ended.text());
    replay.interrupt();
    assert_eq!(replay.finish().status, 130);
}

#[test]
fn a_replay_keeps_the_pace_of_the_recording_or_a_multiple_of_it() {
    let file = File::new("pace");
    recorded(&file, &[]);
    let at_once = run(&["replay", file.path()], "");
    let paced = run(&["replay", file.path(), "--speed", "2.5"], "");
    assert_eq!((paced.status, paced.text()), (0, at_once.text()));
}

#[test]
fn no_secret_reaches_the_file() {
    let (file, password) = (File::new("secret"), File::new("password"));
    std::fs::write(password.path(), "hunter2\n").unwrap();
    recorded(&file, &["--password-file", password.path()]);
    let bytes = std::fs::read(file.path()).unwrap();
    assert!(!bytes.windows(7).any(|part| part == b"hunter2"));
    assert!(bytes.windows(8).any(|part| part == b"*******\0"));
}

#[test]
fn what_record_and_replay_cannot_do_is_one_sentence() {
    let (_serve, address) = serve(&[]);
    let other = File::new("other");
    std::fs::write(other.path(), "my thesis").unwrap();
    let empty = File::new("empty");
    std::fs::write(empty.path(), "").unwrap();
    for (arguments, status, words) in [
        (&["record"][..], 2, &["SERVER"][..]),
        (&["record", &address], 2, &["FILE"]),
        (&["record", &address, ""], 2, &["FILE"]),
        (&["record", &address, "/no/such/folder/file"], 1, &["/no/such/folder/file"]),
        (&["record", &address, other.path()], 1, &["not a capture", other.path()]),
        (&["record", "a:0", "x"], 2, &["SERVER"]),
        (&["replay"], 2, &["FILE"]),
        (&["replay", "/no/such/file"], 1, &["/no/such/file"]),
        (&["replay", other.path()], 1, &["not a capture", other.path()]),
        (&["replay", other.path(), "--speed=-1"], 2, &["--speed"]),
        (&["replay", other.path(), "--speed", "fast"], 2, &["--speed"]),
        (&["replay", empty.path(), "--listen", "127.0.0.1:0"], 1, &["no session"]),
        (&["monitor", "file:/no/such/file"], 1, &["/no/such/file"]),
    ] {
        let ended = run(arguments, "");
        assert_eq!((ended.status, ended.text().as_str()), (status, ""), "{arguments:?}: {}", ended.stderr);
        ended.says(words);
    }
    assert_eq!(std::fs::read(other.path()).unwrap(), b"my thesis");
    assert_eq!(run(&["replay", empty.path()], "").status, 0);
}
