//! Which numbers have come: a table of open addresses.
//!
//! The standard library's sets are 5 KB of WebAssembly; this holds the ids of a list, and nothing else is asked of it.

use alloc::vec::Vec;
use core::mem;

/// Slots at first.
const LEAST: usize = 256;
/// 2^64 over the golden ratio: neighbouring numbers come far apart.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Numbers, each once.
#[derive(Debug, Default)]
pub(super) struct IdSet {
    /// Its length is a power of two, and at most half of it is taken. 0 is a free slot.
    slots: Vec<u64>,
    taken: usize,
    zero: bool,
}

impl IdSet {
    /// Adds a number; false if it was there.
    pub(super) fn insert(&mut self, number: u64) -> bool {
        if number == 0 {
            return !mem::replace(&mut self.zero, true);
        }
        if self.taken * 2 >= self.slots.len() {
            let more = alloc::vec![0; (self.slots.len() * 2).max(LEAST)];
            for old in mem::replace(&mut self.slots, more) {
                self.put(old);
            }
        }
        let new = self.put(number);
        self.taken += usize::from(new);
        new
    }

    fn put(&mut self, number: u64) -> bool {
        let last = self.slots.len() - 1;
        // The upper half of the product depends on all of the number.
        let mut at = (number.wrapping_mul(SPREAD) >> 32) as usize;
        while let Some(slot) = self.slots.get_mut(at & last) {
            match *slot {
                0 => {
                    *slot = number;
                    return number != 0;
                }
                there if there == number => return false,
                _ => at += 1,
            }
        }
        false
    }
}

/// A text as a number: FNV-1a, and the last steps of SplitMix64, which spread every bit. A list of a million ids has two
/// texts of one number once in thirty million lists; SHA-256 says the same with 4 KB more.
pub(super) fn digest(text: &str) -> u64 {
    let mix = |number: u64, byte: u8| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    let mut number = text.bytes().fold(0xCBF2_9CE4_8422_2325, mix);
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn texts_have_numbers_of_their_own() {
        let texts = (0..200_000).flat_map(|number| [format!("A{number}"), format!("{number}-B"), format!("0{number}")]);
        let numbers: alloc::collections::BTreeSet<u64> = texts.map(|text| digest(&text)).collect();
        assert_eq!(numbers.len(), 600_000);
    }

    #[test]
    fn each_number_comes_once() {
        let mut seen = IdSet::default();
        let numbers = |turn: u64| [turn, turn << 32, u64::MAX - turn, turn.wrapping_mul(1 << 40) | 1];
        let all: alloc::collections::BTreeSet<u64> = (0..20_000).flat_map(numbers).collect();
        assert_eq!((0..20_000).flat_map(numbers).filter(|number| seen.insert(*number)).count(), all.len());
        assert!(!all.into_iter().any(|number| seen.insert(number)));
    }
}
