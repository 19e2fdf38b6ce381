//! Every call ends; and where nothing goes wrong it ends well.

use std::collections::BTreeSet;

use jdy_core::error::{Code, Error};

use super::{Breach, Rule};
use crate::ask::{Ask, Outcome};
use crate::plan::{Access, Cut, PlannedCall};
use crate::record::Sending;
use crate::schedule::Schedule;

/// A call with its retries, its wait for a token and for a pace of a few calls a minute ends well before this.
const GENEROUS_MS: u64 = 2 * 3_600_000;
/// Whoever fires a signal does not want to wait: this is for a token store that is somewhere else.
const AT_ONCE_MS: u64 = 100;
const DAY_MS: u64 = 24 * 3_600_000;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    for planned in schedule.plan.calls() {
        let Some(call) = schedule.record.calls.get(planned.index) else { continue };
        let Some((ended, _)) = &call.ended else {
            if call.cut.is_none() {
                let how = if call.started.is_some() { "it never ended" } else { "its caller never came to it" };
                breaches.push(Breach::by(Rule::EveryCallEnds, planned.index, format!("{how}: {:?}", schedule.ended)));
            }
            continue;
        };
        let started = call.started.unwrap_or(*ended);
        let took_ms = *ended - started;
        if let Some(bound_ms) = bound_ms(schedule, planned).filter(|bound_ms| took_ms > bound_ms + AT_ONCE_MS) {
            let how = format!("it took {took_ms} ms, and its bound is {bound_ms} ms");
            breaches.push(Breach::by(Rule::EveryCallEnds, planned.index, how));
        }
        if ended - started > GENEROUS_MS {
            let minutes = (ended - started) / 60_000;
            breaches.push(Breach::by(Rule::EveryCallEnds, planned.index, format!("it took {minutes} min")));
        }
        if let Some((after_ms, Cut::Signal)) = planned.cut
            && *ended > started + after_ms + AT_ONCE_MS
        {
            let late = ended - started - after_ms;
            breaches.push(Breach::by(Rule::EveryCallEnds, planned.index, format!("{late} ms after its signal")));
        }
    }
    needless(schedule, breaches);
}

/// The longest that a call may take. No bound is known where it may have waited in the client's queue.
fn bound_ms(schedule: &Schedule, planned: &PlannedCall) -> Option<u64> {
    let Schedule { plan, record, .. } = schedule;
    let settings = &plan.settings;
    let has_queue = settings.requests_per_minute < 500 || settings.requests_per_second < 100;
    if !schedule.is_bounded || has_queue || record.sendings.iter().any(Sending::pauses) {
        return None;
    }
    // Each page of a list is a call of its own.
    let page = |sending: &Sending| sending.line.split('&').find(|part| part.starts_with("page=")).map(str::to_owned);
    let pages: BTreeSet<String> = record.of(planned.index).filter_map(page).collect();
    let calls = if matches!(planned.ask, Ask::List { .. }) { pages.len() as u64 + 1 } else { 1 };
    Some(calls * u64::from(plan.trying.total_timeout_ms))
}

/// What fails although nothing goes wrong and nobody ends a call.
fn needless(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    if !schedule.plan.is_calm() || schedule.plan.calls().any(|planned| planned.cut.is_some()) {
        return;
    }
    for planned in schedule.plan.calls() {
        let call = schedule.record.calls.get(planned.index);
        let Some((ended, Outcome::Failed(error))) = call.and_then(|call| call.ended.as_ref()) else { continue };
        if !has_a_reason(schedule, &planned.ask, *ended, error) {
            breaches.push(Breach::by(Rule::NoNeedlessFailure, planned.index, error.to_string()));
        }
    }
}

fn has_a_reason(schedule: &Schedule, ask: &Ask, ended: u64, error: &Error) -> bool {
    // The service changes secrets every day, and who has only the old one gets no token any more.
    if schedule.plan.access == Access::Given && ended >= schedule.plan.begins + DAY_MS {
        return true;
    }
    match error.code {
        Code::NotFound => matches!(ask, Ask::Get { .. }),
        // Its number, its name or its mobile is taken.
        Code::Business => ask.saves() && error.errcode.as_deref() == Some("1030002002"),
        // Where one call a second is allowed, those for a token with the old secret and with the new one meet in one.
        Code::RateLimited => schedule.plan.access == Access::Fetched && schedule.plan.settings.requests_per_second == 1,
        // Somebody saves while it reads.
        Code::Incomplete => {
            schedule.record.accepted().iter().any(|(.., accepted)| accepted.operation == "customer_save")
        }
        _ => false,
    }
}
