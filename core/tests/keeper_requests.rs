//! Requests through the whole client on virtual time: where an answer stands in the stream, and what there is when there is no session.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::keeper::{Effects, Input, Keeper, Moment};
use ccxcti_core::request::{Request, Ticket};
use ccxcti_core::session::Timings;
use ccxcti_core::wire::{Builder, Coding, Dialect, FieldId, Message, field, msg};
use ccxcti_core::{Config, ErrorKind};

const S: Duration = Duration::from_secs(1);

struct Run {
    keeper: Keeper,
    coding: Coding,
    now: Duration,
}

impl Run {
    fn new(pairs: &[(&str, &str)]) -> Run {
        let mut config = Config::new();
        config.set("servers", "a,b").unwrap();
        pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
        let settings = Arc::new(config.settings().unwrap());
        let coding = Coding::new(settings.protocol, settings.dialect);
        Run { keeper: Keeper::new(settings, &Timings::default(), 7), coding, now: Duration::ZERO }
    }

    /// A client with a session.
    fn opened(pairs: &[(&str, &str)]) -> Run {
        let mut run = Run::new(pairs);
        assert!(run.input(Input::Time).connect.is_some());
        run.input(Input::Connected);
        let conf = run.frame(msg::OPEN_CONF, &[(field::invoke_id, 1)]);
        assert!(run.input(Input::Bytes(&conf)).up);
        run
    }

    fn input(&mut self, input: Input<'_>) -> Effects {
        let mut fx = Effects::default();
        let at = Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + self.now };
        self.keeper.handle(at, input, &mut fx);
        fx
    }

    fn ask(&mut self, ticket: u64, timeout: Option<Duration>) -> Effects {
        self.input(Input::Request { ticket: Ticket(ticket), request: &Request::snapshot_device("2006"), timeout })
    }

    /// Asks what must be sent; the InvokeID.
    fn asked(&mut self, ticket: u64, timeout: Option<Duration>) -> u32 {
        let fx = self.ask(ticket, timeout);
        assert!(fx.answers.is_empty());
        Message::decode(&fx.send, self.coding).unwrap().u32(field::invoke_id).unwrap()
    }

    fn frame(&self, id: u32, fields: &[(FieldId, u32)]) -> Vec<u8> {
        let builder = Builder::of(id, self.coding).unwrap();
        fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
    }
}

/// Type and number of the event that an answer is, or the kind of its error.
type Told = Result<(&'static str, u64), ErrorKind>;

/// The answers: tickets with what they are.
fn answers(fx: &Effects) -> Vec<(u64, Told)> {
    let told = fx.answers.iter().map(|(ticket, answer)| (ticket.0, answer.as_ref()));
    told.map(|(ticket, answer)| (ticket, answer.map(|event| (event.type_name(), event.seq)).map_err(|error| error.kind))).collect()
}

#[test]
fn an_answer_carries_the_number_of_the_newest_event_and_takes_none() {
    for (dialect, protocol) in [(Dialect::Ccx, "17"), (Dialect::Ged188, "25")] {
        let mut run = Run::opened(&[("dialect", dialect.name()), ("protocol", protocol)]);
        let id = run.asked(1, None);
        let event = run.frame(msg::SYSTEM_EVENT, &[(field::system_event_id, 3)]);
        let conf = run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, id)]);
        let fx = run.input(Input::Bytes(&[event.as_slice(), &conf, &event].concat()));
        assert_eq!(answers(&fx), [(1, Ok(("SnapshotDeviceConf", 2)))]);
        assert_eq!(fx.events.iter().map(|event| (event.type_name(), event.seq)).collect::<Vec<_>>(), [("System", 2), ("System", 3)]);
    }
}

#[test]
fn without_a_session_the_answer_is_not_connected_and_after_the_close_closed() {
    let mut run = Run::new(&[]);
    assert_eq!(answers(&run.ask(1, None)), [(1, Err(ErrorKind::NotConnected))]);
    run.input(Input::Time);
    assert_eq!(answers(&run.ask(2, None)), [(2, Err(ErrorKind::NotConnected))], "while connecting");
    run.input(Input::Connected);
    assert_eq!(answers(&run.ask(3, None)), [(3, Err(ErrorKind::NotConnected))], "before the open is confirmed");
    run.input(Input::Close);
    assert_eq!(answers(&run.ask(4, None)), [(4, Err(ErrorKind::Closed))]);
}

#[test]
fn the_time_for_an_answer_is_configured_or_given() {
    let mut run = Run::opened(&[("request_timeout", "3")]);
    let id = run.asked(1, None);
    run.asked(2, Some(S));
    run.asked(3, Some(Duration::MAX));
    for (now, ticket) in [(S, 2), (3 * S, 1)] {
        assert_eq!(run.keeper.deadline(), Some(now));
        run.now = now;
        assert_eq!(answers(&run.input(Input::Time)), [(ticket, Err(ErrorKind::RequestTimedOut))]);
    }
    let conf = run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, id)]);
    let fx = run.input(Input::Bytes(&conf));
    assert_eq!((fx.events[0].type_name(), fx.events[0].seq, fx.answers.len()), ("SnapshotDeviceConf", 2, 0), "late, so an event");
}

#[test]
fn whatever_ends_a_session_answers_what_waits_once() {
    let ends = [
        (Input::Lost(None), ErrorKind::SessionLost),
        (Input::Stuck, ErrorKind::SessionLost),
        (Input::SlowConsumer, ErrorKind::SessionLost),
        (Input::Close, ErrorKind::Closed),
    ];
    for (end, kind) in ends {
        let mut run = Run::opened(&[]);
        (1..=3).for_each(|ticket| {
            run.asked(ticket, None);
        });
        let fx = run.input(end.clone());
        assert_eq!(answers(&fx), [(1, Err(kind)), (2, Err(kind)), (3, Err(kind))], "{end:?}");
        run.now += 10 * S;
        let fx = run.input(Input::Time);
        assert_eq!(answers(&fx), [], "{end:?}");
    }
}
