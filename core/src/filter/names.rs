//! Events by name: one resolver for every door.

use crate::event::RECORDS;
use crate::wire::{MESSAGES, MessageRow, NAMES};

/// The type number of an event by its wire name (`CALL_DELIVERED_EVENT`, with or without `_EVENT`), its type name (`CallDelivered`) or
/// the number itself. Case, dashes and underscores do not matter: `call-delivered` and `call_delivered` are names too. Records have
/// theirs (`SessionUp`), and a message that Unified CCX calls otherwise is known by both names.
pub fn type_number(name: &str) -> Option<u32> {
    if let Ok(number) = name.parse() {
        return Some(number);
    }
    let wanted = plain(name);
    let record = RECORDS.iter().find(|row| plain(row.type_name) == wanted).map(|row| row.number);
    record.or_else(|| MESSAGES.iter().chain(NAMES).find(|row| names(row).any(|name| name == wanted)).map(|row| row.id))
}

/// The names of a message, plain.
fn names(row: &'static MessageRow) -> impl Iterator<Item = String> {
    let wire = [Some(row.name), row.other_name].into_iter().flatten();
    let short = wire.clone().filter_map(|name| name.strip_suffix("_EVENT"));
    wire.chain(short).chain([row.type_name]).map(plain)
}

/// Letters and digits in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use crate::event::record;
    use crate::wire::msg;

    use super::*;

    #[test]
    fn every_spelling_is_understood() {
        for name in ["CALL_DELIVERED_EVENT", "CallDelivered", "call-delivered", "call_delivered", "CALL_DELIVERED", "callDelivered", "9"] {
            assert_eq!(type_number(name), Some(msg::CALL_DELIVERED_EVENT), "{name}");
        }
        assert_eq!(type_number("session-up"), Some(record::SessionUp));
        assert_eq!(type_number("begin-call"), Some(msg::BEGIN_CALL_EVENT));
        assert_eq!((type_number(""), type_number("call"), type_number("-9")), (None, None, None));
    }

    /// Leaving case and separators out must not make two messages one; a message is found by each of its names.
    #[test]
    fn no_two_events_share_a_name() {
        let mut owners = HashMap::new();
        for row in MESSAGES.iter().chain(NAMES) {
            for name in names(row) {
                let owner = *owners.entry(name.clone()).or_insert(row.id);
                assert_eq!(owner, row.id, "{name}");
                assert_eq!(type_number(&name), Some(row.id), "{name}");
            }
        }
        assert!(RECORDS.iter().all(|row| !owners.contains_key(&plain(row.type_name))));
    }
}
