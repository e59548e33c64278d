//! `cargo xtask`: writes the generated files, runs every check, lays out an installation.
//!
//! Needs nothing but cargo to start; what a part of the tests needs beyond that, the part looks for itself.

mod r#gen;
mod install;
mod parts;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask gen [--check]            write the generated files; --check only names those that are stale
cargo xtask test [PART...] [--strict] run every check, or the parts named; --strict fails on anything skipped
cargo xtask install --prefix DIR     lay out headers, libraries and ccxcti.pc under DIR";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["gen"] => r#gen::write(),
        ["gen", "--check"] => r#gen::check(),
        ["test", rest @ ..] => test(rest),
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

fn test(words: &[&str]) -> Result<(), String> {
    let strict = words.contains(&"--strict");
    let wanted: Vec<&str> = words.iter().copied().filter(|word| *word != "--strict").collect();
    parts::run(&wanted, strict)
}
