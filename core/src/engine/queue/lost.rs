//! What a queue remembers of events that had to go.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::SystemTime;

use crate::event::{Event, EventBody, Record, record};
use crate::wire::{field, msg};

/// Lost END_CALLs that are remembered, to be told when the consumer has caught up. When there are more, the oldest is forgotten: what is
/// not told between EventsLost and Resynchronised is gone.
const LOST_ENDS_MAX: usize = 16_384;

/// Events that went, with nothing left between them. Keeps no event: memory is bounded in bytes, too.
#[derive(Debug)]
pub(super) struct Lost {
    count: u64,
    first_seq: u64,
    last_seq: u64,
    epoch: u32,
    received_at: SystemTime,
}

impl Lost {
    pub(super) fn new(event: &Event) -> Lost {
        Lost { count: 1, first_seq: event.seq, last_seq: event.seq, epoch: event.epoch, received_at: event.received_at }
    }

    pub(super) fn add(&mut self, event: &Event) {
        self.count += 1;
        (self.last_seq, self.epoch, self.received_at) = (event.seq, event.epoch, event.received_at);
    }

    pub(super) fn event(self) -> Arc<Event> {
        let lost = Record::new(record::EventsLost)
            .with(field::count, self.count)
            .with(field::first_seq, self.first_seq)
            .with(field::last_seq, self.last_seq);
        Arc::new(Event::new(self.last_seq, self.epoch, self.received_at, EventBody::Record(lost)))
    }
}

/// What a consumer lacks since it was last told how things are.
#[derive(Debug, Default)]
pub(super) struct Damage {
    /// Something was lost.
    pub done: bool,
    ends: VecDeque<Arc<Event>>,
}

impl Damage {
    /// The event was lost.
    pub(super) fn add(&mut self, event: &Arc<Event>) {
        self.done = true;
        if event.type_number() == msg::END_CALL_EVENT {
            if self.ends.len() == LOST_ENDS_MAX {
                self.ends.pop_front();
            }
            self.ends.push_back(Arc::clone(event));
        }
    }

    /// The lost END_CALLs, oldest first; from now on nothing is lacking.
    pub(super) fn take(&mut self) -> VecDeque<Arc<Event>> {
        std::mem::take(self).ends
    }
}
