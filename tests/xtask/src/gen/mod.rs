//! The generated files: all written from the constants of core. To add a language: a file beside this one with
//! `pub fn files() -> Vec<(PathBuf, String)>` (paths from the top of the repository), and a line in `files`.

mod abi;
mod c;
mod client;
mod docs;
mod node;
mod python;
mod stories;

use std::fs;
use std::path::PathBuf;

use crate::tools::root;

/// Appends a line to a text.
macro_rules! line {
    ($out:expr) => { $out.push('\n') };
    ($out:expr, $($format:tt)+) => {{ $out.push_str(&format!($($format)+)); $out.push('\n'); }};
}
use line;

/// A generated file: its path from the top of the repository, and its text.
type File = (PathBuf, String);

fn files() -> Vec<File> {
    let mut files = docs::files();
    files.extend(stories::files());
    files.extend(abi::files());
    files.extend(python::files());
    files.extend(node::files());
    files.extend(c::files());
    files
}

/// Writes what has changed. Writes nothing when a frozen number changed.
pub fn write() -> Result<(), String> {
    frozen()?;
    for (path, text) in stale() {
        let full = root().join(&path);
        full.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(&full, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// Names every file that is not as it would be written.
pub fn check() -> Result<(), String> {
    frozen()?;
    let stale: Vec<String> = stale().into_iter().map(|(path, _)| format!("stale: {}", path.display())).collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("{}\nrun `cargo xtask gen`", stale.join("\n"))) }
}

fn stale() -> Vec<File> {
    files().into_iter().filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_ref() != Some(text)).collect()
}

fn frozen() -> Result<(), String> {
    let refused = abi::refused(&fs::read_to_string(root().join(abi::PATH)).unwrap_or_default(), &abi::numbers());
    if refused.is_empty() { Ok(()) } else { Err(refused.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_says_so_in_its_first_line() {
        for (path, text) in files() {
            let first = text.lines().next().unwrap_or("");
            assert!(first.contains("Generated from ") && first.contains("Do not edit"), "{}: {first}", path.display());
        }
    }

    #[test]
    fn no_file_is_written_twice() {
        let mut paths: Vec<PathBuf> = files().into_iter().map(|(path, _)| path).collect();
        paths.sort();
        assert!(paths.windows(2).all(|pair| pair[0] != pair[1]), "{paths:?}");
    }
}
