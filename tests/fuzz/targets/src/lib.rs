//! What the fuzzers call. Each function takes any bytes; it returns, or an assertion of it breaks: that is a find.
//!
//! `tests/fuzz` runs them under libFuzzer (`cargo xtask fuzz`), `tests/replay.rs` runs them over the corpus of the repository.
//! The first bytes of an input choose version, dialect and the like; each function says which.

mod bytes;
mod canary;
mod capture;
mod decode;
mod encode_json;
mod frame;
mod network;
mod open_req;
mod session;
mod site;
mod story;

pub use canary::canary;
pub use capture::capture;
pub use decode::decode;
pub use encode_json::encode_json;
pub use frame::frame;
pub use open_req::open_req;
pub use session::session;
pub use site::site;
pub use story::story;

/// One target: its name and what is called.
pub type Target = (&'static str, fn(&[u8]));

/// What is fuzzed: the name of the target, which is that of its corpus, and what is called.
pub const TARGETS: [Target; 8] = [
    ("frame", frame),
    ("decode", decode),
    ("open_req", open_req),
    ("session", session),
    ("story", story),
    ("site", site),
    ("capture", capture),
    ("encode_json", encode_json),
];
