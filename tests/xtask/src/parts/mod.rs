//! The parts of `cargo xtask test`. To add one: a file beside this one with `pub fn run() -> Outcome`, and a line in `PARTS`.

mod c;
mod cargo;
mod cpp;
pub mod node;
pub mod python;

use std::time::Instant;

/// How a part ended.
#[derive(Debug)]
pub enum Outcome {
    /// Everything held.
    Passed,
    /// Something that the part needs is missing: one sentence that names it and how to get it.
    Skipped(String),
    /// What failed, in one sentence; the details were printed while it ran.
    Failed(String),
}

impl From<Result<(), String>> for Outcome {
    fn from(done: Result<(), String>) -> Outcome {
        done.map_or_else(Outcome::Failed, |()| Outcome::Passed)
    }
}

/// One part of the tests.
struct Part {
    name: &'static str,
    run: fn() -> Outcome,
}

/// In the order of a whole run: what fails fast stands first.
const PARTS: &[Part] = &[
    Part { name: "fmt", run: cargo::fmt },
    Part { name: "gen", run: generated },
    Part { name: "clippy", run: cargo::clippy },
    Part { name: "house", run: cargo::house },
    Part { name: "rust", run: cargo::rust },
    Part { name: "vectors", run: cargo::vectors },
    Part { name: "stories", run: cargo::stories },
    Part { name: "races", run: cargo::races },
    Part { name: "python", run: python::run },
    Part { name: "node", run: node::run },
    Part { name: "c", run: c::run_c },
    Part { name: "cpp", run: cpp::run_cpp },
    Part { name: "bench", run: bench },
    Part { name: "c-valgrind", run: c::valgrind },
    Part { name: "c-sanitize", run: c::sanitize },
    Part { name: "cpp-valgrind", run: cpp::valgrind },
    Part { name: "cpp-sanitize", run: cpp::sanitize },
    Part { name: "soak", run: crate::soak::part },
];

/// Runs the parts named, or all, to their ends, and prints the summary. `strict`: skipped is failed.
pub fn run(wanted: &[&str], strict: bool) -> Result<(), String> {
    if let Some(unknown) = wanted.iter().find(|name| PARTS.iter().all(|part| part.name != **name)) {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        return Err(format!("there is no part {unknown}; the parts are: {}", names.join(", ")));
    }
    let chosen = PARTS.iter().filter(|part| wanted.is_empty() || wanted.contains(&part.name));
    let ended: Vec<Ended> = chosen.map(run_one).collect();
    let (text, holds) = summary(&ended, strict);
    print!("{text}");
    if holds { Ok(()) } else { Err(String::from("not everything passed")) }
}

/// One line per part and the count, which is the last line; and whether the whole run holds.
fn summary(ended: &[Ended], strict: bool) -> (String, bool) {
    let count = |kind: fn(&Outcome) -> bool| ended.iter().filter(|part| kind(&part.outcome)).count();
    let passed = count(|outcome| matches!(outcome, Outcome::Passed));
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    let lines: String = ended.iter().map(|part| part.line() + "\n").collect();
    let refused = strict && skipped > 0;
    let note = if refused { "--strict: what was skipped has failed\n" } else { "" };
    (format!("{lines}{note}{passed} passed, {failed} failed, {skipped} skipped\n"), failed == 0 && !refused)
}

/// A part that has run.
struct Ended {
    name: &'static str,
    outcome: Outcome,
    seconds: f64,
}

impl Ended {
    fn line(&self) -> String {
        let Ended { name, seconds, .. } = self;
        match &self.outcome {
            Outcome::Passed => format!("PASSED  {name} ({seconds:.1} s)"),
            Outcome::Skipped(reason) => format!("SKIPPED {name}: {reason}"),
            Outcome::Failed(reason) => format!("FAILED  {name} ({seconds:.1} s): {reason}"),
        }
    }
}

fn run_one(part: &Part) -> Ended {
    println!("==== {}", part.name);
    let start = Instant::now();
    let outcome = (part.run)();
    Ended { name: part.name, outcome, seconds: start.elapsed().as_secs_f64() }
}

/// The tools of the bench, in small; what they need is what the languages need.
fn bench() -> Outcome {
    let needed =
        [("cc", "gcc"), ("python3", "Python 3.9 or later with venv"), ("node", "Node 20 or newer"), ("npm", "npm, it comes with Node")];
    match needed.into_iter().find(|(program, _)| crate::tools::output(program, &["--version"]).is_none()) {
        Some((program, install)) => Outcome::Skipped(format!("{program} was not found; install {install}")),
        None => crate::bench::short().into(),
    }
}

fn generated() -> Outcome {
    crate::r#gen::check().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_not_there_is_named() {
        let error = run(&["rust", "cobol"], false).unwrap_err();
        assert!(error.starts_with("there is no part cobol; the parts are: fmt, "), "{error}");
    }

    #[test]
    fn a_skipped_part_says_why_and_fails_a_strict_run() {
        let skipped = Outcome::Skipped("npm was not found; install Node".into());
        let ended =
            [Ended { name: "rust", outcome: Outcome::Passed, seconds: 1.0 }, Ended { name: "node", outcome: skipped, seconds: 0.0 }];
        let lines = "PASSED  rust (1.0 s)\nSKIPPED node: npm was not found; install Node\n";
        assert_eq!(summary(&ended, false), (format!("{lines}1 passed, 0 failed, 1 skipped\n"), true));
        let (text, holds) = summary(&ended, true);
        assert!(!holds && text.ends_with("\n1 passed, 0 failed, 1 skipped\n"), "{text}");
    }

    #[test]
    fn a_failed_part_fails_the_run() {
        let ended = [Ended { name: "c", outcome: Outcome::Failed("gcc: exit status: 1".into()), seconds: 2.0 }];
        let (text, holds) = summary(&ended, false);
        assert_eq!((text.as_str(), holds), ("FAILED  c (2.0 s): gcc: exit status: 1\n0 passed, 1 failed, 0 skipped\n", false));
    }
}
