//! `ccxcti monitor` against servers that are not there, not CTI servers, or play what was recorded.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use common::{DEADLINE, run, start, unhex, vectors};

/// What a scripted server does once a client has spoken.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// Reads on until the client says CLOSE_REQ or goes.
    Listen,
    /// Closes the connection.
    Close,
}

/// A server that answers the first bytes of each client with these; its address, and everything that a client sent.
fn peer(answer: Vec<u8>, after: After) -> (String, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (sender, heard) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let said = serve_one(stream.unwrap(), &answer, after);
            if sender.send(said).is_err() {
                return;
            }
        }
    });
    (address, heard)
}

fn serve_one(mut stream: TcpStream, answer: &[u8], after: After) -> Vec<u8> {
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    let mut said = hear(&mut stream);
    let _ = stream.write_all(answer);
    while after == After::Listen && !closes(&said) {
        match hear(&mut stream) {
            more if more.is_empty() => break,
            more => said.extend(more),
        }
    }
    said
}

fn hear(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = vec![0; 4096];
    let count = stream.read(&mut bytes).unwrap_or(0);
    bytes.truncate(count);
    bytes
}

/// Whether a CLOSE_REQ was said.
fn closes(said: &[u8]) -> bool {
    said.windows(8).any(|header| header == [0, 0, 0, 8, 0, 0, 0, 7])
}

/// The frames of the recorded version-15 session that a server sent.
fn recorded() -> Vec<u8> {
    let from_server = ["OPEN_CONF", "SYSTEM_EVENT", "AGENT_TEAM_CONFIG_EVENT", "CONFIG_BEGIN_EVENT"];
    let wanted = |vector: &common::Vector| vector.line > 46 && from_server.contains(&vector.name.as_str());
    let mut frames: Vec<(bool, Vec<u8>)> =
        vectors().iter().filter(|vector| wanted(vector)).map(|vector| (vector.name != "OPEN_CONF", unhex(&vector.hex))).collect();
    frames.sort_by_key(|(later, _)| *later);
    frames.into_iter().flat_map(|(_, frame)| frame).collect()
}

#[test]
fn a_closed_port_is_one_sentence() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let ended = run(&["monitor", &address], "");
    assert_eq!((ended.status, ended.text().as_str()), (1, ""));
    ended.says(&[&address]);
}

#[test]
fn a_name_that_nobody_has_is_one_sentence() {
    let ended = run(&["monitor", "no-such-host.invalid"], "");
    assert_eq!(ended.status, 1);
    ended.says(&["no-such-host.invalid"]);
}

#[test]
fn a_web_server_is_no_cti_server() {
    let (address, _heard) = peer(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".to_vec(), After::Close);
    let ended = run(&["monitor", &address, "--json"], "");
    assert_eq!((ended.status, ended.text().as_str()), (1, ""));
    ended.says(&["CTI server"]);
}

#[test]
fn a_server_that_closes_within_a_frame_is_one_sentence() {
    let (address, _heard) = peer(unhex("000000300000"), After::Close);
    let ended = run(&["monitor", &address], "");
    assert_eq!(ended.status, 1);
    ended.says(&[&address]);
}

#[test]
fn a_refusal_names_its_status() {
    for (status, word) in [("00000001", "E_CTI_INVALID_VERSION"), ("00000020", "32"), ("0000000a", "E_CTI_DEVICE_IN_USE")] {
        let (address, _heard) = peer(unhex(&format!("000000080000000100000001{status}")), After::Listen);
        let ended = run(&["monitor", &address], "");
        assert_eq!((ended.status, ended.text().as_str()), (1, ""));
        ended.says(&[&address, word]);
    }
}

#[test]
fn recorded_events_are_printed() {
    let (address, _heard) = peer(recorded(), After::Listen);
    let ended = run(&["monitor", &address, "--protocol", "15", "--json", "--count", "3"], "");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    let events = ended.json();
    assert_eq!(events.len(), 3);
    assert_eq!((events[0]["type"].as_str(), events[0].get("message")), (Some("SessionUp"), None));
    assert!(events[1]["message"].as_str().unwrap().ends_with("_EVENT"), "{}", events[1]);
    for (index, event) in events.iter().enumerate() {
        assert_eq!((event["seq"].as_u64(), event["epoch"].as_u64()), (Some(index as u64 + 1), Some(1)));
        assert!(event["received_at"].as_str().unwrap().ends_with('Z'));
    }
    let ended = run(&["monitor", &address, "--protocol", "15", "--for", "1"], "");
    assert_eq!(ended.status, 0);
    let text = ended.text();
    assert!(text.lines().next().unwrap().contains("SessionUp"), "{text}");
    assert!(text.contains("  SYSTEM_EVENT  "), "{text}");
    assert!(!text.contains('\x1b'), "colour into a pipe: {text}");
}

#[test]
fn ctrl_c_closes_the_session() {
    let (address, heard) = peer(recorded(), After::Listen);
    let mut monitor = start(&["monitor", &address, "--protocol", "15"]);
    monitor.lines_until("SYSTEM_EVENT");
    monitor.interrupt();
    let ended = monitor.finish();
    assert_eq!((ended.status, ended.stderr.as_str()), (130, ""));
    let said = heard.recv_timeout(DEADLINE).unwrap();
    assert!(closes(&said), "no CLOSE_REQ in {said:?}");
}

#[test]
fn ctrl_c_ends_the_waiting_for_a_server() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let monitor = start(&["monitor", &silent.local_addr().unwrap().to_string(), "--wait", "600"]);
    let _connection = silent.accept().unwrap();
    monitor.interrupt();
    let ended = monitor.finish();
    assert_eq!((ended.status, ended.text().as_str()), (130, ""));
}

#[test]
fn the_password_goes_to_the_server_and_nowhere_else() {
    let file = std::env::temp_dir().join(format!("ccxcti-password-{}", std::process::id()));
    std::fs::write(&file, "hunter2\n").unwrap();
    let (address, heard) = peer(recorded(), After::Listen);
    let arguments = ["monitor", &address, "--protocol", "15", "--count", "1", "--json", "--password-file", file.to_str().unwrap()];
    let ended = run(&arguments, "");
    std::fs::write(&file, "hunter2".repeat(20)).unwrap();
    let too_long = run(&arguments, "");
    std::fs::remove_file(&file).unwrap();
    assert_eq!((ended.status, too_long.status), (0, 2));
    let said = heard.recv_timeout(DEADLINE).unwrap();
    assert!(said.windows(8).any(|text| text == b"hunter2\0"));
    assert!(!format!("{}{}{}{}", ended.text(), ended.stderr, too_long.text(), too_long.stderr).contains("hunter2"));
}

#[test]
fn the_name_of_the_client_goes_to_the_server() {
    let (address, heard) = peer(recorded(), After::Listen);
    let ended = run(&["monitor", &address, "--protocol", "15", "--count", "1", "--client-id", "wallboard-3"], "");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    let said = heard.recv_timeout(DEADLINE).unwrap();
    assert!(said.windows(12).any(|text| text == b"wallboard-3\0"), "{said:?}");
}

#[test]
fn wrong_session_options_are_wrong_calls() {
    for (arguments, words) in [
        (&["monitor"][..], &["SERVER"][..]),
        (&["monitor", "a,,b"], &["SERVER"]),
        (&["monitor", "a:0"], &["SERVER"]),
        (&["monitor", "a", "--bridge", "--extension", "2006"], &["--bridge", "--extension"]),
        (&["monitor", "a", "--events", "nonsense"], &["--events"]),
        (&["monitor", "a", "--agent-states", "asleep"], &["--agent-states"]),
        (&["monitor", "a", "--protocol", "20"], &["protocol", "10 to 18"]),
        (&["monitor", "a", "--dialect", "cisco"], &["--dialect"]),
        (&["monitor", "a", "--heartbeat", "3"], &["--heartbeat", "5 to 30"]),
        (&["monitor", "a", "--count", "0"], &["--count"]),
        (&["monitor", "a", "--for", "soon"], &["--for"]),
        (&["monitor", "a", "--wait=-1"], &["--wait"]),
        (&["monitor", "a", "b"], &["'b'"]),
    ] {
        let ended = run(arguments, "");
        assert_eq!((ended.status, ended.text().as_str()), (2, ""), "{arguments:?}: {}", ended.stderr);
        ended.says(words);
    }
    let ended = run(&["monitor", "a", "--password-file", "/no/such/file"], "");
    assert_eq!(ended.status, 1);
    ended.says(&["/no/such/file"]);
}
