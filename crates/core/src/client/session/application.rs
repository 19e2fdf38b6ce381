//! The application that signs.

use alloc::borrow::ToOwned;
use alloc::string::String;

use crate::Secret;
use crate::signature::Signer;

/// The application that signs, and where the service is.
#[derive(Debug)]
pub(in crate::client) struct Application {
    pub(in crate::client) base_url: String,
    pub(super) client_id: String,
    pub(in crate::client) client_secret: Secret,
    pub(in crate::client) signer: Signer,
}

impl Application {
    pub(in crate::client) fn new(base_url: &str, client_id: &str, client_secret: Secret) -> Self {
        let signer = Signer::new(client_id, &client_secret);
        Self { base_url: base_url.to_owned(), client_id: client_id.to_owned(), client_secret, signer }
    }
}
