//! What a client costs: no thread or descriptor stays behind, and an idle engine does nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // A test stops at the first surprise.
#![cfg(target_os = "linux")] // Counted where the system shows it: /proc.

mod peer;

use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use ccxcti_core::wire::{field, msg};
use ccxcti_core::{Client, Event};

use peer::{Peer, within};

/// These tests count what belongs to the whole process.
static ALONE: Mutex<()> = Mutex::new(());

/// Threads of clients: folder in /proc.
fn client_threads() -> Vec<std::path::PathBuf> {
    let tasks = fs::read_dir("/proc/self/task").unwrap().map(|task| task.unwrap().path());
    tasks.filter(|task| fs::read_to_string(task.join("comm")).is_ok_and(|name| name.starts_with("ccxcti-"))).collect()
}

fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

/// Figure of a thread's status page, such as its context switches.
fn status(task: &std::path::Path, name: &str) -> u64 {
    let status = fs::read_to_string(task.join("status")).unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Processor time of a thread in milliseconds: user and system, in ticks of 10 ms.
fn cpu_ms(task: &std::path::Path) -> u64 {
    let stat = fs::read_to_string(task.join("stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    (fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()) * 10
}

#[test]
fn a_hundred_clients_leave_nothing_behind() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let peer = Peer::new();
    let config = peer.config();
    let server = thread::spawn(move || {
        for _ in 0..100 {
            peer.open().confirm_close();
        }
        peer
    });
    let before = descriptors();
    for turn in 0..100 {
        let client = Client::open_with(&config, |_: &Arc<Event>| {}).unwrap();
        assert!(client.subscribe().fd().is_ok());
        // A thread takes its name a moment after its start, and leaves the list a moment after its end.
        within("both threads", || (client_threads().len() == 2).then_some(()));
        if turn % 2 == 0 {
            client.close()
        } else {
            drop(client)
        }
        within("the end of both threads", || client_threads().is_empty().then_some(()));
    }
    let _peer = server.join().unwrap();
    within("the connections to go", || (descriptors() <= before).then_some(()));
}

#[test]
fn an_idle_engine_uses_no_processor_and_little_memory() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let process = std::path::Path::new("/proc/self");
    let peer = Peer::new();
    let config = peer.config();
    let memory = status(process, "VmRSS:");
    let server = thread::spawn(move || {
        let mut link = peer.open();
        // Two heartbeats: ten seconds in which nothing else happens.
        for _ in 0..2 {
            let invoke_id = link.expect(msg::HEARTBEAT_REQ);
            link.send(&link.frame(msg::HEARTBEAT_CONF, &[(field::invoke_id, invoke_id)]));
        }
        link
    });
    let client = Client::open_with(&config, |_: &Arc<Event>| {}).unwrap();
    let mut link = server.join().unwrap();
    let threads = client_threads();
    assert_eq!(threads.len(), 2);
    let cpu: u64 = threads.iter().map(|task| cpu_ms(task)).sum();
    let wakeups: u64 = threads.iter().map(|task| status(task, "voluntary_ctxt_switches")).sum();
    assert!(cpu < 50, "{cpu} ms of processor time in 10 s");
    assert!(wakeups < 50, "{wakeups} wake-ups in 10 s");
    let grown = status(process, "VmRSS:").saturating_sub(memory);
    assert!(grown < 10 * 1024, "{grown} KiB of memory");
    let server = thread::spawn(move || link.confirm_close());
    client.close();
    server.join().unwrap();
}
