//! The embedded contact centre over TCP: what other programs meet.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{SimOptions, Simulator, Story, stories};
use stories_runner::play::compare;
use stories_runner::{Client, Options};

/// Nothing in these tests takes so long; whatever does hangs.
const DEADLINE: Duration = Duration::from_secs(30);

struct Socket {
    stream: TcpStream,
    client: Client,
}

impl Socket {
    fn connect(sim: &Simulator, options: &str) -> Socket {
        let stream = TcpStream::connect(sim.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        Socket { stream, client: Client::new(Options::parse(options).coding()) }
    }

    fn open(sim: &Simulator, options: &str) -> Socket {
        let mut socket = Socket::connect(sim, options);
        socket.stream.write_all(&Options::parse(options).open_req()).unwrap();
        socket.read_until(|client| !client.messages.is_empty());
        assert_eq!(socket.client.names(), ["OPEN_CONF"]);
        socket
    }

    fn read_until(&mut self, mut enough: impl FnMut(&Client) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !enough(&self.client) {
            assert!(Instant::now() < deadline, "timed out with {:?}", self.client.names());
            assert!(self.read(), "the server closed with {:?}", self.client.names());
        }
    }

    /// One read; false when the server has closed.
    fn read(&mut self) -> bool {
        let mut buffer = [0; 4096];
        match self.stream.read(&mut buffer) {
            Ok(0) => false,
            Ok(count) => {
                self.client.feed(&buffer[..count]);
                true
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => true,
            Err(_) => false,
        }
    }

    fn closed(&mut self) {
        let deadline = Instant::now() + DEADLINE;
        while self.read() {
            assert!(Instant::now() < deadline, "the server did not close");
        }
    }
}

fn started() -> Simulator {
    Simulator::start(SimOptions::default()).unwrap()
}

#[test]
fn every_story_passes_over_tcp() {
    for (name, text) in stories() {
        let story = Story::parse(text).unwrap();
        let sim = started();
        let mut sockets: Vec<(&String, Socket)> =
            story.clients.iter().map(|(client, options)| (client, Socket::open(&sim, options))).collect();
        let run = sim.play(name).unwrap();
        run.wait(DEADLINE).unwrap().unwrap();
        let mut ids = BTreeMap::new();
        for (client, socket) in &mut sockets {
            let expected = &story.expect[*client];
            socket.read_until(|client| client.events().len() >= expected.len());
            compare(client, expected, &socket.client.events(), &mut ids).unwrap_or_else(|reason| panic!("{name}: {reason}"));
        }
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
