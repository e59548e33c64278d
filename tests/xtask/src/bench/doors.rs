//! Events per second and processor time, socket to handler: every door beside plain clients.

use std::fmt::Write as _;
use std::time::Duration;

use super::child::json;
use super::consumers::{CONSUMERS, Consumer, Installed, Role, named};
use super::median;
use super::page::{Bound, Entry, Section, Stamp, Target, number};
use super::sender::{Profile, Sender};

/// Events of one turn.
const EVENTS: u64 = 200_000;
/// Events of one turn of a consumer whose queue holds 65,536, and cannot be told to hold more.
const FEW_EVENTS: u64 = 50_000;
/// Events of a short turn.
const SHORT_EVENTS: u64 = 5_000;
/// So many of [`EVENTS`] must differ from each other.
const DIFFERENT: u64 = 100_000;
/// Turns of each consumer; everybody has one, then everybody the next, so that a change of the machine's mood meets all of them.
const TURNS: usize = 5;
/// No turn takes longer.
const DEADLINE: Duration = Duration::from_secs(60);

/// What is asked of whom, in events per second.
const TARGETS: [(&str, f64); 4] = [
    ("C callback", 1_000_000.0),
    ("Python callback", 300_000.0),
    ("Python callback, busy main thread", 10_000.0),
    ("Node callback", 500_000.0),
];

/// Medians of a consumer.
struct Figures {
    consumer: Consumer,
    per_second: f64,
    cpu_per_million: f64,
}

/// Measures every consumer, and writes the section.
pub fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    let (streams, figures) = measure(&Installed::new(Profile::Release, CONSUMERS)?, CONSUMERS, EVENTS, TURNS)?;
    if streams.many.different < DIFFERENT {
        return Err(format!("only {} of the events differ from each other", streams.many.different));
    }
    let text = page(&streams, &figures, TURNS);
    let targets: Vec<Target> = TARGETS.iter().filter_map(|(name, least)| target(&figures, name, *least)).collect();
    Entry { section: Section::Doors, command: "", stamp: &stamp, text: &text, targets: &targets }.write()
}

/// Measures the consumers whose names contain `name` and prints the figures.
pub fn only(name: &str, options: &[&str]) -> Result<(), String> {
    let turns = match options {
        [] => TURNS,
        ["--turns", turns] => turns.parse().map_err(|error| format!("--turns {turns}: {error}"))?,
        _ => return Err("cargo xtask bench doors --only NAME [--turns N]".to_owned()),
    };
    let consumers = named(name)?;
    let (streams, figures) = measure(&Installed::new(Profile::Release, &consumers)?, &consumers, EVENTS, turns)?;
    println!("{}", page(&streams, &figures, turns));
    Ok(())
}

/// Few events and one turn: whether every program works, and whether a lost event is noticed. Writes nothing.
pub fn short(installed: &Installed) -> Result<(), String> {
    measure(installed, CONSUMERS, SHORT_EVENTS, 1)?;
    let spoilt = Sender::start(installed.profile, SHORT_EVENTS, &["--skip", "100"])?;
    match named("C callback")?.first().map(|consumer| turn(installed, consumer, &spoilt)) {
        Some(Err(reason)) if reason.contains("not every event arrived") => Ok(()),
        ended => Err(format!("an event was lost, and nobody noticed: {ended:?}")),
    }
}

fn target(figures: &[Figures], name: &str, least: f64) -> Option<Target> {
    let figure = figures.iter().find(|figure| figure.consumer.name == name)?;
    let what = format!("{name}, three fields read");
    Some(Target { what, bound: Bound::AtLeast(least), measured: figure.per_second, unit: "events/s" })
}

/// The two streams.
struct Streams {
    many: Sender,
    few: Sender,
}

impl Streams {
    fn of(&self, consumer: &Consumer) -> &Sender {
        if consumer.role == Role::Few { &self.few } else { &self.many }
    }
}

fn measure(installed: &Installed, consumers: &[Consumer], events: u64, turns: usize) -> Result<(Streams, Vec<Figures>), String> {
    let profile = installed.profile;
    let streams = Streams { many: Sender::start(profile, events, &[])?, few: Sender::start(profile, events.min(FEW_EVENTS), &[])? };
    let mut all: Vec<Vec<(f64, f64)>> = vec![Vec::new(); consumers.len()];
    for _ in 0..turns {
        for (consumer, figures) in consumers.iter().zip(&mut all) {
            figures.push(turn(installed, consumer, streams.of(consumer))?);
        }
    }
    let figures = consumers.iter().zip(all).map(|(consumer, turns)| Figures {
        consumer: *consumer,
        per_second: median(turns.iter().map(|(per_second, _)| *per_second).collect()),
        cpu_per_million: median(turns.iter().map(|(_, cpu)| *cpu).collect()),
    });
    let figures = figures.collect();
    Ok((streams, figures))
}

/// Events per second and processor seconds per million of one turn. An event that is missing, twice or out of order fails the bench.
fn turn(installed: &Installed, consumer: &Consumer, sender: &Sender) -> Result<(f64, f64), String> {
    let failed = |reason: String| format!("{}: {reason}", consumer.name);
    let said = json(&mut installed.command(consumer, sender, None), DEADLINE).map_err(failed)?;
    let start = sender.line().map_err(failed)?["start_ns"].as_u64();
    sender.complete(&said, consumer.numbered()).map_err(failed)?;
    let (events, figure) = (sender.events as f64, |key: &str| said[key].as_f64().unwrap_or(f64::NAN));
    // What reads no socket tells how long it took; everybody else when the last event was there.
    let took = start.zip(said["end_ns"].as_u64()).map_or(f64::NAN, |(start, end)| end.saturating_sub(start) as f64 / 1e9);
    let (per_second, cpu) = (events / said["seconds"].as_f64().unwrap_or(took), figure("cpu_seconds") * 1e6 / events);
    println!("{}: {} events/s, {} processor seconds per million", consumer.name, number(per_second), number(cpu));
    Ok((per_second, cpu))
}

fn page(streams: &Streams, figures: &[Figures], turns: usize) -> String {
    let Streams { many, few } = streams;
    let (events, different, bytes) = (number(many.events as f64), number(many.different as f64), many.bytes / many.events.max(1));
    let (few, turns) = (number(few.events as f64), format!("Medians of {turns} turns, everybody once and then everybody again."));
    let stream = format!(
        "Another process (`bench-sender`) writes a recording of {events} events of the load's mix of calls (`core/src/sim/load/mix.rs`), {different}\n\
         of them different from all before, {bytes} bytes each on average, as fast as the socket takes it"
    );
    let mut page =
        format!("{stream}{METHOD} {turns}\n\nThe CLI, whose queue holds 65,536 events, reads the first {few} of them.{BUSY}\n\n{TABLE}\n");
    for figure in figures {
        let Figures { consumer, per_second, cpu_per_million } = figure;
        let baseline = consumer.baseline.and_then(|name| figures.iter().find(|other| other.consumer.name == name));
        let against = baseline.map_or_else(
            || "- | -".to_owned(),
            |baseline| {
                let (speed, cpu) = (per_second / baseline.per_second, cpu_per_million / baseline.cpu_per_million);
                format!("{speed:.2} x | {cpu:.2} x of: {}", baseline.consumer.name)
            },
        );
        let _ = writeln!(page, "| {} | {} | {cpu_per_million:.2} | {against} |", consumer.name, number(*per_second));
    }
    page
}

const METHOD: &str = "; every consumer\n\
    reads call_id, calling_device_id and ani of each event. That every event arrived once and in order is checked by their count and by a sum\n\
    of the call ids that depends on their order, and in our own clients by the sequence numbers, too: one event too few fails the run. Time\n\
    from before the first byte is written until the last event is read; processor time (user and system, all threads of the consumer's\n\
    process) from before the open. Calls are tracked, as by default.\n\n\
    The plain clients are what people write by hand today (`tests/bench/clients`): they keep no session (no heartbeats, no reconnect), check\n\
    nothing and know the messages of this stream. The read loop is the floor: it throws the bytes away. memcpy is the limit: the same bytes\n\
    from memory to memory. The processor time of the CLI is its own, without the program that counts its lines.";
const BUSY: &str = " Busy main thread: it\n\
    never stops computing in Python. Busy loop: somebody else's work in slices of 10 ms, one after the other.";
const TABLE: &str = "\
| consumer | events/s | processor seconds per million events | speed | processor time |\n|---|---|---|---|---|";
