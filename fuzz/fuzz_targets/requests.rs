//! Requests as a server receives them: split and verified; the reference verifier must agree.
//!
//! `@sign` adds the missing headers of a signed request.
#![no_main]

use jdy_core::Secret;
use jdy_core::verification::{Received, split_url};
use jdy_fuzz::{CLIENT_SECRET, NOW, RawRequest, ReferenceSigner};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut request = RawRequest::read(text);
    let reference = ReferenceSigner { secret: CLIENT_SECRET, now: NOW };
    if request.directive("sign").is_some() {
        reference.sign(&mut request, "205022", 4_427_456_950);
    }
    // Any text must split without a panic.
    split_url(request.target);
    if !request.target.starts_with('/') {
        return;
    }
    let url = format!("https://api.kingdee.com{}", request.target);
    let (path, query) = split_url(&url);
    assert_eq!((path, query), split_url(request.target));
    let header = |name: &str| request.header(name);
    let received = Received { method: request.method, path, query, header: &header };
    let outcome = received.verify(&Secret::new(CLIENT_SECRET), NOW);
    assert_eq!(outcome.is_ok(), reference.accepts(&request), "{outcome:?}");
    if let Err(rejection) = outcome {
        assert!(!rejection.reason().is_empty() && !rejection.to_string().contains(CLIENT_SECRET));
    }
});
