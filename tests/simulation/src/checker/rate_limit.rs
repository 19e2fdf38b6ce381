//! The rate limits are kept, and no slot is lost.

use super::rule::{Breach, Rule};
use crate::log::{SentRequest, Target};
use crate::outcome::Outcome;
use crate::plan::{Access, PlannedCall};
use crate::schedule::Schedule;

const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
const TOKENS_PER_MINUTE: usize = 2;
/// How long a request may still arrive after its client gave it up.
const IN_TRANSIT_MS: u64 = 30_000;
/// How soon a waiter notices a free slot.
const NOTICED_MS: u64 = 2_000;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    idle(schedule, breaches);
    let settings = &schedule.plan.settings;
    let limit = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
    // Clients that share a token store do not share a rate limit.
    let limits = |client| {
        [
            (client, Rule::WithinRateLimit, Target::Business, limit(settings.requests_per_minute), MINUTE_MS),
            (client, Rule::WithinRateLimit, Target::Business, limit(settings.requests_per_second), SECOND_MS),
            (client, Rule::WithinTokenLimit, Target::Token, TOKENS_PER_MINUTE, MINUTE_MS),
        ]
    };
    for (client, rule, target, most, span_ms) in (0..schedule.plan.clients).flat_map(limits) {
        let own = move |sent: &&SentRequest| sent.client == client && sent.target == target;
        let requests = || schedule.log.requests.iter().filter(own);
        let sent = requests().map(|sent| sent.at).collect();
        let arrived = requests().filter(|sent| !sent.given_up_before_arrival());
        let arrived = arrived.filter_map(|sent| Some(sent.arrival.as_ref()?.at)).collect();
        for (what, times) in [("sent", sent), ("arrived", arrived)] {
            breaches.extend(too_many(times, most, span_ms).map(|how| Breach::of(rule, format!("{what}: {how}"))));
        }
    }
}

/// Finds calls that were given up in the queue although a slot was free.
fn idle(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let Schedule { plan, log, .. } = schedule;
    if !plan.has_queue || plan.access == Access::Fetched {
        return;
    }
    // A call may have waited for the second token instead.
    if log.requests.iter().filter(|sent| sent.target == Target::Token).count() > 1 {
        return;
    }
    let Some(first) = log.requests.iter().find(|sent| sent.target == Target::Business) else { return };
    let most = usize::try_from(plan.settings.requests_per_minute).unwrap_or(usize::MAX);
    for PlannedCall { index, action, .. } in plan.calls() {
        let Some(call) = log.calls.get(*index) else { continue };
        let (Some(started), Some((ended, Outcome::Failed(_)))) = (call.started, &call.ended) else { continue };
        // An update may have waited for a copy of an earlier one instead.
        if action.updates().is_some() || log.of(*index).next().is_some() || *ended < started.max(first.at) + NOTICED_MS
        {
            continue;
        }
        let has_slot = |sent: &&SentRequest| {
            let received = sent.received.as_ref().map(|(at, _)| *at);
            let until = received.or(sent.given_up.map(|at| at + IN_TRANSIT_MS)).unwrap_or(u64::MAX - MINUTE_MS);
            sent.target == Target::Business && sent.at <= *ended && *ended <= until + MINUTE_MS + NOTICED_MS
        };
        let taken = log.requests.iter().filter(has_slot).count();
        if taken < most {
            let how = format!("{taken} of {most} slots were taken when it was given up after {} ms", ended - started);
            breaches.push(Breach::by(Rule::NoSlotLost, *index, how));
        }
    }
}

/// The first span with more than `most` of `times`.
fn too_many(mut times: Vec<u64>, most: usize, span_ms: u64) -> Option<String> {
    times.sort_unstable();
    let pairs = times.iter().zip(times.iter().skip(most));
    let (from, to) = pairs.into_iter().find(|(from, to)| **to - **from < span_ms)?;
    Some(format!("{} within {} ms, up to {to}", most + 1, to - from))
}
