//! SET_AGENT_STATE_REQ and QUERY_AGENT_STATE_REQ.

use super::open::{service, status};
use super::session::{Mode, Open};
use super::{ClientId, Server};
use crate::sim::switch::{Fields, Refusal, cf};
use crate::wire::{FieldId, Message, Put, field, msg};

/// AgentState of a request that logs in.
const LOGIN: u32 = 0;
const LOGOUT: u32 = 1;
const NOT_READY: u32 = 2;
const READY: u32 = 3;
/// ForcedFlag: only check that the agent could log in.
const AUTHENTICATE_ONLY: u32 = 2;
/// CSQState of an agent who is busy with the call of a queue.
const BUSY_OTHER: u16 = 7;

impl Server {
    pub(super) fn set_agent_state(&mut self, client: ClientId, request: &Message<'_>) {
        if !self.granted(client, service::CLIENT_CONTROL | service::AGENT_STATE_CONTROL_ONLY) {
            return self.fail(client, request, status::FUNCTION_NOT_AVAILABLE, "the session has no service for this request");
        }
        match self.agent_of(client, request).and_then(|agent| self.change_state(&agent, request)) {
            Ok(()) => self.confirm(client, request, msg::SET_AGENT_STATE_CONF, Vec::new()),
            Err(refusal) => self.refuse(client, request, &refusal),
        }
    }

    /// The agent that the request means: by id, by phone, or the session's own.
    fn agent_of(&self, client: ClientId, request: &Message<'_>) -> Result<String, Refusal> {
        let own = self.own_agent(client);
        let phone = [field::agent_instrument, field::agent_extension].into_iter().find_map(|name| request.text(name));
        let of_phone = phone.and_then(|phone| self.switch.agent_of_phone(phone));
        let named = request.agent_id().filter(|agent| !agent.is_empty()).or(of_phone).or(own.as_deref());
        let Some(named) = named else { return Err(Refusal::new(cf::INVALID_AGENT_ID, "the request names no agent")) };
        match own {
            Some(own) if own != named => Err(Refusal::new(cf::PRIVILEGE_VIOLATION, "a client in agent mode acts for its own agent only")),
            _ => Ok(named.to_owned()),
        }
    }

    fn change_state(&mut self, agent: &str, request: &Message<'_>) -> Result<(), Refusal> {
        let number = |name: FieldId| request.u32(name).unwrap_or_default();
        let reason = u16::try_from(number(field::event_reason_code)).unwrap_or_default();
        let forced = number(field::forced_flag);
        match number(field::agent_state) {
            LOGIN if forced == AUTHENTICATE_ONLY => match self.switch.agent_state(agent) {
                Some(_) => Ok(()),
                None => Err(Refusal::new(cf::INVALID_AGENT_ID, format!("there is no agent {agent}"))),
            },
            LOGIN => self.switch.login(agent, request.text(field::agent_instrument).unwrap_or_default()),
            LOGOUT => self.switch.logout(agent, forced == 1, reason),
            NOT_READY => self.switch.not_ready(agent, reason),
            READY => self.switch.ready(agent),
            other => Err(Refusal::unsupported(&format!("a request for agent state {other}"))),
        }
    }

    pub(super) fn query_agent_state(&mut self, client: ClientId, request: &Message<'_>) {
        match self.agent_of(client, request).map(|agent| self.state_fields(&agent)) {
            Ok(Some(fields)) => self.confirm(client, request, msg::QUERY_AGENT_STATE_CONF, fields),
            Ok(None) => self.refuse(client, request, &Refusal::new(cf::INVALID_AGENT_ID, "there is no such agent")),
            Err(refusal) => self.refuse(client, request, &refusal),
        }
    }

    fn state_fields(&self, agent: &str) -> Option<Fields> {
        let state = self.switch.agent_state(agent)?;
        let spec = self.switch.site().agents.get(agent)?;
        let serves = self.switch.csq_served_by(agent);
        let record = |csq: &u32| {
            let in_csq = if serves.is_some_and(|served| served != *csq) { BUSY_OTHER } else { state.number() };
            vec![
                (field::csq_id, (*csq).into()),
                (field::skill_group_id, 0xffff_ffffu32.into()),
                (field::skill_group_priority, 0u32.into()),
                (field::csq_state, in_csq.into()),
            ]
        };
        let text = |text: &str| Put::Text(text.to_owned().into());
        Some(vec![
            (field::agent_state, state.number().into()),
            (field::agent_extension, text(&spec.extension)),
            (field::agent_instrument, text(&spec.extension)),
            (field::agent_id_long, text(agent)),
            (field::csqs, Put::List(spec.csqs.iter().take(20).map(record).collect())),
        ])
    }

    /// Whether the session was granted one of these services.
    pub(super) fn granted(&self, client: ClientId, services: u32) -> bool {
        self.open_of(client).is_some_and(|open| open.services & services != 0)
    }

    fn own_agent(&self, client: ClientId) -> Option<String> {
        match &self.open_of(client)?.mode {
            Mode::Agent { agent, .. } => Some(agent.to_string()),
            Mode::Bridge | Mode::None => None,
        }
    }

    pub(super) fn own_phone(&self, client: ClientId) -> Option<String> {
        match &self.open_of(client)?.mode {
            Mode::Agent { extension, .. } => Some(extension.to_string()),
            Mode::Bridge | Mode::None => None,
        }
    }

    fn open_of(&self, client: ClientId) -> Option<&Open> {
        self.sessions.get(&client)?.open.as_ref()
    }
}
