//! What a call needs from outside: one trait, so that every runtime, and a simulated one, can give it.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Code, Error};
use crate::json::Json;
use crate::secret::Secret;
use crate::value::Value;

/// The world around one call: network, clock, random numbers, tokens.
///
/// A host belongs to one call: it knows the call's signal, and ends waiting and sending when that fires.
pub trait Host {
    /// A parsed JSON value of this host's engine.
    type Value: Value;
    /// What this host's engine throws.
    type Cause;

    /// Sends a request and reads its answer to the end, within `timeout_ms`.
    fn send(&self, request: Request) -> impl Future<Output = Result<Answer<Self::Value>, Failure<Self::Cause>>>;

    /// Whether the caller has ended the call, by its signal; then nothing more is sent.
    fn ended(&self) -> Option<Failure<Self::Cause>>;

    /// Waits.
    fn sleep(&self, ms: u32) -> impl Future<Output = Result<(), Failure<Self::Cause>>>;

    /// Now, in milliseconds since the epoch.
    fn now(&self) -> u64;

    /// Random bits, good enough for a nonce.
    fn random(&self) -> u64;

    /// The token kept under a key.
    fn read_token(&self, key: &str) -> impl Future<Output = Result<Option<Token>, Failure<Self::Cause>>>;

    /// Keeps a token under a key.
    fn write_token(&self, key: &str, token: &Token) -> impl Future<Output = Result<(), Failure<Self::Cause>>>;
}

/// A request, ready to send.
#[derive(Debug)]
pub struct Request {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The whole URL, escaped; its query stands in the order in which it is signed.
    pub url: String,
    /// The headers, values fit for the wire.
    pub headers: Vec<(&'static str, String)>,
    /// The body, to be written by the engine's own JSON.
    pub body: Option<Json>,
    /// How long the answer may take, its body included.
    pub timeout_ms: u32,
}

/// An answer, its body parsed by the host's engine.
#[derive(Clone, Debug)]
pub struct Answer<V> {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Body<V>,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub enum Body<V> {
    /// JSON.
    Json(V),
    /// Anything else.
    Text(String),
    /// Nothing.
    Empty,
}

/// An app-token with its end.
#[derive(Clone, Debug)]
pub struct Token {
    /// The value of the `app-token` header.
    pub token: Secret,
    /// When it ends, in milliseconds since the epoch.
    pub expires: u64,
}

/// A call that failed: the error, and what the engine threw, if it threw.
#[derive(Debug)]
pub struct Failure<C> {
    /// The error.
    pub error: Error,
    /// What the engine threw.
    pub cause: Option<C>,
}

impl<C> Failure<C> {
    /// Something that the engine threw.
    pub fn thrown(code: Code, cause: C) -> Self {
        Self { error: Error::new(code, code.meaning()), cause: Some(cause) }
    }
}

impl<C> From<Error> for Failure<C> {
    fn from(error: Error) -> Self {
        Self { error, cause: None }
    }
}
