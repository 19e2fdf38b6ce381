//! HTTP requests to the sandbox, separated by `###`.
//!
//! `@sign` signs a request as the application, `@other` as the one without authorisation. `@token` adds a token and the
//! data centre. `@after 250` waits 250 milliseconds before the request.
#![no_main]

use http::{HeaderName, HeaderValue, Method, Request, Uri};
use jdy_core::Secret;
use jdy_core::signature::app_signature;
use jdy_fuzz::{Message, NOW, ReferenceSigner};
use jdy_sandbox::{Arriving, Credentials, Delivery, Sandbox, Settings};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    let settings = Settings { customers: 12, members: 6, requests_per_minute: 20, ..Settings::default() };
    let mut gateway = Gateway { sandbox: Sandbox::new(&settings), now: NOW, nonce: 1_000_000_000 };
    for text in text.split("\n###\n") {
        let mut message = Message::read(text);
        gateway.now += message.directive("after").and_then(|ms| ms.parse::<u32>().ok()).map_or(1, u64::from);
        if message.directive("token").is_some()
            && let Some(token) = gateway.token()
        {
            message.add_missing("app-token", &token);
            message.add_missing("X-GW-Router-Addr", &Credentials::other_application().router_addr);
        }
        let signed = message.directive("sign").is_some() || message.directive("other").is_some();
        if signed {
            let credentials = match message.directive("other") {
                Some(_) => Credentials::other_application(),
                None => gateway.sandbox.demo(),
            };
            gateway.sign(&mut message, &credentials);
        }
        let carried_out = gateway.sandbox.journal().count();
        gateway.send(&message);
        assert!(signed || gateway.sandbox.journal().count() == carried_out, "carried out without a signature: {text}");
    }
});

struct Gateway {
    sandbox: Sandbox,
    now: u64,
    nonce: u64,
}

impl Gateway {
    fn sign(&mut self, message: &mut Message<'_>, credentials: &Credentials) {
        self.nonce += 1;
        message.add_missing("Content-Type", "application/json");
        ReferenceSigner { secret: &credentials.client_secret, now: self.now }.sign(
            message,
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
        let mut message = Message::read(&target);
        self.sign(&mut message, &credentials);
        let answer = self.send(&message)?;
        answer.get("data")?.get("app-token")?.as_str().map(str::to_owned)
    }

    /// Sends a request if it is valid HTTP, and gives the JSON of its answer.
    fn send(&mut self, message: &Message<'_>) -> Option<Value> {
        let mut request = Request::new(message.body.as_bytes().to_vec());
        *request.method_mut() = message.method.parse::<Method>().ok()?;
        *request.uri_mut() = message.target.parse::<Uri>().ok()?;
        for (name, value) in &message.headers {
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
