//! The data of the account sets.

use std::collections::BTreeMap;

use crate::customers::Customer;
use crate::members::Member;
use crate::random::Random;
use crate::seed;
use crate::settings::Settings;

/// The data of each account set. Demo data is made when it is first looked at: most users need one account set of
/// the three, and a simulation makes sandboxes by the thousand.
pub(crate) struct Stores {
    seeds: BTreeMap<String, u64>,
    filled: BTreeMap<String, Store>,
    settings: Settings,
}

impl Stores {
    pub(crate) fn new<'a>(accounts: impl Iterator<Item = &'a str>, settings: &Settings) -> Self {
        let mut random = Random::new(settings.seed);
        let seeds = accounts.map(|account| (account.to_owned(), random.next())).collect();
        Self { seeds, filled: BTreeMap::new(), settings: settings.clone() }
    }

    pub(crate) fn of(&mut self, account: &str) -> Option<&mut Store> {
        let seed = *self.seeds.get(account)?;
        Some(self.filled.entry(account.into()).or_insert_with(|| Store::seeded(seed, &self.settings)))
    }
}

/// Customers and members, and the counters that number new ones.
pub(crate) struct Store {
    pub(crate) customers: Vec<Customer>,
    pub(crate) members: Vec<Member>,
    pub(crate) ids: Ids,
    pub(crate) customer_numbers: Numbers,
    pub(crate) card_numbers: Numbers,
}

impl Store {
    fn seeded(seed: u64, settings: &Settings) -> Self {
        let mut random = Random::new(seed);
        let mut store = Self {
            customers: Vec::new(),
            members: Vec::new(),
            ids: Ids::new(&mut random),
            customer_numbers: Numbers::new("KH"),
            card_numbers: Numbers::new("VIP"),
        };
        seed::customers(&mut store, &mut random, settings.customers);
        seed::members(&mut store, &mut random, settings.members);
        store
    }
}

/// Ids of 18 and 19 digits, both beyond what a JavaScript number can hold.
pub(crate) struct Ids {
    record: u64,
    member: u64,
    random: Random,
}

impl Ids {
    fn new(random: &mut Random) -> Self {
        let random = Random::new(random.next());
        Self { record: 768_582_155_554_002_944, member: 1_534_104_111_400_644_608, random }
    }

    /// 18 digits: customers, contacts, forms.
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
    prefix: &'static str,
    last: u64,
}

impl Numbers {
    const fn new(prefix: &'static str) -> Self {
        Self { prefix, last: 0 }
    }

    /// The next number that is not taken by somebody who chose it by hand.
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
