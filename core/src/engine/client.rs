//! The handle of a client.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use mio::{Poll, Waker};

use super::capture::{CaptureReport, Pipe, Tap};
use super::handover::{Subscription, deliver};
use super::run::{Engine, WAKE};
use super::shared::Shared;
use crate::config::Config;
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::filter::SubscribeOptions;
use crate::keeper::Keeper;
use crate::session::Timings;

/// A client session that comes back by itself. Cheap to clone; any thread may use it. The last handle dropped closes it.
///
/// ```no_run
/// use ccxcti_core::{Client, Config, Next};
/// let mut config = Config::new();
/// config.set("servers", "ccx1,ccx2")?;
/// let (client, events) = Client::open(&config)?;
/// while let Next::Event(event) = events.next(None) {
///     println!("{} {}", event.seq, event.type_name());
/// }
/// client.close();
/// # Ok::<(), ccxcti_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Client {
    owner: Arc<Owner>,
}

/// What receives the events of [`Client::open_with`], on the client's delivery thread.
///
/// Calls come in order, never two at once. A slow handler delays events, never heartbeats; beyond the bounds of the queue it
/// loses events, and finds `EventsLost` in their place. Everything of the client may be called inside. A handler that panics
/// misses that event; the next one comes. It is dropped once, on the delivery thread, after the last call.
pub trait EventHandler: Send + 'static {
    /// The next event.
    fn event(&mut self, event: &Arc<Event>);
}

impl<F: FnMut(&Arc<Event>) + Send + 'static> EventHandler for F {
    fn event(&mut self, event: &Arc<Event>) {
        self(event);
    }
}

/// Closes the client when the last handle goes.
struct Owner {
    shared: Arc<Shared>,
    capture: Option<Arc<Pipe>>,
}

impl Client {
    /// Checks the configuration, starts the engine thread and returns at once; [`Client::wait_up`] tells what became of it.
    /// The subscription has every event from the first on.
    pub fn start(config: &Config) -> Result<(Client, Subscription), Error> {
        Client::start_timed(config, &Timings::default())
    }

    /// [`Client::start`] with other waiting times, for tests.
    #[doc(hidden)]
    pub fn start_timed(config: &Config, timings: &Timings) -> Result<(Client, Subscription), Error> {
        let (client, [subscription]) = Client::launch(config, timings, |shared| [shared.subscribe()])?;
        Ok((client, subscription))
    }

    /// [`Client::start`] with two subscriptions, both from the first event on, for a program with two ways to take events. One
    /// from which nothing was taken yet counts as unused: with the policy `disconnect` it loses its oldest events, and the session
    /// goes on.
    pub fn start_twofold(config: &Config) -> Result<(Client, [Subscription; 2]), Error> {
        Client::launch(config, &Timings::default(), |shared| [shared.subscribe_unused(), shared.subscribe_unused()])
    }

    fn launch<S>(config: &Config, timings: &Timings, subscribe: impl Fn(&Shared) -> S) -> Result<(Client, S), Error> {
        let settings = Arc::new(config.settings()?);
        let io = |error| Error::new(ErrorKind::Io, format!("the client cannot be started: {error}"));
        let poll = Poll::new().map_err(io)?;
        let waker = Waker::new(poll.registry(), WAKE).map_err(io)?;
        let keeper = Keeper::new(Arc::clone(&settings), timings, seed());
        let shared = Arc::new(Shared::new(waker, &settings, keeper));
        let subscriptions = subscribe(&shared);
        let tap = Tap::open(&settings)?;
        let capture = tap.as_ref().map(Tap::pipe);
        let engine = Engine::new(poll, *timings, Arc::clone(&shared), tap).map_err(io)?;
        let ending = Arc::clone(&shared);
        let run = move || {
            // A bug in the engine ends this client with an error, and nothing else.
            let bug = |_| Some(Error::new(ErrorKind::Panic, ErrorKind::Panic.row().sentence));
            ending.ending.enter();
            ending.set_ended(catch_unwind(AssertUnwindSafe(|| engine.run())).unwrap_or_else(bug));
        };
        shared.ending.start_engine(run)?;
        Ok((Client { owner: Arc::new(Owner { shared, capture }) }, subscriptions))
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.owner.shared
    }

    /// Waits up to `wait` for the first SessionUp. True = it came, false = the time passed; an error is final: the engine has given
    /// up (one round through the servers, or `connect_wait`), or the client was closed.
    pub fn wait_up(&self, wait: Duration) -> Result<bool, Error> {
        let shared = &self.owner.shared;
        if shared.forked() { Err(closed()) } else { shared.wait_up(wait) }
    }

    /// [`Client::start`], and waits until the session is up or could not be opened.
    pub fn open(config: &Config) -> Result<(Client, Subscription), Error> {
        let (client, subscription) = Client::start(config)?;
        client.wait_up(Duration::MAX)?;
        Ok((client, subscription))
    }

    /// [`Client::open`] with a handler in place of the subscription. The handler may be called before this returns; if the
    /// session cannot be opened it is dropped before this returns.
    pub fn open_with(config: &Config, handler: impl EventHandler) -> Result<Client, Error> {
        let client = Client::start_with(config, handler)?;
        client.wait_up(Duration::MAX)?;
        Ok(client)
    }

    /// [`Client::start`] with a handler in place of the subscription: does not wait for the session.
    pub fn start_with(config: &Config, handler: impl EventHandler) -> Result<Client, Error> {
        let (client, subscription) = Client::start(config)?;
        client.deliver(subscription, handler)?;
        Ok(client)
    }

    /// Starts the delivery thread for a subscription; there is one such thread at most. On an error the handler is dropped here.
    pub fn deliver(&self, subscription: Subscription, handler: impl EventHandler) -> Result<(), Error> {
        if self.owner.shared.forked() {
            return Err(closed());
        }
        let shared = Arc::clone(&self.owner.shared);
        let mut handler = handler;
        self.owner.shared.ending.start_delivery(move || {
            deliver(&shared.ending, subscription, move |event| handler.event(event), |mishap| shared.handler_failed(&mishap));
        })
    }

    /// A further queue with every event from now on, bounded as the client is configured. Closed from the start if the client is, or if
    /// it has 1,024 subscribers already; [`Client::subscribe_with`] tells the difference. Any thread, also inside a handler.
    pub fn subscribe(&self) -> Subscription {
        self.owner.shared.subscribe()
    }

    /// A further queue with what passes a filter from now on, with bounds and policy of its own: sessions of a CTI server are scarce, so
    /// one session feeds several programs. Sequence numbers are those of the whole stream; `EventsLost` counts what passed the filter.
    /// Calls that are in progress and agents who are logged in are known to the filter at once.
    ///
    /// `InvalidArgument` if an option is out of its range or the client has 1,024 subscribers. Closed from the start if the client is.
    /// Any thread, also inside a handler; waits for nothing.
    ///
    /// ```no_run
    /// # use ccxcti_core::{Client, SubscribeOptions};
    /// # fn f(client: &Client) -> Result<(), ccxcti_core::Error> {
    /// let ana = client.subscribe_with(&SubscribeOptions::parse("agents=1001 queue_events=1000")?)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn subscribe_with(&self, options: &SubscribeOptions) -> Result<Subscription, Error> {
        self.owner.shared.subscribe_with(options)
    }

    /// Ends the session with CLOSE_REQ (at most 5 s for its answer) and waits for both threads; after that no call of the handler
    /// runs and the handler is dropped. Waits for a call of the handler that is running. On a thread of the client itself it only
    /// asks for the end: no further call follows. Calling it again, or from several threads, is harmless.
    pub fn close(&self) {
        self.owner.close();
    }

    /// Whether the client was closed or has given up.
    pub fn is_closed(&self) -> bool {
        self.owner.shared.forked() || self.owner.shared.ended()
    }

    /// The server of the present session, as configured; `None` between sessions.
    pub fn server(&self) -> Option<String> {
        if self.owner.shared.forked() { None } else { self.owner.shared.server() }
    }

    /// How the capture is going; `None` if the configuration asks for none. After [`Client::close`] it is complete.
    pub fn capture(&self) -> Option<CaptureReport> {
        let pipe = self.owner.capture.as_ref().filter(|_| !self.owner.shared.forked())?;
        Some(pipe.report())
    }

    /// Has a hook called each time the handler panics, on the delivery thread, behind the call that failed: without it nothing but
    /// [`Client::handler_panics`] tells. The error (kind `Panic`) names the event by number and type and nothing of its content. The next
    /// event comes when the hook returns; a panic of the hook is ignored. Any thread, also inside a handler; a later hook takes the place
    /// of the former. Harmless after close and after a fork.
    pub fn on_error(&self, hook: impl Fn(&Error) + Send + Sync + 'static) {
        if !self.owner.shared.forked() {
            self.owner.shared.set_error_hook(Arc::new(hook));
        }
    }

    /// Calls of the handler that panicked so far.
    pub fn handler_panics(&self) -> u64 {
        self.owner.shared.panics.load(Ordering::Relaxed)
    }
}

impl Owner {
    fn close(&self) {
        if self.shared.forked() {
            return;
        }
        self.shared.post_stop();
        self.shared.ending.wait();
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        if self.shared.forked() {
            self.shared.ending.forget();
            return;
        }
        self.close();
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("closed", &self.is_closed()).finish_non_exhaustive()
    }
}

/// Two clients that start together must not come back together.
fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(std::process::id())
}

fn closed() -> Error {
    Error::new(ErrorKind::Closed, ErrorKind::Closed.row().sentence)
}
