//! Which customers there were, and when: from what was there at first and from what was carried out.

use std::collections::BTreeMap;

use super::rule::{Breach, Rule};
use crate::outcome::Row;
use crate::schedule::Schedule;

/// Each customer's states, by id.
pub(super) struct History(BTreeMap<String, Vec<State>>);

/// How a customer was from some moment on.
pub(super) struct State {
    from: u64,
    /// Until which moment; nothing if it still is.
    until: Option<u64>,
    pub(super) row: Row,
    /// The credit limit, where a call has set it.
    pub(super) credit_limit: Option<i64>,
    /// The contacts that calls have added.
    pub(super) contacts: Vec<String>,
    /// The call that made it so.
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

    /// The states of a customer at some time between two moments.
    pub(super) fn of_customer(&self, id: &str, from: u64, until: u64) -> impl Iterator<Item = &State> {
        let states = self.0.get(id).into_iter().flatten();
        states.filter(move |state| state.from <= until && state.until.is_none_or(|end| end >= from))
    }

    /// The ids of those that were there at a moment.
    pub(super) fn there_at(&self, at: u64) -> impl Iterator<Item = (&str, &State)> {
        self.0.iter().filter_map(move |(id, states)| {
            let first = states.first()?;
            (first.from < at).then_some((id.as_str(), first))
        })
    }

    /// The call that made a customer.
    pub(super) fn maker(&self, id: &str) -> Option<usize> {
        self.0.get(id)?.first()?.by
    }

    /// Where the last states are not what is there at the end.
    pub(super) fn unbalanced(&self, after: &[Row]) -> Vec<Breach> {
        let mut breaches = Vec::new();
        let mut told = |how: String| breaches.push(Breach::of(Rule::HistoryMatchesRecords, how));
        for row in after {
            match self.0.get(&row.id).and_then(|states| states.last()) {
                Some(last) if last.row == Row { contacts: None, ..row.clone() } => {}
                Some(last) => told(format!("there is {row}, by the books {}", last.row)),
                None => told(format!("there is {row}, of which the books know nothing")),
            }
        }
        if after.len() != self.0.len() {
            told(format!("there are {} customers, by the books {}", after.len(), self.0.len()));
        }
        breaches
    }
}
