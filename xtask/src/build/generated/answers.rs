//! Facts about the answer of an operation.

use crate::build::catalog::{FieldType, Operation, Scalar};

/// The name of the answer's model.
pub(super) const DATA: &str = "Data";

/// The filters of a list for rows that changed in a span of time. Both are milliseconds, and the rows have ids.
pub(super) fn since(operation: &Operation) -> Option<&[String; 2]> {
    let times = operation.modified.as_ref()?;
    let query = operation.request.values().next()?;
    let is_moment =
        |name: &String| query.get(name).is_some_and(|field| field.get_ref().kind == FieldType::Scalar(Scalar::Millis));
    let rows = operation.answer.get(DATA)?.get(operation.rows.as_ref()?)?;
    let row = operation.answer.get(rows.get_ref().kind.model()?)?;
    (times.iter().all(is_moment) && row.contains_key("id")).then_some(times)
}

/// The paths of the sensitive fields of an answer: `addr`, `bomentity[].mobile`.
pub(super) fn sensitive(operation: &Operation) -> Vec<String> {
    let mut paths = Vec::new();
    sensitive_in(operation, DATA, "", &mut paths, 0);
    paths
}

fn sensitive_in(operation: &Operation, model: &str, prefix: &str, paths: &mut Vec<String>, depth: usize) {
    // Models may hold themselves.
    if depth > 4 {
        return;
    }
    for (name, field) in operation.answer.get(model).into_iter().flatten() {
        let field = field.get_ref();
        let path = format!("{prefix}{name}");
        if field.sensitive {
            paths.push(path);
        } else if let Some(inner) = field.kind.model() {
            let list = if matches!(field.kind, FieldType::List(_)) { "[]" } else { "" };
            sensitive_in(operation, inner, &format!("{path}{list}."), paths, depth + 1);
        }
    }
}
