//! A million events of the load through the call model: what it holds returns to its start when the calls have ended, and how long an
//! event takes. `cargo test --release --test call_memory -- --nocapture` prints figures that mean something.
// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod stories_runner;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::Write as _;
use std::time::{Duration, Instant, SystemTime};

use ccxcti_core::call::{CALLS_MAX, FORMER_FOR, Model};
use ccxcti_core::sim::{Action, Server, ServerOptions, Site};
use ccxcti_core::wire::{Builder, Coding, Dialect, MessageBuf, field, msg};
use stories_runner::Options;

thread_local! {
    /// Bytes that this thread has allocated and not freed, and its allocations: every test here is a thread.
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

/// The allocator of the system, counting.
struct Counting;

fn count(bytes: usize, sign: isize) {
    // The thread-local is gone while its thread ends; nothing is measured then.
    let _ = LIVE.try_with(|live| live.set(live.get() + sign * isize::try_from(bytes).unwrap_or(isize::MAX)));
    let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + usize::from(sign > 0)));
}

// SAFETY: every call is passed on unchanged to the allocator of the system.
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

/// Calls of one recording, which is folded again and again.
const CALLS: u64 = 3_000;
const EVENTS: usize = 1_000_000;
/// Events between two looks at clock and memory.
const PART: usize = 1_000;

/// Ten queues, two hundred agents, eighty ports.
fn site() -> Site {
    let mut text = String::new();
    for csq in 0..10 {
        let ports: Vec<String> = (0..8).map(|port| format!("\"{}\"", 50_000 + csq * 8 + port)).collect();
        writeln!(text, "[[csq]]\nid = {}\nname = \"Q\"", csq + 1).unwrap();
        let (id, trigger, ports) = (csq + 1, 7000 + csq, ports.join(","));
        writeln!(text, "[[application]]\nid = {id}\nname = \"A\"\ntrigger = \"{trigger}\"\ncsq = {id}\nports = [{ports}]").unwrap();
    }
    for agent in 0..200 {
        let (id, extension, csq) = (1000 + agent, 2000 + agent, agent % 10 + 1);
        writeln!(text, "[[agent]]\nid = \"{id}\"\nname = \"N\"\nextension = \"{extension}\"\ncsqs = [{csq}]").unwrap();
    }
    Site::parse(&text).unwrap()
}

/// What a bridge client is sent, from the first call to the end of the last.
fn recording() -> Vec<MessageBuf> {
    let mut server = Server::new(site(), ServerOptions::default());
    let coding = Coding::new(17, Dialect::Ccx);
    server.connected(Duration::ZERO, 0, "test".to_owned());
    server.received(Duration::ZERO, 0, &Options::parse("mode=bridge idle=4294967295").open_req());
    server.start_load(Duration::ZERO, 50.0, 1).unwrap();
    let (mut now, mut messages) = (Duration::ZERO, Vec::new());
    let mut pass = |server: &mut Server, now: Duration| {
        server.advance(now);
        while let Some(action) = server.next_action() {
            let Action::Send(_, bytes) = action else { panic!("{action:?}") };
            messages.push(MessageBuf::decode(&bytes, coding).unwrap());
        }
    };
    while server.load_calls() < CALLS {
        now += Duration::from_millis(100);
        pass(&mut server, now);
    }
    server.stop_load(now);
    while let Some(next) = server.next_deadline() {
        now = next;
        pass(&mut server, now);
    }
    messages
}

/// One pass of the recording, each event a millisecond after the one before.
fn pass(model: &mut Model, now: &mut Duration, messages: &[MessageBuf]) {
    for message in messages {
        *now += Duration::from_millis(1);
        model.fold(SystemTime::UNIX_EPOCH + *now, *now, 1, &message.message());
    }
}

/// An event of a call that nobody knows, long after: what is remembered of ended calls for a while is forgotten.
fn much_later(model: &mut Model, now: &mut Duration, messages: &[MessageBuf]) {
    *now += FORMER_FOR * 2;
    let end = messages.iter().rev().find(|message| message.message().id() == msg::END_CALL_EVENT).unwrap();
    assert_eq!(model.fold(SystemTime::UNIX_EPOCH + *now, *now, 1, &end.message()), None);
}

#[test]
fn a_million_events_leave_nothing_behind() {
    let messages = recording();
    let (mut model, mut now) = (Model::new(), Duration::ZERO);
    // Agents and devices stay: they are known after the first pass.
    pass(&mut model, &mut now, &messages);
    much_later(&mut model, &mut now, &messages);
    assert_eq!(model.calls_len(), 0);
    // Of each part the fastest of all passes: a machine that does something else at times says nothing of the model.
    let mut fastest = vec![Duration::MAX; messages.len().div_ceil(PART)];
    let (known, start) = ((model.agents_len(), model.devices_len()), LIVE.get());
    let (mut events, mut highest, allocations) = (0, 0, ALLOCATIONS.get());
    while events < EVENTS {
        for (part, fastest) in messages.chunks(PART).zip(&mut fastest) {
            let before = Instant::now();
            pass(&mut model, &mut now, part);
            *fastest = before.elapsed().min(*fastest);
            highest = highest.max(LIVE.get() - start);
        }
        events += messages.len();
    }
    let allocations = (ALLOCATIONS.get() - allocations) as f64 / events as f64;
    much_later(&mut model, &mut now, &messages);
    let left = LIVE.get() - start;
    assert_eq!((model.calls_len(), (model.agents_len(), model.devices_len())), (0, known));
    let each = fastest.iter().map(Duration::as_nanos).sum::<u128>() / messages.len() as u128;
    println!(
        "{events} events ({} of {CALLS} calls, folded again and again): {each} ns and {allocations:.2} allocations each;",
        messages.len()
    );
    println!("at most {highest} bytes more than at the start, {left} at the end; {known:?} agents and devices are remembered");
    assert_eq!(left, 0, "bytes are left of calls that have ended");
}

#[test]
fn what_says_nothing_new_allocates_nothing() {
    let coding = Coding::new(17, Dialect::Ccx);
    let about = |message: u32| Builder::of(message, coding).unwrap().set(field::call_id, 5u32).set(field::connection_device_id, "2006");
    let begin = about(msg::BEGIN_CALL_EVENT).set(field::call_type, 1u32).set(field::ani, "2005").finish().unwrap();
    let held = about(msg::CALL_HELD_EVENT).set(field::holding_device_type, 76u32).set(field::local_connection_state, 4u32);
    let held = held.set(field::holding_device_id, "2006").finish().unwrap();
    let data = about(msg::CALL_DATA_UPDATE_EVENT).set(field::new_call_id, 5u32).set(field::call_type, 1u32);
    let data = data.set(field::new_connection_device_id, "2006").set(field::ani, "2005").finish().unwrap();
    let [begin, held, data] = [begin, held, data].map(|frame| MessageBuf::decode(&frame, coding).unwrap());
    let mut model = Model::new();
    let fold = |model: &mut Model, message: &MessageBuf| model.fold(SystemTime::UNIX_EPOCH, Duration::ZERO, 1, &message.message());
    for message in [&begin, &held, &data] {
        assert!(fold(&mut model, message).is_some());
    }
    // Somebody holds the picture: a change would have to copy the call.
    let picture = model.picture();
    let before = ALLOCATIONS.get();
    for message in [&held, &data, &held] {
        fold(&mut model, message);
    }
    assert_eq!(ALLOCATIONS.get() - before, 0);
    assert_eq!(model.picture(), picture);
}

/// More calls than the model keeps: those that were silent longest leave, and are told.
#[test]
fn too_many_calls_are_bounded() {
    let coding = Coding::new(17, Dialect::Ccx);
    let mut model = Model::new();
    let mut evicted = 0;
    for id in 0..CALLS_MAX as u32 + 1_000 {
        let begin = Builder::of(msg::BEGIN_CALL_EVENT, coding).unwrap().set(field::call_id, id).set(field::connection_device_id, "7000");
        let begin = MessageBuf::decode(&begin.finish().unwrap(), coding).unwrap();
        let now = Duration::from_millis(id.into());
        model.fold(SystemTime::UNIX_EPOCH + now, now, 1, &begin.message());
        for call in model.take_evicted() {
            assert_eq!(call.call_id, evicted, "the one that was silent longest");
            evicted += 1;
        }
    }
    assert_eq!((model.calls_len(), evicted), (CALLS_MAX, 1_000));
    assert_eq!(model.silent_since(Duration::from_millis(1_010)).collect::<Vec<_>>(), (1_000..1_010).collect::<Vec<_>>());
    model.checked(1_000, Duration::from_secs(100));
    assert_eq!(model.next_silent(), Some(Duration::from_millis(1_001)));
}
