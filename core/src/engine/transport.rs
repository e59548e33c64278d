//! One TCP connection that never blocks.

use std::io::{self, ErrorKind as Io, Read, Write};
use std::net::SocketAddr;
use std::time::Duration;

use mio::net::TcpStream;
use mio::{Interest, Registry, Token};
use socket2::TcpKeepalive;

/// Bytes that may wait for a server that does not read. Heartbeats and requests are small: beyond this the server is gone.
const OUT_MAX: usize = 1 << 20;

/// Silence after which the system asks whether the peer is there, the pause between its questions, and how many may go unanswered.
const KEEPALIVE_IDLE: Duration = Duration::from_secs(30);
const KEEPALIVE_INTERVAL: Duration = Duration::from_secs(10);
const KEEPALIVE_PROBES: u32 = 3;

#[derive(Debug)]
pub(super) struct Socket {
    stream: TcpStream,
    out: Vec<u8>,
}

fn keepalive() -> TcpKeepalive {
    TcpKeepalive::new().with_time(KEEPALIVE_IDLE).with_interval(KEEPALIVE_INTERVAL).with_retries(KEEPALIVE_PROBES)
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
                // Heartbeats must not wait for a full segment; and what a server leaves behind that vanishes between two sessions is
                // found by the system, too. A system that refuses an option still carries the session.
                let _ = self.stream.set_nodelay(true);
                let _ = socket2::SockRef::from(&self.stream).set_tcp_keepalive(&keepalive());
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

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpListener;

    use super::*;

    /// A connection that is made, and its other end.
    fn pair() -> (Socket, std::net::TcpStream) {
        let poll = mio::Poll::new().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let socket = Socket::connect(listener.local_addr().unwrap(), poll.registry(), Token(1)).unwrap();
        let (peer, _) = listener.accept().unwrap();
        assert!(socket.connected().unwrap());
        (socket, peer)
    }

    #[test]
    fn a_connection_sends_at_once_and_is_watched_by_the_system() {
        let (socket, _peer) = pair();
        let socket = socket2::SockRef::from(&socket.stream);
        assert!(socket.tcp_nodelay().unwrap() && socket.keepalive().unwrap());
        let times = (socket.tcp_keepalive_time().unwrap(), socket.tcp_keepalive_interval().unwrap());
        assert_eq!((times, socket.tcp_keepalive_retries().unwrap()), ((KEEPALIVE_IDLE, KEEPALIVE_INTERVAL), KEEPALIVE_PROBES));
    }

    #[test]
    fn a_reset_is_heard_as_such_and_a_close_as_an_end() {
        let (socket, mut peer) = pair();
        socket.reset();
        assert_eq!(peer.read(&mut [0]).unwrap_err().kind(), Io::ConnectionReset);
        let (mut socket, mut peer) = pair();
        assert!(socket.send(b"bye").unwrap());
        drop(socket);
        let mut said = Vec::new();
        peer.read_to_end(&mut said).unwrap();
        assert_eq!(said, b"bye");
    }
}
