//! Which messages a server repeats after a switch-over, so that clients learn of the calls that go on.
//!
//! Source: "CTI Server Message Reference Guide" (GED-188), maintenance: "after the switch, ALL_EVENTS clients get CALL_DELIVERED /
//! CALL_ESTABLISHED with cause 50 to rebuild calls". Unified CCX repeats nothing.

use std::time::Duration;

use crate::wire::{Dialect, Message, field, msg};

/// EventCause of what is repeated.
const CAUSE_REPEATED: u32 = 50;
/// How long after SessionUp a message may be a repeated one.
const WINDOW: Duration = Duration::from_secs(60);

/// What the client knew before the present session.
#[derive(Debug, Default)]
pub(super) struct Replay {
    /// End of the window; `None` = nothing is a replay.
    until: Option<Duration>,
    /// Ids of the calls that were known, sorted. As many as the model holds at most, for the time of the window.
    known: Vec<u32>,
}

impl Replay {
    /// A session has come up; `known` are the calls that the model holds at that moment.
    pub(super) fn session_up(&mut self, now: Duration, epoch: u32, dialect: Dialect, known: impl Iterator<Item = u32>) {
        *self = Replay::default();
        if epoch > 1 && dialect == Dialect::Ged188 {
            self.until = Some(now.saturating_add(WINDOW));
            self.known = known.collect();
            self.known.sort_unstable();
        }
    }

    /// Whether a message of the present session tells only what was told before.
    pub(super) fn is_replay(&mut self, now: Duration, message: &Message<'_>) -> bool {
        let Some(until) = self.until else { return false };
        if now >= until {
            *self = Replay::default();
            return false;
        }
        matches!(message.id(), msg::CALL_DELIVERED_EVENT | msg::CALL_ESTABLISHED_EVENT)
            && message.u32(field::event_cause) == Some(CAUSE_REPEATED)
            && message.u32(field::call_id).is_some_and(|call| self.known.binary_search(&call).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Builder, Coding, MessageBuf};

    const CODING: Coding = Coding::new(25, Dialect::Ged188);
    const S: Duration = Duration::from_secs(1);

    fn event(id: u32, call: u32, cause: u32) -> MessageBuf {
        let frame = Builder::of(id, CODING).unwrap().set(field::call_id, call).set(field::event_cause, cause).finish().unwrap();
        MessageBuf::decode(&frame, CODING).unwrap()
    }

    fn replay(epoch: u32, dialect: Dialect) -> Replay {
        let mut replay = Replay::default();
        replay.session_up(100 * S, epoch, dialect, [9, 7].into_iter());
        replay
    }

    fn is(replay: &mut Replay, second: u32, id: u32, call: u32, cause: u32) -> bool {
        replay.is_replay(second * S, &event(id, call, cause).message())
    }

    #[test]
    fn only_what_tells_of_a_known_call_again_is_a_replay() {
        let mut replay = replay(2, Dialect::Ged188);
        assert!(is(&mut replay, 100, msg::CALL_DELIVERED_EVENT, 7, 50));
        assert!(is(&mut replay, 159, msg::CALL_ESTABLISHED_EVENT, 9, 50));
        assert!(!is(&mut replay, 101, msg::CALL_DELIVERED_EVENT, 8, 50), "a call that began meanwhile is news");
        assert!(!is(&mut replay, 101, msg::CALL_DELIVERED_EVENT, 7, 0xffff));
        assert!(!is(&mut replay, 101, msg::CALL_HELD_EVENT, 7, 50));
    }

    #[test]
    fn the_first_minute_of_a_later_session_of_ged188_it_is() {
        assert!(!is(&mut replay(1, Dialect::Ged188), 101, msg::CALL_DELIVERED_EVENT, 7, 50));
        assert!(!is(&mut replay(2, Dialect::Ccx), 101, msg::CALL_DELIVERED_EVENT, 7, 50));
        let mut late = replay(2, Dialect::Ged188);
        assert!(!is(&mut late, 160, msg::CALL_DELIVERED_EVENT, 7, 50));
        assert!(!is(&mut late, 110, msg::CALL_DELIVERED_EVENT, 7, 50), "the window is over for good");
        assert_eq!(late.known.capacity(), 0);
    }
}
