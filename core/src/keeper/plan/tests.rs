//! Who is tried when.

use super::*;
use crate::config::Config;

const S: Duration = Duration::from_secs(1);

fn settings(pairs: &[(&str, &str)]) -> Settings {
    let mut config = Config::new();
    pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
    config.settings().unwrap()
}

fn plan(pairs: &[(&str, &str)]) -> Plan {
    Plan::new(&settings(pairs), &Timings::default(), 7)
}

/// Whether a pause is one of this many seconds, half of it left to chance.
fn is_pause(pause: Duration, seconds: u32) -> bool {
    (seconds * S / 2..=seconds * S).contains(&pause)
}

fn error(text: &str) -> Error {
    Error::new(ErrorKind::Unreachable, text)
}

#[test]
fn without_connect_wait_one_round_is_all() {
    let mut plan = plan(&[("servers", "a,b")]);
    assert_eq!(plan.next(S), Step::Try(0));
    plan.failed(S, 0, false, error("a is away"));
    assert_eq!(plan.next(S), Step::Try(1));
    plan.failed(S, 1, true, error("b refused"));
    assert_eq!(plan.next(S), Step::GiveUp(error("b refused")));
}

#[test]
fn connect_wait_keeps_trying_with_growing_pauses_to_its_end() {
    let mut plan = plan(&[("servers", "a"), ("connect_wait", "5")]);
    let mut now = Duration::ZERO;
    let mut tried = Vec::new();
    loop {
        match plan.next(now) {
            Step::Try(_) => {
                tried.push(now);
                plan.failed(now, 0, false, error("away"));
            }
            Step::Wait(until) => now = until,
            Step::GiveUp(_) => break,
        }
    }
    assert_eq!((tried.first(), tried.last()), (Some(&Duration::ZERO), Some(&(5 * S))), "at once, and a last time when the time is up");
    assert!(is_pause(tried[1], 1) && is_pause(tried[2] - tried[1], 2), "{tried:?}");
}

#[test]
fn a_server_that_refused_is_left_alone_for_ten_seconds() {
    let mut plan = plan(&[("servers", "a,b"), ("connect_wait", "60")]);
    assert_eq!(plan.next(S), Step::Try(0));
    plan.failed(S, 0, true, error("standby"));
    assert_eq!(plan.next(S), Step::Try(1));
    plan.failed(S, 1, false, error("away"));
    let Step::Wait(round) = plan.next(S) else { panic!("a pause between the rounds") };
    assert!(is_pause(round - S, 1), "{round:?}");
    assert_eq!(plan.next(round), Step::Try(1), "a is skipped");
    plan.failed(round, 1, true, error("standby"));
    assert_eq!(plan.next(round), Step::Wait(11 * S));
    assert_eq!(plan.next(11 * S), Step::Try(0));
}

#[test]
fn after_a_good_session_the_next_server_comes_at_once() {
    let mut plan = plan(&[("servers", "a,b")]);
    assert_eq!(plan.next(S), Step::Try(0));
    plan.up(S);
    plan.down(60 * S, 0, false);
    assert_eq!(plan.next(60 * S), Step::Try(1));
    plan.failed(60 * S, 1, false, error("away"));
    assert_eq!(plan.next(60 * S), Step::Try(0), "the lost one too");
    plan.failed(60 * S, 0, false, error("away"));
    let pauses = pauses(&mut plan, 60 * S);
    let growing = pauses.iter().zip([1, 2, 4, 8, 16, 30, 30]).all(|(pause, seconds)| is_pause(*pause, seconds));
    assert!(growing, "{pauses:?}");
}

#[test]
fn the_first_and_the_longest_pause_are_as_configured() {
    let mut plan = plan(&[("servers", "a"), ("connect_wait", "9999"), ("retry_first", "4"), ("retry_max", "10")]);
    let pauses = pauses(&mut plan, Duration::ZERO);
    let growing = pauses.iter().zip([4, 8, 10, 10, 10, 10, 10]).all(|(pause, seconds)| is_pause(*pause, seconds));
    assert!(growing, "{pauses:?}");
}

#[test]
fn what_is_left_to_chance_comes_from_the_seed() {
    let settings = settings(&[("servers", "a"), ("connect_wait", "9999")]);
    let pauses = |seed| pauses(&mut Plan::new(&settings, &Timings::default(), seed), Duration::ZERO);
    assert_eq!(pauses(1), pauses(1));
    assert_ne!(pauses(1), pauses(2));
}

#[test]
fn sessions_that_break_at_once_do_not_make_a_busy_loop() {
    let mut plan = plan(&[("servers", "a")]);
    let mut now = Duration::ZERO;
    for pause in [1, 2, 4, 8, 16, 30, 30] {
        assert_eq!(plan.next(now), Step::Try(0));
        plan.up(now);
        plan.down(now, 0, false);
        let Step::Wait(until) = plan.next(now) else { panic!("no pause after a session that broke at once") };
        assert!(is_pause(until - now, pause), "{until:?} after {now:?}");
        now = until;
    }
}

fn pauses(plan: &mut Plan, mut now: Duration) -> Vec<Duration> {
    let mut pauses = Vec::new();
    while pauses.len() < 7 {
        match plan.next(now) {
            Step::Try(server) => plan.failed(now, server, false, error("away")),
            Step::Wait(until) => {
                pauses.push(until - now);
                now = until;
            }
            Step::GiveUp(_) => unreachable!("after the first session nothing is final"),
        }
    }
    pauses
}
