//! `cargo xtask install --prefix DIR`: what a C or C++ program needs, as a package would lay it out.

use std::path::Path;

/// Lays out headers, both libraries and `ccxcti.pc` under `prefix`.
pub fn install(prefix: &Path) -> Result<(), String> {
    Err(format!("{}: there is no C library to install yet", prefix.display()))
}
