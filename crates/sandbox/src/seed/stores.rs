//! The records of all account sets.

use std::collections::{BTreeMap, BTreeSet};

use super::account_set;
use crate::business::records::Store;
use crate::random::Random;
use crate::settings::Settings;

/// The records of each account set. They are made at the first use: most tests use one account set of three, and the
/// simulation makes thousands of sandboxes.
pub(crate) struct Stores {
    seeds: BTreeMap<String, u64>,
    filled: BTreeMap<String, Store>,
    with_documents: BTreeSet<String>,
    settings: Settings,
}

impl Stores {
    pub(crate) fn new<'a>(accounts: impl Iterator<Item = &'a str>, settings: &Settings) -> Self {
        let mut random = Random::new(settings.seed);
        let seeds = accounts.map(|account| (account.to_owned(), random.bits())).collect();
        Self { seeds, filled: BTreeMap::new(), with_documents: BTreeSet::new(), settings: settings.clone() }
    }

    pub(crate) fn of(&mut self, account: &str) -> Option<&mut Store> {
        let seed = *self.seeds.get(account)?;
        Some(self.filled.entry(account.into()).or_insert_with(|| account_set::store(seed, &self.settings)))
    }

    /// Adds the documents of an account set and what they refer to, once: only some operations need them.
    pub(crate) fn add_documents(&mut self, account: &str) {
        let Some(seed) = self.seeds.get(account).copied() else { return };
        if self.with_documents.insert(account.into())
            && let Some(store) = self.of(account)
        {
            account_set::add_documents(store, seed);
        }
    }
}
