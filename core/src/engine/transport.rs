//! One TCP connection that never blocks.

use std::io::{self, ErrorKind as Io, Read, Write};
use std::net::SocketAddr;
use std::time::Duration;

use mio::net::TcpStream;
use mio::{Interest, Registry, Token};

/// Bytes that may wait for a server that does not read. Heartbeats and requests are small: beyond this the server is gone.
const OUT_MAX: usize = 1 << 20;

#[derive(Debug)]
pub(super) struct Socket {
    stream: TcpStream,
    out: Vec<u8>,
}

impl Socket {
    /// Starts connecting. Readiness is edge-triggered: after each event, read until `WouldBlock`.
    pub(super) fn connect(address: SocketAddr, registry: &Registry, token: Token) -> io::Result<Socket> {
        let mut stream = TcpStream::connect(address)?;
        registry.register(&mut stream, token, Interest::READABLE | Interest::WRITABLE)?;
        Ok(Socket { stream, out: Vec::new() })
    }

    /// Whether the connection is made; an error says why it cannot be.
    pub(super) fn connected(&self) -> io::Result<bool> {
        if let Some(error) = self.stream.take_error()? {
            return Err(error);
        }
        match self.stream.peer_addr() {
            Ok(_) => {
                // Heartbeats must not wait for a full segment. A system that refuses the option still carries the session.
                let _ = self.stream.set_nodelay(true);
                Ok(true)
            }
            Err(error) if error.kind() == Io::NotConnected => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Bytes of the server: `Some(0)` = it closed the connection, `None` = nothing there.
    pub(super) fn read(&mut self, into: &mut [u8]) -> io::Result<Option<usize>> {
        loop {
            match self.stream.read(into) {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(error) if error.kind() == Io::WouldBlock => return Ok(None),
                Err(error) if error.kind() == Io::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Sends, or keeps for later what the connection does not take now. False when too much is kept already.
    pub(super) fn send(&mut self, bytes: &[u8]) -> io::Result<bool> {
        self.out.extend_from_slice(bytes);
        while !self.out.is_empty() {
            match self.stream.write(&self.out) {
                Ok(0) => return Err(Io::WriteZero.into()),
                Ok(sent) => drop(self.out.drain(..sent)),
                Err(error) if error.kind() == Io::WouldBlock => break,
                Err(error) if error.kind() == Io::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.out.len() <= OUT_MAX)
    }

    /// Drops the connection so that the server hears of it at once and nothing lingers: for sessions that went wrong.
    pub(super) fn reset(self) {
        // Without the option the connection is closed instead of reset, which is only slower.
        let _ = socket2::SockRef::from(&self.stream).set_linger(Some(Duration::ZERO));
    }
}
