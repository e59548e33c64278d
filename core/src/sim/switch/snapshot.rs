//! What snapshot requests ask: a call with its data and devices, a device with its calls.

use super::model::{Call, Viewer};
use super::notice::Fields;
use super::{Switch, events};

/// A call as SNAPSHOT_CALL_CONF tells it.
pub(in crate::sim) struct CallSnapshot {
    /// CallType, as the client that asks knows it; else as the bridge does.
    pub(in crate::sim) call_type: u32,
    pub(in crate::sim) ani: String,
    pub(in crate::sim) dnis: String,
    pub(in crate::sim) dialed_number: String,
    /// Call variables and expanded context, as fields.
    pub(in crate::sim) context: Fields,
    /// Each connection: the device as it is written on the wire, its type, its state (LocalConnectionState).
    pub(in crate::sim) connections: Vec<(String, u32, u32)>,
}

impl Switch {
    /// A call that is known: `None` for one that touches no monitored device. `extension` is that of the agent whose client asks.
    pub(in crate::sim) fn snapshot_call(&self, id: u32, extension: Option<&str>) -> Option<CallSnapshot> {
        let call = self.calls.get(&id).filter(|call| !call.told.is_empty())?;
        let own = extension.and_then(|extension| call.told.get(&Viewer::Phone(extension.into())));
        let told = own.or_else(|| call.told.get(&Viewer::Bridge)).or_else(|| call.told.values().next())?;
        Some(CallSnapshot {
            call_type: told.kind,
            ani: call.ani.clone(),
            dnis: call.dnis.clone(),
            dialed_number: call.dialed.clone(),
            context: events::context_fields(&call.context),
            connections: self.connections(call),
        })
    }

    /// What a call carries, as fields.
    pub(in crate::sim) fn context_of(&self, id: u32) -> Option<Fields> {
        self.calls.get(&id).map(|call| events::context_fields(&call.context))
    }

    fn connections(&self, call: &Call) -> Vec<(String, u32, u32)> {
        let connection = |party: &super::model::Party| (self.shown(&party.device), self.device_type(&party.device), party.state as u32);
        call.parties.iter().map(connection).collect()
    }

    /// The calls of a monitored device: id, the connection as it is written on the wire, LocalConnectionState. `None`: not monitored.
    pub(in crate::sim) fn snapshot_device(&self, device: &str) -> Option<Vec<(u32, String, u32)>> {
        if !self.monitored(device) {
            return None;
        }
        let state = |id: &u32| Some((*id, self.shown(device), self.state_at(*id, device)? as u32));
        Some(self.calls_of(device).iter().filter_map(state).collect())
    }

    /// Whether clients may work telephones: Unified CM lets them, Unified CM Express does not.
    pub(in crate::sim) fn third_party_control(&self) -> bool {
        self.site.call_control == crate::sim::site::CallControl::UnifiedCm
    }
}
