//! Names to addresses, without ever blocking the engine thread.

use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use super::shared::Shared;
use crate::error::{Error, ErrorKind};

/// Addresses of one name that are tried.
const ADDRESSES_MAX: usize = 8;
/// Helper threads that may hang in the operating system's resolver before no further one is started.
const HELPERS_MAX: usize = 4;

/// Starts resolutions. The helpers that are still running hold a clone of the count.
#[derive(Default)]
pub(super) struct Resolver {
    helpers: Arc<()>,
}

/// A resolution under way.
pub(super) struct Resolving {
    answer: Receiver<std::io::Result<Vec<SocketAddr>>>,
}

/// What came of it so far.
pub(super) enum Resolved {
    Pending,
    Done(Vec<SocketAddr>),
    Failed(Error),
}

impl Resolver {
    /// Starts resolving `host:port`. Addresses need no helper thread; others get one, which wakes the engine when it is done.
    pub(super) fn start(&self, server: &str, shared: &Arc<Shared>) -> Result<Resolving, Error> {
        let (tell, answer) = sync_channel(1);
        if let Ok(address) = server.parse() {
            let _ = tell.try_send(Ok(vec![address]));
            return Ok(Resolving { answer });
        }
        if Arc::strong_count(&self.helpers) > HELPERS_MAX {
            return Err(failed(server, "earlier look-ups are still without an answer"));
        }
        let (name, shared, helper) = (server.to_owned(), Arc::clone(shared), Arc::clone(&self.helpers));
        let resolve = move || {
            let addresses = name.to_socket_addrs().map(|addresses| addresses.take(ADDRESSES_MAX).collect());
            // Nobody listens any more if the client was closed meanwhile.
            let _ = tell.try_send(addresses);
            drop(helper);
            shared.wake();
        };
        let spawned = std::thread::Builder::new().name("ccxcti-resolve".to_owned()).spawn(resolve);
        spawned.map(|_| Resolving { answer }).map_err(|error| Error::new(ErrorKind::Io, format!("no thread for {server}: {error}")))
    }
}

impl Resolving {
    pub(super) fn poll(&self, server: &str) -> Resolved {
        match self.answer.try_recv() {
            Ok(Ok(addresses)) if !addresses.is_empty() => Resolved::Done(addresses),
            Ok(Ok(_)) => Resolved::Failed(failed(server, "it has no address")),
            Ok(Err(error)) => Resolved::Failed(failed(server, &error.to_string())),
            Err(TryRecvError::Empty) => Resolved::Pending,
            Err(TryRecvError::Disconnected) => Resolved::Failed(failed(server, "the look-up ended without an answer")),
        }
    }
}

/// The error of a name that has no address.
pub(super) fn failed(server: &str, why: &str) -> Error {
    Error::new(ErrorKind::Resolve, format!("the name of {server} could not be resolved: {why}"))
}
