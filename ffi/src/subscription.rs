//! Further subscribers of one session.

use std::ffi::{c_char, c_int};
use std::sync::Arc;

use ccxcti_core::engine::{Next, Subscription};
use ccxcti_core::{Error, ErrorKind, SubscribeOptions};

use crate::boundary::{Out, guard, text};
use crate::client::{ccx_client_t, client_of, timeout};
use crate::event::{ccx_event_t, keep};
use crate::handles::Handles;
use crate::version::ccx_status_t;

/// A queue of events with a filter, bounds and a policy of its own. The pointer is a handle: after ccx_subscription_close() it is an
/// error, not a crash.
pub struct ccx_subscription_t {
    _opaque: [u8; 0],
}

static SUBSCRIPTIONS: Handles<Subscription> = Handles::new("subscription");

/// A further queue of a client, with or without a callback, with what passes a filter from now on: sessions of a CTI server are scarce, so
/// one session feeds several parts of a program. `options` are parts KEY=VALUE with spaces between them, such as
/// "events=call-delivered,end-call agents=1001 queue_events=1000 queue_policy=drop-newest"; NULL or "" is everything, bounded like the
/// client's own queue. Keys: events, devices, agents, calls (comma lists), queue_events, queue_bytes, queue_policy. Records of the client
/// (CCX_RECORD_...) always pass. Sequence numbers are those of the whole stream; CCX_RECORD_EVENTS_LOST counts what passed the filter.
/// Errors: CCX_ERR_INVALID_ARGUMENT for an option that is not accepted, or more than 1,024 subscribers; CCX_ERR_CLOSED.
/// Owner: you. Thread: any, also inside on_event. Until: ccx_subscription_close(), also after the client was closed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_subscribe(
    client: *mut ccx_client_t,
    options: *const c_char,
    subscription: *mut *mut ccx_subscription_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the handle, or null.
        let out = unsafe { Out::new(subscription, "subscription")? };
        // SAFETY: NUL-terminated text; null is no option.
        let options = if options.is_null() { "" } else { unsafe { text(options, "options")? } };
        let events = client_of(client)?.subscribe_with(&SubscribeOptions::parse(options)?)?;
        out.write(SUBSCRIPTIONS.insert(SUBSCRIPTIONS.reserve(), Arc::new(events)));
        Ok(ccx_status_t::OK)
    })
}

/// The next event of a subscription. Waits up to `timeout_ms` milliseconds; 0 = not at all, negative = as long as it takes. Several
/// threads may wait; each event goes to one of them.
/// Returns CCX_OK and writes `event`; CCX_TIMED_OUT; CCX_END when the client or the subscription is closed and no event waits;
/// CCX_ERR_CLOSED when the subscription was closed before.
/// Owner: you. Thread: any. Until: ccx_event_unref().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_subscription_next(
    subscription: *mut ccx_subscription_t,
    timeout_ms: i32,
    event: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the event, or null.
        let (events, out) = (SUBSCRIPTIONS.get(subscription)?, unsafe { Out::new(event, "event")? });
        Ok(match events.next(timeout(timeout_ms)) {
            Next::Event(event) => {
                out.write(keep(event));
                ccx_status_t::OK
            }
            Next::TimedOut => ccx_status_t::TIMED_OUT,
            Next::Closed => ccx_status_t::END,
        })
    })
}

/// Like ccx_client_fd(), for a subscription.
/// Owner: the subscription; do not close it. Thread: any. Until: ccx_subscription_close().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_subscription_fd(subscription: *mut ccx_subscription_t) -> c_int {
    guard(|| {
        let events = SUBSCRIPTIONS.get(subscription)?;
        events.fd().map_err(|error| Error::new(ErrorKind::Io, format!("no descriptor: {error}")))
    })
}

/// Ends a subscription, drops what waits in it and frees it; threads that wait in it return CCX_END. The client goes on. Closing what is
/// closed already is harmless and CCX_ERR_CLOSED; NULL is CCX_ERR_INVALID_ARGUMENT. Thread: any, also inside on_event.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_subscription_close(subscription: *mut ccx_subscription_t) -> ccx_status_t {
    guard(|| {
        SUBSCRIPTIONS.get(subscription)?;
        // One of several threads gets it.
        let events = SUBSCRIPTIONS.remove(subscription.addr()).ok_or_else(|| SUBSCRIPTIONS.closed())?;
        events.close();
        Ok(ccx_status_t::OK)
    })
}
