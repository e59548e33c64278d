//! Requests and their answers.

use std::ffi::c_char;
use std::sync::{Mutex, PoisonError};

use ccxcti_core::engine::Client;
use ccxcti_core::{Error, ErrorKind, Pending, Request};

use crate::boundary::{Out, borrow, bytes, give, guard, list_of_pairs, take, text};
use crate::client::{ccx_client_t, client_of, timeout};
use crate::event::{ccx_event_t, checked_field, keep};
use crate::version::ccx_status_t;

/// A question to the CTI server: a request message and its fields. It can be sent any number of times.
pub struct ccx_request_t {
    // Locked, so that two threads that share a request by mistake see one state or the other.
    request: Mutex<Request>,
}

/// A request on its way. Any thread may wait for it, several at once; all get the same answer.
pub struct ccx_pending_t {
    pending: Pending,
}

impl ccx_request_t {
    fn copy(&self) -> Request {
        self.request.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(Request) -> Request) {
        let mut request = self.request.lock().unwrap_or_else(PoisonError::into_inner);
        *request = change(request.clone());
    }
}

/// Makes a request of a message number, such as CCX_MSG_QUERY_AGENT_STATE_REQ. The session gives the InvokeID and writes the fields in
/// its own version and dialect; what is not set takes the value that the guide reserves for the place, else 0.
/// Errors: CCX_ERR_INVALID_ARGUMENT for a message that is no request with a confirmation, or one of the session's own (open, close,
/// heartbeat).
/// Owner: you. Thread: any. Until: ccx_request_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_new(message: u32, request: *mut *mut ccx_request_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the request, or null.
        let out = unsafe { Out::new(request, "request")? };
        out.write(give(ccx_request_t { request: Mutex::new(Request::new(message)?) }));
        Ok(ccx_status_t::OK)
    })
}

/// Makes a request of the JSON form of a message: {"message":"SNAPSHOT_CALL_REQ","fields":{"call_id":7,"connection_device_id":"2006"}}.
/// Lists are given this way. The fields are checked when it is sent. Errors: CCX_ERR_INVALID_ARGUMENT as for ccx_request_new(), and for
/// text that is no JSON object.
/// Owner: you. Thread: any. Until: ccx_request_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_from_json(json: *const c_char, request: *mut *mut ccx_request_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text and a place for the request, or null.
        let (json, out) = unsafe { (text(json, "json")?, Out::new(request, "request")?) };
        out.write(give(ccx_request_t { request: Mutex::new(Request::json_text(json)?) }));
        Ok(ccx_status_t::OK)
    })
}

/// Sets a whole number, signed or not. Whether the message has the field, and the number fits it, shows when the request is sent
/// (CCX_ERR_ENCODE). Errors: CCX_ERR_INVALID_ARGUMENT for a number that no field has. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_set_i64(request: *mut ccx_request_t, field: u32, value: i64) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live request or null.
        let (request, field) = (unsafe { borrow(request, "request")? }, checked_field(field)?);
        request.change(|request| request.set(field, value));
        Ok(ccx_status_t::OK)
    })
}

/// Sets text, which is copied; NUL-terminated UTF-8. Otherwise like ccx_request_set_i64().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_set_str(request: *mut ccx_request_t, field: u32, value: *const c_char) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live request and NUL-terminated text, or null.
        let (request, value) = unsafe { (borrow(request, "request")?, text(value, "value")?) };
        let field = checked_field(field)?;
        request.change(|request| request.set(field, value));
        Ok(ccx_status_t::OK)
    })
}

/// Sets bytes, which are copied. Otherwise like ccx_request_set_i64().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_set_bytes(request: *mut ccx_request_t, field: u32, value: *const u8, length: usize) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live request and so many bytes, or null.
        let (request, value) = unsafe { (borrow(request, "request")?, bytes(value, length, "value")?) };
        let field = checked_field(field)?;
        request.change(|request| request.set(field, value));
        Ok(ccx_status_t::OK)
    })
}

/// Frees a request; NULL is allowed. What was sent with it is on its way.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_request_free(request: *mut ccx_request_t) {
    guard(|| {
        // SAFETY: null, or from ccx_request_new() or ccx_request_from_json() and freed once.
        drop(unsafe { take(request) });
        Ok(())
    })
}

/// Sends a copy of a request and returns at once; ccx_pending_wait() has the answer. `timeout_ms` is the server's time for it in
/// milliseconds; negative = the key "request_timeout" (30 s unless set). Many requests may be on their way: at most 1,024 of one client
/// wait for answers, and the answer to one more is CCX_ERR_QUEUE_FULL. What the server confirms later than in time is an ordinary event.
/// Returns CCX_OK and writes `pending`; CCX_ERR_CLOSED; CCX_ERR_INVALID_ARGUMENT for NULL. All else is told by the answer.
/// Owner: you. Thread: any, also inside on_event. Until: ccx_pending_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_request_start(
    client: *mut ccx_client_t,
    request: *const ccx_request_t,
    timeout_ms: i32,
    pending: *mut *mut ccx_pending_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live request and a place for the pending one, or null.
        let (request, out) = unsafe { (borrow(request, "request")?.copy(), Out::new(pending, "pending")?) };
        let sent = client_of(client)?.request(request, timeout(timeout_ms));
        out.write(give(ccx_pending_t { pending: sent }));
        Ok(ccx_status_t::OK)
    })
}

/// Waits up to `timeout_ms` milliseconds for the answer; 0 = not at all, negative = as long as it takes: at most the server's time. The
/// answer stays: waiting again gives it again.
/// Returns CCX_OK and writes the confirmation to `answer` (NULL = nobody wants it); CCX_TIMED_OUT when this wait was too short; or why
/// there is no confirmation: CCX_ERR_SERVER_FAILURE (FAILURE_CONF) and CCX_ERR_CONTROL_FAILURE (CONTROL_FAILURE_CONF), for which
/// ccx_last_error() names the server's code and ccx_last_error_code() gives it; CCX_ERR_REQUEST_TIMED_OUT; CCX_ERR_NOT_CONNECTED and
/// CCX_ERR_ENCODE (nothing was sent); CCX_ERR_SESSION_LOST; CCX_ERR_QUEUE_FULL; CCX_ERR_CLOSED; CCX_ERR_MALFORMED.
/// The confirmation is an event outside of the stream: its ccx_event_seq() is that of the newest event when it came.
/// Owner of the answer: you. Thread: any, also inside on_event. Until: ccx_event_unref().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_pending_wait(pending: *const ccx_pending_t, timeout_ms: i32, answer: *mut *mut ccx_event_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live pending request or null; a place for the answer; null is nobody who wants it.
        let (pending, out) = unsafe { (&borrow(pending, "pending")?.pending, Out::new(answer, "answer").ok()) };
        match pending.wait(timeout(timeout_ms)) {
            Err(error) if error.kind == ErrorKind::RequestTimedOut && pending.poll().is_none() => Ok(ccx_status_t::TIMED_OUT),
            Err(error) => Err(error),
            Ok(event) => {
                out.into_iter().for_each(|out| out.write(keep(event.clone())));
                Ok(ccx_status_t::OK)
            }
        }
    })
}

/// Frees a pending request; NULL is allowed. One that waits is carried out, and nobody is told. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_pending_free(pending: *mut ccx_pending_t) {
    guard(|| {
        // SAFETY: null, or from ccx_client_request_start() and freed once.
        drop(unsafe { take(pending) });
        Ok(())
    })
}

/// Sends a request and waits for its answer: ccx_client_request_start() and ccx_pending_wait() in one. `timeout_ms` is the server's time
/// for the answer; negative = the key "request_timeout". Inside on_event events wait meanwhile, and heartbeats go on.
/// Returns and `answer` as ccx_pending_wait(), but for CCX_TIMED_OUT.
/// Owner of the answer: you. Thread: any, also inside on_event. Until: ccx_event_unref().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_request(
    client: *mut ccx_client_t,
    request: *const ccx_request_t,
    timeout_ms: i32,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live request or null.
        let request = unsafe { borrow(request, "request")?.copy() };
        // SAFETY: a place for the answer, or null.
        unsafe { asked(client, answer, |client| client.request(request, timeout(timeout_ms))) }
    })
}

/// Asks for an agent's state and waits: QUERY_AGENT_STATE_CONF. Otherwise like ccx_client_request().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_query_agent_state(
    client: *mut ccx_client_t,
    agent_id: *const c_char,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text and a place for the answer, or null.
        unsafe {
            let agent_id = text(agent_id, "agent_id")?;
            asked(client, answer, |client| client.query_agent_state(agent_id))
        }
    })
}

/// Asks for the data and the connections of a call and waits: SNAPSHOT_CALL_CONF. `device` is any device of the call; NULL = one that
/// the client knows in it. Otherwise like ccx_client_request().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_snapshot_call(
    client: *mut ccx_client_t,
    call_id: u32,
    device: *const c_char,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text and a place for the answer, or null.
        unsafe {
            let device = if device.is_null() { None } else { Some(text(device, "device")?) };
            asked(client, answer, |client| client.snapshot_call(call_id, device))
        }
    })
}

/// Asks for the calls at a device and waits: SNAPSHOT_DEVICE_CONF. Otherwise like ccx_client_request().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_snapshot_device(
    client: *mut ccx_client_t,
    device: *const c_char,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text and a place for the answer, or null.
        unsafe {
            let device = text(device, "device")?;
            asked(client, answer, |client| client.snapshot_device(device))
        }
    })
}

/// Asks what a device can do and waits: QUERY_DEVICE_INFO_CONF. Otherwise like ccx_client_request().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_query_device_info(
    client: *mut ccx_client_t,
    device: *const c_char,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text and a place for the answer, or null.
        unsafe {
            let device = text(device, "device")?;
            asked(client, answer, |client| client.query_device_info(device))
        }
    })
}

/// Changes data of a call and waits: SET_CALL_DATA_CONF. `items` are name, value, name, value ..., NULL: public field names
/// ("call_variable_1", "call_wrapup_data"), else names of expanded call variables ("user.lang", "user.list[3]"). Items that are not named
/// stay as they are, also those with an empty value; one space blanks an item. `device` is any device of the call; NULL = one that the client
/// knows in it. The session needs the service call-data-update (key "services").
/// Errors: CCX_ERR_INVALID_ARGUMENT for an item that cannot be one, or a name without value. Otherwise like ccx_client_request().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_set_call_data(
    client: *mut ccx_client_t,
    call_id: u32,
    device: *const c_char,
    items: *const *const c_char,
    answer: *mut *mut ccx_event_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated texts, a NULL-terminated array of such, a place for the answer, or null.
        unsafe {
            let device = if device.is_null() { None } else { Some(text(device, "device")?) };
            let items = list_of_pairs(items, "items")?;
            asked(client, answer, |client| client.set_call_data(call_id, device, items))
        }
    })
}

/// Asks and waits.
///
/// # Safety
/// `answer` is null, or a place for the answer.
unsafe fn asked(
    client: *mut ccx_client_t,
    answer: *mut *mut ccx_event_t,
    ask: impl FnOnce(&Client) -> Pending,
) -> Result<ccx_status_t, Error> {
    // The handle is let go before the wait: closing the client ends it.
    let pending = ask(&client_of(client)?);
    let event = pending.wait(None)?;
    // SAFETY: see above; null is nobody who wants it.
    if let Ok(out) = unsafe { Out::new(answer, "answer") } {
        out.write(keep(event));
    }
    Ok(ccx_status_t::OK)
}
