//! The forms in which programs write one value: what is true, what is false and what is nothing.

/// Values that mean the same, or that one program writes where another writes the other: yes, no and nothing.
const SAME: [&[&str]; 3] = [
    &["true", "1", "True", "TRUE"],
    &["false", "0", "", "False", "FALSE"],
    &["", "null", "None", "undefined", "nil", "NULL"],
];

/// Is it a value that a test for truth leaves out, and more than nothing?
pub(super) fn counts_as_false(value: &[u8]) -> bool {
    let [_, no, none] = SAME;
    !value.is_empty() && no.iter().chain(none).any(|form| form.as_bytes() == value)
}

/// The other forms of a value, each once; of a value that means nothing of the kind there are none.
pub(super) fn other_forms(value: &[u8]) -> impl Iterator<Item = &'static str> + '_ {
    let same = SAME.iter().filter(move |forms| forms.iter().any(|form| form.as_bytes() == value));
    same.flat_map(|forms| forms.iter().copied()).filter(move |form| form.as_bytes() != value)
}
