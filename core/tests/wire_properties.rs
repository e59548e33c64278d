//! Every message of the table, made at random, written and read back in every version of both dialects; and bytes that
//! nobody meant to be a message.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod wire_support;

use ccxcti_core::wire::{Builder, Coding, FRAME_MAX, FieldId, Framer, HEADER_BYTES, List, MESSAGES, Message, MessageRow, Put, PutRecord};
use ccxcti_core::wire::{Record, Value, encode_json, field, message_json, msg};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use wire_support::{Dice, Item, Plan, codings, everything, places};

/// Random messages for each message, version and dialect.
const CASES: u32 = 3;

/// Runs a property for every message in every version of both dialects.
fn for_everything(property: impl Fn(&Plan)) {
    for (row, coding) in everything() {
        let config = ProptestConfig { cases: CASES, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() };
        let done = TestRunner::new(config).run(&vec(any::<u32>(), 50..500), |numbers| {
            property(&Plan::roll(row, coding, &mut Dice::new(&numbers)));
            Ok(())
        });
        if let Err(error) = done {
            panic!("{} in protocol {} of {}: {error}", row.name, coding.protocol, coding.dialect);
        }
    }
}

#[test]
fn every_message_reads_back_in_every_version() {
    for_everything(|plan| {
        let frame = plan.frame();
        let message = Message::decode(&frame, plan.coding).unwrap();
        assert_eq!(message.name(), Some(plan.row.name));
        fixed_reads_back(plan, &message);
        floats_read_back(plan, &message);
    });
}

fn fixed_reads_back(plan: &Plan, message: &Message<'_>) {
    let body = plan.row.layout.as_ref().unwrap();
    assert_eq!(message.fixed().count(), places(body, plan.coding).count());
    for (name, value) in &plan.fixed {
        assert_same(plan, *name, value, message.get(*name));
    }
    for group in body.groups.iter().filter(|group| group.inside.is_none()) {
        let set = plan.fixed.iter().any(|(name, _)| *name == group.count);
        if !set && places(body, plan.coding).any(|place| place.field == group.count) {
            let written = plan.items.iter().find_map(|item| match item {
                Item::List(list, records) if *list == group.list => Some(records.len()),
                _ => None,
            });
            assert_same(plan, group.count, &Put::Number(written.unwrap_or(0) as i64), message.get(group.count));
        }
    }
}

fn floats_read_back(plan: &Plan, message: &Message<'_>) {
    let mut unknown = message.unknown();
    let mut seen: Vec<FieldId> = plan.fixed.iter().map(|(name, _)| *name).collect();
    for item in &plan.items {
        match item {
            Item::Field(name, value) => {
                assert_same(plan, *name, value, message.get(*name));
                seen.push(*name);
            }
            Item::List(list, records) => {
                assert_list(plan, records, message.list(*list));
                seen.push(*list);
                seen.push(message.layout().unwrap().group(*list).unwrap().count);
            }
            Item::Unknown(tag, bytes) => {
                let float = unknown.next().unwrap();
                assert_eq!((float.tag, float.bytes), (*tag, bytes.as_slice()));
            }
        }
    }
    assert!(unknown.next().is_none());
    let body = plan.row.layout.as_ref().unwrap();
    for row in body.tagged.iter().filter(|row| !seen.contains(&row.field) && places(body, plan.coding).all(|p| p.field != row.field)) {
        assert_eq!(message.get(row.field), None, "{} was not written", row.field.name());
    }
    for group in body.groups.iter().filter(|group| !seen.contains(&group.list)) {
        assert!(message.list(group.list).is_none(), "{} was not written", group.list.name());
    }
}

fn assert_list(plan: &Plan, records: &[PutRecord<'_>], list: Option<List<'_>>) {
    let read: Vec<Record<'_>> = list.iter().flat_map(List::records).collect();
    assert_eq!(read.len(), records.len());
    for (record, wanted) in read.iter().zip(records) {
        for (name, value) in wanted {
            match value {
                Put::List(records) => assert_list(plan, records, record.list(*name)),
                value => assert_same(plan, *name, value, record.get(*name)),
            }
        }
        let own = record.fields().filter(|(name, _)| wanted.iter().any(|(wanted, _)| name == wanted)).count();
        assert_eq!(own, wanted.iter().filter(|(_, value)| !matches!(value, Put::List(_))).count());
    }
}

fn assert_same(plan: &Plan, name: FieldId, written: &Put<'_>, read: Option<Value<'_>>) {
    let same = match (written, read) {
        (Put::Number(number), Some(value @ (Value::Uint(_) | Value::Int(_)))) => value.integer() == Some(*number),
        (Put::Text(text), Some(Value::Text(bytes))) => text.as_bytes() == bytes,
        (Put::Bytes(written), Some(Value::Bytes(bytes))) => written.as_ref() == bytes,
        _ => false,
    };
    assert!(same, "{} of {}: wrote {written:?}, read {read:?}", name.name(), plan.row.name);
}

#[test]
fn every_message_comes_back_from_its_json() {
    for_everything(|plan| {
        let frame = plan.frame();
        let message = Message::decode(&frame, plan.coding).unwrap();
        for names in [false, true] {
            let json = message_json(&message, names);
            assert_eq!(encode_json(&json, plan.coding).unwrap(), frame, "{json:?}");
            // The one name with two values (27 before version 19 and 38 from then on): 38 is not what an older version writes for it.
            let twin = names && plan.coding.protocol < 19 && json["fields"]["call_type"] == "CALLTYPE_NON_ACD";
            assert!(!plan.plain || twin || !json.contains_key("frame"), "the plain form should do: {json:?}");
        }
    });
}

#[test]
fn an_empty_message_is_written_in_every_version() {
    for (row, coding) in everything() {
        let builder = Builder::new(row, coding).unwrap();
        // OPEN_REQ is read by the version that stands in it.
        let builder = if row.id == msg::OPEN_REQ { builder.set(field::version_number, coding.protocol) } else { builder };
        let frame = builder.finish().unwrap();
        assert_eq!(Message::decode(&frame, coding).unwrap().floats().count(), 0, "{} in {coding:?}", row.name);
    }
}

#[test]
fn no_message_has_a_field_or_tag_twice() {
    for row in MESSAGES {
        let body = row.layout.as_ref().unwrap();
        let member = |name| body.groups.iter().any(|group| group.members.contains(&name));
        for form in body.forms {
            let fixed = form.places.iter().map(|place| place.field);
            let single = body.tagged.iter().map(|tagged| tagged.field).filter(|name| !member(*name));
            let mut names: Vec<FieldId> = fixed.chain(single).collect();
            names.sort();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{} {:?}", row.name, form.used);
        }
        let mut tags: Vec<u16> = body.tagged.iter().map(|tagged| tagged.tag).collect();
        tags.sort_unstable();
        assert!(tags.windows(2).all(|pair| pair[0] != pair[1]), "{}", row.name);
    }
}

#[test]
fn every_truncation_fails_or_gives_a_value() {
    for_everything(|plan| {
        let frame = plan.frame();
        for length in (0..frame.len()).step_by(1 + frame.len() / 40) {
            assert!(Message::decode(&frame[..length], plan.coding).is_err(), "cut to {length}");
            // The header may also tell the truth about the cut.
            look_at(&announced(frame[..length].to_vec()), plan.coding);
        }
    });
}

#[test]
fn no_mutation_panics() {
    let mutations = vec((any::<u16>(), any::<u8>(), 0..4u8), 1..6);
    for row in MESSAGES {
        for coding in codings().filter(|coding| [10, 17, 18, 25].contains(&coding.protocol)) {
            let config = ProptestConfig { cases: 4, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() };
            let done = TestRunner::new(config).run(&(vec(any::<u32>(), 50..500), &mutations), |(numbers, mutations)| {
                let frame = Plan::roll(row, coding, &mut Dice::new(&numbers)).frame();
                look_at(&mutated(frame, &mutations), coding);
                Ok(())
            });
            done.unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..200), protocol in 0..30u32, ccx: bool) {
        let dialect = if ccx { ccxcti_core::wire::Dialect::Ccx } else { ccxcti_core::wire::Dialect::Ged188 };
        look_at(&bytes, Coding::new(protocol, dialect));
        let mut framer = Framer::new(FRAME_MAX);
        framer.feed(&bytes);
        while let Ok(Some(frame)) = framer.next_frame() {
            look_at(frame, Coding::new(protocol, dialect));
        }
    }

    #[test]
    fn random_bodies_never_panic(body in vec(any::<u8>(), 0..200), at in 0..MESSAGES.len(), protocol in 10..26u32) {
        let row: &MessageRow = &MESSAGES[at];
        let frame = [vec![0, 0, 0, 0], row.id.to_be_bytes().to_vec(), body].concat();
        for coding in codings().filter(|coding| coding.protocol == protocol) {
            look_at(&announced(frame.clone()), coding);
        }
    }
}

/// Reads everything that can be read. What was read comes back from its JSON as the same bytes.
fn look_at(frame: &[u8], coding: Coding) {
    let Ok(message) = Message::decode(frame, coding) else { return };
    for row in message.layout().into_iter().flat_map(|body| body.tagged) {
        let _ = message.get(row.field);
    }
    for group in message.layout().into_iter().flat_map(|body| body.groups) {
        let records = message.list(group.list).into_iter().flat_map(|list| list.records());
        records.for_each(|record| assert!(record.fields().count() <= 3 * frame.len()));
    }
    assert!(format!("{message:?}").len() > 2);
    for names in [false, true] {
        assert_eq!(encode_json(&message_json(&message, names), coding).unwrap(), frame);
    }
}

/// The frame with a header that tells its length.
fn announced(mut frame: Vec<u8>) -> Vec<u8> {
    if let Some(body) = frame.len().checked_sub(HEADER_BYTES) {
        frame[..4].copy_from_slice(&u32::try_from(body).unwrap().to_be_bytes());
    }
    frame
}

/// Bytes changed, put in, taken out and doubled.
fn mutated(mut frame: Vec<u8>, mutations: &[(u16, u8, u8)]) -> Vec<u8> {
    for (at, byte, how) in mutations {
        let at = usize::from(*at) % frame.len().max(1);
        match how {
            0 if !frame.is_empty() => frame[at] = *byte,
            1 => frame.insert(at, *byte),
            2 if !frame.is_empty() => drop(frame.remove(at)),
            _ => frame.extend_from_within(at..),
        }
    }
    announced(frame)
}
