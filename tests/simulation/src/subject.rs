//! Who is tested.

use crate::ask::{Ask, Outcome};
use crate::host::CallHost;

/// A client, or several that share a token store.
pub trait Subject: 'static {
    /// Whether `total_timeout_ms` bounds its calls.
    const IS_BOUNDED: bool;

    /// Makes one call and says what its caller is told.
    fn ask(&self, host: &CallHost, ask: &Ask) -> impl Future<Output = Outcome>;
}
