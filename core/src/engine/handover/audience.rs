//! Everybody who takes events from one client: each with a queue and, perhaps, a filter of its own.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use super::bell::Bell;
use super::queue::{Limits, Pushed, Queue, Recovery};
use super::subscription::Subscription;
use super::sync::planted;
use crate::event::Event;
use crate::filter::Follower;

/// Subscribers of one client at a time; further ones are refused.
pub(in crate::engine) const SUBSCRIBERS_MAX: usize = 1_024;

/// Shortest time between two pictures for one queue: a consumer that is slow for good must not be buried under pictures.
const PICTURE_PAUSE: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(in crate::engine) struct Audience {
    members: Vec<Member>,
    /// What passes one filter; here only to be used again.
    passing: Vec<Arc<Event>>,
}

struct Member {
    queue: Arc<Queue>,
    filter: Option<Follower>,
    /// No further picture before this moment.
    not_before: Duration,
}

impl Audience {
    /// A queue with what passes the filter from now on; `None` if there are too many.
    pub(in crate::engine) fn subscribe(&mut self, limits: Limits, bell: &Arc<Bell>, filter: Option<Follower>) -> Option<Subscription> {
        let (subscription, queue) = Subscription::new(limits, Some(Arc::clone(bell)));
        self.add(queue, filter).then_some(subscription)
    }

    /// False if there are too many.
    pub(super) fn add(&mut self, queue: Arc<Queue>, filter: Option<Follower>) -> bool {
        // Without a server there are no events with which closed queues would be noticed.
        self.members.retain(|member| !member.queue.is_closed());
        let room = self.members.len() < SUBSCRIBERS_MAX;
        if room {
            self.members.push(Member { queue, filter, not_before: Duration::ZERO });
        }
        room
    }

    /// Gives events to every queue, and leaves `events` empty. False if a consumer is too slow and wants the session ended for that.
    pub(in crate::engine) fn push(&mut self, events: &mut Vec<Arc<Event>>) -> bool {
        let (mut fits, passing) = (true, &mut self.passing);
        let mut last = self.members.len();
        self.members.retain_mut(|member| {
            last -= 1;
            let pushed = member.push(events, passing, last == 0);
            fits &= pushed != Pushed::Full;
            pushed != Pushed::Closed
        });
        events.clear();
        fits
    }

    /// Whether every consumer has caught up enough for a new session.
    pub(in crate::engine) fn has_room(&self) -> bool {
        self.members.iter().all(|member| member.queue.has_room())
    }

    /// When a queue that asks may get its picture.
    pub(in crate::engine) fn deadline(&self) -> Option<Duration> {
        self.members.iter().filter(|member| member.queue.asks()).map(|member| member.not_before).min()
    }

    /// Gives the picture to the queues that ask for it and may have it; asks again for those that have to wait.
    pub(in crate::engine) fn help(
        &mut self,
        now: Duration,
        bell: &Bell,
        mut write: impl FnMut(VecDeque<Arc<Event>>, Option<&mut Follower>) -> Recovery,
    ) {
        if !planted("answered behind the look") {
            bell.answered();
        }
        for member in self.members.iter_mut().filter(|member| member.queue.asks()) {
            if member.not_before > now {
                bell.ask_later();
                continue;
            }
            member.not_before = now + PICTURE_PAUSE;
            member.queue.recover(|ends| write(ends, member.filter.as_mut()));
        }
        if planted("answered behind the look") {
            bell.answered();
        }
    }

    /// No more events for anybody.
    pub(in crate::engine) fn close(&mut self) {
        self.members.drain(..).for_each(|member| member.queue.close());
    }
}

impl Member {
    /// The last member gets the events themselves: their counters are then in nobody's way while its consumer is at work already.
    fn push(&mut self, events: &mut Vec<Arc<Event>>, passing: &mut Vec<Arc<Event>>, last: bool) -> Pushed {
        let Some(filter) = &mut self.filter else {
            return if last { self.queue.push(events.drain(..)) } else { self.queue.push(events.iter().cloned()) };
        };
        passing.extend(events.iter().filter(|event| filter.passes(event)).cloned());
        let pushed = self.queue.push(passing.drain(..));
        passing.clear();
        pushed
    }
}

#[cfg(test)]
#[cfg(not(feature = "races"))]
mod tests {
    use std::time::{Instant, SystemTime};

    use super::*;
    use crate::config::QueuePolicy;
    use crate::engine::handover::queue::Taken;
    use crate::event::{EventBody, Record, record};
    use crate::filter::Filter;

    const S: Duration = Duration::from_secs(1);

    fn bell() -> Bell {
        let poll = mio::Poll::new().unwrap();
        let waker = mio::Waker::new(poll.registry(), mio::Token(0)).unwrap();
        Bell::new(move || waker.wake().unwrap())
    }

    fn queue(policy: QueuePolicy) -> Arc<Queue> {
        Arc::new(Queue::new(Limits { events: 2, bytes: 1 << 20, policy, recovers: true }, None))
    }

    fn events(number: u32, count: u64) -> Vec<Arc<Event>> {
        let event = |seq| Event::new(seq, 1, SystemTime::UNIX_EPOCH, EventBody::Record(Record::new(number)));
        (1..=count).map(|seq| Arc::new(event(seq))).collect()
    }

    fn taken(queue: &Queue) -> usize {
        let mut all = Vec::new();
        while let Taken::Events = queue.take(10, Some(Instant::now()), &mut all) {}
        all.len()
    }

    /// How many queues got a picture.
    fn helped(audience: &mut Audience, now: Duration, bell: &Bell) -> usize {
        let mut count = 0;
        audience.help(now, bell, |_, _| {
            count += 1;
            Box::new(events(record::Resynchronised, 1).into_iter())
        });
        count
    }

    #[test]
    fn a_picture_comes_at_most_every_five_seconds() {
        let (mut audience, bell) = (Audience::default(), bell());
        let (slow, other) = (queue(QueuePolicy::DropOldest), queue(QueuePolicy::DropOldest));
        assert!(audience.add(Arc::clone(&slow), None) && audience.add(Arc::clone(&other), None));
        let lose = |audience: &mut Audience| {
            audience.push(&mut events(record::MalformedMessage, 5));
            taken(&slow)
        };
        assert_eq!(lose(&mut audience), 3);
        assert_eq!((helped(&mut audience, S, &bell), taken(&slow)), (1, 1), "the other has taken nothing yet");
        lose(&mut audience);
        assert_eq!((helped(&mut audience, 2 * S, &bell), bell.asked(), audience.deadline()), (0, true, Some(6 * S)));
        taken(&other);
        assert_eq!(helped(&mut audience, 3 * S, &bell), 1, "each has its own pause");
        assert_eq!(helped(&mut audience, 6 * S, &bell), 1);
        assert_eq!((helped(&mut audience, 7 * S, &bell), bell.asked(), audience.deadline()), (0, false, None));
    }

    #[test]
    fn only_so_many_subscribers_have_room_and_closed_ones_leave() {
        let mut audience = Audience::default();
        let queues: Vec<_> = (0..SUBSCRIBERS_MAX).map(|_| queue(QueuePolicy::DropOldest)).collect();
        assert!(queues.iter().all(|queue| audience.add(Arc::clone(queue), None)));
        assert!(!audience.add(queue(QueuePolicy::DropOldest), None));
        queues[7].close();
        assert!(audience.add(queue(QueuePolicy::DropOldest), None));
        queues.iter().for_each(|queue| queue.close());
        assert!(audience.push(&mut events(record::SessionUp, 1)));
        assert_eq!(audience.members.len(), 1);
    }

    #[test]
    fn one_that_wants_the_session_ended_speaks_for_all() {
        let mut audience = Audience::default();
        let strict = queue(QueuePolicy::Disconnect);
        audience.add(queue(QueuePolicy::DropOldest), None);
        audience.add(Arc::clone(&strict), None);
        assert!(audience.push(&mut events(record::MalformedMessage, 2)) && !audience.has_room());
        assert!(!audience.push(&mut events(record::MalformedMessage, 1)));
        taken(&strict);
        assert!(audience.has_room());
    }

    #[test]
    fn a_filter_keeps_what_is_not_wanted_out_of_the_queue() {
        let mut audience = Audience::default();
        let (filtered, all) = (queue(QueuePolicy::DropOldest), queue(QueuePolicy::DropOldest));
        audience.add(Arc::clone(&filtered), Follower::new(&Filter { events: vec![9], ..Filter::default() }));
        audience.add(Arc::clone(&all), None);
        audience.push(&mut events(record::SessionUp, 3));
        assert_eq!((taken(&filtered), taken(&all)), (3, 3), "records pass every filter");
        assert!(audience.passing.is_empty());
    }
}
