//! Which events a subscriber wants: by type, device, agent and call. Pure.
//!
//! An event passes if its type is one of `events`, and if it names one of `devices`, `agents` or `calls`; an empty list stands for all.
//! Records of the client (SessionUp, EventsLost ...) always pass.
//!
//! **Calls are followed.** From the first event that names a watched device, agent or call, every event of that call passes, to its
//! END_CALL and through transfers and conferences, also those that do not name it: a program that saw a call begin sees it end.
//!
//! **Devices** are looked for in every field that holds one. Unified CCX 14 and later writes a secondary line as `primary.actual`
//! ("Unified CCX CTI Protocol Developer Guide", Primary.Actual): it is named by the whole, by its primary and by its actual part.
//!
//! **Agents** are looked for by `agent_id` and `agent_id_long`. The phone on which a watched agent is logged in is watched like a device.

mod follow;
mod names;
mod options;
mod role;

pub use follow::Follower;
pub use names::type_number;
pub use options::{FILTER_KEYS, FilterKey, SubscribeOptions};

use crate::error::{Error, ErrorKind};

/// Values that each list of a filter may have.
pub const FILTER_VALUES_MAX: usize = 4_096;

/// Bytes of a device or agent id: the longest that the protocol has room for.
const VALUE_BYTES_MAX: usize = 128;

/// What a subscriber wants to see. The default is everything.
///
/// ```
/// use ccxcti_core::Filter;
/// let filter = Filter::parse("events=call-delivered,end-call devices=2006,2007")?;
/// assert_eq!((filter.events.as_slice(), filter.devices.len()), ([9, 24].as_slice(), 2));
/// # Ok::<(), ccxcti_core::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Message ids; empty = all.
    pub events: Vec<u32>,
    /// Device ids: extensions, CTI ports, route points, instruments.
    pub devices: Vec<String>,
    /// Agent ids.
    pub agents: Vec<String>,
    /// Call ids.
    pub calls: Vec<u32>,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && !self.watches()
    }

    /// Whether it looks at more than the type of an event.
    fn watches(&self) -> bool {
        !(self.devices.is_empty() && self.agents.is_empty() && self.calls.is_empty())
    }

    /// Reads the text form: parts `key=value,value` with spaces between them, keys as in [`FILTER_KEYS`] up to `calls`. An error is
    /// `InvalidArgument` and names the part.
    pub fn parse(text: &str) -> Result<Filter, Error> {
        let mut filter = Filter::default();
        for part in text.split_whitespace() {
            let (key, value) = options::split(part)?;
            filter.set(key, value)?;
        }
        Ok(filter)
    }

    /// Adds the values of a comma list to the list of this name. An error is `InvalidArgument`; values of devices and agents stay out of
    /// its sentence.
    pub fn set(&mut self, key: &str, list: &str) -> Result<(), Error> {
        let values = || list.split(',').map(str::trim).filter(|value| !value.is_empty());
        match key {
            "events" => add(key, &mut self.events, values(), |name| type_number(name).ok_or_else(|| format!("there is no event {name:?}"))),
            "devices" => add(key, &mut self.devices, values(), id_text),
            "agents" => add(key, &mut self.agents, values(), id_text),
            "calls" => add(key, &mut self.calls, values(), |id| id.parse().map_err(|_| format!("{id:?} is not a call id"))),
            _ => Err(options::unknown(key)),
        }
    }

    /// Whether every list is within its bound.
    pub fn check(&self) -> Result<(), Error> {
        let lengths = [self.events.len(), self.devices.len(), self.agents.len(), self.calls.len()];
        let keys = FILTER_KEYS.iter().map(|row| row.key);
        match keys.zip(lengths).find(|(_, length)| *length > FILTER_VALUES_MAX) {
            Some((key, _)) => Err(wrong(key, &too_many())),
            None => Ok(()),
        }
    }
}

impl std::fmt::Debug for Filter {
    /// Devices and agents belong to people: only how many there are.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (devices, agents) = (self.devices.len(), self.agents.len());
        let mut out = f.debug_struct("Filter");
        out.field("events", &self.events).field("devices", &devices).field("agents", &agents).field("calls", &self.calls).finish()
    }
}

fn add<'a, T>(
    key: &str,
    to: &mut Vec<T>,
    values: impl Iterator<Item = &'a str>,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<(), Error> {
    for value in values {
        if to.len() == FILTER_VALUES_MAX {
            return Err(wrong(key, &too_many()));
        }
        to.push(read(value).map_err(|text| wrong(key, &text))?);
    }
    Ok(())
}

fn id_text(value: &str) -> Result<String, String> {
    if value.len() > VALUE_BYTES_MAX { Err(format!("an id has at most {VALUE_BYTES_MAX} bytes")) } else { Ok(value.to_owned()) }
}

fn too_many() -> String {
    format!("there may be {FILTER_VALUES_MAX} values")
}

fn wrong(key: &str, text: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, format!("{key}: {text}"))
}

#[cfg(test)]
mod tests;
