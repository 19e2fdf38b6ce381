//! Every call ends in time.

use std::collections::BTreeSet;

use super::rule::{Breach, Rule};
use crate::action::Action;
use crate::log::SentRequest;
use crate::plan::{Interruption, PlannedCall};
use crate::schedule::Schedule;

/// Longer than any call takes, the queue of a limit of a few calls a minute included.
const GENEROUS_MS: u64 = 2 * 3_600_000;
/// How soon a call ends after its signal.
const AT_ONCE_MS: u64 = 100;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    for planned in schedule.plan.calls() {
        let Some(call) = schedule.log.calls.get(planned.index) else { continue };
        let Some((ended, _)) = &call.ended else {
            if call.interrupted.is_none() {
                let how = if call.started.is_some() { "it never ended" } else { "it never began" };
                breaches.push(Breach::by(
                    Rule::EveryCallEndsInTime,
                    planned.index,
                    format!("{how}: {:?}", schedule.ended),
                ));
            }
            continue;
        };
        let started = call.started.unwrap_or(*ended);
        let took_ms = *ended - started;
        if let Some(bound_ms) = bound_ms(schedule, planned).filter(|bound_ms| took_ms > bound_ms + AT_ONCE_MS) {
            let how = format!("it took {took_ms} ms, and its bound is {bound_ms} ms");
            breaches.push(Breach::by(Rule::EveryCallEndsInTime, planned.index, how));
        }
        if ended - started > GENEROUS_MS {
            let minutes = (ended - started) / 60_000;
            breaches.push(Breach::by(Rule::EveryCallEndsInTime, planned.index, format!("it took {minutes} min")));
        }
        if let Some((after_ms, Interruption::Signal)) = planned.interruption
            && *ended > started + after_ms + AT_ONCE_MS
        {
            let late = ended - started - after_ms;
            breaches.push(Breach::by(Rule::EveryCallEndsInTime, planned.index, format!("{late} ms after its signal")));
        }
    }
}

/// The longest that a call may take. The queue of the rate limit is outside of `total_timeout_ms`, so there is no bound
/// where a call may have waited there.
fn bound_ms(schedule: &Schedule, planned: &PlannedCall) -> Option<u64> {
    let Schedule { plan, log, .. } = schedule;
    let settings = &plan.settings;
    let is_limited = settings.requests_per_minute < 500 || settings.requests_per_second < 100;
    if !schedule.is_bounded || is_limited || log.requests.iter().any(SentRequest::pauses) {
        return None;
    }
    // Each page of a list is a call of its own.
    let page = |sent: &SentRequest| sent.line.split('&').find(|part| part.starts_with("page=")).map(str::to_owned);
    let pages: BTreeSet<String> = log.of(planned.index).filter_map(page).collect();
    let calls = if matches!(planned.action, Action::List { .. }) { pages.len() as u64 + 1 } else { 1 };
    Some(calls * u64::from(plan.limits.total_timeout_ms))
}
