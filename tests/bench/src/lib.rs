//! What the bench is made of: the stream that every measured consumer reads and its sender, the contact centre under load, its clients.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A bench is made of clocks and sockets.

pub mod attack;
pub mod attackers;
pub mod big_site;
pub mod centre;
pub mod clock;
pub mod delays;
pub mod floor;
pub mod memory;
pub mod sender;
pub mod sessions;
pub mod stream;

use ccxcti_core::wire::{Builder, Coding, Dialect, EncodeError, Put, field, msg};

/// Version and dialect of the stream: what a Unified CCX client asks for.
pub const CODING: Coding = Coding::new(17, Dialect::Ccx);

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
