//! The shuffled order of delivery in the contact centre itself, on virtual time.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod order_support;
mod stories_runner;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use ccxcti_core::sim::order::{Facts, GUARANTEES, Guarantee, Shuffler};
use ccxcti_core::sim::{ClientId, ServerOptions, SimOptions, Simulator, Site, Story, stories};
use ccxcti_core::wire::{MessageBuf, field, msg};
use order_support::{Picture, broken, deliver, facts};
use stories_runner::{House, Options, play};

/// Seeds for each client of each story.
const SEEDS: u64 = 60;
/// Runs of random verbs.
const RUNS: u64 = 100;

/// A day with two calls: one waits in the queue, both are answered.
const DAY: &[&str] = &[
    "login 1001 2006",
    "dial +15551234 7000 as=A",
    "wait 100ms",
    "ready 1001",
    "wait 30ms",
    "answer 2006",
    "login 1002 2007",
    "wait 3ms",
    "dial +15559876 7000 as=B",
    "ready 1002",
    "wait 80ms",
    "answer 2007",
    "hang-up +15551234",
    "wait 1s",
    "logout 1001 force",
    "hang-up +15559876",
    "wait 1s",
];

const CLIENTS: &[&str] = &[
    "mode=bridge",
    "mode=bridge client_id=other",
    "mode=agent agent_id=1001 extension=2006 instrument=2006",
    "mode=agent agent_id=1002 extension=2007 instrument=2007 protocol=14",
];

fn site(shuffle: bool, seed: u64) -> Site {
    let mut site = Site::of(None).unwrap();
    (site.shuffle, site.seed) = (shuffle, seed);
    site
}

/// The bytes that each client got during the day.
fn bytes_of_a_day(site: Site) -> Vec<Vec<u8>> {
    let mut house = House::on(site, ServerOptions::default());
    let clients: Vec<ClientId> = CLIENTS.iter().map(|options| house.open(options)).collect();
    for step in DAY {
        match step.strip_prefix("wait ") {
            Some(time) => house.wait(time.strip_suffix("ms").map_or(1000, |millis| millis.parse().unwrap())),
            None => drop(house.ok(step)),
        }
    }
    let bytes = |client: &ClientId| house.client(*client).messages.iter().flat_map(|message| message.message().frame().to_vec()).collect();
    clients.iter().map(bytes).collect()
}

fn sorted(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes.sort_unstable();
    bytes
}

#[test]
fn the_same_seed_gives_the_same_bytes_to_every_client() {
    let natural = bytes_of_a_day(site(false, 1));
    assert_eq!(natural, bytes_of_a_day(site(false, 2)), "without shuffle the seed means nothing");
    assert_eq!(natural[0], natural[1], "both bridge clients see the same");
    let shuffled = bytes_of_a_day(site(true, 1));
    assert_eq!(shuffled, bytes_of_a_day(site(true, 1)));
    assert_ne!(shuffled, bytes_of_a_day(site(true, 2)));
    assert_ne!(shuffled[0], shuffled[1], "each client has an order of its own");
    for (client, (one, other)) in natural.iter().zip(&shuffled).enumerate() {
        assert_ne!(one, other, "client {client}");
        assert_eq!(sorted(one), sorted(other), "client {client} got other bytes, not only another order");
    }
}

#[test]
fn a_story_can_ask_for_it_and_brings_its_seed() {
    let (_, text) = stories().iter().find(|(name, _)| *name == "queued-call").unwrap();
    let plain = Story::parse(text).unwrap();
    let seen = |shuffle, seed| {
        let seen = play::play(&Story { shuffle, seed, ..plain.clone() }).unwrap();
        let frames = |events: &Vec<MessageBuf>| events.iter().map(|event| event.message().frame().to_vec()).collect::<Vec<_>>();
        seen.values().map(frames).collect::<Vec<_>>()
    };
    assert_eq!(seen(false, 1), seen(false, 2));
    assert_eq!(seen(true, 1), seen(true, 1));
    assert_ne!(seen(true, 1), seen(true, 2));
    assert_ne!(seen(true, 1), seen(false, 1));
    // What it expects is met in any order.
    for seed in 0..50 {
        assert_eq!(play::run(&Story { shuffle: true, seed, ..plain.clone() }), Ok(()), "seed {seed}");
    }
}

/// Events of a client, in their natural order, without the time that passed between them: as one burst they leave most to choose.
fn in_every_order(what: &str, events: &[MessageBuf]) {
    in_every_order_after(what, &[], events);
}

/// The same, after what the client got before in its natural order.
fn in_every_order_after(what: &str, before: &[MessageBuf], events: &[MessageBuf]) {
    let sent: Vec<(Duration, MessageBuf)> = events.iter().map(|event| (Duration::ZERO, event.clone())).collect();
    let told: Vec<Facts> = events.iter().map(facts).collect();
    let natural = Picture::of(before.iter().chain(events));
    for seed in 0..SEEDS {
        let delivered: Vec<usize> = deliver(Shuffler::new(seed, 1), &sent).into_iter().map(|(at, _)| at).collect();
        assert_eq!(broken(&told, &delivered), None, "{what}, seed {seed}");
        let picture = Picture::of(before.iter().chain(delivered.iter().map(|at| &events[*at])));
        assert_eq!(picture, natural, "{what}, seed {seed}: {:#?}", delivered.iter().map(|at| &events[*at]).collect::<Vec<_>>());
    }
}

#[test]
fn every_allowed_order_of_a_story_ends_in_the_same_picture() {
    let mut clients = 0;
    for (name, text) in stories() {
        let story = Story { shuffle: false, ..Story::parse(text).unwrap() };
        for (client, events) in play::play(&story).unwrap() {
            // Not only at its end, when there is nothing left: at every moment before it, too.
            let steps = events.len().div_ceil(8).max(1);
            for end in (0..=events.len()).step_by(steps).chain([events.len()]) {
                in_every_order(&format!("{name}, {client}, {end} events"), &events[..end]);
            }
            clients += 1;
        }
    }
    assert!(clients >= stories().len(), "{clients} clients in {} stories", stories().len());
}

/// A verb that may or may not be possible.
fn any_verb(random: &mut fastrand::Rng) -> String {
    let mut one = |of: &[&'static str]| of[random.usize(..of.len())];
    let phone = one(&["2006", "2007", "2008", "2005", "+15551234", "+15559876"]);
    let target = one(&["7000", "2006", "2007", "2008", "2005", "+15550000"]);
    let agent = one(&["1001", "1002", "1003"]);
    let verb = one(&[
        "dial",
        "dial",
        "answer",
        "answer",
        "answer",
        "ready",
        "ready",
        "not-ready",
        "hang-up",
        "hold",
        "retrieve",
        "alternate",
        "reconnect",
        "consult",
        "consult-conference",
        "consult",
        "transfer",
        "transfer",
        "conference",
        "conference",
        "join",
        "blind-transfer",
        "blind-conference",
        "redirect",
    ]);
    match verb {
        "dial" | "blind-transfer" | "blind-conference" | "redirect" | "consult" => format!("{verb} {phone} {target}"),
        "consult-conference" => format!("consult {phone} {target} conference"),
        "ready" | "not-ready" => format!("{verb} {agent}"),
        _ => format!("{verb} {phone}"),
    }
}

/// What each client sees, in the natural order, while random verbs are said.
fn random_calls(seed: u64) -> Vec<Vec<MessageBuf>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut house = House::on(site(false, 1), ServerOptions::default());
    let clients: Vec<ClientId> = CLIENTS.iter().map(|options| house.open(options)).collect();
    for (agent, phone) in [("1001", "2006"), ("1002", "2007"), ("1003", "2008")] {
        house.ok(&format!("login {agent} {phone}"));
    }
    for _ in 0..40 {
        // Most are refused: that is no matter here.
        drop(house.server.verb(house.now, &any_verb(&mut random)));
        house.wait([0, 0, 10, 50][random.usize(..4)]);
    }
    clients.iter().map(|client| house.client(*client).events().into_iter().cloned().collect()).collect()
}

/// Some 30 events are sent within 50 milliseconds; more at once would only make the same swaps farther apart.
fn parts(events: &[MessageBuf]) -> impl Iterator<Item = (&[MessageBuf], &[MessageBuf])> {
    events.chunks(30).enumerate().map(|(at, part)| (&events[..at * 30], part))
}

#[test]
fn every_allowed_order_of_random_calls_ends_in_the_same_picture() {
    let mut merged = BTreeSet::new();
    for seed in 0..RUNS {
        for (client, events) in random_calls(seed).iter().enumerate() {
            merged.extend(events.iter().filter_map(|event| event.message().name()));
            for (at, (before, part)) in parts(events).enumerate() {
                in_every_order_after(&format!("run {seed}, client {client}, part {at}"), before, part);
            }
        }
    }
    for name in ["CALL_TRANSFERRED_EVENT", "CALL_CONFERENCED_EVENT", "CALL_HELD_EVENT", "CALL_DATA_UPDATE_EVENT", "CALL_DIVERTED_EVENT"] {
        assert!(merged.contains(name), "no run had a {name}");
    }
}

/// Whether some order that these guarantees leave free ends in another picture than the natural one.
fn misleads(flows: &[Vec<MessageBuf>], guarantees: &'static [Guarantee]) -> bool {
    let one = |before: &[MessageBuf], part: &[MessageBuf]| {
        let sent: Vec<(Duration, MessageBuf)> = part.iter().map(|event| (Duration::ZERO, event.clone())).collect();
        let natural = Picture::of(before.iter().chain(part));
        (0..20).any(|seed| {
            let delivered = deliver(Shuffler::with_guarantees(seed, 1, guarantees), &sent);
            Picture::of(before.iter().chain(delivered.iter().map(|(at, _)| &part[*at]))) != natural
        })
    };
    flows.iter().flat_map(|events| parts(events)).any(|(before, part)| one(before, part))
}

#[test]
fn what_is_chosen_is_needed() {
    let flows: Vec<Vec<MessageBuf>> = (0..60).flat_map(random_calls).collect();
    assert!(!misleads(&flows, GUARANTEES));
    for name in [
        "end-call-last",
        "id-before-use",
        "id-not-used-when-given-up",
        "states-in-order",
        "route-point-before-next",
        "merge-in-place",
        "stream-in-order",
        "agent-in-order",
    ] {
        let rest: Vec<Guarantee> = GUARANTEES.iter().filter(|guarantee| guarantee.name != name).copied().collect();
        assert!(rest.len() < GUARANTEES.len() && misleads(&flows, rest.leak()), "without {name} every picture is right");
    }
}

#[test]
fn what_is_held_back_goes_at_a_quiet_moment_and_before_a_close() {
    let mut held = 0;
    for seed in 0..100 {
        let mut house = House::on(site(true, seed), ServerOptions::default());
        let bridge = house.open("mode=bridge");
        house.ok("login 1001 2006");
        house.ok("ready 1001");
        house.ok("dial +15551234 7000");
        held += usize::from(house.client(bridge).events().len() < 4);
        house.server.settle();
        house.wait(0);
        let all = ["AGENT_STATE_EVENT", "AGENT_STATE_EVENT", "BEGIN_CALL_EVENT", "CALL_DELIVERED_EVENT"];
        let seen: BTreeSet<&str> = house.take(bridge).into_iter().collect();
        assert_eq!(seen, all.into_iter().chain(["OPEN_CONF"]).collect(), "seed {seed}");
        house.ok("logout 1001 force");
        house.request(bridge, msg::CLOSE_REQ, &[(field::status, 0u32.into())]);
        assert_eq!(house.take(bridge), ["AGENT_STATE_EVENT", "CLOSE_CONF"], "seed {seed}");
        assert_eq!(house.ended.len(), 1);
    }
    assert!(held > 50, "in only {held} of 100 runs something was held back");
}

#[test]
fn what_was_sent_before_comes_before_a_session_is_replaced() {
    const ANA: &str = "mode=agent agent_id=1001 extension=2006 instrument=2006";
    for seed in 0..100 {
        let mut house = House::on(site(true, seed), ServerOptions::default());
        let first = house.open(ANA);
        house.ok("login 1001 2006");
        house.ok("ready 1001");
        let second = house.open(ANA);
        assert_eq!(house.take(first), ["OPEN_CONF", "AGENT_STATE_EVENT", "AGENT_STATE_EVENT", "FAILURE_EVENT"], "seed {seed}");
        assert_eq!((house.take(second), house.ended.len()), (vec!["OPEN_CONF"], 1));
    }
}

#[test]
fn a_message_is_held_back_for_at_most_fifty_milliseconds() {
    let mut delays = BTreeSet::new();
    for seed in 0..200 {
        let mut house = House::on(site(true, seed), ServerOptions::default());
        let bridge = house.open("mode=bridge");
        house.take(bridge);
        house.ok("login 1001 2006");
        let arrives = |house: &mut House, millis: u64| {
            house.wait(u64::from(millis > 0));
            !house.take(bridge).is_empty()
        };
        delays.insert((0..=50).find(|millis| arrives(&mut house, *millis)).unwrap_or_else(|| panic!("seed {seed}: it never came")));
    }
    assert!(delays.len() > 5 && delays.contains(&0) && delays.contains(&50), "{delays:?}");
}

/// All bytes that a client got over TCP until the story was over and nothing was held back any more.
fn bytes_over_tcp(story: &str) -> Vec<Vec<u8>> {
    let sim = Simulator::start(SimOptions::default()).unwrap();
    let open = |options: &&str| {
        let mut stream = TcpStream::connect(sim.address()).unwrap();
        stream.write_all(&Options::parse(options).open_req()).unwrap();
        let mut length = [0; 4];
        stream.read_exact(&mut length).unwrap();
        stream.read_exact(&mut vec![0; u32::from_be_bytes(length) as usize + 4]).unwrap();
        stream
    };
    let mut streams: Vec<TcpStream> = CLIENTS.iter().map(open).collect();
    sim.play(story).unwrap().wait(Duration::from_secs(30)).unwrap().unwrap();
    sim.command("wait 60ms").unwrap();
    sim.command("go-standby").unwrap();
    let all = |stream: &mut TcpStream| {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        bytes
    };
    streams.iter_mut().map(all).collect()
}

#[test]
fn a_clock_and_sockets_change_nothing() {
    let steps: Vec<String> = DAY.iter().map(|step| format!("{step:?}").replace("1s", "100ms")).collect();
    let story = |seed: u64| {
        let head = format!("name = \"day\"\nabout = \"A day.\"\nrule = \"none\"\nshuffle = true\nseed = {seed}\n");
        format!("{head}[steps]\ndo = [{}]\n", steps.join(", "))
    };
    // The last message of each client, SYSTEM_EVENT with its time and FAILURE_EVENT, stays away.
    let without_end = |bytes: Vec<Vec<u8>>| bytes.into_iter().map(|bytes| bytes[..bytes.len() - 60].to_vec()).collect::<Vec<_>>();
    let first = without_end(bytes_over_tcp(&story(7)));
    assert_eq!(first, without_end(bytes_over_tcp(&story(7))));
    assert_ne!(first, without_end(bytes_over_tcp(&story(8))));
}
