//! The embedded contact centre without sockets: what it writes to its clients, how long a large site takes, what it keeps.

use std::fmt::Write;
use std::time::{Duration, Instant};

use ccxcti_core::sim::{Action, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, EncodeError, HEADER_BYTES, field, msg};
use serde_json::{Value, json};

use super::memory::kept;
use super::stream::CODING;

/// Clients that are served at once, and the calls per second of virtual time; fewer for many, whose warm-up is long.
const AUDIENCES: [(u32, f64); 3] = [(1, 50.0), (20, 50.0), (1_000, 2.0)];
/// A debug build proves that it works; its figures mean nothing.
const DEBUG: bool = cfg!(debug_assertions);
/// Messages that are written in one measurement, in all.
const MESSAGES: usize = if DEBUG { 20_000 } else { 1_000_000 };
/// Virtual time until the load is as it stays.
const WARM_UP: Duration = Duration::from_secs(if DEBUG { 5 } else { 60 });
/// Virtual time between two looks.
const STEP: Duration = Duration::from_millis(100);
/// Agents, queues and ports of the large site.
const LARGE: (usize, usize, usize) = (24_000, 1_000, 4_000);
/// Times that it is loaded.
const LOADS: usize = 3;

/// Every figure of the contact centre.
pub fn figures() -> Result<Value, String> {
    let fan_out: Result<Vec<Value>, String> = AUDIENCES.iter().map(|(clients, rate)| fan_out(*clients, *rate)).collect();
    Ok(json!({
        "what": "in one process, without sockets; virtual time, so that the load never waits",
        "fan_out": fan_out?, "large_site": large_site()?, "bytes_per_session": session_bytes()?,
    }))
}

/// Messages per second to so many bridge clients, beside a copy of the same bytes.
fn fan_out(clients: u32, rate: f64) -> Result<Value, String> {
    let mut server = Server::new(site(200, 10, 80)?, ServerOptions::default());
    open(&mut server, clients)?;
    server.start_load(Duration::ZERO, rate, 1).map_err(|error| error.to_string())?;
    let mut now = Duration::ZERO;
    while now < WARM_UP {
        now += STEP;
        server.advance(now);
        drain(&mut server, |_| ());
    }
    let (mut messages, mut bytes) = (0usize, 0usize);
    let start = Instant::now();
    while messages < MESSAGES {
        now += STEP;
        server.advance(now);
        drain(&mut server, |sent| {
            messages += frames(sent);
            bytes += sent.len();
        });
    }
    let seconds = start.elapsed().as_secs_f64();
    let of_each = vec![0u8; bytes / messages.max(1)];
    let copy = super::clock::nanoseconds(|| super::work::copy(std::hint::black_box(&of_each)));
    let own = seconds * 1e9 / messages as f64;
    Ok(json!({
        "clients": clients, "calls_per_virtual_second": rate, "messages": messages, "bytes": bytes, "messages_per_second": (messages as f64 / seconds).round(),
        "ns_per_message": (own * 10.0).round() / 10.0, "copy_ns_per_message": copy, "ratio": super::ratio(own, copy),
    }))
}

/// How long the text of a large site takes until it serves.
fn large_site() -> Result<Value, String> {
    let (agents, csqs, ports) = LARGE;
    let text = site_text(agents, csqs, ports);
    let mut loads = Vec::new();
    for _ in 0..LOADS {
        let start = Instant::now();
        let server = Server::new(Site::parse(&text).map_err(|error| error.to_string())?, ServerOptions::default());
        loads.push(start.elapsed().as_secs_f64() * 1e3);
        drop(server);
    }
    loads.sort_by(f64::total_cmp);
    let load = loads.get(LOADS / 2).copied().unwrap_or(f64::NAN);
    let copy = super::clock::nanoseconds(|| super::work::copy(text.as_bytes())) / 1e6;
    Ok(json!({"agents": agents, "csqs": csqs, "ports": ports, "bytes": text.len(), "load_ms": load.round(), "copy_ms": copy,
        "ratio": super::ratio(load, copy)}))
}

/// Bytes that an idle session of a bridge client keeps.
fn session_bytes() -> Result<f64, String> {
    let clients = 1_000;
    let mut server = Server::new(site(200, 10, 80)?, ServerOptions::default());
    let (opened, bytes) = kept(|| open(&mut server, clients));
    opened?;
    Ok((bytes as f64 / f64::from(clients)).round())
}

fn open(server: &mut Server, clients: u32) -> Result<(), String> {
    let request = open_req().map_err(|error| error.to_string())?;
    for client in 0..clients {
        server.connected(Duration::ZERO, client.into(), format!("client {client}"));
        server.received(Duration::ZERO, client.into(), &request);
    }
    let mut confirmed = 0;
    drain(server, |sent| confirmed += u32::from(sent.get(4..HEADER_BYTES) == Some(&msg::OPEN_CONF.to_be_bytes())));
    if confirmed == clients { Ok(()) } else { Err(format!("{confirmed} of {clients} sessions were opened")) }
}

/// All events, no heartbeats.
fn open_req() -> Result<Vec<u8>, EncodeError> {
    let request = Builder::of(msg::OPEN_REQ, CODING)?.set(field::invoke_id, 1u32).set(field::version_number, CODING.protocol);
    let request = request.set(field::idle_timeout, u32::MAX).set(field::services_requested, 0x14u32);
    let request = request.set(field::call_msg_mask, 0x65_efffu32).set(field::agent_state_mask, 0x1ffu32);
    request.set(field::client_id, "bench").set(field::client_password, &b""[..]).finish()
}

fn drain(server: &mut Server, mut sent: impl FnMut(&[u8])) {
    while let Some(action) = server.next_action() {
        if let Action::Send(_, bytes) = action {
            sent(&bytes);
        }
    }
}

/// Messages in what goes out at once.
fn frames(mut bytes: &[u8]) -> usize {
    let mut count = 0;
    while let Ok(Some(length)) = ccxcti_core::wire::frame_length(bytes, usize::MAX) {
        count += 1;
        bytes = bytes.get(length..).unwrap_or_default();
    }
    count
}

fn site(agents: usize, csqs: usize, ports: usize) -> Result<Site, String> {
    Site::parse(&site_text(agents, csqs, ports)).map_err(|error| error.to_string())
}

/// A site file: each queue with its application and ports, each agent in one queue.
fn site_text(agents: usize, csqs: usize, ports: usize) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    for csq in 0..csqs {
        let own: Vec<String> = (csq..ports).step_by(csqs).map(|port| format!("\"{}\"", 5_000_000 + port)).collect();
        let (id, trigger, own) = (csq + 1, 7_000_000 + csq, own.join(", "));
        let _ = writeln!(text, "[[csq]]\nid = {id}\nname = \"Queue {id}\"");
        let _ = writeln!(text, "[[application]]\nid = {id}\nname = \"A\"\ntrigger = \"{trigger}\"\ncsq = {id}\nports = [{own}]");
    }
    for agent in 0..agents {
        let (id, extension, csq) = (100_000 + agent, 2_000_000 + agent, agent % csqs + 1);
        let _ = writeln!(text, "[[agent]]\nid = \"{id}\"\nname = \"Agent {id}\"\nextension = \"{extension}\"\ncsqs = [{csq}]");
    }
    text
}
