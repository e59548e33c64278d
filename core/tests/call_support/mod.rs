//! Models fed by what the clients of the embedded contact centre are sent, compared with what it says of itself.

pub mod compare;
pub mod mutants;
pub mod run;

/// What was compared.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    pub seeds: usize,
    pub messages: usize,
    /// Models compared with the contact centre at a quiet moment.
    pub comparisons: usize,
    pub calls: usize,
    /// Calls of which the model says that it knows every party.
    pub complete: usize,
    /// Parties of calls, and those of them that the client was never told of.
    pub parties: usize,
    pub hidden: usize,
    /// Parties whose state was not told; whose state no message tells, because nobody monitors the phone.
    pub unknown: usize,
    pub unseen: usize,
    /// Calls whose application or queue the model has otherwise: the order of the events that tell it is open.
    pub service: usize,
    /// Snapshots after which everything was equal.
    pub snapshots: usize,
}

impl Counts {
    pub fn add(&mut self, other: Counts) {
        let Counts { seeds, messages, comparisons, calls, complete, parties, hidden, unknown, unseen, service, snapshots } = other;
        self.seeds += seeds;
        self.messages += messages;
        self.comparisons += comparisons;
        self.calls += calls;
        self.complete += complete;
        self.parties += parties;
        self.hidden += hidden;
        self.unknown += unknown;
        self.unseen += unseen;
        self.service += service;
        self.snapshots += snapshots;
    }
}
