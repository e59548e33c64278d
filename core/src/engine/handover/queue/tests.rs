//! Every event that was pushed is taken or counted as lost, in order and exactly once, whatever the bounds and the policy.

use std::time::SystemTime;

use proptest::prelude::*;

use super::*;
use crate::event::{EventBody, Record, record};
use crate::wire::{Builder, Coding, Dialect, MessageBuf, field, msg};

fn event(seq: u64, number: u32, bytes: usize) -> Arc<Event> {
    let body = Record::new(number).with(field::text, "x".repeat(bytes));
    Arc::new(Event::new(seq, 1, SystemTime::UNIX_EPOCH, EventBody::Record(body)))
}

/// An event that may be lost.
fn plain(seq: u64) -> Arc<Event> {
    event(seq, record::MalformedMessage, 10)
}

fn queue(events: usize, policy: QueuePolicy) -> Queue {
    Queue::new(Limits { events, bytes: 1 << 20, policy, recovers: true }, None)
}

fn drain(queue: &Queue) -> Vec<Arc<Event>> {
    let mut all = Vec::new();
    while let Taken::Events = queue.take(7, Some(Instant::now()), &mut all) {}
    all
}

/// `3` = event 3, `!3` = session record 3, `-1:4-6` = one loss of that count and range.
fn shown(events: &[Arc<Event>]) -> String {
    let number = |event: &Event, name| event.get(name).and_then(crate::wire::Value::integer).unwrap();
    let one = |event: &Arc<Event>| match event.type_name() {
        "EventsLost" => format!("-{}:{}-{}", number(event, field::count), number(event, field::first_seq), number(event, field::last_seq)),
        "MalformedMessage" => event.seq.to_string(),
        _ => format!("!{}", event.seq),
    };
    events.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Pushes: true = session record.
fn pushed(queue: &Queue, kinds: &[bool]) -> bool {
    let mut fits = true;
    for (at, session) in kinds.iter().enumerate() {
        let seq = at as u64 + 1;
        fits &= queue.push([if *session { event(seq, record::SessionUp, 0) } else { plain(seq) }]) == Pushed::Fits;
    }
    fits
}

#[test]
fn the_loss_stands_where_the_events_were() {
    let kinds = [true, false, false, false, true, false, false, false, false];
    let shape = |policy| {
        let queue = queue(3, policy);
        let fits = pushed(&queue, &kinds);
        (shown(&drain(&queue)), fits)
    };
    assert_eq!(shape(QueuePolicy::DropOldest), ("!1 -3:2-4 !5 -1:6-6 7 8 9".to_owned(), true));
    assert_eq!(shape(QueuePolicy::DropNewest), ("!1 2 3 4 !5 -4:6-9".to_owned(), true));
    assert_eq!(shape(QueuePolicy::Disconnect), ("!1 2 3 4 !5 -4:6-9".to_owned(), false));
}

#[test]
fn a_loss_record_takes_the_place_of_its_last_event() {
    let queue = queue(1, QueuePolicy::DropOldest);
    pushed(&queue, &[false; 5]);
    let taken = drain(&queue);
    assert_eq!((shown(&taken), taken[0].seq), ("-4:1-4 5".to_owned(), 4));
}

/// Gives an event back; to see whether it is still there.
fn given_back(queue: &Queue, bytes: usize) -> std::sync::Weak<Event> {
    let event = event(1, record::MalformedMessage, bytes);
    let seen = Arc::downgrade(&event);
    queue.give_back(&mut vec![event]);
    seen
}

#[test]
fn delivered_events_are_freed_by_who_pushes() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let seen = given_back(&queue, 10);
    assert_eq!((seen.strong_count(), queue.stats()), (1, QueueStats::default()), "it counts for nothing any more");
    queue.push([]);
    assert_eq!(seen.strong_count(), 0);
    let seen = given_back(&queue, 10);
    drop(queue);
    assert_eq!(seen.strong_count(), 0);
}

#[test]
fn so_many_delivered_bytes_wait_and_no_more() {
    let queue = queue(10, QueuePolicy::DropOldest);
    let (first, second) = (given_back(&queue, SPENT_MAX / 2), given_back(&queue, SPENT_MAX / 2));
    assert_eq!((first.strong_count(), second.strong_count()), (1, 0), "the second did not fit beside the first");
    queue.push([]);
    let third = given_back(&queue, SPENT_MAX / 2);
    assert_eq!((first.strong_count(), third.strong_count()), (0, 1), "there is room again");
}

#[test]
fn bytes_bound_the_queue_too() {
    let size = plain(1).size();
    let queue = Queue::new(Limits { events: 1_000, bytes: 3 * size, policy: QueuePolicy::DropOldest, recovers: true }, None);
    pushed(&queue, &[false; 10]);
    assert_eq!(shown(&drain(&queue)), "-7:1-7 8 9 10");
}

#[test]
fn session_records_beyond_their_room_are_lost_like_events() {
    let queue = queue(1, QueuePolicy::DropOldest);
    pushed(&queue, &[true; RECORDS_MAX + 10]);
    let inner = queue.lock();
    assert_eq!((inner.records, inner.events, inner.entries.len()), (RECORDS_MAX, 1, RECORDS_MAX + 2));
}

#[test]
fn closing_leaves_what_waits_and_abandoning_does_not() {
    let closed = queue(10, QueuePolicy::DropOldest);
    pushed(&closed, &[false, false]);
    closed.close();
    assert_eq!(closed.push([plain(3)]), Pushed::Closed);
    assert_eq!(shown(&drain(&closed)), "1 2");
    let abandoned = queue(10, QueuePolicy::DropOldest);
    pushed(&abandoned, &[false, false]);
    abandoned.abandon();
    assert!(matches!(abandoned.take(1, None, &mut Vec::new()), Taken::Closed));
}

#[test]
fn a_consumer_that_wants_disconnection_has_room_again_at_half() {
    let queue = queue(4, QueuePolicy::Disconnect);
    assert!(!pushed(&queue, &[false; 5]));
    assert!(!queue.has_room());
    queue.take(2, None, &mut Vec::new());
    assert!(queue.has_room());
}

#[test]
fn the_descriptor_is_readable_while_events_wait_or_the_queue_is_closed() {
    let queue = queue(10, QueuePolicy::DropOldest);
    pushed(&queue, &[false, false]);
    queue.fd().unwrap();
    let readable = || queue.lock().wakeup.as_ref().unwrap().readable();
    assert!(readable(), "events came before the descriptor");
    queue.take(1, None, &mut Vec::new());
    assert!(readable());
    queue.take(1, None, &mut Vec::new());
    assert!(!readable());
    queue.push([plain(3)]);
    assert!(readable());
    drain(&queue);
    assert!(!readable());
    queue.close();
    assert!(readable());
    drain(&queue);
    assert!(readable(), "nobody waits for ever on a closed queue");
}

#[test]
fn every_waiting_thread_is_woken() {
    let queue = Arc::new(queue(100, QueuePolicy::DropOldest));
    let wait = || {
        let queue = Arc::clone(&queue);
        std::thread::spawn(move || {
            let mut taken = Vec::new();
            while let Taken::Events = queue.take(1, None, &mut taken) {}
            taken.len()
        })
    };
    let threads: Vec<_> = (0..4).map(|_| wait()).collect();
    pushed(&queue, &[false; 50]);
    queue.close();
    let taken: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!(taken, 50);
}

proptest! {
    #[test]
    fn nothing_is_lost_without_being_counted(
        steps in proptest::collection::vec((0usize..8, any::<bool>(), 0usize..4), 1..200),
        bound in 1usize..10,
        policy in prop_oneof![Just(QueuePolicy::DropOldest), Just(QueuePolicy::DropNewest), Just(QueuePolicy::Disconnect)],
    ) {
        let queue = queue(bound, policy);
        let (mut seq, mut taken) = (0, Vec::new());
        for (pushes, session, takes) in steps {
            for _ in 0..pushes {
                seq += 1;
                queue.push([if session { event(seq, record::SessionDown, 0) } else { plain(seq) }]);
                prop_assert!(queue.lock().events <= bound);
            }
            let before = taken.len();
            queue.take(takes.max(1), Some(Instant::now()), &mut taken);
            prop_assert!(taken.len() - before <= takes.max(1));
        }
        taken.extend(drain(&queue));
        let mut next = 1;
        for event in &taken {
            let number = |name| event.get(name).and_then(crate::wire::Value::integer).map(i64::cast_unsigned);
            let (first, last) = match event.type_name() {
                "EventsLost" => (number(field::first_seq).unwrap(), number(field::last_seq).unwrap()),
                _ => (event.seq, event.seq),
            };
            prop_assert_eq!(first, next, "{}", shown(&taken));
            prop_assert_eq!(event.seq, last);
            prop_assert_eq!(number(field::count).unwrap_or(1), last - first + 1);
            next = last + 1;
        }
        prop_assert_eq!(next, seq + 1);
        let inner = queue.lock();
        prop_assert_eq!((inner.events, inner.bytes, inner.records, inner.kept_front), (0, 0, 0, 0));
    }
}

#[test]
fn a_queue_that_nobody_uses_does_not_cost_the_session() {
    let queue = queue(3, QueuePolicy::Disconnect);
    queue.unused();
    assert!(pushed(&queue, &[false; 10]), "nobody is slow here");
    assert!(queue.has_room());
    assert_eq!(shown(&drain(&queue)), "-7:1-7 8 9 10");
    assert!(!pushed(&queue, &[false; 10]), "from the first take on there is a consumer");
}

fn end_of_call(seq: u64, call_id: u32) -> Arc<Event> {
    let coding = Coding::new(17, Dialect::Ccx);
    let frame = Builder::of(msg::END_CALL_EVENT, coding).unwrap().set(field::call_id, call_id).finish().unwrap();
    Arc::new(Event::new(seq, 1, SystemTime::UNIX_EPOCH, EventBody::Message(MessageBuf::decode(&frame, coding).unwrap())))
}

/// Gives a picture of so many events, all with this number; tells which ends of calls were lost.
fn help(queue: &Queue, seq: u64, events: usize) -> Vec<i64> {
    let mut calls = Vec::new();
    queue.recover(|ends| {
        calls.extend(ends.iter().map(|end| end.get(field::call_id).and_then(crate::wire::Value::integer).unwrap()));
        let picture: Vec<_> = (0..events).map(|_| event(seq, record::Resynchronised, 0)).collect();
        Box::new(picture.into_iter())
    });
    calls
}

fn take(queue: &Queue, max: usize) -> String {
    let mut taken = Vec::new();
    queue.take(max, Some(Instant::now()), &mut taken);
    shown(&taken)
}

#[test]
fn a_consumer_that_has_caught_up_asks_once_and_is_told() {
    let queue = queue(4, QueuePolicy::DropOldest);
    pushed(&queue, &[false; 4]);
    take(&queue, 3);
    assert!(!queue.asks(), "nothing was lost");
    for seq in 5..10 {
        queue.push([plain(seq)]);
    }
    assert_eq!((take(&queue, 2), queue.asks()), ("-2:4-5 6".to_owned(), false), "three of four wait still");
    assert_eq!((take(&queue, 1), queue.asks()), ("7".to_owned(), true));
    help(&queue, 9, 3);
    queue.push([plain(10)]);
    assert!(!queue.asks());
    assert_eq!(take(&queue, 4), "8 9 !9 !9", "behind what waits");
    assert_eq!(take(&queue, 4), "!9 10", "before what comes");
    assert!(!queue.asks() && take(&queue, 1).is_empty());
}

#[test]
fn a_picture_needs_no_room_and_another_waits_for_its_end() {
    let queue = queue(2, QueuePolicy::DropOldest);
    pushed(&queue, &[false; 4]);
    take(&queue, 1);
    help(&queue, 4, 100);
    queue.push([plain(5), plain(6), plain(7)]);
    assert_eq!(queue.lock().events, 2);
    let taken = drain(&queue);
    assert_eq!(shown(&taken), format!("-2:3-4 {}-1:5-5 6 7", "!4 ".repeat(100)));
    assert!(queue.asks(), "what was lost behind the picture");
    help(&queue, 7, 1);
    assert_eq!(take(&queue, 5), "!7");
    assert!(!queue.asks());
}

#[test]
fn the_ends_of_calls_that_were_lost_are_remembered() {
    let queue = queue(2, QueuePolicy::DropNewest);
    let ends: Vec<_> = (1..=6).map(|seq| end_of_call(seq, 100 + u32::try_from(seq).unwrap())).collect();
    queue.push(ends);
    take(&queue, 2);
    assert_eq!(help(&queue, 6, 1), [103, 104, 105, 106]);
    drain(&queue);
    queue.push([plain(7), plain(8), plain(9)]);
    take(&queue, 2);
    assert_eq!(help(&queue, 9, 1), Vec::<i64>::new(), "told already");
}

#[test]
fn no_more_ends_of_calls_are_remembered_than_that() {
    let queue = queue(1, QueuePolicy::DropNewest);
    for seq in 1..=20_000 {
        queue.push([end_of_call(seq, u32::try_from(seq).unwrap())]);
    }
    take(&queue, 1);
    let told = help(&queue, 20_000, 1);
    assert_eq!((told.len(), told[0]), (16_384, 20_000 - 16_383));
}

#[test]
fn a_queue_that_is_not_to_be_helped_asks_for_nothing() {
    let limits = Limits { events: 1, bytes: 1 << 20, policy: QueuePolicy::DropOldest, recovers: false };
    let unhelped = Queue::new(limits, None);
    pushed(&unhelped, &[false; 9]);
    drain(&unhelped);
    assert!(!unhelped.asks());
    let never_used = queue(1, QueuePolicy::DropOldest);
    never_used.unused();
    pushed(&never_used, &[false; 9]);
    assert!(!never_used.asks());
}

#[test]
fn the_figures_add_up() {
    let queue = queue(3, QueuePolicy::DropOldest);
    pushed(&queue, &[true, false, false, false, false, false]);
    let size = plain(1).size();
    let stats = |delivered, waiting| QueueStats {
        delivered,
        lost: 2,
        waiting,
        waiting_bytes: waiting * size,
        high_water: 3,
        high_water_bytes: 3 * size,
    };
    assert_eq!(queue.stats(), stats(0, 3));
    take(&queue, 3);
    assert_eq!(queue.stats(), stats(3, 2), "the record, the loss and one event");
    drain(&queue);
    assert_eq!(queue.stats(), stats(5, 0));
}

#[test]
fn a_consumer_that_asks_wakes_the_engine() {
    let mut poll = mio::Poll::new().unwrap();
    let waker = mio::Waker::new(poll.registry(), mio::Token(0)).unwrap();
    let bell = Arc::new(Bell::new(move || waker.wake().unwrap()));
    let limits = Limits { events: 1, bytes: 1 << 20, policy: QueuePolicy::DropOldest, recovers: true };
    let queue = Queue::new(limits, Some(Arc::clone(&bell)));
    pushed(&queue, &[false; 9]);
    let mut events = mio::Events::with_capacity(1);
    poll.poll(&mut events, Some(Duration::ZERO)).unwrap();
    assert!(events.is_empty() && !bell.asked());
    drain(&queue);
    poll.poll(&mut events, Some(Duration::ZERO)).unwrap();
    assert!(!events.is_empty() && bell.asked());
}
