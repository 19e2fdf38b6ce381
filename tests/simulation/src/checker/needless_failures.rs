//! No call fails in a schedule in which nothing goes wrong.

use jdy_core::error::{Code, Error};

use super::rule::{Breach, Rule};
use crate::action::Action;
use crate::outcome::Outcome;
use crate::plan::Access;
use crate::schedule::Schedule;

const DAY_MS: u64 = 24 * 3_600_000;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    if !schedule.plan.is_calm() || schedule.plan.calls().any(|planned| planned.interruption.is_some()) {
        return;
    }
    for planned in schedule.plan.calls() {
        let call = schedule.log.calls.get(planned.index);
        let Some((ended, Outcome::Failed(error))) = call.and_then(|call| call.ended.as_ref()) else { continue };
        if !has_a_reason(schedule, &planned.action, *ended, error) {
            breaches.push(Breach::by(Rule::NoNeedlessFailure, planned.index, error.to_string()));
        }
    }
}

fn has_a_reason(schedule: &Schedule, action: &Action, ended: u64, error: &Error) -> bool {
    // The service changes appSecrets every day: a client that was given one gets no token after that.
    if schedule.plan.access == Access::Given && ended >= schedule.plan.begins + DAY_MS {
        return true;
    }
    match error.code {
        Code::NotFound => matches!(action, Action::Get { .. }),
        // The number, name or mobile is taken.
        Code::Business => action.saves() && error.errcode.as_deref() == Some("1030002002"),
        // At one call a second, the token calls with the old and with the new secret fall into one second.
        Code::RateLimited => schedule.plan.access == Access::Fetched && schedule.plan.settings.requests_per_second == 1,
        // Another call saved while the list was read.
        Code::Incomplete => schedule.log.accepted().iter().any(|(.., accepted)| accepted.operation == "customer_save"),
        _ => false,
    }
}
