//! Requests: what is asked, and how the answers come back to a waiting thread or to an event loop.

use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ccxcti_core::{Error, ErrorKind, Event, Request as CoreRequest};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::client::Client;
use crate::error::{raise, raised};
use crate::event::{self, Message, Source};
use crate::json;
use crate::wait::{self, Owned};

/// What a request came to.
pub type Answer = Result<Arc<Event>, Error>;

/// A question that can be sent, neutral of protocol version and dialect.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Request {
    inner: CoreRequest,
}

impl Request {
    /// The question of the core.
    pub fn inner(&self) -> CoreRequest {
        self.inner.clone()
    }
}

#[pymethods]
impl Request {
    /// A request from a message, or from a dict in the JSON form of a message.
    #[new]
    fn new(py: Python<'_>, message: &Bound<'_, PyAny>) -> PyResult<Request> {
        let object = if let Ok(message) = message.cast::<Message>() {
            message.as_super().get().source().json(false)
        } else if let Ok(dict) = message.cast::<PyDict>() {
            json::object_from_py(dict)?
        } else {
            return Err(PyTypeError::new_err(format!("a request is a message or a dict, not a {}", message.get_type().name()?)));
        };
        made(py, CoreRequest::json(&object))
    }

    #[staticmethod]
    fn query_agent_state(agent_id: &str) -> Request {
        Request { inner: CoreRequest::query_agent_state(agent_id) }
    }

    #[staticmethod]
    fn snapshot_call(call_id: u32, device: &str) -> Request {
        Request { inner: CoreRequest::snapshot_call(call_id, device) }
    }

    #[staticmethod]
    fn snapshot_device(device: &str) -> Request {
        Request { inner: CoreRequest::snapshot_device(device) }
    }

    #[staticmethod]
    fn query_device_info(device: &str) -> Request {
        Request { inner: CoreRequest::query_device_info(device) }
    }

    #[staticmethod]
    fn set_call_data(py: Python<'_>, call_id: u32, device: &str, items: Vec<(String, String)>) -> PyResult<Request> {
        let items = items.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        made(py, CoreRequest::set_call_data(call_id, device, items))
    }
}

fn made(py: Python<'_>, request: Result<CoreRequest, Error>) -> PyResult<Request> {
    request.map(|inner| Request { inner }).map_err(|error| raised(py, &error))
}

/// The answers of the requests of one event loop: readable by descriptor as long as one waits.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Answers {
    mailbox: Owned<Arc<Mailbox>>,
    asked: AtomicU64,
}

#[pymethods]
impl Answers {
    #[new]
    fn new(py: Python<'_>) -> PyResult<Answers> {
        let made = Mailbox::new().map_err(|error| raise(py, ErrorKind::Io, &format!("no descriptor for answers: {error}")))?;
        Ok(Answers { mailbox: Owned::new(Arc::new(made)), asked: AtomicU64::new(0) })
    }

    /// Sends a request; gives the number under which `take` brings its answer. Never waits.
    #[pyo3(signature = (client, request, timeout = None))]
    fn ask(&self, py: Python<'_>, client: &Client, request: &Request, timeout: Option<f64>) -> PyResult<u64> {
        let mailbox = Arc::clone(self.mailbox.get(py)?);
        let number = self.asked.fetch_add(1, Ordering::Relaxed);
        client.ask(py, request, wait::timeout(py, timeout)?, move |answer| mailbox.put(number, answer))?;
        Ok(number)
    }

    /// The answers that have come: number, and the confirmation or the exception.
    fn take<'py>(&self, py: Python<'py>) -> PyResult<Vec<(u64, Bound<'py, PyAny>)>> {
        let shown = |(number, answer)| to_py(py, answer).map(|answer| (number, answer));
        self.mailbox.get(py)?.take().into_iter().map(shown).collect()
    }

    /// A descriptor that is readable while answers wait. Do not read from it.
    fn fileno(&self, py: Python<'_>) -> PyResult<i32> {
        Ok(self.mailbox.get(py)?.reader.as_raw_fd())
    }
}

/// The confirmation, or the exception as an object.
fn to_py(py: Python<'_>, answer: Answer) -> PyResult<Bound<'_, PyAny>> {
    match answer {
        Ok(event) => event::to_py(py, Source::Live(event)),
        Err(error) => Ok(raised(py, &error).into_value(py).into_bound(py).into_any()),
    }
}

/// Answers on their way from the engine's thread, which must not wait for the interpreter, to the loop's. It holds no more than
/// the loop has asked for.
struct Mailbox {
    answers: Mutex<Vec<(u64, Answer)>>,
    reader: UnixStream,
    writer: UnixStream,
}

impl Mailbox {
    fn new() -> std::io::Result<Mailbox> {
        let (reader, writer) = UnixStream::pair()?;
        reader.set_nonblocking(true)?;
        writer.set_nonblocking(true)?;
        Ok(Mailbox { answers: Mutex::new(Vec::new()), reader, writer })
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(u64, Answer)>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One byte stands in the pair as long as there is an answer, so neither end can fill up or block.
    fn put(&self, number: u64, answer: Answer) {
        let mut answers = self.lock();
        if answers.is_empty() {
            let _ = (&self.writer).write(&[1]);
        }
        answers.push((number, answer));
    }

    fn take(&self) -> Vec<(u64, Answer)> {
        let mut answers = self.lock();
        if !answers.is_empty() {
            let _ = (&self.reader).read(&mut [0]);
        }
        std::mem::take(&mut answers)
    }
}
