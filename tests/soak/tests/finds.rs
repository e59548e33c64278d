//! The soak can fail: it finds the one frame that was lost unseen, and a client that does what must not be. Without those it holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test stops at the first surprise.

use std::time::Duration;

use soak::plan::{Plan, both_forms};
use soak::process::ClientPlan;
use soak::run::{Verdict, run};

/// Calls per second: enough events in few seconds.
const LOAD: &str = "20";

fn plan(seconds: u64, clients: Vec<ClientPlan>) -> Plan {
    let servers = ["1", "2"].map(|seed| [env!("CARGO_BIN_EXE_soak-server"), seed, LOAD].map(str::to_owned).to_vec());
    Plan::new(Duration::from_secs(seconds), 7, servers.to_vec(), clients)
}

fn rust() -> ClientPlan {
    let [normal, _] = both_forms("rust", &[env!("CARGO_BIN_EXE_soak-client")]);
    normal
}

/// A client whose lines go through a shell: `at` is done in place of the twentieth message, `behind` behind the last line.
fn changed(at: &str, behind: &str) -> ClientPlan {
    let client = rust();
    let script = format!(
        "\"$0\" \"$1\" \"$2\" \"$3\" | {{ n=0; while read -r line; do case $line in 'm '*) n=$((n+1));; esac; \
         if [ $n = 20 ]; then n=21; {at}; else echo \"$line\"; fi; done; {behind}; }}"
    );
    let command = ["sh", "-c", &script, &client.command[0], "SERVERS", "rust", "normal"];
    ClientPlan { command: command.map(str::to_owned).to_vec(), ..client }
}

fn ran(plan: &Plan) -> Verdict {
    run(plan, &mut |_| {}).unwrap()
}

#[test]
fn one_frame_that_is_lost_unseen_is_one_too_many() {
    let quiet = Duration::from_secs(3_600);
    let calm = Plan { faults_every: Duration::ZERO, switch_every: quiet, kill_every: quiet, reopen_every: quiet, ..plan(3, vec![rust()]) };
    let verdict = ran(&calm);
    assert!(verdict.holds() && verdict.clients[0].totals.delivered > 100, "{:?}", verdict.violations());
    let losing = Plan { lose_one_after: Some(50), ..calm };
    let verdict = ran(&losing);
    assert_eq!((verdict.undeclared(), verdict.holds(), verdict.clients[0].totals.violations), (1, false, 1));
}

#[test]
fn everything_holds_with_faults() {
    let wild = Plan { faults_every: Duration::from_secs(2), kill_every: Duration::from_secs(4), ..plan(8, vec![rust()]) };
    let verdict = ran(&wild);
    assert!(verdict.holds(), "{:?}", verdict.violations());
    let totals = &verdict.clients[0].totals;
    assert!(totals.reconnects() > 0 && totals.delivered > 100, "{totals:?}");
}

#[test]
fn a_client_that_breaks_a_rule_is_found() {
    let quiet = Duration::from_secs(3_600);
    let one = |(at, behind, told): (&str, &str, &str)| {
        let clients = vec![changed(at, behind)];
        let calm = Plan { faults_every: Duration::ZERO, switch_every: quiet, kill_every: quiet, reopen_every: quiet, ..plan(2, clients) };
        let verdict = ran(&calm);
        assert!(verdict.violations().iter().any(|text| text.contains(told)), "{at}: {:?}", verdict.violations());
    };
    // Each has servers, a relay and a ledger of its own: they need not wait for each other.
    std::thread::scope(|all| {
        for case in [
            ("echo \"$line\"; echo \"$line\"", ":", "is due"),
            (":", ":", "is due"),
            ("echo \"$line\"", "echo 'm 9 1 - 9 0 1'", "after close"),
            ("echo nonsense", ":", "it said"),
        ] {
            all.spawn(move || one(case));
        }
    });
}
