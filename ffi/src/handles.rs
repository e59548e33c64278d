//! Handles of clients and simulators: numbers dressed as pointers, never reused. A handle that was closed, or that
//! belongs to the process before a fork, is an error and not a crash.

use std::collections::BTreeMap;
use std::ptr::{null_mut, without_provenance_mut};
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ccxcti_core::{Error, ErrorKind};

/// Handles are as far apart as the smallest objects would be, so that they look like pointers in a debugger.
const STEP: usize = 16;

/// The live objects of one kind.
pub struct Handles<T> {
    what: &'static str,
    table: AtomicPtr<Table<T>>,
    given: AtomicUsize,
}

/// The objects of one process. After a fork the child starts an empty one: a thread of the parent may have held the lock.
struct Table<T> {
    process: u32,
    live: Mutex<BTreeMap<usize, Arc<T>>>,
    // Keeps the table of the parent process reachable, so that leak checkers know that it is meant to stay.
    _before: AtomicPtr<Table<T>>,
}

impl<T> Handles<T> {
    /// No handles yet. `what` names the kind in errors.
    pub const fn new(what: &'static str) -> Handles<T> {
        Handles { what, table: AtomicPtr::new(null_mut()), given: AtomicUsize::new(0) }
    }

    /// A number for an object that is still being made.
    pub fn reserve(&self) -> usize {
        (self.given.fetch_add(1, Ordering::Relaxed) + 1) * STEP
    }

    /// Makes the object reachable under a reserved number and gives its handle.
    pub fn insert<C>(&self, number: usize, object: Arc<T>) -> *mut C {
        self.live().insert(number, object);
        without_provenance_mut(number)
    }

    /// The object of a handle.
    pub fn get<C>(&self, handle: *const C) -> Result<Arc<T>, Error> {
        self.live().get(&handle.addr()).cloned().ok_or_else(|| self.gone(handle.is_null()))
    }

    /// Forgets a handle and gives its object, if it is still there. The caller drops it: no lock is held then.
    pub fn remove(&self, number: usize) -> Option<Arc<T>> {
        self.live().remove(&number)
    }

    /// What a call on a closed object is told.
    pub fn closed(&self) -> Error {
        Error::new(ErrorKind::Closed, format!("the {} is closed, or belongs to the process before a fork", self.what))
    }

    fn gone(&self, null: bool) -> Error {
        if null { Error::new(ErrorKind::InvalidArgument, format!("{} is NULL", self.what)) } else { self.closed() }
    }

    fn live(&self) -> MutexGuard<'_, BTreeMap<usize, Arc<T>>> {
        self.table().live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn table(&self) -> &Table<T> {
        let process = std::process::id();
        let current = self.table.load(Ordering::Acquire);
        // SAFETY: tables are made below and never freed.
        if let Some(table) = unsafe { current.as_ref() }.filter(|table| table.process == process) {
            return table;
        }
        let fresh = Table { process, live: Mutex::default(), _before: AtomicPtr::new(current) };
        let fresh = Box::into_raw(Box::new(fresh));
        match self.table.compare_exchange(current, fresh, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: it was made just now and is never freed.
            Ok(_) => unsafe { &*fresh },
            Err(winner) => {
                // SAFETY: nobody else has seen this table; the winner's is never freed.
                unsafe {
                    drop(Box::from_raw(fresh));
                    &*winner
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_is_never_given_twice_and_an_old_one_is_an_error() {
        static THINGS: Handles<u8> = Handles::new("thing");
        let number = THINGS.reserve();
        let handle: *mut u8 = THINGS.insert(number, Arc::new(7));
        assert_eq!(THINGS.get(handle).as_deref(), Ok(&7));
        assert_eq!(THINGS.remove(number).as_deref(), Some(&7));
        assert_eq!(THINGS.get(handle).map_err(|error| error.kind), Err(ErrorKind::Closed));
        assert_eq!(THINGS.get(null_mut::<u8>()).map_err(|error| error.kind), Err(ErrorKind::InvalidArgument));
        assert_ne!(THINGS.reserve(), number);
    }
}
