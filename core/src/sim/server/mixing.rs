//! The hook of the shuffler: when the order is shuffled, what is for a client waits here until its turn comes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use super::{ClientId, Server};
use crate::sim::order::{Facts, Shuffler};
use crate::wire::{Coding, Message};

/// What is held back, for each client. Each holds a bounded number of messages, each message for a bounded time.
#[derive(Default)]
pub(super) struct Mixing {
    /// The seed; `None` = everything goes in its natural order.
    seed: Option<u64>,
    clients: BTreeMap<ClientId, Mixed>,
    /// The next turn of each client that something waits for.
    turns: BTreeSet<(Duration, ClientId)>,
}

struct Mixed {
    seed: u64,
    shuffler: Shuffler<Arc<[u8]>>,
    /// The entry in `turns`.
    turn: Option<Duration>,
}

impl Mixing {
    /// Shuffles from now on, by this seed. A client for whom something waits goes over to it when nothing does.
    pub(super) fn start(&mut self, seed: u64) {
        self.seed = Some(seed);
    }

    /// Takes a message; gives what goes at once.
    fn push(&mut self, now: Duration, client: ClientId, coding: Coding, bytes: Arc<[u8]>) -> Vec<Arc<[u8]>> {
        let (Some(seed), Ok(message)) = (self.seed, Message::decode(&bytes, coding)) else { return vec![bytes] };
        let facts = Facts::of_message(&message);
        let made = || Mixed { seed, shuffler: Shuffler::new(seed, client), turn: None };
        let mixed = self.clients.entry(client).or_insert_with(made);
        if mixed.seed != seed && mixed.shuffler.is_empty() {
            *mixed = made();
        }
        let crowded = mixed.shuffler.push(now, facts, bytes);
        self.set_turn(client);
        crowded
    }

    /// The next message whose turn has come.
    fn pop(&mut self, now: Duration) -> Option<(ClientId, Arc<[u8]>)> {
        let (_, client) = self.turns.first().copied().filter(|(at, _)| *at <= now)?;
        let bytes = self.clients.get_mut(&client)?.shuffler.pop(now)?;
        self.set_turn(client);
        Some((client, bytes))
    }

    /// Gives all that waits for the client, in an order that is allowed.
    fn take(&mut self, client: ClientId) -> Vec<Arc<[u8]>> {
        let Some(mixed) = self.clients.get_mut(&client) else { return Vec::new() };
        let waiting = std::iter::from_fn(|| mixed.shuffler.pop_early()).collect();
        self.set_turn(client);
        waiting
    }

    /// The client is gone.
    fn forget(&mut self, client: ClientId) {
        drop(self.take(client));
        self.clients.remove(&client);
    }

    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.turns.first().map(|(at, _)| *at)
    }

    fn set_turn(&mut self, client: ClientId) {
        let Some(mixed) = self.clients.get_mut(&client) else { return };
        let next = mixed.shuffler.next_deadline();
        if let Some(before) = std::mem::replace(&mut mixed.turn, next) {
            self.turns.remove(&(before, client));
        }
        self.turns.extend(next.map(|at| (at, client)));
    }
}

impl Server {
    /// Sends everything that is held back now, without letting time pass: what a client knows then is all there is to know. For
    /// tests on virtual time; with the natural order nothing is ever held back.
    pub fn settle(&mut self) {
        let clients: Vec<ClientId> = self.mixing.clients.keys().copied().collect();
        clients.into_iter().for_each(|client| self.release_all(client));
        self.flush_notices();
    }

    /// Takes bytes for a client with an open connection: they go in their turn.
    pub(super) fn mix(&mut self, client: ClientId, coding: Coding, bytes: Arc<[u8]>) {
        if self.mixing.seed.is_none() {
            return self.put_out(client, bytes);
        }
        for bytes in self.mixing.push(self.now, client, coding, bytes) {
            self.put_out(client, bytes);
        }
    }

    /// Sends what has its turn now.
    pub(super) fn release_due(&mut self) {
        while let Some((client, bytes)) = self.mixing.pop(self.now) {
            self.put_out(client, bytes);
            self.flush_notices();
        }
    }

    /// Sends all that waits for a client: nothing comes after it, or nothing is to wait.
    pub(super) fn release_all(&mut self, client: ClientId) {
        for bytes in self.mixing.take(client) {
            self.put_out(client, bytes);
        }
    }

    /// What waits for a client does not matter any more.
    pub(super) fn forget_mixed(&mut self, client: ClientId) {
        self.mixing.forget(client);
    }
}
