//! The client that a schedule tests.

use crate::action::Action;
use crate::host::CallHost;
use crate::outcome::Outcome;

/// A client, or several that share a token store.
pub trait ClientUnderTest: 'static {
    /// Whether `total_timeout_ms` bounds its calls.
    const IS_BOUNDED: bool;

    /// Makes one call and gives its result.
    fn call(&self, host: &CallHost, action: &Action) -> impl Future<Output = Outcome>;
}
