//! Holds messages back and lets them go in another order, by a seed.

use std::time::Duration;

use fastrand::Rng;

use super::facts::{Facts, Kind};
use super::guarantees::{GUARANTEES, Guarantee};

/// Longest time for which a message is held back.
pub const HOLD_MAX: Duration = Duration::from_millis(50);

/// A message waits a whole number of these, so that a client's messages come in a few turns and not each in its own.
const STEP: Duration = Duration::from_millis(5);
const STEPS: u64 = 10;

/// Messages that may wait for one client. When one more comes, all that wait go at once in the order in which they were sent, which
/// breaks no guarantee.
pub const WAITING_MAX: usize = 1024;

/// The messages to one client: takes them in the order in which they were sent, gives them in any order that the guarantees allow.
/// Every such order of what is sent within a moment can come out, each message at most [`HOLD_MAX`] after it was sent.
///
/// Time is an argument: nothing is let go before it is asked for, see [`Shuffler::next_deadline`]. The same seed, client and times
/// give the same order.
pub struct Shuffler<T> {
    random: Rng,
    guarantees: &'static [Guarantee],
    waiting: Vec<Waiting<T>>,
    /// Messages taken so far.
    sent: u64,
}

struct Waiting<T> {
    turn: Turn,
    facts: Facts,
    item: T,
}

/// When a message goes; equal times are decided by lot, and then by the order in which they were sent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    at: Duration,
    lot: u32,
    sent: u64,
}

impl<T> Shuffler<T> {
    /// The shuffler of one client: each client of a seed has an order of its own.
    pub fn new(seed: u64, client: u64) -> Shuffler<T> {
        Shuffler::with_guarantees(seed, client, GUARANTEES)
    }

    /// A shuffler with another table: a test shows that a missing guarantee is noticed.
    pub fn with_guarantees(seed: u64, client: u64, guarantees: &'static [Guarantee]) -> Shuffler<T> {
        // Neighbouring seeds and clients must not have neighbouring states: each is drawn from the generator of the other.
        let random = Rng::with_seed(Rng::with_seed(seed).u64(..) ^ Rng::with_seed(client).u64(..).rotate_left(32));
        Shuffler { random, guarantees, waiting: Vec::new(), sent: 0 }
    }

    /// Takes a message that is sent now. Gives what must go at once because too many wait, see [`WAITING_MAX`].
    #[must_use]
    pub fn push(&mut self, now: Duration, facts: Facts, item: T) -> Vec<T> {
        let mut crowded = Vec::new();
        if self.waiting.len() >= WAITING_MAX {
            self.waiting.sort_by_key(|waiting| waiting.turn.sent);
            crowded.extend(self.waiting.drain(..).map(|waiting| waiting.item));
        }
        let before = self.waiting.iter().filter(|waiting| self.keeps_order(&waiting.facts, &facts)).map(|waiting| waiting.turn).max();
        let own = self.turn(now, facts.kind);
        let turn = before.map_or(own, |before| Turn { sent: own.sent, ..own.max(before) });
        self.waiting.push(Waiting { turn, facts, item });
        crowded
    }

    /// The next message whose turn has come.
    pub fn pop(&mut self, now: Duration) -> Option<T> {
        self.take(|turn| turn.at <= now)
    }

    /// The next message whether or not its turn has come: for a quiet moment, and before a connection is closed.
    pub fn pop_early(&mut self) -> Option<T> {
        self.take(|_| true)
    }

    /// When the next message goes.
    pub fn next_deadline(&self) -> Option<Duration> {
        self.waiting.iter().map(|waiting| waiting.turn.at).min()
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    fn take(&mut self, may_go: impl Fn(Turn) -> bool) -> Option<T> {
        let next = self.waiting.iter().enumerate().min_by_key(|(_, waiting)| waiting.turn)?;
        let (at, _) = Some(next).filter(|(_, waiting)| may_go(waiting.turn))?;
        Some(self.waiting.remove(at).item)
    }

    fn keeps_order(&self, earlier: &Facts, later: &Facts) -> bool {
        self.guarantees.iter().any(|guarantee| (guarantee.holds)(earlier, later))
    }

    /// By lot. What never waits by itself draws no lot: the moment of a heartbeat does not change the order of what follows.
    fn turn(&mut self, now: Duration, kind: Kind) -> Turn {
        self.sent += 1;
        let (steps, lot) = match kind {
            Kind::Open | Kind::Heartbeat | Kind::Other => (0, 0),
            _ => (self.random.u64(0..=STEPS), self.random.u32(..)),
        };
        Turn { at: now + STEP * u32::try_from(steps).unwrap_or_default(), lot, sent: self.sent }
    }
}
