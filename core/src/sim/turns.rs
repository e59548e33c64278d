//! The contact centre's time, as the turns of the event loop let it pass.

use std::time::Duration;

/// So much time passes in one turn at most: however much is due, clients and verbs get their turn too.
const TURN_MAX: Duration = Duration::from_millis(20);
/// By more than this the contact centre is never late. What it cannot do in time is lost: its clock stands still meanwhile, and
/// nothing is made up for, which would only make it later.
const LATE_MAX: Duration = Duration::from_secs(1);

/// A clock that goes as fast as the work gets done.
#[derive(Default)]
pub(super) struct Turns {
    now: Duration,
    /// For how long it stood still so far.
    lost: Duration,
    late: bool,
}

impl Turns {
    /// A turn begins when the system's clock shows `elapsed`; `next` is when something is due. Time in which nothing is due
    /// passes at once. True when the work begins to be too much.
    pub(super) fn begin(&mut self, elapsed: Duration, next: Option<Duration>) -> bool {
        let shown = self.shown(elapsed);
        self.now = next.map_or(shown, |at| shown.min(at.max(self.now) + TURN_MAX)).max(self.now);
        let late = shown.saturating_sub(self.now);
        self.lost += late.saturating_sub(LATE_MAX);
        let was_late = std::mem::replace(&mut self.late, late > LATE_MAX);
        self.late && !was_late
    }

    /// The time of the present turn.
    pub(super) fn now(&self) -> Duration {
        self.now
    }

    /// What the clock would show if this turn were over when the system's clock shows `elapsed`.
    pub(super) fn shown(&self, elapsed: Duration) -> Duration {
        elapsed.saturating_sub(self.lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn time_without_work_passes_at_once() {
        let mut turns = Turns::default();
        assert!(!turns.begin(ms(5_000), None) && turns.now() == ms(5_000));
        assert!(!turns.begin(ms(9_000), Some(ms(9_500))) && turns.now() == ms(9_000));
        assert!(!turns.begin(ms(9_600), Some(ms(9_590))) && turns.now() == ms(9_600));
    }

    #[test]
    fn much_work_takes_many_turns_and_too_much_is_lost() {
        let mut turns = Turns::default();
        assert!(!turns.begin(ms(500), Some(ms(10))) && turns.now() == ms(30));
        assert!(!turns.begin(ms(600), Some(ms(31))) && turns.now() == ms(51));
        assert!(turns.begin(ms(2_000), Some(ms(51))) && turns.now() == ms(71), "late by more than a second");
        assert!(!turns.begin(ms(3_500), Some(ms(71))) && turns.now() == ms(91), "and still late: that has been said");
        // Of the 3,500 ms all but 91 and the second of lateness are lost.
        assert_eq!(turns.shown(ms(3_500)), ms(1_091));
        assert!(!turns.begin(ms(3_500), None) && turns.now() == ms(1_091));
    }
}
