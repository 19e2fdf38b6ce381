//! What went over the network: how much in which time, and nothing that was refused or used before.

use super::rule::{Breach, Rule};
use crate::log::{SentRequest, Target};
use crate::outcome::Outcome;
use crate::plan::{Access, PlannedCall};
use crate::schedule::Schedule;

const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
const TOKENS_PER_MINUTE: usize = 2;
/// As long as what was given up may still arrive.
const IN_TRANSIT_MS: u64 = 30_000;
/// As soon as a place that is free is noticed by those who wait.
const NOTICED_MS: u64 = 2_000;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    idle(schedule, breaches);
    let settings = &schedule.plan.settings;
    let limit = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
    // Clients that share a token store know nothing of each other's calls.
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

/// Calls that were given up in the queue while there was a free place.
fn idle(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let Schedule { plan, log, .. } = schedule;
    if !plan.crowded || plan.access == Access::Fetched {
        return;
    }
    // Who needs a second token waits for that.
    if log.requests.iter().filter(|sent| sent.target == Target::Token).count() > 1 {
        return;
    }
    let Some(first) = log.requests.iter().find(|sent| sent.target == Target::Business) else { return };
    let most = usize::try_from(plan.settings.requests_per_minute).unwrap_or(usize::MAX);
    for PlannedCall { index, action, .. } in plan.calls() {
        let Some(call) = log.calls.get(*index) else { continue };
        let (Some(started), Some((ended, Outcome::Failed(_)))) = (call.started, &call.ended) else { continue };
        // An update may wait for a copy of an earlier one instead.
        if action.updates().is_some() || log.of(*index).next().is_some() || *ended < started.max(first.at) + NOTICED_MS
        {
            continue;
        }
        let has_place = |sent: &&SentRequest| {
            let received = sent.received.as_ref().map(|(at, _)| *at);
            let until = received.or(sent.given_up.map(|at| at + IN_TRANSIT_MS)).unwrap_or(u64::MAX - MINUTE_MS);
            sent.target == Target::Business && sent.at <= *ended && *ended <= until + MINUTE_MS + NOTICED_MS
        };
        let taken = log.requests.iter().filter(has_place).count();
        if taken < most {
            let how = format!("{taken} of {most} places were taken when it was given up after {} ms", ended - started);
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
