//! `BENCHMARKS.md`: a head with the table of targets, and one section for each thing that is measured.
//!
//! A section is replaced whole, by the command that measures it; the others stay as they are, each with the machine, date and
//! commit of its own. A section that nobody has measured is not there.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::tools::{output, root};

/// The sections, in the order of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// Decoding, encoding, framing, the call model.
    Wire,
    /// Events per second, socket to handler.
    Doors,
    /// Send time to handler.
    Latency,
    /// The contact centre under load.
    Centre,
    /// The contact centre under attack.
    Attack,
    /// What a client keeps in memory.
    Memory,
    /// The long run with faults.
    Soak,
    /// Executions and coverage of the fuzzers.
    Fuzzing,
}

impl Section {
    const ALL: [Section; 8] = [
        Section::Wire,
        Section::Doors,
        Section::Latency,
        Section::Centre,
        Section::Attack,
        Section::Memory,
        Section::Soak,
        Section::Fuzzing,
    ];

    /// What stands behind `## `; targets name their section by it too.
    pub fn title(self) -> &'static str {
        match self {
            Section::Wire => "Wire and call model",
            Section::Doors => "Socket to handler",
            Section::Latency => "Send time to handler",
            Section::Centre => "The contact centre under load",
            Section::Attack => "Under attack",
            Section::Memory => "Memory",
            Section::Soak => "Soak",
            Section::Fuzzing => "Fuzzing",
        }
    }

    /// The command that measures the section, when it takes nothing that the caller chose.
    fn command(self) -> &'static str {
        match self {
            Section::Wire => "cargo xtask bench wire",
            Section::Doors => "cargo xtask bench doors",
            Section::Latency => "cargo xtask bench latency",
            Section::Centre => "cargo xtask bench centre",
            Section::Attack => "cargo xtask bench attack",
            Section::Memory => "cargo xtask bench memory",
            Section::Soak => "cargo xtask soak",
            Section::Fuzzing => "cargo xtask fuzz",
        }
    }
}

/// Machine, time and commit. Taken before the measurement, so that a long one tells what it began with.
#[derive(Clone, Debug)]
pub struct Stamp(String);

impl Stamp {
    /// Of this moment.
    pub fn now() -> Stamp {
        let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = cpu.lines().find_map(|line| line.strip_prefix("model name"));
        let model = model.map_or("unknown processor", |name| name.trim_start_matches(['\t', ' ', ':']));
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let said = |program: &str, words: &[&str]| output(program, words).unwrap_or_else(|| "unknown".to_owned());
        let (kernel, rust) = (said("uname", &["-sr"]), said("rustc", &["--version"]));
        let (python, node) = (said("python3", &["--version"]), said("node", &["--version"]));
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split_whitespace().next().unwrap_or("unknown");
        let (date, commit) = (said("date", &["-u", "+%F %H:%M UTC"]), commit());
        Stamp(format!(
            "Machine: {model}, {cores} cores, {kernel}, load average {load} at the start. {rust}, {python}, Node {node}. Date: {date}. Commit: {commit}."
        ))
    }
}

/// The commit that is checked out, and whether the tree differs from it (this page aside).
fn commit() -> String {
    let folder = root();
    let git = |words: &[&str]| output("git", &[&["-C", &folder.to_string_lossy()], words].concat());
    let commit = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned());
    let changed = git(&["status", "--porcelain", "--untracked-files=no", "--", ".", ":!BENCHMARKS.md"]);
    if changed.is_some_and(|files| !files.is_empty()) { format!("{commit}, with changes") } else { commit }
}

/// What must hold of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// Less than this.
    Below(f64),
}

/// A target and the figure that decides it.
#[derive(Clone, Debug)]
pub struct Target {
    /// What is measured, in a few words; no `|`.
    pub what: String,
    /// What must hold.
    pub bound: Bound,
    /// What was measured.
    pub measured: f64,
    /// Unit of both.
    pub unit: &'static str,
}

impl Target {
    /// A figure that is not a number meets nothing.
    pub fn met(&self) -> bool {
        match self.bound {
            Bound::AtLeast(least) => self.measured >= least,
            Bound::AtMost(most) => self.measured <= most,
            Bound::Below(limit) => self.measured < limit,
        }
    }

    fn row(&self, section: Section) -> String {
        let (words, limit) = match self.bound {
            Bound::AtLeast(least) => ("at least", least),
            Bound::AtMost(most) => ("at most", most),
            Bound::Below(limit) => ("below", limit),
        };
        let (unit, met) = (self.unit, if self.met() { "met" } else { "**UNMET**" });
        let (limit, measured) = (number(limit), number(self.measured));
        format!("| {} | {words} {limit} {unit} | {measured} {unit} | {met} | {} |", self.what, section.title())
    }
}

/// A figure with as many digits as it deserves, thousands apart.
pub fn number(value: f64) -> String {
    let digits = match value.abs() {
        small if small == 0.0 || small >= 100.0 => 0,
        middle if middle >= 10.0 => 1,
        _ => 2,
    };
    let text = format!("{value:.digits$}");
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    rest.map_or(grouped.clone(), |rest| format!("{grouped}.{rest}"))
}

/// A section as it was measured.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Which one.
    pub section: Section,
    /// The command that makes the figures again, with what was chosen; empty = the section's own.
    pub command: &'a str,
    /// Taken before the measurement.
    pub stamp: &'a Stamp,
    /// Method and tables, below the heading; `### ` for headings of its own.
    pub text: &'a str,
    /// Decided by the figures of this measurement.
    pub targets: &'a [Target],
}

impl Entry<'_> {
    /// Replaces the section on the page, and its targets at the top.
    pub fn write(&self) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("BENCHMARKS.md: {error}");
        let old = match std::fs::read_to_string(path()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            read => read.map_err(failed)?,
        };
        let page = assemble(&old, self);
        print!("{}", self.shown());
        // Beside it and then in its place: somebody who reads it meanwhile sees a whole page.
        let new = path().with_extension("md.new");
        std::fs::write(&new, page).and_then(|()| std::fs::rename(&new, path())).map_err(failed)
    }

    fn shown(&self) -> String {
        let command = if self.command.is_empty() { self.section.command() } else { self.command };
        let (title, Stamp(stamp), text) = (self.section.title(), self.stamp, self.text.trim());
        format!("## {title}\n\nMeasured by `{command}`. {stamp}\n\n{text}\n")
    }
}

/// Replaces a section that sets no targets and was measured by its own command, just now.
pub fn replace(section: Section, text: &str) -> Result<(), String> {
    Entry { section, command: "", stamp: &Stamp::now(), text, targets: &[] }.write()
}

fn path() -> PathBuf {
    root().join("BENCHMARKS.md")
}

const HEAD: &str = "\
# Figures\n\n\
Written by `cargo xtask bench`; run it to have them from your machine. Each section names the command that measures it, and the\n\
machine, date and commit it was measured with; figures of one table come from one run. Medians, unless a table says otherwise.\n";

const TARGETS: &str = "\
## Targets\n\n\
Met or not is computed from the figures of the section named, whenever that section is measured.\n\n\
| target | asked | measured | | section |\n|---|---|---|---|---|\n";

/// The page with one section, and its rows among the targets, replaced.
fn assemble(old: &str, entry: &Entry<'_>) -> String {
    let of = |section: Section| part(old, section.title());
    let rows: Vec<String> =
        part(old, "Targets").unwrap_or_default().lines().filter(|line| line.starts_with("| ")).map(String::from).collect();
    let mut targets = String::new();
    let mut sections = String::new();
    for section in Section::ALL {
        if section == entry.section {
            entry.targets.iter().for_each(|target| targets += &(target.row(section) + "\n"));
            let _ = write!(sections, "\n{}", entry.shown());
        } else if let Some(kept) = of(section) {
            let end = format!("| {} |", section.title());
            rows.iter().filter(|row| row.ends_with(&end)).for_each(|row| targets += &(row.clone() + "\n"));
            let _ = write!(sections, "\n{}\n", kept.trim_end());
        }
    }
    let targets = if targets.is_empty() { String::new() } else { format!("\n{TARGETS}{targets}") };
    format!("{HEAD}{targets}{sections}")
}

/// A section of a page, heading included.
fn part<'a>(page: &'a str, title: &str) -> Option<&'a str> {
    let heading = format!("\n## {title}\n");
    let start = page.find(&heading)? + 1;
    let rest = page.get(start..)?;
    let length = rest.find("\n## ").map_or(rest.len(), |at| at + 1);
    rest.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry<'a>(section: Section, stamp: &'a Stamp, text: &'a str, targets: &'a [Target]) -> Entry<'a> {
        Entry { section, command: "", stamp, text, targets }
    }

    fn target(what: &str, bound: Bound, measured: f64) -> Target {
        Target { what: what.to_owned(), bound, measured, unit: "events/s" }
    }

    #[test]
    fn a_section_and_its_targets_are_replaced_and_the_others_stay() {
        let stamp = Stamp("On a machine.".to_owned());
        let latency = [target("late", Bound::Below(1.0), 1.0)];
        let page = assemble("", &entry(Section::Latency, &stamp, "| old |", &latency));
        let doors = [target("fast", Bound::AtLeast(1_000_000.0), 1_234_567.0), target("lost", Bound::AtMost(0.0), 0.0)];
        let page = assemble(&page, &entry(Section::Doors, &stamp, "| doors |\n\n### More\n", &doors));
        let expected = format!(
            "{HEAD}\n{TARGETS}\
            | fast | at least 1,000,000 events/s | 1,234,567 events/s | met | Socket to handler |\n\
            | lost | at most 0 events/s | 0 events/s | met | Socket to handler |\n\
            | late | below 1.00 events/s | 1.00 events/s | **UNMET** | Send time to handler |\n\
            \n## Socket to handler\n\nMeasured by `cargo xtask bench doors`. On a machine.\n\n| doors |\n\n### More\n\
            \n## Send time to handler\n\nMeasured by `cargo xtask bench latency`. On a machine.\n\n| old |\n"
        );
        assert_eq!(page, expected);
        let again = assemble(&page, &entry(Section::Latency, &stamp, "| new |", &[]));
        assert!(again.contains("| new |") && !again.contains("| old |") && !again.contains("| late |"), "{again}");
        assert!(again.contains("| doors |") && again.contains("| fast |"), "{again}");
    }

    #[test]
    fn the_page_in_the_tree_has_every_section_and_its_command() {
        let page = std::fs::read_to_string(root().join("BENCHMARKS.md")).unwrap();
        for section in Section::ALL {
            let (_, behind) = page.split_once(&format!("\n## {}\n\n", section.title())).unwrap_or_else(|| panic!("no {section:?}"));
            assert!(behind.starts_with("Measured by `cargo xtask "), "{section:?}");
        }
    }

    #[test]
    fn a_figure_that_is_none_meets_no_target() {
        for bound in [Bound::AtLeast(0.0), Bound::AtMost(1e9), Bound::Below(1e9)] {
            assert!(!target("none", bound, f64::NAN).met());
        }
    }

    #[test]
    fn numbers_are_read_easily() {
        let shown = [0.0, 0.123, 9.99, 12.34, 100.0, 999.6, 1_234_567.8, -1_000.0].map(number);
        assert_eq!(shown, ["0", "0.12", "9.99", "12.3", "100", "1,000", "1,234,568", "-1,000"]);
    }
}
