//! `tests/abi/numbers.txt`: every public number. A number that stands there never changes its meaning.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ccxcti_core::error::ERRORS;
use ccxcti_core::event::RECORDS;
use ccxcti_core::wire::{FIELDS, MESSAGES, NAMES};

use super::File;

/// The frozen list, from the top of the repository.
pub const PATH: &str = "tests/abi/numbers.txt";

const HEAD: &str = "\
# Generated from core/src by cargo xtask gen. Do not edit.
# Every public number: kind, number, name. Lines are only ever added: gen refuses to change or drop one.
";

/// A kind of number and a number of that kind.
type Key = (String, u32);

/// Every public number of the core, with its name.
pub fn numbers() -> BTreeMap<Key, String> {
    let fields = FIELDS.iter().map(|row| ("field", u32::from(row.id.0), row.name));
    let messages = MESSAGES.iter().chain(NAMES).map(|row| ("message", row.id, row.name));
    let records = RECORDS.iter().map(|row| ("record", row.number, row.type_name));
    let errors = ERRORS.iter().map(|row| ("error", row.kind.code(), row.name));
    let all = fields.chain(messages).chain(records).chain(errors);
    all.map(|(kind, number, name)| ((kind.to_owned(), number), name.to_owned())).collect()
}

/// The list as it must stand in the repository.
pub fn files() -> Vec<File> {
    let lines = numbers().into_iter().map(|((kind, number), name)| format!("{kind} {number} {name}\n"));
    vec![(PathBuf::from(PATH), format!("{HEAD}{}", lines.collect::<String>()))]
}

/// One sentence for each frozen number that has another name now, or is gone.
pub fn refused(frozen: &str, now: &BTreeMap<Key, String>) -> Vec<String> {
    frozen.lines().filter(|line| !line.starts_with('#')).filter_map(|line| refusal(line, now)).collect()
}

fn refusal(line: &str, now: &BTreeMap<Key, String>) -> Option<String> {
    let mut words = line.split(' ');
    let (Some(kind), Some(number), Some(name), None) = (words.next(), words.next(), words.next(), words.next()) else {
        return Some(format!("{PATH}: this line is not `kind number name`: {line}"));
    };
    let key = number.parse().ok().map(|number| (kind.to_owned(), number));
    match key.and_then(|key| now.get(&key)) {
        Some(new) if new == name => None,
        Some(new) => Some(format!("{PATH}: {kind} {number} is {name} and must stay so, but would become {new}")),
        None => Some(format!("{PATH}: {kind} {number} is {name} and must stay so, but is gone")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> BTreeMap<Key, String> {
        [("field", 1, "invoke_id"), ("message", 1, "FAILURE_CONF")]
            .map(|(kind, number, name)| ((kind.to_owned(), number), name.to_owned()))
            .into()
    }

    #[test]
    fn numbers_may_be_added() {
        assert_eq!(refused("# head\nfield 1 invoke_id\n", &now()), Vec::<String>::new());
    }

    #[test]
    fn a_number_that_changes_or_goes_is_refused() {
        let refused = refused("field 1 status\nfield 2 text\nmessage 1 FAILURE_CONF\n", &now());
        assert_eq!(
            refused,
            [
                "tests/abi/numbers.txt: field 1 is status and must stay so, but would become invoke_id",
                "tests/abi/numbers.txt: field 2 is text and must stay so, but is gone",
            ]
        );
    }

    #[test]
    fn no_number_is_given_twice() {
        let rows = FIELDS.len() + MESSAGES.len() + NAMES.len() + RECORDS.len() + ERRORS.len();
        assert_eq!(numbers().len(), rows);
    }
}
