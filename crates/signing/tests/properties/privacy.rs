//! Sensitive fields, with any text and any secret.

use jdy_signing::Secret;
use jdy_signing::privacy::{decrypt, encrypt};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use crate::strategies::{cases, text, visible};

proptest! {
    #![proptest_config(cases(256))]

    /// The secret that encrypted a text decrypts it.
    #[test]
    fn an_encrypted_text_decrypts_to_itself(plain in (text(), 0_usize..100), secret in visible(32)) {
        // Texts of several blocks as well: the padding is in the last one.
        let plain = plain.0.repeat(plain.1);
        let secret = Secret::new(secret);
        let sealed = encrypt(&plain, &secret).unwrap();
        prop_assert!(!sealed.is_empty() && sealed.len().is_multiple_of(4));
        prop_assert_eq!(decrypt(&sealed, &secret), Some(plain));
    }

    /// Any text, and any ciphertext with one character changed, decrypts to a text or is refused.
    #[test]
    fn any_text_is_decrypted_or_refused(
        given in text(), plain in text(), secret in visible(32), at in any::<prop::sample::Index>(),
        other in any::<char>(),
    ) {
        let secret = Secret::new(secret);
        let mut sealed = encrypt(&plain, &secret).unwrap();
        let at = at.index(sealed.len());
        sealed.replace_range(at..=at, &other.to_string());
        for given in [given, sealed] {
            if let Some(opened) = decrypt(&given, &secret) {
                prop_assert_eq!(decrypt(&encrypt(&opened, &secret).unwrap(), &secret), Some(opened));
            }
        }
    }

    /// A secret with another length than that of a key is refused.
    #[test]
    fn a_secret_of_another_length_is_refused(secret in text(), plain in text()) {
        let sealed = encrypt(&plain, &Secret::new("f2adcfef73369bfc4e1384677d38a0ff")).unwrap();
        let secret = Secret::new(secret);
        if secret.expose().len() != 32 {
            prop_assert_eq!((encrypt(&plain, &secret), decrypt(&sealed, &secret)), (None, None));
        }
    }
}
