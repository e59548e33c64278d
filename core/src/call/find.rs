//! Which call an event is of.

use std::sync::Arc;

use super::former::Ended;
use super::ids;
use super::seats::Seat;
use super::told::Told;
use super::types::{Call, lcs};
use super::{CALLS_MAX, EVICTED_MAX, MERGED_MAX, Model, Moment};
use crate::event::ContactId;
use crate::wire::msg;

impl Model {
    /// The call that an event is of. Where two calls share an id (consultation at some ACDs) the device decides, and of
    /// CALL_ESTABLISHED that it is the call without a destination.
    pub(super) fn seat_of(&self, id: u32, told: &Told<'_>) -> Option<usize> {
        let mut places = self.seats.of_id(id);
        let first = places.next()?;
        let Some(second) = places.next() else { return Some(first) };
        let all: Vec<usize> = [first, second].into_iter().chain(places).collect();
        let best = |wanted: &dyn Fn(&Seat) -> bool| all.iter().rev().copied().find(|at| self.seats.get(*at).is_some_and(wanted));
        let has = |seat: &Seat, state: Option<u32>| {
            let at = ids::position(&seat.call.connections, told.connection, self.dotted);
            let connection = at.and_then(|at| seat.call.connections.get(at));
            connection.is_some_and(|connection| state.is_none_or(|state| connection.state == Some(state)))
        };
        let before = match told.message {
            msg::CALL_HELD_EVENT => Some(lcs::CONNECT),
            msg::CALL_RETRIEVED_EVENT => Some(lcs::HOLD),
            msg::CALL_ESTABLISHED_EVENT => Some(lcs::ALERTING),
            _ => None,
        };
        let personal = matches!(told.message, msg::END_CALL_EVENT | msg::CALL_DATA_UPDATE_EVENT | msg::CALL_CLEARED_EVENT);
        let begun = || best(&|seat| personal && seat.begun_at.as_bytes() == told.connection);
        let open = |seat: &Seat| !seat.call.connections.iter().skip(1).any(|party| party.state == Some(lcs::CONNECT));
        begun()
            .or_else(|| best(&|seat| before.is_some() && has(seat, before)))
            .or_else(|| best(&|seat| has(seat, None)))
            .or_else(|| best(&|seat| told.message == msg::CALL_ESTABLISHED_EVENT && open(seat)))
            .or(all.last().copied())
    }

    /// The call that an event is of, or a new one: the event is the first that was heard of it. `None`: the call has ended, and this is
    /// a late event of it.
    pub(super) fn seat_or_new(&mut self, moment: Moment, id: u32, told: &Told<'_>) -> Option<usize> {
        match self.seat_of(id, told) {
            Some(at) => Some(at),
            None if self.former.is_late(id, moment.now) => None,
            None => Some(self.new_seat(moment, id)),
        }
    }

    /// A call that was not known. One that was known until lately is the same contact again.
    pub(super) fn new_seat(&mut self, moment: Moment, id: u32) -> usize {
        if self.seats.len() >= CALLS_MAX {
            self.evict(moment);
        }
        let former = self.former.remove(id);
        let again = former.filter(|ended| !ended.merged);
        self.order += 1;
        let new = || Ended { contact: self.unused_contact(id, moment, former), order: self.order, since: moment.at, merged: false };
        let ended = again.unwrap_or_else(new);
        self.seats.insert(Seat::new(Call::new(id, ended.contact, ended.since), ended.order, moment.now))
    }

    /// A contact id that no call with this id has, nor the one that had it and goes on under another.
    fn unused_contact(&self, id: u32, moment: Moment, former: Option<Ended>) -> ContactId {
        let mut at = moment.at;
        loop {
            let contact = ContactId::new(id, at);
            let taken = |at: usize| self.seats.get(at).is_some_and(|seat| seat.call.contact_id == contact);
            if !self.seats.of_id(id).any(taken) && former.is_none_or(|former| former.contact != contact) {
                return contact;
            }
            at += std::time::Duration::from_secs(1);
        }
    }

    fn evict(&mut self, moment: Moment) {
        let Some(seat) = self.seats.oldest().and_then(|at| self.seats.remove(at)) else { return };
        self.remember(moment, &seat, false);
        if self.evicted.len() >= EVICTED_MAX {
            self.evicted.remove(0);
        }
        self.evicted.push(seat.call);
    }

    /// The id of a call is in use no more, or for another call.
    pub(super) fn remember(&mut self, moment: Moment, seat: &Seat, merged: bool) {
        self.remember_id(moment, seat.call.call_id, seat, merged);
    }

    pub(super) fn remember_id(&mut self, moment: Moment, id: u32, seat: &Seat, merged: bool) {
        let ended = Ended { contact: seat.call.contact_id, order: seat.order, since: seat.call.since, merged };
        self.former.insert(moment.now, id, ended);
    }

    /// The call goes on under another id, which it may have had before.
    pub(super) fn rename(&mut self, moment: Moment, at: usize, id: u32) {
        let Some(seat) = self.seats.get(at) else { return };
        let (old, ended) =
            (seat.call.call_id, Ended { contact: seat.call.contact_id, order: seat.order, since: seat.call.since, merged: true });
        self.seats.rename(at, id);
        let again = self.former.remove(id).filter(|again| again.order < ended.order && !again.merged);
        if let Some(seat) = self.seats.get_mut(at) {
            note_former(seat.call_mut(), &[old]);
            if let Some(older) = again {
                seat.order = older.order;
                let call = seat.call_mut();
                (call.contact_id, call.since) = (older.contact, older.since);
            }
        }
        let contact = again.map_or(ended.contact, |again| again.contact);
        self.former.insert(moment.now, old, Ended { contact, ..ended });
    }

    /// Call `from` has become part of call `to`. The older contact goes on.
    pub(super) fn absorb(&mut self, moment: Moment, from: usize, to: usize) {
        if from == to || self.seats.get(to).is_none() {
            return;
        }
        let Some(from) = self.seats.remove(from) else { return };
        let Some(into) = self.seats.get_mut(to) else { return };
        let older = from.order < into.order;
        (into.started, into.hidden) = (into.started && from.started, into.hidden || from.hidden);
        into.order = into.order.min(from.order);
        let id = from.call.call_id;
        let gone = Arc::unwrap_or_clone(from.call);
        let call = into.call_mut();
        if older {
            (call.contact_id, call.since) = (gone.contact_id, gone.since);
        }
        let mut former = gone.merged_call_ids;
        former.push(id);
        former.retain(|id| *id != call.call_id);
        note_former(call, &former);
        (call.application_id, call.csq_id) = (call.application_id.or(gone.application_id), call.csq_id.or(gone.csq_id));
        for connection in gone.connections {
            super::events::add(call, connection, self.dotted);
        }
        into.note_complete();
        let ended = Ended { contact: into.call.contact_id, order: into.order, since: into.call.since, merged: true };
        if self.seats.of_id(id).next().is_none() {
            self.former.insert(moment.now, id, ended);
        }
    }
}

fn note_former(call: &mut Call, ids: &[u32]) {
    for id in ids {
        call.merged_call_ids.retain(|known| known != id);
        call.merged_call_ids.push(*id);
    }
    let too_many = call.merged_call_ids.len().saturating_sub(MERGED_MAX);
    call.merged_call_ids.drain(..too_many);
}
