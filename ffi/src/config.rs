//! Configurations.

use std::ffi::c_char;
use std::sync::{Mutex, PoisonError};

use ccxcti_core::Config;

use crate::boundary::{borrow, give, guard, take, text};
use crate::version::ccx_status_t;

/// What a client is to be: keys and values. The keys stand in MESSAGES.md.
pub struct ccx_config_t {
    // Locked, so that two threads that share a configuration by mistake see one value or the other.
    config: Mutex<Config>,
}

impl ccx_config_t {
    /// A copy of what is set so far.
    pub fn copy(&self) -> Config {
        self.config.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A configuration with all defaults. Never NULL while there is memory.
/// Owner: you. Thread: any. Until: ccx_config_free().
#[unsafe(no_mangle)]
pub extern "C" fn ccx_config_new() -> *mut ccx_config_t {
    guard(|| Ok(give(ccx_config_t { config: Mutex::new(Config::new()) })))
}

/// Sets one key, such as "servers" to "ccx1:12028,ccx2:12028". All values are text and are copied.
/// Errors: CCX_ERR_INVALID_ARGUMENT for an unknown key or a value out of range; ccx_last_error() says what is accepted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_config_set(config: *mut ccx_config_t, key: *const c_char, value: *const c_char) -> ccx_status_t {
    guard(|| {
        // SAFETY: a live configuration and two NUL-terminated texts, or null.
        let (config, key, value) = unsafe { (borrow(config, "config")?, text(key, "key")?, text(value, "value")?) };
        config.config.lock().unwrap_or_else(PoisonError::into_inner).set(key, value)?;
        Ok(ccx_status_t::OK)
    })
}

/// Frees a configuration; NULL is allowed. Clients opened with it do not need it any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_config_free(config: *mut ccx_config_t) {
    guard(|| {
        // SAFETY: null, or from ccx_config_new() and freed once.
        drop(unsafe { take(config) });
        Ok(())
    })
}
