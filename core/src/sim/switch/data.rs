//! The data that a call carries: call variables and the expanded call context.

use super::model::{CallRef, Context, Told, Viewer};
use super::{Refusal, Switch, cf};
use crate::sim::call_data::CallData;
use crate::wire::field;

/// Named variables and arrays of one call together, in bytes ("Unified CCX CTI Protocol Developer Guide", limits).
const EXPANDED_MAX: usize = 2000;

impl Context {
    /// Takes over what is named; an empty text changes nothing. Gives what has been set.
    pub(super) fn put(&mut self, data: &CallData) -> Context {
        let mut changed = Context::default();
        changed.items.extend(data.items.iter().filter(|(_, value)| !value.is_empty()).cloned());
        changed.named.extend(data.named.iter().filter(|(_, value)| !value.is_empty()).cloned());
        let arrays = data.named_arrays.iter().filter(|(_, _, value)| !value.is_empty());
        changed.arrays.extend(arrays.map(|(name, index, value)| ((name.clone(), *index), value.clone())));
        self.items.extend(changed.items.clone());
        self.named.extend(changed.named.clone());
        self.arrays.extend(changed.arrays.clone());
        changed
    }

    /// Bytes of the expanded call context: names and values with their NULs, and an index each.
    fn expanded_bytes(&self) -> usize {
        let scalars = self.named.iter().map(|(name, value)| name.len() + value.len() + 2);
        let arrays = self.arrays.iter().map(|((name, _), value)| name.len() + value.len() + 3);
        scalars.chain(arrays).sum()
    }
}

impl Switch {
    /// Changes the items named in `data`; gives the call.
    pub(in crate::sim) fn set(&mut self, call: &CallRef, data: &CallData) -> Result<u32, Refusal> {
        let id = self.find(call)?;
        if let Some(call) = self.calls.get(&id) {
            self.may_set(&call.context, data)?;
        }
        self.change_data(id, data);
        Ok(id)
    }

    /// Refuses data that this call could not carry besides its own.
    pub(in crate::sim) fn may_carry(&self, id: u32, data: &CallData) -> Result<(), Refusal> {
        self.calls.get(&id).map_or(Ok(()), |call| self.may_set(&call.context, data))
    }

    /// Refuses data that a call cannot carry.
    pub(super) fn may_set(&self, context: &Context, data: &CallData) -> Result<(), Refusal> {
        let mut context = context.clone();
        context.put(data);
        if context.expanded_bytes() > EXPANDED_MAX {
            let text = format!("named variables and arrays of a call take at most {EXPANDED_MAX} bytes together");
            return Err(Refusal::new(cf::VALUE_OUT_OF_RANGE, text));
        }
        Ok(())
    }

    /// Changes the data, and tells what has changed.
    pub(super) fn change_data(&mut self, id: u32, data: &CallData) {
        let Some(call) = self.calls.get_mut(&id) else { return };
        let mut changed = call.context.put(data);
        // The call's ANI has a place of its own; it is told with the other items.
        if let Some(ani) = call.context.items.remove(&field::ani) {
            call.ani = ani;
        }
        if let Some(kind) = data.call_type {
            call.told.values_mut().for_each(|told: &mut Told| told.kind = kind);
        }
        if changed != Context::default() || data.call_type.is_some() {
            self.data_changed(id, &std::mem::take(&mut changed));
        }
    }

    /// Who is told of a call, and of which type: for `show`.
    pub(super) fn seen_by(&self, id: u32) -> Vec<(String, u32)> {
        let name = |viewer: &Viewer| match viewer {
            Viewer::Bridge => "bridge".to_owned(),
            Viewer::Phone(phone) => phone.to_string(),
        };
        self.knowing(id).iter().map(|(viewer, told)| (name(viewer), told.kind)).collect()
    }
}
