//! The fold, continued: calls that change their id, and calls that become one.

use std::collections::BTreeSet;

use ccxcti_core::wire::{Message, field, msg};

use super::fold::{Call, Eyes, Fold, call_id, connection, lcs, line, text};
use super::setup;

const CONFERENCE: u32 = 15;

impl Fold {
    /// CALL_DATA_UPDATE: other data, another type, or another id.
    pub(super) fn data(&mut self, message: &Message<'_>) -> Result<(), String> {
        let (old, new) = (call_id(message), message.u32(field::new_call_id).unwrap_or_default());
        connection(message)?;
        if old != new {
            self.becomes(old, new)?;
        }
        let kind = message.u32(field::call_type).unwrap_or_default();
        let call = self.call(new)?;
        let before = call.context.clone();
        call.take_context(message);
        // No data: somebody came in. The party list that tells who stands in CALL_CONFERENCED, if that comes at all.
        call.hidden |= kind == CONFERENCE && old == new && call.context == before;
        call.kind = kind;
        Ok(())
    }

    fn becomes(&mut self, old: u32, new: u32) -> Result<(), String> {
        match (self.calls.remove(&old), self.calls.contains_key(&new)) {
            (Some(gone), true) => self.moves(gone, new, None),
            (Some(mut call), false) => {
                // It is a conference, or a transfer, with a call that the client does not know.
                (call.hidden, call.heard) = (true, false);
                self.gone.remove(&new);
                self.calls.insert(new, call);
            }
            // The party list was there before.
            (None, true) => {}
            (None, false) if self.lenient() => {
                self.gone.remove(&new);
            }
            (None, false) => return Err(format!("there is no call {old} that could become {new}")),
        }
        self.gone.insert(old);
        Ok(())
    }

    /// The parties of a call are in another from now on, all but one.
    fn moves(&mut self, from: Call, to: u32, but: Option<&str>) {
        let Some(call) = self.calls.get_mut(&to) else { return };
        for (device, state) in from.parties.into_iter().filter(|(device, _)| Some(device.as_str()) != but) {
            let known = call.parties.entry(device).or_insert(state);
            *known = known.or(state);
        }
        call.told_at.extend(from.told_at);
        call.streams.extend(from.streams);
        call.faint.extend(from.faint);
        call.heard &= from.heard;
        call.begun = call.begun.min(from.begun);
        call.hidden |= from.hidden;
        call.from_start &= from.from_start;
    }

    /// CALL_CONFERENCED, CALL_TRANSFERRED: the party list is the whole truth of its moment.
    pub(super) fn merge(&mut self, message: &Message<'_>) -> Result<(), String> {
        let number = |name| message.u32(name).unwrap_or_default();
        let (primary, secondary) = (number(field::primary_call_id), number(field::secondary_call_id));
        let by = text(message, field::primary_device_id).unwrap_or_default();
        let (id, listed) = party_list(message)?;
        let transfer = message.id() == msg::CALL_TRANSFERRED_EVENT;
        let bridge = self.eyes == Eyes::Bridge;
        let knew_both = bridge || [primary, secondary].iter().all(|id| self.calls.contains_key(id));
        if !self.calls.contains_key(&id) && ![primary, secondary].contains(&id) {
            self.goes_on_as(id, primary, secondary)?;
        }
        let by_other_line = text(message, field::secondary_device_id).filter(|line| *line != by);
        for other in [primary, secondary] {
            if let (true, Some(call)) = (other != id, self.calls.get_mut(&other)) {
                // Its media stop under the old id, perhaps only now.
                let streams = std::mem::take(&mut call.streams);
                let from = std::mem::replace(call, Call { emptied: true, streams, ..Call::default() });
                self.moves(from, id, by_other_line.as_deref());
            }
        }
        let (lenient, now) = (self.lenient(), self.now);
        let call = self.call(id)?;
        if transfer {
            call.parties.remove(&by);
        }
        let known: BTreeSet<String> = call.parties.keys().cloned().collect();
        // Only bridge clients are told of route points.
        let gone = known.difference(&listed).filter(|device| bridge || call.whole() || !setup::is_port(device)).count();
        let unknown = listed.difference(&known).filter(|device| bridge || !setup::is_trigger(device)).count();
        if !lenient && (gone > 0 || (call.whole() && knew_both && unknown > 0)) {
            return Err(format!("call {id} has the parties {known:?}, the list says {listed:?}"));
        }
        call.parties.retain(|device, _| listed.contains(device));
        for device in listed {
            call.parties.entry(device).or_insert(None);
        }
        if !transfer {
            call.told_at.insert(by.clone(), now);
            call.parties.insert(by, Some(lcs::CONNECT));
        }
        (call.from_start, call.hidden) = (true, false);
        Ok(())
    }

    /// Nothing but the list tells the controller under which id its call goes on.
    fn goes_on_as(&mut self, id: u32, primary: u32, secondary: u32) -> Result<(), String> {
        let old = [primary, secondary].into_iter().find(|known| self.calls.contains_key(known));
        match old.and_then(|old| self.calls.remove(&old).map(|call| (old, call))) {
            Some((old, call)) => {
                self.gone.insert(old);
                self.gone.remove(&id);
                self.calls.insert(id, call);
                Ok(())
            }
            None if self.lenient() => Ok(()),
            None => Err(format!("calls {primary} and {secondary} become {id}, and none of them was there")),
        }
    }
}

/// The id and the devices of a party list.
fn party_list(message: &Message<'_>) -> Result<(u32, BTreeSet<String>), String> {
    let mut ids = BTreeSet::new();
    let mut devices = BTreeSet::new();
    for party in message.list(field::parties).into_iter().flat_map(|list| list.records()) {
        ids.extend(party.get(field::connected_party_call_id).and_then(|value| value.integer()).and_then(|id| u32::try_from(id).ok()));
        let device = party.get(field::connected_party_device_id).and_then(|value| value.text()).map(line);
        if !device.is_some_and(|device| devices.insert(device)) {
            return Err("a party twice in the list, or without device".to_owned());
        }
    }
    match (ids.first(), ids.len()) {
        (Some(id), 1) => Ok((*id, devices)),
        _ => Err(format!("a party list with the call ids {ids:?}")),
    }
}
