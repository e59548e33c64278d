//! Events as Python objects: an object of the generated class over the shared bytes. Attributes are read in place.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use ccxcti_core::Event as CoreEvent;
use ccxcti_core::wire::{FieldId, List, Message as WireMessage, MessageBuf, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyType};
use serde_json::{Map, Value as Json};

use crate::{codec, describe, json};

/// Class of messages whose id is not in the table; no message has this id.
const UNKNOWN: u32 = u32::MAX;

/// What an event object shows.
#[derive(Clone)]
pub enum Source {
    /// An event of a client.
    Live(Arc<CoreEvent>),
    /// A message that was decoded or built.
    Bare(MessageBuf),
}

impl Source {
    /// The message; `None` for a record of the client.
    pub fn message(&self) -> Option<WireMessage<'_>> {
        use ccxcti_core::EventBody;
        match self {
            Source::Bare(message) => Some(message.message()),
            Source::Live(event) => match &event.body {
                EventBody::Message(message) => Some(message.message()),
                EventBody::Record(_) => None,
            },
        }
    }

    /// A field outside of lists.
    pub fn get(&self, field: FieldId) -> Option<Value<'_>> {
        match self {
            Source::Live(event) => event.get(field),
            Source::Bare(message) => message.message().get(field),
        }
    }

    /// A list.
    pub fn list(&self, list: FieldId) -> Option<List<'_>> {
        self.message()?.list(list)
    }

    /// The JSON object of the contract.
    pub fn json(&self, names: bool) -> Map<String, Json> {
        match self {
            Source::Live(event) => event.json(names),
            Source::Bare(message) => ccxcti_core::wire::message_json(&message.message(), names),
        }
    }

    /// Number of its class in `ccxcti._events.EVENTS`. An id that the guides print a second time has the class of its message.
    fn class_number(&self) -> u32 {
        match (self.message(), self) {
            (Some(message), _) => message.row().map_or(UNKNOWN, |row| row.id),
            (None, Source::Live(event)) => event.type_number(),
            (None, Source::Bare(_)) => UNKNOWN,
        }
    }
}

thread_local! {
    /// What the next `Event.__new__` on this thread takes. Empty whenever code of others runs.
    static PENDING: RefCell<Option<Source>> = const { RefCell::new(None) };
}

/// The object of an event, of its generated class.
pub fn to_py(py: Python<'_>, source: Source) -> PyResult<Bound<'_, PyAny>> {
    let classes = classes(py)?;
    let class = classes.get(&source.class_number()).or_else(|| classes.get(&UNKNOWN));
    let class = class.ok_or_else(|| PyTypeError::new_err("ccxcti._events has no class for unknown messages"))?;
    PENDING.set(Some(source));
    let made = class.bind(py).call0();
    // Dropped here if a class with its own `__new__` did not take it.
    PENDING.take();
    made
}

fn classes(py: Python<'_>) -> PyResult<&HashMap<u32, Py<PyType>>> {
    static CLASSES: PyOnceLock<HashMap<u32, Py<PyType>>> = PyOnceLock::new();
    CLASSES.get_or_try_init(py, || {
        let module = py.import("ccxcti._events")?;
        let mut classes: HashMap<u32, Py<PyType>> = module.getattr("EVENTS")?.extract()?;
        classes.insert(UNKNOWN, module.getattr("UnknownMessage")?.extract()?);
        Ok(classes)
    })
}

/// Anything that a client delivers: a message of the server or a record of the client itself.
#[pyclass(subclass, frozen, module = "ccxcti")]
pub struct Event {
    source: Source,
}

impl Event {
    /// A field outside of lists.
    pub fn get(&self, field: FieldId) -> Option<Value<'_>> {
        self.source.get(field)
    }

    /// A list.
    pub fn list(&self, list: FieldId) -> Option<List<'_>> {
        self.source.list(list)
    }

    /// What it shows.
    pub fn source(&self) -> &Source {
        &self.source
    }

    fn made_by_the_library() -> PyResult<Event> {
        let source = PENDING.take().ok_or_else(|| PyTypeError::new_err("records are made by the client, not by calling the class"))?;
        Ok(Event { source })
    }

    fn live(&self) -> Option<&CoreEvent> {
        match &self.source {
            Source::Live(event) => Some(event),
            Source::Bare(_) => None,
        }
    }
}

#[pymethods]
impl Event {
    #[new]
    fn new() -> PyResult<Event> {
        Event::made_by_the_library()
    }

    /// Type name: "CallDelivered", "SessionUp"; "Unknown" for a message that is not in the table.
    #[getter]
    fn r#type(&self) -> &'static str {
        match &self.source {
            Source::Live(event) => event.type_name(),
            Source::Bare(message) => message.message().type_name(),
        }
    }

    /// Wire name: "CALL_DELIVERED_EVENT"; None for records and for messages that are not in the table.
    #[getter]
    fn message(&self) -> Option<&'static str> {
        self.source.message().and_then(|message| message.name())
    }

    /// Number given on receipt, from 1, without gaps; 0 for a message that no client received.
    #[getter]
    fn seq(&self) -> u64 {
        self.live().map_or(0, |event| event.seq)
    }

    /// Number of the session since the client was opened, from 1; 0 before the first.
    #[getter]
    fn epoch(&self) -> u32 {
        self.live().map_or(0, |event| event.epoch)
    }

    /// When it was read from the socket: datetime in UTC; None for a message that no client received.
    #[getter]
    fn received_at<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(event) = self.live() else { return Ok(None) };
        let since = event.received_at.duration_since(UNIX_EPOCH).unwrap_or_default();
        describe::utc(py, since).map(Some)
    }

    /// True when a server that took over said again what was known before: not a new call.
    #[getter]
    fn replay(&self) -> bool {
        self.live().is_some_and(|event| event.replay)
    }

    /// True when the server did not send it: a change that resynchronisation found, as the message that would have told it.
    #[getter]
    fn synthetic(&self) -> bool {
        self.live().is_some_and(|event| event.synthetic)
    }

    /// The contact that the event's call belongs to, the same through transfers and conferences; None for what is of no call.
    #[getter]
    fn contact_id(&self) -> Option<String> {
        self.live().and_then(|event| event.contact_id).map(|contact| contact.to_string())
    }

    /// The object that the command line prints as JSON; with `names`, enumerated numbers become their names where known.
    #[pyo3(signature = (names = false))]
    fn to_dict<'py>(&self, py: Python<'py>, names: bool) -> PyResult<Bound<'py, PyDict>> {
        json::object_to_py(py, &self.source.json(names))
    }

    /// The fields alone, enumerated numbers as their names where known.
    fn names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::object_to_py(py, &describe::fields(&self.source))
    }

    /// Type and fields; what belongs to people (numbers, call variables) is left out.
    fn __repr__(&self) -> String {
        describe::text(self.r#type(), &self.source)
    }
}

/// A protocol message.
#[pyclass(extends = Event, subclass, frozen, module = "ccxcti")]
pub struct Message;

#[pymethods]
impl Message {
    /// Builds a message from fields, written in a protocol version and dialect.
    #[new]
    #[classmethod]
    #[pyo3(signature = (*, protocol = None, dialect = None, **fields))]
    fn new(
        class: &Bound<'_, PyType>,
        protocol: Option<u32>,
        dialect: Option<&str>,
        fields: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<PyClassInitializer<Message>> {
        let source = match PENDING.take() {
            Some(source) => source,
            None => Source::Bare(codec::build(class, protocol, dialect, fields)?),
        };
        Ok(PyClassInitializer::from(Event { source }).add_subclass(Message))
    }

    /// MessageTypeID.
    #[getter]
    fn id(slf: &Bound<'_, Self>) -> u32 {
        of(slf).map_or(0, |message| message.id())
    }

    /// Everything behind the header of the frame.
    #[getter]
    fn body<'py>(slf: &Bound<'py, Self>) -> Bound<'py, PyBytes> {
        PyBytes::new(slf.py(), of(slf).map_or(&[], |message| message.body()))
    }

    /// The whole frame, header included.
    #[getter]
    fn frame<'py>(slf: &Bound<'py, Self>) -> Bound<'py, PyBytes> {
        PyBytes::new(slf.py(), of(slf).map_or(&[], |message| message.frame()))
    }

    /// Protocol version by which the message was read.
    #[getter]
    fn protocol(slf: &Bound<'_, Self>) -> u32 {
        of(slf).map_or(0, |message| message.coding().protocol)
    }

    /// Dialect by which the message was read: "ccx" or "ged188".
    #[getter]
    fn dialect(slf: &Bound<'_, Self>) -> &'static str {
        of(slf).map_or("", |message| message.coding().dialect.name())
    }

    /// The agent: agent_id_long where it is there, else agent_id.
    #[getter]
    fn agent<'py>(slf: &'py Bound<'_, Self>) -> Option<&'py str> {
        of(slf).and_then(|message| message.agent_id())
    }

    /// Floating fields that the table does not know for this message: (tag, bytes).
    #[getter]
    fn unknown<'py>(slf: &Bound<'py, Self>) -> Vec<(u16, Bound<'py, PyBytes>)> {
        let bytes = |bytes| PyBytes::new(slf.py(), bytes);
        of(slf).map_or_else(Vec::new, |message| message.unknown().map(|float| (float.tag, bytes(float.bytes))).collect())
    }

    /// The frame as it came or, with `protocol` or `dialect`, written anew for them.
    #[pyo3(signature = (protocol = None, dialect = None))]
    fn encode<'py>(slf: &Bound<'py, Self>, protocol: Option<u32>, dialect: Option<&str>) -> PyResult<Bound<'py, PyBytes>> {
        match of(slf) {
            Some(message) => codec::encode_again(slf.py(), &message, protocol, dialect),
            None => Ok(PyBytes::new(slf.py(), &[])),
        }
    }
}

/// A record of the client itself.
#[pyclass(extends = Event, subclass, frozen, module = "ccxcti")]
pub struct Record;

#[pymethods]
impl Record {
    #[new]
    fn new() -> PyResult<PyClassInitializer<Record>> {
        Event::made_by_the_library().map(|event| PyClassInitializer::from(event).add_subclass(Record))
    }
}

fn of<'a>(message: &'a Bound<'_, Message>) -> Option<WireMessage<'a>> {
    message.as_super().get().source.message()
}
