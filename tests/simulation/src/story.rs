//! The story of a schedule: everything that happened, in its order.

use std::fmt::Write as _;

use crate::checker::Breach;
use crate::record::{Arrival, Heard, Sending};
use crate::schedule::Schedule;

/// Tells a schedule, times in seconds from its beginning.
pub fn tell(schedule: &Schedule, breaches: &[Breach]) -> String {
    let Schedule { plan, before, record, ended, after, .. } = schedule;
    let mut events: Vec<(u64, String)> = Vec::new();
    for planned in plan.calls() {
        let Some(call) = record.calls.get(planned.index) else { continue };
        let name = format!("call {}", planned.index);
        if let Some(started) = call.started {
            let cut = planned.cut.map(|(after_ms, cut)| format!(" [{cut:?} after {after_ms} ms]")).unwrap_or_default();
            events.push((started, format!("{name} begins, client {}: {}{cut}", planned.client, planned.ask)));
        }
        events.extend(
            call.retries.iter().map(|(at, code, ms)| {
                (*at, format!("{name}   will send again in {ms} ms, because of {}", code.as_str()))
            }),
        );
        events.extend(
            call.store_faults.iter().map(|(at, function, fault)| (*at, format!("{name}   {function} [{fault:?}]"))),
        );
        events.extend(call.cut.map(|at| (at, format!("{name} is cut off"))));
        events.extend(call.ended.as_ref().map(|(at, outcome)| (*at, format!("{name} ends: {outcome}"))));
    }
    for (number, sending) in record.sendings.iter().enumerate() {
        sending_events(number, sending, &mut events);
    }
    events.extend(plan.happenings.iter().map(|(after, happening)| (plan.begins + after, format!("{happening:?}"))));
    events.sort_by_key(|(at, _)| *at);

    let mut story = String::new();
    let mut line = |text: &str| {
        let _written = writeln!(story, "{text}");
    };
    line(&format!(
        "seed {}: {} a minute, {} a second, {:?}, {} client(s){}, clocks off by {:?} ms{}, {:?}, {:?}",
        plan.seed,
        plan.settings.requests_per_minute,
        plan.settings.requests_per_second,
        plan.access,
        plan.clients,
        if plan.locks { " with locks" } else { "" },
        plan.skews_ms,
        if plan.skew_known { ", which is known" } else { "" },
        plan.trying,
        plan.weather,
    ));
    for row in before {
        line(&format!("      at first: {row}"));
    }
    for (at, event) in events {
        let ms = at.saturating_sub(plan.begins);
        line(&format!("{:>6}.{:03}  {event}", ms / 1000, ms % 1000));
    }
    line(&format!("      all tasks: {ended:?}"));
    for row in after {
        line(&format!("      at the end: {row}"));
    }
    for breach in breaches {
        line(&format!("✗ {breach}"));
    }
    story
}

fn sending_events(number: usize, sending: &Sending, events: &mut Vec<(u64, String)>) {
    let Sending { call, at, line, nonce, timestamp, passage, arrival, heard, given_up, .. } = sending;
    let name = format!("call {call}   request {number}");
    let fault = passage.fault.map(|fault| format!(" [{fault}]")).unwrap_or_default();
    events.push((*at, format!("{name} {line} timestamp {timestamp} nonce {nonce}{fault}")));
    if let Some(Arrival { at, status, errcode, accepted, .. }) = arrival {
        let done = match accepted {
            Some(accepted) => format!("carried out {}", accepted.ids.join(", ")),
            None => format!("refused, HTTP {status}, {errcode}"),
        };
        events.push((*at, format!("{name} arrives: {done}")));
    }
    if let Some((at, heard)) = heard {
        let what = match heard {
            Heard::Answer { status, errcode } => format!("answered, HTTP {status}, {errcode}"),
            Heard::Other { status } => format!("answered by somebody else, HTTP {status}"),
            Heard::Beginning => "the beginning of an answer".into(),
            Heard::Broken => "the connection breaks".into(),
        };
        events.push((*at, format!("{name} {what}")));
    }
    events.extend(given_up.map(|at| (at, format!("{name} is given up"))));
}
