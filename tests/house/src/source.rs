//! The files of the repository, and the little reading of source text that the rules share.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file of the repository.
#[derive(Debug)]
pub struct Source {
    /// From the top of the repository, with slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// A file that is not in the repository: for the bad examples of the tests.
    pub fn example(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the name ends in one of these.
    pub fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Whether it stands in one of these folders.
    pub fn in_any(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// Whether `cargo xtask gen` writes it: its first line says so.
    pub fn is_generated(&self) -> bool {
        self.text.lines().next().is_some_and(|line| line.contains("Generated from") && line.contains("Do not edit"))
    }
}

/// Top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Every text file that git knows or would add. Files that are not UTF-8 are left out.
pub fn sources() -> Vec<Source> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = Command::new("git").args(arguments).current_dir(root()).output().map(|output| output.stdout).unwrap_or_default();
    let paths = String::from_utf8_lossy(&listed).into_owned();
    let read = |path: &str| fs::read_to_string(root().join(path)).ok().map(|text| Source::example(path, &text));
    let sources: Vec<Source> = paths.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect();
    assert!(sources.len() > 20, "git listed only {} files: is this a clone with git installed?", sources.len());
    sources
}

/// The part of a Rust file before its unit tests, without comments and without the text of literals, line for line.
pub fn code(text: &str) -> String {
    let body = text.find("#[cfg(test)]\nmod ").map_or(text, |at| text.get(..at).unwrap_or(text));
    blank(body)
}

/// The same text, every character of comments and literals replaced by a space; line ends stay.
pub fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped(rest, out.chars().next_back());
        let length = if skipped == 0 { first.len_utf8() } else { skipped };
        let (piece, after) = rest.split_at(length);
        match skipped {
            0 => out.push_str(piece),
            _ => out.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' })),
        }
        rest = after;
    }
    out
}

/// Bytes of the comment or literal that starts here; 0 if none does.
fn skipped(text: &str, before: Option<char>) -> usize {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return text.find("*/").map_or(text.len(), |end| end + 2);
    }
    if text.starts_with('"') {
        return until_quote(text, 1);
    }
    if !in_word && (text.starts_with("b\"") || text.starts_with("c\"")) {
        return until_quote(text, 2);
    }
    if !in_word && (text.starts_with("r\"") || text.starts_with("r#")) {
        return raw_string(text);
    }
    if text.starts_with('\'') { character(text) } else { 0 }
}

fn until_quote(text: &str, from: usize) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < from) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    text.len()
}

fn raw_string(text: &str) -> usize {
    let hashes = text.chars().skip(1).take_while(|c| *c == '#').count();
    if text.as_bytes().get(1 + hashes) != Some(&b'"') {
        return 0; // A raw identifier.
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let from = hashes + 2;
    text.get(from..).and_then(|rest| rest.find(&end)).map_or(text.len(), |at| from + at + end.len())
}

/// A character literal; a lifetime is none.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((at, escape))) => {
            let from = at + escape.len_utf8();
            text.get(from..).and_then(|rest| rest.find('\'')).map_or(0, |end| from + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blanked() {
        let text = "let a = \"x // \\\" y\"; // tail\nlet b = 'c'; let d: &'static str = r#\"q\"r\"#; /* e\nf */ g('\\'') r#gen";
        let blanked = blank(text);
        assert_eq!(blanked.lines().count(), text.lines().count());
        let words: Vec<&str> = blanked.split_whitespace().collect();
        assert_eq!(words.join(" "), "let a = ; let b = ; let d: &'static str = ; g( ) r#gen");
    }
}
