//! The embedded contact centre over TCP: what other programs meet.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{ClientStep, SimOptions, Simulator, Story, stories};
use ccxcti_core::wire::{Builder, msg};
use stories_runner::play::{Seen, compare, differs};
use stories_runner::tcp::{DEADLINE, Socket};

/// Stories that play at the same time.
const STORIES_AT_ONCE: usize = 8;

fn started() -> Simulator {
    Simulator::start(SimOptions::default()).unwrap()
}

#[test]
fn every_story_passes_over_tcp() {
    let waiting = Mutex::new(stories().iter());
    let next = || waiting.lock().unwrap().next();
    // Stories wait in real time, each for itself.
    std::thread::scope(|scope| {
        for _ in 0..STORIES_AT_ONCE {
            scope.spawn(|| {
                while let Some((name, text)) = next() {
                    passes(name, &Story::parse(text).unwrap())
                }
            });
        }
    });
}

/// Plays a story over sockets and compares what its clients see.
fn passes(name: &str, story: &Story) {
    let options =
        SimOptions { site: story.site.clone(), shuffle: story.shuffle, seed: story.shuffle.then_some(story.seed), ..SimOptions::default() };
    let sim = Simulator::start(options).unwrap();
    let mut sockets = BTreeMap::<&str, Socket>::new();
    for (client, options) in story.clients.iter().filter(|(client, _)| !story.opens_later(client)) {
        sockets.insert(client, Socket::open(&sim, options));
    }
    if story.steps.iter().any(|step| ClientStep::of(step).is_some()) {
        story.steps.iter().for_each(|step| do_step(story, step, &sim, &mut sockets));
    } else {
        sim.play(name).unwrap().wait(DEADLINE).unwrap().unwrap_or_else(|error| panic!("{name}: {error:?}"));
    }
    let mut seen = Seen::new();
    for (client, socket) in &mut sockets {
        let expected = story.expect.get(*client).map_or(0, Vec::len);
        let deadline = Instant::now() + DEADLINE;
        while socket.client.events().len() < expected && socket.read() {
            assert!(Instant::now() < deadline, "{name}, {client}: {:?}", socket.client.names());
        }
        seen.insert((*client).to_owned(), socket.client.events().into_iter().cloned().collect());
    }
    if let Some(difference) = differs(story, &seen) {
        panic!("{name}: {difference}");
    }
}

fn do_step<'a>(story: &'a Story, step: &'a str, sim: &Simulator, sockets: &mut BTreeMap<&'a str, Socket>) {
    match ClientStep::of(step) {
        Some(ClientStep::Open(name)) => {
            let (client, options) = story.clients.iter().find(|(client, _)| client == name).unwrap();
            sockets.insert(client, Socket::open(sim, options));
        }
        Some(ClientStep::Close(name)) => {
            let socket = sockets.get_mut(name).unwrap();
            socket.stream.write_all(&Builder::of(msg::CLOSE_REQ, socket.client.coding).unwrap().finish().unwrap()).unwrap();
            socket.closed();
        }
        None => drop(sim.command(step).unwrap_or_else(|error| panic!("{}, step {step}: {error}", story.name))),
    }
}

#[test]
fn verbs_are_answered_and_port_0_is_a_free_port() {
    let (one, two) = (started(), started());
    assert_ne!(one.address(), two.address());
    assert_eq!(one.command("login 1001 2006"), Ok("ok".to_owned()));
    assert_eq!(one.command("dial +15551234 7000 as=A"), Ok("ok call=16777507".to_owned()));
    assert_eq!(one.command("hang-up +15551234 A"), Ok("ok".to_owned()));
    assert_eq!(one.command("ready 1002"), Err("error agent 1002 is not logged in".to_owned()));
    assert_eq!(one.command("wait 1ms"), Ok("ok".to_owned()));
    assert_eq!(one.command("show calls"), Ok("ok []".to_owned()));
    assert_eq!(one.play("no-such-story").err().unwrap().kind, ccxcti_core::ErrorKind::InvalidArgument);
    one.stop();
    assert_eq!(one.command("show calls"), Err("error the simulator has stopped".to_owned()));
    assert!(TcpStream::connect(one.address()).is_err());
}

#[test]
fn two_hundred_clients_see_the_same_call() {
    let sim = started();
    let mut sockets: Vec<Socket> = (0..200).map(|_| Socket::open(&sim, "mode=bridge")).collect();
    sim.play("inbound-call").unwrap();
    let story = Story::parse(stories().iter().find(|(name, _)| *name == "inbound-call").unwrap().1).unwrap();
    for socket in &mut sockets {
        socket.read_until(|client| client.events().len() >= story.expect["bridge"].len());
        compare("bridge", &story.expect["bridge"], &socket.client.events(), &mut BTreeMap::new()).unwrap();
    }
    assert_eq!(sim.command("show clients").unwrap().matches("\"mode\":\"bridge\"").count(), 200);
}

#[test]
fn a_client_that_leaves_or_talks_garbage_does_not_disturb_the_others() {
    let lines = Arc::new(Mutex::new(Vec::<String>::new()));
    let log = Arc::clone(&lines);
    let options = SimOptions { log: Some(Arc::new(move |line: &str| log.lock().unwrap().push(line.to_owned()))), ..SimOptions::default() };
    let sim = Simulator::start(options).unwrap();
    let mut stays = Socket::open(&sim, "mode=bridge");
    drop(Socket::open(&sim, "mode=bridge"));
    let mut half = Socket::open(&sim, "mode=bridge");
    half.stream.write_all(&[0, 0, 0]).unwrap();
    drop(half);
    let mut garbage = Socket::connect(&sim, "mode=bridge");
    garbage.stream.write_all(b"GET / HTTP/1.1\r\nHost: cti\r\n\r\n").unwrap();
    garbage.closed();
    sim.command("login 1001 2006").unwrap();
    stays.read_until(|client| client.events().len() == 1);
    assert!(lines.lock().unwrap().iter().any(|line| line.contains("no frame boundary any more")), "{lines:?}");
}

#[test]
fn a_client_that_does_not_read_is_reset_with_a_reason() {
    let lines = Arc::new(Mutex::new(Vec::<String>::new()));
    let log = Arc::clone(&lines);
    let options = SimOptions { log: Some(Arc::new(move |line: &str| log.lock().unwrap().push(line.to_owned()))), ..SimOptions::default() };
    let sim = Simulator::start(options).unwrap();
    let mut reads = Socket::open(&sim, "mode=bridge");
    let mut deaf = Socket::open(&sim, "mode=bridge");
    deaf.stream.set_write_timeout(Some(Duration::from_millis(50))).unwrap();
    let heartbeat = [0u8, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 1];
    let deadline = Instant::now() + DEADLINE;
    // It asks without end and never reads an answer.
    while !lines.lock().unwrap().iter().any(|line| line.contains("it does not read")) {
        assert!(Instant::now() < deadline, "the client was not reset");
        if deaf.stream.write_all(&heartbeat.repeat(1000)).is_err() {
            std::thread::yield_now();
        }
    }
    sim.command("login 1001 2006").unwrap();
    reads.read_until(|client| client.events().len() == 1);
    assert_eq!(sim.command("show clients").unwrap().matches("\"mode\":\"bridge\"").count(), 1);
}

#[test]
fn what_cannot_start_says_why() {
    let start = |options| Simulator::start(options).err().unwrap().text;
    let listen = |address: &str| SimOptions { listen: vec![address.to_owned()], ..SimOptions::default() };
    assert!(start(listen("nonsense")).starts_with("nonsense is not an address to listen on"));
    let sim = started();
    assert!(start(listen(&sim.address())).starts_with("cannot listen on"));
    assert!(start(SimOptions { site: Some("[phone]\n".to_owned()), ..SimOptions::default() }).starts_with("site, line 1"));
    assert!(start(SimOptions { protocol_max: Some(25), ..SimOptions::default() }).starts_with("protocol 25 is not one of dialect ccx"));
    for count in [0, 3] {
        let listen = SimOptions { listen: vec!["127.0.0.1:0".to_owned(); count], ..SimOptions::default() };
        assert!(start(listen).contains("a site has one node or two"), "{count}");
    }
}
