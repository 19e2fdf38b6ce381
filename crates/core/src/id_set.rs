//! A set of numbers: a hash table with open addressing.
//!
//! It holds the ids of a list or of a request. The standard library's sets are 5 KB of WebAssembly.

use alloc::vec::Vec;
use core::mem;

/// The number of slots at the start.
const LEAST: usize = 256;
/// 2^64 divided by the golden ratio: it spreads neighbouring numbers over the table.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// A set of numbers.
#[derive(Debug, Default)]
pub(crate) struct IdSet {
    /// Its length is a power of two, and at most half of the slots are taken. 0 is a free slot.
    slots: Vec<u64>,
    taken: usize,
    zero: bool,
}

impl IdSet {
    /// Adds a number. False if the set had it already.
    #[inline(never)]
    pub(crate) fn insert(&mut self, number: u64) -> bool {
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
        // Every bit of the number changes the upper half of the product.
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

/// Hashes a text: FNV-1a, then the last steps of SplitMix64, which spread every bit. Of thirty million lists with a
/// million ids each, one has two texts with the same hash. SHA-256 would cost 4 KB more.
#[inline(never)]
pub(crate) fn digest(text: &str) -> u64 {
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
