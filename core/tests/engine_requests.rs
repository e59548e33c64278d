//! Requests over TCP: against the embedded contact centre, and against a server that leaves them unanswered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::mpsc::channel;
use std::sync::{Arc, Barrier};
use std::time::Duration;

use ccxcti_core::request::REQUESTS_MAX;
use ccxcti_core::session::Timings;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Dialect, Value, field, msg};
use ccxcti_core::{Client, ErrorKind, Event, Pending, Request};

use peer::{Link, PATIENCE, Peer, config, expect, next, number, open_timed, quick, text};

fn wait(pending: &Pending) -> Result<Arc<Event>, ErrorKind> {
    match pending.wait(Some(PATIENCE)) {
        Err(error) if error.text.contains("while this waited") => panic!("the client left a request without any answer"),
        answer => answer.map_err(|error| error.kind),
    }
}

/// A client with a session at a scripted server.
fn with_peer() -> (Client, ccxcti_core::Subscription, Link) {
    let peer = Peer::new();
    let config = peer.config();
    let opening = std::thread::spawn(move || open_timed(&config, &quick()).unwrap());
    let link = peer.open();
    let (client, events) = opening.join().unwrap();
    expect(&events, "SessionUp");
    (client, events, link)
}

#[test]
fn every_question_of_a_reader_is_answered_in_both_dialects() {
    for dialect in [Dialect::Ccx, Dialect::Ged188] {
        let sim = Simulator::start(SimOptions { dialect, ..SimOptions::default() }).unwrap();
        let mut config = config(&sim.address());
        config.set("dialect", dialect.name()).unwrap();
        config.set("services", "call-data-update").unwrap();
        config.set("protocol", &dialect.usual_version().to_string()).unwrap();
        let (client, events) = open_timed(&config, &Timings::default()).unwrap();
        for verb in ["login 1001 2006", "dial +15551234 2006"] {
            sim.command(verb).unwrap();
        }
        let call = loop {
            let event = next(&events);
            if event.type_number() == msg::CALL_DELIVERED_EVENT {
                break u32::try_from(number(&event, field::call_id)).unwrap();
            }
        };
        let state = wait(&client.query_agent_state("1001")).unwrap();
        assert_eq!((state.type_name(), number(&state, field::agent_state)), ("QueryAgentStateConf", 2));
        assert_eq!(wait(&client.query_device_info("2006")).unwrap().type_name(), "QueryDeviceInfoConf");
        let device = wait(&client.snapshot_device("2006")).unwrap();
        assert_eq!(number(&device, field::num_calls), 1);
        let items = [("call_variable_1", "gold"), ("user.lang", "en")];
        assert_eq!(wait(&client.set_call_data(call, Some("2006"), items)).unwrap().type_name(), "SetCallDataConf");
        let snapshot = wait(&client.snapshot_call(call, Some("2006"))).unwrap();
        assert_eq!((text(&snapshot, field::ani), text(&snapshot, field::call_variable_1)), ("+15551234".into(), "gold".into()));
        let variable = snapshot.list(field::named_variables).unwrap().records().next().unwrap().get(field::value);
        assert_eq!(variable, Some(Value::Text(b"en")));
        client.close();
    }
}

#[test]
fn each_kind_of_refusal_is_typed_and_the_session_goes_on() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, _events) = open_timed(&config(&sim.address()), &Timings::default()).unwrap();
    let error = |pending: Pending| pending.wait(Some(PATIENCE)).unwrap_err();
    let unknown = error(client.query_agent_state("4711"));
    assert_eq!((unknown.kind, unknown.status.is_some()), (ErrorKind::ControlFailure, true));
    assert!(unknown.text.contains("CF_INVALID_AGENT") && !unknown.text.contains("4711"), "{unknown}");
    let incomplete = error(client.request(Request::new(msg::SNAPSHOT_DEVICE_REQ).unwrap(), None));
    assert_eq!((incomplete.kind, incomplete.status), (ErrorKind::ServerFailure, Some(6)));
    let misfit = Request::new(msg::SNAPSHOT_DEVICE_REQ).unwrap().set(field::call_id, 1u32);
    assert_eq!(error(client.request(misfit, None)).kind, ErrorKind::Encode);
    assert_eq!(error(client.set_call_data(1, None, [("", "x")])).kind, ErrorKind::InvalidArgument);
    assert!(wait(&client.query_agent_state("1001")).is_ok());
    client.close();
}

#[test]
fn a_request_without_an_answer_times_out_and_the_late_answer_is_an_event() {
    let (client, events, mut link) = with_peer();
    let pending = client.request(Request::snapshot_device("2006"), Some(Duration::from_millis(20)));
    let invoke_id = link.expect(msg::SNAPSHOT_DEVICE_REQ);
    assert_eq!(wait(&pending).unwrap_err(), ErrorKind::RequestTimedOut);
    assert_eq!(pending.poll().unwrap().unwrap_err().kind, ErrorKind::RequestTimedOut);
    let late = link.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, invoke_id)]);
    link.send(&late);
    expect(&events, "SnapshotDeviceConf");
    let waiting = client.snapshot_device("2006");
    assert!(waiting.poll().is_none());
    assert!(waiting.wait(Some(Duration::ZERO)).unwrap_err().text.contains("while this waited"));
    let invoke_id = link.expect(msg::SNAPSHOT_DEVICE_REQ);
    let answer = link.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, invoke_id)]);
    link.send(&answer);
    assert!(wait(&waiting).is_ok(), "a wait that gave up changes nothing");
}

#[test]
fn what_the_client_knows_of_a_call_completes_the_question() {
    let (client, events, mut link) = with_peer();
    let begin = link.frame(msg::BEGIN_CALL_EVENT, &[(field::call_id, 7), (field::call_type, 2)]);
    let delivered = link.call(7);
    link.send(&[begin, delivered].concat());
    expect(&events, "BeginCall");
    expect(&events, "CallDelivered");
    client.snapshot_call(7, None);
    let asked = link.receive().unwrap();
    assert_eq!((asked.message().u32(field::call_id), asked.message().text(field::connection_device_id)), (Some(7), Some("2006")));
    for (items, kind) in [(vec![("user.x", "1")], 2), (vec![("call_type", "4")], 4)] {
        client.set_call_data(7, None, items);
        let asked = link.receive().unwrap();
        let (kept, device) = (asked.message().u32(field::call_type), asked.message().text(field::connection_device_id).map(str::to_owned));
        assert_eq!((kept, device.as_deref()), (Some(kind), Some("2006")));
    }
    client.snapshot_call(8, None);
    assert_eq!(link.receive().unwrap().message().text(field::connection_device_id), Some(""), "nothing is known of it");
}

#[test]
fn a_session_that_goes_down_answers_what_waits_after_its_record() {
    let (client, events, mut link) = with_peer();
    let pending: Vec<Pending> = (0..10).map(|_| client.snapshot_device("2006")).collect();
    (0..10).for_each(|_| {
        link.expect(msg::SNAPSHOT_DEVICE_REQ);
    });
    drop(link);
    for pending in &pending {
        assert_eq!(wait(pending).unwrap_err(), ErrorKind::SessionLost);
    }
    expect(&events, "SessionDown");
    assert_eq!(wait(&client.snapshot_device("2006")).unwrap_err(), ErrorKind::NotConnected);
}

#[test]
fn close_answers_what_waits_and_what_comes_after() {
    let (client, _events, mut link) = with_peer();
    let (told, hears) = channel();
    let pending = client.snapshot_device("2006");
    client.snapshot_device("2007").on_done(move |answer| told.send(answer.unwrap_err().kind).unwrap());
    (0..2).for_each(|_| {
        link.expect(msg::SNAPSHOT_DEVICE_REQ);
    });
    let closer = client.clone();
    let closing = std::thread::spawn(move || closer.close());
    link.confirm_close();
    closing.join().unwrap();
    assert_eq!(wait(&pending).unwrap_err(), ErrorKind::Closed);
    assert_eq!(hears.recv_timeout(PATIENCE).unwrap(), ErrorKind::Closed);
    assert_eq!(client.snapshot_device("2006").poll().unwrap().unwrap_err().kind, ErrorKind::Closed);
}

#[test]
fn a_thousand_requests_wait_at_once_and_one_more_is_refused_at_once() {
    let (client, _events, mut link) = with_peer();
    let pending: Vec<Pending> = (0..REQUESTS_MAX).map(|_| client.snapshot_device("2006")).collect();
    assert_eq!(client.snapshot_device("2006").poll().unwrap().unwrap_err().kind, ErrorKind::QueueFull);
    let mut ids: Vec<u32> = (0..REQUESTS_MAX).map(|_| link.expect(msg::SNAPSHOT_DEVICE_REQ)).collect();
    ids.reverse();
    for id in &ids {
        let answer = link.frame(msg::SNAPSHOT_DEVICE_CONF, &[(field::invoke_id, *id)]);
        link.send(&answer);
    }
    for (pending, id) in pending.iter().zip(ids.iter().rev()) {
        assert_eq!(number(&wait(pending).unwrap(), field::invoke_id), i64::from(*id), "each has its own answer");
    }
    let again = client.snapshot_device("2006");
    assert!(again.poll().is_none(), "there is room again");
}

#[test]
fn many_threads_ask_at_once_and_each_has_its_own_answer() {
    const THREADS: u32 = 8;
    const EACH: u32 = 100;
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, _events) = open_timed(&config(&sim.address()), &Timings::default()).unwrap();
    let start = Arc::new(Barrier::new(THREADS as usize));
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| {
            let (client, start) = (client.clone(), Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                for round in 0..EACH {
                    let agent = ["1001", "1002", "1003"][((thread + round) % 3) as usize];
                    let state = wait(&client.query_agent_state(agent)).unwrap();
                    assert_eq!(text(&state, field::agent_id_long), agent);
                }
            })
        })
        .collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    client.close();
}

#[test]
fn a_handler_asks_and_waits_for_the_answer() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (told, hears) = channel();
    let (own, client_of) = channel::<Client>();
    let mut client = None;
    let handler = move |event: &Arc<Event>| {
        if event.type_number() == msg::AGENT_STATE_EVENT {
            let client = client.get_or_insert_with(|| client_of.recv().unwrap());
            let answer = wait(&client.query_agent_state("1001")).unwrap();
            told.send((event.seq, answer.seq, number(&answer, field::agent_state))).unwrap();
        }
    };
    let client = Client::open_with(&config(&sim.address()), handler).unwrap();
    own.send(client.clone()).unwrap();
    sim.command("login 1001 2006").unwrap();
    let (event, answer, state) = hears.recv_timeout(PATIENCE).unwrap();
    assert!(answer >= event, "the answer is newer than the event that led to it");
    assert_eq!(state, 2);
    client.close();
}

#[test]
fn on_done_is_called_once_whenever_the_answer_comes_and_may_panic() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, _events) = open_timed(&config(&sim.address()), &Timings::default()).unwrap();
    let (told, hears) = channel();
    client.query_agent_state("1001").on_done(|_| panic!("a bug of a door"));
    let (first, again) = (told.clone(), client.clone());
    client.query_agent_state("1001").on_done(move |answer| {
        first.send(answer.is_ok()).unwrap();
        again.query_agent_state("1002").on_done(move |answer| first.send(answer.is_ok()).unwrap());
    });
    assert_eq!((hears.recv_timeout(PATIENCE), hears.recv_timeout(PATIENCE)), (Ok(true), Ok(true)));
    let pending = client.query_agent_state("1001");
    wait(&pending).unwrap();
    pending.on_done(move |answer| told.send(answer.is_ok()).unwrap());
    assert_eq!(hears.try_iter().collect::<Vec<_>>(), [true]);
    client.close();
}

#[test]
fn a_request_in_json_form_is_written_in_the_version_of_the_session() {
    let sim = Simulator::start(SimOptions { protocol_max: Some(14), ..SimOptions::default() }).unwrap();
    let mut config = config(&sim.address());
    config.set("protocol", "14").unwrap();
    let (client, _events) = open_timed(&config, &Timings::default()).unwrap();
    let json = serde_json::json!({"message": "QUERY_AGENT_STATE_REQ", "fields": {"agent_id_long": "1002"}});
    let answer = wait(&client.request(Request::json(json.as_object().unwrap()).unwrap(), None)).unwrap();
    assert_eq!(text(&answer, field::agent_id_long), "1002");
    client.close();
}
