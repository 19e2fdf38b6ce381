//! The retry policy of each failure of the service.

use crate::scripted::{failing, get};
use crate::scripted_answers::{html, refusal};
use jdy_core::client::RetryPolicy;
use jdy_core::error::{Code, Error};

/// The table of the service's codes and of what may be sent again after each.
#[test]
fn every_code_has_its_retry_policy() {
    let of = |status, errcode| RetryPolicy::of(&failing(&get(), refusal(status, errcode)));
    for (errcodes, policy) in [
        (vec![4001, 4002, 4003, 4004, 4005, 4007, 4008, 4012, 4013, 5001, 5002], RetryPolicy::Nothing),
        (vec![4006], RetryPolicy::Clock),
        (vec![5000, 5003, 5004, 5005, 5006, 5007], RetryPolicy::Again),
    ] {
        for errcode in errcodes {
            assert_eq!(of(519, errcode), policy, "{errcode}");
        }
    }
    for (errcode, policy) in [
        (1_000_002_001, RetryPolicy::AgainTwice),
        (1_020_002_008, RetryPolicy::Nothing),
        (1_030_002_000, RetryPolicy::Nothing),
        (1_030_002_003, RetryPolicy::Nothing),
        (2_000_002_000, RetryPolicy::AgainTwice),
        (2_012_002_000, RetryPolicy::AgainTwice),
        (2_012_002_001, RetryPolicy::Nothing),
    ] {
        assert_eq!(of(200, errcode), policy, "{errcode}");
    }
    for (status, policy) in [
        (429, RetryPolicy::Wait),
        (500, RetryPolicy::Again),
        (502, RetryPolicy::Again),
        (503, RetryPolicy::Again),
        (504, RetryPolicy::Again),
        (404, RetryPolicy::Nothing),
        (403, RetryPolicy::Nothing),
        (200, RetryPolicy::Again),
        (302, RetryPolicy::Unknown),
        (400, RetryPolicy::Nothing),
        (408, RetryPolicy::Again),
        (409, RetryPolicy::Unknown),
        (413, RetryPolicy::Nothing),
    ] {
        assert_eq!(RetryPolicy::of(&failing(&get(), html(status))), policy, "HTTP {status}");
    }
    for (code, policy) in [
        (Code::Token, RetryPolicy::NewToken),
        (Code::Network, RetryPolicy::Again),
        (Code::Timeout, RetryPolicy::Again),
        (Code::Aborted, RetryPolicy::Unknown),
        (Code::InvalidRequest, RetryPolicy::Nothing),
        (Code::Config, RetryPolicy::Nothing),
    ] {
        assert_eq!(RetryPolicy::of(&Error::of(code)), policy, "{code:?}");
    }
}
