//! Who is let in.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use mio::net::TcpStream;
use mio::{Interest, Token};

use super::{EventLoop, FIRST_CLIENT};
use crate::sim::connection::Connection;
use crate::sim::limits::{Count, Ending};
use crate::sim::server::NODES_MAX;

/// Connections accepted from one listener in one turn: those who are there already have their turn in between.
const ACCEPTS_MAX: usize = 64;
/// After the system refused to accept (no free descriptor, say) it is asked again so much later: no event comes for that.
const ACCEPT_AGAIN: Duration = Duration::from_millis(200);
/// ENFILE and EMFILE: no descriptor is free.
const NO_DESCRIPTOR: [i32; 2] = [23, 24];

impl EventLoop {
    pub(super) fn accept(&mut self) {
        self.accept_again = None;
        for index in 0..self.listeners.len() {
            match self.accept_at(index) {
                Ok(true) => {}
                // No event comes for those who wait still. A refusal of the system before lasts.
                Ok(false) => self.accept_again = self.accept_again.or(Some(self.now())),
                Err(error) => {
                    self.accept_again = Some(self.now() + ACCEPT_AGAIN);
                    self.server.count(Count::NotAccepted);
                    self.say_of(Count::NotAccepted, &format!("a client could not be accepted: {error}"));
                    if error.raw_os_error().is_some_and(|code| NO_DESCRIPTOR.contains(&code)) {
                        self.make_room(|_| true);
                    }
                }
            }
        }
    }

    /// Accepts who waits at one listener; false = others wait still.
    fn accept_at(&mut self, index: usize) -> io::Result<bool> {
        for _ in 0..ACCEPTS_MAX {
            let Some(listener) = self.listeners.get(index) else { return Ok(true) };
            match listener.accept() {
                Ok((stream, address)) => self.accepted(stream, index, address),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(true),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    /// Counts a connection; the oldest without a session goes for it if need be.
    fn enter(&mut self, address: IpAddr) -> Result<(), Ending> {
        let refused = match self.gate.enter(address) {
            Err(ending) => ending,
            Ok(()) => return Ok(()),
        };
        let only_there = refused.count == Count::AddressTaken;
        match self.make_room(|connection| !only_there || connection.address == address) {
            true => self.gate.enter(address),
            false => Err(refused),
        }
    }

    /// Ends the oldest connection without a session among these; false = there is none.
    fn make_room(&mut self, among: impl Fn(&Connection) -> bool) -> bool {
        let oldest = self.server.half_open().find(|client| self.clients.get(client).is_some_and(&among));
        if let Some(client) = oldest {
            self.server.make_room(client);
            self.act();
        }
        oldest.is_some()
    }

    fn accepted(&mut self, mut stream: TcpStream, listener: usize, address: SocketAddr) {
        if let Err(ending) = self.enter(address.ip()) {
            self.server.count(ending.count);
            return self.say_of(ending.count, &ending.text);
        }
        let client = self.next_client;
        self.next_client += 1;
        let token = usize::try_from(client).unwrap_or_default() + FIRST_CLIENT;
        let registered = self.poll.registry().register(&mut stream, Token(token), Interest::READABLE | Interest::WRITABLE);
        if let Err(error) = registered.and_then(|()| stream.set_nodelay(true)) {
            self.gate.leave(address.ip());
            self.server.count(Count::NotAccepted);
            return self.say_of(Count::NotAccepted, &format!("a client could not be accepted: {error}"));
        }
        let node = u8::try_from(listener + 1).unwrap_or(NODES_MAX);
        let connection = Connection::new(stream, address.ip(), self.server.limits());
        self.clients.insert(client, connection);
        self.server.connected_to(self.now(), client, node, address.to_string());
    }
}
