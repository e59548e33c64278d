//! A consumer that lost events and has caught up is told how things are, alone, in its own queue.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use ccxcti_core::call::Model;
use ccxcti_core::wire::{Builder, Coding, Dialect, FieldId, field, msg};
use ccxcti_core::{Client, Event, EventBody, Next, SubscribeOptions, Subscription};

use peer::{Link, Peer, expect, next, number, quick};

fn message(id: u32, numbers: &[(FieldId, u32)], texts: &[(FieldId, &str)]) -> Vec<u8> {
    let builder = Builder::of(id, Coding::new(17, Dialect::Ccx)).unwrap();
    let builder = numbers.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value));
    texts.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
}

fn agent(id: &str, extension: &str, state: u32) -> Vec<u8> {
    message(msg::AGENT_STATE_EVENT, &[(field::agent_state, state)], &[(field::agent_id, id), (field::agent_extension, extension)])
}

/// A call that rings at a device.
fn ringing(call_id: u32, device: &str) -> Vec<u8> {
    let call = [(field::call_id, call_id), (field::call_type, 1)];
    let begin = message(msg::BEGIN_CALL_EVENT, &call, &[(field::connection_device_id, device), (field::ani, "+15551234")]);
    let rings = [(field::call_id, call_id), (field::local_connection_state, 2)];
    let parties = [(field::connection_device_id, device), (field::alerting_device_id, device), (field::calling_device_id, "2005")];
    [begin, message(msg::CALL_DELIVERED_EVENT, &rings, &parties)].concat()
}

fn ended(call_id: u32, device: &str) -> Vec<u8> {
    let numbers = [(field::call_id, call_id)];
    [msg::CALL_CLEARED_EVENT, msg::END_CALL_EVENT].map(|id| message(id, &numbers, &[(field::connection_device_id, device)])).concat()
}

/// A client with one subscriber that sees everything and one whose queue is tiny.
fn connected(peer: &Peer, tiny: &str) -> (Client, Subscription, Subscription, Link) {
    let (client, all) = Client::start_timed(&peer.config(), &quick()).unwrap();
    let tiny = client.subscribe_with(&SubscribeOptions::parse(tiny).unwrap()).unwrap();
    let link = peer.open();
    expect(&all, "SessionUp");
    expect(&tiny, "SessionUp");
    (client, all, tiny, link)
}

fn fold(model: &mut Model, event: &Event) {
    if let EventBody::Message(message) = &event.body {
        model.fold(UNIX_EPOCH, Duration::ZERO, event.epoch, &message.message());
    }
}

/// Everything that a consumer's table would show: calls with their parties, agents with their states.
fn table(model: &Model) -> Vec<String> {
    let picture = model.picture();
    let calls = picture.calls.iter().map(|call| {
        let parties = call.connections.iter().map(|party| format!("{:?}={:?}", party.connection_device_id.as_str(), party.state));
        format!("call {} type {:?} from {:?}: {}", call.call_id, call.call_type, call.ani.as_str(), parties.collect::<Vec<_>>().join(" "))
    });
    let agents = picture.agents.iter().map(|agent| format!("agent {:?} is {}", agent.agent_id.as_str(), agent.agent_state));
    calls.chain(agents).collect()
}

/// Takes events until this record; all of them.
fn until(events: &Subscription, type_name: &str) -> Vec<Arc<Event>> {
    let mut all = vec![next(events)];
    while all[all.len() - 1].type_name() != type_name {
        all.push(next(events));
    }
    all
}

/// A hundred calls, of which every tenth goes on.
fn storm(link: &mut Link) -> usize {
    link.send(&agent("1001", "2006", 3));
    for call_id in 1..=100 {
        link.send(&ringing(call_id, "2006"));
        if call_id % 10 != 0 {
            link.send(&ended(call_id, "2006"));
        }
    }
    link.send(&agent("1002", "2007", 2));
    2 + 200 + 180
}

fn numbers_never_go_back(events: &[Arc<Event>]) {
    assert!(events.windows(2).all(|pair| pair[0].seq <= pair[1].seq));
}

#[test]
fn the_picture_of_who_lost_events_is_whole_again() {
    for policy in ["drop-oldest", "drop-newest"] {
        let peer = Peer::new();
        let (_client, all, tiny, mut link) = connected(&peer, &format!("queue_events=16 queue_policy={policy}"));
        let mut truth = Model::new();
        let mut own = Model::new();
        // Known before the loss, and over by its end.
        link.send(&ringing(1_000, "2007"));
        for _ in 0..2 {
            fold(&mut truth, &next(&all));
            fold(&mut own, &next(&tiny));
        }
        let events = storm(&mut link);
        link.send(&ended(1_000, "2007"));
        link.send(&agent("1001", "2006", 5));
        for _ in 0..events + 3 {
            fold(&mut truth, &next(&all));
        }
        let told = until(&tiny, "Resynchronised");
        numbers_never_go_back(&told);
        assert!(told.iter().any(|event| event.type_name() == "EventsLost"));
        told.iter().for_each(|event| fold(&mut own, event));
        assert_eq!(table(&own), table(&truth), "{policy}");
        let done = &told[told.len() - 1];
        assert_eq!((number(done, field::calls), number(done, field::agents)), (10, 2));
        let first = told.iter().position(|event| event.synthetic).unwrap();
        let made = &told[first..told.len() - 1];
        assert!(made.iter().all(|event| event.synthetic && event.seq == done.seq && event.message_name().is_some()));
        if policy == "drop-newest" {
            assert!(made.iter().any(|event| event.type_name() == "EndCall" && number(event, field::call_id) == 1_000));
        }
        // The others see nothing of it, and life goes on.
        link.send(&agent("1001", "2006", 3));
        for events in [&all, &tiny] {
            let event = expect(events, "AgentState");
            assert!(!event.synthetic && event.seq == done.seq + 1);
        }
    }
}

#[test]
fn a_filter_is_told_what_it_watches() {
    let peer = Peer::new();
    let (_client, all, tiny, mut link) = connected(&peer, "queue_events=16 agents=1002");
    let events = storm(&mut link);
    link.send(&ringing(2_000, "2007").repeat(20));
    for _ in 0..events + 40 {
        next(&all);
    }
    let told = until(&tiny, "Resynchronised");
    let done = &told[told.len() - 1];
    assert_eq!((number(done, field::calls), number(done, field::agents)), (1, 1));
    let calls: Vec<_> = told.iter().filter(|event| event.synthetic && event.type_name() == "BeginCall").collect();
    assert!(calls.len() == 1 && number(calls[0], field::call_id) == 2_000);
    assert_eq!(calls[0].contact_id.unwrap().first_call_id(), 2_000);
}

#[test]
fn without_resync_a_loss_is_only_counted() {
    for key in ["resync", "track_calls"] {
        let peer = Peer::new();
        let mut config = peer.config();
        config.set(key, "off").unwrap();
        let (client, all) = Client::start_timed(&config, &quick()).unwrap();
        let tiny = client.subscribe_with(&SubscribeOptions::parse("queue_events=16").unwrap()).unwrap();
        let mut link = peer.open();
        let events = storm(&mut link);
        until(&all, "SessionUp");
        (0..events).for_each(|_| drop(next(&all)));
        peer::within("the last of them", || (tiny.stats().lost + 16 == events as u64).then_some(()));
        while let Next::Event(event) = tiny.next(Some(Duration::ZERO)) {
            assert!(!event.synthetic && event.type_name() != "Resynchronised", "{key}");
        }
        assert!(tiny.stats().lost > 0);
        // Nothing is given later either: the next event is the next thing.
        link.send(&agent("1001", "2006", 3));
        expect(&tiny, "AgentState");
    }
}

#[test]
fn a_queue_that_nobody_uses_is_told_nothing() {
    let peer = Peer::new();
    let mut config = peer.config();
    config.set("queue_events", "16").unwrap();
    let (client, [used, unused]) = Client::start_twofold(&config).unwrap();
    let mut link = peer.open();
    let events = storm(&mut link);
    peer::within("the end of the storm", || {
        let figures = unused.stats();
        (figures.lost + figures.waiting as u64 == events as u64).then_some(())
    });
    let told = until(&used, "Resynchronised");
    assert!(told.iter().any(|event| event.synthetic));
    link.send(&agent("1001", "2006", 5));
    peer::within("the next event", || (unused.stats().lost + 16 == events as u64 + 1).then_some(()));
    assert_eq!(unused.stats().waiting, 16);
    drop(link);
    client.close();
}

/// A server that knows nothing of what it is asked, on a thread of its own.
fn ignorant(mut link: Link) {
    std::thread::spawn(move || {
        while let Some(message) = link.receive() {
            link.refuse(message.message().u32(field::invoke_id).unwrap(), 12);
        }
    });
}

#[test]
fn between_sessions_nothing_is_told_and_then_what_the_session_missed_comes_first() {
    let peer = Peer::new();
    let (_client, all, tiny, mut link) = connected(&peer, "queue_events=16");
    storm(&mut link);
    drop(link);
    until(&all, "SessionDown");
    let lost = until(&tiny, "SessionDown");
    assert!(lost.iter().any(|event| event.type_name() == "EventsLost"));
    ignorant(peer.open());
    let shown = |events: &[Arc<Event>]| events.iter().map(|event| (event.type_name(), event.synthetic)).collect::<Vec<_>>();
    let found = until(&all, "Resynchronised");
    let same = until(&tiny, "Resynchronised");
    assert_eq!(shown(&found), shown(&same), "the session's own");
    assert_eq!(found[0].type_name(), "SessionUp");
    let told = until(&tiny, "Resynchronised");
    assert!(told.len() > 10 && told[..told.len() - 1].iter().all(|event| event.synthetic));
    assert!(told.iter().all(|event| event.seq >= found[found.len() - 1].seq && event.epoch == 2));
    assert!(matches!(all.next(Some(Duration::ZERO)), Next::TimedOut), "to one alone");
}
