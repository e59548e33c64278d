//! SNAPSHOT_CALL_REQ and SNAPSHOT_DEVICE_REQ: how a client rebuilds what it knows.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", pages of these messages.

use super::requests::{Answer, Refused, ccx, text};
use super::{ClientId, Server};
use crate::sim::site::Device;
use crate::sim::switch::cf;
use crate::wire::{Dialect, Message, Put, field};

/// Most connections of a call, and most calls of a device, in a message (MAX_NUM_DEVICES).
const ENTRIES_MAX: usize = 16;
/// SnapshotDeviceType of a request that says none (DEVID_NONE), and of one that leaves the place empty.
const SAYS_NO_TYPE: [u32; 2] = [0xffff, 0];

impl Server {
    /// The data of a call and its connections. Unified CCX tells no call type here.
    pub(super) fn snapshot_call(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let call = self.named_call(request, field::call_id)?;
        self.must_know(client, call)?;
        self.must_be_party(request, call)?;
        let Some(snapshot) = self.switch.snapshot_call(call, self.own_phone(client)) else {
            return Err(Refused::control(cf::INVALID_CALL, ccx::CALL_OBJECT_NULL, format!("there is no call {call}")));
        };
        let connection = |(device, kind, state): &(String, u32, u32)| {
            vec![
                (field::call_connection_call_id, call.into()),
                (field::call_connection_device_type, 0u32.into()),
                (field::call_connection_device_id, text(device)),
                (field::call_device_type, (*kind).into()),
                (field::call_device_id, text(device)),
                (field::call_device_connection_state, (*state).into()),
            ]
        };
        let mut fields = vec![
            (field::ani, text(&snapshot.ani)),
            (field::dnis, text(&snapshot.dnis)),
            (field::dialed_number, text(&snapshot.dialed_number)),
        ];
        if self.options.dialect == Dialect::Ged188 {
            fields.push((field::call_type, snapshot.call_type.into()));
        }
        fields.extend(snapshot.context);
        fields.push((field::call_devices, Put::List(snapshot.connections.iter().take(ENTRIES_MAX).map(connection).collect())));
        Ok(fields)
    }

    /// The calls of a monitored device. A phone is named by its ICD extension, and its further lines belong to it.
    pub(super) fn snapshot_device(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let Some(device) = self.device_in(request, field::agent_instrument) else {
            return Err(Refused::control(cf::INVALID_DEVICE, ccx::DEVICE_ID_NULL, "the request names no device"));
        };
        if self.own_agent(client).is_some_and(|own| self.agent_of_line(device) != Some(own)) {
            return Err(Refused::control(cf::PRIVILEGE_VIOLATION, 0, "a client in agent mode asks for its own phone only"));
        }
        let kind = request.u32(field::snapshot_device_type).filter(|kind| !SAYS_NO_TYPE.contains(kind));
        if kind.is_some_and(|kind| kind != self.switch.device_type(device)) {
            return Err(Refused::control(cf::INVALID_OBJECT_TYPE, ccx::INVALID_ARGUMENT, "the device is of another type"));
        }
        let lines = match self.switch.site().devices.get(device) {
            Some(Device::AgentPhone(_)) => self.lines_of_phone(device),
            _ => vec![device.to_owned()],
        };
        let calls: Option<Vec<_>> = lines.iter().map(|line| self.switch.snapshot_device(line)).collect();
        let Some(calls) = calls else { return Err(Refused::control(cf::INVALID_DEVICE, 0, "the device is not monitored")) };
        let record = |(call, connection, state): (u32, String, u32)| {
            vec![
                (field::call_connection_call_id, call.into()),
                (field::call_connection_device_type, 0u32.into()),
                (field::call_connection_device_id, text(&connection)),
                (field::call_state, state.into()),
            ]
        };
        Ok(vec![(field::calls, Put::List(calls.into_iter().flatten().take(ENTRIES_MAX).map(record).collect()))])
    }
}
