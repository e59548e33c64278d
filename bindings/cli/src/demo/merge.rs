//! What several clients see at the same moment, told once.

use std::collections::VecDeque;
use std::sync::Arc;

use ccxcti_core::{Event, EventBody};

/// An event with the clients that saw it, each with its own copy. Never empty.
pub type Together = Vec<(usize, Arc<Event>)>;

/// Puts the same message at several clients together. The order of each client stays; `events` are in order per client.
pub fn merge(events: Vec<(usize, Arc<Event>)>) -> Vec<Together> {
    let mut queues: Vec<VecDeque<Arc<Event>>> = Vec::new();
    for (client, event) in events {
        queues.resize_with(queues.len().max(client + 1), VecDeque::new);
        if let Some(queue) = queues.get_mut(client) {
            queue.push_back(event);
        }
    }
    let mut merged = Vec::new();
    while let Some(next) = next(&queues) {
        let heads = queues.iter_mut().enumerate();
        let same = heads.filter(|(_, queue)| queue.front().is_some_and(|head| Arc::ptr_eq(head, &next) || same(head, &next)));
        merged.push(same.filter_map(|(client, queue)| Some((client, queue.pop_front()?))).collect());
    }
    merged
}

/// A head that no client sees later than something else; if there is none, because the orders differ, just the first.
fn next(queues: &[VecDeque<Arc<Event>>]) -> Option<Arc<Event>> {
    let first = |event: &Arc<Event>| {
        let places = queues.iter().filter_map(|queue| queue.iter().position(|other| same(other, event)));
        places.max().unwrap_or(0) == 0
    };
    let heads = || queues.iter().filter_map(VecDeque::front);
    heads().find(|head| first(head)).or_else(|| heads().next()).cloned()
}

/// Whether two clients got the same message.
fn same(one: &Event, other: &Event) -> bool {
    match (&one.body, &other.body) {
        (EventBody::Message(one), EventBody::Message(other)) => one.message().frame() == other.message().frame(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use ccxcti_core::event::{Record, record};
    use ccxcti_core::wire::{Coding, Dialect, MessageBuf};

    use super::*;

    /// A message that is known by its number.
    fn message(id: u8) -> Arc<Event> {
        let frame = [0, 0, 0, 0, 0, 0, 0xff, id];
        let body = EventBody::Message(MessageBuf::decode(&frame, Coding::new(17, Dialect::Ccx)).unwrap());
        Arc::new(Event::new(1, 1, SystemTime::UNIX_EPOCH, body))
    }

    fn clients(merged: &[Together]) -> Vec<Vec<usize>> {
        merged.iter().map(|together| together.iter().map(|(client, _)| *client).collect()).collect()
    }

    #[test]
    fn the_same_message_is_told_once_and_no_order_changes() {
        let bridge = [1, 2, 4].map(|id| (0, message(id)));
        let ana = [3, 4].map(|id| (1, message(id)));
        assert_eq!(clients(&merge([bridge.to_vec(), ana.to_vec()].concat())), [vec![0], vec![0], vec![1], vec![0, 1]]);
    }

    #[test]
    fn orders_that_differ_lose_nothing() {
        let one = [1, 2].map(|id| (0, message(id)));
        let other = [2, 1].map(|id| (1, message(id)));
        let merged = merge([one.to_vec(), other.to_vec()].concat());
        assert_eq!(merged.iter().map(Vec::len).sum::<usize>(), 4);
        assert!(merge(Vec::new()).is_empty());
    }

    #[test]
    fn records_belong_to_one_client() {
        let body = EventBody::Record(Record::new(record::SessionUp));
        let up = Arc::new(Event::new(1, 1, SystemTime::UNIX_EPOCH, body));
        assert_eq!(clients(&merge(vec![(0, Arc::clone(&up)), (1, Arc::new((*up).clone()))])), [vec![0], vec![1]]);
    }
}
