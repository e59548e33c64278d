//! What people do: the table of calls, and how long their parts take.

/// One kind of call.
pub(super) struct Share {
    /// So many of 100 calls are of this kind.
    pub(super) percent: u32,
    pub(super) start: Start,
    pub(super) ringing: Ringing,
    /// What happens after the answer, one thing after the other; then somebody hangs up.
    pub(super) plan: &'static [Act],
    /// For people.
    #[allow(dead_code)] // The sentence is what makes the table readable.
    pub(super) sentence: &'static str,
}

/// Who calls whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    /// Somebody outside dials the trigger of a queue.
    Caller,
}

/// What comes of the ringing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ringing {
    /// Whose phone rings answers.
    Answered,
    /// The first agent does not; the next one does.
    Missed,
    /// The caller hangs up before long.
    Abandoned,
}

/// A thing that the people in a call do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Act {
    /// They talk.
    Talk,
}

use Act::Talk;

/// The mix.
#[rustfmt::skip] // A table is read by its columns.
pub(super) const MIX: &[Share] = &[
    Share { percent: 84, start: Start::Caller, ringing: Ringing::Answered, plan: &[Talk], sentence: "a caller reaches an agent and they talk" },
    Share { percent: 7, start: Start::Caller, ringing: Ringing::Missed, plan: &[Talk], sentence: "the first agent lets it ring, another one answers" },
    Share { percent: 9, start: Start::Caller, ringing: Ringing::Abandoned, plan: &[], sentence: "the caller gives up in the queue or while it rings" },
];

/// Mean times, in seconds, of people who have time. A load that is too much for its site has hastier ones, see `pace`.
pub(super) mod seconds {
    /// From the first ring to the answer.
    pub(in super::super) const ANSWER: f64 = 3.0;
    /// One stretch of talk.
    pub(in super::super) const TALK: f64 = 25.0;
    /// How long a caller waits for an agent before giving up.
    pub(in super::super) const PATIENCE: f64 = 40.0;
    /// How soon a caller who is to give up does.
    pub(in super::super) const IMPATIENCE: f64 = 4.0;
    /// Work after a call, a break, the time until an agent who missed a call or dialled is READY again.
    pub(in super::super) const REST: f64 = 8.0;
}

impl Share {
    /// Seconds for which the call keeps agents busy, on average.
    pub(super) fn work(&self) -> f64 {
        let ringing = match self.ringing {
            Ringing::Answered => seconds::ANSWER,
            Ringing::Missed => seconds::ANSWER * 2.0 + seconds::REST,
            Ringing::Abandoned => return seconds::IMPATIENCE,
        };
        ringing + self.plan.iter().map(|act| act.seconds()).sum::<f64>()
    }

    /// Seconds for which the call keeps a CTI port busy, on average, when an agent is free.
    pub(super) fn port(&self) -> f64 {
        match (self.start, self.ringing) {
            (Start::Caller, Ringing::Answered) => seconds::ANSWER,
            (Start::Caller, Ringing::Missed) => seconds::ANSWER * 4.0,
            (Start::Caller, Ringing::Abandoned) => seconds::IMPATIENCE,
        }
    }
}

impl Act {
    /// How long it keeps the agents of the call busy, on average.
    fn seconds(self) -> f64 {
        match self {
            Talk => seconds::TALK,
        }
    }
}

/// The average over the mix.
pub(super) fn mean(of: impl Fn(&Share) -> f64) -> f64 {
    MIX.iter().map(|share| f64::from(share.percent) / 100.0 * of(share)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_are_a_whole() {
        assert_eq!(MIX.iter().map(|share| share.percent).sum::<u32>(), 100);
        assert!(mean(Share::work) > seconds::ANSWER && mean(Share::port) < mean(Share::work));
    }
}
