//! The load on virtual time: it makes calls of the whole mix, the same ones by the same seed, and leaves nothing behind.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::time::Duration;

use ccxcti_core::sim::{Action, ClientId, Reply, Server, ServerOptions, SimOptions, Simulator, Site};
use ccxcti_core::wire::{MessageRow, msg};
use stories_runner::Options;

thread_local! {
    /// Bytes that this thread has allocated and not freed: every test here is a thread, and the machine has no other.
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

/// The allocator of the system, counting.
struct Counting;

fn count(bytes: usize, sign: isize) {
    // The thread-local is gone while its thread ends; nothing is measured then.
    let _ = LIVE.try_with(|live| live.set(live.get() + sign * isize::try_from(bytes).unwrap_or(isize::MAX)));
}

// SAFETY: every call is passed on unchanged to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 1);
        // SAFETY: the caller keeps the contract of `GlobalAlloc::alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(layout.size(), -1);
        // SAFETY: the pointer came from `alloc` above, that is from `System`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A contact centre of ten queues, two hundred agents and eighty ports.
fn site() -> Site {
    let mut text = String::new();
    for csq in 0..10 {
        let ports: Vec<String> = (0..8).map(|port| format!("\"{}\"", 50_000 + csq * 8 + port)).collect();
        writeln!(text, "[[csq]]\nid = {}\nname = \"Q\"", csq + 1).unwrap();
        writeln!(
            text,
            "[[application]]\nid = {0}\nname = \"A\"\ntrigger = \"{1}\"\ncsq = {0}\nports = [{2}]",
            csq + 1,
            7000 + csq,
            ports.join(",")
        )
        .unwrap();
    }
    for agent in 0..200 {
        writeln!(text, "[[agent]]\nid = \"{}\"\nname = \"N\"\nextension = \"{}\"\ncsqs = [{}]", 1000 + agent, 2000 + agent, agent % 10 + 1)
            .unwrap();
    }
    Site::parse(&text).unwrap()
}

/// The contact centre at its load, with a bridge client that only counts.
struct Run {
    server: Server,
    now: Duration,
    /// What went to each client: messages, and a hash of all bytes.
    sent: BTreeMap<ClientId, (u64, DefaultHasher)>,
    /// How many of each message went to anybody.
    messages: BTreeMap<u32, u64>,
}

impl Run {
    fn new(calls_per_second: f64, seed: u64) -> Run {
        let mut server = Server::new(site(), ServerOptions::default());
        for (client, options) in ["mode=bridge idle=4294967295", "mode=agent agent_id=1000 idle=4294967295"].into_iter().enumerate() {
            server.connected(Duration::ZERO, client as ClientId, "test".to_owned());
            server.received(Duration::ZERO, client as ClientId, &Options::parse(options).open_req());
        }
        server.start_load(Duration::ZERO, calls_per_second, seed).unwrap();
        Run { server, now: Duration::ZERO, sent: BTreeMap::new(), messages: BTreeMap::new() }
    }

    /// Lets time pass until so many calls have been made.
    fn until(&mut self, calls: u64) {
        while self.server.load_calls() < calls {
            self.pass(Duration::from_millis(100));
        }
    }

    fn pass(&mut self, time: Duration) {
        self.now += time;
        self.server.advance(self.now);
        while let Some(action) = self.server.next_action() {
            let Action::Send(client, bytes) = action else { panic!("{action:?}") };
            *self.messages.entry(u32::from_be_bytes(bytes[4..8].try_into().unwrap())).or_default() += 1;
            let (messages, hash) = self.sent.entry(client).or_default();
            *messages += 1;
            hash.write(&bytes);
        }
    }

    /// No more calls; the machine comes to rest by itself, and nothing of any call is left.
    fn drain(&mut self) {
        self.server.stop_load(self.now);
        let limit = self.now + Duration::from_secs(3600);
        while let Some(next) = self.server.next_deadline() {
            assert!(next < limit, "something goes on for ever");
            self.pass(next - self.now);
        }
        assert_eq!(self.show("show calls"), serde_json::json!([]));
        for device in self.show("show devices").as_array().unwrap() {
            assert_eq!(device["calls"], serde_json::json!([]), "{device}");
            assert_ne!(device["kind"], "outside", "{device}");
        }
        // The names of its calls are free again: the first one and the last.
        for number in [1, self.server.load_calls()] {
            let dialled = self.server.verb(self.now, &format!("dial +1 +2 as=load-{number}"));
            assert!(matches!(dialled, Reply::Ok(_)), "{dialled:?}");
            assert!(matches!(self.server.verb(self.now, "hang-up +1"), Reply::Ok(_)));
        }
    }

    fn show(&mut self, verb: &str) -> serde_json::Value {
        let Reply::Ok(shown) = self.server.verb(self.now, verb) else { panic!("{verb}") };
        serde_json::from_str(&shown).unwrap()
    }

    fn outcome(&self) -> Vec<(u64, u64)> {
        self.sent.values().map(|(messages, hash)| (*messages, hash.finish())).collect()
    }
}

/// Live bytes after so many calls and the rest that follows them.
fn live_after(run: &mut Run, calls: u64) -> isize {
    run.until(calls);
    run.drain();
    LIVE.get()
}

#[test]
fn memory_does_not_grow_and_nothing_is_left_over() {
    // A hundred thousand and a million take a minute of a release build: `cargo xtask bench` runs those.
    let (first, last) = match std::env::var("CCXCTI_LOAD_CALLS").ok().and_then(|calls| calls.parse::<u64>().ok()) {
        Some(calls) => (calls / 10, calls),
        None => (2_000, 20_000),
    };
    let mut run = Run::new(50.0, 1);
    let early = live_after(&mut run, first);
    run.server.start_load(run.now, 50.0, 2).unwrap();
    let late = live_after(&mut run, last - first);
    println!("live bytes at rest: {early} after {first} calls, {late} after {last} calls");
    // Rooms that once were needed are kept: maps and queues do not shrink at once.
    assert!((late - early).abs() < 64 * 1024, "{early} bytes after {first} calls, {late} after {last}");
}

#[test]
fn the_same_seed_makes_the_same_bytes() {
    let outcome = |seed| {
        let mut run = Run::new(20.0, seed);
        run.until(1_000);
        run.drain();
        run.outcome()
    };
    let first = outcome(7);
    assert_eq!(first, outcome(7));
    assert_ne!(first, outcome(8));
    assert!(first.len() == 2 && first[0].0 > first[1].0, "{first:?}");
}

/// Every event of calls that the mix can make; a call in a thousand would be enough of the rarest.
#[test]
fn the_mix_is_realistic() {
    let mut run = Run::new(20.0, 3);
    run.until(1_000);
    run.drain();
    for id in [
        msg::BEGIN_CALL_EVENT,
        msg::CALL_DELIVERED_EVENT,
        msg::CALL_ESTABLISHED_EVENT,
        msg::CALL_HELD_EVENT,
        msg::CALL_RETRIEVED_EVENT,
        msg::CALL_CLEARED_EVENT,
        msg::CALL_CONNECTION_CLEARED_EVENT,
        msg::CALL_ORIGINATED_EVENT,
        msg::CALL_FAILED_EVENT,
        msg::CALL_CONFERENCED_EVENT,
        msg::CALL_TRANSFERRED_EVENT,
        msg::CALL_DIVERTED_EVENT,
        msg::CALL_SERVICE_INITIATED_EVENT,
        msg::CALL_QUEUED_EVENT,
        msg::CALL_DATA_UPDATE_EVENT,
        msg::END_CALL_EVENT,
        msg::RTP_STARTED_EVENT,
        msg::RTP_STOPPED_EVENT,
        msg::AGENT_STATE_EVENT,
    ] {
        let name = MessageRow::by_id(id).unwrap().name;
        assert!(run.messages.get(&id).is_some_and(|count| *count > 0), "no {name}");
    }
}

#[test]
fn a_load_that_cannot_be_is_refused() {
    let mut server = Server::new(site(), ServerOptions::default());
    for rate in [0.0, -1.0, f64::NAN, f64::INFINITY, 10_001.0] {
        assert!(server.start_load(Duration::ZERO, rate, 1).is_err(), "{rate}");
    }
    server.start_load(Duration::ZERO, 1.0, 1).unwrap();
    assert!(server.start_load(Duration::ZERO, 1.0, 1).is_err(), "one is at work");
    let empty = Site::parse("[[phone]]\nnumber = \"1\"").unwrap();
    assert!(Server::new(empty, ServerOptions::default()).start_load(Duration::ZERO, 1.0, 1).is_err());
}

#[test]
fn a_running_contact_centre_has_a_load_if_asked() {
    let started = |load| Simulator::start(SimOptions { load: Some(load), ..SimOptions::default() });
    assert!(started(0.0).is_err());
    let simulator = started(100.0).unwrap();
    // The first call comes at once, and there is soon one in the queue: nobody counts how soon.
    while simulator.command("show calls").unwrap() == "ok []" {}
    simulator.stop();
}

#[test]
fn too_much_to_do_leaves_verbs_their_turn() {
    let simulator = Simulator::start(SimOptions { load: Some(10_000.0), ..SimOptions::default() }).unwrap();
    for _ in 0..20 {
        assert_eq!(simulator.command("show clients").unwrap(), "ok []");
    }
}
