//! The parts that are one run of cargo.

use std::process::Command;

use super::Outcome;
use crate::tools::{cargo, output, root, run};

/// Every Rust file is formatted as rustfmt.toml says.
pub fn fmt() -> Outcome {
    match component("fmt", "rustfmt") {
        Some(missing) => missing,
        None => run(cargo().args(["fmt", "--all", "--check"])).into(),
    }
}

/// No warning of rustc or clippy, tests and examples included.
pub fn clippy() -> Outcome {
    if let Some(missing) = component("clippy", "clippy") {
        return missing;
    }
    let command = &mut cargo();
    command.args(["clippy", "--quiet", "--workspace", "--all-targets"]).args(without_python()).args(["--", "-D", "warnings"]);
    run(command).into()
}

/// The habits of the house: directions, sizes, words, versions.
pub fn house() -> Outcome {
    run(cargo().args(["test", "--quiet", "--package", "house"])).into()
}

/// Every Rust test but the house's. The crates behind Python and Node are tested from their languages.
pub fn rust() -> Outcome {
    run(&mut rust_tests()).into()
}

/// The recorded and hand-made frames.
pub fn vectors() -> Outcome {
    run(rust_tests().args(["--test", "vectors"])).into()
}

/// The stories of calls, on virtual time.
pub fn stories() -> Outcome {
    run(rust_tests().args(["--test", "stories"])).into()
}

/// The packages of the Rust tests. Always the same ones: with others cargo would choose other features of what they depend on, and build
/// everything again.
fn rust_tests() -> Command {
    let mut command = cargo();
    command.args(["test", "--quiet", "--workspace", "--exclude", "house"]);
    for name in ["python", "node"].into_iter().filter(|name| root().join("bindings").join(name).join("Cargo.toml").exists()) {
        command.args(["--exclude", &format!("ccxcti-{name}")]);
    }
    command
}

/// The hand-over of events in every order of its threads: `core/src/engine/handover`.
pub fn races() -> Outcome {
    let command = &mut cargo();
    command.args(["test", "--quiet", "--package", "ccxcti-core", "--features", "races", "--lib", "handover::races"]);
    run(command).into()
}

/// The crate behind Python does not build without a Python; the python part says so.
fn without_python() -> &'static [&'static str] {
    let there = root().join("bindings/python/Cargo.toml").exists();
    if there && output("python3", &["--version"]).is_none() { &["--exclude", "ccxcti-python"] } else { &[] }
}

fn component(subcommand: &str, name: &str) -> Option<Outcome> {
    let there = cargo().args([subcommand, "--version"]).output().is_ok_and(|output| output.status.success());
    (!there).then(|| Outcome::Skipped(format!("cargo {subcommand} was not found; run `rustup component add {name}`")))
}
