//! The way to the present server: from its name to a connection.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use mio::{Registry, Token};

use super::resolve::{self, Resolved, Resolver, Resolving};
use super::shared::Shared;
use super::transport::Socket;
use crate::error::{Error, ErrorKind};
use crate::keeper::HangUp;
use crate::session::Timings;

/// Token of the connection; there is at most one.
const SOCKET: Token = Token(1);

/// How far the connection is.
pub(super) enum Link {
    None,
    /// The name is being resolved.
    Resolving {
        name: String,
        resolving: Resolving,
        by: Duration,
    },
    /// A connection is being made; `rest` are further addresses of the same server.
    Connecting {
        name: String,
        socket: Socket,
        by: Duration,
        rest: Vec<SocketAddr>,
    },
    Live(Socket),
}

/// What came of a look at the link.
pub(super) enum Progress {
    Nothing,
    Connected,
    Failed(Error),
}

/// Makes links.
pub(super) struct Linker {
    shared: Arc<Shared>,
    registry: Registry,
    resolver: Resolver,
    timings: Timings,
}

impl Linker {
    pub(super) fn new(shared: Arc<Shared>, registry: Registry, timings: Timings) -> Linker {
        Linker { shared, registry, resolver: Resolver::default(), timings }
    }

    /// Starts on the way to `host:port`.
    pub(super) fn start(&self, now: Duration, name: String) -> Result<Link, Error> {
        let resolving = self.resolver.start(&name, &self.shared)?;
        Ok(Link::Resolving { name, resolving, by: now + self.timings.resolve })
    }

    /// Goes on as far as it is possible without waiting.
    pub(super) fn look(&self, now: Duration, link: &mut Link) -> Progress {
        loop {
            let before = std::mem::replace(link, Link::None);
            let stepped = match before {
                Link::Resolving { name, resolving, by } => self.resolving(now, name, resolving, by),
                Link::Connecting { name, socket, by, rest } => self.connecting(now, name, socket, by, rest),
                before => Step::Wait(before),
            };
            match stepped {
                Step::On(next) => *link = next,
                Step::Wait(same) => {
                    *link = same;
                    return Progress::Nothing;
                }
                Step::Connected(socket) => {
                    *link = Link::Live(socket);
                    return Progress::Connected;
                }
                Step::Failed(error) => return Progress::Failed(error),
            }
        }
    }

    fn resolving(&self, now: Duration, name: String, resolving: Resolving, by: Duration) -> Step {
        match resolving.poll(&name) {
            Resolved::Done(addresses) => {
                let error = resolve::failed(&name, "it has no address");
                self.connect(now, name, addresses, error)
            }
            Resolved::Failed(error) => Step::Failed(error),
            Resolved::Pending if now < by => Step::Wait(Link::Resolving { name, resolving, by }),
            Resolved::Pending => Step::Failed(resolve::failed(&name, &format!("no answer within {:?}", self.timings.resolve))),
        }
    }

    /// Tries the first address; `error` is why there is no better one.
    fn connect(&self, now: Duration, name: String, mut addresses: Vec<SocketAddr>, mut error: Error) -> Step {
        while !addresses.is_empty() {
            let address = addresses.remove(0);
            match Socket::connect(address, &self.registry, SOCKET) {
                Ok(socket) => return Step::On(Link::Connecting { name, socket, by: now + self.timings.connect, rest: addresses }),
                Err(cause) => error = unreachable(&name, &cause),
            }
        }
        Step::Failed(error)
    }

    fn connecting(&self, now: Duration, name: String, socket: Socket, by: Duration, rest: Vec<SocketAddr>) -> Step {
        match socket.connected() {
            Ok(true) => Step::Connected(socket),
            Ok(false) if now < by => Step::Wait(Link::Connecting { name, socket, by, rest }),
            Ok(false) => {
                let text = format!("{name} did not answer within {:?}", self.timings.connect);
                self.connect(now, name, rest, Error::new(ErrorKind::TimedOut, text))
            }
            Err(error) => {
                let error = unreachable(&name, &error);
                self.connect(now, name, rest, error)
            }
        }
    }
}

/// One step on the way.
enum Step {
    On(Link),
    Wait(Link),
    Connected(Socket),
    Failed(Error),
}

impl Link {
    /// When it has to be looked at without a cause.
    pub(super) fn deadline(&self) -> Option<Duration> {
        match self {
            Link::Resolving { by, .. } | Link::Connecting { by, .. } => Some(*by),
            Link::None | Link::Live(_) => None,
        }
    }

    /// Gives the connection, or the making of one, up.
    pub(super) fn hang_up(&mut self, how: HangUp) {
        if let (Link::Live(socket), HangUp::Reset) = (std::mem::replace(self, Link::None), how) {
            socket.reset();
        }
    }
}

fn unreachable(server: &str, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Unreachable, format!("{server} cannot be reached: {error}"))
}
