//! A session that tells a model what happens, message by message.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ccxcti_core::call::{Asked, Call, Connection, Model};
use ccxcti_core::event::ContactId;
use ccxcti_core::wire::{Coding, Dialect, MessageBuf, encode_json};
use serde_json::{Value, json};

/// A session that tells a model what happens.
pub struct Teller {
    pub model: Model,
    pub coding: Coding,
    pub now: Duration,
    pub epoch: u32,
}

impl Teller {
    pub fn new(protocol: u32, dialect: Dialect) -> Teller {
        Teller { model: Model::new(), coding: Coding::new(protocol, dialect), now: Duration::from_secs(1_000), epoch: 1 }
    }

    pub fn ccx() -> Teller {
        Teller::new(17, Dialect::Ccx)
    }

    pub fn message(&self, message: &str, fields: Value) -> MessageBuf {
        let object = json!({"message": message, "fields": fields});
        MessageBuf::decode(&encode_json(object.as_object().unwrap(), self.coding).unwrap(), self.coding).unwrap()
    }

    pub fn tell(&mut self, message: &str, fields: Value) -> Option<ContactId> {
        self.answer(&Asked::default(), message, fields)
    }

    pub fn answer(&mut self, asked: &Asked<'_>, message: &str, fields: Value) -> Option<ContactId> {
        let message = self.message(message, fields);
        self.now += Duration::from_millis(1);
        self.model.fold_answer(SystemTime::UNIX_EPOCH + self.now, self.now, self.epoch, asked, &message.message())
    }

    pub fn begin(&mut self, call: u32, device: &str, kind: u32) -> ContactId {
        self.tell("BEGIN_CALL_EVENT", json!({"call_id": call, "connection_device_id": device, "call_type": kind, "ani": device})).unwrap()
    }

    pub fn end(&mut self, call: u32, device: &str) -> Option<ContactId> {
        self.tell("END_CALL_EVENT", json!({"call_id": call, "connection_device_id": device}))
    }

    /// An event that reports a connection, in which `role` is the acting device.
    pub fn at(&mut self, message: &str, role: &str, call: u32, device: &str, kind: u32, state: u32) -> Option<ContactId> {
        let mut fields = json!({"call_id": call, "connection_device_id": device, "local_connection_state": state});
        fields[format!("{role}_device_type")] = kind.into();
        fields[format!("{role}_device_id")] = device.into();
        for kind in ["calling", "called", "last_redirect"].iter().filter(|kind| **kind != role) {
            if matches!(message, "CALL_DELIVERED_EVENT" | "CALL_ESTABLISHED_EVENT") {
                fields[format!("{kind}_device_type")] = 0xffff.into();
                fields["application_id"] = 0xffff_ffff_u32.into();
                fields["csq_id"] = 0xffff_ffff_u32.into();
            }
        }
        self.tell(message, fields)
    }

    pub fn rings(&mut self, call: u32, device: &str) {
        self.at("CALL_DELIVERED_EVENT", "alerting", call, device, 76, 2);
    }

    pub fn answers(&mut self, call: u32, device: &str) {
        self.at("CALL_ESTABLISHED_EVENT", "answering", call, device, 76, 3);
    }

    pub fn dials(&mut self, call: u32, device: &str) {
        self.at("CALL_SERVICE_INITIATED_EVENT", "calling", call, device, 76, 1);
    }

    pub fn holds(&mut self, call: u32, device: &str) {
        self.at("CALL_HELD_EVENT", "holding", call, device, 76, 4);
    }

    pub fn leaves(&mut self, call: u32, device: &str, kind: u32) {
        self.at("CALL_CONNECTION_CLEARED_EVENT", "releasing", call, device, kind, 0);
    }

    pub fn becomes(&mut self, call: u32, device: &str, new: u32, kind: u32) -> Option<ContactId> {
        let fields = json!({
            "call_id": call, "connection_device_id": device, "new_call_id": new, "new_connection_device_id": device, "call_type": kind,
        });
        self.tell("CALL_DATA_UPDATE_EVENT", fields)
    }

    pub fn merges(&mut self, message: &str, (a, b): (u32, u32), by: &str, into: u32, parties: &[&str]) -> Option<ContactId> {
        let party =
            |device: &&str| json!({"connected_party_call_id": into, "connected_party_device_type": 0, "connected_party_device_id": device});
        let parties: Vec<Value> = parties.iter().map(party).collect();
        self.tell(
            message,
            json!({
                "primary_call_id": a, "secondary_call_id": b, "primary_device_id": by, "secondary_device_id": by, "parties": parties,
            }),
        )
    }

    pub fn call(&self, id: u32) -> Arc<Call> {
        self.model.call(id).unwrap_or_else(|| panic!("there is no call {id}"))
    }

    /// The parties with their states; 99 = not told.
    pub fn parties(&self, id: u32) -> Vec<(String, u32)> {
        let party = |party: &Connection| (party.device_id.as_str().unwrap().to_owned(), party.state.unwrap_or(99));
        self.call(id).connections.iter().map(party).collect()
    }

    pub fn ids(&self) -> Vec<u32> {
        self.model.picture().calls.iter().map(|call| call.call_id).collect()
    }
}

pub fn known(parties: &[(&str, u32)]) -> Vec<(String, u32)> {
    parties.iter().map(|(device, state)| ((*device).to_owned(), *state)).collect()
}

/// A call of 2005 to 2006, answered, and a consultation of 2006 with 2007, answered.
pub fn consulted(teller: &mut Teller) -> [ContactId; 2] {
    let first = teller.begin(1, "2005", 10);
    teller.dials(1, "2005");
    teller.rings(1, "2006");
    let fields = json!({
        "call_id": 1, "connection_device_id": "2006", "answering_device_id": "2006", "calling_device_id": "2005", "local_connection_state": 3,
        "last_redirect_device_type": 0xffff, "called_device_type": 0xffff, "application_id": 7, "csq_id": 2,
    });
    teller.tell("CALL_ESTABLISHED_EVENT", fields);
    teller.holds(1, "2006");
    teller.now += Duration::from_secs(5);
    let second = teller.begin(2, "2006", 12);
    teller.dials(2, "2006");
    teller.rings(2, "2007");
    teller.answers(2, "2007");
    [first, second]
}
