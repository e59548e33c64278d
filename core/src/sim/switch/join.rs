//! Calls that become one without TRANSFERRED or CONFERENCED: by a telephone that is not monitored, or across the lines of one.
//! And the bookkeeping of all calls that become one.

use super::events::NONE_16;
use super::merge::{Knowing, Use};
use super::model::{Lcs, Merged, Told, Viewer};
use super::moves::Meeting;
use super::told::call_type;
use super::{Refusal, Switch, cf};
use crate::sim::site::Number;

impl Switch {
    /// Joins the calls of a telephone: across its lines, the call goes on on this one; two calls of one line are a conference.
    pub(in crate::sim) fn join_lines(&mut self, device: &str) -> Result<Merged, Refusal> {
        self.is_phone(device)?;
        if self.calls_of(device).len() > 1 {
            return self.conference(device, None, None);
        }
        let talks = |state: Lcs| matches!(state, Lcs::Connect | Lcs::Hold);
        let a = self.call_at(device, None, talks, (cf::NO_ACTIVE_CALL, "that is answered"))?;
        let others: Vec<Number> = self.lines_of(device).into_iter().filter(|line| &**line != device).collect();
        let calls = others.iter().flat_map(|line| self.calls_of(line).iter().map(move |id| (line.clone(), *id)));
        let answered: Vec<(Number, u32)> = calls.filter(|(line, id)| self.state_at(*id, line).is_some_and(talks)).collect();
        let [(line, b)] = answered.as_slice() else {
            let text = format!("the telephone of {device} has {} answered calls on its other lines, one is needed", answered.len());
            return Err(Refusal::new(cf::NO_HELD_CALL, text));
        };
        if *b == a {
            return Err(Refusal::new(cf::INVALID_STATE, "both lines are in one call already"));
        }
        self.may_merge(line, a, *b, Use::Conference)?;
        let device = self.number(device);
        let id = self.joins_unseen(&device, line, a, *b);
        Ok(self.merged(id))
    }

    /// Call `b`, at a line of the same telephone, goes up in `a`: everyone is told by CALL_DATA_UPDATE only. Gives the id.
    pub(super) fn joins_unseen(&mut self, device: &Number, line: &Number, a: u32, b: u32) -> u32 {
        let id = self.id_of_conference(a);
        self.stop_all_streams(a);
        self.stop_all_streams(b);
        let (known, joined) = (self.knowing(a), self.knowing(b));
        let own = self.viewer_of(device);
        let at = |viewer: &Viewer, told: &Told| match known.get(viewer) {
            _ if Some(viewer) == own.as_ref() => device.clone(),
            Some(surviving) => surviving.connection.clone(),
            None => told.connection.clone(),
        };
        for (old, knowing) in [(a, &known), (b, &joined)] {
            for (viewer, told) in knowing {
                self.call_becomes(viewer, (old, &told.connection), (id, &at(viewer, told)), call_type::CONFERENCE, a);
            }
        }
        // Across lines the other line is a party too, until it is told that it has left.
        self.absorb(a, b, if line == device { device } else { "" });
        self.was_at(a, line);
        let told = |(viewer, told): (&Viewer, &Told)| (viewer.clone(), Told { connection: at(viewer, told), kind: call_type::CONFERENCE });
        let everybody = joined.iter().chain(&known).map(told).collect();
        self.know(a, everybody);
        self.is_conference(a, None);
        self.renumber(a, id);
        if self.state_at(id, device) == Some(Lcs::Hold) && self.monitored(device) {
            // No CONFERENCED says that the line talks again.
            self.retrieved(id, device, NONE_16);
        }
        self.set_state(id, device, Lcs::Connect);
        if line != device {
            self.connection_cleared(id, line);
            self.leave(id, line);
        }
        self.start_all_streams(id);
        id
    }

    /// A transfer by a telephone that is not monitored: who knew only the consult call is told its new id.
    pub(super) fn is_transferred_unseen(&mut self, meeting: &Meeting) -> u32 {
        let ((a, device), b) = (&meeting.primary, meeting.secondary.0);
        let a = *a;
        let moving = self.stop_all_streams(b);
        let (known, consulted) = (self.knowing(a), self.knowing(b));
        let becomes = |viewer: &Viewer| known.get(viewer).map_or(call_type::TRANSFER_IN, |told| told.kind);
        for (viewer, told) in &consulted {
            let surviving = known.get(viewer).unwrap_or(told);
            self.call_becomes(viewer, (b, &told.connection), (a, &surviving.connection), becomes(viewer), a);
        }
        self.absorb(a, b, device);
        let told = |(viewer, told): (&Viewer, &Told)| {
            let kind = call_type::TRANSFER_IN;
            (viewer.clone(), Told { connection: told.connection.clone(), kind })
        };
        let new = consulted.iter().filter(|(viewer, _)| !known.contains_key(viewer)).map(told).collect();
        self.know(a, new);
        self.was_at(a, device);
        self.connection_cleared(a, device);
        self.leave(a, device);
        self.bridge_if_unmonitored(a);
        moving.iter().for_each(|phone| self.start_streams(a, phone));
        a
    }

    /// Everybody of call `b` but `without` goes over to call `a`, with the script if there is one, and `b` is no more.
    /// Gives who knew of `b`: they are the caller's affair.
    pub(super) fn absorb(&mut self, a: u32, b: u32, without: &str) -> Knowing {
        let Some(from) = self.calls.remove(&b) else { return Knowing::new() };
        let devices = from.devices();
        devices.iter().for_each(|device| self.forget_at(b, device));
        from.names.iter().for_each(|name| {
            self.names.insert(name.clone(), a);
        });
        let Some(into) = self.calls.get_mut(&a) else { return from.told };
        into.names.extend(from.names);
        into.of_queue |= from.of_queue;
        if let Some(script) = from.script {
            self.scripts.insert(script.number, a);
            (into.application, into.csq, into.last) = (from.application, from.csq, from.last);
            into.script = Some(script);
        }
        for party in from.parties.into_iter().filter(|party| &*party.device != without) {
            self.calls_at.entry(party.device.clone()).or_default().push(a);
            into.parties.push(party);
        }
        self.served_as(b, &devices, a);
        self.is_what_calls_are_about(&devices, b, a);
        from.told
    }

    /// Consult calls of these devices that were made from a call know it by its new id.
    fn is_what_calls_are_about(&mut self, devices: &[Number], old: u32, new: u32) {
        let calls: Vec<u32> = devices.iter().flat_map(|device| self.calls_of(device)).copied().collect();
        for id in calls {
            if let Some(call) = self.calls.get_mut(&id).filter(|call| call.about == Some(old)) {
                call.about = Some(new);
            }
        }
    }

    /// The call has another id from now on.
    pub(super) fn renumber(&mut self, old: u32, new: u32) {
        if old == new {
            return;
        }
        let Some(mut call) = self.calls.remove(&old) else { return };
        call.id = new;
        let devices = call.devices();
        for device in &devices {
            let calls = self.calls_at.get_mut(device).map(|calls| calls.iter_mut());
            calls.into_iter().flatten().filter(|id| **id == old).for_each(|id| *id = new);
        }
        call.names.iter().for_each(|name| {
            self.names.insert(name.clone(), new);
        });
        if let Some(script) = &call.script {
            self.scripts.insert(script.number, new);
        }
        self.calls.insert(new, call);
        self.served_as(old, &devices, new);
        self.is_what_calls_are_about(&devices, old, new);
    }

    /// END_CALL of an id that is no call any more.
    pub(super) fn end_as(&mut self, id: u32, viewer: &Viewer, connection: &Number) {
        let fields = self.connection_of(id, connection);
        self.notify(super::Audience::of(viewer), crate::wire::msg::END_CALL_EVENT, fields);
    }
}
