//! A further subscriber, as JavaScript holds it. Its thread takes from the queue of the core only what JavaScript asks for, so that
//! the filter, the bounds and the policy are those of the core alone.

use std::sync::Arc;

use ccxcti_core::{Error, QueueStats, SubscribeOptions, Subscription};
use napi::bindgen_prelude::{Either, Function};
use napi::threadsafe_function::UnknownReturnValue;
use napi::{Env, Result};
use napi_derive::napi;

use crate::Failure;
use crate::client::{NativeClient, pump};
use crate::gate::Gate;
use crate::to_js::{Item, ToJs, in_thread, keep_alive, send, to_js};

/// A subscriber, from `subscribe` until `release`.
#[napi]
pub struct NativeSubscription {
    events: Arc<Subscription>,
    gate: Arc<Gate>,
    to_js: Option<Arc<ToJs>>,
}

/// How far a consumer is behind, and what it lost.
#[napi(object)]
pub struct Stats {
    /// Events and records taken from the queue so far.
    pub delivered: i64,
    /// Events lost so far because the queue was full.
    pub lost: i64,
    /// Events that wait.
    pub waiting: i64,
    /// Bytes of the events that wait.
    pub waiting_bytes: i64,
    /// Most events that ever waited.
    pub high_water: i64,
    /// Most bytes of events that ever waited.
    pub high_water_bytes: i64,
}

impl From<QueueStats> for Stats {
    fn from(stats: QueueStats) -> Stats {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let size = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        Stats {
            delivered: count(stats.delivered),
            lost: count(stats.lost),
            waiting: size(stats.waiting),
            waiting_bytes: size(stats.waiting_bytes),
            high_water: size(stats.high_water),
            high_water_bytes: size(stats.high_water_bytes),
        }
    }
}

#[napi]
impl NativeClient {
    /// Adds a subscriber with these keys and values. `callback` gets buffers, digests of events, as many as there are credits; null when
    /// no event comes any more and the thread is gone. It does not keep the event loop alive.
    #[napi(catch_unwind)]
    pub fn subscribe(
        &self,
        env: &Env,
        pairs: Vec<(String, String)>,
        callback: Function<'_, Item, UnknownReturnValue>,
    ) -> Result<Either<NativeSubscription, Failure>> {
        let events = match options(&pairs).and_then(|options| self.client.subscribe_with(&options)) {
            Ok(events) => Arc::new(events),
            Err(error) => return Ok(Either::B(error.into())),
        };
        let (to_js, gate) = (to_js(&callback)?, Arc::new(Gate::shut()));
        keep_alive(env, &to_js, false)?;
        let (queue, credits) = (Arc::clone(&events), Arc::clone(&gate));
        let pumping = in_thread("ccxcti-subscriber", Arc::clone(&to_js), move |to_js| {
            pump(&queue, &credits, to_js);
            queue.close();
            send(to_js, Item::Ended);
        });
        Ok(match pumping {
            Ok(()) => Either::A(NativeSubscription { events, gate, to_js: Some(to_js) }),
            Err(failure) => Either::B(failure),
        })
    }

    /// How far the client's own queue is behind.
    #[napi(getter)]
    pub fn stats(&self) -> Stats {
        self.events.stats().into()
    }
}

#[napi]
impl NativeSubscription {
    /// JavaScript takes so many batches more.
    #[napi]
    pub fn credit(&self, batches: u32) {
        self.gate.leave(batches as usize);
    }

    /// Whether it keeps the event loop alive.
    #[napi]
    pub fn keep_alive(&self, env: &Env, yes: bool) -> Result<()> {
        self.to_js.as_ref().map_or(Ok(()), |to_js| keep_alive(env, to_js, yes))
    }

    /// How far it is behind.
    #[napi(getter)]
    pub fn stats(&self) -> Stats {
        self.events.stats().into()
    }

    /// Ends it; returns at once. The callback gets null when the thread is gone.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.gate.close();
        self.events.close();
    }

    /// Lets go of the callback, after its last item.
    #[napi]
    pub fn release(&mut self, env: &Env) -> Result<()> {
        let done = self.keep_alive(env, false);
        self.to_js = None;
        done
    }
}

impl Drop for NativeSubscription {
    /// The environment ends: the thread goes by itself.
    fn drop(&mut self) {
        self.close();
    }
}

fn options(pairs: &[(String, String)]) -> std::result::Result<SubscribeOptions, Error> {
    let mut options = SubscribeOptions::default();
    pairs.iter().try_for_each(|(key, value)| options.set(key, value))?;
    Ok(options)
}
