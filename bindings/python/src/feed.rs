//! The events of a queue for the thread that runs handlers: many for each look at the queue.

use std::sync::Arc;
use std::time::{Duration, Instant};
use std::vec::IntoIter;

use ccxcti_core::Event;
use pyo3::prelude::*;

use crate::event::{self, Source};
use crate::subscription::Subscription;

/// Most events of a batch: what is taken for one hold of the interpreter.
const BATCH_MAX: usize = 1_024;

/// Fewest events that a batch may have, however slow the handlers are, if so many wait.
const BATCH_MIN: usize = 16;

/// A batch that kept the handlers busy for less may be followed by one of twice the size.
const BATCH_TIME: Duration = Duration::from_millis(50);

/// An iterator of one thread over all events of a queue. Ends after the last event of a closed client.
///
/// What a batch has taken no longer waits in the queue, and its policy no longer holds for it. So slow handlers get small batches.
#[pyclass(module = "ccxcti._native")]
pub struct Feed {
    events: Py<Subscription>,
    batch: IntoIter<Arc<Event>>,
    size: usize,
    taken_at: Instant,
}

impl Feed {
    /// The events of this queue from now on.
    pub fn of(events: Py<Subscription>) -> Feed {
        Feed { events, batch: Vec::new().into_iter(), size: BATCH_MIN, taken_at: Instant::now() }
    }

    /// The next event of the batch, else the first of the next one.
    fn take(&mut self, py: Python<'_>) -> PyResult<Option<Arc<Event>>> {
        if let Some(event) = self.batch.next() {
            return Ok(Some(event));
        }
        let took = self.taken_at.elapsed();
        self.size = next_size(self.size, took);
        self.batch = self.events.get().take_batch(py, self.size)?.into_iter();
        self.taken_at = Instant::now();
        Ok(self.batch.next())
    }
}

/// Size of the batch after one of this size that kept the handlers busy for this time.
fn next_size(size: usize, took: Duration) -> usize {
    match took {
        took if took < BATCH_TIME => (size * 2).min(BATCH_MAX),
        took if took > 2 * BATCH_TIME => (size / 2).max(BATCH_MIN),
        _ => size,
    }
}

#[pymethods]
impl Feed {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.take(py)?.map(|event| event::to_py(py, Source::Live(event))).transpose()
    }
}
