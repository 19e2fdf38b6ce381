//! Finds the known name that a misspelt name most likely means.

use alloc::vec::Vec;

/// The known name with the smallest edit distance; `None` if none is close enough for a typing error.
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (given.len() / 3).clamp(1, 4);
    known
        .map(|name| (distance(given.as_bytes(), name.as_bytes()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The optimal string alignment distance, ignoring case: an insertion, a deletion, a substitution and a transposition
/// of neighbours count one each. So `nmae` finds `name`, and `contactPersons` finds `contact_persons`.
fn distance(left: &[u8], right: &[u8]) -> usize {
    let same = |i: usize, j: usize| match (left.get(i), right.get(j)) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
        _ => false,
    };
    let width = right.len() + 1;
    let mut table: Vec<usize> = Vec::with_capacity((left.len() + 1) * width);
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            let at = |up: usize, back: usize| table.get((i - up) * width + j - back).copied().unwrap_or_default();
            let mut least = if i == 0 { j } else { i };
            if i > 0 && j > 0 {
                let changed = at(1, 1) + usize::from(!same(i - 1, j - 1));
                least = changed.min(at(1, 0) + 1).min(at(0, 1) + 1);
                if i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1) {
                    least = least.min(at(2, 2) + 1);
                }
            }
            table.push(least);
        }
    }
    table.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_typing_errors_alone() {
        let known = ["name", "number", "contact_persons", "remark"];
        assert_eq!(nearest("nmae", known.into_iter()), Some("name"));
        assert_eq!(nearest("contactPersons", known.into_iter()), Some("contact_persons"));
        assert_eq!(nearest("contact_person", known.into_iter()), Some("contact_persons"));
        assert_eq!(nearest("loyalty", known.into_iter()), None);
    }
}
