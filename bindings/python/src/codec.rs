//! Bytes to messages and back.

use ccxcti_core::ErrorKind;
use ccxcti_core::wire::{
    Coding, Dialect, FRAME_MAX, FieldId, Kind, Message, MessageBuf, MessageRow, WireError, encode_json, frame_length, message_json,
};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyList, PyMemoryView, PyType};
use serde_json::{Map, Value as Json};

use crate::error::{malformed, not_encoded, raise};
use crate::event::{self, Source};
use crate::json;

/// Protocol version where none is given: the one that clients ask for.
const USUAL: u32 = 17;

/// The messages of a run of whole frames. `dialect` None: "ccx" up to protocol 18, "ged188" above. OPEN_REQ is read by its own version.
#[pyfunction]
// The text is what `help` shows: it does not know the constant.
#[pyo3(signature = (data, protocol = USUAL, dialect = None), text_signature = "(data, protocol=17, dialect=None)")]
pub fn decode<'py>(py: Python<'py>, data: &Bound<'py, PyAny>, protocol: u32, dialect: Option<&str>) -> PyResult<Bound<'py, PyList>> {
    let data = bytes(data)?;
    let mut coding = coding(py, Some(protocol), dialect)?;
    let messages = PyList::empty(py);
    let mut rest: &[u8] = &data;
    while !rest.is_empty() {
        let at = data.len() - rest.len();
        let id = rest.get(4..8).and_then(|id| id.first_chunk()).map(|id| u32::from_be_bytes(*id));
        let wrong = |error: WireError| malformed(py, &error, at + error.offset(), id);
        // What is cut off is a frame too short for its header: decoding says so.
        let length = frame_length(rest, FRAME_MAX).map_err(wrong)?.unwrap_or(rest.len()).min(rest.len());
        let (frame, after) = rest.split_at(length);
        let message = MessageBuf::decode(frame, coding).map_err(wrong)?;
        coding.header = coding.header.or(message.message().proved_header());
        messages.append(event::to_py(py, Source::Bare(message))?)?;
        rest = after;
    }
    Ok(messages)
}

/// The frame of a message in its JSON form (a dict as `to_dict` gives it, or part of one).
#[pyfunction]
#[pyo3(signature = (message, protocol = USUAL, dialect = None), text_signature = "(message, protocol=17, dialect=None)")]
pub fn encode<'py>(py: Python<'py>, message: &Bound<'py, PyDict>, protocol: u32, dialect: Option<&str>) -> PyResult<Bound<'py, PyBytes>> {
    let object = json::object_from_py(message)?;
    let frame = encode_json(&object, coding(py, Some(protocol), dialect)?).map_err(|error| not_encoded(py, error))?;
    Ok(PyBytes::new(py, &frame))
}

/// A message's frame as it came or, for another protocol version or dialect, written anew.
pub fn encode_again<'py>(
    py: Python<'py>,
    message: &Message<'_>,
    protocol: Option<u32>,
    dialect: Option<&str>,
) -> PyResult<Bound<'py, PyBytes>> {
    let own = message.coding();
    let wanted = match (protocol, dialect) {
        (None, None) => return Ok(PyBytes::new(py, message.frame())),
        (Some(protocol), None) if own.dialect.versions().contains(&protocol) => Coding::new(protocol, own.dialect),
        (protocol, dialect) => coding(py, protocol.or(Some(own.protocol)), dialect)?,
    };
    if (wanted.protocol, wanted.dialect) == (own.protocol, own.dialect) {
        return Ok(PyBytes::new(py, message.frame()));
    }
    let object = message_json(message, false);
    if object.contains_key("frame") {
        let text = "the message holds bytes that its fields do not tell; only its own frame can be written";
        return Err(raise(py, ErrorKind::Encode, text));
    }
    encode_json(&object, wanted).map(|frame| PyBytes::new(py, &frame)).map_err(|error| not_encoded(py, error))
}

/// The message of a class with these fields.
pub fn build(
    class: &Bound<'_, PyType>,
    protocol: Option<u32>,
    dialect: Option<&str>,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<MessageBuf> {
    let py = class.py();
    let mut fields =
        fields.map_or_else(|| Ok(Map::new()), |fields| text_is_text(class, fields).and_then(|()| json::object_from_py(fields)))?;
    let number: Option<u32> = class.getattr("_number").ok().and_then(|number| number.extract().ok());
    let mut object = Map::new();
    match number {
        Some(number) => {
            object.insert("id".to_owned(), number.into());
            let named = MessageRow::by_id(number).is_some_and(|row| row.layout.is_none());
            match fields.remove("body") {
                Some(body) if named => object.insert("hex".to_owned(), body),
                Some(body) => fields.insert("body".to_owned(), body),
                None => None,
            };
        }
        None => raw(py, &mut fields, &mut object)?,
    }
    if !fields.is_empty() || !object.contains_key("hex") {
        object.insert("fields".to_owned(), fields.into());
    }
    let coding = coding(py, protocol, dialect)?;
    let frame = encode_json(&object, coding).map_err(|error| not_encoded(py, error))?;
    MessageBuf::decode(&frame, coding).map_err(|error| malformed(py, &error, error.offset(), None))
}

/// An unknown message is its id and its body.
fn raw(py: Python<'_>, fields: &mut Map<String, Json>, object: &mut Map<String, Json>) -> PyResult<()> {
    match (fields.remove("id"), fields.remove("body"), fields.is_empty()) {
        (Some(id), Some(body), true) => {
            object.insert("id".to_owned(), id);
            object.insert("hex".to_owned(), body);
            Ok(())
        }
        _ => Err(raise(py, ErrorKind::Encode, "an unknown message takes id and body, nothing else")),
    }
}

/// Refuses bytes for a text field, which would be written as their hex text.
fn text_is_text(class: &Bound<'_, PyType>, fields: &Bound<'_, PyDict>) -> PyResult<()> {
    let row = class.getattr("_number").ok().and_then(|number| number.extract().ok()).and_then(MessageRow::by_id);
    let Some(body) = row.and_then(|row| row.layout.as_ref()) else { return Ok(()) };
    let text = |field: FieldId| body.tagged_field(field).is_some_and(|row| matches!(row.spec.kind, Kind::String(_)));
    for (key, value) in fields.iter() {
        let key: String = key.extract()?;
        let bytes = value.is_instance_of::<PyBytes>() || value.is_instance_of::<PyByteArray>();
        if bytes && FieldId::by_name(&key).is_some_and(text) {
            return Err(PyTypeError::new_err(format!("{key} takes str, not bytes")));
        }
    }
    Ok(())
}

fn coding(py: Python<'_>, protocol: Option<u32>, dialect: Option<&str>) -> PyResult<Coding> {
    let wrong = |text: String| raise(py, ErrorKind::InvalidArgument, &text);
    let protocol = protocol.unwrap_or(USUAL);
    let dialect = match dialect {
        None => Dialect::of_version(protocol),
        Some(name) => Dialect::by_name(name).ok_or_else(|| wrong(format!("dialect: {name:?} is not accepted; it takes ccx | ged188")))?,
    };
    let versions = dialect.versions();
    if !versions.contains(&protocol) {
        return Err(wrong(format!(
            "protocol: {protocol} is not a version of dialect {dialect}, which has {} to {}",
            versions.start(),
            versions.end()
        )));
    }
    Ok(Coding::new(protocol, dialect))
}

/// bytes, bytearray or memoryview.
fn bytes(data: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    if let Ok(data) = data.cast::<PyBytes>() {
        return Ok(data.as_bytes().to_vec());
    }
    if let Ok(data) = data.cast::<PyByteArray>() {
        return Ok(data.to_vec());
    }
    if data.is_instance_of::<PyMemoryView>() {
        return data.call_method0("tobytes")?.extract();
    }
    Err(PyTypeError::new_err(format!("decode takes bytes, bytearray or memoryview, not {}", data.get_type().name()?)))
}
