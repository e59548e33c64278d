//! One client's session.

use std::time::Duration;

use super::{OPEN_WAIT, ServerOptions};
use crate::wire::{Coding, FRAME_MAX, Framer};

/// One client, from the connection on.
pub(super) struct Session {
    pub(super) address: String,
    pub(super) framer: Framer,
    pub(super) coding: Coding,
    pub(super) last_received: Duration,
    pub(super) open: Option<Open>,
}

/// What an open session has.
pub(super) struct Open {
    pub(super) client_id: String,
    pub(super) mode: Mode,
    /// ServicesGranted.
    pub(super) services: u32,
    pub(super) call_mask: u32,
    pub(super) agent_mask: u32,
    /// Silence after which the connection is reset; `None` = for ever.
    pub(super) idle: Option<Duration>,
}

/// Which events a session gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    /// All of them.
    Bridge,
    /// Those of one agent and of the calls of the agent's phone.
    Agent { agent: String, extension: String },
    /// None: neither service was asked for.
    None,
}

impl Session {
    pub(super) fn new(address: String, options: ServerOptions, now: Duration) -> Session {
        let coding = Coding::new(options.dialect.usual_version().min(options.protocol_max), options.dialect);
        Session { address, framer: Framer::new(FRAME_MAX), coding, last_received: now, open: None }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// When the connection is reset unless the client sends something.
    pub(super) fn deadline(&self) -> Option<Duration> {
        let wait = match &self.open {
            Some(open) => open.idle?,
            None => OPEN_WAIT,
        };
        Some(self.last_received + wait)
    }

    /// Why it is reset then.
    pub(super) fn silence(&self) -> &'static str {
        if self.is_open() { "nothing came for the session's idle time-out" } else { "no session was opened in time" }
    }
}
