//! `ccxcti demo`: the embedded contact centre, its CTI server and real clients in one process, and what they saw of a call.

mod cast;
mod clients;
mod merge;
mod picture;
mod play;
mod seen;

use clap::Args;

use ccxcti_core::sim::{SimOptions, Simulator, Site, Story};
use ccxcti_core::wire::Dialect;

use crate::end::{End, on_interrupt};
use crate::stories;

/// What the help says at its end.
fn examples() -> String {
    format!(
        "Examples:\n  ccxcti demo\n  ccxcti demo --story conference --json\n\n\
         Needs no network beyond this machine, and ends by itself after a few seconds.\n\nStories:\n{}",
        stories::list()
    )
}

/// Watch a phone call go through the embedded contact centre.
#[derive(Args)]
#[command(after_help = examples())]
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
        let story = stories::built_in(&self.story)?;
        on_interrupt(play::interrupt)?;
        show(&story, self.json)
    }
}

fn show(story: &Story, json: bool) -> Result<(), End> {
    let cast = cast::Cast::new(Site::of(story.site.as_deref())?, story);
    let mut picture: Box<dyn play::Picture> = match json {
        true => Box::new(picture::Json::new(story)),
        false => Box::new(picture::Text::new(&cast, story)),
    };
    let simulator = Simulator::start(options(story))?;
    let mut clients = clients::Clients::open(story, &simulator.address())?;
    picture.begin()?;
    let seen = play::play(story, &simulator, &mut clients, picture.as_mut())?;
    clients.close();
    picture.end(&seen)?;
    seen.complete()
}

/// The contact centre that a story happens in; it speaks what the first client speaks.
fn options(story: &Story) -> SimOptions {
    let words = story.clients.first().map_or("", |(_, options)| options.as_str()).split_whitespace();
    let dialect = words.filter_map(|word| word.strip_prefix("dialect=")).find_map(Dialect::by_name);
    let usual = SimOptions::default();
    SimOptions { site: story.site.clone(), dialect: dialect.unwrap_or(usual.dialect), ..usual }
}

/// The program as the reader can call it again.
fn program() -> &'static str {
    // Cargo says so to the programs that it runs.
    if std::env::var_os("CARGO").is_some() { "cargo run -q --profile demo -p ccxcti-cli --" } else { "ccxcti" }
}
