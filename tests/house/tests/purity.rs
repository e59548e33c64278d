//! Clocks, threads and sockets stand in two places of the core; everything else takes time and bytes as arguments.

use house::source::{Source, code, sources};

/// What reaches outside.
const OUTSIDE: [&str; 9] = [
    "Instant::now",
    "SystemTime::now",
    "thread::spawn",
    "thread::Builder",
    "thread::sleep",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
];

/// Where it may: the engine of the client; the event loop of the embedded contact centre and its connections.
const ALLOWED: [&str; 4] = ["core/src/engine/", "core/src/sim/serve.rs", "core/src/sim/serve/", "core/src/sim/connection.rs"];

fn findings(source: &Source) -> Vec<String> {
    if !source.path.starts_with("core/src/") || source.in_any(&ALLOWED) {
        return Vec::new();
    }
    let text = code(&source.text);
    let named = OUTSIDE.into_iter().filter(|word| text.contains(word));
    named.map(|word| format!("{}: {word}", source.path)).collect()
}

#[test]
fn only_engine_and_server_reach_outside() {
    let found: Vec<String> = sources().iter().filter(|source| source.is(&[".rs"])).flat_map(findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_clock_in_the_session_is_found() {
    let text = "fn due(&self) -> bool { Instant::now() > self.deadline } // not SystemTime::now";
    assert_eq!(findings(&Source::example("core/src/session/state.rs", text)).len(), 1);
    assert_eq!(findings(&Source::example("core/src/sim/server/mod.rs", text)).len(), 1);
    assert!(findings(&Source::example("core/src/engine/run.rs", text)).is_empty());
    assert!(findings(&Source::example("core/src/sim/serve.rs", text)).is_empty());
}
