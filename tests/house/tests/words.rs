//! Words that have no place in the repository.

use house::source::{Source, sources};

/// Unfinished work.
const UNFINISHED: [&str; 2] = ["todo!(", "unimplemented!("];

/// Places of one machine, and registries by host: the repository works anywhere.
const PLACES: [&str; 9] =
    ["../shared", "/work/", "/home/", "/root/", "crates.io/", "pypi.org", "npmjs.", "proxy.golang.org", "deb.debian.org"];

/// Tools that had a hand in a text are not its subject.
const TOOLS: [&str; 8] = ["claude", "chatgpt", "copilot", "openai", "anthropic", "language model", "ai-generated", "co-authored-by"];

fn findings(source: &Source) -> Vec<String> {
    // This file must spell the words; lock files name the registry that they were made from.
    if source.is(&["tests/house/tests/words.rs", "Cargo.lock", "package-lock.json"]) {
        return Vec::new();
    }
    let lower = source.text.to_lowercase();
    let temporary = ["/tmp/"].into_iter().filter(|_| !source.in_any(&["tests/", "core/tests/"]));
    let banned = UNFINISHED.into_iter().chain(PLACES).chain(TOOLS).chain(temporary);
    banned.filter(|word| lower.contains(word)).map(|word| format!("{}: {word}", source.path)).collect()
}

#[test]
fn no_banned_word_stands_in_the_repository() {
    let found: Vec<String> = sources().iter().flat_map(findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_banned_word_is_found() {
    let bad = Source::example("core/src/x.rs", "fn f() { todo!(\"later\") } // see ../shared and /tmp/x, says ChatGPT");
    assert_eq!(findings(&bad).len(), 4, "{:?}", findings(&bad));
    assert!(findings(&Source::example("tests/c/x.sh", "cd /tmp/x")).is_empty());
}
