//! The open request, as the mode and the dialect want it.

use std::borrow::Cow;
use std::time::Duration;

use crate::config::Settings;
use crate::wire::{Builder, Coding, Dialect, EncodeError, Put, field, msg};

/// Largest IdleTimeout that every server takes, in seconds ("below 120").
const IDLE_TIMEOUT_MAX: u64 = 119;
/// Characters of an agent id that fit AgentID (tag 5) of GED-188; longer ones travel as AgentID_Long (tag 194).
const AGENT_ID_SHORT: usize = 11;
/// PeripheralID of a GED-188 session that is not about one peripheral (NULL_PERIPHERAL_ID).
const NULL_PERIPHERAL: u32 = 0xffff_ffff;

/// The frame of OPEN_REQ.
pub(super) fn open_req(settings: &Settings, coding: Coding, heartbeat: Duration, invoke_id: u32) -> Result<Vec<u8>, EncodeError> {
    let peripheral = if settings.dialect == Dialect::Ccx { 0 } else { NULL_PERIPHERAL };
    let builder = Builder::of(msg::OPEN_REQ, coding)?
        .set(field::invoke_id, invoke_id)
        .set(field::version_number, coding.protocol)
        .set(field::idle_timeout, idle_timeout(heartbeat))
        .set(field::peripheral_id, peripheral)
        .set(field::services_requested, settings.services)
        .set(field::call_msg_mask, settings.call_msg_mask_at(coding.protocol))
        .set(field::agent_state_mask, settings.agent_state_mask)
        .set(field::config_msg_mask, 0u32)
        .set(field::client_id, settings.client_id.as_str())
        .set(field::client_password, password(&settings.password));
    agent_fields(builder, settings).finish()
}

fn agent_fields(builder: Builder, settings: &Settings) -> Builder {
    let given = |text: &'_ String| (!text.is_empty()).then(|| text.clone());
    let short = settings.dialect == Dialect::Ged188 && settings.agent_id.len() <= AGENT_ID_SHORT;
    let agent_id = if short { field::agent_id } else { field::agent_id_long };
    let text = |text: String| Put::Text(Cow::Owned(text));
    builder
        .maybe(field::agent_extension, given(&settings.extension).map(text))
        .maybe(field::agent_instrument, given(&settings.instrument).map(text))
        .maybe(agent_id, given(&settings.agent_id).map(text))
}

/// Present in any case; recorded clients send a NUL behind a password, and nothing at all for none.
fn password(password: &str) -> Put<'static> {
    let bytes = if password.is_empty() { Vec::new() } else { [password.as_bytes(), &[0]].concat() };
    Put::Bytes(bytes.into())
}

/// Four heartbeats, in whole seconds.
fn idle_timeout(heartbeat: Duration) -> u32 {
    let seconds = heartbeat.saturating_mul(4).as_secs().min(IDLE_TIMEOUT_MAX);
    u32::try_from(seconds).unwrap_or(u32::MAX)
}
