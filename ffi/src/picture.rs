//! The picture of calls, agents and devices: a snapshot, and the things in it.

use std::ffi::c_char;
use std::mem::transmute;
use std::sync::Arc;

use ccxcti_core::call::{Picture, PictureKind, View};
use ccxcti_core::wire::{FieldId, Value};
use ccxcti_core::{Error, ErrorKind};

use crate::boundary::{Out, borrow, give, guard, take, text};
use crate::client::{ccx_client_t, client_of};
use crate::event::{answer, answer_slice, as_text, as_u32, checked_field};
use crate::version::ccx_status_t;

/// The calls of a picture.
pub const CCX_CALLS: u32 = 1;
/// The agents of a picture.
pub const CCX_AGENTS: u32 = 2;
/// The devices of a picture.
pub const CCX_DEVICES: u32 = 3;

/// What a client knows of calls, agents and devices at one moment. Never changes; any thread may read it.
pub struct ccx_picture_t {
    picture: Arc<Picture>,
}

/// A call, a connection, an agent, a device, or a variable of a call. Keeps its picture; any thread may read it.
pub struct ccx_item_t {
    // Lends from the picture below, which never moves and never changes: declared first, so it goes first.
    view: View<'static>,
    picture: Arc<Picture>,
}

impl ccx_item_t {
    /// Gives a thing of `picture` to C.
    ///
    /// # Safety
    /// `view` lends from `picture`.
    unsafe fn give(picture: &Arc<Picture>, view: View<'_>) -> *mut ccx_item_t {
        // SAFETY: only the lifetime changes; the picture, which owns the thing, is kept beside it.
        let view = unsafe { transmute::<View<'_>, View<'static>>(view) };
        give(ccx_item_t { view, picture: Arc::clone(picture) })
    }

    /// A field of this kind of thing.
    fn field(&self, field: u32) -> Result<(FieldId, Option<PictureKind>), Error> {
        let id = checked_field(field)?;
        Ok((id, self.view.row().kind(id)))
    }

    fn read<'a, T>(&'a self, field: u32, kind: &str, get: fn(Value<'a>) -> Option<T>) -> Result<Option<T>, Error> {
        let (id, own) = self.field(field)?;
        let wrong = || Error::new(ErrorKind::Type, format!("{} is not {kind}", id.name()));
        match self.view.get(id) {
            Some(value) => get(value).map(Some).ok_or_else(wrong),
            None if matches!(own, Some(PictureKind::List | PictureKind::Numbers | PictureKind::Texts)) => Err(wrong()),
            None => Ok(None),
        }
    }

    fn read_at<'a, T>(&'a self, field: u32, index: usize, kind: &str, get: fn(Value<'a>) -> Option<T>) -> Result<Option<T>, Error> {
        let (id, _) = self.field(field)?;
        let wrong = || Error::new(ErrorKind::Type, format!("{} is not several of {kind}", id.name()));
        self.view.values(id).get(index).map(|value| get(*value).ok_or_else(wrong)).transpose()
    }
}

fn as_u64(value: Value<'_>) -> Option<u64> {
    match value {
        Value::Uint(number) => Some(number.into()),
        Value::Long(number) => Some(number),
        _ => None,
    }
}

/// Takes a snapshot of what the client knows: calls with their connections and data, agents, devices. It asks the server nothing and
/// waits for nothing; later events do not change it. After a reconnect the picture is checked with the server, and CCX_RECORD_RESYNCHRONISED
/// says when that is done. Empty with the key "track_calls" off.
/// Errors: CCX_ERR_CLOSED.
/// Owner: you. Thread: any, also inside on_event. Until: ccx_picture_free(), also after the client was closed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_client_picture(client: *mut ccx_client_t, picture: *mut *mut ccx_picture_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the picture, or null.
        let out = unsafe { Out::new(picture, "picture")? };
        let picture = Arc::new(client_of(client)?.picture());
        out.write(give(ccx_picture_t { picture }));
        Ok(ccx_status_t::OK)
    })
}

/// Number of the session that the picture belongs to, as in ccx_event_epoch(). 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_epoch(picture: *const ccx_picture_t) -> u32 {
    // SAFETY: a live picture or null.
    guard(|| Ok(unsafe { borrow(picture, "picture")? }.picture.epoch))
}

/// How many calls (CCX_CALLS), agents (CCX_AGENTS) or devices (CCX_DEVICES) there are. 0 for NULL and for another kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_count(picture: *const ccx_picture_t, kind: u32) -> usize {
    guard(|| {
        // SAFETY: a live picture or null.
        let picture = &unsafe { borrow(picture, "picture")? }.picture;
        Ok(match kind {
            CCX_CALLS => picture.calls.len(),
            CCX_AGENTS => picture.agents.len(),
            CCX_DEVICES => picture.devices.len(),
            _ => 0,
        })
    })
}

/// The call, agent or device at `index`; they stand in the order of their ids.
/// Errors: CCX_ERR_INVALID_ARGUMENT for another kind or an index beyond the last.
/// Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_item(
    picture: *const ccx_picture_t,
    kind: u32,
    index: usize,
    item: *mut *mut ccx_item_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live picture and a place for the item, or null.
        let (picture, out) = unsafe { (&borrow(picture, "picture")?.picture, Out::new(item, "item")?) };
        let view = match kind {
            CCX_CALLS => picture.calls.get(index).map(|call| View::Call(call)),
            CCX_AGENTS => picture.agents.get(index).map(|agent| View::Agent(agent)),
            CCX_DEVICES => picture.devices.get(index).map(|device| View::Device(device)),
            _ => None,
        };
        let none = || Error::new(ErrorKind::InvalidArgument, format!("the picture has no item {index} of kind {kind}"));
        // SAFETY: the view lends from this picture.
        out.write(unsafe { ccx_item_t::give(picture, view.ok_or_else(none)?) });
        Ok(ccx_status_t::OK)
    })
}

/// The call with this id. Returns CCX_OK, or CCX_ABSENT if there is none.
/// Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_call(picture: *const ccx_picture_t, call_id: u32, item: *mut *mut ccx_item_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live picture and a place for the item, or null.
        let (picture, out) = unsafe { (&borrow(picture, "picture")?.picture, Out::new(item, "item")?) };
        // SAFETY: the view lends from this picture.
        let found = picture.call(call_id).map(|call| unsafe { ccx_item_t::give(picture, View::Call(call)) });
        Ok(answer(found, out))
    })
}

/// The agent with this id. Otherwise like ccx_picture_call().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_agent(
    picture: *const ccx_picture_t,
    agent_id: *const c_char,
    item: *mut *mut ccx_item_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live picture, NUL-terminated text and a place for the item, or null.
        let (picture, id, out) = unsafe { (&borrow(picture, "picture")?.picture, text(agent_id, "agent_id")?, Out::new(item, "item")?) };
        // SAFETY: the view lends from this picture.
        let found = picture.agent(id).map(|agent| unsafe { ccx_item_t::give(picture, View::Agent(agent)) });
        Ok(answer(found, out))
    })
}

/// The device with this id. Otherwise like ccx_picture_call().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_device(
    picture: *const ccx_picture_t,
    device_id: *const c_char,
    item: *mut *mut ccx_item_t,
) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live picture, NUL-terminated text and a place for the item, or null.
        let (picture, id, out) = unsafe { (&borrow(picture, "picture")?.picture, text(device_id, "device_id")?, Out::new(item, "item")?) };
        // SAFETY: the view lends from this picture.
        let found = picture.device(id).map(|device| unsafe { ccx_item_t::give(picture, View::Device(device)) });
        Ok(answer(found, out))
    })
}

/// Frees a picture; NULL is allowed. Items of it live on. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_picture_free(picture: *mut ccx_picture_t) {
    guard(|| {
        // SAFETY: null, or from ccx_client_picture() and freed once.
        drop(unsafe { take(picture) });
        Ok(())
    })
}

/// Reads an unsigned number of 32 bits, or a flag (0 or 1). The fields of calls, connections, agents and devices stand in MESSAGES.md
/// ("Picture of calls"), under the numbers of the fields of messages.
/// Returns CCX_OK; CCX_ABSENT for a field that was not told, or that this kind of thing has not; CCX_ERR_TYPE if it is no such number.
/// `value` is written only on CCX_OK. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_u32(item: *const ccx_item_t, field: u32, value: *mut u32) -> ccx_status_t {
    // SAFETY: a live item and a place for the value, or null.
    guard(|| unsafe {
        let (item, out) = (borrow(item, "item")?, Out::new(value, "value")?);
        Ok(answer(item.read(field, "an unsigned number of 32 bits", as_u32)?, out))
    })
}

/// Reads any number: also CCX_FIELD_SINCE, in microseconds since 1970 UTC, and CCX_FIELD_CONTACT_ID (see ccx_event_contact_id()). Returns
/// like ccx_item_u32().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_u64(item: *const ccx_item_t, field: u32, value: *mut u64) -> ccx_status_t {
    // SAFETY: a live item and a place for the value, or null.
    guard(|| unsafe {
        let (item, out) = (borrow(item, "item")?, Out::new(value, "value")?);
        Ok(answer(item.read(field, "a number", as_u64)?, out))
    })
}

/// Reads text: pointer and length in bytes. Usually UTF-8, which is not checked; a NUL behind it is not promised. Returns like
/// ccx_item_u32().
/// Owner: the picture. Thread: any. Until: the item or the picture is freed, the later one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_str(item: *const ccx_item_t, field: u32, text: *mut *const c_char, length: *mut usize) -> ccx_status_t {
    // SAFETY: a live item and two places for the value, or null.
    guard(|| unsafe {
        let (item, out) = (borrow(item, "item")?, (Out::new(text, "text")?, Out::new(length, "length")?));
        Ok(answer_slice(item.read(field, "text", as_text)?, out))
    })
}

/// How many records (CCX_FIELD_CONNECTIONS, CCX_FIELD_NAMED_VARIABLES, CCX_FIELD_NAMED_ARRAYS) or values (CCX_FIELD_AGENT_IDS,
/// CCX_FIELD_MERGED_CALL_IDS) a field of a call has. 0 for NULL and for other fields.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_count(item: *const ccx_item_t, field: u32) -> usize {
    guard(|| {
        // SAFETY: a live item or null.
        let item = unsafe { borrow(item, "item")? };
        let (id, kind) = item.field(field)?;
        Ok(if kind == Some(PictureKind::List) { item.view.list(id).len() } else { item.view.values(id).len() })
    })
}

/// The record at `index` of a field with records, such as the connections of a call. Returns CCX_OK, or CCX_ABSENT behind the last one.
/// Owner: you; it keeps its picture. Thread: any. Until: ccx_item_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_item(item: *const ccx_item_t, field: u32, index: usize, inner: *mut *mut ccx_item_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live item and a place for the inner one, or null.
        let (item, out) = unsafe { (borrow(item, "item")?, Out::new(inner, "inner")?) };
        let views = item.view.list(item.field(field)?.0);
        // SAFETY: what an item lists lends from its picture.
        let found = views.get(index).map(|view| unsafe { ccx_item_t::give(&item.picture, *view) });
        Ok(answer(found, out))
    })
}

/// The number at `index` of a field with several (CCX_FIELD_MERGED_CALL_IDS). Returns CCX_OK; CCX_ABSENT behind the last one; CCX_ERR_TYPE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_u32_at(item: *const ccx_item_t, field: u32, index: usize, value: *mut u32) -> ccx_status_t {
    // SAFETY: a live item and a place for the value, or null.
    guard(|| unsafe {
        let (item, out) = (borrow(item, "item")?, Out::new(value, "value")?);
        Ok(answer(item.read_at(field, index, "numbers", as_u32)?, out))
    })
}

/// The text at `index` of a field with several (CCX_FIELD_AGENT_IDS). Returns like ccx_item_u32_at(), and lives like ccx_item_str().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_str_at(
    item: *const ccx_item_t,
    field: u32,
    index: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> ccx_status_t {
    // SAFETY: a live item and two places for the value, or null.
    guard(|| unsafe {
        let (item, out) = (borrow(item, "item")?, (Out::new(text, "text")?, Out::new(length, "length")?));
        Ok(answer_slice(item.read_at(field, index, "texts", as_text)?, out))
    })
}

/// Frees an item; NULL is allowed. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_item_free(item: *mut ccx_item_t) {
    guard(|| {
        // SAFETY: null, or from this library and freed once.
        drop(unsafe { take(item) });
        Ok(())
    })
}
