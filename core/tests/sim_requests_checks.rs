//! What holds for every request: the service, reserved places, required fields, lengths and counts; in every version.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

mod requests_support;
mod stories_runner;

use ccxcti_core::sim::ServerOptions;
use ccxcti_core::wire::{Builder, Dialect, FieldId, MESSAGES, Put, field, msg};
use requests_support::{A, Scene, Sent, active, all, held, number, other, own, phone, text};
use serde_json::json;
use stories_runner::House;

/// Each request as it would be confirmed while Ana talks on A; what state it needs besides is not there.
fn requests() -> Vec<(u32, Sent<'static>)> {
    let tones = vec![(field::dtmf_string, "1".into())];
    let agent = vec![(field::agent_id, "1001".into())];
    vec![
        (msg::ALTERNATE_CALL_REQ, all([active(A, "2006"), other(A, "2006")])),
        (msg::ANSWER_CALL_REQ, own(A, "+15551234")),
        (msg::BAD_CALL_REQ, all([own(A, "2006"), agent])),
        (msg::CLEAR_CALL_REQ, own(A, "2006")),
        (msg::CLEAR_CONNECTION_REQ, own(A, "2006")),
        (msg::CONFERENCE_CALL_REQ, all([active(A, "2006"), held(A, "2006"), phone("2006")])),
        (msg::CONSULTATION_CALL_REQ, all([active(A, "2006"), number("2007")])),
        (msg::HOLD_CALL_REQ, own(A, "2006")),
        (msg::MAKE_CALL_REQ, all([phone("2006"), number("2007")])),
        (msg::RECONNECT_CALL_REQ, all([active(A, "2006"), held(A, "2006")])),
        (msg::RETRIEVE_CALL_REQ, held(A, "2006")),
        (msg::SEND_DTMF_SIGNAL_REQ, all([own(A, "2006"), tones])),
        (msg::TRANSFER_CALL_REQ, all([active(A, "2006"), held(A, "2006")])),
        (msg::SET_CALL_DATA_REQ, own(A, "2006")),
        (msg::SET_AGENT_STATE_REQ, vec![(field::agent_state, 2u32.into()), (field::agent_instrument, "2006".into())]),
        (msg::QUERY_AGENT_STATE_REQ, phone("2006")),
        (msg::QUERY_DEVICE_INFO_REQ, phone("2006")),
        (msg::SNAPSHOT_CALL_REQ, own(A, "2006")),
        (msg::SNAPSHOT_DEVICE_REQ, phone("2006")),
    ]
}

/// Queries, which need no service.
const QUERIES: [u32; 4] = [msg::QUERY_AGENT_STATE_REQ, msg::QUERY_DEVICE_INFO_REQ, msg::SNAPSHOT_CALL_REQ, msg::SNAPSHOT_DEVICE_REQ];

#[test]
fn what_changes_something_needs_a_service() {
    let mut scene = Scene::talking();
    scene.bridge = scene.house.open("mode=bridge services=16");
    for (request, fields) in requests().into_iter().filter(|(request, _)| !QUERIES.contains(request)) {
        assert_eq!(scene.failed(scene.bridge, request, &fields), 12, "request {request}");
    }
    for query in QUERIES {
        let (_, fields) = requests().into_iter().find(|(request, _)| *request == query).unwrap();
        scene.granted(scene.bridge, query, &fields);
    }
}

#[test]
fn a_reserved_place_with_another_value_is_refused() {
    let mut scene = Scene::talking();
    let mut seen = 0;
    for (request, fields) in requests() {
        let row = MESSAGES.iter().find(|row| row.id == request).unwrap();
        let places = row.layout.as_ref().unwrap().written_form(Dialect::Ccx);
        for place in places.iter().filter(|place| place.spec.ccx.is_some() && place.active(17)) {
            let wrong = vec![(place.field, Put::Number(i64::from(place.spec.ccx.unwrap() ^ 1) & 0xff))];
            let status = scene.failed(scene.ana, request, &[fields.clone(), wrong].concat());
            assert_eq!(status, 7, "{} {}", row.name, place.field.name());
            seen += 1;
        }
    }
    assert!(seen >= 19, "every request reserves the peripheral at least: {seen}");
}

#[test]
fn a_required_field_that_is_missing_is_refused() {
    let mut scene = Scene::talking();
    for (request, fields) in requests() {
        let row = MESSAGES.iter().find(|row| row.id == request).unwrap();
        let body = row.layout.as_ref().unwrap();
        let required =
            |name: FieldId| body.tagged_field(name).is_some_and(|row| row.spec.presence == ccxcti_core::wire::Presence::Required);
        for (missing, _) in fields.iter().filter(|(name, _)| required(*name)) {
            let rest: Sent<'_> = fields.iter().filter(|(name, _)| name != missing).cloned().collect();
            assert_eq!(scene.failed(scene.ana, request, &rest), 6, "{} without {}", row.name, missing.name());
        }
    }
}

#[test]
fn a_field_that_is_too_long_is_refused() {
    let mut scene = Scene::talking();
    let set = |data: Sent<'static>| all([own(A, "2006"), data]);
    let named = |name: usize, value: usize| vec![(field::name, text("n".repeat(name))), (field::value, text("v".repeat(value)))];
    let data = |records: Vec<Sent<'static>>| set(vec![(field::named_variables, records.into())]);
    let request = msg::SET_CALL_DATA_REQ;
    assert_eq!(scene.failed(scene.ana, request, &set(vec![(field::call_wrapup_data, text("x".repeat(40)))])), 23);
    assert_eq!(scene.failed(scene.ana, request, &set(vec![(field::user_to_user_info, Put::Bytes(vec![b'x'; 132].into()))])), 23);
    assert_eq!(scene.failed(scene.ana, request, &data(vec![named(33, 1)])), 23);
    assert_eq!(scene.failed(scene.ana, request, &data(vec![named(1, 211)])), 23);
    assert_eq!(scene.granted(scene.ana, request, &set(vec![(field::call_wrapup_data, text("x".repeat(39)))])), json!({}));
    assert_eq!(scene.granted(scene.ana, request, &data(vec![named(32, 210)])), json!({}));
}

#[test]
fn expanded_data_together_take_2000_bytes() {
    let mut scene = Scene::talking();
    // Each one takes its name, its value and two NULs: 200 bytes.
    let named = |name: usize, value: usize| vec![(field::name, text(format!("user.{name:03}"))), (field::value, text("v".repeat(value)))];
    let ten = |last: usize| (0..10).map(|name| named(name, if name == 9 { last } else { 190 })).collect::<Vec<_>>();
    let request = |records: Vec<Sent<'static>>| all([own(A, "2006"), vec![(field::named_variables, records.into())]]);
    assert_eq!(scene.failed(scene.ana, msg::SET_CALL_DATA_REQ, &request(ten(191))), 23, "2001 bytes in one request");
    assert_eq!(scene.granted(scene.ana, msg::SET_CALL_DATA_REQ, &request(ten(190))), json!({}));
    assert_eq!(scene.refused(scene.ana, msg::SET_CALL_DATA_REQ, &request(vec![named(10, 1)])), (3, 88_010), "more than the call may carry");
    assert_eq!(scene.granted(scene.ana, msg::SET_CALL_DATA_REQ, &request(vec![named(9, 1)])), json!({}), "one in place of another");
}

#[test]
fn the_number_of_expanded_data_is_the_right_one() {
    let counted = |dialect: Dialect, count: FieldId, said: u32| {
        let mut house = House::with(ServerOptions { dialect, ..ServerOptions::default() });
        let bridge = house.open(&format!("mode=bridge services={} protocol=17 dialect={}", 0x16, dialect.name()));
        assert_eq!(house.client(bridge).names()[0], "OPEN_CONF", "{:?}", house.client(bridge).last());
        house.ok("login 1001 2006");
        house.ok("dial +15551234 2006");
        let record = vec![(field::name, "user.a".into()), (field::value, "1".into()), (field::index, 0u32.into())];
        let list = if count == field::num_named_arrays { field::named_arrays } else { field::named_variables };
        let builder = Builder::of(msg::SET_CALL_DATA_REQ, house.client(bridge).coding).unwrap().count_is_set(count).set(count, said);
        let fields = [own(A, "2006"), vec![(list, vec![record].into())]].concat();
        let frame = fields.into_iter().fold(builder, |builder, (name, value)| builder.set(name, value)).finish().unwrap();
        house.take(bridge);
        house.send(bridge, &frame);
        let answer = house.client(bridge).messages[0].message();
        (answer.name().unwrap(), answer.u32(field::status))
    };
    assert_eq!(counted(Dialect::Ccx, field::num_named_variables, 1), ("SET_CALL_DATA_CONF", None));
    assert_eq!(counted(Dialect::Ccx, field::num_named_variables, 2), ("FAILURE_CONF", Some(3)));
    assert_eq!(counted(Dialect::Ccx, field::num_named_arrays, 0), ("FAILURE_CONF", Some(3)));
    assert_eq!(counted(Dialect::Ged188, field::num_named_variables, 2), ("FAILURE_CONF", Some(77)));
    assert_eq!(counted(Dialect::Ged188, field::num_named_arrays, 0), ("FAILURE_CONF", Some(78)));
}

#[test]
fn what_the_server_does_not_have_is_refused() {
    let mut scene = Scene::talking();
    let parked = Builder::of(msg::SUPERVISE_CALL_REQ, scene.house.client(scene.ana).coding).unwrap().set(field::invoke_id, 77u32);
    assert_eq!(scene.failed_bytes(scene.ana, &parked.finish().unwrap()), 12);
    let unknown = [&8u32.to_be_bytes()[..], &9999u32.to_be_bytes(), &77u32.to_be_bytes(), &0u32.to_be_bytes()].concat();
    assert_eq!(scene.failed_bytes(scene.ana, &unknown), 12);
}

#[test]
fn every_version_makes_holds_and_clears_a_call() {
    for protocol in 10..=18 {
        let mut scene = Scene::on(&requests_support::site(), &format!("protocol={protocol}"));
        scene.say(&["login 1001 2006"]);
        let made = scene.granted(scene.ana, msg::MAKE_CALL_REQ, &all([phone("3006"), number("+15551234")]));
        let shown = if protocol >= 14 { "2006.3006" } else { "3006" };
        assert_eq!(made["new_connection_device_id"], shown, "protocol {protocol}");
        scene.say(&["answer +15551234"]);
        let snapshot = scene.granted(scene.bridge, msg::SNAPSHOT_CALL_REQ, &own(A, "3006"));
        assert_eq!(snapshot.get("reserved").is_some(), protocol >= 11, "protocol {protocol}");
        let device = &snapshot["call_devices"][0];
        let kind = if protocol >= 14 { 78 } else { 76 };
        assert_eq!((&device["call_device_id"], &device["call_device_type"]), (&json!(shown), &json!(kind)), "protocol {protocol}");
        assert_eq!(scene.granted(scene.ana, msg::HOLD_CALL_REQ, &own(A, "2006.3006")), json!({}));
        assert_eq!(scene.granted(scene.ana, msg::CLEAR_CONNECTION_REQ, &own(A, "3006")), json!({}));
        assert!(scene.calls().is_empty());
    }
}
