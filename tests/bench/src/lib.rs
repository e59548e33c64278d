//! The stream that every measured consumer reads: pre-encoded, all events different, a mix like that of live calls.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A bench is made of clocks and sockets.

pub mod big_site;
pub mod centre;
pub mod clock;
pub mod memory;
pub mod sender;
pub mod sessions;
pub mod stream;

use ccxcti_core::wire::{Builder, Coding, Dialect, EncodeError, Put, field, msg};

/// Version and dialect of the stream: what a Unified CCX client asks for.
pub const CODING: Coding = Coding::new(17, Dialect::Ccx);

/// Events of one call in the stream.
pub const EVENTS_PER_CALL: u32 = 10;

/// The events of call number `call`, one frame after the other. No two frames of the stream are equal.
pub fn call_frames(call: u32) -> Result<Vec<Vec<u8>>, EncodeError> {
    let id = 16_777_216 + call;
    let caller = format!("+1555{call:07}");
    let agent = format!("{}", 2000 + call % 500);
    let event = |message| {
        Ok::<_, EncodeError>(Builder::of(message, CODING)?.set(field::call_id, id).set(field::connection_device_id, agent.as_str()))
    };
    let begin = event(msg::BEGIN_CALL_EVENT)?
        .set(field::call_type, 1u32)
        .set(field::ani, caller.as_str())
        .set(field::dnis, "7000")
        .set(field::dialed_number, "7000")
        .set(field::named_variables, variables(call))
        .finish()?;
    let delivered = delivered_with(&(id, agent.clone(), caller.clone()))?;
    let established = event(msg::CALL_ESTABLISHED_EVENT)?
        .set(field::local_connection_state, 3u32)
        .set(field::event_cause, 0xffffu32)
        .set(field::answering_device_id, agent.as_str())
        .set(field::calling_device_id, caller.as_str())
        .set(field::called_device_id, "7000")
        .finish()?;
    let rtp =
        |message, direction: u32| event(message)?.set(field::client_port, 20_000 + call % 10_000).set(field::direction, direction).finish();
    let update =
        event(msg::CALL_DATA_UPDATE_EVENT)?.set(field::new_call_id, id).set(field::named_variables, variables(call + 1)).finish()?;
    let state = Builder::of(msg::AGENT_STATE_EVENT, CODING)?
        .set(field::agent_state, 3 + call % 3)
        .set(field::agent_id_long, agent.as_str())
        .set(field::state_duration, call)
        .finish()?;
    let cleared = event(msg::CALL_CLEARED_EVENT)?.set(field::event_cause, 0xffffu32).finish()?;
    let end = event(msg::END_CALL_EVENT)?.finish()?;
    Ok(vec![
        begin,
        delivered,
        established,
        rtp(msg::RTP_STARTED_EVENT, 0)?,
        update,
        state,
        rtp(msg::RTP_STOPPED_EVENT, 0)?,
        rtp(msg::RTP_STOPPED_EVENT, 1)?,
        cleared,
        end,
    ])
}

/// A CALL_DELIVERED of 300 bytes, as a call to an agent looks with some call context.
pub fn delivered_300() -> Result<Vec<u8>, EncodeError> {
    delivered_with(&(16_777_507, "2006".to_owned(), "+15551234567".to_owned()))
}

fn delivered_with((id, agent, caller): &(u32, String, String)) -> Result<Vec<u8>, EncodeError> {
    Builder::of(msg::CALL_DELIVERED_EVENT, CODING)?
        .set(field::call_id, *id)
        .set(field::line_type, 3u32)
        .set(field::application_id, 1u32)
        .set(field::csq_id, 1u32)
        .set(field::alerting_device_type, 76u32)
        .set(field::calling_device_type, 0u32)
        .set(field::called_device_type, 74u32)
        .set(field::last_redirect_device_type, 73u32)
        .set(field::local_connection_state, 2u32)
        .set(field::event_cause, 0xffffu32)
        .set(field::connection_device_id, agent.as_str())
        .set(field::alerting_device_id, agent.as_str())
        .set(field::calling_device_id, caller.as_str())
        .set(field::called_device_id, "7000")
        .set(field::last_redirect_device_id, "5001")
        .set(field::ani, caller.as_str())
        .set(field::dnis, "7000")
        .set(field::dialed_number, "7000")
        .set(field::named_variables, variables(*id))
        .set(field::caller_entered_digits, "1234567")
        .set(field::call_variable_1, "VIP customer since 2012-03")
        .set(field::call_wrapup_data, "wants a quotation for forty seats by tomorrow noon")
        .finish()
}

fn variables(seed: u32) -> Put<'static> {
    let pair = |name: &'static str, value: String| vec![(field::name, Put::Text(name.into())), (field::value, Put::Text(value.into()))];
    Put::List(vec![
        pair("user.customer", format!("{seed:010}")),
        pair("user.language", "en_US".to_owned()),
        pair("user.ticket", format!("T-{seed:08x}")),
    ])
}

/// The median of some figures; 0 without any.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(0.0)
}
