//! One run: random steps with every check, then everybody goes home and nothing may be left.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use ccxcti_core::sim::Reply;
use ccxcti_core::wire::{Dialect, msg};

use super::bugs::Saboteur;
use super::fold::{Eyes, lcs};
use super::order::check_masks;
use super::plan::{ALL, Opening, Step};
use super::random::Random;
use super::requests::request;
use super::setup::{AGENTS, Setup, is_port, is_trigger};
use super::truth::{TrueCall, Truth};
use super::verbs::Chooser;
use super::world::{World, shown};

/// Verbs of one run, those of its end not counted.
pub const VERBS: usize = 40;

/// What went wrong, with everything that is needed to see it again.
pub struct Finding {
    pub setup: Setup,
    pub reason: String,
    pub steps: Vec<Step>,
    /// What the client in question was told last.
    pub last: Vec<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "seed {} ({:?}): {}", self.setup.seed, self.setup, self.reason)?;
        self.steps.iter().try_for_each(|step| writeln!(f, "  {step:?}"))?;
        self.last.iter().try_for_each(|message| writeln!(f, "  told: {message}"))
    }
}

/// The last messages of the client that was judged last.
pub fn last(world: &World) -> Vec<String> {
    let Some(client) = world.clients.get(&world.judged_last) else { return Vec::new() };
    let stream = &client.stream;
    stream.iter().skip(stream.len().saturating_sub(30)).map(shown).collect()
}

/// A run in the natural order, with what is needed to do it again.
pub struct Explored {
    pub world: World,
    pub steps: Vec<Step>,
    /// For each step that is a verb: whether it was accepted.
    pub answers: Vec<Option<bool>>,
    /// What the contact centre said of itself after the steps that were quiet.
    pub quiet: BTreeMap<usize, Rc<Truth>>,
}

/// Does random steps and checks everything after each.
pub fn explore(seed: u64) -> Result<Explored, Box<Finding>> {
    let (explored, result) = explore_with(seed, None);
    result.map_err(|reason| {
        Box::new(Finding { setup: explored.world.setup.clone(), reason, steps: explored.steps.clone(), last: last(&explored.world) })
    })?;
    Ok(explored)
}

/// The same with somebody between the server and its clients.
pub fn explore_with(seed: u64, saboteur: Option<Saboteur>) -> (Explored, Result<(), String>) {
    let setup = Setup::of(seed);
    let mut explored =
        Explored { world: World::new(&setup, false, saboteur), steps: Vec::new(), answers: Vec::new(), quiet: BTreeMap::new() };
    let result = explored.all(&mut Random::new(seed));
    (explored, result)
}

impl Explored {
    fn all(&mut self, random: &mut Random) -> Result<(), String> {
        for opening in first_clients(&self.world.setup, random) {
            self.act(Step::Open(opening))?;
        }
        for (agent, extension, _) in AGENTS {
            let (comes, is_ready) = (random.percent(70), random.percent(70));
            if comes {
                self.must(&format!("login {agent} {extension}"))?;
            }
            if comes && is_ready {
                self.must(&format!("ready {agent}"))?;
            }
        }
        let mut truth = Rc::new(self.world.truth());
        for _ in 0..VERBS {
            let refused = if random.percent(10) {
                self.ask(random, &truth)?
            } else {
                let line = Chooser::new(random, &truth).verb();
                self.verb(line, &truth)?
            };
            truth = self.time_passes(random, truth, refused)?;
            if random.percent(4) {
                truth = Rc::new(self.clients_come_and_go(random)?);
            }
        }
        self.everybody_goes_home()
    }

    fn act(&mut self, step: Step) -> Result<Option<Reply>, String> {
        let reply = self.world.step(&step);
        self.steps.push(step);
        self.answers.push(reply.as_ref().ok().and_then(|reply| reply.as_ref().map(|reply| matches!(reply, Reply::Ok(_)))));
        reply
    }

    /// Says a verb; gives whether it was refused. A refused one changes nothing and sends nothing.
    fn verb(&mut self, line: String, before: &Truth) -> Result<bool, String> {
        let sent = self.world.sent;
        self.world.counts.verbs += 1;
        match self.act(Step::Say(line.clone()))? {
            Some(Reply::Ok(_)) => Ok(false),
            Some(Reply::Refused(reason)) => {
                self.world.counts.refused += 1;
                let after = self.world.show();
                if self.world.sent != sent || after != before.text || reason.is_empty() {
                    return Err(format!("{line} was refused ({reason}) and changed something:\n  {:?}\n  {after:?}", before.text));
                }
                Ok(true)
            }
            other => Err(format!("{line}: {other:?}")),
        }
    }

    /// A client asks for something. A refused request changes nothing and is answered by the refusal alone.
    fn ask(&mut self, random: &mut Random, before: &Truth) -> Result<bool, String> {
        let able = self.world.clients.iter().filter(|(_, client)| !client.dropped && client.opening.masks == ALL);
        let able: Vec<u64> = able.map(|(id, _)| *id).collect();
        let client = *random.pick(&able).ok_or("nobody can ask")?;
        let (sent, received) = (self.world.sent, self.world.clients[&client].stream.len());
        let frame = request(random, before, self.world.clients[&client].coding);
        self.world.counts.requests += 1;
        self.act(Step::Ask(client, frame))?;
        let answers: Vec<u32> = self.world.clients[&client].stream.iter().skip(received).map(|answer| answer.message().id()).collect();
        let refused = answers.iter().any(|id| matches!(*id, msg::CONTROL_FAILURE_CONF | msg::FAILURE_CONF));
        if answers.is_empty() {
            return Err("a request was not answered".to_owned());
        }
        if refused {
            let after = self.world.show();
            if self.world.sent != sent + 1 || after != before.text {
                return Err(format!("a request was refused and changed something:\n  {:?}\n  {after:?}", before.text));
            }
        }
        Ok(refused)
    }

    /// Time passes, perhaps none; then everything is compared. Gives what is true now; `same` = nothing has changed so far.
    fn time_passes(&mut self, random: &mut Random, before: Rc<Truth>, same: bool) -> Result<Rc<Truth>, String> {
        let millis = [0, 0, 0, 0, 5, 21, 35, 60, 110, 450][random.below(10)];
        if millis > 0 {
            self.act(Step::Wait(millis))?;
        }
        let settles = random.percent(40);
        if settles {
            self.settle()?;
        } else if millis == 0 && same {
            return Ok(before);
        }
        let [calls, devices] = self.world.show();
        let is_same = before.text == [calls.as_str(), devices.as_str()];
        let truth = if is_same { before } else { Rc::new(Truth::parse(calls, devices)) };
        self.world.compare(&truth)?;
        if let Some(Step::Quiet(_)) = self.steps.last() {
            self.quiet.insert(self.steps.len() - 1, truth.clone());
        }
        Ok(truth)
    }

    fn settle(&mut self) -> Result<(), String> {
        let sent = self.world.sent;
        self.act(Step::Wait(51))?;
        if let (true, Some(last)) = (self.world.sent == sent, self.steps.last_mut()) {
            *last = Step::Quiet(51);
        }
        Ok(())
    }

    /// A client of an agent may log the agent out by going. Gives what is true then.
    fn clients_come_and_go(&mut self, random: &mut Random) -> Result<Truth, String> {
        let live: Vec<u64> = self.world.clients.iter().filter(|(_, client)| !client.dropped).map(|(id, _)| *id).collect();
        // The first clients stay: the bridge clients are measured by one another.
        match random.pick(&live) {
            Some(client) if *client > 2 && live.len() > 4 && random.percent(50) => _ = self.act(Step::Drop(*client))?,
            _ => {
                let taken = |agent| self.world.clients.values().any(|client| !client.dropped && client.opening.eyes == Eyes::Agent(agent));
                let free = AGENTS.iter().map(|(agent, ..)| *agent).find(|agent| !taken(*agent));
                let eyes = free.filter(|_| random.percent(70)).map_or(Eyes::Bridge, Eyes::Agent);
                let protocol = usual(self.world.setup.dialect);
                self.act(Step::Open(Opening { eyes, protocol, masks: ALL }))?;
            }
        }
        let truth = self.world.truth();
        self.world.compare(&truth)?;
        Ok(truth)
    }

    /// Everybody hangs up and logs out: no call, party, session, name or timer is left.
    fn everybody_goes_home(&mut self) -> Result<(), String> {
        let mut truth = self.world.truth();
        for device in truth.out_of_service.clone() {
            self.must(&format!("in-service {device}"))?;
        }
        for _ in 0..200 {
            let Some(line) = way_out(&self.world.calls()) else { break };
            self.must(&line)?;
            self.act(Step::Wait(40))?;
        }
        truth = self.world.truth();
        for (agent, ..) in AGENTS {
            if truth.logged_in(agent) {
                self.must(&format!("logout {agent} force"))?;
            }
        }
        self.act(Step::Quiet(10_000))?;
        truth = self.world.truth();
        self.world.compare(&truth)?;
        if !truth.calls.is_empty() || !truth.busy.is_empty() {
            return Err(format!("left are the calls {:?}, the devices {:?}", truth.calls.keys(), truth.busy));
        }
        self.every_call_has_ended()?;
        let (full, odd) = (&self.world.clients[&0], &self.world.clients[&2]);
        check_masks(&full.stream, &odd.stream, odd.opening.masks)?;
        self.names_and_timers_are_free()
    }

    fn must(&mut self, line: &str) -> Result<(), String> {
        match self.act(Step::Say(line.to_owned()))? {
            Some(Reply::Ok(_)) => Ok(()),
            other => Err(format!("{line}: {other:?}")),
        }
    }

    fn every_call_has_ended(&self) -> Result<(), String> {
        for (id, client) in &self.world.clients {
            if !client.dropped && !client.fold.calls.is_empty() {
                return Err(format!("for client {id} the calls {:?} never ended", client.fold.calls.keys()));
            }
        }
        Ok(())
    }

    fn names_and_timers_are_free(&mut self) -> Result<(), String> {
        let live: Vec<u64> = self.world.clients.iter().filter(|(_, client)| !client.dropped).map(|(id, _)| *id).collect();
        for client in live {
            self.act(Step::Drop(client))?;
        }
        if let Some(at) = self.world.server.next_deadline() {
            return Err(format!("a timer is left, due in {:?}", at.saturating_sub(self.world.now)));
        }
        let clients = self.world.server.verb(self.world.now, "show clients");
        if clients != Reply::Ok("[]".to_owned()) {
            return Err(format!("sessions are left: {clients:?}"));
        }
        for name in ["A", "B", "C"] {
            self.must(&format!("dial +1 7002 as={name}"))?;
            self.must(&format!("hang-up +1 {name}"))?;
        }
        self.act(Step::Wait(Duration::from_secs(10).as_millis() as u64))?;
        match self.world.server.next_deadline() {
            Some(at) => Err(format!("a timer is left, due in {:?}", at.saturating_sub(self.world.now))),
            None => Ok(()),
        }
    }
}

fn usual(dialect: Dialect) -> u32 {
    dialect.usual_version()
}

/// A verb that brings a call nearer to its end: who talks hangs up, else who rings answers, else a CTI port hangs up.
fn way_out(calls: &BTreeMap<u32, TrueCall>) -> Option<String> {
    let seats = calls.iter().flat_map(|(id, call)| call.parties.iter().map(move |(device, state)| (*id, device.as_str(), *state)));
    let seats: Vec<(u32, &str, u32)> = seats.filter(|(_, device, state)| !is_trigger(device) && *state != lcs::FAIL).collect();
    let at = |verb: &str, fits: &dyn Fn(&str, u32) -> bool| {
        let seat = seats.iter().find(|(_, device, state)| fits(device, *state));
        seat.map(|(id, device, _)| format!("{verb} {device} {id}"))
    };
    at("hang-up", &|device, state| !is_port(device) && state != lcs::ALERTING)
        .or_else(|| at("answer", &|device, state| !is_port(device) && state == lcs::ALERTING))
        .or_else(|| at("hang-up", &|device, _| is_port(device)))
}

/// Two bridge clients of different versions, one with odd masks, and a client for each agent.
fn first_clients(setup: &Setup, random: &mut Random) -> Vec<Opening> {
    let protocol = usual(setup.dialect);
    let other = match setup.dialect {
        Dialect::Ccx => [10, 13, 14, 16][random.below(4)],
        Dialect::Ged188 => [13, 19, 20, 24][random.below(4)],
    };
    let odd = (ALL.0 & random.below(0x100_0000) as u32, ALL.1 & random.below(0x200) as u32);
    let bridge = |protocol, masks| Opening { eyes: Eyes::Bridge, protocol, masks };
    let mut clients = vec![bridge(protocol, ALL), bridge(other, ALL), bridge(protocol, odd)];
    for (agent, ..) in AGENTS {
        let protocol = if random.percent(20) { other } else { protocol };
        clients.push(Opening { eyes: Eyes::Agent(agent), protocol, masks: ALL });
    }
    clients
}
