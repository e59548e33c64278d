//! The Unified CCX CTI protocol (a dialect of GED-188): its messages, and what is built on them.
#![forbid(unsafe_code)]

pub mod call;
pub mod capture;
pub mod config;
pub mod engine;
pub mod error;
pub mod event;
pub mod filter;
pub mod keeper;
pub mod playback;
pub mod request;
pub mod session;
pub mod sim;
pub mod wire;

pub use config::Config;
pub use engine::{Client, EventHandler, Next, NextBatch, Pending, QueueStats, Subscription};
pub use error::{Error, ErrorKind};
pub use event::{Event, EventBody};
pub use filter::{Filter, SubscribeOptions};
pub use request::Request;
