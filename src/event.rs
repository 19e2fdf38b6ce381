//! The events of a call as JavaScript objects.

use jdy_core::host::{Event, EventKind};
use jdy_core::json::Parts;
use wasm_bindgen::JsValue;

use crate::output::{Property, object, set, texts};

/// An event as hooks get it: what is named here, and nothing else.
pub(crate) fn shown(event: &Event<'_>) -> JsValue {
    let (kind, error) = match event.kind {
        EventKind::Request => ("request", None),
        EventKind::Response { error, .. } => ("response", error),
        EventKind::Retry { error, .. } => ("retry", Some(error)),
        EventKind::Warning { .. } => ("warning", None),
    };
    let warning = match event.kind {
        EventKind::Warning { warning } => Some(warning.parts()),
        _ => None,
    };
    let (status, duration_ms, delay_ms) = match event.kind {
        EventKind::Request | EventKind::Warning { .. } => (None, None, None),
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of one answer")]
        EventKind::Response { status, duration_ms, .. } => (Some(status.into()), Some(duration_ms as f64), None),
        EventKind::Retry { delay_ms, .. } => (None, None, Some(delay_ms.into())),
    };
    let (problem, hint) = (warning.map(Parts::problem), warning.map(Parts::hint));
    let value = object(&[
        ("type", Property::Text(kind)),
        ("method", Property::Text(event.method)),
        ("path", Property::Text(event.path)),
        ("attempt", Property::Number(event.attempt.into())),
        ("status", Property::number_or_absent(status)),
        ("durationMs", Property::number_or_absent(duration_ms)),
        ("delayMs", Property::number_or_absent(delay_ms)),
        ("field", Property::text_or_absent(warning.map(|warning| &*warning.path))),
        ("problem", Property::text_or_absent(problem.as_deref())),
        ("hint", Property::text_or_absent(hint.as_deref())),
        ("code", Property::text_or_absent(error.map(|error| error.code.as_str()))),
        ("errcode", Property::text_or_absent(error.and_then(|error| error.errcode.as_deref()))),
        ("traceId", Property::text_or_absent(error.and_then(|error| error.trace_id.as_deref()))),
        ("reason", Property::text_or_absent(warning.map(|warning| warning.message.id()))),
    ]);
    if let Some(warning) = warning {
        set(&value, "args", &texts(&warning.arguments));
    }
    value
}
