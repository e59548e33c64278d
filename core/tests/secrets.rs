//! What belongs to people, and passwords, stand in no text that a program might log: `Debug` of everything public, and the sentences of
//! errors and records. A noisy session with marked numbers, call variables and a password, on virtual time and over TCP.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.

mod peer;

use std::fmt::{Debug, Write};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use ccxcti_core::keeper::{Effects, Input, Keeper, Moment};
use ccxcti_core::request::Request;
use ccxcti_core::session::Timings;
use ccxcti_core::sim::{SimOptions, Simulator};
use ccxcti_core::wire::{Builder, Coding, Dialect, Put, field, msg};
use ccxcti_core::{Config, Event, Next, Subscription};

use peer::{PATIENCE, open_timed, quick};

const NUMBER: &str = "+4917055501234";
const VARIABLE: &str = "Kundennummer-8817";
const PASSWORD: &str = "hunter2-marked";
const MARKS: [&str; 3] = [NUMBER, VARIABLE, PASSWORD];

/// All that a program might have logged.
#[derive(Default)]
struct Log(String);

impl Log {
    fn add(&mut self, what: &impl Debug) {
        write!(self.0, "{what:?}\n{what:#?}\n").unwrap();
    }

    fn say(&mut self, text: &str) {
        writeln!(self.0, "{text}").unwrap();
    }

    /// Each mark as text, as hex and as a list of numbers, which is how `Debug` prints bytes.
    fn is_clean(&self) {
        for mark in MARKS {
            let hex: String = mark.bytes().map(|byte| format!("{byte:02x}")).collect();
            let list: Vec<String> = mark.bytes().map(|byte| byte.to_string()).collect();
            for form in [mark.to_owned(), hex, list.join(", "), list.join(",\n    ")] {
                let at = self.0.find(&form);
                assert!(at.is_none(), "{form} in: {}", self.0.get(at.unwrap().saturating_sub(300)..).unwrap().get(..600).unwrap_or("?"));
            }
        }
    }
}

fn config(servers: &str) -> Config {
    let mut config = Config::new();
    let pairs = [("servers", servers), ("password", PASSWORD), ("services", "call-data-update,client-control"), ("resync", "off")];
    pairs.iter().for_each(|(key, value)| config.set(key, value).unwrap());
    config
}

/// Takes events up to this type; logs each.
fn log_until(events: &Subscription, type_name: &str, log: &mut Log) -> Vec<Arc<Event>> {
    let mut all = Vec::new();
    loop {
        let Next::Event(event) = events.next(Some(PATIENCE)) else { panic!("{type_name} does not come") };
        log.add(&event);
        all.push(Arc::clone(&event));
        if event.type_name() == type_name {
            return all;
        }
    }
}

#[test]
fn a_noisy_session_with_a_contact_centre_leaves_nothing_in_a_log() {
    let mut log = Log::default();
    let lines = Arc::new(Mutex::new(String::new()));
    let written = Arc::clone(&lines);
    let sim_log = Arc::new(move |line: &str| writeln!(written.lock().unwrap(), "{line}").unwrap());
    let sim = Simulator::start(SimOptions { log: Some(sim_log), ..SimOptions::default() }).unwrap();
    let config = config(&sim.address());
    log.add(&config);
    let (client, events) = open_timed(&config, &quick()).unwrap();
    let more = client.subscribe();
    sim.command(&format!("dial {NUMBER} 7000 as=A")).unwrap();
    sim.command(&format!("set A call_variable_1={VARIABLE}")).unwrap();
    let request =
        Request::new(msg::SET_CALL_DATA_REQ).unwrap().set(field::call_variable_2, VARIABLE).set(field::connection_device_id, NUMBER);
    log.add(&request);
    let pending = client.request(request, None);
    log.add(&pending);
    let answer = pending.wait(Some(PATIENCE));
    log.add(&answer);
    log.say(&answer.unwrap_err().to_string());
    let picture = client.picture();
    log.add(&picture);
    assert_eq!(picture.calls.first().and_then(|call| call.ani.as_str()), Some(NUMBER), "the picture was not noisy");
    sim.command(&format!("hang-up {NUMBER} A")).unwrap();
    let mut all = log_until(&events, "EndCall", &mut log);
    sim.command("drop-clients").unwrap();
    all.extend(log_until(&events, "EventsMayBeMissing", &mut log));
    for thing in [&client as &dyn Debug, &events, &more, &sim.address()] {
        log.add(&thing);
    }
    client.close();
    all.extend(log_until(&events, "SessionDown", &mut log));
    sim.stop();
    log.say(&lines.lock().unwrap());
    let told: String = all.iter().map(|event| serde_json::Value::from(event.json(true)).to_string()).collect();
    assert!(told.contains(NUMBER) && told.contains(VARIABLE), "the session was not noisy");
    log.is_clean();
}

#[test]
fn the_library_itself_writes_nothing() {
    // The test above once more, in a process whose output is caught.
    let test = "a_noisy_session_with_a_contact_centre_leaves_nothing_in_a_log";
    let child = Command::new(std::env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]).output().unwrap();
    let (said, complained) = (String::from_utf8_lossy(&child.stdout), String::from_utf8_lossy(&child.stderr));
    assert!(child.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!(complained, "");
    let ours = |line: &&str| !line.is_empty() && !["running", "test "].iter().any(|start| line.starts_with(start));
    assert_eq!(said.lines().filter(ours).collect::<Vec<_>>(), Vec::<&str>::new());
}

/// A client on virtual time whose every input and effect is logged.
struct Watched {
    keeper: Keeper,
    log: Log,
    now: Duration,
}

impl Watched {
    fn input(&mut self, input: Input<'_>) -> Effects {
        self.log.add(&input);
        let mut fx = Effects::default();
        self.keeper.handle(Moment { now: self.now, wall: SystemTime::UNIX_EPOCH + self.now }, input, &mut fx);
        self.log.add(&fx);
        for event in &fx.events {
            self.log.say(event.get(field::text).and_then(ccxcti_core::wire::Value::text).unwrap_or_default());
            self.log.say(event.get(field::error).and_then(ccxcti_core::wire::Value::text).unwrap_or_default());
        }
        fx
    }
}

#[test]
fn broken_messages_and_open_requests_leave_nothing_in_a_log() {
    let settings = config("ccx1").settings().unwrap();
    let keeper = Keeper::new(Arc::new(settings), &Timings::default(), 7);
    let mut watched = Watched { keeper, log: Log::default(), now: Duration::ZERO };
    watched.input(Input::Time);
    let open = watched.input(Input::Connected).send;
    assert!(String::from_utf8_lossy(&open).contains(PASSWORD), "the open request has the password");
    let coding = Coding::new(17, Dialect::Ccx);
    let conf = Builder::of(msg::OPEN_CONF, coding).unwrap().set(field::invoke_id, 1u32).finish().unwrap();
    watched.input(Input::Bytes(&conf));
    let call = Builder::of(msg::CALL_DELIVERED_EVENT, coding).unwrap();
    let call = call.set(field::ani, NUMBER).set(field::call_variable_1, Put::Text(VARIABLE.into()));
    watched.log.add(&call);
    watched.log.add(&Put::Text(NUMBER.into()));
    watched.log.add(&Put::from(PASSWORD.as_bytes()));
    let call = call.finish().unwrap();
    let unknown_id = [&u32::try_from(NUMBER.len()).unwrap().to_be_bytes()[..], &9_999u32.to_be_bytes(), NUMBER.as_bytes()].concat();
    let cut = {
        let mut cut = call.clone();
        // The last float says that it is longer than the message.
        let at = cut.len() - VARIABLE.len() - 2;
        cut[at] = 200;
        cut
    };
    for bytes in [call.as_slice(), &unknown_id, &cut, &call[..call.len() - 3]] {
        let fx = watched.input(Input::Bytes(bytes));
        watched.log.add(&fx.events);
    }
    // The text of a system's error is as it is; ours adds nothing of the half message that waits.
    watched.input(Input::Lost(None));
    watched.input(Input::Time);
    watched.input(Input::Connected);
    watched.input(Input::Bytes(&[b"HTTP/1.1 400 ", NUMBER.as_bytes()].concat()));
    let told = &watched.log.0;
    for seen in ["CALL_DELIVERED_EVENT", "MalformedMessage", "in the middle of a message"] {
        assert!(told.contains(seen), "{seen} does not stand in the log");
    }
    watched.log.is_clean();
}
