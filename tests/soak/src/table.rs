//! What a run prints at its end, as Markdown.

use std::fmt::Write;

use crate::check::Totals;
use crate::process::Footprint;
use crate::run::{ClientEnd, Verdict};

/// The tables of a verdict.
pub fn markdown(verdict: &Verdict) -> String {
    let mut page = String::new();
    let minutes = verdict.seconds / 60.0;
    let (fewest, most) = verdict.calls;
    // Writing to a String cannot fail.
    let _ = writeln!(
        page,
        "Seed {}, {minutes:.1} minutes with the end, {fewest} to {most} calls at a time in each contact centre.\n",
        verdict.seed
    );
    let _ = writeln!(page, "{}", sums(verdict));
    let _ = writeln!(page, "{}", clients(verdict));
    let _ = writeln!(page, "{}", ends(verdict));
    let _ = write!(page, "Memory of the servers (start / middle / end of the run; one that was killed began anew): ");
    let servers: Vec<String> = verdict.servers.iter().map(|server| format!("{} MiB", memory(server))).collect();
    let _ = writeln!(page, "{}.", servers.join("; "));
    for violation in verdict.violations() {
        let _ = writeln!(page, "\n**Does not hold**: {violation}");
    }
    page
}

fn sums(verdict: &Verdict) -> String {
    let sum = |of: fn(&Totals) -> u64| verdict.clients.iter().map(|client| of(&client.totals)).sum::<u64>();
    let mut rows = vec![
        ("events sent to sessions that came up", sum(|totals| totals.sent)),
        ("events delivered", sum(|totals| totals.delivered)),
        ("declared lost: counted by EventsLost, synthetic events among them", sum(|totals| totals.declared)),
        ("under way at the end of a session: behind SessionDown", sum(|totals| totals.behind)),
        ("under way when a program closed its client", sum(|totals| totals.closed)),
        ("**undeclared lost**", verdict.undeclared()),
        ("rules that did not hold", sum(|totals| totals.violations)),
        ("synthetic events, written by the clients", sum(|totals| totals.synthetic)),
        ("pictures made whole (Resynchronised)", sum(|totals| totals.pictures)),
        ("clients opened", sum(|totals| totals.opened)),
        ("sessions", sum(|totals| totals.sessions)),
        ("reconnects", sum(Totals::reconnects)),
    ];
    rows.extend(verdict.events.iter().map(|(name, count)| (*name, *count)));
    let mut table = String::from("| what | number |\n|---|---:|\n");
    for (name, count) in rows {
        let _ = writeln!(table, "| {name} | {count} |");
    }
    table
}

fn clients(verdict: &Verdict) -> String {
    let mut table = String::from(
        "| client | sent | delivered | declared lost | undeclared lost | reconnects | p50 ms | p99 ms | longest ms | memory MiB: start / middle / end |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---|\n",
    );
    for client in &verdict.clients {
        let ClientEnd { name, slow, totals, footprints } = client;
        let delay = |share: Option<f64>| match (slow, share) {
            // It rests on purpose: that is no latency.
            (true, _) => "-".to_owned(),
            (false, Some(share)) => format!("{:.2}", totals.delays.rank_ms(share)),
            (false, None) => format!("{:.0}", totals.delays.longest_ms()),
        };
        let _ = writeln!(
            table,
            "| {name} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
            totals.sent,
            totals.delivered,
            totals.declared,
            totals.undeclared,
            totals.reconnects(),
            delay(Some(0.5)),
            delay(Some(0.99)),
            delay(None),
            memory(footprints)
        );
    }
    table
}

/// How sessions ended.
fn ends(verdict: &Verdict) -> String {
    let mut reasons = std::collections::BTreeMap::<&str, u64>::new();
    for (reason, count) in verdict.clients.iter().flat_map(|client| &client.totals.reasons) {
        *reasons.entry(reason).or_default() += count;
    }
    let told: Vec<String> = reasons.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
    format!("Sessions ended by: {}.\n", told.join(", "))
}

fn memory(footprints: &[Footprint; 3]) -> String {
    footprints.map(|footprint| format!("{:.1}", footprint.rss_kib as f64 / 1024.0)).join(" / ")
}
