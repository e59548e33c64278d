//! Every duration of the client, in one place.

use std::time::Duration;

/// How long the client waits for what. `Default` is what the guides say; tests take shorter ones.
#[derive(Clone, Copy, Debug)]
pub struct Timings {
    /// For the TCP connection. The operating system's own limit is minutes, far too long with a second server in the list.
    pub connect: Duration,
    /// For the TCP connection when the round has a further server: a machine that is gone must not keep the client from one that is up.
    pub connect_next: Duration,
    /// For the resolution of a name.
    pub resolve: Duration,
    /// For OPEN_CONF: "at least 30 s" (GED-188, session initialization).
    pub open: Duration,
    /// Between heartbeats; `None` = as configured.
    pub heartbeat: Option<Duration>,
    /// For the last words of a server that has reported failure.
    pub farewell: Duration,
    /// For CLOSE_CONF (GED-188, closing a session).
    pub close: Duration,
    /// Before the second round through the servers, doubled with every further round; `None` = as configured.
    pub round_first: Option<Duration>,
    /// Longest pause between two rounds; `None` = as configured.
    pub round_most: Option<Duration>,
    /// Before a server that refused an open, or ended a session by its own word, is asked again ("wait at least 10 s").
    pub refused: Duration,
    /// A session that lived this long was a good one: the next round starts at once and the pauses start anew.
    pub stable: Duration,
}

impl Default for Timings {
    fn default() -> Self {
        Timings {
            connect: Duration::from_secs(10),
            connect_next: Duration::from_secs(2),
            resolve: Duration::from_secs(15),
            open: Duration::from_secs(30),
            heartbeat: None,
            farewell: Duration::from_millis(500),
            close: Duration::from_secs(5),
            round_first: None,
            round_most: None,
            refused: Duration::from_secs(10),
            stable: Duration::from_secs(10),
        }
    }
}
