//! Who receives what: one event of the natural order, with everyone it was sent to.

use std::collections::BTreeSet;

use ccxcti_core::sim::ClientId;
use ccxcti_core::wire::{Message, MessageRow, field, msg};

use super::fold::{Eyes, Fold, call_id, lcs, text};
use super::setup;

/// The events that each receiver gets with a connection of its own.
pub const PERSONAL: [u32; 4] = [msg::BEGIN_CALL_EVENT, msg::END_CALL_EVENT, msg::CALL_CLEARED_EVENT, msg::CALL_DATA_UPDATE_EVENT];

/// Masks of a session: call events, agent states.
pub type Masks = (u32, u32);

/// A client as far as receiving goes; the fold stands before the event.
pub struct Ear<'a> {
    pub client: ClientId,
    pub fold: &'a Fold,
    pub masks: Masks,
}

/// Whether the masks ask for an event; `None` for what no mask is about.
pub fn asked(message: &Message<'_>, masks: Masks) -> Option<bool> {
    if message.id() == msg::AGENT_STATE_EVENT {
        let bit = match message.u32(field::agent_state)? {
            1 => 0x2,
            2 => 0x4,
            3 => 0x8,
            4 => 0x10,
            5 => 0x20,
            8 => 0x100,
            _ => 0,
        };
        return Some(masks.1 & bit != 0);
    }
    let bit = MessageRow::by_id(message.id()).and_then(MessageRow::mask_bit)?;
    Some(masks.0 & bit != 0)
}

/// Every call id that an event mentions.
pub fn calls_of(message: &Message<'_>) -> Vec<u32> {
    match message.id() {
        msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => {
            let merged = [field::primary_call_id, field::secondary_call_id].into_iter().filter_map(|name| message.u32(name));
            let parties = message.list(field::parties).into_iter().flat_map(|list| list.records());
            let listed = parties.filter_map(|party| u32::try_from(party.get(field::connected_party_call_id)?.integer()?).ok());
            merged.chain(listed).collect()
        }
        _ => vec![call_id(message)],
    }
}

/// Checks that exactly those received the event whom it concerns and who asked for it.
pub fn check(message: &Message<'_>, receivers: &BTreeSet<ClientId>, ears: &[Ear<'_>]) -> Result<(), String> {
    if PERSONAL.contains(&message.id()) || asked(message, (0, 0)).is_none() {
        return Ok(());
    }
    for ear in ears {
        let Some(concerned) = concerned(message, ear.fold) else { continue };
        let expected = concerned && asked(message, ear.masks) == Some(true);
        if expected != receivers.contains(&ear.client) {
            let what = if expected { "did not get" } else { "got" };
            return Err(format!("client {} ({:?}) {what} it, masks {:x?}", ear.client, ear.fold.eyes, ear.masks));
        }
    }
    Ok(())
}

/// Whether an event concerns a client, masks aside; `None` = a client cannot know.
fn concerned(message: &Message<'_>, fold: &Fold) -> Option<bool> {
    if message.id() == msg::AGENT_STATE_EVENT {
        return Some(fold.eyes == Eyes::Bridge || matches!(fold.eyes, Eyes::Agent(agent) if message.agent_id() == Some(agent)));
    }
    if fold.eyes == Eyes::Bridge {
        return Some(true);
    }
    let device = text(message, field::connection_device_id).unwrap_or_default();
    if message.id() == msg::CALL_DELIVERED_EVENT && setup::is_trigger(&device) {
        return Some(false);
    }
    let call = calls_of(message).into_iter().find_map(|id| fold.calls.get(&id));
    if message.id() == msg::CALL_CONNECTION_CLEARED_EVENT
        && (setup::is_port(&device) || setup::is_trigger(&device))
        && let Some(call) = call
    {
        // Only agents who were told of a port or a route point are told that it has left; where a call failed is no matter.
        let failed = call.parties.get(&device) == Some(&Some(lcs::FAIL));
        return (call.whole() && !failed).then(|| call.parties.contains_key(&device));
    }
    Some(call.is_some())
}
