//! Events and their getters.

use std::collections::BTreeMap;
use std::ffi::{CString, c_char, c_int};
use std::sync::{Arc, LazyLock};
use std::time::UNIX_EPOCH;

use ccxcti_core::event::RECORDS;
use ccxcti_core::wire::{FIELDS, FieldId, List, MESSAGES, NAMES, Record, Value};
use ccxcti_core::{Error, ErrorKind, Event, EventBody};

use crate::boundary::{Out, borrow, c_string, guard, take_text, text};
use crate::list::ccx_list_t;
use crate::version::ccx_status_t;

/// One event: a message of the server, or a record of the client itself. Never changes; any thread may read it.
pub struct ccx_event_t {
    _opaque: [u8; 0],
}

/// What has fields: events, and the records of their lists.
pub trait Fields {
    /// The value of a field outside of lists.
    fn value(&self, field: FieldId) -> Option<Value<'_>>;
    /// A list.
    fn list(&self, field: FieldId) -> Option<List<'_>>;
}

impl Fields for Event {
    fn value(&self, field: FieldId) -> Option<Value<'_>> {
        self.get(field)
    }
    fn list(&self, field: FieldId) -> Option<List<'_>> {
        Event::list(self, field)
    }
}

impl Fields for Record<'_> {
    fn value(&self, field: FieldId) -> Option<Value<'_>> {
        self.get(field)
    }
    fn list(&self, field: FieldId) -> Option<List<'_>> {
        Record::list(self, field)
    }
}

/// The pointer by which C knows an event. It owns nothing.
pub fn lend(event: &Arc<Event>) -> *const ccx_event_t {
    Arc::as_ptr(event).cast()
}

/// The event behind a pointer from C.
///
/// # Safety
/// `event` is null, or was lent or given by this library and is still valid.
pub unsafe fn event_of<'a>(event: *const ccx_event_t) -> Result<&'a Event, Error> {
    // SAFETY: see above; such pointers point to the event inside an Arc.
    unsafe { borrow(event.cast(), "event") }
}

/// A further owner of the event behind a pointer from C.
///
/// # Safety
/// As [`event_of`].
pub unsafe fn share(event: *const ccx_event_t) -> Result<Arc<Event>, Error> {
    // SAFETY: see above; it is not null and the Arc has at least one owner.
    unsafe {
        event_of(event)?;
        Arc::increment_strong_count(event.cast::<Event>());
        Ok(Arc::from_raw(event.cast::<Event>()))
    }
}

fn field_id(number: u32) -> FieldId {
    FieldId(u16::try_from(number).unwrap_or(0))
}

/// A field number from C that is one.
pub fn checked_field(number: u32) -> Result<FieldId, Error> {
    let id = field_id(number);
    let none = || Error::new(ErrorKind::InvalidArgument, format!("no field has the number {number}"));
    id.row().map(|_| id).ok_or_else(none)
}

/// Reads a field into an output: done, absent, or an error because it has another type.
pub fn read<'a, T, F: Fields>(of: &'a F, field: u32, kind: &str, get: fn(Value<'a>) -> Option<T>) -> Result<Option<T>, Error> {
    let id = field_id(field);
    let wrong = || Error::new(ErrorKind::Type, format!("{} is not {kind}", id.name()));
    match of.value(id) {
        Some(value) => get(value).map(Some).ok_or_else(wrong),
        None if of.list(id).is_some() => Err(wrong()),
        None => Ok(None),
    }
}

/// Finds a list: done, absent, or an error because the field is none.
pub fn read_list<F: Fields>(of: &F, field: u32) -> Result<Option<List<'_>>, Error> {
    let id = field_id(field);
    match of.list(id) {
        None if of.value(id).is_some() => Err(Error::new(ErrorKind::Type, format!("{} is not a list", id.name()))),
        found => Ok(found),
    }
}

/// Writes what was read, if anything was.
pub fn answer<T>(read: Option<T>, out: Out<T>) -> ccx_status_t {
    match read {
        Some(value) => {
            out.write(value);
            ccx_status_t::OK
        }
        None => ccx_status_t::ABSENT,
    }
}

/// Writes the pointer and length of what was read, if anything was.
pub fn answer_slice<P>(read: Option<&[u8]>, out: (Out<*const P>, Out<usize>)) -> ccx_status_t {
    answer(read.map(|bytes| bytes.as_ptr().cast()), out.0);
    answer(read.map(<[u8]>::len), out.1)
}

/// Unsigned numbers of up to 32 bits.
pub fn as_u32(value: Value<'_>) -> Option<u32> {
    match value {
        Value::Uint(number) => Some(number),
        _ => None,
    }
}

/// Text, UTF-8 or not.
pub fn as_text(value: Value<'_>) -> Option<&[u8]> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Bytes that are not text.
pub fn as_bytes(value: Value<'_>) -> Option<&[u8]> {
    match value {
        Value::Bytes(bytes) => Some(bytes),
        _ => None,
    }
}

/// Reads an unsigned number of up to 32 bits, as it stands on the wire; times are seconds since 1970.
/// An absent-value sentinel (0xffffffff, 0xffff) is the value.
/// Returns CCX_OK; CCX_ABSENT if the event has no such field; CCX_ERR_TYPE if it is not such a number (signed numbers
/// and numbers of more than 32 bits: ccx_event_i64()). `value` is written only on CCX_OK.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_u32(event: *const ccx_event_t, field: u32, value: *mut u32) -> ccx_status_t {
    // SAFETY: a live event and a place for the value, or null.
    guard(|| unsafe {
        let (event, out) = (event_of(event)?, Out::new(value, "value")?);
        Ok(answer(read(event, field, "an unsigned number of 32 bits", as_u32)?, out))
    })
}

/// Reads any whole number, signed or not, of up to 64 bits. Returns like ccx_event_u32().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_i64(event: *const ccx_event_t, field: u32, value: *mut i64) -> ccx_status_t {
    // SAFETY: a live event and a place for the value, or null.
    guard(|| unsafe {
        let (event, out) = (event_of(event)?, Out::new(value, "value")?);
        Ok(answer(read(event, field, "a number", Value::integer)?, out))
    })
}

/// Reads text: pointer and length in bytes. Usually UTF-8, which is not checked; a NUL behind it is not promised.
/// Returns like ccx_event_u32().
/// Owner: the event. Thread: any. Until: the event ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_str(
    event: *const ccx_event_t,
    field: u32,
    text: *mut *const c_char,
    length: *mut usize,
) -> ccx_status_t {
    // SAFETY: a live event and two places for the value, or null.
    guard(|| unsafe {
        let (event, out) = (event_of(event)?, (Out::new(text, "text")?, Out::new(length, "length")?));
        Ok(answer_slice(read(event, field, "text", as_text)?, out))
    })
}

/// Reads bytes: pointer and length. Returns like ccx_event_u32().
/// Owner: the event. Thread: any. Until: the event ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_bytes(event: *const ccx_event_t, field: u32, bytes: *mut *const u8, length: *mut usize) -> ccx_status_t {
    // SAFETY: a live event and two places for the value, or null.
    guard(|| unsafe {
        let (event, out) = (event_of(event)?, (Out::new(bytes, "bytes")?, Out::new(length, "length")?));
        Ok(answer_slice(read(event, field, "bytes", as_bytes)?, out))
    })
}

/// Opens a list, a repeated group of the message. Returns like ccx_event_u32().
/// Owner: you; it keeps its event. Thread: any. Until: ccx_list_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_list(event: *const ccx_event_t, field: u32, list: *mut *mut ccx_list_t) -> ccx_status_t {
    // SAFETY: a live event and a place for the list, or null.
    guard(|| unsafe {
        let (owner, out) = (share(event)?, Out::new(list, "list")?);
        Ok(answer(read_list(&*owner, field)?.map(|list| ccx_list_t::give(&owner, list)), out))
    })
}

/// What the event is: a message id (CCX_MSG_...) or, from 0x10000 on, a record of the client (CCX_RECORD_...); 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_type(event: *const ccx_event_t) -> u32 {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event)? }.type_number()))
}

static EVENT_NAMES: LazyLock<BTreeMap<&'static str, CString>> = LazyLock::new(|| {
    let messages = MESSAGES.iter().chain(NAMES).map(|row| row.name);
    messages.chain(RECORDS.iter().map(|row| row.type_name)).map(|name| (name, c_string(name))).collect()
});

/// Wire name of a message ("CALL_DELIVERED_EVENT"), type name of a record ("SessionUp"), "Unknown" for a message id that
/// is not in the guides, "" for NULL.
/// Owner: the library. Thread: any. Until: the program ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_name(event: *const ccx_event_t) -> *const c_char {
    guard(|| {
        // SAFETY: a live event or null.
        let Ok(event) = (unsafe { event_of(event) }) else { return Ok(c"".as_ptr()) };
        let name = event.message_name().unwrap_or(event.type_name());
        Ok(EVENT_NAMES.get(name).map_or(c"Unknown".as_ptr(), |name| name.as_ptr()))
    })
}

/// Number of the event: from 1, without gaps, given on receipt before filters and drops; records take one too.
/// Synthetic events that help a consumer who lost events repeat the newest number: numbers never go back. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_seq(event: *const ccx_event_t) -> u64 {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event)? }.seq))
}

/// Number of the session that the event belongs to, from 1; it grows with every reconnect. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_epoch(event: *const ccx_event_t) -> u32 {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event)? }.epoch))
}

/// 1 if a server that took over says again what was told before: not a new call. Else 0, also for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_replay(event: *const ccx_event_t) -> c_int {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event) }.map_or(0, |event| event.replay.into())))
}

/// 1 if the server did not send it: a change that the client found when it asked after a gap, written as the message that would have told
/// it. Else 0, also for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_synthetic(event: *const ccx_event_t) -> c_int {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event) }.map_or(0, |event| event.synthetic.into())))
}

/// The contact that the event's call belongs to; it stays the same through transfers and conferences, and no other contact ever has it.
/// The high 32 bits are the second of its first sight since 1970, the low ones the call id that it began with. 0 for events of no call,
/// with the key "track_calls" off, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_contact_id(event: *const ccx_event_t) -> u64 {
    // SAFETY: a live event or null.
    guard(|| Ok(unsafe { event_of(event) }.ok().and_then(|event| event.contact_id).map_or(0, |contact| contact.number())))
}

/// When the event was read from the network, in microseconds since 1970 UTC. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_received_at_us(event: *const ccx_event_t) -> i64 {
    guard(|| {
        // SAFETY: a live event or null.
        let since = unsafe { event_of(event)? }.received_at.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    })
}

/// The whole frame of a message as it came, header included, for what the getters do not know. CCX_ABSENT for records.
/// Owner: the event. Thread: any. Until: the event ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_frame(event: *const ccx_event_t, bytes: *mut *const u8, length: *mut usize) -> ccx_status_t {
    // SAFETY: a live event and two places for the value, or null.
    guard(|| unsafe {
        let (event, out) = (event_of(event)?, (Out::new(bytes, "bytes")?, Out::new(length, "length")?));
        let frame = match &event.body {
            EventBody::Message(message) => Some(message.message().frame()),
            EventBody::Record(_) => None,
        };
        Ok(answer_slice(frame, out))
    })
}

/// Keeps an event beyond on_event: one more owner, the same pointer. NULL for NULL.
/// Owner: you. Thread: any. Until: ccx_event_unref(), once for every ccx_event_ref().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_ref(event: *const ccx_event_t) -> *mut ccx_event_t {
    // SAFETY: a live event or null.
    guard(|| Ok(keep(unsafe { share(event)? })))
}

/// Gives a share of an event to C, which must give it back to ccx_event_unref().
pub fn keep(event: Arc<Event>) -> *mut ccx_event_t {
    Arc::into_raw(event).cast_mut().cast()
}

/// Gives up an event that ccx_event_ref() kept, or that ccx_client_next(), ccx_subscription_next() or a request gave; NULL is
/// allowed. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_event_unref(event: *const ccx_event_t) {
    guard(|| {
        if !event.is_null() {
            // SAFETY: from ccx_event_ref() or ccx_client_next(), which gave one share.
            drop(unsafe { Arc::from_raw(event.cast::<Event>()) });
        }
        Ok(())
    })
}

/// Frees text that this library gave; NULL is allowed. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_string_free(text: *mut c_char) {
    guard(|| {
        // SAFETY: null, or from this library and freed once.
        drop(unsafe { take_text(text) });
        Ok(())
    })
}

static FIELD_NAMES: LazyLock<Vec<CString>> = LazyLock::new(|| FIELDS.iter().map(|row| c_string(row.name)).collect());

/// Public name of a field number ("call_id" for CCX_FIELD_CALL_ID); "" for a number that no field has.
/// Owner: the library. Thread: any. Until: the program ends.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_field_name(field: u32) -> *const c_char {
    guard(|| {
        let at = field_id(field).row().and_then(|row| FIELD_NAMES.get(usize::from(row.id.0) - 1));
        Ok(at.map_or(c"".as_ptr(), |name| name.as_ptr()))
    })
}

/// Number of the field with this public name; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_field_id(name: *const c_char) -> u32 {
    // SAFETY: NUL-terminated text or null.
    guard(|| Ok(FieldId::by_name(unsafe { text(name, "name")? }).map_or(0, |field| field.0.into())))
}
