//! No save is lost, duplicated or overtaken.

use std::collections::BTreeSet;

use jdy_core::error::{Code, Error};

use super::history::{History, State};
use super::rule::{Breach, Rule};
use crate::action::{Action, Customer};
use crate::log::{Accepted, CallLog};
use crate::outcome::Outcome;
use crate::plan::PlannedCall;
use crate::record;
use crate::schedule::Schedule;

/// How long a request may still arrive after its client gave it up.
const IN_TRANSIT_MS: u64 = 30_000;

pub(super) fn check(schedule: &Schedule, history: &History, breaches: &mut Vec<Breach>) {
    let carried_out = schedule.log.accepted();
    for (planned, call) in schedule.plan.calls().zip_by_index(&schedule.log.calls) {
        if !planned.action.saves() {
            continue;
        }
        let own = carried_out.iter().filter(|(sent, ..)| sent.call == planned.index);
        let own: Vec<&Accepted> = own.map(|(.., accepted)| *accepted).filter(|accepted| saves(accepted)).collect();
        let (Some(started), Some((ended, outcome))) = (call.started, &call.ended) else { continue };
        let lost = match outcome {
            Outcome::Saved(ids) => missing(planned, &own, ids, history, (started, *ended)),
            Outcome::Failed(error) if !own.is_empty() && says_refused(&planned.action, error) => {
                Some(format!("it was carried out, and it reports: {error}"))
            }
            _ => None,
        };
        breaches.extend(lost.map(|how| Breach::by(Rule::NoSaveLost, planned.index, how)));
    }
    doubled(schedule, breaches);
    overtaken(schedule, breaches);
}

/// Calls are planned by caller, and recorded by their index.
trait ZipByIndex<'a>: Iterator<Item = &'a PlannedCall> + Sized {
    fn zip_by_index(self, calls: &'a [CallLog]) -> impl Iterator<Item = (&'a PlannedCall, &'a CallLog)> {
        self.filter_map(|planned| Some((planned, calls.get(planned.index)?)))
    }
}

impl<'a, I: Iterator<Item = &'a PlannedCall>> ZipByIndex<'a> for I {}

fn saves(accepted: &Accepted) -> bool {
    // The catalog's names of the others.
    matches!(accepted.operation, "customer_save" | "member_save" | "cust_save") || record::is_save(accepted.operation)
}

/// What is missing of a save that was reported as saved.
fn missing(
    planned: &PlannedCall,
    own: &[&Accepted],
    ids: &[String],
    history: &History,
    (started, ended): (u64, u64),
) -> Option<String> {
    let by_itself = || own.iter().any(|accepted| ids.is_empty() || accepted.ids == ids);
    let there = match (&planned.action, ids) {
        (Action::SaveCustomer(wanted), [id]) => {
            let mut states = history.of_customer(id, started, ended);
            let made_here = || history.maker(id) == Some(planned.index);
            // Without a number or an id, only the record that this call created counts.
            (wanted.number.is_some() || wanted.id.is_some() || made_here()) && states.any(|state| is(state, wanted))
        }
        _ => by_itself(),
    };
    (!there).then(|| format!("it reports {} as saved, and no such record exists with the given fields", ids.join(", ")))
}

fn is(state: &State, wanted: &Customer) -> bool {
    let State { row, credit_limit, contacts, .. } = state;
    row.name == wanted.name
        && wanted.id.as_ref().is_none_or(|id| *id == row.id)
        && wanted.number.as_ref().is_none_or(|number| *number == row.number)
        && wanted.remark.as_ref().is_none_or(|remark| *remark == row.remark)
        && wanted.credit_limit.is_none_or(|limit| *credit_limit == Some(limit))
        && wanted.contact.as_ref().is_none_or(|contact| contacts.contains(contact))
}

/// Whether an error says that a save was not carried out. A `retryable` update may have been: carried out twice, it has
/// the same effect as once.
fn says_refused(action: &Action, error: &Error) -> bool {
    match error.code {
        Code::OutcomeUnknown => false,
        Code::Aborted => action.creates(),
        _ => action.creates() || !error.retryable,
    }
}

/// Finds updates that arrived after a later update of the same record.
fn overtaken(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let updates: BTreeSet<usize> =
        schedule.plan.calls().filter(|call| call.action.updates().is_some()).map(|call| call.index).collect();
    let carried_out = schedule.log.accepted();
    let mut carried_out: Vec<_> =
        carried_out.iter().filter(|(sent, _, accepted)| saves(accepted) && updates.contains(&sent.call)).collect();
    let calls = &schedule.log.calls;
    while let Some((copy, arrival, accepted)) = carried_out.pop() {
        let gone = copy.given_up.or(copy.received.as_ref().map(|(at, _)| *at)).unwrap_or(copy.at);
        let ended = calls.get(copy.call).and_then(|call| call.ended.as_ref()).map(|(at, _)| *at);
        let later = carried_out.iter().find(|(other, _, changed)| {
            let started = calls.get(other.call).and_then(|call| call.started);
            changed.ids == accepted.ids && other.client == copy.client && started > ended
        });
        if let (Some((later, ..)), Some(_), true) = (later, ended, arrival.at <= gone + IN_TRANSIT_MS) {
            let how = format!("a copy of it arrived after call {}, which began after it had ended", later.call);
            breaches.push(Breach::by(Rule::LaterUpdateStays, copy.call, how));
        }
    }
}

fn doubled(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let mut known: BTreeSet<&str> = schedule.before.iter().map(|row| row.id.as_str()).collect();
    let mut made = vec![Vec::new(); schedule.log.calls.len()];
    for (sent, _, accepted) in schedule.log.accepted() {
        let Some(made) = made.get_mut(sent.call).filter(|_| saves(accepted)) else { continue };
        made.extend(accepted.ids.iter().filter(|id| known.insert(id)));
    }
    for (call, made) in made.iter().enumerate().filter(|(_, made)| made.len() > 1) {
        breaches.push(Breach::by(Rule::NoDuplicates, call, format!("it created {made:?}")));
    }
    for row in &schedule.after {
        let mut seen = BTreeSet::new();
        for contact in row.contacts.iter().flatten().filter(|contact| !seen.insert(*contact)) {
            breaches.push(Breach::of(Rule::NoDuplicates, format!("{row} has the contact \"{contact}\" twice")));
        }
    }
}
