//! The way to the present server: from its name to a connection.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use mio::{Registry, Token};

use super::resolve::{self, Resolved, Resolver, Resolving};
use super::shared::Shared;
use super::transport::Socket;
use crate::error::{Error, ErrorKind};
use crate::keeper::{Attempt, HangUp};
use crate::session::Timings;

/// Token of the connection; there is at most one.
const SOCKET: Token = Token(1);

/// How far the connection is.
pub(super) enum Link {
    None,
    /// The name is being resolved.
    Resolving {
        to: Attempt,
        resolving: Resolving,
        by: Duration,
    },
    /// A connection is being made; `rest` are further addresses of the same server.
    Connecting {
        to: Attempt,
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

    /// Starts on the way.
    pub(super) fn start(&self, now: Duration, to: Attempt) -> Result<Link, Error> {
        let resolving = self.resolver.start(&to.name, &self.shared)?;
        Ok(Link::Resolving { to, resolving, by: now + self.timings.resolve })
    }

    /// Goes on as far as it is possible without waiting.
    pub(super) fn look(&self, now: Duration, link: &mut Link) -> Progress {
        loop {
            let before = std::mem::replace(link, Link::None);
            let stepped = match before {
                Link::Resolving { to, resolving, by } => self.resolving(now, to, resolving, by),
                Link::Connecting { to, socket, by, rest } => self.connecting(now, to, socket, by, rest),
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

    fn resolving(&self, now: Duration, to: Attempt, resolving: Resolving, by: Duration) -> Step {
        match resolving.poll(&to.name) {
            Resolved::Done(addresses) => {
                let error = resolve::failed(&to.name, "it has no address");
                self.connect(now, to, addresses, error)
            }
            Resolved::Failed(error) => Step::Failed(error),
            Resolved::Pending if now < by => Step::Wait(Link::Resolving { to, resolving, by }),
            Resolved::Pending => Step::Failed(resolve::failed(&to.name, &format!("no answer within {:?}", self.timings.resolve))),
        }
    }

    /// Tries the first address; `error` is why there is no better one.
    fn connect(&self, now: Duration, to: Attempt, mut addresses: Vec<SocketAddr>, mut error: Error) -> Step {
        while !addresses.is_empty() {
            let address = addresses.remove(0);
            match Socket::connect(address, &self.registry, SOCKET) {
                Ok(socket) => return Step::On(Link::Connecting { by: now + to.within, to, socket, rest: addresses }),
                Err(cause) => error = unreachable(&to.name, &cause),
            }
        }
        Step::Failed(error)
    }

    fn connecting(&self, now: Duration, to: Attempt, socket: Socket, by: Duration, rest: Vec<SocketAddr>) -> Step {
        match socket.connected() {
            Ok(true) => Step::Connected(socket),
            Ok(false) if now < by => Step::Wait(Link::Connecting { to, socket, by, rest }),
            Ok(false) => {
                let text = format!("{} did not answer within {:?}", to.name, to.within);
                self.connect(now, to, rest, Error::new(ErrorKind::TimedOut, text))
            }
            Err(error) => {
                let error = unreachable(&to.name, &error);
                self.connect(now, to, rest, error)
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
