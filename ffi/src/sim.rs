//! The embedded contact centre.

use std::collections::VecDeque;
use std::ffi::{CString, c_char};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{SimOptions, Simulator, StoryRun};
use ccxcti_core::{Error, ErrorKind};

use crate::boundary::{Out, c_string, guard, text};
use crate::client::timeout;
use crate::handles::Handles;
use crate::version::ccx_status_t;

/// An embedded contact centre with its CTI server. The pointer is a handle: after ccx_sim_stop() it is an error, not a crash.
pub struct ccx_sim_t {
    _opaque: [u8; 0],
}

static SIMULATORS: Handles<OpenSim> = Handles::new("simulator");

/// What stands behind a handle.
struct OpenSim {
    simulator: Simulator,
    address: CString,
    // The stories that were started and not yet waited for, in order.
    runs: Mutex<VecDeque<Arc<StoryRun>>>,
}

impl OpenSim {
    fn runs(&self) -> MutexGuard<'_, VecDeque<Arc<StoryRun>>> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the stories, oldest first. False if the time passes.
    fn wait(&self, until: Option<Instant>) -> Result<bool, Error> {
        loop {
            let Some(run) = self.runs().front().cloned() else { return Ok(true) };
            let left = until.map_or(Duration::MAX, |until| until.saturating_duration_since(Instant::now()));
            let Some(ended) = run.wait(left) else { return Ok(false) };
            self.runs().retain(|other| !Arc::ptr_eq(other, &run));
            ended?;
        }
    }
}

/// Starts an embedded contact centre with a CTI server on a free port of 127.0.0.1. `site` is the text of a site file,
/// NULL is the default site.
/// Errors: CCX_ERR_INVALID_ARGUMENT for a site that cannot be read, CCX_ERR_IO.
/// Owner: you. Thread: any. Until: ccx_sim_stop().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_start(site: *const c_char, simulator: *mut *mut ccx_sim_t) -> ccx_status_t {
    guard(|| {
        // SAFETY: a place for the handle, or null.
        let out = unsafe { Out::new(simulator, "simulator")? };
        // SAFETY: NUL-terminated text; null is no site.
        let site = if site.is_null() { None } else { Some(unsafe { text(site, "site")? }.to_owned()) };
        let simulator = Simulator::start(SimOptions { site, ..SimOptions::default() })?;
        let address = c_string(&simulator.address());
        let open = OpenSim { simulator, address, runs: Mutex::default() };
        out.write(SIMULATORS.insert(SIMULATORS.reserve(), Arc::new(open)));
        Ok(ccx_status_t::OK)
    })
}

/// Where its CTI server listens, as the value for the key "servers"; NULL after ccx_sim_stop() and for NULL.
/// Owner: the simulator. Thread: any. Until: ccx_sim_stop().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_address(simulator: *const ccx_sim_t) -> *const c_char {
    guard(|| Ok(SIMULATORS.get(simulator)?.address.as_ptr()))
}

/// Does one verb, such as "login 1001 2006" or "dial 2005 7000", and gives its answer ("ok call=16777507"). `reply` may be NULL.
/// Errors: CCX_ERR_REFUSED when the state does not allow the verb, which then changed nothing; ccx_last_error() gives the reason.
/// Owner of the reply: you. Thread: any. Until: ccx_string_free().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_do(simulator: *mut ccx_sim_t, verb: *const c_char, reply: *mut *mut c_char) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text, or null.
        let (open, verb) = (SIMULATORS.get(simulator)?, unsafe { text(verb, "verb")? });
        let answer = open.simulator.command(verb).map_err(|reason| Error::new(ErrorKind::Refused, reason))?;
        // SAFETY: a place for the text; null is nobody who wants it.
        if let Ok(out) = unsafe { Out::new(reply, "reply") } {
            out.write(c_string(&answer).into_raw());
        }
        Ok(ccx_status_t::OK)
    })
}

/// Plays a story: the name of a built-in one ("inbound-call"), or the text of a story file. Returns at once.
/// Errors: CCX_ERR_INVALID_ARGUMENT for a story that is not there, cannot be read or happens on a site of its own, with which the
/// simulator was not started. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_play(simulator: *mut ccx_sim_t, story: *const c_char) -> ccx_status_t {
    guard(|| {
        // SAFETY: NUL-terminated text, or null.
        let (open, story) = (SIMULATORS.get(simulator)?, unsafe { text(story, "story")? });
        let run = Arc::new(open.simulator.play(story)?);
        open.runs().push_back(run);
        Ok(ccx_status_t::OK)
    })
}

/// Waits for the end of the stories that were started with ccx_sim_play(), up to `timeout_ms` milliseconds; negative = as
/// long as it takes.
/// Returns CCX_OK, also when none plays; CCX_TIMED_OUT; or the error of the first story that failed. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_wait(simulator: *mut ccx_sim_t, timeout_ms: i32) -> ccx_status_t {
    guard(|| {
        let until = timeout(timeout_ms).and_then(|timeout| Instant::now().checked_add(timeout));
        let ended = SIMULATORS.get(simulator)?.wait(until)?;
        Ok(if ended { ccx_status_t::OK } else { ccx_status_t::TIMED_OUT })
    })
}

/// Stops the contact centre, drops its clients and frees it. Stopping twice is CCX_ERR_CLOSED and harmless. Thread: any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ccx_sim_stop(simulator: *mut ccx_sim_t) -> ccx_status_t {
    guard(|| {
        SIMULATORS.get(simulator)?;
        // One of several threads gets it.
        let open = SIMULATORS.remove(simulator.addr()).ok_or_else(|| SIMULATORS.closed())?;
        open.simulator.stop();
        Ok(ccx_status_t::OK)
    })
}
