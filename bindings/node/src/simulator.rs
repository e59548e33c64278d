//! The embedded contact centre, as JavaScript holds it. It never keeps the event loop alive.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::ErrorKind;
use ccxcti_core::sim::{SimOptions, Simulator, StoryRun};
use ccxcti_core::wire::Dialect;
use napi::Result;
use napi::bindgen_prelude::{Either, Function};
use napi::threadsafe_function::UnknownReturnValue;
use napi_derive::napi;

use crate::Failure;
use crate::to_js::{Item, in_thread, send, to_js};

/// A wait for the end of a story is cut into pieces of this length.
const WAIT_SLICE: Duration = Duration::from_secs(60);

/// A running contact centre.
#[napi]
pub struct NativeSimulator {
    simulator: Arc<Simulator>,
}

/// How a contact centre is started; what is absent is as usual.
#[napi(object)]
pub struct SimulatorOptions {
    /// TOML text of the site.
    pub site: Option<String>,
    /// Addresses to listen at, port 0 for any.
    pub listen: Option<Vec<String>>,
    /// Stable word of a dialect.
    pub dialect: Option<String>,
    /// Where everything random begins, a whole number below 2^53.
    pub seed: Option<i64>,
    /// Whether events come in any order that the protocol allows.
    pub shuffle: Option<bool>,
    /// Whether no node is the master at first.
    pub standby: Option<bool>,
}

impl SimulatorOptions {
    fn into_core(self) -> SimOptions {
        let usual = SimOptions::default();
        SimOptions {
            site: self.site,
            listen: self.listen.unwrap_or(usual.listen),
            dialect: self.dialect.as_deref().and_then(Dialect::by_name).unwrap_or(usual.dialect),
            seed: self.seed.and_then(|seed| u64::try_from(seed).ok()),
            shuffle: self.shuffle.unwrap_or(usual.shuffle),
            standby: self.standby.unwrap_or(usual.standby),
            ..SimOptions::default()
        }
    }
}

/// Starts a contact centre. What the options are was checked before.
#[napi(catch_unwind)]
pub fn start_simulator(options: SimulatorOptions) -> Either<NativeSimulator, Failure> {
    match Simulator::start(options.into_core()) {
        Ok(simulator) => Either::A(NativeSimulator { simulator: Arc::new(simulator) }),
        Err(error) => Either::B(error.into()),
    }
}

#[napi]
impl NativeSimulator {
    /// Where clients connect: the first address.
    #[napi(getter)]
    pub fn address(&self) -> String {
        self.simulator.address()
    }

    /// All addresses.
    #[napi(getter)]
    pub fn addresses(&self) -> Vec<String> {
        self.simulator.addresses()
    }

    /// Runs a verb and gives its answer. At once for every verb but `wait`.
    #[napi(catch_unwind)]
    pub fn command(&self, line: String) -> Either<String, Failure> {
        answer(&self.simulator, &line).map_or_else(Either::B, Either::A)
    }

    /// Runs a verb on a thread, so that the event loop does not wait for it. The callback gets the answer or an object, and
    /// keeps the event loop alive until then.
    #[napi(catch_unwind)]
    pub fn command_later(&self, line: String, answered: Function<'_, Item, UnknownReturnValue>) -> Result<Option<Failure>> {
        let simulator = Arc::clone(&self.simulator);
        let waiting = in_thread("ccxcti-verb", to_js(&answered)?, move |to_js| {
            send(to_js, answer(&simulator, &line).map_or_else(Item::Failed, Item::Text));
        });
        Ok(waiting.err())
    }

    /// Plays a story, by name or as TOML text; returns at once. The callback, if there is one, gets null or an object (a
    /// failure) when the story has ended, and keeps the event loop alive until then.
    #[napi(catch_unwind)]
    pub fn play(&self, story: String, ended: Option<Function<'_, Item, UnknownReturnValue>>) -> Result<Option<Failure>> {
        let run = match self.simulator.play(&story) {
            Ok(run) => run,
            Err(error) => return Ok(Some(error.into())),
        };
        let Some(ended) = ended else { return Ok(None) };
        let waiting = in_thread("ccxcti-story", to_js(&ended)?, move |to_js| {
            send(to_js, awaited(&run));
        });
        Ok(waiting.err())
    }

    /// Stops it: clients see their connections end.
    #[napi(catch_unwind)]
    pub fn stop(&self) {
        self.simulator.stop();
    }
}

fn answer(simulator: &Simulator, line: &str) -> std::result::Result<String, Failure> {
    let refused = |reason: String| Failure::of(ErrorKind::Refused, reason.strip_prefix("error ").unwrap_or(&reason));
    simulator.command(line).map_err(refused)
}

fn awaited(run: &StoryRun) -> Item {
    loop {
        match run.wait(WAIT_SLICE) {
            None => {}
            Some(Ok(())) => return Item::Ended,
            Some(Err(error)) => return Item::Failed(error.into()),
        }
    }
}
