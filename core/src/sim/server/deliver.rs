//! From what the switch tells to the sessions that it concerns.

use super::encode::{Encoded, tells_all_expanded};
use super::lines::knows_lines;
use super::{ClientId, Server};
use crate::sim::switch::{AgentState, Fields, Notice};
use crate::wire::{FieldId, Put, field, msg};

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
        let whole = receivers.iter().any(|(_, coding)| tells_all_expanded(*coding)).then(|| self.with_all_expanded(notice)).flatten();
        let mut encoded = Encoded::new(notice, old.then(|| self.plain_lines(&notice.fields)), whole);
        for (client, coding) in receivers.drain(..) {
            if let Some(bytes) = encoded.bytes(coding) {
                self.leave(client, bytes);
            }
        }
        self.receivers = receivers;
        self.forget_login(notice);
    }

    /// The fields of a CALL_DATA_UPDATE with all named variables and arrays of the call in place of those that have changed.
    fn with_all_expanded(&self, notice: &Notice) -> Option<Fields> {
        let is_call = |(name, _): &&(FieldId, Put<'static>)| *name == field::new_call_id;
        let call = notice.fields.iter().find(is_call).filter(|_| notice.message == msg::CALL_DATA_UPDATE_EVENT);
        let Some((_, Put::Number(call))) = call else { return None };
        let expanded = [field::named_variables, field::named_arrays];
        let filled = |value: &Put<'static>| matches!(value, Put::List(records) if !records.is_empty());
        let context = self.switch.context_of(u32::try_from(*call).ok()?)?;
        let all: Fields = context.into_iter().filter(|(name, value)| expanded.contains(name) && filled(value)).collect();
        let mut fields = self.plain_lines(&notice.fields);
        // With nothing left to be told, the blanks of what is gone say so.
        fields.retain(|(name, _)| !all.iter().any(|(whole, _)| whole == name));
        fields.extend(all);
        Some(fields)
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
