//! `ccxcti monitor`: a client session, one line per event.

use std::time::{Duration, Instant, SystemTime};

use ccxcti_core::Event;
use ccxcti_core::engine::{Next, NextBatch, Subscription};
use ccxcti_core::event::rfc3339;
use clap::Args;

use crate::end::{End, exit_on_interrupt};
use crate::output;
use crate::recording::play;
use crate::session::{Session, SessionOptions};
use crate::style::Style;
use crate::tracked::{Form, Moment, Tracked};
use crate::words;

/// How often the ages in the table of calls move on.
const REDRAW: Duration = Duration::from_secs(1);
/// Events that one look at the calls may cover.
const BATCH: usize = 256;

const EXAMPLES: &str = "\
Examples:
  ccxcti monitor ccx1,ccx2
  ccxcti monitor ccx1:12028 --agent-id 1001 --extension 2006 --json
  ccxcti monitor localhost:12028 --events call-delivered,end-call --count 10
  ccxcti monitor ccx1 --calls
  ccxcti monitor file:monday.ccxcap

Each line is an event: the time in UTC, the wire name (or the name of one of the client's own records, such as
SessionUp), what happened, and the key fields. Once a session was up, it is opened again whenever it is lost.
--calls shows the calls that are there instead: a table that is kept up to date on a terminal, else a line (with --json
an object) for each change of a call; the object of a call that is over has \"ended\".";

/// Show the events of a CTI server as they come.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Monitor {
    /// CTI servers in the order to try, port 12028 unless given; or file:PATH, a capture
    #[arg(value_name = "SERVER[,SERVER...]|file:PATH")]
    servers: String,
    /// Print one JSON object per event
    #[arg(long)]
    json: bool,
    /// End after N lines (events and the client's own records)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// End SECONDS after the session is up
    #[arg(long = "for", value_name = "SECONDS", value_parser = seconds)]
    duration: Option<Duration>,
    /// Keep trying to connect for SECONDS [default: once through the list]
    #[arg(long, value_name = "SECONDS")]
    wait: Option<String>,
    /// Show the tracked calls instead of the events
    #[arg(long)]
    calls: bool,
    #[command(flatten)]
    session: SessionOptions,
}

impl Monitor {
    /// Prints until it has enough, or is told to end.
    pub fn run(self) -> Result<(), End> {
        if let Some(path) = self.servers.strip_prefix("file:") {
            return self.file(path);
        }
        let config = self.session.config(&self.servers, self.wait.as_deref())?;
        let (session, events) = Session::open(&config)?;
        let printed = if self.calls { self.track(&session, &events) } else { self.print(&events) };
        session.close();
        printed?;
        if session.interrupted() { Err(End::Interrupted) } else { Ok(()) }
    }

    /// Reads a capture at once.
    fn file(&self, path: &str) -> Result<(), End> {
        if !self.session.is_empty() || self.wait.is_some() || self.duration.is_some() {
            return Err(End::Usage("session options, --wait and --for do not go with file:PATH".to_owned()));
        }
        exit_on_interrupt()?;
        let style = Style::of_stdout();
        let mut tracked = Tracked::new(Form::new(self.json, false), Style::of_stdout());
        let mut left = self.count.unwrap_or(u64::MAX);
        play(path, 0.0, |events, playback| {
            if self.calls {
                let (Some(last), Some(keeper)) = (events.last(), playback.keeper()) else { return Ok(true) };
                left -= tracked.show(&keeper.picture(), &Moment::of(last), left)?;
            } else {
                events.iter().take(usize::try_from(left).unwrap_or(usize::MAX)).try_for_each(|event| self.show(event, style))?;
                left = left.saturating_sub(events.len() as u64);
            }
            Ok(left > 0)
        })
    }

    /// The calls as they are now, until there are enough changes.
    fn track(&self, session: &Session, events: &Subscription) -> Result<(), End> {
        let mut tracked = Tracked::new(Form::new(self.json, true), Style::of_stdout());
        let end = self.duration.map(|duration| Instant::now() + duration);
        let mut left = self.count.unwrap_or(u64::MAX);
        let mut batch = Vec::new();
        tracked.draw(SystemTime::now())?;
        while left > 0 {
            batch.clear();
            let wait = end.map_or(REDRAW, |end| end.saturating_duration_since(Instant::now()).min(REDRAW));
            match events.next_batch(BATCH, Some(wait), &mut batch) {
                NextBatch::Closed => return Ok(()),
                NextBatch::TimedOut if end.is_some_and(|end| Instant::now() >= end) => return Ok(()),
                NextBatch::TimedOut => tracked.draw(SystemTime::now())?,
                NextBatch::Events(_) => {
                    let Some(last) = batch.last() else { continue };
                    left -= tracked.show(&session.picture(), &Moment::of(last), left)?;
                }
            }
        }
        Ok(())
    }

    fn show(&self, event: &Event, style: Style) -> Result<(), End> {
        if self.json { output::json(event.json(false)) } else { output::line(&line(event, style)) }
    }

    fn print(&self, events: &Subscription) -> Result<(), End> {
        let style = Style::of_stdout();
        let end = self.duration.map(|duration| Instant::now() + duration);
        let mut lines = 0;
        while self.count.is_none_or(|count| lines < count) {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            match events.next(left) {
                Next::Event(event) => self.show(&event, style)?,
                Next::TimedOut | Next::Closed => return Ok(()),
            }
            lines += 1;
        }
        Ok(())
    }
}

/// One event for people.
pub fn line(event: &Event, style: Style) -> String {
    let moment = rfc3339(event.received_at);
    // 2026-01-31T12:00:00.123456Z: the time of day in milliseconds.
    let time = moment.get(11..23).unwrap_or(&moment);
    let name = style.bold(&format!("{:<29}", words::name(event)));
    let sentence = words::sentence(event, &words::plainly);
    let line = format!("{time}Z  {name}  {sentence:<56}  {}", style.dim(&words::key_fields(event)));
    line.trim_end().to_owned()
}

/// Seconds, fractions allowed.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.filter(|duration| *duration <= Duration::from_secs(31_536_000)).ok_or_else(|| "it takes seconds, at most a year".to_owned())
}
