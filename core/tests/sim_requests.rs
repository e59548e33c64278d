//! Third-party call control of single calls by request: each one confirmed with all its fields, and refused with nothing changed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use ccxcti_core::wire::{field, msg};
use requests_support::{A, B, NONE, Scene, active, all, held, number, other, own, phone, site};
use serde_json::json;

/// LocalConnectionState.
const CONNECTED: u64 = 3;
const HELD: u64 = 4;

#[test]
fn a_call_is_made_by_request() {
    let mut scene = Scene::at_work();
    let data = vec![
        (field::call_variable_1, "gold".into()),
        (field::named_variables, vec![vec![(field::name, "user.lang".into()), (field::value, "en".into())]].into()),
    ];
    let made = scene.granted(scene.ana, msg::MAKE_CALL_REQ, &all([phone("2006"), number("2005"), data]));
    assert_eq!(
        made,
        json!({"new_call_id": A, "new_connection_device_type": 0, "line_handle": 0xffff, "line_type": 3, "new_connection_device_id": "2006"})
    );
    let call = &scene.calls()[0];
    assert_eq!((&call["variables"]["call_variable_1"], &call["ecc"]["user.lang"]), (&json!("gold"), &json!("en")));
    assert!(!scene.events(scene.ana, "BEGIN_CALL_EVENT").is_empty());
}

#[test]
fn a_call_that_cannot_be_made_is_refused() {
    let mut scene = Scene::at_work();
    let make = msg::MAKE_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, make, &all([phone("2007"), number("2005")])), (8, 0), "the phone of another");
    assert_eq!(scene.refused(scene.bridge, make, &all([phone("2008"), number("2005")])), (12, 0), "nobody is logged in there");
    assert_eq!(scene.refused(scene.bridge, make, &all([phone("2005"), number("2006")])), (12, 0), "no agent's phone");
    assert_eq!(scene.refused(scene.bridge, make, &all([phone(""), number("2005")])), (12, 88_016), "no phone");
    assert_eq!(scene.refused(scene.ana, make, &all([phone("2006"), number("")])), (14, 88_015), "no number");
    assert_eq!(scene.failed(scene.ana, make, &phone("2006")), 6, "the number is missing");
    assert_eq!(scene.failed(scene.ana, make, &number("2005")), 6, "the phone is missing");
    scene.say(&["dial 2006 2005"]);
    assert_eq!(scene.refused(scene.ana, make, &all([phone("2006"), number("2007")])).0, 22, "a call is active");
}

#[test]
fn an_agent_answers_by_request() {
    let mut scene = Scene::at_work();
    scene.say(&["dial +15551234 2006"]);
    let answer = msg::ANSWER_CALL_REQ;
    assert_eq!(scene.refused(scene.ana, answer, &own(A, "2006")), (13, 88_017), "the ringing connection is not the calling one");
    assert_eq!(scene.refused(scene.ana, answer, &own(A, "2005")), (13, 88_017), "not in the call");
    assert_eq!(scene.refused(scene.ana, answer, &own(5, "+15551234")), (11, 88_013), "no such call");
    assert_eq!(scene.failed(scene.ana, answer, &[(field::call_id, A.into())]), 6, "the connection is missing");
    assert_eq!(scene.refused(scene.ben, answer, &own(A, "+15551234")), (13, 88_017), "it does not ring at Ben's phone");
    assert_eq!(scene.granted(scene.ana, answer, &own(A, "+15551234")), json!({}));
    assert_eq!(scene.party(A, "2006"), Some(CONNECTED));
    assert_eq!(scene.refused(scene.ana, answer, &own(A, "+15551234")).0, 28, "nothing rings any more");
}

#[test]
fn a_dot_in_a_number_from_outside_is_part_of_it() {
    let mut scene = Scene::at_work();
    scene.say(&["dial ana.maria 2006"]);
    assert_eq!(scene.granted(scene.ana, msg::ANSWER_CALL_REQ, &own(A, "ana.maria")), json!({}));
}

#[test]
fn a_request_without_a_call_answers_what_rings() {
    let mut scene = Scene::at_work();
    scene.say(&["dial +15551234 2006"]);
    let any = vec![(field::call_id, NONE.into()), (field::connection_device_type, 0xffffu32.into())];
    assert_eq!(scene.refused(scene.bridge, msg::ANSWER_CALL_REQ, &any), (12, 88_016), "a bridge names the phone");
    assert_eq!(scene.granted(scene.bridge, msg::ANSWER_CALL_REQ, &all([any, phone("2006")])), json!({}));
    assert_eq!(scene.party(A, "2006"), Some(CONNECTED));
}

#[test]
fn a_call_on_a_further_line_is_answered_with_the_phone_named() {
    let mut scene = Scene::at_work();
    scene.say(&["dial +15551234 3006"]);
    assert_eq!(scene.granted(scene.ana, msg::ANSWER_CALL_REQ, &all([own(A, "+15551234"), phone("2006")])), json!({}));
    assert_eq!(scene.party(A, "3006"), Some(CONNECTED));
}

#[test]
fn both_forms_of_a_further_line_are_taken() {
    for form in ["2006.3006", "3006", "1111.3006"] {
        let mut scene = Scene::at_work();
        let made = scene.granted(scene.ana, msg::MAKE_CALL_REQ, &all([phone(form), number("+15551234")]));
        assert_eq!(made["new_connection_device_id"], "2006.3006");
        scene.say(&["answer +15551234"]);
        assert_eq!(scene.granted(scene.ana, msg::HOLD_CALL_REQ, &own(A, form)), json!({}));
        assert_eq!(scene.party(A, "3006"), Some(HELD));
        assert_eq!(scene.granted(scene.bridge, msg::RETRIEVE_CALL_REQ, &held(A, form)), json!({}));
    }
}

#[test]
fn hold_and_retrieve_by_request() {
    let mut scene = Scene::talking();
    let (hold, retrieve) = (msg::HOLD_CALL_REQ, msg::RETRIEVE_CALL_REQ);
    assert_eq!(scene.refused(scene.ana, retrieve, &held(A, "2006")).0, 25, "nothing is held");
    assert_eq!(scene.refused(scene.ana, hold, &own(A, "2007")), (13, 88_017), "the connection of another");
    assert_eq!(scene.refused(scene.ben, hold, &own(A, "2007")), (13, 88_017), "Ben is not in the call");
    assert_eq!(scene.refused(scene.bridge, hold, &own(A, "+15551234")).0, 12, "no agent's phone");
    assert_eq!(scene.refused(scene.ana, hold, &own(NONE, "2006")), (11, 88_012), "no call");
    assert_eq!(scene.granted(scene.ana, hold, &own(A, "2006")), json!({}));
    assert_eq!(scene.party(A, "2006"), Some(HELD));
    assert_eq!(scene.refused(scene.ana, hold, &own(A, "2006")).0, 24, "nothing is active");
    assert_eq!(scene.granted(scene.bridge, retrieve, &held(A, "2006")), json!({}));
    assert_eq!(scene.party(A, "2006"), Some(CONNECTED));
}

#[test]
fn alternate_and_reconnect_by_request() {
    let mut scene = Scene::consulting();
    let (alternate, reconnect) = (msg::ALTERNATE_CALL_REQ, msg::RECONNECT_CALL_REQ);
    assert_eq!(scene.refused(scene.ana, alternate, &all([active(A, "2006"), other(B, "2006")])).0, 24, "A is held");
    assert_eq!(scene.refused(scene.ana, alternate, &all([active(B, "2006"), other(B, "2006")])).0, 25, "B is active");
    assert_eq!(scene.refused(scene.ana, alternate, &all([active(B, "2006"), other(A, "+15551234")])), (13, 88_017));
    assert_eq!(scene.refused(scene.ben, alternate, &all([active(B, "2007"), other(A, "2007")])), (13, 88_017));
    assert_eq!(scene.granted(scene.ana, alternate, &all([active(B, "2006"), other(A, "2006")])), json!({}));
    assert_eq!((scene.party(A, "2006"), scene.party(B, "2006")), (Some(CONNECTED), Some(HELD)));
    assert_eq!(scene.granted(scene.bridge, alternate, &all([active(A, "2006"), other(B, "2006"), phone("2006")])), json!({}));
    assert_eq!(scene.refused(scene.ana, reconnect, &all([active(A, "2006"), held(A, "2006")])), (11, 88_010));
    assert_eq!(scene.refused(scene.ana, reconnect, &all([active(A, "2006"), held(B, "2006")])).0, 25, "B is active");
    assert_eq!(scene.failed(scene.ana, reconnect, &active(B, "2006")), 6, "the held connection is missing");
    assert_eq!(scene.granted(scene.ana, reconnect, &all([active(B, "2006"), held(A, "2006")])), json!({}));
    assert_eq!((scene.party(A, "2006"), scene.party(B, "2006")), (Some(CONNECTED), None));
}

#[test]
fn a_connection_and_a_call_are_cleared_by_request() {
    let mut scene = Scene::consulting();
    scene.say(&["conference 2006"]);
    let id = scene.calls()[0]["call"].as_u64().unwrap().try_into().unwrap();
    let (connection, call) = (msg::CLEAR_CONNECTION_REQ, msg::CLEAR_CALL_REQ);
    assert_eq!(scene.refused(scene.ana, connection, &own(id, "2007")), (13, 88_017), "the connection of another");
    assert_eq!(scene.refused(scene.ana, connection, &own(1, "2006")), (11, 88_013));
    assert_eq!(scene.failed(scene.ana, connection, &[(field::call_id, id.into())]), 6);
    assert_eq!(scene.granted(scene.ben, connection, &own(id, "2007")), json!({}));
    assert_eq!((scene.party(id, "2007"), scene.party(id, "2006")), (None, Some(CONNECTED)));
    assert_eq!(scene.refused(scene.ben, call, &own(id, "2007")), (13, 88_017), "Ben has left");
    assert_eq!(scene.refused(scene.ana, call, &own(id, "2008")), (13, 88_017), "Cleo was never in it");
    assert_eq!(scene.refused(scene.ana, call, &own(1, "2006")), (11, 88_013));
    assert_eq!(scene.granted(scene.ana, call, &own(id, "2006")), json!({}));
    assert!(scene.calls().is_empty());
}

#[test]
fn clear_call_drops_the_whole_conference() {
    let mut scene = Scene::consulting();
    scene.say(&["conference 2006"]);
    let id = scene.calls()[0]["call"].as_u64().unwrap().try_into().unwrap();
    assert_eq!(scene.granted(scene.bridge, msg::CLEAR_CALL_REQ, &own(id, "2007")), json!({}));
    assert!(scene.calls().is_empty());
    for client in [scene.bridge, scene.ana, scene.ben] {
        assert_eq!(scene.events(client, "END_CALL_EVENT").len(), 1);
    }
}

#[test]
fn tones_are_confirmed_and_told_to_nobody() {
    let mut scene = Scene::talking();
    let tones = |text: &'static str| all([own(A, "2006"), vec![(field::dtmf_string, text.into())]]);
    let send = msg::SEND_DTMF_SIGNAL_REQ;
    assert_eq!(scene.granted(scene.ana, send, &tones("12*#A")), json!({}));
    assert_eq!(scene.house.client(scene.ana).names(), ["SEND_DTMF_SIGNAL_CONF"]);
    assert_eq!(scene.refused(scene.ana, send, &tones("12x")), (3, 88_010));
    assert_eq!(scene.refused(scene.ana, send, &tones("")), (3, 88_010));
    assert_eq!(scene.failed(scene.ana, send, &own(A, "2006")), 6);
    scene.say(&["hold 2006"]);
    assert_eq!(scene.refused(scene.ana, send, &tones("1")).0, 22);
}

#[test]
fn unified_cm_express_has_no_third_party_control() {
    let express = site().replacen("\"unified-cm\"", "\"unified-cm-express\"", 1).replacen("\"12.5\"", "\"8.5\"", 1);
    let mut scene = Scene::on(&express, "protocol=12");
    scene.say(&["login 1001 2006", "login 1002 2007", "dial 2006 2007"]);
    assert_eq!(scene.refused(scene.ben, msg::ANSWER_CALL_REQ, &own(A, "2006")), (15, 88_014));
    assert_eq!(scene.refused(scene.bridge, msg::MAKE_CALL_REQ, &all([phone("2007"), number("2005")])), (15, 88_014));
    let ready = [(field::agent_state, 3u32.into()), (field::agent_instrument, "2007".into())];
    assert_eq!(scene.refused(scene.ben, msg::SET_AGENT_STATE_REQ, &ready).0, 22, "the phone rings; the function is there");
}
