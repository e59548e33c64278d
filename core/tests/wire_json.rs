//! Corners of the JSON form that the property tests found.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use ccxcti_core::wire::{Builder, Coding, Dialect, FloatHeader, Message, encode_json, field, message_json, msg};
use serde_json::json;

#[test]
fn at_unified_ccx_18_the_json_gives_back_the_header_form_that_was_read() {
    let session = Coding::new(18, Dialect::Ccx);
    for header in [FloatHeader::OneOne, FloatHeader::TwoOne, FloatHeader::TwoTwo] {
        let coding = Coding { header: Some(header), ..session };
        let frame = Builder::of(msg::FAILURE_EVENT, coding).unwrap().set(field::text, "no service").finish().unwrap();
        let message = Message::decode(&frame, session).unwrap();
        assert_eq!(message.proved_header(), Some(header));
        let json = message_json(&message, false);
        assert_eq!(encode_json(&json, session).unwrap(), frame);
        // The form that is written without further knowledge needs no frame beside it.
        assert_eq!(json.contains_key("frame"), header != FloatHeader::TwoOne);
    }
}

#[test]
fn unknown_fields_that_are_no_list_are_not_left_out() {
    let json = json!({"message": "BEGIN_CALL_EVENT", "unknown": 5});
    assert!(encode_json(json.as_object().unwrap(), Coding::new(17, Dialect::Ccx)).is_err());
}

#[test]
fn a_name_with_two_values_is_written_as_the_version_knows_it() {
    let json = json!({"message": "BEGIN_CALL_EVENT", "fields": {"call_type": "CALLTYPE_NON_ACD"}});
    for (protocol, dialect, value) in
        [(17, Dialect::Ccx, 27), (18, Dialect::Ged188, 27), (19, Dialect::Ged188, 38), (25, Dialect::Ged188, 38)]
    {
        let coding = Coding::new(protocol, dialect);
        let frame = encode_json(json.as_object().unwrap(), coding).unwrap();
        assert_eq!(Message::decode(&frame, coding).unwrap().u32(field::call_type), Some(value), "{protocol}");
    }
}

#[test]
fn a_value_with_two_names_is_named_as_the_version_knows_it() {
    for (protocol, dialect, value, name) in [
        (17, Dialect::Ccx, 27u32, "CALLTYPE_NON_ACD"),
        (18, Dialect::Ged188, 27, "CALLTYPE_NON_ACD"),
        (19, Dialect::Ged188, 27, "RESERVATION_PREVIEW"),
        (25, Dialect::Ged188, 27, "RESERVATION_PREVIEW"),
        (25, Dialect::Ged188, 38, "CALLTYPE_NON_ACD"),
    ] {
        let coding = Coding::new(protocol, dialect);
        let frame = Builder::of(msg::BEGIN_CALL_EVENT, coding).unwrap().set(field::call_type, value).finish().unwrap();
        let json = message_json(&Message::decode(&frame, coding).unwrap(), true);
        assert_eq!(json["fields"]["call_type"], name, "{protocol}");
        assert_eq!((json.contains_key("frame"), encode_json(&json, coding).unwrap()), (false, frame), "{protocol}");
    }
}
