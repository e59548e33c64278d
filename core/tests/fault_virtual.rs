//! What can go wrong between a client and its servers, on virtual time: the whole client without sockets, against a scripted server.
//! Each fault has its twin over TCP in `fault_tcp.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod fault_support;

#[path = "fault_virtual/bytes.rs"]
mod bytes;
#[path = "fault_virtual/consumer.rs"]
mod consumer;
#[path = "fault_virtual/random.rs"]
mod random;
#[path = "fault_virtual/servers.rs"]
mod servers;
#[path = "fault_virtual/silence.rs"]
mod silence;
#[path = "fault_virtual/world.rs"]
mod world;
