//! Consult calls, transfers and conferences by request, in two steps and in one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use ccxcti_core::wire::{field, msg};
use requests_support::{A, B, NONE, Scene, active, all, held, number, phone, text};
use serde_json::{Value, json};

/// No held call: a single step.
fn in_one_step() -> requests_support::Sent<'static> {
    vec![(field::held_call_id, NONE.into()), (field::held_connection_device_type, 0xffffu32.into())]
}

fn parties(call: u32, devices: &[&str]) -> Value {
    let party =
        |device: &&str| json!({"connected_party_call_id": call, "connected_party_device_type": 0, "connected_party_device_id": device});
    devices.iter().map(party).collect()
}

#[test]
fn a_consult_call_takes_the_context_and_what_the_request_says_wins() {
    let mut scene = Scene::talking();
    scene.say(&["set 16777507 call_variable_1=old call_variable_2=kept user.lang=en"]);
    let data = vec![
        (field::consult_type, 2u32.into()),
        (field::call_variable_1, "new".into()),
        (field::named_variables, vec![vec![(field::name, "user.why".into()), (field::value, "x".into())]].into()),
    ];
    let made = scene.granted(scene.ana, msg::CONSULTATION_CALL_REQ, &all([active(A, "2006"), number("2007"), data]));
    assert_eq!(
        made,
        json!({"new_call_id": B, "new_connection_device_type": 0, "line_handle": 0xffff, "line_type": 3, "new_connection_device_id": "2006"})
    );
    let calls = scene.calls();
    assert_eq!(calls[1]["variables"], json!({"call_variable_1": "new", "call_variable_2": "kept"}));
    assert_eq!(calls[1]["ecc"], json!({"user.lang": "en", "user.why": "x"}));
    assert_eq!(calls[0]["variables"]["call_variable_1"], "old", "the call it is about keeps its own");
    assert_eq!(scene.party(A, "2006"), Some(4));
}

#[test]
fn a_consult_call_that_cannot_be_made_is_refused() {
    let mut scene = Scene::talking();
    let consult = msg::CONSULTATION_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, consult, &all([active(A, "2006"), number("")])), (14, 88_015));
    assert_eq!(scene.refused(scene.ana, consult, &all([active(1, "2006"), number("2007")])), (11, 88_013));
    assert_eq!(scene.refused(scene.ana, consult, &all([active(A, "+15551234"), number("2007")])), (13, 88_017));
    let strange = vec![(field::consult_type, 7u32.into())];
    assert_eq!(scene.refused(scene.ana, consult, &all([active(A, "2006"), number("2007"), strange])), (3, 88_010));
    assert_eq!(scene.failed(scene.ana, consult, &active(A, "2006")), 6);
    scene.say(&["hold 2006"]);
    assert_eq!(scene.refused(scene.ana, consult, &all([active(A, "2006"), number("2007")])).0, 24, "the call is on hold");
}

#[test]
fn a_transfer_names_the_surviving_call_and_its_parties() {
    let mut scene = Scene::consulting();
    let data = vec![(field::call_variable_3, "by Ana".into())];
    let conf = scene.granted(scene.ana, msg::TRANSFER_CALL_REQ, &all([active(B, "2006"), held(A, "2006"), data]));
    assert_eq!(
        conf,
        json!({
            "new_call_id": A, "new_connection_device_type": 0, "num_parties": 2, "line_handle": 0xffff, "line_type": 3,
            "new_connection_device_id": "2007", "parties": parties(A, &["+15551234", "2007"]),
        })
    );
    let calls = scene.calls();
    assert_eq!((calls.len(), &calls[0]["variables"]["call_variable_3"]), (1, &json!("by Ana")));
    assert_eq!(scene.events(scene.ben, "CALL_TRANSFERRED_EVENT").len(), 1);
}

#[test]
fn a_transfer_that_is_wrong_is_refused() {
    let mut scene = Scene::consulting();
    let transfer = msg::TRANSFER_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(A, "2006"), held(B, "2006")])).0, 25, "they are the other way round");
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(B, "2006"), held(A, "2007")])), (13, 88_017));
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(B, "2006"), held(1, "2006")])), (11, 88_013));
    assert_eq!(scene.refused(scene.ben, transfer, &all([active(B, "2007"), held(A, "2007")])), (13, 88_017));
    assert_eq!(scene.failed(scene.ana, transfer, &all([active(B, "2006"), in_one_step()])), 6, "neither a held call nor a number");
    let long = "x".repeat(200);
    let variable = |name: usize| vec![(field::name, text(format!("user.{name}"))), (field::value, text(long.clone()))];
    scene.say(&["set 16777507 user.a=1"]);
    let many: Vec<_> = (0..9).map(variable).collect();
    scene.say(&[&format!("set 16777507 user.big={long}")]);
    let fields = [all([active(B, "2006"), held(A, "2006")]), vec![(field::named_variables, many.into())]].concat();
    assert_eq!(scene.refused(scene.ana, transfer, &fields), (3, 88_010), "the call cannot carry so much: it is not transferred either");
}

#[test]
fn a_transfer_in_one_step() {
    let mut scene = Scene::talking();
    let transfer = msg::TRANSFER_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(A, "2006"), in_one_step(), number("")])), (14, 88_015));
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(A, "2006"), in_one_step(), number("0000")])).0, 14);
    let conf = scene.granted(scene.ana, transfer, &all([active(A, "2006"), in_one_step(), number("2007")]));
    assert_eq!(
        conf,
        json!({
            "new_call_id": A, "new_connection_device_type": 0, "num_parties": 2, "line_handle": 0xffff, "line_type": 3,
            "new_connection_device_id": "2007", "parties": parties(A, &["+15551234", "2007"]),
        })
    );
    assert_eq!((scene.party(A, "2006"), scene.party(A, "2007")), (None, Some(2)));
    assert_eq!(scene.refused(scene.ana, transfer, &all([active(A, "2006"), in_one_step(), number("2008")])), (13, 88_017));
}

#[test]
fn a_conference_names_its_call_and_its_parties() {
    let mut scene = Scene::consulting();
    let conference = msg::CONFERENCE_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, conference, &all([active(A, "2006"), held(B, "2006"), phone("2006")])).0, 25);
    assert_eq!(scene.failed(scene.ana, conference, &all([active(B, "2006"), phone("2006")])), 6, "the held connection is missing");
    let conf = scene.granted(scene.ana, conference, &all([active(B, "2006"), held(A, "2006"), phone("2006")]));
    let id = conf["new_call_id"].as_u64().unwrap().try_into().unwrap();
    assert!(id != A && id != B, "the conference has an id of its own");
    assert_eq!(
        conf,
        json!({
            "new_call_id": id, "new_connection_device_type": 0, "num_parties": 3, "line_handle": 0xffff, "line_type": 3,
            "new_connection_device_id": "2006", "parties": parties(id, &["+15551234", "2006", "2007"]),
        })
    );
    assert_eq!(scene.events(scene.bridge, "CALL_CONFERENCED_EVENT").len(), 1);
}

#[test]
fn a_conference_in_one_step() {
    let mut scene = Scene::talking();
    let conference = msg::CONFERENCE_CALL_REQ;
    let step = all([in_one_step(), phone("2006")]);
    assert_eq!(scene.refused(scene.ana, conference, &all([active(A, "2006"), step.clone(), number("")])), (14, 88_015));
    assert_eq!(scene.failed(scene.ana, conference, &all([active(A, "2006"), step.clone()])), 6);
    let conf = scene.granted(scene.ana, conference, &all([active(A, "2006"), step, number("2007")]));
    let id = conf["new_call_id"].as_u64().unwrap().try_into().unwrap();
    assert_eq!((&conf["num_parties"], &conf["new_connection_device_id"]), (&json!(3), &json!("2006")));
    assert_eq!((scene.party(id, "2006"), scene.party(id, "2007")), (Some(3), Some(2)));
}
