//! Digests: HMAC and plain hashes with several hash functions.

use hmac::digest::Digest;
use hmac::digest::block_api::EagerHash;
use hmac::{Hmac, KeyInit as _, Mac as _};
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha512};

use crate::procedure::Mac;

/// A hash function, recognised by the length of its digest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    Md5,
    Sha1,
    Sha256,
    Sha512,
}

impl Algorithm {
    pub(super) fn of_length(bytes: usize) -> Option<Self> {
        Some(match bytes {
            16 => Self::Md5,
            20 => Self::Sha1,
            32 => Self::Sha256,
            64 => Self::Sha512,
            _ => return None,
        })
    }

    /// Its name in texts.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha512 => "SHA-512",
        }
    }

    pub(super) fn digest(self, mac: Mac, key: &[u8], text: &[u8]) -> Vec<u8> {
        match self {
            Self::Md5 => digest::<Md5>(mac, key, text),
            Self::Sha1 => digest::<Sha1>(mac, key, text),
            Self::Sha256 => digest::<Sha256>(mac, key, text),
            Self::Sha512 => digest::<Sha512>(mac, key, text),
        }
    }
}

fn digest<D: Digest + EagerHash>(mac: Mac, key: &[u8], text: &[u8]) -> Vec<u8> {
    match mac {
        Mac::Hmac => hmac::<D>(key, text),
        Mac::Swapped => hmac::<D>(text, key),
        Mac::Hash => hash::<D>([text, b""]),
        Mac::HashOfSecretAndText => hash::<D>([key, text]),
        Mac::HashOfTextAndSecret => hash::<D>([text, key]),
    }
}

fn hash<D: Digest>(parts: [&[u8]; 2]) -> Vec<u8> {
    D::new().chain_update(parts[0]).chain_update(parts[1]).finalize().to_vec()
}

fn hmac<D: EagerHash>(key: &[u8], text: &[u8]) -> Vec<u8> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<D>::new_from_slice(key).expect("a key of any length");
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}
