//! The site: which triggers, ports, queues, agents and phones there are, and how long the steps of a call take.

use std::collections::BTreeMap;
use std::time::Duration;

use super::site_file;
use crate::error::Error;

/// The default site, as the text of a site file.
const DEFAULT: &str = include_str!("default_site.toml");

/// The text of the default site: a site file to start from.
pub fn print_site() -> &'static str {
    DEFAULT
}

/// A contact centre at rest. Made from the text of a site file by [`Site::parse`].
#[derive(Clone, Debug)]
pub struct Site {
    /// How long each step of an incoming call takes.
    pub timing: Timing,
    /// Names of the contact service queues by their id.
    pub csqs: BTreeMap<u32, String>,
    /// The applications, in the order of the file.
    pub applications: Vec<Application>,
    /// The agents by their id.
    pub agents: BTreeMap<String, Agent>,
    /// Every number of the site.
    pub devices: BTreeMap<String, Device>,
}

/// How long each step of an incoming call takes.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// A CTI port answers a call that arrived at its trigger.
    pub port_answer: Duration,
    /// The script's welcome, before it asks for an agent.
    pub prompt: Duration,
    /// From the choice of an agent until the agent's phone rings.
    pub ring: Duration,
}

/// A script with its trigger: plays a prompt, then queues the call.
#[derive(Clone, Debug)]
pub struct Application {
    /// ApplicationID of the call events.
    pub id: u32,
    /// Name, for people.
    pub name: String,
    /// The route point's number.
    pub trigger: String,
    /// The queue that its calls wait in.
    pub csq: u32,
    /// Numbers of its CTI ports, taken in this order.
    pub ports: Vec<String>,
}

/// A person who takes calls.
#[derive(Clone, Debug)]
pub struct Agent {
    /// Name, for people.
    pub name: String,
    /// The ICD extension: the only phone on which the agent logs in.
    pub extension: String,
    /// The queues whose calls the agent takes.
    pub csqs: Vec<u32>,
    /// READY again by itself after a call ("Automatic Available" of the guide's agent settings).
    pub auto_available: bool,
}

/// What answers to a number of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// A route point; the index of its application.
    Trigger(usize),
    /// A CTI port; the index of its application.
    Port(usize),
    /// The phone of this agent.
    AgentPhone(String),
    /// A phone on which nobody logs in.
    Phone,
}

impl Site {
    /// Reads a site file. An error names the line and the key.
    pub fn parse(text: &str) -> Result<Site, Error> {
        site_file::parse(text)
    }

    /// The site of this text, or the default site.
    pub fn of(text: Option<&str>) -> Result<Site, Error> {
        Site::parse(text.unwrap_or(DEFAULT))
    }
}
