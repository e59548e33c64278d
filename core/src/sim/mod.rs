//! The embedded contact centre and its CTI server: something to develop and test scripts against.
//!
//! `switch` is the telephone system with its agents and queues, `server` the CTI server around it; both are machines without
//! I/O whose time is an argument. `serve` gives them sockets and a clock, [`Simulator`] is the handle. `verbs` reads what
//! people say to it, `story` what is to happen and what each client must see of it.
//!
//! What is sent when, to whom, and where the rule comes from, is the table in `EVENTS.md`: read it before changing `switch`.

mod call_data;
mod connection;
mod duration;
mod fault;
mod limits;
mod load;
pub mod order;
mod serve;
mod server;
mod simulator;
mod site;
mod site_file;
mod story;
mod switch;
mod turns;
mod verbs;

pub use fault::fault_help;
pub use limits::{Count, Ending, Limits};
pub use server::{Action, ClientId, Reply, Server, ServerOptions};
pub use simulator::{Log, SimOptions, Simulator, StoryRun};
pub use site::{Agent, Application, CallControl, ConferenceCallId, Csq, Device, Number, PhoneLimits, Script, Site, Timing, print_site};
pub use story::{ClientStep, Story, stories};
pub use verbs::{VerbRow, verbs};
