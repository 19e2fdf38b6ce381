//! No read is wrong.

use std::collections::BTreeSet;

use jdy_core::error::Code;

use super::history::History;
use super::rule::{Breach, Rule};
use crate::action::{Action, Key};
use crate::outcome::{Outcome, Row};
use crate::schedule::Schedule;

pub(super) fn check(schedule: &Schedule, history: &History, breaches: &mut Vec<Breach>) {
    for planned in schedule.plan.calls() {
        let Some(call) = schedule.log.calls.get(planned.index) else { continue };
        let (Some(started), Some((ended, outcome))) = (call.started, &call.ended) else { continue };
        let wrong = match (&planned.action, outcome) {
            (Action::Get { key, .. }, Outcome::Read(row)) => read(key, row, history, started, *ended),
            (Action::Get { key, .. }, Outcome::Failed(error)) if error.code == Code::NotFound => history
                .there_at(started)
                .find(|(id, state)| matches(key, id, &state.row.number))
                .map(|(_, state)| format!("it reports not_found, and there is {}", state.row)),
            (Action::List { .. }, Outcome::Listed(rows)) => list(rows, history, started, *ended),
            _ => None,
        };
        breaches.extend(wrong.map(|how| Breach::by(Rule::NoReadWrong, planned.index, how)));
    }
}

fn matches(key: &Key, id: &str, number: &str) -> bool {
    match key {
        Key::Id(key) => key == id,
        Key::Number(key) => key == number,
    }
}

fn read(key: &Key, row: &Row, history: &History, started: u64, ended: u64) -> Option<String> {
    if !matches(key, &row.id, &row.number) {
        return Some(format!("it returned {row}"));
    }
    was(row, history, started, ended)
}

fn list(rows: &[Row], history: &History, started: u64, ended: u64) -> Option<String> {
    let mut ids = BTreeSet::new();
    if let Some(twice) = rows.iter().find(|row| !ids.insert(row.id.as_str())) {
        return Some(format!("{twice} is listed twice"));
    }
    if let Some((_, missing)) = history.there_at(started).find(|(id, _)| !ids.contains(id)) {
        return Some(format!("{} is missing without an error", missing.row));
    }
    rows.iter().find_map(|row| was(row, history, started, ended))
}

/// What is wrong with a row that shows no state that the customer had while the call ran.
fn was(row: &Row, history: &History, started: u64, ended: u64) -> Option<String> {
    let shown = Row { contacts: None, ..row.clone() };
    let right = history.of_customer(&row.id, started, ended).any(|state| state.row == shown);
    (!right).then(|| format!("{row} never existed while the call ran"))
}
