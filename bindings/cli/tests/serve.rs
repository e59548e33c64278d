//! `ccxcti serve`, and `ccxcti monitor` as its client: a call goes from end to end.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::net::{TcpListener, TcpStream};

use common::{Running, head, run, start};
use serde_json::Value;

/// A running contact centre and its address.
fn serve(more: &[&str]) -> (Running, String) {
    let mut serve = start(&[&["serve"][..], more].concat());
    let line = serve.line().unwrap();
    let address = line.strip_prefix("listening on ").unwrap_or_else(|| panic!("{line}")).to_owned();
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    (serve, address)
}

fn told(serve: &mut Running, verb: &str) -> String {
    serve.write(verb);
    serve.line().unwrap()
}

/// Messages of an inbound call as a bridge client sees them ("Unified CCX CTI Protocol Developer Guide", call flows: inbound call).
const BRIDGE: [&str; 20] = [
    "AGENT_STATE_EVENT",
    "AGENT_STATE_EVENT",
    "BEGIN_CALL_EVENT",
    "CALL_DELIVERED_EVENT",
    "CALL_ESTABLISHED_EVENT",
    "AGENT_STATE_EVENT",
    "CALL_DIVERTED_EVENT",
    "CALL_DELIVERED_EVENT",
    "CALL_ESTABLISHED_EVENT",
    "AGENT_STATE_EVENT",
    "RTP_STARTED_EVENT",
    "RTP_STARTED_EVENT",
    "CALL_CONNECTION_CLEARED_EVENT",
    "RTP_STOPPED_EVENT",
    "RTP_STOPPED_EVENT",
    "CALL_CONNECTION_CLEARED_EVENT",
    "CALL_CONNECTION_CLEARED_EVENT",
    "CALL_CLEARED_EVENT",
    "END_CALL_EVENT",
    "AGENT_STATE_EVENT",
];

#[test]
fn verbs_are_answered_with_one_line_each() {
    let (mut serve, _address) = serve(&[]);
    assert_eq!(told(&mut serve, "show calls"), "ok []");
    assert_eq!(told(&mut serve, "login 1001 2006"), "ok");
    assert!(told(&mut serve, "login 1001 2006").starts_with("error "));
    assert!(told(&mut serve, "sing").starts_with("error "));
    assert!(told(&mut serve, &"x".repeat(10_000)).starts_with("error "));
    assert!(told(&mut serve, &"x".repeat(2_000_000)).starts_with("error "));
    serve.write("");
    assert!(told(&mut serve, "dial 2005 7000").starts_with("ok call="));
    let devices = told(&mut serve, "show devices");
    let devices: Vec<Value> = serde_json::from_str(devices.strip_prefix("ok ").unwrap()).unwrap();
    assert!(devices.iter().any(|device| device["device"] == "2006"));
}

#[test]
fn at_the_end_of_input_it_keeps_serving_until_ctrl_c() {
    let (mut serve, address) = serve(&[]);
    serve.write("show calls");
    drop(serve.stdin.take());
    assert_eq!(serve.line().unwrap(), "ok []");
    let up = run(&["monitor", &address, "--count", "1", "--json"], "");
    assert_eq!((up.status, up.json()[0]["type"].as_str()), (0, Some("SessionUp")), "{}", up.stderr);
    serve.interrupt();
    let ended = serve.finish();
    // What became of a client is told also where no terminal is.
    assert_eq!((ended.status, ended.stderr.as_str()), (130, "ccxcti: client 0 is closed: the client closed the session\n"));
    assert!(TcpStream::connect(&address).is_err(), "the port is still open");
}

#[test]
fn a_call_made_with_verbs_reaches_the_clients() {
    let (mut serve, address) = serve(&[]);
    let mut bridge = start(&["monitor", &address, "--bridge", "--json"]);
    let mut ana = start(&["monitor", &address, "--agent-id", "1001", "--extension", "2006", "--instrument", "2006", "--json"]);
    bridge.lines_until("SessionUp");
    ana.lines_until("SessionUp");
    assert_eq!(told(&mut serve, "login 1001 2006"), "ok");
    assert_eq!(told(&mut serve, "ready 1001"), "ok");
    let dialled = told(&mut serve, "dial +15551234 7000");
    let call: u64 = dialled.strip_prefix("ok call=").unwrap().parse().unwrap();
    // Ana's phone rings when her client says so.
    let ringing = ana.lines_until("CALL_DELIVERED_EVENT");
    let ringing: Value = serde_json::from_str(ringing.last().unwrap()).unwrap();
    assert_eq!((&ringing["fields"]["call_id"], &ringing["fields"]["ani"]), (&call.into(), &"+15551234".into()));
    assert_eq!(told(&mut serve, "answer 2006"), "ok");
    ana.lines_until("CALL_ESTABLISHED_EVENT");
    assert_eq!(told(&mut serve, "hang-up +15551234"), "ok");
    let of_bridge = bridge.lines_until("END_CALL_EVENT");
    let messages = of_bridge.iter().map(|line| serde_json::from_str::<Value>(line).unwrap()["message"].as_str().unwrap().to_owned());
    assert_eq!(messages.collect::<Vec<_>>(), BRIDGE[..19]);
    assert!(ana.lines_until("END_CALL_EVENT").iter().all(|line| !line.contains("CALL_DIVERTED")));
    let decoded = run(&["encode", "--hex"], of_bridge.join("\n"));
    assert_eq!((decoded.status, decoded.lines().len()), (0, 19), "what monitor prints is what encode reads: {}", decoded.stderr);
}

#[test]
fn stories_begin_with_the_first_client_and_repeat() {
    let (_serve, address) = serve(&["--story", "agent-ready", "--repeat", "2"]);
    // Both runs, with Ana's logging out between them; then it is quiet.
    let lines = 1 + 2 * BRIDGE.len() + 1;
    let ended = run(&["monitor", &address, "--json", "--count", &lines.to_string()], "");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
    let names: Vec<String> = ended.json()[1..].iter().map(|event| event["message"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names[..20], BRIDGE);
    assert_eq!(names[21..], BRIDGE);
    let logged_out = &ended.json()[21]["fields"];
    assert_eq!((&logged_out["agent_state"], &logged_out["agent_id_long"]), (&1.into(), &"1001".into()));
}

#[test]
fn a_story_may_be_a_file() {
    let story = concat!(env!("CARGO_MANIFEST_DIR"), "/../../core/stories/inbound-call.toml");
    let (_serve, address) = serve(&["--story", story]);
    start(&["monitor", &address]).lines_until("END_CALL_EVENT");
    let wrong = run(&["serve", "--story", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")], "");
    assert_eq!((wrong.status, wrong.text().as_str()), (1, ""));
    wrong.says(&["Cargo.toml", "line"]);
}

#[test]
fn a_monitor_whose_reader_goes_away_ends_quietly() {
    let (_serve, address) = serve(&["--story", "inbound-call", "--repeat", "1000"]);
    let (line, ended) = head(&["monitor", &address], "");
    assert!(line.contains("SessionUp"), "{line}");
    assert_eq!((ended.status, ended.stderr.as_str()), (0, ""));
}

#[test]
fn masks_choose_the_events() {
    let (_serve, address) = serve(&["--story", "inbound-call"]);
    let arguments = ["monitor", &address, "--json", "--events", "call-delivered,end-call", "--agent-states", "talking", "--count", "5"];
    let ended = run(&arguments, "");
    let names: Vec<Value> = ended.json()[1..].iter().map(|event| event["message"].clone()).collect();
    assert_eq!(names, ["CALL_DELIVERED_EVENT", "CALL_DELIVERED_EVENT", "AGENT_STATE_EVENT", "END_CALL_EVENT"]);
}

#[test]
fn a_server_of_a_lower_version_is_asked_for_that_one() {
    let (_serve, address) = serve(&["--protocol-max", "15"]);
    for asked in ["17", "15", "13"] {
        let ended = run(&["monitor", &address, "--protocol", asked, "--json", "--count", "1"], "");
        let agreed = asked.parse::<u64>().unwrap().min(15);
        assert_eq!((ended.status, ended.json()[0]["protocol"].as_u64()), (0, Some(agreed)));
    }
}

#[test]
fn an_agent_that_does_not_belong_to_the_phone_is_refused() {
    let (_serve, address) = serve(&[]);
    let ended = run(&["monitor", &address, "--agent-id", "1001", "--extension", "2007"], "");
    assert_eq!((ended.status, ended.text().as_str()), (1, ""));
    ended.says(&[&address]);
}

#[test]
fn ged188_is_spoken_on_request() {
    let (_serve, address) = serve(&["--dialect", "ged188"]);
    let ended = run(&["monitor", &address, "--dialect", "ged188", "--json", "--count", "1"], "");
    let up = &ended.json()[0];
    assert_eq!((ended.status, &up["dialect"], &up["protocol"]), (0, &"ged188".into(), &25.into()), "{}", ended.stderr);
}

#[test]
fn the_site_can_be_printed_changed_and_used() {
    let printed = run(&["serve", "--print-site"], "");
    assert_eq!((printed.status, printed.stderr.as_str()), (0, ""));
    let changed = printed.text().replace("\"2005\"", "\"2999\"");
    let file = std::env::temp_dir().join(format!("ccxcti-site-{}.toml", std::process::id()));
    std::fs::write(&file, &changed).unwrap();
    let (mut serve, _address) = serve(&["--site", file.to_str().unwrap()]);
    assert!(told(&mut serve, "show devices").contains("\"2999\""));
    assert_eq!(run(&["serve", "--print-site", "--site", file.to_str().unwrap()], "").text(), changed);
    std::fs::write(&file, "[[agent]]\nnonsense = 1\n").unwrap();
    let wrong = run(&["serve", "--site", file.to_str().unwrap()], "");
    std::fs::remove_file(&file).unwrap();
    assert_eq!((wrong.status, wrong.text().as_str()), (1, ""));
    wrong.says(&[file.to_str().unwrap(), "line 2", "nonsense"]);
}

#[test]
fn two_nodes_of_one_site_take_turns() {
    let (mut serve, first) = serve(&["--listen", "127.0.0.1:0", "--listen", "127.0.0.1:0"]);
    let second = serve.line().unwrap().strip_prefix("listening on ").unwrap().to_owned();
    assert_eq!(run(&["monitor", &first, "--count", "1"], "").status, 0);
    let refused = run(&["monitor", &second, "--count", "1"], "");
    assert_eq!(refused.status, 1);
    refused.says(&[&second, "E_CTI_SERVER_NOT_MASTER"]);
    assert_eq!(told(&mut serve, "go-standby"), "ok");
    assert_eq!(run(&["monitor", &second, "--count", "1"], "").status, 0);
    assert_eq!(run(&["monitor", &first, "--count", "1"], "").status, 1);
    assert_eq!(told(&mut serve, "go-master 1"), "ok");
    assert_eq!(run(&["monitor", &first, "--count", "1"], "").status, 0);
    assert!(told(&mut serve, "go-master 3").starts_with("error 3 is not a node"));
}

#[test]
fn a_standby_serves_nobody_until_it_is_the_master() {
    let (mut serve, address) = serve(&["--standby"]);
    assert_eq!(run(&["monitor", &address, "--count", "1"], "").status, 1);
    assert_eq!(told(&mut serve, "go-master"), "ok");
    assert_eq!(run(&["monitor", &address, "--count", "1"], "").status, 0);
}

#[test]
fn a_load_makes_calls_by_itself() {
    let (_serve, address) = serve(&["--load", "50", "--seed", "7"]);
    start(&["monitor", &address]).lines_until("END_CALL_EVENT");
}

/// What a bridge client sees of a story, by the seed of the shuffled order.
fn shuffled(seed: &str) -> Vec<String> {
    let (_serve, address) = serve(&["--shuffle", "--seed", seed, "--story", "inbound-call"]);
    let ended = run(&["monitor", &address, "--json", "--count", "22"], "");
    ended.json()[1..].iter().map(|event| event["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_order_may_be_shuffled_and_the_seed_says_how() {
    let orders = ["1", "1", "2", "3"].map(shuffled);
    assert_eq!(orders[0], orders[1]);
    assert!(orders[1..].iter().any(|order| *order != orders[0]), "three seeds gave one order: {orders:?}");
}

#[test]
fn a_story_brings_the_site_that_it_happens_on() {
    let site = run(&["serve", "--print-site"], "").text().replace("\"2005\"", "\"2999\"");
    let story = format!("name = \"own\"\nabout = \"x\"\nrule = \"x\"\nsite = \"\"\"\n{site}\"\"\"\n[steps]\ndo = [\"dial 2999 7000\"]\n");
    let file = std::env::temp_dir().join(format!("ccxcti-story-{}.toml", std::process::id()));
    std::fs::write(&file, story).unwrap();
    let path = file.to_str().unwrap();
    let (mut serve, address) = serve(&["--story", path]);
    start(&["monitor", &address]).lines_until("BEGIN_CALL_EVENT");
    assert!(told(&mut serve, "show devices").contains("\"2999\""));
    let mixed = run(&["serve", "--story", path, "--story", "inbound-call"], "");
    std::fs::remove_file(&file).unwrap();
    assert_eq!((mixed.status, mixed.text().as_str()), (2, ""));
    mixed.says(&["own", "inbound-call"]);
}

#[test]
fn the_help_names_every_verb_and_the_faults_are_listed() {
    let help = run(&["serve", "--help"], "").text();
    for row in ccxcti_core::sim::verbs() {
        assert!(help.contains(&row.usage()), "{} is not in {help}", row.usage());
    }
    let faults = run(&["serve", "--fault", "help"], "");
    assert_eq!((faults.status, faults.stderr.as_str()), (0, ""));
    assert!(faults.lines().len() > 5, "{}", faults.text());
}

#[test]
fn what_serve_cannot_do_is_one_sentence() {
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = holder.local_addr().unwrap().to_string();
    for (arguments, status, words) in [
        (&["serve", "--story", "no-such-story"][..], 2, &["no-such-story", "inbound-call"][..]),
        (&["serve", "--repeat", "2"], 2, &["--story"]),
        (&["serve", "--story", "inbound-call", "--repeat", "0"], 2, &["--repeat"]),
        (&["serve", "--dialect", "cisco"], 2, &["cisco"]),
        (&["serve", "--protocol-max", "9"], 2, &["--protocol-max"]),
        (&["serve", "--protocol-max", "20"], 2, &["20", "18"]),
        (&["serve", "--listen", "nonsense"], 2, &["nonsense"]),
        (&["serve", "--listen", "127.0.0.1:0", "--listen", "127.0.0.1:0", "--listen", "127.0.0.1:0"], 2, &["3 addresses"]),
        (&["serve", "--seed", "x"], 2, &["--seed"]),
        (&["serve", "--load", "0"], 2, &["load"]),
        (&["serve", "--fault", "nonsense"], 2, &["nonsense"]),
        (&["serve", "--site", "/no/such/file"], 1, &["/no/such/file"]),
        (&["serve", "--listen", &taken], 1, &[&taken]),
    ] {
        let ended = run(arguments, "");
        assert_eq!((ended.status, ended.text().as_str()), (status, ""), "{arguments:?}: {}", ended.stderr);
        ended.says(words);
    }
}
