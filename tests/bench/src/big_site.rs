//! The site file of a large contact centre: every agent serves several queues, every application has its ports. Its figures are
//! measured by `bench-site`; a test of `core` loads the same text.

use std::fmt::Write;

/// Queues of each agent.
pub const CSQS_OF_AN_AGENT: usize = 5;
/// Agents of the largest contact centre that the project speaks of.
pub const AGENTS: usize = 24_000;
/// Its queues; each has an application with a trigger.
pub const CSQS: usize = 1_000;
/// Its CTI ports, spread over the applications.
pub const PORTS: usize = 4_000;

/// The text of a site file. Agents are `100000..` on extensions `2000000..`, triggers `7000000..`, ports `5000000..`.
///
/// `agents` and `ports` up to 1,000,000 keep the numbers apart; without queues there are no applications and no ports.
pub fn big_site(agents: usize, csqs: usize, ports: usize) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    for id in 1..=csqs {
        let _ = writeln!(text, "[[csq]]\nid = {id}\nname = \"Queue {id}\"\n");
    }
    for id in 1..=csqs {
        let own: Vec<String> = (id - 1..ports).step_by(csqs).map(|port| format!("\"{}\"", 5_000_000 + port)).collect();
        let trigger = 7_000_000 + id;
        let _ = writeln!(text, "[[application]]\nid = {id}\nname = \"Application {id}\"\ntrigger = \"{trigger}\"\ncsq = {id}");
        let _ = writeln!(text, "ports = [{}]\n", own.join(", "));
    }
    for agent in 0..agents {
        let served = (0..CSQS_OF_AN_AGENT.min(csqs)).map(|step| ((agent * CSQS_OF_AN_AGENT + step) % csqs + 1).to_string());
        let (id, extension) = (100_000 + agent, 2_000_000 + agent);
        let _ = writeln!(text, "[[agent]]\nid = \"{id}\"\nname = \"Agent {id}\"\nextension = \"{extension}\"");
        let _ = writeln!(text, "csqs = [{}]\n", served.collect::<Vec<_>>().join(", "));
    }
    text
}
