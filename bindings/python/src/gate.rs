//! Leaving the interpreter and coming back, also while it ends.
//!
//! A thread that wants to come back while the interpreter is taken down is ended by it in the middle of native code, whose frames
//! cannot be unwound: the process would abort. So nobody comes back then: whoever is too late stays outside for good.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ccxcti_core::ErrorKind;
use pyo3::prelude::*;

use crate::error::raise;

/// Pause between two looks at the threads outside while the interpreter ends.
const EXIT_POLL: Duration = Duration::from_millis(1);

/// Set when the interpreter is about to end: from then on nobody starts to wait.
static ENDING: AtomicBool = AtomicBool::new(false);

/// Set when it ends: from then on nobody comes back but the thread that ends it.
static SHUT: AtomicBool = AtomicBool::new(false);

/// Threads that left and mean to come back.
static OUTSIDE: AtomicUsize = AtomicUsize::new(0);

/// Threads that have passed the gate and are not back yet.
static ENTERING: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// Whether this thread ends the interpreter.
    static LAST: Cell<bool> = const { Cell::new(false) };
}

/// One of a count, until dropped.
struct Counted(&'static AtomicUsize);

impl Counted {
    fn of(count: &'static AtomicUsize) -> Counted {
        count.fetch_add(1, Ordering::SeqCst);
        Counted(count)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        // A child of fork starts again from 0.
        let _ = self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |count| count.checked_sub(1));
    }
}

/// Does some work outside of the interpreter. Never returns, and holds nobody up, when the interpreter ended meanwhile.
pub fn outside<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> T {
    let outside = Counted::of(&OUTSIDE);
    let (got, entering) = py.detach(|| {
        // Panics must not pass the gate unseen.
        let got = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
        (got, enter())
    });
    drop((entering, outside));
    got.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Passes the gate, or stays before it.
fn enter() -> Counted {
    let entering = Counted::of(&ENTERING);
    if !SHUT.load(Ordering::SeqCst) || LAST.get() {
        return entering;
    }
    drop(entering);
    loop {
        thread::park();
    }
}

/// Raises `Closed` when the interpreter is about to end.
pub fn not_ending(py: Python<'_>) -> PyResult<()> {
    if is_ending() { Err(raise(py, ErrorKind::Closed, "the interpreter is ending")) } else { Ok(()) }
}

/// Whether the interpreter is about to end.
pub fn is_ending() -> bool {
    ENDING.load(Ordering::SeqCst)
}

/// The interpreter is about to end: nobody starts to wait any more, threads outside come back within `seconds`, and afterwards none.
#[pyfunction]
pub fn exiting(py: Python<'_>, seconds: f64) {
    let end = Instant::now() + Duration::try_from_secs_f64(seconds).unwrap_or_default();
    LAST.set(true);
    ENDING.store(true, Ordering::SeqCst);
    py.detach(|| {
        until_none(&OUTSIDE, end);
        SHUT.store(true, Ordering::SeqCst);
        // These wait for nothing but their turn in the interpreter, which this thread leaves to them.
        until_none(&ENTERING, end + EXIT_POLL * 100);
    });
}

fn until_none(count: &AtomicUsize, end: Instant) {
    while count.load(Ordering::SeqCst) > 0 && Instant::now() < end {
        thread::sleep(EXIT_POLL);
    }
}

/// A child of fork has none of its parent's threads.
#[pyfunction]
pub fn forked() {
    OUTSIDE.store(0, Ordering::SeqCst);
    ENTERING.store(0, Ordering::SeqCst);
}
