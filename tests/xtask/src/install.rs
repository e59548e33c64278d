//! `cargo xtask install --prefix DIR`: what a C or C++ program needs, as a package would lay it out.

use std::fs;
use std::path::Path;

use crate::tools::{cargo, root, run, target};

/// The same in crate and library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What programs ask the loader for; the linker writes the same name into the library (`ffi/build.rs`).
pub const SONAME: &str = "libccxcti.so.0";

/// The system libraries that Rust's standard library uses, as `rustc --print native-static-libs` lists them on Linux.
const SYSTEM_LIBRARIES: &str = "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc";

const HEADERS: [&str; 4] = ["ccxcti.h", "ccxcti_messages.h", "ccxcti.hpp", "ccxcti_values.hpp"];

/// Lays out headers, both libraries and the pkg-config files under `prefix`. All paths are relative to where the files stand,
/// so the folder may be moved.
pub fn install(prefix: &Path) -> Result<(), String> {
    run(cargo().args(["build", "--quiet", "--release", "--package", "ccxcti-ffi"]))?;
    let (include, lib) = (prefix.join("include"), prefix.join("lib"));
    let config = lib.join("pkgconfig");
    for folder in [&include, &config] {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for header in HEADERS {
        copy(&root().join("include").join(header), &include.join(header))?;
    }
    let built = target().join("release");
    let shared = format!("libccxcti.so.{VERSION}");
    copy(&built.join("libccxcti.so"), &lib.join(&shared))?;
    copy(&built.join("libccxcti.a"), &lib.join("libccxcti.a"))?;
    link(&shared, &lib.join(SONAME))?;
    link(SONAME, &lib.join("libccxcti.so"))?;
    write(&config.join("ccxcti.pc"), &package("-L${libdir} -lccxcti", &format!("Libs.private: {SYSTEM_LIBRARIES}\n")))?;
    write(&config.join("ccxcti-static.pc"), &package(&format!("${{libdir}}/libccxcti.a {SYSTEM_LIBRARIES}"), ""))
}

fn package(libraries: &str, more: &str) -> String {
    format!(
        "prefix=${{pcfiledir}}/../..\nlibdir=${{prefix}}/lib\nincludedir=${{prefix}}/include\n\n\
         Name: ccxcti\nDescription: Client and embedded contact centre for the Unified CCX CTI protocol\nVersion: {VERSION}\n\
         Cflags: -I${{includedir}}\nLibs: {libraries}\n{more}"
    )
}

/// Copies by way of a new file, so that programs that have the old one mapped keep it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    remove(to)?;
    fs::copy(from, to).map(drop).map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(unix)]
fn link(to: &str, at: &Path) -> Result<(), String> {
    remove(at)?;
    std::os::unix::fs::symlink(to, at).map_err(|error| format!("{}: {error}", at.display()))
}

#[cfg(not(unix))]
fn link(_: &str, at: &Path) -> Result<(), String> {
    Err(format!("{}: the layout needs symbolic links, it is for Unix", at.display()))
}

fn remove(path: &Path) -> Result<(), String> {
    match fs::symlink_metadata(path) {
        Ok(_) => fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display())),
        Err(_) => Ok(()),
    }
}
