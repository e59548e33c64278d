//! What happened in runs, so that a check that nothing reaches is found.

use super::picture::Met;

/// How a run is made.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    pub shuffle: bool,
    /// Something goes wrong now and then.
    pub trouble: bool,
}

/// What happened, over all runs.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    pub seeds: usize,
    pub verbs: usize,
    pub events: usize,
    pub cuts: usize,
    pub switch_overs: usize,
    pub garbled: usize,
    pub silences: usize,
    pub sessions: usize,
    pub resynchronised: usize,
    pub synthetic: usize,
    pub met: Met,
}

impl Counts {
    pub fn add(&mut self, other: Counts) {
        self.seeds += other.seeds;
        self.verbs += other.verbs;
        self.events += other.events;
        self.cuts += other.cuts;
        self.switch_overs += other.switch_overs;
        self.garbled += other.garbled;
        self.silences += other.silences;
        self.sessions += other.sessions;
        self.resynchronised += other.resynchronised;
        self.synthetic += other.synthetic;
        self.met.add(other.met);
    }

    /// Everything that the runs are about happened: a check that nothing reaches is none.
    pub fn check(&self, kind: Kind) {
        let enough = |what: &str, number: usize, least: usize| assert!(number >= least * self.seeds / 10, "{what}: {number}, {self:?}");
        if self.seeds < 100 {
            return;
        }
        enough("comparisons", self.met.comparisons, 200);
        enough("calls compared", self.met.calls, 400);
        enough("calls with every party", self.met.complete, 100);
        enough("types", self.met.types, 100);
        enough("agents", self.met.agents, 400);
        if kind.trouble {
            enough("cuts", self.cuts, 10);
            enough("switch-overs", self.switch_overs, 5);
            enough("unreadable frames", self.garbled, 5);
            enough("silences", self.silences, 2);
            enough("resynchronisations", self.resynchronised, 30);
            enough("synthetic messages", self.synthetic, 100);
        } else {
            assert_eq!((self.resynchronised, self.synthetic), (0, 0), "nothing was missed");
        }
    }
}
