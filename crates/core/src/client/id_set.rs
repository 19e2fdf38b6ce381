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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_comes_once() {
        let mut seen = IdSet::default();
        let numbers = |turn: u64| [turn, turn << 32, u64::MAX - turn, turn.wrapping_mul(1 << 40) | 1];
        let all: alloc::collections::BTreeSet<u64> = (0..20_000).flat_map(numbers).collect();
        assert_eq!((0..20_000).flat_map(numbers).filter(|number| seen.insert(*number)).count(), all.len());
        assert!(!all.into_iter().any(|number| seen.insert(number)));
    }
}
