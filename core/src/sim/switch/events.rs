//! The events: which fields each one has. Source of the values: "Unified CCX CTI Protocol Developer Guide", message pages and
//! call flow examples; places that Unified CCX reserves are left to the builder.

use super::model::{Call, Context, Lcs};
use super::notice::{Audience, Fields, Notice};
use super::{AgentState, Switch};
use crate::sim::site::{Device, Number};
use crate::wire::{FieldId, Put, field, msg};

/// DEVID_NONE, CEC_NONE: nothing to say in two bytes.
pub(super) const NONE_16: u32 = 0xffff;
/// NULL_SERVICE, NULL_SKILL_GROUP: nothing to say in four bytes.
pub(super) const NONE_32: u32 = 0xffff_ffff;
/// LineType of a call on a monitored ICD line, and of one on another line of an agent.
const LINE_BUSINESS: u32 = 3;
const LINE_OTHER: u32 = 10;
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
    pub(super) const NON_ACD_DEVICE: u32 = 78;
}

/// EventCause.
pub(super) mod cause {
    pub(in super::super) const ALTERNATE: u32 = 2;
    pub(in super::super) const BUSY: u32 = 3;
    pub(in super::super) const CALL_NOT_ANSWERED: u32 = 10;
    pub(in super::super) const DEST_NOT_OBTAINABLE: u32 = 13;
    pub(in super::super) const KEY_CONFERENCE: u32 = 17;
    pub(in super::super) const REDIRECTED: u32 = 28;
    pub(in super::super) const TRANSFER: u32 = 32;
}

impl Switch {
    /// DeviceIDType of a number: an agent's phone is one while the agent is logged in.
    pub(in crate::sim) fn device_type(&self, device: &str) -> u32 {
        match self.site.devices.get(device) {
            Some(Device::Trigger(_)) => device_type::ROUTE_POINT,
            Some(Device::Port(_)) => device_type::CTI_PORT,
            Some(Device::AgentPhone(_)) if self.monitored(device) => device_type::AGENT_DEVICE,
            Some(Device::SecondaryLine(_)) if self.monitored(device) => device_type::NON_ACD_DEVICE,
            _ => device_type::PLAIN,
        }
    }

    /// The id of a device as clients of protocol 14 and later see it: a line that is no ICD line as `primary.actual`.
    pub(in crate::sim) fn shown(&self, device: &str) -> String {
        match self.site.devices.get(device) {
            Some(Device::SecondaryLine(agent)) if self.monitored(device) => {
                let primary = self.site.agents.get(agent).map(|agent| agent.extension.as_ref()).unwrap_or_default();
                format!("{primary}.{device}")
            }
            _ => device.to_owned(),
        }
    }

    pub(super) fn text_of(&self, device: &str) -> Put<'static> {
        Put::Text(self.shown(device).into())
    }

    /// The recorded BEGIN_CALL of the guide ("Example Trace Log-File Excerpts") has its floating fields in this order.
    pub(super) fn begin_fields(&self, call: &Call, connection: &str, kind: u32) -> Fields {
        let mut fields = vec![
            (field::call_type, kind.into()),
            (field::connection_device_type, 0u32.into()),
            (field::call_id, call.id.into()),
            (field::ani, text(&call.ani)),
            (field::dialed_number, text(&call.dialed)),
            (field::connection_device_id, self.text_of(connection)),
            (field::dnis, text(&call.dnis)),
        ];
        fields.extend(context_fields(&call.context));
        fields
    }

    pub(super) fn service_initiated(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let calling = self.device(Some(&call.caller), field::calling_device_type, field::calling_device_id);
        let fields =
            [self.connection_of(id, &call.caller), self.line(&call.caller), service(None, call.csq), calling, state(Lcs::Initiate)]
                .concat();
        self.tell(id, msg::CALL_SERVICE_INITIATED_EVENT, fields);
    }

    pub(super) fn originated(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let calling = self.device(Some(&call.caller), field::calling_device_type, field::calling_device_id);
        let called = self.device(Some(&call.called), field::called_device_type, field::called_device_id);
        let line = self.line(&call.caller);
        let fields = [self.connection_of(id, &call.caller), line, service(None, call.csq), calling, called, state(Lcs::Initiate)].concat();
        self.tell(id, msg::CALL_ORIGINATED_EVENT, fields);
    }

    /// The call arrived at `device`. Arrival at a route point is told to the bridge only.
    pub(super) fn delivered(&mut self, id: u32, device: &str, lcs: Lcs) {
        let Some(call) = self.calls.get(&id) else { return };
        let mut fields = [
            self.connection_of(id, device),
            self.line(device),
            service(call.application, call.csq),
            self.device(Some(device), field::alerting_device_type, field::alerting_device_id),
            self.ends(call),
            state(lcs),
            vec![(field::ani, text(&call.ani)), (field::dnis, text(&call.dnis)), (field::dialed_number, text(&call.dialed))],
        ]
        .concat();
        fields.extend(context_fields(&call.context));
        match self.site.devices.get(device) {
            Some(Device::Trigger(_)) => self.tell_some(id, msg::CALL_DELIVERED_EVENT, fields, |_| false),
            _ => self.tell(id, msg::CALL_DELIVERED_EVENT, fields),
        }
    }

    /// `device` answered.
    pub(super) fn established(&mut self, id: u32, device: &str) {
        let Some(call) = self.calls.get(&id) else { return };
        let fields = [
            self.connection_of(id, device),
            self.line(device),
            service(call.application, call.csq),
            self.device(Some(device), field::answering_device_type, field::answering_device_id),
            self.ends(call),
            state(Lcs::Connect),
        ]
        .concat();
        self.tell(id, msg::CALL_ESTABLISHED_EVENT, fields);
    }

    pub(super) fn held(&mut self, id: u32, device: &str, cause: u32) {
        let holding = self.device(Some(device), field::holding_device_type, field::holding_device_id);
        let fields = [self.connection_of(id, device), holding, state_because(Lcs::Hold, cause)].concat();
        self.tell(id, msg::CALL_HELD_EVENT, fields);
    }

    pub(super) fn retrieved(&mut self, id: u32, device: &str, cause: u32) {
        let retrieving = self.device(Some(device), field::retrieving_device_type, field::retrieving_device_id);
        let fields = [self.connection_of(id, device), retrieving, state_because(Lcs::Connect, cause)].concat();
        self.tell(id, msg::CALL_RETRIEVED_EVENT, fields);
    }

    /// The call waits on its port for an agent.
    pub(super) fn queued(&mut self, id: u32, port: &str) {
        let Some(call) = self.calls.get(&id) else { return };
        let Some(csq) = call.csq else { return };
        // Where the port took the call from: not the number first dialled, if another script or a transfer sent it there.
        let trigger = self.application_of(id).map(|application| &*application.trigger);
        let fields = [
            self.connection_of(id, port),
            vec![(field::application_id, call.application.unwrap_or(NONE_32).into()), (field::queue_device_type, NONE_16.into())],
            self.device(Some(&call.caller), field::calling_device_type, field::calling_device_id),
            self.device(Some(&call.called), field::called_device_type, field::called_device_id),
            self.device(trigger, field::last_redirect_device_type, field::last_redirect_device_id),
            state(Lcs::Queued),
            self.in_queue(csq),
        ]
        .concat();
        self.port_is_known(id, port);
        self.tell(id, msg::CALL_QUEUED_EVENT, fields);
    }

    /// The call was taken out of its queue.
    pub(super) fn dequeued(&mut self, id: u32, port: &str) {
        let Some(call) = self.calls.get(&id) else { return };
        let Some(csq) = call.csq else { return };
        let fields = [
            self.connection_of(id, port),
            vec![(field::queue_device_type, NONE_16.into()), (field::application_id, call.application.unwrap_or(NONE_32).into())],
            state(Lcs::Queued),
            self.in_queue(csq),
        ]
        .concat();
        self.tell(id, msg::CALL_DEQUEUED_EVENT, fields);
    }

    /// How many wait, and in which queue: one record.
    fn in_queue(&self, csq: u32) -> Fields {
        let waiting = self.queues.get(&csq).map_or(0, |queue| u16::try_from(queue.waiting.len()).unwrap_or(u16::MAX));
        let record = vec![(field::csq_id, csq.into()), (field::skill_group_id, NONE_32.into()), (field::skill_group_priority, 0u32.into())];
        vec![(field::num_queued, waiting.into()), (field::csqs, Put::List(vec![record]))]
    }

    /// The call left `from` for `to`.
    pub(super) fn diverted(&mut self, id: u32, from: &str, to: &str, lcs: Lcs, cause: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        let fields = [
            self.connection_of(id, from),
            vec![(field::application_id, call.application.unwrap_or(NONE_32).into())],
            self.device(Some(from), field::diverting_device_type, field::diverting_device_id),
            self.device(Some(to), field::called_device_type, field::called_device_id),
            state_because(lcs, cause),
        ]
        .concat();
        self.tell(id, msg::CALL_DIVERTED_EVENT, fields);
    }

    /// The call cannot be completed at `device`.
    pub(super) fn failed(&mut self, id: u32, device: &str, cause: u32) {
        let fields = [
            self.connection_of(id, device),
            self.device(Some(device), field::failing_device_type, field::failing_device_id),
            self.device(Some(device), field::called_device_type, field::called_device_id),
            state_because(Lcs::Fail, cause),
        ]
        .concat();
        self.tell(id, msg::CALL_FAILED_EVENT, fields);
    }

    /// One party left the call. Of triggers and ports the bridge is told, and the agents who knew of them.
    pub(super) fn connection_cleared(&mut self, id: u32, device: &str) {
        let releasing = self.device(Some(device), field::releasing_device_type, field::releasing_device_id);
        let fields = [self.connection_of(id, device), releasing, state(Lcs::Null)].concat();
        // Everyone was told of a device at which the call failed.
        let failed = self.calls.get(&id).is_some_and(|call| call.failed.as_deref() == Some(device));
        if self.is_system(device) && !failed {
            let known = self.calls.get(&id).and_then(|call| call.party(device)).map(|party| party.known_to.clone()).unwrap_or_default();
            self.tell_some(id, msg::CALL_CONNECTION_CLEARED_EVENT, fields, |phone| known.contains(phone));
        } else {
            self.tell(id, msg::CALL_CONNECTION_CLEARED_EVENT, fields);
        }
    }

    /// RTP_STARTED or RTP_STOPPED of a phone, one for each direction.
    pub(super) fn streams(&mut self, id: u32, phone: &str, message: u32) {
        let address = rtp_address(phone);
        for direction in [0u32, 1] {
            let mut fields = self.connection_of(id, phone);
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
            self.tell(id, message, fields);
        }
    }

    /// AGENT_STATE_EVENT, to bridge clients and the clients of the agent.
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
        let audience = Audience { everyone: false, bridge: true, phones: vec![spec.extension.clone()] };
        self.notices.push(Notice { audience, message: msg::AGENT_STATE_EVENT, fields, agent_bit: mask_bit(state) });
    }

    /// The connection that an event reports; static ids throughout, as in every example of the guide.
    pub(super) fn connection_of(&self, call: u32, device: &str) -> Fields {
        vec![
            (field::connection_device_type, 0u32.into()),
            (field::call_id, call.into()),
            (field::connection_device_id, self.text_of(device)),
        ]
    }

    /// Type and id of a device; for none the type says so and the id is absent.
    pub(super) fn device(&self, device: Option<&str>, kind: FieldId, id: FieldId) -> Fields {
        match device {
            Some(device) => vec![(kind, self.device_type(device).into()), (id, self.text_of(device))],
            None => vec![(kind, NONE_16.into())],
        }
    }

    /// Who dialled, what was dialled, where the call was before.
    fn ends(&self, call: &Call) -> Fields {
        let calling = self.device(Some(&call.caller), field::calling_device_type, field::calling_device_id);
        let called = self.device(Some(&call.called), field::called_device_type, field::called_device_id);
        let last = self.device(call.last.as_deref(), field::last_redirect_device_type, field::last_redirect_device_id);
        [calling, called, last].concat()
    }

    pub(super) fn line(&self, device: &str) -> Fields {
        let other = matches!(self.site.devices.get(device), Some(Device::SecondaryLine(_)));
        vec![(field::line_type, if other { LINE_OTHER } else { LINE_BUSINESS }.into())]
    }
}

/// The bit of AgentStateMask that asks for a state.
fn mask_bit(state: AgentState) -> u32 {
    match state {
        AgentState::Logout => 0x2,
        AgentState::NotReady => 0x4,
        AgentState::Ready => 0x8,
        AgentState::Talking => 0x10,
        AgentState::Work => 0x20,
        AgentState::Reserved => 0x100,
    }
}

/// Call variables and the expanded call context, as far as they are set.
pub(in crate::sim) fn context_fields(context: &Context) -> Fields {
    let mut fields: Fields = context.items.iter().map(|(name, value)| (*name, put(*name, value))).collect();
    let named = |name: &str, value: &str| vec![(field::name, text(name)), (field::value, text(value))];
    let scalars: Vec<_> = context.named.iter().map(|(name, value)| named(name, value)).collect();
    let arrays = context.arrays.iter().map(|((name, index), value)| [named(name, value), vec![(field::index, (*index).into())]].concat());
    let arrays: Vec<_> = arrays.collect();
    if !scalars.is_empty() {
        fields.push((field::named_variables, Put::List(scalars)));
    }
    if !arrays.is_empty() {
        fields.push((field::named_arrays, Put::List(arrays)));
    }
    fields
}

fn put(name: FieldId, value: &str) -> Put<'static> {
    // The one item of call data that is bytes on the wire.
    if name == field::user_to_user_info { Put::Bytes(value.as_bytes().to_vec().into()) } else { text(value) }
}

fn service(application: Option<u32>, csq: Option<u32>) -> Fields {
    vec![(field::application_id, application.unwrap_or(NONE_32).into()), (field::csq_id, csq.unwrap_or(NONE_32).into())]
}

pub(super) fn state(lcs: Lcs) -> Fields {
    state_because(lcs, NONE_16)
}

pub(super) fn state_because(lcs: Lcs, cause: u32) -> Fields {
    vec![(field::local_connection_state, (lcs as u32).into()), (field::event_cause, cause.into())]
}

/// The address of a phone in the simulated telephone network: its number in the lower three bytes of 10.0.0.0.
fn rtp_address(phone: &str) -> String {
    let digits = phone.bytes().filter(u8::is_ascii_digit);
    let [_, high, middle, low] = digits.fold(0u32, |sum, digit| sum.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'))).to_be_bytes();
    format!("10.{high}.{middle}.{low}")
}

pub(super) fn text(text: &str) -> Put<'static> {
    Put::Text(text.to_owned().into())
}

/// The parties of a call, as TRANSFERRED and CONFERENCED list them.
pub(super) fn party_list(switch: &Switch, id: u32, devices: &[Number]) -> Fields {
    let party = |device: &Number| {
        vec![
            (field::connected_party_call_id, id.into()),
            (field::connected_party_device_type, 0u32.into()),
            (field::connected_party_device_id, switch.text_of(device)),
        ]
    };
    vec![(field::parties, Put::List(devices.iter().map(party).collect()))]
}
