//! Secrets.

use alloc::string::String;
use core::fmt;

use zeroize::Zeroizing;

/// A client secret, an app secret or a token: wiped from memory when dropped, never printed.
///
/// `Debug` writes `Secret(…)`. There is no `Display` and no `Serialize`: [`Secret::expose`] alone reads the text, so
/// every use is easy to find.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes ownership of the text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text, for signing, decrypting and the `app-token` header.
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
