//! What events look like to people: text without private fields, fields by other names, moments.

use std::time::Duration;

use ccxcti_core::wire::{FieldId, Value, message_json};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use serde_json::{Map, Value as Json};

use crate::event::Source;

/// The fields with symbolic names: those of the message, else those of the record.
pub fn fields(source: &Source) -> Map<String, Json> {
    let Some(message) = source.message() else {
        let mut record = source.json(true);
        ["type", "received_at", "seq", "epoch", "replay", "synthetic"].iter().for_each(|key| drop(record.shift_remove(*key)));
        return record;
    };
    match message_json(&message, true).remove("fields") {
        Some(Json::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// `CallDelivered(call_id=1, ...)`: private fields are left out, lists are counted.
pub fn text(type_name: &str, source: &Source) -> String {
    let mut parts = Vec::new();
    match source.message() {
        Some(message) => {
            parts.extend(public(message.fixed().map(|(place, value)| (place.field, value))));
            if let Some(body) = message.layout() {
                let single = |field: FieldId| body.group_of(field).is_none();
                let floats = message.floats().filter_map(|float| float.known(body)).map(|(row, value)| (row.field, value));
                parts.extend(public(floats.filter(|(field, _)| single(*field))));
                let lists = body.groups.iter().filter_map(|group| message.list(group.list));
                parts.extend(lists.map(|list| format!("{}=[{} items]", list.group().list.name(), list.records().count())));
            } else if message.row().is_none() {
                parts.push(format!("id={}", message.id()));
            }
        }
        None => parts.extend(record(&fields(source))),
    }
    format!("{type_name}({})", parts.join(", "))
}

/// `name=value` of each field that is not private.
pub fn public<'a>(fields: impl Iterator<Item = (FieldId, Value<'a>)>) -> Vec<String> {
    let public = fields.filter(|(field, _)| field.row().is_some_and(|row| !row.private));
    public.map(|(field, value)| format!("{}={value:?}", field.name())).collect()
}

fn record(fields: &Map<String, Json>) -> Vec<String> {
    let private = |name: &str| FieldId::by_name(name).and_then(FieldId::row).is_none_or(|row| row.private);
    fields.iter().filter(|(name, _)| !private(name)).map(|(name, value)| format!("{name}={value}")).collect()
}

/// A moment after 1970 as a datetime in UTC, to the microsecond.
pub fn utc(py: Python<'_>, since: Duration) -> PyResult<Bound<'_, PyAny>> {
    static EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static DELTA: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let epoch = EPOCH.get_or_try_init(py, || -> PyResult<_> {
        let datetime = py.import("datetime")?;
        let utc = PyDict::new(py);
        utc.set_item("tzinfo", datetime.getattr("timezone")?.getattr("utc")?)?;
        Ok(datetime.getattr("datetime")?.call((1970, 1, 1), Some(&utc))?.unbind())
    })?;
    let delta = DELTA.import(py, "datetime", "timedelta")?;
    epoch.bind(py).add(delta.call1((0, since.as_secs(), since.subsec_micros()))?)
}
