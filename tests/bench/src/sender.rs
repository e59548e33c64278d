//! What `bench-sender` does with a client: answers its requests, and writes the stream, at once or on a schedule.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ccxcti_core::wire::{Builder, EncodeError, FRAME_MAX, Framer, Message, field, msg};
use serde_json::{Value, json};

use crate::CODING;
use crate::clock::{nanoseconds, summary};
use crate::stream::Stream;

/// So long after the open the schedule begins: the client's own work of opening is over.
const LEAD: Duration = Duration::from_millis(300);
/// Bytes that are written at once when there is no schedule; answers to requests go in between.
const CHUNK: usize = 256 * 1024;

/// Serves one client until it has gone: writes the stream as fast as the socket takes it, or so many events per second. Gives when: with a rate, event number n (from 0) was due n/rate seconds
/// after `start_ns`, whether or not the socket took it then.
///
/// # Errors
///
/// What the system says; a client that opens no session.
pub fn serve(socket: TcpStream, stream: &Stream, rate: Option<u32>) -> io::Result<Value> {
    socket.set_nodelay(true)?;
    let mut requests = Requests { socket: socket.try_clone()?, framer: Framer::new(FRAME_MAX) };
    let open = loop {
        let frame = requests.next()?.ok_or_else(|| io::Error::other("a client went without an open"))?;
        if let Some(conf) = open_conf(&frame)? {
            break conf;
        }
    };
    let writer = Mutex::new(socket);
    lock(&writer).write_all(&open)?;
    std::thread::scope(|scope| {
        // Ends with the connection.
        scope.spawn(|| requests.answer_all(&writer));
        let sent = match rate {
            None => at_once(&writer, stream),
            Some(rate) => on_schedule(&writer, stream, rate),
        };
        if sent.is_err() {
            // A client that broke off, or a deadline of the bench: the other thread waits for no more requests.
            let _ = lock(&writer).shutdown(std::net::Shutdown::Both);
        }
        sent
    })
}

fn lock(writer: &Mutex<TcpStream>) -> MutexGuard<'_, TcpStream> {
    writer.lock().unwrap_or_else(PoisonError::into_inner)
}

fn at_once(writer: &Mutex<TcpStream>, stream: &Stream) -> io::Result<Value> {
    let start = nanoseconds();
    let (mut from, last) = (0, stream.bytes.len());
    for end in stream.ends.iter().copied() {
        // Answers to requests go between whole frames.
        if end - from >= CHUNK || end == last {
            lock(writer).write_all(stream.bytes.get(from..end).unwrap_or_default())?;
            from = end;
        }
    }
    Ok(json!({"start_ns": start, "sent_ns": nanoseconds()}))
}

/// Writes each event when it is due, several together when they are.
fn on_schedule(writer: &Mutex<TcpStream>, stream: &Stream, rate: u32) -> io::Result<Value> {
    let start = nanoseconds() + LEAD.as_nanos() as u64;
    let due = |event: usize| start + event as u64 * 1_000_000_000 / u64::from(rate);
    let (mut event, mut from, mut late) = (0, 0, Vec::with_capacity(stream.ends.len()));
    while event < stream.ends.len() {
        std::thread::sleep(Duration::from_nanos(due(event).saturating_sub(nanoseconds())));
        let now = nanoseconds();
        while let Some(end) = stream.ends.get(event).copied().filter(|_| due(event) <= now) {
            late.push((now - due(event)) / 1_000);
            lock(writer).write_all(stream.bytes.get(from..end).unwrap_or_default())?;
            (from, event) = (end, event + 1);
        }
    }
    Ok(json!({"start_ns": start, "sent_ns": nanoseconds(), "late": summary(late)}))
}

/// What a client asks.
struct Requests {
    socket: TcpStream,
    framer: Framer,
}

impl Requests {
    /// The next request; `None` when the client has gone.
    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut buffer = [0; 4096];
        loop {
            if let Some(frame) = self.framer.next_frame().map_err(io::Error::other)? {
                return Ok(Some(frame.to_vec()));
            }
            let read = self.socket.read(&mut buffer)?;
            match buffer.get(..read) {
                Some([]) | None => return Ok(None),
                Some(bytes) => self.framer.feed(bytes),
            }
        }
    }

    /// Answers until the client has gone. A connection that breaks is a client that has gone.
    fn answer_all(&mut self, writer: &Mutex<TcpStream>) {
        while let Ok(Some(frame)) = self.next() {
            let done = match answer(&frame) {
                Ok(answer) => lock(writer).write_all(&answer).is_err(),
                Err(_) => true,
            };
            if done {
                return;
            }
        }
    }
}

fn open_conf(frame: &[u8]) -> io::Result<Option<Vec<u8>>> {
    let request = Message::decode(frame, CODING).map_err(io::Error::other)?;
    if request.id() != msg::OPEN_REQ {
        return Ok(None);
    }
    let services = request.u32(field::services_requested).unwrap_or(0);
    let conf =
        Builder::of(msg::OPEN_CONF, CODING).map_err(io::Error::other)?.set(field::invoke_id, request.u32(field::invoke_id).unwrap_or(0));
    let conf = conf.set(field::services_granted, services).set(field::ccx_online, 1u32).set(field::agent_state, 9u32);
    conf.finish().map(Some).map_err(io::Error::other)
}

/// Heartbeats and the close are answered; for everything else there is no service here.
fn answer(frame: &[u8]) -> Result<Vec<u8>, EncodeError> {
    let request = Message::decode(frame, CODING).ok();
    let invoke_id = request.and_then(|request| request.u32(field::invoke_id)).unwrap_or(0);
    let answer = |id| Ok::<_, EncodeError>(Builder::of(id, CODING)?.set(field::invoke_id, invoke_id));
    match request.map(|request| request.id()) {
        Some(msg::HEARTBEAT_REQ) => answer(msg::HEARTBEAT_CONF)?.finish(),
        Some(msg::CLOSE_REQ) => answer(msg::CLOSE_CONF)?.finish(),
        // Status 8: no such service was granted.
        _ => answer(msg::FAILURE_CONF)?.set(field::status, 8u32).finish(),
    }
}
