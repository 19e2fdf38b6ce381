//! Ids and numbers that the service gives to new records.

use crate::random::Random;

/// Ids of 18 and 19 digits: both are too long for a JavaScript number.
pub(crate) struct Ids {
    record: u64,
    member: u64,
    random: Random,
}

impl Ids {
    pub(super) fn new(random: &mut Random) -> Self {
        let random = Random::new(random.bits());
        Self { record: 768_582_155_554_002_944, member: 1_534_104_111_400_644_608, random }
    }

    /// 18 digits: customers, contacts, custom records.
    pub(crate) fn record(&mut self) -> String {
        self.record += 1 + self.random.below(1 << 32);
        self.record.to_string()
    }

    /// 19 digits: members.
    pub(crate) fn member(&mut self) -> String {
        self.member += 1 + self.random.below(1 << 32);
        self.member.to_string()
    }
}

/// Numbers made by the service (编码规则): a prefix and six digits.
pub(crate) struct Numbers {
    prefix: String,
    last: u64,
}

impl Numbers {
    pub(super) fn new(prefix: &str) -> Self {
        Self { prefix: prefix.into(), last: 0 }
    }

    /// The next number that no record has yet: a save may choose its number.
    pub(crate) fn next(&mut self, taken: impl Fn(&str) -> bool) -> String {
        loop {
            self.last += 1;
            let number = format!("{}{:06}", self.prefix, self.last);
            if !taken(&number) {
                return number;
            }
        }
    }
}
