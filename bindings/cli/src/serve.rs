//! `ccxcti serve`: the embedded contact centre with its CTI server, told what to do by verbs on standard input.

use std::io;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use ccxcti_core::sim::{Log, SimOptions, Simulator, Site, Story, VerbRow, fault_help, print_site, verbs};
use ccxcti_core::wire::Dialect;
use clap::Args;
use serde_json::Value;

use crate::coding::dialect_parser;
use crate::end::{End, complain, on_interrupt};
use crate::lines::{Line, Lines};
use crate::output;
use crate::stories::{built_in_or_file, site_of};

/// How often to look whether the first client has come, before stories begin.
const CLIENT_LOOK: Duration = Duration::from_millis(50);
/// A story that lasts longer is not one.
const STORY_MAX: Duration = Duration::from_secs(24 * 3600);

const EXAMPLES: &str = "\
Examples:
  ccxcti serve --listen 127.0.0.1:12028
  ccxcti serve --story consult-transfer --shuffle --seed 7
  ccxcti serve --load 5 --listen 127.0.0.1:12028 --listen 127.0.0.1:12029

The first lines of its output are `listening on ADDRESS`, one for each --listen. Then type verbs, one per line; each is
answered with one line, ok or error:
";

const SITE: &str = "
The default site: trigger 7000 leads to the queue \"Sales\" of agents 1001 (Ana, on 2006) and 1002 (Ben, on 2007);
a number outside of the site, such as +15551234, can dial, answer and hang up too.";

/// What the help says at its end.
fn examples() -> String {
    let usages: Vec<String> = verbs().iter().map(VerbRow::usage).collect();
    let width = usages.iter().map(String::len).filter(|width| *width < 30).max().unwrap_or_default();
    // What is too long for the column of usages has a line of its own.
    let lines = usages.iter().zip(verbs()).map(|(usage, row)| match usage.len() > width {
        true => format!("  {usage}\n  {:<width$}  {}\n", "", row.about),
        false => format!("  {usage:<width$}  {}\n", row.about),
    });
    format!("{EXAMPLES}{}{SITE}", lines.collect::<String>())
}

/// Run the embedded contact centre with its CTI server.
#[derive(Args)]
#[command(after_help = examples())]
pub struct Serve {
    /// Address to listen on; port 0 picks a free one; twice = two nodes of the site, the first is the master [default: 127.0.0.1:0]
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
    /// Make so many calls per second, of a realistic mix, until stopped
    #[arg(long, value_name = "CPS")]
    load: Option<f64>,
    /// Where everything random begins: the load, the shuffled order
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Deliver events in any order that the protocol allows, to each client another
    #[arg(long)]
    shuffle: bool,
    /// Start without a master; `go-master` makes one
    #[arg(long)]
    standby: bool,
    /// Do something bad to connections, KIND@POINT[=VALUE]; `--fault help` lists what there is
    #[arg(long, value_name = "FAULT")]
    fault: Vec<String>,
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
        if self.fault.iter().any(|fault| fault == "help") {
            return output::bytes(fault_help().as_bytes());
        }
        let site = self.site.as_deref().map(site_text).transpose()?;
        if self.print_site {
            let text = site.as_deref().unwrap_or(print_site());
            return output::bytes(text.as_bytes());
        }
        let stories = self.story.iter().map(|name| built_in_or_file(name)).collect::<Result<Vec<_>, _>>()?;
        // A story may bring the site that it happens on.
        let site = if site.is_some() { site } else { site_of(&stories)? };
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
        let usual = SimOptions::default();
        SimOptions {
            site,
            listen: if self.listen.is_empty() { usual.listen } else { self.listen.clone() },
            standby: self.standby,
            dialect: self.dialect.unwrap_or(usual.dialect),
            protocol_max: self.protocol_max,
            shuffle: self.shuffle,
            seed: self.seed,
            faults: self.fault.clone(),
            load: self.load,
            log: Some(log()),
        }
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
fn play(simulator: &Simulator, stories: &[Story], repeat: u64) {
    while !has_open_session(simulator) {
        thread::sleep(CLIENT_LOOK);
    }
    let all = (0..repeat).flat_map(|_| stories);
    for (index, story) in all.enumerate() {
        if index > 0 {
            log_everybody_out(simulator);
        }
        let played = simulator.play_story(story).and_then(|run| run.wait(STORY_MAX).unwrap_or(Ok(())));
        if let Err(error) = played {
            complain(&error.text);
            return;
        }
    }
}

/// Whether a client has opened its session: a connection alone sees nothing yet. True also when nobody answers any more.
fn has_open_session(simulator: &Simulator) -> bool {
    let Ok(shown) = simulator.command("show clients") else { return true };
    let clients: Vec<Value> = shown.strip_prefix("ok ").and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    clients.iter().any(|client| client.get("mode").is_some_and(|mode| mode != "not-open"))
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

/// What the server has to tell: who was reset, and why.
fn log() -> Log {
    Arc::new(|line: &str| complain(line))
}

/// The text of a site file, checked.
fn site_text(path: &str) -> Result<String, End> {
    let text = std::fs::read_to_string(path).map_err(|error| End::Failed(format!("cannot read {path}: {error}")))?;
    Site::parse(&text).map_err(|error| End::Failed(format!("{path}: {error}")))?;
    Ok(text)
}
