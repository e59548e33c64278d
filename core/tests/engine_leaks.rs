//! Ten thousand clients, one after the other, and nothing of them stays: neither memory, nor descriptors, nor threads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.
#![cfg(target_os = "linux")] // Counted where the system shows it: /proc.

mod peer;

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicIsize, Ordering};

use ccxcti_core::wire::{Builder, Coding, Dialect, field, msg};
use ccxcti_core::{Client, Config, Event, Next};

use peer::within;

/// Clients that are opened and closed while the figures are watched.
const CLIENTS: usize = 10_000;
/// Clients before that: what is made once and kept is made then.
const FIRST: usize = 200;
/// Bytes that may be in use more than before. A client that left a single allocation behind would leave ten times as much.
const BYTES: isize = 16 * 1024;
/// Resident memory that may be in use more than before, in KiB: the allocator's own waste, and the stacks that the system keeps for threads
/// to come.
const RESIDENT_KIB: u64 = 8 * 1024;

/// Bytes in use in this process.
static IN_USE: AtomicIsize = AtomicIsize::new(0);

/// The allocator of the system, counting.
struct Counting;

fn count(bytes: usize, sign: isize) {
    IN_USE.fetch_add(sign * isize::try_from(bytes).unwrap_or(isize::MAX), Ordering::Relaxed);
}

// SAFETY: every call is passed on unchanged to the allocator of the system; `realloc` is the default one, made of these two.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 1);
        // SAFETY: the caller keeps the contract of `GlobalAlloc::alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(layout.size(), -1);
        // SAFETY: the pointer came from `alloc` above, that is from `System`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The cheapest server there is: it answers the open request, sends a call, and answers the close.
fn serve(listener: &TcpListener) {
    let coding = Coding::new(17, Dialect::Ccx);
    let frame = |id, fields: &[(_, u32)]| {
        let builder = Builder::of(id, coding).unwrap();
        fields.iter().fold(builder, |builder, (name, value)| builder.set(*name, *value)).finish().unwrap()
    };
    let mut hello = frame(msg::OPEN_CONF, &[(field::invoke_id, 1), (field::services_granted, 0x10), (field::ccx_online, 1)]);
    hello.extend(frame(msg::CALL_DELIVERED_EVENT, &[(field::call_id, 7)]));
    for _ in 0..FIRST + CLIENTS {
        let (mut stream, _) = listener.accept().unwrap();
        assert_eq!(request(&mut stream).0, msg::OPEN_REQ);
        stream.write_all(&hello).unwrap();
        let (id, invoke_id) = request(&mut stream);
        assert_eq!(id, msg::CLOSE_REQ);
        stream.write_all(&frame(msg::CLOSE_CONF, &[(field::invoke_id, invoke_id)])).unwrap();
    }
}

/// The next message of the client: its id and its invoke id.
fn request(stream: &mut TcpStream) -> (u32, u32) {
    let mut header = [0; 8];
    stream.read_exact(&mut header).unwrap();
    let number = |bytes: &[u8]| u32::from_be_bytes(bytes.try_into().unwrap());
    let mut body = vec![0; number(&header[..4]) as usize];
    stream.read_exact(&mut body).unwrap();
    (number(&header[4..]), number(&body[..4]))
}

/// One client in one of the ways to have one, seen through to its first event.
fn live(turn: usize, config: &Config) {
    match turn % 3 {
        0 => {
            let (client, events) = Client::open(config).unwrap();
            assert!(matches!(events.next(None), Next::Event(_)));
            assert!(events.fd().is_ok());
            client.close();
        }
        1 => {
            let (told, first) = std::sync::mpsc::channel();
            let client = Client::open_with(config, move |event: &Arc<Event>| _ = told.send(event.seq)).unwrap();
            assert_eq!(first.recv(), Ok(1));
            // The last handle closes.
            drop(client);
        }
        _ => {
            let (client, events) = Client::open(config).unwrap();
            let more = client.subscribe();
            let closing = client.clone();
            client.deliver(events, move |_: &Arc<Event>| closing.close()).unwrap();
            while !matches!(more.next(None), Next::Closed) {}
            client.close();
        }
    }
}

fn entries(folder: &str) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn ten_thousand_clients_leave_nothing_behind() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let config = peer::config(&listener.local_addr().unwrap().to_string());
    let server = std::thread::spawn(move || serve(&listener));
    (0..FIRST).for_each(|turn| live(turn, &config));
    let now = || (entries("/proc/self/fd"), entries("/proc/self/task"));
    // The server lets go of a connection, and the system of a thread, a moment after the client has ended.
    let before = within("the first ones to be gone", || (now().1 <= 3).then(now));
    let (bytes, resident) = (IN_USE.load(Ordering::Relaxed), resident_kib());
    (0..CLIENTS).for_each(|turn| live(turn, &config));
    server.join().unwrap();
    within("descriptors and threads to be gone", || (now().0 <= before.0 && now().1 <= before.1).then_some(()));
    let grown = IN_USE.load(Ordering::Relaxed) - bytes;
    assert!(grown < BYTES, "{grown} bytes stayed behind");
    let grown = resident_kib().saturating_sub(resident);
    assert!(grown < RESIDENT_KIB, "{grown} KiB of resident memory stayed behind");
}
