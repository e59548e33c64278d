//! Between clients and servers: passes on what it gets, notes it in the ledger, and does something bad now and then.
//!
//! What it does is decided by the seed, connection by connection; *when* a connection is made is up to the machine, so two runs
//! with one seed are alike and not the same.

mod downstream;
mod fault;
mod line;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use ccxcti_core::wire::{Coding, Dialect, Message, field};

use crate::ledger::Ledger;
use downstream::Downstream;
use line::{Line, first_frame, upstream};

pub use fault::{FAULTS, Fault};

/// How long a connection to a server may take; it is on this machine.
const CONNECT_WAIT: Duration = Duration::from_secs(5);

/// Where a server listens; `None` while it is not there.
pub type Backend = Arc<Mutex<Option<SocketAddr>>>;

/// A relay with one address for each address of a server.
pub struct Relay {
    shared: Arc<Shared>,
    addresses: Vec<SocketAddr>,
}

struct Shared {
    ledger: Arc<Ledger>,
    seed: u64,
    /// Mean time between two faults of a connection; zero = none.
    faults_every: Duration,
    connections: AtomicU64,
    halted: AtomicBool,
    stopped: AtomicBool,
    /// After so many frames one is noted and not passed on; negative = never.
    lose: AtomicI64,
    done: Mutex<BTreeMap<&'static str, u64>>,
}

impl Relay {
    /// Listens on free ports, one for each backend.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn start(ledger: Arc<Ledger>, backends: &[Backend], seed: u64, faults_every: Duration) -> io::Result<Relay> {
        let shared = Arc::new(Shared {
            ledger,
            seed,
            faults_every,
            connections: AtomicU64::new(0),
            halted: AtomicBool::new(false),
            stopped: AtomicBool::new(false),
            lose: AtomicI64::new(-1),
            done: Mutex::default(),
        });
        let mut addresses = Vec::new();
        for backend in backends {
            let listener = TcpListener::bind(("127.0.0.1", 0))?;
            addresses.push(listener.local_addr()?);
            let (shared, backend) = (Arc::clone(&shared), Arc::clone(backend));
            thread::Builder::new().name("relay".to_owned()).spawn(move || accept(&shared, &listener, &backend))?;
        }
        Ok(Relay { shared, addresses })
    }

    /// The servers as clients name them.
    pub fn servers(&self) -> String {
        self.addresses.iter().map(SocketAddr::to_string).collect::<Vec<_>>().join(",")
    }

    /// No event is passed on any more, and nothing bad happens. Answers are: sessions stay, and can be opened and closed.
    pub fn halt(&self) {
        self.shared.halted.store(true, Ordering::SeqCst);
    }

    /// From now on: after so many frames one is noted as passed on, and is not. That is what a run must find out.
    pub fn lose_one_after(&self, frames: u32) {
        self.shared.lose.store(i64::from(frames), Ordering::SeqCst);
    }

    /// How often it did what.
    pub fn faults(&self) -> BTreeMap<&'static str, u64> {
        self.shared.done.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.halt();
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Whoever waits for a connection gets one, and looks.
        self.addresses.iter().for_each(|address| drop(TcpStream::connect_timeout(address, CONNECT_WAIT)));
    }
}

impl Shared {
    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn halted(&self) -> bool {
        self.halted.load(Ordering::SeqCst)
    }

    fn did(&self, what: &'static str) {
        *self.done.lock().unwrap_or_else(PoisonError::into_inner).entry(what).or_default() += 1;
    }

    /// Whether this frame is the one to lose.
    fn loses(&self) -> bool {
        self.lose.load(Ordering::Relaxed) >= 0 && self.lose.fetch_sub(1, Ordering::Relaxed) == 0
    }
}

fn accept(shared: &Arc<Shared>, listener: &TcpListener, backend: &Backend) {
    for client in listener.incoming().map_while(Result::ok) {
        if shared.stopped() {
            return;
        }
        let address = *backend.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(address) = address else { continue };
        let shared = Arc::clone(shared);
        // A connection without a thread is one that was not accepted: the client comes again.
        let _ = thread::Builder::new().name("relay-down".to_owned()).spawn(move || {
            // Who ends a connection before it is a session has nothing that could be lost.
            let _ = serve(&shared, client, address);
        });
    }
}

/// One connection, from its OPEN_REQ to its end.
fn serve(shared: &Arc<Shared>, client: TcpStream, address: SocketAddr) -> io::Result<()> {
    let open = first_frame(&client)?;
    let name = client_id(&open).ok_or(io::ErrorKind::InvalidData)?;
    let server = TcpStream::connect_timeout(&address, CONNECT_WAIT)?;
    let session = shared.ledger.begin(&name);
    (&server).write_all(&open)?;
    let line = Arc::new(Line::new(client, server)?);
    let seed = shared.seed ^ shared.connections.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let up = Arc::clone(&line);
    thread::Builder::new().name("relay-up".to_owned()).spawn(move || upstream(&up))?;
    Downstream::new(Arc::clone(shared), Arc::clone(&line), session, fastrand::Rng::with_seed(seed)).run();
    line.over();
    Ok(())
}

/// The name that a client gives itself in its OPEN_REQ.
fn client_id(open: &[u8]) -> Option<String> {
    let message = Message::decode(open, Coding::new(17, Dialect::Ccx)).ok()?;
    message.text(field::client_id).map(str::to_owned)
}
