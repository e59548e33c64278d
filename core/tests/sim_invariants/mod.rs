//! Random verbs, a fold of its own over what each client was sent, and what must hold of it.

pub mod bugs;
pub mod call;
pub mod compare;
pub mod fold;
mod merges;
pub mod order;
pub mod plan;
pub mod random;
pub mod receivers;
pub mod replay;
pub mod requests;
pub mod run;
pub mod setup;
pub mod truth;
pub mod verbs;
pub mod world;

/// What was checked.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    pub seeds: usize,
    pub verbs: usize,
    pub refused: usize,
    pub requests: usize,
    pub events: usize,
    pub comparisons: usize,
    /// Calls that were compared, and those of them of which the client knew every party.
    pub calls: usize,
    pub whole: usize,
    /// Pairs of messages that came in another order than the natural one.
    pub swapped: usize,
}

impl Counts {
    pub fn add(&mut self, other: Counts) {
        self.seeds += other.seeds;
        self.verbs += other.verbs;
        self.refused += other.refused;
        self.requests += other.requests;
        self.events += other.events;
        self.comparisons += other.comparisons;
        self.calls += other.calls;
        self.whole += other.whole;
        self.swapped += other.swapped;
    }
}
