//! SET_AGENT_STATE_REQ and QUERY_AGENT_STATE_REQ.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", agent states and pages of these messages.

use super::open::service;
use super::requests::{Answer, Refused, ccx, given, text};
use super::session::{Mode, Open};
use super::{ClientId, Server};
use crate::sim::switch::{Fields, cf};
use crate::wire::{FieldId, Message, Put, field};

/// AgentState of a request.
mod state {
    pub(super) const LOGIN: u32 = 0;
    pub(super) const LOGOUT: u32 = 1;
    pub(super) const NOT_READY: u32 = 2;
    pub(super) const READY: u32 = 3;
    pub(super) const WORK: u32 = 5;
}

/// ForcedFlag.
mod forced {
    pub(super) const TRUE: u32 = 1;
    /// Only check that the agent could log in.
    pub(super) const AUTHENTICATE_ONLY: u32 = 2;
}

/// Reason codes that an agent sees when a supervisor acted (SUP_AGT_TO_LOGOUT, SUP_AGT_TO_NOT_READY).
const SUPERVISOR_LOGOUT: u16 = 22;
const SUPERVISOR_NOT_READY: u16 = 33;
/// CSQState of an agent who is busy with the call of another queue.
const BUSY_OTHER: u16 = 7;
/// Most queues in QUERY_AGENT_STATE_CONF.
const CSQS_MAX: usize = 20;

/// The agent that a request means.
struct Meant {
    agent: String,
    /// A supervisor means another agent than the own one.
    supervised: bool,
}

impl Server {
    pub(super) fn set_agent_state(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let meant = self.agent_meant(client, request)?;
        let number = |name: FieldId| request.u32(name).unwrap_or_default();
        let forced = number(field::forced_flag);
        let wanted = number(field::agent_state);
        let authenticates = wanted == state::LOGIN && forced == forced::AUTHENTICATE_ONLY;
        if forced > forced::AUTHENTICATE_ONLY || (forced == forced::AUTHENTICATE_ONLY && !authenticates) {
            return Err(Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, "this ForcedFlag does not go with the state"));
        }
        let reason = u16::try_from(number(field::event_reason_code)).unwrap_or_default();
        match wanted {
            _ if meant.supervised => self.supervise(&meant.agent, wanted, forced == forced::TRUE)?,
            state::LOGIN => self.log_in(&meant.agent, request, authenticates)?,
            state::LOGOUT => self.switch.logout(&meant.agent, forced == forced::TRUE, reason)?,
            state::NOT_READY => self.switch.not_ready(&meant.agent, reason)?,
            state::READY => self.switch.ready(&meant.agent)?,
            state::WORK => self.switch.work(&meant.agent)?,
            other => return Err(never_asked_for(other)),
        }
        Ok(Fields::new())
    }

    fn log_in(&mut self, agent: &str, request: &Message<'_>, authenticates: bool) -> Result<(), Refused> {
        let Some(instrument) = self.device_in(request, field::agent_instrument) else {
            return Err(Refused::control(cf::INVALID_LOGON_DEVICE, ccx::DEVICE_ID_NULL, "a login names the phone"));
        };
        if authenticates {
            self.switch.may_log_in(agent, instrument)?
        } else {
            self.switch.login(agent, instrument)?
        }
        Ok(())
    }

    /// What a supervisor may do to another agent, who sees a reason code of its own.
    fn supervise(&mut self, agent: &str, wanted: u32, forced: bool) -> Result<(), Refused> {
        match wanted {
            state::LOGOUT => self.switch.logout(agent, forced, SUPERVISOR_LOGOUT)?,
            state::NOT_READY => self.switch.not_ready(agent, SUPERVISOR_NOT_READY)?,
            state::READY => self.switch.ready(agent)?,
            state::LOGIN | state::WORK => {
                let text = "a supervisor makes other agents READY, NOT_READY or logs them out, nothing else";
                return Err(Refused::control(cf::PRIVILEGE_VIOLATION, 0, text));
            }
            other => return Err(never_asked_for(other)),
        }
        Ok(())
    }

    pub(super) fn query_agent_state(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let meant = self.agent_meant(client, request)?;
        let unknown = || Refused::control(cf::INVALID_AGENT_ID, ccx::AGENT_INVALID, "there is no such agent");
        self.state_fields(&meant.agent).ok_or_else(unknown)
    }

    /// The agent that the request means: by id, by phone, or the session's own. Both must mean the same one.
    fn agent_meant(&self, client: ClientId, request: &Message<'_>) -> Result<Meant, Refused> {
        let own = self.own_agent(client);
        let by_id = request.agent_id().filter(|agent| !agent.is_empty());
        let phone = [field::agent_instrument, field::agent_extension].into_iter().find_map(|name| self.device_in(request, name));
        let by_phone = phone.and_then(|phone| self.agent_of_line(phone));
        let logs_in = given(request, field::agent_instrument).is_some() && request.u32(field::agent_state) == Some(state::LOGIN);
        if let (Some(id), Some(phone)) = (by_id, by_phone.filter(|_| !logs_in))
            && id != phone
        {
            return Err(Refused::control(cf::INVALID_AGENT_ID, ccx::AGENT_INVALID, "the agent id and the phone mean different agents"));
        }
        let Some(agent) = by_id.or(by_phone).or(own) else {
            return Err(Refused::control(cf::INVALID_AGENT_ID, ccx::AGENT_NULL, "the request names no agent"));
        };
        let other = own.is_some_and(|own| own != agent);
        if other && !self.granted(client, service::SUPERVISOR) {
            return Err(Refused::control(cf::PRIVILEGE_VIOLATION, 0, "a client in agent mode acts for its own agent only"));
        }
        Ok(Meant { agent: agent.to_owned(), supervised: other })
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
        Some(vec![
            (field::agent_state, state.number().into()),
            (field::agent_extension, text(&spec.extension)),
            (field::agent_instrument, text(&spec.extension)),
            (field::agent_id_long, text(agent)),
            (field::csqs, Put::List(spec.csqs.iter().take(CSQS_MAX).map(record).collect())),
        ])
    }

    pub(super) fn own_agent(&self, client: ClientId) -> Option<&str> {
        match &self.open_of(client)?.mode {
            Mode::Agent { agent, .. } => Some(&**agent),
            Mode::Bridge | Mode::None => None,
        }
    }

    pub(super) fn own_phone(&self, client: ClientId) -> Option<&str> {
        match &self.open_of(client)?.mode {
            Mode::Agent { extension, .. } => Some(&**extension),
            Mode::Bridge | Mode::None => None,
        }
    }

    pub(super) fn open_of(&self, client: ClientId) -> Option<&Open> {
        self.sessions.get(&client)?.open.as_ref()
    }
}

/// TALKING and RESERVED come from the contact centre alone.
fn never_asked_for(state: u32) -> Refused {
    Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, format!("agent state {state} cannot be asked for"))
}
