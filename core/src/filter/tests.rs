//! What passes a filter, and what a filter learns from the stream.

use std::sync::Arc;
use std::time::SystemTime;

use super::*;
use crate::call::{Agent, Call, Connection, Picture, Text};
use crate::event::{ContactId, Event, EventBody, Record, record};
use crate::wire::{Builder, Coding, Dialect, MessageBuf, Put, PutRecord, field, msg};

const CODING: Coding = Coding::new(17, Dialect::Ccx);

fn event(id: u32, contact: u64, fill: impl FnOnce(Builder) -> Builder) -> Event {
    let frame = fill(Builder::of(id, CODING).unwrap()).finish().unwrap();
    let body = EventBody::Message(MessageBuf::decode(&frame, CODING).unwrap());
    let contact_id = (contact != 0).then(|| ContactId::from_number(contact));
    Event { contact_id, ..Event::new(1, 1, SystemTime::UNIX_EPOCH, body) }
}

/// An event of a call that names one device.
fn call(id: u32, call_id: u32, contact: u64, device: &str) -> Event {
    event(id, contact, |builder| builder.set(field::call_id, call_id).set(field::connection_device_id, device))
}

fn agent(state: u32, agent_id: &str, extension: &str) -> Event {
    let numbers = |builder: Builder| builder.set(field::agent_state, state);
    event(msg::AGENT_STATE_EVENT, 0, |builder| numbers(builder).set(field::agent_id, agent_id).set(field::agent_extension, extension))
}

fn follower(text: &str) -> Follower {
    Follower::new(&Filter::parse(text).unwrap()).unwrap()
}

fn device_passes(filter: &str, device: &str) -> bool {
    follower(filter).passes(&call(msg::CALL_DELIVERED_EVENT, 5, 0, device))
}

#[test]
fn a_filter_of_nothing_is_no_filter() {
    assert!(Follower::new(&Filter::default()).is_none());
    assert!(Filter::parse(" ").unwrap().is_empty());
    assert!(Filter::parse("devices= events=").unwrap().is_empty());
}

#[test]
fn types_pass_by_number_and_records_always() {
    let mut filter = follower("events=end-call,CallDelivered");
    assert!(filter.passes(&call(msg::END_CALL_EVENT, 5, 0, "2006")));
    assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, 5, 0, "2006")));
    assert!(!filter.passes(&call(msg::CALL_HELD_EVENT, 5, 0, "2006")));
    let up = Event::new(1, 1, SystemTime::UNIX_EPOCH, EventBody::Record(Record::new(record::SessionUp)));
    assert!(filter.passes(&up));
    assert!(follower("devices=2006").passes(&up));
}

#[test]
fn a_device_is_found_by_primary_and_actual_part() {
    assert!(device_passes("devices=2006", "2006"));
    assert!(!device_passes("devices=2006", "20060") && !device_passes("devices=2006", ""));
    assert!(device_passes("devices=2006", "2006.2106"));
    assert!(device_passes("devices=2106", "2006.2106"));
    assert!(device_passes("devices=2006.2106", "2006.2106"));
    assert!(device_passes("devices=2006.2106", "2106"), "as older clients are told");
    assert!(!device_passes("devices=2006.2106", "2006"), "the phone's other line");
    assert!(!device_passes("devices=2006", "1.20061") && !device_passes("devices=2006", ".") && !device_passes("devices=2006", "2007"));
}

#[test]
fn a_device_is_found_in_lists_too() {
    let conferenced = event(msg::CALL_CONFERENCED_EVENT, 0, |builder| {
        let party = |device: &'static str| -> PutRecord<'_> {
            vec![(field::connected_party_call_id, Put::from(7u32)), (field::connected_party_device_id, Put::from(device))]
        };
        builder.set(field::primary_call_id, 5u32).set(field::parties, vec![party("2005"), party("2008")])
    });
    assert!(follower("devices=2008").passes(&conferenced));
    assert!(!follower("devices=2009").passes(&conferenced));
    assert!(follower("calls=7").passes(&conferenced));
    let mut filter = follower("devices=2008");
    filter.passes(&conferenced);
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 7, 0, "2005")), "the call that the list told of");
}

#[test]
fn a_call_is_followed_to_its_end() {
    let mut filter = follower("devices=2006");
    assert!(!filter.passes(&call(msg::BEGIN_CALL_EVENT, 5, 0, "5001")));
    assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, 5, 0, "2006")));
    assert!(!filter.passes(&call(msg::CALL_DATA_UPDATE_EVENT, 6, 0, "5001")));
    assert!(filter.passes(&call(msg::CALL_DATA_UPDATE_EVENT, 5, 0, "5001")));
    assert!(filter.passes(&call(msg::END_CALL_EVENT, 5, 0, "5001")));
    assert!(!filter.passes(&call(msg::CALL_DATA_UPDATE_EVENT, 5, 0, "5001")), "the number is used again");
    assert_eq!(filter.followed(), 0);
}

#[test]
fn a_call_that_gets_another_id_is_followed() {
    let update = |contact| {
        event(msg::CALL_DATA_UPDATE_EVENT, contact, |builder| {
            let old = builder.set(field::call_id, 5u32).set(field::connection_device_id, "5001");
            old.set(field::new_call_id, 9u32).set(field::new_connection_device_id, "5001")
        })
    };
    for contact in [0, 77] {
        let mut filter = follower("calls=5");
        assert!(!filter.passes(&call(msg::CALL_HELD_EVENT, 9, contact, "2005")));
        assert!(filter.passes(&update(contact)));
        assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 9, contact, "2005")), "contact {contact}");
    }
}

#[test]
fn a_contact_is_followed_whatever_its_call_ids() {
    let mut filter = follower("calls=5");
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 5, 77, "2005")));
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 12, 77, "2005")));
    assert!(filter.passes(&call(msg::END_CALL_EVENT, 12, 77, "2005")));
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 13, 77, "2005")), "it lives on in another call");
    assert!(!filter.passes(&call(msg::CALL_HELD_EVENT, 14, 78, "2005")));
}

#[test]
fn a_call_id_that_begins_anew_is_another_call() {
    let mut filter = follower("devices=2006");
    assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, 5, 77, "2006")));
    // Its END_CALL never came, for instance because the session was down.
    assert!(!filter.passes(&call(msg::BEGIN_CALL_EVENT, 5, 78, "5001")));
    assert!(!filter.passes(&call(msg::CALL_HELD_EVENT, 5, 78, "5001")));
    assert!(filter.passes(&call(msg::BEGIN_CALL_EVENT, 6, 77, "5001")), "late, but of the contact");
}

#[test]
fn an_agent_brings_phone_and_calls() {
    let mut filter = follower("agents=1001");
    assert!(!filter.passes(&call(msg::CALL_DELIVERED_EVENT, 4, 0, "2006")), "nobody is known to be there");
    assert!(!filter.passes(&agent(3, "1002", "2007")));
    assert!(filter.passes(&agent(3, "1001", "2006")));
    assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, 5, 0, "2006")));
    assert!(!filter.passes(&call(msg::CALL_DELIVERED_EVENT, 6, 0, "2007")));
    assert!(filter.passes(&agent(1, "1001", "2006")));
    assert!(!filter.passes(&call(msg::CALL_DELIVERED_EVENT, 7, 0, "2006")), "logged out");
}

#[test]
fn an_agent_is_found_by_the_long_id_and_moves() {
    let mut filter = follower("agents=ana.from.the.longest.valley");
    let at = |extension: &'static str| {
        event(msg::AGENT_STATE_EVENT, 0, |builder| {
            builder.set(field::agent_id_long, "ana.from.the.longest.valley").set(field::agent_extension, extension)
        })
    };
    assert!(filter.passes(&at("2006")));
    assert!(filter.passes(&at("2007")));
    assert!(filter.passes(&at("2008")));
    let rings = |filter: &mut Follower, call_id, device| filter.passes(&call(msg::CALL_DELIVERED_EVENT, call_id, 0, device));
    assert!(rings(&mut filter, 5, "2008") && !rings(&mut filter, 6, "2006"));
}

#[test]
fn a_phone_is_learned_though_the_type_does_not_pass() {
    let mut filter = follower("agents=1001 events=end-call");
    assert!(!filter.passes(&agent(3, "1001", "2006")));
    assert!(!filter.passes(&call(msg::CALL_DELIVERED_EVENT, 5, 0, "2006")));
    assert!(!filter.passes(&call(msg::END_CALL_EVENT, 6, 0, "5001")));
    assert!(filter.passes(&call(msg::END_CALL_EVENT, 5, 0, "5001")), "its calls were followed");
}

fn agent_in_picture(agent_id: &str, agent_extension: &str) -> Arc<Agent> {
    Arc::new(Agent {
        agent_id: agent_id.into(),
        agent_extension: agent_extension.into(),
        agent_instrument: Text::EMPTY,
        agent_state: 3,
        event_reason_code: None,
        since: SystemTime::UNIX_EPOCH,
    })
}

fn call_in_picture(call_id: u32, contact: u64, devices: &[&str]) -> Arc<Call> {
    let mut call = Call::new(call_id, ContactId::from_number(contact), SystemTime::UNIX_EPOCH);
    call.connections = devices.iter().map(|device| connection(device)).collect();
    Arc::new(call)
}

fn connection(device: &str) -> Connection {
    let since = SystemTime::UNIX_EPOCH;
    let (connection_device_id, agent_id) = (device.into(), Text::EMPTY);
    Connection { connection_device_id, device_id: device.into(), device_type: None, state: None, agent_id, since }
}

#[test]
fn what_is_known_already_is_followed() {
    let mut filter = follower("agents=1001 calls=8");
    filter.know(&Picture {
        epoch: 1,
        calls: vec![call_in_picture(5, 77, &["5001", "2006"]), call_in_picture(6, 78, &["2007"]), call_in_picture(8, 79, &[])],
        agents: vec![agent_in_picture("1001", "2006"), agent_in_picture("1002", "2007")],
        devices: Vec::new(),
    });
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 5, 77, "5001")));
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 9, 79, "5001")));
    assert!(!filter.passes(&call(msg::CALL_HELD_EVENT, 6, 78, "5001")));
    assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, 10, 80, "2006")), "the agent's phone");
}

/// Whatever a server sends, a filter stays small.
#[test]
fn what_a_filter_remembers_is_bounded() {
    let mut filter = follower("devices=2006");
    for call_id in 1..100_000 {
        assert!(filter.passes(&call(msg::CALL_DELIVERED_EVENT, call_id, 0, "2006")));
    }
    assert!(filter.followed() <= 65_536, "{}", filter.followed());
    assert!(filter.passes(&call(msg::CALL_HELD_EVENT, 99_999, 0, "2005")) && !filter.passes(&call(msg::CALL_HELD_EVENT, 1, 0, "2005")));
}

#[test]
fn the_text_form_has_every_part() {
    let options = SubscribeOptions::parse(
        "events=call-delivered,end-call  devices=2006 agents=1001,1002 calls=16777507 queue_events=100 queue_bytes=70000 queue_policy=disconnect",
    );
    let options = options.unwrap();
    let filter = Filter {
        events: vec![msg::CALL_DELIVERED_EVENT, msg::END_CALL_EVENT],
        devices: vec!["2006".to_owned()],
        agents: vec!["1001".to_owned(), "1002".to_owned()],
        calls: vec![16_777_507],
    };
    assert!(options.filter == filter);
    assert_eq!((options.queue_events, options.queue_bytes), (Some(100), Some(70_000)));
    assert_eq!(options.queue_policy, Some(crate::config::QueuePolicy::Disconnect));
}

#[test]
fn an_error_names_the_part_and_nobody() {
    let sentence = |text: &str| SubscribeOptions::parse(text).unwrap_err().text;
    assert_eq!(sentence("events=call-delivred"), r#"events: there is no event "call-delivred""#);
    assert_eq!(sentence("calls=x7"), r#"calls: "x7" is not a call id"#);
    assert!(sentence("device=2006").starts_with(r#"a filter has no part "device"; it takes events, devices"#));
    assert!(sentence("queue_size=7").starts_with(r#"a filter has no part "queue_size""#));
    assert!(sentence("queue_events=7").contains("16 to 16777216"));
    assert!(!sentence("+15551234").contains("555"));
    assert!(!sentence(&format!("devices={}", "5".repeat(200))).contains("55"));
    assert_eq!(format!("{:?}", Filter::parse("devices=2006,2007").unwrap()), "Filter { events: [], devices: 2, agents: 0, calls: [] }");
}

#[test]
fn the_lists_are_bounded() {
    let many = vec!["2006"; FILTER_VALUES_MAX + 1].join(",");
    assert_eq!(Filter::parse(&format!("devices={many}")).unwrap_err().text, "devices: there may be 4096 values");
    let options = SubscribeOptions { filter: Filter { calls: vec![1; FILTER_VALUES_MAX + 1], ..Filter::default() }, ..Default::default() };
    assert_eq!(options.check().unwrap_err().text, "calls: there may be 4096 values");
    let options = SubscribeOptions { queue_events: Some(1), ..Default::default() };
    assert!(options.check().unwrap_err().text.starts_with("queue_events"));
    assert!(SubscribeOptions::default().check().is_ok());
}
