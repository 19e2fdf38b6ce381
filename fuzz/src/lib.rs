//! Shared by the fuzz targets: the format of their inputs, an independent signer, and a host that plays a script.
//!
//! Inputs are text that a person can write and read, so that a seed is a few lines and a crash explains itself.

mod message;
#[path = "../../crates/signing/tests/properties/reference.rs"]
mod reference;
mod script;
mod signing;

pub use message::Message;
pub use script::Script;
pub use signing::{IndependentSigner, NOW};

/// The client secret of every target: what must never be seen.
pub const CLIENT_SECRET: &str = "MKv7cLq2Zr9XwT4nB6yHs8JdF3gPk5Ae";
/// The app secret likewise.
pub const APP_SECRET: &str = "MKu3Rb8NfV5tQz7LxC9wGm2YhD6jSp4E";
/// A token likewise, where an input names it.
pub const TOKEN: &str = "MKe9Wd4KsT6gHn3ZvB8rXq5LyJ7cPf2U";

/// `text` with the secrets in the places of their signs: no fuzzer finds a text of 32 characters by itself.
pub fn with_secrets(text: &str) -> String {
    text.replace("%C", CLIENT_SECRET).replace("%A", APP_SECRET).replace("%T", TOKEN)
}

/// Whether a text shows a secret, or so much of one that the rest can be guessed. A fuzzer learns what it is compared
/// with: an input that shows one by itself proves nothing.
pub fn shows_secret(text: &str) -> bool {
    const TELLING: [std::ops::Range<usize>; 3] = [0..12, 10..22, 20..32];
    let parts =
        TELLING.iter().flat_map(|part| [CLIENT_SECRET, APP_SECRET, TOKEN].map(|secret| secret.get(part.clone())));
    parts.flatten().any(|part| text.contains(part))
}

/// Stops at a text that shows a secret.
pub fn assert_no_secret(shown: &str) {
    assert!(!shows_secret(shown), "{shown:?} shows a secret");
}
