//! One clock for both processes of a measurement, times of many events in few words, and what a process used.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

/// Microseconds on the system's clock, which every process of the machine reads alike.
pub fn microseconds() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

/// Nanoseconds on the monotonic clock of the system: CLOCK_MONOTONIC, of C; `time.monotonic_ns()` and `process.hrtime()` are the same.
pub fn nanoseconds() -> u64 {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    let part = |number: i64| u64::try_from(number).unwrap_or(0);
    part(now.tv_sec) * 1_000_000_000 + part(now.tv_nsec)
}

/// Count, median, p99, p99.9 and the longest of some delays in microseconds, as milliseconds; of none all but the count are null, which
/// meets no target.
pub fn summary(mut delays: Vec<u64>) -> Value {
    delays.sort_unstable();
    let at = |share: f64| {
        let place = ((delays.len() as f64 * share).ceil() as usize).saturating_sub(1);
        delays.get(place).map(|delay| *delay as f64 / 1_000.0)
    };
    json!({"count": delays.len(), "p50_ms": at(0.5), "p99_ms": at(0.99), "p999_ms": at(0.999), "max_ms": at(1.0)})
}

/// Resident memory of this process, in KiB (VmRSS).
pub fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or(0)
}

/// Processor time of this process so far, in seconds: user and system, as Linux counts it in hundredths.
pub fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in parentheses may hold spaces; 12 words after it stand utime and stime.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_tells_ranks() {
        let shown = summary((1..=1_000).rev().map(|ms| ms * 1_000).collect());
        assert_eq!(shown, json!({"count": 1_000, "p50_ms": 500.0, "p99_ms": 990.0, "p999_ms": 999.0, "max_ms": 1_000.0}));
        assert_eq!(summary(Vec::new()), json!({"count": 0, "p50_ms": null, "p99_ms": null, "p999_ms": null, "max_ms": null}));
    }

    #[test]
    fn a_process_uses_memory_and_time() {
        assert!(resident_kib() > 100 && processor_seconds() >= 0.0);
    }
}
