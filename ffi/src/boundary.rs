//! Where C meets Rust: panics, null pointers, outputs, texts. The only general unsafe code of the library.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::{NonNull, null, null_mut};

use ccxcti_core::{Error, ErrorKind};

use crate::client::{ccx_drop_fn, ccx_event_fn};
use crate::event::ccx_event_t;
use crate::version::{CCX_ABSENT, CCX_END, CCX_OK, CCX_TIMED_OUT, ccx_status_t};

impl ccx_status_t {
    /// Done.
    pub const OK: ccx_status_t = ccx_status_t(CCX_OK);
    /// Not there.
    pub const ABSENT: ccx_status_t = ccx_status_t(CCX_ABSENT);
    /// Nothing happened in time.
    pub const TIMED_OUT: ccx_status_t = ccx_status_t(CCX_TIMED_OUT);
    /// Nothing will happen any more.
    pub const END: ccx_status_t = ccx_status_t(CCX_END);

    /// The status of a kind of error: its number in the table of errors.
    pub fn of(kind: ErrorKind) -> ccx_status_t {
        ccx_status_t(i32::try_from(kind.code()).unwrap_or(i32::MAX))
    }
}

/// What an exported function returns when it fails.
pub trait Answer {
    /// The answer that stands for a failure of this kind.
    fn failed(kind: ErrorKind) -> Self;
}

impl Answer for ccx_status_t {
    fn failed(kind: ErrorKind) -> Self {
        ccx_status_t::of(kind)
    }
}

/// One fixed answer per return type.
macro_rules! answers {
    ($($type:ty = $value:expr;)*) => {
        $( impl Answer for $type { fn failed(_: ErrorKind) -> Self { $value } } )*
    };
}
answers! { () = (); u32 = 0; u64 = 0; i64 = 0; usize = 0; c_int = -1; *const c_char = null(); }

impl<T> Answer for *mut T {
    fn failed(_: ErrorKind) -> Self {
        null_mut()
    }
}

/// Runs the body of an exported function: a failure becomes its answer and the text of `ccx_last_error`, a panic
/// becomes `CCX_ERR_PANIC`. Nothing unwinds into C.
pub fn guard<T: Answer>(body: impl FnOnce() -> Result<T, Error>) -> T {
    let done = catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|panic| Err(bug(panic.as_ref())));
    done.unwrap_or_else(|error| {
        remember(&error);
        T::failed(error.kind)
    })
}

fn bug(panic: &(dyn Any + Send)) -> Error {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    Error::new(ErrorKind::Panic, format!("a bug in the library: {}", text.unwrap_or("no text")))
}

thread_local! {
    static LAST_ERROR: RefCell<CString> = RefCell::default();
    static LAST_CODE: Cell<u32> = const { Cell::new(0) };
}

fn remember(error: &Error) {
    // A thread that is ending has no place for the text any more; nobody can ask for it either.
    let _ = LAST_ERROR.try_with(|last| *last.borrow_mut() = c_string(&error.text));
    let _ = LAST_CODE.try_with(|last| last.set(error.status.unwrap_or(0)));
}

/// The server's code behind the last failure on this thread, 0 if there was none.
pub fn last_code() -> u32 {
    LAST_CODE.try_with(Cell::get).unwrap_or(0)
}

/// The text of the last failure on this thread. Valid until the next failure on it.
pub fn last_error() -> *const c_char {
    LAST_ERROR.try_with(|last| last.borrow().as_ptr()).unwrap_or(c"".as_ptr())
}

/// Text for C. A NUL inside would cut it short, so it goes.
pub fn c_string(text: &str) -> CString {
    CString::new(text.replace('\0', "")).unwrap_or_default()
}

fn is_null(name: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, format!("{name} is NULL"))
}

/// The object behind a pointer from C.
///
/// # Safety
/// `pointer` is null, or a live object of this type that nobody changes for `'a`.
pub unsafe fn borrow<'a, T>(pointer: *const T, name: &str) -> Result<&'a T, Error> {
    // SAFETY: see above.
    unsafe { pointer.as_ref() }.ok_or_else(|| is_null(name))
}

/// Text from C.
///
/// # Safety
/// `pointer` is null, or NUL-terminated text that lives for `'a`.
pub unsafe fn text<'a>(pointer: *const c_char, name: &str) -> Result<&'a str, Error> {
    if pointer.is_null() {
        return Err(is_null(name));
    }
    // SAFETY: see above; it is not null.
    let text = unsafe { CStr::from_ptr(pointer) };
    text.to_str().map_err(|_| Error::new(ErrorKind::InvalidArgument, format!("{name} is not UTF-8")))
}

/// Bytes from C.
///
/// # Safety
/// `pointer` is null, or so many bytes that live for `'a`.
pub unsafe fn bytes<'a>(pointer: *const u8, length: usize, name: &str) -> Result<&'a [u8], Error> {
    if pointer.is_null() {
        return Err(is_null(name));
    }
    // SAFETY: see above; it is not null.
    Ok(unsafe { std::slice::from_raw_parts(pointer, length) })
}

/// Names and values from C: name, value, name, value ..., NULL.
///
/// # Safety
/// `pointer` is null, or an array of NUL-terminated texts that ends with null; all of it lives for `'a`.
pub unsafe fn list_of_pairs<'a>(mut pointer: *const *const c_char, name: &str) -> Result<Vec<(&'a str, &'a str)>, Error> {
    if pointer.is_null() {
        return Err(is_null(name));
    }
    let mut pairs = Vec::new();
    // SAFETY: see above: nothing behind the first null is looked at.
    unsafe {
        while !pointer.read().is_null() {
            pairs.push((text(pointer.read(), name)?, text(pointer.add(1).read(), "the last value")?));
            pointer = pointer.add(2);
        }
    }
    Ok(pairs)
}

/// Gives an object to C, which must give it back to [`take`].
pub fn give<T>(object: T) -> *mut T {
    Box::into_raw(Box::new(object))
}

/// Takes back what [`give`] gave; null is nothing.
///
/// # Safety
/// `pointer` is null, or came from [`give`] and was not taken back before.
pub unsafe fn take<T>(pointer: *mut T) -> Option<Box<T>> {
    // SAFETY: see above; it is not null.
    (!pointer.is_null()).then(|| unsafe { Box::from_raw(pointer) })
}

/// Takes back text that was given with `CString::into_raw`; null is nothing.
///
/// # Safety
/// `pointer` is null, or came from `CString::into_raw` and was not taken back before.
pub unsafe fn take_text(pointer: *mut c_char) -> Option<CString> {
    // SAFETY: see above; it is not null.
    (!pointer.is_null()).then(|| unsafe { CString::from_raw(pointer) })
}

/// Where an output goes. Looked at before any work is done, written only when the work is done.
pub struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// An output that C must give.
    ///
    /// # Safety
    /// `pointer` is null, or a place for a `T` that lives until the exported function returns.
    pub unsafe fn new(pointer: *mut T, name: &str) -> Result<Out<T>, Error> {
        NonNull::new(pointer).map(Out).ok_or_else(|| is_null(name))
    }

    /// Writes the output.
    pub fn write(self, value: T) {
        // SAFETY: see `new`.
        unsafe { self.0.write(value) }
    }
}

/// The three words of a callback. Dropping it runs `on_drop`, once, after the last event.
pub struct Callback {
    on_event: ccx_event_fn,
    on_drop: ccx_drop_fn,
    user: *mut c_void,
}

// SAFETY: `ccx_client_open` demands that `user` may be used from the delivery thread; calls never overlap.
unsafe impl Send for Callback {}
// SAFETY: sharing the callback gives no access to `user`: `event` needs `&mut self`.
unsafe impl Sync for Callback {}

impl Callback {
    /// Both functions may be null.
    pub fn new(on_event: ccx_event_fn, on_drop: ccx_drop_fn, user: *mut c_void) -> Callback {
        Callback { on_event, on_drop, user }
    }

    /// Whether there is a function for events.
    pub fn takes_events(&self) -> bool {
        self.on_event.is_some()
    }

    /// Hands over one event.
    pub fn event(&mut self, event: *const ccx_event_t) {
        if let Some(on_event) = self.on_event {
            // SAFETY: `ccx_client_open` demands a function of this type; the event lives until it returns.
            unsafe { on_event(event, self.user) }
        }
    }
}

impl Drop for Callback {
    fn drop(&mut self) {
        if let Some(on_drop) = self.on_drop {
            // SAFETY: `ccx_client_open` demands a function of this type; nothing uses `user` after this.
            unsafe { on_drop(self.user) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last() -> String {
        // SAFETY: `last_error` gives NUL-terminated text that lives until the next failure.
        unsafe { CStr::from_ptr(last_error()) }.to_str().unwrap().to_owned()
    }

    #[test]
    fn a_panic_becomes_a_status() {
        let status: ccx_status_t = guard(|| panic!("so it goes"));
        assert_eq!(status, ccx_status_t::of(ErrorKind::Panic));
        assert_eq!(last(), "a bug in the library: so it goes");
        assert!(guard::<*mut u8>(|| panic!("again")).is_null());
    }

    #[test]
    fn a_failure_is_remembered_until_the_next_one() {
        // SAFETY: null is what these are asked about.
        let status = guard(|| unsafe { borrow::<u32>(null(), "number") }.map(|_| ccx_status_t::OK));
        assert_eq!((status, last().as_str()), (ccx_status_t::of(ErrorKind::InvalidArgument), "number is NULL"));
        assert_eq!(guard(|| Ok(ccx_status_t::OK)), ccx_status_t::OK);
        assert_eq!(last(), "number is NULL");
    }
}
