//! Who plays in the demo, and what they are called.

use ccxcti_core::sim::{Device, Site, Story};

/// The people and numbers of a story.
pub struct Cast {
    site: Site,
    numbers: Vec<String>,
}

impl Cast {
    /// Everybody that the story mentions.
    pub fn new(site: Site, story: &Story) -> Cast {
        let numbers = story.numbers().into_iter().filter(|number| !site.agents.contains_key(number.as_str())).collect();
        Cast { site, numbers }
    }

    /// What a number or an agent's id is called in a sentence.
    pub fn who(&self, number: &str) -> String {
        match self.site.devices.get(number) {
            Some(Device::Trigger(_)) => format!("trigger {number}"),
            Some(Device::Port(_)) => format!("CTI port {number}"),
            Some(Device::AgentPhone(agent)) => format!("{} ({number})", self.agent(agent)),
            Some(Device::SecondaryLine(agent)) => format!("{} ({number}, a second line)", self.agent(agent)),
            Some(Device::Phone) => format!("phone {number}"),
            None => self.site.agents.get(number).map_or_else(|| number.to_owned(), |agent| format!("{} ({number})", agent.name)),
        }
    }

    /// Name of an agent by id.
    pub fn agent(&self, id: &str) -> String {
        self.site.agents.get(id).map_or_else(|| format!("agent {id}"), |agent| agent.name.clone())
    }

    /// The numbers of the story with who is behind them.
    pub fn lines(&self) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        for number in &self.numbers {
            lines.push((number.clone(), self.behind(number)));
            if let Some(Device::Trigger(application)) = self.site.devices.get(number.as_str())
                && let Some(application) = self.site.applications.get(*application)
                && let [first, .., last] = application.ports.as_slice()
            {
                lines.push((format!("{first}-{last}"), format!("CTI ports: take the calls of {number} and play the script")));
            }
        }
        lines
    }

    fn behind(&self, number: &str) -> String {
        match self.site.devices.get(number) {
            Some(Device::Trigger(application)) => match self.site.applications.get(*application) {
                Some(application) => format!("trigger of the application \"{}\": the number that customers dial", application.name),
                None => "trigger: a number that customers dial".to_owned(),
            },
            Some(Device::Port(_)) => "CTI port".to_owned(),
            Some(Device::AgentPhone(agent)) => format!("phone of {}, agent {agent}", self.agent(agent)),
            Some(Device::SecondaryLine(agent)) => format!("second line of {}, agent {agent}", self.agent(agent)),
            Some(Device::Phone) => "a phone without an agent".to_owned(),
            None => "a caller outside of the contact centre".to_owned(),
        }
    }

    /// A step of the story in words; `None` if it is only a pause.
    pub fn step(&self, step: &str) -> Option<String> {
        let words: Vec<&str> = step.split_whitespace().collect();
        Some(match words.as_slice() {
            ["wait", ..] => return None,
            ["login", agent, extension] => format!("{} logs in on {extension}", self.agent(agent)),
            ["set", call, ..] => format!("data of call {call} change"),
            [verb, who, more @ ..] => match PHRASES.iter().find(|(name, _)| name == verb) {
                Some((_, phrase)) => self.phrase(phrase, who, more.first().copied().unwrap_or_default()),
                None => step.to_owned(),
            },
            _ => step.to_owned(),
        })
    }

    fn phrase(&self, phrase: &str, who: &str, number: &str) -> String {
        let subject = if self.site.agents.contains_key(who) { self.agent(who) } else { self.who(who) };
        format!("{subject} {}", phrase.replace("{}", number))
    }
}

/// What somebody does by a verb; `{}` is the number that stands behind.
const PHRASES: &[(&str, &str)] = &[
    ("logout", "logs out"),
    ("ready", "is ready for calls"),
    ("not-ready", "wants no calls"),
    ("work", "has work to do after the call"),
    ("dial", "dials {}"),
    ("answer", "picks up"),
    ("hang-up", "hangs up"),
    ("hold", "puts the call on hold"),
    ("retrieve", "takes the call back"),
    ("alternate", "changes from one call to the other"),
    ("reconnect", "ends the call and takes the held one back"),
    ("consult", "calls {} for advice"),
    ("transfer", "transfers the call"),
    ("conference", "brings all into one call"),
    ("join", "joins the calls"),
    ("blind-transfer", "sends the call to {}, unannounced"),
    ("redirect", "sends the call on to {}"),
    ("out-of-service", "goes out of service"),
    ("in-service", "is in service again"),
    ("open", "opens its session"),
    ("close", "closes its session"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stories::built_in;

    #[test]
    fn every_verb_of_a_story_has_words() {
        let without = ["login", "set", "wait", "show", "drop-clients", "pause-clients", "go-standby", "go-master"];
        let told = |name: &&str| without.contains(name) || PHRASES.iter().any(|(verb, _)| verb == name);
        let untold: Vec<&str> = ccxcti_core::sim::verbs().iter().map(|row| row.name).filter(|name| !told(name)).collect();
        assert!(untold.is_empty(), "{untold:?}");
    }

    #[test]
    fn the_cast_of_the_usual_story_has_names() {
        let story = built_in("inbound-call").unwrap();
        let cast = Cast::new(Site::of(None).unwrap(), &story);
        assert_eq!(cast.who("2006"), "Ana (2006)");
        assert_eq!(cast.who("7000"), "trigger 7000");
        assert_eq!(cast.step("login 1001 2006").as_deref(), Some("Ana logs in on 2006"));
        assert_eq!(cast.step("wait 2s"), None);
        assert_eq!(cast.step("sing 2006").as_deref(), Some("sing 2006"));
        assert_eq!(cast.step("consult 2006 2005 transfer").as_deref(), Some("Ana (2006) calls 2005 for advice"));
        assert_eq!(cast.step("work 1001").as_deref(), Some("Ana has work to do after the call"));
        let numbers: Vec<String> = cast.lines().into_iter().map(|(number, _)| number).collect();
        assert!(["2006", "7000", "5001-5004"].iter().all(|number| numbers.iter().any(|known| known == number)), "{numbers:?}");
    }
}
