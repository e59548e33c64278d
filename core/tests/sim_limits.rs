//! The limits of the CTI server: each one met on virtual time, and each kind of attack over TCP beside a client that must not feel it.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ccxcti_core::sim::{ServerOptions, SimOptions, Simulator, Site, print_site};
use ccxcti_core::wire::field;
use serde_json::Value;
use stories_runner::tcp::{DEADLINE, Socket};
use stories_runner::{House, Options};

/// A heartbeat, and what nobody has ever sent: a frame of 2^31 bytes.
const HEARTBEAT: [u8; 12] = [0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 1];
const HUGE: [u8; 8] = [0x80, 0, 0, 0, 0, 0, 0, 5];
const BRIDGE: &str = "mode=bridge idle=4294967295";

/// The default site with these limits in place of its own.
fn site(limits: &str) -> String {
    let text = print_site();
    let (before, rest) = text.split_once("[limits]\n").unwrap();
    let behind = rest.split_once("\n\n").unwrap().1;
    format!("{before}[limits]\n{limits}\n\n{behind}")
}

fn house(limits: &str) -> House {
    House::on(Site::parse(&site(limits)).unwrap(), ServerOptions::default())
}

/// A number of `show limits`.
fn counted(shown: &str, name: &str) -> u64 {
    let shown: Value = serde_json::from_str(shown.trim_start_matches("ok ")).unwrap();
    shown["count"][name].as_u64().unwrap_or_else(|| panic!("{name} is not counted: {shown}"))
}

#[test]
fn limits_are_read_and_checked() {
    let limits = Site::parse(&site("max_connections = 7\nopen_timeout = \"2s\"")).unwrap().limits;
    assert_eq!((limits.max_connections, limits.open_timeout, limits.max_half_open), (7, Duration::from_secs(2), 1_024));
    for (text, sentence) in [
        ("max_connections = 0", "limits.max_connections: 0 is not from 1 to 65535"),
        ("max_half_open = 70000", "limits.max_half_open: 70000 is not from 1 to 65535"),
        ("max_output_bytes = 0", "limits.max_output_bytes: 0 is not from 1 to 1073741824"),
        ("open_timeout = \"soon\"", "limits.open_timeout: soon"),
        ("max_conections = 5", "unknown field `max_conections`"),
    ] {
        let error = Site::parse(&site(text)).unwrap_err().to_string();
        assert!(error.contains("site, line ") && error.contains(sentence), "{text}: {error}");
    }
}

#[test]
fn who_opens_at_once_gets_in_however_many_only_sit_there() {
    let mut house = house("max_half_open = 3");
    let first = house.open(BRIDGE);
    let idle: Vec<u64> = (0..10).map(|_| house.connect(BRIDGE)).collect();
    let second = house.open(BRIDGE);
    assert_eq!((house.client(first).names(), house.client(second).names()), (vec!["OPEN_CONF"], vec!["OPEN_CONF"]));
    let gone: Vec<u64> = house.ended.iter().map(|(client, _)| *client).collect();
    assert_eq!(gone, idle[..8], "the oldest go: two sit there still, and the place of the third was taken by who opened");
    assert_eq!(counted(&house.ok("show limits"), "half_open_taken"), 8);
}

#[test]
fn nothing_but_opening_keeps_a_connection() {
    let mut house = house("open_timeout = \"2s\"");
    let (slow, chatty) = (house.connect(BRIDGE), house.connect(BRIDGE));
    let open = Options::parse(BRIDGE).open_req();
    for byte in 0..19 {
        house.send(slow, &open[byte..=byte]);
        house.send(chatty, &HEARTBEAT);
        house.wait(100);
    }
    assert!(house.ended.is_empty(), "two seconds are not over");
    house.wait(200);
    let both = vec![(slow, "no session was opened in time".to_owned()), (chatty, "no session was opened in time".to_owned())];
    assert_eq!(house.ended, both);
    assert_eq!(counted(&house.ok("show limits"), "not_opened"), 2);
}

#[test]
fn before_its_session_is_open_a_client_is_refused_only_so_often() {
    let mut house = house("");
    let (stubborn, open) = (house.connect(BRIDGE), house.open(BRIDGE));
    for _ in 0..100 {
        house.send(stubborn, &HEARTBEAT);
        house.send(open, &[0, 0, 0, 4, 0, 0, 9, 9, 0, 0, 0, 1]);
    }
    assert_eq!(house.ended, [(stubborn, "it was refused too often before it opened a session".to_owned())]);
    assert_eq!((house.client(stubborn).names().len(), house.client(open).names().len()), (32, 101));
    assert_eq!(counted(&house.ok("show limits"), "refused_too_often"), 1);
}

#[test]
fn each_ending_is_counted() {
    let mut house = house("");
    let [replaced, closed, broken, silent] = [0; 4].map(|_| house.open("mode=bridge idle=20"));
    house.request(closed, ccxcti_core::wire::msg::CLOSE_REQ, &[(field::status, 0u32.into())]);
    house.send(broken, &HUGE);
    let agent = "mode=agent agent_id=1001 idle=4294967295";
    let (old, new) = (house.open(agent), house.open(agent));
    house.server.disconnected(house.now, replaced);
    house.wait(21_000);
    assert!(house.ended.iter().any(|(client, _)| *client == silent) && house.ended.iter().any(|(client, _)| *client == old));
    house.ok("drop-clients");
    let shown = house.ok("show limits");
    let counts = ["accepted", "opened", "closed", "no_frame", "replaced", "silent", "ended"].map(|name| counted(&shown, name));
    assert_eq!(counts, [6, 6, 1, 1, 1, 1, 1], "{shown}, {new}");
    assert!(shown.contains(r#""now":{"connected":0,"half_open":0}"#), "{shown}");
}

/// A contact centre over TCP with its log, and a bridge client that must see every change of an agent's state.
struct Besieged {
    sim: Simulator,
    lines: Arc<Mutex<Vec<String>>>,
    good: Socket,
    changes: usize,
}

impl Besieged {
    fn new(limits: &str) -> Besieged {
        let lines = Arc::new(Mutex::new(Vec::<String>::new()));
        let log = Arc::clone(&lines);
        let log: ccxcti_core::sim::Log = Arc::new(move |line: &str| log.lock().unwrap().push(line.to_owned()));
        let sim = Simulator::start(SimOptions { site: Some(site(limits)), log: Some(log), ..SimOptions::default() }).unwrap();
        let good = Socket::open(&sim, BRIDGE);
        sim.command("login 1001 2006").unwrap();
        Besieged { sim, lines, good, changes: 1 }
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(self.sim.address()).unwrap()
    }

    fn count(&self, name: &str) -> u64 {
        counted(&self.sim.command("show limits").unwrap(), name)
    }

    /// Ten more changes, which the good client must see all.
    fn works(&mut self) {
        for at in 0..10 {
            self.sim.command(if at % 2 == 0 { "ready 1001" } else { "not-ready 1001 5" }).unwrap();
        }
        self.changes += 10;
        let changes = self.changes;
        self.good.read_until(|client| client.events().len() >= changes);
        assert_eq!(self.good.client.events().len(), changes, "{:?}", self.good.client.names());
    }

    /// Attacks until so many were counted, while the good client works; gives the number of lines in the log.
    fn until(&mut self, name: &str, least: u64, mut attack: impl FnMut(&Besieged)) -> usize {
        let deadline = Instant::now() + DEADLINE;
        while self.count(name) < least {
            assert!(Instant::now() < deadline, "{name} is {} only", self.count(name));
            attack(self);
            self.works();
        }
        self.lines.lock().unwrap().len()
    }
}

#[test]
fn more_sessions_than_may_be_are_turned_away() {
    let mut besieged = Besieged::new("max_connections = 4");
    let kept: Vec<Socket> = (0..3).map(|_| Socket::open(&besieged.sim, BRIDGE)).collect();
    let lines = besieged.until("all_taken", 200, |besieged| {
        let mut stream = besieged.connect();
        stream.set_read_timeout(Some(DEADLINE)).unwrap();
        assert!(matches!(stream.read(&mut [0; 8]), Ok(0) | Err(_)), "it is closed at once");
    });
    assert!((1..=25).contains(&lines), "a flood is a few lines: {lines}");
    drop(kept);
    let deadline = Instant::now() + DEADLINE;
    while besieged.sim.command("show clients").unwrap().matches("\"client\":").count() > 1 {
        assert!(Instant::now() < deadline);
    }
    drop(Socket::open(&besieged.sim, BRIDGE));

    let mut besieged = Besieged::new("max_connections_per_address = 2");
    let _other = Socket::open(&besieged.sim, BRIDGE);
    assert!(besieged.until("address_taken", 5, |besieged| drop(besieged.connect())) > 0);
}

/// Whichever limit is met first.
#[test]
fn connections_without_a_session_make_room_for_who_opens_one() {
    for limits in ["max_connections = 5", "max_connections_per_address = 5", "max_connections = 5\nmax_half_open = 60000"] {
        let mut besieged = Besieged::new(limits);
        let _silent: Vec<TcpStream> = (0..20).map(|_| besieged.connect()).collect();
        let newcomers: Vec<Socket> = (0..4).map(|_| Socket::open(&besieged.sim, BRIDGE)).collect();
        besieged.works();
        assert_eq!((besieged.count("half_open_taken"), besieged.count("all_taken")), (20, 0), "{limits}");
        drop(newcomers);
    }
}

#[test]
fn half_open_connections_keep_nobody_out() {
    let mut besieged = Besieged::new("max_half_open = 50");
    let held = Mutex::new(Vec::new());
    assert!(besieged.until("half_open_taken", 200, |besieged| held.lock().unwrap().push(besieged.connect())) > 0);
    drop(Socket::open(&besieged.sim, BRIDGE));
    besieged.works();
}

#[test]
fn slow_opens_are_given_up() {
    let mut besieged = Besieged::new("open_timeout = \"300ms\"");
    let slow: Vec<TcpStream> = (0..20).map(|_| besieged.connect()).collect();
    let open = Options::parse(BRIDGE).open_req();
    let mut byte = 0;
    besieged.until("not_opened", 20, |_| {
        // Some of them are reset by now; nobody comes to the last byte.
        let next = open[..open.len() - 1].get(byte..=byte).unwrap_or_default();
        slow.iter().for_each(|mut stream| drop(stream.write(next)));
        byte += 1;
    });
}

#[test]
fn floods_of_opens_and_garbage_and_huge_lengths_end_only_themselves() {
    let mut besieged = Besieged::new("");
    let open = Options::parse(BRIDGE).open_req();
    besieged.until("opened", 300, |besieged| besieged.connect().write_all(&open).unwrap());
    assert!(besieged.until("no_frame", 50, |besieged| besieged.connect().write_all(&HUGE).unwrap()) > 0);
    let garbage: Vec<u8> = (0..8_192u32).flat_map(|number| [0, 0, 0, 0, 0, 0, 0xff, number as u8]).collect();
    besieged.until("refused_too_often", 20, |besieged| drop(besieged.connect().write_all(&garbage)));
    let agent = Options::parse("mode=agent agent_id=1003 idle=4294967295").open_req();
    let held = Mutex::new(Vec::new());
    besieged.until("replaced", 50, |besieged| {
        held.lock().unwrap().push(besieged.connect());
        held.lock().unwrap().last_mut().unwrap().write_all(&agent).unwrap();
    });
}

/// Open sessions that send unreadable frames as fast as they can and never read the answers.
#[test]
fn garbage_at_line_rate_and_clients_that_never_read_end_only_themselves() {
    let mut besieged = Besieged::new("max_output_bytes = 262144");
    let over = AtomicBool::new(false);
    let garbage: Vec<u8> = (0..8_192u32).flat_map(|number| [0, 0, 0, 0, 0, 0, 0xff, number as u8]).collect();
    let address = besieged.sim.address();
    let open = Options::parse(BRIDGE).open_req();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    let mut stream = TcpStream::connect(&address).unwrap();
                    stream.write_all(&open).unwrap();
                    while !over.load(Ordering::Relaxed) {
                        if stream.write_all(&garbage).is_err() {
                            break;
                        }
                    }
                }
            });
        }
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| besieged.until("does_not_read", 3, |_| {})));
        over.store(true, Ordering::Relaxed);
        done.map_err(std::panic::resume_unwind).unwrap();
    });
    besieged.works();
}
