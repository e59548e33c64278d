//! What the tests of faults share: the frames that go wrong, and a count of the memory in use.
#![allow(dead_code)] // Each test program uses the part that it needs.

pub mod frames;
pub mod memory;
