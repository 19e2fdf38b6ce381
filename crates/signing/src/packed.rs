//! A request packed into one text. To pass one text into WebAssembly is several times cheaper than to pass each value.

/// Separates the parts. No part contains it.
const SEPARATOR: u8 = 0;
/// The number of parts before the pairs.
const HEAD: usize = 4;

/// `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`, in UTF-8. Nonce and timestamp are empty if the
/// signer chooses them.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a> {
    /// The HTTP method, in upper case.
    pub method: &'a [u8],
    /// The path, unescaped, from its first `/`.
    pub path: &'a [u8],
    /// A positive integer that was not used before.
    pub nonce: &'a [u8],
    /// Milliseconds since the epoch.
    pub timestamp: &'a [u8],
    /// The keys and values.
    rest: &'a [u8],
}

impl<'a> Packed<'a> {
    /// Reads a text; `None` if it does not have this number of pairs, because then a part contains a separator.
    pub fn read(text: &'a [u8], pairs: usize) -> Option<Self> {
        let is_separator = |byte: &u8| *byte == SEPARATOR;
        if text.split(is_separator).count() != pairs.checked_mul(2)?.checked_add(HEAD)? {
            return None;
        }
        let mut parts = text.splitn(HEAD + 1, is_separator);
        let [method, path, nonce, timestamp] = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
        Some(Self { method, path, nonce, timestamp, rest: parts.next().unwrap_or_default() })
    }

    /// The raw pairs of the query.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let mut parts = self.rest.split(|byte| *byte == SEPARATOR);
        core::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
    }
}
