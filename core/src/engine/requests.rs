//! Requests between the threads of a program and the engine thread: a bounded table of those without an answer.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::client::Client;
use super::pending::{Answer, Pending, Slot, closed};
use crate::error::{Error, ErrorKind};
use crate::request::{REQUESTS_MAX, Request, Ticket};
use crate::wire::field;

/// The requests of one client.
#[derive(Default)]
pub(super) struct Requests {
    table: Mutex<Table>,
}

#[derive(Default)]
struct Table {
    next: u64,
    /// Not yet taken by the engine.
    waiting: VecDeque<Command>,
    /// Without an answer; at most `REQUESTS_MAX`, which bounds `waiting` too.
    slots: BTreeMap<Ticket, Arc<Slot>>,
    /// The engine is gone; every request has this answer.
    ended: Option<Error>,
}

/// A request for the engine.
pub(super) struct Command {
    pub ticket: Ticket,
    pub request: Request,
    pub timeout: Option<Duration>,
}

impl Requests {
    fn ask(&self, request: Request, timeout: Option<Duration>) -> Pending {
        let mut table = self.lock();
        if let Some(error) = &table.ended {
            return Pending::answered(Err(error.clone()));
        }
        if table.slots.len() >= REQUESTS_MAX {
            let text = format!("{REQUESTS_MAX} requests wait for their answers already");
            return Pending::answered(Err(Error::new(ErrorKind::QueueFull, text)));
        }
        let (ticket, slot) = (Ticket(table.next), Arc::new(Slot::default()));
        table.next += 1;
        table.slots.insert(ticket, Arc::clone(&slot));
        table.waiting.push_back(Command { ticket, request, timeout });
        Pending::new(slot)
    }

    /// The next request for the engine.
    pub(super) fn next(&self) -> Option<Command> {
        self.lock().waiting.pop_front()
    }

    /// Gives answers back.
    pub(super) fn answer(&self, answers: Vec<(Ticket, Answer)>) {
        for (ticket, answer) in answers {
            // The lock is not held while whoever waits is called.
            let slot = self.lock().slots.remove(&ticket);
            slot.into_iter().for_each(|slot| slot.complete(answer.clone()));
        }
    }

    /// The engine is gone: everything that waits is answered, and everything that is asked from now on.
    pub(super) fn end(&self, failure: Option<Error>) {
        let error = failure.unwrap_or_else(closed);
        let mut table = self.lock();
        table.ended = Some(error.clone());
        table.waiting.clear();
        let slots = std::mem::take(&mut table.slots);
        drop(table);
        slots.into_values().for_each(|slot| slot.complete(Err(error.clone())));
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asking the server.
impl Client {
    /// Sends a request; never blocks. Any thread may ask, handlers included. At most [`REQUESTS_MAX`] requests wait for their answers at
    /// once; one more is answered `QueueFull` at once. `timeout` is the time for the answer, from now; `None` = the configured
    /// `request_timeout` (30 s: Unified CCX may take 15 s). A confirmation that comes later is delivered as an ordinary event.
    ///
    /// ```no_run
    /// # fn show(client: &ccxcti_core::Client) -> Result<(), ccxcti_core::Error> {
    /// use ccxcti_core::wire::field;
    /// let answer = client.query_agent_state("1001").wait(None)?;
    /// println!("{:?}", answer.get(field::agent_state));
    /// # Ok(())
    /// # }
    /// ```
    pub fn request(&self, request: Request, timeout: Option<Duration>) -> Pending {
        let shared = self.shared();
        if shared.forked() {
            return Pending::answered(Err(closed()));
        }
        let pending = shared.requests.ask(request, timeout);
        shared.wake();
        pending
    }

    /// Asks for an agent's state ([`Request::query_agent_state`]).
    pub fn query_agent_state(&self, agent_id: &str) -> Pending {
        self.request(Request::query_agent_state(agent_id), None)
    }

    /// Asks for the data and the connections of a call ([`Request::snapshot_call`]). `device` is any device of the call; `None` = one that
    /// the client knows in it, if there is one.
    pub fn snapshot_call(&self, call_id: u32, device: Option<&str>) -> Pending {
        self.request(Request::snapshot_call(call_id, &self.device_in(call_id, device)), None)
    }

    /// Asks for the calls at a device ([`Request::snapshot_device`]).
    pub fn snapshot_device(&self, device: &str) -> Pending {
        self.request(Request::snapshot_device(device), None)
    }

    /// Asks what a device can do ([`Request::query_device_info`]).
    pub fn query_device_info(&self, device: &str) -> Pending {
        self.request(Request::query_device_info(device), None)
    }

    /// Changes data of a call, by names ([`Request::set_call_data`]). `device` is any device of the call; `None` = one that the client knows
    /// in it, if there is one. The call type, which has a fixed place, is repeated as the client knows it unless an item changes it. An item
    /// that cannot be one is the answer `InvalidArgument`, and nothing is sent. The session needs the service `call-data-update` (key
    /// `services`); without it the server refuses.
    pub fn set_call_data<'a>(&self, call_id: u32, device: Option<&str>, items: impl IntoIterator<Item = (&'a str, &'a str)>) -> Pending {
        let known = self.call(call_id).and_then(|call| call.call_type).map(|kind| kind.to_string());
        let items: Vec<(&str, &str)> = items.into_iter().collect();
        let kept = known.as_deref().filter(|_| items.iter().all(|(name, _)| *name != field::call_type.name()));
        let items = kept.map(|kind| (field::call_type.name(), kind)).into_iter().chain(items);
        match Request::set_call_data(call_id, &self.device_in(call_id, device), items) {
            Ok(request) => self.request(request, None),
            Err(error) => Pending::answered(Err(error)),
        }
    }

    fn device_in(&self, call_id: u32, device: Option<&str>) -> String {
        let known = || self.call(call_id)?.connections.first()?.key().as_str().map(str::to_owned);
        device.map(str::to_owned).or_else(known).unwrap_or_default()
    }
}
