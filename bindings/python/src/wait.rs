//! Waiting without holding the interpreter, so that Ctrl-C works, other threads run, and exit and fork are safe.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use ccxcti_core::ErrorKind;
use pyo3::prelude::*;

use crate::error::raise;

/// Longest wait between two looks at Python's signals. Ctrl-C is promised within 100 ms.
const SLICE: Duration = Duration::from_millis(50);

/// How long the end of the interpreter waits for threads to come back into Python.
const EXIT_WAIT: Duration = Duration::from_secs(1);

/// Pause between two looks at `WAITING` while the interpreter ends.
const EXIT_POLL: Duration = Duration::from_millis(1);

/// Set when the interpreter is about to end: from then on nobody waits.
static EXITING: AtomicBool = AtomicBool::new(false);

/// Threads that wait outside of the interpreter.
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// Counts a thread that waits outside.
struct Waiting;

impl Waiting {
    fn start() -> Waiting {
        WAITING.fetch_add(1, Ordering::SeqCst);
        Waiting
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // A child of fork starts again from 0 while nobody waits in it.
        let _ = WAITING.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |count| count.checked_sub(1));
    }
}

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
        not_exiting(py)?;
        let slice = end.map_or(SLICE, |end| end.saturating_duration_since(Instant::now()).min(SLICE));
        let waiting = Waiting::start();
        let got = py.detach(|| step(slice));
        drop(waiting);
        if got.is_some() {
            return Ok(got);
        }
        py.check_signals()?;
        if end.is_some_and(|end| Instant::now() >= end) {
            return Ok(None);
        }
    }
}

/// Raises `Closed` when the interpreter is about to end.
pub fn not_exiting(py: Python<'_>) -> PyResult<()> {
    if EXITING.load(Ordering::SeqCst) { Err(raise(py, ErrorKind::Closed, "the interpreter is ending")) } else { Ok(()) }
}

/// Runs something that cannot be interrupted on a thread of its own and waits for it. Interrupted, it goes on alone.
pub fn aside<T: Send + 'static>(py: Python<'_>, work: impl FnOnce() -> T + Send + 'static) -> PyResult<T> {
    let (done, ended) = mpsc::sync_channel(1);
    alone(py, move || {
        // Nobody listens any more if the wait was interrupted.
        let _ = done.send(work());
    })?;
    let ended = sliced(py, None, move |slice| match ended.recv_timeout(slice) {
        Ok(result) => Some(Some(result)),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(None),
    })?;
    ended.flatten().ok_or_else(|| raise(py, ErrorKind::Panic, ErrorKind::Panic.row().sentence))
}

/// Runs something on a thread of its own.
pub fn alone(py: Python<'_>, work: impl FnOnce() + Send + 'static) -> PyResult<()> {
    let started = thread::Builder::new().name("ccxcti-aside".to_owned()).spawn(work);
    started.map(drop).map_err(|error| raise(py, ErrorKind::Io, &format!("no thread could be started: {error}")))
}

/// Seconds of Python as a duration; None = without end.
pub fn timeout(py: Python<'_>, seconds: Option<f64>) -> PyResult<Option<Duration>> {
    let wrong = |_| raise(py, ErrorKind::InvalidArgument, "timeout: it takes seconds from 0, or None to wait without end");
    seconds.map(|seconds| Duration::try_from_secs_f64(seconds).map_err(wrong)).transpose()
}

/// The interpreter is about to end: nobody starts to wait any more, and threads that wait come back first. A thread that
/// came back later would be ended by the interpreter in the middle of native code.
#[pyfunction]
pub fn exiting(py: Python<'_>) {
    EXITING.store(true, Ordering::SeqCst);
    py.detach(|| {
        let end = Instant::now() + EXIT_WAIT;
        while WAITING.load(Ordering::SeqCst) > 0 && Instant::now() < end {
            thread::sleep(EXIT_POLL);
        }
    });
}

/// A child of fork has none of its parent's threads.
#[pyfunction]
pub fn forked() {
    WAITING.store(0, Ordering::SeqCst);
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
