//! Signs the official example. The allocator and the panic handler are in this file.

use core::alloc::{GlobalAlloc, Layout};
use core::panic::PanicInfo;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering};

use jdy_core::signature::{Signer, Unsigned, app_signature};
use jdy_core::{Secret, WireQuery};

const HEAP_BYTES: usize = 1 << 20;

#[repr(align(16))]
#[expect(dead_code, reason = "used through a raw pointer")]
struct Heap([u8; HEAP_BYTES]);

static mut HEAP: Heap = Heap([0; HEAP_BYTES]);

/// Never frees memory: the heap is much larger than one signature needs.
struct Bump {
    used: AtomicUsize,
}

#[global_allocator]
static ALLOCATOR: Bump = Bump { used: AtomicUsize::new(0) };

// SAFETY: there is one thread; blocks are aligned, inside HEAP, and do not overlap.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.used.load(Ordering::Relaxed).next_multiple_of(layout.align());
        let end = start.saturating_add(layout.size());
        if layout.align() > align_of::<Heap>() || end > HEAP_BYTES {
            return null_mut();
        }
        self.used.store(end, Ordering::Relaxed);
        (&raw mut HEAP).cast::<u8>().wrapping_add(start)
    }

    unsafe fn dealloc(&self, _block: *mut u8, _layout: Layout) {}
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// 1 if the signature of the official example is the published one.
#[unsafe(no_mangle)]
pub(crate) extern "C" fn official_example_holds() -> i32 {
    let secret = Secret::new("f2adcfef73369bfc4e1384677d38a0ff");
    let app_signature = app_signature("bVZgAZOv1", &secret);
    let published = "MzZlYTk0ODk4MWZlNjdiODNmNWU4YzViNzYxNGM5MTFlOGJkN2NjMzk0MTJkZGNhZGM0NzZhN2YxZDJmOTlkZA==";
    let query = WireQuery::new([("app_key", "bVZgAZOv1"), ("app_signature", published)]);
    let request = Unsigned {
        method: "GET",
        path: "/jdyconnector/app_management/kingdee_auth_token",
        query: &query,
        nonce: "4427456950",
        timestamp: 1_670_305_063_559,
    };
    let expected = "OTFiZTliNDFiMjNkYTI3YzVhNzg4MDI4ZGU3MWY1ZTA5ZTk1NjVlNGM1YTI1ZjIxY2Y5YTA3ZGY2OGI1MGQ1MQ==";
    let holds = Signer::new("205022", &secret).signature(&request) == expected && app_signature.len() == 88;
    i32::from(holds)
}
