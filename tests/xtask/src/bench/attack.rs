//! The contact centre under attack: a process with it, one with its clients, and one that attacks (`tests/bench`).

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::Value;

use super::centre::{SEEN_MIN, bench_load, breaks, number};
use super::page::{Bound, Entry, Section, Stamp, Target, number as shown};
use crate::tools::{cargo, run as run_program};

/// All attacks together do not take longer.
const DEADLINE: Duration = Duration::from_secs(180);
/// Seconds before everything, before each attack, and of each attack.
const TIMES: [&str; 3] = ["4", "1", "3"];
/// Clients who are late by less are undisturbed: what must hold under load, too.
const DELAY_MAX_MS: f64 = 100.0;
/// Descriptors that the process of the attackers needs.
const DESCRIPTORS: u64 = 8_100;

/// An attack as its table tells of it.
struct Told {
    name: &'static str,
    /// What it does, for people.
    about: &'static str,
    /// What the server counts of it; if that is nothing, the attack did not take place.
    counter: &'static str,
    /// Connections that were made, at least: of 8,000 a few may find the queue of the system full.
    connections: f64,
}

const ATTACKS: [Told; 9] = [
    told("slow-opens", "1,000 connections send an OPEN_REQ, one byte in a second; whoever is cut off comes again", "not_opened", 1_000.0),
    told("half-open", "8,000 connections from one address that say nothing", "half_open_taken", 7_900.0),
    told("half-open-hosts", "8,000 connections from 16 addresses that say nothing", "half_open_taken", 7_900.0),
    told("opens", "4 threads connect, send an OPEN_REQ and reset, without pause", "opened", 1_000.0),
    told("garbage", "4 threads write random bytes without pause and come again at once", "no_frame", 100.0),
    told("garbage-frames", "4 threads write frames of random content without pause and read no answer", "malformed", 4.0),
    told("deaf", "20 bridge sessions that never read", "does_not_read", 20.0),
    told("lengths", "4 threads announce a frame of 2 GiB and come again at once", "no_frame", 100.0),
    told("replaced", "4 threads open the same agent's session without pause; each opening ends the one before", "replaced", 100.0),
];

const fn told(name: &'static str, about: &'static str, counter: &'static str, connections: f64) -> Told {
    Told { name, about, counter, connections }
}

/// Measures, and writes the section.
pub(super) fn run() -> Result<(), String> {
    let stamp = Stamp::now();
    enough_descriptors()?;
    run_program(cargo().args(["build", "--quiet", "--release", "--package", "bench"]))?;
    let [warm_up, before, during] = TIMES;
    let report = super::child::json(&mut bench_load(&["attack", warm_up, before, during]), DEADLINE)?;
    if let Some(reason) = breaks(&report) {
        return Err(format!("the other clients suffered: {reason}: {report}"));
    }
    measured(&report)?;
    let (text, targets) = (page(&report), targets(&report));
    Entry { section: Section::Attack, command: "", stamp: &stamp, text: &text, targets: &targets }.write()
}

/// The attackers and the server each have thousands of connections. `bench_load` asks for what the user may have.
fn enough_descriptors() -> Result<(), String> {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap_or_default();
    let most = line.split_whitespace().nth(4).unwrap_or("unlimited");
    match most.parse::<u64>() {
        Ok(most) if most < DESCRIPTORS => Err(format!("{DESCRIPTORS} descriptors are needed, and `ulimit -H -n` is {most}")),
        _ => Ok(()),
    }
}

/// A number of things, thousands apart.
fn whole(count: f64) -> String {
    let text = shown(count);
    text.split_once('.').map_or(text.clone(), |(whole, _)| whole.to_owned())
}

fn rows(report: &Value) -> impl Iterator<Item = &Value> {
    report["attacks"].as_array().into_iter().flatten()
}

fn p99(row: &Value, when: &str, whose: &str) -> f64 {
    row[when][whose]["p99_ms"].as_f64().unwrap_or(f64::NAN)
}

/// Every attack must be there, and what was dialled before and meanwhile must have been seen: who sees nothing has no delay.
fn measured(report: &Value) -> Result<(), String> {
    let there = rows(report).count();
    if there != ATTACKS.len() {
        return Err(format!("{there} of {} attacks were measured", ATTACKS.len()));
    }
    for (told, row) in ATTACKS.iter().zip(rows(report)) {
        let (counted, made) = (number(&row["counted"], told.counter), number(&row["attackers"], "connections"));
        // Not a number is too few.
        if row["attack"] != told.name || !(counted >= 1.0 && made >= told.connections) {
            return Err(format!("{} did not take place: {made} connections, `{}` {counted}: {row}", told.name, told.counter));
        }
    }
    for (row, when) in rows(report).flat_map(|row| [(row, "before"), (row, "during")]) {
        let probes = number(&row["probes"], when);
        for (whose, each) in [("bridges", number(report, "bridges")), ("agents", 1.0)] {
            let (seen, wanted) = (number(&row[when][whose], "count"), probes * each);
            if probes < 1.0 || seen < SEEN_MIN * wanted {
                return Err(format!("{}, {when}: {whose} saw {seen} of {wanted} probes", row["attack"]));
            }
        }
    }
    Ok(())
}

/// The largest; a figure that is none makes the whole none, and so do no figures.
fn worst(figures: impl Iterator<Item = f64>) -> f64 {
    let worse = |one: f64, other: f64| if one.is_nan() || other.is_nan() { f64::NAN } else { one.max(other) };
    figures.reduce(worse).unwrap_or(f64::NAN)
}

/// Newcomers who were refused in all attacks together; none at all when nobody came in one of them.
fn refused(report: &Value) -> f64 {
    let figure = |value: &Value, key: &str| value[key].as_f64().unwrap_or(f64::NAN);
    let of = |row: &Value| {
        let newcomers = &row["during"]["newcomers"];
        let (failed, served) = (figure(newcomers, "failed"), figure(&newcomers["delay"], "count"));
        if failed + served > 0.0 { failed } else { f64::NAN }
    };
    rows(report).map(of).reduce(|sum, more| sum + more).unwrap_or(f64::NAN)
}

fn targets(report: &Value) -> Vec<Target> {
    let worst = |whose: &str| worst(rows(report).map(|row| p99(row, "during", whose)));
    let late = |name: &str, whose: &str| Target {
        what: format!("p99 to other clients' {name} in the worst attack"),
        bound: Bound::Below(DELAY_MAX_MS),
        measured: worst(whose),
        unit: "ms",
    };
    let lost = report["ended"].as_array().map_or(f64::NAN, |ended| ended.len() as f64);
    let lost = Target { what: "sessions of others that an attack ended".to_owned(), bound: Bound::AtMost(0.0), measured: lost, unit: "" };
    let refused =
        Target { what: "newcomers refused while attacked".to_owned(), bound: Bound::AtMost(0.0), measured: refused(report), unit: "" };
    vec![late("bridge sessions", "bridges"), late("agent sessions", "agents"), lost, refused]
}

fn page(report: &Value) -> String {
    let limits = report["limits"].as_object().into_iter().flatten();
    let limits: Vec<String> = limits.map(|(name, value)| format!("`{name}` {value}")).collect();
    let mut page = format!("{}\n\nLimits: {}.\n\n{UNDISTURBED_TABLE}\n", method(report), limits.join(", "));
    rows(report).for_each(|row| undisturbed_line(&mut page, row));
    let _ = write!(page, "\n### What happened to the attackers\n\n{PROOF}\n\n{PROOF_TABLE}\n");
    rows(report).for_each(|row| proof_line(&mut page, row));
    page
}

fn undisturbed_line(page: &mut String, row: &Value) {
    let arrow = |before: f64, during: f64| format!("{} → {}", shown(before), shown(during));
    let of = |whose: &str, key: &str| arrow(number(&row["before"][whose], key), number(&row["during"][whose], key));
    let newcomer = |when: &str| number(&row[when]["newcomers"]["delay"], "p99_ms");
    let came = |when: &str| number(&row[when]["newcomers"], "failed") + number(&row[when]["newcomers"]["delay"], "count");
    let _ = writeln!(
        page,
        "| {} | {} | {} | {} | {} | {} of {} | {:.0} % |",
        row["attack"].as_str().unwrap_or_default(),
        of("bridges", "p50_ms"),
        of("bridges", "p99_ms"),
        of("agents", "p99_ms"),
        arrow(newcomer("before"), newcomer("during")),
        whole(number(&row["during"]["newcomers"], "failed")),
        whole(came("during")),
        number(row, "server_processor_share") * 100.0,
    );
}

fn proof_line(page: &mut String, row: &Value) {
    let name = row["attack"].as_str().unwrap_or_default();
    let about = ATTACKS.iter().find(|told| told.name == name).map_or("", |told| told.about);
    let counted = row["counted"].as_object().into_iter().flatten();
    let counted: Vec<String> = counted.map(|(name, more)| format!("`{name}` {}", whole(more.as_f64().unwrap_or(f64::NAN)))).collect();
    let attackers = &row["attackers"];
    let [connections, held, ended] = ["connections", "held_at_most", "ended_by_server"].map(|key| whole(number(attackers, key)));
    let sent = shown(number(attackers, "bytes") / 1e6);
    let lines = whole(number(row, "log_lines"));
    let _ = writeln!(page, "| {name} | {about} | {connections} | {held} | {sent} | {ended} | {} | {lines} |", counted.join(", "));
}

fn method(report: &Value) -> String {
    let [rate, bridges, agents] = ["rate", "bridges", "agents"].map(|key| whole(number(report, key)));
    let [_, before, during] = TIMES;
    format!(
        "A contact centre of 2,000 agents at {rate} calls/s serves {bridges} bridge and {agents} agent clients in a second process; a third process\n\
         attacks from other addresses, each attack for {during} s after {before} s of peace, one after the other (those who do not read for\n\
         four times as long). All run on the same processors, so that the attackers take time from everybody too. Delay as in the section\n\
         before: from dialling until a client sees the call. Newcomers: a client from elsewhere connects, opens a session and leaves, 20\n\
         times a second; what is told is how long until its session is open. Where that is a second, the system dropped its first packet,\n\
         because too many others waited to be accepted, and sent it again.\n\
         No session of the others may end, no frame be malformed, and all bridges must have seen the same bytes from first to last.\n\
         Before → during, in milliseconds."
    )
}

const UNDISTURBED_TABLE: &str = "\
| attack | p50 to bridges | p99 to bridges | p99 to agents | p99 of newcomers | newcomers refused | processor of the server |\n\
|---|---|---|---|---|---|---|";
const PROOF: &str = "\
Seen by the attackers: connections made, held at once at most (where connections are held; that one was ended they see within\n\
half a second, the slow ones within one), bytes sent, connections that the server ended. Counted by the server meanwhile\n\
(`show limits`; the newcomers are among `accepted` and `opened`), and lines in its log.";
const PROOF_TABLE: &str = "\
| attack | what it does | connections | held | MB sent | ended by the server | counted by the server | log lines |\n\
|---|---|---|---|---|---|---|---|";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_outage_in_which_nobody_sees_anything_meets_no_target() {
        let delay = |count: u32, p99: Value| json!({"count": count, "p99_ms": p99});
        let phase = |seen: u32, p99: Value| json!({"bridges": delay(seen, p99.clone()), "agents": delay(seen, p99), "newcomers": {"failed": 0, "delay": {"count": seen}}});
        let report = |during: Value| {
            let row = |told: &Told| {
                let (counted, attackers) = (json!({told.counter: 1}), json!({"connections": told.connections}));
                let phases = json!({"probes": {"before": 10, "during": 10}, "before": phase(10, json!(1.0)), "during": during});
                let mut row = json!({"attack": told.name, "counted": counted, "attackers": attackers});
                row.as_object_mut().unwrap().extend(phases.as_object().unwrap().clone());
                row
            };
            json!({"bridges": 1, "ended": [], "attacks": ATTACKS.iter().map(row).collect::<Vec<_>>()})
        };
        let (good, outage) = (report(phase(10, json!(1.0))), report(phase(0, Value::Null)));
        assert!(measured(&good).is_ok() && targets(&good).iter().all(Target::met));
        assert!(measured(&outage).is_err() && measured(&json!({})).is_err());
        let mut peace = good.clone();
        peace["attacks"][6]["counted"] = json!({"accepted": 20});
        assert!(measured(&peace).is_err(), "nobody was deaf");
        let met: Vec<bool> = targets(&outage).iter().map(Target::met).collect();
        assert_eq!(met, [false, false, true, false]);
        assert!(targets(&json!({})).iter().all(|target| !target.met()));
    }
}
