//! A question that was asked: wait for its answer, look for it, or be called.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, ErrorKind};
use crate::event::Event;

/// What becomes of a request: its confirmation, or a typed error.
///
/// Kinds of errors: `ServerFailure` and `ControlFailure` (both are `RequestFailed`; `status` is the server's code), `RequestTimedOut`,
/// `NotConnected` and `Encode` (nothing was sent), `SessionLost` (the session ended first), `QueueFull`, `Closed`, `Malformed` (the
/// confirmation could not be read).
pub type Answer = Result<Arc<Event>, Error>;

/// A request on its way. Any thread may wait for it, several at once; all get the same answer. Dropping it leaves the request as it is:
/// it is carried out, and its confirmation goes to nobody.
///
/// The confirmation is an [`Event`] outside of the stream: it takes no number and carries that of the newest event when it came.
#[derive(Debug)]
pub struct Pending {
    slot: Arc<Slot>,
    pid: u32,
}

/// The place of the answer.
#[derive(Debug, Default)]
pub(super) struct Slot {
    state: Mutex<State>,
    ready: Condvar,
}

type OnDone = Box<dyn FnOnce(Answer) + Send>;

#[derive(Default)]
struct State {
    answer: Option<Answer>,
    on_done: Option<OnDone>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("answered", &self.answer.is_some()).finish_non_exhaustive()
    }
}

impl Pending {
    pub(super) fn new(slot: Arc<Slot>) -> Pending {
        Pending { slot, pid: std::process::id() }
    }

    /// A question whose answer is known already.
    pub(super) fn answered(answer: Answer) -> Pending {
        let slot = Arc::new(Slot::default());
        slot.complete(answer);
        Pending::new(slot)
    }

    /// Waits for the answer, without a limit of its own if `None`: it comes at the request's deadline at the latest. When `timeout` passes
    /// first, that is `RequestTimedOut` of this wait alone: the request goes on, and can be waited for again. Allowed in handlers (the
    /// engine answers meanwhile), not in [`Pending::on_done`].
    pub fn wait(&self, timeout: Option<Duration>) -> Answer {
        if self.forked() {
            return Err(closed());
        }
        let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let mut state = self.slot.lock();
        loop {
            if let Some(answer) = &state.answer {
                return answer.clone();
            }
            let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return Err(Error::new(ErrorKind::RequestTimedOut, "no answer came while this waited; the request goes on"));
            }
            state = self.slot.ready.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// The answer, if it is there.
    pub fn poll(&self) -> Option<Answer> {
        if self.forked() { Some(Err(closed())) } else { self.slot.lock().answer.clone() }
    }

    /// Has `call` called with the answer, once: at once on this thread if it is there, else later on the engine thread, which does
    /// nothing else meanwhile. It must be short and must not wait for anything: it is what queues and event loops are woken with. A panic
    /// in it stays in it. Only the last of several such functions is called.
    pub fn on_done(&self, call: impl FnOnce(Answer) + Send + 'static) {
        if self.forked() {
            return call(Err(closed()));
        }
        let mut state = self.slot.lock();
        match state.answer.clone() {
            None => {
                let former = state.on_done.replace(Box::new(call));
                // Outside of the lock: what goes with it is the program's.
                drop(state);
                drop(former);
            }
            Some(answer) => {
                drop(state);
                run(Box::new(call), answer);
            }
        }
    }

    /// Locks of the parent may be held in a child process for ever.
    fn forked(&self) -> bool {
        std::process::id() != self.pid
    }
}

impl Slot {
    /// Gives the answer to whoever waits.
    pub(super) fn complete(&self, answer: Answer) {
        let mut state = self.lock();
        state.answer = Some(answer.clone());
        let on_done = state.on_done.take();
        drop(state);
        self.ready.notify_all();
        if let Some(call) = on_done {
            run(call, answer);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The engine survives whatever it calls.
fn run(call: OnDone, answer: Answer) {
    let _ = catch_unwind(AssertUnwindSafe(|| call(answer)));
}

pub(super) fn closed() -> Error {
    Error::new(ErrorKind::Closed, ErrorKind::Closed.row().sentence)
}
