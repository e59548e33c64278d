//! The native part of the npm package: sessions, the embedded contact centre, decode and encode.
//!
//! JavaScript sees few functions and no errors of napi: what can fail gives a `Failure`, from which `lib/` makes the
//! typed error. Nothing here blocks the event loop: whatever may wait has a thread of its own.

mod client;
mod codec;
mod digest;
mod gate;
mod picture;
mod requests;
mod simulator;
mod subscriber;
mod to_js;

use ccxcti_core::{Error, ErrorKind};
use napi_derive::napi;

/// An error on its way to JavaScript.
#[napi(object)]
pub struct Failure {
    /// Number of its kind in the table of errors.
    pub number: u32,
    /// One sentence.
    pub text: String,
    /// Status of a refusal.
    pub status: Option<u32>,
}

impl Failure {
    fn of(kind: ErrorKind, text: impl Into<String>) -> Failure {
        Failure::from(Error::new(kind, text))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure { number: error.kind.code(), text: error.text, status: error.status }
    }
}
