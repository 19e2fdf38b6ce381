//! Received requests: verified, and compared with an independent verifier.
//!
//! `@sign` signs the request, and adds the headers that it lacks.
#![no_main]

use jdy_core::Secret;
use jdy_core::verification::{Received, split_url};
use jdy_fuzz::{CLIENT_SECRET, IndependentSigner, Message, NOW};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut message = Message::read(text);
    let independent = IndependentSigner { secret: CLIENT_SECRET, now: NOW };
    if message.order("sign").is_some() {
        independent.sign(&mut message, "205022", 4_427_456_950);
    }
    // Must not panic for any URL.
    split_url(message.target);
    if !message.target.starts_with('/') {
        return;
    }
    let url = format!("https://api.kingdee.com{}", message.target);
    let (path, query) = split_url(&url);
    assert_eq!((path, query), split_url(message.target));
    let header = |name: &str| message.header(name);
    let received = Received { method: message.method, path, query, header: &header };
    let outcome = received.verify(&Secret::new(CLIENT_SECRET), NOW);
    assert_eq!(outcome.is_ok(), independent.accepts(&message), "{outcome:?}");
    if let Err(rejection) = outcome {
        assert!(!rejection.reason().is_empty() && !rejection.to_string().contains(CLIENT_SECRET));
    }
});
