//! A client with a socket.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use ccxcti_core::sim::Simulator;

use super::{Client, Options};

/// Nothing in these tests takes so long; whatever does hangs.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// A client with a socket of its own.
pub struct Socket {
    pub stream: TcpStream,
    pub client: Client,
}

impl Socket {
    /// Connects to the node that the options say, else to node 1.
    pub fn connect(sim: &Simulator, options: &str) -> Socket {
        let node: usize = Options::parse(options).get("node").map_or(1, |node| node.parse().unwrap());
        let stream = TcpStream::connect(&sim.addresses()[node - 1]).unwrap_or_else(|error| panic!("{error}; `ulimit -n` may be too low"));
        stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        Socket { stream, client: Client::new(Options::parse(options).coding()) }
    }

    /// Connects and opens a session.
    pub fn open(sim: &Simulator, options: &str) -> Socket {
        let mut socket = Socket::connect(sim, options);
        socket.stream.write_all(&Options::parse(options).open_req()).unwrap();
        socket.read_until(|client| !client.messages.is_empty());
        assert_eq!(socket.client.names()[0], "OPEN_CONF");
        socket
    }

    /// Reads until it is enough; the server must not close before.
    pub fn read_until(&mut self, mut enough: impl FnMut(&Client) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !enough(&self.client) {
            assert!(Instant::now() < deadline, "timed out with {:?}", self.client.names());
            assert!(self.read(), "the server closed with {:?}", self.client.names());
        }
    }

    /// Reads what is there; false when nothing was.
    pub fn read_now(&mut self) -> bool {
        let before = self.client.received;
        self.stream.set_nonblocking(true).unwrap();
        let open = self.read();
        self.stream.set_nonblocking(false).unwrap();
        open && self.client.received > before
    }

    /// One read; false when the server has closed.
    pub fn read(&mut self) -> bool {
        let mut buffer = [0; 65_536];
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

    /// Reads until the server has closed.
    pub fn closed(&mut self) {
        let deadline = Instant::now() + DEADLINE;
        while self.read() {
            assert!(Instant::now() < deadline, "the server did not close");
        }
    }
}
