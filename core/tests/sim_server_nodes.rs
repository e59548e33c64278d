//! Nodes, pauses, dropped and lost sessions on virtual time.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use ccxcti_core::sim::{ClientId, ServerOptions};
use ccxcti_core::wire::{Dialect, field, msg};
use stories_runner::{House, Options};

const ANA: &str = "mode=agent agent_id=1001 extension=2006 instrument=2006";

fn two_nodes() -> House {
    House::with(ServerOptions { nodes: 2, ..ServerOptions::default() })
}

fn ged188(standby: bool) -> House {
    House::with(ServerOptions { dialect: Dialect::Ged188, protocol_max: 25, standby, ..ServerOptions::default() })
}

/// Opens in vain: the status of the refusal.
fn refused(house: &mut House, options: &str) -> i64 {
    let client = house.open(options);
    assert_eq!(house.client(client).names(), ["FAILURE_CONF"], "{options}");
    house.client(client).number(field::status)
}

/// Logs the session's own agent in by a request.
fn log_in(house: &mut House, client: ClientId, agent: &'static str, phone: &'static str) {
    let fields = [(field::agent_state, 0u32.into()), (field::agent_instrument, phone.into()), (field::agent_id_long, agent.into())];
    house.request(client, msg::SET_AGENT_STATE_REQ, &fields);
}

fn state_of(house: &mut House, phone: &str) -> String {
    let devices: serde_json::Value = serde_json::from_str(&house.ok("show devices")).unwrap();
    let device = devices.as_array().unwrap().iter().find(|device| device["device"] == phone).unwrap();
    device["state"].as_str().unwrap().to_owned()
}

#[test]
fn only_the_master_takes_sessions() {
    let mut house = two_nodes();
    assert_eq!(refused(&mut house, "mode=bridge node=2"), 92);
    // Whatever else the request has wrong, and whatever is asked.
    assert_eq!(refused(&mut house, "mode=bridge node=2 protocol=99"), 92);
    let standby = house.connect("mode=bridge node=2");
    house.request(standby, msg::HEARTBEAT_REQ, &[]);
    assert_eq!((house.client(standby).names(), house.client(standby).number(field::status)), (vec!["FAILURE_CONF"], 92));
    let master = house.open("mode=bridge node=1");
    assert_eq!(house.client(master).names(), ["OPEN_CONF"]);
    assert_eq!(refused(&mut ged188(true), "mode=bridge dialect=ged188"), 15);
}

#[test]
fn a_switch_over_ends_the_sessions_and_keeps_the_calls() {
    let mut house = two_nodes();
    let (bridge, ana) = (house.open("mode=bridge events=none"), house.open(&format!("{ANA} events=none agent_states=none")));
    let unopened = house.connect("mode=bridge");
    log_in(&mut house, ana, "1001", "2006");
    house.ok("ready 1001");
    house.ok("dial +15551234 7000 as=A");
    house.wait(200);
    house.ok("answer 2006");
    house.take(bridge);
    house.take(ana);
    house.ok("go-standby");
    for client in [bridge, ana] {
        let got = house.client(client);
        assert_eq!(got.names(), ["SYSTEM_EVENT", "FAILURE_EVENT"], "masks do not matter");
        let system = got.messages[0].message();
        assert_eq!((system.u32(field::system_event_id), system.u32(field::ccx_status)), (Some(4), Some(0x600)));
        assert_eq!((system.u32(field::event_device_type), system.get(field::event_device_id)), (Some(0xffff), None));
        assert_eq!(got.number(field::status), 92);
    }
    let reason = "node 1 is no longer the master";
    assert_eq!(house.ended, [(bridge, reason.to_owned()), (ana, reason.to_owned())]);
    // A connection without a session is told when it asks.
    house.send(unopened, &Options::parse("mode=bridge").open_req());
    assert_eq!((house.client(unopened).names(), house.client(unopened).number(field::status)), (vec!["FAILURE_CONF"], 92));
    // Agents and calls are as they were: the new master has them.
    assert_eq!(state_of(&mut house, "2006"), "TALKING");
    let ana = house.open(&format!("{ANA} node=2"));
    assert_eq!(house.client(ana).names(), ["OPEN_CONF", "BEGIN_CALL_EVENT"]);
    house.ok("hang-up 2006 A");
    assert_eq!(house.ok("show calls"), "[]");
}

#[test]
fn the_master_is_chosen_by_verbs() {
    let mut house = two_nodes();
    assert_eq!(house.refused("go-standby 2"), "node 2 is not the master");
    assert_eq!(house.refused("go-master 1"), "node 1 is the master");
    house.ok("go-master");
    assert_eq!(refused(&mut house, "mode=bridge node=1"), 92);
    let second = house.open("mode=bridge node=2");
    // No fail-back: time alone changes nothing.
    house.wait(3_600_000);
    assert_eq!(refused(&mut house, "mode=bridge node=1"), 92);
    house.ok("go-standby 2");
    let first = house.open("mode=bridge node=1");
    assert_eq!(house.client(first).names(), ["OPEN_CONF"]);
    house.ok("go-master 2");
    assert_eq!(house.client(first).names(), ["OPEN_CONF", "SYSTEM_EVENT", "FAILURE_EVENT"]);
    assert!(house.ended.iter().any(|(client, _)| *client == second));
}

#[test]
fn one_node_can_stand_by_too() {
    let mut house = House::new();
    assert_eq!(house.refused("go-master"), "the only node is the master");
    assert_eq!(house.refused("go-master 2"), "there is no node 2: the site has one");
    let bridge = house.open("mode=bridge");
    house.ok("go-standby");
    assert_eq!(house.client(bridge).names(), ["OPEN_CONF", "SYSTEM_EVENT", "FAILURE_EVENT"]);
    assert_eq!(refused(&mut house, "mode=bridge"), 92);
    assert_eq!(house.refused("go-standby"), "no node is the master");
    house.ok("go-master");
    let bridge = house.open("mode=bridge");
    assert_eq!(house.client(bridge).names(), ["OPEN_CONF"], "OPEN_CONF says that the site is on line");
}

#[test]
fn a_site_may_start_without_a_master() {
    let mut house = House::with(ServerOptions { nodes: 2, standby: true, ..ServerOptions::default() });
    assert_eq!((refused(&mut house, "mode=bridge node=1"), refused(&mut house, "mode=bridge node=2")), (92, 92));
    house.ok("go-master 2");
    let bridge = house.open("mode=bridge node=2");
    assert_eq!((house.client(bridge).names(), refused(&mut house, "mode=bridge node=1")), (vec!["OPEN_CONF"], 92));
}

#[test]
fn ged188_says_it_with_its_own_numbers() {
    let mut house = ged188(false);
    let bridge = house.open("mode=bridge dialect=ged188");
    house.take(bridge);
    house.ok("go-standby");
    let got = house.client(bridge);
    assert_eq!((got.names(), got.number(field::status)), (vec!["SYSTEM_EVENT", "FAILURE_EVENT"], 15));
    let system = got.messages[0].message();
    assert_eq!((system.u32(field::system_event_id), system.u32(field::system_event_arg1)), (Some(4), Some(1)));
    // PGS_CTI_SERVER_OFFLINE
    assert_eq!(system.u32(field::ccx_status), Some(8));
}

#[test]
fn an_agent_who_logged_in_by_a_lost_session_is_logged_out() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge events=none");
    let ana = house.open(ANA);
    log_in(&mut house, ana, "1001", "2006");
    house.server.disconnected(house.now, ana);
    house.wait(0);
    let event = house.client(bridge).last().message();
    assert_eq!((event.u32(field::agent_state), event.u32(field::event_reason_code)), (Some(1), Some(32_765)));
    // The same for silence.
    let ana = house.open(&format!("{ANA} idle=20"));
    log_in(&mut house, ana, "1001", "2006");
    for _ in 0..3 {
        house.wait(10_000);
        house.request(bridge, msg::HEARTBEAT_REQ, &[]);
    }
    assert_eq!((state_of(&mut house, "2006").as_str(), house.ended.len()), ("LOGOUT", 1));
    // And for a session that is reset for what it says, in mid-call: the caller is not left on the line with nobody.
    let ana = house.open(ANA);
    log_in(&mut house, ana, "1001", "2006");
    house.ok("ready 1001");
    house.ok("dial +15551234 7000");
    house.wait(200);
    house.send(ana, &[0xff; 8]);
    assert_eq!(state_of(&mut house, "2006"), "LOGOUT");
    assert!(house.ok("show calls").contains("\"queued\":true"));
}

#[test]
fn all_other_agents_stay_logged_in() {
    let mut house = two_nodes();
    let stays = |house: &mut House, what: &str| {
        assert_eq!(state_of(house, "2006"), "NOT_READY", "{what}");
        house.ok("logout 1001");
    };
    // Logged in by a verb; even if an earlier log-in was the session's own.
    let ana = house.open(ANA);
    log_in(&mut house, ana, "1001", "2006");
    house.ok("logout 1001");
    house.ok("login 1001 2006");
    house.server.disconnected(house.now, ana);
    stays(&mut house, "a verb");
    // By a bridge client: that is not the agent's own session.
    let bridge = house.open("mode=bridge");
    log_in(&mut house, bridge, "1001", "2006");
    house.server.disconnected(house.now, bridge);
    stays(&mut house, "a bridge");
    for verb in ["drop-clients", "go-master 2", "go-master 1"] {
        let node = if verb.ends_with('1') { 2 } else { 1 };
        let ana = house.open(&format!("{ANA} node={node}"));
        log_in(&mut house, ana, "1001", "2006");
        house.ok(verb);
        stays(&mut house, verb);
    }
    let ana = house.open(ANA);
    log_in(&mut house, ana, "1001", "2006");
    let again = house.open(ANA);
    stays(&mut house, "replaced");
    log_in(&mut house, again, "1001", "2006");
    house.request(again, msg::CLOSE_REQ, &[(field::status, 0u32.into())]);
    house.server.disconnected(house.now, again);
    stays(&mut house, "closed");
}

#[test]
fn drop_clients_resets_every_connection() {
    let mut house = two_nodes();
    let clients = [house.open("mode=bridge"), house.open(ANA), house.connect("mode=bridge"), house.open("mode=bridge node=2")];
    house.ok("drop-clients");
    let dropped: Vec<_> = clients.iter().map(|client| (*client, "all clients are dropped".to_owned())).collect();
    assert_eq!((house.ended.clone(), house.ok("show clients")), (dropped, "[]".to_owned()));
    let ana = house.open(ANA);
    assert_eq!(house.client(ana).names(), ["OPEN_CONF"], "the device is free at once");
}

#[test]
fn paused_clients_hear_nothing_and_are_not_heard() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge idle=20");
    let ana = house.open(ANA);
    let late = house.connect("mode=bridge");
    house.take(bridge);
    house.ok("pause-clients 1m");
    house.ok("login 1001 2006");
    house.request(bridge, msg::HEARTBEAT_REQ, &[]);
    house.send(late, &Options::parse("mode=bridge").open_req());
    house.wait(59_999);
    assert_eq!((house.client(bridge).names(), house.client(late).names()), (vec![], vec![]));
    assert_eq!(house.client(ana).names(), ["OPEN_CONF"]);
    house.wait(1);
    // What waited comes first, then the answers to what was said meanwhile; silence in the pause was nobody's fault.
    assert_eq!(house.take(bridge), ["AGENT_STATE_EVENT", "HEARTBEAT_CONF"]);
    assert_eq!((house.client(ana).names(), house.client(late).names()), (vec!["OPEN_CONF", "AGENT_STATE_EVENT"], vec!["OPEN_CONF"]));
    assert!(house.ended.is_empty());
    house.wait(20_000);
    assert!(house.ended.iter().any(|(client, _)| *client == bridge), "the clock goes on");
}

#[test]
fn what_waits_for_a_paused_client_is_bounded() {
    let mut house = House::new();
    let (bridge, agent) = (house.open("mode=bridge idle=4294967295"), house.open("mode=agent agent_id=1003"));
    house.ok("pause-clients 1m");
    let mut said = 0;
    while house.ended.is_empty() {
        house.ok(if said % 2 == 0 { "login 1001 2006" } else { "logout 1001" });
        said += 1;
        assert!(said < 100_000, "nothing bounds what waits");
    }
    assert_eq!(house.ended, [(bridge, "more waits for it than may wait".to_owned())]);
    // Bytes of a client likewise.
    while house.ended.len() == 1 {
        house.send(agent, &[0; 10_000]);
    }
    assert_eq!(house.ended[1], (agent, "it says more than is kept while nothing is read".to_owned()));
    house.wait(60_000);
    assert!(house.client(bridge).names() == ["OPEN_CONF"] && house.ok("show clients") == "[]");
}

#[test]
fn a_session_that_ends_in_a_pause_has_its_last_words_after_it() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge");
    house.ok("pause-clients 2s");
    house.ok("pause-clients 1s");
    house.ok("go-standby");
    house.wait(1_500);
    assert_eq!((house.client(bridge).names(), house.ended.len()), (vec!["OPEN_CONF"], 0));
    house.wait(500);
    assert_eq!((house.client(bridge).names(), house.ended.len()), (vec!["OPEN_CONF", "SYSTEM_EVENT", "FAILURE_EVENT"], 1));
}
