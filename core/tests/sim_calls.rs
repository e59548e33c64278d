//! Calls, queues and agents on virtual time: what the verbs do, what they refuse, and who is told.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use ccxcti_core::wire::field;
use stories_runner::House;

const ANA: &str = "mode=agent agent_id=1001 extension=2006 instrument=2006";

fn ready(agents: &[(&str, &str)]) -> House {
    let mut house = House::new();
    for (agent, extension) in agents {
        house.ok(&format!("login {agent} {extension}"));
        house.ok(&format!("ready {agent}"));
    }
    house
}

fn agent_state(house: &mut House, agent: &str) -> String {
    let devices: serde_json::Value = serde_json::from_str(&house.ok("show devices")).unwrap();
    let phone = devices.as_array().unwrap().iter().find(|device| device["agent"] == agent).unwrap().clone();
    phone["state"].as_str().unwrap().to_owned()
}

fn call_count(house: &mut House) -> usize {
    serde_json::from_str::<serde_json::Value>(&house.ok("show calls")).unwrap().as_array().unwrap().len()
}

#[test]
fn the_first_call_has_the_id_of_the_guide_and_ids_grow() {
    let mut house = House::new();
    assert_eq!(house.ok("dial +15551234 7000 as=A"), "call=16777507");
    assert_eq!(house.ok("dial 2005 7000"), "call=16777508");
    house.ok("hang-up +15551234 A");
    assert_eq!(house.ok("dial +15551234 7000 as=A"), "call=16777509");
}

#[test]
fn verbs_that_the_state_does_not_allow_change_nothing() {
    let mut house = ready(&[("1001", "2006")]);
    for (line, reason) in [
        ("login 1001 2006", "agent 1001 is logged in"),
        ("login 1002 2006", "the extension of agent 1002 is 2007, not 2006"),
        ("login 9999 2006", "there is no agent 9999"),
        ("ready 1002", "agent 1002 is not logged in"),
        ("ready 1001", "agent 1001 is READY"),
        ("not-ready 9999", "there is no agent 9999"),
        ("logout 1001", "agent 1001 is READY; `force` logs out from any state"),
        ("logout 1002 force", "agent 1002 is not logged in"),
        ("answer 2006", "2006 has no call that rings"),
        ("hang-up 2006", "2006 is in no call"),
        ("hang-up +1555 A", "there is no call A"),
        ("hang-up 2005 16777507", "there is no call 16777507"),
        ("hang-up 5001", "5001 is in no call"),
        ("dial 7000 7000", "7000 cannot dial: only its application works a trigger or a CTI port"),
        ("dial 2005 2005", "2005 cannot call itself"),
        ("hold 2005", "2005 has no call that is connected"),
        ("hold +1555", "+1555 is outside: there one dials, answers and hangs up"),
        ("retrieve 5001", "5001 is no telephone: only its application works it"),
        ("reconnect 2005", "2005 has no call that is active"),
        ("transfer 2006", "2006 has no call on hold"),
        ("join 2006", "2006 has no call that is answered"),
        ("redirect 2006 2005", "2006 has no call that rings"),
        ("consult 2006 2007", "2006 has no call that is connected"),
        ("work 1001", "agent 1001 is READY: work comes after a call"),
        ("set A call_variable_1=x", "there is no call A"),
        ("in-service 2006", "2006 is in service"),
        ("out-of-service +1555", "+1555 is no device of the site"),
        ("dial \"\" 7000", "a number is empty, or holds a space or a control character"),
        ("dial 2005 7\u{1}0", "a number is empty, or holds a space or a control character"),
        ("dial +1555 7000 as=5", "\"5\" is not a name for a call: 1 to 64 bytes, not a number"),
    ] {
        assert_eq!(house.refused(line), reason, "{line}");
    }
    let long = "1".repeat(40);
    assert!(house.refused(&format!("dial +1555 7000 ani={long}")).contains("longer than 39 bytes"));
    house.ok("dial +1555 7000 as=A");
    assert_eq!(house.refused("dial +1556 7000 as=A"), "A is the name of call 16777507, which still exists");
    assert_eq!(house.refused("hang-up 2006 A"), "2006 is not in call 16777507");
    house.wait(60);
    assert_eq!(house.refused("dial 2006 7000"), "agent 1001 is RESERVED: the phone 2006 is about to ring");
    house.wait(200);
    assert_eq!(house.refused("hang-up 2006"), "call 16777507 rings at 2006, which has not answered it");
    assert_eq!(house.refused("answer 2006 9"), "there is no call 9");
    assert_eq!(house.refused("not-ready 1001"), "agent 1001 is RESERVED for a call");
    assert_eq!(house.refused("logout 1001"), "agent 1001 is RESERVED; `force` logs out from any state");
    house.ok("dial 2005 7000 as=B");
    assert_eq!(house.refused("dial 2005 7000"), "2005 is active in call 16777508: hold it first");
    assert_eq!(house.refused("answer 2006 B"), "2006 is not in call 16777508");
    house.ok("dial +1555 7000 as=C");
    assert_eq!(house.refused("hang-up +1555"), "+1555 is in 2 calls: say which");
}

#[test]
fn the_longest_available_agent_of_the_queue_takes_the_oldest_call() {
    let mut house = ready(&[("1002", "2007"), ("1001", "2006"), ("1003", "2008")]);
    house.ok("dial +1 7000 as=A");
    house.wait(200);
    house.ok("answer 2007 A");
    house.ok("dial +2 7000 as=B");
    house.wait(200);
    house.ok("answer 2006 B");
    // Cleo is ready and not in the queue: the third and fourth call wait.
    house.ok("dial +3 7000 as=C");
    house.wait(10);
    house.ok("dial +4 7000 as=D");
    house.wait(200);
    assert_eq!(agent_state(&mut house, "1003"), "READY");
    house.ok("hang-up 2006 B");
    house.wait(200);
    house.ok("answer 2006 C");
    house.ok("hang-up +1 A");
    house.wait(200);
    house.ok("answer 2007 D");
}

#[test]
fn an_abandoned_offer_leaves_the_agent_ready_at_the_old_place() {
    let mut house = ready(&[("1001", "2006"), ("1002", "2007")]);
    let (bridge, ana) = (house.open("mode=bridge"), house.open(ANA));
    house.ok("dial +1 7000 as=A");
    house.wait(200);
    assert_eq!(agent_state(&mut house, "1001"), "RESERVED");
    house.take(bridge);
    house.take(ana);
    house.ok("hang-up +1");
    let cleared = "CALL_CONNECTION_CLEARED_EVENT";
    assert_eq!(house.take(bridge), [cleared, cleared, cleared, "CALL_CLEARED_EVENT", "END_CALL_EVENT", "AGENT_STATE_EVENT"]);
    assert_eq!(house.take(ana), [cleared, cleared, "CALL_CLEARED_EVENT", "END_CALL_EVENT", "AGENT_STATE_EVENT"]);
    assert_eq!(agent_state(&mut house, "1001"), "READY");
    // Before the phone rings it is the same, without call events for the agent.
    house.ok("dial +1 7000 as=B");
    house.wait(60);
    assert_eq!(house.take(ana), ["AGENT_STATE_EVENT"]);
    house.ok("hang-up +1");
    assert_eq!(house.take(ana), ["AGENT_STATE_EVENT"]);
    house.ok("dial +1 7000 as=C");
    house.wait(200);
    house.ok("answer 2006 C");
}

#[test]
fn a_caller_may_give_up_at_every_stage() {
    for wait in [0, 20, 30, 50, 69, 70, 71, 200] {
        for agents in [&[][..], &[("1001", "2006")][..]] {
            let mut house = ready(agents);
            let bridge = house.open("mode=bridge");
            house.take(bridge);
            house.ok("dial +1 7000 as=A");
            house.wait(wait);
            house.ok("hang-up +1 A");
            house.wait(1000);
            let names = house.take(bridge);
            let calls: Vec<_> = names.iter().filter(|name| **name != "AGENT_STATE_EVENT").collect();
            assert_eq!((*calls[0], **calls.last().unwrap()), ("BEGIN_CALL_EVENT", "END_CALL_EVENT"), "after {wait} ms");
            assert_eq!(call_count(&mut house), 0);
            if !agents.is_empty() {
                assert_eq!(agent_state(&mut house, "1001"), "READY");
            }
            // The port is free again: four calls fit at once.
            for caller in 2..6 {
                house.ok(&format!("dial +{caller} 7000"));
            }
            house.wait(25);
            assert!(!house.take(bridge).contains(&"CALL_FAILED_EVENT"));
        }
    }
}

#[test]
fn a_call_that_finds_no_free_port_fails_as_busy() {
    let mut house = House::new();
    for caller in 1..5 {
        house.ok(&format!("dial +{caller} 7000"));
    }
    house.wait(200);
    let bridge = house.open("mode=bridge");
    house.take(bridge);
    house.ok("dial +5 7000 as=E");
    house.wait(120);
    let client = house.client(bridge);
    let failed = client.messages.iter().find(|message| message.message().name() == Some("CALL_FAILED_EVENT")).unwrap().message();
    assert_eq!((failed.u32(field::event_cause), failed.u32(field::local_connection_state)), (Some(3), Some(6)));
    assert_eq!((failed.text(field::failing_device_id), failed.u32(field::failing_device_type)), (Some("7000"), Some(74)));
    let cleared = "CALL_CONNECTION_CLEARED_EVENT";
    // The busy tone lasts 100 ms.
    let events =
        ["BEGIN_CALL_EVENT", "CALL_DELIVERED_EVENT", "CALL_FAILED_EVENT", cleared, cleared, "CALL_CLEARED_EVENT", "END_CALL_EVENT"];
    assert_eq!(house.take(bridge), events);
    assert_eq!(call_count(&mut house), 4);
}

#[test]
fn an_agent_is_not_ready_for_the_next_call_when_asked_for_in_mid_call() {
    let mut house = ready(&[("1001", "2006")]);
    let ana = house.open(ANA);
    let talk = |house: &mut House| {
        house.ok("dial +1 7000 as=A");
        house.wait(200);
        house.ok("answer 2006");
    };
    talk(&mut house);
    house.take(ana);
    house.ok("not-ready 1001 5");
    assert!(house.take(ana).is_empty(), "TALKING until the call ends");
    house.ok("hang-up 2006");
    assert_eq!((house.client(ana).number(field::agent_state), house.client(ana).number(field::event_reason_code)), (2, 5));
    house.ok("ready 1001");
    talk(&mut house);
    house.ok("not-ready 1001 5");
    house.ok("ready 1001");
    assert_eq!(house.refused("ready 1001"), "agent 1001 is TALKING");
    house.ok("hang-up +1");
    assert_eq!(house.client(ana).number(field::agent_state), 3);
}

#[test]
fn a_ready_agent_who_dials_is_not_ready_off_hook() {
    let mut house = ready(&[("1001", "2006")]);
    let ana = house.open(ANA);
    house.take(ana);
    house.ok("dial 2006 7000 as=A");
    assert_eq!(house.take(ana), ["AGENT_STATE_EVENT", "BEGIN_CALL_EVENT", "CALL_SERVICE_INITIATED_EVENT", "CALL_ORIGINATED_EVENT"]);
    assert_eq!(agent_state(&mut house, "1001"), "NOT_READY");
    assert_eq!(house.refused("ready 1001"), "the phone of agent 1001 is in a call");
    assert_eq!(house.refused("logout 1001"), "agent 1001 is in a call; `force` logs out from any state");
    house.wait(200);
    // An agent sees what becomes of the agent's own call, but not its arrival at the trigger.
    assert_eq!(house.take(ana), ["CALL_ESTABLISHED_EVENT", "RTP_STARTED_EVENT", "RTP_STARTED_EVENT", "CALL_QUEUED_EVENT"]);
}

#[test]
fn a_phone_without_agent_is_a_plain_phone() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge");
    house.take(bridge);
    for phone in ["2005", "2008"] {
        house.ok(&format!("dial {phone} 7000"));
        let begin = house.client(bridge).messages[0].message();
        assert_eq!((begin.name(), begin.u32(field::call_type)), (Some("BEGIN_CALL_EVENT"), Some(1)));
        assert_eq!((house.client(bridge).number(field::calling_device_type), house.take(bridge).len()), (0, 2));
        house.ok(&format!("hang-up {phone}"));
        house.take(bridge);
    }
}

#[test]
fn an_agent_who_logs_in_or_out_in_mid_call_begins_or_ends_to_see_it() {
    let mut house = ready(&[("1002", "2007")]);
    let (bridge, ana, ben) = (house.open("mode=bridge"), house.open(ANA), house.open("mode=agent agent_id=1002"));
    house.ok("dial 2006 7000 as=A");
    house.wait(200);
    house.ok("answer 2007");
    assert_eq!(house.take(ana), ["OPEN_CONF"]);
    house.ok("login 1001 2006");
    assert_eq!(house.take(ana), ["AGENT_STATE_EVENT", "BEGIN_CALL_EVENT"]);
    house.take(bridge);
    house.take(ben);
    house.ok("logout 1002 force");
    let stopped = "RTP_STOPPED_EVENT";
    assert_eq!(house.take(ben), [stopped, stopped, "AGENT_STATE_EVENT", "END_CALL_EVENT"]);
    assert_eq!(house.take(bridge), [stopped, stopped, "AGENT_STATE_EVENT"]);
    assert_eq!(house.take(ana), [stopped, stopped]);
    // Nothing that is left of the call is monitored: it ends for everyone, and its end is not seen.
    house.ok("logout 1001 force");
    assert_eq!(house.take(bridge), ["AGENT_STATE_EVENT", "END_CALL_EVENT"]);
    assert_eq!(house.take(ana), ["AGENT_STATE_EVENT", "END_CALL_EVENT"]);
    house.ok("hang-up 2006 A");
    assert!(house.take(bridge).is_empty() && house.take(ana).is_empty() && house.take(ben).is_empty());
    assert_eq!((agent_state(&mut house, "1001"), call_count(&mut house)), ("LOGOUT".to_owned(), 0));
}

#[test]
fn an_agent_logged_out_by_force_gives_the_offered_call_back() {
    let mut house = ready(&[("1001", "2006")]);
    house.ok("dial +1 7000 as=A");
    house.ok("dial +2 7000 as=B");
    house.wait(200);
    let (bridge, ana) = (house.open("mode=bridge"), house.open(ANA));
    assert_eq!(house.take(ana), ["OPEN_CONF", "BEGIN_CALL_EVENT"]);
    house.take(bridge);
    house.ok("logout 1001 force");
    assert_eq!(house.take(ana), ["CALL_DIVERTED_EVENT", "END_CALL_EVENT", "AGENT_STATE_EVENT"]);
    assert_eq!(house.take(bridge), ["CALL_DIVERTED_EVENT", "AGENT_STATE_EVENT", "CALL_QUEUED_EVENT"]);
    // It was offered first, so it is offered first again.
    house.ok("login 1002 2007");
    house.ok("ready 1002");
    house.wait(200);
    house.ok("answer 2007 A");
}

#[test]
fn show_tells_devices_calls_and_clients() {
    let mut house = House::new();
    house.open("mode=bridge client_id=wall");
    house.open(ANA);
    house.connect("mode=bridge");
    house.ok("login 1001 2006");
    house.ok("dial +15551234 7000 as=A");
    house.wait(100);
    let show = |house: &mut House, what: &str| serde_json::from_str::<serde_json::Value>(&house.ok(&format!("show {what}"))).unwrap();
    let clients = show(&mut house, "clients");
    assert_eq!((&clients[0]["mode"], &clients[0]["client_id"]), (&"bridge".into(), &"wall".into()));
    assert_eq!((&clients[1]["agent"], &clients[2]["mode"]), (&"1001".into(), &"not-open".into()));
    let calls = show(&mut house, "calls");
    assert_eq!((&calls[0]["call"], &calls[0]["name"], &calls[0]["queued"]), (&16_777_507.into(), &"A".into(), &true.into()));
    assert_eq!(calls[0]["parties"][1]["device"], "5001");
    let devices = show(&mut house, "devices");
    let device = |number: &str| devices.as_array().unwrap().iter().find(|device| device["device"] == number).unwrap().clone();
    assert_eq!((&device("2006")["state"], &device("2006")["type"]), (&"NOT_READY".into(), &76.into()));
    assert_eq!((&device("2007")["state"], &device("2007")["type"]), (&"LOGOUT".into(), &0.into()));
    assert_eq!((&device("+15551234")["kind"], &device("5001")["calls"][0]), (&"outside".into(), &16_777_507.into()));
}

#[test]
fn a_call_that_is_sent_on_and_on_fails_after_ten_redirections() {
    let mut house = House::new();
    let bridge = house.open("mode=bridge");
    house.ok("dial +1 7000 as=A");
    for _ in 0..11 {
        house.wait(25);
        house.ok("redirect 5001 7000");
    }
    let events = house.take(bridge);
    assert_eq!(events.iter().filter(|event| **event == "CALL_DIVERTED_EVENT").count(), 11);
    assert_eq!(events.last(), Some(&"CALL_FAILED_EVENT"));
    house.wait(100);
    assert_eq!((house.take(bridge).last(), call_count(&mut house)), (Some(&"END_CALL_EVENT"), 0));
}
