//! The sensitive fields of answers (敏感数据解密): AES-256-CBC with PKCS#7, base64, key = the client secret.

use alloc::string::String;

use aes::Aes256;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use cbc::cipher::block_padding::{Padding as _, Pkcs7};
use cbc::cipher::{BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _};

use crate::secret::Secret;

type Block = cbc::cipher::Block<Aes256>;

/// The initialisation vector, the same for every application.
pub const IV: &[u8; 16] = b"5e8y6w45ju8w9jq8";

/// The text behind `ciphertext`, or nothing when it cannot be decrypted with this secret.
///
/// There is no integrity check in the scheme: a wrong secret is found only because the padding or the
/// UTF-8 of the result does not fit, which it does by chance for one secret in a few hundred.
pub fn decrypt(ciphertext: &str, client_secret: &Secret) -> Option<String> {
    let mut cipher = cbc::Decryptor::<Aes256>::new_from_slices(client_secret.expose().as_bytes(), IV).ok()?;
    let mut bytes = BASE64.decode(ciphertext).ok()?;
    let (blocks, rest) = Block::slice_as_chunks_mut(&mut bytes);
    if !rest.is_empty() {
        return None;
    }
    // One by one: deciphering several at once is as much code again.
    for block in &mut *blocks {
        cipher.decrypt_block(block);
    }
    // The padding is in the last block alone.
    let (last, others) = blocks.split_last()?;
    let length = others.len() * last.len() + Pkcs7::raw_unpad(last).ok()?.len();
    core::str::from_utf8(bytes.get(..length)?).ok().map(Into::into)
}

/// `plaintext` as the service shows it, or nothing when the secret has not the 32 bytes of a key.
pub fn encrypt(plaintext: &str, client_secret: &Secret) -> Option<String> {
    let cipher = cbc::Encryptor::<Aes256>::new_from_slices(client_secret.expose().as_bytes(), IV).ok()?;
    Some(BASE64.encode(cipher.encrypt_padded_vec::<Pkcs7>(plaintext.as_bytes())))
}
