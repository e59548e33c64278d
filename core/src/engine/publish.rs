//! Numbers and dates what happens, and gives it to the queues.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::shared::Shared;
use crate::event::{Event, EventBody, Record, record, rfc3339};
use crate::session::{Ended, Item, Opened, What};
use crate::wire::field;

/// The one place where sequence numbers and epochs are made.
pub(super) struct Publisher {
    shared: Arc<Shared>,
    seq: u64,
    epoch: u32,
    /// Last bytes of any server.
    last_heard: SystemTime,
    /// Last bytes of the session that was lost.
    gap_since: SystemTime,
    batch: Vec<Arc<Event>>,
}

impl Publisher {
    pub(super) fn new(shared: Arc<Shared>) -> Publisher {
        Publisher { shared, seq: 0, epoch: 0, last_heard: SystemTime::UNIX_EPOCH, gap_since: SystemTime::UNIX_EPOCH, batch: Vec::new() }
    }

    /// Gives items to every queue; `now` is the moment by the session's time. False if a slow consumer wants the session ended.
    pub(super) fn items(&mut self, server: &str, now: Duration, items: Vec<Item>) -> bool {
        let wall = SystemTime::now();
        let mut up = false;
        for Item { at, what } in items {
            let received_at = wall.checked_sub(now.saturating_sub(at)).unwrap_or(wall);
            match what {
                What::Up(opened) => {
                    up = true;
                    // Before the record: whoever reads it may ask at once.
                    self.shared.set_server(Some(server));
                    self.up(server, &opened, received_at);
                }
                What::Message(message) => self.add(received_at, EventBody::Message(message)),
                What::Malformed { error, id, frame } => self.add(received_at, EventBody::Record(malformed(error, id, &frame))),
            }
        }
        let fits = self.flush();
        if up {
            // Only now: whoever waits for the session finds the record in the queue.
            self.shared.set_up();
        }
        fits
    }

    /// Bytes came.
    pub(super) fn heard(&mut self) {
        self.last_heard = SystemTime::now();
    }

    /// The session that was up is over.
    pub(super) fn down(&mut self, ended: &Ended) {
        self.shared.set_server(None);
        // A server that falls silent may have lost us long before we missed it: the gap starts at its last sign of life.
        self.gap_since = self.last_heard;
        let down = Record::new(record::SessionDown).with(field::reason, ended.reason.word()).with(field::text, ended.error.text.as_str());
        self.add(SystemTime::now(), EventBody::Record(down));
        self.flush();
    }

    fn up(&mut self, server: &str, opened: &Opened, at: SystemTime) {
        self.epoch = self.epoch.wrapping_add(1);
        let up = Record::new(record::SessionUp)
            .with(field::epoch, self.epoch)
            .with(field::server, server)
            .with(field::protocol, opened.protocol)
            .with(field::dialect, opened.dialect.name())
            .with(field::services_granted, opened.services_granted)
            .with(field::online, opened.online);
        self.add(at, EventBody::Record(up));
        if self.epoch > 1 {
            // The wall clock may have been set back meanwhile.
            let since = rfc3339(self.gap_since.min(at));
            let gap = Record::new(record::EventsMayBeMissing).with(field::since, since).with(field::until, rfc3339(at));
            self.add(at, EventBody::Record(gap));
        }
    }

    fn add(&mut self, received_at: SystemTime, body: EventBody) {
        self.seq += 1;
        self.batch.push(Arc::new(Event::new(self.seq, self.epoch, received_at, body)));
    }

    fn flush(&mut self) -> bool {
        let fits = self.batch.is_empty() || self.shared.push(&self.batch);
        self.batch.clear();
        fits
    }
}

fn malformed(error: String, id: u32, frame: &[u8]) -> Record {
    let hex: String = frame.iter().map(|byte| format!("{byte:02x}")).collect();
    Record::new(record::MalformedMessage).with(field::error, error).with(field::id, id).with(field::hex, hex)
}
