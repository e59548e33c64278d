//! The embedded contact centre, as JavaScript holds it. It never keeps the event loop alive.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::ErrorKind;
use ccxcti_core::sim::{SimOptions, Simulator, StoryRun};
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

/// Starts a contact centre: `site` is TOML text, `listen` the addresses, port 0 for any.
#[napi(catch_unwind)]
pub fn start_simulator(site: Option<String>, listen: Option<Vec<String>>) -> Either<NativeSimulator, Failure> {
    let mut options = SimOptions { site, ..SimOptions::default() };
    if let Some(listen) = listen {
        options.listen = listen;
    }
    match Simulator::start(options) {
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
