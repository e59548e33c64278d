//! In which order a client may get what was sent to it: the guarantees, and the [`Shuffler`] that uses up all freedom that they leave.
//!
//! The server sends in the natural order of the guides. A network of real machines does not always deliver so: the guide
//! promises little ("Otherwise order is not guaranteed"), and a client that relies on more breaks one day. [`GUARANTEES`] is the
//! one list of what it may rely on. Each says of two messages that were sent to one client whether they must be delivered in the
//! order in which they were sent; what no guarantee holds may swap. The shuffler never breaks one, and tests judge what clients
//! received by the same table.
//!
//! Some guarantees are the guide's own words; the others are chosen, each with its reason: without it, a client that does
//! everything right could not end in the right picture (call ids, parties and their states, call type and context, agent
//! states). So nothing holds two events of different calls together, nor media against calls, agents against calls, one party
//! of a call against another, a confirmation against the events that the request caused.

mod facts;
mod guarantees;
mod shuffler;

pub use facts::{Facts, Kind};
pub use guarantees::{GUARANTEES, Guarantee, keeps_order};
pub use shuffler::{HOLD_MAX, Shuffler, WAITING_MAX};
