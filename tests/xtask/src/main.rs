//! `cargo xtask`: writes the generated files, runs every check, lays out an installation.
//!
//! Needs nothing but cargo to start; what a part of the tests needs beyond that, the part looks for itself.

mod bench;
mod fuzz;
mod r#gen;
mod install;
mod parts;
mod soak;
mod tools;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask gen [--check]            write the generated files; --check only names those that are stale
cargo xtask test [PART...] [--strict] run every check, or the parts named; --strict fails on anything skipped
cargo xtask bench [PART...]          measure every part, or those named: wire, doors, latency, centre, attack, memory;
                                     each writes its section of BENCHMARKS.md
cargo xtask bench doors --only NAME [--turns N]
                                     measure the consumers whose names contain NAME; writes nothing
cargo xtask bench centre --long      the same with windows of a minute, and memory over a million calls
cargo xtask soak --minutes N --seed S [--record]
                                     servers, clients in every language, faults between; --record writes BENCHMARKS.md
cargo xtask fuzz [TARGET] [--minutes N] [--record]
                                     libFuzzer on every target of tests/fuzz, or one; --record writes BENCHMARKS.md;
                                     with `page DIR` the section is written from the logs of earlier runs
cargo xtask package DIR              put the Python wheel and the npm package into DIR
cargo xtask install --prefix DIR     lay out headers, libraries and ccxcti.pc under DIR";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["gen"] => r#gen::write(),
        ["gen", "--check"] => r#gen::check(),
        ["test", rest @ ..] => test(rest),
        ["bench", rest @ ..] => bench::bench(rest),
        ["soak", rest @ ..] => soak::soak(rest),
        ["fuzz", rest @ ..] => fuzz::fuzz(rest),
        ["package", folder] => package(&PathBuf::from(folder)),
        ["install", "--prefix", prefix] => install::install(&PathBuf::from(prefix)),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// The packages of Python and Node, as they would go to their registries.
fn package(folder: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    for built in [parts::python::packed()?, parts::node::packed()?] {
        let to = folder.join(built.file_name().unwrap_or_default());
        std::fs::copy(&built, &to).map_err(failed)?;
        println!("{}", to.display());
    }
    Ok(())
}

fn test(words: &[&str]) -> Result<(), String> {
    let strict = words.contains(&"--strict");
    let wanted: Vec<&str> = words.iter().copied().filter(|word| *word != "--strict").collect();
    parts::run(&wanted, strict)
}
