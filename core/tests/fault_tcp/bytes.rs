//! Bytes that are cut, late, or wrong.

use std::time::Duration;

use ccxcti_core::session::Timings;
use ccxcti_core::wire::{field, msg};

use crate::fault_support::frames::{call, cases, frame, open_conf};
use crate::fault_support::memory::growth_of_all;
use crate::peer::{Link, Peer, expect, number, quick};
use crate::{BEAT, client, goes_on, recovers, timings, up};

/// Sends bytes in pieces of so many; a client that has heard enough may leave in the middle.
fn send_in_pieces(link: &mut Link, bytes: &[u8], size: usize) {
    for piece in bytes.chunks(size) {
        if !link.try_send(piece) {
            return;
        }
    }
}

#[test]
fn wrong_bytes_show_what_they_are_and_the_client_goes_on() {
    for case in cases() {
        for size in [usize::MAX, 1, 7] {
            let peer = Peer::new();
            let (_client, events, mut link) = up(&peer);
            send_in_pieces(&mut link, &case.bytes, size);
            for shown in case.shows {
                expect(&events, shown);
            }
            match case.ends {
                Some(reason) => drop(recovers(&events, &peer, reason, 2)),
                None => goes_on(&events, &mut link),
            }
        }
    }
}

#[test]
fn one_byte_at_a_time_is_the_same_stream() {
    let peer = Peer::new();
    let (_client, events) = client(&[peer.address()], &quick());
    let mut link = peer.accept();
    link.expect(msg::OPEN_REQ);
    let stream: Vec<u8> = [open_conf()].into_iter().chain((0..50).map(call)).flatten().collect();
    send_in_pieces(&mut link, &stream, 1);
    expect(&events, "SessionUp");
    for call_id in 0..50 {
        let event = expect(&events, "CallDelivered");
        assert_eq!((number(&event, field::call_id), event.seq), (call_id, u64::try_from(call_id).unwrap() + 2));
    }
    goes_on(&events, &mut link);
}

#[test]
fn a_pause_inside_a_frame_holds_nothing_up_but_that_frame() {
    let peer = Peer::new();
    let (_client, events) = client(&[peer.address()], &timings());
    let mut link = peer.open();
    expect(&events, "SessionUp");
    let bytes = call(7);
    for at in [1, 8, bytes.len() - 1] {
        link.send(&bytes[..at]);
        // The client asks twice whether the server is there, and waits.
        let asked = [link.expect(msg::HEARTBEAT_REQ), link.expect(msg::HEARTBEAT_REQ)];
        link.send(&bytes[at..]);
        link.send(&asked.map(|invoke_id| frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)])).concat());
        assert_eq!(number(&expect(&events, "CallDelivered"), field::call_id), 7);
    }
    // The pause that has no end.
    link.send(&bytes[..9]);
    link.expect_end();
    recovers(&events, &peer, "no-answer", 2);
}

#[test]
fn two_frames_and_a_half_are_two_events_and_later_the_third() {
    let peer = Peer::new();
    let (_client, events, mut link) = up(&peer);
    let stream: Vec<u8> = (1..=3).flat_map(call).collect();
    let half = call(1).len() * 5 / 2;
    link.send(&stream[..half]);
    for call_id in [1, 2] {
        assert_eq!(number(&expect(&events, "CallDelivered"), field::call_id), call_id);
    }
    link.send(&stream[half..]);
    assert_eq!(number(&expect(&events, "CallDelivered"), field::call_id), 3);
    goes_on(&events, &mut link);
}

/// Far more than the tests that run beside this one have in use, far less than two gigabytes.
const ROOM: usize = 64 << 20;

#[test]
fn a_header_that_promises_two_gigabytes_gets_no_room() {
    let peer = Peer::new();
    let (_client, events, mut link) = up(&peer);
    let grown = growth_of_all(|| {
        let huge = [&0x8000_0000u32.to_be_bytes()[..], &9u32.to_be_bytes()].concat();
        link.send(&huge);
        link.try_send(&vec![1; 1 << 20]);
        drop(recovers(&events, &peer, "protocol-error", 2));
    });
    assert!(grown < ROOM, "{grown} bytes");
}

#[test]
fn a_half_answer_to_the_open_request_is_no_session() {
    let peer = Peer::new();
    let short = Timings { open: 2 * BEAT, ..timings() };
    let (client, events) = client(&[peer.address()], &short);
    let mut link = peer.accept();
    link.expect(msg::OPEN_REQ);
    link.send(&open_conf()[..20]);
    link.expect_end();
    let error = client.wait_up(Duration::from_secs(20)).unwrap_err();
    assert_eq!(error.kind, ccxcti_core::ErrorKind::TimedOut);
    assert!(matches!(events.next(None), ccxcti_core::Next::Closed), "there was no session that could show anything");
}
