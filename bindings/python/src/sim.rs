//! The embedded contact centre.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::sim::{SimOptions, Simulator as CoreSimulator, StoryRun as CoreStoryRun};
use ccxcti_core::{ErrorKind, wire::Dialect};
use pyo3::prelude::*;

use crate::error::{raise, raised};
use crate::gate::{is_ending, not_ending, outside};
use crate::wait::{self, Closing, Owned, aside, sliced};

/// An embedded contact centre with its CTI server. The package's `Simulator` stands in front of it.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Simulator {
    sim: Owned<Arc<CoreSimulator>>,
}

#[pymethods]
impl Simulator {
    #[new]
    #[pyo3(signature = (site, listen, dialect, seed, shuffle, standby))]
    fn new(
        py: Python<'_>,
        site: Option<String>,
        listen: Vec<String>,
        dialect: &str,
        seed: Option<u64>,
        shuffle: bool,
        standby: bool,
    ) -> PyResult<Simulator> {
        not_ending(py)?;
        let unknown = || raise(py, ErrorKind::InvalidArgument, &format!("dialect: {dialect:?} is not accepted; it takes ccx | ged188"));
        let dialect = Dialect::by_name(dialect).ok_or_else(unknown)?;
        let options = SimOptions { site, listen, dialect, seed, shuffle, standby, ..SimOptions::default() };
        let started = outside(py, || CoreSimulator::start(options));
        started.map(|sim| Simulator { sim: Owned::new(Arc::new(sim)) }).map_err(|error| raised(py, &error))
    }

    /// host:port of each CTI server.
    #[getter]
    fn addresses(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        self.sim.get(py).map(|sim| sim.addresses())
    }

    /// One verb; gives what stands behind `ok`. A refusal raises `Refused`.
    fn command(&self, py: Python<'_>, line: &str) -> PyResult<String> {
        let (sim, line) = (Arc::clone(self.sim.get(py)?), line.to_owned());
        let text = |answer: String, word: &str| answer.strip_prefix(word).unwrap_or(&answer).trim().to_owned();
        // `wait` takes its time, and Ctrl-C must not.
        match aside(py, move || sim.command(&line))? {
            Ok(answer) => Ok(text(answer, "ok")),
            Err(reason) => Err(raise(py, ErrorKind::Refused, &text(reason, "error"))),
        }
    }

    /// Starts a story: its name, or its text.
    fn play(&self, py: Python<'_>, story: &str) -> PyResult<StoryRun> {
        let sim = self.sim.get(py)?;
        let run = outside(py, || sim.play(story)).map_err(|error| raised(py, &error))?;
        Ok(StoryRun { run: Owned::new(run) })
    }

    /// Stops it; its clients lose their connections. In a child of fork it does nothing.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        // The end of the interpreter stops, or has stopped, what runs.
        if self.sim.is_forked() || is_ending() {
            return Ok(());
        }
        let sim = self.sim.get(py)?.clone();
        aside(py, move || sim.stop())
    }

    /// Like `close`, without waiting.
    fn abandon(&self, py: Python<'_>) -> PyResult<Closing> {
        if self.sim.is_forked() {
            return Ok(Closing::ended());
        }
        let sim = self.sim.get(py)?.clone();
        Closing::start(py, move || sim.stop())
    }
}

/// A story that is being played.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct StoryRun {
    run: Owned<CoreStoryRun>,
}

#[pymethods]
impl StoryRun {
    /// Waits for the story's end: True, or False when `timeout` seconds have passed. A step that fails raises its error.
    #[pyo3(signature = (timeout = None))]
    fn wait(&self, py: Python<'_>, timeout: Option<f64>) -> PyResult<bool> {
        let run = self.run.get(py)?;
        match sliced(py, wait::timeout(py, timeout)?, |slice: Duration| run.wait(slice))? {
            Some(Ok(())) => Ok(true),
            Some(Err(error)) => Err(raised(py, &error)),
            None => Ok(false),
        }
    }
}
