//! One run by seed: random verbs at the contact centre, while connections break, nodes switch over, frames are unreadable and servers
//! fall silent; at quiet moments the picture of every client is the truth.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::{Duration, SystemTime};

use ccxcti_core::EventBody;
use ccxcti_core::call::Model;
use ccxcti_core::event::{Event, record};
use ccxcti_core::sim::{Reply, Server, ServerOptions};
use ccxcti_core::wire::{Dialect, field, message_json, msg};

use super::counts::{Counts, Kind};
use super::network::{Bug, Network, Trouble};
use super::picture::{Knows, compare, out_of_service, same};
use crate::invariants::fold::Eyes;
use crate::invariants::random::Random;
use crate::invariants::setup::{AGENTS, Setup, lines_of};
use crate::invariants::truth::Truth;
use crate::invariants::verbs::Chooser;

/// Verbs of one run.
const VERBS: usize = 60;
/// Within this time everything is made good: the longest pauses between two rounds, questions that are not answered.
const RECOVERY: Duration = Duration::from_secs(400);

/// What went wrong, with everything that is needed to see it again.
pub struct Finding {
    pub seed: u64,
    pub kind: Kind,
    pub reason: String,
    pub steps: Vec<String>,
    pub last: Vec<String>,
}

impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "CCXCTI_SEED={} ({:?}): {}", self.seed, self.kind, self.reason)?;
        self.steps.iter().try_for_each(|step| writeln!(f, "  {step}"))?;
        self.last.iter().try_for_each(|message| writeln!(f, "  delivered: {message}"))
    }
}

/// What a client knows beside its picture.
struct Watcher {
    eyes: Eyes,
    /// Made of what it delivered, and of nothing else.
    own: Model,
    read: usize,
    agents: BTreeSet<String>,
    /// Calls whose type the stream told after the last gap; `None` = there was none.
    typed: Option<BTreeSet<u32>>,
    bug: Option<Bug>,
}

/// A run.
pub struct Run {
    pub net: Network,
    pub counts: Counts,
    seed: u64,
    kind: Kind,
    dialect: Dialect,
    random: Random,
    watchers: Vec<Watcher>,
    /// When each agent logged in or out last.
    log_ins: BTreeMap<String, SystemTime>,
    steps: Vec<String>,
    judged: usize,
    bug: Option<Bug>,
}

impl Run {
    pub fn new(seed: u64, kind: Kind) -> Run {
        let setup = Setup::of(seed);
        let server = Server::new(setup.site(kind.shuffle), ServerOptions { nodes: 2, ..setup.options() });
        Run {
            net: Network::new(server, seed),
            counts: Counts { seeds: 1, ..Counts::default() },
            seed,
            kind,
            dialect: setup.dialect,
            random: Random::new(seed ^ 0xc4a05),
            watchers: Vec::new(),
            log_ins: BTreeMap::new(),
            steps: Vec::new(),
            judged: 0,
            bug: None,
        }
    }

    /// The whole run.
    pub fn play(mut self) -> Result<Counts, Box<Finding>> {
        let result = self.all();
        self.count();
        match result {
            Ok(()) => Ok(self.counts),
            Err(reason) => {
                let stream = &self.net.clients[self.judged].stream;
                let last = stream.iter().skip(stream.len().saturating_sub(LAST)).map(|event| shown(event)).collect();
                Err(Box::new(Finding { seed: self.seed, kind: self.kind, reason, steps: self.steps, last }))
            }
        }
    }

    /// The same with a mistake that the first client, a bridge, has to do with.
    pub fn with_bug(mut self, bug: Bug) -> Result<Counts, Box<Finding>> {
        self.bug = Some(bug);
        self.play()
    }

    fn all(&mut self) -> Result<(), String> {
        self.clients();
        (self.net.clients[0].trouble.bug, self.watchers[0].bug) = (self.bug, self.bug);
        for (agent, extension, _) in AGENTS {
            let (comes, is_ready) = (self.random.percent(70), self.random.percent(70));
            if comes {
                self.say(&format!("login {agent} {extension}"));
            }
            if comes && is_ready {
                self.say(&format!("ready {agent}"));
            }
        }
        for _ in 0..VERBS {
            let truth = self.truth();
            let line = Chooser::new(&mut self.random, &truth).verb();
            self.say(&line);
            self.time_passes();
            if self.kind.trouble && self.random.percent(12) {
                self.trouble();
            }
            if self.random.percent(15) {
                self.quiet()?;
            }
        }
        self.recover()?;
        self.quiet()
    }

    /// A bridge, and some agents.
    fn clients(&mut self) {
        let dialect = self.dialect.name();
        self.client(Eyes::Bridge, &[("dialect", dialect)]);
        for (agent, ..) in AGENTS {
            if self.random.percent(50) {
                let by_id = [("dialect", dialect), ("mode", "agent"), ("agent_id", agent), ("extension", lines_of(agent)[0])];
                let pairs = if self.random.percent(50) { &by_id[..3] } else { &by_id };
                self.client(Eyes::Agent(agent), pairs);
            }
        }
    }

    fn client(&mut self, eyes: Eyes, pairs: &[(&str, &str)]) {
        let number = self.net.client(pairs);
        self.net.clients[number].trouble.split = self.random.percent(30);
        self.watchers.push(Watcher { eyes, own: Model::new(), read: 0, agents: BTreeSet::new(), typed: None, bug: None });
    }

    fn truth(&mut self) -> Truth {
        let [calls, devices] = ["show calls", "show devices"].map(|what| self.net.ok(what));
        let truth = Truth::parse(calls, devices);
        self.read();
        truth
    }

    fn say(&mut self, line: &str) {
        self.counts.verbs += 1;
        let accepted = matches!(self.net.verb(line), Reply::Ok(_));
        self.steps.push(format!("{:?} {line}{}", self.net.now, if accepted { "" } else { ": refused" }));
        if let (true, Some((_, agent))) = (accepted, line.split_once(' ').filter(|(verb, _)| ["login", "logout"].contains(verb))) {
            let agent = agent.split(' ').next().unwrap_or_default();
            self.log_ins.insert(agent.to_owned(), self.net.moment().wall);
        }
    }

    fn time_passes(&mut self) {
        let millis = [0, 0, 0, 5, 21, 35, 60, 110, 450, 2_000][self.random.below(10)];
        self.net.pass(Duration::from_millis(millis));
        if millis > 0 {
            self.steps.push(format!("wait {millis}ms"));
        }
    }

    fn trouble(&mut self) {
        let number = self.random.below(self.net.clients.len());
        let what = match self.random.below(10) {
            0..=3 => {
                self.counts.cuts += 1;
                self.net.clients[number].trouble.away = self.random.percent(70);
                self.net.cut(number);
                format!("cut client {number}")
            }
            4 | 5 => {
                self.counts.switch_overs += 1;
                let line = ["go-standby", "go-master"][self.random.below(2)];
                format!("{line}: {}", matches!(self.net.verb(line), Reply::Ok(_)))
            }
            6 | 7 => {
                self.counts.garbled += 1;
                self.net.clients[number].trouble.garble = 1 + self.random.below(3);
                format!("garble for client {number}")
            }
            8 => {
                self.counts.silences += 1;
                self.net.clients[number].trouble.deaf = true;
                format!("silence for client {number}")
            }
            _ => {
                (0..self.net.clients.len()).for_each(|number| self.net.clients[number].trouble.away = false);
                "the network is back".to_owned()
            }
        };
        self.steps.push(format!("{:?} {what}", self.net.now));
    }

    /// Nothing is wrong any more, and everybody has found that out.
    fn recover(&mut self) -> Result<(), String> {
        let splits: Vec<bool> = self.net.clients.iter().map(|client| client.trouble.split).collect();
        for (client, split) in self.net.clients.iter_mut().zip(splits) {
            client.trouble = Trouble { split, bug: client.trouble.bug, ..Trouble::default() };
            // What it was sent while nothing arrived is lost, and the connection with it.
        }
        for number in 0..self.net.clients.len() {
            if self.net.clients[number].lost {
                self.net.clients[number].lost = false;
                self.net.cut(number);
            }
        }
        // Two nodes that both stand by would never serve.
        _ = self.net.verb("go-master 1");
        let recovered = self.net.until(RECOVERY, |client| client.settled());
        self.steps.push(format!("{:?} recovered: {recovered}", self.net.now));
        self.judged = self.net.clients.iter().position(|client| !client.settled()).unwrap_or_default();
        if recovered { Ok(()) } else { Err(format!("client {} does not recover within {RECOVERY:?}", self.judged)) }
    }

    /// Sometimes everything is made good first; then whoever can be judged is.
    fn quiet(&mut self) -> Result<(), String> {
        if self.kind.trouble && self.random.percent(50) {
            self.recover()?;
        }
        self.net.settle();
        let truth = self.truth();
        for number in 0..self.net.clients.len() {
            self.judged = number;
            let client = &self.net.clients[number];
            if client.settled() && !client.trouble.deaf && client.trouble.garble == 0 {
                self.judge(number, &truth, false)
                    .map_err(|reason| format!("client {number} ({:?}): {reason}", self.watchers[number].eyes))?;
            }
        }
        Ok(())
    }

    fn judge(&mut self, number: usize, truth: &Truth, just_asked: bool) -> Result<(), String> {
        let (client, watcher) = (&self.net.clients[number], &self.watchers[number]);
        let picture = client.keeper.picture();
        let from_start = client.last(record::EventsMayBeMissing).is_none() && client.last(record::MalformedMessage).is_none();
        let knows = Knows {
            eyes: &watcher.eyes,
            from_start,
            in_order: !self.kind.shuffle,
            just_asked,
            typed: watcher.typed.as_ref().filter(|_| self.dialect == Dialect::Ccx),
            log_ins: &self.log_ins,
            agents: &watcher.agents,
        };
        compare(&picture, truth, &knows, &mut self.counts.met)?;
        if from_start && watcher.eyes == Eyes::Bridge {
            out_of_service(&picture, truth)?;
        }
        same(&picture, &watcher.own.picture()).map_err(|reason| format!("what it delivered gives another picture: {reason}"))
    }

    /// Takes what was delivered since the last time.
    fn read(&mut self) {
        for (client, watcher) in self.net.clients.iter().zip(&mut self.watchers) {
            for event in client.stream.iter().skip(watcher.read) {
                watcher.take(event);
            }
            watcher.read = client.stream.len();
        }
    }

    fn count(&mut self) {
        for client in &self.net.clients {
            let of = |number: u32| client.stream.iter().filter(|event| event.type_number() == number).count();
            self.counts.events += client.stream.len();
            self.counts.sessions += of(record::SessionUp);
            self.counts.resynchronised += of(record::Resynchronised);
            self.counts.synthetic += client.stream.iter().filter(|event| event.synthetic).count();
        }
    }
}

impl Watcher {
    fn take(&mut self, event: &Event) {
        match &event.body {
            EventBody::Record(record) => {
                if [record::EventsMayBeMissing, record::MalformedMessage].contains(&record.number()) {
                    self.typed = Some(BTreeSet::new());
                }
            }
            EventBody::Message(message) => {
                let message = message.message();
                if event.synthetic && message.id() == msg::END_CALL_EVENT && self.bug == Some(Bug::EndCallMissing) {
                    return;
                }
                let now = event.received_at.duration_since(SystemTime::UNIX_EPOCH).unwrap();
                self.own.fold(event.received_at, now, event.epoch, &message);
                if message.id() == msg::AGENT_STATE_EVENT {
                    self.agents.extend(message.agent_id().map(str::to_owned));
                }
                let tells = [msg::BEGIN_CALL_EVENT, msg::CALL_DATA_UPDATE_EVENT].contains(&message.id()) && !event.synthetic;
                if let (true, Some(typed)) = (tells, &mut self.typed) {
                    typed.extend([field::call_id, field::new_call_id].into_iter().filter_map(|name| message.u32(name)));
                }
            }
        }
    }
}

/// Events of a finding that are printed.
const LAST: usize = 400;
/// Numbers of a message that are printed; texts and lists all are.
const SHOWN: [&str; 9] = [
    "call_id",
    "new_call_id",
    "call_type",
    "local_connection_state",
    "event_cause",
    "agent_state",
    "primary_call_id",
    "secondary_call_id",
    "system_event_id",
];

fn shown(event: &Event) -> String {
    match &event.body {
        EventBody::Message(message) => {
            let mark = if event.synthetic { "synthetic " } else { "" };
            let told = message_json(&message.message(), false);
            let fields = told["fields"].as_object().cloned().unwrap_or_default();
            let shown = |(name, value): (String, serde_json::Value)| match &value {
                serde_json::Value::String(_) | serde_json::Value::Array(_) => Some(format!("{name}={value}")),
                _ if SHOWN.contains(&name.as_str()) => Some(format!("{name}={value}")),
                _ => None,
            };
            let fields: Vec<String> = fields.into_iter().filter_map(shown).collect();
            format!("{} {mark}{} {}", event.seq, event.type_name(), fields.join(" "))
        }
        EventBody::Record(_) => serde_json::Value::Object(event.json(false)).to_string(),
    }
}
