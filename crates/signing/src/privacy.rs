//! Encrypts and decrypts the sensitive fields of answers (敏感数据解密): AES-256-CBC with PKCS#7 padding, in base64. The
//! key is the client secret.

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

/// Decrypts a field; `None` if this secret does not decrypt it.
///
/// The scheme has no integrity check. A wrong secret is noticed because the padding or the UTF-8 is invalid; for one
/// secret in a few hundred both are valid by chance.
pub fn decrypt(ciphertext: &str, client_secret: &Secret) -> Option<String> {
    let mut cipher = cbc::Decryptor::<Aes256>::new_from_slices(client_secret.expose().as_bytes(), IV).ok()?;
    let mut bytes = BASE64.decode(ciphertext).ok()?;
    let (blocks, rest) = Block::slice_as_chunks_mut(&mut bytes);
    if !rest.is_empty() {
        return None;
    }
    // One block at a time: the code that decrypts several at once would double the size.
    for block in &mut *blocks {
        cipher.decrypt_block(block);
    }
    let (last, others) = blocks.split_last()?;
    let length = others.len() * last.len() + Pkcs7::raw_unpad(last).ok()?.len();
    core::str::from_utf8(bytes.get(..length)?).ok().map(Into::into)
}

/// Encrypts a field as the service does; `None` if the secret does not have 32 bytes.
pub fn encrypt(plaintext: &str, client_secret: &Secret) -> Option<String> {
    let cipher = cbc::Encryptor::<Aes256>::new_from_slices(client_secret.expose().as_bytes(), IV).ok()?;
    Some(BASE64.encode(cipher.encrypt_padded_vec::<Pkcs7>(plaintext.as_bytes())))
}
