//! Third-party call control of single calls: make, answer, clear, hold, retrieve, alternate, reconnect.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", third-party call control. A request names the acting phone by
//! AgentInstrument, by its connection or, in agent mode, by the session; an agent must be logged in there.

use super::data_requests::call_data;
use super::requests::{Answer, NO_CALL, Refused, ccx, given, text};
use super::{ClientId, Server};
use crate::sim::site::Device;
use crate::sim::switch::{AgentState, CallRef, DialOptions, Fields, cf};
use crate::wire::{FieldId, Message, field};

/// LocalConnectionState of calls that ring at a phone, and that it talks on.
const ALERTING: u32 = 2;
const CONNECTED: u32 = 3;
const HELD: u32 = 4;

/// The fields of a request that name a connection: its call and its device.
pub(super) type ConnectionFields = (FieldId, FieldId);
const OWN: ConnectionFields = (field::call_id, field::connection_device_id);
pub(super) const ACTIVE: ConnectionFields = (field::active_call_id, field::active_connection_device_id);
pub(super) const HELD_CALL: ConnectionFields = (field::held_call_id, field::held_connection_device_id);
const OTHER: ConnectionFields = (field::other_call_id, field::other_connection_device_id);

impl Server {
    pub(super) fn make_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let line = self.line(client, request, None)?;
        let number = self.dialled(request)?;
        let options = DialOptions { data: call_data(request, self.options.dialect)?, ..DialOptions::default() };
        let call = self.switch.dial(&line, &number, options)?;
        Ok(self.new_connection(call, &line))
    }

    /// The connection is that of the caller, as in CALL_DELIVERED, not the ringing one; or no call is named at all.
    pub(super) fn answer_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let line = self.line(client, request, None)?;
        let call = self.call_in(request, field::call_id)?;
        let lines = self.lines_of_phone(&line);
        if let (Some(call), Some(calling)) = (call, self.device_in(request, field::connection_device_id)) {
            let of_caller = self.switch.is_party(calling, &CallRef::Id(call)) && !lines.iter().any(|line| line == calling);
            if !of_caller {
                let text = "the connection is not the calling one, as CALL_DELIVERED_EVENT tells it";
                return Err(Refused::control(cf::INVALID_CONNECTION, ccx::TERMINAL_CONNECTION_NULL, text));
            }
        }
        let rings = |line: &&String| {
            let at_line = self.switch.snapshot_device(line).unwrap_or_default();
            at_line.iter().any(|(at, _, state)| *state == ALERTING && call.is_none_or(|call| call == *at))
        };
        let line = lines.iter().find(rings).unwrap_or(&line).clone();
        self.switch.answer(&line, call.map(CallRef::Id).as_ref())?;
        Ok(Fields::new())
    }

    pub(super) fn clear_connection(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, call) = self.connection(client, request, OWN)?;
        self.switch.hang_up(&line, Some(&CallRef::Id(call)))?;
        Ok(Fields::new())
    }

    /// Drops everybody, also from a conference. The connection may be that of any party; the acting phone must be one.
    pub(super) fn clear_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let line = self.line(client, request, None).or_else(|refused| match given(request, field::agent_instrument) {
            Some(_) => Err(refused),
            None => self.line(client, request, Some(field::connection_device_id)),
        })?;
        let call = self.named_call(request, field::call_id)?;
        let own = self.lines_of_phone(&line).into_iter().find(|line| self.switch.is_party(line, &CallRef::Id(call)));
        let named = self.device_in(request, field::connection_device_id);
        match own.filter(|_| named.is_none_or(|named| self.switch.is_party(named, &CallRef::Id(call)))) {
            Some(own) => self.switch.clear_call(call, &own)?,
            None => return Err(not_in_call()),
        }
        Ok(Fields::new())
    }

    pub(super) fn hold_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, call) = self.connection(client, request, OWN)?;
        self.switch.hold(&line, Some(&CallRef::Id(call)))?;
        Ok(Fields::new())
    }

    pub(super) fn retrieve_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, call) = self.connection(client, request, HELD_CALL)?;
        self.switch.retrieve(&line, Some(&CallRef::Id(call)))?;
        Ok(Fields::new())
    }

    pub(super) fn alternate_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, active) = self.connection(client, request, ACTIVE)?;
        let other = self.second_connection(&line, request, OTHER)?;
        self.must_be(&line, active, &[CONNECTED], cf::NO_ACTIVE_CALL)?;
        self.must_be(&line, other, &[HELD, ALERTING], cf::NO_HELD_CALL)?;
        self.switch.alternate(&line)?;
        Ok(Fields::new())
    }

    pub(super) fn reconnect_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let (line, active) = self.connection(client, request, ACTIVE)?;
        let held = self.second_connection(&line, request, HELD_CALL)?;
        if active == held {
            return Err(Refused::control(cf::INVALID_CALL, ccx::INVALID_ARGUMENT, "the active and the held call are the same"));
        }
        self.must_be(&line, held, &[HELD], cf::NO_HELD_CALL)?;
        self.switch.reconnect(&line)?;
        Ok(Fields::new())
    }

    /// The line that acts and the call, from the fields of the line's own connection.
    pub(super) fn connection(
        &self,
        client: ClientId,
        request: &Message<'_>,
        (call, device): ConnectionFields,
    ) -> Result<(String, u32), Refused> {
        let line = self.line(client, request, Some(device))?;
        let call = self.named_call(request, call)?;
        if self.switch.is_party(&line, &CallRef::Id(call)) { Ok((line, call)) } else { Err(not_in_call()) }
    }

    /// The call of a further connection of the same line.
    pub(super) fn second_connection(&self, line: &str, request: &Message<'_>, (call, device): ConnectionFields) -> Result<u32, Refused> {
        let call = self.named_call(request, call)?;
        let same = self.device_in(request, device).is_none_or(|device| device == line);
        if same && self.switch.is_party(line, &CallRef::Id(call)) { Ok(call) } else { Err(not_in_call()) }
    }

    /// Refuses with `code` unless the call is in one of these states at the line.
    pub(super) fn must_be(&self, line: &str, call: u32, states: &[u32], code: u16) -> Result<(), Refused> {
        let at_line = self.switch.snapshot_device(line).unwrap_or_default();
        match at_line.iter().find(|(at, ..)| *at == call) {
            Some((.., state)) if states.contains(state) => Ok(()),
            _ => Err(Refused::control(code, 0, format!("call {call} is in another state at {line}"))),
        }
    }

    /// The line that a request acts on. `connection` is the field with the line's own connection, where the request has one.
    pub(super) fn line(&self, client: ClientId, request: &Message<'_>, connection: Option<FieldId>) -> Result<String, Refused> {
        if !self.switch.third_party_control() {
            let text = "Unified CM Express has no third-party call control";
            return Err(Refused::control(cf::INVALID_FEATURE, ccx::JTAPI_PROVIDER_NULL, text));
        }
        let own = self.own_agent(client);
        let instrument = self.device_in(request, field::agent_instrument);
        let connection = connection.and_then(|name| self.device_in(request, name));
        let named = instrument.or(connection.filter(|_| own.is_none()));
        let of_named = named.and_then(|line| self.agent_of_line(line));
        let agent = match (named, of_named.or(own.filter(|_| named.is_none()))) {
            (_, Some(agent)) => agent,
            (None, None) => return Err(Refused::control(cf::INVALID_DEVICE, ccx::DEVICE_ID_NULL, "the request names no phone")),
            (Some(_), None) => return Err(Refused::control(cf::INVALID_DEVICE, 0, "the request names no phone of an agent")),
        };
        if own.is_some_and(|own| own != agent) {
            return Err(Refused::control(cf::PRIVILEGE_VIOLATION, 0, "a client in agent mode acts on its own phone only"));
        }
        if self.switch.agent_state(agent).is_none_or(|state| state == AgentState::Logout) {
            return Err(Refused::control(cf::INVALID_DEVICE, 0, "nobody is logged in on the phone that the request names"));
        }
        match connection {
            Some(line) if self.agent_of_line(line) == Some(agent) => Ok(line.to_owned()),
            Some(_) => {
                Err(Refused::control(cf::INVALID_CONNECTION, ccx::TERMINAL_CONNECTION_NULL, "the connection is not the acting phone's"))
            }
            None => Ok(instrument.map_or_else(|| self.extension_of(agent), str::to_owned)),
        }
    }

    /// The agent whose phone has this line.
    pub(super) fn agent_of_line(&self, line: &str) -> Option<&str> {
        match self.switch.site().devices.get(line)? {
            Device::AgentPhone(agent) | Device::SecondaryLine(agent) => Some(agent),
            Device::Trigger(_) | Device::Port(_) | Device::Phone => None,
        }
    }

    /// The lines of the phone, this one first.
    pub(super) fn lines_of_phone(&self, line: &str) -> Vec<String> {
        let agent = self.agent_of_line(line).and_then(|agent| self.switch.site().agents.get(agent));
        let all = agent.into_iter().flat_map(|agent| std::iter::once(&agent.extension).chain(&agent.secondary));
        let others = all.filter(|other| &***other != line).map(|other| other.to_string());
        std::iter::once(line.to_owned()).chain(others).collect()
    }

    fn extension_of(&self, agent: &str) -> String {
        self.switch.site().agents.get(agent).map(|agent| agent.extension.to_string()).unwrap_or_default()
    }

    /// The call that a field names; `None` when it names none.
    pub(super) fn call_in(&self, request: &Message<'_>, name: FieldId) -> Result<Option<u32>, Refused> {
        let call = request.u32(name).filter(|call| *call != NO_CALL);
        Ok(call.map(|call| self.switch.find(&CallRef::Id(call))).transpose()?)
    }

    /// The call that a field must name.
    pub(super) fn named_call(&self, request: &Message<'_>, name: FieldId) -> Result<u32, Refused> {
        let none = || Refused::control(cf::INVALID_CALL, ccx::CALL_ID_NULL, format!("{} names no call", name.name()));
        self.call_in(request, name)?.ok_or_else(none)
    }

    /// The number to be dialled. That of an agent's further line may be written `primary.actual`.
    pub(super) fn dialled(&self, request: &Message<'_>) -> Result<String, Refused> {
        let none = || Refused::control(cf::INVALID_DESTINATION, ccx::DIALED_NUMBER_NULL, "the request dials no number");
        self.device_in(request, field::dialed_number).map(str::to_owned).ok_or_else(none)
    }

    /// What the confirmation says of a new call: the connection of the line that made it.
    pub(super) fn new_connection(&self, call: u32, line: &str) -> Fields {
        vec![
            (field::new_call_id, call.into()),
            (field::new_connection_device_type, 0u32.into()),
            (field::new_connection_device_id, text(&self.switch.shown(line))),
        ]
    }
}

pub(super) fn not_in_call() -> Refused {
    Refused::control(cf::INVALID_CONNECTION, ccx::TERMINAL_CONNECTION_NULL, "the connection is not in the call")
}
