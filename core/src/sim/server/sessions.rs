//! All sessions, found by what an event asks for: an event costs its receivers, not everybody.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::ClientId;
use super::encode::mask_of;
use super::session::{Mode, Open, Session};
use crate::sim::limits::Count;
use crate::sim::site::Number;
use crate::sim::switch::Notice;
use crate::wire::Coding;

/// The connected clients.
#[derive(Default)]
pub(super) struct Sessions {
    all: BTreeMap<ClientId, Session>,
    /// Connections without a session, the oldest first: numbers of clients rise.
    half_open: BTreeSet<ClientId>,
    /// Open sessions in bridge mode.
    bridges: BTreeSet<ClientId>,
    /// Open sessions in agent mode by the agent's extension. A device belongs to one session.
    phones: BTreeMap<Number, ClientId>,
    /// When to look whether a client has been silent for too long: one entry each, never later than the deadline itself.
    looks: BTreeSet<(Duration, ClientId)>,
}

/// What of a session's masks an event needs.
#[derive(Clone, Copy)]
enum Bit {
    /// This bit of CallMsgMask.
    Call(u32),
    /// This bit of AgentStateMask.
    Agent(u32),
}

impl Sessions {
    pub(super) fn insert(&mut self, client: ClientId, session: Session) {
        self.remove(client);
        self.all.insert(client, session);
        self.half_open.insert(client);
        self.look_at_deadline(client);
    }

    pub(super) fn get(&self, client: &ClientId) -> Option<&Session> {
        self.all.get(client)
    }

    pub(super) fn get_mut(&mut self, client: &ClientId) -> Option<&mut Session> {
        self.all.get_mut(client)
    }

    /// Connections, with and without a session.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Connections without a session, the oldest first.
    pub(super) fn half_open(&self) -> impl Iterator<Item = ClientId> {
        self.half_open.iter().copied()
    }

    /// The connection that has been without a session for longest, when there are more of them than `most`.
    pub(super) fn one_half_open_too_many(&self, most: usize) -> Option<ClientId> {
        self.half_open.first().copied().filter(|_| self.half_open.len() > most)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (ClientId, &Session)> {
        self.all.iter().map(|(client, session)| (*client, session))
    }

    /// The session in agent mode of this extension.
    pub(super) fn of_phone(&self, extension: &str) -> Option<ClientId> {
        self.phones.get(extension).copied()
    }

    /// The client's session is open from now on.
    pub(super) fn open(&mut self, client: ClientId, coding: Coding, open: Open) {
        let Some(session) = self.all.get_mut(&client) else { return };
        match &open.mode {
            Mode::Bridge => drop(self.bridges.insert(client)),
            Mode::Agent { extension, .. } => drop(self.phones.insert(extension.clone(), client)),
            Mode::None => {}
        }
        self.half_open.remove(&client);
        session.coding = coding;
        session.open = Some(open);
        self.look_at_deadline(client);
    }

    pub(super) fn remove(&mut self, client: ClientId) -> Option<Session> {
        let session = self.all.remove(&client)?;
        self.half_open.remove(&client);
        self.bridges.remove(&client);
        if let Some(Open { mode: Mode::Agent { extension, .. }, .. }) = &session.open {
            self.phones.remove(extension);
        }
        if let Some(at) = session.look {
            self.looks.remove(&(at, client));
        }
        Some(session)
    }

    /// When `take_silent` next has something to look at.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.looks.first().map(|(at, _)| *at)
    }

    /// A client that has been silent for too long, and why that is too long. A client that said something since the last look
    /// is looked at again later: that costs nothing for each message.
    pub(super) fn take_silent(&mut self, now: Duration) -> Option<(ClientId, (Count, &'static str))> {
        while let Some(look) = self.looks.first().copied().filter(|(at, _)| *at <= now) {
            let Some(session) = self.all.get(&look.1) else {
                self.looks.remove(&look);
                continue;
            };
            if session.deadline().is_some_and(|at| at <= now) {
                return Some((look.1, session.silence()));
            }
            self.look_at_deadline(look.1);
        }
        None
    }

    /// Nothing was read for so long: that is not the clients' silence.
    pub(super) fn forgive(&mut self, silence: Duration, now: Duration) {
        for session in self.all.values_mut() {
            session.last_received = (session.last_received + silence).min(now);
            session.open_until += silence;
        }
    }

    fn look_at_deadline(&mut self, client: ClientId) {
        let Some(session) = self.all.get_mut(&client) else { return };
        let at = session.deadline();
        if let Some(before) = std::mem::replace(&mut session.look, at) {
            self.looks.remove(&(before, client));
        }
        self.looks.extend(at.map(|at| (at, client)));
    }

    /// The sessions that an event goes to: by mode, then by mask.
    pub(super) fn receivers(&self, notice: &Notice, receivers: &mut Vec<(ClientId, Coding)>) {
        let bit = if notice.agent_bit == 0 { Bit::Call(mask_of(notice.message)) } else { Bit::Agent(notice.agent_bit) };
        if notice.audience.everyone {
            receivers.extend(self.all.iter().filter(|(_, session)| session.is_open()).map(|(client, session)| (*client, session.coding)));
            return;
        }
        if notice.audience.bridge {
            receivers.extend(self.bridges.iter().filter_map(|client| self.receiver(*client, bit)));
        }
        let phones = &notice.audience.phones;
        for (at, phone) in phones.iter().enumerate() {
            let again = phones.iter().take(at).any(|earlier| earlier == phone);
            let client = self.phones.get(&**phone).filter(|_| !again);
            receivers.extend(client.and_then(|client| self.receiver(*client, bit)));
        }
    }

    fn receiver(&self, client: ClientId, bit: Bit) -> Option<(ClientId, Coding)> {
        let session = self.all.get(&client)?;
        let open = session.open.as_ref()?;
        let wanted = match bit {
            Bit::Call(bit) => open.call_mask & bit,
            Bit::Agent(bit) => open.agent_mask & bit,
        };
        (wanted != 0).then_some((client, session.coding))
    }
}
