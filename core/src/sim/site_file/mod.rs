//! The text of a site file, read and checked. Every error names the line and the key.

mod check;
mod file;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::time::Duration;

use toml::Spanned;

use super::call_data::CallData;
use super::duration;
use super::limits::Limits;
use super::site::{Agent, Application, CallControl, ConferenceCallId, Csq, Device, Number, PhoneLimits, Script, Site, Timing};
use crate::error::{Error, ErrorKind};
use file::{File, FileAgent, FileApplication, FileCsq, FileLimits, FileTiming};

/// Most queues of one agent ("Unified CCX CTI Protocol Developer Guide", CONFIG_AGENT_EVENT).
const AGENT_CSQS_MAX: usize = 25;
/// Highest values of the limits: as many connections as a process may have descriptors on most systems; 1 GiB and 16 million messages for
/// one client are more than any machine wants to keep for it.
const CONNECTIONS_MAX: usize = 65_535;
const OUTPUT_BYTES_MAX: usize = 1 << 30;
const OUTPUT_MESSAGES_MAX: usize = 1 << 24;
/// The number that nobody has when the file names none.
const UNASSIGNED: &str = "0000";

/// Reads and checks a site file.
pub(super) fn parse(text: &str) -> Result<Site, Error> {
    let file: File = toml::from_str(text).map_err(|error| refused(text, error.span(), None, error.message()))?;
    let mut reader = Reader { text, site: empty(), applications: BTreeSet::new() };
    reader.product(&file)?;
    reader.phones(&file.phones)?;
    reader.timing(&file.timing)?;
    reader.limits(&file.limits)?;
    file.csq.into_iter().try_for_each(|csq| reader.csq(csq))?;
    file.application.into_iter().try_for_each(|application| reader.application(application))?;
    file.agent.into_iter().try_for_each(|agent| reader.agent(agent))?;
    file.phone.into_iter().try_for_each(|phone| reader.number(&phone.number, "phone.number", Device::Phone).map(drop))?;
    reader.unassigned(file.unassigned.as_deref())?;
    Ok(reader.site)
}

/// A site without numbers, with every default.
fn empty() -> Site {
    Site {
        call_control: CallControl::UnifiedCm,
        release: (12, 5),
        conference_call_id: ConferenceCallId::New,
        shuffle: false,
        seed: 1,
        phones: PhoneLimits { max_calls: 4, busy_trigger: 1 },
        timing: Timing {
            port_answer: Duration::from_millis(20),
            prompt: Duration::from_millis(30),
            ring: Duration::from_millis(20),
            ring_timeout: Duration::from_secs(10),
            failed: Duration::from_millis(100),
            work: Duration::from_secs(30),
        },
        limits: Limits::default(),
        unassigned: BTreeSet::new(),
        csqs: BTreeMap::new(),
        applications: Vec::new(),
        agents: BTreeMap::new(),
        devices: BTreeMap::new(),
    }
}

struct Reader<'a> {
    text: &'a str,
    site: Site,
    /// Ids of the applications so far.
    applications: BTreeSet<u32>,
}

impl Reader<'_> {
    /// Call control, release, and what belongs to the site as a whole.
    fn product(&mut self, file: &File) -> Result<(), Error> {
        if let Some(value) = &file.release {
            self.site.release = check::release(value.get_ref()).map_err(|sentence| self.bad(value, "release", sentence))?;
        }
        match file.call_control.as_ref().map(|value| (value, value.get_ref().as_str())) {
            None | Some((_, "unified-cm")) => {}
            Some((value, "unified-cm-express")) if self.site.release >= (9, 0) => {
                return Err(self.bad(
                    value,
                    "call_control",
                    "is not supported by release 9.0 and later: set release below 9.0, or unified-cm",
                ));
            }
            Some((_, "unified-cm-express")) => self.site.call_control = CallControl::UnifiedCmExpress,
            Some((value, _)) => return Err(self.bad(value, "call_control", "is neither unified-cm nor unified-cm-express")),
        }
        match file.conference_call_id.as_ref().map(|value| (value, value.get_ref().as_str())) {
            None | Some((_, "new")) => {}
            Some((_, "primary")) => self.site.conference_call_id = ConferenceCallId::Primary,
            Some((value, _)) => return Err(self.bad(value, "conference_call_id", "is neither new nor primary")),
        }
        self.site.shuffle = file.shuffle;
        self.site.seed = file.seed.unwrap_or(self.site.seed);
        Ok(())
    }

    fn phones(&mut self, file: &file::FilePhones) -> Result<(), Error> {
        let limits = &mut self.site.phones;
        if let Some(value) = &file.max_calls {
            limits.max_calls = *value.get_ref();
        }
        if let Some(value) = &file.busy_trigger {
            limits.busy_trigger = *value.get_ref();
        }
        let PhoneLimits { max_calls, busy_trigger } = *limits;
        match (&file.max_calls, &file.busy_trigger) {
            (Some(value), _) if !(1..=16).contains(&max_calls) => Err(self.bad(value, "phones.max_calls", "is not from 1 to 16")),
            (_, Some(value)) if !(1..=max_calls).contains(&busy_trigger) => {
                Err(self.bad(value, "phones.busy_trigger", &format!("is not from 1 to max_calls, {max_calls}")))
            }
            _ => Ok(()),
        }
    }

    fn timing(&mut self, file: &FileTiming) -> Result<(), Error> {
        let mut timing = self.site.timing;
        let places = [
            (&file.port_answer, "timing.port_answer", &mut timing.port_answer),
            (&file.prompt, "timing.prompt", &mut timing.prompt),
            (&file.ring, "timing.ring", &mut timing.ring),
            (&file.ring_timeout, "timing.ring_timeout", &mut timing.ring_timeout),
            (&file.failed, "timing.failed", &mut timing.failed),
            (&file.work, "timing.work", &mut timing.work),
        ];
        for (value, key, place) in places {
            if let Some(value) = value {
                *place = self.duration(value, key)?;
            }
        }
        self.site.timing = timing;
        Ok(())
    }

    fn limits(&mut self, file: &FileLimits) -> Result<(), Error> {
        let mut limits = self.site.limits;
        let places = [
            (&file.max_connections, "limits.max_connections", CONNECTIONS_MAX, &mut limits.max_connections),
            (
                &file.max_connections_per_address,
                "limits.max_connections_per_address",
                CONNECTIONS_MAX,
                &mut limits.max_connections_per_address,
            ),
            (&file.max_half_open, "limits.max_half_open", CONNECTIONS_MAX, &mut limits.max_half_open),
            (&file.max_output_bytes, "limits.max_output_bytes", OUTPUT_BYTES_MAX, &mut limits.max_output_bytes),
            (&file.max_output_messages, "limits.max_output_messages", OUTPUT_MESSAGES_MAX, &mut limits.max_output_messages),
        ];
        for (value, key, most, place) in places {
            let Some(value) = value else { continue };
            *place = *value.get_ref();
            if !(1..=most).contains(place) {
                return Err(self.bad(value, key, &format!("is not from 1 to {most}")));
            }
        }
        if let Some(value) = &file.open_timeout {
            limits.open_timeout = self.duration(value, "limits.open_timeout")?;
        }
        self.site.limits = limits;
        Ok(())
    }

    fn csq(&mut self, file: FileCsq) -> Result<(), Error> {
        let work = file.work.as_ref().map_or(Ok(self.site.timing.work), |value| self.duration(value, "csq.work"))?;
        let csq = Csq { name: file.name, auto_work: file.auto_work, work };
        if self.site.csqs.insert(*file.id.get_ref(), csq).is_some() {
            return Err(self.bad(&file.id, "csq.id", "is the id of another CSQ too"));
        }
        Ok(())
    }

    fn application(&mut self, file: FileApplication) -> Result<(), Error> {
        let index = self.site.applications.len();
        if !self.applications.insert(*file.id.get_ref()) {
            return Err(self.bad(&file.id, "application.id", "is the id of another application too"));
        }
        let script = self.script(&file)?;
        let trigger = self.number(&file.trigger, "application.trigger", Device::Trigger(index))?;
        if let Some(number) = file.redirect.as_ref().filter(|number| self.leads_to(number.get_ref(), &trigger)) {
            return Err(self.bad(number, "application.redirect", "leads back to its own trigger: the call would never end"));
        }
        let port = |port| self.number(port, "application.ports", Device::Port(index));
        let ports = file.ports.iter().map(port).collect::<Result<Vec<_>, _>>()?;
        let set = self.set(file.set)?;
        self.site.applications.push(Application { id: file.id.into_inner(), name: file.name, trigger, ports, script, set });
        Ok(())
    }

    /// Whether the scripts read so far pass a call to this number on to that trigger. They themselves make no circle.
    fn leads_to(&self, number: &str, trigger: &str) -> bool {
        let mut number = number;
        while number != trigger {
            let Some(Device::Trigger(index)) = self.site.devices.get(number) else { return false };
            let Some(Script::Redirect(next)) = self.site.applications.get(*index).map(|application| &application.script) else {
                return false;
            };
            number = next;
        }
        true
    }

    fn script(&self, file: &FileApplication) -> Result<Script, Error> {
        match (&file.csq, &file.redirect) {
            (Some(csq), None) => {
                self.known_csq(csq, "application.csq")?;
                Ok(Script::Queue(*csq.get_ref()))
            }
            (None, Some(number)) if !check::is_dialled(number.get_ref()) => {
                Err(self.bad(number, "application.redirect", "is not a number of 1 to 31 bytes without spaces"))
            }
            (None, Some(number)) => Ok(Script::Redirect(number.get_ref().as_str().into())),
            (None, None) => Ok(Script::Announce),
            (Some(_), Some(number)) => {
                Err(self.bad(number, "application.redirect", "stands beside csq: a script queues a call or redirects it"))
            }
        }
    }

    /// What a script sets. The values belong to people: errors go without them.
    fn set(&self, set: BTreeMap<String, Spanned<String>>) -> Result<Vec<(String, String)>, Error> {
        let mut data = CallData::default();
        let pair = |(name, value): (String, Spanned<String>)| match data.put(&name, value.get_ref()) {
            Ok(()) => Ok((name, value.into_inner())),
            Err(sentence) => Err(refused(self.text, Some(value.span()), Some("application.set"), &sentence)),
        };
        set.into_iter().map(pair).collect()
    }

    fn agent(&mut self, file: FileAgent) -> Result<(), Error> {
        self.agent_csqs(&file.csqs)?;
        let id = file.id.get_ref();
        if !check::is_agent_id(id) {
            return Err(self.bad(&file.id, "agent.id", "is not an id of 1 to 64 bytes without spaces"));
        }
        if self.site.agents.contains_key(id.as_str()) {
            return Err(self.bad(&file.id, "agent.id", "is the id of another agent too"));
        }
        let id: Number = id.as_str().into();
        let extension = self.number(&file.extension, "agent.extension", Device::AgentPhone(id.clone()))?;
        let line = |line| self.number(line, "agent.secondary", Device::SecondaryLine(id.clone()));
        let secondary = file.secondary.iter().map(line).collect::<Result<Vec<_>, _>>()?;
        let agent = Agent {
            name: file.name,
            extension,
            csqs: file.csqs.into_iter().map(Spanned::into_inner).collect(),
            auto_available: file.auto_available,
            secondary,
            supervisor: file.supervisor,
            device_cti: file.device_cti,
            line_cti: file.line_cti,
        };
        self.site.agents.insert(id, agent);
        Ok(())
    }

    fn agent_csqs(&self, csqs: &[Spanned<u32>]) -> Result<(), Error> {
        if let Some(csq) = csqs.get(AGENT_CSQS_MAX) {
            return Err(self.bad(csq, "agent.csqs", "is one too many: an agent has at most 25"));
        }
        for (at, csq) in csqs.iter().enumerate() {
            self.known_csq(csq, "agent.csqs")?;
            if csqs.iter().take(at).any(|earlier| earlier.get_ref() == csq.get_ref()) {
                return Err(self.bad(csq, "agent.csqs", "is named twice"));
            }
        }
        Ok(())
    }

    fn unassigned(&mut self, file: Option<&[Spanned<String>]>) -> Result<(), Error> {
        let Some(file) = file else {
            // A site that says nothing may have given that number to somebody.
            if !self.site.devices.contains_key(UNASSIGNED) {
                self.site.unassigned.insert(UNASSIGNED.into());
            }
            return Ok(());
        };
        for number in file {
            let digits = number.get_ref().as_str();
            if !check::is_dialled(digits) {
                return Err(self.bad(number, "unassigned", "is not a number of 1 to 31 bytes without spaces"));
            }
            if self.site.devices.contains_key(digits) || !self.site.unassigned.insert(digits.into()) {
                return Err(self.bad(number, "unassigned", "is a number of the site, or named twice"));
            }
        }
        Ok(())
    }

    fn known_csq(&self, csq: &Spanned<u32>, key: &str) -> Result<(), Error> {
        if self.site.csqs.contains_key(csq.get_ref()) { Ok(()) } else { Err(self.bad(csq, key, "is not the id of a CSQ of this site")) }
    }

    fn duration(&self, value: &Spanned<String>, key: &str) -> Result<Duration, Error> {
        duration::parse(value.get_ref()).map_err(|sentence| self.bad(value, key, sentence))
    }

    /// Gives a number to a device.
    fn number(&mut self, number: &Spanned<String>, key: &str, device: Device) -> Result<Number, Error> {
        let digits = number.get_ref().as_str();
        if !check::is_number(digits) {
            return Err(self.bad(number, key, "is not a number of 1 to 15 bytes without spaces and dots"));
        }
        let shared: Number = digits.into();
        if self.site.devices.insert(shared.clone(), device).is_some() {
            return Err(self.bad(number, key, "is the number of another device too"));
        }
        Ok(shared)
    }

    fn bad<T: std::fmt::Display>(&self, value: &Spanned<T>, key: &str, sentence: &str) -> Error {
        refused(self.text, Some(value.span()), Some(key), &format!("{} {sentence}", value.get_ref()))
    }
}

/// An error with the line and the key.
fn refused(text: &str, span: Option<Range<usize>>, key: Option<&str>, sentence: &str) -> Error {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let key = key.map(str::to_owned).or_else(|| key_at(text, number, sentence));
    let key = key.map_or(String::new(), |key| format!(", key {key}"));
    let sentence = sentence.lines().collect::<Vec<_>>().join("; ").replace("expected u32", "expected a number up to 4294967295");
    let sentence = sentence.replace("expected usize", "expected a number").replace("expected u64", "expected a number");
    Error::new(ErrorKind::InvalidArgument, format!("site, line {number}{key}: {sentence}"))
}

/// The key where the reader of TOML only knows a line: the one that it says is missing, else what stands before the equals sign,
/// either behind the name of its table.
fn key_at(text: &str, number: usize, sentence: &str) -> Option<String> {
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let missing = sentence.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let written = line.split_once('=').map(|(key, _)| key.trim()).filter(|key| !key.is_empty());
    let key = missing.or(written)?;
    let tables = text.lines().take(number).filter(|line| line.starts_with('['));
    let table = tables.last().map(|line| line.split(']').next().unwrap_or_default().trim_start_matches('[').trim());
    Some(table.map_or_else(|| key.to_owned(), |table| format!("{table}.{key}")))
}
