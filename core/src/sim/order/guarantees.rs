//! The table of guarantees.

use super::facts::{Facts, Kind};
use crate::wire::msg;

/// LCS_NULL: the party is not in the call any more.
const GONE: u32 = 0;
/// LCS_INITIATE: at a route point the call has reached the switch and rings nowhere.
const INITIATE: u32 = 1;

/// One guarantee: of two messages that were sent to one client, whether they must be delivered in the order in which they were sent.
#[derive(Clone, Copy)]
pub struct Guarantee {
    /// A short stable name.
    pub name: &'static str,
    /// The guide that says so, or `chosen`.
    pub source: &'static str,
    /// What is promised, and for what is chosen: why no client can do without it.
    pub text: &'static str,
    /// Whether the guarantee holds the two in this order. Messages that no guarantee holds may swap.
    pub holds: fn(earlier: &Facts, later: &Facts) -> bool,
}

const GUIDE: &str = "Unified CCX CTI Protocol Developer Guide, call events";
const GED_188: &str = "CTI Server Message Reference Guide, event order";
const CHOSEN: &str = "chosen";

/// Every guarantee. Nothing else is promised.
pub const GUARANTEES: &[Guarantee] = &[
    Guarantee {
        name: "open-first",
        source: "Unified CCX CTI Protocol Developer Guide, session",
        text: "OPEN_CONF comes before everything else of the session",
        holds: |earlier, later| either(earlier, later, Kind::Open),
    },
    Guarantee {
        name: "in-place",
        source: CHOSEN,
        text: "SYSTEM_EVENT, FAILURE_EVENT, CLOSE_CONF and every message that this table does not name stay where they were sent: \
               they tell of the server or of the session as a whole, so what came before them was true before them",
        holds: |earlier, later| either(earlier, later, Kind::Other),
    },
    Guarantee {
        name: "begin-call-first",
        source: GUIDE,
        text: "BEGIN_CALL comes before every other event that names the call, a party list or a call id change included",
        holds: |earlier, later| either(earlier, later, Kind::Begin) && earlier.shares_call(later),
    },
    Guarantee {
        name: "end-call-last",
        source: GUIDE,
        text: "END_CALL comes after every other event that names the call, media included; a call that a client gets to know again \
               begins after it",
        holds: |earlier, later| either(earlier, later, Kind::End) && earlier.shares_call(later),
    },
    Guarantee {
        name: "delivered-before-established",
        source: GUIDE,
        text: "CALL_DELIVERED comes before CALL_ESTABLISHED of the same connection",
        holds: |earlier, later| {
            earlier.message == msg::CALL_DELIVERED_EVENT && later.message == msg::CALL_ESTABLISHED_EVENT && same_connection(earlier, later)
        },
    },
    Guarantee {
        name: "merged-after-delivered",
        source: GUIDE,
        text: "CALL_CONFERENCED and CALL_TRANSFERRED come after every CALL_DELIVERED of the secondary call",
        holds: |earlier, later| earlier.message == msg::CALL_DELIVERED_EVENT && later.kind == Kind::Merged && earlier.shares_call(later),
    },
    Guarantee {
        name: "id-before-use",
        source: GUIDE,
        text: "what makes a call id known (CALL_DATA_UPDATE with a new one, a party list with one that is neither the primary nor the \
               secondary call's) comes before later events that name it",
        holds: |earlier, later| later.calls.iter().any(|id| earlier.introduces.contains(id)),
    },
    Guarantee {
        name: "id-not-used-when-given-up",
        source: CHOSEN,
        text: "what gives a call id up (the old one of a CALL_DATA_UPDATE, the calls that a party list replaces) comes after the events \
               that name it: a client has no call of that id any more",
        holds: |earlier, later| earlier.calls.iter().any(|id| later.gives_up.contains(id)),
    },
    Guarantee {
        name: "states-in-order",
        source: CHOSEN,
        text: "events that tell different states of one connection stay in order (CALL_ESTABLISHED also tells that the caller is \
               connected): nothing in them says which is newer",
        holds: |earlier, later| of_one_call(earlier, later) && tell_different_states(earlier, later),
    },
    Guarantee {
        name: "gone-is-gone",
        source: CHOSEN,
        text: "what says that a party is gone (CALL_CONNECTION_CLEARED, CALL_DIVERTED) and an event that names it as the caller stay in \
               order: it would be a party again",
        holds: |earlier, later| of_one_call(earlier, later) && (tells_of_one_gone(earlier, later) || tells_of_one_gone(later, earlier)),
    },
    Guarantee {
        name: "route-point-before-next",
        source: CHOSEN,
        text: "CALL_DELIVERED at a route point comes before the event that names it as the place where the call was last: nothing else \
               says that the call has left it",
        holds: |earlier, later| of_one_call(earlier, later) && at_route_point(earlier) && later.last_redirect == earlier.connection,
    },
    Guarantee {
        name: "queue-in-order",
        source: CHOSEN,
        text: "CALL_QUEUED and CALL_DEQUEUED of one connection stay in order: the last one tells whether and where the call waits",
        holds: |earlier, later| of_queue(earlier) && of_queue(later) && same_connection(earlier, later),
    },
    Guarantee {
        name: "merge-in-place",
        source: CHOSEN,
        text: "CALL_CONFERENCED and CALL_TRANSFERRED stay in place among the events that tell the parties of the calls they name: their \
               party list is the whole truth of its moment",
        holds: |earlier, later| {
            either(earlier, later, Kind::Merged) && earlier.of_parties() && later.of_parties() && earlier.shares_call(later)
        },
    },
    Guarantee {
        name: "cleared-after-parties",
        source: CHOSEN,
        text: "CALL_CLEARED stays in place among the events that tell of parties which are there: the call has none any more",
        holds: |earlier, later| of_one_call(earlier, later) && (empties(earlier, later) || empties(later, earlier)),
    },
    Guarantee {
        name: "data-in-order",
        source: CHOSEN,
        text: "CALL_DATA_UPDATE stays in order with others of the call, and with events that carry an item that it changes: the last \
               value counts",
        holds: |earlier, later| {
            let both = earlier.kind == Kind::Data && later.kind == Kind::Data;
            let same_item = || earlier.context.iter().any(|item| later.context.contains(item));
            earlier.shares_call(later) && (both || (either(earlier, later, Kind::Data) && same_item()))
        },
    },
    Guarantee {
        name: "stream-in-order",
        source: CHOSEN,
        text: "RTP_STARTED and RTP_STOPPED of one direction of one connection stay in order: a recorder could not tell whether it runs",
        holds: |earlier, later| {
            let streams = earlier.kind == Kind::Stream && later.kind == Kind::Stream;
            streams && earlier.direction == later.direction && same_connection(earlier, later)
        },
    },
    Guarantee {
        name: "agent-in-order",
        source: CHOSEN,
        text: "AGENT_STATE events of one agent stay in order: nothing in them says which is newer",
        holds: |earlier, later| earlier.kind == Kind::Agent && later.kind == Kind::Agent && earlier.agent == later.agent,
    },
    Guarantee {
        name: "answers-that-tell-a-state",
        source: CHOSEN,
        text: "the answer to a query of an agent's state stays in place among AGENT_STATE events, a snapshot among call events: it would \
               bring back what has passed",
        holds: |earlier, later| is_told_by(earlier, later) || is_told_by(later, earlier),
    },
    Guarantee {
        name: "configuration-in-order",
        source: GED_188,
        text: "configuration messages stay in order: a record belongs to the begin before it and the end behind it",
        holds: |earlier, later| earlier.kind == Kind::Config && later.kind == Kind::Config,
    },
];

/// Whether two messages that were sent to one client in this order must be delivered in this order.
pub fn keeps_order(earlier: &Facts, later: &Facts) -> bool {
    GUARANTEES.iter().any(|guarantee| (guarantee.holds)(earlier, later))
}

fn either(one: &Facts, other: &Facts, kind: Kind) -> bool {
    one.kind == kind || other.kind == kind
}

fn of_one_call(one: &Facts, other: &Facts) -> bool {
    one.call.is_some() && one.call == other.call
}

fn same_connection(one: &Facts, other: &Facts) -> bool {
    of_one_call(one, other) && one.connection == other.connection
}

fn tell_different_states(one: &Facts, other: &Facts) -> bool {
    let differs = |(device, state): &(String, u32)| other.states.iter().any(|(same, told)| same == device && told != state);
    one.states.iter().any(differs)
}

/// Whether the first tells that somebody is gone whom the second names as the caller.
fn tells_of_one_gone(first: &Facts, second: &Facts) -> bool {
    second.kind == Kind::Connection && first.states.iter().any(|(device, state)| *state == GONE && second.calling.as_ref() == Some(device))
}

fn at_route_point(facts: &Facts) -> bool {
    facts.message == msg::CALL_DELIVERED_EVENT && facts.states.iter().any(|(_, state)| *state == INITIATE)
}

fn of_queue(facts: &Facts) -> bool {
    matches!(facts.message, msg::CALL_QUEUED_EVENT | msg::CALL_DEQUEUED_EVENT)
}

fn empties(cleared: &Facts, other: &Facts) -> bool {
    cleared.kind == Kind::Cleared && other.states.iter().any(|(_, state)| *state != GONE)
}

fn is_told_by(event: &Facts, answer: &Facts) -> bool {
    answer.kind == Kind::Snapshot && if answer.message == msg::QUERY_AGENT_STATE_CONF { event.kind == Kind::Agent } else { event.of_call() }
}
