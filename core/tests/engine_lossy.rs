//! Consumers with tiny queues who do not look for a while, over TCP: once they are told that all is known again, what they made of their
//! events alone is the truth, whatever was dropped, also when the session broke meanwhile. `CCXCTI_SEED=N` does one seed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

#[path = "sim_invariants/mod.rs"]
#[allow(dead_code)] // Of the contact centre's own invariants only its verbs and its truth are used here.
mod invariants;
mod keeper_support;
mod peer;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant, SystemTime};

use ccxcti_core::call::{Model, Picture, synthetic};
use ccxcti_core::event::record;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Config, EventBody, Next, SubscribeOptions, Subscription};

use invariants::fold::Eyes;
use invariants::random::Random;
use invariants::setup::{AGENTS, Setup};
use invariants::truth::Truth;
use invariants::verbs::Chooser;
use keeper_support::picture::{Knows, Met, compare, same};
use peer::quick;

const SEEDS: u64 = 6;
/// Bursts of one seed, and verbs of a burst while nobody looks.
const BURSTS: usize = 3;
const VERBS: usize = 40;
/// Within this time everybody knows everything: a queue gets a picture every five seconds at most.
const PATIENCE: Duration = Duration::from_secs(30);
const TINY: [&str; 3] =
    ["queue_events=16 queue_policy=drop-oldest", "queue_events=16 queue_policy=drop-newest", "queue_events=40 queue_policy=drop-oldest"];

/// A consumer with the picture that it makes of its events.
struct Consumer {
    events: Subscription,
    own: Model,
    lost: usize,
}

impl Consumer {
    /// Takes what is there within this time.
    fn look(&mut self, time: Duration) {
        while let Next::Event(event) = self.events.next(Some(time)) {
            self.lost += usize::from(event.type_number() == record::EventsLost);
            if let EventBody::Message(message) = &event.body {
                let now = event.received_at.duration_since(SystemTime::UNIX_EPOCH).unwrap();
                let message = message.message();
                // It starts the call anew: whoever left it unheard is not in it.
                let anew = message.u32(field::call_id).filter(|_| event.synthetic && message.id() == msg::BEGIN_CALL_EVENT);
                let forgotten = anew.map(|call| synthetic::call_gone(&self.own, call, message.coding())).unwrap_or_default();
                for end in &forgotten {
                    self.own.fold(event.received_at, now, event.epoch, &end.message());
                }
                self.own.fold(event.received_at, now, event.epoch, &message);
            }
        }
    }
}

struct Run {
    sim: Simulator,
    client: Client,
    all: Subscription,
    consumers: Vec<Consumer>,
    random: Random,
    met: Met,
    steps: Vec<String>,
}

impl Run {
    fn new(seed: u64) -> Run {
        let setup = Setup::of(seed);
        let listen = vec!["127.0.0.1:0".to_owned(); 2];
        let site = Some(setup.text(seed % 2 == 1));
        let sim = Simulator::start(SimOptions { site, listen, dialect: setup.dialect, ..SimOptions::default() }).unwrap();
        let mut config = Config::new();
        config.set("servers", &sim.addresses().join(",")).unwrap();
        config.set("dialect", setup.dialect.name()).unwrap();
        let (client, all) = Client::start_timed(&config, &quick()).unwrap();
        let consumer = |options: &&str| {
            let events = client.subscribe_with(&SubscribeOptions::parse(options).unwrap()).unwrap();
            Consumer { events, own: Model::new(), lost: 0 }
        };
        let consumers = TINY.iter().map(consumer).collect();
        peer::expect(&all, "SessionUp");
        Run { sim, client, all, consumers, random: Random::new(seed), met: Met::default(), steps: Vec::new() }
    }

    fn truth(&self) -> Truth {
        let shown = |what| self.sim.command(what).unwrap().strip_prefix("ok ").unwrap().to_owned();
        let [calls, devices] = ["show calls", "show devices"].map(shown);
        Truth::parse(calls, devices)
    }

    fn say(&mut self, line: &str) {
        let done = self.sim.command(line).is_ok();
        self.steps.push(format!("{line}{}", if done { "" } else { ": refused" }));
    }

    fn burst(&mut self) {
        for at in 0..VERBS {
            let truth = self.truth();
            let line = Chooser::new(&mut self.random, &truth).verb();
            self.say(&line);
            if at == VERBS / 2 && self.random.percent(30) {
                let line = self.random.one(&["drop-clients", "go-standby"]);
                self.say(line);
            }
        }
    }

    /// Waits until the client and every consumer know the truth.
    fn settles(&mut self) -> Result<(), String> {
        let by = Instant::now() + PATIENCE;
        loop {
            self.consumers.iter_mut().for_each(|consumer| consumer.look(Duration::ZERO));
            let result = self.compare();
            if result.is_ok() || Instant::now() > by {
                return result;
            }
            // Something happens, or time passes.
            self.consumers[0].look(Duration::from_millis(20));
        }
    }

    fn compare(&mut self) -> Result<(), String> {
        let truth = self.truth();
        let picture = self.client.picture();
        let (log_ins, agents, typed) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        let knows = Knows {
            eyes: &Eyes::Bridge,
            from_start: false,
            in_order: false,
            just_asked: false,
            typed: Some(&typed),
            log_ins: &log_ins,
            agents: &agents,
        };
        compare(&picture, &truth, &knows, &mut self.met)?;
        for (at, consumer) in self.consumers.iter().enumerate() {
            let own: Picture = consumer.own.picture();
            same(&picture, &own).map_err(|reason| format!("consumer {at} ({}): {reason}", TINY[at]))?;
        }
        Ok(())
    }

    fn play(&mut self) -> Result<(), String> {
        for (agent, extension, _) in AGENTS {
            self.say(&format!("login {agent} {extension}"));
            self.say(&format!("ready {agent}"));
        }
        self.settles()?;
        for _ in 0..BURSTS {
            self.burst();
            self.settles()?;
            while let Next::Event(_) = self.all.next(Some(Duration::ZERO)) {}
        }
        Ok(())
    }
}

#[test]
fn what_a_slow_consumer_makes_of_its_events_is_the_truth() {
    let one = std::env::var("CCXCTI_SEED").ok().map(|seed| seed.parse::<u64>().unwrap());
    let seeds = one.map_or(0..SEEDS, |seed| seed..seed + 1);
    let runs: Vec<_> = seeds.clone().map(|seed| std::thread::spawn(move || finished(seed))).collect();
    let lost: usize = runs.into_iter().map(|run| run.join().unwrap()).sum();
    assert!(one.is_some() || lost > 10, "{lost} losses");
}

/// Plays a seed; gives how often events were lost.
fn finished(seed: u64) -> usize {
    let mut run = Run::new(seed);
    if let Err(reason) = run.play() {
        run.steps.iter().for_each(|step| println!("  {step}"));
        panic!("CCXCTI_SEED={seed}: {reason}");
    }
    run.client.close();
    let lost: Vec<usize> = run.consumers.iter().map(|consumer| consumer.lost).collect();
    println!("seed {seed}: lost {lost:?} times, {:?}", run.met);
    lost.iter().sum()
}
