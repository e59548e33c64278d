//! One soak, from start to verdict.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::check::{Checker, Totals};
use crate::ledger::Ledger;
use crate::plan::Plan;
use crate::process::{Client, END_WAIT, Footprint, Server};
use crate::relay::{Backend, Relay};

/// How often to look what is due.
const LOOK: Duration = Duration::from_millis(100);
/// How long a server that was killed stays away.
const AWAY: Duration = Duration::from_secs(3);
/// How long clients may take at the end to be given what was passed on to them, slow ones on a busy machine included.
const CATCH_UP_WAIT: Duration = Duration::from_secs(120);
/// Descriptors that a process may have at the end beyond those it had at the start.
const DESCRIPTORS_MORE: usize = 24;
/// What a process may have grown by between the middle and the end, beside a quarter: runs of ten minutes and more.
const GROWTH_KIB: u64 = 48 * 1024;
/// From this length on memory is judged: before it, it has not settled.
const JUDGED: Duration = Duration::from_secs(600);

/// What became of one client.
#[derive(Debug)]
pub struct ClientEnd {
    /// Its name.
    pub name: String,
    /// Whether it was slow on purpose.
    pub slow: bool,
    /// Its figures.
    pub totals: Totals,
    /// Start, middle, end.
    pub footprints: [Footprint; 3],
}

/// What became of a run.
#[derive(Debug)]
pub struct Verdict {
    /// How long it took.
    pub seconds: f64,
    /// Its seed.
    pub seed: u64,
    /// The clients, in the order of the plan.
    pub clients: Vec<ClientEnd>,
    /// Switch-overs, kills of servers, and the relay's faults by name.
    pub events: Vec<(&'static str, u64)>,
    /// Calls at a time, as they were counted now and then: fewest, most.
    pub calls: (usize, usize),
    /// Start, middle, end of each server's process.
    pub servers: Vec<[Footprint; 3]>,
}

impl Verdict {
    /// Every sentence about something that did not hold.
    pub fn violations(&self) -> Vec<String> {
        let of = |client: &ClientEnd| client.totals.sentences().iter().map(|text| format!("{}: {text}", client.name)).collect::<Vec<_>>();
        self.clients.iter().flat_map(of).collect()
    }

    /// Frames that are missing without a word.
    pub fn undeclared(&self) -> u64 {
        self.clients.iter().map(|client| client.totals.undeclared).sum()
    }

    /// Whether everything held.
    pub fn holds(&self) -> bool {
        self.undeclared() == 0 && self.clients.iter().all(|client| client.totals.violations == 0)
    }
}

/// Runs the plan. `say` gets a line a minute.
///
/// # Errors
///
/// That a process does not start, or a server does not answer.
pub fn run(plan: &Plan, say: &mut dyn FnMut(&str)) -> Result<Verdict, String> {
    let mut soak = Soak::start(plan)?;
    soak.go_on(say);
    soak.end();
    Ok(soak.verdict())
}

struct Soak<'a> {
    plan: &'a Plan,
    dice: fastrand::Rng,
    relay: Relay,
    servers: Vec<Server>,
    /// The server that was killed, and when it comes back.
    away: Option<(usize, Instant)>,
    clients: Vec<Client>,
    started: Instant,
    switches: u64,
    kills: u64,
    calls: (usize, usize),
    footprints: Vec<Vec<Footprint>>,
}

impl<'a> Soak<'a> {
    fn start(plan: &'a Plan) -> Result<Soak<'a>, String> {
        let backends: Vec<[Backend; 2]> = plan.servers.iter().map(|_| [Backend::default(), Backend::default()]).collect();
        let server = |(command, backends): (&Vec<String>, &[Backend; 2])| Server::start(command.clone(), backends.clone());
        let servers = plan.servers.iter().zip(&backends).map(server).collect::<Result<Vec<_>, _>>()?;
        let ledger = Arc::new(Ledger::default());
        let all: Vec<Backend> = backends.into_iter().flatten().collect();
        let relay = Relay::start(Arc::clone(&ledger), &all, plan.seed, plan.faults_every).map_err(|error| format!("the relay: {error}"))?;
        if let Some(frames) = plan.lose_one_after {
            relay.lose_one_after(frames);
        }
        let mut clients = Vec::new();
        for client in &plan.clients {
            let checker = Arc::new(Mutex::new(Checker::new(&client.name, client.exact, Arc::clone(&ledger))));
            let mut client = client.clone();
            client.command.iter_mut().filter(|word| *word == "SERVERS").for_each(|word| *word = relay.servers());
            clients.push(Client::start(client, checker)?);
        }
        let (dice, started) = (fastrand::Rng::with_seed(plan.seed), Instant::now());
        let nothing = (usize::MAX, 0);
        let footprints = Vec::new();
        Ok(Soak { plan, dice, relay, servers, away: None, clients, started, switches: 0, kills: 0, calls: nothing, footprints })
    }

    /// Until the time is up.
    fn go_on(&mut self, say: &mut dyn FnMut(&str)) {
        let plan = self.plan;
        let mut switch = Due::every(plan.switch_every);
        let mut kill = Due::every(plan.kill_every);
        let mut reopen = Due::every(plan.reopen_every);
        let mut minute = Due::every(Duration::from_secs(60));
        let mut look = Due::every(plan.length.min(Duration::from_secs(60)) / 5);
        while self.started.elapsed() < plan.length {
            thread::sleep(LOOK);
            let switched = if switch.is() { self.switch_over() } else { Ok(()) };
            if kill.is() && self.away.is_none() {
                self.kill();
            }
            let back = self.bring_back();
            // Hours of figures are not thrown away for it.
            [switched, back].into_iter().filter_map(Result::err).for_each(|text| self.server_failed(&text));
            if reopen.is() {
                self.reopen();
            }
            if look.is() {
                self.look();
            }
            if minute.is() {
                say(&self.progress());
            }
        }
        self.footprints.push(self.now());
    }

    /// A client is closed in mid-stream and opened again.
    fn reopen(&mut self) {
        let chosen = self.dice.usize(0..self.clients.len().max(1));
        let Some(client) = self.clients.get_mut(chosen) else { return };
        if let Err(text) = client.reopen() {
            client.checker().violation(&text);
        }
    }

    /// A server does not do what it is told: told with the first client, which servers have not.
    fn server_failed(&self, text: &str) {
        if let Some(client) = self.clients.first() {
            client.checker().violation(&format!("a server failed: {text}"));
        }
    }

    /// The master of a server goes off line, its other node takes over.
    fn switch_over(&mut self) -> Result<(), String> {
        let chosen = self.dice.usize(0..self.servers.len());
        let away = self.away.is_some_and(|(away, _)| away == chosen);
        if let Some(server) = self.servers.get_mut(chosen).filter(|_| !away) {
            let answer = server.command("go-standby")?;
            if !answer.starts_with("ok") {
                return Err(format!("go-standby: {answer}"));
            }
            self.switches += 1;
        }
        Ok(())
    }

    fn kill(&mut self) {
        let chosen = self.dice.usize(0..self.servers.len());
        if let Some(server) = self.servers.get_mut(chosen) {
            server.kill();
            self.kills += 1;
            self.away = Some((chosen, Instant::now() + AWAY));
        }
    }

    fn bring_back(&mut self) -> Result<(), String> {
        let Some((away, _)) = self.away.filter(|(_, back)| *back <= Instant::now()) else { return Ok(()) };
        self.away = None;
        self.servers.get_mut(away).map_or(Ok(()), Server::restart)
    }

    /// Counts calls, takes what is due of the memory, and sees that everybody is there.
    fn look(&mut self) {
        let part = self.started.elapsed().as_secs_f64() / self.plan.length.as_secs_f64();
        let early = self.started.elapsed() >= (self.plan.length / 5).min(Duration::from_secs(60));
        if (self.footprints.is_empty() && early) || (self.footprints.len() == 1 && part >= 0.5) {
            self.footprints.push(self.now());
        }
        let away = self.away.map(|(away, _)| away);
        let mut ended = Vec::new();
        for (at, server) in self.servers.iter_mut().enumerate().filter(|(at, _)| away != Some(*at)) {
            if server.runs() {
                let shown = server.command("show calls").unwrap_or_default();
                let count = shown.matches("{\"call\":").count();
                self.calls = (self.calls.0.min(count), self.calls.1.max(count));
            } else {
                ended.push(at);
            }
        }
        ended.iter().for_each(|at| self.server_failed(&format!("number {at} has ended by itself")));
        for client in &mut self.clients {
            if !client.runs() {
                client.checker().violation("the program has ended by itself");
            }
        }
    }

    /// Of every client, then of every server.
    fn now(&self) -> Vec<Footprint> {
        let clients = self.clients.iter().map(|client| Footprint::of(client.pid()));
        let servers = self.servers.iter().map(|server| server.pid().map(Footprint::of).unwrap_or_default());
        clients.chain(servers).collect()
    }

    fn progress(&self) -> String {
        let totals: Vec<Totals> = self.clients.iter().map(|client| client.checker().totals()).collect();
        let sum = |of: fn(&Totals) -> u64| totals.iter().map(of).sum::<u64>();
        let faults: u64 = self.relay.faults().values().sum();
        let wrong = totals.iter().flat_map(|totals| totals.sentences().first());
        let wrong: String = wrong.map(|text| format!("\n  does not hold: {text}")).collect();
        format!(
            "minute {}: {} events sent, {} delivered, {} declared lost, {} undeclared lost; {} sessions, {} faults, {} switch-overs, \
             {} kills, up to {} calls; {} violations{wrong}",
            self.started.elapsed().as_secs() / 60,
            sum(|totals| totals.sent),
            sum(|totals| totals.delivered),
            sum(|totals| totals.declared),
            sum(|totals| totals.undeclared),
            sum(|totals| totals.sessions),
            faults,
            self.switches,
            self.kills,
            self.calls.1,
            sum(|totals| totals.violations),
        )
    }

    /// Nothing more is passed on; when everybody has what was, all are closed.
    fn end(&mut self) {
        self.relay.halt();
        // Whoever is opening a client just now must find a server.
        while self.away.is_some() {
            thread::sleep(LOOK);
            if let Err(text) = self.bring_back() {
                self.server_failed(&text);
            }
        }
        let until = Instant::now() + CATCH_UP_WAIT;
        while Instant::now() < until && !self.clients.iter().all(|client| client.checker().caught_up()) {
            thread::sleep(LOOK);
        }
        for client in &mut self.clients {
            if !client.runs() {
                client.checker().violation("the program has ended by itself");
            }
            client.checker().settle();
            client.ask_to_end();
        }
        for client in &mut self.clients {
            if !client.ended(END_WAIT) {
                client.checker().violation("the program did not end, or not well");
            }
            let noise = client.noise();
            if !noise.is_empty() {
                client.checker().violation(&format!("it printed to standard error: {noise:?}"));
            }
        }
        self.judge_footprints();
    }

    fn judge_footprints(&self) {
        for (at, client) in self.clients.iter().enumerate() {
            let [start, middle, end] = three(&self.footprints, at);
            if end.descriptors > start.descriptors + DESCRIPTORS_MORE {
                let text = format!("{} descriptors are open at the end, {} were at the start", end.descriptors, start.descriptors);
                client.checker().violation(&text);
            }
            if self.plan.length >= JUDGED && end.rss_kib > middle.rss_kib * 5 / 4 + GROWTH_KIB {
                client.checker().violation(&format!("memory grew from {} KiB in the middle to {} KiB", middle.rss_kib, end.rss_kib));
            }
        }
    }

    fn verdict(&self) -> Verdict {
        let mut events = vec![("switch-over", self.switches), ("kill of a server", self.kills)];
        events.extend(self.relay.faults());
        let client = |(at, client): (usize, &Client)| ClientEnd {
            name: client.plan.name.clone(),
            slow: client.plan.slow,
            totals: client.checker().totals(),
            footprints: three(&self.footprints, at),
        };
        let servers = (0..self.servers.len()).map(|server| three(&self.footprints, self.clients.len() + server)).collect();
        Verdict {
            seconds: self.started.elapsed().as_secs_f64(),
            seed: self.plan.seed,
            clients: self.clients.iter().enumerate().map(client).collect(),
            events,
            calls: self.calls,
            servers,
        }
    }
}

/// Start, middle and end of one process.
fn three(footprints: &[Vec<Footprint>], process: usize) -> [Footprint; 3] {
    let at = |time: usize| footprints.get(time).and_then(|all| all.get(process)).copied().unwrap_or_default();
    [at(0), at(1), at(2)]
}

/// Something that is due again and again.
struct Due {
    every: Duration,
    next: Instant,
}

impl Due {
    fn every(every: Duration) -> Due {
        Due { every, next: Instant::now() + every }
    }

    fn is(&mut self) -> bool {
        let now = Instant::now();
        let due = now >= self.next;
        if due {
            // A machine that stood still does not make up for it.
            self.next = now + self.every;
        }
        due
    }
}
