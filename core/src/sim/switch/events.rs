//! The events: which fields each one has. Source of the values: "Unified CCX CTI Protocol Developer Guide", message pages and
//! call flow examples; places that Unified CCX reserves are left to the builder.

use super::model::{Call, Lcs, Viewer};
use super::notice::{Audience, Fields, Notice};
use super::{AgentState, Switch};
use crate::sim::site::Device;
use crate::wire::{FieldId, Put, field, msg};

/// DEVID_NONE, CEC_NONE: nothing to say in two bytes.
const NONE_16: u32 = 0xffff;
/// NULL_SERVICE, NULL_SKILL_GROUP: nothing to say in four bytes.
const NONE_32: u32 = 0xffff_ffff;
/// LineType of a call on a monitored ICD line.
const LINE_BUSINESS: u32 = 3;
/// NextAgentState: not known.
const STATE_UNKNOWN: u32 = 0xffff;
/// PayloadType G711ULAW64K; its frames of 20 ms need no bit rate, which is said for G.723 only.
const G711_ULAW: u32 = 3;
const PACKET_MS: u32 = 20;
/// UDP port on which every phone of the simulated network receives and from which it sends.
const RTP_PORT: u32 = 24_576;

/// DeviceIDType.
mod device_type {
    pub(super) const PLAIN: u32 = 0;
    pub(super) const CTI_PORT: u32 = 73;
    pub(super) const ROUTE_POINT: u32 = 74;
    pub(super) const AGENT_DEVICE: u32 = 76;
}

/// CallType.
mod call_type {
    pub(super) const CCX_IN: u32 = 1;
    pub(super) const OUT: u32 = 9;
}

impl Switch {
    /// DeviceIDType of a number: an agent's phone is one while the agent is logged in.
    pub(super) fn device_type(&self, device: &str) -> u32 {
        match self.site.devices.get(device) {
            Some(Device::Trigger(_)) => device_type::ROUTE_POINT,
            Some(Device::Port(_)) => device_type::CTI_PORT,
            Some(Device::AgentPhone(_)) if self.monitored(device) => device_type::AGENT_DEVICE,
            _ => device_type::PLAIN,
        }
    }

    /// BEGIN_CALL to a viewer who does not know the call yet; `connection` is the device by which it gets to know it.
    pub(super) fn begin(&mut self, id: u32, viewer: Viewer, connection: &str) {
        let caller_is_known = |call: &Call| match &viewer {
            Viewer::Bridge => self.monitored(&call.caller),
            Viewer::Phone(phone) => *phone == call.caller,
        };
        let Some(call) = self.calls.get(&id).filter(|call| !call.viewers.contains_key(&viewer)) else { return };
        let fields = begin_fields(call, connection, caller_is_known(call));
        let audience = audience(std::iter::once(&viewer));
        self.notices.push(Notice { audience, message: msg::BEGIN_CALL_EVENT, fields, agent_bit: 0 });
        if let Some(call) = self.calls.get_mut(&id) {
            call.viewers.insert(viewer, connection.to_owned());
        }
    }

    /// The fields of BEGIN_CALL for each call that a phone is in: for an agent client that opens in mid-call.
    pub(in crate::sim) fn begun_at(&self, phone: &str) -> Vec<Fields> {
        let viewer = Viewer::Phone(phone.to_owned());
        let calls = self.calls_of(phone).iter().filter_map(|id| self.calls.get(id));
        let known = calls.filter(|call| call.viewers.contains_key(&viewer));
        known.map(|call| begin_fields(call, phone, call.caller == phone)).collect()
    }

    /// END_CALL to a viewer: its last event of the call.
    pub(super) fn end(&mut self, id: u32, viewer: &Viewer) {
        let Some(connection) = self.calls.get_mut(&id).and_then(|call| call.viewers.remove(viewer)) else { return };
        let audience = audience(std::iter::once(viewer));
        self.notices.push(Notice { audience, message: msg::END_CALL_EVENT, fields: connection_of(id, &connection), agent_bit: 0 });
    }

    /// CALL_CLEARED to each viewer, then END_CALL to each.
    pub(super) fn cleared(&mut self, id: u32) {
        let viewers = self.calls.get(&id).map(|call| call.viewers.clone()).unwrap_or_default();
        for (viewer, connection) in &viewers {
            let fields = [connection_of(id, connection), state(Lcs::Null)].concat();
            let audience = audience(std::iter::once(viewer));
            self.notices.push(Notice { audience, message: msg::CALL_CLEARED_EVENT, fields, agent_bit: 0 });
        }
        viewers.keys().for_each(|viewer| self.end(id, viewer));
    }

    pub(super) fn service_initiated(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let caller = call.caller.clone();
        let calling = self.device(Some(&caller), field::calling_device_type, field::calling_device_id);
        let fields = [connection_of(id, &caller), line(), service(None, None), calling, state(Lcs::Initiate)].concat();
        self.tell_viewers(id, msg::CALL_SERVICE_INITIATED_EVENT, fields);
    }

    pub(super) fn originated(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let caller = call.caller.clone();
        let calling = self.device(Some(&caller), field::calling_device_type, field::calling_device_id);
        let called = self.device(Some(&call.trigger), field::called_device_type, field::called_device_id);
        let fields = [connection_of(id, &caller), line(), service(None, None), calling, called, state(Lcs::Initiate)].concat();
        self.tell_viewers(id, msg::CALL_ORIGINATED_EVENT, fields);
    }

    /// The call arrived at `device`, after it was at `last`.
    pub(super) fn delivered(&mut self, id: u32, device: &str, last: Option<&str>, lcs: Lcs) {
        let Some(call) = self.calls.get(&id) else { return };
        let fields = [
            connection_of(id, device),
            line(),
            self.service_of(call),
            self.device(Some(device), field::alerting_device_type, field::alerting_device_id),
            self.parties(call, last),
            state(lcs),
            vec![(field::ani, text(&call.ani)), (field::dnis, text(&call.dnis)), (field::dialed_number, text(&call.trigger))],
        ]
        .concat();
        self.tell(id, device, msg::CALL_DELIVERED_EVENT, fields);
    }

    /// `device` answered, after the call was at `last`.
    pub(super) fn established(&mut self, id: u32, device: &str, last: Option<&str>) {
        let Some(call) = self.calls.get(&id) else { return };
        let fields = [
            connection_of(id, device),
            line(),
            self.service_of(call),
            self.device(Some(device), field::answering_device_type, field::answering_device_id),
            self.parties(call, last),
            state(Lcs::Connect),
        ]
        .concat();
        self.tell(id, device, msg::CALL_ESTABLISHED_EVENT, fields);
    }

    /// The call waits on its port for an agent.
    pub(super) fn queued(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let (Some(port), Some(csq)) = (call.port.clone(), call.csq) else { return };
        let waiting = self.csqs.get(&csq).map_or(0, |csq| u16::try_from(csq.waiting.len()).unwrap_or(u16::MAX));
        let record = vec![(field::csq_id, csq.into()), (field::skill_group_id, NONE_32.into()), (field::skill_group_priority, 0u32.into())];
        let fields = [
            connection_of(id, &port),
            vec![(field::application_id, self.application_id(call).into()), (field::queue_device_type, NONE_16.into())],
            self.parties(call, Some(&call.trigger)),
            state(Lcs::Queued),
            vec![(field::num_queued, waiting.into())],
            vec![(field::csqs, Put::List(vec![record]))],
        ]
        .concat();
        self.tell_viewers(id, msg::CALL_QUEUED_EVENT, fields);
    }

    /// The call left `from` for `to`.
    pub(super) fn diverted(&mut self, id: u32, from: &str, to: &str, lcs: Lcs) {
        let Some(call) = self.calls.get(&id) else { return };
        let fields = [
            connection_of(id, from),
            vec![(field::application_id, self.application_id(call).into())],
            self.device(Some(from), field::diverting_device_type, field::diverting_device_id),
            self.device(Some(to), field::called_device_type, field::called_device_id),
            state(lcs),
        ]
        .concat();
        self.tell_viewers(id, msg::CALL_DIVERTED_EVENT, fields);
    }

    /// The trigger cannot pass the call on.
    pub(super) fn failed(&mut self, id: u32, cause: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let trigger = call.trigger.clone();
        let mut fields = [
            connection_of(id, &trigger),
            self.device(Some(&trigger), field::failing_device_type, field::failing_device_id),
            self.device(Some(&trigger), field::called_device_type, field::called_device_id),
            state(Lcs::Fail),
        ]
        .concat();
        fields.push((field::event_cause, cause.into()));
        self.tell_viewers(id, msg::CALL_FAILED_EVENT, fields);
    }

    /// One party left the call.
    pub(super) fn connection_cleared(&mut self, id: u32, device: &str) {
        let releasing = self.device(Some(device), field::releasing_device_type, field::releasing_device_id);
        let fields = [connection_of(id, device), releasing, state(Lcs::Null)].concat();
        self.tell(id, device, msg::CALL_CONNECTION_CLEARED_EVENT, fields);
    }

    /// RTP_STARTED or RTP_STOPPED of a phone, one for each direction.
    pub(super) fn streams(&mut self, id: u32, phone: &str, message: u32) {
        let address = rtp_address(phone);
        for direction in [0u32, 1] {
            let mut fields = connection_of(id, phone);
            fields.extend([
                (field::client_port, RTP_PORT.into()),
                (field::direction, direction.into()),
                (field::client_address, text(&address)),
                (field::agent_extension, text(phone)),
                (field::agent_instrument, text(phone)),
                (field::sending_address, text(&address)),
                (field::sending_port, RTP_PORT.into()),
            ]);
            fields.extend(self.agent_on(phone).map(|agent| (field::agent_id_long, text(agent))));
            if message == msg::RTP_STARTED_EVENT {
                fields.extend([(field::packet_size, PACKET_MS.into()), (field::payload_type, G711_ULAW.into())]);
            }
            self.tell_viewers(id, message, fields);
        }
    }

    /// AGENT_STATE_EVENT, to bridge clients and the clients of the agent's phone.
    pub(super) fn agent_event(&mut self, agent: &str, state: AgentState, reason: u16) {
        let Some(spec) = self.site.agents.get(agent) else { return };
        let number = Put::from(state.number());
        let fields = vec![
            (field::csq_state, number.clone()),
            (field::csq_id, NONE_32.into()),
            (field::agent_state, number),
            (field::event_reason_code, reason.into()),
            (field::agent_extension, text(&spec.extension)),
            (field::agent_instrument, text(&spec.extension)),
            (field::next_agent_state, STATE_UNKNOWN.into()),
            (field::agent_id_long, text(agent)),
        ];
        let audience = Audience { bridge: true, phones: vec![spec.extension.to_string()] };
        self.notices.push(Notice { audience, message: msg::AGENT_STATE_EVENT, fields, agent_bit: mask_bit(state) });
    }

    /// To everyone who sees the call. Events of triggers and ports only reach bridge clients.
    fn tell(&mut self, id: u32, device: &str, message: u32, fields: Fields) {
        if matches!(self.site.devices.get(device), Some(Device::Trigger(_) | Device::Port(_))) {
            if self.calls.get(&id).is_some_and(|call| call.viewers.contains_key(&Viewer::Bridge)) {
                let audience = Audience { bridge: true, phones: Vec::new() };
                self.notices.push(Notice { audience, message, fields, agent_bit: 0 });
            }
        } else {
            self.tell_viewers(id, message, fields);
        }
    }

    fn tell_viewers(&mut self, id: u32, message: u32, fields: Fields) {
        let Some(call) = self.calls.get(&id) else { return };
        if !call.viewers.is_empty() {
            let audience = audience(call.viewers.keys());
            self.notices.push(Notice { audience, message, fields, agent_bit: 0 });
        }
    }

    /// Type and id of a device; for none the type says so and the id is absent.
    fn device(&self, device: Option<&str>, kind: FieldId, id: FieldId) -> Fields {
        match device {
            Some(device) => vec![(kind, self.device_type(device).into()), (id, text(device))],
            None => vec![(kind, NONE_16.into())],
        }
    }

    /// Who dialled, what was dialled, where the call was before.
    fn parties(&self, call: &Call, last: Option<&str>) -> Fields {
        let calling = self.device(Some(&call.caller), field::calling_device_type, field::calling_device_id);
        let called = self.device(Some(&call.trigger), field::called_device_type, field::called_device_id);
        let last = self.device(last, field::last_redirect_device_type, field::last_redirect_device_id);
        [calling, called, last].concat()
    }

    fn application_id(&self, call: &Call) -> u32 {
        self.site.applications.get(call.application).map_or(NONE_32, |application| application.id)
    }

    fn service_of(&self, call: &Call) -> Fields {
        service(Some(self.application_id(call)), call.csq)
    }
}

/// The bit of AgentStateMask that asks for a state.
fn mask_bit(state: AgentState) -> u32 {
    match state {
        AgentState::Logout => 0x2,
        AgentState::NotReady => 0x4,
        AgentState::Ready => 0x8,
        AgentState::Talking => 0x10,
        AgentState::Reserved => 0x100,
    }
}

/// The recorded BEGIN_CALL of the guide ("Example Trace Log-File Excerpts") has its floating fields in this order.
fn begin_fields(call: &Call, connection: &str, of_caller: bool) -> Fields {
    let kind = if of_caller { call_type::OUT } else { call_type::CCX_IN };
    vec![
        (field::call_type, kind.into()),
        (field::connection_device_type, 0u32.into()),
        (field::call_id, call.id.into()),
        (field::ani, text(&call.ani)),
        (field::dialed_number, text(&call.trigger)),
        (field::connection_device_id, text(connection)),
        (field::dnis, text(&call.dnis)),
    ]
}

fn audience<'a>(viewers: impl Iterator<Item = &'a Viewer> + Clone) -> Audience {
    let phones = viewers.clone().filter_map(|viewer| match viewer {
        Viewer::Phone(phone) => Some(phone.clone()),
        Viewer::Bridge => None,
    });
    Audience { phones: phones.collect(), bridge: viewers.clone().any(|viewer| *viewer == Viewer::Bridge) }
}

/// The connection that an event reports; static ids throughout, as in every example of the guide.
fn connection_of(call: u32, device: &str) -> Fields {
    vec![(field::connection_device_type, 0u32.into()), (field::call_id, call.into()), (field::connection_device_id, text(device))]
}

fn line() -> Fields {
    vec![(field::line_type, LINE_BUSINESS.into())]
}

fn service(application: Option<u32>, csq: Option<u32>) -> Fields {
    vec![(field::application_id, application.unwrap_or(NONE_32).into()), (field::csq_id, csq.unwrap_or(NONE_32).into())]
}

fn state(lcs: Lcs) -> Fields {
    vec![(field::local_connection_state, (lcs as u32).into()), (field::event_cause, NONE_16.into())]
}

/// The address of a phone in the simulated telephone network: its number in the lower three bytes of 10.0.0.0.
fn rtp_address(phone: &str) -> String {
    let digits = phone.bytes().filter(u8::is_ascii_digit);
    let [_, high, middle, low] = digits.fold(0u32, |sum, digit| sum.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'))).to_be_bytes();
    format!("10.{high}.{middle}.{low}")
}

fn text(text: &str) -> Put<'static> {
    Put::Text(text.to_owned().into())
}
