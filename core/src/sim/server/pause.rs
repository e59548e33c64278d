//! `pause-clients`: for a time nothing is read from clients and nothing is written to them.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{ClientId, Server};
use crate::sim::limits::Count;
use crate::sim::switch::Refusal;

/// Bytes of one client that are kept while nothing is read. A client that says more is reset.
const INPUT_MAX: usize = 1024 * 1024;

/// A pause.
pub(super) struct Pause {
    since: Duration,
    pub(super) until: Duration,
    /// What each client said meanwhile.
    input: BTreeMap<ClientId, Vec<u8>>,
}

impl Server {
    /// Whether clients are to be left alone for now: nothing is to be read from them or written to them.
    pub fn is_paused(&self) -> bool {
        self.pause.is_some()
    }

    /// Starts a pause, or makes the present one last until then too.
    pub(super) fn pause_clients(&mut self, duration: Duration) -> Result<(), Refusal> {
        let until = self.now + duration;
        match &mut self.pause {
            Some(pause) => pause.until = pause.until.max(until),
            None => {
                self.out.hold();
                self.pause = Some(Pause { since: self.now, until, input: BTreeMap::new() });
            }
        }
        Ok(())
    }

    /// Keeps what a client said: it is read at the end of the pause.
    pub(super) fn keep_input(&mut self, client: ClientId, bytes: &[u8]) {
        let Some(pause) = &mut self.pause else { return };
        let kept = pause.input.entry(client).or_default();
        if kept.len() + bytes.len() <= INPUT_MAX {
            return kept.extend_from_slice(bytes);
        }
        pause.input.remove(&client);
        self.reset(client, Count::SaysTooMuch, "it says more than is kept while nothing is read");
        self.flush_notices();
    }

    /// Ends the pause when its time has come: what was held is sent, what came is read.
    pub(super) fn end_pause(&mut self) {
        let Some(pause) = self.pause.take_if(|pause| pause.until <= self.now) else { return };
        self.out.release();
        self.sessions.forgive(self.now - pause.since, self.now);
        for (client, bytes) in pause.input {
            self.read(client, &bytes);
        }
    }
}
