//! What reading forgives: the forms, sizes and counts of the guides are not those of every peer.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use ccxcti_core::wire::{
    Builder, Coding, Dialect, FieldId, FloatHeader, Message, MessageRow, NAMES, Put, Value, WireError, field, message_json, msg,
};

const CCX: Coding = Coding::new(17, Dialect::Ccx);
const CCX_18: Coding = Coding::new(18, Dialect::Ccx);
const GED188: Coding = Coding::new(25, Dialect::Ged188);

/// A frame with this id and these parts as its body.
fn frame(id: u32, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&u32::try_from(body.len()).unwrap().to_be_bytes()[..], &id.to_be_bytes(), &body].concat()
}

fn read(frame: &[u8], coding: Coding) -> Message<'_> {
    Message::decode(frame, coding).unwrap()
}

const fn uint(number: u32) -> [u8; 4] {
    number.to_be_bytes()
}

fn fixed_names(message: &Message<'_>) -> Vec<&'static str> {
    message.fixed().map(|(place, _)| place.field.name()).collect()
}

#[test]
fn unified_ccx_18_is_read_with_all_three_floating_headers() {
    let status = uint(16);
    let forms: [(FloatHeader, &[u8]); 3] =
        [(FloatHeader::TwoOne, b"\0\x07\x03hi\0"), (FloatHeader::OneOne, b"\x07\x03hi\0"), (FloatHeader::TwoTwo, b"\0\x07\0\x03hi\0")];
    for (header, floating) in forms {
        let frame = frame(msg::FAILURE_EVENT, &[&status, floating]);
        let message = read(&frame, CCX_18);
        assert_eq!(message.proved_header(), Some(header));
        assert_eq!(message.text(field::text), Some("hi"));
        // A session that has seen one form takes no other.
        let session = message.coding();
        assert_eq!(session.readable(), [header]);
        assert_eq!(session.written(), header);
    }
    // A message without floating fields proves nothing.
    assert_eq!(read(&frame(msg::FAILURE_EVENT, &[&status]), CCX_18).proved_header(), None);
    assert_eq!(CCX_18.written(), FloatHeader::TwoOne);
}

#[test]
fn the_floating_header_follows_dialect_and_version() {
    for (protocol, dialect, header) in [
        (17, Dialect::Ccx, FloatHeader::OneOne),
        (17, Dialect::Ged188, FloatHeader::OneOne),
        (18, Dialect::Ged188, FloatHeader::OneOne),
        (19, Dialect::Ged188, FloatHeader::OneOne),
        (20, Dialect::Ged188, FloatHeader::TwoTwo),
        (25, Dialect::Ged188, FloatHeader::TwoTwo),
    ] {
        assert_eq!(Coding::new(protocol, dialect).header, Some(header), "{protocol} {dialect}");
    }
}

#[test]
fn config_request_is_read_in_every_form() {
    let (mask, config_msg_mask, peripheral) = (uint(3), uint(0), uint(5000));
    let customer: [(Coding, &[u8]); 2] =
        [(Coding::new(17, Dialect::Ged188), b"\x83\x04\0\0\0\x09"), (Coding::new(20, Dialect::Ged188), b"\0\x83\0\x04\0\0\0\x09")];
    for (coding, customer) in customer {
        for floating in [&b""[..], customer] {
            let short = frame(msg::CONFIG_REQUEST_EVENT, &[&mask, &peripheral, floating]);
            assert_eq!(fixed_names(&read(&short, coding)), ["configuration_mask", "peripheral_id"]);
            let long = frame(msg::CONFIG_REQUEST_EVENT, &[&mask, &config_msg_mask, &peripheral, floating]);
            assert_eq!(fixed_names(&read(&long, coding)), ["configuration_mask", "config_msg_mask", "peripheral_id"]);
            for frame in [short, long] {
                let message = read(&frame, coding);
                assert_eq!(message.u32(field::peripheral_id), Some(5000));
                assert_eq!(message.u32(field::customer_id), (!floating.is_empty()).then_some(9));
            }
        }
    }
    let short = frame(msg::CONFIG_REQUEST_EVENT, &[&mask, &uint(0)]);
    assert_eq!(fixed_names(&read(&short, CCX)), ["configuration_mask", "peripheral_id"], "the place that Unified CCX reserves");
    let long = frame(msg::CONFIG_REQUEST_EVENT, &[&mask, &config_msg_mask, &peripheral]);
    assert_eq!(fixed_names(&read(&long, CCX)), ["configuration_mask", "config_msg_mask", "peripheral_id"]);
}

#[test]
fn an_emergency_call_may_carry_an_invoke_id_in_unified_ccx() {
    let (invoke, own): ([u8; 4], [&[u8]; 5]) = (uint(77), [&uint(1), &uint(16_777_300), &[0, 0], &uint(9), b"\x19\x052006\0"]);
    let with = frame(msg::EMERGENCY_CALL_EVENT, &[&invoke, &own.concat()]);
    let without = frame(msg::EMERGENCY_CALL_EVENT, &own);
    for (frame, invoke_id) in [(&with, Some(77)), (&without, None)] {
        let message = read(frame, CCX);
        assert_eq!(message.u32(field::invoke_id), invoke_id);
        assert_eq!(message.u32(field::call_id), Some(16_777_300));
        assert_eq!(message.text(field::connection_device_id), Some("2006"));
    }
    assert_eq!(read(&without, Coding::new(17, Dialect::Ged188)).u32(field::session_id), Some(9));
}

fn open_req(version: u32, written: Coding) -> Vec<u8> {
    let builder = Builder::of(msg::OPEN_REQ, Coding::new(version, written.dialect)).unwrap();
    builder.set(field::invoke_id, 1u8).set(field::version_number, version).set(field::client_id, "me").finish().unwrap()
}

#[test]
fn open_req_is_read_by_its_own_version() {
    for session in [CCX, CCX_18, GED188] {
        for version in [0, 9, 10, 17, 18, 19, 20, 25, 26, 300, u32::MAX] {
            let frame = open_req(version, session);
            let message = read(&frame, session);
            assert_eq!(message.u32(field::version_number), Some(version));
            assert_eq!(message.text(field::client_id), Some("me"), "{version} in a session of {}", session.protocol);
            assert_eq!(message.coding().protocol, version);
        }
    }
    // Nothing but the version is believed: a body that ends inside of the version is short, not a crash.
    let cut = frame(msg::OPEN_REQ, &[&uint(1), &[0, 0]]);
    assert!(matches!(Message::decode(&cut, CCX), Err(WireError::Short { field: field::version_number, offset: 12, .. })));
}

#[test]
fn a_number_of_another_size_is_unknown_and_text_of_any_length_is_text() {
    let long = [b'9'; 200];
    let ani = [&[8, 200][..], &long].concat();
    let body = Builder::of(msg::CALL_DELIVERED_EVENT, CCX).unwrap().finish().unwrap();
    let floats = [&b"\x79\x02\0\x07\x7a\x04\0\0\0\x07"[..], &ani, b"\x0a\0"].concat();
    let frame = frame(msg::CALL_DELIVERED_EVENT, &[&body[8..], &floats]);
    let message = read(&frame, CCX);
    assert_eq!(message.get(field::trunk_number), None);
    assert_eq!(message.u32(field::trunk_group_number), Some(7));
    assert_eq!(message.text(field::ani), std::str::from_utf8(&long).ok(), "the published maximum is 40");
    assert_eq!(message.text(field::dnis), Some(""), "no byte at all, not even the NUL");
    let unknown: Vec<(u16, &[u8])> = message.unknown().map(|float| (float.tag, float.bytes)).collect();
    assert_eq!(unknown, [(121, &[0, 7][..])]);
    assert_eq!(message_json(&message, false)["unknown"][0]["hex"], "0007");
}

#[test]
fn text_may_lack_its_nul_or_have_something_behind_it() {
    let failure = |floating: &[u8]| frame(msg::FAILURE_EVENT, &[&uint(0), floating]);
    assert_eq!(read(&failure(b"\x07\x03abc"), CCX).text(field::text), Some("abc"));
    assert_eq!(read(&failure(b"\x07\x05ab\0cd"), CCX).text(field::text), Some("ab"));
    let not_utf8 = failure(b"\x07\x03a\xff\0");
    assert_eq!(read(&not_utf8, CCX).text(field::text), None);
    assert_eq!(read(&not_utf8, CCX).get(field::text), Some(Value::Text(b"a\xff")));
}

#[test]
fn text_ends_at_its_first_nul_wherever_that_stands() {
    for length in 0..70u8 {
        for nul in 0..=length {
            // Bytes beside 0 and 0x80 are those that a comparison of several bytes may take for another.
            let mut text = vec![if nul % 2 == 0 { 1 } else { 0x80 }; length.into()];
            if let Some(byte) = text.get_mut(usize::from(nul)) {
                *byte = 0;
            }
            let frame = frame(msg::FAILURE_EVENT, &[&uint(0), &[7, length], &text]);
            let expected = &text[..usize::from(nul)];
            assert_eq!(read(&frame, CCX).get(field::text), Some(Value::Text(expected)), "{nul} of {length}");
            assert_eq!(read(&frame, CCX).text(field::text), std::str::from_utf8(expected).ok(), "{nul} of {length}");
        }
    }
}

#[test]
fn a_frame_may_be_longer_than_offsets_of_16_bits() {
    let variable = |name: &'static str| vec![(field::name, Put::from(name)), (field::value, Put::from("x"))];
    for length in 65_525..65_545 {
        let build = |filler: usize| {
            let builder = Builder::of(msg::CALL_DELIVERED_EVENT, GED188).unwrap().set(field::ani, "7000").unknown(4_000, &vec![1; filler]);
            builder.set(field::named_variables, vec![variable("a"), variable("b")]).set(field::dnis, "").finish().unwrap()
        };
        let frame = build(length - build(0).len());
        let message = read(&frame, GED188);
        assert_eq!((frame.len(), message.text(field::ani), message.text(field::dnis)), (length, Some("7000"), Some("")));
        assert_eq!((message.text(field::call_variable_1), message.unknown().count()), (None, 1));
        assert_eq!(message.list(field::named_variables).unwrap().records().count(), 2);
    }
}

#[test]
fn counts_are_not_trusted() {
    let record = |id: u32| vec![(field::csq_id, Put::from(id)), (field::skill_group_id, Put::from(id))];
    for announced in [0u16, 1, 2, 0xffff] {
        let builder = Builder::of(msg::CALL_QUEUED_EVENT, CCX).unwrap().set(field::num_csqs, announced);
        let frame = builder.set(field::csqs, vec![record(1), record(2)]).finish().unwrap();
        let message = read(&frame, CCX);
        assert_eq!(message.u32(field::num_csqs), Some(announced.into()));
        let ids: Vec<_> = message.list(field::csqs).unwrap().records().map(|record| record.get(field::skill_group_id)).collect();
        assert_eq!(ids, [Some(Value::Uint(1)), Some(Value::Uint(2))]);
    }
}

#[test]
fn a_nested_list_is_read_from_its_record_only() {
    let csq = |id: u32| vec![(field::csq_id, Put::from(id))];
    let agent = |name: &'static str, csqs| {
        vec![(field::record_type, Put::from(0u8)), (field::login_id, Put::from(name)), (field::csqs, Put::List(csqs))]
    };
    let agents = vec![agent("ana", vec![csq(1), csq(2)]), agent("ben", vec![csq(3)])];
    let frame = Builder::of(msg::CONFIG_AGENT_EVENT, CCX).unwrap().set(field::records, agents).finish().unwrap();
    let message = read(&frame, CCX);
    assert!(message.list(field::csqs).is_none());
    let counts: Vec<_> =
        message.list(field::records).unwrap().records().map(|record| record.list(field::csqs).unwrap().records().count()).collect();
    assert_eq!(counts, [2, 1]);
}

fn written_fixed(id: u32, coding: Coding) -> Vec<&'static str> {
    let frame = Builder::of(id, coding).unwrap().finish().unwrap();
    fixed_names(&read(&frame, coding))
}

fn places_of(names: &[&'static str], wanted: &[FieldId]) -> Vec<usize> {
    wanted.iter().map(|name| names.iter().position(|at| *at == name.name()).unwrap()).collect()
}

#[test]
fn three_layouts_differ_between_the_dialects() {
    let ged188 = Coding::new(17, Dialect::Ged188);
    let moved = [field::queue_device_type, field::application_id, field::service_id];
    assert_eq!(places_of(&written_fixed(msg::CALL_DEQUEUED_EVENT, ged188), &moved), [5, 6, 7]);
    assert_eq!(places_of(&written_fixed(msg::CALL_DEQUEUED_EVENT, CCX), &moved), [7, 5, 6]);
    let moved = [field::line_type, field::skill_group_priority];
    assert_eq!(places_of(&written_fixed(msg::CALL_SERVICE_INITIATED_EVENT, ged188), &moved), [6, 11]);
    assert_eq!(places_of(&written_fixed(msg::CALL_SERVICE_INITIATED_EVENT, CCX), &moved), [11, 6]);
    // "A reserved INT at the end of the fixed part", from version 11.
    assert!(!written_fixed(msg::SNAPSHOT_CALL_CONF, ged188).contains(&"reserved"));
    assert_eq!(written_fixed(msg::SNAPSHOT_CALL_CONF, CCX).last(), Some(&"reserved"));
    assert!(!written_fixed(msg::SNAPSHOT_CALL_CONF, Coding::new(10, Dialect::Ccx)).contains(&"reserved"));
}

#[test]
fn of_two_printed_ids_the_owner_counts() {
    let name = |id| MessageRow::by_id(id).map(|row| row.name);
    // The guides print each network recording message with two ids, one below its own; 268 to 274 are owned.
    assert_eq!(name(267), Some("START_NETWORK_RECORDING_REQ"));
    assert_eq!(name(268), Some("START_NETWORK_RECORDING_REQ"));
    assert_eq!(name(269), Some("START_NETWORK_RECORDING_CONF"));
    assert_eq!(name(275), Some("NETWORK_RECORDING_TARGET_INFO_EVENT"));
    let row = MessageRow::by_name("START_NETWORK_RECORDING_REQ").unwrap();
    assert_eq!(&Builder::new(row, GED188).unwrap().finish().unwrap()[4..8], uint(268));
}

#[test]
fn an_unknown_id_is_a_message_whose_body_stays() {
    let unknown = frame(9999, &[b"hello"]);
    let message = read(&unknown, CCX);
    assert_eq!((message.id(), message.name(), message.type_name(), message.body()), (9999, None, "Unknown", &b"hello"[..]));
    assert_eq!(message.get(field::call_id), None);
    let named = frame(NAMES[0].id, &[b"\x01\x02"]);
    assert_eq!(read(&named, CCX).name(), Some(NAMES[0].name));
    assert_eq!(message_json(&read(&named, CCX), false)["hex"], "0102");
}

#[test]
fn a_floating_field_of_a_later_version_is_read_all_the_same() {
    // ani_ii came with version 11; a peer that speaks 10 and sends it is understood.
    let coding = Coding::new(10, Dialect::Ccx);
    let frame = Builder::of(msg::CALL_DELIVERED_EVENT, coding).unwrap().set(field::ani_ii, "0").finish().unwrap();
    assert_eq!(read(&frame, coding).text(field::ani_ii), Some("0"));
}
