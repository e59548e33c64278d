//! Clients.

use std::ffi::{c_int, c_void};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use ccxcti_core::engine::{Client, EventHandler, Next, Subscription};
use ccxcti_core::{Config, Error, ErrorKind, Event};

use crate::boundary::{Callback, Out, borrow, guard};
use crate::config::ccx_config_t;
use crate::event::{ccx_event_t, keep, lend};
use crate::handles::Handles;
use crate::version::ccx_status_t;

/// A client of CTI servers. The pointer is a handle: after ccx_client_close() it is an error, not a crash.
pub struct ccx_client_t {
    _opaque: [u8; 0],
}

/// Takes one event; see ccx_client_open(). Must not throw or longjmp. `user` is what ccx_client_open() was given.
pub type ccx_event_fn = Option<unsafe extern "C" fn(event: *const ccx_event_t, user: *mut c_void)>;

/// Takes `user` back; see ccx_client_open(). Must not throw or longjmp.
pub type ccx_drop_fn = Option<unsafe extern "C" fn(user: *mut c_void)>;

static CLIENTS: Handles<OpenClient> = Handles::new("client");

/// What stands behind a handle.
struct OpenClient {
    client: Client,
    pull: Option<Pull>,
    closed: AtomicBool,
}

impl OpenClient {
    fn new(client: Client, pull: Option<Pull>) -> Arc<OpenClient> {
        Arc::new(OpenClient { client, pull, closed: AtomicBool::new(false) })
    }
}

/// A client without a callback.
struct Pull {
    events: Subscription,
    _until_closed: Callback,
}

/// What the delivery thread owns. The order of the fields is the order of the end: on_drop, then the handle.
struct Delivery {
    callback: Callback,
    _handle: Handle,
    opened: Option<Receiver<()>>,
}

/// Forgets a client when its last event is delivered.
struct Handle(usize);

impl Drop for Handle {
    fn drop(&mut self) {
        CLIENTS.remove(self.0);
    }
}

impl EventHandler for Delivery {
    fn event(&mut self, event: &Arc<Event>) {
        if let Some(opened) = self.opened.take() {
            // Nothing is ever sent: the other end goes when the handle is written. So a callback can always use the handle.
            let _ = opened.recv();
        }
        self.callback.event(lend(event));
    }
}

/// Opens a client with a copy of `config`. Waits until a session is up, or until every server of the list was tried
/// once ("connect_wait" keeps trying longer). From then on the client comes back by itself until it is closed.
///
/// With `on_event` events are pushed; with NULL they wait for ccx_client_next(). The rules of the callback:
/// 1. on_event runs on the client's own delivery thread, in order, never two at once. A slow one delays events,
///    never heartbeats; what does not fit the queue is dropped and told by a CCX_RECORD_EVENTS_LOST in the same stream.
/// 2. The event is valid until on_event returns; ccx_event_ref() keeps it longer.
/// 3. Every function of this header is legal inside on_event. *client is written before the first on_event.
/// 4. ccx_client_close() inside on_event only posts a stop; no further on_event follows. Elsewhere it waits until the
///    last on_event and on_drop have returned.
/// 5. on_drop(user) runs exactly once, after the last on_event, on any thread, and also if the open fails (before this
///    returns). Both functions may be NULL.
/// 6. A bug inside the library becomes CCX_ERR_PANIC; it never unwinds into your program.
///
/// Returns CCX_OK and writes `client`, or an error: CCX_ERR_INVALID_ARGUMENT, CCX_ERR_RESOLVE, CCX_ERR_UNREACHABLE,
/// CCX_ERR_NOT_CTI_SERVER, CCX_ERR_CONNECTION_LOST, CCX_ERR_TIMED_OUT, or the server's refusal (CCX_ERR_OPEN_REFUSED and the
/// numbers behind it). ccx_last_error() says it in a sentence.
/// Owner: you. Thread: any. Until: ccx_client_close().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_open(
    config: *const ccx_config_t,
    on_event: ccx_event_fn,
    on_drop: ccx_drop_fn,
    user: *mut c_void,
    client: *mut *mut ccx_client_t,
) -> ccx_status_t {
    guard(|| {
        // First, so that on_drop runs whatever happens next.
        let callback = Callback::new(on_event, on_drop, user);
        // SAFETY: a live configuration and a place for the handle, or null.
        let (config, out) = unsafe { (borrow(config, "config")?.copy(), Out::new(client, "client")?) };
        open(&config, callback, out)
    })
}

fn open(config: &Config, callback: Callback, out: Out<*mut ccx_client_t>) -> Result<ccx_status_t, Error> {
    let (client, events) = Client::open(config)?;
    let number = CLIENTS.reserve();
    if !callback.takes_events() {
        let pull = Some(Pull { events, _until_closed: callback });
        out.write(CLIENTS.insert(number, OpenClient::new(client, pull)));
        return Ok(ccx_status_t::OK);
    }
    let (opening, opened) = channel();
    client.deliver(events, Delivery { callback, _handle: Handle(number), opened: Some(opened) })?;
    out.write(CLIENTS.insert(number, OpenClient::new(client, None)));
    // Only now, with the handle in its place, does the first event go to the callback.
    drop(opening);
    Ok(ccx_status_t::OK)
}

/// The next event of a client without a callback. Waits up to `timeout_ms` milliseconds; 0 = not at all, negative = as long
/// as it takes. Several threads may wait; each event goes to one of them.
/// Returns CCX_OK and writes `event`; CCX_TIMED_OUT; CCX_END when the client was closed while this waited; CCX_ERR_CLOSED
/// when it was closed before; CCX_ERR_INVALID_ARGUMENT if the client has a callback.
/// Owner: you. Thread: any. Until: ccx_event_unref().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_next(client: *mut ccx_client_t, timeout_ms: i32, event: *mut *mut ccx_event_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the event, or null.
        let (open, out) = (CLIENTS.get(client)?, unsafe { Out::new(event, "event")? });
        Ok(match pull(&open)?.events.next(timeout(timeout_ms)) {
            Next::Event(event) => {
                out.write(keep(event));
                ccx_status_t::OK
            }
            Next::TimedOut => ccx_status_t::TIMED_OUT,
            Next::Closed => ccx_status_t::END,
        })
    })
}

/// A file descriptor for poll(2), epoll or select of a client without a callback: readable while events wait, or when the
/// client is closed. Take events with ccx_client_next(client, 0, &event) until CCX_TIMED_OUT. Do not read from it.
/// Returns the descriptor, or -1: ccx_last_error() says why.
/// Owner: the client; do not close it. Thread: any. Until: ccx_client_close().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_fd(client: *mut ccx_client_t) -> c_int {
    guard(|| {
        let open = CLIENTS.get(client)?;
        pull(&open)?.events.fd().map_err(|error| Error::new(ErrorKind::Io, format!("no descriptor: {error}")))
    })
}

/// Closes the session (CLOSE_REQ, at most 5 seconds), ends both threads and frees the client. Events that still wait are
/// dropped, and requests that wait are answered CCX_ERR_CLOSED. When this returns, no on_event runs and none will. Inside
/// the client's own on_event it only posts a stop, and the client frees itself when on_drop has returned.
/// Closing what is closed already is harmless and CCX_ERR_CLOSED, also from two threads; NULL is CCX_ERR_INVALID_ARGUMENT.
/// Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_close(client: *mut ccx_client_t) -> ccx_status_t {
    guard(|| {
        let open = CLIENTS.get(client)?;
        let closed_before = open.closed.swap(true, Ordering::SeqCst);
        // Who comes second waits as well: nothing runs any more when this returns.
        open.client.close();
        if open.pull.is_some() {
            CLIENTS.remove(client.addr());
        }
        if closed_before { Err(CLIENTS.closed()) } else { Ok(ccx_status_t::OK) }
    })
}

/// The client behind a handle.
pub fn client_of(client: *mut ccx_client_t) -> Result<Client, Error> {
    CLIENTS.get(client).map(|open| open.client.clone())
}

fn pull(open: &OpenClient) -> Result<&Pull, Error> {
    let text = "this client has a callback, which takes all its events";
    open.pull.as_ref().ok_or_else(|| Error::new(ErrorKind::InvalidArgument, text))
}

/// Milliseconds from C; negative is without end.
pub fn timeout(milliseconds: i32) -> Option<Duration> {
    u64::try_from(milliseconds).ok().map(Duration::from_millis)
}
