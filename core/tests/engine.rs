//! The client engine over TCP, from open to close.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;

use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Event, Next};

use peer::{PATIENCE, Peer, expect, number, text};

#[test]
fn a_session_opens_delivers_and_closes() {
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || {
        let mut link = peer.open();
        let call = link.call(16_777_507);
        link.send(&call);
        link.confirm_close();
        link.expect_end();
    });
    let (client, events) = Client::open(&config).unwrap();
    let up = expect(&events, "SessionUp");
    assert_eq!((up.seq, up.epoch), (1, 1));
    assert_eq!(text(&up, field::server), config.get("servers"));
    assert_eq!((number(&up, field::protocol), text(&up, field::dialect)), (17, "ccx".to_owned()));
    assert_eq!((number(&up, field::services_granted), number(&up, field::online)), (0x10, 1));
    assert_eq!(client.server().as_deref(), Some(config.get("servers")));
    let call = expect(&events, "CallDelivered");
    assert_eq!((call.seq, number(&call, field::call_id), text(&call, field::ani)), (2, 16_777_507, "+15551234".to_owned()));
    client.close();
    assert_eq!(text(&expect(&events, "SessionDown"), field::reason), "closed");
    assert!(matches!(events.next(None), Next::Closed));
    assert!(client.is_closed());
    server.join().unwrap();
}

#[test]
fn a_handler_gets_every_event_in_order_on_one_thread() {
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || {
        let mut link = peer.open();
        let calls: Vec<u8> = (0..1_000).flat_map(|call| link.call(call)).collect();
        link.send(&calls);
        link.confirm_close();
    });
    let (tell, told) = channel();
    let client = Client::open_with(&config, move |event: &Arc<Event>| {
        tell.send((thread::current().id(), Arc::clone(event))).unwrap();
    })
    .unwrap();
    let (thread, up) = told.recv_timeout(PATIENCE).unwrap();
    assert_eq!(up.type_name(), "SessionUp");
    for call in 0..1_000 {
        let (on, event) = told.recv_timeout(PATIENCE).unwrap();
        assert_eq!((on, event.seq, event.type_number()), (thread, call + 2, msg::CALL_DELIVERED_EVENT));
        assert_eq!(number(&event, field::call_id), i64::try_from(call).unwrap());
    }
    client.close();
    assert!(told.recv_timeout(PATIENCE).is_err(), "the handler is dropped, with its sender");
    server.join().unwrap();
}
