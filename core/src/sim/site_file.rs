//! The text of a site file, read and checked. Every error names the line and the key.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::duration;
use super::site::{Agent, Application, Device, Site, Timing};
use crate::error::{Error, ErrorKind};

/// Longest number of a device, in bytes: AgentExtension takes 16 with its NUL.
const NUMBER_MAX: usize = 15;
/// Longest agent id, in bytes: AgentID of GED-188 sessions takes 12 with its NUL.
const AGENT_ID_MAX: usize = 11;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    timing: FileTiming,
    #[serde(default)]
    csq: Vec<FileCsq>,
    #[serde(default)]
    application: Vec<FileApplication>,
    #[serde(default)]
    agent: Vec<FileAgent>,
    #[serde(default)]
    phone: Vec<FilePhone>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct FileTiming {
    port_answer: Option<Spanned<String>>,
    prompt: Option<Spanned<String>>,
    ring: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileCsq {
    id: Spanned<u32>,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileApplication {
    id: Spanned<u32>,
    name: String,
    trigger: Spanned<String>,
    csq: Spanned<u32>,
    ports: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileAgent {
    id: Spanned<String>,
    name: String,
    extension: Spanned<String>,
    #[serde(default)]
    csqs: Vec<Spanned<u32>>,
    #[serde(default = "yes")]
    auto_available: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePhone {
    number: Spanned<String>,
}

fn yes() -> bool {
    true
}

/// Reads and checks a site file.
pub(super) fn parse(text: &str) -> Result<Site, Error> {
    let file: File = toml::from_str(text).map_err(|error| refused(text, error.span(), None, error.message()))?;
    let mut reader = Reader { text, site: empty(), applications: Vec::new() };
    reader.timing(&file.timing)?;
    file.csq.into_iter().try_for_each(|csq| reader.csq(csq))?;
    file.application.into_iter().try_for_each(|application| reader.application(application))?;
    file.agent.into_iter().try_for_each(|agent| reader.agent(agent))?;
    file.phone.into_iter().try_for_each(|phone| reader.number(&phone.number, "phone.number", Device::Phone))?;
    Ok(reader.site)
}

fn empty() -> Site {
    let timing = Timing { port_answer: Duration::from_millis(20), prompt: Duration::from_millis(30), ring: Duration::from_millis(20) };
    Site { timing, csqs: BTreeMap::new(), applications: Vec::new(), agents: BTreeMap::new(), devices: BTreeMap::new() }
}

struct Reader<'a> {
    text: &'a str,
    site: Site,
    applications: Vec<u32>,
}

impl Reader<'_> {
    fn timing(&mut self, file: &FileTiming) -> Result<(), Error> {
        let mut timing = self.site.timing;
        let places = [
            (&file.port_answer, "timing.port_answer", &mut timing.port_answer),
            (&file.prompt, "timing.prompt", &mut timing.prompt),
            (&file.ring, "timing.ring", &mut timing.ring),
        ];
        for (value, key, place) in places {
            if let Some(value) = value {
                *place = duration::parse(value.get_ref()).map_err(|sentence| self.bad(value, key, sentence))?;
            }
        }
        self.site.timing = timing;
        Ok(())
    }

    fn csq(&mut self, csq: FileCsq) -> Result<(), Error> {
        if self.site.csqs.insert(*csq.id.get_ref(), csq.name).is_some() {
            return Err(self.bad(&csq.id, "csq.id", "is the id of another CSQ too"));
        }
        Ok(())
    }

    fn application(&mut self, file: FileApplication) -> Result<(), Error> {
        let index = self.site.applications.len();
        if self.applications.contains(file.id.get_ref()) {
            return Err(self.bad(&file.id, "application.id", "is the id of another application too"));
        }
        self.known_csq(&file.csq, "application.csq")?;
        self.number(&file.trigger, "application.trigger", Device::Trigger(index))?;
        for port in &file.ports {
            self.number(port, "application.ports", Device::Port(index))?;
        }
        self.applications.push(*file.id.get_ref());
        self.site.applications.push(Application {
            id: file.id.into_inner(),
            name: file.name,
            trigger: file.trigger.into_inner(),
            csq: file.csq.into_inner(),
            ports: file.ports.into_iter().map(Spanned::into_inner).collect(),
        });
        Ok(())
    }

    fn agent(&mut self, file: FileAgent) -> Result<(), Error> {
        for csq in &file.csqs {
            self.known_csq(csq, "agent.csqs")?;
        }
        let id = file.id.get_ref();
        if id.is_empty() || id.len() > AGENT_ID_MAX || id.chars().any(char::is_whitespace) {
            return Err(self.bad(&file.id, "agent.id", "is not an id of 1 to 11 bytes without spaces"));
        }
        if self.site.agents.contains_key(id) {
            return Err(self.bad(&file.id, "agent.id", "is the id of another agent too"));
        }
        self.number(&file.extension, "agent.extension", Device::AgentPhone(id.clone()))?;
        let agent = Agent {
            name: file.name,
            extension: file.extension.into_inner(),
            csqs: file.csqs.into_iter().map(Spanned::into_inner).collect(),
            auto_available: file.auto_available,
        };
        self.site.agents.insert(file.id.into_inner(), agent);
        Ok(())
    }

    fn known_csq(&self, csq: &Spanned<u32>, key: &str) -> Result<(), Error> {
        if self.site.csqs.contains_key(csq.get_ref()) { Ok(()) } else { Err(self.bad(csq, key, "is not the id of a CSQ of this site")) }
    }

    fn number(&mut self, number: &Spanned<String>, key: &str, device: Device) -> Result<(), Error> {
        let digits = number.get_ref();
        if digits.is_empty() || digits.len() > NUMBER_MAX || digits.chars().any(char::is_whitespace) {
            return Err(self.bad(number, key, "is not a number of 1 to 15 bytes without spaces"));
        }
        if self.site.devices.insert(digits.clone(), device).is_some() {
            return Err(self.bad(number, key, "is the number of another device too"));
        }
        Ok(())
    }

    fn bad<T: std::fmt::Display>(&self, value: &Spanned<T>, key: &str, sentence: &str) -> Error {
        refused(self.text, Some(value.span()), Some(key), &format!("{} {sentence}", value.get_ref()))
    }
}

/// An error with the line and the key. Where the reader of TOML only knows a place, the key is what stands before the
/// equals sign of that line.
fn refused(text: &str, span: Option<Range<usize>>, key: Option<&str>, sentence: &str) -> Error {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let written = line.split_once('=').map(|(key, _)| key.trim()).filter(|key| !key.is_empty());
    let key = key.or(written).map_or(String::new(), |key| format!(", key {key}"));
    let sentence = sentence.lines().collect::<Vec<_>>().join("; ");
    Error::new(ErrorKind::InvalidArgument, format!("site, line {number}{key}: {sentence}"))
}

#[cfg(test)]
mod tests {
    use super::super::site::print_site;
    use super::*;

    fn error(from: &str, to: &str) -> String {
        let text = print_site().replacen(from, to, 1);
        assert_ne!(text, print_site());
        parse(&text).unwrap_err().text
    }

    #[test]
    fn the_default_site_is_the_documented_one() {
        let site = Site::of(None).unwrap();
        let [application] = site.applications.as_slice() else { panic!() };
        assert_eq!((application.id, application.name.as_str(), application.csq), (1, "Sales", 1));
        assert_eq!(application.ports, ["5001", "5002", "5003", "5004"]);
        let agents: Vec<_> = site.agents.iter().map(|(id, agent)| (id.as_str(), agent.name.as_str(), agent.extension.as_str())).collect();
        assert_eq!(agents, [("1001", "Ana", "2006"), ("1002", "Ben", "2007"), ("1003", "Cleo", "2008")]);
        assert_eq!(site.agents["1002"].csqs, [1]);
        assert!(site.agents["1003"].csqs.is_empty());
        assert_eq!(site.devices["2005"], Device::Phone);
        assert_eq!(site.devices["7000"], Device::Trigger(0));
    }

    #[test]
    fn errors_name_line_and_key() {
        assert_eq!(
            error("prompt = \"30ms\"", "prompt = \"soon\""),
            "site, line 6, key timing.prompt: soon is not a duration such as 250ms, 2s or 1m"
        );
        assert_eq!(error("csq = 1\n", "csq = 9\n"), "site, line 17, key application.csq: 9 is not the id of a CSQ of this site");
        assert_eq!(error("\"2007\"", "\"2006\""), "site, line 29, key agent.extension: 2006 is the number of another device too");
        assert_eq!(error("\"1002\"", "\"1001\""), "site, line 27, key agent.id: 1001 is the id of another agent too");
        let typo = error("extension = \"2006\"", "extention = \"2006\"");
        assert!(typo.starts_with("site, line 23, key extention: unknown field `extention`"), "{typo}");
        let kind = error("id = 1\n", "id = \"one\"\n");
        assert!(kind.starts_with("site, line 10, key id: invalid type"), "{kind}");
        let syntax = error("[[csq]]", "[[csq");
        assert!(syntax.starts_with("site, line 9"), "{syntax}");
    }
}
