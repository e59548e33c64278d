//! The Unified CCX CTI protocol (a dialect of GED-188): its messages, and what is built on them.
#![forbid(unsafe_code)]

pub mod wire;
