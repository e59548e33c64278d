//! The sockets: where clients connect, and one client's socket with its bounded output.

use std::collections::VecDeque;
use std::io::{self, IoSlice, Read, Write};
use std::net::{IpAddr, Shutdown, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use mio::net::{TcpListener, TcpStream};

use super::limits::Limits;
use crate::error::{Error, ErrorKind};

/// Bytes read at once.
const READ_BYTES: usize = 16 * 1024;
/// Messages handed to the system in one call: as many as Linux takes.
const SLICES_MAX: usize = 1024;

/// Connections that may wait to be accepted: with the 128 that are usual, a flood of others costs a client that comes meanwhile its first
/// packet, and that a second. The system takes less if it allows less.
const BACKLOG: i32 = 4096;

/// Listens on the first address of `host:port` that can be listened on.
pub(super) fn bind(address: &str) -> Result<TcpListener, Error> {
    let wrong = |error: io::Error| Error::new(ErrorKind::InvalidArgument, format!("{address} is not an address to listen on: {error}"));
    let mut last = None;
    for resolved in address.to_socket_addrs().map_err(wrong)? {
        // Listening again changes nothing but how many may wait.
        match TcpListener::bind(resolved).and_then(|listener| socket2::SockRef::from(&listener).listen(BACKLOG).map(|()| listener)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let error = last.map_or("it has no address".to_owned(), |error| error.to_string());
    Err(Error::new(ErrorKind::Io, format!("cannot listen on {address}: {error}")))
}

/// How a turn of reading ended.
pub(super) enum Fate {
    /// Nothing more to read for now.
    Goes,
    /// The turn is over, not the bytes.
    MoreToRead,
    /// The client closed or lost the connection.
    Ended,
}

/// A connected client.
pub(super) struct Connection {
    stream: TcpStream,
    /// Where it comes from.
    pub(super) address: IpAddr,
    max_bytes: usize,
    max_messages: usize,
    output: VecDeque<Arc<[u8]>>,
    /// Bytes of the first message that are written.
    written: usize,
    waiting: usize,
    /// It has its turn of writing to come.
    has_a_turn: bool,
    closing: bool,
}

impl Connection {
    pub(super) fn new(stream: TcpStream, address: IpAddr, limits: &Limits) -> Connection {
        let (max_bytes, max_messages) = (limits.max_output_bytes, limits.max_output_messages);
        let output = VecDeque::new();
        Connection { stream, address, max_bytes, max_messages, output, written: 0, waiting: 0, has_a_turn: false, closing: false }
    }

    /// Reads at least so many bytes, if there are so many. What a client says after its session was closed is read and thrown away.
    pub(super) fn read(&mut self, bytes: usize, mut take: impl FnMut(&[u8])) -> Fate {
        let mut buffer = [0; READ_BYTES];
        let mut left = bytes;
        while left > 0 {
            match self.stream.read(&mut buffer) {
                Ok(0) => return Fate::Ended,
                Ok(count) => {
                    left = left.saturating_sub(count);
                    if !self.closing {
                        take(buffer.get(..count).unwrap_or_default());
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Fate::Goes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return Fate::Ended,
            }
        }
        Fate::MoreToRead
    }

    /// Takes a message to be written.
    pub(super) fn queue(&mut self, message: Arc<[u8]>) {
        self.waiting += message.len();
        self.output.push_back(message);
    }

    /// After what is waiting, the client is told of the end; nothing more is taken from it.
    pub(super) fn close_when_written(&mut self) {
        self.closing = true;
    }

    /// Asks for a turn of writing; false = it has one to come.
    pub(super) fn wants_a_turn(&mut self) -> bool {
        !std::mem::replace(&mut self.has_a_turn, true)
    }

    /// Writes what the system takes; false = the connection is done with.
    pub(super) fn write(&mut self) -> bool {
        self.has_a_turn = false;
        while !self.output.is_empty() {
            let first = self.output.front().and_then(|first| first.get(self.written..)).unwrap_or_default();
            let rest = self.output.iter().skip(1).take(SLICES_MAX - 1).map(|message| &**message);
            let slices: Vec<IoSlice<'_>> = std::iter::once(first).chain(rest).map(IoSlice::new).collect();
            match self.stream.write_vectored(&slices) {
                Ok(0) => return false,
                Ok(count) => self.wrote(count),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return !self.overfull(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return false,
            }
        }
        // Only its sending half: bytes of the client that nobody has read would make a full close throw away what was said last.
        !self.closing || self.stream.shutdown(Shutdown::Write).is_ok()
    }

    /// Closes so that the client is told of a reset, not of a proper end.
    pub(super) fn reset(self) {
        // If the option cannot be set, the client sees an end instead: it has to open again all the same.
        let _ = socket2::SockRef::from(&self.stream).set_linger(Some(Duration::ZERO));
    }

    /// Why `write` gave up, where it is worth a line.
    pub(super) fn reason(&self) -> Option<String> {
        self.overfull().then(|| format!("it does not read, {} messages of {} bytes wait for it", self.output.len(), self.waiting))
    }

    fn overfull(&self) -> bool {
        self.waiting > self.max_bytes || self.output.len() > self.max_messages
    }

    fn wrote(&mut self, count: usize) {
        self.waiting -= count;
        self.written += count;
        while let Some(first) = self.output.front().map(|first| first.len()).filter(|length| *length <= self.written) {
            self.written -= first;
            self.output.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A connection to a peer that never reads, with little room in between.
    fn deaf() -> (Connection, std::net::TcpStream) {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        socket2::SockRef::from(&listener).set_recv_buffer_size(4096).unwrap();
        let near = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        socket2::SockRef::from(&near).set_send_buffer_size(4096).unwrap();
        near.set_nonblocking(true).unwrap();
        let (far, address) = listener.accept().unwrap();
        (Connection::new(TcpStream::from_std(near), address.ip(), &Limits::default()), far)
    }

    #[test]
    fn many_small_messages_are_as_much_too_many_as_large_ones() {
        for (count, bytes, goes) in [(1_000, 1_000, true), (300_000, 1, false), (100, 100_000, false)] {
            let (mut connection, _peer) = deaf();
            let message: Arc<[u8]> = vec![0; bytes].into();
            (0..count).for_each(|_| connection.queue(Arc::clone(&message)));
            assert_eq!(connection.write(), goes, "{count} messages of {bytes} bytes");
            assert_eq!(connection.reason().is_none(), goes);
        }
    }
}
