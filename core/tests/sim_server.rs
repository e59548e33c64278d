//! The CTI server on virtual time: requests, confirmations, time-outs, versions and dialects.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use ccxcti_core::sim::ServerOptions;
use ccxcti_core::wire::{Dialect, FloatHeader, field, msg};
use stories_runner::{House, Options};

const ANA: &str = "mode=agent agent_id=1001 extension=2006 instrument=2006";

fn ged188() -> House {
    House::with(ServerOptions { dialect: Dialect::Ged188, protocol_max: 25, unix_start: 1_700_000_000, ..ServerOptions::default() })
}

#[test]
fn requests_need_an_open_session_and_only_one() {
    let mut house = House::new();
    let early = house.connect("mode=bridge");
    house.request(early, msg::HEARTBEAT_REQ, &[]);
    assert_eq!((house.client(early).number(field::status), house.client(early).number(field::invoke_id)), (4, 77));
    // The connection stays: the client may still open.
    house.send(early, &Options::parse("mode=bridge").open_req());
    assert_eq!(house.client(early).names(), ["FAILURE_CONF", "OPEN_CONF"]);
    house.send(early, &Options::parse("mode=bridge").open_req());
    assert_eq!(house.client(early).number(field::status), 5);
    house.take(early);
    house.request(early, msg::HEARTBEAT_REQ, &[]);
    assert_eq!((house.client(early).names(), house.client(early).number(field::invoke_id)), (vec!["HEARTBEAT_CONF"], 77));
    house.request(early, msg::CLOSE_REQ, &[(field::status, 0u32.into())]);
    assert_eq!(house.client(early).names(), ["HEARTBEAT_CONF", "CLOSE_CONF"]);
    assert_eq!(house.ended.len(), 1);
}

#[test]
fn silence_ends_a_session_and_heartbeats_keep_it() {
    let mut house = House::new();
    let silent = house.open("mode=bridge idle=20");
    let alive = house.open("mode=bridge idle=20");
    let patient = house.open("mode=bridge idle=4294967295");
    let unopened = house.connect("mode=bridge");
    for _ in 0..3 {
        house.wait(9_000);
        house.request(alive, msg::HEARTBEAT_REQ, &[]);
    }
    assert_eq!(house.ended, [(silent, "nothing came for the session's idle time-out".to_owned())]);
    house.wait(9_000);
    house.request(alive, msg::HEARTBEAT_REQ, &[]);
    for _ in 0..5 {
        house.wait(9_000);
        house.request(alive, msg::HEARTBEAT_REQ, &[]);
    }
    assert_eq!(house.ended[1], (unopened, "no session was opened in time".to_owned()));
    house.ok("login 1001 2006");
    assert!(house.take(alive).contains(&"AGENT_STATE_EVENT") && house.take(patient).contains(&"AGENT_STATE_EVENT"));
    assert!(!house.take(silent).contains(&"AGENT_STATE_EVENT"));
}

#[test]
fn malformed_and_unknown_messages_do_not_end_a_session() {
    let mut house = House::new();
    let client = house.open("mode=bridge");
    let header = |length: u32, id: u32| [length.to_be_bytes(), id.to_be_bytes()].concat();
    let invoke = 9u32.to_be_bytes();
    let cut = [header(4, msg::SET_AGENT_STATE_REQ), invoke.to_vec()].concat();
    let bad_float = [header(16, msg::QUERY_AGENT_STATE_REQ), invoke.to_vec(), vec![0; 12]].concat();
    for (bytes, status) in [
        (cut, 3),
        ([header(18, msg::QUERY_AGENT_STATE_REQ), invoke.to_vec(), vec![0; 12], vec![194, 200]].concat(), 3),
        ([header(4, 9999), invoke.to_vec()].concat(), 12),
        ([header(4, msg::SNAPSHOT_DEVICE_REQ), invoke.to_vec()].concat(), 3),
        ([header(4, msg::HEARTBEAT_CONF), invoke.to_vec()].concat(), 12),
    ] {
        house.send(client, &bytes);
        assert_eq!((house.client(client).number(field::status), house.client(client).number(field::invoke_id)), (status, 9), "{bytes:?}");
    }
    house.send(client, &bad_float);
    house.send(client, &header(0, 9999));
    assert_eq!(house.client(client).number(field::invoke_id), 0);
    // Bytes one by one are as good as all at once.
    for byte in [header(4, msg::HEARTBEAT_REQ), invoke.to_vec()].concat() {
        house.send(client, &[byte]);
    }
    assert_eq!(house.take(client).last(), Some(&"HEARTBEAT_CONF"));
    assert!(house.ended.is_empty());
    house.send(client, &header(1_000_000, 1));
    assert!(house.ended[0].1.starts_with("no frame boundary any more"));
}

#[test]
fn random_bytes_never_disturb_the_server() {
    let mut house = House::new();
    let listener = house.open("mode=bridge");
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    for round in 0..300 {
        let client = if round % 2 == 0 { house.connect("mode=bridge") } else { house.open("mode=bridge") };
        let bytes: Vec<u8> = (0..200)
            .map(|at| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                // Small lengths, so that frames complete.
                if at % 20 < 3 { 0 } else { (state >> 56) as u8 & if at % 20 < 8 { 0x3f } else { 0xff } }
            })
            .collect();
        house.send(client, &bytes);
    }
    house.take(listener);
    house.ok("login 1001 2006");
    assert_eq!(house.take(listener), ["AGENT_STATE_EVENT"]);
}

#[test]
fn agents_work_by_request() {
    let mut house = House::new();
    let (ana, bridge) = (house.open(ANA), house.open("mode=bridge"));
    let state = |number: u32| (field::agent_state, number.into());
    let phone = (field::agent_instrument, "2006".into());
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(0), phone.clone(), (field::agent_id_long, "1001".into())]);
    // Confirmations go to the session that asked, before what they caused.
    assert_eq!(house.take(ana), ["OPEN_CONF", "SET_AGENT_STATE_CONF", "AGENT_STATE_EVENT"]);
    assert_eq!(house.take(bridge), ["OPEN_CONF", "AGENT_STATE_EVENT"]);
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(0), phone.clone(), (field::agent_id_long, "1001".into())]);
    assert_eq!((house.client(ana).names(), house.client(ana).number(field::failure_code)), (vec!["CONTROL_FAILURE_CONF"], 259));
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(3), phone.clone()]);
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(2), (field::event_reason_code, 12u32.into()), phone.clone()]);
    assert_eq!((house.client(ana).number(field::agent_state), house.client(ana).number(field::event_reason_code)), (2, 12));
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(5), phone.clone()]);
    assert_eq!(house.client(ana).number(field::failure_code), 22, "work comes after a call");
    // Another agent is not hers to change; for a bridge client it is.
    let other = [state(0), (field::agent_instrument, "2007".into()), (field::agent_id_long, "1002".into())];
    house.request(ana, msg::SET_AGENT_STATE_REQ, &other);
    assert_eq!(house.client(ana).number(field::failure_code), 8);
    house.request(bridge, msg::SET_AGENT_STATE_REQ, &other);
    assert_eq!(house.take(bridge).last(), Some(&"AGENT_STATE_EVENT"));
    house.request(
        bridge,
        msg::SET_AGENT_STATE_REQ,
        &[state(0), (field::agent_instrument, "2006".into()), (field::agent_id_long, "1003".into())],
    );
    assert_eq!(house.client(bridge).number(field::failure_code), 260);
    // Authentication only: confirmed, nothing changes.
    let check =
        [state(0), (field::forced_flag, 2u32.into()), (field::agent_instrument, "2008".into()), (field::agent_id_long, "1003".into())];
    house.take(bridge);
    house.request(bridge, msg::SET_AGENT_STATE_REQ, &check);
    assert_eq!(house.take(bridge), ["SET_AGENT_STATE_CONF"]);
    house.request(bridge, msg::QUERY_AGENT_STATE_REQ, &[(field::agent_extension, "2006".into())]);
    let conf = house.client(bridge).last().message();
    assert_eq!((conf.name(), conf.u32(field::agent_state), conf.u32(field::num_csqs)), (Some("QUERY_AGENT_STATE_CONF"), Some(2), Some(1)));
    let csq = conf.list(field::csqs).unwrap().records().next().unwrap();
    assert_eq!(csq.get(field::csq_state).unwrap().integer(), Some(2));
    house.request(ana, msg::SET_AGENT_STATE_REQ, &[state(1), (field::event_reason_code, 3u32.into()), phone]);
    assert_eq!((house.client(ana).number(field::agent_state), house.client(ana).number(field::event_reason_code)), (1, 3));
}

#[test]
fn a_session_without_the_service_controls_nothing() {
    let mut house = House::new();
    let listener = house.open("mode=bridge services=16");
    house.request(listener, msg::SET_AGENT_STATE_REQ, &[(field::agent_state, 0u32.into()), (field::agent_instrument, "2006".into())]);
    house.request(listener, msg::MAKE_CALL_REQ, &[(field::agent_instrument, "2006".into()), (field::dialed_number, "7000".into())]);
    assert_eq!(house.take(listener), ["OPEN_CONF", "FAILURE_CONF", "FAILURE_CONF"]);
    let silent = house.open("mode=bridge services=4");
    house.ok("login 1001 2006");
    assert_eq!(house.take(silent), ["OPEN_CONF"], "neither mode was asked for");
}

#[test]
fn calls_are_controlled_by_request() {
    let mut house = House::new();
    let (ana, bridge) = (house.open(ANA), house.open("mode=bridge"));
    house.request(bridge, msg::MAKE_CALL_REQ, &[(field::agent_instrument, "2006".into()), (field::dialed_number, "7000".into())]);
    assert_eq!(house.client(bridge).number(field::failure_code), 12, "nobody is logged in on 2006");
    house.ok("login 1001 2006");
    house.ok("login 1002 2007");
    house.ok("ready 1002");
    house.request(ana, msg::MAKE_CALL_REQ, &[(field::dialed_number, "2006".into()), (field::agent_instrument, "2006".into())]);
    assert_eq!(house.client(ana).number(field::failure_code), 6, "nobody can call himself");
    house.take(ana);
    house.request(ana, msg::MAKE_CALL_REQ, &[(field::dialed_number, "7000".into()), (field::agent_instrument, "2006".into())]);
    assert_eq!(house.client(ana).names()[..2], ["MAKE_CALL_CONF", "BEGIN_CALL_EVENT"]);
    let conf = house.client(ana).messages[0].message();
    assert_eq!((conf.u32(field::new_call_id), conf.text(field::new_connection_device_id)), (Some(16_777_507), Some("2006")));
    house.wait(200);
    let any =
        [(field::call_id, u32::MAX.into()), (field::connection_device_type, 0xffffu32.into()), (field::connection_device_id, "".into())];
    house.request(ana, msg::ANSWER_CALL_REQ, &any);
    assert_eq!(house.client(ana).number(field::failure_code), 28);
    house.request(bridge, msg::ANSWER_CALL_REQ, &[any.as_slice(), &[(field::agent_instrument, "2007".into())]].concat());
    assert!(house.client(bridge).names().contains(&"ANSWER_CALL_CONF"));
    assert!(!house.client(ana).names().contains(&"ANSWER_CALL_CONF"));
    let connection = |device: &'static str| [(field::call_id, 16_777_507u32.into()), (field::connection_device_id, device.into())];
    house.request(ana, msg::CLEAR_CONNECTION_REQ, &connection("2008"));
    assert_eq!(house.client(ana).number(field::failure_code), 13);
    house.request(ana, msg::CLEAR_CONNECTION_REQ, &[(field::call_id, 5u32.into()), (field::connection_device_id, "2006".into())]);
    assert_eq!(house.client(ana).last().message().name(), Some("CONTROL_FAILURE_CONF"));
    house.take(ana);
    house.request(ana, msg::CLEAR_CONNECTION_REQ, &connection("2006"));
    let names = house.take(ana);
    assert_eq!((names.first(), names.last()), (Some(&"CLEAR_CONNECTION_CONF"), Some(&"END_CALL_EVENT")));
}

#[test]
fn an_agent_client_that_opens_in_mid_call_is_told_of_it() {
    let mut house = House::new();
    house.ok("login 1001 2006");
    house.ok("ready 1001");
    house.ok("dial +15551234 7000 as=A");
    house.wait(200);
    house.ok("answer 2006");
    let ana = house.open(ANA);
    assert_eq!(house.client(ana).names(), ["OPEN_CONF", "BEGIN_CALL_EVENT"]);
    let begin = house.client(ana).last().message();
    assert_eq!((begin.text(field::connection_device_id), begin.text(field::ani)), (Some("2006"), Some("+15551234")));
    let ben = house.open("mode=agent agent_id=1002");
    assert_eq!(house.client(ben).names(), ["OPEN_CONF"]);
    house.ok("hang-up 2006");
    assert_eq!(house.take(ana).iter().rfind(|name| **name != "AGENT_STATE_EVENT"), Some(&"END_CALL_EVENT"));
    assert_eq!(house.take(ben), ["OPEN_CONF"]);
}

#[test]
fn every_version_is_served_in_its_own_form() {
    for protocol in 10..=18 {
        let mut house = House::new();
        let ana = house.open(&format!("{ANA} protocol={protocol}"));
        house.ok("login 1001 2006");
        house.ok("ready 1001");
        house.ok("dial +15551234 7000");
        house.wait(200);
        house.ok("answer 2006");
        house.ok("hang-up 2006");
        let client = house.client(ana);
        assert_eq!(client.names().len(), 17, "protocol {protocol}: {:?}", client.names());
        for message in &client.messages {
            let message = message.message();
            assert_eq!(message.unknown().count(), 0, "protocol {protocol}: {message:?}");
            let tags: Vec<_> = message.floats().collect();
            assert!(tags.windows(2).all(|pair| pair[0].at < pair[1].at));
        }
        let conf = client.messages[0].message();
        assert_eq!(conf.list(field::peripherals).is_some(), protocol >= 14);
        assert_eq!(conf.get(field::config_msg_mask_granted).is_some(), protocol >= 18);
    }
}

#[test]
fn version_18_is_answered_in_the_floating_header_of_the_client() {
    for header in [FloatHeader::OneOne, FloatHeader::TwoOne, FloatHeader::TwoTwo] {
        let mut house = House::new();
        let client = house.connect("mode=bridge protocol=18");
        // Who wrote a form knows in which one to expect the answer; read without that, some answers fit two forms.
        house.clients.get_mut(&client).unwrap().coding.header = Some(header);
        house.send(client, &with_header(header));
        let conf = house.client(client).last().message();
        assert_eq!((conf.name(), conf.proved_header()), (Some("OPEN_CONF"), Some(header)));
    }
}

/// A bridge's OPEN_REQ of version 18, its two floating fields with this header.
fn with_header(header: FloatHeader) -> Vec<u8> {
    let text = "mode=bridge protocol=18";
    let fixed = 8 + 11 * 4;
    let mut bytes = Options::parse(text).open_req()[..fixed].to_vec();
    for (tag, data) in [(1u16, &b"test\0"[..]), (2, b"")] {
        bytes.extend_from_slice(&tag.to_be_bytes()[2 - header.tag_size()..]);
        bytes.extend_from_slice(&(data.len() as u16).to_be_bytes()[2 - header.length_size()..]);
        bytes.extend_from_slice(data);
    }
    let length = (bytes.len() - 8) as u32;
    bytes[..4].copy_from_slice(&length.to_be_bytes());
    bytes
}

#[test]
fn ged188_sessions_have_their_own_names_and_a_system_event() {
    let mut house = ged188();
    let bridge = house.open("mode=bridge dialect=ged188");
    assert_eq!(house.client(bridge).names(), ["OPEN_CONF", "SYSTEM_EVENT"]);
    let system = house.client(bridge).last().message();
    assert_eq!((system.u32(field::system_event_id), system.u32(field::system_event_arg1)), (Some(3), Some(1)));
    assert_eq!(system.u32(field::ccx_time), Some(1_700_000_000));
    let ana = house.open("mode=agent dialect=ged188 extension=2006 protocol=15");
    assert_eq!(house.client(ana).names(), ["OPEN_CONF"]);
    house.ok("login 1001 2006");
    let event = house.client(ana).last().message();
    assert_eq!((event.text(field::agent_id), event.get(field::agent_id_long)), (Some("1001"), None));
    // Unified CCX sends none to a client that opens: OPEN_CONF says that it is on line.
    let mut ccx = House::new();
    let bridge = ccx.open("mode=bridge");
    assert_eq!(ccx.client(bridge).names(), ["OPEN_CONF"]);
}
