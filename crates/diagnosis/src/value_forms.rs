//! The texts that programs write for true, false and null.

/// Texts for true, false and null. One program writes one of them where another writes another.
const FORMS: [&[&str]; 3] = [
    &["true", "1", "True", "TRUE"],
    &["false", "0", "", "False", "FALSE"],
    &["", "null", "None", "undefined", "nil", "NULL"],
];

/// Whether a truth test may drop the value. The empty text is excluded: dropping it is another mistake.
pub(super) fn is_falsy(value: &[u8]) -> bool {
    let [_, no, null] = FORMS;
    !value.is_empty() && no.iter().chain(null).any(|form| form.as_bytes() == value)
}

/// The other texts for the same value; none if it is not true, false or null.
pub(super) fn other_forms(value: &[u8]) -> impl Iterator<Item = &'static str> + '_ {
    let same = FORMS.iter().filter(move |forms| forms.iter().any(|form| form.as_bytes() == value));
    same.flat_map(|forms| forms.iter().copied()).filter(move |form| form.as_bytes() != value)
}
