//! One table of configuration keys: key, type, default, range, sentence. The doors and the documents come from it.

use std::fmt;
use std::time::Duration;

use crate::error::{Error, ErrorKind};
use crate::wire::{Dialect, EnumName};

/// Port of the CTI server unless an administrator changed it ("RmCm TCP Port" of the CCX System Parameters page).
pub const DEFAULT_PORT: u16 = 12028;

/// The type of a configuration value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConfigKind {
    /// Comma list of host or host:port; IPv6 addresses in brackets.
    Servers,
    /// One of some words.
    Word(&'static [&'static str]),
    /// Text of at most so many bytes, no NUL.
    Text(usize),
    /// `all`, `none`, a number, or a comma list of mask names in lower case with dashes, without the guides' `prefix` and `_MASK`.
    Mask {
        /// The mask.
        of: EnumName,
        /// What its names start with in the guides.
        prefix: &'static str,
    },
    /// A whole number.
    Number(u64, u64),
    /// Seconds, fractions allowed.
    Seconds(f64, f64),
}

/// One configuration key.
#[derive(Debug)]
pub struct ConfigRow {
    /// The key; camel case in Node.
    pub key: &'static str,
    /// Its type and range.
    pub kind: ConfigKind,
    /// The default, as it would be set; empty = none.
    pub default: &'static str,
    /// One sentence.
    pub doc: &'static str,
}

macro_rules! config {
    ($( $key:ident: $kind:expr, $default:literal, $doc:literal; )*) => {
        /// The table of configuration keys.
        pub static CONFIG: &[ConfigRow] = &[ $( ConfigRow { key: stringify!($key), kind: $kind, default: $default, doc: $doc } ),* ];
    };
}

use ConfigKind::{Mask, Number, Seconds, Servers, Text, Word};

config! {
    servers: Servers, "", "CTI servers in the order to try, as a comma list; port 12028 unless given.";
    mode: Word(&["bridge", "agent"]), "bridge", "bridge: events of all monitored devices; agent: events of calls that include the agent's device.";
    agent_id: Text(128), "", "Agent login id (agent mode).";
    extension: Text(15), "", "Extension of the agent's phone (agent mode).";
    instrument: Text(63), "", "Instrument (device) of the agent (agent mode).";
    events: Mask { of: EnumName::CallEventMask, prefix: "" }, "all", "Call events wanted.";
    agent_states: Mask { of: EnumName::AgentStateMask, prefix: "AGENT_" }, "all", "Agent states whose events are wanted.";
    services: Mask { of: EnumName::ServiceMask, prefix: "CTI_SERVICE_" }, "none", "Services wanted besides the one of the mode.";
    protocol: Number(10, 25), "", "Protocol version; 17 for ccx and 25 for ged188 unless given.";
    protocol_min: Number(10, 25), "10", "Lowest protocol version to fall back to when a server does not speak the one asked for.";
    dialect: Word(&["ccx", "ged188"]), "ccx", "ccx: Unified CCX, versions 10 to 18; ged188: Unified CCE, versions 10 to 25.";
    client_id: Text(63), "ccxcti", "Name of this client at the server; two clients with one name and one agent device replace each other.";
    password: Text(63), "", "Password of the client; Unified CCX ignores it.";
    heartbeat: Seconds(5.0, 30.0), "5", "Seconds of silence after which the client asks whether the server is there.";
    connect_wait: Seconds(0.0, 31_536_000.0), "0", "Seconds to keep trying until the first session is up; 0 = one round through the servers.";
    retry_first: Seconds(0.1, 600.0), "1", "Seconds before the second round through the servers; doubles with each further one (ccx).";
    retry_max: Seconds(0.1, 3600.0), "30", "Longest pause between two rounds, in seconds (ccx).";
    retry_spread: Seconds(0.0, 600.0), "1", "Bound of the random wait before the second round, in seconds (ged188): a tenth for each client of the server.";
    request_timeout: Seconds(1.0, 600.0), "30", "Seconds to wait for the answer of a request.";
    resync: Word(&["on", "off"]), "on", "on: after a reconnect or a loss, calls and agents are asked for again, and what changed is delivered.";
    track_calls: Word(&["on", "off"]), "on", "on: calls, agents and devices are tracked; off: only the raw stream, without a picture and without resync.";
    call_check: Seconds(0.0, 86_400.0), "300", "Seconds of silence after which a call is checked by a snapshot; 0 = never.";
    capture: Text(4096), "", "Path of a file to record the session's frames in.";
    queue_events: Number(16, 16_777_216), "65536", "Events that may wait for a slow consumer.";
    queue_bytes: Number(65_536, 17_179_869_184), "67108864", "Bytes of events that may wait for a slow consumer.";
    queue_policy: Word(&["drop-oldest", "drop-newest", "disconnect"]), "drop-oldest", "What happens when the queue is full; every loss is a record.";
}

impl ConfigRow {
    /// The row of a key.
    pub fn by_key(key: &str) -> Option<&'static ConfigRow> {
        CONFIG.iter().find(|row| row.key == key)
    }

    /// The accepted values, in words.
    pub fn range(&self) -> String {
        match self.kind {
            Servers => "host or host:port, comma separated".to_owned(),
            Word(words) => words.join(" | "),
            Text(max) => format!("text of at most {max} bytes"),
            Mask { of, prefix } => format!(
                "all, none, a number, or a comma list of names such as {}",
                mask_word(of.row().ged188.first().map_or("?", |(_, name)| name), prefix)
            ),
            Number(from, to) => format!("whole number from {from} to {to}"),
            Seconds(from, to) => format!("seconds from {from} to {to}"),
        }
    }
}

/// What a client is to be: keys and values as text, checked when they are set.
#[derive(Clone, Default)]
pub struct Config {
    values: Vec<(&'static str, String)>,
}

impl Config {
    /// All defaults.
    pub fn new() -> Config {
        Config::default()
    }

    /// Sets one key. Unknown keys and values out of range are `InvalidArgument`; the sentence names the key and never the password.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Error> {
        let Some(row) = ConfigRow::by_key(key) else {
            return Err(Error::new(ErrorKind::InvalidArgument, format!("there is no configuration key {key:?}")));
        };
        if !accepts(row.kind, value) {
            // Text may be a password or belong to people; it stays out of sentences that end up in logs.
            let shown = if matches!(row.kind, Text(_)) { "the value".to_owned() } else { format!("{value:?}") };
            return Err(Error::new(ErrorKind::InvalidArgument, format!("{key}: {shown} is not accepted; it takes {}", row.range())));
        }
        self.values.retain(|(set, _)| *set != row.key);
        self.values.push((row.key, value.to_owned()));
        Ok(())
    }

    /// The value of a key as set, else its default.
    pub fn get(&self, key: &str) -> &str {
        let set = self.values.iter().find(|(set, _)| *set == key).map(|(_, value)| value.as_str());
        set.unwrap_or_else(|| ConfigRow::by_key(key).map_or("", |row| row.default))
    }

    /// The typed settings. Values that do not fit each other are `InvalidArgument`.
    pub fn settings(&self) -> Result<Settings, Error> {
        let dialect = Dialect::by_name(self.get("dialect")).unwrap_or(Dialect::Ccx);
        let protocol = self.get("protocol").parse().unwrap_or(dialect.usual_version());
        let agent = self.get("mode") == "agent";
        let settings = Settings {
            servers: servers(self.get("servers")).unwrap_or_default(),
            agent,
            agent_id: self.get("agent_id").to_owned(),
            extension: self.get("extension").to_owned(),
            instrument: self.get("instrument").to_owned(),
            call_msg_mask: mask(EnumName::CallEventMask, "", self.get("events"), all_events(dialect, protocol)).unwrap_or(0),
            agent_state_mask: mask(EnumName::AgentStateMask, "AGENT_", self.get("agent_states"), all_agent_states(dialect)).unwrap_or(0),
            services: mode_service(agent) | mask(EnumName::ServiceMask, "CTI_SERVICE_", self.get("services"), 0).unwrap_or(0),
            protocol,
            protocol_min: self.get("protocol_min").parse().unwrap_or(*dialect.versions().start()),
            dialect,
            client_id: self.get("client_id").to_owned(),
            password: self.get("password").to_owned(),
            heartbeat: seconds(self.get("heartbeat")),
            connect_wait: seconds(self.get("connect_wait")),
            retry_first: seconds(self.get("retry_first")),
            retry_max: seconds(self.get("retry_max")),
            retry_spread: seconds(self.get("retry_spread")),
            request_timeout: seconds(self.get("request_timeout")),
            resync: self.get("resync") == "on",
            track_calls: self.get("track_calls") == "on",
            call_check: Some(seconds(self.get("call_check"))).filter(|check| !check.is_zero()),
            capture: self.get("capture").to_owned(),
            queue_events: self.get("queue_events").parse().unwrap_or(usize::MAX),
            queue_bytes: self.get("queue_bytes").parse().unwrap_or(usize::MAX),
            queue_policy: QueuePolicy::by_name(self.get("queue_policy")).unwrap_or(QueuePolicy::DropOldest),
        };
        settings.check()
    }
}

impl fmt::Debug for Config {
    /// The keys that are set; values stay out because some belong to people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.values.iter().map(|(key, _)| key)).finish()
    }
}

/// What to do when a queue is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueuePolicy {
    /// The oldest event goes.
    DropOldest,
    /// The new event goes.
    DropNewest,
    /// The session is given up and opened again.
    Disconnect,
}

impl QueuePolicy {
    /// The policy that the configuration calls so.
    pub fn by_name(word: &str) -> Option<QueuePolicy> {
        match word {
            "drop-oldest" => Some(QueuePolicy::DropOldest),
            "drop-newest" => Some(QueuePolicy::DropNewest),
            "disconnect" => Some(QueuePolicy::Disconnect),
            _ => None,
        }
    }
}

/// A configuration, typed and checked. No `Debug`: it holds a password.
#[derive(Clone)]
pub struct Settings {
    /// host:port of each server, at least one.
    pub servers: Vec<String>,
    /// Agent mode; else bridge mode.
    pub agent: bool,
    /// Agent login id; may be empty.
    pub agent_id: String,
    /// Extension; may be empty.
    pub extension: String,
    /// Instrument; may be empty.
    pub instrument: String,
    /// CallMsgMask of the open request.
    pub call_msg_mask: u32,
    /// AgentStateMask of the open request.
    pub agent_state_mask: u32,
    /// ServicesRequested of the open request.
    pub services: u32,
    /// Protocol version to ask for first.
    pub protocol: u32,
    /// Lowest protocol version to fall back to.
    pub protocol_min: u32,
    /// Dialect to speak.
    pub dialect: Dialect,
    /// ClientID.
    pub client_id: String,
    /// ClientPassword.
    pub password: String,
    /// Heartbeat interval.
    pub heartbeat: Duration,
    /// How long to keep trying until the first session is up.
    pub connect_wait: Duration,
    /// Pause before the second round through the servers.
    pub retry_first: Duration,
    /// Longest pause between two rounds.
    pub retry_max: Duration,
    /// Bound of the random wait of the GED-188 rule.
    pub retry_spread: Duration,
    /// How long a request waits for its answer unless it says otherwise.
    pub request_timeout: Duration,
    /// Whether calls and agents are asked for again after a reconnect or a loss.
    pub resync: bool,
    /// Whether calls, agents and devices are tracked.
    pub track_calls: bool,
    /// After how much silence a call is checked by a snapshot; `None` = never.
    pub call_check: Option<Duration>,
    /// Path of the capture file; empty = none.
    pub capture: String,
    /// Bound of each event queue, in events.
    pub queue_events: usize,
    /// Bound of each event queue, in bytes.
    pub queue_bytes: usize,
    /// What happens at the bound.
    pub queue_policy: QueuePolicy,
}

impl Settings {
    /// CallMsgMask of an open request with this version: GED-188 refuses bits that a version does not have.
    pub fn call_msg_mask_at(&self, protocol: u32) -> u32 {
        if protocol < self.protocol { self.call_msg_mask & all_events(self.dialect, protocol) } else { self.call_msg_mask }
    }

    fn check(self) -> Result<Settings, Error> {
        let wrong = |text: String| Err(Error::new(ErrorKind::InvalidArgument, text));
        if self.servers.is_empty() {
            return wrong("servers: no CTI server is given".to_owned());
        }
        if !self.dialect.versions().contains(&self.protocol) {
            let (from, to) = (self.dialect.versions().start().to_owned(), self.dialect.versions().end().to_owned());
            return wrong(format!("protocol: {} is not a version of dialect {}, which has {from} to {to}", self.protocol, self.dialect));
        }
        if self.protocol_min > self.protocol {
            return wrong(format!("protocol_min: {} is higher than protocol, which is {}", self.protocol_min, self.protocol));
        }
        if self.retry_first > self.retry_max {
            return wrong(format!("retry_first: {:?} is longer than retry_max, which is {:?}", self.retry_first, self.retry_max));
        }
        let named = [&self.agent_id, &self.extension, &self.instrument].into_iter().any(|text| !text.is_empty());
        match (self.agent, named) {
            (true, false) => wrong("mode: agent mode needs agent_id, extension or instrument".to_owned()),
            (false, true) => wrong("mode: agent_id, extension and instrument belong to agent mode".to_owned()),
            _ => Ok(self),
        }
    }
}

/// The service bit of a mode: CTI_SERVICE_CLIENT_EVENTS or CTI_SERVICE_ALL_EVENTS.
const fn mode_service(agent: bool) -> u32 {
    if agent { 0x01 } else { 0x10 }
}

/// Every call event that the guide of a dialect and version lists.
const fn all_events(dialect: Dialect, protocol: u32) -> u32 {
    match (dialect, protocol) {
        (Dialect::Ccx, _) => 0x0065_efff,
        (Dialect::Ged188, 23..) => 0xffff_ffff,
        (Dialect::Ged188, _) => 0x0fff_ffff,
    }
}

/// Every agent state that the guide of a dialect lists.
const fn all_agent_states(dialect: Dialect) -> u32 {
    match dialect {
        Dialect::Ccx => 0x1ff,
        Dialect::Ged188 => 0x3ff,
    }
}

fn accepts(kind: ConfigKind, value: &str) -> bool {
    match kind {
        Servers => servers(value).is_some(),
        Word(words) => words.contains(&value),
        Text(max) => value.len() <= max && !value.contains('\0'),
        Mask { of, prefix } => mask(of, prefix, value, 0).is_some(),
        Number(from, to) => value.parse().is_ok_and(|number: u64| (from..=to).contains(&number)),
        Seconds(from, to) => value.parse().is_ok_and(|number: f64| (from..=to).contains(&number)),
    }
}

/// host:port of each server of a comma list; `None` if it is empty or one is not a server.
fn servers(list: &str) -> Option<Vec<String>> {
    list.split(',').map(|server| with_port(server.trim())).collect()
}

fn with_port(server: &str) -> Option<String> {
    let bare_ipv6 = server.matches(':').count() > 1 && !server.starts_with('[');
    let valid = |host: &str| !host.is_empty() && !host.chars().any(char::is_whitespace);
    match server.rsplit_once(':') {
        _ if !valid(server) => None,
        _ if bare_ipv6 => Some(format!("[{server}]:{DEFAULT_PORT}")),
        Some((host, port)) if !port.ends_with(']') => {
            let port: u16 = port.parse().ok().filter(|port| *port > 0)?;
            valid(host).then(|| format!("{host}:{port}"))
        }
        _ => Some(format!("{server}:{DEFAULT_PORT}")),
    }
}

/// A mask in words; `None` if a word is not a name of it.
fn mask(of: EnumName, prefix: &str, value: &str, all: u32) -> Option<u32> {
    match value {
        "all" => return Some(all),
        "none" => return Some(0),
        _ => {}
    }
    let hex = value.strip_prefix("0x").and_then(|hex| u32::from_str_radix(hex, 16).ok());
    if let Some(number) = hex.or_else(|| value.parse().ok()) {
        return Some(number);
    }
    let rows = || of.row().ccx.iter().chain(of.row().ged188);
    let one = |word: &str| rows().find(|(_, name)| mask_word(name, prefix) == word).map(|(bit, _)| *bit);
    value.split(',').map(|word| one(word.trim())).try_fold(0, |all, bit| Some(all | bit?))
}

/// A mask name as people type it: `CALL_DELIVERED_MASK` is `call-delivered`.
pub fn mask_word(name: &str, prefix: &str) -> String {
    let name = name.strip_suffix("_MASK").unwrap_or(name);
    name.strip_prefix(prefix).unwrap_or(name).to_lowercase().replace('_', "-")
}

fn seconds(value: &str) -> Duration {
    value.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
