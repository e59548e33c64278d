//! From what the switch tells to the sessions that it concerns.

use super::encode::Encoded;
use super::lines::knows_lines;
use super::{ClientId, Server};
use crate::sim::switch::{AgentState, Notice};
use crate::wire::msg;

/// The bit of AgentStateMask that an event of a log-out has.
const LOGOUT_BIT: u32 = 0x2;

impl Server {
    /// Writes what the switch told to the sessions that it concerns.
    pub(super) fn flush_notices(&mut self) {
        loop {
            // Delivering can end a session, and that can log an agent out.
            let mut notices = self.switch.take_notices();
            if notices.is_empty() {
                return;
            }
            for notice in &mut notices {
                self.complete(notice);
                self.deliver(notice);
            }
        }
    }

    /// What the switch does not know of a SYSTEM_EVENT: how the server is, and the time of day.
    fn complete(&self, notice: &mut Notice) {
        if notice.message == msg::SYSTEM_EVENT {
            notice.fields.extend(self.system_fields(true));
        }
    }

    fn deliver(&mut self, notice: &Notice) {
        if let Some(load) = &mut self.load {
            load.see(notice);
        }
        let mut receivers = std::mem::take(&mut self.receivers);
        self.sessions.receivers(notice, &mut receivers);
        let old = receivers.iter().any(|(_, coding)| !knows_lines(*coding));
        let mut encoded = Encoded::new(notice, old.then(|| self.plain_lines(&notice.fields)));
        for (client, coding) in receivers.drain(..) {
            if let Some(bytes) = encoded.bytes(coding) {
                self.leave(client, bytes);
            }
        }
        self.receivers = receivers;
        self.forget_login(notice);
    }

    /// Runs a request of a client and remembers whether it logged the session's own agent in.
    pub(super) fn watching_login(&mut self, client: ClientId, request: impl FnOnce(&mut Server)) {
        let before = self.is_logged_in(client);
        request(self);
        if before == Some(false)
            && self.is_logged_in(client) == Some(true)
            && let Some(open) = self.sessions.get_mut(&client).and_then(|session| session.open.as_mut())
        {
            open.logged_in = true;
        }
    }

    /// Whether the session's own agent is logged in; `None` = it has none.
    fn is_logged_in(&self, client: ClientId) -> Option<bool> {
        let agent = self.sessions.get(&client)?.agent()?;
        Some(self.switch.agent_state(agent)? != AgentState::Logout)
    }

    /// An agent who has logged out, by whomever, is logged in by this session no more.
    fn forget_login(&mut self, notice: &Notice) {
        if notice.message != msg::AGENT_STATE_EVENT || notice.agent_bit != LOGOUT_BIT {
            return;
        }
        for phone in &notice.audience.phones {
            let session = self.sessions.of_phone(phone).and_then(|client| self.sessions.get_mut(&client));
            if let Some(open) = session.and_then(|session| session.open.as_mut()) {
                open.logged_in = false;
            }
        }
    }
}
