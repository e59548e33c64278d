//! Errors of the core as Python exceptions: the class is looked up by the error's number.

use ccxcti_core::wire::{EncodeError, WireError};
use ccxcti_core::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

/// The exception of an error, with its `status` where a server gave one.
pub fn raised(py: Python<'_>, error: &Error) -> PyErr {
    with_attributes(py, error.kind, &error.text, |exception| match error.status {
        Some(status) => exception.setattr("status", status),
        None => Ok(()),
    })
}

/// An exception of a kind with a sentence.
pub fn raise(py: Python<'_>, kind: ErrorKind, text: &str) -> PyErr {
    with_attributes(py, kind, text, |_| Ok(()))
}

/// The exception of bytes that are no message: where, and of which message id.
pub fn malformed(py: Python<'_>, error: &WireError, offset: usize, id: Option<u32>) -> PyErr {
    with_attributes(py, ErrorKind::Malformed, &error.to_string(), |exception| {
        exception.setattr("offset", offset)?;
        exception.setattr("id", id)
    })
}

/// The exception of a message that cannot be written.
pub fn not_encoded(py: Python<'_>, error: EncodeError) -> PyErr {
    raised(py, &Error::from(error))
}

fn with_attributes(py: Python<'_>, kind: ErrorKind, text: &str, set: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<()>) -> PyErr {
    static BY_CODE: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    let build = || -> PyResult<PyErr> {
        let exception = BY_CODE.import(py, "ccxcti._errors", "BY_CODE")?.as_any().get_item(kind.code())?.call1((text,))?;
        set(&exception)?;
        Ok(PyErr::from_value(exception))
    };
    build().unwrap_or_else(|error| error)
}
