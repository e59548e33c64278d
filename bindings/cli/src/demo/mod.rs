//! `ccxcti demo`: the embedded contact centre, its CTI server and real clients in one process, and what they saw of a call.

mod cast;
mod merge;
mod picture;
mod play;

use clap::Args;

use ccxcti_core::sim::{Simulator, Site, Story};

use crate::end::{End, on_interrupt};
use crate::stories;

const EXAMPLES: &str = "\
Examples:
  ccxcti demo
  ccxcti demo --json

Needs no network beyond this machine, and ends by itself after a few seconds.";

/// Watch a phone call go through the embedded contact centre.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Demo {
    /// Which call
    #[arg(long, value_name = "NAME", default_value = "inbound-call")]
    story: String,
    /// Print each event as a JSON object with the name of the client that saw it
    #[arg(long)]
    json: bool,
}

impl Demo {
    /// Plays the story to its end.
    pub fn run(self) -> Result<(), End> {
        let story = Story::parse(stories::built_in(&self.story)?)?;
        on_interrupt(play::interrupt)?;
        let cast = cast::Cast::new(Site::of(None)?, &story);
        let mut picture: Box<dyn play::Picture> = match self.json {
            true => Box::new(picture::Json::new(&story)),
            false => Box::new(picture::Text::new(&cast, &story)),
        };
        let simulator = Simulator::start(Default::default())?;
        let clients = play::Clients::open(&story, &simulator.address())?;
        picture.begin()?;
        let seen = play::play(&story, &simulator, &clients, picture.as_mut())?;
        clients.close();
        picture.end(&seen)?;
        seen.complete()
    }
}

/// The program as the reader can call it again.
fn program() -> &'static str {
    // Cargo says so to the programs that it runs.
    if std::env::var_os("CARGO").is_some() { "cargo run -q --profile demo -p ccxcti-cli --" } else { "ccxcti" }
}
