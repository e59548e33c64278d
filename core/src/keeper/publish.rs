//! Numbers and dates what happens: the one place where sequence numbers and epochs are made.

use std::sync::Arc;
use std::time::SystemTime;

use super::{Effects, Moment};
use crate::event::{ContactId, Event, EventBody, Record, record, rfc3339};
use crate::session::{Ended, Opened};
use crate::wire::{MessageBuf, field};

/// What is known of a message beside itself.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks {
    pub replay: bool,
    pub synthetic: bool,
    pub contact_id: Option<ContactId>,
}

/// The writer of the stream.
#[derive(Debug)]
pub(super) struct Publisher {
    pub(super) seq: u64,
    pub(super) epoch: u32,
    /// Last bytes of any server.
    last_heard: SystemTime,
    /// Last bytes of the session that was lost.
    gap_since: SystemTime,
}

impl Default for Publisher {
    fn default() -> Publisher {
        Publisher { seq: 0, epoch: 0, last_heard: SystemTime::UNIX_EPOCH, gap_since: SystemTime::UNIX_EPOCH }
    }
}

impl Publisher {
    pub(super) fn seq(&self) -> u64 {
        self.seq
    }

    pub(super) fn epoch(&self) -> u32 {
        self.epoch
    }

    /// A message of the server, or a synthetic one.
    pub(super) fn message(&mut self, received_at: SystemTime, message: MessageBuf, marks: Marks, fx: &mut Effects) {
        self.seq += 1;
        let event = Event::new(self.seq, self.epoch, received_at, EventBody::Message(message));
        let Marks { replay, synthetic, contact_id } = marks;
        fx.events.push(Arc::new(Event { replay, synthetic, contact_id, ..event }));
    }

    /// A frame that cannot be read.
    pub(super) fn malformed(&mut self, received_at: SystemTime, error: String, id: u32, frame: &[u8], fx: &mut Effects) {
        self.record(received_at, malformed(error, id, frame), fx);
    }

    /// Bytes came.
    pub(super) fn heard(&mut self, at: Moment) {
        self.last_heard = at.wall;
    }

    /// The session that was up is over.
    pub(super) fn down(&mut self, at: Moment, ended: &Ended, fx: &mut Effects) {
        // A server that falls silent may have lost us long before we missed it: the gap starts at its last sign of life.
        self.gap_since = self.last_heard;
        let down = Record::new(record::SessionDown).with(field::reason, ended.reason.word()).with(field::text, ended.error.text.as_str());
        self.record(at.wall, down, fx);
    }

    /// A session has come up.
    pub(super) fn up(&mut self, server: &str, opened: &Opened, at: SystemTime, fx: &mut Effects) {
        self.epoch = self.epoch.wrapping_add(1);
        let up = Record::new(record::SessionUp)
            .with(field::epoch, self.epoch)
            .with(field::server, server)
            .with(field::protocol, opened.protocol)
            .with(field::dialect, opened.dialect.name())
            .with(field::services_granted, opened.services_granted)
            .with(field::online, opened.online);
        self.record(at, up, fx);
        if self.epoch > 1 {
            // The wall clock may have been set back meanwhile.
            let since = rfc3339(self.gap_since.min(at));
            let gap = Record::new(record::EventsMayBeMissing).with(field::since, since).with(field::until, rfc3339(at));
            self.record(at, gap, fx);
        }
    }

    /// A record of the client.
    pub(super) fn record(&mut self, received_at: SystemTime, record: Record, fx: &mut Effects) {
        self.seq += 1;
        fx.events.push(Arc::new(Event::new(self.seq, self.epoch, received_at, EventBody::Record(record))));
    }
}

fn malformed(error: String, id: u32, frame: &[u8]) -> Record {
    let hex: String = frame.iter().map(|byte| format!("{byte:02x}")).collect();
    Record::new(record::MalformedMessage).with(field::error, error).with(field::id, id).with(field::hex, hex)
}
