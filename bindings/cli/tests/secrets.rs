//! What belongs to people, and passwords, are written where they were asked for, and never to stderr.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod common;

use common::{run, start};

const NUMBER: &str = "+4917055501234";
const VARIABLE: &str = "Kundennummer-8817";
const PASSWORD: &str = "hunter2-marked";

#[test]
fn nothing_of_a_noisy_session_stands_on_stderr() {
    let mut serve = start(&["serve"]);
    let address = serve.line().unwrap().strip_prefix("listening on ").unwrap().to_owned();
    let file = std::env::temp_dir().join(format!("ccxcti-secrets-{}", std::process::id()));
    std::fs::write(&file, format!("{PASSWORD}\n")).unwrap();
    let mut monitor = start(&["monitor", &address, "--json", "--password-file", file.to_str().unwrap()]);
    let mut seen = monitor.lines_until("SessionUp");
    let mut told = |verb: &str| {
        serve.write(verb);
        serve.line().unwrap()
    };
    for verb in [&format!("dial {NUMBER} 7000 as=A"), &format!("set A call_variable_1={VARIABLE}")] {
        assert!(told(verb).starts_with("ok"), "{verb}");
    }
    seen.extend(monitor.lines_until(VARIABLE));
    assert!(told("drop-clients").starts_with("ok"));
    seen.extend(monitor.lines_until("EventsMayBeMissing"));
    // A verb that is refused is answered where it was asked.
    assert!(told(&format!("dial {NUMBER} 7000 {NUMBER}")).starts_with("error"));
    monitor.interrupt();
    let ended = monitor.finish();
    let seen = seen.join("\n") + &ended.text();
    std::fs::remove_file(&file).unwrap();
    assert!(seen.contains(NUMBER) && seen.contains(VARIABLE), "the session was not noisy: {seen}");
    serve.interrupt();
    let served = serve.finish();
    let wrong = run(&["monitor", &address, "--extension", NUMBER, "--instrument", &NUMBER.repeat(20)], "");
    for (what, stderr) in [("monitor", &ended.stderr), ("serve", &served.stderr), ("a wrong call", &wrong.stderr)] {
        for mark in [NUMBER, VARIABLE, PASSWORD] {
            assert!(!stderr.contains(mark), "{mark} on the stderr of {what}: {stderr}");
        }
    }
    assert!(!seen.contains(PASSWORD));
}
