//! Lists: the repeated groups of a message, and the lists inside their records.

use std::ffi::c_char;
use std::sync::Arc;

use ccxcti_core::wire::{List, Record, Value};
use ccxcti_core::{Error, ErrorKind, Event};

use crate::boundary::{Out, borrow, give, guard, take};
use crate::event::{answer, answer_slice, as_bytes, as_text, as_u32, read, read_list};
use crate::version::ccx_status_t;

/// A list of records. Keeps its event; any thread may read it.
pub struct ccx_list_t {
    // The records lend from the event below, whose bytes never move: they are declared first, so they go first.
    records: Vec<Record<'static>>,
    event: Arc<Event>,
}

impl ccx_list_t {
    /// Gives a list of `event` to C.
    ///
    /// # Safety
    /// `list` lends from `event`.
    pub unsafe fn give(event: &Arc<Event>, list: List<'_>) -> *mut ccx_list_t {
        // SAFETY: only the lifetime changes; the event, which owns the bytes, is kept beside the records.
        let records = list.records().map(|record| unsafe { std::mem::transmute::<Record<'_>, Record<'static>>(record) });
        give(ccx_list_t { records: records.collect(), event: Arc::clone(event) })
    }

    fn record(&self, index: usize) -> Result<&Record<'_>, Error> {
        let text = || format!("index {index} is beyond the {} records of the list", self.records.len());
        self.records.get(index).ok_or_else(|| Error::new(ErrorKind::InvalidArgument, text()))
    }
}

/// Number of records; at least 1, as empty lists are absent. 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_count(list: *const ccx_list_t) -> usize {
    // SAFETY: a live list or null.
    guard(|| Ok(unsafe { borrow(list, "list")? }.records.len()))
}

/// Like ccx_event_u32(), for the record `index` of a list. An index beyond the list is CCX_ERR_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_u32(list: *const ccx_list_t, index: usize, field: u32, value: *mut u32) -> ccx_status_t {
    // SAFETY: a live list and a place for the value, or null.
    guard(|| unsafe {
        let (record, out) = (borrow(list, "list")?.record(index)?, Out::new(value, "value")?);
        Ok(answer(read(record, field, "an unsigned number of 32 bits", as_u32)?, out))
    })
}

/// Like ccx_event_i64(), for the record `index` of a list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_i64(list: *const ccx_list_t, index: usize, field: u32, value: *mut i64) -> ccx_status_t {
    // SAFETY: a live list and a place for the value, or null.
    guard(|| unsafe {
        let (record, out) = (borrow(list, "list")?.record(index)?, Out::new(value, "value")?);
        Ok(answer(read(record, field, "a number", Value::integer)?, out))
    })
}

/// Like ccx_event_str(), for the record `index` of a list.
/// Owner: the event of the list. Thread: any. Until: the event ends, which the list keeps.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_str(
    list: *const ccx_list_t,
    index: usize,
    field: u32,
    text: *mut *const c_char,
    length: *mut usize,
) -> ccx_status_t {
    // SAFETY: a live list and two places for the value, or null.
    guard(|| unsafe {
        let (record, out) = (borrow(list, "list")?.record(index)?, (Out::new(text, "text")?, Out::new(length, "length")?));
        Ok(answer_slice(read(record, field, "text", as_text)?, out))
    })
}

/// Like ccx_event_bytes(), for the record `index` of a list.
/// Owner: the event of the list. Thread: any. Until: the event ends, which the list keeps.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_bytes(
    list: *const ccx_list_t,
    index: usize,
    field: u32,
    bytes: *mut *const u8,
    length: *mut usize,
) -> ccx_status_t {
    // SAFETY: a live list and two places for the value, or null.
    guard(|| unsafe {
        let (record, out) = (borrow(list, "list")?.record(index)?, (Out::new(bytes, "bytes")?, Out::new(length, "length")?));
        Ok(answer_slice(read(record, field, "bytes", as_bytes)?, out))
    })
}

/// Like ccx_event_list(), for a list inside the record `index` of a list.
/// Owner: you; it keeps its event. Thread: any. Until: ccx_list_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_list(list: *const ccx_list_t, index: usize, field: u32, inner: *mut *mut ccx_list_t) -> ccx_status_t {
    // SAFETY: a live list and a place for the inner one, or null.
    guard(|| unsafe {
        let (outer, out) = (borrow(list, "list")?, Out::new(inner, "inner")?);
        let found = read_list(outer.record(index)?, field)?;
        Ok(answer(found.map(|found| ccx_list_t::give(&outer.event, found)), out))
    })
}

/// Frees a list; NULL is allowed. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_list_free(list: *mut ccx_list_t) {
    guard(|| {
        // SAFETY: null, or from ccx_event_list() or ccx_list_list() and freed once.
        drop(unsafe { take(list) });
        Ok(())
    })
}
