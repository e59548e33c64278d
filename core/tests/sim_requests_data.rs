//! Call data, snapshots and device information by request.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use ccxcti_core::sim::ServerOptions;
use ccxcti_core::wire::{Dialect, field, msg};
use requests_support::{A, B, NONE, Scene, all, own, phone, shown, text};
use serde_json::{Value, json};
use stories_runner::House;

const SET: u32 = msg::SET_CALL_DATA_REQ;

fn fields(message: &ccxcti_core::wire::MessageBuf) -> Value {
    serde_json::from_str::<Value>(&shown(message)).unwrap()["fields"].clone()
}

#[test]
fn call_data_change_where_they_are_named() {
    let mut scene = Scene::talking();
    scene.say(&["set 16777507 call_variable_1=one call_variable_2=two"]);
    let named = vec![vec![(field::name, "user.lang".into()), (field::value, "en".into())]];
    let array = vec![vec![(field::name, "user.list".into()), (field::value, "x".into()), (field::index, 3u32.into())]];
    let data = vec![
        (field::call_variable_1, "".into()),
        (field::call_variable_2, " ".into()),
        (field::call_wrapup_data, "done".into()),
        (field::named_variables, named.into()),
        (field::named_arrays, array.into()),
    ];
    assert_eq!(scene.granted(scene.ana, SET, &all([own(A, "2006"), data])), json!({}));
    for client in [scene.ana, scene.bridge] {
        let events = scene.events(client, "CALL_DATA_UPDATE_EVENT");
        let event = fields(&events[0]);
        assert_eq!((events.len(), &event["call_id"], &event["new_call_id"]), (1, &json!(A), &json!(A)));
        assert_eq!((&event["call_variable_2"], &event["call_wrapup_data"]), (&json!(" "), &json!("done")));
        assert!(event.get("call_variable_1").is_none(), "an empty text changes nothing: {event}");
        assert_eq!(event["named_variables"], json!([{"name": "user.lang", "value": "en"}]));
        assert_eq!(event["named_arrays"][0]["value"], "x");
    }
    assert_eq!(scene.calls()[0]["variables"]["call_variable_1"], "one");
}

#[test]
fn a_request_that_changes_nothing_is_told_to_nobody() {
    let mut scene = Scene::talking();
    let seen_by = scene.calls()[0]["seen_by"].clone();
    let known = seen_by.as_array().unwrap().iter().find(|seen| seen["viewer"] == "2006").unwrap()["call_type"].as_u64().unwrap();
    let repeats = vec![(field::call_type, u32::try_from(known).unwrap().into()), (field::call_variable_1, "".into())];
    assert_eq!(scene.granted(scene.ana, SET, &all([own(A, "2006"), repeats])), json!({}));
    assert_eq!(scene.house.client(scene.ana).names(), ["SET_CALL_DATA_CONF"]);
    assert_eq!(scene.calls()[0]["seen_by"], seen_by);
}

#[test]
fn call_data_that_cannot_be_set_are_refused() {
    let mut scene = Scene::talking();
    let some = || vec![(field::call_variable_1, "x".into())];
    assert_eq!(scene.refused(scene.ana, SET, &all([own(5, "2006"), some()])), (11, 88_013));
    assert_eq!(scene.refused(scene.ana, SET, &all([own(NONE, "2006"), some()])), (11, 88_012));
    assert_eq!(scene.refused(scene.ana, SET, &all([own(A, "2007"), some()])), (13, 88_017));
    assert_eq!(scene.refused(scene.ben, SET, &all([own(A, "2006"), some()])), (8, 0), "the call of another");
    assert_eq!(scene.failed(scene.ana, SET, &[(field::call_id, A.into())]), 6);
    let long = vec![(field::call_variable_1, text("x".repeat(40)))];
    assert_eq!(scene.refused(scene.ana, SET, &[own(A, "2006"), long].concat()), (3, 88_010), "40 with its NUL");
    let nameless = vec![(field::named_variables, vec![vec![(field::name, "".into()), (field::value, "x".into())]].into())];
    assert_eq!(scene.refused(scene.ana, SET, &all([own(A, "2006"), nameless])), (3, 88_010));
    let bytes = vec![(field::user_to_user_info, (&[0xffu8, 0xfe][..]).into())];
    assert_eq!(scene.refused(scene.ana, SET, &all([own(A, "2006"), bytes])), (3, 88_010), "not UTF-8");
}

#[test]
fn a_session_without_the_service_sets_no_data() {
    let mut scene = Scene::talking();
    let plain = scene.house.open("mode=bridge services=20");
    scene.house.request(plain, SET, &all([own(A, "2006"), vec![(field::call_variable_1, "x".into())]]));
    assert_eq!(scene.house.client(plain).names(), ["OPEN_CONF", "FAILURE_CONF"]);
    assert_eq!(scene.house.client(plain).number(field::status), 12);
}

#[test]
fn a_snapshot_of_a_call_has_its_data_and_its_devices() {
    let mut scene = Scene::talking();
    scene.say(&["set 16777507 call_variable_1=gold user.lang=en", "consult 2006 2007"]);
    let snapshot = scene.granted(scene.ana, msg::SNAPSHOT_CALL_REQ, &own(A, "2006"));
    let device = |device: &str, kind: u32, state: u32| {
        json!({
            "call_connection_call_id": A, "call_connection_device_type": 0, "call_connection_device_id": device, "call_device_type": kind,
            "call_device_id": device, "call_device_connection_state": state,
        })
    };
    assert_eq!(
        snapshot,
        json!({
            "call_type": 0, "num_cti_clients": 0, "num_call_devices": 2, "num_named_variables": 1, "num_named_arrays": 0,
            "called_party_disposition": 0, "reserved": 0, "ani": "+15551234", "dnis": "7000", "dialed_number": "7000",
            "call_variable_1": "gold", "named_variables": [{"name": "user.lang", "value": "en"}],
            "call_devices": [device("+15551234", 0, 3), device("2006", 76, 4)],
        })
    );
    let of_b = scene.granted(scene.bridge, msg::SNAPSHOT_CALL_REQ, &own(B, "2007"));
    assert_eq!(of_b["call_devices"][1]["call_device_connection_state"], 2, "it rings");
}

#[test]
fn a_snapshot_of_a_call_that_one_cannot_know_is_refused() {
    let mut scene = Scene::talking();
    scene.say(&["dial 2005 +15559999"]);
    let snapshot = msg::SNAPSHOT_CALL_REQ;
    assert_eq!(scene.refused(scene.bridge, snapshot, &own(B, "2005")), (11, 88_013), "it touches no monitored device");
    assert_eq!(scene.refused(scene.bridge, snapshot, &own(7, "2006")), (11, 88_013));
    assert_eq!(scene.refused(scene.bridge, snapshot, &own(NONE, "2006")), (11, 88_012));
    assert_eq!(scene.refused(scene.bridge, snapshot, &own(A, "2007")), (13, 88_017));
    assert_eq!(scene.refused(scene.ben, snapshot, &own(A, "2006")), (8, 0));
}

#[test]
fn a_snapshot_of_a_device_has_the_calls_of_all_its_lines() {
    let mut scene = Scene::talking();
    scene.say(&["hold 2006", "dial 3006 +15559999", "answer +15559999"]);
    let call = |call: u32, device: &str, state: u32| {
        json!({
            "call_connection_call_id": call, "call_connection_device_type": 0, "call_connection_device_id": device, "call_state": state,
        })
    };
    let (snapshot, of_type) = (msg::SNAPSHOT_DEVICE_REQ, |kind: u32| vec![(field::snapshot_device_type, kind.into())]);
    let both = json!({"num_calls": 2, "calls": [call(A, "2006", 4), call(B, "2006.3006", 3)]});
    assert_eq!(scene.granted(scene.ana, snapshot, &all([phone("2006"), of_type(0xffff)])), both);
    assert_eq!(scene.granted(scene.bridge, snapshot, &all([phone("2006"), of_type(76)])), both);
    let line = json!({"num_calls": 1, "calls": [call(B, "2006.3006", 3)]});
    assert_eq!(scene.granted(scene.bridge, snapshot, &all([phone("2006.3006"), of_type(78)])), line);
    assert_eq!(scene.granted(scene.bridge, snapshot, &all([phone("7000"), of_type(74)])), json!({"num_calls": 0}));
    assert_eq!(scene.granted(scene.bridge, snapshot, &all([phone("5001"), of_type(73)])), json!({"num_calls": 0}));
    assert_eq!(scene.refused(scene.bridge, snapshot, &all([phone("5001"), of_type(74)])), (18, 88_010), "another type");
    assert_eq!(scene.refused(scene.bridge, snapshot, &phone("2008")), (12, 0), "nobody is logged in there");
    assert_eq!(scene.refused(scene.bridge, snapshot, &phone("2005")), (12, 0), "a plain phone");
    assert_eq!(scene.refused(scene.bridge, snapshot, &phone("")), (12, 88_016));
    assert_eq!(scene.refused(scene.ana, snapshot, &phone("2007")), (8, 0));
    assert_eq!(scene.failed(scene.ana, snapshot, &[]), 6);
}

#[test]
fn what_a_device_can_do_is_mostly_fixed() {
    let mut scene = Scene::at_work();
    let query = msg::QUERY_DEVICE_INFO_REQ;
    assert_eq!(
        scene.granted(scene.ana, query, &phone("2006")),
        json!({
            "peripheral_type": 0xffff, "type_of_device": 0xffff, "class_of_device": 0xffff, "num_lines": 0, "reserved": 0,
            "max_active_calls": 1, "max_held_calls": 3, "max_devices_in_conference": 16, "make_call_setup": 0x3c,
            "transfer_conference_setup": 0, "call_events_supported": 0, "call_control_supported": 0, "other_features_supported": 0,
        })
    );
    assert_eq!(scene.refused(scene.bridge, query, &phone("2005")), (12, 0));
    assert_eq!(scene.refused(scene.bridge, query, &phone("")), (12, 88_016));
    assert_eq!(scene.failed(scene.bridge, query, &[]), 6);
}

#[test]
fn a_bad_call_is_taken_note_of() {
    let mut scene = Scene::talking();
    let bad = |call: u32, agent: &'static str| all([own(call, "2006"), vec![(field::agent_id, agent.into())]]);
    let report = msg::BAD_CALL_REQ;
    let before = scene.state();
    assert_eq!(scene.granted(scene.ana, report, &bad(A, "1001")), json!({}));
    assert_eq!(scene.granted(scene.ana, report, &[(field::call_id, NONE.into()), (field::agent_id_long, "1001".into())]), json!({}));
    assert_eq!(scene.house.client(scene.ana).names(), ["BAD_CALL_CONF"]);
    assert_eq!(scene.state(), before);
    assert_eq!(scene.refused(scene.ana, report, &bad(5, "1001")), (11, 88_013));
    assert_eq!(scene.refused(scene.ana, report, &bad(A, "9999")), (256, 88_009));
    assert_eq!(scene.refused(scene.ana, report, &bad(A, "")), (256, 88_008));
    assert_eq!(scene.failed(scene.ana, report, &own(A, "2006")), 6);
}

#[test]
fn ged188_sessions_are_told_the_call_type() {
    let mut house = House::with(ServerOptions { dialect: Dialect::Ged188, ..ServerOptions::default() });
    let bridge = house.open("mode=bridge dialect=ged188 protocol=15");
    house.ok("login 1001 2006");
    house.ok("dial 2006 7000");
    house.request(bridge, msg::SNAPSHOT_CALL_REQ, &own(A, "2006"));
    let conf = house.client(bridge).last().message();
    assert_eq!((conf.name(), conf.u32(field::call_type)), (Some("SNAPSHOT_CALL_CONF"), Some(9)));
    house.request(bridge, msg::HOLD_CALL_REQ, &own(5, "2006"));
    let refusal = house.client(bridge).last().message();
    assert_eq!((refusal.u32(field::failure_code), refusal.u32(field::unified_ccx_error_code)), (Some(11), Some(0)));
}
