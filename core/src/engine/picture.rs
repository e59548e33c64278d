//! The picture of calls, agents and devices, read through the handle of the client.

use std::sync::Arc;

use super::client::Client;
use crate::call::{Agent, Call, Device, Model, Picture};

/// What the events so far tell of the contact centre ([`crate::call`] says how). Any thread may ask at any time, also inside a handler; a
/// question waits at most for the event that is being read. The picture is that of the moment and may be ahead of the events that still
/// wait in a queue. Between sessions and after a close it is the last one. It is empty with `track_calls` off, and in a child process of
/// the one that opened the client.
impl Client {
    /// Everything that is known, sorted by id. The calls are shared, not copied: keeping a picture costs what changes later.
    pub fn picture(&self) -> Picture {
        if self.shared().forked() { Picture::default() } else { self.shared().keeper().picture() }
    }

    /// The call with this id; of several that share it (GED-188 allows that in consultations), the oldest.
    pub fn call(&self, call_id: u32) -> Option<Arc<Call>> {
        self.ask(|model| model.call(call_id))
    }

    /// The agent with this id.
    pub fn agent(&self, agent_id: &str) -> Option<Arc<Agent>> {
        self.ask(|model| model.agent(agent_id))
    }

    /// The device with this id, written as events write it.
    pub fn device(&self, device_id: &str) -> Option<Arc<Device>> {
        self.ask(|model| model.device(device_id))
    }

    fn ask<T>(&self, question: impl FnOnce(&Model) -> Option<T>) -> Option<T> {
        // Locks of the parent may be held in a child process for ever.
        if self.shared().forked() { None } else { self.shared().keeper().model().and_then(question) }
    }
}
