//! Dumps whose rows may be mixed: which row belongs to which.
//!
//! A log that writes each dump in one piece has knots of one dump, which are settled at once. Where several are open at a time and
//! nothing names their threads, two readings are tried: rows go to the oldest dump that waits for such an offset (dumps of several
//! threads, written in turns), or to the newest (an older one was cut off). The one that completes every dump wins, else the one that
//! completes more.

use super::dump::Dump;

/// A dump that is not complete after so many lines will not be.
const KNOT_LINES: u64 = 256;
/// Parts of dumps that may be in one knot; a frame has at most 783 rows.
const EVENTS_MAX: usize = 8_192;

/// A piece of a dump in the log.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its line.
    pub line: u64,
    /// A dump begins here, at this moment.
    pub begins: Option<Option<String>>,
    /// The thread that the line names.
    pub thread: Option<String>,
    /// Rows, with or without the tag of the body.
    pub text: String,
}

/// A dump that is as complete as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line of its beginning.
    pub line: u64,
    /// Moment of its beginning.
    pub logged_at: Option<String>,
    /// Its bytes; a whole frame unless something is wrong.
    pub bytes: Vec<u8>,
    /// Why it is no whole frame.
    pub wrong: Option<String>,
}

/// Dumps that are open together.
#[derive(Default)]
pub struct Knot {
    events: Vec<Event>,
}

/// One way to read a knot: the dumps, and the indices of the events that each took.
struct Reading {
    dumps: Vec<(Dump, Vec<usize>)>,
}

#[derive(Clone, Copy)]
enum To {
    Oldest,
    Newest,
}

impl Knot {
    /// Whether no dump is open.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Takes a further piece.
    pub fn add(&mut self, event: Event) {
        self.events.push(event);
    }

    /// What is settled at this line.
    pub fn settled(&mut self, line: u64) -> Vec<Found> {
        let Some(first) = self.events.first() else { return Vec::new() };
        let oldest = self.read(To::Oldest);
        if oldest.dumps.iter().all(|(dump, _)| !dump.open()) {
            return self.finish(oldest, u64::MAX);
        }
        if line.saturating_sub(first.line) < KNOT_LINES && self.events.len() < EVENTS_MAX {
            return Vec::new();
        }
        let best = self.best(oldest);
        self.finish(best, line.saturating_sub(KNOT_LINES / 2))
    }

    /// Everything that is left.
    pub fn end(&mut self) -> Vec<Found> {
        let best = self.best(self.read(To::Oldest));
        self.finish(best, u64::MAX)
    }

    fn best(&self, oldest: Reading) -> Reading {
        let newest = self.read(To::Newest);
        let all = oldest.dumps.iter().all(|(dump, _)| dump.complete());
        if all || oldest.completes() > newest.completes() { oldest } else { newest }
    }

    fn read(&self, to: To) -> Reading {
        let mut reading = Reading { dumps: Vec::new() };
        for (index, event) in self.events.iter().enumerate() {
            reading.event(index, event, to);
        }
        reading
    }

    /// Gives the dumps of a reading; those that are open and began behind `keep` stay in the knot.
    fn finish(&mut self, reading: Reading, keep: u64) -> Vec<Found> {
        let (kept, done): (Vec<_>, Vec<_>) = reading.dumps.into_iter().partition(|(dump, _)| dump.open() && dump.line > keep);
        let mut events: Vec<usize> = kept.into_iter().flat_map(|(_, events)| events).collect();
        events.sort_unstable();
        self.events = events.into_iter().filter_map(|index| self.events.get(index).cloned()).collect();
        done.into_iter().map(|(dump, _)| found(dump)).collect()
    }
}

impl Reading {
    fn completes(&self) -> usize {
        self.dumps.iter().filter(|(dump, _)| dump.complete()).count()
    }

    fn event(&mut self, index: usize, event: &Event, to: To) {
        if let Some(logged_at) = &event.begins {
            let mut dump = Dump::new(event.line, logged_at.clone(), event.thread.clone());
            dump.take(&event.text);
            self.dumps.push((dump, vec![index]));
            return;
        }
        let same_thread = |dump: &Dump| dump.thread.is_none() || event.thread.is_none() || dump.thread == event.thread;
        let mut waiting = self.dumps.iter_mut().filter(|(dump, _)| same_thread(dump) && dump.takes(&event.text));
        let chosen = match to {
            To::Oldest => waiting.next(),
            To::Newest => waiting.next_back(),
        };
        if let Some((dump, events)) = chosen {
            dump.take(&event.text);
            events.push(index);
        }
    }
}

fn found(dump: Dump) -> Found {
    let wrong = if dump.complete() { None } else { Some(dump.wrong.unwrap_or_else(|| "the dump is cut off".to_owned())) };
    Found { line: dump.line, logged_at: dump.logged_at, bytes: dump.bytes, wrong }
}
