//! The options of a client session, and Ctrl-C while one is open.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use ccxcti_core::Config;
use ccxcti_core::call::Picture;
use ccxcti_core::engine::{CaptureReport, Client, Subscription};
use clap::Args;

use crate::end::{End, on_interrupt};

/// Longer than any waiting that a configuration can ask for makes sense; the engine ends the waiting itself.
const WAIT_STEP: Duration = Duration::from_secs(3600);

/// Who the client is and what it wants to see. Ranges are those of the library's configuration keys.
#[derive(Args)]
#[command(next_help_heading = "Session options")]
pub struct SessionOptions {
    /// See every call of the contact centre (the default)
    #[arg(long, conflicts_with_all = ["agent_id", "extension", "instrument"])]
    bridge: bool,
    /// Be the desktop of this agent: see the calls of the agent's phone
    #[arg(long, value_name = "ID")]
    agent_id: Option<String>,
    /// Extension of the agent's phone
    #[arg(long, value_name = "EXT")]
    extension: Option<String>,
    /// Instrument (device) of the agent
    #[arg(long, value_name = "DEV")]
    instrument: Option<String>,
    /// Call events wanted: all, none or names such as call-delivered,begin-call [default: all]
    #[arg(long, value_name = "LIST")]
    events: Option<String>,
    /// Agent states wanted: all, none or names such as available,talking [default: all]
    #[arg(long, value_name = "LIST")]
    agent_states: Option<String>,
    /// Protocol version to ask for [default: 17 for ccx, 25 for ged188]
    #[arg(long, value_name = "N")]
    protocol: Option<String>,
    /// ccx (Unified CCX) or ged188 (Unified CCE) [default: ccx]
    #[arg(long, value_name = "D")]
    dialect: Option<String>,
    /// Seconds of silence before asking whether the server is there, 5 to 30 [default: 5]
    #[arg(long, value_name = "SECONDS")]
    heartbeat: Option<String>,
    /// Name of this client at the server [default: ccxcti]
    #[arg(long, value_name = "NAME")]
    client_id: Option<String>,
    /// File whose first line is the client's password; Unified CCX ignores it
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl SessionOptions {
    /// The configuration of a client for these servers.
    pub fn config(&self, servers: &str, wait: Option<&str>) -> Result<Config, End> {
        let mut config = Config::new();
        set(&mut config, "servers", "SERVER", servers)?;
        config.set("mode", if self.is_agent() { "agent" } else { "bridge" })?;
        let given = [
            ("agent_id", "--agent-id", self.agent_id.as_deref()),
            ("extension", "--extension", self.extension.as_deref()),
            ("instrument", "--instrument", self.instrument.as_deref()),
            ("events", "--events", self.events.as_deref()),
            ("agent_states", "--agent-states", self.agent_states.as_deref()),
            ("protocol", "--protocol", self.protocol.as_deref()),
            ("dialect", "--dialect", self.dialect.as_deref()),
            ("heartbeat", "--heartbeat", self.heartbeat.as_deref()),
            ("client_id", "--client-id", self.client_id.as_deref()),
            ("connect_wait", "--wait", wait),
        ];
        for (key, option, value) in given {
            value.map_or(Ok(()), |value| set(&mut config, key, option, value))?;
        }
        if let Some(file) = &self.password_file {
            let text = std::fs::read_to_string(file).map_err(|error| End::Failed(format!("cannot read {}: {error}", file.display())))?;
            set(&mut config, "password", "--password-file", text.lines().next().unwrap_or_default())?;
        }
        Ok(config)
    }

    /// Whether none is given: for what has no session of its own.
    pub fn is_empty(&self) -> bool {
        let given = [&self.events, &self.agent_states, &self.protocol, &self.dialect, &self.heartbeat, &self.client_id];
        !self.bridge && !self.is_agent() && self.password_file.is_none() && given.iter().all(|option| option.is_none())
    }

    fn is_agent(&self) -> bool {
        self.agent_id.is_some() || self.extension.is_some() || self.instrument.is_some()
    }
}

/// Sets a key; an error names it as the command line does.
fn set(config: &mut Config, key: &str, option: &str, value: &str) -> Result<(), End> {
    config.set(key, value).map_err(|error| End::Usage(error.text.replacen(key, option, 1)))
}

/// A client that Ctrl-C closes: with CLOSE_REQ, from the thread that hears of it.
pub struct Session {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    client: OnceLock<Client>,
    interrupted: AtomicBool,
}

impl Shared {
    fn close(&self) {
        if let Some(client) = self.client.get() {
            client.close();
        }
    }
}

impl Session {
    /// Opens the session, or says why not. To be called once: it also takes over Ctrl-C.
    pub fn open(config: &Config) -> Result<(Session, Subscription), End> {
        let session = Session { shared: Arc::default() };
        let shared = Arc::clone(&session.shared);
        on_interrupt(move || {
            shared.interrupted.store(true, Ordering::SeqCst);
            shared.close();
        })?;
        let (client, events) = Client::start(config)?;
        let client = session.shared.client.get_or_init(|| client);
        while !session.interrupted() {
            match client.wait_up(WAIT_STEP) {
                Ok(true) => return Ok((session, events)),
                Ok(false) => {}
                // Closing is what ended the waiting then.
                Err(_) if session.interrupted() => break,
                Err(error) => return Err(error.into()),
            }
        }
        session.close();
        Err(End::Interrupted)
    }

    /// Whether Ctrl-C ended it.
    pub fn interrupted(&self) -> bool {
        self.shared.interrupted.load(Ordering::SeqCst)
    }

    /// What is known of calls, agents and devices now.
    pub fn picture(&self) -> Picture {
        self.shared.client.get().map(Client::picture).unwrap_or_default()
    }

    /// How the capture is going, where there is one.
    pub fn capture(&self) -> Option<CaptureReport> {
        self.shared.client.get()?.capture()
    }

    /// Ends the session with CLOSE_REQ and waits for the answer, at most 5 s.
    pub fn close(&self) {
        self.shared.close();
    }
}
