//! What a further subscriber is to be: its filter and the bounds of its queue, also as text for the doors.

use super::Filter;
use crate::config::{Config, QueuePolicy};
use crate::error::{Error, ErrorKind};

/// One key of the text form of a subscriber.
#[derive(Debug)]
pub struct FilterKey {
    /// The key; camel case in Node.
    pub key: &'static str,
    /// One sentence.
    pub doc: &'static str,
}

/// The keys that a subscriber takes.
pub static FILTER_KEYS: &[FilterKey] = &[
    FilterKey {
        key: "events",
        doc: "Event types by name (call-delivered, CallDelivered, CALL_DELIVERED_EVENT) or number, as a comma list.",
    },
    FilterKey { key: "devices", doc: "Device ids, as a comma list: events that name one, and those of its calls to their end." },
    FilterKey { key: "agents", doc: "Agent ids, as a comma list: events that name one, and those of the calls at the agent's phone." },
    FilterKey { key: "calls", doc: "Call ids, as a comma list: their events, also when the server gives the call another id." },
    FilterKey { key: "queue_events", doc: "Events that may wait in this subscriber's queue; the client's setting unless given." },
    FilterKey { key: "queue_bytes", doc: "Bytes of events that may wait in this subscriber's queue; the client's setting unless given." },
    FilterKey { key: "queue_policy", doc: "What happens when this subscriber's queue is full; the client's setting unless given." },
];

/// A further subscriber: what it wants to see, and how much may wait for it. The default is everything, bounded like the client's own
/// queue.
///
/// ```
/// use ccxcti_core::SubscribeOptions;
/// let options = SubscribeOptions::parse("devices=2006 queue_events=1000 queue_policy=drop-newest")?;
/// assert_eq!(options.queue_events, Some(1000));
/// # Ok::<(), ccxcti_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct SubscribeOptions {
    /// What passes.
    pub filter: Filter,
    /// Events that may wait, 16 to 16,777,216; `None` = as the client is configured.
    pub queue_events: Option<usize>,
    /// Bytes of events that may wait, 65,536 to 17,179,869,184; `None` = as the client is configured.
    pub queue_bytes: Option<usize>,
    /// What happens at the bound; `None` = as the client is configured.
    pub queue_policy: Option<QueuePolicy>,
}

impl SubscribeOptions {
    /// Reads the text form: parts `key=value` with spaces between them, keys as in [`FILTER_KEYS`]. An error is `InvalidArgument` and
    /// names the part.
    pub fn parse(text: &str) -> Result<SubscribeOptions, Error> {
        let mut options = SubscribeOptions::default();
        for part in text.split_whitespace() {
            let (key, value) = split(part)?;
            options.set(key, value)?;
        }
        Ok(options)
    }

    /// Sets one key of [`FILTER_KEYS`]; the lists of the filter grow. An error is `InvalidArgument` and names the key.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Error> {
        if !key.starts_with("queue_") {
            return self.filter.set(key, value);
        }
        // The range of a bound stands in the table of configuration keys.
        let mut config = Config::new();
        config.set(key, value).map_err(|error| if FILTER_KEYS.iter().any(|row| row.key == key) { error } else { unknown(key) })?;
        match key {
            "queue_events" => self.queue_events = value.parse().ok(),
            "queue_bytes" => self.queue_bytes = value.parse().ok(),
            _ => self.queue_policy = QueuePolicy::by_name(value),
        }
        Ok(())
    }

    /// Whether everything is within its range, for options that were not made from text.
    pub fn check(&self) -> Result<(), Error> {
        self.filter.check()?;
        let mut config = Config::new();
        for (key, number) in [("queue_events", self.queue_events), ("queue_bytes", self.queue_bytes)] {
            if let Some(number) = number {
                config.set(key, &number.to_string())?;
            }
        }
        Ok(())
    }
}

/// `key=value`. The value may be a device of somebody: it stays out of the sentence.
pub(super) fn split(part: &str) -> Result<(&str, &str), Error> {
    part.split_once('=').ok_or_else(|| Error::new(ErrorKind::InvalidArgument, "a part of a filter has the form key=value,value"))
}

pub(super) fn unknown(key: &str) -> Error {
    let keys: Vec<&str> = FILTER_KEYS.iter().map(|row| row.key).collect();
    Error::new(ErrorKind::InvalidArgument, format!("a filter has no part {key:?}; it takes {}", keys.join(", ")))
}
