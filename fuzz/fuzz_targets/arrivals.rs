//! Requests that arrive: taken apart and verified, beside a second verifier.
//!
//! `@sign` has the request signed for what it is, but for the headers that it brings.
#![no_main]

use jdy_core::Secret;
use jdy_core::verification::{Received, split_url};
use jdy_fuzz::{CLIENT_SECRET, Message, NOW, Stranger};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut message = Message::read(text);
    let stranger = Stranger { secret: CLIENT_SECRET, now: NOW };
    if message.order("sign").is_some() {
        stranger.sign(&mut message, "205022", 4_427_456_950);
    }
    // Whatever the URL looks like, it comes apart.
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
    assert_eq!(outcome.is_ok(), stranger.accepts(&message), "{outcome:?}");
    if let Err(rejection) = outcome {
        assert!(!rejection.reason().is_empty() && !rejection.to_string().contains(CLIENT_SECRET));
    }
});
