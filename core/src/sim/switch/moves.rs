//! The events of calls that become one: TRANSFERRED, CONFERENCED, and CALL_DATA_UPDATE where an id or a type changes.

use std::collections::BTreeMap;

use super::Switch;
use super::events::{cause, context_fields, party_list, state_because};
use super::model::{Call, Context, Lcs, Told, Viewer};
use super::notice::{Audience, Fields};
use crate::sim::site::Number;
use crate::wire::{field, msg};

/// Two calls of one telephone that become one.
pub(super) struct Meeting {
    /// The call that was there first, at this line.
    pub(super) primary: (u32, Number),
    /// The call made from it, at this line.
    pub(super) secondary: (u32, Number),
    /// The party of the secondary call that comes in.
    pub(super) added: Option<Number>,
}

impl Switch {
    /// CALL_TRANSFERRED to these viewers; `id` is the call that survives.
    pub(super) fn transferred(&mut self, meeting: &Meeting, id: u32, viewers: &[Viewer]) {
        let by = &meeting.primary.1;
        let fields = [
            self.both_calls(meeting),
            self.device(Some(by), field::transferring_device_type, field::transferring_device_id),
            self.device(meeting.added.as_deref(), field::transferred_device_type, field::transferred_device_id),
            state_because(Lcs::Null, cause::TRANSFER),
            self.parties_of(id),
        ]
        .concat();
        self.tell_parties(id, viewers);
        self.notify(Audience::of_all(viewers.iter()), msg::CALL_TRANSFERRED_EVENT, fields);
    }

    /// CALL_CONFERENCED to these viewers; `id` is the conference.
    pub(super) fn conferenced(&mut self, meeting: &Meeting, id: u32, viewers: &[Viewer]) {
        let by = &meeting.primary.1;
        let fields = [
            self.both_calls(meeting),
            self.device(Some(by), field::controller_device_type, field::controller_device_id),
            self.device(meeting.added.as_deref(), field::added_party_device_type, field::added_party_device_id),
            state_because(Lcs::Connect, cause::KEY_CONFERENCE),
            self.parties_of(id),
        ]
        .concat();
        self.tell_parties(id, viewers);
        self.notify(Audience::of_all(viewers.iter()), msg::CALL_CONFERENCED_EVENT, fields);
    }

    fn both_calls(&self, meeting: &Meeting) -> Fields {
        let ((primary, at), (secondary, other)) = (&meeting.primary, &meeting.secondary);
        let mut fields = vec![
            (field::primary_device_type, 0u32.into()),
            (field::primary_call_id, (*primary).into()),
            (field::secondary_device_type, 0u32.into()),
            (field::secondary_call_id, (*secondary).into()),
            (field::primary_device_id, self.text_of(at)),
            (field::secondary_device_id, self.text_of(other)),
        ];
        fields.extend(self.line(at));
        fields
    }

    fn parties_of(&self, id: u32) -> Fields {
        let devices = self.calls.get(&id).map(Call::devices).unwrap_or_default();
        party_list(self, id, &devices)
    }

    /// Who is given a party list knows of the triggers and ports in it.
    fn tell_parties(&mut self, id: u32, viewers: &[Viewer]) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        let phones = viewers.iter().filter_map(|viewer| match viewer {
            Viewer::Phone(phone) => Some(phone),
            Viewer::Bridge => None,
        });
        for phone in phones {
            call.parties.iter_mut().for_each(|party| {
                party.known_to.insert(phone.clone());
            });
        }
    }

    /// CALL_DATA_UPDATE to one viewer: the call it knows as `old` is `new` from now on, of this type, at this connection. Who did
    /// not know `survivor`, the call whose data remain, is told in what they differ.
    pub(super) fn call_becomes(&mut self, viewer: &Viewer, old: (u32, &str), new: (u32, &str), kind: u32, survivor: u32) {
        let mut fields = self.connection_of(old.0, old.1);
        fields.extend([
            (field::call_type, kind.into()),
            (field::new_connection_device_type, 0u32.into()),
            (field::new_call_id, new.0.into()),
            (field::new_connection_device_id, self.text_of(new.1)),
        ]);
        if let (Some(known), Some(call)) = (self.calls.get(&old.0), self.calls.get(&survivor))
            && !call.told.contains_key(viewer)
        {
            fields.extend(differing(known, call));
        }
        self.notify(Audience::of(viewer), msg::CALL_DATA_UPDATE_EVENT, fields);
    }

    /// CALL_DATA_UPDATE to everyone who knows the call: these items have changed.
    pub(super) fn data_changed(&mut self, id: u32, changed: &Context) {
        let told: Vec<(Viewer, Told)> = self
            .calls
            .get(&id)
            .map(|call| call.told.iter().map(|(viewer, told)| (viewer.clone(), told.clone())).collect())
            .unwrap_or_default();
        for (viewer, told) in told {
            let mut fields = self.connection_of(id, &told.connection);
            fields.extend([
                (field::call_type, told.kind.into()),
                (field::new_connection_device_type, 0u32.into()),
                (field::new_call_id, id.into()),
                (field::new_connection_device_id, self.text_of(&told.connection)),
            ]);
            fields.extend(context_fields(changed));
            self.notify(Audience::of(&viewer), msg::CALL_DATA_UPDATE_EVENT, fields);
        }
    }

    /// SYSTEM_EVENT about a device, to everyone.
    pub(super) fn device_event(&mut self, device: &str, event: u32) {
        let mut fields = vec![(field::system_event_id, event.into())];
        fields.extend(self.device(Some(device), field::event_device_type, field::event_device_id));
        let audience = Audience { everyone: true, ..Audience::default() };
        self.notify(audience, msg::SYSTEM_EVENT, fields);
    }
}

/// What of a call's data is other than in the call known so far; what is not there any more is blanked by a space.
fn differing(known: &Call, call: &Call) -> Fields {
    let numbers =
        |call: &Call| [(field::ani, call.ani.clone()), (field::dnis, call.dnis.clone()), (field::dialed_number, call.dialed.clone())];
    let with_numbers = |call: &Call| {
        let mut context = call.context.clone();
        context.items.extend(numbers(call));
        context
    };
    let (known, context) = (with_numbers(known), with_numbers(call));
    context_fields(&Context {
        items: changed(&known.items, &context.items),
        named: changed(&known.named, &context.named),
        arrays: changed(&known.arrays, &context.arrays),
    })
}

fn changed<K: Ord + Clone>(known: &BTreeMap<K, String>, now: &BTreeMap<K, String>) -> BTreeMap<K, String> {
    let gone = known.keys().filter(|name| !now.contains_key(*name)).map(|name| (name.clone(), " ".to_owned()));
    let new = now.iter().filter(|(name, value)| known.get(*name) != Some(*value)).map(|(name, value)| (name.clone(), value.clone()));
    gone.chain(new).collect()
}
