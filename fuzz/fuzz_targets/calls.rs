//! Whole calls over a script: answers, their headers, and what a token store hands back.
//!
//! The first line is the options that differ, each line `call …` a call; `jdy_fuzz::Script` reads the others.
#![no_main]

use std::borrow::Cow;

use futures_lite::future::block_on;
use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options};
use jdy_core::json::Json;
use jdy_fuzz::{APP_SECRET, CLIENT_SECRET, Script, assert_no_secret, operation, shows_secret};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if shows_secret(text) {
        return;
    }
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let Some(options) = options(first) else { return };
    let client = Client::new(options);
    let host = Script::read(rest.lines());
    for line in rest.lines().filter_map(|line| line.strip_prefix("call ")) {
        let Some(call) = call(line) else { continue };
        if let Err(failure) = block_on(client.call(&host, &call, &CallOptions::default())) {
            let error = failure.error;
            assert!(!error.description.is_empty() && !error.hint.is_empty());
            assert_no_secret(&format!("{error} {error:?}"));
        }
    }
});

/// The options of a client that is given its account set, or, with `outerInstanceId`, one that asks for it.
fn options(given: &str) -> Option<Options> {
    let Ok(Json::Object(given)) = serde_json::from_str(given) else { return None };
    let asks = given.iter().any(|(name, _)| name == "outerInstanceId");
    let account = [("appKey", "bVZgAZOv1"), ("appSecret", APP_SECRET), ("routerAddr", "https://tf.jdy.com")];
    let account = if asks { &[][..] } else { &account };
    let usual = [("clientId", "205022"), ("clientSecret", CLIENT_SECRET)];
    let usual = usual.iter().chain(account).filter(|(name, _)| given.iter().all(|(known, _)| known != name));
    let usual: Vec<(Cow<'_, str>, Json<'_>)> =
        usual.map(|(name, value)| ((*name).into(), Json::from(*value))).collect();
    Options::from_json(Json::Object(given.into_iter().chain(usual).collect())).ok()
}

/// `bd.customer.get {…}`, or `GET /path {…}`.
fn call(line: &str) -> Option<Call> {
    let (what, rest) = line.split_once(' ')?;
    if what.contains('.') {
        let operation = operation(what)?;
        return Call::of(&operation, serde_json::from_str::<Json>(rest).ok()?, ArrayFormat::Repeat, false).ok();
    }
    let (path, parameters) = rest.split_once(' ').unwrap_or((rest, "null"));
    Call::raw(what, path, serde_json::from_str(parameters).ok()?, ArrayFormat::Repeat).ok()
}
