//! Random numbers: the same ones for the same seed.

/// `SplitMix64`, which is short. Nothing here needs cryptographic randomness. The simulation uses it too.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers for a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 64 random bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A number below `end`, which must not be 0.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.bits() % end
    }

    /// True once in `times`, on average.
    pub(crate) const fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One item of a list, which must not be empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let index = usize::try_from(self.below(list.len() as u64)).unwrap_or(0);
        #[expect(clippy::indexing_slicing, reason = "the index is below the length")]
        &list[index]
    }

    /// 32 hexadecimal digits, the form of secrets and tokens.
    pub(crate) fn token(&mut self) -> String {
        format!("{:016x}{:016x}", self.bits(), self.bits())
    }
}
