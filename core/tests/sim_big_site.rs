//! A contact centre of 24,000 agents, 1,000 queues and 4,000 ports: read, checked and at work.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops at the first surprise.

#[path = "../../tests/bench/src/big_site.rs"]
mod big_site;

use std::time::Duration;

use big_site::{AGENTS, CSQS, CSQS_OF_AN_AGENT, PORTS, big_site};
use ccxcti_core::sim::{Device, Reply, Script, Server, ServerOptions, Site};

fn said(server: &mut Server, at: u64, line: &str) -> String {
    match server.verb(Duration::from_millis(at), line) {
        Reply::Ok(answer) => answer,
        other => unreachable!("{line}: {other:?}"),
    }
}

#[test]
fn a_large_site_is_read_whole_and_works_to_its_last_number() {
    let site = Site::parse(&big_site(AGENTS, CSQS, PORTS)).unwrap();
    assert_eq!((site.agents.len(), site.csqs.len(), site.applications.len()), (AGENTS, CSQS, CSQS));
    assert_eq!(site.devices.len(), AGENTS + CSQS + PORTS);
    assert_eq!(site.applications.iter().map(|application| application.ports.len()).sum::<usize>(), PORTS);
    assert!(site.agents.values().all(|agent| agent.csqs.len() == CSQS_OF_AN_AGENT));
    let (agent, extension) = ("123999", "2023999");
    assert_eq!(site.devices[extension], Device::AgentPhone(agent.into()));
    let served = *site.agents[agent].csqs.last().unwrap();
    let application = site.applications.iter().find(|application| application.script == Script::Queue(served)).unwrap().clone();
    let wait = u64::try_from((site.timing.port_answer + site.timing.prompt + site.timing.ring).as_millis()).unwrap() + 1;

    let mut server = Server::new(site, ServerOptions::default());
    said(&mut server, 0, &format!("login {agent} {extension}"));
    said(&mut server, 0, &format!("ready {agent}"));
    said(&mut server, 0, &format!("dial +15551234 {} as=A", application.trigger));
    said(&mut server, wait, &format!("answer {extension} A"));
    let calls: serde_json::Value = serde_json::from_str(&said(&mut server, wait, "show calls")).unwrap();
    assert_eq!((&calls[0]["agent"], &calls[0]["csq"]), (&agent.into(), &served.into()));
}

#[test]
fn an_error_at_the_end_of_a_large_site_names_its_line() {
    let text = big_site(AGENTS, CSQS, PORTS);
    let lines = text.lines().count();
    let error = Site::parse(&format!("{text}[[agent]]\nid = \"123999\"\nname = \"Again\"\nextension = \"1\"\n")).unwrap_err();
    assert_eq!(error.text, format!("site, line {}, key agent.id: 123999 is the id of another agent too", lines + 2));
}
