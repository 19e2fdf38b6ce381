//! HTTP requests to the sandbox, separated by `###`.
//!
//! `@sign` signs a request as the application, `@other` as the one without authorisation. `@token` adds a token and the
//! data centre. `@after 250` waits 250 milliseconds before the request.
#![no_main]

use http::{HeaderName, HeaderValue, Method, Request, Uri};
use jdy_core::Secret;
use jdy_core::signature::app_signature;
use jdy_fuzz::{NOW, RawRequest, ReferenceSigner};
use jdy_sandbox::{Arriving, Credentials, Delivery, Sandbox, Settings};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    let settings = Settings { customers: 12, members: 6, requests_per_minute: 20, ..Settings::default() };
    let mut gateway = Gateway { sandbox: Sandbox::new(&settings), now: NOW, nonce: 1_000_000_000 };
    for text in text.split("\n###\n") {
        let mut request = RawRequest::read(text);
        gateway.now += request.directive("after").and_then(|ms| ms.parse::<u32>().ok()).map_or(1, u64::from);
        if request.directive("token").is_some()
            && let Some(token) = gateway.token()
        {
            request.add_missing("app-token", &token);
            request.add_missing("X-GW-Router-Addr", &Credentials::other_application().router_addr);
        }
        let signed = request.directive("sign").is_some() || request.directive("other").is_some();
        if signed {
            let credentials = match request.directive("other") {
                Some(_) => Credentials::other_application(),
                None => gateway.sandbox.demo(),
            };
            gateway.sign(&mut request, &credentials);
        }
        let carried_out = gateway.sandbox.journal().count();
        gateway.send(&request);
        assert!(signed || gateway.sandbox.journal().count() == carried_out, "carried out without a signature: {text}");
    }
});

struct Gateway {
    sandbox: Sandbox,
    now: u64,
    nonce: u64,
}

impl Gateway {
    fn sign(&mut self, request: &mut RawRequest<'_>, credentials: &Credentials) {
        self.nonce += 1;
        request.add_missing("Content-Type", "application/json");
        ReferenceSigner { secret: &credentials.client_secret, now: self.now }.sign(
            request,
            &credentials.client_id,
            self.nonce,
        );
    }

    /// A new token, unless the gateway refuses one.
    fn token(&mut self) -> Option<String> {
        let credentials = self.sandbox.demo();
        let app_key = &credentials.app_key;
        let signature = app_signature(app_key, &Secret::new(&*credentials.app_secret));
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("app_key", app_key)
            .append_pair("app_signature", &signature)
            .finish();
        let target = format!("GET /jdyconnector/app_management/kingdee_auth_token?{query}");
        let mut request = RawRequest::read(&target);
        self.sign(&mut request, &credentials);
        let answer = self.send(&request)?;
        answer.get("data")?.get("app-token")?.as_str().map(str::to_owned)
    }

    /// Sends a request if it is valid HTTP, and returns the JSON of its answer.
    fn send(&mut self, raw: &RawRequest<'_>) -> Option<Value> {
        let mut request = Request::new(raw.body.as_bytes().to_vec());
        *request.method_mut() = raw.method.parse::<Method>().ok()?;
        *request.uri_mut() = raw.target.parse::<Uri>().ok()?;
        for (name, value) in &raw.headers {
            let (name, value) = (name.parse::<HeaderName>().ok()?, HeaderValue::from_bytes(value.as_bytes()).ok()?);
            request.headers_mut().append(name, value);
        }
        let response = self.sandbox.handle(request, self.now);
        match Delivery::of(&response).arriving {
            Arriving::Cut(bytes) => assert!(bytes < response.body().len()),
            Arriving::Whole | Arriving::Nothing => {}
        }
        serde_json::from_slice(response.body()).ok()
    }
}
