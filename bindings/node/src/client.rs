//! A client of JavaScript: the client of the core, and one thread that pumps its events to the event loop.

use std::sync::Arc;
use std::thread::Builder;
use std::time::Duration;

use ccxcti_core::{Client, Config, Error, Event, NextBatch, Subscription};
use napi::bindgen_prelude::{Either, FnArgs, Function};
use napi::threadsafe_function::UnknownReturnValue;
use napi::{Env, Result};
use napi_derive::napi;

use crate::Failure;
use crate::digest::Digest;
use crate::gate::Gate;
use crate::requests::Answers;
use crate::to_js::{Item, ToJs, in_thread, keep_alive, send, to_js};

/// Events of a batch at most: enough that crossing to JavaScript costs little for each, few enough to stay fair.
const BATCH: usize = 256;

/// A client, from the start of its opening until `release`.
#[napi]
pub struct NativeClient {
    pub(crate) client: Client,
    /// What answers its requests; nothing once the client has ended.
    pub(crate) answers: Option<Answers>,
    pub(crate) events: Arc<Subscription>,
    gate: Arc<Gate>,
    to_js: Option<Arc<ToJs>>,
}

/// Starts a client with these keys and values. `callback` gets, in this order: a string when the first session is up, or an
/// object when that failed; then buffers, digests of events; null when the stream has ended and no thread is left. `answered` gets the
/// answers of requests, see `Answers`.
#[napi(catch_unwind)]
pub fn start(
    pairs: Vec<(String, String)>,
    callback: Function<'_, Item, UnknownReturnValue>,
    answered: Function<'_, FnArgs<(u32, Item)>, UnknownReturnValue>,
) -> Result<Either<NativeClient, Failure>> {
    let started = configured(&pairs).and_then(|config| Client::start(&config));
    let (client, events) = match started {
        Ok(started) => started,
        Err(error) => return Ok(Either::B(error.into())),
    };
    let answers = Some(Answers::new(&answered)?);
    let (to_js, gate, events) = (to_js(&callback)?, Arc::new(Gate::new()), Arc::new(events));
    let (pumped, queue, credits) = (client.clone(), Arc::clone(&events), Arc::clone(&gate));
    let pumping = in_thread("ccxcti-node", Arc::clone(&to_js), move |to_js| run(&pumped, &queue, &credits, to_js));
    Ok(match pumping {
        Ok(()) => Either::A(NativeClient { client, answers, events, gate, to_js: Some(to_js) }),
        Err(failure) => Either::B(failure),
    })
}

#[napi]
impl NativeClient {
    /// The server of the session, if one is up.
    #[napi(getter)]
    pub fn server(&self) -> Option<String> {
        self.client.server()
    }

    /// JavaScript has dispatched so many batches.
    #[napi]
    pub fn credit(&self, batches: u32) {
        self.gate.leave(batches as usize);
    }

    /// Whether the client keeps the event loop alive.
    #[napi]
    pub fn keep_alive(&self, env: &Env, yes: bool) -> Result<()> {
        self.to_js.as_ref().map_or(Ok(()), |to_js| keep_alive(env, to_js, yes))
    }

    /// Begins to close; returns at once. The callback gets null when all is over.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.gate.close();
        self.events.close();
    }

    /// Like `close`, while no session is up: the opening ends as well, on a thread of its own.
    #[napi(catch_unwind)]
    pub fn abandon(&self) {
        if self.gate.close() {
            self.events.close();
            close_aside(&self.client);
        }
    }

    /// Lets go of the callbacks, after the last item.
    #[napi]
    pub fn release(&mut self, env: &Env) -> Result<()> {
        let done = self.keep_alive(env, false);
        (self.to_js, self.answers) = (None, None);
        done
    }
}

impl Drop for NativeClient {
    /// The environment ends with the client open (a worker is terminated): nobody may wait here, so a thread closes.
    fn drop(&mut self) {
        if self.gate.close() {
            self.events.close();
            close_aside(&self.client);
        }
    }
}

/// Closes on a thread of its own. Where no thread can be started any more the process is about to end, and the session with it.
fn close_aside(client: &Client) {
    let client = client.clone();
    let _ = Builder::new().name("ccxcti-close".to_owned()).spawn(move || client.close());
}

fn configured(pairs: &[(String, String)]) -> std::result::Result<Config, Error> {
    let mut config = Config::new();
    pairs.iter().try_for_each(|(key, value)| config.set(key, value))?;
    Ok(config)
}

/// The whole life of the pump: opens, pumps, closes. Its last item is `Ended`, and no thread of the client is left then.
fn run(client: &Client, events: &Subscription, gate: &Gate, to_js: &ToJs) {
    // Closing the client from elsewhere ends the wait.
    match client.wait_up(Duration::MAX) {
        Ok(_) => {
            send(to_js, Item::Text(client.server().unwrap_or_default()));
            pump(events, gate, to_js);
        }
        Err(error) => {
            send(to_js, Item::Failed(error.into()));
        }
    }
    gate.close();
    client.close();
    send(to_js, Item::Ended);
}

/// Sends batches as long as there are events and credits.
pub(crate) fn pump(events: &Subscription, gate: &Gate, to_js: &ToJs) {
    let mut batch: Vec<Arc<Event>> = Vec::with_capacity(BATCH);
    let mut digest = Digest::new();
    while gate.enter() {
        match events.next_batch(BATCH, None, &mut batch) {
            NextBatch::Closed => return,
            _ => batch.iter().for_each(|event| digest.event(event)),
        }
        events.give_back(&mut batch);
        if !send(to_js, Item::Batch(digest.take())) {
            return;
        }
    }
}
