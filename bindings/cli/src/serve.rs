//! `ccxcti serve`: the embedded contact centre with its CTI server, told what to do by verbs on standard input.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use ccxcti_core::sim::{Log, SimOptions, Simulator, Site, print_site};
use ccxcti_core::wire::Dialect;
use clap::Args;
use serde_json::Value;

use crate::coding::dialect_parser;
use crate::end::{End, complain, on_interrupt};
use crate::lines::{Line, Lines};
use crate::output;
use crate::stories::built_in_or_file;

/// How often to look whether the first client has come, before stories begin.
const CLIENT_LOOK: Duration = Duration::from_millis(50);
/// A story that lasts longer is not one.
const STORY_MAX: Duration = Duration::from_secs(24 * 3600);

const EXAMPLES: &str = "\
Example:
  ccxcti serve --listen 127.0.0.1:12028
  listening on 127.0.0.1:12028

Then type verbs, one per line; each is answered with one line, ok or error:
  login AGENT EXT   logout AGENT [force]   ready AGENT   not-ready AGENT [REASON]
  dial DEVICE NUMBER [ani=.. dnis=.. as=NAME]   answer DEVICE [CALL]   hang-up DEVICE [CALL]
  wait DURATION   show devices|calls|clients

The default site: trigger 7000 leads to the queue \"Sales\" of agents 1001 (Ana, on 2006) and 1002 (Ben, on 2007);
a number outside of the site, such as +15551234, can dial, answer and hang up too.";

/// Run the embedded contact centre with its CTI server.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Serve {
    /// Address to listen on; port 0 picks a free one [default: 127.0.0.1:0]
    #[arg(long, value_name = "ADDR")]
    listen: Vec<String>,
    /// ccx or ged188 [default: ccx]
    #[arg(long, value_name = "D", value_parser = dialect_parser(), hide_possible_values = true)]
    dialect: Option<Dialect>,
    /// File that describes the site; --print-site shows the default one
    #[arg(long, value_name = "FILE")]
    site: Option<String>,
    /// Play this story, a built-in one or a file, as soon as the first client is there
    #[arg(long, value_name = "NAME|FILE")]
    story: Vec<String>,
    /// Play the stories so many times
    #[arg(long, value_name = "N", requires = "story", value_parser = clap::value_parser!(u64).range(1..))]
    repeat: Option<u64>,
    /// Highest protocol version to accept
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=25))]
    protocol_max: Option<u32>,
    /// Print the site and end
    #[arg(long)]
    print_site: bool,
}

impl Serve {
    /// Serves until Ctrl-C.
    pub fn run(self) -> Result<(), End> {
        let site = self.site.as_deref().map(site_text).transpose()?;
        if self.print_site {
            let text = site.as_deref().unwrap_or(print_site());
            return output::bytes(text.as_bytes());
        }
        let stories = self.story.iter().map(|name| built_in_or_file(name)).collect::<Result<Vec<_>, _>>()?;
        let simulator = Arc::new(Simulator::start(self.options(site))?);
        let stopped = Arc::clone(&simulator);
        on_interrupt(move || {
            stopped.stop();
            std::process::exit(crate::end::INTERRUPTED.into());
        })?;
        for address in simulator.addresses() {
            output::line(&format!("listening on {address}"))?;
        }
        if !stories.is_empty() {
            let (simulator, repeat) = (Arc::clone(&simulator), self.repeat.unwrap_or(1));
            thread::spawn(move || play(&simulator, &stories, repeat));
        }
        answer(&simulator)?;
        loop {
            thread::park();
        }
    }

    fn options(&self, site: Option<String>) -> SimOptions {
        let mut options = SimOptions { site, log: log(), ..SimOptions::default() };
        if !self.listen.is_empty() {
            options.listen = self.listen.clone();
        }
        options.dialect = self.dialect.unwrap_or(options.dialect);
        options.protocol_max = self.protocol_max.or(options.protocol_max);
        options
    }
}

/// Answers verbs until standard input ends.
fn answer(simulator: &Simulator) -> Result<(), End> {
    let mut lines = Lines::new(io::stdin().lock());
    while let Some(Line { bytes, .. }) = lines.next_line()? {
        let verb = bytes.map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned());
        match verb.as_deref() {
            Some("") => {}
            Some(verb) => output::line(&simulator.command(verb).unwrap_or_else(|error| error))?,
            None => output::line("error the line is too long")?,
        }
    }
    Ok(())
}

/// Plays the stories in turn, once somebody listens.
fn play(simulator: &Simulator, stories: &[String], repeat: u64) {
    while simulator.command("show clients").is_ok_and(|clients| clients == "ok []") {
        thread::sleep(CLIENT_LOOK);
    }
    let all = (0..repeat).flat_map(|_| stories);
    for (index, story) in all.enumerate() {
        if index > 0 {
            log_everybody_out(simulator);
        }
        let played = simulator.play(story).and_then(|run| run.wait(STORY_MAX).unwrap_or(Ok(())));
        if let Err(error) = played {
            complain(&error.text);
            return;
        }
    }
}

/// A story begins with nobody logged in; the one before may have left people there.
fn log_everybody_out(simulator: &Simulator) {
    let shown = simulator.command("show devices").unwrap_or_default();
    let devices: Vec<Value> = shown.strip_prefix("ok ").and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    for device in devices.iter().filter(|device| device.get("state").is_some_and(|state| state != "LOGOUT")) {
        if let Some(agent) = device.get("agent").and_then(Value::as_str) {
            // An agent who has gone meanwhile is what is wanted.
            let _ = simulator.command(&format!("logout {agent} force"));
        }
    }
}

/// What the server has to tell, for a person at a terminal.
fn log() -> Option<Log> {
    let log = |line: &str| complain(line);
    io::stderr().is_terminal().then(|| Arc::new(log) as Log)
}

/// The text of a site file, checked.
fn site_text(path: &str) -> Result<String, End> {
    let text = std::fs::read_to_string(path).map_err(|error| End::Failed(format!("cannot read {path}: {error}")))?;
    Site::parse(&text).map_err(|error| End::Failed(format!("{path}: {error}")))?;
    Ok(text)
}
