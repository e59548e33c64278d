//! The whole client without sockets, threads and clocks: `Keeper`s on a virtual network with the embedded contact centre, and what
//! must hold of the picture that each of them has.
#![allow(dead_code)] // Each test program uses its part.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // Helpers of tests fail as tests do.

pub mod chaos;
pub mod counts;
pub mod desk;
pub mod network;
pub mod picture;
