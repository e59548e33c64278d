//! Two calls of one telephone become one: transfer and conference.

use std::collections::BTreeMap;

use super::model::{Call, CallRef, Lcs, Merged, Nature, Told, Viewer};
use super::moves::Meeting;
use super::parties::PARTIES_MAX;
use super::told::call_type;
use super::{Refusal, Switch, cf};
use crate::sim::site::{ConferenceCallId, Number};

/// What two calls are brought together for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Use {
    /// The telephone leaves.
    Transfer,
    /// The telephone stays.
    Conference,
}

/// How each viewer knew a call.
pub(super) type Knowing = BTreeMap<Viewer, Told>;

impl Switch {
    /// The active call of a phone takes the phone's place in the held one. `None` = find it.
    pub(in crate::sim) fn transfer(&mut self, device: &str, active: Option<u32>, held: Option<u32>) -> Result<Merged, Refusal> {
        self.bring_together(device, active, held, Use::Transfer)
    }

    /// The active and the held call of a phone become a conference. `None` = find it.
    pub(in crate::sim) fn conference(&mut self, device: &str, active: Option<u32>, held: Option<u32>) -> Result<Merged, Refusal> {
        self.bring_together(device, active, held, Use::Conference)
    }

    fn bring_together(&mut self, device: &str, active: Option<u32>, held: Option<u32>, to: Use) -> Result<Merged, Refusal> {
        self.is_phone(device)?;
        let (active, held) = (active.map(CallRef::Id), held.map(CallRef::Id));
        let on_hold = |state| state == Lcs::Hold;
        let held = self.call_at(device, held.as_ref(), on_hold, (cf::NO_HELD_CALL, "on hold"))?;
        let is_active = |state| matches!(state, Lcs::Connect | Lcs::Initiate);
        let active = self.call_at(device, active.as_ref(), is_active, (cf::NO_ACTIVE_CALL, "that is active"))?;
        let (original, made) = if self.survivor(active, held) == held { (held, active) } else { (active, held) };
        self.may_merge(device, original, made, to)?;
        let device = self.number(device);
        Ok(self.merge(&device, original, made, to))
    }

    /// Which of the two goes on. The original call survives, not the consult call made from it, also where the phone went back
    /// to the original one; else the held call.
    pub(in crate::sim) fn survivor(&self, active: u32, held: u32) -> u32 {
        let made_from = self.calls.get(&held).and_then(|call| call.about);
        if made_from == Some(active) { active } else { held }
    }

    /// Refuses calls that cannot become one.
    pub(super) fn may_merge(&self, device: &str, a: u32, b: u32, to: Use) -> Result<(), Refusal> {
        let (Some(call), Some(other)) = (self.calls.get(&a), self.calls.get(&b)) else { return Ok(()) };
        if call.failed.is_some() || other.failed.is_some() {
            return Err(Refusal::new(cf::INVALID_STATE, "one of the calls has failed"));
        }
        if other.script.is_some() {
            self.has_no_script(a)?;
        }
        let comes = |party: &&super::model::Party| &*party.device != device;
        if let Some(twice) = other.parties.iter().filter(comes).find(|party| call.party(&party.device).is_some()) {
            return Err(Refusal::new(cf::INVALID_STATE, format!("{} is in both calls", twice.device)));
        }
        let stays = usize::from(to == Use::Conference);
        let count = call.parties.iter().chain(&other.parties).filter(comes).count() + stays;
        if count > PARTIES_MAX { Err(too_many(count)) } else { Ok(()) }
    }

    /// Refuses what would make a conference larger than it may be.
    pub(super) fn has_room_for(&self, id: u32, more: usize) -> Result<(), Refusal> {
        let count = self.calls.get(&id).map_or(0, |call| call.parties.len()) + more;
        if count > PARTIES_MAX { Err(too_many(count)) } else { Ok(()) }
    }

    /// Call `b` of a telephone goes up in its call `a`. What is sent depends on whether the telephone is monitored.
    pub(super) fn merge(&mut self, device: &Number, a: u32, b: u32, to: Use) -> Merged {
        let devices = self.calls.get(&b).map(Call::devices).unwrap_or_default();
        let added = devices.into_iter().find(|other| other != device);
        let meeting = Meeting { primary: (a, device.clone()), secondary: (b, device.clone()), added };
        let call = match (to, self.monitored(device)) {
            (Use::Transfer, true) => self.transfers(&meeting),
            (Use::Conference, true) => self.confers(&meeting),
            (Use::Transfer, false) => self.is_transferred_unseen(&meeting),
            (Use::Conference, false) => self.joins_unseen(device, device, a, b),
        };
        self.merged(call)
    }

    pub(super) fn merged(&self, call: u32) -> Merged {
        let parties = self.calls.get(&call).map(Call::devices).unwrap_or_default();
        Merged { call, parties: parties.iter().map(|party| self.shown(party)).collect() }
    }

    fn transfers(&mut self, meeting: &Meeting) -> u32 {
        let ((a, device), b) = (&meeting.primary, meeting.secondary.0);
        let a = *a;
        self.stop_streams(a, device);
        self.stop_streams(b, device);
        let moving = self.stop_all_streams(b);
        let known = self.knowing(a);
        let consulted = self.absorb(a, b, device);
        self.served_as(b, std::slice::from_ref(device), a);
        self.leave(a, device);
        if let Some(call) = self.calls.get_mut(&a).filter(|call| call.nature != Nature::Conference) {
            call.nature = Nature::Transferred;
        }
        self.was_at(a, device);
        for (viewer, told) in consulted.iter().filter(|(viewer, _)| !known.contains_key(viewer)) {
            self.begin_at_own(a, viewer, &told.connection);
        }
        self.transferred(meeting, a, &union(&known, &consulted));
        consulted.iter().for_each(|(viewer, told)| self.end_as(b, viewer, &told.connection));
        self.goes_out_of_view(a, device);
        moving.iter().for_each(|phone| self.start_streams(a, phone));
        self.has_left(a, device);
        a
    }

    fn confers(&mut self, meeting: &Meeting) -> u32 {
        let ((a, device), b) = (&meeting.primary, meeting.secondary.0);
        let a = *a;
        let id = self.id_of_conference(a);
        if id != a {
            self.stop_all_streams(a);
        }
        self.stop_all_streams(b);
        let controller = self.viewer_of(device);
        let (known, consulted) = (self.knowing(a), self.knowing(b));
        for (viewer, told) in known.iter().filter(|(viewer, _)| Some(*viewer) != controller.as_ref()) {
            self.becomes_conference(viewer, (a, id), told, a);
        }
        let only_consulted = || consulted.iter().filter(|(viewer, _)| !known.contains_key(viewer));
        if id != a {
            only_consulted().for_each(|(viewer, told)| self.becomes_conference(viewer, (b, id), told, a));
        }
        self.absorb(a, b, device);
        self.was_at(a, device);
        self.set_state(a, device, Lcs::Connect);
        self.is_conference(a, controller.as_ref());
        if id == a {
            only_consulted().for_each(|(viewer, told)| self.begin_at_own(a, viewer, &told.connection));
        } else {
            let told = |told: &Told| Told { connection: told.connection.clone(), kind: call_type::CONFERENCE };
            let carried: Vec<_> = only_consulted().map(|(viewer, known)| (viewer.clone(), told(known))).collect();
            self.know(a, carried);
            self.renumber(a, id);
        }
        self.conferenced(meeting, id, &union(&known, &consulted));
        let ended = |viewer: &Viewer| id == a || known.contains_key(viewer);
        consulted.iter().filter(|(viewer, _)| ended(viewer)).for_each(|(viewer, told)| self.end_as(b, viewer, &told.connection));
        self.start_all_streams(id);
        id
    }

    /// Whoever still rings is reached by way of this device; of a call on an application the application knows where it was.
    pub(super) fn was_at(&mut self, id: u32, device: &Number) {
        if let Some(call) = self.calls.get_mut(&id).filter(|call| call.script.is_none()) {
            call.last = Some(device.clone());
        }
    }

    pub(super) fn id_of_conference(&mut self, primary: u32) -> u32 {
        match self.site.conference_call_id {
            ConferenceCallId::New => self.new_id(),
            ConferenceCallId::Primary => primary,
        }
    }

    fn becomes_conference(&mut self, viewer: &Viewer, (old, new): (u32, u32), told: &Told, survivor: u32) {
        self.call_becomes(viewer, (old, &told.connection), (new, &told.connection), call_type::CONFERENCE, survivor);
    }

    /// Everyone but `except` knows by now that the call is a conference.
    pub(super) fn is_conference(&mut self, id: u32, except: Option<&Viewer>) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.nature = Nature::Conference;
        call.told.iter_mut().filter(|(viewer, _)| Some(*viewer) != except).for_each(|(_, told)| told.kind = call_type::CONFERENCE);
    }

    /// BEGIN_CALL of the surviving call to somebody who knew the other one: an agent by the own line in it.
    fn begin_at_own(&mut self, id: u32, viewer: &Viewer, connection: &Number) {
        let devices = self.calls.get(&id).map(Call::devices).unwrap_or_default();
        let own = devices.into_iter().find(|device| self.viewer_of(device).as_ref() == Some(viewer));
        match (viewer, own) {
            (Viewer::Bridge, _) => self.begin(id, viewer.clone(), connection),
            (Viewer::Phone(_), Some(own)) => self.begin(id, viewer.clone(), &own),
            (Viewer::Phone(_), None) => {}
        }
    }

    pub(super) fn knowing(&self, id: u32) -> Knowing {
        self.calls.get(&id).map(|call| call.told.clone()).unwrap_or_default()
    }

    pub(super) fn know(&mut self, id: u32, viewers: Vec<(Viewer, Told)>) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.told.extend(viewers);
        }
    }
}

fn union(one: &Knowing, other: &Knowing) -> Vec<Viewer> {
    let both: std::collections::BTreeSet<&Viewer> = one.keys().chain(other.keys()).collect();
    both.into_iter().cloned().collect()
}

fn too_many(count: usize) -> Refusal {
    Refusal::new(cf::CONFERENCE_FULL, format!("a call has at most {PARTIES_MAX} parties, this would have {count}"))
}
