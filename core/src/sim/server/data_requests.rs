//! SET_CALL_DATA_REQ, and the call data that other requests carry.
//!
//! Source: "Unified CCX CTI Protocol Developer Guide", call data update service.

use super::call_requests::not_in_call;
use super::requests::{Answer, Refused, ccx};
use super::{ClientId, Server};
use crate::sim::call_data::CallData;
use crate::sim::switch::{CallRef, Fields, cf};
use crate::wire::{Dialect, FieldId, Message, Value, field};

/// Longest call variable of Unified CCX, in bytes: 40 with its NUL. GED-188 takes one more.
const CCX_VARIABLE_MAX: usize = 39;
/// CallType of a request that leaves it (CALLTYPE_INVALID), or that says nothing.
const LEAVES_TYPE: [u32; 2] = [0, 0xffff];

/// Fields of call data with text.
const ITEMS: &[FieldId] = &[
    field::ani,
    field::caller_entered_digits,
    field::call_variable_1,
    field::call_variable_2,
    field::call_variable_3,
    field::call_variable_4,
    field::call_variable_5,
    field::call_variable_6,
    field::call_variable_7,
    field::call_variable_8,
    field::call_variable_9,
    field::call_variable_10,
    field::call_wrapup_data,
    field::user_to_user_info,
];

impl Server {
    /// Only what is named changes; an empty text changes nothing, one space blanks.
    pub(super) fn set_call_data(&mut self, client: ClientId, request: &Message<'_>) -> Answer {
        let call = self.named_call(request, field::call_id)?;
        self.must_know(client, call)?;
        self.must_be_party(request, call)?;
        let mut data = call_data(request, self.options.dialect)?;
        let kind = request.u32(field::call_type).filter(|kind| !LEAVES_TYPE.contains(kind));
        // A client repeats the type that it knows: that changes nothing.
        let known = self.switch.snapshot_call(call, self.own_phone(client)).map(|snapshot| snapshot.call_type);
        data.call_type = kind.filter(|kind| known != Some(*kind));
        if data != CallData::default() {
            self.switch.set(&CallRef::Id(call), &data)?;
        }
        Ok(Fields::new())
    }

    /// Refuses what a session cannot know: a bridge a call without a monitored device, an agent's client a call of others.
    pub(super) fn must_know(&self, client: ClientId, call: u32) -> Result<(), Refused> {
        if self.switch.snapshot_call(call, None).is_none() {
            return Err(Refused::control(cf::INVALID_CALL, ccx::CALL_OBJECT_NULL, format!("there is no call {call}")));
        }
        let Some(phone) = self.own_phone(client) else { return Ok(()) };
        if self.lines_of_phone(phone).iter().any(|line| self.switch.is_party(line, &CallRef::Id(call))) {
            return Ok(());
        }
        Err(Refused::control(cf::PRIVILEGE_VIOLATION, 0, "a client in agent mode knows the calls of its own phone only"))
    }

    /// Refuses a connection whose device is not in the call. One that names no device is none to check.
    pub(super) fn must_be_party(&self, request: &Message<'_>, call: u32) -> Result<(), Refused> {
        match self.device_in(request, field::connection_device_id) {
            Some(device) if !self.switch.is_party(device, &CallRef::Id(call)) => Err(not_in_call()),
            _ => Ok(()),
        }
    }
}

/// The call data that a request carries, without empty ones.
pub(super) fn call_data(request: &Message<'_>, dialect: Dialect) -> Result<CallData, Refused> {
    let mut data = CallData::default();
    for name in ITEMS {
        let Some(text) = request.get(*name).map(utf8).transpose()?.filter(|text| !text.is_empty()) else { continue };
        if dialect == Dialect::Ccx && is_variable(*name) && text.len() > CCX_VARIABLE_MAX {
            return Err(Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, format!("{} is too long", name.name())));
        }
        data.items.push((*name, text.to_owned()));
    }
    for record in records(request, field::named_variables) {
        let (name, value) = (part(&record, field::name)?, part(&record, field::value)?);
        if !value.is_empty() {
            data.named.push((name, value));
        }
    }
    for record in records(request, field::named_arrays) {
        let (name, value) = (part(&record, field::name)?, part(&record, field::value)?);
        let index = record.get(field::index).and_then(Value::integer).and_then(|index| u8::try_from(index).ok());
        if let Some(index) = index.filter(|_| !value.is_empty()) {
            data.named_arrays.push((name, index, value));
        }
    }
    Ok(data)
}

fn is_variable(name: FieldId) -> bool {
    (field::call_variable_1.0..=field::call_variable_10.0).contains(&name.0)
}

fn records<'a>(request: &Message<'a>, list: FieldId) -> impl Iterator<Item = crate::wire::Record<'a>> {
    request.list(list).into_iter().flat_map(|list| list.records())
}

/// The name or the value of an expanded call variable. A variable without name is none.
fn part(record: &crate::wire::Record<'_>, of: FieldId) -> Result<String, Refused> {
    let text = record.get(of).map(utf8).transpose()?.unwrap_or_default();
    if of == field::name && text.is_empty() {
        return Err(Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, "an expanded call variable has no name"));
    }
    Ok(text.to_owned())
}

fn utf8(value: Value<'_>) -> Result<&str, Refused> {
    let bytes = match value {
        Value::Text(bytes) | Value::Bytes(bytes) => bytes,
        _ => &[],
    };
    let wrong = |_| Refused::control(cf::VALUE_OUT_OF_RANGE, ccx::INVALID_ARGUMENT, "call data are not UTF-8");
    std::str::from_utf8(bytes).map_err(wrong)
}
