//! Ids that calls had: what still comes of them belongs to the contact, and brings no call back.

use std::collections::VecDeque;
use std::time::{Duration, SystemTime};

use super::seats::ById;
use crate::event::ContactId;

/// Former ids that are remembered. When full the oldest is forgotten: an event of it that comes even later would show its call again,
/// until the call is checked.
pub const FORMER_MAX: usize = 4096;

/// How long a former id is remembered: a call that comes back to this client within that time is the same contact.
pub const FORMER_FOR: Duration = Duration::from_secs(600);

/// How long events of a former id are taken for late ones. An event after that says that the call is there again.
pub const LATE_FOR: Duration = Duration::from_secs(10);

/// A call that has ended, or became part of another.
#[derive(Clone, Copy)]
pub(super) struct Ended {
    pub(super) contact: ContactId,
    pub(super) order: u64,
    pub(super) since: SystemTime,
    /// It goes on under another id.
    pub(super) merged: bool,
}

/// The former ids.
#[derive(Clone, Default)]
pub(super) struct Former {
    ids: ById<(Ended, Duration)>,
    by_age: VecDeque<(u32, Duration)>,
}

impl Former {
    pub(super) fn insert(&mut self, now: Duration, id: u32, ended: Ended) {
        self.ids.insert(id, (ended, now));
        self.by_age.push_back((id, now));
        while self.ids.len() > FORMER_MAX || self.by_age.len() > 2 * FORMER_MAX {
            self.drop_oldest();
        }
    }

    pub(super) fn get(&self, id: u32) -> Option<Ended> {
        self.ids.get(&id).map(|(ended, _)| *ended)
    }

    /// Whether an event of this id is a late one.
    pub(super) fn is_late(&self, id: u32, now: Duration) -> bool {
        self.ids.get(&id).is_some_and(|(_, at)| now.saturating_sub(*at) <= LATE_FOR)
    }

    /// The id is in use again.
    pub(super) fn remove(&mut self, id: u32) -> Option<Ended> {
        if self.ids.is_empty() {
            return None;
        }
        self.ids.remove(&id).map(|(ended, _)| ended)
    }

    /// Forgets what is old.
    pub(super) fn forget(&mut self, now: Duration) {
        while self.by_age.front().is_some_and(|(_, at)| now.saturating_sub(*at) > FORMER_FOR) {
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) {
        if let Some((id, at)) = self.by_age.pop_front()
            && self.ids.get(&id).is_some_and(|(_, again)| *again == at)
        {
            self.ids.remove(&id);
        }
        if self.by_age.is_empty() {
            *self = Former::default();
        }
    }

    #[cfg(test)]
    fn len(&self) -> usize {
        self.ids.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(id: u32) -> Ended {
        Ended { contact: ContactId::from_number(id.into()), order: 0, since: SystemTime::UNIX_EPOCH, merged: false }
    }

    #[test]
    fn the_memory_is_bounded_by_number_and_time() {
        let mut former = Former::default();
        let second = Duration::from_secs(1);
        for id in 0..10_000 {
            former.insert(second, id, ended(id));
        }
        assert_eq!((former.len(), former.get(0).is_some(), former.get(9_999).is_some()), (FORMER_MAX, false, true));
        assert!(former.is_late(9_999, second + LATE_FOR) && !former.is_late(9_999, 2 * second + LATE_FOR));
        former.forget(2 * second + FORMER_FOR);
        assert_eq!((former.len(), former.by_age.len()), (0, 0));
    }

    #[test]
    fn one_id_again_and_again_takes_no_more_room() {
        let mut former = Former::default();
        for round in 0..100_000 {
            former.insert(Duration::from_millis(round), 7, ended(7));
            former.remove(7);
        }
        assert!(former.by_age.len() <= 2 * FORMER_MAX, "{}", former.by_age.len());
    }
}
