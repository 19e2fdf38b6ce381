//! The records of all account sets.

use std::collections::BTreeMap;

use super::account_set;
use crate::business::records::Store;
use crate::random::Random;
use crate::settings::Settings;

/// The records of each account set. They are made at the first use: most tests use one account set of three, and the
/// simulation makes thousands of sandboxes.
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
        Some(self.filled.entry(account.into()).or_insert_with(|| account_set::store(seed, &self.settings)))
    }
}
