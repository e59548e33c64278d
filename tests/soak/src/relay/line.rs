//! The two sockets of a connection, and the way from client to server.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ccxcti_core::wire::{FRAME_MAX, HEADER_BYTES, frame_length};

/// How long a read waits before it looks whether all is over.
const TICK: Duration = Duration::from_millis(50);
/// A client that has connected says what it wants within this time, also on a busy machine.
const OPEN_WAIT: Duration = Duration::from_secs(30);
/// A client reads what it is sent: its engine does, whatever its program does.
const WRITE_WAIT: Duration = Duration::from_secs(60);
/// Bytes of one read.
pub(super) const READ_BYTES: usize = 64 * 1024;

/// Both sockets. Each is owned once, so that a reset is one.
pub(super) struct Line {
    pub client: TcpStream,
    pub server: TcpStream,
    /// The client has ended the connection.
    gone: AtomicBool,
    /// What the client says is not passed on.
    pub silent: AtomicBool,
    over: AtomicBool,
}

impl Line {
    pub(super) fn new(client: TcpStream, server: TcpStream) -> io::Result<Line> {
        for stream in [&client, &server] {
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(TICK))?;
            stream.set_write_timeout(Some(WRITE_WAIT))?;
        }
        let off = || AtomicBool::new(false);
        Ok(Line { client, server, gone: off(), silent: off(), over: off() })
    }

    pub(super) fn gone(&self) -> bool {
        self.gone.load(Ordering::SeqCst)
    }

    /// Nobody needs it any more.
    pub(super) fn over(&self) {
        self.over.store(true, Ordering::SeqCst);
        // What is closed already needs no end.
        let _ = self.server.shutdown(Shutdown::Both);
    }
}

/// Reads from a socket with a time-out: `None` = nothing came in time; no bytes = the end, in whatever way.
pub(super) fn read<'a>(mut stream: &TcpStream, buffer: &'a mut [u8]) -> Option<&'a [u8]> {
    match stream.read(buffer) {
        Ok(count) => Some(buffer.get(..count).unwrap_or_default()),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted) => None,
        Err(_) => Some(&[]),
    }
}

/// Passes on what the client says until it has said everything.
pub(super) fn upstream(line: &Line) {
    let mut buffer = vec![0; READ_BYTES];
    while !line.over.load(Ordering::SeqCst) {
        match read(&line.client, &mut buffer) {
            None => {}
            Some([]) => {
                line.gone.store(true, Ordering::SeqCst);
                return drop(line.server.shutdown(Shutdown::Both));
            }
            Some(_) if line.silent.load(Ordering::SeqCst) => {}
            // A server that is gone is noticed where it is read.
            Some(bytes) => drop((&line.server).write_all(bytes)),
        }
    }
}

/// The first frame of a client.
pub(super) fn first_frame(mut client: &TcpStream) -> io::Result<Vec<u8>> {
    client.set_read_timeout(Some(OPEN_WAIT))?;
    let mut frame = vec![0; HEADER_BYTES];
    client.read_exact(&mut frame)?;
    let length = frame_length(&frame, FRAME_MAX).ok().flatten().ok_or(ErrorKind::InvalidData)?;
    frame.resize(length, 0);
    client.read_exact(frame.get_mut(HEADER_BYTES..).unwrap_or_default())?;
    Ok(frame)
}
