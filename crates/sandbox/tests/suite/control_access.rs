//! Which requests may use the control endpoints, by their `Host` and `Origin`.

use http::Request;
use http::header::{HOST, ORIGIN};
use jdy_sandbox::ControlAccess;

use crate::client::NOW;

/// The status of the answer to a request that is not allowed. `None` for an allowed one.
fn status(access: &ControlAccess, target: &str, hosts: &[&str], origins: &[&str]) -> Option<u16> {
    let mut request = Request::post(target);
    for host in hosts {
        request = request.header(HOST, *host);
    }
    for origin in origins {
        request = request.header(ORIGIN, *origin);
    }
    let (parts, ()) = request.body(()).unwrap().into_parts();
    access.deny(&parts, NOW).map(|response| response.status().as_u16())
}

#[test]
fn control_requests_come_from_this_machine_or_are_allowed() {
    let closed = ControlAccess::default();
    let open = ControlAccess::default().allow_host("sandbox").allow_origin("https://app.example");
    // Host, Origin, and whether they are allowed by default and where `sandbox` and `https://app.example` are.
    let table: [(&[&str], &[&str], bool, bool); 18] = [
        (&["127.0.0.1:8787"], &[], true, true),
        (&["localhost"], &[], true, true),
        (&["LOCALHOST:1"], &[], true, true),
        (&["jdy.localhost"], &[], true, true),
        (&["[::1]:8787"], &["http://[::1]:5173"], true, true),
        (&["127.0.0.1"], &["http://localhost:5173"], true, true),
        (&["127.0.0.1"], &["http://evil.example"], false, false),
        (&["127.0.0.1"], &["null"], false, false),
        (&["127.0.0.1"], &["http://localhost.evil.example"], false, false),
        (&["127.0.0.1"], &["http://localhost", "http://evil.example"], false, false),
        (&["evil.example:8787"], &["http://evil.example:8787"], false, false),
        (&["evil.example"], &[], false, false),
        (&["127.0.0.1.evil.example"], &[], false, false),
        (&["10.0.0.7"], &[], false, false),
        (&[], &[], false, false),
        (&["sandbox:8787"], &[], false, true),
        (&["127.0.0.1"], &["https://app.example"], false, true),
        (&["127.0.0.1"], &["https://app.example:8443"], false, false),
    ];
    for (hosts, origins, by_default, allowed) in table {
        for (access, is_allowed) in [(&closed, by_default), (&open, allowed)] {
            let expected = (!is_allowed).then_some(403);
            assert_eq!(status(access, "/__sandbox/faults", hosts, origins), expected, "{hosts:?} {origins:?}");
            assert_eq!(status(access, "/nowhere", hosts, origins), None, "the API has no such check");
        }
    }
    let absolute = status(&closed, "http://evil.example/__sandbox/faults", &["localhost"], &[]);
    assert_eq!(absolute, Some(403), "the host of the target counts as well");
}
