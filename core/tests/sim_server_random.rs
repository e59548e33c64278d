//! Clients that come, go, are lost, replaced, dropped and paused at random: who has a session is who was told so, and no device
//! stays taken.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::collections::BTreeSet;

use ccxcti_core::sim::{ClientId, Reply, ServerOptions};
use ccxcti_core::wire::{field, msg};
use stories_runner::{House, Options};

const SEEDS: u64 = 300;
const STEPS: usize = 150;

/// A small generator: the same seed gives the same steps.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn options(&mut self) -> String {
        let node = 1 + self.below(2);
        let idle = [20, 60][self.below(2)];
        match self.below(3) {
            0 => format!("mode=bridge node={node} idle={idle}"),
            _ => format!("mode=agent agent_id=100{} client_id=c{} node={node} idle={idle}", 1 + self.below(3), self.below(2)),
        }
    }

    /// One step; what it was, for who reads the failure.
    fn step(&mut self, house: &mut House, clients: &mut Vec<ClientId>) -> String {
        let client = clients.get(self.below(clients.len().max(1))).copied();
        match (self.below(14), client) {
            (0..=3, _) | (_, None) => {
                let options = self.options();
                clients.push(house.open(&options));
                format!("open {options}")
            }
            (4, Some(client)) => {
                house.server.disconnected(house.now, client);
                clients.retain(|other| *other != client);
                format!("lose {client}")
            }
            (5, Some(client)) => {
                house.request(client, msg::CLOSE_REQ, &[(field::status, 0u32.into())]);
                format!("close {client}")
            }
            (6, Some(client)) => {
                house.send(client, &Options::parse("mode=bridge").open_req());
                format!("open {client} again")
            }
            (7, Some(client)) => {
                house.request(
                    client,
                    msg::SET_AGENT_STATE_REQ,
                    &[(field::agent_state, 0u32.into()), (field::agent_instrument, "2006".into())],
                );
                format!("log in by {client}")
            }
            (8..=10, Some(client)) => {
                house.request(client, msg::HEARTBEAT_REQ, &[]);
                format!("heartbeat of {client}")
            }
            (11, _) => {
                let time = 1_000 * self.below(25) as u64;
                house.wait(time);
                format!("wait {time}")
            }
            _ => {
                let verb = ["go-standby", "go-master", "drop-clients", "pause-clients 5s", "login 1002 2007", "logout 1002"][self.below(6)];
                // Refused verbs are part of the mix.
                let _: Reply = house.server.verb(house.now, verb);
                house.wait(0);
                verb.to_owned()
            }
        }
    }
}

/// Who has a session, as the server shows it.
fn shown(house: &mut House) -> BTreeSet<ClientId> {
    let clients: serde_json::Value = serde_json::from_str(&house.ok("show clients")).unwrap();
    let open = clients.as_array().unwrap().iter().filter(|client| client["mode"] != "not-open");
    open.map(|client| client["client"].as_u64().unwrap()).collect()
}

/// Who was told so and was not told of its end.
fn told(house: &House, clients: &[ClientId]) -> BTreeSet<ClientId> {
    let ended: BTreeSet<ClientId> = house.ended.iter().map(|(client, _)| *client).collect();
    let open = clients.iter().filter(|client| house.client(**client).names().contains(&"OPEN_CONF"));
    open.copied().filter(|client| !ended.contains(client)).collect()
}

#[test]
fn who_has_a_session_is_who_was_told_so() {
    for seed in 0..SEEDS {
        let mut random = Random(seed);
        let mut house = House::with(ServerOptions { nodes: 2, ..ServerOptions::default() });
        let (mut clients, mut said) = (Vec::new(), Vec::new());
        for _ in 0..STEPS {
            said.push(random.step(&mut house, &mut clients));
        }
        // The last pause is over, and nobody has been silent for too long because of it.
        house.wait(5_000);
        assert_eq!(shown(&mut house), told(&house, &clients), "seed {seed}: {said:?}");
        // One master, and nothing that is left of a session.
        let _: Reply = house.server.verb(house.now, "go-master 1");
        for client in clients {
            house.server.disconnected(house.now, client);
        }
        house.wait(0);
        assert_eq!(house.ok("show clients"), "[]", "seed {seed}: {said:?}");
        for agent in 1..=3 {
            let desk = house.open(&format!("mode=agent agent_id=100{agent} client_id=new"));
            assert_eq!(house.client(desk).names()[0], "OPEN_CONF", "seed {seed}, agent {agent}: {said:?}");
        }
    }
}
