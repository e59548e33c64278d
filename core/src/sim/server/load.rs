//! The load at work in the server machine: on its deadlines, with its eyes on the notices.

use std::time::Duration;

use super::Server;
use crate::error::{Error, ErrorKind};
use crate::sim::load::Load;

impl Server {
    /// People call, answer and work from now on, so many calls per second, by seed, until [`Server::stop_load`].
    ///
    /// Errors: `InvalidArgument` for a rate that is not above 0 and at most 10,000, and for a site without a queue that has a
    /// trigger, or without agents; `Refused` while calls of a load before this one go on.
    pub fn start_load(&mut self, now: Duration, calls_per_second: f64, seed: u64) -> Result<(), Error> {
        self.advance(now);
        if self.load.as_ref().is_some_and(|load| !load.is_over()) {
            return Err(Error::new(ErrorKind::Refused, "a load is at work already"));
        }
        self.load = Some(Load::new(self.switch.site(), calls_per_second, seed, self.now)?);
        Ok(())
    }

    /// No more calls come; those that are there go on to their ends.
    pub fn stop_load(&mut self, now: Duration) {
        self.advance(now);
        if let Some(load) = &mut self.load {
            load.stop();
        }
    }

    /// Calls that the load has made so far.
    pub fn load_calls(&self) -> u64 {
        self.load.as_ref().map_or(0, Load::calls)
    }

    pub(super) fn advance_load(&mut self) {
        if let Some(load) = &mut self.load {
            load.advance(self.now, &mut self.switch);
        }
    }
}
