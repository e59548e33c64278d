//! Clients.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use ccxcti_core::engine::Client as CoreClient;
use ccxcti_core::wire::{Coding, Dialect};
use ccxcti_core::{Config, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

use crate::error::{raise, raised};
use crate::event::{self, Source};
use crate::gate::{is_ending, not_ending, outside};
use crate::picture::{self, Root};
use crate::request::{Answer, Request};
use crate::subscription::{self, Subscription};
use crate::wait::{self, Closing, Owned, aside, sliced};

/// A client session that comes back by itself. The package's `Client` stands in front of it.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Client {
    client: Owned<CoreClient>,
    /// For the names of enumerations in the picture.
    coding: Coding,
}

impl Client {
    /// Sends a request. `done` gets the answer, on the engine's thread or on this one.
    pub fn ask(
        &self,
        py: Python<'_>,
        request: &Request,
        timeout: Option<Duration>,
        done: impl FnOnce(Answer) + Send + 'static,
    ) -> PyResult<()> {
        let (client, request) = (self.client.get(py)?, request.inner());
        outside(py, || client.request(request, timeout).on_done(done));
        Ok(())
    }

    fn things<'py, T>(&self, py: Python<'py>, things: Vec<Arc<T>>, root: impl Fn(Arc<T>) -> Root) -> PyResult<Bound<'py, PyTuple>> {
        let things: Vec<_> = things.into_iter().map(|thing| picture::to_py(py, root(thing), self.coding)).collect::<PyResult<_>>()?;
        PyTuple::new(py, things)
    }
}

#[pymethods]
impl Client {
    /// Starts a client; the configuration keys as str. Gives the client and two queues that start before the first event: one
    /// to take events from, one for handlers.
    #[staticmethod]
    fn start(py: Python<'_>, options: &Bound<'_, PyDict>) -> PyResult<(Client, Subscription, Subscription)> {
        not_ending(py)?;
        let mut config = Config::new();
        for (key, value) in options.iter() {
            let (key, value) = (key.cast_into::<PyString>()?, value.cast_into::<PyString>()?);
            config.set(&key.to_cow()?, &value.to_cow()?).map_err(|error| raised(py, &error))?;
        }
        let dialect = Dialect::by_name(config.get("dialect")).unwrap_or(Dialect::Ccx);
        let coding = Coding::new(dialect.usual_version(), dialect);
        let started = outside(py, || CoreClient::start_twofold(&config));
        let (client, [own, handled]) = started.map_err(|error| raised(py, &error))?;
        let own = Subscription::new(own, Some(client.clone()));
        Ok((Client { client: Owned::new(client), coding }, own, Subscription::new(handled, None)))
    }

    /// Waits for the first session: True = up, False = time passed.
    #[pyo3(signature = (timeout = None))]
    fn wait_up(&self, py: Python<'_>, timeout: Option<f64>) -> PyResult<bool> {
        let client = self.client.get(py)?;
        let up = |slice: Duration| match client.wait_up(slice) {
            Ok(false) => None,
            Ok(true) => Some(Ok(())),
            Err(error) => Some(Err(error)),
        };
        match sliced(py, wait::timeout(py, timeout)?, up)? {
            Some(Ok(())) => Ok(true),
            Some(Err(error)) => Err(raised(py, &error)),
            None => Ok(false),
        }
    }

    /// A further queue, from now on, with a filter and bounds of its own: keys of `FILTER_KEYS`, each with a list of str.
    #[pyo3(signature = (given = None))]
    fn subscribe(&self, py: Python<'_>, given: Option<&Bound<'_, PyDict>>) -> PyResult<Subscription> {
        let client = self.client.get(py)?;
        let options = given.map_or_else(|| Ok(Default::default()), |given| subscription::options(py, given))?;
        let events = outside(py, || client.subscribe_with(&options));
        events.map(|events| Subscription::new(events, None)).map_err(|error| raised(py, &error))
    }

    /// Asks the server and waits for the answer: the confirmation, or an exception.
    #[pyo3(signature = (request, timeout = None))]
    fn request<'py>(&self, py: Python<'py>, request: &Request, timeout: Option<f64>) -> PyResult<Bound<'py, PyAny>> {
        let (done, answered) = mpsc::sync_channel(1);
        self.ask(py, request, wait::timeout(py, timeout)?, move |answer| {
            // Nobody listens any more if the wait was interrupted.
            let _ = done.send(answer);
        })?;
        let answer = sliced(py, None, move |slice| match answered.recv_timeout(slice) {
            Err(RecvTimeoutError::Timeout) => None,
            got => Some(got.ok()),
        })?;
        match answer.flatten() {
            Some(Ok(event)) => event::to_py(py, Source::Live(event)),
            Some(Err(error)) => Err(raised(py, &error)),
            None => Err(raise(py, ErrorKind::Closed, "the client is closed")),
        }
    }

    /// Epoch, calls, agents and devices of one moment.
    #[allow(clippy::type_complexity)] // The parts of a Python tuple.
    fn picture<'py>(&self, py: Python<'py>) -> PyResult<(u32, Bound<'py, PyTuple>, Bound<'py, PyTuple>, Bound<'py, PyTuple>)> {
        let client = self.client.get(py)?;
        // It may wait for the engine's thread, which never waits for the interpreter.
        let picture = outside(py, || client.picture());
        let calls = self.things(py, picture.calls, Root::Call)?;
        let agents = self.things(py, picture.agents, Root::Agent)?;
        Ok((picture.epoch, calls, agents, self.things(py, picture.devices, Root::Device)?))
    }

    fn call<'py>(&self, py: Python<'py>, call_id: u32) -> PyResult<Option<Bound<'py, PyAny>>> {
        let client = self.client.get(py)?;
        let found = outside(py, || client.call(call_id));
        found.map(|call| picture::to_py(py, Root::Call(call), self.coding)).transpose()
    }

    fn agent<'py>(&self, py: Python<'py>, agent_id: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let client = self.client.get(py)?;
        let found = outside(py, || client.agent(agent_id));
        found.map(|agent| picture::to_py(py, Root::Agent(agent), self.coding)).transpose()
    }

    fn device<'py>(&self, py: Python<'py>, device_id: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
        let client = self.client.get(py)?;
        let found = outside(py, || client.device(device_id));
        found.map(|device| picture::to_py(py, Root::Device(device), self.coding)).transpose()
    }

    /// Ends the session and waits for its end, at most 5 s. In a child of fork it does nothing.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        // The end of the interpreter closes, or has closed, what is open.
        if self.client.is_forked() || is_ending() {
            return Ok(());
        }
        let client = self.client.get(py)?.clone();
        aside(py, move || client.close())
    }

    /// Like `close`, without waiting.
    fn abandon(&self, py: Python<'_>) -> PyResult<Closing> {
        if self.client.is_forked() {
            return Ok(Closing::ended());
        }
        let client = self.client.get(py)?.clone();
        Closing::start(py, move || client.close())
    }

    /// Whether it was closed.
    #[getter]
    fn closed(&self, py: Python<'_>) -> bool {
        self.client.get(py).map_or(true, CoreClient::is_closed)
    }

    /// host:port of the server of the session.
    #[getter]
    fn server(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.client.get(py).map(|client| client.server())
    }
}

/// Reports an exception that nobody can catch, through `sys.unraisablehook`.
#[pyfunction]
pub fn unraisable(py: Python<'_>, exception: Bound<'_, PyAny>, from: Bound<'_, PyAny>) {
    PyErr::from_value(exception).write_unraisable(py, Some(&from));
}
