//! Site files: what is accepted is a contact centre in which one can work.

use std::time::Duration;

use ccxcti_core::sim::{Reply, Server, ServerOptions, Site};

/// The text of a site file.
pub fn site(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Site::parse(text) {
        Ok(site) => work(site),
        Err(error) => assert!(!error.text.is_empty()),
    }
}

/// Every agent logs in, is ready and calls the first application; then the evening comes.
fn work(site: Site) {
    let agents: Vec<(String, String)> = site.agents.iter().map(|(id, agent)| (id.to_string(), agent.extension.to_string())).collect();
    let trigger = site.applications.first().map_or_else(|| "7000".to_owned(), |application| application.trigger.to_string());
    let mut server = Server::new(site, ServerOptions::default());
    let mut now = Duration::ZERO;
    for (id, extension) in agents.iter().take(20) {
        for line in
            [format!("login {id} {extension}"), format!("ready {id}"), format!("dial +1555 {trigger}"), format!("answer {extension}")]
        {
            server.verb(now, &line);
            now += Duration::from_millis(700);
        }
    }
    for what in ["devices", "calls", "clients"] {
        let shown = server.verb(now, &format!("show {what}"));
        assert!(matches!(&shown, Reply::Ok(text) if serde_json::from_str::<serde_json::Value>(text).is_ok()), "show {what}: {shown:?}");
    }
    server.advance(now + Duration::from_secs(8 * 3_600));
    while server.next_action().is_some() {}
}
