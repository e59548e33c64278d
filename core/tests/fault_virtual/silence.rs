//! Servers that do not say anything any more, and clocks that say too much.

use std::time::Duration;

use ccxcti_core::wire::field;

use crate::fault_support::frames::{call, failure_conf};
use crate::world::{BEAT, Fate, GOOD, S, World, number, text};

#[test]
fn a_silent_server_is_found_within_four_intervals_of_its_last_byte() {
    for last_byte in (0..=100).map(|tenths| tenths * Duration::from_millis(100)) {
        let mut world = World::up(&[Fate::Opens]);
        world.pass(last_byte);
        world.say(&call(1));
        world.answers_heartbeats = false;
        world.events.clear();
        let took = world.pass_until("SessionDown");
        assert!(took <= 4 * BEAT, "found after {took:?}, last byte at {last_byte:?}");
        assert!(took >= 3 * BEAT, "three intervals of silence are not enough: {took:?}");
        assert_eq!(text(world.events.last().unwrap(), field::reason), "no-answer");
    }
}

#[test]
fn the_second_server_is_there_at_once_when_the_first_vanishes_without_a_word() {
    // Half open: nothing comes, what is sent goes nowhere, and the way back to the same server leads nowhere either.
    let mut world = World::up(&[Fate::Opens, Fate::Opens]);
    world.pass(GOOD);
    world.say(&call(1));
    world.answers_heartbeats = false;
    world.fates[0] = Fate::Away;
    let down = world.pass_until("SessionDown");
    assert!(down <= 4 * BEAT, "{down:?}");
    world.answers_heartbeats = true;
    let up = world.pass_until("SessionUp");
    assert!(up <= 3 * S, "{up:?} from detection to the next session");
    let events = world.take();
    let up = events.iter().find(|event| event.type_name() == "SessionUp").unwrap();
    assert_eq!((up.epoch, text(up, field::server)), (2, "s1:12028".to_owned()));
    // The gap starts at the last sign of life, not when the silence was noticed.
    let gap = events.iter().find(|event| event.type_name() == "EventsMayBeMissing").unwrap();
    let call = events.iter().find(|event| event.type_name() == "CallDelivered").unwrap();
    assert!(text(gap, field::since) <= ccxcti_core::event::rfc3339(call.received_at + BEAT));
    world.is_well(2);
}

#[test]
fn failure_conf_on_a_heartbeat_sends_the_client_to_the_next_server() {
    let mut world = World::up(&[Fate::Opens, Fate::Opens]);
    world.pass(GOOD);
    world.answers_heartbeats = false;
    world.pass(BEAT);
    let invoke_id = world.heard.last().unwrap().message().u32(field::invoke_id).unwrap();
    world.answers_heartbeats = true;
    world.say(&failure_conf(invoke_id, 15));
    let down = world.take().remove(0);
    assert_eq!((down.type_name(), text(&down, field::reason)), ("SessionDown", "server-offline".to_owned()));
    assert_eq!(world.pass_until("SessionUp"), Duration::ZERO);
    assert_eq!(world.link, Some(1));
    world.is_well(2);
}

#[test]
fn a_clock_on_the_wall_that_is_set_back_changes_dates_only() {
    let mut world = World::up(&[Fate::Opens]);
    world.pass(GOOD);
    world.say(&call(1));
    world.wall -= 3_600 * S;
    world.say(&call(2));
    world.pass(20 * BEAT);
    assert_eq!(world.attempts.len(), 1, "heartbeats and their waits go on as before");
    // A loss with another jump in its middle.
    world.answers_heartbeats = false;
    world.pass_until("SessionDown");
    world.wall -= 86_400 * S;
    world.answers_heartbeats = true;
    world.pass_until("SessionUp");
    let events = world.take();
    assert!(events.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq && pair[0].epoch <= pair[1].epoch));
    let gap = events.last().unwrap();
    assert_eq!(gap.type_name(), "EventsMayBeMissing");
    let (since, until) = (text(gap, field::since), text(gap, field::until));
    assert!(since <= until, "{since} to {until}");
    let calls: Vec<_> = events.iter().filter(|event| number(event, field::call_id) > 0).collect();
    assert!(calls[1].received_at < calls[0].received_at, "dates are those of the clock");
    world.is_well(2);
}

#[test]
fn a_clock_on_the_wall_that_jumps_ahead_makes_nothing_due() {
    let mut world = World::up(&[Fate::Opens]);
    world.answers_heartbeats = false;
    world.wall += 86_400 * S;
    world.pass(BEAT - Duration::from_nanos(1));
    assert!(world.heard.is_empty() && world.types().is_empty());
}
