//! One clock for every process of the machine, and many delays in few numbers.

use std::time::{SystemTime, UNIX_EPOCH};

/// Microseconds since 1970 on the system's clock.
pub fn microseconds() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

/// Steps of one doubling: ranks are told to within 6 %.
const STEPS: u64 = 16;
const DOUBLINGS: usize = 64;

/// Delays in microseconds, counted by size: as much memory for a second as for a day.
#[derive(Clone, Debug)]
pub struct Delays {
    counts: Vec<u64>,
    total: u64,
    longest: u64,
}

impl Default for Delays {
    fn default() -> Delays {
        Delays { counts: vec![0; DOUBLINGS * STEPS as usize], total: 0, longest: 0 }
    }
}

impl Delays {
    /// One more.
    pub fn add(&mut self, delay: u64) {
        if let Some(count) = self.counts.get_mut(slot(delay)) {
            *count += 1;
        }
        self.total += 1;
        self.longest = self.longest.max(delay);
    }

    /// The delay that so many of all (0 to 1) do not exceed, in milliseconds; 0 without any.
    pub fn rank_ms(&self, share: f64) -> f64 {
        let wanted = (self.total as f64 * share).ceil().max(1.0) as u64;
        let mut seen = 0;
        for (slot, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= wanted {
                return top(slot).min(self.longest) as f64 / 1_000.0;
            }
        }
        self.longest as f64 / 1_000.0
    }

    /// The longest, in milliseconds.
    pub fn longest_ms(&self) -> f64 {
        self.longest as f64 / 1_000.0
    }

    /// How many there are.
    pub fn len(&self) -> u64 {
        self.total
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

fn slot(delay: u64) -> usize {
    if delay < STEPS {
        return delay as usize;
    }
    let doubling = u64::from(delay.ilog2());
    let step = (delay >> (doubling - 4)) & (STEPS - 1);
    ((doubling - 3) * STEPS + step) as usize
}

/// The largest delay of a slot.
fn top(slot: usize) -> u64 {
    let (doubling, step) = (slot as u64 / STEPS, slot as u64 % STEPS);
    if doubling == 0 { step } else { ((STEPS + step + 1) << (doubling - 1)) - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_told_to_within_six_percent() {
        let mut delays = Delays::default();
        assert!(delays.is_empty() && delays.rank_ms(0.5) == 0.0);
        (1..=1_000).rev().for_each(|ms| delays.add(ms * 1_000));
        for (share, exact) in [(0.5, 500.0), (0.99, 990.0), (1.0, 1_000.0)] {
            let told = delays.rank_ms(share);
            assert!(told >= exact && told <= exact * 1.0625, "{share}: {told}");
        }
        assert_eq!((delays.longest_ms(), delays.len()), (1_000.0, 1_000));
    }

    #[test]
    fn every_delay_has_its_slot() {
        for delay in (0..5_000).chain((0..63).map(|bit| 1 << bit)) {
            let slot = slot(delay);
            assert!(top(slot) >= delay && (slot == 0 || top(slot - 1) < delay), "{delay}");
        }
    }
}
