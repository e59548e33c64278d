//! Closing: from everywhere, at any time, more than once. Afterwards nothing runs, and the handler is gone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, ThreadId};
use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, ErrorKind, Event, EventHandler, Next};

use peer::{Link, PATIENCE, Peer, expect, next, open_timed, quick, text, within};

/// What a handler did.
#[derive(Debug, PartialEq)]
enum Did {
    Call(&'static str),
    Dropped,
}

/// Tells what it does, and on which thread; then does what the test wants.
struct Witness<F> {
    tell: Sender<(Did, ThreadId)>,
    then: F,
}

impl<F: FnMut(&Event) + Send + 'static> EventHandler for Witness<F> {
    fn event(&mut self, event: &Arc<Event>) {
        self.tell.send((Did::Call(event.type_name()), thread::current().id())).unwrap();
        (self.then)(event);
    }
}

impl<F> Drop for Witness<F> {
    fn drop(&mut self) {
        let _ = self.tell.send((Did::Dropped, thread::current().id()));
    }
}

fn witness<F: FnMut(&Event) + Send + 'static>(then: F) -> (Witness<F>, Receiver<(Did, ThreadId)>) {
    let (tell, told) = channel();
    (Witness { tell, then }, told)
}

/// What the handler did until it was dropped; all of it on one thread.
fn deeds(told: &Receiver<(Did, ThreadId)>) -> Vec<Did> {
    let (first, thread) = told.recv_timeout(PATIENCE).unwrap();
    let mut all = vec![first];
    while all.last() != Some(&Did::Dropped) {
        let (did, on) = told.recv_timeout(PATIENCE).unwrap();
        assert_eq!(on, thread, "{did:?}");
        all.push(did);
    }
    assert!(told.try_recv().is_err(), "something after the drop");
    all
}

/// A client with a handler and the connection of its open session.
fn connected(peer: &Peer, timings: &Timings, handler: impl EventHandler) -> (Client, Link) {
    let (client, subscription) = Client::start_timed(&peer.config(), timings).unwrap();
    client.deliver(subscription, handler).unwrap();
    let link = peer.open();
    assert!(client.wait_up(PATIENCE).unwrap());
    (client, link)
}

#[test]
fn from_inside_the_handler() {
    let own = Arc::new(OnceLock::<Client>::new());
    let (handler, told) = witness({
        let own = Arc::clone(&own);
        move |event| {
            if event.type_number() == msg::CALL_DELIVERED_EVENT {
                own.wait().close();
                assert!(own.wait().is_closed());
            }
        }
    });
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &quick(), handler);
    own.set(client.clone()).unwrap();
    let calls = link.call(7).repeat(10);
    link.send(&calls);
    link.confirm_close();
    assert_eq!(deeds(&told), [Did::Call("SessionUp"), Did::Call("CallDelivered"), Did::Dropped]);
    link.expect_end();
    client.close();
}

#[test]
fn everything_is_allowed_inside_the_handler() {
    let own = Arc::new(OnceLock::<Client>::new());
    let (handler, told) = witness({
        let own = Arc::clone(&own);
        move |_| {
            let client: &Client = own.wait();
            assert_eq!(client.wait_up(PATIENCE), Ok(true));
            assert!(client.server().is_some() && !client.is_closed());
            let further = client.subscribe();
            // The next event may have come by now.
            assert!(!matches!(further.next(Some(Duration::ZERO)), Next::Closed));
            further.close();
        }
    });
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &quick(), handler);
    own.set(client.clone()).unwrap();
    assert_eq!(told.recv_timeout(PATIENCE).unwrap().0, Did::Call("SessionUp"));
    let call = link.call(7);
    link.send(&call);
    assert_eq!(told.recv_timeout(PATIENCE).unwrap().0, Did::Call("CallDelivered"));
    assert_eq!(client.handler_panics(), 0);
    let server = thread::spawn(move || link.confirm_close());
    client.close();
    server.join().unwrap();
}

#[test]
fn it_waits_for_the_call_that_runs_and_none_follows() {
    let (enter, entered) = channel();
    let (open, gate) = channel::<()>();
    let returned = Arc::new(AtomicBool::new(false));
    let (handler, told) = witness({
        let returned = Arc::clone(&returned);
        move |event| {
            if event.type_number() == msg::CALL_DELIVERED_EVENT {
                enter.send(()).unwrap();
                gate.recv().unwrap();
                returned.store(true, Ordering::SeqCst);
            }
        }
    });
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &quick(), handler);
    let calls = link.call(7).repeat(100);
    link.send(&calls);
    entered.recv_timeout(PATIENCE).unwrap();
    let closers: Vec<_> = (0..3)
        .map(|_| {
            let (client, returned) = (client.clone(), Arc::clone(&returned));
            thread::spawn(move || {
                client.close();
                assert!(returned.load(Ordering::SeqCst), "close returned before the handler");
            })
        })
        .collect();
    link.confirm_close();
    link.expect_end();
    open.send(()).unwrap();
    closers.into_iter().for_each(|closer| closer.join().unwrap());
    assert_eq!(deeds(&told), [Did::Call("SessionUp"), Did::Call("CallDelivered"), Did::Dropped]);
}

#[test]
fn twice_and_with_the_server_gone() {
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || peer.open());
    let (client, events) = open_timed(&config, &Timings::default()).unwrap();
    drop(server.join().unwrap());
    expect(&events, "SessionUp");
    assert_eq!(text(&expect(&events, "SessionDown"), field::reason), "connection-lost");
    client.close();
    client.close();
    assert!(matches!(events.next(None), Next::Closed));
    assert!(matches!(client.subscribe().next(None), Next::Closed));
    assert_eq!(client.wait_up(PATIENCE).unwrap_err().kind, ErrorKind::Closed);
    assert_eq!(client.server(), None);
}

#[test]
fn a_server_that_does_not_answer_the_close_is_left() {
    let peer = Peer::new();
    let timings = Timings { close: Duration::from_millis(50), ..quick() };
    let (handler, told) = witness(|_| {});
    let (client, mut link) = connected(&peer, &timings, handler);
    within("SessionUp", || told.try_recv().ok());
    client.close();
    link.expect(msg::CLOSE_REQ);
    link.expect_end();
    assert_eq!(deeds(&told), [Did::Dropped]);
}

#[test]
fn dropping_the_last_handle_closes() {
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || {
        let mut link = peer.open();
        link.confirm_close();
        link.expect_end();
    });
    let (client, events) = open_timed(&config, &quick()).unwrap();
    drop(client.clone());
    assert!(!client.is_closed());
    drop(client);
    expect(&events, "SessionUp");
    expect(&events, "SessionDown");
    assert!(matches!(events.next(None), Next::Closed));
    server.join().unwrap();
}

#[test]
fn the_last_handle_may_go_inside_the_handler() {
    let own = Arc::new(std::sync::Mutex::new(None::<Client>));
    let (handler, told) = witness({
        let own = Arc::clone(&own);
        move |event| {
            if event.type_number() == msg::CALL_DELIVERED_EVENT {
                drop(own.lock().unwrap().take());
            }
        }
    });
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &quick(), handler);
    *own.lock().unwrap() = Some(client);
    let call = link.call(7);
    link.send(&call);
    link.confirm_close();
    link.expect_end();
    assert_eq!(deeds(&told).last(), Some(&Did::Dropped));
}

#[test]
fn a_panic_costs_one_event() {
    let calls = Arc::new(AtomicUsize::new(0));
    let (handler, told) = witness({
        let calls = Arc::clone(&calls);
        move |_| assert!(calls.fetch_add(1, Ordering::SeqCst) != 1, "this handler fails at its second call")
    });
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &quick(), handler);
    let (tell, errors) = channel();
    client.on_error(move |error| {
        tell.send(error.clone()).unwrap();
        panic!("this hook fails too");
    });
    let call = link.call(7).repeat(2);
    link.send(&call);
    within("the third call", || (calls.load(Ordering::SeqCst) == 3).then_some(()));
    assert_eq!(client.handler_panics(), 1);
    let error = errors.recv_timeout(PATIENCE).unwrap();
    assert_eq!((error.kind, error.text.as_str()), (ErrorKind::Panic, "the handler failed at event 2 (CallDelivered)"));
    let server = thread::spawn(move || link.confirm_close());
    client.close();
    server.join().unwrap();
    assert_eq!(deeds(&told).len(), 4);
}

#[test]
fn an_open_that_fails_has_dropped_the_handler_when_it_returns() {
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || drop(peer.accept()));
    let (handler, told) = witness(|_| {});
    let error = Client::open_with(&config, handler).unwrap_err();
    assert_eq!(error.kind, ErrorKind::ConnectionLost);
    assert_eq!(told.try_recv().unwrap().0, Did::Dropped);
    server.join().unwrap();
}

#[test]
fn what_waits_can_be_taken_after_the_close() {
    let peer = Peer::new();
    let (client, events) = Client::start_timed(&peer.config(), &quick()).unwrap();
    let further = client.subscribe();
    let server = thread::spawn(move || {
        let mut link = peer.open();
        let calls = link.call(7).repeat(3);
        link.send(&calls);
        link.confirm_close();
    });
    while next(&further).seq < 4 {}
    client.close();
    server.join().unwrap();
    let names: Vec<_> = (0..5).map(|_| next(&events).type_name()).collect();
    assert_eq!(names, ["SessionUp", "CallDelivered", "CallDelivered", "CallDelivered", "SessionDown"]);
    assert!(matches!(events.next(None), Next::Closed));
}
