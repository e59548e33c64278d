//! The call model: calls and their parties, one situation after the other.
// A test stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

// Each of the tests uses a part of it.
#[allow(dead_code)]
mod call_teller;

use std::time::{Duration, SystemTime};

use call_teller::{Teller, consulted, known};
use ccxcti_core::call::{FORMER_FOR, LATE_FOR, MERGED_MAX, PARTIES_MAX, TWINS_MAX};
use ccxcti_core::wire::Dialect;
use serde_json::json;

#[test]
fn a_call_from_beginning_to_end() {
    let mut teller = Teller::ccx();
    let [first, second] = consulted(&mut teller);
    assert_eq!(teller.parties(1), known(&[("2005", 3), ("2006", 4)]), "the caller is connected by the answer, too");
    assert_eq!(teller.parties(2), known(&[("2006", 1), ("2007", 3)]), "this answer did not name the caller");
    let call = teller.call(1);
    assert_eq!((call.application_id, call.csq_id, call.call_type, call.complete), (Some(7), Some(2), Some(10), true));
    assert_eq!((call.calling_device_id.as_str(), call.ani.as_str()), (Some("2005"), Some("2005")));
    assert_ne!(first, second);
    assert_eq!(first.to_string(), "1-1000");
    for device in ["2006", "2007"] {
        teller.leaves(2, device, 76);
    }
    assert_eq!(teller.parties(2), known(&[]));
    assert_eq!(teller.end(2, "2006"), Some(second));
    assert_eq!(teller.ids(), [1]);
}

#[test]
fn a_missing_begin_call_is_made_up_for() {
    let mut teller = Teller::ccx();
    teller.holds(5, "2006");
    assert_eq!(teller.parties(5), known(&[("2006", 4)]));
    assert!(!teller.call(5).complete, "somebody must be at the other end");
    let contact = teller.call(5).contact_id;
    // It comes after all, and tells the context.
    assert_eq!(teller.begin(5, "2006", 1), contact);
    assert_eq!((teller.call(5).call_type, teller.parties(5)), (Some(1), known(&[("2006", 4)])));
}

#[test]
fn nothing_comes_back_when_a_call_has_ended() {
    let mut teller = Teller::ccx();
    let contact = teller.begin(5, "2006", 1);
    teller.end(5, "2006");
    assert_eq!(teller.at("CALL_RETRIEVED_EVENT", "retrieving", 5, "2006", 76, 3), Some(contact), "a late event belongs to the contact");
    assert_eq!(teller.tell("RTP_STOPPED_EVENT", json!({"call_id": 5, "connection_device_id": "2006"})), Some(contact));
    assert_eq!(teller.becomes(5, "2006", 5, 1), Some(contact));
    assert_eq!(teller.end(5, "2006"), Some(contact));
    assert_eq!(teller.ids(), [0; 0]);
    // Not a late one any more: the call is there again, as the same contact.
    teller.now += LATE_FOR;
    teller.rings(5, "2006");
    assert_eq!((teller.ids(), teller.call(5).contact_id), (vec![5], contact));
    teller.end(5, "2006");
    assert_eq!(teller.begin(5, "2006", 1), contact);
    teller.end(5, "2006");
    teller.now += FORMER_FOR * 2;
    assert_ne!(teller.begin(5, "2006", 1), contact, "who knows whether it is the same");
}

#[test]
fn what_says_that_somebody_left_makes_no_call() {
    let mut teller = Teller::ccx();
    teller.leaves(9, "2006", 76);
    teller.at("CALL_DIVERTED_EVENT", "diverting", 9, "2006", 76, 0);
    teller.tell("CALL_CLEARED_EVENT", json!({"call_id": 9, "connection_device_id": "2006"}));
    teller.tell("RTP_STARTED_EVENT", json!({"call_id": 9, "connection_device_id": "2006"}));
    teller.end(9, "2006");
    assert_eq!(teller.ids(), [0; 0]);
}

#[test]
fn an_id_change_keeps_call_and_contact() {
    let mut teller = Teller::ccx();
    let contact = teller.begin(1, "2005", 6);
    teller.rings(1, "2005");
    assert_eq!(teller.becomes(1, "2005", 8, 4), Some(contact));
    let call = teller.call(8);
    assert_eq!((teller.ids(), call.contact_id, call.call_type), (vec![8], contact, Some(4)));
    assert_eq!((&call.merged_call_ids[..], call.complete), (&[1][..], false), "whoever came in was not told");
    assert_eq!(teller.at("CALL_RETRIEVED_EVENT", "retrieving", 1, "2005", 76, 3), Some(contact), "a late event of the former id");
    assert_eq!(teller.ids(), [8]);
    for id in 9..40 {
        teller.becomes(id - 1, "2005", id, 4);
    }
    assert_eq!((teller.ids(), teller.call(39).merged_call_ids.len(), teller.call(39).contact_id), (vec![39], MERGED_MAX, contact));
}

#[test]
fn a_transfer_is_one_contact() {
    let mut teller = Teller::ccx();
    let [first, second] = consulted(&mut teller);
    assert!(first < second);
    assert_eq!(teller.merges("CALL_TRANSFERRED_EVENT", (1, 2), "2006", 1, &["2005", "2007"]), Some(first));
    assert_eq!((teller.ids(), teller.parties(1)), (vec![1], known(&[("2005", 3), ("2007", 3)])));
    let call = teller.call(1);
    assert_eq!((call.contact_id, &call.merged_call_ids[..], call.complete), (first, &[2][..], true));
    assert_eq!(teller.end(2, "2006"), Some(first), "the end of the call that is part of another");
    assert_eq!(teller.ids(), [1]);
}

/// Who is consulted knows the consultation first: its contact goes on.
#[test]
fn the_contact_that_was_seen_first_goes_on() {
    let mut teller = Teller::ccx();
    let own = teller.begin(2, "2007", 12);
    teller.answers(2, "2007");
    teller.now += Duration::from_secs(3);
    let other = teller.begin(1, "2007", 4);
    assert_eq!(teller.merges("CALL_TRANSFERRED_EVENT", (1, 2), "2006", 1, &["2005", "2007"]), Some(own));
    assert_ne!(own, other);
    assert_eq!(teller.parties(1), known(&[("2007", 3), ("2005", 99)]), "how the other party is was not told");
    assert_eq!(teller.call(1).since, SystemTime::UNIX_EPOCH + Duration::from_millis(1_000_001));
}

/// The conference of the guide: its id is in the party list alone, equal to neither of the calls.
#[test]
fn a_conference_goes_on_under_the_id_of_the_party_list() {
    for told in [false, true] {
        let mut teller = Teller::ccx();
        let [first, _] = consulted(&mut teller);
        if told {
            // To everybody but the one who pressed the key.
            assert_eq!(teller.becomes(1, "2005", 3, 15), Some(first));
            assert!(!teller.call(3).complete);
        }
        assert_eq!(teller.merges("CALL_CONFERENCED_EVENT", (1, 2), "2006", 3, &["2005", "2006", "2007"]), Some(first));
        assert_eq!((teller.ids(), teller.parties(3)), (vec![3], known(&[("2005", 3), ("2006", 3), ("2007", 3)])));
        let call = teller.call(3);
        assert_eq!((call.contact_id, &call.merged_call_ids[..], call.complete), (first, &[1, 2][..], true));
        assert_eq!((teller.end(2, "2006"), teller.end(1, "2006")), (Some(first), Some(first)));
        assert_eq!(teller.ids(), [3]);
    }
}

#[test]
fn a_transfer_that_nobody_sees_moves_the_call() {
    let mut teller = Teller::ccx();
    let first = teller.begin(1, "2006", 1);
    teller.answers(1, "2006");
    teller.begin(2, "2007", 6);
    teller.rings(2, "2007");
    // 2005, a plain phone in both calls, transfers: B is A from now on, and 2005 has left.
    assert_eq!(teller.becomes(2, "2007", 1, 4), Some(first));
    teller.leaves(1, "2005", 0);
    assert_eq!((teller.ids(), teller.parties(1)), (vec![1], known(&[("2006", 3), ("2007", 2)])));
    assert!(!teller.call(1).complete);
}

#[test]
fn a_line_is_known_by_either_form() {
    let mut teller = Teller::ccx();
    teller.begin(1, "3006", 6);
    teller.at("CALL_DELIVERED_EVENT", "alerting", 1, "2006.3006", 78, 2);
    teller.holds(1, "3006");
    assert_eq!(teller.parties(1), known(&[("2006.3006", 4)]));
    let call = teller.call(1);
    assert!(call.connection("3006").is_some() && call.connection("2006.3006").is_some() && call.connection("2006").is_none());
    teller.tell("AGENT_STATE_EVENT", json!({"agent_state": 2, "agent_id_long": "1001", "agent_extension": "2006"}));
    assert_eq!(teller.call(1).connections[0].agent_id.as_str(), Some("1001"), "whose line it is");
    teller.leaves(1, "3006", 78);
    assert_eq!(teller.parties(1), known(&[]));
    let mut enterprise = Teller::new(25, Dialect::Ged188);
    enterprise.rings(1, "2006.3006");
    enterprise.holds(1, "3006");
    assert_eq!(enterprise.parties(1).len(), 2, "GED-188 forbids to read anything into an id");
}

#[test]
fn connections_have_ids_of_their_own_in_enterprise_sessions() {
    let mut teller = Teller::new(25, Dialect::Ged188);
    let fields = json!({
        "call_id": 1, "connection_device_type": 1, "connection_device_id": "x17", "alerting_device_type": 76, "alerting_device_id": "2006",
        "calling_device_type": 0, "calling_device_id": "5551", "last_redirect_device_type": 0xffff, "local_connection_state": 2,
        "called_device_type": 0xffff, "application_id": 0xffff_ffff_u32, "csq_id": 0xffff_ffff_u32,
    });
    teller.tell("CALL_DELIVERED_EVENT", fields);
    teller.tell(
        "CALL_HELD_EVENT",
        json!({"call_id": 1, "connection_device_id": "x17", "holding_device_id": "2006", "local_connection_state": 4}),
    );
    assert_eq!(teller.parties(1), known(&[("2006", 4), ("5551", 1)]));
    // The caller's own event tells its connection.
    let cleared = json!({"call_id": 1, "connection_device_id": "x18", "releasing_device_type": 0, "releasing_device_id": "5551"});
    teller.tell("CALL_CONNECTION_CLEARED_EVENT", cleared);
    assert_eq!(teller.parties(1), known(&[("2006", 4)]));
    assert_eq!(teller.call(1).connections[0].connection_device_id.as_str(), Some("x17"));
}

#[test]
fn two_calls_may_share_an_id() {
    let mut teller = Teller::new(24, Dialect::Ged188);
    let first = teller.begin(1, "5551", 1);
    teller.dials(1, "5551");
    teller.rings(1, "2006");
    teller.answers(1, "2006");
    teller.holds(1, "2006");
    // The consultation has the same id: it is told by the device.
    let second = teller.begin(1, "2007", 12);
    assert_ne!(first, second);
    assert_eq!(teller.ids(), [1, 1]);
    teller.answers(1, "2007");
    let parties: Vec<usize> = teller.model.picture().calls.iter().map(|call| call.connections.len()).collect();
    assert_eq!(parties, [2, 1]);
    assert_eq!(teller.merges("CALL_TRANSFERRED_EVENT", (1, 1), "2006", 1, &["5551", "2007"]), Some(first));
    assert_eq!((teller.ids(), teller.parties(1)), (vec![1], known(&[("5551", 1), ("2007", 3)])));
    // With Unified CCX an id is one call.
    let mut ccx = Teller::ccx();
    let first = ccx.begin(1, "5551", 1);
    assert_eq!(ccx.begin(1, "2007", 12), first);
    assert_eq!(ccx.ids(), [1]);
}

#[test]
fn the_end_of_one_of_two_calls_with_an_id() {
    let mut teller = Teller::new(24, Dialect::Ged188);
    let first = teller.begin(1, "5551", 1);
    teller.rings(1, "2006");
    let second = teller.begin(1, "2007", 12);
    // Both were looked after by one question.
    let later = teller.now + Duration::from_secs(300);
    teller.model.checked(1, later);
    assert_eq!((teller.model.silent_since(later).count(), teller.model.next_silent()), (0, Some(later)));
    assert_eq!(teller.end(1, "2007"), Some(second));
    assert_eq!((teller.ids(), teller.call(1).contact_id), (vec![1], first));
}

#[test]
fn confirmations_tell_which_call_is_meant_and_nothing_old() {
    let mut teller = Teller::ccx();
    let [first, second] = consulted(&mut teller);
    let conf = json!({"new_call_id": 2, "new_connection_device_id": "2006"});
    assert_eq!(teller.tell("CONSULTATION_CALL_CONF", conf.clone()), Some(second));
    teller.merges("CALL_TRANSFERRED_EVENT", (1, 2), "2006", 1, &["2005", "2007"]);
    assert_eq!(teller.tell("MAKE_CALL_CONF", conf), Some(first), "it is part of the other call by now");
    assert_eq!(teller.tell("MAKE_CALL_CONF", json!({"new_call_id": 77, "new_connection_device_id": "2006"})), None);
    assert_eq!(teller.ids(), [1]);
}

#[test]
fn a_reservation_that_is_cleared_without_a_state() {
    let mut teller = Teller::ccx();
    teller.begin(1, "2006", 18);
    teller.rings(1, "2006");
    teller.at("CALL_CONNECTION_CLEARED_EVENT", "releasing", 1, "2006", 76, 0xffff);
    assert_eq!(teller.parties(1), known(&[]));
}

#[test]
fn parties_are_bounded() {
    let mut teller = Teller::ccx();
    teller.dials(1, "2000");
    assert!(teller.call(1).complete);
    for number in 0..200 {
        teller.rings(1, &format!("9{number}"));
    }
    assert_eq!((teller.parties(1).len(), teller.call(1).complete), (PARTIES_MAX, false));
}

#[test]
fn a_number_that_is_free_again_begins_another_contact() {
    let mut teller = Teller::ccx();
    let first = teller.begin(5, "2006", 1);
    assert_eq!(teller.becomes(5, "2006", 6, 1), Some(first));
    let second = teller.begin(5, "2007", 1);
    assert_ne!(second, first, "in the same second, too");
    assert_eq!((teller.call(6).contact_id, teller.call(5).contact_id), (first, second));
}

#[test]
fn only_so_many_calls_share_an_id() {
    let mut teller = Teller::new(25, Dialect::Ged188);
    for device in 0..10 * TWINS_MAX {
        teller.begin(5, &device.to_string(), 1);
    }
    assert_eq!(teller.ids(), [5; TWINS_MAX]);
}
