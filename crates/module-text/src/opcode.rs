//! Opcodes that only the text has, and the operands that follow each opcode.

/// The data of a module begins here.
pub const DATA: u32 = 1 << 20;
/// Stands for `i32.const` of an address: the number is counted from [`DATA`]. WebAssembly has no such opcode.
pub const ADDRESS: u8 = 0x06;
/// The first of four that WebAssembly has not. They stand before a load or store: it is not aligned as usual, but to
/// 1, 2, 4 or 8 bytes.
pub const ALIGNED: u8 = 0x07;
/// The last of [`ALIGNED`].
pub const LAST_ALIGNED: u8 = ALIGNED + 3;
/// The first load.
pub const FIRST_ACCESS: u8 = 0x28;
/// The last store.
pub const LAST_ACCESS: u8 = 0x3e;

/// The usual alignment of a load or store, as its binary logarithm.
pub fn alignment(opcode: u8) -> u32 {
    const USUAL: [u8; 23] = *b"23230011001122232301012";
    digit(&USUAL, opcode.wrapping_sub(FIRST_ACCESS))
}

/// How many numbers follow the second opcode of an instruction that begins with 0xfc.
pub fn operands(second: u8) -> u32 {
    const COUNTS: [u8; 18] = *b"000000002121212111";
    digit(&COUNTS, second)
}

fn digit(digits: &[u8], index: u8) -> u32 {
    digits.get(usize::from(index)).map_or(0, |digit| u32::from(digit - b'0'))
}

/// An offset as a number. Most offsets are multiples of 4, which become smaller.
pub fn number_of_offset(offset: u32) -> Option<u32> {
    if offset.is_multiple_of(4) { Some(offset / 2) } else { offset.checked_mul(2)?.checked_add(1) }
}

/// The offset behind a number.
pub(crate) const fn offset(number: u32) -> u32 {
    if number.is_multiple_of(2) { number << 1 } else { number >> 1 }
}
