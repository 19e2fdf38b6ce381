//! What a call needs from outside, as one trait. Each runtime implements it, and the simulation does.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jdy_messages::options::function_unsettled;

use crate::Secret;
use crate::ended::Ended;
use crate::error::{Code, Error};
use crate::json::Invalid;
use crate::value::Value;

/// The environment of one call: network, clock, random numbers, token store.
///
/// A host belongs to one call: when the call's signal fires, it ends waits and requests.
pub trait Host {
    /// A parsed JSON value of this host's engine.
    type Value: Value;
    /// What this host's engine throws.
    type Cause;
    /// A lock of the token store, or a permit. It is given back when it is dropped.
    type Lock;

    /// Sends a request and reads its answer to the end, within its time limit.
    fn send(&self, request: Request<'_>) -> impl Future<Output = Result<Answer<Self::Value>, Failure<Self::Cause>>>;

    /// The failure of a call whose signal has fired; then nothing more is sent.
    fn ended(&self) -> Option<Failure<Self::Cause>>;

    /// Waits.
    fn sleep(&self, ms: u32) -> impl Future<Output = Result<(), Failure<Self::Cause>>>;

    /// Waits until another call of the same client has ended its fetch of a token, at most `ms`. A host that does not
    /// learn of that waits for the whole time.
    fn wait_for_token(&self, ms: u32) -> impl Future<Output = Result<(), Failure<Self::Cause>>> {
        self.sleep(ms)
    }

    /// Whether [`Self::wake`] reaches the calls that wait for a slot. Otherwise each of them asks again by itself.
    fn wakes(&self) -> bool {
        false
    }

    /// Waits for a slot of the rate limit: until [`Self::wake`] is called with this ticket, or for `ms` if it is given.
    /// A host that cannot wake is always given `ms`.
    fn wait_for_slot(&self, ticket: u64, ms: Option<u32>) -> impl Future<Output = Result<(), Failure<Self::Cause>>> {
        let _ = ticket;
        self.sleep(ms.unwrap_or_default())
    }

    /// Wakes the call that waits with this ticket, if one does.
    fn wake(&self, ticket: u64) {
        let _ = ticket;
    }

    /// Called when this call has ended its fetch of a token, with or without success.
    fn token_fetch_ended(&self) {}

    /// Now by the wall clock, in milliseconds since the epoch. It may be set at any time, so it is used for timestamps
    /// and not to measure durations.
    fn now(&self) -> u64;

    /// Now by a monotonic clock, in milliseconds from any origin. It measures durations, and is the same for all calls
    /// of a client.
    fn monotonic(&self) -> u64;

    /// Random bits, good enough for a nonce.
    fn random(&self) -> u64;

    /// The time in a `Date` or `Retry-After` header, in milliseconds since the epoch.
    fn date(&self, text: &str) -> Option<u64>;

    /// The value of a key in the token store. `stale` is a value that the client has and that is no longer valid: a
    /// store that renews values itself gives another one. The value of [`AUTHORIZATION`] authorises the caller at a
    /// relay. This function, [`Self::store`], [`Self::lock`] and [`Self::permit`] fail as [`unsettled`] after
    /// `limit_ms`. A later result is dropped; a lock or a permit that is granted later is given back.
    fn stored(
        &self,
        key: &str,
        stale: Option<&str>,
        limit_ms: u32,
    ) -> impl Future<Output = Result<Option<String>, Failure<Self::Cause>>>;

    /// Keeps a value in the token store. It is valid until `expires`.
    fn store(
        &self,
        key: &str,
        value: &str,
        expires: u64,
        limit_ms: u32,
    ) -> impl Future<Output = Result<(), Failure<Self::Cause>>>;

    /// Waits for the lock of a key, so that no other client of the token store writes the key.
    fn lock(&self, key: &str, limit_ms: u32) -> impl Future<Output = Result<Self::Lock, Failure<Self::Cause>>>;

    /// Waits for a permit to send one attempt, if several clients share a rate limit. It is given back by
    /// [`Self::give_back`], or when it is dropped. `None` if each client keeps a limit of its own.
    fn permit(&self, limit_ms: u32) -> impl Future<Output = Result<Option<Self::Lock>, Failure<Self::Cause>>> {
        let _ = limit_ms;
        async { Ok(None) }
    }

    /// Gives back the permit of an attempt that was sent, and says how it ended. A permit that is dropped was not used.
    fn give_back(&self, permit: Self::Lock, ended: Ended) {
        let _ = (permit, ended);
    }

    /// Whether permits are a queue with a limit of its own: then the wait does not count as time of the call.
    fn queues_for_permits(&self) -> bool {
        false
    }

    /// Decrypts a sensitive field (敏感数据解密) as [`crate::privacy::decrypt`] does. `None` if it cannot be decrypted.
    fn decrypt(&self, ciphertext: &str, client_secret: &Secret) -> impl Future<Output = Option<String>>;

    /// Reports an event to the hooks of the caller.
    fn observe(&self, event: &Event<'_>);
}

/// The error of a call whose caller's function did not settle in time. The function was called before anything was
/// sent.
pub fn unsettled(function: &str, limit_ms: u32) -> Error {
    Error::new(Code::Timeout, function_unsettled, &[function, &limit_ms.to_string()]).before_sending()
}

/// A request, ready to send.
#[derive(Debug)]
pub struct Request<'a> {
    /// The HTTP method, in capitals.
    pub method: &'a str,
    /// The whole URL, escaped. Its query is in the order in which it is signed.
    pub url: String,
    /// The headers, values fit for the wire.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Option<Content<'a>>,
    /// How long the answer may take, its body included.
    pub timeout_ms: u32,
    /// Whether numbers in fields of ids of its answer are text, as the answer is documented. Ids have up to 19 digits,
    /// and a host whose numbers hold fewer must not round them.
    pub ids_are_text: bool,
}

/// The body of a request.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// A JSON text.
    pub text: &'a str,
    /// Whether it is the text that the call was made of: a host that still has that need not copy this one.
    pub as_given: bool,
}

/// An answer, its body parsed by the host's engine.
#[derive(Clone, Debug)]
pub struct Answer<V> {
    /// The HTTP status.
    pub status: u16,
    /// Those of [`ANSWER_HEADERS`] that it has, by these names.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Body<V>,
}

/// The headers of an answer that a call reads.
pub const ANSWER_HEADERS: [&str; 4] = [DATE, AGE, RETRY_AFTER, REQUEST_ID];
/// When the answer was made.
pub(crate) const DATE: &str = "date";
/// That a cache gave the answer, and its age in seconds.
pub(crate) const AGE: &str = "age";
/// When to call again: seconds, or a date.
pub(crate) const RETRY_AFTER: &str = "retry-after";
/// What a relay calls the request in its log.
pub(crate) const REQUEST_ID: &str = "x-relay-request-id";
/// The key of the caller's authorization, which a client of a relay uses in place of a token.
pub const AUTHORIZATION: &str = "authorization";

impl<V> Answer<V> {
    /// A header, by its lower-case name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
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

/// An event of one attempt of a call. It has no query, body or header, since hooks show it.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path, unescaped.
    pub path: &'a str,
    /// Which attempt of the call it is, from 1.
    pub attempt: u32,
    /// What happens.
    pub kind: EventKind<'a>,
}

/// What happens to an attempt.
#[derive(Clone, Copy, Debug)]
pub enum EventKind<'a> {
    /// It is about to be sent.
    Request,
    /// Its answer has arrived.
    Response {
        /// The HTTP status.
        status: u16,
        /// From sending to the last byte of the body.
        duration_ms: u64,
        /// What the answer means, unless it is success.
        error: Option<&'a Error>,
    },
    /// It failed, and another attempt follows.
    Retry {
        /// Why.
        error: &'a Error,
        /// The pause before that.
        delay_ms: u32,
    },
    /// Nothing is sent yet. The request differs from the official documentation, and is sent all the same: that
    /// documentation contradicts itself.
    Warning {
        /// Where, and what to do.
        warning: &'a Invalid,
    },
}

/// A call that failed: the error, and what the engine threw, if it threw.
#[derive(Clone, Debug)]
pub struct Failure<C> {
    /// The error.
    pub error: Error,
    /// What the engine threw.
    pub cause: Option<C>,
}

impl<C> Failure<C> {
    /// Something that the engine threw.
    pub fn thrown(code: Code, cause: C) -> Self {
        Self { error: Error::of(code), cause: Some(cause) }
    }
}

impl<C> From<Error> for Failure<C> {
    fn from(error: Error) -> Self {
        Self { error, cause: None }
    }
}
