//! Calls that change their id, and calls that become one.

use super::context::{self, How};
use super::ids;
use super::told::{NONE_32, Named, Told, tag, until_nul};
use super::types::lcs;
use super::{Model, Moment};
use crate::event::ContactId;
use crate::wire::{Message, msg};

/// CALLTYPE_CONFERENCE.
const CONFERENCE: u32 = 15;

/// The parties of CALL_CONFERENCED and CALL_TRANSFERRED.
#[derive(Default)]
struct Parties<'a> {
    /// The call id that they have from now on.
    id: Option<u32>,
    devices: Vec<&'a [u8]>,
}

impl<'a> Parties<'a> {
    fn read(message: &Message<'a>) -> Parties<'a> {
        let mut parties = Parties::default();
        let mut ids: Vec<u32> = Vec::new();
        for float in message.floats() {
            match float.tag {
                tag::CONNECTED_PARTY_CALL_ID => ids.extend(float.bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))),
                tag::CONNECTED_PARTY_DEVICE_ID => parties.devices.push(until_nul(float.bytes)),
                _ => {}
            }
        }
        // All have one id; should a server name the old one of some, what most have counts, of equals the first.
        let often = |id: &u32| ids.iter().filter(|other| *other == id).count();
        let named = ids.iter().filter(|id| **id != NONE_32);
        parties.id = named.rev().max_by_key(|id| often(id)).copied();
        parties.devices.retain(|device| !device.is_empty());
        parties
    }
}

impl Model {
    /// CALL_CONFERENCED, CALL_TRANSFERRED: the party list is the whole truth of its moment, its id the one that goes on.
    pub(super) fn merge(&mut self, moment: Moment, told: &Told<'_>, message: &Message<'_>) -> Option<ContactId> {
        let parties = Parties::read(message);
        let merged = [told.primary_call, told.secondary_call];
        let id = parties.id.or(told.primary_call).or(told.secondary_call)?;
        let Some(at) = self.survivor(moment, id, merged) else { return self.former.get(id).map(|ended| ended.contact) };
        self.seats.touch(at, moment.now);
        for other in merged.into_iter().flatten() {
            let places: Vec<usize> = self.seats.of_id(other).filter(|place| *place != at).collect();
            // Of one id there is more than one call only where the server says that they share it.
            let shared = other != id || told.primary_call == told.secondary_call;
            places.into_iter().filter(|_| shared).for_each(|place| self.absorb(moment, place, at));
        }
        self.take_parties(moment, at, told, &parties);
        let seat = self.seats.get_mut(at)?;
        seat.note_complete();
        Some(seat.call.contact_id)
    }

    /// The call that goes on: the one with the id, else one of those that become one, under a new id; else one that was not known.
    fn survivor(&mut self, moment: Moment, id: u32, merged: [Option<u32>; 2]) -> Option<usize> {
        if let Some(at) = self.seats.of_id(id).next() {
            return Some(at);
        }
        if !merged.contains(&Some(id)) {
            // Nothing but the list tells the controller under which id its call goes on.
            let known = merged.into_iter().flatten().find_map(|old| self.seats.of_id(old).next());
            if let Some(at) = known {
                self.rename(moment, at, id);
                return Some(at);
            }
        }
        let late = self.former.is_late(id, moment.now) && !merged.iter().flatten().any(|old| self.seats.of_id(*old).next().is_some());
        (!late).then(|| self.new_seat(moment, id))
    }

    fn take_parties(&mut self, moment: Moment, at: usize, told: &Told<'_>, parties: &Parties<'_>) {
        let dotted = self.dotted;
        let transfer = told.message == msg::CALL_TRANSFERRED_EVENT;
        let Some(seat) = self.seats.get_mut(at) else { return };
        let listed = |device: &[u8]| parties.devices.iter().any(|listed| ids::same(listed, device, dotted));
        let gone = |connection: &super::Connection| {
            let by = [told.primary, told.secondary].iter().any(|by| ids::same(connection.key().as_bytes(), by, dotted));
            let is_listed = listed(connection.key().as_bytes()) || listed(connection.device_id.as_bytes());
            !is_listed && (!parties.devices.is_empty() || (transfer && by))
        };
        if seat.call.connections.iter().any(gone) {
            seat.call_mut().connections.retain(|connection| !gone(connection));
        }
        if !parties.devices.is_empty() {
            (seat.started, seat.hidden) = (true, false);
        }
        for device in &parties.devices {
            self.put(moment, at, device, Named { id: device, kind: None }, None);
        }
        if !transfer && !told.primary.is_empty() {
            self.put(moment, at, told.primary, Named { id: told.primary, kind: None }, Some(lcs::CONNECT));
        }
    }

    /// CALL_DATA_UPDATE: other data, another type, or another id.
    pub(super) fn data(&mut self, moment: Moment, told: &Told<'_>, message: &Message<'_>) -> Option<ContactId> {
        let old = told.call?;
        let new = told.new_call.unwrap_or(old);
        let at = if old == new { self.seat_or_new(moment, old, told) } else { self.becomes(moment, old, new, told) };
        let Some(at) = at else { return self.former.get(new).map(|ended| ended.contact) };
        self.seats.touch(at, moment.now);
        let seat = self.seats.get_mut(at)?;
        let changed = context::take(seat, message, How::Changes);
        // A conference from now on, or no other data: somebody came in. Who, tells a party list, if one comes.
        let became = seat.call.call_type != told.call_type;
        seat.hidden |= told.call_type == Some(CONFERENCE) && old == new && (became || !changed);
        if told.call_type.is_some() && seat.call.call_type != told.call_type {
            seat.call_mut().call_type = told.call_type;
        }
        seat.note_complete();
        Some(seat.call.contact_id)
    }

    fn becomes(&mut self, moment: Moment, old: u32, new: u32, told: &Told<'_>) -> Option<usize> {
        let into = self.seats.of_id(new).next();
        let at = match (self.seat_of(old, told), into) {
            (Some(from), Some(into)) => {
                self.absorb(moment, from, into);
                into
            }
            (Some(from), None) => {
                // A conference, or a transfer, with a call that is not known here.
                self.rename(moment, from, new);
                self.seats.get_mut(from)?.hidden = true;
                from
            }
            // A party list was there before.
            (None, Some(into)) => into,
            (None, None) => {
                let at = self.new_seat(moment, new);
                self.seats.get_mut(at)?.hidden = true;
                at
            }
        };
        let seat = self.seats.get_mut(at)?;
        if !told.new_connection.is_empty() {
            seat.begun_at = super::Text::new(told.new_connection);
        }
        Some(at)
    }
}
