//! The embedded contact centre and its CTI server: something to develop and test scripts against.

mod connection;
mod serve;
mod server;
mod simulator;
mod site;
mod site_file;
mod story;
mod switch;
mod verbs;

pub use server::{Action, ClientId, Reply, Server, ServerOptions};
pub use simulator::{Log, SimOptions, Simulator, StoryRun};
pub use site::{Agent, Application, Device, Site, Timing, print_site};
pub use story::{Story, stories};
