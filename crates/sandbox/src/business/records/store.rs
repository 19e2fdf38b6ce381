//! The records of one account set.

use std::collections::BTreeMap;

use super::customer::Customer;
use super::numbering::{Ids, Numbers};
use super::record::Record;
use super::references::Reference;
use crate::catalog::plain;
use crate::random::Random;

/// The records, and the counters for new ones.
pub(crate) struct Store {
    pub(crate) customers: Vec<Customer>,
    /// The records of the other resources, by module and resource.
    pub(crate) records: BTreeMap<&'static str, Vec<Record>>,
    pub(crate) ids: Ids,
    pub(crate) customer_numbers: Numbers,
    pub(crate) card_numbers: Numbers,
    numbers: BTreeMap<String, Numbers>,
}

/// A record that another one refers to.
pub(crate) struct Linked {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) name: String,
}

impl From<&Reference> for Linked {
    fn from(reference: &Reference) -> Self {
        let [id, number, name] = [reference.id, reference.number, reference.name].map(str::to_owned);
        Self { id, number, name }
    }
}

impl Store {
    pub(crate) fn new(random: &mut Random) -> Self {
        Self {
            customers: Vec::new(),
            records: BTreeMap::new(),
            ids: Ids::new(random),
            customer_numbers: Numbers::new("KH"),
            card_numbers: Numbers::new("VIP"),
            numbers: BTreeMap::new(),
        }
    }

    /// The records of a resource that has no code of its own.
    pub(crate) fn of(&self, resource: &str) -> &[Record] {
        self.records.get(resource).map_or(&[], Vec::as_slice)
    }

    /// The next number of a resource: the initials of its name and six digits.
    pub(crate) fn next_number(&mut self, resource: &str) -> String {
        let name = resource.rsplit('.').next().unwrap_or_default();
        let is_initial = |(index, letter): &(usize, char)| *index == 0 || letter.is_ascii_uppercase();
        let initials: String = name.char_indices().filter(is_initial).map(|(_, letter)| letter).collect();
        let records = self.records.get(resource).map_or(&[][..], Vec::as_slice);
        let taken = |number: &str| records.iter().any(|record| record.number == number);
        let numbers = self.numbers.entry(resource.into());
        numbers.or_insert_with(|| Numbers::new(&initials.to_uppercase())).next(taken)
    }

    /// The record of a resource with this id or number.
    pub(crate) fn reference(&self, resource: &str, by_id: bool, wanted: &str) -> Option<Linked> {
        if resource == "bd.customer" {
            let mut customers = self.customers.iter();
            let found =
                customers.find(|customer| if by_id { customer.id == wanted } else { customer.number == wanted });
            let Customer { id, number, name, .. } = found?;
            return Some(Linked { id: id.clone(), number: number.clone(), name: name.clone() });
        }
        let mut records = self.of(resource).iter();
        let record = records.find(|record| if by_id { record.id == wanted } else { record.number == wanted })?;
        let name = record.fields.get("name").map(plain).unwrap_or_default();
        Some(Linked { id: record.id.clone(), number: record.number.clone(), name })
    }
}
