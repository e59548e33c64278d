//! A server that is killed in mid-burst: a process of its own, ended by SIGKILL while it sends.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::wire::{Value, field};
use ccxcti_core::{Client, Config, Event, Next, Subscription};
use common::{Running, start};

/// Nothing that this test waits for takes this long, unless it failed.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest from a session's end to the next one at a server that is up.
const SWITCH_OVER: Duration = Duration::from_secs(3);

/// A contact centre with calls, and its address.
fn busy() -> (Running, String) {
    let mut serve = start(&["serve", "--load", "100", "--seed", "1"]);
    let line = serve.line().unwrap();
    let address = line.strip_prefix("listening on ").unwrap().to_owned();
    (serve, address)
}

/// Events up to this one; their numbers have no gap.
fn until(events: &Subscription, seq: &mut u64, mut last: impl FnMut(&Event) -> bool) -> Arc<Event> {
    loop {
        let Next::Event(event) = events.next(Some(PATIENCE)) else { panic!("no event behind {seq}") };
        *seq += 1;
        assert_eq!(event.seq, *seq, "{}", event.type_name());
        assert_ne!(event.type_name(), "MalformedMessage", "half a frame is no message");
        if last(&event) {
            return event;
        }
    }
}

fn text(event: &Event, name: ccxcti_core::wire::FieldId) -> &str {
    event.get(name).and_then(Value::text).unwrap_or("")
}

#[test]
fn a_server_killed_in_mid_burst_is_followed_by_the_next_one() {
    let ((doomed, first), (_serve, second)) = (busy(), busy());
    let mut config = Config::new();
    config.set("servers", &format!("{first},{second}")).unwrap();
    let (client, events) = Client::open(&config).unwrap();
    let (mut seq, mut calls) = (0, 0);
    until(&events, &mut seq, |event| {
        calls += usize::from(event.type_name() == "BeginCall");
        calls == 50
    });
    // Dropping it kills the process, without a word to anybody.
    drop(doomed);
    let down = until(&events, &mut seq, |event| event.type_name() == "SessionDown");
    assert_eq!((text(&down, field::reason), down.epoch), ("connection-lost", 1));
    let up = until(&events, &mut seq, |event| event.type_name() == "SessionUp");
    assert_eq!((text(&up, field::server), up.epoch), (second.as_str(), 2));
    let took = up.received_at.duration_since(down.received_at).unwrap();
    assert!(took <= SWITCH_OVER, "{took:?} from one session to the next");
    until(&events, &mut seq, |event| event.type_name() == "EventsMayBeMissing");
    until(&events, &mut seq, |event| event.type_name() == "BeginCall" && event.epoch == 2 && !event.synthetic);
    client.close();
}
