//! The Python package: the wheel is built, installed where nothing else is, tested and type-checked there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Outcome;
use crate::tools::{self, output, root, target, work};

/// Builds the wheel. Goes into an environment of its own, so that the tests see what a user would have.
const MATURIN: &str = "maturin==1.16.0";

/// Oldest Python of the package.
const OLDEST: (u32, u32) = (3, 9);

/// The oldest Python that reads the examples, which use `match`.
const WITH_MATCH: (u32, u32) = (3, 10);

/// Builds, installs, tests.
pub fn run() -> Outcome {
    let (python, version) = match python() {
        Ok(found) => found,
        Err(missing) => return Outcome::Skipped(missing),
    };
    let folder = work().join("python");
    let prepared = wheel(&python, &folder).and_then(|wheel| fresh(&python, &folder.join("tests"), &wheel));
    prepared.and_then(|python| check(&python, version)).into()
}

/// Builds the wheel; gives its path.
pub fn packed() -> Result<PathBuf, String> {
    wheel(&python()?.0, &work().join("python"))
}

/// An environment with the package alone; gives its Python.
pub fn installed(folder: &Path) -> Result<PathBuf, String> {
    environment(&python()?.0, folder)?;
    pip(folder, &["install", "--no-index", &packed()?.to_string_lossy()])?;
    Ok(folder.join("bin/python"))
}

/// A Python that can make virtual environments, with its version.
fn python() -> Result<(PathBuf, (u32, u32)), String> {
    let ask = "import sys, venv, ensurepip; print(*sys.version_info[:2])";
    let install = "install Python 3.9 or later with its venv module (on Debian: apt-get install python3 python3-venv)";
    let answer = output("python3", &["-c", ask]).ok_or(format!("python3 with venv was not found; {install}"))?;
    let mut numbers = answer.split(' ').filter_map(|number| number.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(major), Some(minor)) if (major, minor) >= OLDEST => Ok((PathBuf::from("python3"), (major, minor))),
        _ => Err(format!("python3 is {answer}; {install}")),
    }
}

/// Builds the wheel in an environment that has the builder.
fn wheel(python: &Path, folder: &Path) -> Result<PathBuf, String> {
    let builder = folder.join("builder");
    let tool = builder.join("bin/maturin");
    let version = output(&tool, &["--version"]).map(|version| version.replace(' ', "=="));
    if version.as_deref() != Some(MATURIN) {
        environment(python, &builder)?;
        pip(&builder, &["install", MATURIN])?;
    }
    let wheels = folder.join("wheels");
    emptied(&wheels)?;
    let mut build = Command::new(&tool);
    build.args(["build", "--release", "--quiet", "--locked", "--out"]).arg(&wheels).current_dir(root().join("bindings/python"));
    // Its own folder: the builder's settings would make every other cargo run build this crate's dependencies again.
    tools::run(build.env("CARGO_TARGET_DIR", target().join("wheel")))?;
    let built = fs::read_dir(&wheels).map_err(|error| format!("{}: {error}", wheels.display()))?;
    let wheel = built.filter_map(Result::ok).map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "whl"));
    wheel.ok_or_else(|| format!("no wheel was built in {}", wheels.display()))
}

/// A new environment with the wheel alone, then the tools of the tests. Gives its Python.
fn fresh(python: &Path, folder: &Path, wheel: &Path) -> Result<PathBuf, String> {
    environment(python, folder)?;
    // Without an index: the package needs nothing else.
    pip(folder, &["install", "--no-index", &wheel.to_string_lossy()])?;
    let python = folder.join("bin/python");
    tools::run(Command::new(&python).args(["-c", "import ccxcti"]).current_dir(folder))?;
    pip(folder, &["install", "--requirement", &root().join("tests/python/requirements.txt").to_string_lossy()])?;
    Ok(python)
}

/// The tests, then the types of the package as the oldest Python sees them, and those of the examples.
fn check(python: &Path, version: (u32, u32)) -> Result<(), String> {
    let module = |name: &str| {
        let mut command = Command::new(python);
        command.args(["-m", name]).current_dir(root().join("tests/python"));
        command
    };
    tools::run(module("pytest").args(["--quiet", "-p", "no:cacheprovider"]).env("PYTHONDONTWRITEBYTECODE", "1"))?;
    let cache = work().join("python/mypy");
    let mypy = || {
        let mut command = module("mypy");
        command.args(["--strict", "--no-error-summary", "--cache-dir"]).arg(&cache);
        command
    };
    tools::run(mypy().args(["--python-version", "3.9", "--package", "ccxcti"]))?;
    if version >= WITH_MATCH {
        examples()?.iter().try_for_each(|example| tools::run(mypy().arg(example)))?;
    }
    tools::run(mypy().arg("typed.py"))
}

fn examples() -> Result<Vec<PathBuf>, String> {
    let folder = root().join("bindings/python/examples");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "py")).collect())
}

fn environment(python: &Path, folder: &Path) -> Result<(), String> {
    tools::run(Command::new(python).args(["-m", "venv", "--clear"]).arg(folder))
}

fn pip(environment: &Path, arguments: &[&str]) -> Result<(), String> {
    tools::run(Command::new(environment.join("bin/python")).args(["-m", "pip", "--quiet", "--disable-pip-version-check"]).args(arguments))
}

fn emptied(folder: &Path) -> Result<(), String> {
    // That it is not there yet is no failure; that it cannot be made is.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
