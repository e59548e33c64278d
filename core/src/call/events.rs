//! Events of calls: beginning, end, and what happens at one connection.

use std::time::SystemTime;

use super::context::{self, How};
use super::ids;
use super::seats::Seat;
use super::text::Text;
use super::told::{NONE_16, Named, Told};
use super::types::{Call, Connection, lcs};
use super::{Model, Moment, PARTIES_MAX, TWINS_MAX};
use crate::event::ContactId;
use crate::wire::{Dialect, Message, msg};

/// DeviceIDType of a plain phone or number, and of a route point.
const PLAIN: u32 = 0;
const ROUTE_POINT: u32 = 74;

impl Model {
    pub(super) fn call_event(&mut self, moment: Moment, message: &Message<'_>) -> Option<ContactId> {
        let told = Told::read(message);
        self.former.forget(moment.now);
        match told.message {
            msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => self.merge(moment, &told, message),
            msg::BEGIN_CALL_EVENT => self.begin(moment, &told, message),
            msg::END_CALL_EVENT => self.end(moment, &told),
            msg::CALL_DATA_UPDATE_EVENT => self.data(moment, &told, message),
            // Media start and stop in no order with the parties: they tell of neither.
            msg::RTP_STARTED_EVENT | msg::RTP_STOPPED_EVENT => self.heard_of(moment, &told),
            _ => self.connection(moment, &told, message),
        }
    }

    /// An event that changes nothing: it breaks the call's silence.
    fn heard_of(&mut self, moment: Moment, told: &Told<'_>) -> Option<ContactId> {
        let id = told.call?;
        match self.seat_of(id, told) {
            Some(at) => {
                self.seats.touch(at, moment.now);
                self.seats.get(at).map(|seat| seat.call.contact_id)
            }
            None => self.former.get(id).map(|ended| ended.contact),
        }
    }

    /// BEGIN_CALL: a new call, or one that is known already because events came before, or from an earlier session.
    fn begin(&mut self, moment: Moment, told: &Told<'_>, message: &Message<'_>) -> Option<ContactId> {
        let id = told.call?;
        let known = self.seats.of_id(id).find(|at| self.is_begun_call(*at, moment, told, message));
        let known = known.or_else(|| self.seats.of_id(id).nth(TWINS_MAX - 1));
        let at = match known {
            Some(at) => at,
            None => self.new_seat(moment, id),
        };
        self.seats.touch(at, moment.now);
        let seat = self.seats.get_mut(at)?;
        context::take(seat, message, How::Whole);
        if told.call_type.is_some() && seat.call.call_type != told.call_type {
            seat.call_mut().call_type = told.call_type;
        }
        (seat.begun_in, seat.begun_at) = (moment.epoch, Text::new(told.connection));
        // A snapshot may have come before: then who is there is known.
        if !seat.call.complete && !told.connection.is_empty() {
            self.put(moment, at, told.connection, Named { id: told.connection, kind: None }, None);
        }
        self.seats.get(at).map(|seat| seat.call.contact_id)
    }

    /// Whether BEGIN_CALL is of this known call. In GED-188 sessions two calls may share an id: one that began in this session at another
    /// device, which is not in it, is another call.
    fn is_begun_call(&self, at: usize, moment: Moment, told: &Told<'_>, message: &Message<'_>) -> bool {
        let Some(seat) = self.seats.get(at) else { return false };
        let begun_before = seat.begun_in == moment.epoch && message.coding().dialect == Dialect::Ged188;
        let is_there = ids::position(&seat.call.connections, told.connection, self.dotted).is_some();
        !begun_before || is_there || seat.begun_at.as_bytes() == told.connection
    }

    fn end(&mut self, moment: Moment, told: &Told<'_>) -> Option<ContactId> {
        let id = told.call?;
        let Some(at) = self.seat_of(id, told) else { return self.former.get(id).map(|ended| ended.contact) };
        let seat = self.seats.remove(at)?;
        if self.seats.of_id(id).next().is_none() {
            self.remember(moment, &seat, false);
        }
        Some(seat.call.contact_id)
    }

    /// An event that reports a connection.
    fn connection(&mut self, moment: Moment, told: &Told<'_>, message: &Message<'_>) -> Option<ContactId> {
        let id = told.call?;
        let at = match self.seat_of(id, told) {
            Some(at) => at,
            // What says that somebody has left does not make a call known.
            None if leaves(told) || told.message == msg::CALL_CLEARED_EVENT => return self.former.get(id).map(|ended| ended.contact),
            None => match self.seat_or_new(moment, id, told) {
                Some(at) => at,
                None => return self.former.get(id).map(|ended| ended.contact),
            },
        };
        self.seats.touch(at, moment.now);
        self.take_service(at, told);
        self.take_party(moment, at, told);
        let seat = self.seats.get_mut(at)?;
        if told.message == msg::CALL_DELIVERED_EVENT {
            context::take(seat, message, How::Gaps);
        }
        seat.note_complete();
        Some(seat.call.contact_id)
    }

    /// Application, queue, and who called whom.
    fn take_service(&mut self, at: usize, told: &Told<'_>) {
        let Some(seat) = self.seats.get_mut(at) else { return };
        if told.application.is_some() && seat.call.application_id != told.application {
            seat.call_mut().application_id = told.application;
        }
        if told.csq.is_some() && seat.call.csq_id != told.csq {
            seat.call_mut().csq_id = told.csq;
        }
        if !told.calling.id.is_empty() && seat.call.calling_device_id.as_bytes() != told.calling.id {
            seat.call_mut().calling_device_id = Text::new(told.calling.id);
        }
        let dialled = matches!(
            told.message,
            msg::CALL_ORIGINATED_EVENT | msg::CALL_DELIVERED_EVENT | msg::CALL_ESTABLISHED_EVENT | msg::CALL_QUEUED_EVENT
        );
        if dialled && !told.called.is_empty() && seat.call.called_device_id.as_bytes() != told.called {
            seat.call_mut().called_device_id = Text::new(told.called);
        }
    }

    fn take_party(&mut self, moment: Moment, at: usize, told: &Told<'_>) {
        let put = |model: &mut Model, state| model.put(moment, at, told.connection, told.acting, state);
        match told.message {
            msg::CALL_SERVICE_INITIATED_EVENT | msg::CALL_ORIGINATED_EVENT => {
                self.seats.get_mut(at).into_iter().for_each(|seat| seat.started = true);
                put(self, told.state.or(Some(lcs::INITIATE)));
            }
            msg::CALL_DELIVERED_EVENT => self.delivered(moment, at, told),
            msg::CALL_ESTABLISHED_EVENT => self.established(moment, at, told),
            msg::CALL_HELD_EVENT => put(self, Some(lcs::HOLD)),
            // What leaves its queue is on the port as before.
            msg::CALL_RETRIEVED_EVENT | msg::CALL_DEQUEUED_EVENT => put(self, Some(lcs::CONNECT)),
            // A phone that is in the call already was called by it once more, and that has failed.
            msg::CALL_FAILED_EVENT if self.talks(at, told) => {}
            msg::CALL_FAILED_EVENT => put(self, told.state.or(Some(lcs::FAIL))),
            msg::CALL_QUEUED_EVENT => put(self, told.state.or(Some(lcs::QUEUED))),
            msg::CALL_CLEARED_EVENT => self.cleared(at),
            _ if leaves(told) => self.leave(at, told),
            _ => put(self, told.state),
        }
    }

    fn talks(&self, at: usize, told: &Told<'_>) -> bool {
        let Some(seat) = self.seats.get(at) else { return false };
        let party = ids::position(&seat.call.connections, told.connection, self.dotted).and_then(|at| seat.call.connections.get(at));
        party.is_some_and(|party| matches!(party.state, Some(lcs::CONNECT | lcs::HOLD | lcs::QUEUED)))
    }

    /// CALL_DELIVERED. The first one of a call, which was nowhere before, tells who called, too; a later one may name a caller who left.
    fn delivered(&mut self, moment: Moment, at: usize, told: &Told<'_>) {
        self.put(moment, at, told.connection, told.acting, told.state);
        let Some(seat) = self.seats.get_mut(at) else { return };
        let first = told.last_redirect.id.is_empty() && !seat.started && !seat.hidden;
        if first && !told.calling.id.is_empty() {
            seat.started = true;
            if ids::position(&seat.call.connections, told.calling.id, self.dotted).is_none() {
                self.put(moment, at, told.calling.id, told.calling, Some(lcs::INITIATE));
            }
        }
    }

    /// CALL_ESTABLISHED: the caller is connected, too, and a route point that passed the call on has left it.
    fn established(&mut self, moment: Moment, at: usize, told: &Told<'_>) {
        self.put(moment, at, told.connection, told.acting, Some(lcs::CONNECT));
        let Some(seat) = self.seats.get_mut(at) else { return };
        if !told.calling.id.is_empty()
            && let Some(caller) = ids::position(&seat.call.connections, told.calling.id, self.dotted)
            && seat.call.connections.get(caller).is_some_and(|caller| caller.state == Some(lcs::INITIATE))
        {
            set_state(seat, caller, Some(lcs::CONNECT), moment.at);
        }
        if told.last_redirect.kind == Some(ROUTE_POINT)
            && let Some(trigger) = ids::position(&seat.call.connections, told.last_redirect.id, self.dotted)
            && seat.call.connections.get(trigger).is_some_and(|trigger| trigger.state.is_none_or(|state| state == lcs::INITIATE))
        {
            seat.call_mut().connections.remove(trigger);
        }
    }

    fn leave(&mut self, at: usize, told: &Told<'_>) {
        let Some(seat) = self.seats.get_mut(at) else { return };
        // A phone that nobody monitors may have transferred the call: nobody tells who came in for it.
        seat.hidden |= told.message == msg::CALL_CONNECTION_CLEARED_EVENT && told.acting.kind == Some(PLAIN);
        let by = |id: &[u8]| ids::position(&seat.call.connections, id, self.dotted).filter(|_| !id.is_empty());
        if let Some(gone) = by(told.connection).or_else(|| by(told.acting.id)) {
            seat.call_mut().connections.remove(gone);
        }
    }

    fn cleared(&mut self, at: usize) {
        let Some(seat) = self.seats.get_mut(at) else { return };
        (seat.started, seat.hidden) = (true, false);
        if !seat.call.connections.is_empty() {
            seat.call_mut().connections.clear();
        }
    }

    /// A party is in the call, in this state where it is told.
    pub(super) fn put(&mut self, moment: Moment, at: usize, connection: &[u8], device: Named<'_>, state: Option<u32>) {
        let key = if connection.is_empty() { device.id } else { connection };
        let Some(seat) = self.seats.get_mut(at).filter(|_| !key.is_empty()) else { return };
        let known = ids::position(&seat.call.connections, key, self.dotted);
        let named = || ids::position(&seat.call.connections, device.id, self.dotted).filter(|_| !device.id.is_empty());
        if let Some(party) = known.or_else(named) {
            if refine(seat, party, connection, device) {
                // The longer id of a line says whose it is.
                let agent = self.crew.at(device.id).filter(|_| device.kind != Some(PLAIN));
                if let (Some(agent), Some(known)) = (agent, seat.call_mut().connections.get_mut(party)) {
                    known.agent_id = agent.clone();
                }
                device.kind.into_iter().for_each(|kind| self.devices.note(device.id, kind));
            }
            if state.is_some() {
                set_state(seat, party, state, moment.at);
            }
            return;
        }
        let id = if device.id.is_empty() { key } else { device.id };
        device.kind.into_iter().for_each(|kind| self.devices.note(id, kind));
        let agent_id = self.crew.at(id).cloned().unwrap_or_default();
        let other = if connection == id { &[] } else { connection };
        let party = Connection {
            connection_device_id: Text::new(other),
            device_id: Text::new(id),
            device_type: device.kind,
            state,
            agent_id,
            since: moment.at,
        };
        push(seat, party);
    }
}

/// Whether the connection is no more.
fn leaves(told: &Told<'_>) -> bool {
    match told.message {
        msg::CALL_CONNECTION_CLEARED_EVENT => true,
        msg::CALL_DIVERTED_EVENT => matches!(told.state.unwrap_or(NONE_16), lcs::NULL | lcs::NONE),
        _ => told.state == Some(lcs::NULL),
    }
}

fn push(seat: &mut Seat, party: Connection) {
    if seat.call.connections.len() < PARTIES_MAX {
        let connections = &mut seat.call_mut().connections;
        if connections.capacity() == 0 {
            connections.reserve_exact(3);
        }
        connections.push(party);
    } else {
        seat.hidden = true;
    }
}

fn set_state(seat: &mut Seat, party: usize, state: Option<u32>, at: SystemTime) {
    if seat.call.connections.get(party).is_some_and(|party| party.state != state)
        && let Some(party) = seat.call_mut().connections.get_mut(party)
    {
        (party.state, party.since) = (state, at);
    }
}

/// Takes what an event tells of a known party beside its state; says whether that was anything.
fn refine(seat: &mut Seat, party: usize, connection: &[u8], device: Named<'_>) -> bool {
    let Some(known) = seat.call.connections.get(party) else { return false };
    let own = known.device_id.as_bytes();
    // BEGIN_CALL and party lists name a connection, and say of its device nothing.
    let named = !device.id.is_empty() && device.id != connection;
    let by_connection = named && known.connection_device_id.is_empty() && own == connection;
    // The longer form of a line's id says more.
    let longer = device.id.len() > own.len() || by_connection;
    let kind = device.kind.is_some() && device.kind != known.device_type;
    let is_new = connection != known.connection_device_id.as_bytes() && connection != own;
    let other_id = by_connection || (named && is_new && !connection.is_empty());
    if !longer && !kind && !other_id {
        return false;
    }
    let Some(known) = seat.call_mut().connections.get_mut(party) else { return false };
    if longer {
        known.device_id = Text::new(device.id);
    }
    if kind {
        known.device_type = device.kind;
    }
    if other_id {
        known.connection_device_id = Text::new(connection);
    }
    true
}

/// A party comes from another call; what is known of it in both is put together.
pub(super) fn add(call: &mut Call, party: Connection, dotted: bool) {
    let Some(known) = ids::position(&call.connections, party.key().as_bytes(), dotted) else {
        if call.connections.len() < PARTIES_MAX {
            call.connections.push(party);
        }
        return;
    };
    let Some(known) = call.connections.get_mut(known) else { return };
    if known.state.is_none() {
        (known.state, known.since) = (party.state, party.since);
    }
    known.device_type = known.device_type.or(party.device_type);
    if known.agent_id.is_empty() {
        known.agent_id = party.agent_id;
    }
}
