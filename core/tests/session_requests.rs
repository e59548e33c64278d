//! Requests in the session machine, on virtual time: who gets which answer, and when there is none.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod session_run;

use std::time::Duration;

use ccxcti_core::request::{REQUESTS_MAX, Request, Ticket};
use ccxcti_core::session::{DownReason, Ended, Input, Outbox, What};
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Error, ErrorKind};

use session_run::{Run, S};

/// Asks with half a minute for the answer; the InvokeID that went out.
fn ask(run: &mut Run, ticket: u64, request: &Request) -> u32 {
    ask_until(run, ticket, request, run.now + 30 * S).unwrap()
}

fn ask_until(run: &mut Run, ticket: u64, request: &Request, by: Duration) -> Result<u32, Error> {
    let mut out = Outbox::default();
    run.session.ask(Ticket(ticket), request, by, &mut out)?;
    assert!(out.items.is_empty() && out.ended.is_none());
    run.take(out);
    let sent = run.sent.last().unwrap().message();
    assert_eq!(sent.id(), request.id());
    Ok(sent.u32(field::invoke_id).unwrap())
}

/// What came since the last look, without times.
fn news(run: &mut Run) -> Vec<String> {
    let story = run.story().iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect();
    run.items.clear();
    story
}

fn opened() -> Run {
    let mut run = Run::opened();
    run.items.clear();
    run
}

/// A session that answers every heartbeat, so that it lives as long as the test likes.
fn pass(run: &mut Run, time: Duration) {
    let until = run.now + time;
    while run.now < until {
        let step = S.min(until - run.now);
        run.pass(step);
        let beats: Vec<u32> = run.sent.drain(..).filter_map(|sent| sent.message().u32(field::invoke_id)).collect();
        for beat in beats {
            run.bytes(&run.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, beat)]));
        }
    }
}

#[test]
fn answers_find_their_questions_in_any_order_between_events() {
    let mut run = opened();
    let first = ask(&mut run, 1, &Request::snapshot_device("2006"));
    let second = ask(&mut run, 2, &Request::snapshot_call(7, "2006"));
    assert_ne!(first, second);
    let bytes = [
        run.system_event(3),
        run.frame(msg::SNAPSHOT_CALL_CONF, &[(field::invoke_id, second)]),
        run.system_event(3),
        run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, first)]),
        run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, first)]),
    ];
    run.bytes(&bytes.concat());
    let expected = ["System", "Answer 2 SnapshotCallConf", "System", "Answer 1 SnapshotDeviceConf", "SnapshotDeviceConf"];
    assert_eq!(news(&mut run), expected, "what nobody asks is an event");
}

#[test]
fn a_confirmation_of_another_kind_is_an_answer_too_and_an_event_never() {
    let mut run = opened();
    let id = ask(&mut run, 1, &Request::snapshot_device("2006"));
    run.bytes(&run.frame(msg::EMERGENCY_CALL_EVENT, &[]));
    run.bytes(&run.frame(msg::QUERY_DEVICE_INFO_CONF, &[(field::invoke_id, id)]));
    assert_eq!(news(&mut run), ["EmergencyCall", "Answer 1 QueryDeviceInfoConf"]);
}

#[test]
fn both_refusals_are_errors_with_code_and_name_and_without_the_servers_text() {
    let mut run = opened();
    let first = ask(&mut run, 1, &Request::query_agent_state("1001"));
    let second = ask(&mut run, 2, &Request::query_agent_state("1001"));
    run.bytes(&run.failure(first, 6));
    run.bytes(&run.frame(
        msg::CONTROL_FAILURE_CONF,
        &[(field::invoke_id, second), (field::failure_code, 3), (field::unified_ccx_error_code, 88_010)],
    ));
    let errors: Vec<Error> = run
        .items
        .iter()
        .map(|item| match &item.what {
            What::Answer { result, .. } => result.clone().unwrap_err(),
            _ => panic!("{item:?}"),
        })
        .collect();
    assert_eq!((errors[0].kind, errors[0].status), (ErrorKind::ServerFailure, Some(6)));
    assert_eq!(errors[0].text, "ccx1:12028 refused QUERY_AGENT_STATE_REQ with E_CTI_REQUIRED_DATA_MISSING (6)");
    assert_eq!((errors[1].kind, errors[1].status), (ErrorKind::ControlFailure, Some(3)));
    let expected = "ccx1:12028 refused QUERY_AGENT_STATE_REQ with CF_VALUE_OUT_OF_RANGE (3), CCX_INVALID_ARGUMENT (88010)";
    assert_eq!(errors[1].text, expected);
    assert!(errors.iter().all(|error| error.kind.is(ErrorKind::RequestFailed)));
    assert!(run.ended.is_none());
}

#[test]
fn a_late_answer_is_an_error_at_its_moment_and_an_event_when_it_comes() {
    let mut run = opened();
    let (by, later) = (run.now + 2 * S, run.now + 3 * S);
    let id = ask_until(&mut run, 1, &Request::snapshot_device("2006"), later).unwrap();
    ask_until(&mut run, 2, &Request::snapshot_device("2006"), by).unwrap();
    run.pass(3 * S);
    let due: Vec<Duration> = run.items.iter().map(|item| item.at).collect();
    assert_eq!(due, [by, later]);
    let news = news(&mut run);
    assert!(news[0].starts_with("Failed 2 RequestTimedOut") && news[1].starts_with("Failed 1 RequestTimedOut"), "{news:?}");
    run.bytes(&run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, id)]));
    assert_eq!(run.story(), ["3s SnapshotDeviceConf"]);
}

#[test]
fn the_end_of_the_session_answers_everything_that_waits() {
    type End = fn(&mut Run);
    let ends: [(&str, End, ErrorKind); 4] = [
        ("lost", |run| run.input(Input::Lost(None)), ErrorKind::SessionLost),
        ("off line", |run| run.bytes(&run.frame(msg::FAILURE_EVENT, &[(field::status, 15)])), ErrorKind::SessionLost),
        ("silent", |run| run.pass(20 * S), ErrorKind::SessionLost),
        ("closed", |run| run.input(Input::Close), ErrorKind::Closed),
    ];
    for (name, end, kind) in ends {
        let mut run = opened();
        (0..3).for_each(|ticket| {
            ask(&mut run, ticket, &Request::snapshot_device("2006"));
        });
        end(&mut run);
        let failed: Vec<(u64, ErrorKind)> = run
            .items
            .iter()
            .filter_map(|item| match &item.what {
                What::Answer { ticket, result: Err(error) } => Some((ticket.0, error.kind)),
                _ => None,
            })
            .collect();
        assert_eq!(failed, [(0, kind), (1, kind), (2, kind)], "{name}");
        let refused = ask_until(&mut run, 9, &Request::snapshot_device("2006"), 99 * S).unwrap_err();
        assert_eq!(refused.kind, ErrorKind::NotConnected, "{name}");
    }
    let mut opening = Run::new(&[]);
    assert_eq!(ask_until(&mut opening, 1, &Request::snapshot_device("2006"), 99 * S).unwrap_err().kind, ErrorKind::NotConnected);
}

#[test]
fn whoever_drops_a_session_says_why() {
    let mut run = opened();
    ask(&mut run, 1, &Request::snapshot_device("2006"));
    let mut out = Outbox::default();
    let slow = Ended::new(DownReason::SlowConsumer, Error::new(ErrorKind::QueueFull, "a consumer is too slow"));
    run.session.cancel(run.now, &slow, &mut out);
    run.session.handle(run.now, Input::Close, &mut out);
    run.items = out.items;
    assert_eq!(run.story(), ["0ns Failed 1 SessionLost SNAPSHOT_DEVICE_REQ was not answered: a consumer is too slow"]);
}

#[test]
fn the_number_that_wait_is_bounded_and_free_places_count_again() {
    let mut run = opened();
    let mut ids = Vec::new();
    let full = loop {
        match ask_until(&mut run, 7, &Request::snapshot_device("2006"), 99 * S) {
            Ok(id) => ids.push(id),
            Err(error) => break error,
        }
    };
    assert_eq!(full.kind, ErrorKind::QueueFull);
    assert!(ids.len() >= REQUESTS_MAX && ids.len() < 2 * REQUESTS_MAX, "{}", ids.len());
    run.bytes(&run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, ids[500])]));
    ask(&mut run, 7, &Request::snapshot_device("2006"));
}

#[test]
fn fields_that_do_not_fit_are_told_at_once_and_nothing_is_sent() {
    let mut run = opened();
    let request = Request::new(msg::SNAPSHOT_DEVICE_REQ).unwrap().set(field::call_id, 1u32);
    let error = ask_until(&mut run, 1, &request, 99 * S).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Encode);
    assert!(run.sent.is_empty() && run.session.deadline() == Some(5 * S));
}

#[test]
fn a_confirmation_that_cannot_be_read_answers_and_is_told_of() {
    let mut run = opened();
    let id = ask(&mut run, 4, &Request::snapshot_device("2006"));
    let mut frame = run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, id)]);
    frame.truncate(frame.len() - 1);
    frame[3] -= 1;
    run.bytes(&frame);
    let news = news(&mut run);
    assert_eq!(news.len(), 2);
    assert!(news.iter().any(|line| line.starts_with("Malformed 85")) && news.iter().any(|line| line.starts_with("Failed 4 Malformed")));
}

#[test]
fn requests_and_heartbeats_share_the_numbers_and_meet_no_answer_of_each_other() {
    let mut run = opened();
    let by = run.now + 3_600 * S;
    let long = ask_until(&mut run, 1, &Request::snapshot_device("2006"), by).unwrap();
    pass(&mut run, 600 * S);
    assert!(run.ended.is_none(), "answered heartbeats only");
    run.sent.clear();
    run.bytes(&run.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, long)]));
    assert_eq!(news(&mut run), ["Answer 1 SnapshotDeviceConf"]);
}
