//! Each customer's states over time, from the first records and the journal of the service.

use std::collections::BTreeMap;

use super::rule::{Breach, Rule};
use crate::outcome::Row;
use crate::schedule::Schedule;

/// Each customer's states, by id.
pub(super) struct History(BTreeMap<String, Vec<State>>);

/// A customer from one moment to the next change.
pub(super) struct State {
    from: u64,
    /// When the next change was; `None` for the last state.
    until: Option<u64>,
    pub(super) row: Row,
    /// The credit limit, where a call set it.
    pub(super) credit_limit: Option<i64>,
    /// The contacts that calls added.
    pub(super) contacts: Vec<String>,
    /// The call that caused this state.
    pub(super) by: Option<usize>,
}

impl History {
    pub(super) fn of(schedule: &Schedule) -> Self {
        let first = |row: &Row| State {
            from: 0,
            until: None,
            row: row.clone(),
            credit_limit: None,
            contacts: Vec::new(),
            by: None,
        };
        let mut customers: BTreeMap<String, Vec<State>> =
            schedule.before.iter().map(|row| (row.id.clone(), vec![first(row)])).collect();
        for (sent, arrival, accepted) in schedule.log.accepted() {
            let ("customer_save", Some(id)) = (accepted.operation, accepted.ids.first()) else { continue };
            let states = customers.entry(id.clone()).or_default();
            let (remark, credit_limit, mut contacts) = match states.last_mut() {
                Some(last) => {
                    last.until = Some(arrival.at);
                    (last.row.remark.clone(), last.credit_limit, last.contacts.clone())
                }
                None => Default::default(),
            };
            contacts.extend(sent.saves.contact.clone());
            let row = Row {
                id: id.clone(),
                number: accepted.number.clone().unwrap_or_default(),
                name: accepted.name.clone().unwrap_or_default(),
                remark: sent.saves.remark.clone().unwrap_or(remark),
                contacts: None,
            };
            let credit_limit = sent.saves.credit_limit.or(credit_limit);
            states.push(State { from: arrival.at, until: None, row, credit_limit, contacts, by: Some(sent.call) });
        }
        Self(customers)
    }

    /// The states that a customer had between two moments.
    pub(super) fn of_customer(&self, id: &str, from: u64, until: u64) -> impl Iterator<Item = &State> {
        let states = self.0.get(id).into_iter().flatten();
        states.filter(move |state| state.from <= until && state.until.is_none_or(|end| end >= from))
    }

    /// The customers that existed before a moment, with their first states.
    pub(super) fn there_at(&self, at: u64) -> impl Iterator<Item = (&str, &State)> {
        self.0.iter().filter_map(move |(id, states)| {
            let first = states.first()?;
            (first.from < at).then_some((id.as_str(), first))
        })
    }

    /// The call that created a customer.
    pub(super) fn maker(&self, id: &str) -> Option<usize> {
        self.0.get(id)?.first()?.by
    }

    /// The differences between the last states and the records at the end.
    pub(super) fn unbalanced(&self, after: &[Row]) -> Vec<Breach> {
        let mut breaches = Vec::new();
        let mut report = |how: String| breaches.push(Breach::of(Rule::HistoryMatchesRecords, how));
        for row in after {
            match self.0.get(&row.id).and_then(|states| states.last()) {
                Some(last) if last.row == Row { contacts: None, ..row.clone() } => {}
                Some(last) => report(format!("the record is {row}, the history says {}", last.row)),
                None => report(format!("the record is {row}, and the history has none")),
            }
        }
        if after.len() != self.0.len() {
            report(format!("there are {} customers, the history has {}", after.len(), self.0.len()));
        }
        breaches
    }
}
