//! Bytes that are cut, late, or wrong.

use std::time::Duration;

use ccxcti_core::keeper::Input;
use ccxcti_core::wire::field;

use crate::fault_support::frames::{call, cases, open_conf};
use crate::fault_support::memory::{ROOM, growth_here};
use crate::world::{BEAT, Fate, GOOD, S, World, number, text};

/// Ways to cut bytes.
fn cuts(bytes: &[u8]) -> Vec<Vec<&[u8]>> {
    vec![vec![bytes], bytes.chunks(1).collect(), bytes.chunks(7).collect()]
}

#[test]
fn wrong_bytes_show_what_they_are_and_the_client_goes_on() {
    for case in cases() {
        for cut in cuts(&case.bytes) {
            let mut world = World::up(&[Fate::Opens]);
            world.pass(GOOD);
            world.say(&call(1));
            // Where they end the session, what is left of them has nobody to go to.
            for piece in cut {
                if world.link.is_some() {
                    world.say(piece);
                }
            }
            let types = world.types();
            assert_eq!(types[0], "CallDelivered");
            let end = if case.ends.is_some() { vec!["SessionDown"] } else { Vec::new() };
            assert_eq!(types[1..], [case.shows, &end[..]].concat(), "{}", case.name);
            world.pass(S);
            world.is_well(if case.ends.is_some() { 2 } else { 1 });
        }
    }
}

#[test]
fn the_reason_and_the_broken_message_are_told() {
    for case in cases() {
        let mut world = World::up(&[Fate::Opens]);
        world.say(&case.bytes);
        let event = world.take().remove(0);
        match (event.type_name(), case.ends) {
            ("SessionDown", Some(reason)) => {
                assert_eq!(text(&event, field::reason), reason);
                assert!(text(&event, field::text).contains("s0:12028"), "{}", text(&event, field::text));
            }
            ("MalformedMessage", None) => {
                let hex: String = case.bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!((number(&event, field::id), text(&event, field::hex)), (9, hex), "{}", case.name);
            }
            ("Unknown", None) => assert_eq!(event.json(false)["hex"], "abcd"),
            ("CallDelivered", None) => assert_eq!(event.json(false)["unknown"][0]["hex"], "010203"),
            other => panic!("{}: {other:?}", case.name),
        }
    }
}

#[test]
fn one_byte_at_a_time_is_the_same_stream() {
    let stream: Vec<u8> = [open_conf()].into_iter().chain((0..50).map(call)).flatten().collect();
    let told = |cut: usize| {
        let mut world = World::new(&[Fate::Mute], &[]);
        world.pass(Duration::ZERO);
        stream.chunks(cut).for_each(|piece| world.say(piece));
        let events = world.take();
        events.iter().map(|event| (event.seq, event.epoch, event.type_name(), number(event, field::call_id))).collect::<Vec<_>>()
    };
    let whole = told(stream.len());
    assert_eq!((whole.len(), whole.last()), (51, Some(&(51, 1, "CallDelivered", 49))));
    assert_eq!(told(1), whole);
}

#[test]
fn a_pause_inside_a_frame_holds_nothing_up_but_that_frame() {
    let frame = call(7);
    for at in 1..frame.len() {
        for pause in [Duration::from_millis(1), BEAT, 19 * S] {
            let mut world = World::up(&[Fate::Opens]);
            world.answers_heartbeats = false;
            world.say(&frame[..at]);
            world.pass(pause);
            assert!(world.types().is_empty());
            world.say(&frame[at..]);
            assert_eq!(world.types(), ["CallDelivered"], "{at} {pause:?}");
        }
    }
}

#[test]
fn a_frame_that_never_ends_is_a_server_that_is_gone() {
    let frame = call(7);
    for at in [1, 8, frame.len() - 1] {
        let mut world = World::up(&[Fate::Opens]);
        world.answers_heartbeats = false;
        world.say(&frame[..at]);
        world.pass(4 * BEAT);
        let events = world.take();
        assert_eq!(text(&events[0], field::reason), "no-answer");
        assert_eq!(events[1].type_name(), "SessionUp");
        world.answers_heartbeats = true;
        // The half frame is forgotten with its connection.
        world.is_well(2);
    }
}

#[test]
fn two_frames_and_a_half_are_two_events_and_later_the_third() {
    let stream: Vec<u8> = (1..=3).flat_map(call).collect();
    let mut world = World::up(&[Fate::Opens]);
    let half = call(1).len() * 5 / 2;
    world.say(&stream[..half]);
    assert_eq!(world.take().iter().map(|event| number(event, field::call_id)).collect::<Vec<_>>(), [1, 2]);
    world.pass(S);
    world.say(&stream[half..]);
    assert_eq!(world.take().iter().map(|event| number(event, field::call_id)).collect::<Vec<_>>(), [3]);
    world.is_well(1);
}

#[test]
fn no_bytes_of_a_server_make_the_client_keep_much() {
    let mut world = World::up(&[Fate::Opens]);
    let (peak, _) = growth_here(|| {
        // A header that promises two gigabytes, and then as much of the body as a reading takes.
        let mut huge = 0x8000_0000u32.to_be_bytes().to_vec();
        huge.extend_from_slice(&9u32.to_be_bytes());
        world.say(&huge);
        world.input(Input::Bytes(&[1; 64 * 1024]));
    });
    assert!(peak < ROOM, "{peak} bytes for a MessageLength of 2^31");
    world.pass(2 * S);
    let frame = call(7);
    let (_, kept) = growth_here(|| {
        for _ in 0..10_000 {
            frame.chunks(3).for_each(|piece| world.say(piece));
            world.events.clear();
        }
    });
    assert!(kept < ROOM, "{kept} bytes after 10,000 frames in small pieces");
}
