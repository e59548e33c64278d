//! The call model: what calls carry, agents, devices, snapshots.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

// Each of the tests uses a part of it.
#[allow(dead_code)]
mod call_teller;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use call_teller::{Teller, known};
use ccxcti_core::call::{Asked, Device};
use ccxcti_core::sim::{Action, Reply, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, Dialect, MessageBuf, field, msg};
use serde_json::json;

#[test]
fn the_context_of_a_call() {
    let mut teller = Teller::ccx();
    let begin = json!({
        "call_id": 1, "connection_device_id": "7000", "call_type": 1, "ani": "5551", "dnis": "7000", "dialed_number": "7000",
        "call_variable_1": "gold", "call_variable_10": "x", "named_variables": [{"name": "user.b", "value": "1"}, {"name": "user.a", "value": "2"}],
        "named_arrays": [{"index": 2, "name": "user.l", "value": "z"}],
    });
    teller.tell("BEGIN_CALL_EVENT", begin);
    let update = json!({
        "call_id": 1, "connection_device_id": "7000", "new_call_id": 1, "new_connection_device_id": "7000", "call_type": 1,
        "call_variable_1": " ", "call_variable_2": "new", "call_variable_10": "", "call_wrapup_data": "done", "caller_entered_digits": "42",
        "named_variables": [{"name": "user.a", "value": "3"}, {"name": "user.b", "value": " "}],
    });
    teller.tell("CALL_DATA_UPDATE_EVENT", update);
    // It was sent before the update, and comes after it.
    let late = json!({
        "call_id": 1, "connection_device_id": "2006", "alerting_device_id": "2006", "local_connection_state": 2, "call_variable_1": "gold",
        "call_variable_3": "unknown", "named_variables": [{"name": "user.b", "value": "1"}],
    });
    teller.tell("CALL_DELIVERED_EVENT", late);
    let call = teller.call(1);
    let variables: Vec<&str> = call.call_variables.iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(variables, ["", "new", "", "", "", "", "", "", "", "x"]);
    let named: Vec<(&str, &str)> =
        call.named_variables.iter().map(|named| (named.name.as_str().unwrap(), named.value.as_str().unwrap())).collect();
    assert_eq!(named, [("user.a", "3")]);
    assert_eq!((call.named_arrays[0].index, call.named_arrays[0].value.as_str()), (2, Some("z")));
    assert_eq!(
        (call.call_wrapup_data.as_str(), call.caller_entered_digits.as_str(), call.ani.as_str()),
        (Some("done"), Some("42"), Some("5551"))
    );
}

#[test]
fn an_update_replaces_the_expanded_context_from_version_22() {
    for (protocol, left) in [(21, 2), (22, 1)] {
        let mut teller = Teller::new(protocol, Dialect::Ged188);
        let about = json!({"call_id": 1, "connection_device_id": "x", "new_call_id": 1, "new_connection_device_id": "x", "call_type": 1});
        for name in ["user.a", "user.b"] {
            let mut update = about.clone();
            update["named_variables"] = json!([{"name": name, "value": "1"}]);
            teller.tell("CALL_DATA_UPDATE_EVENT", update);
        }
        teller.tell("CALL_DATA_UPDATE_EVENT", about);
        assert_eq!(teller.call(1).named_variables.len(), left, "{protocol}");
    }
}

/// The contact centre says all of it from that version on, and so the model keeps what has not changed.
#[test]
fn expanded_variables_stay_whatever_the_version() {
    for protocol in [21, 22, 25] {
        let options = ServerOptions { dialect: Dialect::Ged188, protocol_max: 25, ..ServerOptions::default() };
        let site = "[[application]]\nid = 1\nname = \"A\"\ntrigger = \"7000\"\nports = [\"5001\"]\n\
                    [timing]\nport_answer = \"1h\"";
        let mut server = Server::new(Site::parse(site).unwrap(), options);
        let mut teller = Teller::new(protocol, Dialect::Ged188);
        let coding = teller.coding;
        let open =
            Builder::of(msg::OPEN_REQ, coding).unwrap().set(field::version_number, protocol).set(field::idle_timeout, 0xffff_ffffu32);
        let open = open.set(field::services_requested, 0x14u32).set(field::call_msg_mask, 0x65_efffu32);
        let open = open.set(field::client_id, "test").set(field::client_password, &b""[..]).finish().unwrap();
        server.connected(Duration::ZERO, 0, "test".to_owned());
        server.received(Duration::ZERO, 0, &open);
        for verb in ["dial +1 7000 as=A", "set A user.a=1", "set A user.b=2", "set A user.a=3 call_variable_1=x"] {
            assert!(matches!(server.verb(Duration::ZERO, verb), Reply::Ok(_)), "{verb}");
        }
        while let Some(Action::Send(_, bytes)) = server.next_action() {
            let message = MessageBuf::decode(&bytes, coding).unwrap();
            teller.model.fold(SystemTime::UNIX_EPOCH, Duration::ZERO, 1, &message.message());
        }
        let call = teller.model.calls().next().unwrap().clone();
        let named: Vec<(&str, &str)> =
            call.named_variables.iter().map(|named| (named.name.as_str().unwrap(), named.value.as_str().unwrap())).collect();
        assert_eq!((named, call.call_variables[0].as_str()), (vec![("user.a", "3"), ("user.b", "2")], Some("x")), "{protocol}");
    }
}

#[test]
fn agents_with_state_reason_and_moment() {
    let mut teller = Teller::ccx();
    let state = |state: u32, reason: u32| json!({"agent_state": state, "event_reason_code": reason, "agent_id_long": "1001", "agent_extension": "2006", "agent_instrument": "2006"});
    teller.tell("AGENT_STATE_EVENT", state(2, 32_760));
    let since = teller.model.agent("1001").unwrap().since;
    teller.tell("AGENT_STATE_EVENT", state(2, 32_760));
    assert_eq!(teller.model.agent("1001").unwrap().since, since, "nothing has changed");
    teller.tell("AGENT_STATE_EVENT", state(2, 5));
    let agent = teller.model.agent("1001").unwrap();
    assert_eq!((agent.agent_state, agent.event_reason_code, agent.since > since), (2, Some(5), true));
    // An answer does not tell the reason: that of the same state stays.
    let asked = Asked { agent: Some("1001"), ..Asked::default() };
    teller.answer(&asked, "QUERY_AGENT_STATE_CONF", json!({"agent_state": 2}));
    assert_eq!(teller.model.agent("1001").unwrap().event_reason_code, Some(5));
    teller.answer(&asked, "QUERY_AGENT_STATE_CONF", json!({"agent_state": 3}));
    let agent = teller.model.agent("1001").unwrap();
    assert_eq!((agent.agent_state, agent.event_reason_code, agent.agent_extension.as_str()), (3, None, Some("2006")));
    teller.tell("OPEN_CONF", json!({"agent_state": 9, "agent_id_long": "1002"}));
    assert!(teller.model.agent("1002").is_none(), "nobody is logged in there");
}

#[test]
fn states_of_other_media_are_not_those_of_the_telephone() {
    let mut teller = Teller::new(25, Dialect::Ged188);
    let state = |state: u32, domain: u32| json!({"agent_state": state, "mrd_id": domain, "agent_id": "1001"});
    teller.tell("AGENT_STATE_EVENT", state(3, 5_000));
    assert_eq!(teller.model.agent("1001").unwrap().agent_state, 3, "nothing else is known yet");
    teller.tell("AGENT_STATE_EVENT", state(4, 1));
    teller.tell("AGENT_STATE_EVENT", state(2, 5_000));
    assert_eq!(teller.model.agent("1001").unwrap().agent_state, 4);
}

#[test]
fn calls_know_their_agents() {
    let mut teller = Teller::ccx();
    let agent = |state: u32| json!({"agent_state": state, "agent_id_long": "1001", "agent_extension": "2006"});
    teller.begin(1, "2006", 10);
    teller.answers(1, "2006");
    teller.tell("AGENT_STATE_EVENT", agent(3));
    let agents = |teller: &Teller| -> Vec<String> { teller.call(1).agent_ids().map(|id| id.as_str().unwrap().to_owned()).collect() };
    assert_eq!((agents(&teller), teller.parties(1)), (vec!["1001".to_owned()], known(&[("2006", 99)])), "it may have held the call unseen");
    teller.holds(1, "2006");
    teller.tell("AGENT_STATE_EVENT", agent(1));
    assert_eq!((agents(&teller), teller.parties(1)), (Vec::new(), known(&[("2006", 99)])));
}

#[test]
fn devices_and_their_service() {
    let mut teller = Teller::ccx();
    teller.begin(1, "7000", 1);
    teller.at("CALL_DELIVERED_EVENT", "alerting", 1, "7000", 74, 1);
    teller.at("CALL_ESTABLISHED_EVENT", "answering", 1, "5001", 73, 3);
    teller.at("CALL_ESTABLISHED_EVENT", "answering", 1, "+4930", 0, 3);
    teller.tell("SYSTEM_EVENT", json!({"system_event_id": 10, "event_device_type": 76, "event_device_id": "2006"}));
    let service = |teller: &Teller| -> Vec<(String, u32, bool)> {
        let devices = teller.model.picture().devices;
        let device = |device: &Arc<Device>| (device.device_id.as_str().unwrap().to_owned(), device.device_type.unwrap(), device.in_service);
        devices.iter().map(device).collect()
    };
    let rows = |in_service| vec![("2006".to_owned(), 76, in_service), ("5001".to_owned(), 73, true), ("7000".to_owned(), 74, true)];
    assert_eq!(service(&teller), rows(false));
    teller.tell("SYSTEM_EVENT", json!({"system_event_id": 11, "event_device_type": 76, "event_device_id": "2006"}));
    assert_eq!(service(&teller), rows(true));
}

#[test]
fn a_snapshot_makes_a_call_whole() {
    let mut teller = Teller::ccx();
    teller.holds(1, "2006");
    teller.rings(1, "2007");
    let device = |device: &str, kind: u32, state: u32| {
        json!({
            "call_connection_call_id": 1, "call_connection_device_type": 0, "call_connection_device_id": device, "call_device_type": kind,
            "call_device_id": device, "call_device_connection_state": state,
        })
    };
    let snapshot = json!({"ani": "5551", "call_variable_1": "gold", "call_devices": [device("5551", 0, 3), device("2006", 76, 3)]});
    let asked = Asked { call: Some(1), ..Asked::default() };
    teller.answer(&asked, "SNAPSHOT_CALL_CONF", snapshot);
    let call = teller.call(1);
    assert_eq!((teller.parties(1), call.complete), (known(&[("2006", 3), ("5551", 3)]), true));
    assert_eq!((call.ani.as_str(), call.call_variables[0].as_str(), call.call_type), (Some("5551"), Some("gold"), None));
    // In another session somebody may have come in unseen.
    teller.epoch = 2;
    teller.tell("SYSTEM_EVENT", json!({"system_event_id": 3}));
    assert!(!teller.call(1).complete);
    let picture = teller.model.picture();
    assert_eq!((picture.epoch, picture.call(1).map(|call| call.call_id)), (2, Some(1)));
}

#[test]
fn nothing_of_people_is_printed() {
    let mut teller = Teller::ccx();
    let begin = json!({
        "call_id": 1, "connection_device_id": "+4930555", "call_type": 1, "ani": "+4930555", "call_variable_1": "secret",
        "named_variables": [{"name": "user.a", "value": "secret"}],
    });
    teller.tell("BEGIN_CALL_EVENT", begin);
    let printed = format!("{:?}", teller.model.picture());
    assert!(!printed.contains("4930555") && !printed.contains("secret") && printed.contains("call_id: 1"), "{printed}");
}
