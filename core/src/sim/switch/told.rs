//! Who knows of a call, and the sending of events to exactly them.

use super::model::{Call, Nature, Told, Viewer};
use super::notice::{Audience, Fields, Notice};
use super::{Switch, events};
use crate::sim::site::{Device, Number};
use crate::wire::msg;

/// CallType ("Unified CCX CTI Protocol Developer Guide", call types).
pub(super) mod call_type {
    pub(in super::super) const CCX_IN: u32 = 1;
    pub(in super::super) const TRANSFER_IN: u32 = 4;
    pub(in super::super) const OTHER_IN: u32 = 6;
    pub(in super::super) const OUT: u32 = 9;
    pub(in super::super) const AGENT_INSIDE: u32 = 10;
    pub(in super::super) const OFFERED: u32 = 11;
    pub(in super::super) const CONSULT: u32 = 12;
    pub(in super::super) const CONFERENCE: u32 = 15;
}

impl Switch {
    /// The agent client that sees what happens at a device: it goes by the extension of the agent who is logged in there.
    pub(super) fn viewer_of(&self, device: &str) -> Option<Viewer> {
        let agent = self.agent_on(device)?;
        self.site.agents.get(agent).map(|spec| Viewer::Phone(spec.extension.clone()))
    }

    /// A monitored device has come into the call: BEGIN_CALL to the bridge and to the device's agent, unless they know it.
    pub(super) fn comes_into_view(&mut self, id: u32, device: &Number) {
        if self.monitored(device) {
            self.begin(id, Viewer::Bridge, device);
            self.begin_own(id, device);
        }
    }

    pub(super) fn begin_own(&mut self, id: u32, device: &Number) {
        if let Some(own) = self.viewer_of(device) {
            self.begin(id, own, device);
        }
    }

    /// BEGIN_CALL to a viewer who does not know the call yet; `connection` is the device by which it gets to know it.
    pub(super) fn begin(&mut self, id: u32, viewer: Viewer, connection: &Number) {
        let Some(call) = self.calls.get(&id).filter(|call| !call.told.contains_key(&viewer)) else { return };
        let kind = self.kind_for(call, &viewer);
        let fields = self.begin_fields(call, connection, kind);
        self.notify(Audience::of(&viewer), msg::BEGIN_CALL_EVENT, fields);
        if let Some(call) = self.calls.get_mut(&id) {
            call.told.insert(viewer, Told { connection: connection.clone(), kind });
        }
    }

    /// The CallType that a viewer is told when the call begins for it.
    fn kind_for(&self, call: &Call, viewer: &Viewer) -> u32 {
        let in_script = call.script.is_some();
        match call.nature {
            Nature::Consult => return call_type::CONSULT,
            Nature::Offered => return call_type::OFFERED,
            Nature::Conference => return call_type::CONFERENCE,
            Nature::Transferred if !in_script => return call_type::TRANSFER_IN,
            Nature::Transferred | Nature::Dialled => {}
        }
        let by_agent = self.agent_on(&call.caller).is_some();
        match self.site.devices.get(&call.called) {
            _ if in_script && call.nature == Nature::Transferred => call_type::CCX_IN,
            Some(Device::Trigger(_)) => match viewer {
                Viewer::Bridge if by_agent => call_type::OUT,
                Viewer::Phone(_) if by_agent && self.viewer_of(&call.caller).as_ref() == Some(viewer) => call_type::OUT,
                Viewer::Bridge | Viewer::Phone(_) => call_type::CCX_IN,
            },
            // A number that nobody can have does not lead outside.
            None if by_agent && self.reachable(call.id, &call.called).is_ok() => call_type::OUT,
            _ if by_agent => call_type::AGENT_INSIDE,
            // A call that came to an application by another way than its trigger's number.
            _ if in_script => call_type::CCX_IN,
            _ => call_type::OTHER_IN,
        }
    }

    /// The fields of BEGIN_CALL for each call that an agent's client knows: for one that opens in mid-call.
    pub(in crate::sim) fn begun_at(&self, extension: &str) -> Vec<Fields> {
        let viewer = Viewer::Phone(self.number(extension));
        let mut calls: Vec<u32> = self.lines_of(extension).iter().flat_map(|line| self.calls_of(line).iter().copied()).collect();
        calls.sort_unstable();
        calls.dedup();
        let begun = |id: u32| {
            let call = self.calls.get(&id)?;
            let told = call.told.get(&viewer)?;
            Some(self.begin_fields(call, &told.connection, told.kind))
        };
        calls.into_iter().filter_map(begun).collect()
    }

    /// END_CALL to a viewer: its last event of the call.
    pub(super) fn end(&mut self, id: u32, viewer: &Viewer) {
        let Some(told) = self.calls.get_mut(&id).and_then(|call| call.told.remove(viewer)) else { return };
        let fields = self.connection_of(id, &told.connection);
        self.notify(Audience::of(viewer), msg::END_CALL_EVENT, fields);
    }

    /// END_CALL to everyone who knows the call.
    pub(super) fn end_all(&mut self, id: u32) {
        for viewer in self.viewers(id) {
            self.end(id, &viewer);
        }
    }

    /// CALL_CLEARED to each viewer, then END_CALL to each.
    pub(super) fn cleared(&mut self, id: u32) {
        let told = self.calls.get(&id).map(|call| call.told.clone()).unwrap_or_default();
        for (viewer, told) in &told {
            let fields = [self.connection_of(id, &told.connection), events::state(super::model::Lcs::Null)].concat();
            self.notify(Audience::of(viewer), msg::CALL_CLEARED_EVENT, fields);
        }
        self.end_all(id);
    }

    /// A device has left a call that goes on: whoever saw it only by that device is done with it.
    pub(super) fn goes_out_of_view(&mut self, id: u32, device: &str) {
        self.own_is_done(id, device);
        self.bridge_if_unmonitored(id);
    }

    /// END_CALL to the agent of a device that has left the call, unless another line of the agent is in it.
    pub(super) fn own_is_done(&mut self, id: u32, device: &str) {
        let devices = self.calls.get(&id).map(Call::devices).unwrap_or_default();
        if let Some(own) = self.viewer_of(device).filter(|own| !devices.iter().any(|other| self.viewer_of(other).as_ref() == Some(own))) {
            self.end(id, &own);
        }
    }

    /// END_CALL to the bridge when no device of the call is monitored any more.
    pub(super) fn bridge_if_unmonitored(&mut self, id: u32) {
        let Some(call) = self.calls.get(&id) else { return };
        if !call.parties.iter().any(|party| self.monitored(&party.device)) {
            self.end(id, &Viewer::Bridge);
        }
    }

    pub(super) fn viewers(&self, id: u32) -> Vec<Viewer> {
        self.calls.get(&id).map(|call| call.told.keys().cloned().collect()).unwrap_or_default()
    }

    /// Who is told of a port now is told when it leaves.
    pub(super) fn port_is_known(&mut self, id: u32, port: &str) {
        let phones = self.viewers(id).into_iter().filter_map(|viewer| match viewer {
            Viewer::Phone(phone) => Some(phone),
            Viewer::Bridge => None,
        });
        let phones: Vec<Number> = phones.collect();
        if let Some(party) = self.calls.get_mut(&id).and_then(|call| call.party_mut(port)) {
            party.known_to.extend(phones);
        }
    }

    /// To everyone who knows the call.
    pub(super) fn tell(&mut self, id: u32, message: u32, fields: Fields) {
        let audience = Audience::of_all(self.calls.get(&id).into_iter().flat_map(|call| call.told.keys()));
        self.notify(audience, message, fields);
    }

    /// To the bridge, if it knows the call, and to those of `phones` who do.
    pub(super) fn tell_some(&mut self, id: u32, message: u32, fields: Fields, phones: impl Fn(&Number) -> bool) {
        let Some(call) = self.calls.get(&id) else { return };
        let wanted = call.told.keys().filter(|viewer| match viewer {
            Viewer::Bridge => true,
            Viewer::Phone(phone) => phones(phone),
        });
        self.notify(Audience::of_all(wanted), message, fields);
    }

    pub(super) fn notify(&mut self, audience: Audience, message: u32, fields: Fields) {
        if audience.everyone || audience.bridge || !audience.phones.is_empty() {
            self.notices.push(Notice { audience, message, fields, agent_bit: 0 });
        }
    }
}
