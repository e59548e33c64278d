//! Requests of JavaScript: the engine sends them and answers to the event loop. No thread waits for an answer.

use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::engine::Answer;
use ccxcti_core::{Client, Error, ErrorKind, Request};
use napi::Result;
use napi::bindgen_prelude::{FnArgs, Function, Status};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode, UnknownReturnValue};
use napi_derive::napi;
use serde_json::{Map, Value as Json};

use crate::Failure;
use crate::client::NativeClient;
use crate::digest::Digest;
use crate::to_js::Item;

/// Without a bound of its own: the core lets no more than `REQUESTS_MAX` wait, and each is answered once. It does not keep
/// the event loop alive; the client does that while requests wait.
type ToAsker = ThreadsafeFunction<Answered, UnknownReturnValue, FnArgs<(u32, Item)>, Status, false, true, 0>;

/// What answers requests: `answered(id, item)` of JavaScript, as the engine thread calls it.
pub struct Answers {
    to_asker: Arc<ToAsker>,
}

/// An answer on its way to the event loop.
pub struct Answered {
    id: u32,
    answer: Answer,
}

impl Answers {
    /// Takes the function of JavaScript. It gets the id of a request and a buffer, the digest of its confirmation, or an object.
    pub fn new(answered: &Function<'_, FnArgs<(u32, Item)>, UnknownReturnValue>) -> Result<Answers> {
        let built = answered.build_threadsafe_function::<Answered>().callee_handled::<false>().weak::<true>().max_queue_size::<0>();
        let to_asker = built.build_callback(|context| Ok(FnArgs::from((context.value.id, item(context.value.answer)))))?;
        Ok(Answers { to_asker: Arc::new(to_asker) })
    }

    /// Sends a request; its answer comes under this id.
    fn ask(&self, client: &Client, id: u32, request: Request, timeout: Option<f64>) {
        let to_asker = Arc::clone(&self.to_asker);
        let timeout = timeout.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        client.request(request, timeout).on_done(move |answer| {
            // Only an environment that ends refuses it, and nobody is left there to be told.
            to_asker.call(Answered { id, answer }, ThreadsafeFunctionCallMode::NonBlocking);
        });
    }
}

/// A confirmation as its digest; made on the event loop, not on the engine thread.
fn item(answer: Answer) -> Item {
    match answer {
        Err(error) => Item::Failed(error.into()),
        Ok(event) => {
            let mut digest = Digest::new();
            digest.event(&event);
            Item::Batch(digest.take())
        }
    }
}

/// Each of these sends one request, with its id and the seconds to wait for its answer, and gives nothing or why it cannot be one.
#[napi]
impl NativeClient {
    /// A request in the JSON form of a message.
    #[napi(catch_unwind)]
    pub fn request(&self, id: u32, timeout: Option<f64>, json: String) -> Option<Failure> {
        let object: std::result::Result<Map<String, Json>, _> = serde_json::from_str(&json);
        let object = object.map_err(|_| Error::new(ErrorKind::InvalidArgument, "a request is an object"));
        self.ask(id, timeout, object.and_then(|object| Request::json(&object)))
    }

    /// QUERY_AGENT_STATE_REQ.
    #[napi(catch_unwind)]
    pub fn query_agent_state(&self, id: u32, timeout: Option<f64>, agent_id: String) -> Option<Failure> {
        self.ask(id, timeout, Ok(Request::query_agent_state(&agent_id)))
    }

    /// SNAPSHOT_CALL_REQ.
    #[napi(catch_unwind)]
    pub fn snapshot_call(&self, id: u32, timeout: Option<f64>, call_id: u32, device: String) -> Option<Failure> {
        self.ask(id, timeout, Ok(Request::snapshot_call(call_id, &device)))
    }

    /// SNAPSHOT_DEVICE_REQ.
    #[napi(catch_unwind)]
    pub fn snapshot_device(&self, id: u32, timeout: Option<f64>, device: String) -> Option<Failure> {
        self.ask(id, timeout, Ok(Request::snapshot_device(&device)))
    }

    /// QUERY_DEVICE_INFO_REQ.
    #[napi(catch_unwind)]
    pub fn query_device_info(&self, id: u32, timeout: Option<f64>, device: String) -> Option<Failure> {
        self.ask(id, timeout, Ok(Request::query_device_info(&device)))
    }

    /// SET_CALL_DATA_REQ.
    #[napi(catch_unwind)]
    pub fn set_call_data(
        &self,
        id: u32,
        timeout: Option<f64>,
        call_id: u32,
        device: String,
        items: Vec<(String, String)>,
    ) -> Option<Failure> {
        let items = items.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.ask(id, timeout, Request::set_call_data(call_id, &device, items))
    }
}

impl NativeClient {
    fn ask(&self, id: u32, timeout: Option<f64>, request: std::result::Result<Request, Error>) -> Option<Failure> {
        match (request, &self.answers) {
            (Ok(request), Some(answers)) => {
                answers.ask(&self.client, id, request, timeout);
                None
            }
            (Ok(_), None) => Some(Failure::of(ErrorKind::Closed, ErrorKind::Closed.row().sentence)),
            (Err(error), _) => Some(error.into()),
        }
    }
}
