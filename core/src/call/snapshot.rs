//! Snapshots: what the server says of a call or of a device when it is asked.

use super::context::{self, How};
use super::ids;
use super::seats::Seat;
use super::told::{NONE_16, NONE_32};
use super::types::{Connection, lcs};
use super::{Asked, Model, Moment};
use crate::event::ContactId;
use crate::wire::{FieldId, Message, Record, Value, field};

/// Entries of a snapshot; with so many there may be more.
const ENTRIES_MAX: usize = 16;

/// One connection of a snapshot.
struct Entry<'a> {
    call: Option<u32>,
    connection: &'a [u8],
    device: &'a [u8],
    kind: Option<u32>,
    state: Option<u32>,
}

impl<'a> Entry<'a> {
    fn read(record: &Record<'a>, state: FieldId) -> Entry<'a> {
        let number = |name| match record.get(name) {
            Some(Value::Uint(number)) => Some(number),
            _ => None,
        };
        let text = |name| match record.get(name) {
            Some(Value::Text(text)) => text,
            _ => &[],
        };
        let connection = text(field::call_connection_device_id);
        let device = text(field::call_device_id);
        Entry {
            call: number(field::call_connection_call_id).filter(|call| *call != NONE_32),
            connection: if connection.is_empty() { device } else { connection },
            device: if device.is_empty() { connection } else { device },
            kind: number(field::call_device_type).filter(|kind| *kind != NONE_16),
            state: number(state).filter(|state| *state != NONE_16),
        }
    }
}

fn entries<'a>(message: &Message<'a>, list: FieldId, state: FieldId) -> Vec<Entry<'a>> {
    let records = message.list(list).into_iter().flat_map(|list| list.records());
    records.map(|record| Entry::read(&record, state)).filter(|entry| !entry.connection.is_empty()).collect()
}

/// Whether SNAPSHOT_CALL_CONF has room for all parties.
pub(super) fn is_whole(message: &Message<'_>) -> bool {
    message.list(field::call_devices).map_or(0, |list| list.records().count()) < ENTRIES_MAX
}

impl Model {
    pub(super) fn snapshot_call(&mut self, moment: Moment, asked: &Asked<'_>, message: &Message<'_>) -> Option<ContactId> {
        let entries = entries(message, field::call_devices, field::call_device_connection_state);
        let id = asked.call.or_else(|| entries.iter().find_map(|entry| entry.call))?;
        let known = self.seats.of_id(id).next();
        if known.is_none() && entries.is_empty() {
            return self.former.get(id).map(|ended| ended.contact);
        }
        let at = known.unwrap_or_else(|| self.new_seat(moment, id));
        self.seats.touch(at, moment.now);
        let whole = entries.len() < ENTRIES_MAX;
        for entry in entries.iter().filter(|entry| entry.state != Some(lcs::NULL)) {
            let named = super::told::Named { id: entry.device, kind: entry.kind };
            self.put(moment, at, entry.connection, named, entry.state);
        }
        let dotted = self.dotted;
        let seat = self.seats.get_mut(at)?;
        if whole {
            keep_listed(seat, &entries, dotted);
        }
        (seat.started, seat.hidden) = (true, !whole);
        context::take(seat, message, How::Whole);
        let call_type = message.u32(field::call_type).filter(|kind| *kind != 0 && *kind != NONE_16);
        if call_type.is_some() && seat.call.call_type != call_type {
            seat.call_mut().call_type = call_type;
        }
        seat.note_complete();
        Some(seat.call.contact_id)
    }

    /// The calls of a device with their states there: of known calls only, the parties of others are not told.
    pub(super) fn snapshot_device(&mut self, moment: Moment, message: &Message<'_>) {
        // A phone is asked for by its extension, and its other lines belong to it: the entries tell which one it is.
        for entry in entries(message, field::calls, field::call_state) {
            let Some(at) = entry.call.and_then(|id| self.seats.of_id(id).next()) else { continue };
            let named = super::told::Named { id: entry.connection, kind: None };
            self.put(moment, at, entry.connection, named, entry.state.filter(|state| *state != lcs::NULL));
        }
    }
}

/// Who is not in the list has left.
fn keep_listed(seat: &mut Seat, entries: &[Entry<'_>], dotted: bool) {
    let listed = |connection: &Connection| {
        let key = connection.key().as_bytes();
        let is = |entry: &Entry<'_>| {
            ids::same(entry.connection, key, dotted) || ids::same(entry.device, connection.device_id.as_bytes(), dotted)
        };
        entries.iter().any(|entry| is(entry) && entry.state != Some(lcs::NULL))
    };
    if !seat.call.connections.iter().all(listed) {
        seat.call_mut().connections.retain(listed);
    }
}
