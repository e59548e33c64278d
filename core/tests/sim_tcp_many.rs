//! Many clients over TCP, two nodes, and clients that do not behave.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Command;
use std::sync::{Arc, Mutex};

use ccxcti_core::sim::{SimOptions, Simulator, Story, print_site};
use ccxcti_core::wire::{Builder, field, msg};
use stories_runner::tcp::{DEADLINE, Socket};

/// A heartbeat.
const HEARTBEAT: [u8; 12] = [0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 1];

fn two_nodes() -> Simulator {
    Simulator::start(SimOptions { listen: vec!["127.0.0.1:0".to_owned(); 2], ..SimOptions::default() }).unwrap()
}

/// The default site with this many agents more: 20000 on 30000, 20001 on 30001 and so on.
fn with_agents(count: usize) -> String {
    let mut site = print_site().to_owned();
    for at in 0..count {
        let (agent, extension) = (20_000 + at, 30_000 + at);
        write!(site, "\n[[agent]]\nid = \"{agent}\"\nname = \"{agent}\"\nextension = \"{extension}\"\n").unwrap();
    }
    site
}

/// Lets this process have so many files open, if its user may.
fn allow_open_files(count: usize) {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    if words[3].parse().is_ok_and(|soft: usize| soft < count) {
        let limit = format!("--nofile={0}:{0}", words[4]);
        Command::new("prlimit").args(["--pid", &std::process::id().to_string(), &limit]).status().unwrap();
    }
}

/// The request that logs the session's own agent in.
fn log_in(socket: &mut Socket, agent: &str, extension: &str) {
    let request = Builder::of(msg::SET_AGENT_STATE_REQ, socket.client.coding).unwrap();
    let request = request.set(field::invoke_id, 2u32).set(field::agent_state, 0u32).set(field::agent_instrument, extension);
    socket.stream.write_all(&request.set(field::agent_id_long, agent).finish().unwrap()).unwrap();
}

#[test]
fn a_thousand_sessions_are_opened_and_served() {
    const BRIDGES: usize = 20;
    const AGENTS: usize = 980;
    allow_open_files(3_000);
    let sim = Simulator::start(SimOptions { site: Some(with_agents(AGENTS)), ..SimOptions::default() }).unwrap();
    let mut bridges: Vec<Socket> = (0..BRIDGES).map(|_| Socket::open(&sim, "mode=bridge idle=4294967295")).collect();
    let number = |at: usize| (format!("{}", 20_000 + at), format!("{}", 30_000 + at));
    let open = |at| Socket::open(&sim, &format!("mode=agent agent_id={} idle=4294967295", number(at).0));
    let mut agents: Vec<Socket> = (0..AGENTS).map(open).collect();
    let shown = sim.command("show clients").unwrap();
    assert_eq!((shown.matches("\"mode\":\"bridge\"").count(), shown.matches("\"mode\":\"agent\"").count()), (BRIDGES, AGENTS));
    for (at, socket) in agents.iter_mut().enumerate() {
        log_in(socket, &number(at).0, &number(at).1);
    }
    for (at, socket) in agents.iter_mut().enumerate() {
        socket.read_until(|client| client.messages.len() == 3);
        assert_eq!(socket.client.names(), ["OPEN_CONF", "SET_AGENT_STATE_CONF", "AGENT_STATE_EVENT"]);
        assert_eq!(socket.client.last().message().text(field::agent_extension), Some(number(at).1.as_str()));
    }
    for socket in &mut bridges {
        socket.read_until(|client| client.events().len() == AGENTS);
    }
    assert_eq!(sim.command("show clients").unwrap().matches("\"client\":").count(), BRIDGES + AGENTS, "nobody was reset");
}

#[test]
fn a_client_that_never_reads_does_not_hold_up_the_others() {
    let lines = Arc::new(Mutex::new(Vec::<String>::new()));
    let log = Arc::clone(&lines);
    let options = SimOptions { log: Some(Arc::new(move |line: &str| log.lock().unwrap().push(line.to_owned()))), ..SimOptions::default() };
    let sim = Simulator::start(options).unwrap();
    let options = "mode=bridge idle=4294967295";
    let mut readers: Vec<Socket> = (0..3).map(|_| Socket::open(&sim, options)).collect();
    let deaf = Socket::open(&sim, options);
    sim.command("login 1001 2006").unwrap();
    sim.command("dial 2006 7000 as=A").unwrap();
    let reset = || lines.lock().unwrap().iter().any(|line| line.contains("it does not read"));
    let mut set = 0;
    while !reset() {
        // Long messages, so that what may wait is full soon.
        let values: String = (0..4).map(|at| format!(" user.v{at}={}", "x".repeat(200))).collect();
        sim.command(&format!("set A user.count={set}{values}")).unwrap();
        set += 1;
        assert!(set < 100_000, "the client was not reset");
        readers.iter_mut().for_each(|socket| while socket.read_now() {});
    }
    for socket in &mut readers {
        let updates = |client: &stories_runner::Client| client.names().iter().filter(|name| **name == "CALL_DATA_UPDATE_EVENT").count();
        socket.read_until(|client| updates(client) == set);
    }
    assert_eq!(lines.lock().unwrap().iter().filter(|line| line.contains("is reset")).count(), 1, "{lines:?}");
    drop(deaf);
}

#[test]
fn a_switch_over_closes_the_sockets_and_the_other_node_goes_on() {
    let sim = two_nodes();
    assert_eq!(sim.addresses().len(), 2);
    let mut first = Socket::open(&sim, "mode=bridge");
    sim.command("login 1001 2006").unwrap();
    sim.command("ready 1001").unwrap();
    sim.command("dial +15551234 7000 as=A").unwrap();
    first.read_until(|client| client.names().contains(&"BEGIN_CALL_EVENT"));
    let mut standby = Socket::connect(&sim, "mode=bridge node=2");
    standby.stream.write_all(&stories_runner::Options::parse("mode=bridge").open_req()).unwrap();
    standby.read_until(|client| client.names() == ["FAILURE_CONF"]);
    // What the client has still on the way does not cost it the last words of the server.
    first.stream.write_all(&HEARTBEAT.repeat(500)).unwrap();
    sim.command("go-standby").unwrap();
    first.closed();
    let names = first.client.names();
    assert_eq!(names[names.len() - 2..], ["SYSTEM_EVENT", "FAILURE_EVENT"]);
    let mut second = Socket::open(&sim, "mode=bridge node=2");
    sim.command("hang-up +15551234 A").unwrap();
    second.read_until(|client| client.names().contains(&"END_CALL_EVENT"));
    let mut refused = Socket::connect(&sim, "mode=bridge node=1");
    refused.stream.write_all(&stories_runner::Options::parse("mode=bridge").open_req()).unwrap();
    refused.read_until(|client| client.names() == ["FAILURE_CONF"]);
    assert_eq!(refused.client.number(field::status), 92);
}

#[test]
fn a_story_goes_on_over_a_switch_over() {
    let sim = two_nodes();
    let mut first = Socket::open(&sim, "mode=bridge");
    let story = "name = \"over\"\nabout = \"A call outlives the master.\"\nrule = \"Guide\"\n[steps]\ndo = [\"login 1001 2006\", \"ready 1001\", \
                 \"dial +15551234 7000 as=A\", \"wait 100ms\", \"go-standby\", \"answer 2006\", \"hang-up 2006\"]\n";
    assert!(Story::parse(story).is_ok(), "{:?}", Story::parse(story));
    let run = sim.play(story).unwrap();
    first.closed();
    run.wait(DEADLINE).unwrap().unwrap();
    assert_eq!(sim.command("show calls"), Ok("ok []".to_owned()));
}

#[test]
fn dropped_clients_may_come_back_at_once() {
    let sim = two_nodes();
    let mut sockets: Vec<Socket> = (0..50).map(|_| Socket::open(&sim, "mode=bridge")).collect();
    sockets.push(Socket::open(&sim, "mode=agent agent_id=1001 client_id=first"));
    sim.command("drop-clients").unwrap();
    sockets.iter_mut().for_each(Socket::closed);
    assert_eq!(sim.command("show clients"), Ok("ok []".to_owned()));
    drop(Socket::open(&sim, "mode=agent agent_id=1001 client_id=second"));
}

#[test]
fn a_pause_holds_everything_back_and_loses_nothing() {
    let sim = two_nodes();
    let mut bridge = Socket::open(&sim, "mode=bridge");
    sim.command("pause-clients 200ms").unwrap();
    sim.command("login 1001 2006").unwrap();
    bridge.stream.write_all(&HEARTBEAT).unwrap();
    bridge.read_until(|client| client.messages.len() == 3);
    assert_eq!(bridge.client.names(), ["OPEN_CONF", "AGENT_STATE_EVENT", "HEARTBEAT_CONF"]);
    sim.command("pause-clients 1h").unwrap();
    sim.command("logout 1001").unwrap();
    bridge.stream.write_all(&HEARTBEAT).unwrap();
    assert_eq!(sim.command("wait 50ms"), Ok("ok".to_owned()), "the contact centre itself goes on");
    assert!((0..3).all(|_| bridge.read()), "it is not closed");
    assert_eq!(bridge.client.messages.len(), 3);
}

#[test]
fn a_site_without_a_master_serves_nobody_until_there_is_one() {
    let sim = Simulator::start(SimOptions { standby: true, ..SimOptions::default() }).unwrap();
    let mut refused = Socket::connect(&sim, "mode=bridge");
    refused.stream.write_all(&stories_runner::Options::parse("mode=bridge").open_req()).unwrap();
    refused.read_until(|client| client.names() == ["FAILURE_CONF"]);
    sim.command("go-master").unwrap();
    drop(Socket::open(&sim, "mode=bridge"));
    assert_eq!(sim.command("go-master"), Err("error the only node is the master".to_owned()));
}
