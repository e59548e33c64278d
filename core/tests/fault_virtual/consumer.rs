//! Programs that do not take their events, and programs that close in the middle of them. On virtual time there are no queues: what is
//! tested here is that the client goes on whatever becomes of what it gave out.

use std::time::Duration;

use ccxcti_core::keeper::Input;
use ccxcti_core::wire::field;

use crate::fault_support::frames::call;
use crate::fault_support::memory::{ROOM, growth_here};
use crate::world::{Fate, GOOD, S, World, number, text};

#[test]
fn a_hundred_thousand_events_in_a_minute_leave_the_client_as_it_was() {
    let mut world = World::up(&[Fate::Opens]);
    let burst: Vec<u8> = call(7).repeat(1_000);
    let mut seen = 0;
    let (_, kept) = growth_here(|| {
        for _ in 0..100 {
            world.say(&burst);
            world.pass(Duration::from_millis(600));
            seen += world.events.len();
            world.events = Vec::new();
        }
    });
    assert_eq!((seen, world.now), (100_000, 60 * S));
    assert!(kept < ROOM, "{kept} bytes kept");
    assert_eq!(world.attempts.len(), 1, "twelve heartbeats were sent and answered meanwhile");
    world.is_well(1);
}

#[test]
fn a_consumer_too_slow_for_its_queue_ends_the_session_until_it_has_room() {
    let mut world = World::up(&[Fate::Opens]);
    world.pass(GOOD);
    world.say(&call(1));
    world.input(Input::SlowConsumer);
    let events = world.take();
    assert_eq!((events[1].type_name(), text(&events[1], field::reason)), ("SessionDown", "slow-consumer".to_owned()));
    for _ in 0..60 {
        world.now += S;
        world.input(Input::SlowConsumer);
    }
    assert_eq!((world.types().len(), world.attempts.len()), (0, 1));
    world.pass(2 * S);
    assert_eq!(world.types(), ["SessionUp", "EventsMayBeMissing"]);
    world.is_well(2);
}

#[test]
fn a_close_in_a_burst_gives_what_came_before_the_answer_and_ends() {
    let burst: Vec<u8> = (1..=100).flat_map(call).collect();
    let mut world = World::up(&[Fate::Opens]);
    world.fates[0] = Fate::Mute;
    let half = burst.len() / 2 + 5;
    world.say(&burst[..half]);
    world.input(Input::Close);
    assert!(world.ended.is_none(), "the answer to CLOSE_REQ is waited for");
    world.say(&burst[half..]);
    world.pass(5 * S);
    let events = world.take();
    let calls: Vec<i64> = events.iter().map(|event| number(event, field::call_id)).filter(|call| *call > 0).collect();
    assert_eq!(calls, (1..=100).collect::<Vec<i64>>());
    assert_eq!(text(events.last().unwrap(), field::reason), "closed");
    assert_eq!((world.ended.take(), world.keeper.deadline()), (Some(None), None));
    world.input(Input::Bytes(&burst));
    assert!(world.types().is_empty(), "nothing comes after the end");
}

#[test]
fn a_close_at_any_moment_ends_the_client() {
    for fate in [Fate::Opens, Fate::Refuses(92), Fate::Away, Fate::Mute] {
        for wait in [Duration::ZERO, Duration::from_millis(200), 7 * S, 29 * S, 31 * S, 45 * S] {
            let mut world = World::new(&[fate], &[("connect_wait", "9999")]);
            world.pass(wait);
            world.input(Input::Close);
            world.pass(5 * S);
            assert_eq!(world.ended, Some(None), "{fate:?} after {wait:?}");
            assert_eq!(world.keeper.deadline(), None);
        }
    }
}
