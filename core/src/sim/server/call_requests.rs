//! Third-party call control: ANSWER_CALL_REQ, CLEAR_CONNECTION_REQ, CLEAR_CALL_REQ, MAKE_CALL_REQ.

use super::open::service;
use super::{ClientId, Server};
use crate::sim::switch::{AgentState, CallRef, DialOptions, Refusal, cf};
use crate::wire::{Message, Put, field, msg};

/// CallID of a request that leaves it to the server to find the call.
const ANY_CALL: u32 = 0xffff_ffff;

impl Server {
    pub(super) fn answer_call(&mut self, client: ClientId, request: &Message<'_>) {
        let phone = match self.controlled_phone(client, request, None) {
            Ok(phone) => phone,
            Err(refusal) => return self.refuse(client, request, &refusal),
        };
        match self.switch.answer(&phone, call_of(request).as_ref()) {
            Ok(_) => self.confirm(client, request, msg::ANSWER_CALL_CONF, Vec::new()),
            Err(refusal) => self.refuse(client, request, &refusal),
        }
    }

    /// Both requests end a call of two parties; the acting phone is named, is the session's own, or is the connection's.
    pub(super) fn clear_connection(&mut self, client: ClientId, request: &Message<'_>) {
        let confirmation = if request.id() == msg::CLEAR_CALL_REQ { msg::CLEAR_CALL_CONF } else { msg::CLEAR_CONNECTION_CONF };
        let connection = request.text(field::connection_device_id);
        let call = call_of(request);
        let result = self.controlled_phone(client, request, connection).and_then(|phone| {
            let party = |device: &str| call.as_ref().is_none_or(|call| self.switch.is_party(device, call));
            if connection.is_some_and(|connection| !connection.is_empty() && !party(connection)) {
                return Err(Refusal::new(cf::INVALID_CONNECTION, "the connection is not in the call"));
            }
            self.switch.hang_up(&phone, call.as_ref())
        });
        match result {
            Ok(_) => self.confirm(client, request, confirmation, Vec::new()),
            Err(refusal) => self.refuse(client, request, &refusal),
        }
    }

    pub(super) fn make_call(&mut self, client: ClientId, request: &Message<'_>) {
        let number = request.text(field::dialed_number).unwrap_or_default().to_owned();
        let made = self.controlled_phone(client, request, None).and_then(|phone| {
            let call = self.switch.dial(&phone, &number, DialOptions::default())?;
            Ok((call, phone))
        });
        match made {
            Ok((call, phone)) => {
                let connection = (field::new_connection_device_id, Put::Text(phone.into()));
                self.confirm(client, request, msg::MAKE_CALL_CONF, vec![(field::new_call_id, call.into()), connection]);
            }
            Err(refusal) => self.refuse(client, request, &refusal),
        }
    }

    /// The phone that acts: AgentInstrument, else the session's own, else `connection`. An agent must be
    /// logged in there, and in agent mode it must be the session's own.
    fn controlled_phone(&self, client: ClientId, request: &Message<'_>, connection: Option<&str>) -> Result<String, Refusal> {
        if !self.granted(client, service::CLIENT_CONTROL) {
            return Err(Refusal { code: None, text: "the session has no service for this request".to_owned() });
        }
        let own = self.own_phone(client);
        let named = request.text(field::agent_instrument).filter(|phone| !phone.is_empty());
        let phone = named.or(own.as_deref()).or(connection).unwrap_or_default();
        let agent = self.switch.agent_of_phone(phone).and_then(|agent| self.switch.agent_state(agent));
        if agent.is_none_or(|state| state == AgentState::Logout) {
            return Err(Refusal::new(cf::INVALID_DEVICE, "the request names no phone on which an agent is logged in"));
        }
        match own {
            Some(own) if own != phone => Err(Refusal::new(cf::PRIVILEGE_VIOLATION, "a client in agent mode acts on its own phone only")),
            _ => Ok(phone.to_owned()),
        }
    }
}

fn call_of(request: &Message<'_>) -> Option<CallRef> {
    request.u32(field::call_id).filter(|call| *call != ANY_CALL).map(CallRef::Id)
}
