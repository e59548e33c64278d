//! The client: one thread that owns socket and clock, one that calls the handler, bounded queues between them.
//!
//! ```text
//! server <-TCP-> engine thread: run -> keeper -> queue -> Subscription::next (any thread)
//!                                            \-> queue -> delivery thread -> EventHandler::event
//! ```
//! What the client does when is the keeper's (see [`crate::keeper`]); here it gets a socket, a clock and its queues. The engine
//! thread never waits for a consumer: the socket is always read and heartbeats are always sent.
//!
//! **Servers.** The first connection goes once through the server list (or for `connect_wait`); after the first SessionUp the
//! client comes back by itself, by the rule of its dialect (Unified CCX: the server behind the lost one at once, rounds through the list
//! with pauses of 1, 2, 4, 8, 16, 30, 30 ... s, up to half of each cut off by chance; GED-188: last good side, other side, and the pauses
//! of its guide), and never within 10 s at a server that refused an open or sent the client away, except for a lower protocol version
//! after E_CTI_INVALID_VERSION. Names are resolved again on each attempt, on a helper thread that is left to itself if the client closes
//! meanwhile: the operating system offers no way to interrupt it.
//!
//! **Captures.** With the key `capture` every frame goes into a file as well, through a bounded queue ([`CAPTURE_BYTES_MAX`]) to a thread
//! that writes; see `CAPTURE.md` and [`Client::capture`].
//!
//! **Subscribers.** Each has a queue of its own, bounded by count and bytes, and perhaps a filter. What finds no room is lost to that
//! subscriber alone and counted in its place; who has caught up again is told how things are: the ends of calls that were lost, all that is
//! known, and `Resynchronised`. A session that comes back does its own resynchronisation first.
//!
//! **After a fork** the child's copy of a client is closed: calls return at once, and nothing of the parent is touched.

mod capture;
mod client;
mod handover;
mod link;
mod pending;
mod picture;
mod recovery;
mod requests;
mod resolve;
mod run;
mod shared;
mod transport;

pub use capture::{CAPTURE_BYTES_MAX, CaptureReport};
pub use client::{Client, EventHandler};
pub use handover::{Next, NextBatch, QueueStats, Subscription};
pub use pending::{Answer, Pending};
