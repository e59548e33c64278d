//! A separate process that plays a CTI server: answers the open, then writes a pre-encoded stream as fast as the
//! socket takes it. Prints its address first, then, when a client has everything, what it should have seen.
#![allow(clippy::disallowed_methods, clippy::disallowed_types)] // A bench is made of clocks and sockets.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};

use bench::{CODING, EVENTS_PER_CALL, call_frames};
use ccxcti_core::wire::{Builder, FRAME_MAX, Framer, Message, field, msg};

fn main() -> io::Result<()> {
    let count: u32 = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(100_000);
    let stream = stream(count)?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!(
        "{}",
        serde_json::json!({"address": listener.local_addr()?.to_string(), "events": count, "bytes": stream.len(), "call_id_sum": call_id_sum(count)})
    );
    io::stdout().flush()?;
    // One client after the other; a client that breaks off does not end the bench.
    for socket in listener.incoming() {
        if let Err(error) = serve(socket?, &stream) {
            eprintln!("bench-sender: {error}");
        }
    }
    Ok(())
}

fn stream(count: u32) -> io::Result<Vec<u8>> {
    let calls = count.div_ceil(EVENTS_PER_CALL);
    let frames = (0..calls).map(call_frames).collect::<Result<Vec<_>, _>>().map_err(io::Error::other)?;
    Ok(frames.into_iter().flatten().take(count as usize).flatten().collect())
}

/// The sum of call_id over all events that have one (nine of the ten of a call: not AGENT_STATE_EVENT).
fn call_id_sum(count: u32) -> u64 {
    let id = |event: u32| u64::from(16_777_216 + event / EVENTS_PER_CALL);
    (0..count).filter(|event| event % EVENTS_PER_CALL != 5).map(id).sum()
}

fn serve(mut socket: TcpStream, stream: &[u8]) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let mut framer = Framer::new(FRAME_MAX);
    while let Some(frame) = next_frame(&mut socket, &mut framer)? {
        let message = Message::decode(&frame, CODING).map_err(io::Error::other)?;
        let invoke_id = message.u32(field::invoke_id).unwrap_or(0);
        match message.id() {
            msg::OPEN_REQ => {
                let services = message.u32(field::services_requested).unwrap_or(0);
                let conf = Builder::of(msg::OPEN_CONF, CODING).map(|conf| {
                    conf.set(field::invoke_id, invoke_id)
                        .set(field::services_granted, services)
                        .set(field::ccx_online, 1u32)
                        .set(field::agent_state, 9u32)
                });
                socket.write_all(&conf.and_then(Builder::finish).map_err(io::Error::other)?)?;
                socket.write_all(stream)?;
            }
            msg::HEARTBEAT_REQ => answer(&mut socket, msg::HEARTBEAT_CONF, invoke_id)?,
            msg::CLOSE_REQ => return answer(&mut socket, msg::CLOSE_CONF, invoke_id),
            _ => {}
        }
    }
    Ok(())
}

fn answer(socket: &mut TcpStream, id: u32, invoke_id: u32) -> io::Result<()> {
    let frame = Builder::of(id, CODING).and_then(|conf| conf.set(field::invoke_id, invoke_id).finish()).map_err(io::Error::other)?;
    socket.write_all(&frame)
}

fn next_frame(socket: &mut TcpStream, framer: &mut Framer) -> io::Result<Option<Vec<u8>>> {
    let mut buffer = [0; 4096];
    loop {
        if let Some(frame) = framer.next_frame().map_err(io::Error::other)? {
            return Ok(Some(frame.to_vec()));
        }
        let read = socket.read(&mut buffer)?;
        match buffer.get(..read) {
            Some([]) | None => return Ok(None),
            Some(bytes) => framer.feed(bytes),
        }
    }
}
