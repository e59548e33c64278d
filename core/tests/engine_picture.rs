//! The picture of calls and agents through the handle of a client: at any time, from any thread, and what is left of it in the end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use ccxcti_core::call::Picture;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Value, field};
use ccxcti_core::{Client, Event};

use peer::{PATIENCE, config, next, open_timed, quick, within};

fn call_ids(picture: &Picture) -> Vec<u32> {
    picture.calls.iter().map(|call| call.call_id).collect()
}

#[test]
fn calls_agents_and_devices_are_there_from_any_thread_and_stay_after_the_close() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, events) = open_timed(&config(&sim.address()), &quick()).unwrap();
    assert!(client.picture().calls.is_empty() && client.call(16_777_507).is_none());
    sim.command("login 1001 2006").unwrap();
    sim.command("dial +15551234 7000 as=A").unwrap();
    let call = within("the call", || client.picture().calls.first().cloned());
    assert_eq!(client.call(call.call_id).unwrap().contact_id, call.contact_id);
    within("the agent", || client.agent("1001"));
    assert!(client.agent("9999").is_none() && client.device("nobody").is_none());
    // A picture that is kept does not change any more.
    let kept = client.picture();
    sim.command("hang-up +15551234 A").unwrap();
    let other = client.clone();
    thread::spawn(move || within("the end of the call", || other.picture().calls.is_empty().then_some(()))).join().unwrap();
    assert_eq!(call_ids(&kept), [call.call_id]);
    while next(&events).type_name() != "EndCall" {}
    client.close();
    assert_eq!((client.picture().agents.len(), client.picture().epoch), (1, 1), "the last picture");
}

#[test]
fn an_event_in_a_handler_finds_its_call_and_its_contact_in_the_picture() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, events) = open_timed(&config(&sim.address()), &quick()).unwrap();
    let (tell, told) = channel();
    let inside = client.clone();
    let handler = move |event: &Arc<Event>| {
        if event.type_name() == "CallDelivered" {
            let call_id = event.get(field::call_id).and_then(Value::integer).and_then(|id| u32::try_from(id).ok()).unwrap();
            tell.send((event.contact_id, inside.call(call_id).map(|call| call.contact_id))).unwrap();
        }
    };
    client.deliver(events, handler).unwrap();
    sim.command("dial +15551234 7000").unwrap();
    let (of_event, of_call) = told.recv_timeout(PATIENCE).unwrap();
    assert!(of_event.is_some());
    assert_eq!(of_event, of_call);
    client.close();
}

#[test]
fn the_picture_survives_a_reconnect_with_the_same_contacts() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, events) = open_timed(&config(&sim.address()), &quick()).unwrap();
    sim.command("login 1001 2006").unwrap();
    sim.command("dial +15551234 7000 as=A").unwrap();
    sim.command("dial +15555678 7000 as=B").unwrap();
    let before = within("both calls", || Some(client.picture()).filter(|picture| picture.calls.len() == 2));
    sim.command("drop-clients").unwrap();
    while next(&events).type_name() != "Resynchronised" {}
    let after = client.picture();
    let contacts = |picture: &Picture| picture.calls.iter().map(|call| (call.call_id, call.contact_id)).collect::<Vec<_>>();
    assert_eq!((contacts(&after), after.epoch), (contacts(&before), 2));
    client.close();
}

#[test]
fn without_tracking_there_is_no_picture() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let mut config = config(&sim.address());
    config.set("track_calls", "off").unwrap();
    let (client, events) = open_timed(&config, &quick()).unwrap();
    sim.command("dial +15551234 7000").unwrap();
    while next(&events).type_name() != "BeginCall" {}
    assert_eq!(client.picture(), Picture::default());
    client.close();
}

#[test]
fn many_readers_do_not_hold_the_engine_up() {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let (client, events) = open_timed(&config(&sim.address()), &quick()).unwrap();
    let done = Arc::new(AtomicBool::new(false));
    let reader = |client: Client| {
        let done = Arc::clone(&done);
        thread::spawn(move || {
            let mut epochs = Vec::new();
            while !done.load(Ordering::SeqCst) {
                epochs.push(client.picture().epoch);
            }
            epochs.is_sorted()
        })
    };
    let readers: Vec<_> = (0..4).map(|_| reader(client.clone())).collect();
    for round in 0..20 {
        sim.command(&format!("dial +1555{round:04} 7000 as=C{round}")).unwrap();
        sim.command(&format!("hang-up +1555{round:04} C{round}")).unwrap();
        while next(&events).type_name() != "EndCall" {}
    }
    client.close();
    done.store(true, Ordering::SeqCst);
    assert!(readers.into_iter().all(|reader| reader.join().unwrap()));
}
