//! What went over the network: how much in which time, and nothing that was refused or used before.

use std::collections::{BTreeMap, BTreeSet};

use super::{Breach, Rule};
use crate::ask::Outcome;
use crate::plan::{Access, Happening, PlannedCall};
use crate::record::{Sending, Target};
use crate::schedule::Schedule;

const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
const TOKENS_PER_MINUTE: usize = 2;
/// As long as what was given up may still arrive.
const IN_TRANSIT_MS: u64 = 30_000;
/// As soon as a place that is free is noticed by those who wait.
const NOTICED_MS: u64 = 2_000;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    nonces(schedule, breaches);
    timestamps(schedule, breaches);
    idle(schedule, breaches);
    let settings = &schedule.plan.settings;
    let limit = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
    // Clients that share a token store know nothing of each other's calls.
    let limits = |client| {
        [
            (client, Rule::NeverTooMany, Target::Business, limit(settings.requests_per_minute), MINUTE_MS),
            (client, Rule::NeverTooMany, Target::Business, limit(settings.requests_per_second), SECOND_MS),
            (client, Rule::NeverTooManyTokens, Target::Token, TOKENS_PER_MINUTE, MINUTE_MS),
        ]
    };
    for (client, rule, target, most, span_ms) in (0..schedule.plan.clients).flat_map(limits) {
        let own = move |sending: &&Sending| sending.client == client && sending.target == target;
        let sendings = || schedule.record.sendings.iter().filter(own);
        let sent = sendings().map(|sending| sending.at).collect();
        let arrived = sendings().filter(|sending| !sending.given_up_before_arrival());
        let arrived = arrived.filter_map(|sending| Some(sending.arrival.as_ref()?.at)).collect();
        for (what, times) in [("sent", sent), ("arrived", arrived)] {
            breaches.extend(too_many(times, most, span_ms).map(|how| Breach::of(rule, format!("{what}: {how}"))));
        }
    }
}

fn sets_clocks(schedule: &Schedule) -> bool {
    schedule.plan.happenings.iter().any(|(_, happening)| matches!(happening, Happening::SetClocks { .. }))
}

/// Calls that were given up in the queue while there was a free place.
fn idle(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let Schedule { plan, record, .. } = schedule;
    if !plan.crowded || plan.access == Access::Fetched {
        return;
    }
    // Who needs a second token waits for that.
    if record.sendings.iter().filter(|sending| sending.target == Target::Token).count() > 1 {
        return;
    }
    let Some(first) = record.sendings.iter().find(|sending| sending.target == Target::Business) else { return };
    let most = usize::try_from(plan.settings.requests_per_minute).unwrap_or(usize::MAX);
    for PlannedCall { index, ask, .. } in plan.calls() {
        let Some(call) = record.calls.get(*index) else { continue };
        let (Some(started), Some((ended, Outcome::Failed(_)))) = (call.started, &call.ended) else { continue };
        // An update may wait for a copy of an earlier one instead.
        if ask.updates().is_some() || record.of(*index).next().is_some() || *ended < started.max(first.at) + NOTICED_MS
        {
            continue;
        }
        let has_place = |sending: &&Sending| {
            let heard = sending.heard.as_ref().map(|(at, _)| *at);
            let until = heard.or(sending.given_up.map(|at| at + IN_TRANSIT_MS)).unwrap_or(u64::MAX - MINUTE_MS);
            sending.target == Target::Business && sending.at <= *ended && *ended <= until + MINUTE_MS + NOTICED_MS
        };
        let taken = record.sendings.iter().filter(has_place).count();
        if taken < most {
            let how = format!("{taken} of {most} places were taken when it was given up after {} ms", ended - started);
            breaches.push(Breach::by(Rule::NoPlaceLost, *index, how));
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

fn nonces(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let mut seen = BTreeSet::new();
    for sending in schedule.record.sendings.iter().filter(|sending| !seen.insert(sending.nonce.as_str())) {
        breaches.push(Breach::by(Rule::NoNonceTwice, sending.call, sending.nonce.clone()));
    }
}

fn timestamps(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    // When each refusal was heard, by client and timestamp.
    let mut refused: BTreeMap<(usize, &str), u64> = BTreeMap::new();
    let mut refusals: BTreeMap<usize, &Sending> = BTreeMap::new();
    let set = sets_clocks(schedule);
    for sending in &schedule.record.sendings {
        let key = (sending.client, sending.timestamp.as_str());
        if refused.get(&key).is_some_and(|heard| *heard < sending.at) {
            let how = format!("{} was refused, and is sent again", sending.timestamp);
            breaches.push(Breach::by(Rule::NoTimestampTwice, sending.call, how));
        }
        let Some((heard, _)) = sending.heard.as_ref().filter(|_| sending.timestamp_refused()) else { continue };
        refused.entry(key).or_insert(*heard);
        let earlier = refusals.insert(sending.call, sending).and_then(|earlier| earlier.heard.as_ref());
        if !set && earlier.is_some_and(|(heard, _)| *heard <= sending.at) {
            let how = format!("it was refused for its timestamp, and again for {}", sending.timestamp);
            breaches.push(Breach::by(Rule::NoTimestampTwice, sending.call, how));
        }
    }
}
