//! What the CTI server bears of its clients, and the count of what it did not bear.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::Duration;

use serde_json::{Map, Value, json};

/// Limits of the CTI server, `[limits]` in a site file. What is beyond a limit is refused or given up, counted, and told in the log.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Connections in all, 1 to 65,535. For a further one the oldest without a session goes; where all have one, the further one is closed
    /// as soon as it is accepted.
    pub max_connections: usize,
    /// Connections from one address, 1 to 65,535; the same rule among them.
    pub max_connections_per_address: usize,
    /// Connections without a session, 1 to 65,535. For a further one the connection goes that has been without one for longest: whoever
    /// opens a session before so many others have come gets in, however many only sit there.
    pub max_half_open: usize,
    /// How long a connection may be without a session, whatever it says meanwhile.
    pub open_timeout: Duration,
    /// Bytes that may wait for one client. A client that does not take so much is reset: it would only fall behind further.
    pub max_output_bytes: usize,
    /// Messages that may wait for one client: many small ones cost more memory than their bytes.
    pub max_output_messages: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            max_connections: 4_096,
            max_connections_per_address: 4_096,
            max_half_open: 1_024,
            open_timeout: Duration::from_secs(60),
            max_output_bytes: 4 << 20,
            max_output_messages: 65_536,
        }
    }
}

/// The table of what is counted: a name, which `show limits` prints, and what it means.
macro_rules! counts {
    ($($(#[doc = $doc:literal])+ $name:ident = $shown:literal;)*) => {
        /// What is counted of connections.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Count {
            $($(#[doc = $doc])+ $name,)*
        }

        impl Count {
            const ALL: &'static [Count] = &[$(Count::$name),*];

            /// Its name in `show limits` and in the log.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Count::$name => $shown,)*
                }
            }
        }
    };
}

counts! {
    /// Connections that were accepted.
    Accepted = "accepted";
    /// Sessions that were opened.
    Opened = "opened";
    /// Turned away: `max_connections` are there.
    AllTaken = "all_taken";
    /// Turned away: `max_connections_per_address` are there from its address.
    AddressTaken = "address_taken";
    /// Reset: without a session for longer than others, when a newer connection needed its place.
    HalfOpenTaken = "half_open_taken";
    /// Not accepted: the system refused, for want of descriptors most likely, or the connection was over by then.
    NotAccepted = "not_accepted";
    /// Reset: no session within `open_timeout`.
    NotOpened = "not_opened";
    /// Reset: before its session was open, more was refused than anybody needs to find the version of a server.
    RefusedTooOften = "refused_too_often";
    /// Reset: what it sends has no frame boundary any more, or announces a frame longer than any.
    NoFrame = "no_frame";
    /// Refused: a frame that cannot be read. The session goes on.
    Malformed = "malformed";
    /// Reset: more than `max_output_bytes` or `max_output_messages` wait for it.
    DoesNotRead = "does_not_read";
    /// Reset: it says more than is kept while clients are paused.
    SaysTooMuch = "says_too_much";
    /// Reset: silent for the idle time-out of its session.
    Silent = "silent";
    /// Closed: the same client opened a new session for the same device.
    Replaced = "replaced";
    /// Closed as its client asked.
    Closed = "closed";
    /// Ended by a verb, a fault, or a node that gives its sessions up.
    Ended = "ended";
}

/// How often each of them happened, since the start.
#[derive(Clone, Debug)]
pub(super) struct Counts([u64; Count::ALL.len()]);

impl Default for Counts {
    fn default() -> Counts {
        Counts([0; Count::ALL.len()])
    }
}

impl Counts {
    pub(super) fn add(&mut self, count: Count) {
        if let Some(number) = self.0.get_mut(count as usize) {
            *number += 1;
        }
    }

    /// What `show limits` says of them.
    pub(super) fn show(&self) -> Value {
        let pair = |(count, number): (&Count, &u64)| (count.name().to_owned(), json!(number));
        Value::Object(Count::ALL.iter().zip(&self.0).map(pair).collect::<Map<_, _>>())
    }
}

impl Limits {
    /// What `show limits` says of them, under the names of the site file.
    pub(super) fn show(&self) -> Value {
        json!({
            "max_connections": self.max_connections, "max_connections_per_address": self.max_connections_per_address,
            "max_half_open": self.max_half_open, "open_timeout_ms": u64::try_from(self.open_timeout.as_millis()).unwrap_or(u64::MAX),
            "max_output_bytes": self.max_output_bytes, "max_output_messages": self.max_output_messages,
        })
    }
}

/// Why a connection ends: what is counted, and a sentence for people that holds no phone number.
#[derive(Clone, Debug)]
pub struct Ending {
    /// As what it is counted.
    pub count: Count,
    /// The sentence.
    pub text: String,
}

/// Counts the connections that are there, in all and by address.
pub(super) struct Gate {
    limits: Limits,
    connected: usize,
    by_address: HashMap<IpAddr, usize>,
}

impl Gate {
    pub(super) fn new(limits: Limits) -> Gate {
        Gate { limits, connected: 0, by_address: HashMap::new() }
    }

    /// A connection from there; refused when there are enough.
    pub(super) fn enter(&mut self, address: IpAddr) -> Result<(), Ending> {
        let Limits { max_connections, max_connections_per_address, .. } = self.limits;
        if self.connected >= max_connections {
            let text = format!("a client was turned away: {max_connections} are connected, the limit");
            return Err(Ending { count: Count::AllTaken, text });
        }
        let there = self.by_address.entry(address).or_default();
        if *there >= max_connections_per_address {
            let text = format!("a client was turned away: {max_connections_per_address} are connected from {address}, the limit");
            return Err(Ending { count: Count::AddressTaken, text });
        }
        *there += 1;
        self.connected += 1;
        Ok(())
    }

    /// A connection from there is gone.
    pub(super) fn leave(&mut self, address: IpAddr) {
        self.connected = self.connected.saturating_sub(1);
        if let Some(there) = self.by_address.get_mut(&address) {
            *there -= 1;
            if *there == 0 {
                self.by_address.remove(&address);
            }
        }
    }
}

/// Lines about one kind of ending that are logged in one period; the others are counted and told of at its end. A flood must not fill the
/// disk of whoever keeps the log.
const LINES_MAX: u64 = 20;
const PERIOD: Duration = Duration::from_secs(10);

/// Keeps the log short.
#[derive(Default)]
pub(super) struct Brevity {
    /// The periods that run: of what, since when, lines in them.
    running: Vec<(Count, Duration, u64)>,
}

impl Brevity {
    /// Whether a line about this is to be written now.
    pub(super) fn lets_pass(&mut self, now: Duration, count: Count) -> bool {
        match self.running.iter_mut().find(|(of, ..)| *of == count) {
            Some((.., lines)) => {
                *lines += 1;
                *lines <= LINES_MAX
            }
            None => {
                self.running.push((count, now, 1));
                true
            }
        }
    }

    /// When the next period ends.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        self.running.iter().map(|(_, since, _)| *since + PERIOD).min()
    }

    /// Ends the periods that are over; gives a line for each that left lines out.
    pub(super) fn end(&mut self, now: Duration) -> Vec<String> {
        let over = self.running.extract_if(.., |(_, since, _)| *since + PERIOD <= now);
        let left_out = over.filter(|(.., lines)| *lines > LINES_MAX);
        left_out.map(|(count, _, lines)| format!("{}: {} more lines in {} s", count.name(), lines - LINES_MAX, PERIOD.as_secs())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    #[test]
    fn the_gate_counts_in_all_and_by_address() {
        let mut gate = Gate::new(Limits { max_connections: 3, max_connections_per_address: 2, ..Limits::default() });
        assert!(gate.enter(address(1)).is_ok() && gate.enter(address(1)).is_ok());
        assert_eq!(gate.enter(address(1)).unwrap_err().count, Count::AddressTaken);
        assert!(gate.enter(address(2)).is_ok());
        assert_eq!(gate.enter(address(3)).unwrap_err().count, Count::AllTaken);
        gate.leave(address(1));
        assert!(gate.enter(address(1)).is_ok());
        for of in [1, 1, 2] {
            gate.leave(address(of));
        }
        assert_eq!((gate.connected, gate.by_address.len()), (0, 0), "nothing is left of who has gone");
    }

    #[test]
    fn a_flood_of_lines_becomes_one() {
        let mut brevity = Brevity::default();
        let at = Duration::from_secs;
        let passed = (0..1_000).filter(|_| brevity.lets_pass(at(5), Count::AllTaken)).count() as u64;
        assert_eq!(passed, LINES_MAX);
        assert!(brevity.lets_pass(at(6), Count::Silent), "others are heard");
        assert_eq!(brevity.next_deadline(), Some(at(5) + PERIOD));
        assert_eq!(brevity.end(at(14)), Vec::<String>::new());
        assert_eq!(brevity.end(at(16)), ["all_taken: 980 more lines in 10 s"]);
        assert!(brevity.next_deadline().is_none() && brevity.lets_pass(at(17), Count::AllTaken));
    }

    #[test]
    fn names_are_unlike() {
        let names: std::collections::BTreeSet<&str> = Count::ALL.iter().map(|count| count.name()).collect();
        assert_eq!(names.len(), Count::ALL.len());
    }
}
