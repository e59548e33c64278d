//! Chance, by seed: the same seed gives the same calls.

use std::time::Duration;

/// An exponential time is cut off at so many times its mean: one call does not hold an agent for ever.
const LONGEST: f64 = 4.0;

/// A generator of random numbers.
pub(super) struct Dice(fastrand::Rng);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(fastrand::Rng::with_seed(seed))
    }

    /// True in so many of 100 cases.
    pub(super) fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance as usize
    }

    /// A number below `limit`; 0 if there is none.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { self.0.usize(..limit) }
    }

    /// One of some.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        self.0.shuffle(all);
    }

    /// The time until the next of events that come independently of each other, `mean` seconds apart.
    pub(super) fn exponential(&mut self, mean: f64) -> Duration {
        // 1 - f64() is above 0, so the logarithm is finite.
        let times = -(1.0 - self.0.f64()).ln();
        Duration::try_from_secs_f64(mean * times.min(LONGEST)).unwrap_or_default()
    }
}
