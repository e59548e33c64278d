//! The measurements under load and under attack, short: the same processes. What is seen must hold, how fast is not judged.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops at the first surprise.

use std::path::PathBuf;
use std::time::Duration;

use bench::attack::{self, AGENTS, BRIDGES, Programs, Times};
use bench::attackers::Attack;
use bench::big_site::big_site;
use bench::centre::{Plan, measure};
use bench::floor;

#[test]
fn bridges_see_the_same_and_nobody_is_lost() {
    let plan = Plan {
        site: big_site(200, 10, 80),
        rate: 50.0,
        bridges: 3,
        agents: 50,
        warm_up: Duration::from_millis(500),
        window: Duration::from_secs(2),
    };
    let report = measure(&plan, &PathBuf::from(env!("CARGO_BIN_EXE_bench-clients"))).unwrap();
    assert_eq!((&report["bridges"], &report["agents"]), (&3.into(), &50.into()), "{report}");
    assert_eq!((&report["malformed"], report["ended"].as_array().unwrap().len()), (&0.into(), 0), "{report}");
    assert_eq!(report["bridges_saw_the_same"], true, "{report}");
    for seen in ["calls", "events_of_a_bridge", "events_of_agents"] {
        assert!(report[seen].as_u64().unwrap() > 0, "{seen}: {report}");
    }
    assert_eq!(report["delay_of_bridges"]["count"].as_u64().unwrap() % 3, 0, "a probe reaches every bridge: {report}");
    assert!(report["delay_of_agents"]["count"].as_u64().unwrap() > 0, "{report}");
}

#[test]
fn writing_alone_reaches_the_same_clients() {
    let report = floor::measure(3, Duration::from_millis(200), PathBuf::from(env!("CARGO_BIN_EXE_bench-clients"))).unwrap();
    assert_eq!(
        (&report["bridges"], &report["malformed"], &report["bridges_saw_the_same"]),
        (&3.into(), &0.into(), &true.into()),
        "{report}"
    );
    assert!(report["events_of_a_bridge"].as_u64().unwrap() > 0 && report["ended"].as_array().unwrap().is_empty(), "{report}");
}

#[test]
fn attacks_end_no_session_of_others_and_are_counted() {
    let programs = Programs {
        clients: PathBuf::from(env!("CARGO_BIN_EXE_bench-clients")),
        attackers: PathBuf::from(env!("CARGO_BIN_EXE_bench-attackers")),
    };
    let [warm_up, before, during] = [300, 300, 700].map(Duration::from_millis);
    let attacks: Vec<(&str, Attack)> = ["lengths", "garbage-frames", "replaced"].map(|name| (name, Attack::named(name).unwrap())).to_vec();
    let report = attack::measure(&attacks, Times { warm_up, before, during }, &programs).unwrap();
    assert_eq!((&report["bridges"], &report["agents"]), (&BRIDGES.into(), &AGENTS.into()), "{report}");
    assert_eq!((&report["malformed"], report["ended"].as_array().unwrap().len()), (&0.into(), 0), "{report}");
    assert_eq!(report["bridges_saw_the_same"], true, "{report}");
    let rows = report["attacks"].as_array().unwrap();
    assert_eq!(rows.len(), attacks.len(), "{report}");
    for row in rows {
        assert!(row["attackers"]["connections"].as_u64().unwrap() > 0, "{row}");
        assert!(row["during"]["bridges"]["count"].as_u64().unwrap() > 0, "{row}");
        assert!(row["log_lines"].as_u64().unwrap() > 0, "the server said nothing: {row}");
    }
    for (row, counter) in rows.iter().zip(["no_frame", "malformed", "replaced"]) {
        assert!(row["counted"][counter].as_u64().is_some_and(|count| count > 0), "{counter}: {row}");
    }
    assert!(rows[0]["attackers"]["ended_by_server"].as_u64().unwrap() > 0, "{report}");
}
