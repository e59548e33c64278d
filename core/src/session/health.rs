//! What SYSTEM_EVENT says of the contact centre behind the server.

use crate::wire::{Dialect, Message, field, msg};

/// SystemEventID 3, SYS_CCX_ONLINE.
const CCX_ONLINE: u32 = 3;
/// SystemEventID 4, SYS_CCX_OFFLINE.
const CCX_OFFLINE: u32 = 4;
/// Bits 8 to 10 of CCXStatus are an enumeration.
const STATUS: u32 = 0x700;

/// Whether this message says that the contact centre is in service; `None` if it is about something else, or does not say. In
/// GED-188 each such event is about one peripheral of several and says nothing of the server.
pub fn online(message: &Message<'_>) -> Option<bool> {
    if message.id() != msg::SYSTEM_EVENT || message.coding().dialect != Dialect::Ccx {
        return None;
    }
    match (message.u32(field::system_event_id), message.u32(field::ccx_status).map(|status| status & STATUS)) {
        (Some(CCX_ONLINE), _) => Some(true),
        // Shut down, out of service.
        (Some(CCX_OFFLINE), _) | (_, Some(0x300 | 0x600)) => Some(false),
        // In service, partial service.
        (_, Some(0x400 | 0x500)) => Some(true),
        _ => None,
    }
}
