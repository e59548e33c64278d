//! What leaves the machine, and how sessions end.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::{Action, ClientId, Server};
use crate::sim::limits::{Count, Ending, Limits};
use crate::sim::switch::Refusal;

/// AGT_CONN_DOWN: an agent whose client was lost.
const REASON_CONNECTION_DOWN: u16 = 32_765;

/// What the caller has to do. It is emptied after every input; what is held for paused clients is bounded for each of them.
#[derive(Default)]
pub(super) struct Outbox {
    ready: VecDeque<Action>,
    /// What is for clients while they are paused; `None` = they are not.
    held: Option<BTreeMap<ClientId, Held>>,
}

/// What is held back for one client.
#[derive(Default)]
struct Held {
    actions: Vec<Action>,
    bytes: usize,
}

impl Outbox {
    /// Bytes for a client; false = more than may wait for it.
    fn send(&mut self, limits: &Limits, client: ClientId, bytes: Arc<[u8]>) -> bool {
        let Some(held) = &mut self.held else {
            self.ready.push_back(Action::Send(client, bytes));
            return true;
        };
        let held = held.entry(client).or_default();
        held.bytes += bytes.len();
        held.actions.push(Action::Send(client, bytes));
        held.bytes <= limits.max_output_bytes && held.actions.len() <= limits.max_output_messages
    }

    fn close(&mut self, client: ClientId, ending: Ending) {
        let action = Action::Close(client, ending);
        match &mut self.held {
            Some(held) => held.entry(client).or_default().actions.push(action),
            None => self.ready.push_back(action),
        }
    }

    /// Nothing that was held for the client matters any more.
    fn reset(&mut self, client: ClientId, ending: Ending) {
        if let Some(held) = &mut self.held {
            held.remove(&client);
        }
        self.ready.push_back(Action::Reset(client, ending));
    }

    pub(super) fn played(&mut self, player: u64, result: Result<(), String>) {
        self.ready.push_back(Action::Played(player, result));
    }

    /// From now on what is for clients is held back.
    pub(super) fn hold(&mut self) {
        self.held.get_or_insert_default();
    }

    /// What was held back is to be done now.
    pub(super) fn release(&mut self) {
        let held = self.held.take().unwrap_or_default();
        self.ready.extend(held.into_values().flat_map(|held| held.actions));
    }

    pub(super) fn next(&mut self) -> Option<Action> {
        self.ready.pop_front()
    }
}

impl Server {
    /// The one place where messages for a client leave the machine.
    pub(super) fn leave(&mut self, client: ClientId, bytes: Arc<[u8]>) {
        if let Some(coding) = self.sessions.get(&client).map(|session| session.coding) {
            self.mix(client, coding, bytes);
        }
    }

    /// The turn of a message has come.
    pub(super) fn put_out(&mut self, client: ClientId, bytes: Arc<[u8]>) {
        if self.sessions.get(&client).is_some() && !self.out.send(&self.switch.site().limits, client, bytes) {
            self.reset(client, Count::DoesNotRead, "more waits for it than may wait");
        }
    }

    /// Ends a session properly: what is waiting is written before. The agent stays as he is.
    pub(super) fn close(&mut self, client: ClientId, count: Count, reason: &str) {
        self.release_all(client);
        if self.sessions.remove(client).is_some() {
            self.forget_mixed(client);
            let ending = self.ending(count, reason);
            self.out.close(client, ending);
        }
    }

    /// Ends a connection that something is wrong with.
    pub(super) fn reset(&mut self, client: ClientId, count: Count, reason: &str) {
        if self.lost(client) {
            let ending = self.ending(count, reason);
            self.out.reset(client, ending);
        }
    }

    fn ending(&mut self, count: Count, reason: &str) -> Ending {
        self.counts.add(count);
        Ending { count, text: reason.to_owned() }
    }

    /// Ends every connection, for the sake of it: nothing is wrong with them, so agents stay as they are.
    pub(super) fn drop_clients(&mut self) -> Result<(), Refusal> {
        let clients: Vec<ClientId> = self.sessions.iter().map(|(client, _)| client).collect();
        for client in clients {
            self.sessions.remove(client);
            self.forget_mixed(client);
            let ending = self.ending(Count::Ended, "all clients are dropped");
            self.out.reset(client, ending);
        }
        Ok(())
    }

    /// Forgets a client whose connection failed; false = there was none. An agent who had logged in by this session is logged out:
    /// nobody could answer the agent's calls. The caller has to deliver what the switch says to that.
    pub(super) fn lost(&mut self, client: ClientId) -> bool {
        let Some(session) = self.sessions.remove(client) else { return false };
        self.forget_mixed(client);
        if let Some(agent) = session.agent_logged_in() {
            // Refused only for an agent who is not logged in: then nothing is to be done.
            let _ = self.switch.logout(agent, true, REASON_CONNECTION_DOWN);
        }
        true
    }
}
