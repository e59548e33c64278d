//! The memory that this test program has in use, counted by its allocator: per thread for tests on one thread, and for the whole program.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::atomic::{AtomicIsize, Ordering};

/// What a client without its queues may keep: a reading of 64 KiB, a frame of at most 12,500 bytes, and little besides.
pub const ROOM: usize = 256 * 1024;

thread_local! {
    /// Bytes of this thread, less what it freed; the most there was since `reset_peak`.
    static HERE: Cell<(isize, isize)> = const { Cell::new((0, 0)) };
}

/// Bytes of all threads.
static ALL: AtomicIsize = AtomicIsize::new(0);
static ALL_PEAK: AtomicIsize = AtomicIsize::new(0);

struct Counting;

fn count(bytes: isize) {
    // The thread-local is gone while its thread ends; nothing is measured then.
    let _ = HERE.try_with(|here| {
        let (now, peak) = here.get();
        here.set((now + bytes, peak.max(now + bytes)));
    });
    let now = ALL.fetch_add(bytes, Ordering::Relaxed) + bytes;
    ALL_PEAK.fetch_max(now, Ordering::Relaxed);
}

fn size(layout: Layout) -> isize {
    isize::try_from(layout.size()).unwrap_or(isize::MAX)
}

// SAFETY: every call is passed on unchanged to the allocator of the system.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(size(layout));
        // SAFETY: the caller keeps the contract of `GlobalAlloc::alloc`, which is that of `System`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-size(layout));
        // SAFETY: the pointer came from `alloc` above, that is from `System`, with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How much more memory than at its start this thread had at the most during the work, and how much at its end.
pub fn growth_here(work: impl FnOnce()) -> (usize, usize) {
    let (start, _) = HERE.get();
    HERE.set((start, start));
    work();
    let (end, peak) = HERE.get();
    let growth = |bytes: isize| usize::try_from(bytes - start).unwrap_or(0);
    (growth(peak), growth(end))
}

/// How much more memory the whole program, with the tests beside this one, had at the most during the work.
pub fn growth_of_all(work: impl FnOnce()) -> usize {
    let start = ALL.load(Ordering::Relaxed);
    ALL_PEAK.store(start, Ordering::Relaxed);
    work();
    usize::try_from(ALL_PEAK.load(Ordering::Relaxed) - start).unwrap_or(0)
}
