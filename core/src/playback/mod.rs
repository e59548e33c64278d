//! A capture played to the client's own machine: what a program would have seen of the recorded sessions, once more.
//!
//! The recorded server bytes go into a [`Keeper`] with the recorded times; it numbers, dates, folds and resynchronises as it does on a
//! socket. Questions that it asks after a reconnect are answered with the recorded answers to the same questions. What only the file
//! knows is put in its place: the name of the server, the reason of an end, and `EventsMayBeMissing` where frames were not recorded.

mod answers;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::capture::{Direction, Record, What};
use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::event::{self, Event, EventBody, RecordRow, RecordValue, record, rfc3339};
use crate::keeper::{Effects, Input, Keeper, Moment};
use crate::session::Timings;
use crate::wire::{Coding, FieldId, Value, field};

pub use answers::Answers;

/// Steps that the keeper may take to the next connection: each is a pause or an attempt that failed.
const STEPS_MAX: usize = 64;
/// The longest silence that is lived through deadline by deadline. Heartbeats are recorded, so a session has none that is longer; of one
/// in a forged file the rest passes at once, for otherwise a single record could keep the player busy for hours.
const SILENCE_MAX: Duration = Duration::from_secs(3_600);
/// Longer than any session: only recorded bytes end one.
const NEVER: Duration = Duration::from_secs(100 * 365 * 86_400);

/// Plays the records of a capture, one after the other.
#[derive(Default)]
pub struct Playback {
    run: Option<Run>,
    /// Numbers given so far, over all runs.
    seq: u64,
    epoch: u32,
    /// Wall clock of the last record.
    last: Option<SystemTime>,
    /// Since when frames are missing, until that is said.
    missing: Option<SystemTime>,
}

/// One client that wrote to the file.
struct Run {
    keeper: Keeper,
    answers: Answers,
    /// What the keeper calls its one server; the file may name several.
    name: String,
    coding: Coding,
    /// Epochs of the runs before.
    epochs_before: u32,
    /// Time of the keeper: that of the file, and what it was made to wait less.
    now: Duration,
    /// A connection is there.
    live: bool,
}

impl Playback {
    /// Nothing played yet.
    pub fn new() -> Playback {
        Playback::default()
    }

    /// The events that come of a record.
    pub fn record(&mut self, record: &Record) -> Vec<Arc<Event>> {
        let mut out = Vec::new();
        self.due(record, &mut out);
        match &record.what {
            What::Start { .. } => self.start(record.wall, &mut out),
            What::Session { server, coding } => self.session(record, server, *coding, &mut out),
            What::Frame { direction: Direction::FromServer, bytes } => self.server_sent(record, bytes, &mut out),
            What::Frame { direction: Direction::FromClient, bytes } => self.client_sent(bytes),
            What::Raw { direction: Direction::FromServer, bytes } => self.feed(record.wall, Input::Bytes(bytes), &mut out),
            What::SessionEnd { reason, text } => self.session_end(record.wall, reason, text, &mut out),
            What::Lost { .. } => self.damaged(),
            What::Raw { .. } | What::Unknown { .. } => {}
        }
        self.say_what_is_missing(record.wall, &mut out);
        self.last = Some(record.wall);
        out
    }

    /// Bytes of the file could not be read here: frames may be missing.
    pub fn damaged(&mut self) {
        self.missing = self.missing.or(self.last).or(Some(SystemTime::UNIX_EPOCH));
    }

    /// The file ends. A session that is still open in it is over, too.
    pub fn end(&mut self) -> Vec<Arc<Event>> {
        let mut out = Vec::new();
        let wall = self.last.unwrap_or(SystemTime::UNIX_EPOCH);
        self.ended(wall, "the recording ends here", &mut out);
        out
    }

    /// The machine that the present records go to; `None` before the first session.
    pub fn keeper(&self) -> Option<&Keeper> {
        self.run.as_ref().map(|run| &run.keeper)
    }

    /// Moves the keeper's time to that of the record, through everything that is due on the way.
    fn due(&mut self, record: &Record, out: &mut Vec<Arc<Event>>) {
        let passed = self.last.and_then(|last| record.wall.duration_since(last).ok()).unwrap_or_default();
        let Some(run) = &mut self.run else { return };
        let until = run.now.saturating_add(passed);
        run.now = run.now.max(until.saturating_sub(SILENCE_MAX));
        while let Some(run) = self.run.as_mut().filter(|run| run.live) {
            let Some(deadline) = run.keeper.deadline().filter(|deadline| *deadline <= until) else { break };
            // A deadline that a call does not move would be one for ever.
            run.now = run.now.max(deadline);
            self.feed(record.wall, Input::Time, out);
            if self.run.as_ref().and_then(|run| run.keeper.deadline()).is_some_and(|next| next <= deadline) {
                break;
            }
        }
        if let Some(run) = &mut self.run {
            run.now = until.max(run.now);
        }
    }

    /// Another program goes on with the file; the one before may have crashed.
    fn start(&mut self, wall: SystemTime, out: &mut Vec<Arc<Event>>) {
        self.ended(wall, "the recording was cut off", out);
        self.run = None;
    }

    fn session(&mut self, record: &Record, server: &str, coding: Coding, out: &mut Vec<Arc<Event>>) {
        self.ended(record.wall, "the recording was cut off", out);
        let again = self.run.as_mut().is_some_and(|run| run.connect(record.wall));
        if let Some(run) = &mut self.run {
            run.answers.server(server);
        }
        let same = |run: &Run| (run.keeper.coding().protocol, run.coding.dialect) == (coding.protocol, coding.dialect);
        if again {
            self.feed(record.wall, Input::Connected, out);
        }
        if !again || !self.run.as_ref().is_some_and(same) {
            self.begin(record, server, coding, out);
        }
    }

    /// A new client. Between two of them nobody listened.
    fn begin(&mut self, record: &Record, server: &str, coding: Coding, out: &mut Vec<Arc<Event>>) {
        self.run = None;
        if self.epoch > 0 {
            self.damaged();
        }
        match Run::new(server, coding, self.epoch) {
            Ok(mut run) => {
                run.connect(record.wall);
                self.run = Some(run);
                self.feed(record.wall, Input::Connected, out);
            }
            // A version or name that no client of this program would have written.
            Err(_) => self.damaged(),
        }
    }

    fn server_sent(&mut self, record: &Record, bytes: &[u8], out: &mut Vec<Arc<Event>>) {
        let Some(run) = &mut self.run else { return };
        if let Some(frame) = run.answers.server_sent(bytes) {
            self.feed(record.wall, Input::Bytes(&frame), out);
        }
    }

    fn client_sent(&mut self, bytes: &[u8]) {
        if let Some(run) = &mut self.run {
            run.answers.client_sent(bytes);
        }
    }

    /// The file says why the session ended; the keeper may have found out before.
    fn session_end(&mut self, wall: SystemTime, reason: &str, text: &str, out: &mut Vec<Arc<Event>>) {
        let from = out.len();
        if self.run.as_ref().is_some_and(|run| run.live) {
            self.feed(wall, Input::Lost(None), out);
        }
        for event in out.iter_mut().skip(from).filter(|event| event.type_number() == record::SessionDown) {
            let down = event::Record::new(record::SessionDown).with(field::reason, reason).with(field::text, text);
            *event = Arc::new(Event { body: EventBody::Record(down), ..Event::clone(event) });
        }
    }

    fn ended(&mut self, wall: SystemTime, why: &str, out: &mut Vec<Arc<Event>>) {
        if self.run.as_ref().is_some_and(|run| run.live) {
            self.session_end(wall, "connection-lost", why, out);
        }
    }

    /// One input into the keeper, what comes of it to the caller, and its questions to the recorded answers.
    fn feed(&mut self, wall: SystemTime, input: Input<'_>, out: &mut Vec<Arc<Event>>) {
        let Some(run) = &mut self.run else { return };
        let mut fx = Effects::default();
        run.live |= matches!(input, Input::Connected);
        run.keeper.handle(Moment { now: run.now, wall }, input, &mut fx);
        run.live &= fx.hang_up.is_none() && fx.ended.is_none();
        let answers: Vec<Vec<u8>> = run.answers.asked(&fx.send);
        for event in fx.events {
            self.publish(&event, out);
        }
        for answer in answers {
            self.feed(wall, Input::Bytes(&answer), out);
        }
    }

    fn publish(&mut self, event: &Event, out: &mut Vec<Arc<Event>>) {
        let Some(run) = &self.run else { return };
        self.seq += 1;
        let epoch = event.epoch + run.epochs_before;
        self.epoch = self.epoch.max(epoch);
        let mut event = Event { seq: self.seq, epoch, ..event.clone() };
        match event.type_number() {
            record::SessionUp => event.body = EventBody::Record(session_up(&event, epoch, run.answers.name())),
            record::SessionDown => event.body = EventBody::Record(session_down(&event, &run.name, run.answers.name())),
            _ => {}
        }
        out.push(Arc::new(event));
    }

    /// Says once that frames are missing, as soon as a session is there to say it in.
    fn say_what_is_missing(&mut self, wall: SystemTime, out: &mut Vec<Arc<Event>>) {
        let up = self.run.as_ref().is_some_and(|run| run.keeper.server().is_some());
        let Some(since) = self.missing.filter(|_| up) else { return };
        self.missing = None;
        self.seq += 1;
        let gap = event::Record::new(record::EventsMayBeMissing);
        let gap = gap.with(field::since, rfc3339(since.min(wall))).with(field::until, rfc3339(wall));
        out.push(Arc::new(Event::new(self.seq, self.epoch, wall, EventBody::Record(gap))));
    }
}

impl Run {
    fn new(server: &str, coding: Coding, epochs_before: u32) -> Result<Run, Error> {
        let mut config = Config::new();
        config.set("servers", server)?;
        config.set("dialect", coding.dialect.name())?;
        config.set("protocol", &coding.protocol.to_string())?;
        // Waiting costs nothing here, and the file decides how it ends.
        config.set("connect_wait", "31536000")?;
        let timings = Timings { heartbeat: Some(NEVER), open: NEVER, ..Timings::default() };
        let keeper = Keeper::new(Arc::new(config.settings()?), &timings, 0);
        Ok(Run { keeper, answers: Answers::new(server), name: server.to_owned(), coding, epochs_before, now: Duration::ZERO, live: false })
    }

    /// Lets the keeper come to the point where it asks for a connection. False if it does not.
    fn connect(&mut self, wall: SystemTime) -> bool {
        for _ in 0..STEPS_MAX {
            self.now = self.now.max(self.keeper.deadline().unwrap_or_default());
            let mut fx = Effects::default();
            self.keeper.handle(Moment { now: self.now, wall }, Input::Time, &mut fx);
            if fx.connect.is_some() {
                return true;
            }
            if fx.ended.is_some() {
                return false;
            }
            let failed = Error::new(ErrorKind::Unreachable, "not in the recording");
            self.keeper.handle(Moment { now: self.now, wall }, Input::NotConnected(failed), &mut fx);
        }
        false
    }
}

/// The record with the server that the file names.
fn session_up(event: &Event, epoch: u32, server: &str) -> event::Record {
    let row = RecordRow::by_number(record::SessionUp);
    let fields = row.map_or(&[][..], |row| row.fields).iter().map(|(name, _)| *name);
    fields.fold(event::Record::new(record::SessionUp), |up, name| match value(event, name) {
        _ if name == field::server => up.with(name, server),
        _ if name == field::epoch => up.with(name, epoch),
        Some(value) => up.with(name, value),
        None => up,
    })
}

/// The record with the name of the server in its sentence.
fn session_down(event: &Event, name: &str, server: &str) -> event::Record {
    let text = |field| event.get(field).and_then(Value::text).unwrap_or_default();
    let down = event::Record::new(record::SessionDown).with(field::reason, text(field::reason));
    down.with(field::text, text(field::text).replace(name, server))
}

fn value(event: &Event, name: FieldId) -> Option<RecordValue> {
    match event.get(name)? {
        Value::Uint(number) => Some(number.into()),
        Value::Long(number) => Some(number.into()),
        Value::Text(text) => Some(String::from_utf8_lossy(text).into_owned().into()),
        _ => None,
    }
}
