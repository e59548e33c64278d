//! What people do: the table of calls, and how long their parts take.

/// One kind of call.
pub(super) struct Share {
    /// So many of 100 calls are of this kind.
    pub(super) percent: u32,
    pub(super) start: Start,
    pub(super) ringing: Ringing,
    /// What happens after the answer, one thing after the other; then everybody hangs up.
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
    /// Somebody outside dials a trigger whose application knows no queue, if the site has one.
    SelfService,
    /// An agent dials.
    Agent(Target),
}

/// Who is called by an agent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// Another agent who is at work and in no call.
    Colleague,
    /// The trigger of a queue.
    Queue,
    /// A number outside.
    Outside,
    /// A number that nobody may call: a CTI port.
    Wrong,
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

/// A thing that the people in a call do. The agent is who answered, or to whom the call was transferred.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Act {
    /// They talk.
    Talk,
    /// The agent writes something down with the call.
    Data,
    Hold,
    Retrieve,
    /// The agent calls somebody about the call and waits for the answer (of a queue: not).
    Consult(Target),
    Alternate,
    Reconnect,
    Transfer,
    BlindTransfer(Target),
    Conference,
    /// The agent leaves the conference.
    Leave,
}

use Act::{Alternate, BlindTransfer, Conference, Consult, Data, Hold, Leave, Reconnect, Retrieve, Talk, Transfer};
use Ringing::{Abandoned, Answered, Missed};
use Start::{Agent, Caller, SelfService};
use Target::{Colleague, Outside, Queue, Wrong};

/// The mix.
#[rustfmt::skip] // A table is read by its columns.
pub(super) const MIX: &[Share] = &[
    Share { percent: 35, start: Caller, ringing: Answered, plan: &[Talk], sentence: "a caller reaches an agent and they talk" },
    Share { percent: 10, start: Caller, ringing: Answered, plan: &[Talk, Data, Talk], sentence: "the agent writes something down with the call" },
    Share { percent: 10, start: Caller, ringing: Answered, plan: &[Talk, Hold, Retrieve, Talk], sentence: "the agent holds the call for a while" },
    Share { percent: 3, start: Caller, ringing: Answered, plan: &[Talk, Consult(Colleague), Alternate, Alternate, Reconnect, Talk], sentence: "the agent asks a colleague, going to and fro" },
    Share { percent: 5, start: Caller, ringing: Answered, plan: &[Talk, Consult(Colleague), Transfer, Talk], sentence: "the agent asks a colleague, who takes the call over" },
    Share { percent: 2, start: Caller, ringing: Answered, plan: &[Talk, Consult(Queue), Transfer, Talk], sentence: "the agent transfers the call while it waits in another queue" },
    Share { percent: 1, start: Caller, ringing: Answered, plan: &[Talk, Consult(Outside), Transfer, Talk], sentence: "the agent transfers the call to somebody outside" },
    Share { percent: 3, start: Caller, ringing: Answered, plan: &[Talk, BlindTransfer(Colleague), Talk], sentence: "the agent passes the call on without a word" },
    Share { percent: 1, start: Caller, ringing: Answered, plan: &[Talk, BlindTransfer(Queue), Talk], sentence: "the agent sends the call back to a queue" },
    Share { percent: 3, start: Caller, ringing: Answered, plan: &[Talk, Consult(Colleague), Conference, Talk, Leave, Talk], sentence: "the agent brings a colleague into the call and leaves" },
    Share { percent: 6, start: Caller, ringing: Missed, plan: &[Talk], sentence: "the first agent lets it ring, another one answers" },
    Share { percent: 8, start: Caller, ringing: Abandoned, plan: &[], sentence: "the caller gives up in the queue or while it rings" },
    Share { percent: 4, start: SelfService, ringing: Answered, plan: &[Talk], sentence: "the caller talks to a script" },
    Share { percent: 4, start: Agent(Colleague), ringing: Answered, plan: &[Talk], sentence: "an agent calls a colleague" },
    Share { percent: 3, start: Agent(Outside), ringing: Answered, plan: &[Talk], sentence: "an agent calls somebody outside" },
    Share { percent: 1, start: Agent(Queue), ringing: Answered, plan: &[Talk], sentence: "an agent calls a queue" },
    Share { percent: 1, start: Agent(Wrong), ringing: Answered, plan: &[], sentence: "an agent dials a wrong number" },
];

/// What becomes of a call that an agent makes about another one is in the plan of the other one.
pub(super) const CONSULTATION: Share = Share { percent: 0, start: Agent(Colleague), ringing: Answered, plan: &[], sentence: "" };

/// Mean times, in seconds, of people who have time. A load that is too much for its site has hastier ones, see `pace`.
pub(super) mod seconds {
    /// From the first ring to the answer.
    pub(in super::super) const ANSWER: f64 = 3.0;
    /// One stretch of talk.
    pub(in super::super) const TALK: f64 = 20.0;
    /// On hold; a short word with a colleague.
    pub(in super::super) const BRIEF: f64 = 5.0;
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
        let ringing = match (self.start, self.ringing) {
            (Agent(_), _) => seconds::ANSWER + seconds::REST,
            (_, Answered) => seconds::ANSWER,
            (_, Missed) => seconds::ANSWER * 2.0 + seconds::REST,
            (_, Abandoned) => seconds::IMPATIENCE,
        };
        ringing + self.plan.iter().map(|act| act.work()).sum::<f64>()
    }

    /// Seconds for which the call keeps a CTI port busy, on average, when an agent is free.
    pub(super) fn port(&self) -> f64 {
        let queued = self.plan.iter().filter(|act| matches!(act, Consult(Queue) | BlindTransfer(Queue))).count() as f64;
        let first = match (self.start, self.ringing) {
            (Agent(Colleague | Outside | Wrong), _) => 0.0,
            (_, Answered) => seconds::ANSWER,
            // The ring time-out of the site, about.
            (_, Missed) => seconds::ANSWER * 4.0,
            (_, Abandoned) => seconds::IMPATIENCE,
        };
        first + queued * seconds::ANSWER
    }
}

impl Act {
    /// How long it keeps the agents of the call busy, on average.
    fn work(self) -> f64 {
        match self {
            Talk => seconds::TALK,
            Data | Leave | Transfer | Conference | Retrieve | Reconnect => 0.0,
            Hold | Alternate => seconds::BRIEF,
            // Two agents, and the one who was called rests afterwards.
            Consult(_) | BlindTransfer(_) => (seconds::ANSWER + seconds::BRIEF) * 2.0 + seconds::REST,
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
