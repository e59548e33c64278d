//! OPEN_REQ: what is refused and why, what is granted, and whose session it replaces.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", session management and OPEN_REQ page; for GED-188 sessions "CTI Server
//! Message Reference Guide", session management.

use std::time::Duration;

use super::requests::lengths;
use super::session::{Mode, Open};
use super::{ClientId, Server};
use crate::sim::limits::Count;
use crate::sim::site::{Device, Number};
use crate::sim::switch::{AgentState, Fields};
use crate::wire::{Coding, Dialect, EnumName, FieldId, Message, Put, field, msg};

/// Status codes.
pub(super) mod status {
    pub(in super::super) const INVALID_VERSION: u32 = 1;
    pub(in super::super) const INVALID_FIELD: u32 = 3;
    pub(in super::super) const SESSION_NOT_OPEN: u32 = 4;
    pub(in super::super) const SESSION_ALREADY_OPEN: u32 = 5;
    pub(in super::super) const REQUIRED_DATA_MISSING: u32 = 6;
    pub(in super::super) const INVALID_PERIPHERAL_ID: u32 = 7;
    pub(in super::super) const DEVICE_IN_USE: u32 = 10;
    pub(in super::super) const NEW_SESSION_OPENED: u32 = 11;
    pub(in super::super) const FUNCTION_NOT_AVAILABLE: u32 = 12;
    /// GED-188 only: the guide of Unified CCX reserves the number.
    pub(in super::super) const CTI_SERVER_OFFLINE: u32 = 15;
    pub(in super::super) const UNSPECIFIED_FAILURE: u32 = 17;
    pub(in super::super) const INVALID_TIMEOUT: u32 = 18;
    pub(in super::super) const INVALID_SERVICE_MASK: u32 = 19;
    pub(in super::super) const INVALID_CALL_MSG_MASK: u32 = 20;
    pub(in super::super) const INVALID_AGENT_STATE_MASK: u32 = 21;
    pub(in super::super) const INVALID_RESERVED_FIELD: u32 = 22;
    pub(in super::super) const INVALID_FIELD_LENGTH: u32 = 23;
    pub(in super::super) const BAD_MESSAGE_FORMAT: u32 = 25;
    pub(in super::super) const INCONSISTENT_AGENT_DATA: u32 = 32;
    /// GED-188 only, as the next one.
    pub(in super::super) const INVALID_NUM_NAMED_VARIABLES: u32 = 77;
    pub(in super::super) const INVALID_NUM_NAMED_ARRAYS: u32 = 78;
    /// Unified CCX only: the node is, or has become, the standby.
    pub(in super::super) const SERVER_NOT_MASTER: u32 = 92;
    pub(in super::super) const INVALID_CONFIG_MSG_MASK: u32 = 95;
}

/// Service bits.
pub(super) mod service {
    pub(in super::super) const CLIENT_EVENTS: u32 = 0x1;
    pub(in super::super) const CALL_DATA_UPDATE: u32 = 0x2;
    pub(in super::super) const CLIENT_CONTROL: u32 = 0x4;
    pub(in super::super) const ALL_EVENTS: u32 = 0x10;
    pub(in super::super) const AGENT_STATE_CONTROL_ONLY: u32 = 0x2000;
    pub(in super::super) const SUPERVISOR: u32 = 0x80;
    /// What this server can do; other bits are not granted, and each of these only as `granted` says.
    pub(super) const KNOWN: u32 = CLIENT_EVENTS | CALL_DATA_UPDATE | CLIENT_CONTROL | ALL_EVENTS | SUPERVISOR | AGENT_STATE_CONTROL_ONLY;
    /// First version with `AGENT_STATE_CONTROL_ONLY`.
    pub(super) const AGENT_STATE_CONTROL_ONLY_SINCE: u32 = 12;
    /// Asked for by a client that was recorded, and in no guide.
    pub(super) const TOLERATED: u32 = 0x200;
}

/// Shortest IdleTimeout that is accepted, in seconds. There is no longest: the OPEN_REQ page of Unified CCX wants less than 120, but
/// its session page wants four times a heartbeat interval of up to 30, and status 18 is defined for less than 20 only.
const IDLE_MIN: u32 = 20;
/// IdleTimeout that means none. Unified CCX does not say so; there it is 136 years.
const IDLE_NONE: u32 = 0xffff_ffff;
/// Events that a session of this server can ask for: the bits that the Unified CCX guide lists.
const CALL_MASK_CCX: u32 = 0x0065_efff;
/// Agent states, likewise.
const AGENT_MASK_CCX: u32 = 0x1ff;
/// Bits of CallMsgMask for events of network recording, which GED-188 has since this version; before, they are unused.
const NETWORK_RECORDING_MASKS: u32 = 0xf000_0000;
const NETWORK_RECORDING_SINCE: u32 = 23;
/// AgentState of a session without an agent, as recorded.
const STATE_UNKNOWN: u16 = 9;
/// SessionType of GED-188: a standby server opens none here.
const SESSION_ACTIVE: u32 = 1;
/// SYS_PERIPHERAL_ONLINE.
const SYSTEM_ONLINE: u32 = 3;

impl Server {
    pub(super) fn open(&mut self, client: ClientId, request: &Message<'_>) {
        let opened = self.checked_version(request).and_then(|coding| self.check(request).map(|open| (coding, open)));
        let replaced = match &opened {
            Ok((_, open)) => self.same_device(client, open),
            Err(status) => Err(*status),
        };
        match (opened, replaced) {
            (Ok((coding, open)), Ok(replaced)) => {
                if let Some(old) = replaced {
                    self.send(old, msg::FAILURE_EVENT, &vec![(field::status, status::NEW_SESSION_OPENED.into())]);
                    self.close(old, Count::Replaced, "the same client opened a new session for the same device");
                }
                self.opened(client, request, coding, open);
            }
            (Err(status), _) | (_, Err(status)) => self.fail(client, request, status, ""),
        }
    }

    pub(super) fn speaks(&self, version: u32) -> bool {
        self.options.dialect.versions().contains(&version) && version <= self.options.protocol_max
    }

    /// The coding of the session, or the refusal of its version. The floating header is answered in the client's form.
    fn checked_version(&self, request: &Message<'_>) -> Result<Coding, u32> {
        let version = request.u32(field::version_number).unwrap_or_default();
        if !self.speaks(version) {
            return Err(status::INVALID_VERSION);
        }
        let coding = Coding::new(version, self.options.dialect);
        Ok(Coding { header: coding.header.or(request.proved_header()), ..coding })
    }

    /// Checks in the order: reserved places, services, masks, required data, lengths, time-out, agent data.
    fn check(&self, request: &Message<'_>) -> Result<Open, u32> {
        let number = |name: FieldId| request.u32(name).unwrap_or_default();
        self.check_reserved(&number)?;
        let services = self.check_masks(&number)?;
        let client_id = request.text(field::client_id).ok_or(status::REQUIRED_DATA_MISSING)?;
        request.get(field::client_password).ok_or(status::REQUIRED_DATA_MISSING)?;
        if request.layout().is_some_and(|body| lengths(request, body).is_err()) {
            return Err(status::INVALID_FIELD_LENGTH);
        }
        let idle = match number(field::idle_timeout) {
            IDLE_NONE => None,
            seconds if seconds < IDLE_MIN => return Err(status::INVALID_TIMEOUT),
            seconds => Some(Duration::from_secs(seconds.into())),
        };
        let mode = match services & (service::CLIENT_EVENTS | service::ALL_EVENTS) {
            service::ALL_EVENTS => Mode::Bridge,
            service::CLIENT_EVENTS => self.agent_mode(request)?,
            _ => Mode::None,
        };
        let (mut call_mask, mut agent_mask) = (number(field::call_msg_mask), number(field::agent_state_mask));
        if self.options.dialect == Dialect::Ccx {
            (call_mask, agent_mask) = (call_mask & CALL_MASK_CCX, agent_mask & AGENT_MASK_CCX);
        }
        let services = self.services_for(&mode, services, number(field::version_number))?;
        Ok(Open { client_id: client_id.to_owned(), mode, services, call_mask, agent_mask, idle, logged_in: false })
    }

    /// The part of the services asked for that is granted. Supervisor services are those of a supervisor's own session: GED-188 refuses
    /// another agent who asks for them; bridge clients were recorded asking, and are only not granted them.
    fn services_for(&self, mode: &Mode, asked: u32, version: u32) -> Result<u32, u32> {
        let mut services = asked & service::KNOWN;
        if version < service::AGENT_STATE_CONTROL_ONLY_SINCE {
            services &= !service::AGENT_STATE_CONTROL_ONLY;
        }
        if services & service::SUPERVISOR == 0 {
            return Ok(services);
        }
        match mode {
            Mode::Agent { agent, .. } if self.switch.site().agents.get(&**agent).is_some_and(|agent| agent.supervisor) => Ok(services),
            Mode::Agent { .. } if self.options.dialect == Dialect::Ged188 => Err(status::FUNCTION_NOT_AVAILABLE),
            _ => Ok(services & !service::SUPERVISOR),
        }
    }

    fn check_reserved(&self, number: &dyn Fn(FieldId) -> u32) -> Result<(), u32> {
        let reserved = [field::reserved1, field::reserved2, field::reserved3].into_iter().any(|name| number(name) != 0);
        match self.options.dialect {
            Dialect::Ccx if reserved || number(field::peripheral_id) != 0 => Err(status::INVALID_PERIPHERAL_ID),
            Dialect::Ged188 if reserved => Err(status::INVALID_RESERVED_FIELD),
            _ => Ok(()),
        }
    }

    /// Unified CCX ignores bits that it does not use; GED-188 refuses them.
    fn check_masks(&self, number: &dyn Fn(FieldId) -> u32) -> Result<u32, u32> {
        const BOTH: u32 = service::CLIENT_EVENTS | service::ALL_EVENTS;
        let services = number(field::services_requested);
        let both = services & BOTH == BOTH;
        if self.options.dialect == Dialect::Ccx {
            return if both { Err(status::UNSPECIFIED_FAILURE) } else { Ok(services) };
        }
        let unused = |name: EnumName, value: u32| value & !name.row().ged188.iter().fold(0, |all, (bit, _)| all | bit) != 0;
        if both || unused(EnumName::ServiceMask, services & !service::TOLERATED) {
            return Err(status::INVALID_SERVICE_MASK);
        }
        let too_new = if number(field::version_number) < NETWORK_RECORDING_SINCE { NETWORK_RECORDING_MASKS } else { 0 };
        if number(field::call_msg_mask) & too_new != 0 || unused(EnumName::CallEventMask, number(field::call_msg_mask)) {
            return Err(status::INVALID_CALL_MSG_MASK);
        }
        if unused(EnumName::AgentStateMask, number(field::agent_state_mask)) {
            return Err(status::INVALID_AGENT_STATE_MASK);
        }
        if unused(EnumName::ConfigMsgMask, number(field::config_msg_mask)) {
            return Err(status::INVALID_CONFIG_MSG_MASK);
        }
        Ok(services)
    }

    /// The agent that extension, instrument and agent id name: at least one must be there, and all must name the same.
    fn agent_mode(&self, request: &Message<'_>) -> Result<Mode, u32> {
        let site = self.switch.site();
        let given = |name| request.text(name).filter(|text| !text.is_empty());
        let of_phone = |phone: &str| match site.devices.get(phone) {
            Some(Device::AgentPhone(agent)) => Some(agent),
            _ => None,
        };
        let of_id = |agent: &str| site.agents.get_key_value(agent).map(|(id, _)| id);
        let phones = [field::agent_extension, field::agent_instrument].into_iter().filter_map(given);
        let mut named = phones.map(of_phone).collect::<Vec<_>>();
        named.extend(request.agent_id().filter(|agent| !agent.is_empty()).map(of_id));
        let first = named.first().ok_or(status::REQUIRED_DATA_MISSING)?;
        let agent = first.filter(|_| named.iter().all(|agent| agent == first)).ok_or(status::INCONSISTENT_AGENT_DATA)?;
        let extension = site.agents.get(agent).map(|spec| Number::clone(&spec.extension)).ok_or(status::INCONSISTENT_AGENT_DATA)?;
        Ok(Mode::Agent { agent: agent.clone(), extension })
    }

    /// The session that holds the same agent's device: of the same client it is replaced, of another it stands.
    fn same_device(&self, client: ClientId, open: &Open) -> Result<Option<ClientId>, u32> {
        let Mode::Agent { extension, .. } = &open.mode else { return Ok(None) };
        let Some(old) = self.sessions.of_phone(extension).filter(|old| *old != client) else { return Ok(None) };
        match self.sessions.get(&old).and_then(|session| session.open.as_ref()) {
            Some(held) if held.client_id != open.client_id => Err(status::DEVICE_IN_USE),
            _ => Ok(Some(old)),
        }
    }

    fn opened(&mut self, client: ClientId, request: &Message<'_>, coding: Coding, open: Open) {
        let mode = open.mode.clone();
        let fields = self.conf_fields(&open);
        self.sessions.open(client, coding, open);
        self.count(Count::Opened);
        self.confirm(client, request, msg::OPEN_CONF, fields);
        match mode {
            Mode::Agent { extension, .. } => self.begin_calls_in_progress(client, &extension),
            // GED-188 tells a bridge client of the peripheral; Unified CCX says it in OPEN_CONF.
            Mode::Bridge if self.options.dialect == Dialect::Ged188 => {
                self.send(client, msg::SYSTEM_EVENT, &self.system_event(SYSTEM_ONLINE))
            }
            Mode::Bridge | Mode::None => {}
        }
    }

    fn conf_fields(&self, open: &Open) -> Fields {
        let mut fields: Fields = vec![(field::services_granted, open.services.into()), (field::ccx_online, 1u32.into())];
        match &open.mode {
            Mode::Agent { agent, extension } => {
                let state = self.switch.agent_state(agent).map_or(STATE_UNKNOWN, AgentState::number);
                fields.push((field::agent_state, state.into()));
                fields.push((field::agent_extension, text(extension)));
                fields.push((field::agent_instrument, text(extension)));
                fields.push((field::agent_id_long, text(agent)));
            }
            Mode::Bridge | Mode::None => fields.push((field::agent_state, STATE_UNKNOWN.into())),
        }
        if self.options.dialect == Dialect::Ged188 {
            fields.push((field::ccx_time, self.unix_time().into()));
            fields.push((field::peripheral_type, 21u32.into()));
            fields.push((field::session_type, SESSION_ACTIVE.into()));
        }
        // The recorded server says the one peripheral and that its agents may control all lines.
        let pair = vec![(field::flt_peripheral_id, 1u32.into()), (field::multiline_agent_control, 1u32.into())];
        fields.push((field::peripherals, Put::List(vec![pair])));
        if self.options.dialect == Dialect::Ccx {
            // GED-188 has another field under this tag.
            fields.push((field::config_msg_mask_granted, 0u32.into()));
        }
        fields
    }

    fn begin_calls_in_progress(&mut self, client: ClientId, phone: &str) {
        for fields in self.switch.begun_at(phone) {
            let wanted = self.sessions.get(&client).and_then(|session| session.open.as_ref());
            if wanted.is_some_and(|open| open.call_mask & super::encode::mask_of(msg::BEGIN_CALL_EVENT) != 0) {
                self.send(client, msg::BEGIN_CALL_EVENT, &fields);
            }
        }
    }

    pub(super) fn unix_time(&self) -> u32 {
        self.options.unix_start.saturating_add(u32::try_from(self.now.as_secs()).unwrap_or(u32::MAX))
    }
}

fn text(text: &str) -> Put<'static> {
    Put::Text(text.to_owned().into())
}
