//! A token store with locks, which several clients may share.

use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::oneshot::Oneshot;
use crate::random::Random;

/// A token store. A clone is the same store.
#[derive(Clone, Default)]
pub struct Store(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    values: BTreeMap<String, String>,
    /// The waiters for each locked key, in their order.
    locked: BTreeMap<String, VecDeque<Oneshot<()>>>,
}

impl Store {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().values.get(key).cloned()
    }

    /// Stores a value.
    pub fn set(&self, key: &str, value: &str) {
        self.0.borrow_mut().values.insert(key.into(), value.into());
    }

    /// Waits until a key is free, and locks it.
    pub async fn lock(&self, key: &str) -> Lock {
        let ticket = Oneshot::default();
        let free = match self.0.borrow_mut().locked.entry(key.into()) {
            Entry::Vacant(entry) => {
                entry.insert(VecDeque::new());
                true
            }
            Entry::Occupied(mut entry) => {
                entry.get_mut().push_back(ticket.clone());
                false
            }
        };
        if !free {
            let mut waiting = Waiting { store: self, key, ticket, granted: false };
            waiting.ticket.receive().await;
            waiting.granted = true;
        }
        Lock(Some((self.clone(), key.into())))
    }

    fn unlock(&self, key: &str) {
        let state = &mut *self.0.borrow_mut();
        match state.locked.get_mut(key).and_then(VecDeque::pop_front) {
            Some(next) => next.send(()),
            None => {
                state.locked.remove(key);
            }
        }
    }
}

/// What goes wrong when a function of the token store is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// It settles later than usual, perhaps after its caller was dropped.
    Late {
        /// How much later.
        by_ms: u64,
    },
    /// It never settles.
    Hang {
        /// Whether it does its work before.
        carried_out: bool,
    },
}

impl StoreFault {
    /// What goes wrong with one call of a function, if anything does.
    pub fn draw(per_mille: u64, random: &mut Random) -> Option<Self> {
        random.chance(per_mille).then(|| {
            if random.chance(500) {
                let within = random.between(4, 18);
                Self::Late { by_ms: random.below(1 << within) }
            } else {
                Self::Hang { carried_out: random.chance(500) }
            }
        })
    }
}

/// A locked key; dropping it unlocks. A store without locks gives empty ones.
#[derive(Default)]
pub struct Lock(Option<(Store, String)>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some((store, key)) = &self.0 {
            store.unlock(key);
        }
    }
}

/// A waiter for a key; dropping it takes it out of the queue.
struct Waiting<'a> {
    store: &'a Store,
    key: &'a str,
    ticket: Oneshot<()>,
    granted: bool,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        if self.granted {
            return;
        }
        let left = self.store.0.borrow_mut().locked.get_mut(self.key).is_some_and(|waiting| {
            let before = waiting.len();
            waiting.retain(|ticket| !ticket.is(&self.ticket));
            waiting.len() < before
        });
        if !left {
            // The lock was granted at the moment of the drop.
            self.store.unlock(self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::executor::{Ended, Executor};
    use crate::race::race;

    struct Owner<'a>(&'a Cell<u32>);

    impl Drop for Owner<'_> {
        fn drop(&mut self) {
            self.0.set(0);
        }
    }

    #[test]
    fn a_lock_has_one_owner_and_skips_waiters_that_are_gone() {
        let (executor, store, owners) = (Executor::default(), Store::default(), Rc::new(Cell::new(0)));
        for patience in [100, 15, 10, 100] {
            let (time, store, owners) = (executor.clone(), store.clone(), Rc::clone(&owners));
            executor.spawn(async move {
                let work = async {
                    let _lock = store.lock("key").await;
                    assert_eq!(owners.replace(1), 0, "two have the lock");
                    let _owner = Owner(&owners);
                    time.sleep(10).await;
                };
                race(work, time.sleep(patience)).await;
            });
        }
        assert_eq!(executor.run(u64::MAX), Ended::Done);
        assert_eq!(executor.now(), 25);
        assert!(store.0.borrow().locked.is_empty());
    }
}
