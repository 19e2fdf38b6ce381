//! Which requests from the network may use the control endpoints under `/__sandbox/`: those of this machine.
//!
//! A page of any site can send a simple POST to a server on this machine, and by DNS rebinding the server becomes its
//! own origin. So a server checks `Host` and `Origin` first. [`Sandbox::handle`](crate::Sandbox::handle) does not: in
//! process there is no page.

use std::net::IpAddr;

use http::header::{HOST, ORIGIN};
use http::request::Parts;
use http::uri::Authority;
use http::{HeaderName, Response, StatusCode, Uri};
use jdy_core::json::Invalid;
use jdy_messages::sandbox::{control_no_host, control_other_host, control_other_origin};

use super::{endpoints, refusal};

/// The hosts and origins that may use the control endpoints: loopback ones, and those that are allowed here.
#[derive(Clone, Debug, Default)]
pub struct ControlAccess {
    hosts: Vec<String>,
    origins: Vec<String>,
}

impl ControlAccess {
    /// Allows requests with this `Host`, with or without its port.
    #[must_use]
    pub fn allow_host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into());
        self
    }

    /// Allows pages of this origin, such as `https://app.example`.
    #[must_use]
    pub fn allow_origin(mut self, origin: impl Into<String>) -> Self {
        self.origins.push(origin.into());
        self
    }

    /// The answer to a control request that is not allowed. `None` for an allowed one and for all other calls.
    pub fn deny(&self, parts: &Parts, now_ms: u64) -> Option<Response<Vec<u8>>> {
        if !parts.uri.path().starts_with(endpoints::PREFIX) {
            return None;
        }
        let hosts: Vec<&str> = values(parts, HOST).chain(parts.uri.authority().map(Authority::as_str)).collect();
        let invalid = if let Some(host) = hosts.iter().find(|host| !self.allows_host(host)) {
            Invalid::new(control_other_host, &[&format!("{host:?}")])
        } else if hosts.is_empty() {
            Invalid::new(control_no_host, &[])
        } else {
            let origin = values(parts, ORIGIN).find(|origin| !self.allows_origin(origin))?;
            Invalid::new(control_other_origin, &[&format!("{origin:?}")])
        };
        Some(refusal::answer(StatusCode::FORBIDDEN, &invalid, now_ms))
    }

    fn allows_host(&self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else { return false };
        let is = |allowed: &String| [host, authority.host()].iter().any(|name| name.eq_ignore_ascii_case(allowed));
        is_loopback(authority.host()) || self.hosts.iter().any(is)
    }

    fn allows_origin(&self, origin: &str) -> bool {
        let is_own = origin.parse::<Uri>().is_ok_and(|uri| uri.host().is_some_and(is_loopback));
        let is = |allowed: &String| allowed.trim_end_matches('/').eq_ignore_ascii_case(origin);
        is_own || self.origins.iter().any(is)
    }
}

/// The values of a header. A value that is not text is empty, which is no host and no origin.
fn values(parts: &Parts, name: HeaderName) -> impl Iterator<Item = &str> {
    parts.headers.get_all(name).into_iter().map(|value| value.to_str().unwrap_or_default())
}

fn is_loopback(host: &str) -> bool {
    let name = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    let is_address = name.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback());
    is_address || name == "localhost" || name.ends_with(".localhost")
}
