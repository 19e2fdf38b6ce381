//! A small client, which signs with jdy_core::signature and uses only public names of the sandbox.

use jdy_core::signature::{Signer, Unsigned, app_signature, header};
use jdy_core::{Secret, WireQuery, privacy};
use jdy_sandbox::{Credentials, Sandbox, Settings};
use serde_json::{Value, json};

pub(crate) const NOW: u64 = 1_770_000_000_123;
pub(crate) const TOKEN_PATH: &str = "/jdyconnector/app_management/kingdee_auth_token";
pub(crate) const PUSH_PATH: &str = "/jdyconnector/app_management/push_app_authorize";
pub(crate) const CUSTOMER: &str = "/jdy/v2/bd/customer";
pub(crate) const DETAIL: &str = "/jdy/v2/bd/customer_detail";
pub(crate) const MEMBER: &str = "/jdy/v2/ls/member";
pub(crate) const CUSTOM_RECORDS: &str = "/jdy/v2/cust/save";

pub(crate) struct Client {
    pub(crate) sandbox: Sandbox,
    pub(crate) credentials: Credentials,
    pub(crate) token: String,
    pub(crate) now: u64,
    nonce: u64,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) json: Value,
}

impl Answer {
    /// HTTP status, errcode, description.
    pub(crate) fn error(&self) -> (u16, u64, &str) {
        let errcode = self.json["errcode"].as_u64().unwrap();
        (self.status, errcode, self.json["description"].as_str().unwrap())
    }

    /// The data of a call that was carried out.
    pub(crate) fn data(&self) -> &Value {
        assert_eq!((self.status, &self.json["errcode"]), (200, &json!(0)), "{}", self.json);
        &self.json["data"]
    }
}

impl Client {
    pub(crate) fn new() -> Self {
        Self::with(&Settings::default())
    }

    pub(crate) fn with(settings: &Settings) -> Self {
        let mut client = Self::without_token(settings);
        client.log_in();
        client
    }

    pub(crate) fn without_token(settings: &Settings) -> Self {
        let sandbox = Sandbox::new(settings);
        let credentials = sandbox.demo();
        Self { sandbox, credentials, token: String::new(), now: NOW, nonce: 4_427_456_950 }
    }

    pub(crate) fn ask_token(&mut self) -> Answer {
        let app_key = self.credentials.app_key.clone();
        let signature = app_signature(&app_key, &Secret::new(&*self.credentials.app_secret));
        self.get(TOKEN_PATH, &[("app_key", &app_key), ("app_signature", &signature)])
    }

    pub(crate) fn log_in(&mut self) {
        let answer = self.ask_token();
        self.token = answer.data()["app-token"].as_str().unwrap().into();
    }

    pub(crate) fn get(&mut self, path: &str, query: &[(&str, &str)]) -> Answer {
        let call = self.call("GET", path, query, "");
        self.send(call)
    }

    pub(crate) fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.post_text(path, &body.to_string())
    }

    pub(crate) fn post_text(&mut self, path: &str, body: &str) -> Answer {
        let call = self.call("POST", path, &[], body);
        self.send(call)
    }

    pub(crate) fn send(&mut self, call: http::Request<Vec<u8>>) -> Answer {
        let (parts, body) = self.sandbox.handle(call, self.now).into_parts();
        let json = serde_json::from_slice(&body).unwrap();
        Answer { status: parts.status.as_u16(), headers: parts.headers, json }
    }

    /// A valid signed call. Tests change it before they send it.
    pub(crate) fn call(
        &mut self,
        method: &str,
        path: &str,
        query: &[(&str, &str)],
        body: &str,
    ) -> http::Request<Vec<u8>> {
        self.nonce += 1;
        self.call_with_nonce(method, path, query, body, &self.nonce.to_string())
    }

    pub(crate) fn call_with_nonce(
        &self,
        method: &str,
        path: &str,
        query: &[(&str, &str)],
        body: &str,
        nonce: &str,
    ) -> http::Request<Vec<u8>> {
        let timestamp = self.now;
        let query = WireQuery::new(query.iter().copied());
        let signer = Signer::new(&*self.credentials.client_id, &Secret::new(&*self.credentials.client_secret));
        let stages = signer.sign(&Unsigned { method, path, query: &query, nonce, timestamp });
        let mark = if stages.query.is_empty() { "" } else { "?" };
        let mut call = http::Request::builder().method(method).uri(format!("{path}{mark}{}", stages.query));
        for (name, value) in stages.headers {
            call = call.header(name, value);
        }
        if path.starts_with("/jdy/") {
            call = call.header(header::ROUTER_ADDR, &*self.credentials.router_addr);
            call = call.header(header::APP_TOKEN, &*self.token);
        }
        call.body(body.as_bytes().to_vec()).unwrap()
    }

    pub(crate) fn decrypted(&self, encrypted: &Value) -> String {
        privacy::decrypt(encrypted.as_str().unwrap(), &Secret::new(&*self.credentials.client_secret)).unwrap()
    }
}

/// Replaces or removes a header.
pub(crate) fn set(call: &mut http::Request<Vec<u8>>, name: &'static str, value: Option<&str>) {
    let name: http::HeaderName = name.parse().unwrap();
    match value {
        Some(value) => drop(call.headers_mut().insert(name, value.parse().unwrap())),
        None => drop(call.headers_mut().remove(name)),
    }
}
