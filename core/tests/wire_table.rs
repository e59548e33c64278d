//! What the tables promise to those who walk them.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use ccxcti_core::wire::{FIELDS, FieldId, MESSAGES, MessageRow, NAMES};

#[test]
fn field_numbers_count_from_one_and_names_are_unique() {
    for (at, row) in FIELDS.iter().enumerate() {
        assert_eq!(usize::from(row.id.0), at + 1, "{}: numbers stand in order, without a gap", row.name);
        assert_eq!(FieldId::by_name(row.name), Some(row.id), "two fields are called {}", row.name);
        assert!(!row.doc.trim().is_empty(), "{} has no sentence", row.name);
    }
}

#[test]
fn messages_stand_in_the_order_of_their_ids() {
    for rows in [MESSAGES, NAMES] {
        assert!(rows.windows(2).all(|pair| pair[0].id < pair[1].id));
    }
    let all: Vec<&MessageRow> = MESSAGES.iter().chain(NAMES).collect();
    for row in &all {
        assert_eq!(MessageRow::by_id(row.id).map(|found| found.name), Some(row.name), "two messages have the id {}", row.id);
        assert_eq!(MessageRow::by_name(row.name).map(|found| found.id), Some(row.id));
        assert_eq!(MessageRow::by_name(row.type_name).map(|found| found.id), Some(row.id), "two messages are called {}", row.type_name);
        assert_eq!(row.type_name, type_name(row.name), "the type name follows from the wire name");
    }
    assert!(MESSAGES.len() >= 167);
}

/// `CALL_DELIVERED_EVENT` is `CallDelivered`, `OPEN_REQ` is `OpenReq`.
fn type_name(wire_name: &str) -> String {
    let capital = |word: &str| word[..1].to_owned() + &word[1..].to_lowercase();
    wire_name.trim_end_matches("_EVENT").split('_').map(capital).collect()
}

#[test]
fn every_event_mask_is_a_bit_of_the_call_event_mask() {
    let bits: Vec<u32> = MESSAGES.iter().filter(|row| row.event_mask.is_some()).map(|row| row.mask_bit().unwrap()).collect();
    assert!(bits.iter().all(|bit| bit.count_ones() == 1));
    assert!(bits.len() > 20);
}

#[test]
fn members_of_a_list_are_floating_fields_of_the_message() {
    for row in MESSAGES {
        let body = row.layout.as_ref().unwrap();
        let lists: BTreeSet<u16> = body.groups.iter().map(|group| group.list.0).collect();
        assert_eq!(lists.len(), body.groups.len(), "{}: two lists have one name", row.name);
        for group in body.groups {
            assert!(group.members.len() < 64, "{}: a record is told by 64 bits", row.name);
            assert!(group.members.iter().all(|member| body.tagged_field(*member).is_some()), "{} {}", row.name, group.list.name());
            assert!(group.inside.is_none_or(|outer| body.group(outer).is_some()), "{} {}", row.name, group.list.name());
        }
    }
}
