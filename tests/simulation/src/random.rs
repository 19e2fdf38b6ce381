//! The only source of random numbers: the same for the same seed.

/// The sandbox's generator with what the simulation draws from it. No security depends on it.
#[derive(Clone, Debug)]
pub struct Random(jdy_sandbox::Random);

impl Random {
    /// The numbers for a seed and a purpose.
    pub fn of(parts: &[u64]) -> Self {
        let mixed = |seed, part: &u64| jdy_sandbox::Random::new(seed).bits() ^ part;
        Self(jdy_sandbox::Random::new(parts.iter().fold(0, mixed)))
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.bits()
    }

    /// A number below `end`, which must not be 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0.below(end)
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
        self.0.pick(list).clone()
    }
}
