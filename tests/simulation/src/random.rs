//! The only source of random numbers: the same for the same seed.

/// `SplitMix64`: short and reproducible; no security depends on it.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers for a seed and a purpose.
    pub fn of(parts: &[u64]) -> Self {
        parts.iter().fold(Self(0), |mut random, part| Self(random.bits() ^ part))
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.bits() % end
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last - first + 1)
    }

    /// True as often as `per_mille` of a thousand.
    pub fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    /// One item of a list, which must not be empty.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        let index = usize::try_from(self.below(list.len() as u64)).unwrap_or(0);
        #[expect(clippy::indexing_slicing, reason = "the index is below the length")]
        list[index].clone()
    }
}
