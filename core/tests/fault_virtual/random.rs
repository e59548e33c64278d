//! Servers that change their mind at random, by seed: what must hold of every stream and of every client, whatever happens.

use std::time::Duration;

use ccxcti_core::keeper::Input;
use ccxcti_core::wire::{field, msg};
use fastrand::Rng;

use crate::fault_support::frames::{call, cases, frame};
use crate::world::{Fate, S, World, text};

const SEEDS: u64 = 300;
const FATES: [Fate; 6] = [Fate::Opens, Fate::Opens, Fate::Refuses(92), Fate::Refuses(15), Fate::Away, Fate::Mute];

/// One thing that goes wrong, or right.
fn mishap(world: &mut World, dice: &mut Rng) {
    let server = dice.usize(..world.fates.len());
    match dice.u8(..8) {
        0..=2 => world.fates[server] = FATES[dice.usize(..FATES.len())],
        3 => world.answers_heartbeats ^= true,
        4 => world.wall = Duration::from_secs(dice.u64(900_000_000..1_100_000_000)),
        _ if world.link.is_none() => {}
        5 => world.input(Input::Lost(None)),
        6 => {
            let cases = cases();
            world.input(Input::Bytes(&cases[dice.usize(..cases.len())].bytes));
        }
        _ => {
            let status = [4, 11, 15, 37, 92][dice.usize(..5)];
            world.input(Input::Bytes(&[call(dice.u32(1..100)), frame(msg::FAILURE_EVENT, &[(field::status, status)])].concat()));
        }
    }
}

/// When a server sent the client away, by the order of the attempts: none may follow within ten seconds.
fn spared(world: &World, refused: &[(Duration, usize)]) -> bool {
    refused.iter().all(|(at, server)| !world.attempts.iter().any(|(tried, again)| again == server && *tried > *at && *tried < *at + 10 * S))
}

/// Sessions go up and down in turn, with growing epochs; the numbers have no gap; each session behind the first says what may be missing.
fn check_stream(world: &World, seed: u64) {
    let (mut up, mut epoch, mut seq) = (false, 0, 0);
    let mut events = world.events.iter().peekable();
    while let Some(event) = events.next() {
        seq += 1;
        assert_eq!(event.seq, seq, "seed {seed}");
        match event.type_name() {
            "SessionUp" => {
                epoch += 1;
                assert!(!up, "seed {seed}: two sessions at once");
                up = true;
                let gap = events.peek().is_some_and(|next| next.type_name() == "EventsMayBeMissing");
                assert_eq!(gap, epoch > 1, "seed {seed}");
            }
            "EventsMayBeMissing" => assert!(text(event, field::since) <= text(event, field::until), "seed {seed}"),
            "SessionDown" => {
                assert!(up && !text(event, field::reason).is_empty(), "seed {seed}");
                up = false;
            }
            _ => assert!(up, "seed {seed}: {} between sessions", event.type_name()),
        }
        assert_eq!(event.epoch, epoch, "seed {seed}");
    }
}

#[test]
fn whatever_servers_do_the_stream_is_whole_and_the_client_comes_back() {
    let (mut sessions, mut refusals) = (0, 0);
    for seed in 0..SEEDS {
        let mut dice = Rng::with_seed(seed);
        let servers = dice.usize(1..4);
        let dialect = if dice.bool() { "ccx" } else { "ged188" };
        let mut world = World::new(&vec![Fate::Opens; servers], &[("dialect", dialect), ("protocol", "17")]);
        world.pass(Duration::ZERO);
        let mut refused = Vec::new();
        for _ in 0..60 {
            mishap(&mut world, &mut dice);
            let before = world.attempts.len();
            world.pass(Duration::from_millis(dice.u64(..20_000)));
            let sent_away = |(_, server): &&(Duration, usize)| matches!(world.fates[*server], Fate::Refuses(_));
            refused.extend(world.attempts[before..].iter().filter(sent_away).copied());
        }
        assert!(spared(&world, &refused), "seed {seed}: {:?}", world.attempts);
        check_stream(&world, seed);
        let a_minute = world.attempts.windows(61).map(|tries| tries[60].0 - tries[0].0).min().unwrap_or(Duration::MAX);
        assert!(a_minute > 10 * S, "seed {seed}: sixty attempts in {a_minute:?}");
        (sessions, refusals) = (sessions + number_of(&world, "SessionUp"), refusals + refused.len());
        // Everything is well again: the client finds it out by itself.
        world.fates.fill(Fate::Opens);
        world.answers_heartbeats = true;
        world.pass(200 * S);
        assert!(world.link.is_some(), "seed {seed}: not back after 200 s");
        let epoch = world.keeper.epoch();
        world.is_well(epoch);
    }
    assert!(sessions > 1_000 && refusals > 300, "{sessions} sessions, {refusals} refusals: too quiet to tell anything");
}

fn number_of(world: &World, type_name: &str) -> usize {
    world.events.iter().filter(|event| event.type_name() == type_name).count()
}
