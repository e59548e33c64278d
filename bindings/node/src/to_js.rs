//! The way from a thread to the event loop: one bounded thread-safe function, one kind of item.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::Builder;

use ccxcti_core::ErrorKind;
use napi::bindgen_prelude::{BufferSlice, Function, Null, Status, ToNapiValue};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode, UnknownReturnValue};
use napi::{Env, Result, check_status, sys};

use crate::Failure;
use crate::gate::CREDITS;

/// Room for the batches that have a credit, and for the items that need none: up, failed, ended.
const QUEUE: usize = CREDITS + 4;

/// What a thread tells JavaScript.
pub enum Item {
    /// The first session is up, with the server's name and port; or the answer of a verb. A string.
    Text(String),
    /// A digest of events. A Buffer.
    Batch(Vec<u8>),
    /// It failed. An object.
    Failed(Failure),
    /// It has ended; this is the last item. Null.
    Ended,
}

/// The callback of JavaScript, as a thread holds it.
pub type ToJs = ThreadsafeFunction<Item, UnknownReturnValue, Item, Status, false, false, QUEUE>;

/// Makes a callback callable from threads. It keeps the event loop alive until the last clone is gone.
pub fn to_js(callback: &Function<'_, Item, UnknownReturnValue>) -> Result<Arc<ToJs>> {
    let built = callback.build_threadsafe_function::<Item>().callee_handled::<false>().weak::<false>().max_queue_size::<QUEUE>();
    built.build_callback(|context| Ok(context.value)).map(Arc::new)
}

/// Sends an item; false when JavaScript is gone.
pub fn send(to_js: &ToJs, item: Item) -> bool {
    // The queue has room for every item that may be under way, so that only an environment that ends refuses one.
    to_js.call(item, ThreadsafeFunctionCallMode::NonBlocking) == Status::Ok
}

/// Whether the callback keeps the event loop alive. Only on the thread of `env`.
pub fn keep_alive(env: &Env, to_js: &ToJs, yes: bool) -> Result<()> {
    if to_js.aborted() {
        return Ok(());
    }
    // SAFETY: the function is not aborted, and this is the thread of its environment: a method called by JavaScript.
    check_status!(unsafe {
        match yes {
            true => sys::napi_ref_threadsafe_function(env.raw(), to_js.raw()),
            false => sys::napi_unref_threadsafe_function(env.raw(), to_js.raw()),
        }
    })
}

/// Runs `work` on a thread of its own. A panic in it becomes a `Failed` item; the process lives.
pub fn in_thread(name: &str, to_js: Arc<ToJs>, work: impl FnOnce(&ToJs) + Send + 'static) -> std::result::Result<(), Failure> {
    let guarded = move || {
        if catch_unwind(AssertUnwindSafe(|| work(&to_js))).is_err() {
            send(&to_js, Item::Failed(Failure::of(ErrorKind::Panic, ErrorKind::Panic.row().sentence)));
        }
    };
    let started = Builder::new().name(name.to_owned()).spawn(guarded);
    started.map(drop).map_err(|error| Failure::of(ErrorKind::Io, format!("a thread could not be started: {error}")))
}

impl ToNapiValue for Item {
    unsafe fn to_napi_value(env: sys::napi_env, item: Self) -> Result<sys::napi_value> {
        // SAFETY: `env` is the live environment that napi calls us with; each arm hands it on unchanged.
        unsafe {
            match item {
                Item::Text(text) => String::to_napi_value(env, text),
                // A copy that V8 owns: external memory is refused by Electron, and slow to collect.
                Item::Batch(bytes) => BufferSlice::to_napi_value(env, BufferSlice::copy_from(&Env::from_raw(env), bytes)?),
                Item::Failed(failure) => Failure::to_napi_value(env, failure),
                Item::Ended => Null::to_napi_value(env, Null),
            }
        }
    }
}
