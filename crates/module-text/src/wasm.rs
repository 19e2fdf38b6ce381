//! The reader as a WebAssembly module. It has no allocator: the caller puts the text behind what the module uses of its
//! memory.

use core::arch::wasm32;
use core::panic::PanicInfo;
use core::slice;

const PAGE: usize = 1 << 16;

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    wasm32::unreachable()
}

/// Makes the module behind a text, from the end of the text on, and gives its length. Traps
/// where it does not fit.
#[unsafe(no_mangle)]
#[expect(unsafe_code, reason = "memory is what JavaScript and this share")]
pub(crate) extern "C" fn decode(text: *mut u8, length: usize) -> usize {
    let end = wasm32::memory_size(0) * PAGE;
    // SAFETY: the caller has grown the memory before `text`, so nothing of this module lies behind it.
    let memory = unsafe { slice::from_raw_parts_mut(text, end - text.addr()) };
    let (text, module) = memory.split_at_mut(length);
    crate::decode(text, module)
}
