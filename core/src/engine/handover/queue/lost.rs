//! What a queue remembers of events that had to go.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::SystemTime;

use crate::call::{Call, synthetic};
use crate::event::{ContactId, Event, EventBody, Record, record};
use crate::wire::{Message, MessageBuf, Value, field, msg};

/// Lost END_CALLs, and ids that lost events took out of use, that are remembered, to be told when the consumer has caught up. When
/// there are more, the oldest is forgotten: what is not told between EventsLost and Resynchronised is gone.
const LOST_ENDS_MAX: usize = 16_384;
/// Bytes of the lost END_CALLs that are remembered.
const LOST_ENDS_BYTES_MAX: usize = 8 << 20;

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

/// Call ids that a message takes out of use: the calls go on under another one, and no END_CALL need tell it.
fn given_up(message: &Message<'_>) -> Vec<u32> {
    let number = |name| message.u32(name);
    let (ids, goes_on) = match message.id() {
        msg::CALL_DATA_UPDATE_EVENT => (vec![number(field::call_id)], number(field::new_call_id)),
        msg::CALL_CONFERENCED_EVENT | msg::CALL_TRANSFERRED_EVENT => {
            let party = message.list(field::parties).and_then(|parties| parties.records().next());
            let id = party.and_then(|party| party.get(field::connected_party_call_id)).and_then(Value::integer);
            (vec![number(field::primary_call_id), number(field::secondary_call_id)], id.and_then(|id| u32::try_from(id).ok()))
        }
        _ => return Vec::new(),
    };
    // 0xffffffff is no call.
    let goes_on = goes_on.filter(|id| *id != u32::MAX);
    ids.into_iter().flatten().filter(|id| goes_on.is_some_and(|goes_on| goes_on != *id)).collect()
}

/// The END_CALL of an id that is out of use.
fn end_of(call: u32, event: &Event, message: &Message<'_>) -> Vec<MessageBuf> {
    let contact = event.contact_id.unwrap_or_else(|| ContactId::new(call, event.received_at));
    synthetic::ended(&Call::new(call, contact, event.received_at), message.coding())
}

/// What a consumer lacks since it was last told how things are.
#[derive(Debug, Default)]
pub(super) struct Damage {
    /// Something was lost.
    pub done: bool,
    ends: VecDeque<Arc<Event>>,
    bytes: usize,
}

impl Damage {
    /// The event was lost.
    pub(super) fn add(&mut self, event: &Arc<Event>) {
        self.done = true;
        let EventBody::Message(message) = &event.body else { return };
        let message = message.message();
        if message.id() == msg::END_CALL_EVENT {
            return self.end(Arc::clone(event));
        }
        for call in given_up(&message) {
            let ends = end_of(call, event, &message).into_iter();
            ends.for_each(|end| self.end(Arc::new(Event { body: EventBody::Message(end), ..Event::clone(event) })));
        }
    }

    fn end(&mut self, end: Arc<Event>) {
        self.bytes += end.size();
        self.ends.push_back(end);
        while self.ends.len() > LOST_ENDS_MAX || self.bytes > LOST_ENDS_BYTES_MAX {
            let Some(oldest) = self.ends.pop_front() else { break };
            self.bytes -= oldest.size();
        }
    }

    /// The END_CALLs that are to be told, oldest first; from now on nothing is lacking.
    pub(super) fn take(&mut self) -> VecDeque<Arc<Event>> {
        std::mem::take(self).ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Builder, Coding, Dialect, FRAME_MAX};

    #[test]
    fn lost_ends_are_bounded_in_bytes_too() {
        let coding = Coding::new(25, Dialect::Ged188);
        let frame = Builder::of(msg::END_CALL_EVENT, coding).unwrap().unknown(999, &[7; FRAME_MAX - 100]).finish().unwrap();
        let body = EventBody::Message(MessageBuf::decode(&frame, coding).unwrap());
        let mut damage = Damage::default();
        for seq in 1..=1_000 {
            damage.add(&Arc::new(Event::new(seq, 1, SystemTime::UNIX_EPOCH, body.clone())));
        }
        let sum: usize = damage.ends.iter().map(|end| end.size()).sum();
        assert!(damage.bytes == sum && sum <= LOST_ENDS_BYTES_MAX && sum > LOST_ENDS_BYTES_MAX / 2, "{sum}");
        assert_eq!((damage.take().back().map(|end| end.seq), damage.bytes), (Some(1_000), 0));
    }
}
