//! Sensitive fields: any text as ciphertext, any text as plain text, any bytes as the decoded ciphertext.
#![no_main]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jdy_core::Secret;
use jdy_core::privacy::{decrypt, encrypt};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // A secret of any length, and a secret of 32 letters from the input.
    assert!(text.len() == 32 || decrypt("bsiV0ZrykeIH/5ZZ65lX5A==", &Secret::new(&*text)).is_none());
    let digit = |index| char::from(b'a' + bytes.get(index).map_or(0, |byte| byte % 26));
    let secret = Secret::new((0..32).map(digit).collect::<String>());

    let sealed = encrypt(&text, &secret).expect("a secret of 32 bytes");
    assert_eq!(decrypt(&sealed, &secret).as_deref(), Some(&*text));
    for given in [text.into_owned(), STANDARD.encode(bytes)] {
        if let Some(opened) = decrypt(&given, &secret) {
            let again = encrypt(&opened, &secret).expect("a secret of 32 bytes");
            assert_eq!(decrypt(&again, &secret), Some(opened));
        }
    }
});
