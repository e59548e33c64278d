//! The Python module `ccxcti._native`. The package around it, `ccxcti`, is what people import.
//!
//! No lock of the core is held while Python code runs, and the interpreter is never held while the core waits.

mod client;
mod codec;
mod describe;
mod error;
mod event;
mod feed;
mod field;
mod gate;
mod item;
mod json;
mod picture;
mod request;
mod sim;
mod subscription;
mod wait;

use pyo3::prelude::*;

/// The native half of ccxcti.
#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use super::client::{Client, unraisable};
    #[pymodule_export]
    use super::codec::{decode, encode};
    #[pymodule_export]
    use super::event::{Event, Message, Record};
    #[pymodule_export]
    use super::feed::Feed;
    #[pymodule_export]
    use super::field::{Field, ListField};
    #[pymodule_export]
    use super::gate::{exiting, forked};
    #[pymodule_export]
    use super::item::Item;
    #[pymodule_export]
    use super::picture::{Told, Tracked};
    #[pymodule_export]
    use super::request::{Answers, Request};
    #[pymodule_export]
    use super::sim::{Simulator, StoryRun};
    #[pymodule_export]
    use super::subscription::Subscription;
    #[pymodule_export]
    use super::wait::Closing;
}
