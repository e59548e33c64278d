//! From the moment an event is due to the handler that has read it: open loop, on a schedule that the consumer cannot slow down.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use super::child::json;
use super::consumers::{CONSUMERS, Consumer, Installed, Role, named};
use super::median;
use super::page::{Bound, Entry, Section, Stamp, Target};
use super::sender::{Profile, Sender};
use crate::tools::work;

/// Events per second, seconds, and turns. The targets are about the one in the middle, which therefore has more turns.
const RATES: [(u32, u64, usize); 3] = [(500, 10, 1), (5_000, 2, 3), (50_000, 2, 1)];
/// No turn takes longer; a busy host needs a while for what came at 50,000 events/s.
const DEADLINE: Duration = Duration::from_secs(60);
/// Events per second that the targets are about.
const TARGET_RATE: u32 = 5_000;
/// p99 in milliseconds that is asked of whom.
const TARGETS: [(&str, f64); 3] = [("C callback", 1.0), ("Python callback", 5.0), ("Node callback", 5.0)];

/// Delays of one consumer at one rate, in milliseconds.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Delays {
    p50: f64,
    p99: f64,
    p999: f64,
    longest: f64,
    /// p99 of how late the sender itself was.
    sender: f64,
}

/// What was measured of whom at which rate.
type Row = (Consumer, u32, Delays);

/// Measures every consumer that knows events, and writes the section.
pub fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    let consumers: Vec<Consumer> = CONSUMERS.iter().copied().filter(|consumer| consumer.role != Role::Bytes).collect();
    let rows = measure(&Installed::new(Profile::Release, &consumers)?, &consumers, &RATES)?;
    let targets: Vec<Target> = TARGETS.iter().filter_map(|(name, limit)| target(&rows, name, *limit)).collect();
    Entry { section: Section::Latency, command: "", stamp: &stamp, text: &page(&rows), targets: &targets }.write()
}

/// One rate and one turn for one consumer of each language: whether the programs work. Writes nothing.
pub fn short(installed: &Installed) -> Result<(), String> {
    let consumers = TARGETS.iter().map(|(name, _)| named(name)).collect::<Result<Vec<_>, _>>()?;
    let consumers: Vec<Consumer> = consumers.iter().filter_map(|found| found.first().copied()).collect();
    measure(installed, &consumers, &[(5_000, 1, 1)]).map(drop)
}

fn target(rows: &[Row], name: &str, limit: f64) -> Option<Target> {
    let (_, _, delays) = rows.iter().find(|(consumer, rate, _)| consumer.name == name && *rate == TARGET_RATE)?;
    let what = format!("{name}, p99 from the send time at 5,000 events/s, idle host");
    Some(Target { what, bound: Bound::Below(limit), measured: delays.p99, unit: "ms" })
}

fn measure(installed: &Installed, consumers: &[Consumer], rates: &[(u32, u64, usize)]) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for (rate, seconds, turns) in rates {
        let sender = Sender::start(installed.profile, u64::from(*rate) * seconds, &["--rate", &rate.to_string()])?;
        let mut all: Vec<Vec<Delays>> = vec![Vec::new(); consumers.len()];
        for _ in 0..*turns {
            for (consumer, turns) in consumers.iter().zip(&mut all) {
                turns.push(turn(installed, consumer, &sender, *rate).map_err(|reason| format!("{}: {reason}", consumer.name))?);
            }
        }
        rows.extend(consumers.iter().zip(all).map(|(consumer, turns)| (*consumer, *rate, middle(&turns))));
    }
    Ok(rows)
}

/// The median of each figure.
fn middle(turns: &[Delays]) -> Delays {
    let of = |figure: fn(&Delays) -> f64| median(turns.iter().map(figure).collect());
    Delays { p50: of(|d| d.p50), p99: of(|d| d.p99), p999: of(|d| d.p999), longest: of(|d| d.longest), sender: of(|d| d.sender) }
}

/// One consumer reads a stream; each event's time is compared with the sender's schedule.
fn turn(installed: &Installed, consumer: &Consumer, sender: &Sender, rate: u32) -> Result<Delays, String> {
    let file = work().join("bench/times");
    let said = json(&mut installed.command(consumer, sender, Some(&file)), DEADLINE)?;
    let sent = sender.line()?;
    sender.complete(&said, consumer.numbered())?;
    let start = sent["start_ns"].as_u64().ok_or_else(|| format!("bench-sender said {sent}"))?;
    let late = sent["late"]["p99_ms"].as_f64().unwrap_or(f64::NAN);
    let delays = delays(&times(&file, sender.events)?, start, rate, late);
    println!("{} at {rate} events/s: p50 {:.3} ms, p99 {:.3} ms (sender {late:.3} ms)", consumer.name, delays.p50, delays.p99);
    Ok(delays)
}

/// The time of each event, in nanoseconds, as this machine writes numbers.
fn times(file: &Path, events: u64) -> Result<Vec<u64>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    // Nobody may read the times of the turn before.
    std::fs::remove_file(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let times: Vec<u64> = bytes.chunks_exact(8).filter_map(|bytes| bytes.try_into().ok().map(u64::from_ne_bytes)).collect();
    if times.len() as u64 == events { Ok(times) } else { Err(format!("{} times for {events} events", times.len())) }
}

/// Event number n, from 0, was due n/rate seconds after `start`.
fn delays(times: &[u64], start: u64, rate: u32, sender: f64) -> Delays {
    let due = |event: usize| start + event as u64 * 1_000_000_000 / u64::from(rate);
    let mut all: Vec<u64> = times.iter().enumerate().map(|(event, time)| time.saturating_sub(due(event))).collect();
    all.sort_unstable();
    let at = |share: f64| {
        let place = ((all.len() as f64 * share).ceil() as usize).saturating_sub(1);
        all.get(place).map_or(f64::NAN, |delay| *delay as f64 / 1e6)
    };
    Delays { p50: at(0.5), p99: at(0.99), p999: at(0.999), longest: at(1.0), sender }
}

fn page(rows: &[Row]) -> String {
    let mut page = format!("{METHOD}\n");
    for (rate, seconds, turns) in RATES {
        let events = u64::from(rate) * seconds;
        let turns = if turns > 1 { format!("; medians of {turns} turns") } else { String::new() };
        let _ = write!(page, "\n### {rate} events/s\n\n{events} events in {seconds} s{turns}.\n\n{TABLE}\n");
        for (consumer, _, delays) in rows.iter().filter(|(_, of, _)| *of == rate) {
            let Delays { p50, p99, p999, longest, sender } = delays;
            let against = consumer.baseline.and_then(|name| rows.iter().find(|(other, of, _)| other.name == name && *of == rate));
            let ratio = against.map_or("-".to_owned(), |(_, _, baseline)| format!("{:.2} x", p99 / baseline.p99));
            let _ = writeln!(page, "| {} | {p50:.2} | {p99:.2} | {p999:.2} | {longest:.2} | {sender:.2} | {ratio} |", consumer.name);
        }
    }
    page
}

const METHOD: &str = "\
Another process sends the first events of the recording of the section above on a schedule that it keeps whatever the consumer does: event n is due n/rate\n\
seconds after the start. The delay of an event is the time from when it was due until the handler has read its three fields, on\n\
CLOCK_MONOTONIC, which both processes share. The sender's own lateness, whose p99 stands in the last column, is part of it. Every event must\n\
arrive once and in order, as above. Milliseconds. The CLI's events are counted when the reader behind its pipe has the line.";
const TABLE: &str =
    "| consumer | p50 | p99 | p99.9 | longest | sender's p99 | p99 against the plain client |\n|---|---|---|---|---|---|---|";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_counts_from_when_the_event_was_due() {
        // A hundred events at 1,000 a second, each 2 ms late but the last, which is 52 ms late.
        let mut times: Vec<u64> = (0..100).map(|event| 5_000_000_000 + event * 1_000_000 + 2_000_000).collect();
        times[99] += 50_000_000;
        let shown = delays(&times, 5_000_000_000, 1_000, 0.5);
        assert_eq!(shown, Delays { p50: 2.0, p99: 2.0, p999: 52.0, longest: 52.0, sender: 0.5 });
    }

    #[test]
    fn times_must_be_as_many_as_events() {
        let file = std::env::temp_dir().join(format!("ccxcti-bench-times-{}", std::process::id()));
        std::fs::write(&file, [1u64.to_ne_bytes(), 2u64.to_ne_bytes()].concat()).unwrap();
        assert_eq!(times(&file, 2), Ok(vec![1, 2]));
        assert!(times(&file, 2).is_err(), "they are read once");
        std::fs::write(&file, 1u64.to_ne_bytes()).unwrap();
        assert_eq!(times(&file, 2), Err("1 times for 2 events".to_owned()));
    }
}
