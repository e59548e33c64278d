//! Reading does not allocate: a message is its bytes plus its row. Counted by the allocator of this test program.

// A test may panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod wire_support;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use ccxcti_core::wire::{Builder, Coding, Dialect, Message, Value, field, msg};
use wire_support::{Dice, Plan, everything};

thread_local! {
    /// Allocations of this thread: the test runner's own threads allocate as they please.
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

/// The allocator of the system, counting.
struct Counting;

// SAFETY: every call is passed on unchanged to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // The thread-local is gone while its thread ends; nothing is measured then.
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract of `GlobalAlloc::alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer came from `alloc` above, that is from `System`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations_of(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

/// Reads every field and every record; gives something that the compiler cannot drop.
fn read_everything(frame: &[u8], coding: Coding) -> usize {
    let message = Message::decode(frame, coding).unwrap();
    let body = message.layout().unwrap();
    let size = |value: Value<'_>| value.text().map_or(1, str::len);
    let mut seen = message.fixed().map(|(_, value)| size(value)).sum::<usize>() + message.unknown().count();
    for row in body.tagged {
        seen += message.get(row.field).map_or(0, size);
    }
    for list in body.groups.iter().filter_map(|group| message.list(group.list)) {
        for record in list.records() {
            seen += record.fields().map(|(_, value)| size(value)).sum::<usize>();
            let nested = body.groups.iter().filter_map(|group| record.list(group.list));
            seen += nested.map(|list| list.records().count()).sum::<usize>();
        }
    }
    seen
}

#[test]
fn the_counter_counts() {
    assert!(allocations_of(|| drop(std::hint::black_box(vec![1u8; 100]))) > 0);
}

#[test]
fn reading_every_field_of_every_message_allocates_nothing() {
    // Any numbers do; these are spread well and the same in every run.
    let numbers: Vec<u32> = (1..900u32).map(|number| number.wrapping_mul(2_654_435_761).rotate_left(number % 31)).collect();
    let mut seen = 0;
    for (at, (row, coding)) in everything().enumerate() {
        let frame = Plan::roll(row, coding, &mut Dice::new(&numbers[at % 300..])).frame();
        let allocations = allocations_of(|| seen += read_everything(&frame, coding));
        assert_eq!(allocations, 0, "{} in {coding:?}", row.name);
    }
    assert!(seen > 100_000, "only {seen}: the messages were nearly empty");
}

#[test]
fn refusing_a_frame_allocates_nothing() {
    let coding = Coding::new(17, Dialect::Ccx);
    let builder = Builder::of(msg::CALL_DELIVERED_EVENT, coding).unwrap();
    let frame = builder.set(field::ani, "2005").finish().unwrap();
    for length in 0..frame.len() {
        let allocations = allocations_of(|| assert!(Message::decode(&frame[..length], coding).is_err()));
        assert_eq!(allocations, 0, "cut to {length}");
    }
}
