//! The timeline of a schedule: every event in its order.

use std::fmt::Write as _;

use crate::checker::Breach;
use crate::log::{Arrival, Received, SentRequest};
use crate::schedule::Schedule;

/// The timeline as text; times are seconds from the beginning.
pub fn timeline(schedule: &Schedule, breaches: &[Breach]) -> String {
    let Schedule { plan, before, log, ended, after, .. } = schedule;
    let mut events: Vec<(u64, String)> = Vec::new();
    for planned in plan.calls() {
        let Some(call) = log.calls.get(planned.index) else { continue };
        let name = format!("call {}", planned.index);
        if let Some(started) = call.started {
            let cut = planned
                .interruption
                .map(|(after_ms, cut)| format!(" [{cut:?} after {after_ms} ms]"))
                .unwrap_or_default();
            events.push((started, format!("{name} begins, client {}: {}{cut}", planned.client, planned.action)));
        }
        events.extend(
            call.retries.iter().map(|(at, code, ms)| {
                (*at, format!("{name}   will send again in {ms} ms, because of {}", code.as_str()))
            }),
        );
        events.extend(
            call.store_faults.iter().map(|(at, function, fault)| (*at, format!("{name}   {function} [{fault:?}]"))),
        );
        events.extend(call.interrupted.map(|at| (at, format!("{name} is interrupted"))));
        events.extend(call.ended.as_ref().map(|(at, outcome)| (*at, format!("{name} ends: {outcome}"))));
    }
    for (number, sent) in log.requests.iter().enumerate() {
        request_events(number, sent, &mut events);
    }
    events.extend(plan.incidents.iter().map(|(after, incident)| (plan.begins + after, format!("{incident:?}"))));
    events.sort_by_key(|(at, _)| *at);

    let mut timeline = String::new();
    let mut line = |text: &str| {
        let _written = writeln!(timeline, "{text}");
    };
    line(&format!(
        "seed {}: {} a minute, {} a second, {:?}, {} client(s){}, clocks ahead by {:?} ms{}, {:?}, {:?}",
        plan.seed,
        plan.settings.requests_per_minute,
        plan.settings.requests_per_second,
        plan.access,
        plan.clients,
        if plan.locks { " with locks" } else { "" },
        plan.skews_ms,
        if plan.skew_known { ", which is known" } else { "" },
        plan.limits,
        plan.network,
    ));
    for row in before {
        line(&format!("      before: {row}"));
    }
    for (at, event) in events {
        let ms = at.saturating_sub(plan.begins);
        line(&format!("{:>6}.{:03}  {event}", ms / 1000, ms % 1000));
    }
    line(&format!("      all tasks: {ended:?}"));
    for row in after {
        line(&format!("      after: {row}"));
    }
    for breach in breaches {
        line(&format!("✗ {breach}"));
    }
    timeline
}

fn request_events(number: usize, sent: &SentRequest, events: &mut Vec<(u64, String)>) {
    let SentRequest { call, at, line, nonce, timestamp, transit, arrival, received, given_up, .. } = sent;
    let name = format!("call {call}   request {number}");
    let fault = transit.fault.map(|fault| format!(" [{fault}]")).unwrap_or_default();
    events.push((*at, format!("{name} {line} timestamp {timestamp} nonce {nonce}{fault}")));
    if let Some(Arrival { at, status, errcode, accepted, .. }) = arrival {
        let done = match accepted {
            Some(accepted) => format!("carried out {}", accepted.ids.join(", ")),
            None => format!("refused, HTTP {status}, {errcode}"),
        };
        events.push((*at, format!("{name} arrives: {done}")));
    }
    if let Some((at, received)) = received {
        let what = match received {
            Received::Answer { status, errcode } => format!("answered, HTTP {status}, {errcode}"),
            Received::Other { status } => format!("answered by a substitute, HTTP {status}"),
            Received::Beginning { status } => format!("received the beginning of an answer, HTTP {status}"),
            Received::Broken => "the connection breaks".into(),
        };
        events.push((*at, format!("{name} {what}")));
    }
    events.extend(given_up.map(|at| (at, format!("{name} is given up"))));
}
