//! The fields of a record that only its answer has, found while compiling: the models alone say which, and no table of the
//! answer's model comes into the client.

use super::{FieldInfo, ModelInfo, Type};

/// How many fields of `answer` are not in `request`.
pub(crate) const fn count_answer_only(mut answer: &[FieldInfo], request: &[FieldInfo]) -> usize {
    let mut count = 0;
    while let [field, rest @ ..] = answer {
        if !has(request, field.name) {
            count += 1;
        }
        answer = rest;
    }
    count
}

/// The fields of `answer` that are not in `request`, each with what `request` calls it: a list of the same records.
#[expect(clippy::indexing_slicing, reason = "while compiling, where a wrong index is an error")]
pub(crate) const fn answer_only<const N: usize>(
    mut answer: &[FieldInfo],
    request: &[FieldInfo],
) -> [(&'static str, &'static str); N] {
    let mut only = [("", ""); N];
    let mut count = 0;
    while let [field, rest @ ..] = answer {
        if !has(request, field.name) {
            let renamed = match model(&field.kind) {
                Some(info) => called(request, info.name),
                None => "",
            };
            only[count] = (field.name, renamed);
            count += 1;
        }
        answer = rest;
    }
    only
}

/// The field of `request` whose records answers carry in this model.
const fn called(mut request: &[FieldInfo], answer: &str) -> &'static str {
    while let [field, rest @ ..] = request {
        if let Some(info) = model(&field.kind)
            && same(info.answer, answer)
        {
            return field.name;
        }
        request = rest;
    }
    ""
}

const fn has(mut fields: &[FieldInfo], name: &str) -> bool {
    while let [field, rest @ ..] = fields {
        if same(field.name, name) {
            return true;
        }
        fields = rest;
    }
    false
}

const fn model(kind: &Type) -> Option<&'static ModelInfo> {
    match kind {
        Type::List(Type::Model(info)) => Some(info),
        _ => None,
    }
}

const fn same(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    while let ([one, left_rest @ ..], [other, right_rest @ ..]) = (left, right) {
        if *one != *other {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.is_empty() && right.is_empty()
}
