//! How long a piece of work takes.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Rounds of which the median counts.
pub const ROUNDS: usize = 15;
/// A round lasts at least so long, so that the clock does not matter.
const ROUND_MIN: Duration = Duration::from_millis(15);

/// Nanoseconds of one run of the work: the median of the rounds. What it gives is used, so that it is not left out.
pub fn nanoseconds(work: impl Fn() -> usize) -> f64 {
    let mut times = 1;
    while round(&work, times) < ROUND_MIN {
        times *= 2;
    }
    let mut rounds: Vec<f64> = (0..ROUNDS).map(|_| round(&work, times).as_secs_f64() * 1e9 / f64::from(times)).collect();
    rounds.sort_by(f64::total_cmp);
    let median = rounds.get(ROUNDS / 2).copied().unwrap_or(0.0);
    (median * 10.0).round() / 10.0
}

fn round(work: &impl Fn() -> usize, times: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        black_box(work());
    }
    start.elapsed()
}
