//! The C library. Each exported function is a line or two inside `guard`; its comment is written for readers of
//! `include/ccxcti.h`, which `cargo xtask gen` makes from it.
#![allow(non_camel_case_types)] // Types have the names that C gives them.
#![allow(clippy::missing_safety_doc)] // What callers owe stands in each comment in the words of C.

mod boundary;
mod client;
mod config;
mod event;
mod handles;
mod list;
mod picture;
mod request;
mod sim;
mod subscription;
mod version;
