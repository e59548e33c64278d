//! The states of a session. Each owns what only it knows.

use std::time::Duration;

use super::outbox::Item;

/// Heartbeats that may wait for their answer; when the last of them has waited one interval, the server is gone.
pub(super) const HEARTBEATS_UNANSWERED: usize = 3;
/// Messages that a server may send before its OPEN_CONF. Team events come early; a flood is no CTI server.
pub(super) const EARLY_MAX: usize = 1_024;

/// Where a session stands.
#[derive(Debug)]
pub(super) enum State {
    Opening(Opening),
    Open(Open),
    Closing(Closing),
    Ended,
}

/// OPEN_REQ is sent.
#[derive(Debug)]
pub(super) struct Opening {
    pub answer_by: Duration,
    /// Items that came before OPEN_CONF: they follow SessionUp.
    pub early: Vec<Item>,
}

/// OPEN_CONF is there.
#[derive(Debug)]
pub(super) struct Open {
    /// When the next heartbeat is due or, with all of them unanswered, when the server is gone.
    pub beat_at: Duration,
    /// InvokeIDs of the heartbeats without answer; at most `HEARTBEATS_UNANSWERED`.
    pub unanswered: Vec<u32>,
    /// The contact centre behind the server is in service, as far as the server said.
    pub online: bool,
    /// The server has reported that it is not any more: the session ends at this moment.
    pub farewell: Option<Duration>,
}

/// CLOSE_REQ is sent.
#[derive(Debug)]
pub(super) struct Closing {
    pub invoke_id: u32,
    pub answer_by: Duration,
}
