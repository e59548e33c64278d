//! Waiting without holding the interpreter, so that Ctrl-C works, other threads run, and exit and fork are safe.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ccxcti_core::ErrorKind;
use pyo3::prelude::*;

use crate::error::raise;
use crate::gate;

/// Longest wait between two looks at Python's signals. Ctrl-C is promised within 100 ms.
const SLICE: Duration = Duration::from_millis(50);

/// Calls `step` with slices of `timeout` (None = without end) until it gives something. `Ok(None)` = time passed.
///
/// `step` waits at most the slice, outside of the interpreter. Signals (Ctrl-C) are looked at after each.
pub fn sliced<T: Send>(
    py: Python<'_>,
    timeout: Option<Duration>,
    mut step: impl FnMut(Duration) -> Option<T> + Send,
) -> PyResult<Option<T>> {
    let end = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    loop {
        gate::not_ending(py)?;
        let slice = end.map_or(SLICE, |end| end.saturating_duration_since(Instant::now()).min(SLICE));
        let got = gate::outside(py, || step(slice));
        if got.is_some() {
            return Ok(got);
        }
        py.check_signals()?;
        if end.is_some_and(|end| Instant::now() >= end) {
            return Ok(None);
        }
    }
}

/// Runs something that cannot be interrupted on a thread of its own and waits for it. Interrupted, it goes on alone.
pub fn aside<T: Send + 'static>(py: Python<'_>, work: impl FnOnce() -> T + Send + 'static) -> PyResult<T> {
    let ended = alone(py, work)?;
    let ended = sliced(py, None, move |slice| match ended.recv_timeout(slice) {
        Ok(result) => Some(Some(result)),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(None),
    })?;
    ended.flatten().ok_or_else(|| raise(py, ErrorKind::Panic, ErrorKind::Panic.row().sentence))
}

/// Runs something on a thread of its own; what it gives can be waited for.
pub fn alone<T: Send + 'static>(py: Python<'_>, work: impl FnOnce() -> T + Send + 'static) -> PyResult<Receiver<T>> {
    let (done, ended) = mpsc::sync_channel(1);
    let run = move || {
        // Nobody listens any more if the wait was interrupted.
        let _ = done.send(work());
    };
    let started = thread::Builder::new().name("ccxcti-aside".to_owned()).spawn(run);
    started.map(|_| ended).map_err(|error| raise(py, ErrorKind::Io, &format!("no thread could be started: {error}")))
}

/// Seconds of Python as a duration; None = without end.
pub fn timeout(py: Python<'_>, seconds: Option<f64>) -> PyResult<Option<Duration>> {
    let wrong = |_| raise(py, ErrorKind::InvalidArgument, "timeout: it takes seconds from 0, or None to wait without end");
    seconds.map(|seconds| Duration::try_from_secs_f64(seconds).map_err(wrong)).transpose()
}

/// A closing that goes on by itself on a thread of its own.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Closing {
    ended: Mutex<Receiver<()>>,
}

impl Closing {
    /// Starts it. The thread never enters the interpreter.
    pub fn start(py: Python<'_>, close: impl FnOnce() + Send + 'static) -> PyResult<Closing> {
        Ok(Closing { ended: Mutex::new(alone(py, close)?) })
    }

    /// One that has nothing to do.
    pub fn ended() -> Closing {
        Closing { ended: Mutex::new(mpsc::sync_channel(0).1) }
    }
}

#[pymethods]
impl Closing {
    /// Waits for its end, at most so many seconds; false if the time passed.
    fn wait(&self, py: Python<'_>, seconds: f64) -> PyResult<bool> {
        let ended = sliced(py, timeout(py, Some(seconds))?, |slice| {
            // Nobody panics while holding it.
            let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
            (!matches!(ended.recv_timeout(slice), Err(RecvTimeoutError::Timeout))).then_some(())
        })?;
        Ok(ended.is_some())
    }
}

/// Something of the core that belongs to the process that made it. A child of fork has its memory but not its threads:
/// there it can be neither used nor dropped.
pub struct Owned<T: Send + 'static> {
    process: u32,
    inner: Option<T>,
}

impl<T: Send + 'static> Owned<T> {
    /// Belongs to this process.
    pub fn new(inner: T) -> Owned<T> {
        Owned { process: std::process::id(), inner: Some(inner) }
    }

    /// Whether this is a child of the process that made it.
    pub fn is_forked(&self) -> bool {
        self.process != std::process::id()
    }

    /// The thing itself, in its own process.
    pub fn get(&self, py: Python<'_>) -> PyResult<&T> {
        let forked = || raise(py, ErrorKind::Closed, "it belongs to the parent process; open a new one after the fork");
        self.inner.as_ref().filter(|_| !self.is_forked()).ok_or_else(forked)
    }
}

impl<T: Send + 'static> Drop for Owned<T> {
    fn drop(&mut self) {
        let inner = self.inner.take();
        if self.is_forked() {
            // Its locks may be held by threads that are not here; the memory stays.
            std::mem::forget(inner);
            return;
        }
        // The end of a client may wait for its server: not while holding the interpreter.
        let dropped = thread::Builder::new().name("ccxcti-drop".to_owned()).spawn(move || drop(inner));
        drop(dropped);
    }
}
