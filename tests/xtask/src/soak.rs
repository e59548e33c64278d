//! `cargo xtask soak`: builds servers and clients as their users would have them, and runs them with faults between (`tests/soak`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::bench::page::{Bound, Entry, Section, Stamp, Target};
use crate::install::install;
use crate::parts::{Outcome, node, python};
use crate::tools::{cargo, output, root, run, target, work};

/// Seconds of the run within the tests; its end takes some more.
const PART_SECONDS: u64 = 60;
/// Its seed.
const PART_SEED: &str = "1";
/// A longer run is not meant: the figures are counted in memory, and nobody would wait for them.
const MINUTES_MAX: u64 = 7 * 24 * 60;

const USAGE: &str = "cargo xtask soak --minutes N --seed S [--record]";

/// `cargo xtask soak --minutes N --seed S [--record]`: optimised, everything built anew. `--record` puts the tables into `BENCHMARKS.md`.
pub fn soak(words: &[&str]) -> Result<(), String> {
    let (minutes, seed, record) = match words {
        ["--minutes", minutes, "--seed", seed] => (minutes, seed, false),
        ["--minutes", minutes, "--seed", seed, "--record"] => (minutes, seed, true),
        _ => return Err(USAGE.to_owned()),
    };
    let minutes: u64 = minutes.parse().ok().filter(|minutes| (1..=MINUTES_MAX).contains(minutes)).ok_or(USAGE)?;
    let seed: u64 = seed.parse().map_err(|_| USAGE)?;
    run(cargo().args(["build", "--quiet", "--release", "--package", "ccxcti-cli", "--package", "soak"]))?;
    let folder = made(&work().join("soak"))?;
    install(&folder.join("prefix"))?;
    let doors = Doors {
        c: folder.join("prefix"),
        python: python::installed(&folder.join("python"))?,
        node: node::installed(&folder.join("node"))?,
    };
    let table = folder.join("table.md");
    // What a run before has left must not be taken for this one's.
    let _ = fs::remove_file(&table);
    let stamp = Stamp::now();
    let (seconds, chosen) = ((minutes * 60).to_string(), seed.to_string());
    let ran = run(doors.command(&folder, "release")?.args(["--seconds", &seconds, "--seed", &chosen, "--table"]).arg(&table));
    if record {
        let text = fs::read_to_string(&table).map_err(|error| format!("{}: {error}", table.display()))?;
        let command = format!("cargo xtask soak --minutes {minutes} --seed {seed} --record");
        let targets = [no_silent_loss(&text, minutes)?];
        Entry { section: Section::Soak, command: &command, stamp: &stamp, text: &format!("{METHOD}\n\n{text}"), targets: &targets }
            .write()?;
    }
    ran
}

/// The one figure that must be 0, out of the table.
fn no_silent_loss(table: &str, minutes: u64) -> Result<Target, String> {
    let row = table.lines().find_map(|line| line.strip_prefix("| **undeclared lost** | "));
    let lost = row.and_then(|rest| rest.trim_end_matches(" |").parse().ok()).ok_or("the table does not say what was lost undeclared")?;
    let what = format!("events lost undeclared in {minutes} minutes of faults");
    Ok(Target { what, bound: Bound::AtMost(0.0), measured: lost, unit: "" })
}

const METHOD: &str = "\
Two contact centres of two nodes each (`ccxcti serve`, 400 agents, a load by seed) and clients in every language are processes of their own;\n\
a relay between them notes the checksum of every frame and passes it on, or cuts, resets, splits, delays, spoils or silences the connection.\n\
Masters go off line, servers are killed with SIGKILL and started again, clients are closed and opened again in mid-stream. Each client tells\n\
of every event that its program was given, with the checksum of its bytes, and all the time it is compared with what was passed on\n\
(`tests/soak/src/check/mod.rs` has the rules). `-slow` clients rest for 3 s every 10 s with a queue of 64 events: C by `drop-newest`, Python\n\
and Node by `drop-oldest`, Rust by `disconnect`. `monitor` is `ccxcti monitor --json`, whose lines are encoded to frames again.\n\
Latency is from the relay's hand to the program's; the machine may have had other work.";

/// The part of the tests: a minute, with what the other parts have built where that is newer than its sources.
pub fn part() -> Outcome {
    for (program, install) in [("cc", "install gcc"), ("python3", "install Python 3.9 or later"), ("node", "install Node 20 or newer")] {
        if output(program, &["--version"]).is_none() {
            return Outcome::Skipped(format!("{program} was not found; {install}"));
        }
    }
    a_minute().into()
}

fn a_minute() -> Result<(), String> {
    run(cargo().args(["build", "--quiet", "--package", "ccxcti-cli", "--package", "soak"]))?;
    let folder = made(&work().join("soak"))?;
    let doors = Doors::built(&folder)?;
    let seconds = PART_SECONDS.to_string();
    run(doors.command(&folder, "debug")?.args(["--seconds", &seconds, "--seed", PART_SEED]))
}

/// Where each language finds its package.
pub(crate) struct Doors {
    /// Headers and libraries.
    pub c: PathBuf,
    /// A Python that has the package.
    pub python: PathBuf,
    /// A folder with `node_modules`.
    pub node: PathBuf,
}

impl Doors {
    /// What the other parts have left, or our own.
    pub fn built(folder: &Path) -> Result<Doors, String> {
        let (c, python, node) = (work().join("c/prefix"), work().join("python/tests"), work().join("node/consumer"));
        let own = |there: bool, theirs: PathBuf, make: &dyn Fn() -> Result<PathBuf, String>| if there { Ok(theirs) } else { make() };
        let prefix = folder.join("prefix");
        let library = format!("lib/libccxcti.so.{}", crate::install::VERSION);
        Ok(Doors {
            c: own(newer(&c.join(library), &["core/src", "ffi/src", "include"]), c, &|| install(&prefix).map(|()| prefix.clone()))?,
            python: own(newer(&python.join("pyvenv.cfg"), &["core/src", "bindings/python"]), python.join("bin/python"), &|| {
                python::installed(&folder.join("python"))
            })?,
            node: own(newer(&node.join("node_modules/.package-lock.json"), &["core/src", "bindings/node"]), node, &|| {
                node::installed(&folder.join("node"))
            })?,
        })
    }

    /// The soak with a client in every language.
    fn command(&self, folder: &Path, profile: &str) -> Result<Command, String> {
        let clients = root().join("tests/soak/clients");
        let c = folder.join("client");
        let (include, lib) = (self.c.join("include"), self.c.join("lib"));
        let mut compile = Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()));
        compile
            .args(["-O2", "-std=c99", "-D_POSIX_C_SOURCE=200809L", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-pthread", "-o"])
            .arg(&c);
        compile.arg(clients.join("client.c")).arg(format!("-I{}", include.display())).arg(format!("-L{}", lib.display()));
        run(compile.arg("-lccxcti").arg(format!("-Wl,-rpath,{}", lib.display())))?;
        // Beside node_modules, so that the import is found as a user's would be.
        let node = self.node.join("soak-client.mjs");
        fs::copy(clients.join("client.mjs"), &node).map_err(|error| format!("{}: {error}", node.display()))?;
        let programs = target().join(profile);
        let mut command = Command::new(programs.join("soak"));
        command.arg("--cli").arg(programs.join("ccxcti")).arg("--rust").arg("--c").arg(&c).arg("--python").arg(&self.python);
        command.arg(clients.join("client.py")).arg("--node").arg(&node);
        Ok(command)
    }
}

/// Whether something was built after the last change in these folders.
fn newer(built: &Path, sources: &[&str]) -> bool {
    let Ok(built) = fs::metadata(built).and_then(|built| built.modified()) else { return false };
    sources.iter().all(|folder| changed(&root().join(folder)).is_some_and(|changed| changed <= built))
}

/// When something in a folder was changed last.
fn changed(folder: &Path) -> Option<SystemTime> {
    let mut last = None;
    for entry in fs::read_dir(folder).ok()?.filter_map(Result::ok) {
        let kind = entry.file_type().ok()?;
        let own = if kind.is_dir() { changed(&entry.path()) } else { entry.metadata().ok()?.modified().ok() };
        last = last.max(own);
    }
    last
}

fn made(folder: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(folder).map(|()| folder.to_owned()).map_err(|error| format!("{}: {error}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_is_wrong_is_told_how() {
        for words in [&["--minutes", "0", "--seed", "1"][..], &["--minutes", "x", "--seed", "1"], &["--seed", "1"], &[]] {
            assert_eq!(soak(words), Err(USAGE.to_owned()), "{words:?}");
        }
    }

    #[test]
    fn the_target_is_read_from_the_table() {
        let lost = |table: &str| no_silent_loss(table, 45).map(|target| (target.measured, target.met()));
        assert_eq!(lost("| what | number |\n| **undeclared lost** | 0 |\n"), Ok((0.0, true)));
        assert_eq!(lost("| **undeclared lost** | 12 |"), Ok((12.0, false)));
        assert!(lost("| what | number |").is_err());
    }

    #[test]
    fn what_is_older_than_its_sources_is_built_again() {
        assert!(!newer(&root().join("nothing"), &["core/src"]));
        assert!(!newer(&root().join("core/src/lib.rs"), &["no/such/folder"]));
    }
}
