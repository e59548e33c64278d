//! One session with one CTI server, as a pure machine: no socket, no thread, no clock. Time is an argument.
//!
//! Feed it with [`Session::handle`]; what it wants done stands in the [`Outbox`] afterwards: bytes to send, items for
//! the stream, and at last why it ended. [`Session::deadline`] says when it wants to be called without a cause.
//!
//! Moments are `Duration`s since any fixed origin of the caller's choice; they never go back.

mod ask;
mod health;
mod input;
mod machine;
mod open;
mod outbox;
mod pending;
mod state;
mod stranger;
mod timings;

pub use health::online;
pub use input::Input;
pub use machine::Session;
pub use outbox::{DownReason, Ended, Item, Opened, Outbox, What};
pub use timings::Timings;
