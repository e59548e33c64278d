//! Servers that refuse, die, or are away.

use std::time::Duration;

use ccxcti_core::ErrorKind;
use ccxcti_core::keeper::Input;
use ccxcti_core::wire::field;

use crate::fault_support::frames::call;
use crate::fault_support::memory::{ROOM, growth_here};
use crate::world::{Fate, GOOD, S, World, number, text};

#[test]
fn a_refused_open_is_left_alone_for_ten_seconds_and_tried_again() {
    for status in [15, 32, 92] {
        let mut world = World::new(&[Fate::Refuses(status)], &[("connect_wait", "60")]);
        world.pass(25 * S);
        let attempts: Vec<Duration> = world.attempts.iter().map(|(at, _)| *at).collect();
        assert!(attempts.len() >= 2 && attempts.windows(2).all(|pair| pair[1] - pair[0] >= 10 * S), "{attempts:?}");
        world.fates[0] = Fate::Opens;
        world.pass_until("SessionUp");
        world.is_well(1);
    }
}

#[test]
fn a_refused_open_of_the_only_round_is_its_typed_error() {
    let mut world = World::new(&[Fate::Away, Fate::Refuses(92)], &[]);
    world.pass(S);
    let error = world.ended.flatten().unwrap();
    assert_eq!((error.kind, error.status), (ErrorKind::NotMaster, Some(92)));
    assert!(world.events.is_empty());
}

#[test]
fn the_standby_refuses_and_the_master_is_next() {
    let mut world = World::new(&[Fate::Refuses(92), Fate::Opens], &[]);
    world.pass(Duration::ZERO);
    assert_eq!(world.types(), ["SessionUp"]);
    assert_eq!(world.attempts, [(Duration::ZERO, 0), (Duration::ZERO, 1)]);
    // The master dies while the other still is the standby; ten seconds after its refusal it is asked again, and has taken over.
    world.pass(GOOD);
    world.fates[1] = Fate::Away;
    world.input(Input::Lost(None));
    world.pass(5 * S);
    assert_eq!(world.link, None);
    world.fates[0] = Fate::Opens;
    let took = world.pass_until("SessionUp");
    assert!(took <= 10 * S, "{took:?}");
    assert_eq!(world.link, Some(0));
    world.pass(Duration::ZERO);
    world.is_well(2);
}

#[test]
fn a_server_that_dies_in_a_burst_costs_nothing_of_what_arrived() {
    let mut world = World::up(&[Fate::Opens, Fate::Opens]);
    world.pass(GOOD);
    let burst: Vec<u8> = (1..=1_000).flat_map(call).collect();
    let torn = burst.len() - call(1).len() / 2;
    burst[..torn].chunks(1_448).for_each(|piece| world.say(piece));
    world.input(Input::Lost(Some("connection reset by peer")));
    let events = world.take();
    let calls: Vec<i64> = events.iter().map(|event| number(event, field::call_id)).filter(|call| *call > 0).collect();
    assert_eq!(calls, (1..=999).collect::<Vec<i64>>());
    let down = events.last().unwrap();
    assert_eq!((down.type_name(), text(down, field::reason)), ("SessionDown", "connection-lost".to_owned()));
    assert!(text(down, field::text).contains("in the middle of a message"));
    assert_eq!(world.pass_until("SessionUp"), Duration::ZERO);
    world.is_well(2);
}

#[test]
fn two_servers_away_for_an_hour_are_found_again_and_the_hour_is_told() {
    for dialect in ["ccx", "ged188"] {
        let mut world = World::new(&[Fate::Opens, Fate::Opens], &[("dialect", dialect), ("protocol", "17")]);
        world.pass(GOOD);
        assert_eq!(world.types(), ["SessionUp"]);
        world.fates = vec![Fate::Away; 2];
        world.input(Input::Lost(None));
        let (since, before) = (world.wall(), world.attempts.len());
        let (_, kept) = growth_here(|| world.pass(3_600 * S));
        assert_eq!(world.types(), ["SessionDown"]);
        let attempts = &world.attempts[before..];
        assert!((2 * 25..=2 * 260).contains(&attempts.len()), "{} attempts in an hour", attempts.len());
        let longest = attempts.windows(2).map(|pair| pair[1].0 - pair[0].0).max().unwrap();
        assert!(longest <= 120 * S, "{longest:?} without a try");
        // What this test notes down itself is part of it.
        assert!(kept < ROOM, "{kept} bytes kept over an hour without a server");
        world.fates = vec![Fate::Opens; 2];
        let took = world.pass_until("SessionUp");
        assert!(took <= 120 * S, "{took:?}");
        let events = world.take();
        assert_eq!(events.iter().map(|event| event.type_name()).collect::<Vec<_>>(), ["SessionUp", "EventsMayBeMissing"]);
        let told = (text(&events[1], field::since), text(&events[1], field::until));
        let rfc3339 = ccxcti_core::event::rfc3339;
        assert!(told.0 <= rfc3339(since) && told.1 == rfc3339(world.wall()), "{told:?}");
        world.is_well(2);
    }
}

#[test]
fn a_server_that_takes_connections_and_says_nothing_is_left_for_the_next() {
    let mut world = World::new(&[Fate::Mute, Fate::Opens], &[]);
    assert_eq!(world.pass_until("SessionUp"), 30 * S);
    assert_eq!(world.link, Some(1));
    world.is_well(1);
}
