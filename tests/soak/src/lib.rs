//! The soak: contact centres and clients as processes of their own, a relay with faults between them, and one ledger in which every
//! event must be found again.
//!
//! The relay notes each frame before it passes it on. A client tells of each event that it is given, with the checksum of its bytes.
//! [`check`] compares the two while they run: what was passed on must arrive, once and in order, or be declared as lost.
//!
//! - [`report`]: what clients say; the one description of their lines.
//! - [`ledger`]: what the relay passed on.
//! - [`check`]: the rules.
//! - [`relay`]: connections and faults.
//! - [`process`]: servers and clients.
//! - [`run`]: one soak from start to verdict; [`table`]: what it prints.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A soak is made of clocks, sockets and threads.

pub mod check;
pub mod clock;
pub mod crc;
pub mod ledger;
pub mod monitor;
pub mod plan;
pub mod process;
pub mod relay;
pub mod report;
pub mod run;
pub mod table;
