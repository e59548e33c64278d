//! Who is in which call: the only place where parties, names and the ids of calls change.

use std::collections::BTreeSet;

use super::model::{Call, CallRef, Lcs, Party};
use super::{CALLS_MAX, Refusal, Switch, cf};
use crate::sim::site::{Device, Number};

/// Parties of one call (MAX_NUM_PARTIES of the guide's limits).
pub(super) const PARTIES_MAX: usize = 16;
/// CallID of a request that names no call: never given to one.
const NO_CALL: u32 = 0xffff_ffff;

impl Switch {
    /// An id that no call has.
    pub(super) fn new_id(&mut self) -> u32 {
        loop {
            let id = self.next_call;
            self.next_call = self.next_call.wrapping_add(1);
            if id != NO_CALL && id != 0 && !self.calls.contains_key(&id) {
                return id;
            }
        }
    }

    pub(super) fn may_exist(&self) -> Result<(), Refusal> {
        if self.calls.len() < CALLS_MAX {
            return Ok(());
        }
        Err(Refusal::new(cf::RESOURCE_BUSY, format!("{CALLS_MAX} calls exist, the limit")))
    }

    /// The call with this id or name.
    pub(in crate::sim) fn find(&self, wanted: &CallRef) -> Result<u32, Refusal> {
        let (id, shown) = match wanted {
            CallRef::Id(id) => (Some(*id), id.to_string()),
            CallRef::Name(name) => (self.names.get(name).copied(), name.clone()),
        };
        id.filter(|id| self.calls.contains_key(id)).ok_or_else(|| Refusal::new(cf::INVALID_CALL, format!("there is no call {shown}")))
    }

    /// The calls of a line that `fits`, or the one of them that is `wanted`; `none` says what is missing.
    pub(super) fn call_at(
        &self,
        device: &str,
        wanted: Option<&CallRef>,
        fits: impl Fn(Lcs) -> bool,
        none: (u16, &str),
    ) -> Result<u32, Refusal> {
        let wanted = wanted.map(|wanted| self.find(wanted)).transpose()?;
        let at = |id: &u32| self.state_at(*id, device).is_some_and(&fits);
        let calls: Vec<u32> = self.calls_of(device).iter().copied().filter(at).collect();
        let (code, what) = none;
        match (wanted, calls.as_slice()) {
            (Some(id), _) if self.state_at(id, device).is_none() => {
                Err(Refusal::new(cf::INVALID_CONNECTION, format!("{device} is not in call {id}")))
            }
            (Some(id), calls) if calls.contains(&id) => Ok(id),
            (Some(id), _) => Err(Refusal::new(code, format!("call {id} at {device} is not one {what}"))),
            (None, [id]) => Ok(*id),
            (None, []) => Err(Refusal::new(code, format!("{device} has no call {what}"))),
            (None, calls) => Err(Refusal::new(cf::INVALID_CALL, format!("{device} has {} calls {what}: say which", calls.len()))),
        }
    }

    pub(super) fn state_at(&self, id: u32, device: &str) -> Option<Lcs> {
        self.calls.get(&id)?.party(device).map(|party| party.state)
    }

    /// The call that a telephone talks on, on any of its lines: at most one.
    pub(super) fn active_call(&self, device: &str) -> Option<u32> {
        let active = |line: &Number| {
            self.calls_of(line).iter().copied().find(|id| matches!(self.state_at(*id, line), Some(Lcs::Connect | Lcs::Initiate)))
        };
        self.lines_of(device).iter().find_map(active)
    }

    /// Whether a telephone of the site may begin to talk on a further call. Outside numbers stand for as many lines as needed.
    pub(super) fn may_talk(&self, device: &str) -> Result<(), Refusal> {
        if !self.site.devices.contains_key(device) {
            return Ok(());
        }
        match self.active_call(device) {
            Some(id) => Err(Refusal::new(cf::INVALID_STATE, format!("{device} is active in call {id}: hold it first"))),
            None => Ok(()),
        }
    }

    pub(super) fn join(&mut self, id: u32, device: &Number, state: Lcs) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        call.parties.push(Party { device: device.clone(), state, streams: false, known_to: BTreeSet::new() });
        self.calls_at.entry(device.clone()).or_default().push(id);
    }

    pub(super) fn leave(&mut self, id: u32, device: &str) {
        if let Some(call) = self.calls.get_mut(&id) {
            call.parties.retain(|party| &*party.device != device);
        }
        self.forget_at(id, device);
    }

    pub(super) fn forget_at(&mut self, id: u32, device: &str) {
        if let Some(calls) = self.calls_at.get_mut(device) {
            calls.retain(|call| *call != id);
            if calls.is_empty() {
                self.calls_at.remove(device);
            }
        }
    }

    pub(super) fn set_state(&mut self, id: u32, device: &str, state: Lcs) {
        if let Some(party) = self.calls.get_mut(&id).and_then(|call| call.party_mut(device)) {
            party.state = state;
        }
    }

    /// A call that nobody is in any more is forgotten, with its names and its script.
    pub(super) fn forget_call(&mut self, id: u32) -> Option<Call> {
        let call = self.calls.remove(&id)?;
        call.parties.iter().for_each(|party| self.forget_at(id, &party.device));
        for name in &call.names {
            self.names.remove(name);
        }
        if let Some(script) = &call.script {
            self.scripts.remove(&script.number);
        }
        Some(call)
    }

    /// Whether the number belongs to the system: nobody speaks there.
    pub(super) fn is_system(&self, device: &str) -> bool {
        matches!(self.site.devices.get(device), Some(Device::Trigger(_) | Device::Port(_)))
    }

    /// Whether a call of this reference has the device as a party.
    pub(in crate::sim) fn is_party(&self, device: &str, call: &CallRef) -> bool {
        self.find(call).is_ok_and(|id| self.calls_of(device).contains(&id))
    }
}
