//! The part of Node: builds the npm package as a user would get it, installs it in an empty folder, and tests it there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Outcome;
use crate::tools::{self, cargo, output, root, target, work};

/// The oldest Node that the package supports.
const OLDEST_NODE: u32 = 20;

/// Builds, packs, installs and tests; skipped where Node or npm is missing.
pub fn run() -> Outcome {
    if let Some(missing) = missing() {
        return Outcome::Skipped(missing);
    }
    let work = work().join("node");
    package(&work).and_then(|package| test(&work, &package)).into()
}

/// Builds the package and packs it; gives the packed file.
pub fn packed() -> Result<PathBuf, String> {
    missing().map_or(Ok(()), Err)?;
    package(&work().join("node"))
}

/// A folder with the package alone.
pub fn installed(folder: &Path) -> Result<PathBuf, String> {
    let package = packed()?;
    consumer(folder, &package)?;
    Ok(folder.to_owned())
}

/// One sentence about what is missing.
fn missing() -> Option<String> {
    let version = output("node", &["--version"]);
    let major = version.as_deref().and_then(|version| version.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match major {
        None => Some(format!("node was not found; install Node {OLDEST_NODE} or newer")),
        Some(major) if major < OLDEST_NODE => Some(format!("node is version {major}; install Node {OLDEST_NODE} or newer")),
        Some(_) if output("npm", &["--version"]).is_none() => Some(String::from("npm was not found; install npm, it comes with Node")),
        Some(_) => None,
    }
}

/// Lays the package out under `work` and packs it there, so that the source tree stays clean. Gives the packed file.
fn package(work: &Path) -> Result<PathBuf, String> {
    tools::run(cargo().args(["build", "--quiet", "--release", "--package", "ccxcti-node"]))?;
    let (source, stage) = (root().join("bindings/node"), work.join("package"));
    for old in ["lib", "dist"] {
        remove(&stage.join(old))?;
    }
    for file in ["package.json", "package-lock.json", ".npmrc", "tsconfig.json", "README.md", "lib"] {
        copy(&source.join(file), &stage.join(file))?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root().join(licence), &stage.join(licence))?;
    }
    let host = output("node", &["-p", "process.platform + '-' + process.arch"]).ok_or("node does not say what it runs on")?;
    copy(&target().join("release").join(library()), &stage.join(format!("ccxcti.{host}.node")))?;
    dependencies(&stage)?;
    tools::run(Command::new("node").args(["node_modules/typescript/bin/tsc", "-p", "."]).current_dir(&stage))?;
    tools::run(npm(&stage).args(["pack", "--silent"]))?;
    Ok(stage.join(format!("ccxcti-{}.tgz", env!("CARGO_PKG_VERSION"))))
}

/// What cargo calls the library of the addon.
fn library() -> String {
    format!("{}ccxcti_node{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX)
}

/// The compiler and the other tools, as the lock file says; not again when they are there.
fn dependencies(stage: &Path) -> Result<(), String> {
    let (lock, done) = (stage.join("package-lock.json"), stage.join("node_modules/.installed"));
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    tools::run(npm(stage).args(["ci", "--loglevel=error"]))?;
    fs::write(&done, wanted).map_err(|error| format!("{}: {error}", done.display()))
}

/// Installs the packed file in an empty folder, compiles the consumers, and runs the tests there.
fn test(work: &Path, package: &Path) -> Result<(), String> {
    let consumer = work.join("consumer");
    self::consumer(&consumer, package)?;
    copy(&root().join("tests/node"), &consumer)?;
    copy(&root().join("bindings/node/examples"), &consumer.join("types"))?;
    let tools = work.join("package/node_modules");
    tools::run(Command::new("node").arg(tools.join("typescript/bin/tsc")).args(["-p", "types"]).current_dir(&consumer))?;
    let tests = &mut Command::new("node");
    // Each test has a deadline of its own; this one is for those that forgot.
    tests.args(["--test", "--test-timeout=300000", "--test-reporter=dot"]).current_dir(&consumer);
    tools::run(tests.env("CCXCTI_TOOLS", &tools).env("CCXCTI_REPOSITORY", root()))
}

/// An empty folder, and in it the package as a user installs it.
fn consumer(folder: &Path, package: &Path) -> Result<(), String> {
    remove(folder)?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    tools::run(npm(folder).args(["install", "--loglevel=error", "--no-audit", "--no-fund"]).arg(package))
}

fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// Copies a file, or a folder with what is in it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    if !from.is_dir() {
        to.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
        return fs::copy(from, to).map(drop).map_err(failed);
    }
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}
