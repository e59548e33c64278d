//! Statuses, their texts, and versions.

use std::collections::BTreeMap;
use std::ffi::{CString, c_char};
use std::sync::LazyLock;

use ccxcti_core::error::ERRORS;

use crate::boundary::{c_string, guard, last_code, last_error};

/// Version of the binary interface; the shared library's soname carries it. It changes when programs must be rebuilt.
pub const CCX_ABI_VERSION: u32 = 0;

/// How a call ended: CCX_OK, another CCX_ answer, or one of the CCX_ERR_ numbers of ccxcti_messages.h.
/// A plain integer: a newer library may return a number that your header does not know yet.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ccx_status_t(pub i32);

/// Done.
pub const CCX_OK: i32 = 0;
/// The event or record has no such field.
pub const CCX_ABSENT: i32 = 1;
/// The time passed and nothing happened.
pub const CCX_TIMED_OUT: i32 = 2;
/// The client is closed: no further event comes.
pub const CCX_END: i32 = 3;

static TEXTS: LazyLock<BTreeMap<i32, CString>> = LazyLock::new(|| {
    let answers = [
        (CCX_OK, "Done."),
        (CCX_ABSENT, "The event or record has no such field."),
        (CCX_TIMED_OUT, "The time passed and nothing happened."),
        (CCX_END, "The client is closed: no further event comes."),
    ];
    let errors = ERRORS.iter().map(|row| (ccx_status_t::of(row.kind).0, row.sentence));
    answers.into_iter().chain(errors).map(|(number, text)| (number, c_string(text))).collect()
});

/// One sentence for a status, whatever the number.
/// Owner: the library. Thread: any. Until: the program ends.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_status_text(status: ccx_status_t) -> *const c_char {
    guard(|| Ok(TEXTS.get(&status.0).map_or(c"A status that this version does not know.".as_ptr(), |text| text.as_ptr())))
}

/// What exactly went wrong in the last call on this thread that failed: one sentence for people; "" if none failed.
/// Owner: the library. Thread: the one whose call failed. Until: the next failing call on this thread.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_last_error() -> *const c_char {
    guard(|| Ok(last_error()))
}

/// The server's code behind the last failure on this thread: a status of FAILURE_CONF (CCX_ERR_SERVER_FAILURE, CCX_ERR_OPEN_REFUSED and
/// its cases) or a failure code of CONTROL_FAILURE_CONF (CCX_ERR_CONTROL_FAILURE); 0 if it had none. Thread: the one whose call failed.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_last_error_code() -> u32 {
    guard(|| Ok(last_code()))
}

/// Version of the library that is running, such as "0.1.0"; CCX_VERSION is that of the header.
/// Owner: the library. Thread: any. Until: the program ends.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_version() -> *const c_char {
    guard(|| Ok(concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()))
}

/// CCX_ABI_VERSION of the library that is running; a program built with another one must not go on.
#[unsafe(no_mangle)]
pub extern "C" fn ccx_abi_version() -> u32 {
    guard(|| Ok(CCX_ABI_VERSION))
}
