//! No nonce is sent twice, and no timestamp again that was refused.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{Breach, Rule};
use crate::log::SentRequest;
use crate::plan::Incident;
use crate::schedule::Schedule;

pub(super) fn check(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    nonces(schedule, breaches);
    timestamps(schedule, breaches);
}

fn sets_clocks(schedule: &Schedule) -> bool {
    schedule.plan.incidents.iter().any(|(_, incident)| matches!(incident, Incident::SetClocks { .. }))
}

fn nonces(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    let mut seen = BTreeSet::new();
    for sent in schedule.log.requests.iter().filter(|sent| !seen.insert(sent.nonce.as_str())) {
        breaches.push(Breach::by(Rule::NoNonceTwice, sent.call, sent.nonce.clone()));
    }
}

fn timestamps(schedule: &Schedule, breaches: &mut Vec<Breach>) {
    // When each refusal was received, by client and timestamp.
    let mut refused: BTreeMap<(usize, &str), u64> = BTreeMap::new();
    let mut refusals: BTreeMap<usize, &SentRequest> = BTreeMap::new();
    let set = sets_clocks(schedule);
    for sent in &schedule.log.requests {
        let key = (sent.client, sent.timestamp.as_str());
        if refused.get(&key).is_some_and(|received| *received < sent.at) {
            let how = format!("{} was refused, and was sent again", sent.timestamp);
            breaches.push(Breach::by(Rule::NoTimestampTwice, sent.call, how));
        }
        let Some((received, _)) = sent.received.as_ref().filter(|_| sent.timestamp_refused()) else { continue };
        refused.entry(key).or_insert(*received);
        let earlier = refusals.insert(sent.call, sent).and_then(|earlier| earlier.received.as_ref());
        if !set && earlier.is_some_and(|(received, _)| *received <= sent.at) {
            let how = format!("it was refused for its timestamp, and again for {}", sent.timestamp);
            breaches.push(Breach::by(Rule::NoTimestampTwice, sent.call, how));
        }
    }
}
