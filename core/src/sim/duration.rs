//! Durations as verbs and site files write them.

use std::time::Duration;

/// Longest duration: a day. Whoever wants more wants something else, and the clock plus so much always stands for a time.
const LONGEST: Duration = Duration::from_secs(24 * 3600);

/// Reads `250ms`, `2s` or `1m`. The error is a sentence that goes on behind the text.
pub(super) fn parse(text: &str) -> Result<Duration, &'static str> {
    match humantime::parse_duration(text) {
        Ok(duration) if duration > LONGEST => Err("is longer than a day, the longest duration"),
        Ok(duration) => Ok(duration),
        Err(_) => Err("is not a duration such as 250ms, 2s or 1m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_bounded() {
        assert_eq!(parse("1m"), Ok(Duration::from_secs(60)));
        assert_eq!(parse("24h"), Ok(LONGEST));
        for long in ["24h 1ms", "2days", "18446744073709551615s"] {
            assert_eq!(parse(long), Err("is longer than a day, the longest duration"), "{long}");
        }
        for wrong in ["soon", "", "1", "-1s", "18446744073709551616s"] {
            assert_eq!(parse(wrong), Err("is not a duration such as 250ms, 2s or 1m"), "{wrong}");
        }
    }
}
