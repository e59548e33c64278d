//! How a client asks after a gap: what, when, how much at once, and what it makes of every answer and of none.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sim_invariants/mod.rs"]
#[allow(dead_code)] // The desk needs nothing of it; the network, which is a part of the same support, does.
mod invariants;
mod keeper_support;

use ccxcti_core::keeper::Input;
use ccxcti_core::wire::{field, msg};
use keeper_support::desk::{Desk, S, list};

const INVALID_CALL: u32 = 11;
const PRIVILEGE_VIOLATION: u32 = 8;
const FUNCTION_NOT_AVAILABLE: u32 = 12;

/// A client that knows an agent, two calls, and has lost its session.
fn after_a_gap(pairs: &[(&str, &str)]) -> Desk {
    let mut desk = Desk::up(pairs);
    desk.agent("1001", "2006", 4);
    desk.call(7, "2006");
    desk.call_at(8, "5001", 73);
    desk.reconnect(1);
    desk
}

fn counts(desk: &Desk) -> (i64, i64) {
    let last = desk.stream.last().unwrap();
    let number = |name| last.get(name).and_then(|value| value.integer()).unwrap();
    assert_eq!(last.type_name(), "Resynchronised");
    (number(field::calls), number(field::agents))
}

#[test]
fn nothing_is_asked_in_the_first_session() {
    let mut desk = Desk::up(&[]);
    desk.agent("1001", "2006", 3);
    desk.call(7, "2006");
    desk.pass(60 * S);
    assert_eq!(desk.asked(), [""; 0]);
    assert!(!desk.delivered().contains(&"Resynchronised".to_owned()));
}

#[test]
fn who_knows_nothing_has_nothing_to_ask() {
    let mut desk = Desk::up(&[]);
    desk.reconnect(1);
    assert_eq!(desk.delivered(), ["SessionUp", "EventsMayBeMissing", "Resynchronised"]);
    assert_eq!((desk.asked().len(), counts(&desk)), (0, (0, 0)));
}

#[test]
fn agents_and_devices_come_first_then_every_call_and_what_is_gone_ends() {
    let mut desk = after_a_gap(&[]);
    // The port has nobody to be asked about.
    assert_eq!(desk.asked(), ["QUERY_AGENT_STATE_REQ", "SNAPSHOT_DEVICE_REQ", "SNAPSHOT_DEVICE_REQ"]);
    let (agent, device, port) = (desk.sent.remove(0), desk.sent.remove(0), desk.sent.remove(0));
    assert_eq!(port.message().text(field::agent_instrument), Some("5001"));
    desk.answer(&port, msg::SNAPSHOT_DEVICE_CONF, &[(field::calls, list(&[]))]);
    assert_eq!(agent.message().agent_id(), Some("1001"));
    assert_eq!(device.message().text(field::agent_instrument), Some("2006"));
    desk.answer(&agent, msg::QUERY_AGENT_STATE_CONF, &[(field::agent_state, 2u32.into()), (field::agent_id_long, "1001".into())]);
    assert_eq!(desk.delivered(), ["SessionUp", "EventsMayBeMissing", "AgentState*"]);
    let at_device = [
        (field::call_connection_call_id, 7u32.into()),
        (field::call_connection_device_id, "2006".into()),
        (field::call_state, 3u32.into()),
    ];
    desk.answer(&device, msg::SNAPSHOT_DEVICE_CONF, &[(field::calls, list(&[&at_device]))]);
    // The call that the device named, then the one that none named.
    let first = desk.sent.remove(0);
    assert_eq!((first.message().u32(field::call_id), first.message().text(field::connection_device_id)), (Some(7), Some("2006")));
    let party = |device: &'static str, kind: u32, state: u32| {
        [
            (field::call_connection_call_id, 7u32.into()),
            (field::call_connection_device_id, device.into()),
            (field::call_device_type, kind.into()),
            (field::call_device_id, device.into()),
            (field::call_device_connection_state, state.into()),
        ]
    };
    let parties = list(&[&party("2006", 76, 3), &party("+1", 0, 3)]);
    desk.answer(&first, msg::SNAPSHOT_CALL_CONF, &[(field::ani, "+1".into()), (field::call_devices, parties)]);
    assert_eq!(desk.asked(), ["SNAPSHOT_CALL_REQ"]);
    assert_eq!(desk.sent[0].message().u32(field::call_id), Some(8));
    assert_eq!(desk.refuse_all(msg::CONTROL_FAILURE_CONF, INVALID_CALL), 1);
    assert_eq!(desk.calls(), [7]);
    assert_eq!(counts(&desk), (1, 1));
    let ends = desk.stream.iter().filter(|event| event.type_name() == "EndCall").map(|event| event.synthetic).collect::<Vec<_>>();
    assert_eq!(ends, [true]);
    let call = desk.keeper.picture().calls[0].clone();
    assert_eq!(call.connection("2006").unwrap().state, Some(3));
    assert!(call.complete);
}

#[test]
fn a_server_that_refuses_everything_leaves_what_is_known() {
    for (id, code) in
        [(msg::FAILURE_CONF, FUNCTION_NOT_AVAILABLE), (msg::FAILURE_CONF, 4), (msg::CONTROL_FAILURE_CONF, PRIVILEGE_VIOLATION)]
    {
        let mut desk = after_a_gap(&[]);
        assert!(desk.refuse_all(id, code) >= 3);
        assert_eq!((desk.calls(), counts(&desk)), (vec![7, 8], (2, 1)), "{id} {code}");
        assert_eq!(desk.stream.len(), 3, "nothing is said of what is not known: {:?}", desk.delivered());
    }
}

#[test]
fn a_server_that_answers_nothing_leaves_what_is_known() {
    let mut desk = after_a_gap(&[]);
    desk.pass(14 * S);
    assert_eq!(desk.stream.len(), 2);
    desk.pass(S);
    // Two agents and devices, then two calls: fifteen seconds each time.
    desk.pass(15 * S);
    assert_eq!((desk.calls(), counts(&desk)), (vec![7, 8], (2, 1)));
}

#[test]
fn at_most_sixteen_questions_wait_at_once_and_all_are_asked() {
    let mut desk = Desk::up(&[]);
    const AGENTS: [&str; 40] = [
        "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "c0", "c1",
        "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9",
    ];
    AGENTS.iter().for_each(|agent| desk.agent(agent, agent, 3));
    desk.reconnect(1);
    let (mut most, mut asked) = (0, 0);
    while !desk.sent.is_empty() {
        most = most.max(desk.sent.len());
        asked += 1;
        let request = desk.sent.remove(0);
        desk.answer(&request, msg::CONTROL_FAILURE_CONF, &[(field::failure_code, PRIVILEGE_VIOLATION.into())]);
    }
    assert_eq!((most, asked, counts(&desk)), (16, 80, (0, 40)));
}

#[test]
fn a_session_that_ends_in_the_middle_ends_the_round_and_the_next_one_asks_anew() {
    let mut desk = after_a_gap(&[]);
    let old = desk.sent.remove(0);
    desk.reconnect(1);
    assert_eq!(desk.delivered(), ["SessionUp", "EventsMayBeMissing"]);
    assert_eq!(desk.asked(), ["QUERY_AGENT_STATE_REQ", "SNAPSHOT_DEVICE_REQ", "SNAPSHOT_DEVICE_REQ"]);
    assert!(desk.refuse_all(msg::FAILURE_CONF, FUNCTION_NOT_AVAILABLE) >= 3);
    assert_eq!(counts(&desk), (2, 1));
    // What is confirmed and was not asked here is an event like any other.
    desk.answer(&old, msg::QUERY_AGENT_STATE_CONF, &[(field::agent_state, 2u32.into())]);
    assert_eq!(desk.delivered().last().unwrap(), "QueryAgentStateConf");
}

#[test]
fn nothing_is_asked_before_the_contact_centre_is_on_line() {
    let mut desk = Desk::up(&[]);
    desk.agent("1001", "2006", 3);
    desk.reconnect(0);
    desk.pass(30 * S);
    assert_eq!((desk.asked().len(), desk.stream.len()), (0, 2));
    desk.tell(msg::SYSTEM_EVENT, &[(field::system_event_id, 3u32.into()), (field::ccx_status, 0x400u32.into())]);
    assert_eq!(desk.asked(), ["QUERY_AGENT_STATE_REQ", "SNAPSHOT_DEVICE_REQ"]);
}

#[test]
fn an_answer_that_an_event_overtook_is_asked_for_again() {
    let mut desk = after_a_gap(&[]);
    let agent = desk.sent.remove(0);
    desk.agent("1001", "2006", 5);
    desk.answer(&agent, msg::QUERY_AGENT_STATE_CONF, &[(field::agent_state, 4u32.into()), (field::agent_id_long, "1001".into())]);
    assert_eq!(desk.keeper.picture().agents[0].agent_state, 5, "the answer was older than the event");
    assert_eq!(desk.asked(), ["SNAPSHOT_DEVICE_REQ", "SNAPSHOT_DEVICE_REQ", "QUERY_AGENT_STATE_REQ"]);
    let again = desk.sent.remove(2);
    desk.answer(&again, msg::QUERY_AGENT_STATE_CONF, &[(field::agent_state, 2u32.into()), (field::agent_id_long, "1001".into())]);
    assert_eq!(desk.keeper.picture().agents[0].agent_state, 2);
}

#[test]
fn unreadable_messages_start_a_round_every_ten_seconds_at_most() {
    let mut desk = Desk::up(&[]);
    desk.agent("1001", "2006", 3);
    let mut rounds = Vec::new();
    for second in 0..25 {
        desk.garbage();
        if !desk.sent.is_empty() {
            rounds.push(second);
            desk.refuse_all(msg::FAILURE_CONF, FUNCTION_NOT_AVAILABLE);
            assert_eq!(counts(&desk), (0, 1));
        }
        desk.pass(S);
        if !desk.sent.is_empty() {
            rounds.push(second + 1);
            desk.refuse_all(msg::FAILURE_CONF, FUNCTION_NOT_AVAILABLE);
        }
    }
    assert_eq!(rounds, [0, 10, 20]);
}

#[test]
fn resync_off_asks_nothing() {
    for key in ["resync", "track_calls"] {
        let mut desk = after_a_gap(&[(key, "off")]);
        desk.garbage();
        desk.pass(30 * S);
        assert_eq!(
            (desk.asked().len(), desk.delivered()),
            (0, vec!["SessionUp".to_owned(), "EventsMayBeMissing".to_owned(), "MalformedMessage".to_owned()]),
            "{key}"
        );
    }
}

#[test]
fn a_silent_call_is_looked_at_and_ends_when_it_is_gone() {
    let mut desk = Desk::up(&[("call_check", "60")]);
    desk.call(7, "2006");
    desk.pass(30 * S);
    desk.call(8, "2007");
    desk.pass(29 * S);
    assert_eq!(desk.asked(), [""; 0]);
    desk.pass(2 * S);
    assert_eq!(desk.asked(), ["SNAPSHOT_CALL_REQ"]);
    assert_eq!(desk.sent[0].message().u32(field::call_id), Some(7));
    desk.refuse_all(msg::CONTROL_FAILURE_CONF, INVALID_CALL);
    assert_eq!(desk.calls(), [8]);
    assert_eq!(desk.delivered().last().unwrap(), "EndCall*");
    // The other one is there; it is not asked for again before it has been silent as long once more.
    desk.pass(30 * S);
    let request = desk.sent.remove(0);
    assert_eq!(request.message().u32(field::call_id), Some(8));
    desk.answer(&request, msg::FAILURE_CONF, &[(field::status, FUNCTION_NOT_AVAILABLE.into())]);
    desk.pass(58 * S);
    assert_eq!(desk.asked(), [""; 0]);
    desk.pass(2 * S);
    assert_eq!(desk.asked(), ["SNAPSHOT_CALL_REQ"]);
    assert!(!desk.delivered().contains(&"Resynchronised".to_owned()));
}

#[test]
fn without_call_check_silence_is_nothing() {
    let mut desk = Desk::up(&[("call_check", "0")]);
    desk.call(7, "2006");
    desk.pass(4000 * S);
    assert_eq!((desk.asked().len(), desk.calls()), (0, vec![7]));
}

#[test]
fn an_agents_client_asks_for_its_own_agent_and_phone_alone() {
    let mut desk = Desk::up(&[("mode", "agent"), ("agent_id", "1001"), ("extension", "2006")]);
    desk.call(7, "2006");
    desk.reconnect(1);
    assert_eq!(desk.asked(), ["QUERY_AGENT_STATE_REQ", "SNAPSHOT_DEVICE_REQ"]);
    assert_eq!(desk.sent[0].message().agent_id(), Some("1001"));
    assert_eq!(desk.sent[1].message().text(field::agent_instrument), Some("2006"));
    // A call in which the own phone is no more is none of this client's: its END_CALL was missed.
    desk.refuse_all(msg::CONTROL_FAILURE_CONF, PRIVILEGE_VIOLATION);
    assert_eq!((desk.calls(), counts(&desk)), (vec![], (0, 0)));
}

#[test]
fn a_closing_client_asks_nothing() {
    let mut desk = after_a_gap(&[]);
    desk.input(Input::Close);
    assert!(desk.asked().contains(&"CLOSE_REQ"));
    assert!(!desk.delivered().contains(&"Resynchronised".to_owned()));
}

#[test]
fn what_ged188_repeats_after_a_switch_over_is_marked_and_is_no_new_call() {
    let mut desk = Desk::up(&[("dialect", "ged188")]);
    desk.call(7, "2006");
    let contact = desk.keeper.picture().calls[0].contact_id;
    desk.reconnect(1);
    for (call, replay) in [(7u32, true), (9, false)] {
        let fields = [
            (field::call_id, call.into()),
            (field::connection_device_id, "2006".into()),
            (field::alerting_device_id, "2006".into()),
            (field::alerting_device_type, 76u32.into()),
            (field::local_connection_state, 2u32.into()),
            (field::event_cause, 50u32.into()),
        ];
        desk.tell(msg::CALL_DELIVERED_EVENT, &fields);
        let event = desk.stream.iter().rfind(|event| event.type_name() == "CallDelivered").unwrap();
        assert_eq!((event.replay, event.synthetic), (replay, false));
        assert_eq!(event.contact_id == Some(contact), replay);
    }
    assert_eq!(desk.calls(), [7, 9]);
    assert_eq!(desk.keeper.picture().calls[0].contact_id, contact);
}
