//! What a client knows of the service: its clock, and how many calls it accepts.

use super::clock::Clock;
use super::rate_limit::RateLimit;

/// The service as all calls of one client see it.
#[derive(Debug)]
pub(super) struct Service {
    pub(super) clock: Clock,
    pub(super) rate_limit: RateLimit,
}
