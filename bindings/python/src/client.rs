//! Clients and their queues.

use std::time::Duration;

use ccxcti_core::engine::{Client as CoreClient, Next, NextBatch, Subscription as CoreSubscription};
use ccxcti_core::{Config, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use crate::error::{raise, raised};
use crate::event::{self, Source};
use crate::wait::{self, Owned, alone, aside, sliced};

/// A client session that comes back by itself. The package's `Client` stands in front of it.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Client {
    client: Owned<CoreClient>,
}

#[pymethods]
impl Client {
    /// Starts a client; the configuration keys as str. Gives the client and two queues that start before the first event: one
    /// to take events from, one for handlers.
    #[staticmethod]
    fn start(py: Python<'_>, options: &Bound<'_, PyDict>) -> PyResult<(Client, Subscription, Subscription)> {
        let mut config = Config::new();
        for (key, value) in options.iter() {
            let (key, value) = (key.cast_into::<PyString>()?, value.cast_into::<PyString>()?);
            config.set(&key.to_cow()?, &value.to_cow()?).map_err(|error| raised(py, &error))?;
        }
        let started = py.detach(|| CoreClient::start_twofold(&config));
        let (client, [own, handled]) = started.map_err(|error| raised(py, &error))?;
        let own = Subscription { events: Owned::new(Queue { events: own, _client: Some(client.clone()) }) };
        let handled = Subscription { events: Owned::new(Queue { events: handled, _client: None }) };
        Ok((Client { client: Owned::new(client) }, own, handled))
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

    /// A further queue, from now on.
    fn subscribe(&self, py: Python<'_>) -> PyResult<Subscription> {
        let client = self.client.get(py)?;
        Ok(Subscription { events: Owned::new(Queue { events: client.subscribe(), _client: None }) })
    }

    /// Ends the session and waits for its end, at most 5 s. In a child of fork it does nothing.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        if self.client.is_forked() {
            return Ok(());
        }
        let client = self.client.get(py)?.clone();
        aside(py, move || client.close())
    }

    /// Like `close`, without waiting.
    fn abandon(&self, py: Python<'_>) -> PyResult<()> {
        if !self.client.is_forked() {
            let client = self.client.get(py)?.clone();
            alone(py, move || client.close())?;
        }
        Ok(())
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

/// A queue of events. Several threads may wait at one; each event goes to one of them.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Subscription {
    events: Owned<Queue>,
}

struct Queue {
    events: CoreSubscription,
    /// The first queue keeps its client: `for event in connect(...)` holds nothing else.
    _client: Option<CoreClient>,
}

/// Most events of one batch: what a handler's thread takes each time it holds the interpreter.
const BATCH_MAX: usize = 256;

impl Subscription {
    /// The next event as Python sees it; `TimedOut` also when a wait without time found nothing.
    fn take(&self, py: Python<'_>, timeout: Option<Duration>) -> PyResult<Next> {
        let events = &self.events.get(py)?.events;
        // What is there already needs no wait.
        match events.next(Some(Duration::ZERO)) {
            Next::TimedOut if timeout != Some(Duration::ZERO) => {}
            next => return Ok(next),
        }
        let next = sliced(py, timeout, |slice| match events.next(Some(slice)) {
            Next::TimedOut => None,
            next => Some(next),
        })?;
        Ok(next.unwrap_or(Next::TimedOut))
    }
}

#[pymethods]
impl Subscription {
    /// The next event; None when `timeout` seconds have passed. Raises `Closed` after the last event of a closed client.
    #[pyo3(signature = (timeout = None))]
    fn next<'py>(&self, py: Python<'py>, timeout: Option<f64>) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.take(py, wait::timeout(py, timeout)?)? {
            Next::Event(event) => event::to_py(py, Source::Live(event)).map(Some),
            Next::TimedOut => Ok(None),
            Next::Closed => Err(raise(py, ErrorKind::Closed, "the client is closed")),
        }
    }

    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        match self.take(py, None)? {
            Next::Event(event) => event::to_py(py, Source::Live(event)).map(Some),
            // The end of the iteration.
            Next::TimedOut | Next::Closed => Ok(None),
        }
    }

    /// The next events, at least one; None after the last event of a closed client.
    fn batch<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyList>>> {
        let events = &self.events.get(py)?.events;
        let taken = sliced(py, None, |slice| {
            let mut batch = Vec::new();
            match events.next_batch(BATCH_MAX, Some(slice), &mut batch) {
                NextBatch::TimedOut => None,
                NextBatch::Closed => Some(None),
                NextBatch::Events(_) => Some(Some(batch)),
            }
        })?;
        let Some(batch) = taken.flatten() else { return Ok(None) };
        let list = PyList::empty(py);
        batch.into_iter().try_for_each(|event| list.append(event::to_py(py, Source::Live(event))?))?;
        Ok(Some(list))
    }

    /// A file descriptor that is readable while events wait or after the client was closed. Do not read from it.
    fn fileno(&self, py: Python<'_>) -> PyResult<i32> {
        self.events.get(py)?.events.fd().map_err(|error| raise(py, ErrorKind::Io, &format!("no file descriptor for the queue: {error}")))
    }

    /// Ends this queue alone.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        if !self.events.is_forked() {
            self.events.get(py)?.events.close();
        }
        Ok(())
    }
}

/// Reports an exception that nobody can catch, through `sys.unraisablehook`.
#[pyfunction]
pub fn unraisable(py: Python<'_>, exception: Bound<'_, PyAny>, from: Bound<'_, PyAny>) {
    PyErr::from_value(exception).write_unraisable(py, Some(&from));
}
