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
    plan.down(60 * S, 0, DownReason::ConnectionLost);
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
        plan.down(now, 0, DownReason::ConnectionLost);
        let Step::Wait(until) = plan.next(now) else { panic!("no pause after a session that broke at once") };
        assert!(is_pause(until - now, pause), "{until:?} after {now:?}");
        now = until;
    }
}

#[test]
fn a_session_that_broke_soon_is_followed_by_the_next_server_at_once_and_then_by_a_pause() {
    let mut plan = plan(&[("servers", "a,b")]);
    let mut now = 100 * S;
    for pause in [1, 2, 4] {
        for server in [0, 1] {
            assert_eq!(plan.next(now), Step::Try(server));
            plan.up(now);
            now += S;
            plan.down(now, server, DownReason::ConnectionLost);
        }
        let Step::Wait(until) = plan.next(now) else { panic!("no pause") };
        assert!(is_pause(until - now, pause), "{until:?} after {now:?}");
        now = until;
    }
}

/// What a GED-188 client does when both sides are away, as `side` or seconds of a pause.
fn sides(plan: &mut Plan, mut now: Duration, steps: usize) -> Vec<String> {
    let step = |_| match plan.next(now) {
        Step::Try(server) => {
            plan.failed(now, server, false, error("away"));
            ["A", "B"][server].to_owned()
        }
        Step::Wait(until) => {
            let pause = until - now;
            now = until;
            if pause <= S { "random".to_owned() } else { pause.as_secs_f64().to_string() }
        }
        Step::GiveUp(_) => unreachable!("after the first session nothing is final"),
    };
    (0..steps).map(step).collect()
}

#[test]
fn ged188_starts_with_the_last_good_side_and_knows_its_pauses() {
    let mut plan = plan(&[("servers", "a,b"), ("dialect", "ged188")]);
    assert_eq!(plan.next(S), Step::Try(0));
    plan.failed(S, 0, false, error("away"));
    assert_eq!(plan.next(S), Step::Try(1));
    plan.up(S);
    plan.down(60 * S, 1, DownReason::ConnectionLost);
    let way = sides(&mut plan, 60 * S, 20);
    let expected = "B A random B A 15 B A 30 B A 60 B A 120 B A 120 B A";
    assert_eq!(way.join(" "), expected);
}

#[test]
fn ged188_leaves_a_side_that_fell_silent_or_sent_the_client_away() {
    for reason in [DownReason::NoAnswer, DownReason::ServerOffline] {
        let mut plan = plan(&[("servers", "a,b"), ("dialect", "ged188")]);
        assert_eq!(plan.next(S), Step::Try(0));
        plan.up(S);
        plan.down(60 * S, 0, reason);
        assert_eq!(plan.next(60 * S), Step::Try(1), "{reason:?}");
    }
}

#[test]
fn the_random_wait_of_ged188_is_bounded_as_configured() {
    let settings = settings(&[("servers", "a"), ("dialect", "ged188"), ("connect_wait", "9999"), ("retry_spread", "8")]);
    let waits: Vec<Duration> = (0..200)
        .map(|seed| {
            let mut plan = Plan::new(&settings, &Timings::default(), seed);
            plan.next(S);
            plan.failed(S, 0, false, error("away"));
            let Step::Wait(until) = plan.next(S) else { panic!("no pause") };
            until - S
        })
        .collect();
    assert!(waits.iter().all(|wait| *wait <= 8 * S));
    assert!(waits.iter().any(|wait| *wait < S) && waits.iter().any(|wait| *wait > 7 * S), "{waits:?}");
}

#[test]
fn whether_the_round_has_others_is_known() {
    let mut plan = plan(&[("servers", "a,b,c"), ("connect_wait", "60")]);
    let mut seen = Vec::new();
    for _ in 0..3 {
        plan.next(S);
        seen.push(plan.others_left(S));
    }
    assert_eq!(seen, [true, true, false]);
    plan.failed(S, 1, true, error("standby"));
    let Step::Wait(round) = plan.next(S) else { panic!("no pause") };
    assert_eq!((plan.next(round), plan.others_left(round)), (Step::Try(0), true));
    plan.failed(round, 2, true, error("standby"));
    assert!(!plan.others_left(round), "both refused a moment ago");
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
