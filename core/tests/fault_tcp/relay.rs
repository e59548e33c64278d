//! A relay between client and server that can stop forwarding without closing anything: a peer that vanishes without FIN.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub struct Relay {
    pub address: String,
    stopped: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Relay {
    /// Carries one connection to this server.
    pub fn to(server: String) -> Relay {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (stopped, ended) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let thread = thread::spawn({
            let (stopped, ended) = (Arc::clone(&stopped), Arc::clone(&ended));
            move || {
                let (client, _) = listener.accept().unwrap();
                let server = TcpStream::connect(server).unwrap();
                // From here on the port takes connections and nobody answers on them, like that of a machine that hangs.
                carry(&client, &server, &stopped, &ended);
                drop(listener);
            }
        });
        Relay { address, stopped, ended, thread: Some(thread) }
    }

    /// Nothing goes through any more, in either direction, and nothing is closed.
    pub fn stop_forwarding(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Both directions in turn, until the relay is dropped.
fn carry(client: &TcpStream, server: &TcpStream, stopped: &AtomicBool, ended: &AtomicBool) {
    for stream in [client, server] {
        stream.set_read_timeout(Some(Duration::from_millis(2))).unwrap();
    }
    let mut bytes = [0; 4096];
    while !ended.load(Ordering::SeqCst) {
        for (mut from, mut to) in [(client, server), (server, client)] {
            if stopped.load(Ordering::SeqCst) {
                thread::park_timeout(Duration::from_millis(2));
            } else if let Ok(read) = from.read(&mut bytes) {
                let _ = to.write_all(&bytes[..read]);
            }
        }
    }
}
