//! Standard output, line by line: every line is out before the next is made, also into a pipe.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::end::End;

/// Prints one line.
pub fn line(text: &str) -> Result<(), End> {
    let mut out = io::stdout().lock();
    // One write for text and line end, so that a reader never sees half a line.
    out.write_all(format!("{text}\n").as_bytes())?;
    Ok(out.flush()?)
}

/// Prints one JSON object as one line.
pub fn json(object: Map<String, Value>) -> Result<(), End> {
    line(&Value::Object(object).to_string())
}

/// Writes bytes as they are.
pub fn bytes(bytes: &[u8]) -> Result<(), End> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    Ok(out.flush()?)
}
