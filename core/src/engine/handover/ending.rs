//! The end of a client: who asks for it, who waits for it, and which threads cannot.

use super::sync::{AtomicBool, JoinHandle, Mutex, Ordering, ThreadId, lock, planted, thread};
use crate::error::{Error, ErrorKind};

/// The threads of one client, and whether they are to end.
#[derive(Debug, Default)]
pub(in crate::engine) struct Ending {
    stop: AtomicBool,
    threads: Mutex<Threads>,
    /// Held by who waits for the threads.
    waiting: Mutex<()>,
    /// The threads themselves, by their own word: two at most.
    own: Mutex<Vec<ThreadId>>,
}

#[derive(Debug, Default)]
struct Threads {
    engine: Option<JoinHandle<()>>,
    delivery: Option<JoinHandle<()>>,
}

impl Ending {
    /// Whether the client is to end: no further call of the handler.
    pub(in crate::engine) fn stopping(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Asks for the end. Does not wake the engine.
    pub(in crate::engine) fn post(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    /// Starts the engine thread. On an error `run` is dropped here.
    pub(in crate::engine) fn start_engine(&self, run: impl FnOnce() + Send + 'static) -> Result<(), Error> {
        lock(&self.threads).engine = Some(spawn("ccxcti-engine", run)?);
        Ok(())
    }

    /// Starts the delivery thread; there is one at most, and none once the end was asked for. On an error `run` is dropped here.
    pub(in crate::engine) fn start_delivery(&self, run: impl FnOnce() + Send + 'static) -> Result<(), Error> {
        let mut threads = lock(&self.threads);
        if self.stopping() {
            // Who closes has taken the threads, or will find none but those.
            return Err(Error::new(ErrorKind::Closed, ErrorKind::Closed.row().sentence));
        }
        if threads.delivery.is_some() {
            return Err(Error::new(ErrorKind::InvalidArgument, "the client has a handler already"));
        }
        threads.delivery = Some(spawn("ccxcti-deliver", run)?);
        Ok(())
    }

    /// To be called first on each thread of the client: it cannot wait for its own end.
    pub(in crate::engine) fn enter(&self) {
        lock(&self.own).push(thread::current().id());
    }

    fn on_own_thread(&self) -> bool {
        let current = thread::current().id();
        lock(&self.own).contains(&current)
    }

    /// Waits until the threads have ended, whoever asked for that; on a thread of the client it returns at once. The end has been asked
    /// for, and the engine was woken.
    pub(in crate::engine) fn wait(&self) {
        if self.on_own_thread() || planted("close does not wait") {
            return;
        }
        // Held while waiting, so that a second caller returns only when the threads have ended, too. The other lock is not: a handler
        // that is waited for may need it.
        let waiting = lock(&self.waiting);
        if planted("second closer does not wait") {
            drop(waiting);
        }
        let threads = std::mem::take(&mut *lock(&self.threads));
        for thread in [threads.engine, threads.delivery].into_iter().flatten() {
            // Both threads catch their panics.
            let _ = thread.join();
        }
    }

    /// In a child process: the threads are those of the parent, and even detaching them is not ours to do.
    pub(in crate::engine) fn forget(&self) {
        // A lock that a thread of the parent held is held for ever.
        if let Ok(mut threads) = self.threads.try_lock() {
            std::mem::forget(std::mem::take(&mut *threads));
        }
    }
}

fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Error> {
    let failed = |error| Error::new(ErrorKind::Io, format!("no thread could be started: {error}"));
    thread::Builder::new().name(name.to_owned()).spawn(run).map_err(failed)
}
