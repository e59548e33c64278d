//! What fan-out costs without a contact centre: the same kind of bytes, encoded beforehand, are written to as many sockets, and the
//! same clients read them.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use ccxcti_core::sim::{Action, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, EncodeError, field, msg};
use serde_json::{Value, json};

use crate::CODING;
use crate::big_site::big_site;
use crate::centre::Clients;
use crate::clock::processor_seconds;
use crate::sessions::{BEGIN, END, Kind, open_req};

/// Bytes handed to the system at once, about.
const BATCH: usize = 64 * 1024;
/// Time in the life of the recorded contact centre: the load needs some to reach its usual state.
const RECORDED: (Duration, Duration) = (Duration::from_secs(15), Duration::from_secs(25));
/// Calls per second in it.
const RATE: f64 = 200.0;

/// Writes for `window` to `clients` bridge clients in another process. Their report, and the processor time of the writer.
///
/// # Errors
///
/// What the system says.
pub fn measure(sessions: usize, window: Duration, clients: PathBuf) -> Result<Value, Box<dyn std::error::Error>> {
    let batches = batches(&recording()?);
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?.to_string();
    let started = std::thread::spawn(move || Clients::start(&clients, &address, sessions, 0..0));
    let mut sockets = Vec::new();
    for _ in 0..sessions {
        sockets.push(opened(listener.accept()?.0)?);
    }
    let clients = started.join().map_err(|_| "the clients were not started")??;
    to_all(&mut sockets, &marked(BEGIN)?)?;
    let (begun, used) = (Instant::now(), processor_seconds());
    for batch in batches.iter().cycle() {
        to_all(&mut sockets, batch)?;
        if begun.elapsed() >= window {
            break;
        }
    }
    let share = (processor_seconds() - used) / begun.elapsed().as_secs_f64();
    to_all(&mut sockets, &marked(END)?)?;
    let mut report = clients.report()?;
    if let Some(report) = report.as_object_mut() {
        report.insert("server_processor_share".to_owned(), json!(share));
    }
    Ok(report)
}

fn to_all(sockets: &mut [TcpStream], bytes: &[u8]) -> io::Result<()> {
    sockets.iter_mut().try_for_each(|socket| socket.write_all(bytes))
}

/// Answers the OPEN_REQ, whatever it says.
fn opened(mut stream: TcpStream) -> io::Result<TcpStream> {
    stream.set_nodelay(true)?;
    let request = open_req(&Kind::Bridge).map_err(io::Error::other)?;
    stream.read_exact(&mut vec![0; request.len()])?;
    let conf = Builder::of(msg::OPEN_CONF, CODING).and_then(|conf| conf.set(field::invoke_id, 1u32).finish());
    stream.write_all(&conf.map_err(io::Error::other)?)?;
    Ok(stream)
}

fn marked(ani: &str) -> Result<Vec<u8>, EncodeError> {
    Builder::of(msg::BEGIN_CALL_EVENT, CODING)?.set(field::ani, ani).finish()
}

/// What a bridge client of a contact centre under load was sent, frame by frame, on virtual time.
fn recording() -> Result<Vec<Vec<u8>>, Box<dyn std::error::Error>> {
    let site = Site::parse(&big_site(2_000, 100, 400))?;
    let seed = site.seed;
    let mut server = Server::new(site, ServerOptions::default());
    server.connected(Duration::ZERO, 1, "bench".to_owned());
    server.received(Duration::ZERO, 1, &open_req(&Kind::Bridge)?);
    server.start_load(Duration::ZERO, RATE, seed)?;
    let (mut now, mut frames) = (Duration::ZERO, Vec::new());
    while now < RECORDED.1 {
        now += Duration::from_millis(10);
        server.advance(now);
        while let Some(action) = server.next_action() {
            match action {
                Action::Send(_, bytes) if now > RECORDED.0 => frames.push(bytes.to_vec()),
                _ => {}
            }
        }
    }
    Ok(frames)
}

/// Whole frames, so many together that the system is called as seldom as is useful.
fn batches(frames: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut batches: Vec<Vec<u8>> = Vec::new();
    for frame in frames {
        match batches.last_mut().filter(|batch| batch.len() < BATCH) {
            Some(batch) => batch.extend(frame),
            None => batches.push(frame.clone()),
        }
    }
    batches
}
