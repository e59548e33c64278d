//! Random requests of a client, some of them such that the state allows them.

use ccxcti_core::wire::{Builder, Coding, FieldId, MessageRow, Put, field, msg};

use super::fold::lcs;
use super::random::Random;
use super::setup::{AGENTS, OUTSIDE, PHONES, TRIGGERS};
use super::truth::Truth;

/// A request with the state of the connection that it is about.
const REQUESTS: [(u32, u32); 13] = [
    (msg::MAKE_CALL_REQ, lcs::NULL),
    (msg::ANSWER_CALL_REQ, lcs::ALERTING),
    (msg::ANSWER_CALL_REQ, lcs::ALERTING),
    (msg::CLEAR_CONNECTION_REQ, lcs::CONNECT),
    (msg::CLEAR_CALL_REQ, lcs::CONNECT),
    (msg::HOLD_CALL_REQ, lcs::CONNECT),
    (msg::RETRIEVE_CALL_REQ, lcs::HOLD),
    (msg::ALTERNATE_CALL_REQ, lcs::HOLD),
    (msg::RECONNECT_CALL_REQ, lcs::HOLD),
    (msg::CONSULTATION_CALL_REQ, lcs::CONNECT),
    (msg::TRANSFER_CALL_REQ, lcs::HOLD),
    (msg::CONFERENCE_CALL_REQ, lcs::HOLD),
    (msg::SET_CALL_DATA_REQ, lcs::CONNECT),
];
const NO_CALL: u32 = 0xffff_ffff;

/// The frame of a request.
pub fn request(random: &mut Random, truth: &Truth, coding: Coding) -> Vec<u8> {
    if random.percent(15) {
        return agent_state(random, coding);
    }
    let (id, state) = REQUESTS[random.below(REQUESTS.len())];
    let seats = truth.calls.iter().flat_map(|(id, call)| call.parties.iter().map(move |(device, state)| (*id, device.as_str(), *state)));
    let fitting: Vec<(u32, &str, u32)> = seats.filter(|(_, _, at)| *at == state).collect();
    let (call, phone, _) = random.pick(&fitting).copied().unwrap_or((99, AGENTS[random.below(AGENTS.len())].1, state));
    let active = |(_, party): &(&u32, &super::truth::TrueCall)| party.state(phone).is_some_and(|state| state != lcs::HOLD);
    let active = if state == lcs::HOLD { truth.calls.iter().find(active).map_or(NO_CALL, |(id, _)| *id) } else { call };
    let mut number = random.one(&TRIGGERS);
    if random.percent(70) {
        let numbers = [AGENTS[random.below(AGENTS.len())].1, random.one(&PHONES), random.one(&OUTSIDE)];
        number = random.one(&numbers);
    }
    let alone = matches!(id, msg::TRANSFER_CALL_REQ | msg::CONFERENCE_CALL_REQ) && random.percent(20);
    let (held, held_type) = if alone { (NO_CALL, 0xffffu32) } else { (call, 0) };
    let values: [(FieldId, Put<'_>); 15] = [
        (field::invoke_id, 7u32.into()),
        (field::call_id, call.into()),
        (field::connection_device_id, phone.into()),
        (field::agent_instrument, phone.into()),
        (field::active_call_id, active.into()),
        (field::active_connection_device_id, phone.into()),
        (field::other_call_id, call.into()),
        (field::other_connection_device_id, phone.into()),
        (field::held_call_id, held.into()),
        (field::held_connection_device_type, held_type.into()),
        (field::held_connection_device_id, phone.into()),
        (field::consult_type, (1 + random.below(2) as u32).into()),
        (field::dialed_number, number.into()),
        (field::call_type, 0u32.into()),
        (field::call_wrapup_data, random.one(&["asked", " "]).into()),
    ];
    let skip = |name: FieldId| match name {
        field::dialed_number => !alone && matches!(id, msg::TRANSFER_CALL_REQ | msg::CONFERENCE_CALL_REQ),
        field::call_wrapup_data => id != msg::SET_CALL_DATA_REQ,
        _ => false,
    };
    frame(id, coding, values.into_iter().filter(|(name, _)| !skip(*name)))
}

fn agent_state(random: &mut Random, coding: Coding) -> Vec<u8> {
    let (agent, extension, _) = AGENTS[random.below(AGENTS.len())];
    let values: [(FieldId, Put<'_>); 6] = [
        (field::invoke_id, 7u32.into()),
        (field::agent_state, [0u32, 1, 2, 3, 3, 5][random.below(6)].into()),
        (field::event_reason_code, (random.below(3) as u32).into()),
        (field::forced_flag, (random.below(2) as u32).into()),
        (field::agent_instrument, extension.into()),
        (if coding.dialect == ccxcti_core::wire::Dialect::Ccx { field::agent_id_long } else { field::agent_id }, agent.into()),
    ];
    frame(msg::SET_AGENT_STATE_REQ, coding, values.into_iter())
}

/// The message with those of the fields that it has.
fn frame<'a>(id: u32, coding: Coding, values: impl Iterator<Item = (FieldId, Put<'a>)>) -> Vec<u8> {
    let body = MessageRow::by_id(id).and_then(|row| row.layout.as_ref()).unwrap();
    let has = |name: FieldId| {
        let fixed = body.written_form(coding.dialect).iter().any(|place| place.field == name && place.active(coding.protocol));
        fixed || body.tagged_field(name).is_some_and(|tagged| tagged.written_in(coding))
    };
    let builder = Builder::of(id, coding).unwrap();
    values.filter(|(name, _)| has(*name)).fold(builder, |builder, (name, value)| builder.set(name, value)).finish().unwrap()
}
