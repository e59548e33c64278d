//! Counts what a piece of work allocates: the allocator of the system, with two numbers beside it.
#![allow(unsafe_code)] // An allocator cannot be written without; every call goes to that of the system.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    /// Allocations of this thread, and the bytes that it has allocated and not freed.
    static COUNTED: Cell<(u64, i64)> = const { Cell::new((0, 0)) };
}

/// The allocator of the program.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn count(allocations: u64, bytes: usize, sign: i64) {
    // The thread-local is gone while its thread ends; nothing is measured then.
    let _ = COUNTED.try_with(|counted| {
        let (before, live) = counted.get();
        counted.set((before + allocations, live + sign * i64::try_from(bytes).unwrap_or(i64::MAX)));
    });
}

// SAFETY: every call is passed on unchanged to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(1, layout.size(), 1);
        // SAFETY: the caller keeps the contract of `GlobalAlloc::alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(0, layout.size(), -1);
        // SAFETY: the pointer came from `System` through `alloc` or `realloc`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(1, size, 1);
        count(0, layout.size(), -1);
        // SAFETY: as for `dealloc`; `size` is the caller's part of the contract.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Allocations that a piece of work makes on this thread.
pub fn allocations<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = COUNTED.get().0;
    let made = work();
    (made, COUNTED.get().0 - before)
}

/// Bytes that a piece of work leaves allocated on this thread, the allocator's own overhead not counted.
pub fn kept<T>(work: impl FnOnce() -> T) -> (T, i64) {
    let before = COUNTED.get().1;
    let made = work();
    (made, COUNTED.get().1 - before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_allocated_and_kept_is_counted() {
        assert_eq!(allocations(|| 1 + 1).1, 0);
        assert_eq!(allocations(|| drop(std::hint::black_box(vec![1u8; 100]))).1, 1);
        let (kept_bytes, bytes) = kept(|| std::hint::black_box(vec![1u8; 100]));
        assert_eq!((kept_bytes.len(), bytes), (100, 100));
    }
}
