//! `cargo xtask fuzz`: the targets of `tests/fuzz` under libFuzzer, on the stable toolchain, and their figures in `BENCHMARKS.md`.
//!
//! Without sanitizers (`-s none`), which need a nightly compiler; what is fuzzed has no unsafe code, and overflow checks and debug
//! assertions are on. New inputs go to `.work/fuzz`, never into the tree: a find is copied to the corpus by hand, under a name that
//! says what it found, and is replayed by the ordinary tests from then on.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bench::page::{Entry, Section, Stamp, number};
use crate::tools::{output, root, work};

/// The target with the planted bug.
const CANARY: &str = "canary";
/// Minutes for a target unless told otherwise.
const USUAL_MINUTES: u64 = 1;
/// In these seconds the planted bug must be found, out of nothing. It takes a few million executions: about ten seconds.
const CANARY_SECONDS: u64 = 120;
/// Longest input of the canary, in bytes: the fixed part of its message. Where the bug cannot be is not looked for it.
const CANARY_INPUT_MAX: usize = 16;
/// Longest input, in bytes; one beyond finds nothing that a shorter one does not.
const INPUT_MAX: usize = 8_192;
/// What libFuzzer prints that is worth seeing while it runs.
const SHOWN: [&str; 6] = ["pulse", "DONE", "panicked", "ERROR", "Test unit written", "error"];

/// `[TARGET] [--minutes N] [--record]`, or `page DIR`: the section from the logs of earlier runs.
pub fn fuzz(words: &[&str]) -> Result<(), String> {
    if let ["page", folder] = words {
        return page(Path::new(folder));
    }
    let (mut chosen, mut minutes, mut record) = (None, USUAL_MINUTES, false);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--minutes" => minutes = words.next().and_then(|text| text.parse().ok()).ok_or("--minutes takes a whole number")?,
            "--record" => record = true,
            name if chosen.is_none() && !name.starts_with('-') => chosen = Some(name),
            other => return Err(format!("cargo xtask fuzz does not know {other}")),
        }
    }
    let names = targets()?;
    if let Some(unknown) = chosen.filter(|name| !names.iter().any(|own| own == name)) {
        return Err(format!("there is no target {unknown}; the targets are: {}", names.join(", ")));
    }
    there()?;
    let (canaries, others): (Vec<&String>, Vec<&String>) =
        names.iter().filter(|name| chosen.is_none_or(|chosen| chosen == *name)).partition(|name| *name == CANARY);
    // What follows counts only if bugs are found.
    canaries.iter().try_for_each(|_| canary())?;
    // A find is recorded, too, and does not keep the other targets from being run.
    let broke: Vec<String> = others.iter().filter_map(|name| run(name, minutes).err()).collect();
    if record {
        page(&logs())?;
    }
    if broke.is_empty() { Ok(()) } else { Err(broke.join("\n")) }
}

/// The programs of `tests/fuzz`, the canary first: what follows counts only if bugs are found.
fn targets() -> Result<Vec<String>, String> {
    let folder = root().join("tests/fuzz/fuzz_targets");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let stem = |path: PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    let mut names: Vec<String> = entries.filter_map(|entry| stem(entry.ok()?.path())).collect();
    names.sort_by_key(|name| (name != CANARY, name.clone()));
    Ok(names)
}

fn there() -> Result<(), String> {
    let missing = "cargo-fuzz was not found; run `cargo install cargo-fuzz` (a C++ compiler is needed, a nightly Rust is not)";
    output("cargo", &["fuzz", "--version"]).map(|_| ()).ok_or_else(|| missing.to_owned())
}

fn logs() -> PathBuf {
    work().join("fuzz")
}

fn run(name: &str, minutes: u64) -> Result<(), String> {
    let seconds = format!("-max_total_time={}", minutes * 60);
    let corpus = root().join("tests/fuzz/corpus").join(name);
    let found = logs().join(name);
    fs::create_dir_all(&found).map_err(|error| format!("{}: {error}", found.display()))?;
    let head = format!("target {name}\nminutes {minutes}\ncommit {}\ndate {}\n", said("git", &["rev-parse", "--short", "HEAD"]), now());
    let arguments = [seconds, format!("-max_len={INPUT_MAX}"), "-timeout=30".to_owned(), "-rss_limit_mb=2048".to_owned()];
    let (log, held) = libfuzzer(name, &[&found, &corpus], &arguments, &head)?;
    if held {
        return Ok(());
    }
    Err(format!("{name} broke; the input is named in {}; mend it, and copy the input to tests/fuzz/corpus/{name}", log.display()))
}

/// Fails unless the planted bug is found.
fn canary() -> Result<(), String> {
    let seconds = format!("-max_total_time={CANARY_SECONDS}");
    let (log, held) = libfuzzer(CANARY, &[], &[seconds, format!("-max_len={CANARY_INPUT_MAX}")], "target canary\n")?;
    let text = fs::read_to_string(&log).unwrap_or_default();
    if held || !text.contains("the planted bug") {
        return Err(format!("the planted bug was not found in {CANARY_SECONDS} s: the fuzzers find nothing; see {}", log.display()));
    }
    println!("the planted bug was found");
    Ok(())
}

/// Builds and runs one program; gives its log, and whether it found nothing.
fn libfuzzer(name: &str, corpora: &[&PathBuf], arguments: &[String], head: &str) -> Result<(PathBuf, bool), String> {
    let log = logs().join(format!("{name}.log"));
    let failed = |error: std::io::Error| format!("{}: {error}", log.display());
    fs::create_dir_all(logs()).map_err(failed)?;
    let mut file = fs::File::create(&log).map_err(failed)?;
    file.write_all(head.as_bytes()).map_err(failed)?;
    let mut command = Command::new("cargo");
    command.current_dir(root()).args(["fuzz", "run", "--fuzz-dir", "tests/fuzz", "-s", "none", name]).args(corpora);
    command.args(["--", "-print_final_stats=1"]).args(arguments).stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| format!("cargo fuzz: {error}"))?;
    for line in child.stderr.take().map(BufReader::new).into_iter().flat_map(|lines| lines.split(b'\n')).map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        writeln!(file, "{line}").map_err(failed)?;
        if SHOWN.iter().any(|word| line.contains(word)) {
            println!("{name}: {line}");
        }
    }
    let status = child.wait().map_err(|error| format!("cargo fuzz: {error}"))?;
    Ok((log, status.success()))
}

fn said(program: &str, words: &[&str]) -> String {
    output(program, words).unwrap_or_else(|| "unknown".to_owned())
}

fn now() -> String {
    said("date", &["-u", "+%F %H:%M UTC"])
}

const METHOD: &str = "\
libFuzzer on the stable toolchain, without sanitizers, with overflow checks and debug assertions; started from the corpus in the tree.\n\
Edges are those of the whole program, features count how often each was taken in one input. A find stops a run. TARGET and N (minutes) stand in the row. Every find so far is mended and stands in `tests/fuzz/corpus` as `found-...`, which the\n\
ordinary tests replay.\n\n\
| target | minutes | executions | per second | edges | features | finds | commit | date |\n\
|---|---|---|---|---|---|---|---|---|\n";

/// Writes the section: the rows of the logs in a folder, and the rows of the page that no log replaces.
fn page(folder: &Path) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let logs = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|end| end == "log"));
    let measured: Vec<(String, String)> = logs.filter_map(|path| row(&fs::read_to_string(path).ok()?)).collect();
    if measured.is_empty() {
        return Err(format!("{}: no log of a run that came to its end", folder.display()));
    }
    let page = fs::read_to_string(root().join("BENCHMARKS.md")).unwrap_or_default();
    let mut rows = kept(&page, &targets()?);
    rows.extend(measured);
    let mut text = METHOD.to_owned();
    rows.values().for_each(|row| _ = writeln!(text, "{row}"));
    let command = "cargo xtask fuzz TARGET --minutes N --record";
    Entry { section: Section::Fuzzing, command, stamp: &Stamp::now(), text: &text, targets: &[] }.write()
}

/// The rows of targets that stand on the page.
fn kept(page: &str, names: &[String]) -> BTreeMap<String, String> {
    let section = page.split_once("\n## Fuzzing\n").map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or(rest));
    let name = |line: &str| Some(line.strip_prefix("| ")?.split(" |").next()?.to_owned());
    let rows = section.lines().filter_map(|line| Some((name(line)?, line.to_owned())));
    rows.filter(|(name, _)| names.contains(name)).collect()
}

/// The target and the row of a log. `None` if the run did not come to its end.
fn row(log: &str) -> Option<(String, String)> {
    let word = |key: &str| log.lines().find_map(|line| line.strip_prefix(key)).map(str::trim);
    let last = |key: &str| {
        let line = log.lines().rfind(|line| line.contains(key) && line.starts_with('#'))?;
        line.split(key).nth(1)?.split_whitespace().next()?.parse::<f64>().ok()
    };
    let figure = |key: &str| word(key)?.parse::<f64>().ok();
    let target = word("target ")?.to_owned();
    let (executed, rate) = (figure("stat::number_of_executed_units:")?, figure("stat::average_exec_per_sec:")?);
    let finds = log.lines().filter(|line| line.contains("Test unit written to")).count();
    let (edges, features) = (last(" cov: ")?, last(" ft: ")?);
    let length = if finds == 0 { word("minutes ")?.to_owned() } else { "until the find".to_owned() };
    let row = format!(
        "| {target} | {length} | {} | {} | {edges:.0} | {features:.0} | {finds} | {} | {} |",
        number(executed),
        number(rate),
        word("commit ")?,
        word("date ")?
    );
    Some((target, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "target frame\nminutes 20\ncommit abc1234\ndate 2026-11-23 00:45 UTC\n#2\tINITED cov: 60 ft: 61 corp: 1/1b\n\
                       #17114747\tDONE   cov: 72 ft: 310 corp: 59/11845b lim: 4096 exec/s: 14250 rss: 27Mb\n\
                       stat::number_of_executed_units: 17114747\nstat::average_exec_per_sec:     14250\n";

    #[test]
    fn the_figures_of_a_row_are_those_of_the_log() {
        let (name, row) = row(LOG).unwrap();
        assert_eq!(name, "frame");
        assert_eq!(row, "| frame | 20 | 17,114,747 | 14,250 | 72 | 310 | 0 | abc1234 | 2026-11-23 00:45 UTC |");
    }

    #[test]
    fn a_run_without_an_end_has_no_row_and_a_find_is_counted() {
        assert_eq!(row("target frame\nminutes 20\n#2\tINITED cov: 60 ft: 61\n"), None);
        let found = format!("{LOG}artifact_prefix='x'; Test unit written to x/crash-1\n");
        assert!(row(&found).unwrap().1.starts_with("| frame | until the find | 17,114,747 | 14,250 | 72 | 310 | 1 | abc1234"));
    }

    #[test]
    fn rows_of_other_targets_stay() {
        let page = "# Figures\n\n## Soak\n\n| frame | soak |\n\n## Fuzzing\n\n| target | minutes |\n|---|---|\n| decode | 20 |\n| frame | 5 |\n\n## More\n| site | 1 |\n";
        let names = ["decode", "frame", "site"].map(str::to_owned);
        let rows: Vec<String> = kept(page, &names).into_values().collect();
        assert_eq!(rows, ["| decode | 20 |", "| frame | 5 |"]);
    }
}
