//! The site: which triggers, ports, queues, agents and phones there are, how the telephones behave, and how long the steps of
//! a call take.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use super::limits::Limits;
use super::site_file;
use crate::error::Error;

/// The default site, as the text of a site file.
const DEFAULT: &str = include_str!("default_site.toml");

/// A device's number or an agent's id: written once, shared by everything that mentions it.
pub type Number = Arc<str>;

/// The text of the default site: a site file to start from.
pub fn print_site() -> &'static str {
    DEFAULT
}

/// A contact centre at rest. Made from the text of a site file by [`Site::parse`].
#[derive(Clone, Debug)]
pub struct Site {
    /// The call control product behind the contact centre.
    pub call_control: CallControl,
    /// Release of Unified CCX, major and minor.
    pub release: (u8, u8),
    /// Which call id a conference, or a join across lines, goes on under.
    pub conference_call_id: ConferenceCallId,
    /// Events reach each client in any order that the guarantees allow, not in the natural one.
    pub shuffle: bool,
    /// Where the chance of `shuffle` starts: the same seed gives the same orders.
    pub seed: u64,
    /// What the lines of a phone can take.
    pub phones: PhoneLimits,
    /// How long each step of a call takes.
    pub timing: Timing,
    /// What the CTI server bears of its clients.
    pub limits: Limits,
    /// Numbers that nobody has: a call to one fails with cause 13 (CEC_DEST_NOT_OBTAINABLE).
    pub unassigned: BTreeSet<Number>,
    /// The contact service queues by their id.
    pub csqs: BTreeMap<u32, Csq>,
    /// The applications, in the order of the file.
    pub applications: Vec<Application>,
    /// The agents by their id.
    pub agents: BTreeMap<Number, Agent>,
    /// Every number of the site.
    pub devices: BTreeMap<Number, Device>,
}

/// The call control product behind the contact centre ("Unified CCX CTI Protocol Developer Guide", overview).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallControl {
    /// Unified CM: third-party call control of devices and lines that are CTI-enabled.
    UnifiedCm,
    /// Unified CM Express: no third-party call control; Unified CCX before 9.0 only.
    UnifiedCmExpress,
}

/// Which call id a conference, or a join across lines, goes on under.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConferenceCallId {
    /// A new one, as in the conference example of the Unified CCX guide.
    New,
    /// That of the primary call: the one that was held.
    Primary,
}

/// What the lines of a phone can take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PhoneLimits {
    /// Calls that one line may be in, 1 to 16.
    pub max_calls: usize,
    /// Calls on a line from which on it is busy for a further one, 1 to `max_calls`.
    pub busy_trigger: usize,
}

/// How long each step of a call takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timing {
    /// A CTI port answers a call that arrived at its trigger.
    pub port_answer: Duration,
    /// The script's welcome, before it asks for an agent, redirects the call or hangs up.
    pub prompt: Duration,
    /// From the choice of an agent, or of a number dialled, until the phone rings.
    pub ring: Duration,
    /// How long the phone of a chosen agent rings before the call goes back to its queue.
    pub ring_timeout: Duration,
    /// How long a call that failed plays its tone before it is cleared.
    pub failed: Duration,
    /// How long an agent is in WORK after a call, where the CSQ says nothing else.
    pub work: Duration,
}

/// A contact service queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Csq {
    /// Name, for people.
    pub name: String,
    /// Agents are in WORK after each of its calls.
    pub auto_work: bool,
    /// For how long.
    pub work: Duration,
}

/// A script with its trigger.
#[derive(Clone, Debug)]
pub struct Application {
    /// ApplicationID of the call events.
    pub id: u32,
    /// Name, for people.
    pub name: String,
    /// The route point's number.
    pub trigger: Number,
    /// Numbers of its CTI ports, taken in this order.
    pub ports: Vec<Number>,
    /// What becomes of a call after the prompt.
    pub script: Script,
    /// What the script writes into the call's data when it takes a call: public field names, else ECC names, with their values.
    pub set: Vec<(String, String)>,
}

/// What becomes of a call after the prompt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Script {
    /// It waits for an agent of the CSQ with this id.
    Queue(u32),
    /// It goes to this number, of the site or not.
    Redirect(Number),
    /// The port hangs up.
    Announce,
}

/// A person who takes calls.
#[derive(Clone, Debug)]
pub struct Agent {
    /// Name, for people.
    pub name: String,
    /// The ICD extension: the only phone on which the agent logs in.
    pub extension: Number,
    /// The queues whose calls the agent takes, at most 25.
    pub csqs: Vec<u32>,
    /// READY again by itself after a call ("Automatic Available" of the guide's agent settings).
    pub auto_available: bool,
    /// Further lines of the phone, which are not for calls of the contact centre.
    pub secondary: Vec<Number>,
    /// May act on other agents.
    pub supervisor: bool,
    /// The phone is CTI-enabled in Unified CM.
    pub device_cti: bool,
    /// Its ICD line is CTI-enabled in Unified CM.
    pub line_cti: bool,
}

/// What answers to a number of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// A route point; the index of its application.
    Trigger(usize),
    /// A CTI port; the index of its application.
    Port(usize),
    /// The ICD line of this agent's phone.
    AgentPhone(Number),
    /// A further line of this agent's phone.
    SecondaryLine(Number),
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
