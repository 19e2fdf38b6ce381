//! Text that must not be seen.

use alloc::string::String;
use core::fmt;

use zeroize::Zeroizing;

/// A client secret, an app secret or a token: wiped from memory when dropped, never printed.
///
/// `Debug` writes `Secret(…)` whatever is inside, and there is no `Display` and no `Serialize`:
/// the only way out is [`Secret::expose`], which is easy to look for.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text itself, for signing, decrypting and the one header that carries a token.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        let shown = alloc::format!("{:?}", Secret::new("MARKER"));
        assert_eq!(shown, "Secret(…)");
    }
}
