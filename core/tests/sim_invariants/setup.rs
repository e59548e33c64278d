//! The contact centre of a run, varied by the seed.

use ccxcti_core::sim::{ServerOptions, Site};
use ccxcti_core::wire::Dialect;

use super::random::Random;

/// An agent: id, ICD extension, secondary line.
pub const AGENTS: [(&str, &str, Option<&str>); 4] =
    [("1001", "2006", Some("3006")), ("1002", "2007", None), ("1003", "2008", None), ("1004", "2009", Some("3009"))];
pub const TRIGGERS: [&str; 4] = ["7000", "7001", "7002", "7003"];
pub const PORTS: [&str; 6] = ["5001", "5002", "5003", "5011", "5021", "5031"];
pub const PHONES: [&str; 2] = ["2005", "2015"];
pub const OUTSIDE: [&str; 4] = ["+1", "+2", "+3", "+4"];
/// A number that nobody has, and one that nobody can have.
pub const WRONG: [&str; 2] = ["0000", "12x4"];

/// What a run is made in.
#[derive(Clone, Debug)]
pub struct Setup {
    pub seed: u64,
    pub dialect: Dialect,
    pub primary: bool,
    pub busy_trigger: usize,
    pub redirect: &'static str,
}

impl Setup {
    pub fn of(seed: u64) -> Setup {
        let mut random = Random::new(seed ^ 0x5e7);
        Setup {
            seed,
            dialect: if random.percent(25) { Dialect::Ged188 } else { Dialect::Ccx },
            primary: random.percent(40),
            busy_trigger: if random.percent(30) { 2 } else { 1 },
            redirect: random.one(&["2005", "2008", "+4", "7000"]),
        }
    }

    pub fn options(&self) -> ServerOptions {
        ServerOptions { dialect: self.dialect, protocol_max: *self.dialect.versions().end(), ..ServerOptions::default() }
    }

    pub fn site(&self, shuffle: bool) -> Site {
        Site::parse(&self.text(shuffle)).unwrap_or_else(|error| panic!("the site of seed {}: {}", self.seed, error.text))
    }

    /// The site file.
    pub fn text(&self, shuffle: bool) -> String {
        let mut text = format!(
            "conference_call_id = \"{}\"\nshuffle = {shuffle}\nseed = {}\nunassigned = [\"0000\"]\n\
             [phones]\nmax_calls = 4\nbusy_trigger = {}\n\
             [timing]\nport_answer = \"20ms\"\nprompt = \"30ms\"\nring = \"20ms\"\nring_timeout = \"400ms\"\nfailed = \"100ms\"\nwork = \"300ms\"\n",
            if self.primary { "primary" } else { "new" },
            self.seed,
            self.busy_trigger,
        );
        text.push_str("[[csq]]\nid = 1\nname = \"Sales\"\n[[csq]]\nid = 2\nname = \"Support\"\nauto_work = true\nwork = \"200ms\"\n");
        text.push_str(APPLICATIONS);
        text.push_str(&format!(
            "[[application]]\nid = 4\nname = \"Away\"\ntrigger = \"7003\"\nredirect = \"{}\"\nports = [\"5031\"]\n",
            self.redirect
        ));
        for (at, (id, extension, secondary)) in AGENTS.into_iter().enumerate() {
            let csqs = ["[1]", "[1, 2]", "[2]", "[]"][at];
            text.push_str(&format!(
                "[[agent]]\nid = \"{id}\"\nname = \"A{at}\"\nextension = \"{extension}\"\ncsqs = {csqs}\nauto_available = {}\n",
                at != 1
            ));
            secondary.iter().for_each(|line| text.push_str(&format!("secondary = [\"{line}\"]\n")));
        }
        PHONES.iter().for_each(|phone| text.push_str(&format!("[[phone]]\nnumber = \"{phone}\"\n")));
        text
    }
}

const APPLICATIONS: &str = r#"
[[application]]
id = 1
name = "Sales"
trigger = "7000"
csq = 1
ports = ["5001", "5002", "5003"]
[[application]]
id = 2
name = "Support"
trigger = "7001"
csq = 2
ports = ["5011"]
set = { call_variable_1 = "gold", "user.lang" = "en" }
[[application]]
id = 3
name = "Announcement"
trigger = "7002"
ports = ["5021"]
"#;

/// All lines of the agent's phone.
pub fn lines_of(agent: &str) -> Vec<&'static str> {
    AGENTS
        .iter()
        .filter(|(id, ..)| *id == agent)
        .flat_map(|(_, extension, secondary)| std::iter::once(*extension).chain(*secondary))
        .collect()
}

/// The agent whose line this is.
pub fn agent_of(line: &str) -> Option<&'static str> {
    AGENTS.iter().find(|(_, extension, secondary)| *extension == line || *secondary == Some(line)).map(|(id, ..)| *id)
}

pub fn is_trigger(device: &str) -> bool {
    TRIGGERS.contains(&device)
}

pub fn is_port(device: &str) -> bool {
    PORTS.contains(&device)
}
