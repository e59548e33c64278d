//! Random verbs on virtual time: every call that begins for a client ends for it, and nothing is left over.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::collections::BTreeSet;

use ccxcti_core::sim::Reply;
use ccxcti_core::wire::{field, msg};
use stories_runner::{Client, House};

const SEEDS: u64 = 400;
const VERBS: usize = 120;
const AGENTS: [(&str, &str); 3] = [("1001", "2006"), ("1002", "2007"), ("1003", "2008")];

/// A small generator: the same seed gives the same verbs.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn verb(&mut self) -> String {
        let (agent, phone) = AGENTS[self.below(3)];
        let device = ["+1", "+2", "+3", "2005", "2006", "2007", "2008"][self.below(7)];
        match self.below(12) {
            0 => format!("login {agent} {phone}"),
            1 | 2 => format!("ready {agent}"),
            3 => format!("not-ready {agent} {}", self.below(3)),
            4 => format!("logout {agent}{}", [" force", ""][self.below(2)]),
            5..=7 => format!("dial {device} 7000"),
            8 | 9 => format!("answer {phone}"),
            _ => format!("hang-up {device}"),
        }
    }
}

#[test]
fn random_verbs_leave_nothing_behind() {
    for seed in 0..SEEDS {
        let mut random = Random(seed);
        let mut house = House::new();
        let mut clients = vec![house.open("mode=bridge"), house.open("mode=bridge protocol=10")];
        clients.extend(AGENTS.map(|(agent, _)| house.open(&format!("mode=agent agent_id={agent}"))));
        let mut said = Vec::new();
        for _ in 0..VERBS {
            let verb = random.verb();
            // Refused verbs are part of the mix.
            let _: Reply = house.server.verb(house.now, &verb);
            said.push(verb);
            house.wait(random.below(4) as u64 * 25);
        }
        hang_up_all(&mut house);
        assert_eq!(house.ok("show calls"), "[]", "seed {seed}: {said:?}");
        for (at, client) in clients.into_iter().enumerate() {
            let client = house.client(client);
            let bridge = at < 2;
            if let Err(reason) = every_call_ends(client).and_then(|()| if bridge { streams_stop_once(client) } else { Ok(()) }) {
                panic!("seed {seed}: {reason}\n{said:?}");
            }
        }
    }
}

fn hang_up_all(house: &mut House) {
    house.wait(1000);
    let calls: serde_json::Value = serde_json::from_str(&house.ok("show calls")).unwrap();
    for call in calls.as_array().unwrap() {
        let caller = call["parties"]
            .as_array()
            .unwrap()
            .iter()
            .map(|party| party["device"].as_str().unwrap())
            .find(|device| !device.starts_with("500"));
        house.ok(&format!("hang-up {} {}", caller.unwrap(), call["call"]));
    }
}

/// BEGIN_CALL first, END_CALL last, each once for each time that the client sees the call.
fn every_call_ends(client: &Client) -> Result<(), String> {
    let mut open = BTreeSet::new();
    for event in client.events() {
        let event = event.message();
        let Some(call) = event.u32(field::call_id) else { continue };
        let fine = match event.id() {
            msg::BEGIN_CALL_EVENT => open.insert(call),
            msg::END_CALL_EVENT => open.remove(&call),
            _ => open.contains(&call),
        };
        if !fine {
            return Err(format!("{event:?} out of place"));
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} never ended")) }
}

/// What a bridge client sees stop has started.
fn streams_stop_once(client: &Client) -> Result<(), String> {
    let mut streams = BTreeSet::new();
    for event in client.events() {
        let event = event.message();
        let stream = (event.u32(field::call_id), event.text(field::connection_device_id), event.u32(field::direction));
        let fine = match event.id() {
            msg::RTP_STARTED_EVENT => streams.insert(stream),
            msg::RTP_STOPPED_EVENT => streams.remove(&stream),
            _ => true,
        };
        if !fine {
            return Err(format!("{event:?} out of place"));
        }
    }
    Ok(())
}
