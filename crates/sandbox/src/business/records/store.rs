//! The records of one account set.

use super::customer::Customer;
use super::member::Member;
use super::numbering::{Ids, Numbers};
use crate::random::Random;

/// Customers and members, and the counters for new ones.
pub(crate) struct Store {
    pub(crate) customers: Vec<Customer>,
    pub(crate) members: Vec<Member>,
    pub(crate) ids: Ids,
    pub(crate) customer_numbers: Numbers,
    pub(crate) card_numbers: Numbers,
}

impl Store {
    pub(crate) fn new(random: &mut Random) -> Self {
        Self {
            customers: Vec::new(),
            members: Vec::new(),
            ids: Ids::new(random),
            customer_numbers: Numbers::new("KH"),
            card_numbers: Numbers::new("VIP"),
        }
    }
}
