//! The moment that a log line names.
//!
//! Unified CCX logs name no year (`Nov 20 10:43:59.435 EDT`): such a moment stays text. One with year and zone becomes RFC 3339.

/// A moment as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// RFC 3339 where day, year and zone are known, else the text of the line.
    pub text: String,
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Names of zones with one meaning: UTC, and those that RFC 2822 defines. Other abbreviations mean several zones.
const ZONES: [(&str, &str); 10] = [
    ("UTC", "Z"),
    ("GMT", "Z"),
    ("EST", "-05:00"),
    ("EDT", "-04:00"),
    ("CST", "-06:00"),
    ("CDT", "-05:00"),
    ("MST", "-07:00"),
    ("MDT", "-06:00"),
    ("PST", "-08:00"),
    ("PDT", "-07:00"),
];

/// The last moment in a text.
pub fn last(text: &str) -> Option<Stamp> {
    let at = (0..text.len()).rev().find(|at| is_time(text, *at))?;
    let (before, time) = text.split_at_checked(at)?;
    let (clock, fraction, zone, length) = clock(time);
    let (date, date_length) = date(before);
    let full = date.as_deref().zip(zone.as_deref().and_then(offset));
    let text = match full {
        Some((date, zone)) if date.len() == 10 => format!("{date}T{clock}{fraction}{zone}"),
        _ => text.get(at - date_length..at + length)?.trim().to_owned(),
    };
    Some(Stamp { text })
}

/// Whether `hh:mm:ss` stands here, and no longer row of digits and colons.
fn is_time(text: &str, at: usize) -> bool {
    let Some(time) = text.get(at..at + 8) else { return false };
    let around = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_digit() && c != ':');
    let parts: Vec<u32> = time.split(':').filter(|part| part.len() == 2).filter_map(|part| part.parse().ok()).collect();
    let valid = matches!(parts[..], [hour, minute, second] if hour < 24 && minute < 60 && second <= 60);
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    valid && around(before) && around(text.get(at + 8..).and_then(|behind| behind.chars().next()))
}

/// Clock, fraction and zone of a text that starts with a time, and how many bytes they are.
fn clock(text: &str) -> (String, String, Option<String>, usize) {
    let (clock, rest) = text.split_at_checked(8).unwrap_or((text, ""));
    let digits = |rest: &str| rest.bytes().take_while(u8::is_ascii_digit).count();
    let fraction = rest.strip_prefix(['.', ',']).map(digits).filter(|count| *count > 0).unwrap_or(0);
    let taken = if fraction > 0 { fraction + 1 } else { 0 };
    let (fraction, rest) = rest.split_at_checked(taken).unwrap_or(("", rest));
    let spaces = rest.len() - rest.trim_start().len();
    let word: &str = rest.trim_start().split(|c: char| c.is_whitespace() || c == '%').next().unwrap_or("");
    let zone = offset(word).is_some() || ((2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase()));
    let (zone, zone_length) = if zone { (Some(word.to_owned()), spaces + word.len()) } else { (None, 0) };
    (clock.to_owned(), fraction.replace(',', "."), zone, 8 + taken + zone_length)
}

/// `Z` or `+hh:mm` of a zone; `None` where its name has several meanings.
fn offset(zone: &str) -> Option<String> {
    if zone == "Z" {
        return Some("Z".to_owned());
    }
    if let Some((_, offset)) = ZONES.iter().find(|(name, _)| *name == zone) {
        return Some((*offset).to_owned());
    }
    let (sign, digits) = zone.strip_prefix(['+', '-']).map(|digits| (zone.get(..1).unwrap_or("+"), digits.replace(':', "")))?;
    let valid = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let (hours, minutes) = digits.split_at_checked(2)?;
    valid.then(|| format!("{sign}{hours}:{minutes}"))
}

/// The date at the end of a text: `2026-03-05` or, without year, the text as it stands; and how many bytes it is, with what is
/// between it and the time.
fn date(text: &str) -> (Option<String>, usize) {
    let trimmed = text.strip_suffix('T').unwrap_or(text).trim_end_matches([' ', ',', '\t']);
    let iso = trimmed.len().checked_sub(10).and_then(|from| trimmed.get(from..)).map(|date| date.replace('/', "-"));
    if let Some(date) = iso.filter(|date| is_iso(date)) {
        return (Some(date), text.len() - (trimmed.len() - 10));
    }
    let words: Vec<(usize, &str)> =
        trimmed.rmatch_indices(|c: char| !c.is_whitespace()).fold(Vec::new(), |words, (at, _)| word_starts(trimmed, words, at));
    let parts: Vec<&str> = words.iter().take(3).map(|(_, word)| word.trim_end_matches(',')).collect();
    let number = |word: &str, digits: usize| word.parse::<u32>().ok().filter(|_| word.len() <= digits);
    let month = |word: &str| MONTHS.iter().position(|month| *month == word).map(|index| index + 1);
    let dated = |year: &str, name: &str, day: &str| match (number(year, 4).filter(|_| year.len() == 4), month(name), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    };
    let full = match parts[..] {
        [c, b, a] => dated(c, a, b).or_else(|| dated(c, b, a)).or_else(|| dated(a, b, c)),
        _ => None,
    };
    let start = |index: usize| words.get(index).map_or(0, |(at, _)| text.len() - at);
    match (full, &parts[..]) {
        (Some(date), _) => (Some(date), start(2)),
        (None, [day, name, ..]) if month(name).is_some() && number(day, 2).is_some() => (None, start(1)),
        (None, [name, day, ..]) if month(name).is_some() && number(day, 2).is_some() => (None, start(1)),
        _ => (None, 0),
    }
}

/// Adds the word that starts at a byte, if one does.
fn word_starts<'t>(text: &'t str, mut words: Vec<(usize, &'t str)>, at: usize) -> Vec<(usize, &'t str)> {
    let begins = text.get(..at).and_then(|before| before.chars().next_back()).is_none_or(char::is_whitespace);
    if begins && words.len() < 3 {
        let word = text.get(at..).and_then(|rest| rest.split_whitespace().next()).unwrap_or("");
        words.push((at, word));
    }
    words
}

fn is_iso(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|digit| digit.is_ascii_digit());
    matches!(parts[..], [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        last(text).map(|stamp| stamp.text)
    }

    #[test]
    fn a_moment_without_year_stays_text() {
        let line = "7091948: Nov 20 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:writing... ";
        assert_eq!(said(line).unwrap(), "Nov 20 10:43:59.435 EDT");
        assert_eq!(said("12: Mar 05 10:11:12.345 %MIVR-SS_RM-7-UNK:x").unwrap(), "Mar 05 10:11:12.345");
        assert_eq!(said("10:11:12 something").unwrap(), "10:11:12");
        assert_eq!(said("2026-03-05 10:11:12.345 x").unwrap(), "2026-03-05 10:11:12.345", "no zone");
        assert_eq!(said("Apr 08 2026 10:14:27.842 IST %MIVR").unwrap(), "Apr 08 2026 10:14:27.842 IST", "three zones are called IST");
    }

    #[test]
    fn a_moment_with_year_and_zone_is_rfc_3339() {
        for (line, moment) in [
            ("2026-03-05T10:11:12.345Z x", "2026-03-05T10:11:12.345Z"),
            ("2026-03-05T10:11:12+01:00 x", "2026-03-05T10:11:12+01:00"),
            ("2026/03/05 10:11:12,345 +0530 x", "2026-03-05T10:11:12.345+05:30"),
            ("1: Nov 20 2015 10:43:59.435 EDT %MIVR-ICD_CTI-7-UNK:", "2015-11-20T10:43:59.435-04:00"),
            ("1: 20 Nov 2015 10:43:59 UTC %MIVR", "2015-11-20T10:43:59Z"),
            ("[2015 Nov 5 00:00:00] 2015 Nov 5 10:43:59.1 GMT x", "2015-11-05T10:43:59.1Z"),
        ] {
            assert_eq!(said(line).unwrap(), moment, "{line}");
        }
    }

    #[test]
    fn other_numbers_are_no_moment() {
        for text in ["", "MAC 00:1b:54:aa:bb:cc", "0000: 10 00", "at 25:00:00", "12:34:567"] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
