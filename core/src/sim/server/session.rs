//! One client's session.

use std::time::Duration;

use serde_json::json;

use super::{ClientId, ServerOptions};
use crate::sim::limits::{Count, Limits};
use crate::sim::site::Number;
use crate::wire::{Coding, FRAME_MAX, Framer};

/// One client, from the connection on.
pub(super) struct Session {
    pub(super) address: String,
    /// The node that the client is connected to.
    pub(super) node: u8,
    pub(super) framer: Framer,
    pub(super) coding: Coding,
    pub(super) last_received: Duration,
    /// Until when a session has to be open.
    pub(super) open_until: Duration,
    /// Answers with FAILURE_CONF before the session was open.
    pub(super) refusals: u32,
    /// When it is looked at next whether the client is silent; kept by `Sessions`.
    pub(super) look: Option<Duration>,
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
    /// The session's agent was logged in by a request of this session.
    pub(super) logged_in: bool,
}

/// Which events a session gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    /// All of them.
    Bridge,
    /// Those of one agent and of the calls of the agent's phone.
    Agent { agent: Number, extension: Number },
    /// None: neither service was asked for.
    None,
}

impl Session {
    pub(super) fn new(address: String, node: u8, options: &ServerOptions, limits: &Limits, now: Duration) -> Session {
        let coding = Coding::new(options.dialect.usual_version().min(options.protocol_max), options.dialect);
        Session {
            address,
            node,
            framer: Framer::new(FRAME_MAX),
            coding,
            last_received: now,
            open_until: now + limits.open_timeout,
            refusals: 0,
            look: None,
            open: None,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// When the connection is reset unless the client sends something; before its session is open that must be the opening.
    pub(super) fn deadline(&self) -> Option<Duration> {
        match &self.open {
            Some(open) => Some(self.last_received + open.idle?),
            None => Some(self.open_until),
        }
    }

    /// Why it is reset then.
    pub(super) fn silence(&self) -> (Count, &'static str) {
        match self.is_open() {
            true => (Count::Silent, "nothing came for the session's idle time-out"),
            false => (Count::NotOpened, "no session was opened in time"),
        }
    }

    /// The agent of a session in agent mode.
    pub(super) fn agent(&self) -> Option<&str> {
        match &self.open.as_ref()?.mode {
            Mode::Agent { agent, .. } => Some(agent),
            Mode::Bridge | Mode::None => None,
        }
    }

    /// The agent of this session if a request of this session logged the agent in.
    pub(super) fn agent_logged_in(&self) -> Option<&str> {
        self.agent().filter(|_| self.open.as_ref().is_some_and(|open| open.logged_in))
    }

    /// What `show clients` says.
    pub(super) fn show(&self, client: ClientId) -> serde_json::Value {
        let Some(open) = &self.open else {
            return json!({"client": client, "address": self.address, "node": self.node, "mode": "not-open"});
        };
        let mode = match &open.mode {
            Mode::Bridge => "bridge",
            Mode::Agent { .. } => "agent",
            Mode::None => "no-events",
        };
        json!({
            "client": client, "address": self.address, "node": self.node, "mode": mode, "agent": self.agent(), "client_id": open.client_id,
            "protocol": self.coding.protocol, "dialect": self.coding.dialect.name(), "events": open.call_mask, "agent_states": open.agent_mask,
        })
    }
}
