//! Every function of the client is allowed wherever the client calls the program: in the handler, in what is called with an answer, in
//! the hook for errors, in the handler's own end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use ccxcti_core::request::Request;
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, ErrorKind, Event, EventHandler, Next, NextBatch, Pending, SubscribeOptions, Subscription};

use peer::{Link, PATIENCE, Peer, quick, within};

/// The client, once there is one.
type Own = Arc<OnceLock<Client>>;

/// Calls every function that a program has, but for those that wait and those that end the client.
fn everything(client: &Client) {
    let copy = client.clone();
    assert!(copy.server().is_some() && !copy.is_closed());
    assert_eq!(copy.handler_panics(), client.handler_panics());
    assert!(copy.capture().is_none());
    copy.on_error(|_| {});
    assert_eq!(copy.picture().agents.len(), 0);
    assert!(copy.call(1_000).is_none() && copy.agent("1001").is_none() && copy.device("9999").is_none());
    let options = SubscribeOptions::parse("devices=2006 queue_policy=drop-newest").unwrap();
    for further in [copy.subscribe(), copy.subscribe_with(&options).unwrap()] {
        assert!(further.fd().is_ok() && further.stats().lost == 0);
        assert!(!matches!(further.next(Some(Duration::ZERO)), Next::Closed));
        assert_ne!(further.next_batch(5, Some(Duration::ZERO), &mut Vec::new()), NextBatch::Closed);
        further.close();
        assert!(matches!(further.next(None), Next::Closed));
    }
    let unheard = copy.deliver(copy.subscribe(), |_: &Arc<Event>| {}).unwrap_err();
    assert_eq!(unheard.kind, ErrorKind::InvalidArgument);
    let answers = [
        copy.query_agent_state("1001"),
        copy.snapshot_call(7, None),
        copy.snapshot_device("2006"),
        copy.query_device_info("2006"),
        copy.set_call_data(7, Some("2006"), [("call_variable_1", "x")]),
    ];
    for pending in &answers {
        pending.poll();
        pending.on_done(|_| {});
    }
}

/// A client with a handler, and its session.
fn connected(peer: &Peer, own: &Own, handler: impl EventHandler) -> (Client, Link) {
    let (client, events) = Client::start_timed(&peer.config(), &quick()).unwrap();
    client.deliver(events, handler).unwrap();
    own.set(client.clone()).unwrap();
    let link = peer.open();
    assert!(client.wait_up(PATIENCE).unwrap());
    (client, link)
}

/// Answers the next request of this kind with a refusal; others go unanswered.
fn refuse(link: &mut Link, id: u32) {
    loop {
        let message = link.receive().expect("the client closed the connection");
        if message.message().id() == id {
            let invoke_id = message.message().u32(field::invoke_id).unwrap();
            return link.refuse(invoke_id, 12);
        }
    }
}

fn said<T>(told: &Receiver<T>) -> T {
    told.recv_timeout(PATIENCE).expect("the client hangs")
}

#[test]
fn in_the_handler() {
    let own = Own::default();
    let (tell, told) = channel();
    let inside = Arc::clone(&own);
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &own, move |event: &Arc<Event>| {
        let client = inside.wait();
        if event.type_number() == msg::CALL_DELIVERED_EVENT {
            assert_eq!(client.wait_up(PATIENCE), Ok(true));
            everything(client);
            // The engine answers while the handler waits.
            let answer = client.request(Request::query_device_info("2006"), None).wait(Some(PATIENCE));
            tell.send(answer.unwrap_err().kind.is(ErrorKind::RequestFailed)).unwrap();
        }
    });
    let call = link.call(7);
    link.send(&call);
    let server = thread::spawn(move || {
        while let Some(message) = link.receive() {
            let invoke_id = message.message().u32(field::invoke_id).unwrap();
            if message.message().id() == msg::CLOSE_REQ {
                link.send(&link.frame(msg::CLOSE_CONF, &[(field::invoke_id, invoke_id)]));
            } else {
                link.refuse(invoke_id, 12);
            }
        }
    });
    assert!(said(&told));
    client.close();
    server.join().unwrap();
    assert_eq!(client.handler_panics(), 0);
}

#[test]
fn in_what_is_called_with_an_answer() {
    let own = Own::default();
    let (tell, told) = channel();
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &own, |_: &Arc<Event>| {});
    let inside = client.clone();
    client.query_agent_state("1001").on_done(move |answer| {
        everything(&inside);
        // On the engine thread: it cannot wait for its own end.
        inside.close();
        assert!(inside.is_closed());
        tell.send(answer.unwrap_err().kind.is(ErrorKind::RequestFailed)).unwrap();
    });
    refuse(&mut link, msg::QUERY_AGENT_STATE_REQ);
    assert!(said(&told));
    drop(link);
    client.close();
    assert_eq!(client.query_agent_state("1001").wait(None).unwrap_err().kind, ErrorKind::Closed);
}

/// Others may wait for the end meanwhile: they must not wait for each other.
#[test]
fn a_close_inside_an_answer_meets_one_from_outside() {
    let own = Own::default();
    let (tell, told) = channel();
    let (enter, entered) = channel();
    let (open, gate) = channel::<()>();
    let peer = Peer::new();
    let (client, mut link) = connected(&peer, &own, |_: &Arc<Event>| {});
    let inside = client.clone();
    client.query_agent_state("1001").on_done(move |_| {
        enter.send(()).unwrap();
        gate.recv().unwrap();
        inside.close();
        tell.send(()).unwrap();
    });
    refuse(&mut link, msg::QUERY_AGENT_STATE_REQ);
    said(&entered);
    let outside = closing(&client);
    within("the close from outside", || client.is_closed().then_some(()));
    open.send(()).unwrap();
    said(&told);
    drop(link);
    said(&outside);
}

/// Closes on a thread of its own and says when that is done.
fn closing(client: &Client) -> Receiver<()> {
    let (tell, told) = channel();
    let client = client.clone();
    thread::spawn(move || {
        client.close();
        tell.send(()).unwrap();
    });
    told
}

#[test]
fn a_handler_may_ask_for_anything_while_somebody_waits_for_its_end() {
    let own = Own::default();
    let (tell, told) = channel();
    let (enter, entered) = channel();
    let (open, gate) = channel::<()>();
    let peer = Peer::new();
    let inside = Arc::clone(&own);
    let (client, mut link) = connected(&peer, &own, move |event: &Arc<Event>| {
        if event.type_number() == msg::CALL_DELIVERED_EVENT {
            let client = inside.wait();
            enter.send(()).unwrap();
            gate.recv().unwrap();
            let refused = client.deliver(client.subscribe(), |_: &Arc<Event>| {}).unwrap_err().kind;
            client.close();
            let late = client.query_agent_state("1001").wait(Some(PATIENCE)).unwrap_err().kind;
            tell.send((refused, late)).unwrap();
        }
    });
    let call = link.call(7);
    link.send(&call);
    said(&entered);
    let outside = closing(&client);
    // From here on the other thread waits for this handler, holding what it holds.
    link.confirm_close();
    link.expect_end();
    open.send(()).unwrap();
    assert_eq!(said(&told), (ErrorKind::Closed, ErrorKind::Closed));
    said(&outside);
}

#[test]
fn in_the_hook_for_errors() {
    let own = Own::default();
    let (tell, told) = channel();
    let peer = Peer::new();
    let failing = |event: &Arc<Event>| assert!(event.type_number() != msg::CALL_DELIVERED_EVENT, "this handler fails at calls");
    let (client, mut link) = connected(&peer, &own, failing);
    let inside = Arc::clone(&own);
    client.on_error(move |error| {
        let client = inside.wait();
        everything(client);
        client.close();
        tell.send(error.kind).unwrap();
    });
    let call = link.call(7);
    link.send(&call);
    assert_eq!(said(&told), ErrorKind::Panic);
    drop(link);
    client.close();
    assert_eq!(client.handler_panics(), 1);
}

/// A handler that uses the client in its own end.
struct Last {
    own: Own,
    subscription: Option<Subscription>,
    tell: Sender<(bool, ErrorKind)>,
}

impl EventHandler for Last {
    fn event(&mut self, _event: &Arc<Event>) {
        self.subscription = Some(self.own.wait().subscribe());
    }
}

impl Drop for Last {
    fn drop(&mut self) {
        let client = self.own.wait();
        client.close();
        // The session may be on its way to its end still: what a new queue gets is the rest of it.
        let rest = client.subscribe();
        while let Next::Event(_) = rest.next(Some(PATIENCE)) {}
        let closed = matches!(rest.next(None), Next::Closed) && client.is_closed() && client.server().is_none();
        self.tell.send((closed, client.snapshot_device("2006").wait(Some(PATIENCE)).unwrap_err().kind)).unwrap();
    }
}

#[test]
fn in_the_end_of_the_handler() {
    let own = Own::default();
    let (tell, told) = channel();
    let peer = Peer::new();
    let handler = Last { own: Arc::clone(&own), subscription: None, tell };
    let (client, link) = connected(&peer, &own, handler);
    drop(link);
    client.close();
    assert_eq!(said(&told), (true, ErrorKind::Closed));
}

/// Asks anew with each answer, until the client is closed.
fn ask_for_ever(client: &Client) {
    let again = client.clone();
    client.snapshot_device("2006").on_done(move |answer| {
        if answer.unwrap_err().kind == ErrorKind::NotConnected {
            ask_for_ever(&again);
        }
    });
}

#[test]
fn who_asks_anew_with_each_answer_holds_nothing_up() {
    let peer = Peer::new();
    let (client, _events) = Client::start_timed(&peer.config(), &quick()).unwrap();
    ask_for_ever(&client);
    // The session is not open: each answer comes at once.
    let mut link = peer.accept();
    link.expect(msg::OPEN_REQ);
    let (tell, told) = channel();
    thread::spawn(move || {
        client.close();
        tell.send(()).unwrap();
    });
    said(&told);
}

/// Asks its question when it is dropped.
struct Curious(Arc<Pending>);

impl Drop for Curious {
    fn drop(&mut self) {
        assert!(self.0.poll().is_none());
    }
}

#[test]
fn what_a_replaced_function_owns_may_ask_too() {
    let peer = Peer::new();
    let (client, link) = connected(&peer, &Own::default(), |_: &Arc<Event>| {});
    let pending = Arc::new(client.query_agent_state("1001"));
    let (tell, told) = channel();
    thread::spawn(move || {
        let curious = Curious(Arc::clone(&pending));
        pending.on_done(move |_| drop(curious));
        pending.on_done(|_| {});
        tell.send(()).unwrap();
    });
    said(&told);
    drop(link);
    client.close();
}
