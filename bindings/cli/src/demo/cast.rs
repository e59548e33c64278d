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
        let mut numbers = Vec::new();
        for step in &story.steps {
            let mut words = step.split_whitespace();
            let mentioned: Vec<&str> = match words.next() {
                Some("login" | "dial" | "consult" | "redirect" | "blind-transfer") => words.take(2).collect(),
                Some("answer" | "hang-up" | "hold" | "retrieve") => words.take(1).collect(),
                _ => Vec::new(),
            };
            for number in mentioned.into_iter().filter(|number| !site.agents.contains_key(*number)) {
                if !numbers.iter().any(|known| known == number) {
                    numbers.push(number.to_owned());
                }
            }
        }
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
            ["logout", agent, ..] => format!("{} logs out", self.agent(agent)),
            ["ready", agent] => format!("{} is ready for calls", self.agent(agent)),
            ["not-ready", agent, ..] => format!("{} wants no calls", self.agent(agent)),
            ["dial", device, number, ..] => format!("{} dials {number}", self.who(device)),
            ["answer", device, ..] => format!("{} picks up", self.who(device)),
            ["hang-up", device, ..] => format!("{} hangs up", self.who(device)),
            _ => step.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stories::built_in;

    #[test]
    fn the_cast_of_the_usual_story_has_names() {
        let story = Story::parse(built_in("inbound-call").unwrap()).unwrap();
        let cast = Cast::new(Site::of(None).unwrap(), &story);
        assert_eq!(cast.who("2006"), "Ana (2006)");
        assert_eq!(cast.who("7000"), "trigger 7000");
        assert_eq!(cast.step("login 1001 2006").as_deref(), Some("Ana logs in on 2006"));
        assert_eq!(cast.step("wait 2s"), None);
        assert_eq!(cast.step("sing 2006").as_deref(), Some("sing 2006"));
        let numbers: Vec<String> = cast.lines().into_iter().map(|(number, _)| number).collect();
        assert!(["2006", "7000", "5001-5004"].iter().all(|number| numbers.iter().any(|known| known == number)), "{numbers:?}");
    }
}
