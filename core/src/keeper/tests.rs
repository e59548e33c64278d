//! The client's whole way on virtual time: connect, session, loss, pause, the next server, close.

mod versions;

use std::time::SystemTime;

use super::*;
use crate::config::Config;
use crate::error::ErrorKind;
use crate::wire::{Builder, Coding, Dialect, field, msg};

const S: Duration = Duration::from_secs(1);

/// A keeper and the moment.
struct Run {
    keeper: Keeper,
    now: Duration,
}

impl Run {
    fn new(servers: &str) -> Run {
        Run::with(&[("servers", servers)])
    }

    fn with(pairs: &[(&str, &str)]) -> Run {
        let mut config = Config::new();
        pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
        Run { keeper: Keeper::new(Arc::new(config.settings().unwrap()), &Timings::default(), 7), now: Duration::ZERO }
    }

    fn input(&mut self, input: Input<'_>) -> Effects {
        let mut fx = Effects::default();
        let at = Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + self.now };
        self.keeper.handle(at, input, &mut fx);
        fx
    }

    /// Lets the time pass to the next attempt; gives the server and how long it took.
    fn attempt(&mut self) -> (String, Duration) {
        self.next_server().expect("an attempt")
    }

    /// The next attempt; none if the client gives up.
    fn next_server(&mut self) -> Option<(String, Duration)> {
        let before = self.now;
        loop {
            self.now = self.keeper.deadline()?.max(self.now);
            if let Some(attempt) = self.input(Input::Time).connect {
                return Some((attempt.name, self.now - before));
            }
        }
    }

    /// Lets this much time pass, through every deadline.
    fn pass(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(deadline) = self.keeper.deadline().filter(|deadline| *deadline <= until) {
            self.now = deadline.max(self.now);
            self.input(Input::Time);
            let moved = self.keeper.deadline().is_none_or(|next| next > deadline);
            assert!(moved, "a deadline that stays: {deadline:?}");
        }
        self.now = until;
    }

    fn open(&mut self) -> Effects {
        assert!(!self.input(Input::Connected).send.is_empty());
        let conf = Builder::of(msg::OPEN_CONF, Coding::new(17, Dialect::Ccx)).unwrap().set(field::invoke_id, 1u32).finish().unwrap();
        self.input(Input::Bytes(&conf))
    }
}

fn names(fx: &Effects) -> Vec<(u64, u32, &str)> {
    fx.events.iter().map(|event| (event.seq, event.epoch, event.type_name())).collect()
}

#[test]
fn a_session_comes_up_goes_down_and_comes_back() {
    let mut run = Run::new("a,b");
    assert_eq!(run.attempt(), ("a:12028".to_owned(), Duration::ZERO));
    assert_eq!((run.keeper.deadline(), run.keeper.server()), (None, None));
    let fx = run.open();
    assert!(fx.up);
    assert_eq!(names(&fx), [(1, 1, "SessionUp")]);
    assert_eq!(run.keeper.server(), Some("a:12028"));
    run.now += 12 * S;
    let fx = run.input(Input::Lost(None));
    assert_eq!((names(&fx), fx.hang_up), (vec![(2, 1, "SessionDown")], Some(HangUp::Reset)));
    assert_eq!(run.keeper.server(), None);
    assert_eq!(run.attempt(), ("b:12028".to_owned(), Duration::ZERO));
    assert_eq!(names(&run.open()), [(3, 2, "SessionUp"), (4, 2, "EventsMayBeMissing")]);
}

#[test]
fn a_close_waits_for_its_answer_and_ends_everything() {
    let mut run = Run::new("a");
    run.attempt();
    run.open();
    let fx = run.input(Input::Close);
    assert!(!fx.send.is_empty() && fx.ended.is_none());
    run.now += 5 * S;
    let fx = run.input(Input::Time);
    assert_eq!((names(&fx), fx.hang_up), (vec![(2, 1, "SessionDown")], Some(HangUp::Close)));
    assert_eq!(fx.ended, Some(None));
    assert_eq!(run.keeper.deadline(), None);
    assert!(run.input(Input::Time).events.is_empty());
}

#[test]
fn a_close_between_sessions_ends_at_once() {
    let mut run = Run::new("a");
    assert_eq!(run.input(Input::Close).ended, Some(None));
    let mut run = Run::new("a");
    run.attempt();
    assert_eq!(run.input(Input::Close).ended, Some(None));
    assert!(run.input(Input::Connected).send.is_empty());
}

#[test]
fn a_slow_consumer_ends_the_session_and_holds_the_next_one_back() {
    let mut run = Run::new("a,b");
    run.attempt();
    run.open();
    run.now += 20 * S;
    let fx = run.input(Input::SlowConsumer);
    assert_eq!((names(&fx), fx.hang_up), (vec![(2, 1, "SessionDown")], Some(HangUp::Close)));
    for _ in 0..3 {
        assert_eq!(run.keeper.deadline(), Some(run.now));
        assert!(run.input(Input::SlowConsumer).connect.is_none());
        run.now += S;
    }
    assert_eq!(run.attempt(), ("b:12028".to_owned(), Duration::ZERO));
}

#[test]
fn the_first_round_is_the_only_one() {
    let mut run = Run::new("a,b");
    for server in ["a:12028", "b:12028"] {
        assert_eq!(run.attempt(), (server.to_owned(), Duration::ZERO));
        run.input(Input::NotConnected(Error::new(ErrorKind::Unreachable, server)));
    }
    let fx = run.input(Input::Time);
    assert_eq!(fx.ended.flatten().map(|error| error.text), Some("b:12028".to_owned()));
}

#[test]
fn a_client_that_closes_looks_after_no_call() {
    let mut run = Run::with(&[("servers", "a"), ("call_check", "3")]);
    run.attempt();
    run.open();
    let begin = Builder::of(msg::BEGIN_CALL_EVENT, Coding::new(17, Dialect::Ccx)).unwrap().set(field::call_id, 9u32).finish().unwrap();
    run.input(Input::Bytes(&begin));
    run.pass(2 * S);
    assert!(run.input(Input::Close).ended.is_none(), "it waits for the answer to its CLOSE_REQ");
    // The call falls silent in this time; the server never answers.
    run.pass(10 * S);
    assert!(run.keeper.deadline().is_none() && run.input(Input::Time).ended.is_none());
}
