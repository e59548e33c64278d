//! `ccxcti monitor --calls`: the calls as the client knows them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use common::{Running, run, start};
use serde_json::Value;

/// A running contact centre and its address.
fn serve() -> (Running, String) {
    let mut serve = start(&["serve"]);
    let line = serve.line().unwrap();
    let address = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    (serve, address)
}

fn told(serve: &mut Running, verb: &str) -> String {
    serve.write(verb);
    let answer = serve.line().unwrap();
    assert!(answer.starts_with("ok"), "{verb}: {answer}");
    answer
}

/// Monitors with these options while a call comes, is answered and ends; `wait` gives the line that shows each.
fn one_call(serve: &mut Running, monitor: &mut Running, shows: [&str; 3]) -> Vec<String> {
    for verb in ["login 1001 2006", "ready 1001", "dial +15551234 7000"] {
        told(serve, verb);
    }
    let mut lines = monitor.lines_until(shows[0]);
    told(serve, "answer 2006");
    lines.extend(monitor.lines_until(shows[1]));
    told(serve, "hang-up +15551234");
    lines.extend(monitor.lines_until(shows[2]));
    lines
}

/// Waits until the client has a session: a call that begins earlier is not seen.
fn up(serve: &mut Running) {
    let end = std::time::Instant::now() + common::DEADLINE;
    while !told(serve, "show clients").contains("bridge") {
        assert!(std::time::Instant::now() < end, "no client came");
        std::thread::yield_now();
    }
}

#[test]
fn each_change_of_a_call_is_a_line() {
    let (mut serve, address) = serve();
    let mut monitor = start(&["monitor", &address, "--calls"]);
    up(&mut serve);
    let lines = one_call(&mut serve, &mut monitor, ["2006 alerting", "2006 connect", "is over"]);
    let ringing = lines.iter().find(|line| line.contains("2006 alerting")).unwrap();
    assert!(ringing.contains("+15551234 -> 7000") && ringing.contains("(agent 1001)"), "{ringing}");
    assert!(lines.iter().all(|line| !line.contains('\x1b')));
    monitor.interrupt();
    assert_eq!(monitor.finish().status, 130);
}

#[test]
fn with_json_each_change_is_an_object() {
    let (mut serve, address) = serve();
    let mut monitor = start(&["monitor", &address, "--calls", "--json"]);
    up(&mut serve);
    let lines =
        one_call(&mut serve, &mut monitor, ["\"agent_ids\"", "\"local_connection_state\":3,\"agent_id\":\"1001\"", "\"ended\":true"]);
    let objects: Vec<Value> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let call = &objects[0]["call_id"];
    for object in &objects {
        assert_eq!((&object["type"], &object["call_id"], &object["epoch"]), (&"Call".into(), call, &1.into()), "{object}");
        assert!(object["received_at"].as_str().unwrap().ends_with('Z') && object["seq"].is_u64());
        assert_eq!((&object["ani"], &object["contact_id"]), (&"+15551234".into(), &objects[0]["contact_id"]));
    }
    assert!(objects.iter().map(|object| object["seq"].as_u64()).is_sorted());
    assert_eq!(objects.iter().filter(|object| object.get("ended").is_some()).count(), 1);
}

#[test]
fn the_calls_of_a_capture_are_shown_change_by_change() {
    let file = std::env::temp_dir().join(format!("ccxcti-tracked-{}.ccxcap", std::process::id()));
    let _ = std::fs::remove_file(&file);
    let (mut serve, address) = serve();
    let mut record = start(&["record", &address, file.to_str().unwrap()]);
    record.lines_until("SessionUp");
    let mut monitor = start(&["monitor", &address, "--calls", "--json"]);
    while serde_json::from_str::<Vec<Value>>(told(&mut serve, "show clients").strip_prefix("ok ").unwrap()).unwrap().len() < 2 {}
    one_call(&mut serve, &mut monitor, ["\"agent_ids\"", "\"local_connection_state\":3,\"agent_id\":\"1001\"", "\"ended\":true"]);
    record.interrupt();
    assert_eq!(record.finish().status, 0);
    let source = format!("file:{}", file.to_str().unwrap());
    let objects = run(&["monitor", &source, "--calls", "--json"], "").json();
    let states: Vec<String> = objects.iter().map(|object| object["connections"].to_string()).collect();
    // Every event of the file counts for itself: no state of the agent's phone is left out.
    let of_agent = |state: &str| {
        states.iter().position(|parties| parties.contains(&format!("\"local_connection_state\":{state},\"agent_id\":\"1001\"")))
    };
    assert!(of_agent("2").unwrap() < of_agent("3").unwrap(), "{states:#?}");
    assert_eq!(objects.last().unwrap()["ended"], true);
    let lines = run(&["monitor", &source, "--calls", "--count", "2"], "");
    assert_eq!((lines.status, lines.lines().len()), (0, 2));
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn on_a_terminal_it_is_a_table_without_colour_if_so_wanted() {
    let (mut serve, address) = serve();
    // `script` gives the program a terminal.
    let command = format!("{} monitor {address} --calls --for 3", env!("CARGO_BIN_EXE_ccxcti"));
    let mut terminal = Command::new("script");
    terminal.args(["-qec", &command, "/dev/null"]).env("NO_COLOR", "1").env_remove("COLUMNS");
    let mut child = terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    up(&mut serve);
    told(&mut serve, "dial +15551234 7000");
    let mut text = String::new();
    child.stdout.take().unwrap().read_to_string(&mut text).unwrap();
    let _ = child.stdin.take().unwrap().write_all(b"");
    assert!(child.wait().unwrap().success(), "{text}");
    assert!(text.contains("CALL        AGE  FROM") && text.contains("+15551234") && text.contains("1 call"), "{text}");
    assert!(text.contains("\x1b[J") && !text.contains("\x1b[1m"), "drawn anew, and not in bold: {text:?}");
}
