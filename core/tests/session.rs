//! The session machine on virtual time: what it sends, what it gives, when and why it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod session_run;

use std::time::Duration;

use ccxcti_core::ErrorKind;
use ccxcti_core::session::{DownReason, Ended, Input, What};
use ccxcti_core::wire::{Builder, Coding, FieldId, FloatHeader, Put, field, msg};
use proptest::prelude::*;

use session_run::{Run, S};

#[test]
fn heartbeats_go_out_after_silence_and_an_answer_clears_them() {
    let mut run = Run::opened();
    run.pass(4 * S);
    assert!(run.sent.is_empty());
    for beat in 0..100 {
        run.pass(if beat == 0 { S } else { 5 * S });
        let invoke_id = run.sent.last().unwrap().message().u32(field::invoke_id).unwrap();
        run.bytes(&run.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]));
    }
    assert_eq!(run.sent_ids(), [msg::HEARTBEAT_REQ; 100]);
    assert!(run.ended.is_none());
    assert_eq!(run.items.len(), 1, "answers to heartbeats are no events");
}

#[test]
fn a_server_is_gone_when_the_third_unanswered_heartbeat_has_waited_one_interval() {
    let mut run = Run::opened();
    run.pass(20 * S - Duration::from_millis(1));
    assert_eq!(run.sent_ids(), [msg::HEARTBEAT_REQ; 3]);
    // Events alone are no answer: the server's session may be stuck while its queue drains.
    run.bytes(&run.system_event(3));
    assert!(run.ended.is_none());
    run.pass(Duration::from_millis(1));
    assert_eq!((run.end().0, run.end().1), (DownReason::NoAnswer, ErrorKind::TimedOut));
}

#[test]
fn two_missed_heartbeats_and_one_answered_go_on() {
    let mut run = Run::opened();
    run.pass(15 * S);
    run.bytes(&run.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, 3)]));
    run.pass(19 * S);
    assert!(run.ended.is_none());
    run.pass(S);
    assert!(run.ended.is_some(), "three later ones without answer");
}

#[test]
fn a_clock_that_jumps_does_not_send_heartbeats_in_bulk() {
    let mut run = Run::opened();
    run.now += 3_600 * S;
    run.input(Input::Time);
    run.input(Input::Time);
    assert_eq!(run.sent_ids(), [msg::HEARTBEAT_REQ]);
    assert!(run.ended.is_none());
}

#[test]
fn failure_conf_to_a_heartbeat_means_off_line_and_to_anything_else_is_an_event() {
    let mut run = Run::opened();
    run.pass(10 * S);
    run.bytes(&run.failure(77, 12));
    assert!(run.ended.is_none());
    assert_eq!(run.story(), ["0ns Up", "10s FailureConf"]);
    run.bytes(&run.failure(2, 15));
    assert_eq!((run.end().0, run.end().1), (DownReason::ServerOffline, ErrorKind::ServerOffline));
    assert_eq!(run.items.len(), 2);
}

#[test]
fn failure_event_is_delivered_and_may_end_the_session() {
    let cases = [
        (4, Some((DownReason::Failure, ErrorKind::ConnectionLost))),
        (11, Some((DownReason::Replaced, ErrorKind::SessionReplaced))),
        (15, Some((DownReason::ServerOffline, ErrorKind::ServerOffline))),
        (16, Some((DownReason::Failure, ErrorKind::ConnectionLost))),
        (92, Some((DownReason::ServerOffline, ErrorKind::NotMaster))),
        (37, None),
    ];
    for (status, end) in cases {
        let mut run = Run::opened();
        run.bytes(&run.frame(msg::FAILURE_EVENT, &[(field::status, status)]));
        assert_eq!(run.story(), ["0ns Up", "0ns Failure"], "{status}");
        assert_eq!(run.ended.as_ref().map(|ended| (ended.reason, ended.error.kind)), end, "{status}");
    }
}

#[test]
fn a_contact_centre_that_goes_out_of_service_ends_the_session_after_the_last_words() {
    let say = |run: &mut Run, fields: &[(FieldId, u32)]| run.bytes(&run.frame(msg::SYSTEM_EVENT, fields));
    for fields in [[(field::system_event_id, 4)], [(field::ccx_status, 0x300)], [(field::ccx_status, 0x600)]] {
        let mut run = Run::opened();
        run.pass(S);
        say(&mut run, &fields);
        run.pass(Duration::from_millis(499));
        run.bytes(&run.system_event(10));
        assert!(run.ended.is_none());
        run.pass(Duration::from_millis(1));
        assert_eq!((run.end().0, run.end().1), (DownReason::ServerOffline, ErrorKind::ServerOffline), "{fields:?}");
        assert_eq!(run.story(), ["0ns Up", "1s System", "1.499s System"]);
        let mut run = Run::opened();
        say(&mut run, &fields);
        run.input(Input::Lost(None));
        assert_eq!(run.end().0, DownReason::ServerOffline, "the server's own word explains the loss");
        let mut run = Run::opened();
        say(&mut run, &fields);
        run.bytes(&run.frame(msg::FAILURE_EVENT, &[(field::status, 92)]));
        assert_eq!((run.end().0, run.end().1), (DownReason::ServerOffline, ErrorKind::NotMaster), "at once");
    }
    let mut run = Run::opened();
    say(&mut run, &[(field::ccx_status, 0x200)]);
    say(&mut run, &[(field::system_event_id, 10)]);
    run.pass(S);
    assert!(run.ended.is_none(), "shutting down and devices are only delivered");
}

#[test]
fn a_contact_centre_that_was_out_of_service_before_may_say_so() {
    let mut run = Run::new(&[]);
    run.bytes(&run.frame(msg::OPEN_CONF, &[(field::invoke_id, 1), (field::ccx_online, 0)]));
    run.bytes(&run.system_event(4));
    run.pass(S);
    assert!(run.ended.is_none());
    run.bytes(&[run.system_event(3), run.system_event(4)].concat());
    run.pass(S);
    assert_eq!(run.end().0, DownReason::ServerOffline);
    let mut run = Run::new(&[("dialect", "ged188")]);
    run.bytes(&run.open_conf());
    run.bytes(&run.system_event(4));
    run.pass(S);
    assert!(run.ended.is_none(), "in GED-188 it is one peripheral of several");
}

#[test]
fn closing_waits_five_seconds_for_the_answer_and_still_delivers() {
    let mut run = Run::opened();
    run.input(Input::Close);
    run.input(Input::Close);
    assert_eq!(run.sent_ids(), [msg::CLOSE_REQ]);
    assert_eq!(run.sent[0].message().u32(field::status), Some(0));
    run.bytes(&run.system_event(3));
    run.pass(5 * S - Duration::from_nanos(1));
    assert!(run.ended.is_none());
    assert_eq!(run.story(), ["0ns Up", "0ns System"]);
    run.pass(Duration::from_nanos(1));
    assert_eq!(run.end().0, DownReason::Closed);
    for answer in [msg::CLOSE_CONF, msg::FAILURE_CONF] {
        let mut run = Run::opened();
        run.input(Input::Close);
        let invoke_id = run.sent[0].message().u32(field::invoke_id).unwrap();
        run.bytes(&run.frame(answer, &[(field::invoke_id, invoke_id)]));
        assert_eq!(run.end().0, DownReason::Closed);
    }
    let mut run = Run::opened();
    run.input(Input::Close);
    run.input(Input::Lost(None));
    assert_eq!(run.end().0, DownReason::Closed, "a server may just drop the connection");
}

#[test]
fn a_malformed_message_is_an_item_and_the_session_goes_on() {
    let mut run = Run::opened();
    let good = run.system_event(3);
    let short = [&[0, 0, 0, 4, 0, 0, 0, 31][..], &[1, 2, 3, 4]].concat();
    run.bytes(&[short.as_slice(), &good].concat());
    let story = run.story();
    assert!(story[1].starts_with("0ns Malformed 31 SYSTEM_EVENT: "), "{story:?}");
    assert_eq!((story.len(), story[2].as_str()), (3, "0ns System"));
    let What::Malformed { frame, .. } = &run.items[1].what else { panic!() };
    assert_eq!(frame, &short);
    assert!(run.ended.is_none());
}

#[test]
fn lost_framing_ends_the_session() {
    let mut run = Run::opened();
    run.bytes(&[0x80, 0, 0, 0, 0, 0, 0, 9]);
    let (reason, kind, text) = run.end();
    assert_eq!((reason, kind), (DownReason::ProtocolError, ErrorKind::Malformed));
    assert!(text.contains("2147483656") && text.contains("12500"), "{text}");
}

#[test]
fn a_lost_connection_says_where_it_was_lost() {
    let lost = |mut run: Run, bytes: &[u8]| {
        run.bytes(bytes);
        run.input(Input::Lost(None));
        assert_eq!((run.end().0, run.end().1), (DownReason::ConnectionLost, ErrorKind::ConnectionLost));
        run.end().2.to_owned()
    };
    assert!(lost(Run::new(&[]), &[]).contains("did not answer the open request"));
    assert!(lost(Run::new(&[]), &[0, 0, 0, 40, 0, 0, 0, 4, 0]).contains("in the middle of a message, after 9"));
    assert!(lost(Run::opened(), &[0, 0]).contains("in the middle of a message, after 2"));
    let mut run = Run::opened();
    run.input(Input::Lost(Some("connection reset")));
    assert!(run.end().2.contains("connection reset"));
}

#[test]
fn unknown_and_unpublished_messages_are_delivered() {
    let mut run = Run::opened();
    let unknown = [0, 0, 0, 2, 0, 0, 39, 15, 0xab, 0xcd];
    let unpublished = [0, 0, 0, 1, 0, 0, 0, 191, 7];
    run.bytes(&[&unknown[..], &unpublished].concat());
    assert_eq!(run.story(), ["0ns Up", "0ns Unknown", "0ns BeginTask"]);
}

#[test]
fn unified_ccx_18_keeps_the_floating_header_that_it_finds() {
    for header in [FloatHeader::OneOne, FloatHeader::TwoOne, FloatHeader::TwoTwo] {
        let mut run = Run::new(&[("protocol", "18")]);
        run.bytes(&run.open_conf());
        run.coding.header = Some(header);
        let call = Builder::of(msg::CALL_DELIVERED_EVENT, run.coding).unwrap().set(field::ani, "2005").finish().unwrap();
        run.bytes(&call);
        run.bytes(&call);
        for item in &run.items[1..] {
            let What::Message(message) = &item.what else { panic!("{:?}", run.items) };
            assert_eq!((message.message().text(field::ani), message.message().coding().header), (Some("2005"), Some(header)));
        }
        // From now on another form is another message.
        let other = if header == FloatHeader::OneOne { FloatHeader::TwoTwo } else { FloatHeader::OneOne };
        let coding = Coding { header: Some(other), ..run.coding };
        run.bytes(&Builder::of(msg::CALL_DELIVERED_EVENT, coding).unwrap().set(field::ani, "2005").finish().unwrap());
        let last = run.items.last().unwrap();
        assert!(!matches!(&last.what, What::Message(message) if message.message().text(field::ani) == Some("2005")), "{last:?}");
    }
}

/// What a session makes of bytes, cut at the given lengths.
fn outcome(stream: &[u8], cuts: &[usize]) -> (Vec<String>, Vec<u32>, Option<Ended>) {
    let mut run = Run::new(&[]);
    let mut rest = stream;
    for cut in cuts.iter().chain([&usize::MAX]) {
        let (now, later) = rest.split_at((*cut).min(rest.len()));
        run.bytes(now);
        rest = later;
    }
    run.input(Input::Lost(None));
    (run.story(), run.sent_ids(), run.ended)
}

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let run = Run::new(&[]);
    let call = Builder::of(msg::CALL_DELIVERED_EVENT, run.coding).unwrap().set(field::ani, Put::Text("2005".into())).finish().unwrap();
    prop_oneof![
        4 => Just(run.open_conf()),
        4 => Just(run.system_event(3)),
        4 => Just(call),
        1 => Just(run.failure(1, 92)),
        1 => Just(run.frame(msg::FAILURE_EVENT, &[(field::status, 15)])),
        1 => Just(vec![0, 0, 0, 2, 0, 0, 0, 31, 1, 2]),
        1 => Just(vec![0, 0, 0, 2, 0, 0, 39, 15, 1, 2]),
        1 => Just(b"HTTP/1.1 400".to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..20),
    ]
}

proptest! {
    #[test]
    fn any_split_of_the_bytes_has_the_same_outcome(
        stream in proptest::collection::vec(pieces(), 0..12),
        cuts in proptest::collection::vec(0usize..40, 0..60),
    ) {
        let stream = stream.concat();
        prop_assert_eq!(outcome(&stream, &cuts), outcome(&stream, &[]));
        prop_assert_eq!(outcome(&stream, &vec![1; stream.len()]), outcome(&stream, &[]));
    }
}
