//! Delays of probes, told for a measurement as a whole and for each of its phases.

use serde_json::{Value, json};

use crate::clock::summary;

/// What a BEGIN_CALL of a measurement says by its ANI.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// `t` and a number: a probe that was dialled at this moment of `clock::microseconds`.
    Probe(u64),
    /// `p` and a number: a phase begins at this moment.
    Phase(u64),
}

impl Sign {
    /// `None` = a call like any other.
    pub fn of(ani: Option<&str>) -> Option<Sign> {
        let ani = ani?;
        let number = |prefix| ani.strip_prefix(prefix).and_then(|number| number.parse().ok());
        number('t').map(Sign::Probe).or_else(|| number('p').map(Sign::Phase))
    }
}

/// Whose delay it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// A bridge client.
    Bridge,
    /// An agent client.
    Agent,
}

/// Delays, in microseconds.
#[derive(Default, Debug)]
pub struct Delays {
    /// Whose, when dialled, and how long the news took.
    seen: Vec<(Of, u64, u64)>,
    /// When phases began, in their order.
    phases: Vec<u64>,
}

impl Delays {
    /// A client saw a sign at the moment `now`.
    pub fn see(&mut self, of: Of, sign: Sign, now: u64) {
        match sign {
            Sign::Probe(dialled) => self.seen.push((of, dialled, now.saturating_sub(dialled))),
            // Every bridge sees the same one.
            Sign::Phase(at) if self.phases.last() != Some(&at) => self.phases.push(at),
            Sign::Phase(_) => {}
        }
    }

    /// All delays of bridges or agents.
    pub fn all(&self, of: Of) -> Value {
        self.between(of, 0, u64::MAX)
    }

    /// The delays phase by phase: a probe belongs to the phase in which it was dialled.
    pub fn phases(&self) -> Vec<Value> {
        let ends = self.phases.iter().skip(1).copied().chain([u64::MAX]);
        let phase = |(begin, end): (&u64, u64)| json!({"begin": begin, "bridges": self.between(Of::Bridge, *begin, end), "agents": self.between(Of::Agent, *begin, end)});
        self.phases.iter().zip(ends).map(phase).collect()
    }

    fn between(&self, of: Of, begin: u64, end: u64) -> Value {
        let wanted = self.seen.iter().filter(|(whose, dialled, _)| *whose == of && (begin..end).contains(dialled));
        summary(wanted.map(|(_, _, delay)| *delay).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_probe_belongs_to_the_phase_it_was_dialled_in() {
        let mut delays = Delays::default();
        let told =
            [(Of::Bridge, "t5", 9), (Of::Bridge, "p10", 11), (Of::Agent, "p10", 12), (Of::Bridge, "t19", 2_019), (Of::Bridge, "p20", 21)];
        for (of, ani, now) in told.into_iter().chain([(Of::Bridge, "t18", 5_018), (Of::Agent, "t20", 1_020)]) {
            delays.see(of, Sign::of(Some(ani)).unwrap(), now);
        }
        assert_eq!(delays.all(Of::Bridge)["count"], 3);
        let phases = delays.phases();
        assert_eq!((&phases[0]["bridges"]["count"], &phases[0]["bridges"]["max_ms"]), (&2.into(), &5.0.into()));
        assert_eq!((&phases[1]["bridges"]["count"], &phases[1]["agents"]["max_ms"], phases.len()), (&0.into(), &1.0.into(), 2));
    }

    #[test]
    fn other_calls_are_no_signs() {
        for ani in [None, Some("+15551234"), Some("t"), Some("p1x"), Some("window-begins")] {
            assert_eq!(Sign::of(ani), None);
        }
    }
}
