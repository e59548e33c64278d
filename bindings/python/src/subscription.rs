//! Queues of events.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::engine::{Client as CoreClient, Next, NextBatch, Subscription as CoreSubscription};
use ccxcti_core::{ErrorKind, Event, SubscribeOptions};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::error::{raise, raised};
use crate::event::{self, Source};
use crate::feed::Feed;
use crate::gate::{is_ending, not_ending};
use crate::wait::{self, Owned, sliced};

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

impl Subscription {
    /// A queue; with its client, if it is to keep it.
    pub fn new(events: CoreSubscription, client: Option<CoreClient>) -> Subscription {
        Subscription { events: Owned::new(Queue { events, _client: client }) }
    }
}

/// What a further queue takes, from keys and values as str; the values of a key are a list.
pub fn options(py: Python<'_>, given: &Bound<'_, PyDict>) -> PyResult<SubscribeOptions> {
    let mut options = SubscribeOptions::default();
    for (key, values) in given.iter() {
        let key = key.cast_into::<PyString>()?;
        for value in values.try_iter()? {
            let value = value?.cast_into::<PyString>()?;
            options.set(&key.to_cow()?, &value.to_cow()?).map_err(|error| raised(py, &error))?;
        }
    }
    Ok(options)
}

/// delivered, lost, waiting, waiting_bytes, high_water, high_water_bytes: the order of `ccxcti.QueueStats`.
type Stats = (u64, u64, usize, usize, usize, usize);

impl Subscription {
    /// Takes up to `max` events: what waits already, else what comes first. Empty after the last event of a closed client.
    pub fn take_batch(&self, py: Python<'_>, max: usize) -> PyResult<Vec<Arc<Event>>> {
        not_ending(py)?;
        let events = &self.events.get(py)?.events;
        let mut batch = Vec::new();
        // What is there already needs no wait. Not letting go of the interpreter for it matters: beside a busy thread, it comes
        // back only after that thread's 5 ms.
        if !matches!(events.next_batch(max, Some(Duration::ZERO), &mut batch), NextBatch::TimedOut) {
            return Ok(batch);
        }
        let taken = sliced(py, None, |slice| match events.next_batch(max, Some(slice), &mut batch) {
            NextBatch::TimedOut => None,
            NextBatch::Closed | NextBatch::Events(_) => Some(()),
        });
        taken.map(|_| batch)
    }

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
        match self.take(py, None) {
            Ok(Next::Event(event)) => event::to_py(py, Source::Live(event)).map(Some),
            // The end of the iteration.
            Ok(Next::TimedOut | Next::Closed) => Ok(None),
            // A thread that only takes events has done nothing wrong when the interpreter ends: no traceback of it.
            Err(_) if is_ending() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// All events for one thread alone, taken many at a time.
    fn feed(slf: Bound<'_, Self>) -> Feed {
        Feed::of(slf.unbind())
    }

    /// A file descriptor that is readable while events wait or after the client was closed. Do not read from it.
    fn fileno(&self, py: Python<'_>) -> PyResult<i32> {
        self.events.get(py)?.events.fd().map_err(|error| raise(py, ErrorKind::Io, &format!("no file descriptor for the queue: {error}")))
    }

    /// How far the consumer is behind, and what it lost.
    #[getter]
    fn stats(&self, py: Python<'_>) -> PyResult<Stats> {
        let stats = self.events.get(py)?.events.stats();
        Ok((stats.delivered, stats.lost, stats.waiting, stats.waiting_bytes, stats.high_water, stats.high_water_bytes))
    }

    /// Ends this queue alone.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        if !self.events.is_forked() {
            self.events.get(py)?.events.close();
        }
        Ok(())
    }
}
